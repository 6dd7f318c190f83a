privacy-mine-title = Mijn gegevens
privacy-mine-lead = Hier zie je wat Loper van je bewaart en wie daar iets mee deed. Je kunt alles meenemen, en je kunt alles laten wissen.
privacy-mine-take = Neem alles mee
privacy-mine-take-text = Je krijgt een bestand met alles wat Loper over je opschreef. Foto’s en andere bestanden zitten daar niet in. Die neem je mee vanuit je dossier.
privacy-mine-take-go = Download alles
privacy-mine-what = Wat we bewaren
privacy-mine-register = Bekijk de hele lijst, kolom voor kolom
privacy-mine-who = Wie iets deed met jouw gegevens
privacy-mine-nobody = Nog niemand deed iets met jouw gegevens.
privacy-mine-wipe = Alles wissen
privacy-mine-wipe-text = Wil je weg uit Loper? Dan wissen we alles, ook op de schijf van de school. Neem eerst mee wat je wilt houden.
privacy-mine-wipe-go = Naar alles wissen
privacy-you = Jij
privacy-someone-gone = iemand die er niet meer is

privacy-wipe-title = Alles wissen
privacy-wipe-lead = Als je dit doet, is alles van jou weg uit Loper. Niemand kan het terughalen.
privacy-wipe-1 = Je dossier, je plan, je gesprekken en je bestanden gaan weg.
privacy-wipe-2 = Je account gaat weg. Je kunt dan niet meer inloggen.
privacy-wipe-3 = In het logboek van je school blijft alleen staan dat er iets is gebeurd, zonder je naam.
privacy-wipe-sure = Ja, wis alles van mij
privacy-wipe-go = Wis alles
privacy-wipe-back = Nee, ga terug
privacy-wipe-problem = Zet eerst een vinkje bij ‘Ja, wis alles van mij’. Er is nog niets gewist.
privacy-gone-title = Alles is gewist
privacy-gone-text = Loper weet niets meer van je. Je bent ook uitgelogd.
privacy-gone-home = Naar de voorpagina

privacy-room-web = Formulieren
privacy-room-people = Wie je bent en hoe je inlogt
privacy-room-dossier = Je dossier en je plan
privacy-room-profile = Je antwoorden en je keuzes
privacy-room-matching = Lijsten die je hebt gemaakt
privacy-room-guidance = Gesprekken en begeleiding
privacy-room-mail = Berichten aan jou
privacy-kept = Bewaard:
privacy-kept-head = Hoe lang
privacy-column = Kolom
privacy-kind = Soort
privacy-kind-direct = wijst je aan
privacy-kind-indirect = hoort bij je
privacy-kind-special = bijzonder
privacy-kind-words = eigen woorden
privacy-term-two-days = twee dagen
privacy-term-two-years = tot twee jaar nadat je van school bent, of tot je het wist
privacy-term-thirty-days = 30 dagen na je laatste antwoord; met een account zo lang je dat hebt, of tot je het wist
privacy-term-session = tot je uitlogt, hoogstens twaalf uur
privacy-term-link = dertig dagen nadat de link niet meer werkt, of tot je het wist
privacy-term-letter-words = tot het bericht is verstuurd, hoogstens negentig dagen, of tot je het wist
privacy-term-letter = dertig dagen nadat het bericht is geschreven; negentig dagen als het niet is verstuurd; of tot je het wist
privacy-term-account = zo lang je een account hebt, of tot je het wist

privacy-register-title = Register van persoonsgegevens
privacy-register-lead = Dit is elke kolom in Loper die iets over iemand zegt. De lijst wordt bij elke verandering vergeleken met de tabellen zelf, dus er kan niets vergeten zijn.
privacy-register-dpia = Lees hoe Loper de risico’s kleiner maakt

privacy-trail-title = Logboek
privacy-trail-lead = Hier staat wie wat deed in jouw organisatie. De inhoud van een dossier of gesprek staat hier nooit bij. Elke regel is aan de vorige vastgemaakt, zodat het opvalt als iemand er later iets aan verandert.
privacy-trail-empty = Er is nog niets gebeurd.
privacy-trail-more = Oudere regels
privacy-trail-number = Regel
privacy-trail-when = Wanneer
privacy-trail-who = Wie
privacy-trail-what = Wat
privacy-trail-whom = Over wie

