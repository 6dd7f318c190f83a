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
