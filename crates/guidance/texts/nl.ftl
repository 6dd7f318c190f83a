guidance-menu-mine = Mijn gesprekken
guidance-menu-caseload = Begeleiding
guidance-menu-rules = Regels begeleiding
guidance-account = Naar mijn account
guidance-unreadable = We begrijpen niet wat je koos. Ga terug en kies opnieuw.

guidance-weekday-1 = maandag
guidance-weekday-2 = dinsdag
guidance-weekday-3 = woensdag
guidance-weekday-4 = donderdag
guidance-weekday-5 = vrijdag
guidance-weekday-6 = zaterdag
guidance-weekday-7 = zondag
guidance-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
guidance-guide-gone = een begeleider die weg is

guidance-kind-pair = met z’n tweeën
guidance-kind-triad = met een derde erbij: een ouder of iemand van je stage
guidance-kind-group = met een groep
guidance-state-asked = Er is nog geen tijd gekozen.
guidance-state-planned = Het gesprek moet nog komen.
guidance-state-prepared = Het gesprek is voorbereid.
guidance-state-held = Het gesprek is gevoerd, maar nog niet bevestigd.
guidance-state-confirmed_learner = De leerling zegt dat het verslag klopt.
guidance-state-confirmed = Jullie zeggen allebei dat het verslag klopt.
guidance-state-cancelled = Het gesprek gaat niet door.
guidance-when-asked = Gevraagd op { $day }
guidance-when-none = Nog zonder dag

guidance-mine-title = Mijn gesprekken
guidance-mine-lead = Praat over wat je meemaakt en wat je wilt. Jij kiest waar het gesprek over gaat.
guidance-mine-ask = Vraag een gesprek aan
guidance-mine-waiting = Klopt het verslag?
guidance-mine-ahead = Dit komt eraan
guidance-mine-none = Er staat geen gesprek gepland. Je kunt er zelf een aanvragen.
guidance-mine-past = Eerdere gesprekken
guidance-with = Gesprek met { $name }
guidance-moved = { $before } is er niet, daarom neemt { $now } dit gesprek over. Kies opnieuw wat je voor dit gesprek laat zien.
guidance-act-prepare = Bereid het gesprek voor
guidance-act-confirm = Lees het verslag

guidance-seen-title = Dit ziet je begeleider
guidance-seen-never = { $count ->
    [one] { $who } ziet
   *[other] { $who } zien
} dat jullie nog niet hebben gepraat.
guidance-seen-long = { $count ->
    [one] { $who } ziet
   *[other] { $who } zien
} dat jullie laatste gesprek op { $day } was. Dat is langer geleden dan { $months ->
    [one] 1 maand
   *[other] { $months } maanden
}, daarom sta je hoog in de lijst.
guidance-seen-last = { $count ->
    [one] { $who } ziet
   *[other] { $who } zien
} dat jullie laatste gesprek op { $day } was.
guidance-seen-waiting = Het gesprek van { $day } telt pas als jij zegt dat het verslag klopt.
guidance-seen-help = { $count ->
    [one] { $who } ziet
   *[other] { $who } zien
} dat je om extra hulp vroeg.
guidance-seen-overdue = { $count ->
    [one] { $who } ziet
   *[other] { $who } zien
} dat een stap uit een gesprek voor { $day } klaar zou zijn:
guidance-seen-no-score = Niemand krijgt een cijfer of een kleur. Wat in je dossier staat, ziet je begeleider alleen als jij het laat zien.

guidance-help-title = Wil je extra hulp?
guidance-help-text = Klik waar je hulp bij wilt. Je begeleider ziet het meteen, en je kunt het altijd terugnemen.
guidance-help-choosing = Ik wil extra hulp bij kiezen
guidance-help-placement = Ik wil extra hulp bij mijn stage
guidance-help-work = Ik wil extra hulp bij werk zoeken
guidance-help-asked-choosing = Op { $day } vroeg je om extra hulp bij kiezen. Je begeleider ziet dat.
guidance-help-asked-placement = Op { $day } vroeg je om extra hulp bij je stage. Je begeleider ziet dat.
guidance-help-asked-work = Op { $day } vroeg je om extra hulp bij werk zoeken. Je begeleider ziet dat.
guidance-help-undo = Neem terug wat ik vroeg

