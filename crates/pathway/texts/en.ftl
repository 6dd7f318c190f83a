# Messages of the room pathway.

pathway-menu = Routes
pathway-title = How do I get there?
pathway-title-to = How do I get to { $goal }?
pathway-lead = Say where you are now and where you want to go. You then see every route that is allowed, how long it takes and when you have to act.

pathway-from = Where are you now?
pathway-from-none = practical education, or no diploma yet
pathway-choose = Choose …
pathway-year = Which year are you in?
pathway-year-done = I have this diploma already
pathway-year-in = year { $year }
pathway-to = Where do you want to go?
pathway-to-words = An occupation or programme: type below
pathway-to-work = work, whatever it is
pathway-goal-work = work
pathway-words = Search for an occupation or programme
pathway-words-hint = For example: care worker, or something with cars.
pathway-form-more = More choices: profile, another diploma, order, region
pathway-profile = Which profile do you have in vmbo?
pathway-profile-none = none, or I don’t know yet
pathway-extra = Do you have an extra subject in vmbo-gl or vmbo-tl?
pathway-extra-no = no, or I don't know yet
pathway-extra-yes = yes
pathway-mine-title = Your profile: { $profile }
pathway-mine-fits = This follows on from what you learn in your profile:
pathway-mine-other = These programmes are about something else than your profile. That is allowed, but there will be more that is new to you.
pathway-mine-right = Whether you may begin depends on your diploma. So your profile does not change these routes. For some programmes a school may ask for a profile or for subjects (WEB 8.2.2). Those requirements are not in our data, so ask the school.
pathway-also = Do you have another diploma?
pathway-also-none = no
pathway-order = What should come first?
pathway-order-shortest = the shortest
pathway-order-earning = earning most on the way
pathway-order-doors = most doors open
pathway-order-cost = the lowest fees
pathway-region = In which region?
pathway-region-none = the whole country
pathway-show = Show the routes

pathway-wrong-from = We do not know this place. Choose one from the list.
pathway-wrong-year = What you chose has no such year. Choose a lower year, or say that you have the diploma already.
pathway-wrong-profile = We do not know this profile. Choose one from the list, or leave it empty.
pathway-wrong-also = We do not know this diploma. Choose one from the list, or leave it empty.
pathway-wrong-to = We do not know this goal. Choose one from the list, or search for an occupation or programme.
pathway-wrong-order = We do not know this order. Choose one from the list.
pathway-wrong-body = The question is no JSON as the description of the interface has it (/api/v1/openapi.json).
pathway-wrong-region = We do not know this region. A region is AM and two digits, such as AM06.

pathway-begin-from-title = Where are you now?
pathway-begin-from = Your goal is known. Now choose above where you are, because that is where your route begins.
pathway-begin-to-title = Where do you want to go?
pathway-begin-to = Choose a diploma or work from the list, or search for an occupation or programme.

pathway-pick-title = Do you mean one of these? (“{ $words }”)
pathway-pick-text = Choose one to see the routes to it.
pathway-pick-occupation = occupation
pathway-pick-programme = programme
pathway-pick-none-title = We find nothing for that
pathway-pick-none = Try another word, or look around first.
pathway-pick-search = Search everything

pathway-next-title = Act by { $date }
pathway-next-missed = The date for the coming school year has gone by. Ask the school at once whether you can still apply. If not, this is the next date.
pathway-day-mbo_apply = apply to mbo by then. If you meet the requirements, you have a right to a place.
pathway-day-hbo_apply = apply to hbo by then. You then have a right to a check of your choice.
pathway-day-hbo_quota = only for a programme with a fixed number of places (numerus fixus): apply by then.
pathway-day-other = look on the school’s site what to do.
pathway-day-school = ask the school

pathway-found-title = { $count ->
    [one] One route
   *[other] { $count } routes
 }
pathway-found-more = { $count ->
    [one] One more route
   *[other] { $count } more routes
 }
pathway-sorted-shortest = What you surely may do comes first, the shortest of it on top. That is the order when you choose no other.
pathway-sorted-earning = What you surely may do comes first, and of it the route with most years in which you can earn (bbl).
pathway-sorted-doors = What you surely may do comes first, and of it the route after which most doors are open.
pathway-sorted-cost = What you surely may do comes first, and of it the route with the lowest fees at the most. Where those are equal, fewest years without pay comes first.
pathway-map-title = The routes to { $goal }, side by side
pathway-map-plain = A longer line takes more years. We draw the fewest years. A dotted line is allowed on a condition only. With a thin line under it you may be able to earn in those years.
pathway-map-axis = School years from now, this one included.
pathway-route-name = Route { $number }
pathway-now = this can be done now
pathway-years-just = { $min ->
    [one] 1 year
   *[other] { $min } years
 }
