# The card for the talk at home. One line a text.
guidance-home-name = English
guidance-home-title = Talk together about later
guidance-home-intro = Read the three sentences together and talk about them for ten minutes. There is no right or wrong answer, and nobody gives a mark.
guidance-home-proud = What I am good at
guidance-home-want = What I would like
guidance-home-unsure = What I do not know yet
guidance-home-questions = Questions to talk about
guidance-home-q1 = What do you see that I do well?
guidance-home-q2 = How did you choose your work or your education?
guidance-home-q3 = Whom do we know who does this work?
guidance-home-q4 = How can you help me with my next step?
guidance-home-tick = Put a cross
guidance-home-t1 = We talked about it.
guidance-home-t2 = I would like to join in a talk at school.
guidance-home-t3 = I have a question for the school.
guidance-home-room = Write or draw here what you want to say. You may use any language.
guidance-home-unchecked = This translation has not been checked by a native speaker yet.
