people-sign-in-title = Inloggen
people-sign-in-lead = Heb je een account van je school of bedrijf? Log dan hier in. Voor de test, het zoeken en de routes heb je geen account nodig.
people-sign-in-go = Inloggen
people-sign-out = Uitloggen
people-field-email = E-mailadres
people-field-password = Wachtwoord
people-problem-email = Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.
people-problem-wrong = Dit adres en dit wachtwoord horen niet bij elkaar. Kijk of je ze goed hebt getypt.
people-problem-often = Hier is te vaak een wachtwoord geprobeerd. Over { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
} kun je het weer proberen. Je account blijft gewoon bestaan.
people-problem-no-role = Je account klopt, maar je hebt nu geen rol bij een school of bedrijf. Vraag de beheerder van je school om hulp.

people-demo-title = Mensen in deze demo
people-demo-text = Deze mensen bestaan niet echt. Kies wie je wilt zijn. Iedereen heeft hetzelfde wachtwoord: { $password }

people-role-learner = leerling of student
people-role-guardian = ouder of verzorger
people-role-guide = loopbaanbegeleider
people-role-coordinator = LOB-coördinator
people-role-director = directeur
people-role-alumnus = oud-student
people-role-employer = leerbedrijf
people-role-partner = partner
people-role-region_adviser = regioadviseur
people-role-editor = redacteur
people-role-administrator = beheerder
people-role-privacy_officer = functionaris gegevensbescherming

people-account-title = Mijn account
people-account-lead = Je bent ingelogd bij { $organisation }.
people-account-roles = Wie je bent in Loper
people-account-past = Wat voorbij is
people-account-now = hier ben je nu
people-account-use = Ga verder als deze rol
people-account-addresses = Jouw e-mailadressen
people-account-no-address = Er is nog geen e-mailadres van je bekend.
people-account-sessions = Waar je bent ingelogd
people-account-sessions-text = Staat er een apparaat bij dat je niet kent? Log daar dan uit en verander je wachtwoord.
people-account-end-others = Log overal uit, behalve hier
people-session-seen = Laatst gezien: { $moment }.
people-session-here = dit apparaat
people-session-end = Log hier uit
people-device-unknown = Onbekend apparaat
