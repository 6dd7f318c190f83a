people-sign-in-title = Sign in
people-sign-in-lead = Do you have an account from your school or company? Then sign in here. You need no account for the test, the search and the routes.
people-sign-in-go = Sign in
people-sign-out = Sign out
people-field-email = E-mail address
people-field-password = Password
people-problem-email = This is not an e-mail address. Check that it has an @ and a full stop.
people-problem-wrong = This address and this password do not belong together. Check that you typed them well.
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
people-role-end = End this role now
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
people-start-mail = A mail server for invitations and messages
people-letter-tries = A wrong password was typed too often with your address. So for a quarter of an hour nobody can sign in with it.

people-demo-learners = Pupils and students
people-demo-guides = Guides
people-demo-others = Others
people-account-data = My data
people-account-letters = Messages from Loper
