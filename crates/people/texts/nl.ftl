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

people-sign-in-by-link = Wachtwoord vergeten? Vraag een link per mail
people-sign-in-by-code = Heb je een code van je school gekregen? Vul hem hier in
people-back-to-sign-in = Terug naar inloggen
people-by-link-title = Inloggen met een link
people-by-link-lead = Vul je e-mailadres in. Je krijgt dan een mail met een link, en daarmee kun je één keer inloggen.
people-by-link-go = Stuur mij een link
people-by-link-sent = Kijk in je mail
people-by-link-sent-text = Als wij dit adres kennen, staat er binnen een paar minuten een mail in je postvak. De link werkt een half uur. Zie je niets? Kijk dan ook bij de ongewenste mail.

people-code-title = Je code invullen
people-code-lead = Op het blad van je school staat een code. Daarmee maak je je account.
people-field-code = Code
people-code-hint = Drie groepjes van vier tekens. Hoofdletters en streepjes maken niet uit.
people-problem-code = Deze code is niet compleet. Kijk of je alle twaalf tekens hebt overgenomen.
people-go-on = Ga verder

people-link-gone-title = Deze link werkt niet
people-link-gone = Deze link werkt niet, of niet meer
people-link-gone-text = Een link werkt maar één keer en niet langer dan erbij staat. Vraag een nieuwe link, of vraag je school om een nieuwe uitnodiging.

people-welcome-title = Welkom bij Loper
people-welcome-lead = { $organisation } nodigt je uit. Jouw rol is: { $role }.
people-welcome-signed-in = Je bent nu ingelogd als { $name }.
people-welcome-mine = Voeg deze rol toe aan mijn account
people-welcome-not-me = Dat ben ik niet: log uit
people-welcome-address = Je logt straks in met dit adres: { $email }
people-welcome-go = Maak mijn account
people-welcome-known = Heb je al een account?
people-welcome-known-text = Log dan eerst in. Deze rol komt erbij, en alles wat je al had blijft van jou.
people-field-name = Je naam
people-field-name-hint = Zoals anderen je in Loper mogen zien.
people-field-email-hint = Hiermee log je later in.
people-field-new-password = Nieuw wachtwoord
people-field-new-password-hint = Minstens 12 tekens. Een zin van een paar woorden is makkelijk te onthouden en moeilijk te raden. Plakken mag.
people-problem-name = Vul je naam in.
people-problem-password-short = Dit wachtwoord is te kort. Neem minstens 12 tekens.
people-problem-password-long = Dit wachtwoord is te lang. Neem hoogstens 200 tekens.
people-problem-password-guessable = Dit wachtwoord is makkelijk te raden. Neem bijvoorbeeld een paar woorden die niets met elkaar te maken hebben.
people-problem-address-taken = Bij dit adres hoort al een account. Log daarmee in en open deze link nog een keer.

people-way-in-lead = Je logt in als { $name }.
people-way-in-forgotten = Wachtwoord vergeten?
people-way-in-set = Kies dit wachtwoord en log in
people-verify-title = Klopt dit adres?
people-verify-lead = Je bevestigt dat { $email } van jou is.
people-verify-go = Ja, dit adres is van mij
people-address-open = nog niet bevestigd
people-address-verify = Stuur mij een mail om het te bevestigen

people-password-title = Wachtwoord veranderen
people-password-others = Op andere apparaten word je uitgelogd.
people-password-go = Verander mijn wachtwoord
people-password-none = Je hebt nog geen wachtwoord. Wil je er een? Log dan uit en vraag bij het inloggen een link per mail. Daar kun je een wachtwoord kiezen.
people-field-old-password = Wachtwoord van nu
people-problem-old-password = Dit is niet je wachtwoord van nu.
people-problem-wait = Dit is te vaak geprobeerd. Wacht een kwartier en probeer het dan weer.

people-letter-invite-subject = { $organisation } nodigt je uit voor Loper
people-letter-invite =
    Dag { $name },

    { $organisation } gebruikt Loper om te praten over leren en werken. Jouw rol daarin is: { $role }.

    Met de knop hieronder maak je je account. De uitnodiging werkt twee weken.
people-letter-invite-go = Maak mijn account
people-letter-sign-in-subject = Je link om in te loggen
people-letter-sign-in =
    Je hebt gevraagd om een link. Daarmee log je één keer in. De link werkt een half uur.

    Heb je dit niet gevraagd? Dan hoef je niets te doen.
people-letter-sign-in-go = Log in
people-letter-verify-subject = Klopt je adres?
people-letter-verify =
    Je wilt dit adres gebruiken voor Loper. Met de knop hieronder bevestig je dat het van jou is.

    Heb je dit niet gevraagd? Dan hoef je niets te doen.
people-letter-verify-go = Bevestig mijn adres
people-letter-safety-subject = Er is iets veranderd aan je account
people-letter-safety = Was jij dit niet? Log dan in, kies een ander wachtwoord en log uit op alle andere apparaten.
people-letter-safety-go = Bekijk mijn account
people-letter-password = Je wachtwoord is veranderd.

