# Rond een brief
mail-frame-why = Je krijgt dit bericht van Loper, omdat je daar een account hebt.
mail-frame-fixed = Dit bericht van Loper hoort bij je account. Daarom krijg je het altijd.
mail-frame-invited = Iemand heeft je adres bij Loper ingevuld om je uit te nodigen. Ken je de afzender niet? Dan hoef je niets te doen.
mail-frame-choose = Kies zelf welke berichten je krijgt

# De brief van de dag
mail-daily-subject = { $count ->
    [one] Een bericht van Loper
   *[other] { $count } berichten van Loper
}
mail-daily-lead = { $count ->
    [one] Dit bericht was er voor je sinds de vorige keer.
   *[other] Deze berichten waren er voor je sinds de vorige keer.
}

# Soorten
mail-kind-access = Een link om in te loggen, of een uitnodiging
mail-kind-safety = Iets aan je account is veranderd
mail-kind-talk = Een gesprek is gepland, verzet of afgezegd
mail-kind-reminder = Een datum uit je eigen plan komt dichterbij
mail-kind-asked = Iemand vraagt je iets, of geeft antwoord
mail-kind-shared = Iemand deelt iets met je
mail-kind-hand_over = Een overdracht naar een andere school
mail-kind-aftercare = Hulp na je diploma
mail-kind-daily = Het bericht van de dag
mail-timing-at_once = Meteen, elk bericht apart
mail-timing-daily = Eén keer per dag, alles in één bericht
mail-timing-never = Niet per mail. Op Loper zelf zie je het wel.

# /account/berichten
mail-wishes-title = Mijn berichten
mail-wishes-lead = Loper kan je een mail sturen als er iets voor je is. Kies zelf wat je wilt krijgen en wanneer.
mail-wishes-keep = Bewaar mijn keuze
mail-wishes-kept = Je keuze is bewaard
mail-wishes-kept-text = Vanaf nu krijg je berichten zoals je hieronder ziet.
mail-wishes-none = Er gaat nu nog geen mail weg
mail-wishes-none-text = Op deze plek is nog geen mail ingesteld. Je kunt wel alvast kiezen.
mail-wishes-fixed = Deze berichten krijg je altijd
mail-wishes-fixed-text = Zonder deze berichten kun je niet inloggen, of merk je niet dat een ander in je account is.

# /beheer/post
mail-post-title = Post
mail-post-lead = Hier zie je of mail goed weggaat. Je ziet wat nog wacht en wat niet is gelukt, maar niet wat erin staat.
mail-post-none = Er is nog geen mailserver ingesteld
mail-post-none-text = Mail blijft daarom wachten. Start Loper met de opties --smtp en --mail-from. In de handleiding voor beheer staat hoe dat gaat.
mail-post-server = Mail gaat naar { $server } en komt van { $from }.
mail-post-open = { $count ->
    [0] Er wacht geen mail.
    [one] Eén mail wacht.
   *[other] Er wachten { $count } mails.
}
mail-post-since = De oudste is van { $moment }.
mail-post-collected = { $count ->
    [0] Voor het bericht van de dag ligt niets klaar.
    [one] Voor het bericht van de dag ligt één mail klaar.
   *[other] Voor het bericht van de dag liggen { $count } mails klaar.
}
mail-post-last = Niet alles gaat nu weg
mail-post-last-text = { $count ->
    [one] Een mail is één keer geprobeerd. De volgende keer is { $moment }. De server zei:
   *[other] Een mail is { $count } keer geprobeerd. De volgende keer is { $moment }. De server zei:
}
mail-post-dead = Niet gelukt
mail-post-dead-none = Alle mail is aangekomen bij de mailserver, of wacht nog op haar beurt.
mail-post-dead-text = Deze mails probeert Loper niet meer vanzelf. Kijk eerst of het adres klopt. Daarna kun je een mail opnieuw laten versturen.
mail-post-to = Aan
mail-post-kind = Soort
mail-post-said = Wat de server zei
mail-post-tries = Keer geprobeerd
mail-post-died = Gestopt op
mail-post-again = Probeer opnieuw
mail-post-again-all = Probeer alles opnieuw
