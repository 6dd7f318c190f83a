guidance-menu-mine = My talks
guidance-menu-caseload = Guidance
guidance-menu-rules = Rules for guidance
guidance-account = To my account
guidance-unreadable = We do not understand what you chose. Go back and choose again.

guidance-weekday-1 = Monday
guidance-weekday-2 = Tuesday
guidance-weekday-3 = Wednesday
guidance-weekday-4 = Thursday
guidance-weekday-5 = Friday
guidance-weekday-6 = Saturday
guidance-weekday-7 = Sunday
guidance-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
guidance-guide-gone = a guide who has left

guidance-kind-pair = the two of you
guidance-kind-triad = with a third person: a parent, or someone from your placement
guidance-kind-group = with a group
guidance-state-asked = No time has been chosen yet.
guidance-state-planned = The talk is still to come.
guidance-state-prepared = The talk has been prepared.
guidance-state-held = The talk was held, but it has not been confirmed yet.
guidance-state-confirmed_learner = The learner says that the report is right.
guidance-state-confirmed = You both say that the report is right.
guidance-state-cancelled = The talk will not take place.
guidance-when-asked = Asked for on { $day }
guidance-when-none = No day yet

guidance-mine-title = My talks
guidance-mine-lead = Talk about what you experience and what you want. You choose what the talk is about.
guidance-mine-ask = Ask for a talk
guidance-mine-waiting = Is the report right?
guidance-mine-ahead = Coming up
guidance-mine-none = No talk is planned. You can ask for one yourself.
guidance-mine-past = Earlier talks
guidance-with = Talk with { $name }
guidance-moved = { $before } is away, so { $now } takes over this talk. Choose again what you show for this talk.
guidance-act-prepare = Prepare the talk
guidance-act-confirm = Read the report

guidance-seen-title = This is what your guide sees
guidance-seen-never = { $count ->
    [one] { $who } sees
   *[other] { $who } see
} that you have not talked yet.
guidance-seen-long = { $count ->
    [one] { $who } sees
   *[other] { $who } see
} that your last talk was on { $day }. That is longer ago than { $months ->
    [one] 1 month
   *[other] { $months } months
}, so you stand high in the list.
guidance-seen-last = { $count ->
    [one] { $who } sees
   *[other] { $who } see
} that your last talk was on { $day }.
guidance-seen-waiting = The talk of { $day } counts only when you say that the report is right.
guidance-seen-help = { $count ->
    [one] { $who } sees
   *[other] { $who } see
} that you asked for extra help.
guidance-seen-overdue = { $count ->
    [one] { $who } sees
   *[other] { $who } see
} that a step from a talk was to be done before { $day }:
guidance-seen-no-score = Nobody gets a mark or a colour. Your guide sees what is in your dossier only if you show it.

guidance-help-title = Would you like extra help?
guidance-help-text = Click what you want help with. Your guide sees it at once, and you can always take it back.
guidance-help-choosing = I want extra help with choosing
guidance-help-placement = I want extra help with my placement
guidance-help-work = I want extra help with finding work
guidance-help-asked-choosing = On { $day } you asked for extra help with choosing. Your guide sees that.
guidance-help-asked-placement = On { $day } you asked for extra help with your placement. Your guide sees that.
guidance-help-asked-work = On { $day } you asked for extra help with finding work. Your guide sees that.
guidance-help-undo = Take back what I asked

guidance-ask-title = Ask for a talk
guidance-ask-lead = Your guide chooses a day and a time. You say what you want to talk about.
guidance-ask-nobody = You are not in a class with a guide now. Ask your school who your guide is.
guidance-ask-with = You are asking for a talk with { $name }.
guidance-ask-whom = With whom do you want to talk?
guidance-ask-send = Ask for the talk
guidance-problem-guide = Choose with whom you want to talk.

guidance-talk = Talk
guidance-talk-title = { $learner } and { $guide }
guidance-plan-title = Plan a talk with { $name }
guidance-plan-lead = Choose a day, a time and a place. The learner chooses what the talk is about.
guidance-plan-send = Plan the talk
guidance-plan-after = The learner then sees the talk, with the question to prepare it.
guidance-time-title = Choose a time
guidance-time-lead = When do you talk with { $name }?
guidance-time-set = Choose a day and a time
guidance-time-change = Choose another time
guidance-cancel = Call the talk off
guidance-appointment-title = The appointment

