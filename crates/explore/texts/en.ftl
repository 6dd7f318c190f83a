explore-crumb-home = Explore
explore-keep = Save
explore-compare = Compare
explore-card = Make a card
explore-share = Share
explore-share-done = The address was copied.

explore-occupation-no-text-lead = We have no text of our own about this occupation yet. The figures and the programmes are here.
explore-stop-do = What do you do on a day?
explore-stop-good = What is pleasant, what is hard?
explore-stop-need = What do you need, and where do you work?
explore-stop-pay = What do you earn?
explore-stop-chance = How good is the chance of work?
explore-stop-where = What is it like in your region?
explore-stop-who = Who enjoys this?
explore-stop-way = How do you get there?
explore-stop-change = What is changing?
explore-stop-related = Work that is like this
explore-good = Pleasant
explore-hard = Hard
explore-need = This is what you need
explore-place = This is where you work
explore-skills = Skills you use a lot
explore-skills-source = ESCO v1.2, essential skills by group.
explore-skills-says-not = how good you must be at them when you start.
explore-also-called = Other names for this occupation:
explore-official-source = the description of ESCO, imported by the administrator.
explore-no-text-title = A text of our own will come here
explore-no-text-text = Until then you can read about the group that this occupation belongs to: { $group }.
explore-in-group = This occupation belongs to the group
explore-text-by = Text:
explore-too-little = Too few data
explore-unknown = not known
explore-past = former programme
explore-group = Group

explore-pay-none = Statistics Netherlands gives no pay for the group ‘{ $group }’, because too few people in its survey do this work. So we do not name an amount either.
explore-pay-plain = The middle earner in this group gets { $middle } an hour. Half of them are between { $low } and { $high }. When you start, you are usually at the lower end.
explore-pay-title = Gross pay per hour, all ages together
explore-pay-how = The bar is the middle half: a quarter earns less, a quarter earns more. The dot is the middle.
explore-pay-range = { $low } to { $high }
explore-pay-p25 = A quarter less than
explore-pay-median = The middle
explore-pay-p75 = A quarter more than
explore-pay-source = CBS (Statistics Netherlands), hourly pay by occupational group, { $year }. The whole of the Netherlands.
explore-pay-says-not = what you will earn. It is the pay of the whole group ‘{ $group }’, not only of { $title }.

explore-chance-plain = Each of these institutions looks at the group ‘{ $group }’ in its own way. They do not say exactly the same, so we do not mix their figures.
explore-chance-none = Nobody gives a figure on the chance of work for this group.
explore-tension-when = now, in the edition of { $edition }
explore-tension-very_loose = Very slack: many more people looking for work than vacancies
explore-tension-loose = Slack: more people looking for work than vacancies
explore-tension-average = Average: vacancies and people looking for work are about in balance
explore-tension-tight = Tight: more vacancies than people looking for work
explore-tension-very_tight = Very tight: many more vacancies than people looking for work
explore-tension-short-very_loose = very slack
explore-tension-short-loose = slack
explore-tension-short-average = average
explore-tension-short-tight = tight
explore-tension-short-very_tight = very tight
explore-tension-means = The figure is { $value }: that many vacancies are open for each person who has been unemployed for a short time. The higher, the easier it is to find work now.
explore-tension-source = UWV, tension on the labour market, taken from ROA edition { $edition }. The whole of the Netherlands.
explore-tension-says-not = whether a vacancy fits your diploma, or how things will be when you finish school.
explore-forecast-when = up to { $year }
explore-openings = { $count } jobs come free up to { $year }
explore-demand-very_low = very low
explore-demand-low = low
explore-demand-average = average
explore-demand-high = high
explore-demand-very_high = very high
explore-openings-means = ROA calls that { $class } for a group of this size. Of those { $count } jobs, { $replacement } come free because people stop, for example when they retire.
explore-scarcity-none = ROA expects that employers will have no difficulty in finding people. So many others will be looking for the same work.
explore-scarcity-almost_none = ROA expects that employers will have almost no difficulty in finding people. So many open jobs does not by itself mean a shortage.
explore-scarcity-some = ROA expects that employers will have some difficulty in finding people.
explore-scarcity-large = ROA expects that employers will have much difficulty in finding people. That is good for those who look for work.
explore-scarcity-very_large = ROA expects that employers will have very much difficulty in finding people. That is good for those who look for work.
explore-forecast-source = ROA, labour-market forecasts to 2030, edition { $edition }. The whole of the Netherlands.
explore-forecast-says-not = how things are in your town. It is an expectation: things may turn out differently.
explore-jobs = { $count } people do this work
explore-jobs-more = That is { $share } per cent more than a year before. How certain that difference is, is not given.
explore-jobs-fewer = That is { $share } per cent fewer than a year before. How certain that difference is, is not given.
explore-jobs-source = CBS (Statistics Netherlands), employed labour force by occupational group, { $when }. The whole of the Netherlands.
explore-jobs-says-not = how many vacancies there are.

