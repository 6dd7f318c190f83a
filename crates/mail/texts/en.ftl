# Around a letter
mail-frame-why = You get this message from Loper because you have an account there.
mail-frame-fixed = This message from Loper is about your account, so you always get it.
mail-frame-invited = Somebody gave your address to Loper to invite you. If you don't know who that is, you need not do anything.
mail-frame-choose = Choose which messages you get

# The daily letter
mail-daily-subject = { $count ->
    [one] A message from Loper
   *[other] { $count } messages from Loper
}
mail-daily-lead = { $count ->
    [one] There was this message for you since last time.
   *[other] There were these messages for you since last time.
}

# Kinds
mail-kind-access = A link to sign in, or an invitation
mail-kind-safety = Something about your account has changed
mail-kind-talk = A conversation was planned, moved or called off
mail-kind-reminder = A date in your own plan comes near
mail-kind-asked = Somebody asks you something, or answers
mail-kind-shared = Somebody shares something with you
mail-kind-hand_over = A hand-over to another school
mail-kind-aftercare = Help after your diploma
mail-kind-daily = The message of the day
mail-timing-at_once = At once, each message by itself
mail-timing-daily = Once a day, everything in one message
mail-timing-never = Not by mail. You still see it in Loper itself.

# /account/berichten
mail-wishes-title = My messages
mail-wishes-lead = Loper can send you an e-mail when there is something for you. Choose what you want to get, and when.
mail-wishes-keep = Save my choice
mail-wishes-kept = Your choice is saved
mail-wishes-kept-text = From now on you get messages as you see below.
mail-wishes-none = No e-mail is sent yet
mail-wishes-none-text = E-mail has not been set up here. You can choose already.
mail-wishes-fixed = You always get these messages
mail-wishes-fixed-text = Without them you can't sign in, or you would not notice that somebody else uses your account.

# /beheer/post
mail-post-title = Post
mail-post-lead = Here you see whether e-mail leaves as it should. You see what waits and what failed, but not what it says.
mail-post-none = No mail server has been set up
mail-post-none-text = That is why e-mail waits. Start Loper with the options --smtp and --mail-from. The guide for operators says how.
mail-post-server = E-mail goes to { $server } and comes from { $from }.
mail-post-open = { $count ->
    [0] No e-mail waits.
    [one] One e-mail waits.
   *[other] { $count } e-mails wait.
}
mail-post-since = The oldest is from { $moment }.
mail-post-collected = { $count ->
    [0] Nothing lies ready for the message of the day.
    [one] One e-mail lies ready for the message of the day.
   *[other] { $count } e-mails lie ready for the message of the day.
}
mail-post-last = Not everything leaves now
mail-post-last-text = { $count ->
    [one] An e-mail was tried once. The next try is at { $moment }. The server said:
   *[other] An e-mail was tried { $count } times. The next try is at { $moment }. The server said:
}
mail-post-dead = Failed
mail-post-dead-none = Every e-mail has reached the mail server, or still waits for its turn.
mail-post-dead-text = Loper does not try these e-mails any more by itself. First see whether the address is right. Then you can have an e-mail sent again.
mail-post-to = To
mail-post-kind = Kind
mail-post-said = What the server said
mail-post-tries = Times tried
mail-post-died = Given up on
mail-post-again = Try again
mail-post-again-all = Try all again