guidance-ask-title = Vraag een gesprek aan
guidance-ask-lead = Je begeleider kiest een dag en een tijd. Jij zegt waar je over wilt praten.
guidance-ask-nobody = Je zit nu niet in een klas met een begeleider. Vraag je school wie je begeleider is.
guidance-ask-with = Je vraagt een gesprek met { $name }.
guidance-ask-whom = Met wie wil je praten?
guidance-ask-send = Vraag het gesprek aan
guidance-problem-guide = Kies met wie je wilt praten.

guidance-talk = Gesprek
guidance-talk-title = { $learner } en { $guide }
guidance-plan-title = Plan een gesprek met { $name }
guidance-plan-lead = Kies een dag, een tijd en een plek. De leerling kiest waar het gesprek over gaat.
guidance-plan-send = Plan het gesprek
guidance-plan-after = Daarna staat het gesprek bij de leerling, met de vraag om het voor te bereiden.
guidance-time-title = Kies een tijd
guidance-time-lead = Wanneer praat je met { $name }?
guidance-time-set = Kies een dag en een tijd
guidance-time-change = Kies een andere tijd
guidance-cancel = Zeg het gesprek af
guidance-appointment-title = De afspraak

guidance-field-when = Wanneer
guidance-field-minutes = Hoe lang
guidance-field-minutes-long = Hoeveel minuten?
guidance-field-place = Waar
guidance-field-place-long = Waar praten jullie?
guidance-field-place-hint = Bijvoorbeeld: lokaal 12, of tijdens een rondje buiten.
guidance-field-kind = Met wie
guidance-field-day = Welke dag?
guidance-field-time = Hoe laat?
guidance-field-about = Waar wil jij het over hebben?
guidance-field-about-hint = Dit mag leeg blijven. De leerling leest wat je hier schrijft.
guidance-field-about-of = { $name } wil het ook hebben over
guidance-problem-day = Kies een dag die bestaat, zoals 8-12-2026.
guidance-problem-past = Deze dag is al voorbij. Kies vandaag of een dag die nog komt.
guidance-problem-time = Kies een tijd, zoals 10:30.
guidance-problem-minutes = Kies tussen 5 en 180 minuten.

guidance-prepare-title = Bereid je gesprek voor
guidance-prepare-lead = { $name } leest dit voor het gesprek. Jij bent de baas over wat hier staat.
guidance-prepare-wish = Waar wil je over praten?
guidance-prepare-wish-hint = Iets wat je meemaakte, iets wat je wilt, of iets wat je nog niet weet. Een paar woorden is genoeg.
guidance-prepare-show = Wat laat je zien?
guidance-prepare-show-hint = { $name } ziet alleen wat je hier aanvinkt.
guidance-prepare-until = Dat kan tot en met { $day }. Je kunt het eerder terugnemen.
guidance-prepare-nothing = Er staat nog niets in je dossier dat je kunt laten zien.
guidance-prepare-dossier = Zet er iets in
guidance-prepare-plan = Mijn plan, met de opties waar ik aan denk
guidance-prepare-plan-title = Mijn plan
guidance-prepare-keep = Bewaar mijn voorbereiding
guidance-prepare-change = Verander wat je voorbereidde

guidance-wish-title = Hier gaat het gesprek over
guidance-wish-none = De leerling schreef nog niets op.
guidance-wish-none-you = Je schreef nog niets op. Kies zelf waar het gesprek over gaat.
guidance-from-dossier = Uit het dossier van { $name }: { $title }, { $day }
guidance-from-plan = Uit het plan van { $name }
guidance-begin = Begin het gesprek
guidance-begin-hint = Doe dit samen, op één telefoon of op twee. Jullie kunnen allebei typen.