explore-region = Region
explore-region-says = What UWV says
explore-tension-figure = Vacancies per seeker
explore-region-none-title = Figures by region are not here yet
explore-region-none = The figures above are about the whole of the Netherlands. Figures by region are made by UWV (tension) and SBB (chance of work and of a placement). Your school can import them. Until then you find them on the sites of UWV and SBB.
explore-region-source = UWV, tension on the labour market by region and occupational group.
explore-region-source-example = made-up figures for the Voorbeeldregio, which does not exist. They show what it looks like when a school imports real figures.
explore-region-choose = Choose a region on the map

explore-interest = Interest
explore-interest-plain = People who like to do this work often enjoy:
explore-interest-all = All six interests with their scores
explore-interest-score = Score from 1 to 7
explore-interest-R = doing things: with your hands, with machines, with animals or outdoors
explore-interest-I = finding out: asking questions, measuring, understanding how things are
explore-interest-A = making: designing, writing, playing, thinking of something new
explore-interest-S = helping: caring, explaining, listening
explore-interest-E = enterprising: convincing, leading, selling
explore-interest-C = ordering: planning, checking, working precisely
explore-interest-name-R = Doing
explore-interest-name-I = Finding out
explore-interest-name-A = Making
explore-interest-name-S = Helping
explore-interest-name-E = Enterprising
explore-interest-name-C = Ordering
explore-interest-source = O*NET 29.2 (U.S. Department of Labor, CC BY 4.0), by way of a link between occupations. Modified.
explore-interest-source-mean = O*NET 29.2 (U.S. Department of Labor, CC BY 4.0). For this occupation it is an estimate: the mean of occupations that are like it.
explore-interest-says-not = whether you will enjoy it. The scores come from America and have not been checked here.

explore-way-none-title = There is no programme here yet
explore-way-none = We have not yet checked which programme leads to this occupation. Ask your careers adviser or guide, or search for an occupation that is like it.
explore-way-table = Programmes that lead to this occupation
explore-way-programme = Programme
explore-way-level = Level
explore-way-how = How
explore-way-why = Why it fits
explore-way-source = links made by Loper, reviewed row by row. Names and levels are from the list of 2015, completed with names of 2023.
explore-level-vmbo_bb = vmbo basic
explore-level-vmbo_kb = vmbo middle-management
explore-level-vmbo_gl = vmbo combined
explore-level-vmbo_tl = vmbo theoretical (mavo)
explore-level-mbo_1 = mbo entry level
explore-level-mbo_2 = mbo level 2
explore-level-mbo_3 = mbo level 3
explore-level-mbo_4 = mbo level 4
explore-level-mbo_4_specialist = mbo level 4, specialist
explore-level-hbo_ad = associate degree (hbo)
explore-level-hbo_bachelor = hbo bachelor
explore-mode-bol = at school, with placements (bol)
explore-mode-bbl = working and learning (bbl)
explore-mode-both = at school with placements (bol), or working and learning (bbl)
explore-mode-school = at school

explore-related-plain = For this work you partly use the same skills. The bar shows how many groups of skills you would have already.
explore-related-shared = You already have { $shared } of the { $needed } groups of skills.
explore-related-new = New to you:
explore-related-source = ESCO v1.2, essential skills; calculated by Loper.
explore-related-says-not = whether you may start in that work with this diploma.

explore-menu-search = Explore
explore-menu-compare = Compare
explore-menu-region = Region
explore-menu-sources = Sources

### ---- home ----
#
#
### ---- end of home ----


### ---- search ----
#
#
### ---- end of search ----


### ---- programme ----
#
#
### ---- end of programme ----


### ---- group ----
#
#
### ---- end of group ----


### ---- compare ----
#
#
### ---- end of compare ----


### ---- region ----
#
#
### ---- end of region ----


### ---- sources ----
#
#
### ---- end of sources ----


### ---- saved ----
#
#
### ---- end of saved ----


### ---- card ----
#
#
### ---- end of card ----


### ---- about ----
#
#
### ---- end of about ----


### ---- api ----
#
#
### ---- end of api ----

