explore-crumb-home = Ontdekken
explore-keep = Bewaar
explore-compare = Vergelijk
explore-card = Maak een kaart
explore-share = Deel
explore-share-done = Het adres is gekopieerd.

explore-occupation-no-text-lead = Over dit beroep hebben we nog geen eigen tekst. De cijfers en de opleidingen staan er wel.
explore-stop-do = Wat doe je op een dag?
explore-stop-good = Wat is fijn, wat is zwaar?
explore-stop-day = Hoe ziet een werkdag eruit?
explore-stop-need = Wat heb je nodig, en waar werk je?
explore-stop-pay = Wat verdien je?
explore-stop-chance = Hoe groot is de kans op werk?
explore-stop-where = Hoe is het in jouw regio?
explore-stop-who = Wie vindt dit leuk?
explore-stop-way = Hoe kom je er?
explore-stop-change = Wat verandert er?
explore-stop-related = Werk dat hierop lijkt
explore-good = Fijn
explore-hard = Zwaar
explore-need = Dit heb je nodig
explore-place = Hier werk je
explore-skills = Vaardigheden die je veel gebruikt
explore-skills-source = ESCO v1.2, essentiële vaardigheden per groep.
explore-skills-says-not = hoe goed je er al in moet zijn als je begint.
explore-also-called = Dit beroep heet ook wel:
explore-official-source = de beschrijving van ESCO, ingelezen door de beheerder.
explore-no-text-title = Hier komt nog een eigen tekst
explore-no-text-text = Tot die tijd lees je hieronder over de groep waar dit beroep bij hoort: { $group }.
explore-in-group = Dit beroep hoort bij de groep
explore-text-by = Tekst:
explore-too-little = Te weinig gegevens
explore-unknown = niet bekend
explore-past = oude opleiding
explore-group = Groep

explore-pay-none = Het CBS geeft geen loon voor de groep ‘{ $group }’, omdat te weinig mensen in het onderzoek dit werk doen. Daarom noemen wij ook geen bedrag.
explore-pay-plain = De middelste verdiener in deze groep krijgt { $middle } per uur. De helft zit tussen { $low } en { $high }. Als je begint, zit je meestal aan de onderkant.
explore-pay-title = Bruto loon per uur, van alle leeftijden samen
explore-pay-how = De balk is de middelste helft: een kwart verdient minder, een kwart meer. De stip is het midden.
explore-pay-range = { $low } tot { $high }
explore-pay-p25 = Een kwart minder dan
explore-pay-median = Het midden
explore-pay-p75 = Een kwart meer dan
explore-pay-source = CBS, uurloon naar beroepsgroep, { $year }. Heel Nederland.
explore-pay-says-not = wat jij gaat verdienen. Het is het loon van de hele groep ‘{ $group }’, niet alleen van { $title }.

explore-chance-plain = Deze instellingen kijken elk op hun eigen manier naar de groep ‘{ $group }’. Ze zeggen niet precies hetzelfde, en daarom mengen wij hun cijfers niet.
explore-chance-none = Voor deze groep geeft niemand een cijfer over de kans op werk.
explore-tension-when = nu, in de editie van { $edition }
explore-tension-very_loose = Zeer ruim: veel meer mensen die werk zoeken dan vacatures
explore-tension-loose = Ruim: meer mensen die werk zoeken dan vacatures
explore-tension-average = Gemiddeld: vacatures en mensen die werk zoeken zijn ongeveer in balans
explore-tension-tight = Krap: meer vacatures dan mensen die werk zoeken
explore-tension-very_tight = Zeer krap: veel meer vacatures dan mensen die werk zoeken
explore-tension-short-very_loose = zeer ruim
explore-tension-short-loose = ruim
explore-tension-short-average = gemiddeld
explore-tension-short-tight = krap
explore-tension-short-very_tight = zeer krap
explore-tension-means = Het getal is { $value }: zo veel vacatures staan er open voor elke persoon die kort werkloos is. Hoe hoger, hoe makkelijker het is om nu werk te vinden.
explore-tension-source = UWV, spanning op de arbeidsmarkt, overgenomen uit ROA editie { $edition }. Heel Nederland.
explore-tension-says-not = of een vacature past bij jouw diploma, en hoe het is als jij klaar bent met school.
explore-forecast-when = tot en met { $year }
explore-openings = { $count } banen komen vrij tot en met { $year }
explore-demand-very_low = erg laag
explore-demand-low = laag
explore-demand-average = gemiddeld
explore-demand-high = hoog
explore-demand-very_high = erg hoog
explore-openings-means = Het ROA noemt dat { $class } voor een groep van deze grootte. Van die { $count } banen komen er { $replacement } vrij omdat mensen stoppen, bijvoorbeeld met pensioen gaan.
explore-scarcity-none = Werkgevers krijgen straks geen moeite om mensen te vinden, verwacht het ROA. Er zijn dus veel anderen die hetzelfde werk zoeken.
explore-scarcity-almost_none = Werkgevers krijgen straks bijna geen moeite om mensen te vinden, verwacht het ROA. Veel open banen is dus niet vanzelf een tekort.
explore-scarcity-some = Werkgevers krijgen straks enige moeite om mensen te vinden, verwacht het ROA.
explore-scarcity-large = Werkgevers krijgen straks veel moeite om mensen te vinden, verwacht het ROA. Dat is gunstig voor wie werk zoekt.
explore-scarcity-very_large = Werkgevers krijgen straks heel veel moeite om mensen te vinden, verwacht het ROA. Dat is gunstig voor wie werk zoekt.
explore-forecast-source = ROA, arbeidsmarktprognoses tot 2030, editie { $edition }. Heel Nederland.
explore-forecast-says-not = hoe het in jouw stad is. Het is een verwachting: het kan anders lopen.
explore-jobs = { $count } mensen doen dit werk
explore-jobs-more = Dat is { $share } procent meer dan een jaar eerder. Hoe zeker dat verschil is, staat er niet bij.
explore-jobs-fewer = Dat is { $share } procent minder dan een jaar eerder. Hoe zeker dat verschil is, staat er niet bij.
explore-jobs-source = CBS, werkzame beroepsbevolking naar beroepsgroep, { $when }. Heel Nederland.
explore-jobs-says-not = hoeveel vacatures er zijn.