guidance-parts = Delen van het gesprek
guidance-part-done = klaar
guidance-part-look_back = Terug­kijken
guidance-part-reflect = Nadenken
guidance-part-look_ahead = Vooruit­kijken
guidance-part-act = Doen
guidance-ask-look_back = Terugkijken: wat heb je meegemaakt?
guidance-ask-reflect = Nadenken: wat betekent dit voor jou?
guidance-ask-look_ahead = Vooruitkijken: waar wil je naartoe?
guidance-ask-act = Doen: wat is je volgende stap?
guidance-together = Wat zeggen we samen?
guidance-together-hint = Schrijf het op in de woorden van de leerling. Jullie lezen dit allebei.
guidance-right = Klopt dit, { $name }?
guidance-right-no = Nee
guidance-right-almost = Bijna
guidance-right-yes = Ja
guidance-right-said-no = { $name } zegt: dit klopt nog niet.
guidance-right-said-almost = { $name } zegt: dit klopt bijna.
guidance-to-reflect = Naar nadenken
guidance-to-look_ahead = Naar vooruitkijken
guidance-to-act = Naar doen
guidance-to-report = Naar het verslag
guidance-back = Terug
guidance-kept = Alles is bewaard om { $time } uur. Valt het internet weg? Dan blijft je tekst op dit apparaat staan.
guidance-kept-hint = Je tekst wordt bewaard als je verdergaat.
guidance-kept-device = Er is geen internet. Je tekst staat alleen nog op dit apparaat. Zodra er weer internet is, bewaren we hem.
guidance-kept-returned = Dit had je getypt toen het internet wegviel. Zodra er internet is, bewaren we het.
guidance-both-title = Jullie schreven hier allebei
guidance-both-text = De ander bewaarde net iets anders in dit deel. Er is niets weg: hieronder staat jouw tekst nog. Kies samen wat er moet staan.
guidance-both-other = Dit bewaarde de ander
guidance-both-soon = De ander schreef hier ook. Je tekst staat nog hier. Ga verder, dan zie je allebei de teksten.

guidance-bank = Vragen die kunnen helpen
guidance-bank-look_back-1 = Wat heb je gedaan?
guidance-bank-look_back-2 = Wie waren erbij?
guidance-bank-look_back-3 = Wat gebeurde er dat je is bijgebleven?
guidance-bank-look_back-4 = Wat was anders dan je had gedacht?
guidance-bank-look_back-5 = Wat deed jij zelf, en wat deed een ander?
guidance-bank-look_back-6 = Welk moment zou je aan iemand thuis vertellen?
guidance-bank-reflect-1 = Wat ging goed, en waardoor kwam dat?
guidance-bank-reflect-2 = Wat zegt dat over jou?
guidance-bank-reflect-3 = Wat gaf je energie, en wat juist niet?
guidance-bank-reflect-4 = Zien anderen dat ook zo?
guidance-bank-reflect-5 = Wat deed je toen je iets niet snapte?
guidance-bank-reflect-6 = Wat vond je belangrijk, ook toen het moeilijk was?
guidance-bank-look_ahead-1 = Waar zou je dit vaker willen doen?
guidance-bank-look_ahead-2 = Welk werk of welke opleiding hoort daarbij?
guidance-bank-look_ahead-3 = Wat weet je nog niet?
guidance-bank-look_ahead-4 = Wat zou je willen proberen voordat je kiest?
guidance-bank-look_ahead-5 = Als dat niet lukt, wat lijkt je dan ook leuk?
guidance-bank-look_ahead-6 = Wie doet al wat jij zou willen doen?
guidance-bank-act-1 = Wat is je eerstvolgende stap?
guidance-bank-act-2 = Wanneer doe je die?
guidance-bank-act-3 = Wie kan je helpen?
guidance-bank-act-4 = Hoe weet je dat het gelukt is?
guidance-bank-act-5 = Wat kan ertussen komen, en wat doe je dan?
guidance-bank-act-6 = Welke stap is zo klein dat je hem deze week kunt doen?

