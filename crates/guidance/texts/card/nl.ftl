# De kaart voor het gesprek thuis. Eén regel per tekst.
guidance-home-name = Nederlands
guidance-home-title = Praat samen over later
guidance-home-intro = Lees de drie zinnen samen en praat er tien minuten over. Er is geen goed of fout antwoord, en niemand geeft een cijfer.
guidance-home-proud = Hier ben ik goed in
guidance-home-want = Dit wil ik graag
guidance-home-unsure = Dit weet ik nog niet
guidance-home-questions = Vragen om over te praten
guidance-home-q1 = Wat zie jij dat ik goed kan?
guidance-home-q2 = Hoe koos jij vroeger je werk of je opleiding?
guidance-home-q3 = Wie kennen wij die dit werk doet?
guidance-home-q4 = Hoe kun jij mij helpen met mijn volgende stap?
guidance-home-tick = Zet een kruisje
guidance-home-t1 = We hebben erover gepraat.
guidance-home-t2 = Ik wil een keer op school meepraten.
guidance-home-t3 = Ik heb een vraag aan school.
guidance-home-room = Schrijf of teken hier wat je wilt zeggen. Dat mag in elke taal.
guidance-home-unchecked = Dit is de tekst waaruit is vertaald.