guidance-field-when = When
guidance-field-minutes = How long
guidance-field-minutes-long = How many minutes?
guidance-field-place = Where
guidance-field-place-long = Where do you talk?
guidance-field-place-hint = For example: room 12, or on a walk outside.
guidance-field-kind = With whom
guidance-field-day = Which day?
guidance-field-time = What time?
guidance-field-about = What would you like to talk about?
guidance-field-about-hint = This may stay empty. The learner reads what you write here.
guidance-field-about-of = { $name } would also like to talk about
guidance-problem-day = Choose a day that exists, such as 8-12-2026.
guidance-problem-past = This day is past. Choose today or a day to come.
guidance-problem-time = Choose a time, such as 10:30.
guidance-problem-minutes = Choose between 5 and 180 minutes.

guidance-prepare-title = Prepare your talk
guidance-prepare-lead = { $name } reads this before the talk. You decide what stands here.
guidance-prepare-wish = What do you want to talk about?
guidance-prepare-wish-hint = Something that happened, something you want, or something you do not know yet. A few words are enough.
guidance-prepare-show = What do you show?
guidance-prepare-show-hint = { $name } sees only what you tick here.
guidance-prepare-until = That is until { $day }. You can take it back earlier.
guidance-prepare-nothing = There is nothing in your dossier yet that you can show.
guidance-prepare-dossier = Put something in
guidance-prepare-plan = My plan, with the options I am thinking of
guidance-prepare-plan-title = My plan
guidance-prepare-keep = Keep my preparation
guidance-prepare-change = Change what you prepared

guidance-wish-title = What the talk is about
guidance-wish-none = The learner has not written anything yet.
guidance-wish-none-you = You have not written anything yet. Choose for yourself what the talk is about.
guidance-from-dossier = From the dossier of { $name }: { $title }, { $day }
guidance-from-plan = From the plan of { $name }
guidance-begin = Begin the talk
guidance-begin-hint = Do this together, on one phone or on two. You can both type.

guidance-parts = Parts of the talk
guidance-part-done = done
guidance-part-look_back = Looking back
guidance-part-reflect = Thinking
guidance-part-look_ahead = Looking ahead
guidance-part-act = Doing
guidance-ask-look_back = Looking back: what happened?
guidance-ask-reflect = Thinking: what does this mean to you?
guidance-ask-look_ahead = Looking ahead: where do you want to go?
guidance-ask-act = Doing: what is your next step?
guidance-together = What do we say together?
guidance-together-hint = Write it down in the words of the learner. You both read this.
guidance-right = Is this right, { $name }?
guidance-right-no = No
guidance-right-almost = Almost
guidance-right-yes = Yes
guidance-right-said-no = { $name } says: this is not right yet.
guidance-right-said-almost = { $name } says: this is almost right.
guidance-to-reflect = On to thinking
guidance-to-look_ahead = On to looking ahead
guidance-to-act = On to doing
guidance-to-report = To the report
guidance-back = Back
guidance-kept = Everything was kept at { $time }. If the internet is gone, your text stays on this device.
guidance-kept-hint = Your text is kept when you go on.
guidance-kept-device = There is no internet. Your text stands on this device only. As soon as the internet is back, we keep it.
guidance-kept-returned = You had typed this when the internet fell away. We keep it as soon as there is internet.
guidance-both-title = You both wrote here
guidance-both-text = The other person has just kept something else in this part. Nothing is lost: your text is still below. Choose together what should stand here.
guidance-both-other = This is what the other person kept
guidance-both-soon = The other person wrote here too. Your text is still here. Go on, and you see both texts.

