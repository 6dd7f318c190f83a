# Messages of the room matching.

# Papers: the result and the card as files.
matching-paper-title = Wat bij mij past
matching-paper-card-title = Mijn kaart voor het gesprek
matching-paper-made = Gemaakt met Loper, voor jou
matching-paper-choose = Dit is geen advies. Je mag dit kiezen, en je mag ook iets anders kiezen.
matching-paper-said = Dit zei jij over jezelf:
matching-paper-said-nothing = Je hebt nog niets over jezelf gezegd. Daarom staat de lijst op alfabet.
matching-paper-list = Wat misschien past
matching-paper-points = { $points } punten
matching-paper-sum-of = Zo komen we aan de punten van { $title }
matching-paper-factor = Waar het over gaat
matching-paper-because = Waarom
matching-paper-points-head = Punten
matching-paper-start = Begin
matching-paper-start-why = Alles begint hier, want nog niets telt mee of af.
matching-paper-sum = Samen
matching-paper-chances-beside = De kansen staan apart, want ze tellen niet mee in de punten.
matching-paper-no-chance = Over de kans op werk is hier geen goed cijfer.
matching-paper-no-reason = We weten nog niet waarom.
matching-paper-surprises = Iets anders dan je zei
matching-paper-surprises-lead = Dit past niet bij je interesses van nu. We laten het zien, omdat je zo ook iets nieuws kunt vinden.
matching-paper-impossible = Wat nu niet kan
matching-paper-unknown = Wat we niet weten
matching-paper-sources = Waar het vandaan komt
matching-paper-rules = Regels: versie { $version }. Je kunt ze lezen op de bladzijde ‘Hoe werkt het’.
matching-paper-find = Werk of opleiding
matching-paper-chances = Kans
matching-paper-questions = Om over te praten
matching-paper-q1 = Wat past het meest bij mij, en waarom?
matching-paper-q2 = Wat klopt hier niet?
matching-paper-q3 = Wat wil ik nu gaan zien of vragen, en bij wie?
