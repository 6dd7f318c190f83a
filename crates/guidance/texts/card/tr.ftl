# The card for the talk at home, in Turkish. One line a text. Not checked by a native speaker yet.
guidance-home-name = Türkçe
guidance-home-title = Gelecek hakkında birlikte konuşun
guidance-home-intro = Üç cümleyi birlikte okuyun ve on dakika konuşun. Doğru ya da yanlış cevap yoktur ve kimse not vermez.
guidance-home-proud = Bunu iyi yapıyorum
guidance-home-want = Bunu istiyorum
guidance-home-unsure = Bunu henüz bilmiyorum
guidance-home-questions = Konuşmak için sorular
guidance-home-q1 = Sence ben neyi iyi yapıyorum?
guidance-home-q2 = Sen işini ya da okulunu nasıl seçtin?
guidance-home-q3 = Bu işi yapan kimi tanıyoruz?
guidance-home-q4 = Bir sonraki adımımda bana nasıl yardım edebilirsin?
guidance-home-tick = Bir çarpı koyun
guidance-home-t1 = Bunun hakkında konuştuk.
guidance-home-t2 = Okuldaki bir görüşmeye katılmak istiyorum.
guidance-home-t3 = Okula bir sorum var.
guidance-home-room = Söylemek istediğinizi buraya yazın ya da çizin. Her dil olur.
guidance-home-unchecked = Bu çeviri henüz ana dili Türkçe olan biri tarafından kontrol edilmedi.
