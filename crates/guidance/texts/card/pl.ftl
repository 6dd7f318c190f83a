# The card for the talk at home, in Polish. One line a text. Not checked by a native speaker yet.
guidance-home-name = Polski
guidance-home-title = Porozmawiajcie razem o przyszłości
guidance-home-intro = Przeczytajcie razem trzy zdania i porozmawiajcie o nich dziesięć minut. Nie ma dobrych ani złych odpowiedzi i nikt nie wystawia oceny.
guidance-home-proud = W tym jestem dobry lub dobra
guidance-home-want = Tego chcę
guidance-home-unsure = Tego jeszcze nie wiem
guidance-home-questions = Pytania do rozmowy
guidance-home-q1 = Co twoim zdaniem robię dobrze?
guidance-home-q2 = Jak ty wybrałeś lub wybrałaś swoją pracę albo szkołę?
guidance-home-q3 = Kogo znamy, kto wykonuje tę pracę?
guidance-home-q4 = Jak możesz mi pomóc w następnym kroku?
guidance-home-tick = Postaw krzyżyk
guidance-home-t1 = Rozmawialiśmy o tym.
guidance-home-t2 = Chcę wziąć udział w rozmowie w szkole.
guidance-home-t3 = Mam pytanie do szkoły.
guidance-home-room = Napisz lub narysuj tutaj, co chcesz powiedzieć. Możesz użyć każdego języka.
guidance-home-unchecked = Tego tłumaczenia nie sprawdziła jeszcze osoba, dla której polski jest językiem ojczystym.
