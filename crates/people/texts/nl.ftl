people-sign-in-title = Inloggen
people-sign-in-lead = Heb je een account van je school of bedrijf? Log dan hier in. Voor de test, het zoeken en de routes heb je geen account nodig.
people-sign-in-go = Inloggen
people-sign-out = Uitloggen
people-field-email = E-mailadres
people-field-password = Wachtwoord
people-problem-email = Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.
people-problem-wrong = Dit adres en dit wachtwoord horen niet bij elkaar. Kijk of je ze goed hebt getypt.
people-problem-place = Vanaf jouw netwerk zijn veel verkeerde wachtwoorden ingevuld. Daarom gaat inloggen hier nu langzamer. Wacht { $seconds } seconden en probeer het opnieuw. Je account is niet geblokkeerd.
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
people-language-title = In welke taal lees je?
people-language-text = Brieven van Loper komen in deze taal. In deze browser zie je dan ook de pagina’s zo.
people-language-nl = Nederlands
people-language-en = English
people-language-keep = Bewaar mijn taal
people-language-unknown = Die taal kennen we niet. Kies Nederlands of Engels.
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
people-role-end = Beëindig deze rol
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
people-admin-import = Gegevens van uitgevers binnenhalen
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
people-start-figures = Cijfers van je eigen regio, van bijvoorbeeld UWV, SBB en DUO
people-start-mail = Een mailserver voor uitnodigingen en berichten
people-letter-tries = Er is te vaak een verkeerd wachtwoord bij jouw adres ingevuld. Daarom kan er nu een kwartier niemand mee inloggen.

people-demo-learners = Leerlingen en studenten
people-demo-guides = Begeleiders
people-demo-others = Anderen
people-account-data = Mijn gegevens
people-account-letters = Berichten van Loper

