privacy-mine-title = My data
privacy-mine-lead = Here you see what Loper keeps of you and who did something with it. You can take everything along, and you can have everything erased.
privacy-mine-take = Take everything along
privacy-mine-take-text = You get a file with all that Loper wrote down about you. Photos and other files are not in it. You take those along from your dossier.
privacy-mine-take-go = Download everything
privacy-mine-what = What we keep
privacy-mine-register = See the whole list, column by column
privacy-mine-who = Who did something with your data
privacy-mine-nobody = Nobody did anything with your data yet.
privacy-mine-wipe = Erase everything
privacy-mine-wipe-text = Do you want to leave Loper? Then we erase everything, from the disk of the school too. First take along what you want to keep.
privacy-mine-wipe-go = Go to erasing everything
privacy-you = You
privacy-someone-gone = someone who is gone

privacy-wipe-title = Erase everything
privacy-wipe-lead = If you do this, everything of yours is gone from Loper. Nobody can get it back.
privacy-wipe-1 = Your dossier, your plan, your talks and your files go.
privacy-wipe-2 = Your account goes. You can no longer sign in.
privacy-wipe-3 = The trail of your school only keeps that something happened, without your name.
privacy-wipe-sure = Yes, erase everything of mine
privacy-wipe-go = Erase everything
privacy-wipe-back = No, go back
privacy-wipe-problem = First tick ‘Yes, erase everything of mine’. Nothing was erased yet.
privacy-gone-title = Everything is erased
privacy-gone-text = Loper knows nothing of you any more. You are signed out too.
privacy-gone-home = To the front page

privacy-room-web = Forms
privacy-room-people = Who you are and how you sign in
privacy-room-dossier = Your dossier and your plan
privacy-room-profile = Your answers and your choices
privacy-room-matching = Lists that you made
privacy-room-guidance = Talks and guidance
privacy-room-mail = Messages to you
privacy-kept = Kept:
privacy-kept-head = How long
privacy-column = Column
privacy-kind = Kind
privacy-kind-direct = points at you
privacy-kind-indirect = belongs to you
privacy-kind-special = special
privacy-kind-words = own words
privacy-term-two-days = two days
privacy-term-two-years = until two years after you left the school, or until you erase it
privacy-term-thirty-days = 30 days after your last answer; with an account as long as you have it, or until you erase it
privacy-term-session = until you sign out, twelve hours at the most
privacy-term-link = thirty days after the link has ended, or until you erase it
privacy-term-letter-words = until the message is sent, ninety days at the most, or until you erase it
privacy-term-letter = thirty days after the message was written; ninety days if it was not sent; or until you erase it
privacy-term-account = as long as you have an account, or until you erase it

privacy-register-title = Register of personal data
privacy-register-lead = This is every column in Loper that says something of someone. At each change the list is compared with the tables themselves, so nothing can be forgotten.
privacy-register-dpia = Read how Loper makes the risks smaller

privacy-trail-title = Trail
privacy-trail-lead = This says who did what in your organisation. The content of a dossier or a talk never stands here. Each line is tied to the one before it, so that it shows when someone changes it later.
privacy-trail-empty = Nothing happened yet.
privacy-trail-more = Older lines
privacy-trail-number = Line
privacy-trail-when = When
privacy-trail-who = Who
privacy-trail-what = What
privacy-trail-whom = About whom

privacy-kept-title = How long we keep data
privacy-kept-lead = Whoever left more than { $years } years ago is erased. That happens by itself every night, for those who left before { $day }.
privacy-kept-count = { $count ->
    [0] Tonight nobody of your organisation is erased.
    [one] Tonight 1 person of your organisation is erased.
   *[other] Tonight { $count } persons of your organisation are erased.
}
privacy-kept-note = Whoever still has a role elsewhere stays. The term is our own choice; the law names no fixed term for these data. Say in the register of your school why you use this term.
privacy-kept-terms = All terms

privacy-act-signed_in = signed in
privacy-act-sign_in_failed = tried to sign in
privacy-act-signed_out = signed out
privacy-act-way_in_changed = changed a way to sign in
privacy-act-invited = sent an invitation
privacy-act-role_changed = changed a role
privacy-act-roster_imported = took in a list of people
privacy-act-organisation_changed = changed something of the organisation
privacy-act-looked = looked at something in a dossier
privacy-act-shared = shared something
privacy-act-unshared = stopped sharing
privacy-act-talk_confirmed = agreed with the report of a talk
privacy-act-note_written = wrote a note
privacy-act-met_recorded = recorded that something was done
privacy-act-handed_over = handed a dossier over
privacy-act-hand_over_received = received a dossier
privacy-act-caseload_moved = gave learners to another guide
privacy-act-exported = took all data along
privacy-act-erased = had everything erased
privacy-act-retention_ran = erased what was kept long enough
privacy-act-data_imported = took in public figures

privacy-dpia-title = Risks for those who use Loper
privacy-dpia-lead = This is a first version of a DPIA, which a school finishes itself. In { $rooms } parts Loper keeps { $columns } columns about people.
privacy-dpia-purpose-title = What for
privacy-dpia-purpose-text = Pupils and students find out what they can and want, talk about it with a guide and choose for themselves. The school sees whether everyone gets guidance.
privacy-dpia-ground-title = On which ground
privacy-dpia-ground-text = Guidance is part of the task of the school. For parts outside it, such as a photo or a page as a former student, Loper asks separate consent, which you can always withdraw.
privacy-dpia-who-title = Who sees what
privacy-dpia-who-text = A guide only sees what a learner shares, and that a learner has not been heard yet. Each look stands in a list that the learner can read. Between schools everything is separate.
privacy-dpia-where-title = Where it is
privacy-dpia-where-text = Everything is on the server of the school, or of whom the school asked. Loper sends nothing to others. No page fetches anything from another website.
privacy-dpia-minors-title = Children under 16
privacy-dpia-minors-text = Usual use at school needs no consent of parents. Where it is needed, Loper keeps only the day on which someone turns 16, and not the date of birth.
privacy-dpia-risks-title = What can go wrong
privacy-dpia-risks-text = Someone may read what is not for them, something may stay too long, an outcome may be read as a judgement, and a small group may be recognised in figures.
privacy-dpia-measures-title = What Loper does about it
privacy-dpia-measures-text = One table says who may do what, and a test tries each door for each role. Everything has a term. Loper gives people no marks and does not rank them. Figures about fewer than five people are not shown.
privacy-dpia-rest-title = What the school fills in itself
privacy-dpia-rest-text = Who runs the server, how long backups exist, who the data protection officer is, and whether the terms suit you.
privacy-dpia-what-title = What is kept