guidance-steps-lead = Kies een stap die je echt gaat doen. Als het verslag klopt, komt de stap in je plan.
guidance-plan-goal = Doel
guidance-plan-options = Twijfelt tussen
guidance-plan-choice = Keuze
guidance-plan-reasons = Omdat
guidance-step-more = Nog een stap
guidance-step = Stap { $number }
guidance-step-what = Wat ga je doen?
guidance-step-when = Voor welke dag?
guidance-step-who = Wie helpt je?
guidance-step-with = samen met { $name }
guidance-step-before = voor { $day }
guidance-no-step = Geen stap nodig, omdat …
guidance-no-step-hint = Vul dit alleen in als er geen stap is.
guidance-steps-none = Er is nog geen stap gekozen.
guidance-steps-because = Geen stap nodig, omdat { $why }

guidance-report-title = Het verslag
guidance-confirm-title = Klopt het verslag?
guidance-confirm-learner = Lees het rustig door. Het gesprek telt pas als jij zegt dat het klopt. Daarna staan de stappen in je plan en verandert het verslag niet meer.
guidance-confirm-guide = Zeg dat het verslag klopt. Verandert de leerling daarna nog iets? Dan vragen we het opnieuw.
guidance-confirm-yes = Ja, dit klopt
guidance-confirm-first = Schrijf eerst op wat jullie zeiden, en kies een stap of zeg waarom er geen stap is.
guidance-confirm-change = Verander het verslag
guidance-confirmed-you = Jij zei op { $moment } dat het klopt.
guidance-confirmed-other = { $name } zegt dat het klopt.
guidance-confirmed-other-not = { $name } zei nog niet of het klopt.
guidance-refused-empty = Er is nog niets opgeschreven. Schrijf eerst in een van de delen wat jullie zeiden.
guidance-refused-no-step = Er is nog geen stap. Kies er een bij Doen, of schrijf op waarom er geen stap nodig is.
guidance-refused-closed = Dit gesprek staat vast of gaat niet door. Daarom is er niets veranderd.

guidance-note-of = Over mij, van { $name }
guidance-note-label = Wat wil je onthouden?
guidance-note-hint = { $name } leest dit meteen, met jouw naam erbij.
guidance-note-keep = Bewaar mijn notitie
guidance-note-yours = Ben je het er niet mee eens? Zeg dat in het gesprek, of schrijf het in je dossier.

guidance-guest-title = Wie praat er mee?
guidance-guest-ask = Vraag een ouder of iemand van de stage erbij
guidance-guest-hint = Je krijgt een link die twee weken werkt. Wie de link heeft, leest het verslag en kan een woord toevoegen. De notitie van de begeleider staat er niet bij. Ook een ouder met een account heeft zo'n link nodig: die ziet anders alleen de dag.
guidance-guest-name = Wie vraag je?
guidance-guest-name-hint = Bijvoorbeeld: mijn moeder, of Ewout van de garage.
guidance-guest-make = Maak een link
guidance-guest-end = Stop deze link
guidance-guest-until = De link werkt tot { $moment }.
guidance-guest-ended = De link werkt niet meer sinds { $moment }.
guidance-guest-made = De link voor { $name }
guidance-guest-made-text = Stuur deze link zelf, of laat hem zien. We tonen hem maar één keer.
guidance-guest-back = Terug naar het gesprek
guidance-guest-lead = Dag { $guest }. { $name } vraagt je om mee te lezen en iets te zeggen.
guidance-guest-not-yet = Het gesprek moet nog komen. Daarna kun je hier het verslag lezen.
guidance-guest-word = Wat wil je tegen { $name } zeggen?
guidance-guest-word-hint = Bijvoorbeeld wat je zag, waar je trots op bent, of hoe je kunt helpen.
guidance-guest-send = Stuur mijn woord
guidance-guest-thanks = Je woord is bewaard
guidance-guest-thanks-text = { $name } leest het bij het verslag. Je kunt het veranderen zolang de link werkt.
guidance-guest-only = Alleen { $name } en de begeleider lezen wat je schrijft.
guidance-problem-guest = Schrijf op wie je erbij vraagt. Ga terug en vul een naam in.
guidance-refused-guests = Er kunnen niet meer mensen bij dit gesprek.

