web-description = Loper: ontdek wat je kunt en wilt, en kies zelf.
web-skip = Naar de inhoud
web-menu = Menu
web-menu-label = Hoofdmenu
web-other-language = English
web-footer-promise = Jij kiest je route. Wij laten zien wat er is. Loper beslist nooit voor jou.
web-footer-demo = Dit is een demo. De cijfers van de Voorbeeldregio zijn verzonnen, de andere cijfers zijn echt.
web-footer-figures = Over de cijfers
web-footer-sources = Alle bronnen en datums
web-footer-method = Zo rekenen wij
web-footer-help = Hulp
web-footer-ask = Vraag het iemand
web-footer-access = Toegankelijkheid
web-footer-yours = Jouw gegevens
web-footer-privacy = Wie ziet wat?
web-footer-saved = Bewaard op dit apparaat

web-fault-reference = Nummer van deze melding: { $reference }
web-fault-home = Naar de voorpagina
web-fault-search = Zoek een beroep of opleiding
web-fault-near = Bedoel je misschien een van deze?
web-fault-404-title = Deze pagina is er niet
web-fault-404-text = Misschien is het adres verkeerd overgetypt, of is de pagina weggehaald.
web-fault-400-title = Dit adres kunnen we niet lezen
web-fault-400-text = Er staat iets in het adres dat niet klopt. Begin opnieuw vanaf de voorpagina, of zoek.
web-fault-403-title = Dit mag hier niet
web-fault-403-text = De aanvraag kwam niet van een pagina van Loper. Er is niets veranderd. Ga terug en probeer het opnieuw.
web-fault-405-title = Dat kan niet op deze plek
web-fault-405-text = Deze pagina kun je wel bekijken, maar niet zo gebruiken. Er is niets veranderd.
web-fault-408-title = Het duurde te lang
web-fault-408-text = Je verbinding was te traag, of wij waren te traag. Er is niets veranderd. Probeer het opnieuw.
web-fault-413-title = Dit is te groot
web-fault-413-text = Er is niets bewaard, want wat je stuurde is groter dan we aannemen.
web-fault-500-title = Er ging iets mis bij ons
web-fault-500-text = Dit is onze fout, niet die van jou. Er is niets kwijtgeraakt. Probeer het straks nog eens. Blijft het misgaan? Geef dan het nummer hieronder door aan je school.
web-fault-503-title = Het is even te druk
web-fault-503-text = Wacht een halve minuut en laad de pagina opnieuw. Er is niets kwijtgeraakt.
web-fault-507-title = Er is geen ruimte meer om iets te bewaren
web-fault-507-text = Lezen kan nog wel. Wat je nu wilde bewaren, is niet bewaard. De beheerder moet eerst ruimte maken.
web-problems-title =
    { $count ->
        [one] Er klopt nog iets niet
       *[other] Er kloppen nog { $count } dingen niet
    }
web-source = Bron:
web-says-not = Zegt niet:
web-example = Voorbeeldcijfers
web-as-table = Dit plaatje als tabel
web-gallery-title = Onderdelen
web-gallery-lead = Hieruit is elke pagina gemaakt. Elk onderdeel staat hier met zijn voorbeelden.
web-crumbs = Kruimelpad
web-search = Zoeken

web-level-none = nog geen diploma
web-level-vmbo_bb = vmbo basis
web-level-vmbo_kb = vmbo kader
web-level-vmbo_gl = vmbo gemengd
web-level-vmbo_tl = vmbo theoretisch (mavo)
web-level-havo_vwo_3 = drie jaar havo of vwo
web-level-havo = havo
web-level-vwo = vwo
web-level-mbo_1 = mbo entree
web-level-mbo_2 = mbo niveau 2
web-level-mbo_3 = mbo niveau 3
web-level-mbo_4 = mbo niveau 4
web-level-mbo_4_specialist = mbo niveau 4, specialist
web-level-hbo_ad = associate degree (hbo)
web-level-hbo_bachelor = hbo-bachelor