privacy-kept-title = Hoe lang we bewaren
privacy-kept-lead = Wie langer dan { $years } jaar weg is, wissen we. Dat gebeurt elke nacht vanzelf, voor wie voor { $day } van school ging.
privacy-kept-count = { $count ->
    [0] Vannacht wordt niemand van jouw organisatie gewist.
    [one] Vannacht wordt 1 persoon van jouw organisatie gewist.
   *[other] Vannacht worden { $count } personen van jouw organisatie gewist.
}
privacy-kept-note = Wie ook nog ergens anders een rol heeft, blijft staan. De termijn is onze eigen keuze; de wet noemt voor deze gegevens geen vaste termijn. Leg in het register van je school vast waarom je deze termijn gebruikt.
privacy-kept-terms = Alle termijnen

privacy-act-signed_in = logde in
privacy-act-sign_in_failed = probeerde in te loggen
privacy-act-signed_out = logde uit
privacy-act-way_in_changed = veranderde een manier om in te loggen
privacy-act-invited = stuurde een uitnodiging
privacy-act-role_changed = veranderde een rol
privacy-act-roster_imported = las een lijst met mensen in
privacy-act-organisation_changed = veranderde iets aan de organisatie
privacy-act-looked = bekeek iets uit een dossier
privacy-act-shared = deelde iets
privacy-act-unshared = stopte met delen
privacy-act-talk_confirmed = was het eens met een gespreksverslag
privacy-act-note_written = schreef een notitie
privacy-act-met_recorded = legde vast dat iets is gedaan
privacy-act-handed_over = droeg een dossier over
privacy-act-hand_over_received = ontving een dossier
privacy-act-caseload_moved = gaf leerlingen over aan een andere begeleider
privacy-act-exported = nam alle gegevens mee
privacy-act-erased = liet alles wissen
privacy-act-retention_ran = wiste wat lang genoeg bewaard was
privacy-act-data_imported = las openbare cijfers in

privacy-dpia-title = Risico’s voor wie Loper gebruikt
privacy-dpia-lead = Dit is een eerste versie van een DPIA, die een school zelf afmaakt. Loper bewaart in { $rooms } onderdelen samen { $columns } kolommen over mensen.
privacy-dpia-purpose-title = Waarvoor
privacy-dpia-purpose-text = Leerlingen en studenten ontdekken wat ze kunnen en willen, praten daarover met een begeleider en kiezen zelf. De school ziet of iedereen begeleiding krijgt.
privacy-dpia-ground-title = Op welke grond
privacy-dpia-ground-text = De begeleiding hoort bij de taak van de school. Voor delen dat daar niet bij hoort, zoals een foto of een pagina als oud-student, vraagt Loper apart toestemming, en die kun je altijd weer intrekken.
privacy-dpia-who-title = Wie ziet wat
privacy-dpia-who-text = Een begeleider ziet alleen wat een leerling deelt, en dat een leerling nog niet is gesproken. Elke blik staat in een lijst die de leerling zelf kan lezen. Tussen scholen is alles gescheiden.
privacy-dpia-where-title = Waar het staat
privacy-dpia-where-text = Alles staat op de server van de school of van wie de school dat heeft gevraagd. Loper stuurt niets naar anderen. Geen pagina haalt iets op bij een andere website.
privacy-dpia-minors-title = Kinderen onder de 16
privacy-dpia-minors-text = Voor het gewone gebruik op school is geen toestemming van ouders nodig. Waar die wel nodig is, bewaart Loper alleen de dag waarop iemand 16 wordt, en niet de geboortedatum.
privacy-dpia-risks-title = Wat er mis kan gaan
privacy-dpia-risks-text = Iemand kan iets lezen wat niet voor hem is, iets kan te lang blijven staan, een uitkomst kan als oordeel worden gelezen, en een kleine groep kan in cijfers herkenbaar zijn.
privacy-dpia-measures-title = Wat Loper daartegen doet
privacy-dpia-measures-text = Eén tabel zegt wie wat mag, en een test probeert elke deur voor elke rol. Alles heeft een termijn. Loper geeft geen cijfers aan mensen en rangschikt hen niet. Cijfers over minder dan vijf mensen worden niet getoond.
privacy-dpia-rest-title = Wat de school zelf moet invullen
privacy-dpia-rest-text = Wie de server beheert, hoe lang reservekopieën blijven bestaan, wie de functionaris gegevensbescherming is, en of de termijnen bij jullie passen.
privacy-dpia-what-title = Wat er wordt bewaard