explore-region = Regio
explore-region-says = Wat het UWV zegt
explore-tension-figure = Vacatures per zoeker
explore-region-none-title = Cijfers per regio staan hier nog niet
explore-region-none = De cijfers hierboven gaan over heel Nederland. Cijfers per regio maken het UWV (spanning) en SBB (kans op werk en kans op stage). Je school kan ze inlezen. Tot die tijd vind je ze op de sites van UWV en SBB.
explore-region-source = UWV, spanning op de arbeidsmarkt per regio en beroepsgroep.
explore-region-source-example = verzonnen cijfers voor de Voorbeeldregio, die niet bestaat. Ze laten zien hoe het eruitziet als een school echte cijfers inleest.
explore-region-choose = Kies een regio op de kaart

explore-interest = Interesse
explore-interest-plain = Mensen die dit werk graag doen, houden vaak van:
explore-interest-all = Alle zes interesses met hun score
explore-interest-score = Score van 1 tot 7
explore-interest-R = dingen doen: met je handen, met machines, met dieren of buiten
explore-interest-I = uitzoeken: vragen stellen, meten, begrijpen hoe het zit
explore-interest-A = maken: ontwerpen, schrijven, spelen, iets nieuws bedenken
explore-interest-S = helpen: zorgen, uitleggen, luisteren
explore-interest-E = ondernemen: overtuigen, leiden, verkopen
explore-interest-C = ordenen: plannen, controleren, nauwkeurig werken
explore-interest-name-R = Doen
explore-interest-name-I = Uitzoeken
explore-interest-name-A = Maken
explore-interest-name-S = Helpen
explore-interest-name-E = Ondernemen
explore-interest-name-C = Ordenen
explore-interest-source = O*NET 29.2 (U.S. Department of Labor, CC BY 4.0), via een koppeling van beroepen. Bewerkt.
explore-interest-source-mean = O*NET 29.2 (U.S. Department of Labor, CC BY 4.0). Voor dit beroep is het een schatting: het gemiddelde van beroepen die erop lijken.
explore-interest-says-not = of jij dit leuk vindt. De scores komen uit Amerika en zijn hier niet nagekeken.

explore-day-outdoors-2 = Je bent vaak buiten, ook bij slecht weer.
explore-day-outdoors-3 = Je bent bijna altijd buiten, ook bij slecht weer.
explore-day-road-2 = Je bent vaak onderweg of op een andere plek.
explore-day-road-3 = Je bent bijna altijd onderweg.
explore-day-hands-2 = Je werkt vaak met je handen.
explore-day-hands-3 = Je werkt bijna altijd met je handen.
explore-day-heavy-2 = Het werk is vaak zwaar, want je tilt, draagt of trekt.
explore-day-heavy-3 = Het werk is bijna altijd zwaar, want je tilt, draagt of trekt veel.
explore-day-standing-2 = Je staat of loopt vaak.
explore-day-standing-3 = Je staat of loopt bijna de hele dag.
explore-day-screen-2 = Je zit vaak achter een scherm.
explore-day-screen-3 = Je zit bijna de hele dag achter een scherm.
explore-day-people-2 = Je hebt vaak te maken met klanten, leerlingen, patiënten of gasten.
explore-day-people-3 = Je bent bijna altijd bezig met klanten, leerlingen, patiënten of gasten.
explore-day-care-2 = Je verzorgt of behandelt vaak een lichaam, van een mens of een dier.
explore-day-care-3 = Je verzorgt of behandelt bijna altijd een lichaam, van een mens of een dier.
explore-day-animals-2 = Je werkt vaak met dieren.
explore-day-animals-3 = Je werkt bijna altijd met dieren.
explore-day-shifts-2 = Je werkt vaak in de avond, de nacht of het weekend.
explore-day-shifts-3 = Werken in de avond, de nacht of het weekend hoort er echt bij.
explore-day-heights-2 = Je werkt vaak hoog, zoals op een ladder, een dak of een steiger.
explore-day-heights-3 = Je werkt bijna altijd hoog, of het werk kan niet zonder.
explore-day-dirt-2 = Het is vaak vies, nat, koud, heet of lawaaiig.
explore-day-dirt-3 = Het is bijna altijd vies, nat, koud, heet of lawaaiig.
explore-day-source = schatting van Loper, { $date }, nog niet nagekeken door mensen uit het vak.
explore-day-says-not = hoe het bij één werkgever is.

explore-way-none-title = Hier staat nog geen opleiding bij
explore-way-none = We hebben voor dit beroep nog niet nagekeken welke opleiding erheen leidt. Vraag het aan je decaan of loopbaanbegeleider, of zoek op een beroep dat erop lijkt.
explore-way-table = Opleidingen die naar dit beroep leiden
explore-way-programme = Opleiding
explore-way-level = Niveau
explore-way-how = Hoe
explore-way-why = Waarom dit past
explore-way-source = koppelingen van Loper, per regel nagekeken. De namen en niveaus komen uit de lijst van 2015, aangevuld met namen uit 2023.
explore-mode-bol = op school, met stage (bol)
explore-mode-bbl = werken en leren (bbl)
explore-mode-both = op school met stage (bol), of werken en leren (bbl)
explore-mode-school = op school

explore-related-plain = Voor dit werk gebruik je voor een deel dezelfde vaardigheden. De balk laat zien hoeveel groepen vaardigheden je dan al hebt.
explore-related-shared = Je hebt al { $shared } van de { $needed } groepen vaardigheden.
explore-related-new = Nieuw voor jou:
explore-related-source = ESCO v1.2, essentiële vaardigheden; berekend door Loper.
explore-related-says-not = of je met dit diploma in dat werk mag beginnen.

explore-menu-search = Ontdekken
explore-menu-compare = Vergelijken
explore-menu-region = Regio
explore-menu-sources = Bronnen