people-second-title = Tweede stap bij het inloggen
people-second-asked = Open de app op je telefoon en vul de code in die je daar ziet.
people-second-code = Code
people-second-code-hint = Zes cijfers uit de app. Ben je je telefoon kwijt? Vul dan een van je codes op papier in.
people-second-lead = Met een tweede stap kan niemand anders in je account, ook niet met jouw wachtwoord.
people-second-why = Je hebt er een app voor nodig die codes maakt, zoals de app waarmee je op andere sites inlogt. Voor wie leerlingen begeleidt is deze stap verplicht, want jij ziet wat zij met je delen.
people-second-begin = Begin
people-second-step-app = Open de app op je telefoon waarmee je codes maakt.
people-second-step-scan = Scan dit plaatje.
people-second-step-type = Lukt scannen niet? Typ dan dit over:
people-second-step-code = Vul hieronder de code in die de app nu laat zien.
people-second-code-picture = QR-code voor je app
people-second-confirm = Zet de tweede stap aan
people-second-on = Je tweede stap staat aan sinds { $moment }.
people-second-left = { $count ->
    [0] Je hebt geen codes op papier meer. Maak nieuwe.
    [one] Je hebt nog 1 code op papier.
   *[other] Je hebt nog { $count } codes op papier.
}
people-second-codes-title = Codes op papier
people-second-codes-new = Maak tien nieuwe codes
people-second-codes-text = Schrijf deze codes op of print ze, en bewaar ze op een veilige plek. Ben je je telefoon kwijt, dan log je met een van deze codes in. Elke code werkt één keer. Je ziet ze alleen nu.
people-second-codes-kept = Ik heb ze bewaard
people-second-remove-title = Nieuwe telefoon?
people-second-remove-text = Haal de tweede stap weg met een code van je oude telefoon of van papier. Daarna stel je hem opnieuw in. Op andere apparaten word je uitgelogd.
people-second-remove = Haal de tweede stap weg
people-problem-second = Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en probeer het weer.
people-letter-second-removed = De tweede stap bij het inloggen is weggehaald.