people-roster-title = Lijst inlezen
people-roster-lead = Neem hier leerlingen en begeleiders over uit jullie eigen systeem. Je ziet eerst wat er verandert, en pas als je ja zegt, gebeurt er iets.
people-roster-file = Bestand met de lijst
people-roster-file-hint = CSV, Excel (.xlsx) of OneRoster (.zip), hoogstens 16 MB.
people-roster-look = Bekijk wat er verandert
people-roster-how = Wat een lijst doet
people-roster-how-new = Wie nieuw is, krijgt een rol en een plek in de klas. Staat er een e-mailadres bij, dan gaat er een uitnodiging, als je dat wilt.
people-roster-how-changed = Wie naar een andere klas gaat, verhuist. De naam en het adres van wie al een account heeft, verandert een lijst nooit: die zijn van die persoon zelf.
people-roster-how-gone = Wie niet meer in de lijst staat, verliest de rol vanaf vandaag. Er wordt niets gewist, en je ziet vooraf om wie het gaat. Wie geen nummer heeft, blijft staan.
people-roster-how-role = Een lijst met alleen leerlingen verandert niets aan begeleiders, en andersom.
people-roster-how-kept = We bewaren wat we lezen tot je ja of nee zegt, en hoogstens één dag. Daarna kun je de lijst nog dertig dagen terugdraaien, zolang er geen nieuwere op staat.
people-roster-columns = Welke kolommen erin staan
people-roster-columns-text = De volgorde maakt niet uit, en andere kolommen slaan we over. Gewone namen van andere systemen kennen we ook, zoals leerlingnummer, stamklas en roepnaam met achternaam.
people-roster-needed = nodig
people-roster-optional = mag
people-roster-column-number = Hoe jullie systeem deze persoon noemt. Hieraan herkennen we iemand de volgende keer.
people-roster-column-name = De hele naam. Roepnaam, tussenvoegsel en achternaam in aparte kolommen mag ook.
people-roster-column-class = Een klas. Zit iemand in twee klassen, dan staan er twee rijen. Een klas die er nog niet is, maken we.
people-roster-column-role = Leerling of student, of mentor, slb'er, decaan, docent. Leeg is leerling.
people-roster-column-email = Hierheen gaat de uitnodiging. Zonder adres geef je later een code op papier.
people-roster-column-birth = Alleen om te weten wanneer iemand 16 en 18 wordt. De datum zelf bewaren we niet.
people-roster-column-guardian-name = De naam van een ouder of verzorger, alleen als de school die persoon kent.
people-roster-column-guardian-email = Het adres van die ouder of verzorger. Die krijgt een uitnodiging en ziet alleen wat de leerling deelt, en op welke dagen er een gesprek was.
people-roster-column-guardian-second = Hetzelfde voor een tweede ouder of verzorger.
people-roster-head-column = Kolom
people-roster-head-needed = Nodig?
people-roster-head-what = Wat erin staat
people-roster-head-change = Wat er verandert
people-roster-head-line = Regel
people-roster-head-why = Waarom niet
people-roster-sample = Download een voorbeeld (CSV)
people-roster-oneroster = Van OneRoster 1.1 en 1.2 lezen we users.csv, classes.csv en enrollments.csv, en roles.csv en demographics.csv als die erbij zitten. Zijn er stamklassen (homeroom), dan nemen we alleen die over.
people-roster-earlier = Eerdere lijsten
people-roster-earlier-none = Er is nog geen lijst ingelezen.
people-roster-by = Door { $name }.
people-roster-state-read = Wacht op jouw antwoord.
people-roster-state-taking = Wordt overgenomen.
people-roster-state-taken = Overgenomen.
people-roster-state-undoing = Wordt teruggedraaid.
people-roster-state-undone = Teruggedraaid.
people-roster-all = Terug naar lijst inlezen
people-roster-of = Lijst: { $file }
people-roster-nothing-yet = Er is nog niets veranderd. Dit gebeurt er als je deze lijst overneemt.
people-roster-count-new = { $count ->
    [0] Niemand is nieuw.
    [one] 1 persoon is nieuw.
   *[other] { $count } mensen zijn nieuw.
}
people-roster-count-changed = { $count ->
    [0] Bij niemand verandert iets.
    [one] Bij 1 persoon verandert iets.
   *[other] Bij { $count } mensen verandert iets.
}
people-roster-count-gone = { $count ->
    [0] Iedereen van nu staat in de lijst.
    [one] 1 persoon staat niet meer in de lijst.
   *[other] { $count } mensen staan niet meer in de lijst.
}
people-roster-count-wrong = { $count ->
    [0] Alle rijen zijn goed.
    [one] 1 rij is niet of niet helemaal goed.
   *[other] { $count } rijen zijn niet of niet helemaal goed.
}
people-roster-count-same = { $count ->
    [0] Niemand blijft precies gelijk.
    [one] 1 persoon blijft gelijk.
   *[other] { $count } mensen blijven gelijk.
}
people-roster-classes = { $count ->
    [one] 1 klas komt erbij: { $names }.
   *[other] { $count } klassen komen erbij: { $names }.
}
people-roster-part-new = Wie er nieuw is
people-roster-part-changed = Bij wie iets verandert
people-roster-part-gone = Wie er niet meer in staat
people-roster-part-wrong = Rijen die niet goed zijn
people-roster-text-new = Deze mensen komen erbij.
people-roster-text-changed = Wat hier staat, verandert. De rest van deze mensen blijft zoals het is.
people-roster-text-gone = Hun rol eindigt: gisteren was de laatste dag. Hun dossier blijft van hen, en er wordt niets gewist.
people-roster-text-wrong = Een rij die niet goed is, nemen we niet over. Is alleen een adres of datum fout, dan nemen we de rest van de rij wel over. Verbeter de lijst en lees hem nog eens in.
people-roster-rest = { $count ->
    [one] En nog 1.
   *[other] En nog { $count }.
}
people-roster-no-email = geen adres
people-roster-with-guardian = met ouder of verzorger { $name }
people-roster-like = er is al iemand met deze naam: misschien dezelfde
people-roster-change-number = krijgt nummer { $value } (herkend aan naam en klas)
people-roster-change-back = komt terug
people-roster-change-name = heet nu { $value }
people-roster-change-leaves = gaat weg uit { $value }
people-roster-change-joins = komt in { $value }
people-roster-change-email = uitnodiging naar { $value }
people-roster-change-sixteen = de dag van 16 jaar verandert
people-roster-change-guardian = krijgt als ouder of verzorger { $value }
people-roster-why-number = Er staat geen nummer, of het is te lang. Zonder nummer weten we de volgende keer niet wie dit is.
people-roster-why-name = Er staat geen naam, of hij is langer dan 100 tekens.
people-roster-why-address = Dit is geen e-mailadres. De rest van de rij is wel gelezen.
people-roster-why-role = Deze rol geeft een lijst niet. Kies leerling of mentor; andere rollen geef je bij Mensen.
people-roster-why-birth = Dit is geen datum. Schrijf 2011-09-14 of 14-9-2011. De rest van de rij is wel gelezen.
people-roster-why-guardian = Bij een ouder of verzorger horen een naam en een e-mailadres, allebei. De rest van de rij is wel gelezen.
people-roster-why-other-name = Dit nummer staat eerder in de lijst met een andere naam. Alleen de eerste is gelezen.
people-roster-why-twice = Deze rij staat er twee keer. Dat geeft niet.
people-roster-why-unreadable = Deze rij is niet te lezen: er zijn te veel of te weinig kolommen, of er mist een aanhalingsteken.
people-roster-yes-title = Klopt dit?
people-roster-nothing = Alles in deze lijst staat al zo in Loper. Er is niets over te nemen.
people-roster-invite = Stuur meteen een uitnodiging naar wie nieuw is en een adres heeft. Zet je dit uit, dan bewaren we die adressen niet; lees de lijst later nog eens in om uit te nodigen.
people-roster-guard-title = Er verdwijnen veel mensen
people-roster-guard = { $count ->
    [one] 1 van de { $of } mensen staat niet in deze lijst. Is dit wel de goede lijst? Weet je het zeker, typ dan hieronder het aantal.
   *[other] { $count } van de { $of } mensen staan niet in deze lijst. Is dit wel de goede lijst? Weet je het zeker, typ dan hieronder het aantal.
}
people-roster-guard-field = Hoeveel mensen hun rol verliezen
people-roster-yes = Neem deze lijst over
people-roster-no = Gooi deze lijst weg
people-roster-problem-moved = Intussen veranderde er iets in Loper. Kijk nog eens: hieronder staat wat er nu zou gebeuren.
people-roster-problem-guard = Typ { $count } als je zeker weet dat zoveel mensen hun rol verliezen.
people-roster-problem-busy = Er is al een lijst bezig, of deze is al overgenomen. Ga terug en kijk hoe ver het is.
people-roster-problem-back = Deze lijst kan niet meer terug. Er staat een nieuwere op, of het is langer dan dertig dagen geleden.
people-roster-busy-title = Dit duurt even
people-roster-busy = { $done } van { $planned } mensen zijn overgenomen.
people-roster-busy-back = { $done } van { $planned } mensen zijn teruggezet.
people-roster-busy-text = Je kunt gewoon verder werken. Het gaat door, ook als je deze bladzijde sluit.
people-roster-again = Kijk hoe ver het is
people-roster-stop = Stop hiermee
people-roster-done = De lijst is overgenomen
people-roster-done-text = Dat was op { $moment }.
people-roster-standing = { $count ->
    [0] Er is niemand veranderd.
    [one] Er is 1 persoon veranderd.
   *[other] Er zijn { $count } mensen veranderd.
}
people-roster-back-title = Toch niet goed?
people-roster-back-text = Je kunt deze lijst in zijn geheel terugdraaien. Wie intussen een account maakte of daarna nog eens veranderde, blijft zoals die nu is. Je ziet daarna wie dat zijn.
people-roster-back = Draai deze lijst terug
people-roster-back-newer = Er staat een nieuwere lijst op deze. Draai die eerst terug.
people-roster-back-late = Terugdraaien kan dertig dagen lang, en die zijn voorbij.
people-roster-undone = De lijst is teruggedraaid
people-roster-undone-text = Dat was op { $moment }.
people-roster-undone-all = Alles staat weer zoals het was.
people-roster-stays = Wie zo bleef
people-roster-stays-text = { $count ->
    [one] Bij 1 persoon gebeurde er daarna nog iets. Die is niet teruggezet. Kijk of het zo klopt.
   *[other] Bij { $count } mensen gebeurde er daarna nog iets. Die zijn niet teruggezet. Kijk of het zo klopt.
}
people-roster-file-none = Kies eerst een bestand.
people-roster-file-empty = Dit bestand is leeg. Er is niets veranderd.
people-roster-file-nobody = In dit bestand staan wel kolommen, maar geen mensen. Er is niets veranderd.
people-roster-file-picture = Dit is een plaatje en geen lijst. Kies een CSV- of Excel-bestand. Er is niets veranderd.
people-roster-file-pdf = Dit is een PDF en geen lijst. Sla de lijst in jullie systeem op als CSV of Excel. Er is niets veranderd.
people-roster-file-old-workbook = Dit is een oud Excel-bestand (.xls). Sla het in Excel op als .xlsx of als CSV. Er is niets veranderd.
people-roster-file-web-page = Dit is een webpagina en geen lijst: misschien lukte het downloaden niet. Er is niets veranderd.
people-roster-file-archive = In dit zip-bestand zit geen lijst van OneRoster (users.csv). Is het een gewone lijst, pak die dan eerst uit. Er is niets veranderd.
people-roster-file-other = Dit is geen lijst. Kies een CSV- of Excel-bestand. Er is niets veranderd.
people-roster-file-large = Dit bestand is te groot. Een lijst van een school is hoogstens 16 MB, met hoogstens 60.000 mensen. Er is niets veranderd.
people-roster-file-trap = Dit zip-bestand wordt bij het uitpakken zo groot dat het een valstrik lijkt. We lezen het niet. Er is niets veranderd.
people-roster-file-torn = Dit bestand houdt midden in een rij op: waarschijnlijk is het niet helemaal gedownload. Er is niets veranderd.
people-roster-file-twice = De kolom { $name } staat er twee keer. Haal er een weg. Er is niets veranderd.
people-roster-file-columns = Er ontbreekt een kolom: { $missing }. In het bestand staan: { $found }. Er is niets veranderd.
people-roster-file-public = Dit lijkt een bestand met beroepen, vaardigheden of opleidingen, en geen lijst van mensen. Er is niets veranderd.
people-roster-file-broken = Dit bestand is niet te lezen. Er is niets veranderd. Voor wie helpt: { $told }
people-roster-missing-header = een eerste rij met de namen van de kolommen
people-roster-missing-number = nummer
people-roster-missing-name = naam, of achternaam
people-roster-missing-oneroster = een kolom die OneRoster voorschrijft
people-invitations-failed = Niet aangekomen: verbeter het adres
people-invitations-open = Wat nog open staat