guidance-bank = Questions that may help
guidance-bank-look_back-1 = What did you do?
guidance-bank-look_back-2 = Who were there?
guidance-bank-look_back-3 = What happened that stayed with you?
guidance-bank-look_back-4 = What was different from what you expected?
guidance-bank-look_back-5 = What did you do yourself, and what did someone else do?
guidance-bank-look_back-6 = Which moment would you tell someone at home?
guidance-bank-reflect-1 = What went well, and what was the cause?
guidance-bank-reflect-2 = What does that say about you?
guidance-bank-reflect-3 = What gave you energy, and what did not?
guidance-bank-reflect-4 = Do others see that too?
guidance-bank-reflect-5 = What did you do when you did not understand something?
guidance-bank-reflect-6 = What was important to you, also when it was hard?
guidance-bank-look_ahead-1 = Where would you like to do this more often?
guidance-bank-look_ahead-2 = Which work or which programme goes with that?
guidance-bank-look_ahead-3 = What do you not know yet?
guidance-bank-look_ahead-4 = What would you like to try before you choose?
guidance-bank-look_ahead-5 = If that does not work out, what else would you like?
guidance-bank-look_ahead-6 = Who already does what you would like to do?
guidance-bank-act-1 = What is your very next step?
guidance-bank-act-2 = When will you do it?
guidance-bank-act-3 = Who can help you?
guidance-bank-act-4 = How do you know that it worked?
guidance-bank-act-5 = What may come in between, and what do you do then?
guidance-bank-act-6 = Which step is so small that you can do it this week?

guidance-steps-lead = Choose a step that you will really take. When the report is right, the step goes into your plan.
guidance-plan-goal = Goal
guidance-plan-options = In doubt between
guidance-plan-choice = Choice
guidance-plan-reasons = Because
guidance-step-more = Another step
guidance-step = Step { $number }
guidance-step-what = What will you do?
guidance-step-when = Before which day?
guidance-step-who = Who helps you?
guidance-step-with = together with { $name }
guidance-step-before = before { $day }
guidance-no-step = No step needed, because …
guidance-no-step-hint = Fill this in only if there is no step.
guidance-steps-none = No step has been chosen yet.
guidance-steps-because = No step needed, because { $why }

guidance-report-title = The report
guidance-confirm-title = Is the report right?
guidance-confirm-learner = Take your time to read it. The talk counts only when you say that it is right. After that the steps are in your plan, and the report changes no more.
guidance-confirm-guide = Say that the report is right. If the learner changes something after that, we ask you again.
guidance-confirm-yes = Yes, this is right
guidance-confirm-first = First write down what you said, and choose a step or say why there is none.
guidance-confirm-change = Change the report
guidance-confirmed-you = You said on { $moment } that it is right.
guidance-confirmed-other = { $name } says that it is right.
guidance-confirmed-other-not = { $name } has not said yet whether it is right.
guidance-refused-empty = Nothing has been written yet. First write in one of the parts what you said.
guidance-refused-no-step = There is no step yet. Choose one at Doing, or write down why no step is needed.
guidance-refused-closed = This talk is fixed or will not take place. So nothing has changed.

guidance-note-of = About me, by { $name }
guidance-note-label = What do you want to remember?
guidance-note-hint = { $name } reads this at once, with your name.
guidance-note-keep = Keep my note
guidance-note-yours = If you do not agree, say so in the talk, or write it in your dossier.

guidance-guest-title = Who joins in?
guidance-guest-ask = Ask a parent or someone from the placement to join
guidance-guest-hint = You get a link that works for two weeks. Whoever has the link reads the report and can add a word. The note of the guide is not in it. A parent with an account needs such a link as well: otherwise they see the day only.
guidance-guest-name = Whom do you ask?
guidance-guest-name-hint = For example: my mother, or Ewout from the garage.
guidance-guest-make = Make a link
guidance-guest-end = End this link
guidance-guest-until = The link works until { $moment }.
guidance-guest-ended = The link has not worked since { $moment }.
guidance-guest-made = The link for { $name }
guidance-guest-made-text = Send this link yourself, or show it. We show it only once.
guidance-guest-back = Back to the talk
guidance-guest-lead = Hello { $guest }. { $name } asks you to read along and to say something.
guidance-guest-not-yet = The talk is still to come. After that you can read the report here.
guidance-guest-word = What do you want to say to { $name }?
guidance-guest-word-hint = For example what you saw, what you are proud of, or how you can help.
guidance-guest-send = Send my word
guidance-guest-thanks = Your word has been kept
guidance-guest-thanks-text = { $name } reads it beside the report. You can change it as long as the link works.
guidance-guest-only = Only { $name } and the guide read what you write.
guidance-problem-guest = Write down whom you ask to join. Go back and fill in a name.
guidance-refused-guests = No more people can join this talk.