### ---- home ----
#
explore-home-title = Waar loop jij naartoe?
explore-home-lead = Ontdek welk werk en welke opleiding er is, wat je verdient en hoe je er komt. Praat erover. En kies zelf.
explore-home-route = Vijf vragen onderweg
explore-home-stop-like = Wat vind ik leuk?
explore-home-stop-work = Welk werk is er?
explore-home-stop-study = Welke opleiding kan ik doen?
explore-home-stop-region = Hoe is het in mijn regio?
explore-home-stop-help = Wie helpt mij?
explore-home-begin = Waar wil je beginnen?
explore-home-look = Kijk rond
explore-home-look-text = Wat doe je op een dag, wat is fijn en wat is zwaar? Typ een beroep, of gewoon iets wat je leuk vindt:
explore-home-test = Test jezelf
explore-home-test-text = In drie minuten beantwoord je twaalf korte vragen over wat je leuk vindt. Daarna zie je wat daarbij past.
explore-home-ask = Vraag het op school
explore-home-ask-text = Je mentor en je decaan kennen jou, en wij niet. Lees wie je kunt helpen en wat je kunt vragen.
explore-home-like = Wat vind je leuk om te doen?
explore-home-like-text = Kies wat het meest bij je past. Je ziet dan het werk waar je dat veel doet. Meer dan één kiezen kan daarna ook.
explore-home-interest-R = Met je handen, met machines, met dieren of buiten.
explore-home-interest-I = Vragen stellen, meten en begrijpen hoe het zit.
explore-home-interest-A = Ontwerpen, schrijven, spelen of iets nieuws bedenken.
explore-home-interest-S = Zorgen, uitleggen en luisteren naar mensen.
explore-home-interest-E = Overtuigen, leiden en verkopen.
explore-home-interest-C = Plannen, controleren en nauwkeurig werken.
explore-home-like-source = O*NET 29.2 (U.S. Department of Labor, CC BY 4.0), via een koppeling van beroepen. Bewerkt.
explore-home-like-says-not = of jij dit werk leuk vindt. De scores komen uit Amerika en zijn hier niet nagekeken.
explore-home-sectors = Of kies een richting
explore-home-how = Zo werkt Loper
explore-home-you-decide = Jij beslist
explore-home-you-decide-text = Geen computer kiest voor jou. Wij leggen uit wat we weten, en ook wat we niet weten.
explore-home-every-figure = Elk cijfer heeft een bron
explore-home-every-figure-text = Je ziet van wie het komt, van wanneer het is en wat het niet zegt.
explore-home-kept = Wat je bewaart, blijft bij jou
explore-home-kept-text = Je hebt geen account nodig. Wat je bewaart, staat alleen op dit apparaat, dus niemand kijkt mee.
explore-home-kept-link = Bekijk wat je bewaarde
explore-sector-01 = Onderwijs
explore-sector-01-text = Lesgeven, uitleggen en leerlingen begeleiden.
explore-sector-02 = Kunst, media en taal
explore-sector-02-text = Ontwerpen, filmen, schrijven en optreden.
explore-sector-03 = Winkel, verkoop en marketing
explore-sector-03-text = Klanten helpen, verkopen en reclame maken.
explore-sector-04 = Kantoor, geld en personeel
explore-sector-04-text = Administratie, cijfers, planning en mensen aannemen.
explore-sector-05 = Leidinggeven
explore-sector-05-text = Een winkel, een team of een bedrijf leiden.
explore-sector-06 = Recht en veiligheid
explore-sector-06-text = Politie, beveiliging, defensie en rechtspraak.
explore-sector-07 = Techniek en bouw
explore-sector-07-text = Bouwen, repareren, maken en ontwerpen.
explore-sector-08 = ICT
explore-sector-08-text = Programmeren, netwerken en computers veilig houden.
explore-sector-09 = Dieren, planten en natuur
explore-sector-09-text = Boerderij, tuin, kas, bos en zee.
explore-sector-10 = Zorg en welzijn
explore-sector-10-text = Mensen en dieren verzorgen, helpen en beter maken.
explore-sector-11 = Horeca, uiterlijk en diensten
explore-sector-11-text = Koken, bedienen, haar, huid en schoonmaken.
explore-sector-12 = Vervoer en logistiek
explore-sector-12-text = Rijden, varen, laden en het magazijn.
explore-sector-13 = Ander werk
explore-sector-13-text = Werk dat nergens anders bij hoort.
#
### ---- end of home ----


### ---- search ----
#
explore-search-title = Beroepen en opleidingen
explore-search-page-title = Zoeken: { $query }
explore-search-label = Zoek een beroep of opleiding
explore-search-example = Bijvoorbeeld: juf
explore-search-button = Zoeken
explore-search-suggestions = Suggesties
explore-search-all =
    { $count ->
        [0] Niets gevonden
        [one] { $shown } beroep of opleiding
       *[other] { $shown } beroepen en opleidingen
    }
explore-search-found =
    { $count ->
        [0] Niets gevonden bij ‘{ $query }’
        [one] { $shown } gevonden bij ‘{ $query }’
       *[other] { $shown } gevonden bij ‘{ $query }’
    }
explore-search-meant = Bedoelde je
explore-search-meant-why = Daar hebben we op gezocht, want zoals je het typte kennen we het niet.
explore-search-filters = Filters
explore-search-filters-chosen =
    { $count ->
        [one] Filters ({ $count } gekozen)
       *[other] Filters ({ $count } gekozen)
    }
