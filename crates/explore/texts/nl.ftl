explore-crumb-home = Ontdekken
explore-keep = Bewaar
explore-compare = Vergelijk
explore-card = Maak een kaart
explore-share = Deel
explore-share-done = Het adres is gekopieerd.

explore-occupation-no-text-lead = Over dit beroep hebben we nog geen eigen tekst. De cijfers en de opleidingen staan er wel.
explore-stop-do = Wat doe je op een dag?
explore-stop-good = Wat is fijn, wat is zwaar?
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

explore-way-none-title = Hier staat nog geen opleiding bij
explore-way-none = We hebben voor dit beroep nog niet nagekeken welke opleiding erheen leidt. Vraag het aan je decaan of loopbaanbegeleider, of zoek op een beroep dat erop lijkt.
explore-way-table = Opleidingen die naar dit beroep leiden
explore-way-programme = Opleiding
explore-way-level = Niveau
explore-way-how = Hoe
explore-way-why = Waarom dit past
explore-way-source = koppelingen van Loper, per regel nagekeken. De namen en niveaus komen uit de lijst van 2015, aangevuld met namen uit 2023.
explore-level-vmbo_bb = vmbo basis
explore-level-vmbo_kb = vmbo kader
explore-level-vmbo_gl = vmbo gemengd
explore-level-vmbo_tl = vmbo theoretisch (mavo)
explore-level-mbo_1 = mbo entree
explore-level-mbo_2 = mbo niveau 2
explore-level-mbo_3 = mbo niveau 3
explore-level-mbo_4 = mbo niveau 4
explore-level-mbo_4_specialist = mbo niveau 4, specialist
explore-level-hbo_ad = associate degree (hbo)
explore-level-hbo_bachelor = hbo-bachelor
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
#
### ---- end of home ----


### ---- search ----
#
#
### ---- end of search ----


### ---- programme ----
#
#
### ---- end of programme ----


### ---- group ----
#
#
### ---- end of group ----


### ---- compare ----
#
#
### ---- end of compare ----


### ---- region ----
#
#
### ---- end of region ----


### ---- sources ----
#
#
### ---- end of sources ----


### ---- saved ----
#
#
### ---- end of saved ----


### ---- card ----
#
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