people-guardians-title = Ouders en verzorgers
people-guardians-text = Koppel alleen iemand van wie de school weet dat die ouder of verzorger is. Die ziet wat de leerling met hem of haar deelt, en op welke dagen er een gesprek was. Verder niets, en de leerling ziet wie het is.
people-guardians-none = Er is niemand gekoppeld.
people-children-title = Ouder of verzorger van
people-guardian-until = Tot en met { $day }.
people-guardian-ended = Voorbij sinds { $day }.
people-guardian-end = Haal de koppeling weg
people-guardian-add = Koppel een ouder of verzorger
people-guardian-add-text = Is er nog geen account, dan gaat er een uitnodiging naar dit adres. Kennen we het adres al van een broer of zus, dan komt dit kind erbij.
people-guardian-until-hint = Mag leeg blijven. Dan houdt het op met 18 jaar, dus na { $day }.
people-guardian-until-needed = Kies een dag, want we weten niet wanneer deze leerling 18 wordt. Het houdt dan in elk geval op.
people-guardian-go = Koppel deze persoon
people-problem-guardian-day = Kies een laatste dag die nog komt, en niet na de dag van 18 jaar.
people-consent-title = Onder de 16: waarvoor is toestemming nodig?
people-consent-young = Deze leerling is nog geen 16. Op { $day } wel, en dan beslist de leerling zelf.
people-consent-old = Deze leerling is 16 of ouder sinds { $day } en geeft zelf toestemming.
people-consent-unknown = We weten niet wanneer deze leerling 16 wordt. Dat lees je in met de kolom geboortedatum van een lijst.
people-consent-what = Wat
people-consent-needed = Toestemming?
people-consent-source = Waar dat staat
people-consent-note = Dit is onze samenvatting, geen juridisch advies. Vraag bij twijfel de functionaris gegevensbescherming. Toestemming is voor elk ding apart, en intrekken is even makkelijk als geven.
people-consent-is-no = niet nodig
people-consent-is-look = niet nodig; een ouder of verzorger mag het vooraf inzien
people-consent-is-yes = nodig onder de 16
people-consent-of-guidance = Begeleiding op school: gesprekken, dossier en plan
people-consent-of-own_guide = Iets delen met de eigen begeleider
people-consent-of-hand_over = Het dossier meegeven naar de volgende school
people-consent-of-share_outside = Iets delen met iemand buiten school, zoals een leerbedrijf
people-consent-of-photo = Een foto of opname waar iemand op te herkennen is
people-consent-of-social_media = Iets op sociale media zetten
people-consent-of-care = Gegevens delen met zorg buiten de school

