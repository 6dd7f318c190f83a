web-description = Loper: find out what you can do and what you want, and choose for yourself.
web-skip = To the content
web-menu = Menu
web-menu-label = Main menu
web-other-language = Nederlands
web-footer-promise = You choose your route. We show what there is. Loper never decides for you.
web-footer-demo = This is a demo. The figures of the Voorbeeldregio are made up, all other figures are real.
web-footer-figures = About the figures
web-footer-sources = All sources and dates
web-footer-method = How we calculate
web-footer-help = Help
web-footer-ask = Ask someone
web-footer-access = Accessibility
web-footer-yours = Your data
web-footer-privacy = Who sees what?
web-footer-saved = Saved on this device

web-fault-reference = Number of this report: { $reference }
web-fault-home = To the home page
web-fault-search = Search for an occupation or programme
web-fault-near = Did you mean one of these?
web-fault-404-title = This page is not here
web-fault-404-text = Perhaps the address was mistyped, or the page was taken away.
web-fault-400-title = We cannot read this address
web-fault-400-text = Something in the address is not right. Start again from the home page, or search.
web-fault-403-title = This is not allowed here
web-fault-403-text = The request did not come from a page of Loper. Nothing was changed. Go back and try again.
web-fault-405-title = That is not possible here
web-fault-405-text = You can look at this page, but you cannot use it in this way. Nothing was changed.
web-fault-408-title = It took too long
web-fault-408-text = Your connection was too slow, or we were too slow. Nothing was changed. Please try again.
web-fault-413-title = This is too large
web-fault-413-text = Nothing was saved, because what you sent is larger than we accept.
web-fault-500-title = Something went wrong on our side
web-fault-500-text = This is our mistake, not yours. Nothing was lost. Please try again later. Does it keep going wrong? Then give the number below to your school.
web-fault-503-title = It is too busy right now
web-fault-503-text = Wait half a minute and load the page again. Nothing was lost.
web-fault-507-title = There is no room left to save anything
web-fault-507-text = Reading still works. What you wanted to save just now was not saved. The administrator has to make room first.
web-problems-title =
    { $count ->
        [one] Something is not right yet
       *[other] { $count } things are not right yet
    }
web-source = Source:
web-says-not = Does not say:
web-example = Example figures
web-as-table = This picture as a table
web-gallery-title = Parts
web-gallery-lead = Every page is made of these. Each part stands here with its samples.
web-crumbs = Where you are
web-search = Search

web-level-none = no diploma yet
web-level-vmbo_bb = vmbo basic
web-level-vmbo_kb = vmbo middle-management
web-level-vmbo_gl = vmbo combined
web-level-vmbo_tl = vmbo theoretical (mavo)
web-level-havo_vwo_3 = three years of havo or vwo
web-level-havo = havo
web-level-vwo = vwo
web-level-mbo_1 = mbo entry level
web-level-mbo_2 = mbo level 2
web-level-mbo_3 = mbo level 3
web-level-mbo_4 = mbo level 4
web-level-mbo_4_specialist = mbo level 4, specialist
web-level-hbo_ad = associate degree (hbo)
web-level-hbo_bachelor = hbo bachelor
