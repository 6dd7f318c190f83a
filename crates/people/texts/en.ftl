people-sign-in-title = Sign in
people-sign-in-lead = Do you have an account from your school or company? Then sign in here. You need no account for the test, the search and the routes.
people-sign-in-go = Sign in
people-sign-out = Sign out
people-field-email = E-mail address
people-field-password = Password
people-problem-email = This is not an e-mail address. Check that it has an @ and a full stop.
people-problem-wrong = This address and this password do not belong together. Check that you typed them well.
people-problem-place = Many wrong passwords were typed from your network. So signing in is slower here now. Wait { $seconds } seconds and try again. Your account is not blocked.
people-problem-often = A password was tried too often here. You can try again in { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. Nothing happens to your account.
people-problem-no-role = Your account is right, but you have no role at a school or company now. Ask the administrator of your school for help.

people-demo-title = People in this demo
people-demo-text = These people do not exist. Choose who you want to be. They all have the same password: { $password }

people-role-learner = pupil or student
people-role-guardian = parent or carer
people-role-guide = career guide
people-role-coordinator = careers coordinator
people-role-director = director
people-role-alumnus = former student
people-role-employer = training company
people-role-partner = partner
people-role-region_adviser = regional adviser
people-role-editor = editor
people-role-administrator = administrator
people-role-privacy_officer = data protection officer

people-account-title = My account
people-account-lead = You are signed in at { $organisation }.
people-account-roles = Who you are in Loper
people-account-past = What is over
people-account-now = you are here now
people-account-use = Go on in this role
people-account-addresses = Your e-mail addresses
people-account-no-address = No e-mail address of yours is known yet.
people-language-title = In which language do you read?
people-language-text = Letters from Loper come in this language. In this browser you then see the pages that way too.
people-language-nl = Nederlands
people-language-en = English
people-language-keep = Keep my language
people-language-unknown = We don't know that language. Choose Dutch or English.
people-account-sessions = Where you are signed in
people-account-sessions-text = Is there a device that you do not know? Then sign out there and change your password.
people-account-end-others = Sign out everywhere except here
people-session-seen = Last seen: { $moment }.
people-session-here = this device
people-session-end = Sign out here
people-device-unknown = Unknown device

people-sign-in-by-link = Forgot your password? Ask for a link by mail
people-sign-in-by-code = Did your school give you a code? Type it here
people-back-to-sign-in = Back to signing in
people-by-link-title = Sign in with a link
people-by-link-lead = Type your e-mail address. You get a mail with a link, and with it you can sign in once.
people-by-link-go = Send me a link
people-by-link-sent = Look in your mail
people-by-link-sent-text = If we know this address, a mail arrives within a few minutes. The link works for half an hour. Do you see nothing? Then look in the unwanted mail as well.

people-code-title = Type your code
people-code-lead = There is a code on the sheet from your school. With it you make your account.
people-field-code = Code
people-code-hint = Three groups of four signs. Capitals and dashes make no difference.
people-problem-code = This code is not complete. Check that you copied all twelve signs.
people-go-on = Go on

people-link-gone-title = This link does not work
people-link-gone = This link does not work, or no longer
people-link-gone-text = A link works only once and no longer than it says. Ask for a new link, or ask your school for a new invitation.

people-welcome-title = Welcome to Loper
people-welcome-lead = { $organisation } invites you. Your role is: { $role }.
people-welcome-signed-in = You are signed in as { $name } now.
people-welcome-mine = Add this role to my account
people-welcome-not-me = That is not me: sign out
people-welcome-address = You will sign in with this address: { $email }
people-welcome-go = Make my account
people-welcome-known = Do you have an account already?
people-welcome-known-text = Then sign in first. This role is added, and all that you had stays yours.
people-field-name = Your name
people-field-name-hint = As others may see you in Loper.
people-field-email-hint = With this you sign in later.
people-field-new-password = New password
people-field-new-password-hint = At least 12 signs. A few words in a row are easy to remember and hard to guess. You may paste it.
people-problem-name = Type your name.
people-problem-password-short = This password is too short. Take at least 12 signs.
people-problem-password-long = This password is too long. Take at most 200 signs.
people-problem-password-guessable = This password is easy to guess. Take, for instance, a few words that have nothing to do with each other.
people-problem-address-taken = This address has an account already. Sign in with it and open this link once more.

people-way-in-lead = You sign in as { $name }.
people-way-in-forgotten = Forgot your password?
people-way-in-set = Choose this password and sign in
people-verify-title = Is this address right?
people-verify-lead = You confirm that { $email } is yours.
people-verify-go = Yes, this address is mine
people-address-open = not confirmed yet
people-address-verify = Send me a mail to confirm it

people-password-title = Change password
people-password-others = You are signed out on other devices.
people-password-go = Change my password
people-password-none = You have no password yet. Do you want one? Sign out and ask for a link by mail when you sign in. There you can choose a password.
people-field-old-password = Password of now
people-problem-old-password = This is not your password of now.
people-problem-wait = This was tried too often. Wait a quarter of an hour and try again.

people-letter-invite-subject = { $organisation } invites you to Loper
people-letter-invite =
    Hello { $name },

    { $organisation } uses Loper to talk about learning and working. Your role in it is: { $role }.

    With the button below you make your account. The invitation works for two weeks.
people-letter-invite-go = Make my account
people-letter-sign-in-subject = Your link to sign in
people-letter-sign-in =
    You asked for a link. With it you sign in once. The link works for half an hour.

    Did you not ask for this? Then you need to do nothing.
people-letter-sign-in-go = Sign in
people-letter-verify-subject = Is your address right?
people-letter-verify =
    You want to use this address for Loper. With the button below you confirm that it is yours.

    Did you not ask for this? Then you need to do nothing.
people-letter-verify-go = Confirm my address
people-letter-safety-subject = Something changed about your account
people-letter-safety = Was this not you? Then sign in, choose another password and sign out on all other devices.
people-letter-safety-go = Look at my account
people-letter-password = Your password was changed.

people-second-title = Second step when you sign in
people-second-asked = Open the app on your phone and type the code that you see there.
people-second-code = Code
people-second-code-hint = Six digits from the app. Did you lose your phone? Then type one of your codes on paper.
people-second-lead = With a second step nobody else can enter your account, not even with your password.
people-second-why = You need an app that makes codes, such as the one with which you sign in elsewhere. Whoever guides students must have this step, because you see what they share with you.
people-second-begin = Begin
people-second-step-app = Open the app on your phone that makes codes.
people-second-step-scan = Scan this picture.
people-second-step-type = Does scanning fail? Then type this:
people-second-step-code = Type the code below that the app shows now.
people-second-code-picture = QR code for your app
people-second-confirm = Turn the second step on
people-second-on = Your second step has been on since { $moment }.
people-second-left = { $count ->
    [0] You have no codes on paper left. Make new ones.
    [one] You have 1 code on paper left.
   *[other] You have { $count } codes on paper left.
}
people-second-codes-title = Codes on paper
people-second-codes-new = Make ten new codes
people-second-codes-text = Write these codes down or print them, and keep them in a safe place. If you lose your phone, you sign in with one of these codes. Each code works once. You see them only now.
people-second-codes-kept = I have kept them
people-second-remove-title = New phone?
people-second-remove-text = Take the second step away with a code from your old phone or from paper. Then set it again. You are signed out on other devices.
people-second-remove = Take the second step away
people-problem-second = This code is not right, or was used already. Wait for the next one and try again.
people-letter-second-removed = The second step when you sign in was taken away.

people-admin-menu = Manage
people-admin-way = Where you are
people-admin-title = Manage
people-admin-lead = Here you arrange who belongs to { $organisation }. What students write, you do not see here.
people-admin-today = Today
people-admin-count = { $role }: { $count }
people-admin-open = { $count ->
    [0] No invitations are open.
    [one] 1 invitation is open.
   *[other] { $count } invitations are open.
}
people-admin-failed = { $count ->
    [one] 1 invitation did not arrive. See why.
   *[other] { $count } invitations did not arrive. See why.
}
people-keep = Save
people-list-title = People
people-list-search = Search by name or number
people-list-find = Search
people-list-all-roles = All roles
people-list-all-classes = All classes
people-list-show = Show
people-list-none = There is nobody here.
people-list-before = Previous page
people-list-after = Next page
people-list-too-many = There are more. Search with more letters.
people-head-name = Name
people-head-state = State
people-head-asked = Invited
people-field-role = Role
people-field-class = Class
people-field-class-none = No class
people-field-number = Number
people-field-number-hint = What your own system calls this person. May stay empty.
people-field-reach = How far
people-field-site = Site
people-field-from = From
people-field-until = Up to and including
people-site-none = No site
people-state-in = Has an account.
people-state-not-yet = Has no account yet.
people-reach-usual = As usual for this role
people-reach-own = only themselves
people-reach-group = own classes
people-reach-site = whole site
people-reach-organisation = whole school
people-reach-partnership = partnership
people-reach-installation = whole installation
people-add-title = Add someone
people-add-name-hint = First and last name. This person can change it later.
people-add-email-hint = With an address an invitation goes at once. Without one you give a code on paper later.
people-add-go = Add
people-problem-role = Choose a role from the list.
people-problem-number = This number belongs to someone else with this role.
people-problem-own-role = You cannot end your own role. Ask another administrator.
people-problem-site = Choose a site, because this role is for a whole site.
people-problem-day = This day is not right. The last day comes after the first.
people-problem-act = This cannot be done here. Go back and try once more.
people-problem-is-in = This person has an account already. No invitation is needed.
people-role-from = From { $day }.
people-role-until = Up to and including { $day }.
people-role-end = End this role
people-role-give = Give another role
people-seat-add = Put in this class
people-seat-end = Take out of this class
people-invite-title = Invite
people-invite-go = Send the invitation
people-invite-again = Send again
people-invite-withdraw = Withdraw the invitation
people-invitations-title = Invitations
people-invitations-lead = These are open. At the top is what did not arrive: correct the address there and send again.
people-invitations-none = Nothing is open.
people-fate-waiting = waits to be sent
people-fate-sent = sent
people-fate-failed = did not arrive ({ $why })
people-fate-paper = on paper
people-fate-taken = used
people-fate-withdrawn = withdrawn or replaced
people-fate-ended = ended
people-safety-title = Phone lost, or something strange seen?
people-safety-text = You can sign this person out everywhere. You never choose a password for someone else: they do that themselves.
people-safety-sessions = Sign out everywhere
people-safety-factor = Take the second step away
people-classes-title = Classes
people-classes-none = There are no classes in this school year yet.
people-class-add = Add a class
people-class-count = { $learners } students, { $staff } guides
people-class-people = See the people
people-class-codes = Codes on paper
people-class-rename = Another name
people-field-class-name = Name of the class
people-field-class-hint = For instance 3B.
people-field-year = School year
people-field-level = Level
people-field-level-none = Not said
people-problem-class = Type the name of the class.
people-problem-class-twice = This class is there already in this school year.
people-codes-title = Codes on paper
people-codes-lead = { $count ->
    [0] Everyone in { $class } has an account already.
    [one] In { $class } 1 student has no account yet.
   *[other] In { $class } { $count } students have no account yet.
}
people-codes-text = You make a sheet with a code for each of them. You see the codes only once, so print the sheet at once. Old codes of these students work no longer after that.
people-codes-go = Make the sheet
people-codes-how = Go to { $address } and type your code. The code works once, up to and including { $day }. Give it to nobody else.
people-codes-print = Print this page now. When you close it, you cannot see the codes any more.
people-names-title = Names of roles
people-names-lead = Does your school have another word for a role? Type it here, and everyone sees that word. Leave it empty for the usual word.
people-names-nl = In Dutch
people-names-en = In English
people-school-title = Name and colour of the school
people-school-name = Name of the school
people-school-name-hint = In full, as in a letter.
people-school-short = Short name
people-school-short-hint = At most 40 signs. It stands above every page.
people-school-colour = Colour
people-school-colour-hint = A code with a hash and six signs, such as #0f4a37. The letters on the bar become white or black, so that they can always be read well.
people-school-home = Name at SURFconext or Entree
people-school-home-hint = For instance voorbeeldcollege.nl, or your BRIN number. With it we know who signs in through the school.
people-problem-short = Type a short name of at most 40 signs.
people-problem-colour = This is no colour. Write a hash and six signs, such as #0f4a37.
people-problem-home = Use letters, digits, full stops and dashes only.
people-problem-home-taken = This name belongs to another school in Loper.
people-admin-import = Bring in data of publishers
people-start-title = Before the students come
people-start-lead = Walk along this list. What is done stays done.
people-start-done = done
people-start-open = to do
people-start-school = Name and colour of the school
people-start-names = What you call the roles
people-start-classes = Classes of this school year
people-start-staff = Guides, such as mentors
people-start-coordinator = Someone who coordinates career guidance
people-start-officer = A data protection officer
people-start-learners = Students, from your own system
people-start-guided = A guide with every class that has students
people-start-house = The installation
people-start-https = A secure address (https)
people-start-factor = A second step for who guides students
people-start-figures = Figures of your own region, for example of UWV, SBB and DUO
people-start-mail = A mail server for invitations and messages
people-letter-tries = A wrong password was typed too often with your address. So for a quarter of an hour nobody can sign in with it.

people-demo-learners = Pupils and students
people-demo-guides = Guides
people-demo-others = Others
people-account-data = My data
people-account-letters = Messages from Loper

people-roster-title = Read a roster
people-roster-lead = Take over learners and guides from your own system here. You see first what changes, and nothing happens before you say yes.
people-roster-file = File with the roster
people-roster-file-hint = CSV, Excel (.xlsx) or OneRoster (.zip), 16 MB at most.
people-roster-look = See what changes
people-roster-how = What a roster does
people-roster-how-new = Whoever is new gets a role and a place in the class. With an e-mail address an invitation goes out, if you want that.
people-roster-how-changed = Whoever goes to another class moves. A roster never changes the name and address of someone who has an account: those are their own.
people-roster-how-gone = Whoever is no longer in the roster loses the role from today. Nothing is erased, and you see beforehand who it is. Whoever has no number stays.
people-roster-how-role = A roster with learners only changes nothing for guides, and the other way round.
people-roster-how-kept = We keep what we read until you say yes or no, and one day at most. After that you can take the roster back for thirty days, as long as no newer one stands on it.
people-roster-columns = Which columns it has
people-roster-columns-text = The order does not matter, and we skip other columns. We also know the usual names of other systems, such as leerlingnummer, stamklas, and first name with family name.
people-roster-needed = needed
people-roster-optional = optional
people-roster-column-number = What your system calls this person. By it we know someone the next time.
people-roster-column-name = The whole name. First name, infix and family name in columns of their own will do as well.
people-roster-column-class = A class. Someone in two classes has two rows. A class that is not there yet is made.
people-roster-column-role = Learner or student, or mentor, slb'er, decaan, teacher. Empty means learner.
people-roster-column-email = The invitation goes there. Without an address you give a code on paper later.
people-roster-column-birth = Only to know when someone turns 16 and 18. We do not keep the date itself.
people-roster-column-guardian-name = The name of a parent or carer, only if the school knows that person.
people-roster-column-guardian-email = The address of that parent or carer. They are invited and see only what the learner shares, and on which days there was a talk.
people-roster-column-guardian-second = The same for a second parent or carer.
people-roster-head-column = Column
people-roster-head-needed = Needed?
people-roster-head-what = What it holds
people-roster-head-change = What changes
people-roster-head-line = Line
people-roster-head-why = Why not
people-roster-sample = Download an example (CSV)
people-roster-oneroster = From OneRoster 1.1 and 1.2 we read users.csv, classes.csv and enrollments.csv, and roles.csv and demographics.csv where they are there. If there are homerooms, we take those only.
people-roster-earlier = Earlier rosters
people-roster-earlier-none = No roster has been read yet.
people-roster-by = By { $name }.
people-roster-state-read = Waits for your answer.
people-roster-state-taking = Is being taken over.
people-roster-state-taken = Taken over.
people-roster-state-undoing = Is being taken back.
people-roster-state-undone = Taken back.
people-roster-all = Back to reading a roster
people-roster-of = Roster: { $file }
people-roster-nothing-yet = Nothing has changed yet. This is what happens if you take this roster over.
people-roster-count-new = { $count ->
    [0] Nobody is new.
    [one] 1 person is new.
   *[other] { $count } people are new.
}
people-roster-count-changed = { $count ->
    [0] Nothing changes for anyone.
    [one] Something changes for 1 person.
   *[other] Something changes for { $count } people.
}
people-roster-count-gone = { $count ->
    [0] Everyone of today is in the roster.
    [one] 1 person is no longer in the roster.
   *[other] { $count } people are no longer in the roster.
}
people-roster-count-wrong = { $count ->
    [0] All rows are right.
    [one] 1 row is not right, or not wholly.
   *[other] { $count } rows are not right, or not wholly.
}
people-roster-count-same = { $count ->
    [0] Nobody stays exactly the same.
    [one] 1 person stays the same.
   *[other] { $count } people stay the same.
}
people-roster-classes = { $count ->
    [one] 1 class is added: { $names }.
   *[other] { $count } classes are added: { $names }.
}
people-roster-part-new = Who is new
people-roster-part-changed = For whom something changes
people-roster-part-gone = Who is no longer in it
people-roster-part-wrong = Rows that are not right
people-roster-text-new = These people are added.
people-roster-text-changed = What stands here changes. The rest of these people stays as it is.
people-roster-text-gone = Their role ends: yesterday was the last day. Their dossier stays theirs, and nothing is erased.
people-roster-text-wrong = A row that is not right is not taken over. If only an address or a date is wrong, the rest of the row is. Mend the roster and read it again.
people-roster-rest = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
people-roster-no-email = no address
people-roster-with-guardian = with parent or carer { $name }
people-roster-like = somebody of this name is there already: perhaps the same person
people-roster-change-number = gets number { $value } (known by name and class)
people-roster-change-back = comes back
people-roster-change-name = is now called { $value }
people-roster-change-leaves = leaves { $value }
people-roster-change-joins = comes to { $value }
people-roster-change-email = invitation to { $value }
people-roster-change-sixteen = the day of turning 16 changes
people-roster-change-guardian = gets as parent or carer { $value }
people-roster-why-number = There is no number, or it is too long. Without a number we do not know the next time who this is.
people-roster-why-name = There is no name, or it is longer than 100 characters.
people-roster-why-address = This is no e-mail address. The rest of the row was read.
people-roster-why-role = A roster does not give this role. Choose learner or mentor; other roles are given under People.
people-roster-why-birth = This is no date. Write 2011-09-14 or 14-9-2011. The rest of the row was read.
people-roster-why-guardian = A parent or carer needs a name and an e-mail address, both. The rest of the row was read.
people-roster-why-other-name = This number stands earlier in the roster with another name. Only the first was read.
people-roster-why-twice = This row is there twice. That does no harm.
people-roster-why-unreadable = This row can't be read: there are too many or too few columns, or a quotation mark is missing.
people-roster-yes-title = Is this right?
people-roster-nothing = Everything in this roster stands like this in Loper already. There is nothing to take over.
people-roster-invite = Invite whoever is new and has an address at once. If you leave this off we do not keep those addresses; read the roster again later to invite.
people-roster-guard-title = Many people disappear
people-roster-guard = { $count ->
    [one] 1 of { $of } people is not in this roster. Is it the right one? If you are sure, type the number below.
   *[other] { $count } of { $of } people are not in this roster. Is it the right one? If you are sure, type the number below.
}
people-roster-guard-field = How many people lose their role
people-roster-yes = Take this roster over
people-roster-no = Throw this roster away
people-roster-problem-moved = Something changed in Loper meanwhile. Look again: below stands what would happen now.
people-roster-problem-guard = Type { $count } if you are sure that so many people lose their role.
people-roster-problem-busy = A roster is under way already, or this one was taken over. Go back and see how far it is.
people-roster-problem-back = This roster can't be taken back any more. A newer one stands on it, or it was more than thirty days ago.
people-roster-busy-title = This takes a moment
people-roster-busy = { $done } of { $planned } people were taken over.
people-roster-busy-back = { $done } of { $planned } people were put back.
people-roster-busy-text = You can go on working. It continues, also when you close this page.
people-roster-again = See how far it is
people-roster-stop = Stop this
people-roster-done = The roster was taken over
people-roster-done-text = That was on { $moment }.
people-roster-standing = { $count ->
    [0] Nobody was changed.
    [one] 1 person was changed.
   *[other] { $count } people were changed.
}
people-roster-back-title = Not right after all?
people-roster-back-text = You can take this whole roster back. Whoever made an account meanwhile, or was changed again after it, stays as they are now. You see afterwards who they are.
people-roster-back = Take this roster back
people-roster-back-newer = A newer roster stands on this one. Take that one back first.
people-roster-back-late = A roster can be taken back for thirty days, and those are over.
people-roster-undone = The roster was taken back
people-roster-undone-text = That was on { $moment }.
people-roster-undone-all = Everything is as it was.
people-roster-stays = Who stayed like this
people-roster-stays-text = { $count ->
    [one] Something happened to 1 person after it. They were not put back. See whether it is right like this.
   *[other] Something happened to { $count } people after it. They were not put back. See whether it is right like this.
}
people-roster-file-none = Choose a file first.
people-roster-file-empty = This file is empty. Nothing changed.
people-roster-file-nobody = This file has columns, but no people. Nothing changed.
people-roster-file-picture = This is a picture and no roster. Choose a CSV or Excel file. Nothing changed.
people-roster-file-pdf = This is a PDF and no roster. Save the roster in your system as CSV or Excel. Nothing changed.
people-roster-file-old-workbook = This is an old Excel file (.xls). Save it in Excel as .xlsx or CSV. Nothing changed.
people-roster-file-web-page = This is a web page and no roster: perhaps the download failed. Nothing changed.
people-roster-file-archive = There is no OneRoster list (users.csv) in this zip file. If it is an ordinary list, unpack it first. Nothing changed.
people-roster-file-other = This is no roster. Choose a CSV or Excel file. Nothing changed.
people-roster-file-large = This file is too large. The roster of a school is 16 MB at most, with 60,000 people at most. Nothing changed.
people-roster-file-trap = This zip file grows so much when it is unpacked that it looks like a trap. We do not read it. Nothing changed.
people-roster-file-torn = This file stops in the middle of a row: it was probably not downloaded whole. Nothing changed.
people-roster-file-twice = The column { $name } stands there twice. Take one away. Nothing changed.
people-roster-file-columns = A column is missing: { $missing }. The file has: { $found }. Nothing changed.
people-roster-file-public = This looks like a file of occupations, skills or programmes, and no list of people. Nothing changed.
people-roster-file-broken = This file can't be read. Nothing changed. For whoever helps: { $told }
people-roster-missing-header = a first row with the names of the columns
people-roster-missing-number = number
people-roster-missing-name = name, or family name
people-roster-missing-oneroster = a column that OneRoster prescribes
people-invitations-failed = Did not arrive: mend the address
people-invitations-open = What is still open

people-guardians-title = Parents and carers
people-guardians-text = Tie only someone of whom the school knows that they are a parent or carer. They see what the learner shares with them, and on which days there was a talk. Nothing else, and the learner sees who it is.
people-guardians-none = Nobody is tied.
people-children-title = Parent or carer of
people-guardian-until = Until { $day }.
people-guardian-ended = Over since { $day }.
people-guardian-end = Take the tie away
people-guardian-add = Tie a parent or carer
people-guardian-add-text = If there is no account yet, an invitation goes to this address. If we know the address from a brother or sister, this child is added.
people-guardian-until-hint = May stay empty. Then it ends at 18, so after { $day }.
people-guardian-until-needed = Choose a day, because we do not know when this learner turns 18. It ends then in any case.
people-guardian-go = Tie this person
people-problem-guardian-day = Choose a last day that is still to come, and not after the day of turning 18.
people-consent-title = Under 16: what needs consent?
people-consent-young = This learner is not 16 yet. On { $day } they are, and then they decide themselves.
people-consent-old = This learner is 16 or older since { $day } and gives consent themselves.
people-consent-unknown = We do not know when this learner turns 16. You read that in with the column geboortedatum of a roster.
people-consent-what = What
people-consent-needed = Consent?
people-consent-source = Where it says so
people-consent-note = This is our summary and no legal advice. When in doubt ask the privacy officer. Consent is for each thing apart, and taking it back is as easy as giving it.
people-consent-is-no = not needed
people-consent-is-look = not needed; a parent or carer may look at it first
people-consent-is-yes = needed under 16
people-consent-of-guidance = Guidance at school: talks, dossier and plan
people-consent-of-own_guide = Sharing something with the own guide
people-consent-of-hand_over = Passing the dossier on to the next school
people-consent-of-share_outside = Sharing something with someone outside school, such as a training company
people-consent-of-photo = A photo or recording on which someone can be recognised
people-consent-of-social_media = Putting something on social media
people-consent-of-care = Sharing data with care outside the school

people-admin-trail = Log: who did what
people-admin-kept = Keeping and throwing away
people-admin-post = Mail: what waits and what did not arrive
people-sites-title = Sites
people-sites-lead = Is the school in more than one place? Put them here, and choose for each class where it is. A role can then hold for a whole site.
people-sites-none = There are no sites yet.
people-site-add = Add a site
people-site-change = Change
people-site-name = Name of the site
people-site-city = Town
people-problem-site-name = Fill in the name of the site.
people-problem-site-city = Fill in the town.
people-problem-site-twice = This site is there already.
people-organisations-title = Organisations
people-organisations-lead = Make a school or another organisation, and choose which one you look after. You then get the role of administrator there, and that organisation sees it. You go back by My account.
people-organisation-add = Make an organisation
people-organisation-go = Go to its administration
people-organisation-take = Take the role of administrator
people-field-sector = Kind
people-problem-sector = Choose a kind.
people-problem-organisation-twice = There is an organisation of this name already.
people-sector-vo = secondary education
people-sector-mbo = mbo
people-sector-hbo = hbo
people-sector-employer = training company
people-sector-partnership = partnership
people-sector-publisher = publisher
people-role-last-day = Last day
people-role-last-day-hint = Empty means: now.
people-problem-last-day = Choose today or a day that is still to come.
people-along-not = This role can't go along to your account
people-along-not-text = The school has prepared something for you already, such as an appointment for a talk. It belongs to this invitation and would be lost otherwise. Nothing changed and the invitation still works: sign out, open it again and make an account of its own with it. Or ask the school for help.
people-school-sign-in = With your school account
people-school-sign-in-text = You sign in at your school and then come back here. Loper does not get to see your school password.
people-school-with = Sign in with { $label }
people-school-otherwise = Sign in another way
people-school-problem-title = Signing in did not work
people-school-problem-lead = You are not signed in yet
people-school-problem-errand = We no longer know why you were at { $label }. That happens when you were away for long, or signed in twice at the same time. Begin again.
people-school-problem-stopped = Signing in was stopped at { $label }. You can try again.
people-school-problem-away = { $label } does not answer now. Try again in a few minutes, or sign in another way.
people-school-problem-refused = The answer of { $label } was not right, and so Loper does not let you in. Try again. Does it stay like this? Then tell the administrator of your school.
people-school-problem-home = At { $label } you belong to another school than in Loper, so you can't come in with this account. Did you change schools? Then sign in as you did before, and ask your new school for a code.
people-school-out-title = You are signed out
people-school-out-text = You left Loper. You may still be signed in at { $label }. Do others use this computer too? Then sign out there as well.
people-school-out-go = Sign out at { $label }
people-school-out-stay = No, I stay signed in there

people-arrival-title = Who are you in Loper?
people-arrival-lead = You are signed in at { $label }. Loper does not know this account yet, so tell once who you are.
people-arrival-code = I have a code or an invitation
people-arrival-code-hint = The code is on the sheet of your school. Did you get a mail? Then paste the link from that mail. A code from your own account is fine too.
people-arrival-go = Come in
people-arrival-known = I have an account in Loper already
people-arrival-known-text = Sign in as you always did. Then you link the two accounts, and all you had stays yours.
people-arrival-sign-in = Sign in and link
people-arrival-nothing = I have nothing
people-arrival-nothing-text = Ask your mentor or the administrator of your school for a code. Searching, the test and the routes work without an account too.
people-arrival-problem-code = This code does not work. See whether you copied it right. A code works once, and no longer than it says.
people-arrival-problem-home = This code is of another school than the account with which you signed in. Sign in with the account of the school that gave you the code.
people-arrival-problem-role = This code is for someone who works at the school. Your account is that of a student. Ask your school for the right code.

people-connect-title = School accounts
people-connect-lead = Here you see with which school accounts you come into Loper. Are you going to another school? Then link that account too, and your dossier simply goes on.
people-connect-mine = Linked
people-connect-none = You have not linked a school account yet.
people-connect-nowhere = In this Loper you can't sign in with a school account. You sign in with your e-mail address.
people-connect-new = Add an account
people-connect-new-text = You sign in at that school once. Then you choose here whether to link it.
people-connect-with = Link { $label }
people-connect-asked = Do you want to link { $label }?
people-connect-asked-text = You just signed in there. If you link it, you also come in with that account as { $name } from now on. Do this only when both accounts are yours.
people-connect-go = Link this account
people-connect-not = Not now
people-connect-home = School: { $home }
people-connect-as = There you are known as: { $affiliation }
people-connect-dates = Linked on { $since }. Last used on { $used }.
people-connect-remove = Unlink { $label }
people-connect-is-mine = This account is linked already
people-connect-problem = This can't be done
people-connect-problem-other = This account belongs to somebody else in Loper already. Is that an old account of yours? Then sign in with it and unlink it.
people-connect-problem-home = This account is of another school than those where you have a role now. Ask that school for a code first.
people-connect-problem-last = This is the only way you come in. Link another account first, or confirm an e-mail address of your account.
people-connect-code-title = A code to link with
people-connect-code-text = Can't you sign in with both on one device? Make a code here. Then sign in with the school account on the other device, and type the code.
people-connect-code-go = Make a code
people-connect-code-how = Sign in with your school account on the other device, and type this code. That works once, within a quarter of an hour.
people-connect-code-mind = Give this code to nobody
people-connect-code-mind-text = Whoever types it comes into your account. A teacher or a help desk does not need it either.
people-letter-connected = A school account was linked to your account in Loper.
people-letter-disconnected = A school account was taken off your account in Loper.

people-second-asked-key = Show that it is you with your passkey.
people-second-key-lost = I do not have my passkey with me
people-second-has-key = You have a passkey already, and it counts as the second step. An app can be added.
people-second-or-key = Or take a passkey

people-passkey-sign-in = With a passkey
people-passkey-sign-in-go = Sign in with a passkey
people-passkey-without-in = With a passkey you sign in with your finger, your face or the PIN of your device. This browser can't do that, so sign in above.
people-passkey-without-step = A passkey does not work in this browser. Use another browser or device, or type a code on paper.
people-passkey-without-new = You can't make a passkey in this browser. An app with codes works everywhere.
people-passkey-failed = That did not work. Perhaps you stopped, or this device has no key of yours. Nothing was changed.
people-passkey-problem-title = The key did not work
people-passkey-problem = You did not come any further
people-passkey-problem-text = The answer of your key was not right, or came too late. Try again, or take another way.
people-passkey-back = Try again
people-passkeys-title = Passkeys
people-passkeys-lead = With a passkey you sign in with your finger, your face or the PIN of your device. You need no password to remember, and nobody can look over your shoulder.
people-passkeys-mine = Your keys
people-passkeys-none = You have no passkey yet.
people-passkeys-new = Make a key
people-passkeys-new-text = Your device asks for your finger, your face or your PIN. Loper does not get to see it. Do this only on a device that is yours.
people-passkey-new = Make a passkey
people-passkey-number = Key { $number }
people-passkey-since = Made on { $moment }.
people-passkey-used = Last used on { $moment }.
people-passkey-change = Change
people-passkey-name = What do you call this key?
people-passkey-remove = Take this key away
people-passkey-problem-name = Give the key a name.
people-letter-passkey = A passkey was made for your account in Loper.
people-letter-passkey-gone = A passkey was taken off your account in Loper.