guidance-caseload-title = Mijn begeleiding
guidance-count = { $sector ->
    [vo] { $count ->
        [one] 1 leerling
       *[other] { $count } leerlingen
    }
   *[other] { $count ->
        [one] 1 student
       *[other] { $count } studenten
    }
}
guidance-caseload-lead = { $count ->
    [0] Er is niemand die op je wacht.
    [one] 1 van hen wacht op een gesprek of een antwoord, en je ziet waarom.
   *[other] { $count } van hen wachten op een gesprek of een antwoord, en je ziet waarom.
}
guidance-caseload-empty = Er zit nog niemand in jouw groep
guidance-caseload-empty-text = Zodra je school je een klas of groep geeft, zie je hier wie je nog niet hebt gesproken.
guidance-group-never_heard = Nog nooit gesproken
guidance-group-long_ago = Lang niet gesproken
guidance-group-asked_help = Vroeg om hulp
guidance-group-overdue = Een stap is over de datum
guidance-why-never = In de klas sinds { $day }. Nog geen gesprek.
guidance-why-last = Het laatste gesprek was op { $day }.
guidance-why-help-choosing = Vroeg op { $day } om extra hulp bij kiezen.
guidance-why-help-placement = Vroeg op { $day } om extra hulp bij de stage.
guidance-why-help-work = Vroeg op { $day } om extra hulp bij werk zoeken.
guidance-why-asked = Vroeg op { $day } om een gesprek.
guidance-why-overdue = Afspraak: { $step }, voor { $day }.
guidance-why-planned = Er staat een gesprek op { $day }.
guidance-why-missed = Het gesprek van { $day } stond gepland, maar er is niets opgeschreven.
guidance-why-waiting = Het verslag van { $day } is nog niet bevestigd.
guidance-why-cancelled = Het gesprek van { $day } ging niet door.
guidance-why-no-plan = Er is nog geen plan.
guidance-act-plan = Plan een gesprek
guidance-act-see = Bekijk het gesprek
guidance-act-answer = Antwoord
guidance-act-ask = Vraag hoe het gaat
guidance-rest = { $sector ->
    [vo] { $count ->
        [one] De andere leerling
       *[other] De andere { $count } leerlingen, op achternaam
    }
   *[other] { $count ->
        [one] De andere student
       *[other] De andere { $count } studenten, op achternaam
    }
}
guidance-rest-text = Met hen is niet lang geleden gesproken, en er staat geen stap of vraag open.
guidance-rules-title = Zo komt deze lijst tot stand
guidance-rules-never_heard = Wie je nog nooit sprak.
guidance-rules-long_ago = Wie je al lang niet sprak.
guidance-rules-asked_help = Wie om hulp of om een gesprek vroeg.
guidance-rules-overdue = Wie uit een gesprek een stap heeft die over de datum is.
guidance-rules-months = { $count ->
    [one] “Lang niet” is langer dan 1 maand.
   *[other] “Lang niet” is langer dan { $count } maanden.
}
guidance-rules-within = Binnen een groep staat wie het langst wacht bovenaan. Wie al een afspraak heeft of een verslag moet lezen, staat onderaan. Wie in meer groepen hoort, staat in de eerste.
guidance-rules-no-score = Er is geen score en geen kleur. Wie in de lijst staat, ziet bij “Mijn gesprekken” zelf ook waarom.
guidance-rules-set = Verander de regels voor de school
guidance-rules-who-sets = De LOB-coördinator van je school kan deze regels veranderen.

guidance-learner-never = Jullie hebben nog niet gepraat.
guidance-learner-talks = Jullie gesprekken
guidance-learner-no-talks = Er is nog geen gesprek gepland of gevoerd.
guidance-learner-dossier = { $name } kiest zelf wat je ziet. Een gesprek van een andere begeleider staat hier niet bij.