explore-search-apply = Filters toepassen
explore-search-chosen = Gekozen filters
explore-search-remove = weghalen
explore-search-paging = Bladeren
explore-search-shown = { $first } tot { $last } van { $total }
explore-search-previous = Vorige
explore-search-next = Laat de volgende zien
explore-search-code = code
explore-search-none-title = Hier loopt de weg even niet verder
explore-search-none-text = Probeer een ander woord, of kijk rond in een richting die je leuk vindt.
explore-search-none-choices = Met deze filters blijft er niets over. Haal ze weg, dan zie je alles wat bij je woord past.
explore-search-none-free = Haal alle filters weg
explore-search-none-sectors = Kies een richting
explore-search-none-examples = Je kunt ook gewoon typen wat je leuk vindt, bijvoorbeeld:
explore-example-animals = iets met dieren
explore-example-hands = werken met je handen
explore-example-children = iets met kinderen
explore-example-outside = buiten werken
explore-example-computers = iets met computers
explore-example-care = mensen helpen
explore-kind-occupation = beroep
explore-kind-programme = opleiding
explore-kind-group = beroepsgroep
explore-kind-occupations = Beroepen
explore-kind-programmes = Opleidingen
explore-kind-groups = Beroepsgroepen
explore-facet-kind = Soort
explore-facet-interest = Wat je veel doet
explore-facet-level = Opleiding
explore-facet-sector = Richting
explore-facet-chance = Kans op werk nu
explore-facet-region = Kans in de regio
explore-facet-region-none = Heel Nederland
explore-facet-region-note = Kies je een regio, dan geldt de kans voor die regio.
explore-facet-region-national = Van deze regio zijn hier nog geen cijfers. Daarom zie je de kans in heel Nederland.
explore-search-chance-national = De kans is de spanning op de arbeidsmarkt van het UWV, in heel Nederland. Krap is gunstig voor wie werk zoekt.
explore-search-chance-regional = De kans is de spanning op de arbeidsmarkt van het UWV, in de regio die je koos. Krap is gunstig voor wie werk zoekt.
explore-search-tension-very_tight = Zeer krap: werkgevers zoeken heel veel mensen
explore-search-tension-tight = Krap: werkgevers zoeken veel mensen
explore-search-tension-average = Gemiddeld: ongeveer in balans
explore-search-tension-loose = Ruim: veel anderen zoeken dit werk ook
explore-search-tension-very_loose = Zeer ruim: heel veel anderen zoeken dit werk ook
explore-search-tension-none = Geen cijfer over de kans op werk
explore-search-pay = { $low } tot { $high } per uur
explore-fact-pay = Loon
explore-fact-level = Opleiding
explore-fact-tension = Kans op werk nu
explore-search-source-pay = de middelste helft van de groep verdient dit bruto per uur. Het is geen startloon. Bron: CBS, { $when }.
explore-search-source-national = UWV, overgenomen uit ROA editie { $edition }. Heel Nederland, voor de hele beroepsgroep.
explore-search-source-regional = UWV, spanning per regio, voor de hele beroepsgroep. De cijfers van de Voorbeeldregio zijn verzonnen.
explore-search-sources = Alle bronnen
explore-why-other-name = Heet ook: { $word }
explore-why-everyday = Gevonden op ‘{ $word }’
explore-why-group = Hoort bij: { $word }
explore-why-text = In de tekst staat: { $word }
#
### ---- end of search ----


### ---- programme ----
#
explore-programme-crumb = Opleidingen
explore-programme-no-text-lead = Over deze opleiding hebben we nog geen eigen tekst. Wat de lijst ervan zegt, staat er wel.
explore-programme-no-text = Tot die tijd vraag je het best aan de school wat je leert, want in de lijst staat dat niet.
explore-programme-list = lijst { $year }
explore-programme-level-known = { $level }
explore-programme-level-unknown = niveau niet bekend
explore-programme-past-title = Dit is een oude opleiding
explore-programme-past = Je kunt er waarschijnlijk niet meer aan beginnen. Wie het diploma heeft, houdt het.
explore-programme-replaced = Bekijk de opleiding die ervoor in de plaats kwam
explore-stop-learn = Wat leer je?
explore-stop-form = Hoe ziet de opleiding eruit?
explore-stop-admission = Mag je erin?
explore-stop-figures = Wat zeggen de cijfers?
explore-stop-offer = Waar kun je dit leren?
explore-stop-work = Welk werk kun je ermee doen?
explore-stop-onward = Wat kun je daarna leren?
explore-programme-tasks = Dit moet je kunnen voor het diploma
explore-programme-tasks-source = SBB, kwalificatiedossier.
explore-programme-skills = Vaardigheden die bij het diploma horen
explore-programme-skills-source = CompetentNL.
explore-programme-what = Wat
explore-programme-answer = Antwoord
explore-programme-length = Duur
explore-programme-years =
    { $years ->
        [one] { $years } jaar
       *[other] { $years } jaar
    }