guidance-caseload-title = My guidance
guidance-count = { $sector ->
    [vo] { $count ->
        [one] 1 pupil
       *[other] { $count } pupils
    }
   *[other] { $count ->
        [one] 1 student
       *[other] { $count } students
    }
}
guidance-caseload-lead = { $count ->
    [0] Nobody is waiting for you.
    [one] 1 of them is waiting for a talk or an answer, and you see why.
   *[other] { $count } of them are waiting for a talk or an answer, and you see why.
}
guidance-caseload-empty = There is nobody in your group yet
guidance-caseload-empty-text = As soon as your school gives you a class or a group, you see here whom you have not talked with.
guidance-group-never_heard = Never talked with
guidance-group-long_ago = Not talked with for long
guidance-group-asked_help = Asked for help
guidance-group-overdue = A step is over its date
guidance-why-never = In the class since { $day }. No talk yet.
guidance-why-last = The last talk was on { $day }.
guidance-why-help-choosing = Asked on { $day } for extra help with choosing.
guidance-why-help-placement = Asked on { $day } for extra help with the placement.
guidance-why-help-work = Asked on { $day } for extra help with finding work.
guidance-why-asked = Asked on { $day } for a talk.
guidance-why-overdue = Agreed: { $step }, before { $day }.
guidance-why-planned = A talk is planned on { $day }.
guidance-why-missed = The talk of { $day } was planned, but nothing was written down.
guidance-why-waiting = The report of { $day } has not been confirmed yet.
guidance-why-cancelled = The talk of { $day } did not take place.
guidance-why-no-plan = There is no plan yet.
guidance-act-plan = Plan a talk
guidance-act-see = See the talk
guidance-act-answer = Answer
guidance-act-ask = Ask how it goes
guidance-rest = { $sector ->
    [vo] { $count ->
        [one] The other pupil
       *[other] The other { $count } pupils, by family name
    }
   *[other] { $count ->
        [one] The other student
       *[other] The other { $count } students, by family name
    }
}
guidance-rest-text = They were talked with not long ago, and no step or question is open.
guidance-rules-title = How this list is made
guidance-rules-never_heard = Those with whom you never talked.
guidance-rules-long_ago = Those with whom you have not talked for long.
guidance-rules-asked_help = Those who asked for help or for a talk.
guidance-rules-overdue = Those with a step from a talk that is over its date.
guidance-rules-months = { $count ->
    [one] “For long” is more than 1 month.
   *[other] “For long” is more than { $count } months.
}
guidance-rules-within = Within a group whoever has waited longest comes first. Whoever has an appointment or a report to read comes last. Whoever belongs in more groups stands in the first.
guidance-rules-no-score = There is no score and no colour. Whoever stands in the list sees why at “My talks”.
guidance-rules-set = Change the rules of the school
guidance-rules-who-sets = The coordinator of your school can change these rules.

guidance-learner-never = You have not talked yet.
guidance-learner-talks = Your talks
guidance-learner-no-talks = No talk has been planned or held yet.
guidance-learner-dossier = { $name } chooses what you see. Talks with other guides do not stand here.

guidance-bulk-plan = Plan talks
guidance-bulk-plan-lead = Choose with whom you want to talk. Those with whom you never talked and who have no appointment are ticked.
guidance-bulk-who = With whom?
guidance-bulk-rest = The others, by family name
guidance-bulk-how = How?
guidance-bulk-apart = Each alone, one after the other
guidance-bulk-together = Together, as a group
guidance-bulk-send = Plan these talks
guidance-problem-nobody = Choose at least one person.
guidance-problem-many = Choose no more than { $count } at once.

guidance-set-title = Rules for guidance
guidance-set-lead = This is how the lists of all guides are put in order. Everyone can read these rules.
guidance-set-months = After how many months has someone “not been talked with for long”?
guidance-set-months-hint = Choose a number from 1 to 12.
guidance-set-order = Which group comes first?
guidance-set-order-hint = 1 comes first. Where numbers are the same, the usual order holds.
guidance-set-keep = Keep the rules
guidance-set-see = See the list
guidance-problem-months = Choose a number from 1 to 12.