pathway-years-range = { $min } to { $max } years
pathway-route-sure = surely allowed
pathway-route-maybe = on a condition
pathway-route-earning = you can earn on the way
pathway-step-finish = Get your diploma: { $level }
pathway-step-learn = Follow { $level }
pathway-step-learning-route = Follow a continuous learning route up to { $level }
pathway-step-learning-short = learning route up to { $level }
pathway-step-learning-tag = continuous learning route
pathway-step-work = Go to work
pathway-fact-years = How long
pathway-fact-may = Is it allowed
pathway-fact-with = with { $level }
pathway-fact-date = Before
pathway-fact-how = How
pathway-fact-how-mbo = At school with a placement (bol), or working and learning at once (bbl). With bbl you are paid. Ask the school whether it offers bbl.
pathway-fact-electives = Electives
pathway-electives = { $hours } hours. They make your programme broader.
pathway-electives-mbo = { $hours } hours. They make your programme broader, or you choose one that prepares you for a higher level.
pathway-electives-hbo = { $hours } hours. They make your programme broader, or you choose one that prepares you for hbo.
pathway-answer-right = yes, that is your right
pathway-answer-condition = yes, on a condition
pathway-answer-none = no right on this diploma, ask the school
pathway-work-free = yes
pathway-certainty-read = read by us
pathway-certainty-memory = not yet checked by us
pathway-certainty-ours = derived by us
pathway-mind-offered = This is possible only if your school offers this learning route together with an mbo school. Ask your careers adviser now. You need not apply again halfway.
pathway-mind-mid-entry = The learning route begins in year 3. Ask whether you can still join.
pathway-mind-one-diploma = You get the mbo diploma only, so no vmbo diploma.
pathway-mind-bbl-age = Bbl is allowed only when full compulsory education is over. That is mostly after the school year in which you turn 16.
pathway-mind-qualification = Do you have no basic qualification yet (mbo 2, havo or vwo) and are you under 18? Then you must go to school as well. You can work beside it, for example with bbl.
pathway-mind-extra-met = The extra subject gives you the right to this.
pathway-own-level = * The level is not in the list of programmes. This is our own estimate, so ask the school.
pathway-programmes-more = { $count ->
    [one] And one more programme.
   *[other] And { $count } more programmes.
 }
pathway-after = Open after that:
pathway-after-none = this list has no higher step.
pathway-table-title = The same routes in a table
pathway-table-route = Route
pathway-table-steps = Steps
pathway-table-years = How long
pathway-table-earning = Earning on the way
pathway-table-date = First date
pathway-table-doors = Levels open afterwards
pathway-table-sure = Is it allowed
pathway-no = no
pathway-earning-years = possible, { $years ->
    [one] 1 year
   *[other] { $years } years
 } or more