guidance-bulk-plan = Plan gesprekken
guidance-bulk-plan-lead = Kies met wie je wilt praten. Wie je nog nooit sprak en nog geen afspraak heeft, is al aangevinkt.
guidance-bulk-who = Met wie?
guidance-bulk-rest = De anderen, op achternaam
guidance-bulk-how = Hoe?
guidance-bulk-apart = Elk apart, na elkaar
guidance-bulk-together = Samen, als groep
guidance-bulk-send = Plan deze gesprekken
guidance-problem-nobody = Kies minstens één persoon.
guidance-problem-many = Kies er niet meer dan { $count } tegelijk.

guidance-set-title = Regels voor de begeleiding
guidance-set-lead = Zo staan de lijsten van alle begeleiders op volgorde. Iedereen kan deze regels lezen.
guidance-set-months = Na hoeveel maanden is iemand “lang niet gesproken”?
guidance-set-months-hint = Kies een getal van 1 tot en met 12.
guidance-set-order = Welke groep komt eerst?
guidance-set-order-hint = 1 staat bovenaan. Bij gelijke getallen geldt de gewone volgorde.
guidance-set-keep = Bewaar de regels
guidance-set-see = Bekijk de lijst
guidance-problem-months = Kies een getal van 1 tot en met 12.

guidance-move-title = Geef een groep aan een ander
guidance-move-lead = Is een begeleider ziek of weg? Dan krijgt iemand anders de groep, met de gesprekken die nog openstaan.
guidance-move-none = Er is nu geen begeleider met een groep.
guidance-move-what = Welke groep?
guidance-move-to = Wie neemt de groep over?
guidance-move-what-happens = Vanaf vandaag ziet de oude begeleider deze groep niet meer. Elke leerling met een open gesprek leest wie het overneemt, en kiest opnieuw wat de nieuwe begeleider mag zien.
guidance-move-go = Geef de groep over
guidance-move-done = De groep is overgedragen.
guidance-problem-move = Kies minstens één groep.

guidance-to-calendar = Zet in mijn agenda
guidance-talk-calendar = Gesprek op school

guidance-home-page-title = Kaart voor het gesprek thuis
guidance-home-page-lead = Schrijf drie zinnen op. Je krijgt ze op één blad, met vragen in de taal die jullie thuis spreken.
guidance-home-page-proud = Waar ben je goed in?
guidance-home-page-want = Wat wil je graag?
guidance-home-page-unsure = Wat weet je nog niet?
guidance-home-page-hint = Eén zin is genoeg. Schrijf hem in de taal die jij wilt.
guidance-home-page-keep = Bewaar mijn zinnen
guidance-home-page-print = Print de kaart
guidance-home-page-which = In welke taal praten jullie thuis?
guidance-home-page-unchecked = (nog niet nagekeken door een moedertaalspreker)
guidance-home-page-pdf = Bewaar als PDF
guidance-home-page-how = Print deze pagina, of laat hem zien op je telefoon. De kaart past op één blad. Alleen jij ziet hem in Loper, ook als je ouder een account heeft.
guidance-problem-home = Maak deze zin korter: hoogstens { $count } tekens. Dan past de kaart op één blad.