people-admin-trail = Logboek: wie deed wat
people-admin-kept = Bewaren en weggooien
people-admin-post = Post: wat er wacht en wat niet aankwam
people-sites-title = Locaties
people-sites-lead = Zit de school op meer plekken? Zet ze hier, en kies bij elke klas waar die zit. Een rol kan dan gelden voor een hele locatie.
people-sites-none = Er zijn nog geen locaties.
people-site-add = Voeg een locatie toe
people-site-change = Verander
people-site-name = Naam van de locatie
people-site-city = Plaats
people-problem-site-name = Vul de naam van de locatie in.
people-problem-site-city = Vul de plaats in.
people-problem-site-twice = Deze locatie is er al.
people-organisations-title = Organisaties
people-organisations-lead = Maak een school of een andere organisatie, en kies welke je beheert. Je krijgt daar dan de rol van beheerder, en die organisatie ziet dat. Terug ga je via Mijn account.
people-organisation-add = Maak een organisatie
people-organisation-go = Ga naar het beheer
people-organisation-take = Neem de rol van beheerder
people-field-sector = Soort
people-problem-sector = Kies een soort.
people-problem-organisation-twice = Er is al een organisatie met deze naam.
people-sector-vo = voortgezet onderwijs
people-sector-mbo = mbo
people-sector-hbo = hbo
people-sector-employer = leerbedrijf
people-sector-partnership = samenwerking
people-sector-publisher = uitgever
people-role-last-day = Laatste dag
people-role-last-day-hint = Leeg is: nu meteen.
people-problem-last-day = Kies vandaag of een dag die nog komt.
people-along-not = Deze rol kan niet mee naar jouw account
people-along-not-text = De school heeft al iets voor je klaargezet, zoals een afspraak voor een gesprek. Dat hoort bij deze uitnodiging en zou anders kwijtraken. Er is niets veranderd en de uitnodiging werkt nog: log uit, open hem opnieuw en maak er een eigen account mee. Of vraag de school om hulp.
people-school-sign-in = Met het account van je school
people-school-sign-in-text = Je logt in bij je school en komt daarna hier terug. Je wachtwoord van school krijgt Loper niet te zien.
people-school-with = Log in met { $label }
people-school-otherwise = Log op een andere manier in
people-school-problem-title = Inloggen is niet gelukt
people-school-problem-lead = Je bent nog niet ingelogd
people-school-problem-errand = We weten niet meer waarvoor je bij { $label } was. Dat gebeurt als je lang weg bent geweest, of als je twee keer tegelijk inlogt. Begin opnieuw.
people-school-problem-stopped = Bij { $label } is het inloggen gestopt. Je kunt het opnieuw proberen.
people-school-problem-away = { $label } geeft nu geen antwoord. Probeer het over een paar minuten weer, of log op een andere manier in.
people-school-problem-refused = Het antwoord van { $label } klopte niet, en daarom laat Loper je niet binnen. Probeer het opnieuw. Blijft dit zo? Vertel het dan aan de beheerder van je school.
people-school-problem-home = Bij { $label } hoor je bij een andere school dan in Loper. Met dit account kun je daarom niet naar binnen. Ben je van school veranderd? Log dan in zoals je eerst deed, en vraag je nieuwe school om een code.
people-school-out-title = Je bent uitgelogd
people-school-out-text = Uit Loper ben je weg. Bij { $label } ben je misschien nog ingelogd. Gebruiken anderen deze computer ook? Log dan daar ook uit.
people-school-out-go = Log uit bij { $label }
people-school-out-stay = Nee, ik blijf daar ingelogd

