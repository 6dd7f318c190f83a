# The card for the talk at home, in Arabic, from right to left. One line a text. Not checked by a native speaker yet.
guidance-home-name = العربية
guidance-home-title = تحدثوا معًا عن المستقبل
guidance-home-intro = اقرؤوا الجمل الثلاث معًا وتحدثوا عنها عشر دقائق. لا توجد إجابة صحيحة أو خاطئة، ولا أحد يعطي علامة.
guidance-home-proud = هذا ما أجيده
guidance-home-want = هذا ما أريده
guidance-home-unsure = هذا ما لا أعرفه بعد
guidance-home-questions = أسئلة للحديث
guidance-home-q1 = ما الذي ترى أنني أجيده؟
guidance-home-q2 = كيف اخترتَ عملك أو دراستك؟
guidance-home-q3 = مَن نعرف ممن يعمل هذا العمل؟
guidance-home-q4 = كيف يمكنك أن تساعدني في خطوتي التالية؟
guidance-home-tick = ضعوا علامة
guidance-home-t1 = تحدثنا عن ذلك.
guidance-home-t2 = أود أن أشارك في حديث في المدرسة.
guidance-home-t3 = لدي سؤال للمدرسة.
guidance-home-room = اكتبوا أو ارسموا هنا ما تريدون قوله، بأي لغة.
guidance-home-unchecked = لم يراجع هذه الترجمة بعد شخص لغته الأم العربية.