people-admin-menu = Beheer
people-admin-way = Waar je bent
people-admin-title = Beheer
people-admin-lead = Hier regel je wie er bij { $organisation } hoort. Wat leerlingen schrijven, zie je hier niet.
people-admin-today = Vandaag
people-admin-count = { $role }: { $count }
people-admin-open = { $count ->
    [0] Er staan geen uitnodigingen open.
    [one] Er staat 1 uitnodiging open.
   *[other] Er staan { $count } uitnodigingen open.
}
people-admin-failed = { $count ->
    [one] 1 uitnodiging kwam niet aan. Bekijk waarom.
   *[other] { $count } uitnodigingen kwamen niet aan. Bekijk waarom.
}
people-keep = Bewaar
people-list-title = Mensen
people-list-search = Zoek op naam of nummer
people-list-find = Zoek
people-list-all-roles = Alle rollen
people-list-all-classes = Alle klassen
people-list-show = Laat zien
people-list-none = Hier staat niemand.
people-list-before = Vorige bladzijde
people-list-after = Volgende bladzijde
people-list-too-many = Er zijn er meer. Zoek met meer letters.
people-head-name = Naam
people-head-state = Stand
people-head-asked = Uitgenodigd
people-field-role = Rol
people-field-class = Klas
people-field-class-none = Geen klas
people-field-number = Nummer
people-field-number-hint = Hoe jullie eigen systeem deze persoon noemt. Mag leeg blijven.
people-field-reach = Hoe ver
people-field-site = Locatie
people-field-from = Vanaf
people-field-until = Tot en met
people-site-none = Geen locatie
people-state-in = Heeft een account.
people-state-not-yet = Heeft nog geen account.
people-reach-usual = Zoals gewoonlijk bij deze rol
people-reach-own = alleen zichzelf
people-reach-group = eigen klassen
people-reach-site = hele locatie
people-reach-organisation = hele school
people-reach-partnership = samenwerking
people-reach-installation = hele installatie
people-add-title = Iemand toevoegen
people-add-name-hint = Voornaam en achternaam. Deze persoon kan dat later zelf veranderen.
people-add-email-hint = Met een adres gaat er meteen een uitnodiging. Zonder adres geef je later een code op papier.
people-add-go = Voeg toe
people-problem-role = Kies een rol uit de lijst.
people-problem-number = Dit nummer hoort al bij iemand anders met deze rol.
people-problem-own-role = Je kunt je eigen rol niet beëindigen. Vraag het een andere beheerder.
people-problem-site = Kies een locatie, want deze rol geldt voor een hele locatie.
people-problem-day = Deze dag klopt niet. De laatste dag komt na de eerste.
people-problem-act = Dit kan hier niet. Ga terug en probeer het nog eens.
people-problem-is-in = Deze persoon heeft al een account. Een uitnodiging is niet meer nodig.
people-role-from = Vanaf { $day }.
people-role-until = Tot en met { $day }.
people-role-end = Beëindig deze rol nu
people-role-give = Geef een rol erbij
people-seat-add = Zet in deze klas
people-seat-end = Haal uit deze klas
people-invite-title = Uitnodigen
people-invite-go = Stuur de uitnodiging
people-invite-again = Stuur opnieuw
people-invite-withdraw = Trek de uitnodiging in
people-invitations-title = Uitnodigingen
people-invitations-lead = Dit staat nog open. Bovenaan staat wat niet aankwam: verbeter daar het adres en stuur opnieuw.
people-invitations-none = Er staat niets open.
people-fate-waiting = wacht op verzending
people-fate-sent = verstuurd
people-fate-failed = niet aangekomen ({ $why })
people-fate-paper = op papier
people-fate-taken = gebruikt
people-fate-withdrawn = ingetrokken of vervangen
people-fate-ended = verlopen
people-safety-title = Telefoon kwijt, of iets vreemds gezien?
people-safety-text = Je kunt deze persoon overal uitloggen. Een wachtwoord kies je nooit voor een ander: dat doet deze persoon zelf.
people-safety-sessions = Log overal uit
people-safety-factor = Haal de tweede stap weg
people-classes-title = Klassen
people-classes-none = Er zijn nog geen klassen in dit schooljaar.
people-class-add = Klas toevoegen
people-class-count = { $learners } leerlingen, { $staff } begeleiders
people-class-people = Bekijk de mensen
people-class-codes = Codes op papier
people-class-rename = Andere naam
people-field-class-name = Naam van de klas
people-field-class-hint = Bijvoorbeeld 3B.
people-field-year = Schooljaar
people-field-level = Niveau
people-field-level-none = Niet gezegd
people-problem-class = Vul de naam van de klas in.
people-problem-class-twice = Deze klas is er al in dit schooljaar.
people-codes-title = Codes op papier
people-codes-lead = { $count ->
    [0] Iedereen in { $class } heeft al een account.
    [one] In { $class } heeft 1 leerling nog geen account.
   *[other] In { $class } hebben { $count } leerlingen nog geen account.
}
people-codes-text = Je maakt een blad met voor ieder een code. Je ziet de codes maar één keer, dus print het blad meteen. Oude codes van deze leerlingen werken daarna niet meer.
people-codes-go = Maak het blad
people-codes-how = Ga naar { $address } en vul je code in. De code werkt één keer, tot en met { $day }. Geef hem niet aan een ander.
people-codes-print = Print deze bladzijde nu. Als je hem sluit, kun je de codes niet meer zien.
people-names-title = Namen van rollen
people-names-lead = Noemt jouw school een rol anders? Vul het hier in, en iedereen ziet dat woord. Laat het leeg voor het gewone woord.
people-names-nl = In het Nederlands
people-names-en = In het Engels
people-school-title = Naam en kleur van de school
people-school-name = Naam van de school
people-school-name-hint = Voluit, zoals op een brief.
people-school-short = Korte naam
people-school-short-hint = Hoogstens 40 tekens. Deze staat boven elke bladzijde.
people-school-colour = Kleur
people-school-colour-hint = Een code met een hekje en zes tekens, zoals #0f4a37. De letters op de balk worden wit of zwart, zodat ze altijd goed te lezen zijn.
people-school-home = Naam bij SURFconext of Entree
people-school-home-hint = Bijvoorbeeld voorbeeldcollege.nl, of jullie BRIN-nummer. Hiermee herkennen we wie via de school inlogt.
people-problem-short = Vul een korte naam in van hoogstens 40 tekens.
people-problem-colour = Dit is geen kleur. Schrijf een hekje en zes tekens, zoals #0f4a37.
people-problem-home = Gebruik alleen letters, cijfers, punten en streepjes.
people-problem-home-taken = Deze naam hoort al bij een andere school in Loper.
people-start-title = Voordat de leerlingen komen
people-start-lead = Loop dit lijstje langs. Wat klaar is, blijft klaar.
people-start-done = klaar
people-start-open = nog doen
people-start-school = Naam en kleur van de school
people-start-names = Hoe jullie de rollen noemen
people-start-classes = Klassen van dit schooljaar
people-start-staff = Begeleiders, zoals mentoren of slb'ers
people-start-coordinator = Iemand die LOB coördineert
people-start-officer = Een functionaris gegevensbescherming
people-start-learners = Leerlingen, uit jullie eigen systeem
people-start-guided = Een begeleider bij elke klas met leerlingen
people-start-house = De installatie
people-start-https = Een beveiligd adres (https)
people-start-factor = Een tweede stap voor wie leerlingen begeleidt
people-start-mail = Een mailserver voor uitnodigingen en berichten
people-letter-tries = Er is te vaak een verkeerd wachtwoord bij jouw adres ingevuld. Daarom kan er nu een kwartier niemand mee inloggen.

people-demo-learners = Leerlingen en studenten
people-demo-guides = Begeleiders
people-demo-others = Anderen
people-account-data = Mijn gegevens
people-account-letters = Berichten van Loper