people-arrival-title = Wie ben je in Loper?
people-arrival-lead = Je bent ingelogd bij { $label }. Loper kent dit account nog niet, dus vertel één keer wie je bent.
people-arrival-code = Ik heb een code of een uitnodiging
people-arrival-code-hint = De code staat op het blad van je school. Heb je een mail gekregen? Plak dan de link uit die mail. Een code uit je eigen account mag ook.
people-arrival-go = Ga naar binnen
people-arrival-known = Ik heb al een account in Loper
people-arrival-known-text = Log in zoals je altijd deed. Daarna koppel je de twee accounts, en alles wat je had blijft van jou.
people-arrival-sign-in = Log in en koppel
people-arrival-nothing = Ik heb niets
people-arrival-nothing-text = Vraag je mentor of de beheerder van je school om een code. Zoeken, de test en de routes werken ook zonder account.
people-arrival-problem-code = Deze code werkt niet. Kijk of je hem goed hebt overgenomen. Een code werkt één keer, en niet langer dan erbij staat.
people-arrival-problem-home = Deze code is van een andere school dan het account waarmee je bent ingelogd. Log in met het account van de school die je de code gaf.
people-arrival-problem-role = Deze code is voor iemand die op school werkt. Jouw account is dat van een leerling of student. Vraag je school om de goede code.