explore-programme-dossier = Kwalificatiedossier
explore-programme-domain = Richting
explore-programme-form-source = de landelijke lijst van mbo-opleidingen, { $year }.
explore-programme-form-ours = beschrijving van Loper, { $year }.
explore-programme-form-says-not = of elke school deze opleiding geeft, en in welke vorm.
explore-admission-vmbo = Naar het vmbo ga je met het advies van de basisschool. Je profiel kies je daar met je mentor of decaan, en niet elke school heeft alle profielen.
explore-admission-unknown-title = Dat weten we van deze opleiding niet
explore-admission-unknown = Geen lijst die wij hebben, zegt welk niveau dit is. Daarom kunnen we ook niet zeggen met welk diploma je erin mag. Vraag het aan de school.
explore-admission-where = Welk diploma heb je, of haal je straks?
explore-admission-look = Kijk of het mag
explore-admission-right = Ja, met { $from } heb je recht op deze stap
explore-admission-condition = Soms: met { $from } mag het onder een voorwaarde
explore-admission-none = Nee, met { $from } heb je er geen recht op
explore-admission-open = Met een van deze diploma’s mag je erin:
explore-admission-all = Alle diploma’s op een rij
explore-admission-from = Vanaf
explore-admission-may = Mag het?
explore-admission-why = Uitleg
explore-admission-where-written = Waar het staat
explore-admission-short-right = ja
explore-admission-short-condition = onder een voorwaarde
explore-admission-short-none = nee
explore-admission-law = Dat staat in:
explore-admission-source = de wet (WEB en WHW) en het overzicht van het Expertisepunt LOB, met de stand van 1 januari 2026.
explore-admission-says-not = of er plek is. Sommige opleidingen stellen extra eisen; die staan bij de school.
explore-certainty-read = door ons nagelezen
explore-certainty-memory = nog niet nagelezen
explore-certainty-ours = door ons afgeleid
explore-eight-plain = Elke mbo-school moet deze acht cijfers laten zien. Ze staan hier in de vaste volgorde. Wat wij niet hebben, vullen we niet in.
explore-eight-example = staat bij cijfers die verzonnen zijn voor de Voorbeeldregio, die niet bestaat.
explore-eight-hbo = De acht cijfers van Studie in Cijfers gaan over het mbo. Cijfers over hbo-opleidingen staan op studiekeuze123.nl; wij hebben ze hier niet.
explore-eight-what = Wat
explore-eight-figure = Cijfer
explore-eight-who = Wie het uitgeeft
explore-eight-none = Geen cijfer bekend: het is hier nog niet ingelezen.
explore-eight-not-here = Dit cijfer is er niet voor dit niveau.
explore-eight-mark = een { $value }
explore-eight-hour = { $amount } per uur
explore-eight-share = { $value } procent
explore-eight-satisfaction = Hoe tevreden studenten zijn
explore-eight-satisfaction-by = JOB MBO, op de pagina van de school
explore-eight-passed = Hoeveel studenten slagen
explore-eight-passed-by = DUO, op de pagina van de school
explore-eight-onward_mbo = Hoeveel er doorgaan in het mbo
explore-eight-onward_mbo-by = DUO, op de pagina van de school
explore-eight-onward_hbo = Hoeveel er doorgaan naar het hbo
explore-eight-onward_hbo-by = DUO, op de pagina van de school
explore-eight-working = Hoeveel er met diploma werk hebben (12 uur per week of meer)
explore-eight-working-by = CBS, op de pagina van de school
explore-eight-placement = Kans op een stage of leerbaan
explore-eight-placement-by = SBB, op kiesmbo.nl
explore-eight-work = Kans op werk
explore-eight-work-by = SBB, op kiesmbo.nl
explore-eight-starting_pay = Loon bij de eerste baan
explore-eight-starting_pay-by = CBS, op de pagina van de school
explore-eight-source = Studie in Cijfers; bij elk cijfer staan de plek en het jaar.
explore-eight-says-not = hoe het jou zal gaan. Elk cijfer gaat over studenten van een paar jaar terug.
explore-prospect-slight = geringe kans
explore-prospect-moderate = matige kans
explore-prospect-sufficient = voldoende kans
explore-prospect-ample = ruim voldoende kans
explore-prospect-good = goede kans
explore-netherlands = heel Nederland
explore-offer-none-title = Welke scholen dit geven, staat hier nog niet
explore-offer-none = DUO geeft een lijst uit van alle mbo-opleidingen per school. Je school kan die inlezen. Tot die tijd zoek je op kiesmbo.nl welke scholen deze opleiding hebben.
explore-offer-none-hbo = Op studiekeuze123.nl staat welke hogescholen deze richting geven.
explore-offer-source = DUO, aanbod van mbo-opleidingen.
explore-offer-source-example = Loper, verzonnen plekken. De Voorbeeldregio bestaat niet.
explore-offer-says-not = of er dit jaar nog plek is.
explore-offer-school = School
explore-offer-place = Plaats
explore-count-students = Studenten
explore-count-intake = Nieuwe studenten
explore-count-graduates = Studenten met een diploma
explore-count-year = Jaar
explore-count-plain = Alle scholen samen, per jaar.
explore-count-between = { $low } tot { $high }
explore-count-source = DUO. Waar DUO een klein aantal verbergt (1 tot 4), staat hier van hoeveel tot hoeveel het kan zijn.
explore-count-source-example = verzonnen aantallen voor de Voorbeeldregio. Een klein aantal (1 tot 4) wordt verborgen; dan staat hier van hoeveel tot hoeveel het kan zijn.
explore-count-says-not = waarom het er meer of minder werden.
explore-work-occupation = Beroep
explore-work-reviewed = Nagekeken
explore-work-none-title = Hier staat nog geen beroep bij
explore-work-none = We hebben voor deze opleiding nog niet nagekeken naar welk werk ze leidt. Kijk wat je erna kunt leren, of vraag het aan de school.
explore-work-vmbo = Met een vmbo-diploma leer je bijna altijd verder. Het werk waar je naartoe gaat, kies je daarna met een mbo-opleiding.
explore-work-source = koppelingen van Loper, per regel nagekeken.
explore-work-says-not = dat je dat werk zeker krijgt.
explore-onward-rights = Hier mag je met dit diploma naartoe
explore-onward-right = { $to }: daar heb je recht op.
explore-onward-condition = { $to }: dat mag onder een voorwaarde.
explore-onward-near = Opleidingen die hierop aansluiten
explore-onward-same-dossier = hoort bij hetzelfde kwalificatiedossier
explore-onward-same-work = leidt naar hetzelfde soort werk
explore-onward-none = Wat je hierna kunt leren, weten we van deze opleiding niet. Vraag het aan de school.
#
### ---- end of programme ----


### ---- group ----
#
explore-stop-members = Beroepen in deze groep
explore-group-no-text-lead = Over deze groep hebben we nog geen eigen tekst. De cijfers en de beroepen staan er wel.
explore-group-line =
    { $count ->
        [one] Groep { $code } · 1 beroep
       *[other] Groep { $code } · { $count } beroepen
    }
explore-group-others =
    { $count ->
        [one] Nog 1 beroep in deze groep
       *[other] Nog { $count } beroepen in deze groep
    }
explore-group-pay-says-not = wat jij gaat verdienen. Binnen de groep verdient het ene beroep meer dan het andere.
explore-group-source = ESCO v1.2 voor de beroepen, CBS voor de indeling in groepen (BRC 2014).
#
### ---- end of group ----


### ---- compare ----
#
explore-compare-title = Vergelijken
explore-compare-lead = Leg tot vier beroepen of opleidingen naast elkaar. Je ziet wat er van elk bekend is, en jij bepaalt wat telt.
explore-compare-first = Wat wil je vergelijken?
explore-compare-add = Zoek er nog een bij
explore-compare-found =
    { $count ->
        [0] Niets gevonden. Probeer een ander woord.
        [one] Kies om erbij te zetten
       *[other] Kies er een om erbij te zetten
    }
