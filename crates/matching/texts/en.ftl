# Messages of the room matching.

# Papers: the result and the card as files.
matching-paper-title = What fits me
matching-paper-card-title = My card for the talk
matching-paper-made = Made with Loper, for you
matching-paper-choose = This is not advice. You may choose this, and you may choose something else.
matching-paper-said = This is what you said about yourself:
matching-paper-said-nothing = You have not said anything about yourself yet. So the list is in alphabetical order.
matching-paper-list = What may fit
matching-paper-points = { $points } points
matching-paper-sum-of = How the points of { $title } add up
matching-paper-factor = What it is about
matching-paper-because = Why
matching-paper-points-head = Points
matching-paper-start = Start
matching-paper-start-why = Everything starts here, because nothing counts for or against it yet.
matching-paper-sum = Together
matching-paper-chances-beside = Chances stand apart, because they do not count in the points.
matching-paper-no-chance = There is no good figure on the chance of work here.
matching-paper-no-reason = We do not know why yet.
matching-paper-surprises = Something other than you said
matching-paper-surprises-lead = This does not fit your interests of now. We show it, because that is how you can find something new.
matching-paper-impossible = What can't be now
matching-paper-unknown = What we do not know
matching-paper-sources = Where it comes from
matching-paper-rules = Rules: version { $version }. You can read them on the page ‘How it works’.
matching-paper-find = Work or programme
matching-paper-chances = Chance
matching-paper-questions = To talk about
matching-paper-q1 = What fits me most, and why?
matching-paper-q2 = What is not right here?
matching-paper-q3 = What do I want to go and see or ask now, and whom?