people-connect-title = Accounts van school
people-connect-lead = Hier staat met welke accounts van een school je in Loper komt. Ga je naar een andere school? Koppel dan ook dat account, en je dossier gaat gewoon verder.
people-connect-mine = Gekoppeld
people-connect-none = Je hebt nog geen account van school gekoppeld.
people-connect-nowhere = In deze Loper kun je niet met een account van school inloggen. Je logt in met je e-mailadres.
people-connect-new = Een account erbij
people-connect-new-text = Je logt één keer in bij die school. Daarna kies je hier of je wilt koppelen.
people-connect-with = Koppel { $label }
people-connect-asked = Wil je { $label } koppelen?
people-connect-asked-text = Je bent daar net ingelogd. Als je koppelt, kom je voortaan ook met dat account binnen als { $name }. Doe dit alleen als beide accounts van jou zijn.
people-connect-go = Koppel dit account
people-connect-not = Nu niet
people-connect-home = School: { $home }
people-connect-as = Daar sta je bekend als: { $affiliation }
people-connect-dates = Gekoppeld op { $since }. Het laatst gebruikt op { $used }.
people-connect-remove = Ontkoppel { $label }
people-connect-is-mine = Dit account is al gekoppeld
people-connect-problem = Dit kan niet
people-connect-problem-other = Dit account hoort al bij iemand anders in Loper. Is dat een oud account van jou? Log daar dan mee in en ontkoppel het.
people-connect-problem-home = Dit account is van een andere school dan de scholen waar jij nu een rol hebt. Vraag die school eerst om een code.
people-connect-problem-last = Dit is de enige manier waarop je binnenkomt. Koppel eerst een ander account, of bevestig een e-mailadres bij je account.
people-connect-code-title = Een code om te koppelen
people-connect-code-text = Kun je niet op één apparaat met allebei inloggen? Maak hier een code. Log daarna op het andere apparaat in met het account van school, en vul de code in.
people-connect-code-go = Maak een code
people-connect-code-how = Log op het andere apparaat in met je account van school, en vul deze code in. Dat kan één keer, binnen een kwartier.
people-connect-code-mind = Geef deze code aan niemand
people-connect-code-mind-text = Wie hem invult, komt in jouw account. Ook een leraar of een helpdesk heeft hem niet nodig.
people-letter-connected = Er is een account van school gekoppeld aan je account in Loper.
people-letter-disconnected = Er is een account van school losgemaakt van je account in Loper.