guidance-move-title = Give a group to someone else
guidance-move-lead = Is a guide ill or away? Then someone else gets the group, with the talks that are still open.
guidance-move-none = There is no guide with a group now.
guidance-move-what = Which group?
guidance-move-to = Who takes the group over?
guidance-move-what-happens = From today on the old guide does not see this group any more. Each learner with an open talk reads who takes it over, and chooses again what the new guide may see.
guidance-move-go = Hand the group over
guidance-move-done = The group has been handed over.
guidance-problem-move = Choose at least one group.

guidance-to-calendar = Put in my calendar
guidance-talk-calendar = Talk at school

guidance-home-page-title = Card for the talk at home
guidance-home-page-lead = Write three sentences. You get them on one sheet, with questions in the language that you speak at home.
guidance-home-page-proud = What are you good at?
guidance-home-page-want = What would you like?
guidance-home-page-unsure = What do you not know yet?
guidance-home-page-hint = One sentence is enough. Write it in the language that you like.
guidance-home-page-keep = Keep my sentences
guidance-home-page-print = Print the card
guidance-home-page-which = In which language do you talk at home?
guidance-home-page-unchecked = (not checked by a native speaker yet)
guidance-home-page-pdf = Save as a PDF
guidance-home-page-how = Print this page, or show it on your phone. The card fits on one sheet. Only you see it in Loper, also when your parent has an account.
guidance-problem-home = Make this sentence shorter: { $count } characters at the most. Then the card fits on one sheet.

guidance-after-title = Aftercare after the diploma
guidance-after-lead = Whoever has a diploma can get help with further learning or work for another year. Here you see who must hear that.
guidance-after-add = Add someone with a diploma
guidance-after-add-lead = Choose someone whom you guide, or who was in your group in the last year.
guidance-after-none = Nobody with a diploma stands in this list yet.
guidance-after-nobody = There is nobody in your group whom you can choose.
guidance-after-who = Who has a diploma?
guidance-after-which = Which diploma?
guidance-after-programme = Of which programme?
guidance-after-day = On which day?
guidance-after-keep = Keep
guidance-after-open = See
guidance-after-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
guidance-after-group-to_offer = Still to be offered
guidance-after-group-not_reached = Not reached yet
guidance-after-group-may_offer = May be offered
guidance-after-group-in_touch = Spoken with
guidance-after-group-ended = The year is over
guidance-after-group-closed = Closed
guidance-after-level-entree = entree
guidance-after-level-bol_2 = level 2, bol
guidance-after-level-bbl_2 = level 2, bbl
guidance-after-level-mbo_3 = level 3
guidance-after-level-mbo_4 = level 4
guidance-after-level-other = another diploma
guidance-after-diploma = Diploma { $level }{ $has ->
    [0] {""}
   *[other] , { $programme }
}, on { $day }.
guidance-after-must = The school must offer guidance until { $day }.
guidance-after-may = The school may offer guidance until { $day }.
guidance-after-offered = Offered on { $day }.
guidance-after-reached = Spoken with on { $day }.
guidance-after-closed-learns_on = Learns on. Closed on { $day }.
guidance-after-closed-works = Has work and it goes well. Closed on { $day }.
guidance-after-closed-no_wish = Does not want guidance. Closed on { $day }.
guidance-after-closed-not_reached = Not reached. Closed on { $day }.
guidance-after-closed-moved = Gets help from someone else. Closed on { $day }.
guidance-after-closed-over = The year is over. Closed on { $day }.
guidance-after-guide = { $name } keeps in touch.
guidance-after-law-title = What the law asks
guidance-after-law = Since 1 January 2026 an mbo school offers career guidance until a year after the diploma. It must do so for entree and for level 2 in bol. It need not for whoever starts a next programme.
guidance-after-law-may = For level 2 in bbl and for levels 3 and 4 the school may offer it (WEB, article 9.2.12).
guidance-after-mine = Help after your diploma
guidance-after-mine-text = { $school } helps you until { $day } with further learning or work. { $name } is your contact. You do not have to use this.
guidance-problem-diploma = Choose which diploma it is.
guidance-problem-diploma-day = Choose the day of the diploma. It lies within the last year.
guidance-refused-aftercare = This person stands in the list already.