pathway-learning-title = How long a continuous learning route takes
pathway-learning-text = A continuous learning route is one programme of vmbo and mbo together. It begins in year 3. You count the years from there.
pathway-learning-to = Up to
pathway-learning-years = Years from year 3
pathway-learning-diplomas = Diplomas
pathway-learning-both = vmbo and mbo
pathway-learning-mbo = mbo only
pathway-learning-source = Secondary Education Act 2020 (WVO 2020), article 2.107g.
pathway-learning-says-not = whether your school offers this learning route.
pathway-cost = We do not know what it costs: amounts of fees are not here yet. We do know that you are paid with bbl.
pathway-sorted-cost-unknown = What you surely may do comes first, and of it the route with fewest years of school without pay. We do not know amounts.
pathway-cost-all = Fees together (amounts of { $year }):
pathway-cost-nothing = nothing
pathway-cost-about = about { $most }
pathway-cost-most = about { $most } at the most
pathway-cost-range = about { $least } to { $most }
pathway-fact-cost = Costs
pathway-cost-free = There is no fee here.
pathway-cost-unknown = We do not know here what the fee is.
pathway-cost-mbo = If you are 18 or older on 1 August, you pay about { $fee } for bol or { $bbl } for bbl in that school year. If you are younger, you pay nothing.
pathway-cost-bol = If you are 18 or older on 1 August, you pay about { $fee } in that school year. If you are younger, you pay nothing.
pathway-cost-hbo = You pay about { $fee } every year.
pathway-cost-learning = As long as you are in vmbo, you pay nothing.
pathway-cost-text = The government sets the amounts every year. What you pay now, and whether you can get a grant, you read on
pathway-cost-source = amounts of school year { $year }, set by the government.
pathway-cost-says-not = what books, tools and travelling cost, or what you get in pay or grants.
pathway-table-cost = Fees
pathway-source = WEB, WVO 2020 and WHW, summarised by Loper. Each step names the article, and whether we have read it.
pathway-says-not = whether there is a place, whether a school asks for something extra, and whether you do it faster or slower.
pathway-unknown = These programmes lead there too. No list that we have says which level they are, so we can draw no route with them.
pathway-none-title = We see no route to { $goal }
pathway-none-programme = We know of no programme yet that leads here and of which we know the level. That does not tell whether you can become this. Ask a school, or someone who does this work.
pathway-none-right = With what you have now the law gives no right to this. It is not forbidden: a school may admit you after an assessment.
pathway-reached-title = You have { $goal } already
pathway-reached = You are at this level already. Search for a programme or occupation, or choose a step further.
pathway-near-title = These doors are nearest
pathway-about-goal = Read more about { $goal }
pathway-chances-title = What chance is there later?
pathway-chances-plain = Each publisher looks in its own way. We add nothing up.
pathway-chances-none = There is no figure on chances for this goal here yet. That does not tell how good the chance is.
pathway-chances-source = UWV (tension), ROA (forecast), SBB (chance of work, placement and learning job). Each line has its region and year.
pathway-chances-says-not = how it will be on the day you are ready. A low chance forbids nothing: you choose.
pathway-chances-more = All figures on its own page
pathway-says-work = Chance of work: { $class }
pathway-says-placement = Chance of a placement: { $class }
pathway-says-placement-bbl = Chance of a learning job: { $class }
pathway-places = Where is it offered?
pathway-places-in = Where is it offered in { $region }?
pathway-places-unknown = Which schools offer this is not here yet, because the offer has not been imported. Ask your careers adviser, or look at kiesmbo.nl.
pathway-places-not-here = In this region the programme is not in the offer. Choose another region, or the whole country.
pathway-places-none = This programme is not in the offer that was imported.
pathway-offer-programme = Programme
pathway-foot-title = Between two choices?
pathway-foot-text = See which doors a track, profile or programme opens, and which it does not.
pathway-foot-link = To the doors

pathway-card-title = How do I get here?
pathway-card-text = Say where you are now to see every route that is allowed, and when you have to act.
pathway-card-link = Show the routes
pathway-card-doors = What does this choice open?

pathway-profile-bwi = building, living and interior
pathway-profile-pie = producing, installing and energy
pathway-profile-mt = mobility and transport
pathway-profile-mvi = media, design and ICT
pathway-profile-mat = maritime and technology
pathway-profile-zw = care and welfare
pathway-profile-eo = economics and business
pathway-profile-hbr = hospitality, bakery and recreation
pathway-profile-gr = green
pathway-profile-dp = services and products
pathway-profile-techniek = technology (vmbo-tl)
pathway-profile-zorg = care and welfare (vmbo-tl)
pathway-profile-economie = economics (vmbo-tl)
pathway-profile-groen = green (vmbo-tl)
pathway-profile-other = another profile

pathway-doors-title = Which doors open?
pathway-doors-lead = A track, profile or programme opens some doors and not others. There is nearly always a way round. Lay two choices beside each other.
pathway-doors-one = First choice
pathway-doors-two = Second choice (not needed)
pathway-doors-show = Show the doors
pathway-doors-programme = Want to look at a programme? Open its page and choose the doors there.
pathway-doors-search = Search for a programme
pathway-doors-levels = Track or diploma
pathway-doors-profiles = Profile in vmbo
pathway-doors-extra = { $level } with an extra subject
pathway-doors-profile = profile { $profile }
pathway-doors-wrong-title = We do not know this choice
pathway-doors-wrong = Choose one from the list. The rest of the page did not change.
pathway-doors-open = This opens
pathway-doors-closed = This does not open at once
pathway-doors-none = None of the levels that stand here.
pathway-doors-met = The extra subject meets the condition.
pathway-doors-round = possible with a step in between: { $way } ({ $years }).
pathway-doors-round-maybe = That is allowed on a condition.
pathway-doors-no-round = there is no route, as far as we know. Ask a school.
pathway-doors-leads = It is most like this
pathway-doors-ask = This is allowed too
pathway-doors-ask-text = A profile closes no field in mbo. Sometimes a school then asks for a subject or an extra programme (WEB 8.2.2). Ask the school.
pathway-doors-ours = Which field suits a profile is our own estimate and not an official rule.
pathway-doors-no-level = No list that we have says which level this is, so we do not know which levels open after it.
pathway-doors-work = Work that this leads to
pathway-doors-work-none = We have put no occupations here yet.
pathway-doors-same = You chose the same twice. Choose another second one to see the difference.
pathway-doors-difference = The difference
pathway-doors-only = Only, or better, with { $choice }: { $doors }.
pathway-doors-only-none = { $choice } opens nothing that the other choice does not open too.