explore-compare-chosen = Deze staan naast elkaar
explore-compare-remove = Haal { $title } weg
explore-compare-full = Er staan er nu vier. Haal er een weg als je een andere wilt zien.
explore-compare-fifth-title = Er passen er vier naast elkaar
explore-compare-fifth = De vijfde staat er niet bij. Haal er eerst een weg, en zet hem er dan bij.
explore-compare-unknown-title = Dit kennen we niet
explore-compare-unknown = Misschien is het adres verkeerd overgetypt. Zoek hieronder op de naam.
explore-compare-mixed-title = Je vergelijkt een beroep met een opleiding
explore-compare-mixed = Dat zijn verschillende dingen: een beroep is werk, een opleiding is een weg ernaartoe. Daarom blijven sommige vakken leeg.
explore-compare-share = Het adres van deze pagina is je vergelijking. Wie de link krijgt, ziet hetzelfde.
explore-compare-about = Wat het is
explore-compare-what = In het kort
explore-compare-list = Code en lijst
explore-compare-pay = Loon
explore-compare-pay-half = De middelste helft, bruto per uur
explore-compare-pay-says-not = wat jij gaat verdienen. Het is het loon van de hele groep waar een beroep bij hoort.
explore-compare-chance = Kans op werk
explore-compare-uwv = UWV, nu
explore-compare-roa = ROA, straks
explore-compare-cbs = CBS, hoeveel mensen
explore-compare-who = Wie dit leuk vindt
explore-compare-interest = De twee sterkste interesses
explore-compare-way = Hoe je er komt
explore-compare-programmes = Opleidingen
explore-compare-form = Hoe de opleiding eruitziet
explore-compare-figures = Studie in Cijfers
explore-compare-no-figures = geen cijfer bekend
explore-compare-work = Werk
explore-compare-none-yet = nog niet nagekeken
explore-compare-more = en nog { $count } meer
explore-compare-not-here = niet van toepassing
#
### ---- end of compare ----


### ---- region ----
explore-region-choose-title = Kies een regio
explore-region-choose-lead = Of je makkelijk werk vindt, hangt ook af van waar je woont. Nederland heeft 35 arbeidsmarktregio’s. Zoek de jouwe.
explore-region-name = In welke gemeente woon je?
explore-region-name-hint = Bijvoorbeeld: Apeldoorn. De naam van een regio mag ook.
explore-region-name-find = Zoek mijn regio
explore-region-name-empty = Vul de naam van een gemeente in.
explore-region-name-unknown = Deze gemeente kennen we niet. Kijk of de naam goed gespeld is. Woon je in een dorp? Vul dan de gemeente in waar het dorp bij hoort.
explore-region-map-title = Kies op de kaart of in de lijst
explore-region-list = Alle regio’s
explore-region-map-all-label = Kaart van de arbeidsmarktregio’s van Nederland. De lijst ernaast heeft dezelfde namen en nummers.
explore-region-map-group-label = Hoe krap is de arbeidsmarkt per regio voor de groep ‘{ $group }’?
explore-region-map-label = Kaart van Nederland waarop de regio { $name } donker is.
explore-region-map-source-all = CBS en Kadaster, indeling van 2024, bewerkt.
explore-region-map-source = CBS en Kadaster, indeling van { $year }, bewerkt.
explore-region-map-says-not = waar de grens precies loopt. De lijnen zijn vereenvoudigd.
explore-region-source-invented = verzonnen voor de demo. Deze regio bestaat niet.
explore-region-no-figure = geen cijfer
explore-region-too-little = te weinig gegevens
explore-region-group-title = Hoe krap is het in elke regio?
explore-region-group-text = Kies een groep beroepen. De kaart laat dan zien wat het UWV erover zegt.
explore-region-group-show = Laat zien op de kaart
explore-region-kept-title = Jouw regio is { $name }
explore-region-kept-text = Dat staat alleen op dit apparaat, omdat jij het wilde onthouden.
explore-region-kept-go = Bekijk deze regio
explore-region-forget = Vergeet mijn regio
explore-region-remember = Onthoud als mijn regio
explore-region-remember-hint = Alleen op dit apparaat.

explore-region-lead =
    { $name } ligt in { $many ->
        [one] de provincie { $provinces }
       *[other] de provincies { $provinces }
    }. Er wonen { $people } mensen, in { $count ->
        [one] één gemeente
       *[other] { $count } gemeenten
    }.
explore-region-lead-short =
    { $name } ligt in { $many ->
        [one] de provincie { $provinces }
       *[other] de provincies { $provinces }
    } en heeft { $count ->
        [one] één gemeente
       *[other] { $count } gemeenten
    }.
explore-region-example-lead = Deze regio bestaat niet. Alle cijfers op deze pagina die over de regio gaan, zijn verzonnen.
explore-region-stop-where = Waar is het?
explore-region-stop-work = Voor welk werk zoeken ze hier mensen?
explore-region-stop-trend = Wat is er veranderd?
explore-region-stop-programmes = Welke opleiding geeft hier kans op werk en op een stage?
explore-region-stop-national = Hoe is het in heel Nederland?
explore-region-municipalities = Deze gemeenten horen erbij
explore-region-other = Kies een andere regio

explore-region-tension-none = Hoe krap het hier is, berekent het UWV voor elke regio. Die cijfers heeft nog niemand hier ingelezen. Je vindt ze op de site van het UWV, onder de naam ‘spanningsindicator’. Je school kan ze ook inlezen in Loper.
explore-region-to-national = Bekijk de cijfers voor heel Nederland
explore-region-tension-plain = Het UWV vergelijkt het aantal vacatures met het aantal mensen dat kort zonder werk zit. Zijn er veel meer vacatures, dan heet het krap. Voor wie werk zoekt, is krap dus gunstig.
explore-region-tension-source = UWV, spanningsindicator per regio en beroepsgroep, { $when }.
explore-region-tension-source-example = verzonnen cijfers voor de Voorbeeldregio, { $when }. Loper heeft ze met een vaste regel gemaakt uit de landelijke cijfers.
explore-region-sectors = Sector
explore-region-sectors-choose = Kies een sector
explore-region-sectors-show = Laat alleen deze zien
explore-region-sectors-all = Laat alles weer zien
explore-region-sector-none = Voor deze sector is er hier geen cijfer.
explore-region-strip-title = Hoeveel groepen beroepen zijn krap?
explore-region-strip-how = Elke groep telt één keer mee, hoe groot de groep ook is.
explore-region-class =
    { $class }: { $count ->
        [one] 1 groep
       *[other] { $count } groepen
    }
explore-region-before = Kwartaal ervoor