guidance-after-title = Nazorg na het diploma
guidance-after-lead = Wie een diploma heeft, kan nog een jaar hulp krijgen bij verder leren of werk. Hier zie je wie dat moet horen.
guidance-after-add = Voeg iemand met een diploma toe
guidance-after-add-lead = Kies iemand die je begeleidt, of die in het laatste jaar in je groep zat.
guidance-after-none = Er staat nog niemand met een diploma in deze lijst.
guidance-after-nobody = Er is niemand in je groep die je kunt kiezen.
guidance-after-who = Wie heeft een diploma?
guidance-after-which = Welk diploma?
guidance-after-programme = Van welke opleiding?
guidance-after-day = Op welke dag?
guidance-after-keep = Bewaar
guidance-after-open = Bekijk
guidance-after-count = { $count ->
    [one] 1 persoon
   *[other] { $count } personen
}
guidance-after-group-to_offer = Moet je nog aanbieden
guidance-after-group-not_reached = Nog niet bereikt
guidance-after-group-may_offer = Mag je aanbieden
guidance-after-group-in_touch = Gesproken
guidance-after-group-ended = Het jaar is voorbij
guidance-after-group-closed = Afgesloten
guidance-after-level-entree = entree
guidance-after-level-bol_2 = niveau 2, bol
guidance-after-level-bbl_2 = niveau 2, bbl
guidance-after-level-mbo_3 = niveau 3
guidance-after-level-mbo_4 = niveau 4
guidance-after-level-other = een ander diploma
guidance-after-diploma = Diploma { $level }{ $has ->
    [0] {""}
   *[other] , { $programme }
}, op { $day }.
guidance-after-must = De school moet tot en met { $day } begeleiding aanbieden.
guidance-after-may = De school mag tot en met { $day } begeleiding aanbieden.
guidance-after-offered = Aangeboden op { $day }.
guidance-after-reached = Gesproken op { $day }.
guidance-after-closed-learns_on = Leert verder. Afgesloten op { $day }.
guidance-after-closed-works = Heeft werk en het gaat goed. Afgesloten op { $day }.
guidance-after-closed-no_wish = Wil geen begeleiding. Afgesloten op { $day }.
guidance-after-closed-not_reached = Niet bereikt. Afgesloten op { $day }.
guidance-after-closed-moved = Krijgt hulp van een ander. Afgesloten op { $day }.
guidance-after-closed-over = Het jaar is voorbij. Afgesloten op { $day }.
guidance-after-guide = { $name } houdt contact.
guidance-after-law-title = Wat de wet vraagt
guidance-after-law = Sinds 1 januari 2026 biedt een mbo-school loopbaanbegeleiding aan tot een jaar na het diploma. Dat moet bij entree en bij niveau 2 in de bol. Het hoeft niet bij wie aan een volgende opleiding begint.
guidance-after-law-may = Bij niveau 2 in de bbl en bij niveau 3 en 4 mag de school het aanbieden (WEB, artikel 9.2.12).
guidance-after-mine = Hulp na je diploma
guidance-after-mine-text = { $school } helpt je tot en met { $day } bij verder leren of werk. { $name } is je contact. Je hoeft dit niet te gebruiken.
guidance-problem-diploma = Kies welk diploma het is.
guidance-problem-diploma-day = Kies de dag van het diploma. Die ligt in het laatste jaar.
guidance-refused-aftercare = Deze persoon staat al in de lijst.

guidance-contact-title = Noteer een contact
guidance-contact-day = Welke dag?
guidance-contact-way = Hoe?
guidance-contact-offer = Ik bood begeleiding aan
guidance-contact-reached = We hebben elkaar gesproken
guidance-contact-note = Wat kwam eruit?
guidance-contact-note-hint = De oud-student kan dit opvragen. Schrijf alleen op wat nodig is, en niets over gezondheid.
guidance-contact-keep = Bewaar het contact
guidance-contacts = Contacten
guidance-contacts-none = Er is nog geen contact geweest.
guidance-contact-was-offer = Begeleiding aangeboden.
guidance-contact-was-reached = Gesproken.
guidance-contact-was-not = Niet bereikt.
guidance-way-phone = Gebeld
guidance-way-mail = Gemaild
guidance-way-message = Een bericht gestuurd
guidance-way-talk = Een gesprek
guidance-way-letter = Een brief
guidance-way-visit = Aan de deur
guidance-problem-contact-day = Kies een dag die niet in de toekomst ligt.
guidance-problem-way = Kies hoe het contact was.
guidance-refused-case = Deze nazorg is afgesloten. Daarom is er niets veranderd.
guidance-close-title = Sluit de nazorg af
guidance-close-why = Waarom?
guidance-close-go = Sluit af
guidance-close-learns_on = De oud-student begon aan een volgende opleiding
guidance-close-works = De oud-student heeft werk en het gaat goed
guidance-close-no_wish = De oud-student wil geen begeleiding
guidance-close-not_reached = Niet bereikt, ook na meer keren proberen
guidance-close-moved = Een ander helpt, bijvoorbeeld de gemeente
guidance-close-over = Het jaar is voorbij