people-second-asked-key = Laat zien dat jij het bent met je toegangssleutel.
people-second-key-lost = Ik heb mijn toegangssleutel niet bij me
people-second-has-key = Je hebt al een toegangssleutel, en die telt als tweede stap. Een app kan erbij.
people-second-or-key = Of neem een toegangssleutel

people-passkey-sign-in = Met een toegangssleutel
people-passkey-sign-in-go = Log in met een toegangssleutel
people-passkey-without-in = Met een toegangssleutel log je in met je vinger, je gezicht of de pincode van je apparaat. In deze browser kan dat niet, dus log hierboven in.
people-passkey-without-step = In deze browser werkt een toegangssleutel niet. Gebruik een andere browser of een ander apparaat, of vul een code op papier in.
people-passkey-without-new = In deze browser kun je geen toegangssleutel maken. Een app met codes werkt overal.
people-passkey-failed = Dat is niet gelukt. Misschien ben je gestopt, of kent dit apparaat geen sleutel van jou. Er is niets veranderd.
people-passkey-problem-title = De sleutel werkte niet
people-passkey-problem = Je bent niet verder gekomen
people-passkey-problem-text = Het antwoord van je sleutel klopte niet, of kwam te laat. Probeer het opnieuw, of neem een andere manier.
people-passkey-back = Probeer het opnieuw
people-passkeys-title = Toegangssleutels
people-passkeys-lead = Met een toegangssleutel log je in met je vinger, je gezicht of de pincode van je apparaat. Je hoeft dan geen wachtwoord te onthouden, en niemand kan het afkijken.
people-passkeys-mine = Jouw sleutels
people-passkeys-none = Je hebt nog geen toegangssleutel.
people-passkeys-new = Een sleutel maken
people-passkeys-new-text = Je apparaat vraagt om je vinger, je gezicht of je pincode. Loper krijgt die niet te zien. Doe dit alleen op een apparaat dat van jou is.
people-passkey-new = Maak een toegangssleutel
people-passkey-number = Sleutel { $number }
people-passkey-since = Gemaakt op { $moment }.
people-passkey-used = Het laatst gebruikt op { $moment }.
people-passkey-change = Verander
people-passkey-name = Hoe noem je deze sleutel?
people-passkey-remove = Haal deze sleutel weg
people-passkey-problem-name = Geef de sleutel een naam.
people-letter-passkey = Er is een toegangssleutel gemaakt voor je account in Loper.
people-letter-passkey-gone = Er is een toegangssleutel weggehaald van je account in Loper.