explore-region-trend-title = Groepen die krap of zeer krap zijn
explore-region-trend-how = Geteld door Loper. Alleen groepen die in allebei de periodes in de tabel staan.
explore-region-trend-more = In het { $before } waren { $then } groepen krap of zeer krap. In het { $when } zijn het er { $now }. Dat is gunstiger voor wie werk zoekt.
explore-region-trend-fewer = In het { $before } waren { $then } groepen krap of zeer krap. In het { $when } zijn het er { $now }. Dat is minder gunstig voor wie werk zoekt.
explore-region-trend-same = In het { $before } waren { $then } groepen krap of zeer krap. In het { $when } zijn het er nog steeds { $now }.
explore-region-trend-source = UWV, spanningsindicator per regio en beroepsgroep, tot en met het { $when }.
explore-region-trend-says-not = hoe het verdergaat. Twee periodes zijn te kort om iets te voorspellen.

explore-region-prospects-none-title = De kans op werk en stage staat hier nog niet
explore-region-prospects-none = SBB zegt per mbo-opleiding en per regio hoe groot de kans is op werk en op een stage of leerbaan. Die cijfers heeft nog niemand hier ingelezen. Je vindt ze op de site van SBB, en op KiesMBO.nl bij elke opleiding.
explore-region-prospects-plain = SBB geeft elke mbo-opleiding een woord voor de kans op werk, en een voor de kans op een stage of leerbaan. De woorden lopen van gering, via matig, voldoende en ruim voldoende, tot goed.
explore-region-prospects-source = SBB, kans op werk en kans op stage, { $year }.
explore-region-prospects-source-example = verzonnen cijfers voor de Voorbeeldregio, { $year }, in de woorden die SBB gebruikt.
explore-region-prospects-says-not = of jij die plek krijgt, en hoe het is als je over een paar jaar klaar bent.
explore-region-level =
    { $level }: { $count ->
        [one] 1 opleiding
       *[other] { $count } opleidingen
    }
explore-region-level-unknown = Niveau niet bekend
explore-region-work = Kans op werk
explore-region-placement = Kans op stage (bol)
explore-region-bbl = Kans op leerbaan (bbl)
explore-region-prospect-slight = gering
explore-region-prospect-moderate = matig
explore-region-prospect-sufficient = voldoende
explore-region-prospect-ample = ruim voldoende
explore-region-prospect-good = goed

explore-region-national-tag = Heel Nederland
explore-region-national-plain = Deze cijfers gaan niet over deze regio, maar over het hele land. Hier kan het dus anders zijn.
explore-region-national-none = Er zijn nu geen landelijke cijfers ingelezen.
explore-region-national-tension = Nu: vacatures voor elke werkzoekende
explore-region-national-tension-plain = Dit zegt het UWV. Krap is gunstig voor wie werk zoekt.
explore-region-national-openings = Straks: banen die vrijkomen tot en met { $year }
explore-region-national-openings-plain = Dit verwacht het ROA. Grote groepen hebben vanzelf meer open banen. Het woord erbij houdt daar rekening mee.
explore-region-most-tension = Het krapst
explore-region-least-tension = Het ruimst
explore-region-most-openings = De meeste banen
explore-region-least-openings = De minste banen
explore-region-openings = Banen
explore-region-word = In een woord
### ---- end of region ----


### ---- sources ----
explore-sources-title = Bronnen
explore-sources-lead = Elk cijfer in Loper komt ergens vandaan. Hier zie je van wie het is, van wanneer, en wat het niet zegt.
explore-sources-import = Haal nieuwe gegevens binnen
explore-sources-method = Zo rekenen wij met deze cijfers
explore-sources-publisher = Gemaakt door
explore-sources-published = Uitgegeven
explore-sources-licence = Licentie
explore-sources-rows = Rijen ingelezen
explore-sources-refused = Rijen geweigerd
explore-sources-imported = Ingelezen op
explore-sources-file = Bestand (begin van de SHA-256)
explore-sources-before = De vorige versie
explore-sources-refusals = Geweigerde rijen, en waarom
explore-sources-more-refused = Dit zijn de eerste { $count }. De beheerder ziet er meer met het commando ‘loper sources’.
explore-sources-line = Regel
explore-sources-column = Kolom
explore-sources-value = Wat er stond
explore-sources-reason = Waarom niet (in het Engels)
explore-sources-missing = Wat hier nog niet in staat
explore-sources-missing-text = Deze gegevens bestaan wel, maar mogen of kunnen niet met Loper worden meegeleverd. De beheerder van je school kan ze ophalen bij de maker en inlezen met het commando dat erbij staat.
explore-sources-what = Wat
explore-sources-command = Zo komt het erin
explore-sources-complete = Alles is ingelezen
explore-sources-complete-text = Er ontbreekt geen enkele bron.
explore-sources-thanks = Met dank aan
explore-sources-makers = Letters en tekens

explore-source-esco = Europese Commissie (ESCO)
explore-source-esco-what = ESCO is de lijst van beroepen en vaardigheden voor heel Europa.
explore-source-onet = U.S. Department of Labor (O*NET)
explore-source-onet-what = O*NET beschrijft wat voor mensen een beroep leuk vinden, en wat in het werk telt. Het is gemaakt in Amerika.
explore-source-competentnl = CompetentNL
explore-source-competentnl-what = CompetentNL koppelt vaardigheden aan mbo-opleidingen.
explore-source-cbs = Centraal Bureau voor de Statistiek (CBS)
explore-source-cbs-what = Het CBS telt in Nederland hoeveel mensen welk werk doen en wat ze verdienen.
explore-source-roa = ROA, Universiteit Maastricht
explore-source-roa-what = Het ROA verwacht hoeveel banen er de komende jaren vrijkomen.
explore-source-uwv = UWV
explore-source-uwv-what = Het UWV telt vacatures en mensen die werk zoeken, ook per regio.
explore-source-duo = Dienst Uitvoering Onderwijs (DUO)
explore-source-duo-what = DUO telt studenten en diploma’s, en weet welke school welke opleiding geeft.
explore-source-sbb = SBB, en het ministerie van OCW
explore-source-sbb-what = SBB beheert de lijst van mbo-opleidingen en zegt hoe groot de kans is op werk en op een stage.
explore-source-regions = CBS en Kadaster (regio’s)
explore-source-regions-what = Welke gemeente in welke arbeidsmarktregio ligt, en hoe de kaart eruitziet.
explore-source-loper = Loper
explore-source-loper-what = Onze eigen teksten, koppelingen en regels. In de demo staan hier ook de verzonnen cijfers van de Voorbeeldregio.

