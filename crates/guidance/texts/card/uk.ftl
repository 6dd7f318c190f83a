# The card for the talk at home, in Ukrainian. One line a text. Not checked by a native speaker yet.
guidance-home-name = Українська
guidance-home-title = Поговоріть разом про майбутнє
guidance-home-intro = Прочитайте разом три речення й поговоріть про них десять хвилин. Немає правильної чи неправильної відповіді, і ніхто не ставить оцінку.
guidance-home-proud = Це я вмію добре
guidance-home-want = Цього я хочу
guidance-home-unsure = Цього я ще не знаю
guidance-home-questions = Запитання для розмови
guidance-home-q1 = Що, на твою думку, мені добре вдається?
guidance-home-q2 = Як ти колись вибирав або вибирала роботу чи навчання?
guidance-home-q3 = Кого ми знаємо, хто виконує таку роботу?
guidance-home-q4 = Як ти можеш допомогти мені з наступним кроком?
guidance-home-tick = Поставте хрестик
guidance-home-t1 = Ми про це поговорили.
guidance-home-t2 = Я хочу взяти участь у розмові в школі.
guidance-home-t3 = У мене є запитання до школи.
guidance-home-room = Напишіть або намалюйте тут те, що хочете сказати. Будь-якою мовою.
guidance-home-unchecked = Цей переклад ще не перевірила людина, для якої українська є рідною.