guidance-mail-planned-subject = Er staat een gesprek gepland
guidance-mail-planned-body = Je begeleider plande een gesprek met je: { $moment }. Kies van tevoren waar je over wilt praten. Past de tijd niet? Zeg het gesprek dan af, of vraag om een andere tijd.
guidance-mail-planned-link = Bekijk de afspraak
guidance-mail-cancelled-subject = Een gesprek gaat niet door
guidance-mail-cancelled-body = Een gesprek dat gepland stond, gaat niet door. Je kunt samen een nieuwe tijd kiezen.
guidance-mail-cancelled-link = Bekijk het gesprek
guidance-mail-asked-subject = Iemand vraagt je om een gesprek
guidance-mail-asked-body = Iemand die je begeleidt, vraagt om een gesprek. Kies een dag en een tijd.
guidance-mail-asked-link = Kies een tijd
guidance-mail-moved-subject = Een ander neemt je gesprek over
guidance-mail-moved-body = Je begeleider is er niet, daarom neemt een ander het gesprek over. Kies opnieuw wat je voor dit gesprek laat zien.
guidance-mail-moved-link = Bekijk wie het is
guidance-mail-confirm-subject = Klopt het verslag van je gesprek?
guidance-mail-confirm-body = Je begeleider zegt dat het verslag van jullie gesprek klopt. Lees het en zeg of jij dat ook vindt. Daarna staan de stappen in je plan.
guidance-mail-confirm-link = Lees het verslag

guidance-bulk-note = Noteer voor de hele groep
guidance-note-lead = Deden jullie samen iets? Zet het in één keer klaar in het dossier van iedereen die erbij was.
guidance-note-title = Hoe heet het?
guidance-note-title-hint = Bijvoorbeeld: bezoek aan de beroepenmarkt.
guidance-note-what = Wat deden jullie?
guidance-note-what-hint = Eén of twee zinnen. Iedereen vult zelf aan wat het betekende.
guidance-note-send = Zet het klaar
guidance-note-done = Het staat klaar
guidance-note-done-text = Iedereen die je koos, vindt het als kladje in het dossier. Zij maken het zelf af of gooien het weg.
guidance-problem-title = Schrijf op hoe het heet.
guidance-rules-order = De groepen staan in deze volgorde:
guidance-note-mine = Jouw notitie over { $name }
guidance-learner-shows = Bekijk wat { $name } laat zien
guidance-learner-shows-not = { $name } laat nu niets uit het dossier zien.
guidance-mail-prepare-subject = Bereid je gesprek voor
guidance-mail-prepare-body = Binnenkort heb je een gesprek. Kies zelf waar het over gaat, en wat je uit je dossier laat zien. Een paar woorden is genoeg.
guidance-mail-prepare-link = Bereid het voor
guidance-learner-met = Wat de school vraagt, en wat voldaan is

guidance-menu-child = Mijn kind
guidance-child-title = Mijn kind
guidance-child-lead = Je ziet hier wat je kind met jou deelt, en op welke dagen er op school een gesprek over later was.
guidance-child-none = Er is geen kind aan jouw account gekoppeld
guidance-child-none-text = { $school } koppelt ouders en verzorgers. Klopt dit niet, vraag het dan aan de school.
guidance-child-until = Dit kan tot en met { $day }.
guidance-child-of = { $name } bepaalt zelf wat jij ziet.
guidance-child-shared = Wat { $name } met je deelt
guidance-child-shows = Bekijk wat { $name } deelt
guidance-child-shows-not = { $name } deelt nu niets met je. Praat er samen over: { $name } kan een stukje of het plan met je delen, en er ook weer mee stoppen.
guidance-child-talks = Gesprekken op school
guidance-child-talks-text = Op deze dagen was er een gesprek. Wat er gezegd is, vertelt { $name } je zelf.
guidance-child-talks-none = Er was nog geen gesprek.
guidance-child-rules = Hoe dit werkt
guidance-child-rules-look = { $name } ziet dat je hier keek, en wanneer.
guidance-child-rules-report = Wil je bij een gesprek zijn of het verslag lezen? Vraag { $name } om een link bij dat gesprek.