explore-part-tension = Spanning per regio en beroepsgroep
explore-part-open_match = Vacatures en werkzoekenden per regio (Open Match)
explore-part-offer = Welke school welke mbo-opleiding geeft
explore-part-students = Studenten per opleiding
explore-part-graduates = Diploma’s per opleiding
explore-part-intake = Nieuwe studenten per opleiding
explore-part-prospects = Kans op werk en kans op stage per opleiding en regio
explore-part-norm_skills = Vaardigheden per opleiding
explore-part-dossiers = Kerntaken uit de kwalificatiedossiers
explore-part-qualifications = De lijst van mbo-opleidingen
explore-part-groups = Beroepsgroepen
explore-part-occupations = Beroepen
explore-part-skills = Vaardigheden per beroep
explore-part-pay = Loon per beroepsgroep
explore-part-jobs = Werkende mensen per beroepsgroep
explore-part-forecast = Vooruitzicht per beroepsgroep
explore-part-interests = Interesses per beroep
explore-part-work_values = Wat telt in het werk, per beroep
explore-part-regions = Regio’s en gemeenten

explore-thanks-esco = Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie, in bewerkte vorm. Hergebruik volgens besluit 2011/833/EU.
explore-thanks-onet = This product includes information from the O*NET 29.2 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Loper has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications. De koppeling tussen ESCO en O*NET is van Nesta (MIT-licentie).
explore-thanks-cbs = Bron: CBS. Loon en aantallen werkenden, CC BY 4.0. Bewerkt door Loper.
explore-thanks-kadaster = Bron: CBS en Kadaster. Gebiedsindelingen en grenzen, CC BY 4.0. Vereenvoudigd door Loper.
explore-thanks-roa = Bron: ROA (2026), Arbeidsmarktinformatiesysteem tot 2030, editie 2026, DataverseNL, doi 10.34894/DVQTOG, CC BY 4.0.
explore-thanks-uwv = Bron: UWV, huidige spanning en verwachte ontwikkeling, overgenomen via het ROA.
explore-thanks-mbo = De mbo-opleidingen komen uit de regeling van het ministerie van OCW van 2015. Namen van latere codes: DUO, via een lijst onder de Apache-licentie 2.0.
explore-thanks-atkinson = Atkinson Hyperlegible Next, © 2020-2024 The Atkinson Hyperlegible Next Project Authors, SIL Open Font License 1.1.
explore-thanks-bricolage = Bricolage Grotesque, © 2022 The Bricolage Grotesque Project Authors, SIL Open Font License 1.1.
explore-thanks-lucide = Tekens van Lucide, © 2026 Lucide Icons and Contributors, ISC-licentie.
### ---- end of sources ----


### ---- saved ----
explore-saved-title = Bewaard op dit apparaat
explore-saved-lead = Hier staat wat jij wilde onthouden. De lijst staat in jouw browser, niet bij ons.
explore-saved-count =
    { $count ->
        [one] 1 pagina
       *[other] { $count } pagina’s
    }
explore-saved-compare-how = Wil je vergelijken? Vink er twee tot { $count } aan.
explore-saved-compare = Vergelijk wat is aangevinkt
explore-saved-choose = Vergelijk { $title }
explore-saved-remove = Haal weg
explore-saved-remove-one = Haal { $title } weg
explore-saved-clear = Maak de lijst leeg
explore-saved-occupation = Beroep
explore-saved-empty-title = Nog niets bewaard
explore-saved-empty = Kies ‘Bewaar’ bij een beroep of opleiding. Dan vind je het hier terug, zonder account.
explore-saved-empty-go = Zoek een beroep of opleiding
explore-saved-lost =
    { $count ->
        [one] Eén pagina die je bewaarde, bestaat niet meer.
       *[other] { $count } pagina’s die je bewaarde, bestaan niet meer.
    }
explore-saved-full-title = Je lijst is vol
explore-saved-full = Er passen { $count } pagina’s in. Je laatste keuze is daarom niet bewaard. Haal er eerst een weg.
explore-saved-said-kept = Bewaard op dit apparaat.
explore-saved-said-gone = Niet meer bewaard.
explore-saved-said-full = Niet bewaard, want je lijst is vol.
explore-saved-trace-title = Geen spoor achterlaten
explore-saved-trace = Gebruik je een computer van school, van de bibliotheek of van iemand anders? Wis dan alles voordat je weggaat. Je lijst, je regio, je taal en de code van je antwoorden zijn dan weg van dit apparaat. De antwoorden zelf wis je bij “Test jezelf”. Het adres van pagina’s die je bekeek, kan nog wel in de geschiedenis van de browser staan. Die wis je in de browser zelf.
explore-saved-trace-button = Wis alles van dit apparaat
explore-saved-trace-more = Wat Loper van je weet
### ---- end of saved ----


### ---- card ----
#
explore-card-title = Kaart: { $title }
explore-card-occupation = Beroep
explore-card-pay = Loon per uur
explore-card-pay-source = CBS, { $year }, groep ‘{ $group }’, bruto, de middelste helft.
explore-card-chance = Kans op werk
explore-card-chance-source = UWV, overgenomen uit ROA editie { $edition }, heel Nederland.
explore-card-way = Een weg ernaartoe
explore-card-level = Niveau
explore-card-form = Hoe en hoelang
explore-card-work = Leidt naar
explore-card-made = Gemaakt op { $day }. Op de pagina staan de laatste cijfers en wat ze niet zeggen.
explore-card-qr = QR-code met het adres van de pagina
explore-card-print = Zo maak je er een kaart van: kies in je browser voor afdrukken. Je kunt de kaart ook als plaatje bewaren.
explore-card-picture = Bewaar als plaatje
explore-card-back = Terug naar de pagina
#
### ---- end of card ----


### ---- about ----
#
#
### ---- end of about ----


### ---- api ----
#
#
### ---- end of api ----