guidance-contact-title = Note a contact
guidance-contact-day = Which day?
guidance-contact-way = How?
guidance-contact-offer = I offered guidance
guidance-contact-reached = We spoke
guidance-contact-note = What came of it?
guidance-contact-note-hint = The former student can ask to see this. Write only what is needed, and nothing about health.
guidance-contact-keep = Keep the contact
guidance-contacts = Contacts
guidance-contacts-none = There has been no contact yet.
guidance-contact-was-offer = Guidance offered.
guidance-contact-was-reached = Spoken with.
guidance-contact-was-not = Not reached.
guidance-way-phone = Phoned
guidance-way-mail = Mailed
guidance-way-message = Sent a message
guidance-way-talk = A talk
guidance-way-letter = A letter
guidance-way-visit = At the door
guidance-problem-contact-day = Choose a day that is not in the future.
guidance-problem-way = Choose how the contact was.
guidance-refused-case = This case has been closed. So nothing has changed.
guidance-close-title = Close the aftercare
guidance-close-why = Why?
guidance-close-go = Close
guidance-close-learns_on = The former student started a next programme
guidance-close-works = The former student has work and it goes well
guidance-close-no_wish = The former student does not want guidance
guidance-close-not_reached = Not reached, also after several tries
guidance-close-moved = Someone else helps, such as the municipality
guidance-close-over = The year is over

guidance-mail-planned-subject = A talk has been planned
guidance-mail-planned-body = Your guide has planned a talk with you: { $moment }. Choose beforehand what you want to talk about. If the time does not suit you, call the talk off, or ask for another time.
guidance-mail-planned-link = See the appointment
guidance-mail-cancelled-subject = A talk will not take place
guidance-mail-cancelled-body = A talk that was planned will not take place. You can choose another time together.
guidance-mail-cancelled-link = See the talk
guidance-mail-asked-subject = Someone asks you for a talk
guidance-mail-asked-body = Someone whom you guide asks for a talk. Choose a day and a time.
guidance-mail-asked-link = Choose a time
guidance-mail-moved-subject = Someone else takes over your talk
guidance-mail-moved-body = Your guide is away, so someone else takes over the talk. Choose again what you show for this talk.
guidance-mail-moved-link = See who it is
guidance-mail-confirm-subject = Is the report of your talk right?
guidance-mail-confirm-body = Your guide says that the report of your talk is right. Read it and say whether you think so too. After that the steps are in your plan.
guidance-mail-confirm-link = Read the report

guidance-bulk-note = Note for the whole group
guidance-note-lead = Did you do something together? Put it ready in the dossier of everyone who was there, in one go.
guidance-note-title = What is it called?
guidance-note-title-hint = For example: a visit to the job fair.
guidance-note-what = What did you do?
guidance-note-what-hint = One or two sentences. Everyone adds what it meant to them.
guidance-note-send = Put it ready
guidance-note-done = It is ready
guidance-note-done-text = Everyone you chose finds it as a draft in the dossier. They finish it themselves, or throw it away.
guidance-problem-title = Write down what it is called.
guidance-rules-order = The groups stand in this order:
guidance-note-mine = Your note about { $name }
guidance-learner-shows = See what { $name } shows
guidance-learner-shows-not = { $name } shows nothing of the dossier now.
guidance-mail-prepare-subject = Prepare your talk
guidance-mail-prepare-body = You have a talk soon. Choose for yourself what it is about, and what you show from your dossier. A few words are enough.
guidance-mail-prepare-link = Prepare it
guidance-learner-met = What the school asks, and what is met

guidance-menu-child = My child
guidance-child-title = My child
guidance-child-lead = You see here what your child shares with you, and on which days there was a talk at school about later.
guidance-child-none = No child is tied to your account
guidance-child-none-text = { $school } ties parents and carers. If this is not right, ask the school.
guidance-child-until = This is possible until { $day }.
guidance-child-of = { $name } decides what you see.
guidance-child-shared = What { $name } shares with you
guidance-child-shows = See what { $name } shares
guidance-child-shows-not = { $name } shares nothing with you now. Talk about it together: { $name } can share an entry or the plan with you, and stop again.
guidance-child-talks = Talks at school
guidance-child-talks-text = On these days there was a talk. What was said, { $name } tells you.
guidance-child-talks-none = There has been no talk yet.
guidance-child-rules = How this works
guidance-child-rules-look = { $name } sees that you looked here, and when.
guidance-child-rules-report = Do you want to be at a talk or read the report? Ask { $name } for a link with that talk.
