explore-crumb-home = Explore
explore-keep = Save
explore-compare = Compare
explore-card = Make a card
explore-share = Share
explore-share-done = The address was copied.

explore-occupation-no-text-lead = We have no text of our own about this occupation yet. The figures and the programmes are here.
explore-stop-do = What do you do on a day?
explore-stop-good = What is pleasant, what is hard?
explore-stop-day = What is a working day like?
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

explore-day-outdoors-2 = You are often outdoors, in bad weather too.
explore-day-outdoors-3 = You are nearly always outdoors, in bad weather too.
explore-day-road-2 = You are often on the road or at another place.
explore-day-road-3 = You are nearly always on the road.
explore-day-hands-2 = You often work with your hands.
explore-day-hands-3 = You nearly always work with your hands.
explore-day-heavy-2 = The work is often heavy, because you lift, carry or pull.
explore-day-heavy-3 = The work is nearly always heavy, because you lift, carry or pull a lot.
explore-day-standing-2 = You often stand or walk.
explore-day-standing-3 = You stand or walk nearly all day.
explore-day-screen-2 = You often sit at a screen.
explore-day-screen-3 = You sit at a screen nearly all day.
explore-day-people-2 = You often deal with customers, pupils, patients or guests.
explore-day-people-3 = You nearly always work with customers, pupils, patients or guests.
explore-day-care-2 = You often care for or treat a body, of a person or an animal.
explore-day-care-3 = You nearly always care for or treat a body, of a person or an animal.
explore-day-animals-2 = You often work with animals.
explore-day-animals-3 = You nearly always work with animals.
explore-day-shifts-2 = You often work in the evening, at night or at the weekend.
explore-day-shifts-3 = Working in the evening, at night or at the weekend is really part of it.
explore-day-heights-2 = You often work high up, such as on a ladder, a roof or a scaffold.
explore-day-heights-3 = You nearly always work high up, or the work cannot be done without it.
explore-day-dirt-2 = It is often dirty, wet, cold, hot or noisy.
explore-day-dirt-3 = It is nearly always dirty, wet, cold, hot or noisy.
explore-day-source = an estimate by Loper, { $date }, not yet checked by people from the trade.
explore-day-says-not = what it is like with one employer.

explore-way-none-title = There is no programme here yet
explore-way-none = We have not yet checked which programme leads to this occupation. Ask your careers adviser or guide, or search for an occupation that is like it.
explore-way-table = Programmes that lead to this occupation
explore-way-programme = Programme
explore-way-level = Level
explore-way-how = How
explore-way-why = Why it fits
explore-way-source = links made by Loper, reviewed row by row. Names and levels are from the list of 2015, completed with names of 2023.
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
explore-home-title = Where are you heading?
explore-home-lead = Find out which work and which programmes there are, what you earn and how you get there. Talk about it. And choose for yourself.
explore-home-route = Five questions along the way
explore-home-stop-like = What do I like?
explore-home-stop-work = What work is there?
explore-home-stop-study = Which programme can I take?
explore-home-stop-region = What about my region?
explore-home-stop-help = Who can help me?
explore-home-begin = Where do you want to start?
explore-home-look = Look around
explore-home-look-text = What do you do all day, what is good about it and what is hard? Type an occupation, or just something you like:
explore-home-test = Test yourself
explore-home-test-text = In three minutes you answer twelve short questions about what you like. Then you see what goes with it.
explore-home-ask = Ask your school
explore-home-ask-text = Your mentor and your careers adviser know you, and we do not. Read who can help you and what you can ask.
explore-home-like = What do you like doing?
explore-home-like-text = Choose what suits you best. You then see the work in which you do a lot of it. You can choose more than one afterwards.
explore-home-interest-R = With your hands, with machines, with animals or outdoors.
explore-home-interest-I = Asking questions, measuring and understanding how things work.
explore-home-interest-A = Designing, writing, performing or inventing something new.
explore-home-interest-S = Caring, explaining and listening to people.
explore-home-interest-E = Persuading, leading and selling.
explore-home-interest-C = Planning, checking and working precisely.
explore-home-like-source = O*NET 29.2 (U.S. Department of Labor, CC BY 4.0), by way of a link between occupations. Adapted.
explore-home-like-says-not = whether you like this work. The scores come from America and were not checked here.
explore-home-sectors = Or choose a field
explore-home-how = How Loper works
explore-home-you-decide = You decide
explore-home-you-decide-text = No computer chooses for you. We explain what we know, and also what we do not know.
explore-home-every-figure = Every figure has a source
explore-home-every-figure-text = You see who it comes from, when it was made and what it does not say.
explore-home-kept = What you keep stays with you
explore-home-kept-text = You do not need an account. What you keep is on this device only, so nobody is watching.
explore-home-kept-link = See what you kept
explore-sector-01 = Education
explore-sector-01-text = Teaching, explaining and guiding pupils.
explore-sector-02 = Art, media and language
explore-sector-02-text = Designing, filming, writing and performing.
explore-sector-03 = Shops, sales and marketing
explore-sector-03-text = Helping customers, selling and advertising.
explore-sector-04 = Office, money and staff
explore-sector-04-text = Administration, figures, planning and hiring people.
explore-sector-05 = Management
explore-sector-05-text = Running a shop, a team or a company.
explore-sector-06 = Law and safety
explore-sector-06-text = Police, security, defence and the courts.
explore-sector-07 = Technology and building
explore-sector-07-text = Building, repairing, making and designing.
explore-sector-08 = ICT
explore-sector-08-text = Programming, networks and keeping computers safe.
explore-sector-09 = Animals, plants and nature
explore-sector-09-text = Farm, garden, greenhouse, forest and sea.
explore-sector-10 = Care and welfare
explore-sector-10-text = Looking after people and animals, helping and healing.
explore-sector-11 = Hospitality, beauty and services
explore-sector-11-text = Cooking, serving, hair, skin and cleaning.
explore-sector-12 = Transport and logistics
explore-sector-12-text = Driving, sailing, loading and the warehouse.
explore-sector-13 = Other work
explore-sector-13-text = Work that belongs nowhere else.
#
### ---- end of home ----


### ---- search ----
#
explore-search-title = Occupations and programmes
explore-search-page-title = Search: { $query }
explore-search-label = Find an occupation or programme
explore-search-example = For example: nurse
explore-search-button = Search
explore-search-suggestions = Suggestions
explore-search-all =
    { $count ->
        [0] Nothing found
        [one] { $shown } occupation or programme
       *[other] { $shown } occupations and programmes
    }
explore-search-found =
    { $count ->
        [0] Nothing found for ‘{ $query }’
        [one] { $shown } found for ‘{ $query }’
       *[other] { $shown } found for ‘{ $query }’
    }
explore-search-meant = Did you mean
explore-search-meant-why = That is what we looked for, because we do not know it as you typed it.
explore-search-filters = Filters
explore-search-filters-chosen =
    { $count ->
        [one] Filters ({ $count } chosen)
       *[other] Filters ({ $count } chosen)
    }
explore-search-apply = Apply filters
explore-search-chosen = Chosen filters
explore-search-remove = remove
explore-search-paging = Pages
explore-search-shown = { $first } to { $last } of { $total }
explore-search-previous = Previous
explore-search-next = Show the next ones
explore-search-code = code
explore-search-none-title = The road stops here for a moment
explore-search-none-text = Try another word, or look around in a field that you like.
explore-search-none-choices = Nothing is left with these filters. Remove them to see everything that fits your word.
explore-search-none-free = Remove all filters
explore-search-none-sectors = Choose a field
explore-search-none-examples = You can also just type what you like, for example:
explore-example-animals = something with animals
explore-example-hands = working with your hands
explore-example-children = something with children
explore-example-outside = working outdoors
explore-example-computers = something with computers
explore-example-care = helping people
explore-kind-occupation = occupation
explore-kind-programme = programme
explore-kind-group = occupational group
explore-kind-occupations = Occupations
explore-kind-programmes = Programmes
explore-kind-groups = Occupational groups
explore-facet-kind = Kind
explore-facet-interest = What you do a lot
explore-facet-level = Education
explore-facet-sector = Field
explore-facet-chance = Chance of work now
explore-facet-region = Chance in the region
explore-facet-region-none = All of the Netherlands
explore-facet-region-note = When you choose a region, the chance is that of the region.
explore-facet-region-national = There are no figures of this region here yet. That is why you see the chance in the whole country.
explore-search-chance-national = The chance is the labour-market tension of UWV, in the whole country. Tight is good for people who look for work.
explore-search-chance-regional = The chance is the labour-market tension of UWV, in the region you chose. Tight is good for people who look for work.
explore-search-tension-very_tight = Very tight: employers need a great many people
explore-search-tension-tight = Tight: employers need many people
explore-search-tension-average = Average: roughly in balance
explore-search-tension-loose = Loose: many others look for this work too
explore-search-tension-very_loose = Very loose: a great many others look for this work too
explore-search-tension-none = No figure on the chance of work
explore-search-pay = { $low } to { $high } an hour
explore-fact-pay = Pay
explore-fact-level = Education
explore-fact-tension = Chance of work now
explore-search-source-pay = the middle half of the group earns this gross an hour. It is not starting pay. Source: CBS, { $when }.
explore-search-source-national = UWV, taken from ROA edition { $edition }. The whole country, for the whole occupational group.
explore-search-source-regional = UWV, tension by region, for the whole occupational group. The figures of the Voorbeeldregio are made up.
explore-search-sources = All sources
explore-why-other-name = Also called: { $word }
explore-why-everyday = Found by ‘{ $word }’
explore-why-group = Belongs to: { $word }
explore-why-text = The text says: { $word }
#
### ---- end of search ----


### ---- programme ----
#
explore-programme-crumb = Programmes
explore-programme-no-text-lead = We have no text of our own about this programme yet. What the list says about it is here.
explore-programme-no-text = Until then it is best to ask the school what you learn, because the list does not say.
explore-programme-list = list of { $year }
explore-programme-level-known = { $level }
explore-programme-level-unknown = level not known
explore-programme-past-title = This is a former programme
explore-programme-past = You can probably no longer start it. Whoever has the diploma keeps it.
explore-programme-replaced = See the programme that took its place
explore-stop-learn = What do you learn?
explore-stop-form = What does the programme look like?
explore-stop-admission = Can you get in?
explore-stop-figures = What do the figures say?
explore-stop-offer = Where can you learn this?
explore-stop-work = What work can you do with it?
explore-stop-onward = What can you study afterwards?
explore-programme-tasks = What you must be able to do for the diploma
explore-programme-tasks-source = SBB, qualification file.
explore-programme-skills = Skills that belong to the diploma
explore-programme-skills-source = CompetentNL.
explore-programme-what = What
explore-programme-answer = Answer
explore-programme-length = Length
explore-programme-years =
    { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
explore-programme-dossier = Qualification file
explore-programme-domain = Field
explore-programme-form-source = the national list of mbo programmes, { $year }.
explore-programme-form-ours = description by Loper, { $year }.
explore-programme-form-says-not = whether every school offers this programme, and in which form.
explore-admission-vmbo = You go to vmbo with the advice of your primary school. You choose your profile there with your mentor or careers adviser, and not every school has all profiles.
explore-admission-unknown-title = We do not know that for this programme
explore-admission-unknown = No list that we have says which level this is. So we cannot say either which diploma lets you in. Ask the school.
explore-admission-where = Which diploma do you have, or will you get?
explore-admission-look = See if you may
explore-admission-right = Yes, with { $from } you have a right to this step
explore-admission-condition = Sometimes: with { $from } you may, on a condition
explore-admission-none = No, with { $from } you have no right to it
explore-admission-open = With one of these diplomas you may come in:
explore-admission-all = All diplomas in a row
explore-admission-from = From
explore-admission-may = May you?
explore-admission-why = Explanation
explore-admission-where-written = Where it is written
explore-admission-short-right = yes
explore-admission-short-condition = on a condition
explore-admission-short-none = no
explore-admission-law = It is written in:
explore-admission-source = the law (WEB and WHW) and the overview of Expertisepunt LOB, as of 1 January 2026.
explore-admission-says-not = whether there is a place. Some programmes set extra requirements; the school states those.
explore-certainty-read = checked by us
explore-certainty-memory = not checked yet
explore-certainty-ours = derived by us
explore-eight-plain = Every mbo school must show these eight figures. Here they stand in their fixed order. What we do not have, we do not fill in.
explore-eight-example = stands beside figures made up for the Voorbeeldregio, which does not exist.
explore-eight-hbo = The eight figures of Studie in Cijfers are about mbo. Figures on hbo programmes are on studiekeuze123.nl; we do not have them here.
explore-eight-what = What
explore-eight-figure = Figure
explore-eight-who = Who publishes it
explore-eight-none = No figure known: it has not been imported here yet.
explore-eight-not-here = This figure does not exist for this level.
explore-eight-mark = { $value } out of ten
explore-eight-hour = { $amount } an hour
explore-eight-share = { $value } per cent
explore-eight-satisfaction = How satisfied students are
explore-eight-satisfaction-by = JOB MBO, on the page of the school
explore-eight-passed = How many students pass
explore-eight-passed-by = DUO, on the page of the school
explore-eight-onward_mbo = How many go on within mbo
explore-eight-onward_mbo-by = DUO, on the page of the school
explore-eight-onward_hbo = How many go on to hbo
explore-eight-onward_hbo-by = DUO, on the page of the school
explore-eight-working = How many graduates have work (12 hours a week or more)
explore-eight-working-by = CBS (Statistics Netherlands), on the page of the school
explore-eight-placement = Chance of a placement or training job
explore-eight-placement-by = SBB, on kiesmbo.nl
explore-eight-work = Chance of work
explore-eight-work-by = SBB, on kiesmbo.nl
explore-eight-starting_pay = Pay in the first job
explore-eight-starting_pay-by = CBS (Statistics Netherlands), on the page of the school
explore-eight-source = Studie in Cijfers; each figure has its place and year.
explore-eight-says-not = how it will go for you. Each figure is about students of a few years ago.
explore-prospect-slight = slight chance
explore-prospect-moderate = moderate chance
explore-prospect-sufficient = sufficient chance
explore-prospect-ample = ample chance
explore-prospect-good = good chance
explore-netherlands = the whole of the Netherlands
explore-offer-none-title = Which schools offer this is not here yet
explore-offer-none = DUO publishes a list of all mbo programmes by school. Your school can import it. Until then you can look on kiesmbo.nl for schools with this programme.
explore-offer-none-hbo = On studiekeuze123.nl you find which universities of applied sciences offer this direction.
explore-offer-source = DUO, mbo programmes on offer.
explore-offer-source-example = Loper, invented places. The Voorbeeldregio does not exist.
explore-offer-says-not = whether there is still a place this year.
explore-offer-school = School
explore-offer-place = Town
explore-count-students = Students
explore-count-intake = New students
explore-count-graduates = Students who got their diploma
explore-count-year = Year
explore-count-plain = All schools together, by year.
explore-count-between = { $low } to { $high }
explore-count-source = DUO. Where DUO hides a small number (1 to 4), this says from how many to how many it can be.
explore-count-source-example = made-up numbers for the Voorbeeldregio. A small number (1 to 4) is hidden; then this says from how many to how many it can be.
explore-count-says-not = why there came to be more or fewer.
explore-work-occupation = Occupation
explore-work-reviewed = Reviewed
explore-work-none-title = There is no occupation here yet
explore-work-none = We have not yet checked which work this programme leads to. See what you can study afterwards, or ask the school.
explore-work-vmbo = With a vmbo diploma you nearly always study further. You choose the work you go to afterwards, with an mbo programme.
explore-work-source = links made by Loper, reviewed row by row.
explore-work-says-not = that you are sure to get that work.
explore-onward-rights = Where this diploma lets you go
explore-onward-right = { $to }: you have a right to it.
explore-onward-condition = { $to }: you may, on a condition.
explore-onward-near = Programmes that follow on from this
explore-onward-same-dossier = belongs to the same qualification file
explore-onward-same-work = leads to the same kind of work
explore-onward-none = We do not know what you can study after this programme. Ask the school.
#
### ---- end of programme ----


### ---- group ----
#
explore-stop-members = Occupations in this group
explore-group-no-text-lead = We have no text of our own about this group yet. The figures and the occupations are here.
explore-group-line =
    { $count ->
        [one] Group { $code } · 1 occupation
       *[other] Group { $code } · { $count } occupations
    }
explore-group-others =
    { $count ->
        [one] 1 more occupation in this group
       *[other] { $count } more occupations in this group
    }
explore-group-pay-says-not = what you will earn. Within the group one occupation earns more than another.
explore-group-source = ESCO v1.2 for the occupations, CBS (Statistics Netherlands) for the groups (BRC 2014).
#
### ---- end of group ----


### ---- compare ----
#
explore-compare-title = Compare
explore-compare-lead = Lay up to four occupations or programmes side by side. You see what is known of each, and you decide what counts.
explore-compare-first = What do you want to compare?
explore-compare-add = Search for one more
explore-compare-found =
    { $count ->
        [0] Nothing found. Try another word.
        [one] Choose it to add it
       *[other] Choose one to add it
    }
explore-compare-chosen = These stand side by side
explore-compare-remove = Take { $title } out
explore-compare-full = There are four now. Take one out if you want to see another.
explore-compare-fifth-title = Four fit side by side
explore-compare-fifth = The fifth is not here. Take one out first, and then add it.
explore-compare-unknown-title = We do not know this
explore-compare-unknown = Perhaps the address was typed wrongly. Search for the name below.
explore-compare-mixed-title = You compare an occupation with a programme
explore-compare-mixed = Those are different things: an occupation is work, a programme is a way to it. So some boxes stay empty.
explore-compare-share = The address of this page is your comparison. Whoever gets the link sees the same.
explore-compare-about = What it is
explore-compare-what = In short
explore-compare-list = Code and list
explore-compare-pay = Pay
explore-compare-pay-half = The middle half, gross per hour
explore-compare-pay-says-not = what you will earn. It is the pay of the whole group that an occupation belongs to.
explore-compare-chance = Chance of work
explore-compare-uwv = UWV, now
explore-compare-roa = ROA, later
explore-compare-cbs = CBS, how many people
explore-compare-who = Who enjoys this
explore-compare-interest = The two strongest interests
explore-compare-way = How you get there
explore-compare-programmes = Programmes
explore-compare-form = What the programme looks like
explore-compare-figures = Studie in Cijfers
explore-compare-no-figures = no figure known
explore-compare-work = Work
explore-compare-none-yet = not checked yet
explore-compare-more = and { $count } more
explore-compare-not-here = does not apply
#
### ---- end of compare ----


### ---- region ----
explore-region-choose-title = Choose a region
explore-region-choose-lead = How easily you find work also depends on where you live. The Netherlands has 35 labour-market regions. Find yours.
explore-region-name = In which municipality do you live?
explore-region-name-hint = For example: Apeldoorn. The name of a region will do too.
explore-region-name-find = Find my region
explore-region-name-empty = Fill in the name of a municipality.
explore-region-name-unknown = We do not know this municipality. Check the spelling. Do you live in a village? Then fill in the municipality it belongs to.
explore-region-map-title = Choose on the map or from the list
explore-region-list = All regions
explore-region-map-all-label = Map of the labour-market regions of the Netherlands. The list beside it has the same names and numbers.
explore-region-map-group-label = How tight is the labour market in each region for the group ‘{ $group }’?
explore-region-map-label = Map of the Netherlands on which the region { $name } is dark.
explore-region-map-source-all = CBS and Kadaster, division of 2024, adapted.
explore-region-map-source = CBS and Kadaster, division of { $year }, adapted.
explore-region-map-says-not = where exactly the border runs. The lines are simplified.
explore-region-source-invented = invented for the demo. This region does not exist.
explore-region-no-figure = no figure
explore-region-too-little = too few data
explore-region-group-title = How tight is it in each region?
explore-region-group-text = Choose a group of occupations. The map then shows what UWV says about it.
explore-region-group-show = Show it on the map
explore-region-kept-title = Your region is { $name }
explore-region-kept-text = This is on this device only, because you asked to remember it.
explore-region-kept-go = See this region
explore-region-forget = Forget my region
explore-region-remember = Remember as my region
explore-region-remember-hint = On this device only.

explore-region-lead =
    { $name } lies in { $many ->
        [one] the province of { $provinces }
       *[other] the provinces of { $provinces }
    }. { $people } people live there, in { $count ->
        [one] one municipality
       *[other] { $count } municipalities
    }.
explore-region-lead-short =
    { $name } lies in { $many ->
        [one] the province of { $provinces }
       *[other] the provinces of { $provinces }
    } and has { $count ->
        [one] one municipality
       *[other] { $count } municipalities
    }.
explore-region-example-lead = This region does not exist. Every figure about it on this page is invented.
explore-region-stop-where = Where is it?
explore-region-stop-work = For which work do they look for people here?
explore-region-stop-trend = What has changed?
explore-region-stop-programmes = Which programme gives a chance of work and of a placement here?
explore-region-stop-national = What about the whole country?
explore-region-municipalities = These municipalities belong to it
explore-region-other = Choose another region

explore-region-tension-none = UWV works out how tight the labour market is in each region. Nobody has imported those figures here yet. You find them on the site of UWV, under the name ‘spanningsindicator’. Your school can import them into Loper too.
explore-region-to-national = See the figures for the whole country
explore-region-tension-plain = UWV compares the number of vacancies with the number of people who have been out of work for a short time. With many more vacancies, it is called tight. So tight is good for who looks for work.
explore-region-tension-source = UWV, tension by region and occupational group, { $when }.
explore-region-tension-source-example = invented figures for the Voorbeeldregio, { $when }. Loper made them from the national figures by a fixed rule.
explore-region-sectors = Sector
explore-region-sectors-choose = Choose a sector
explore-region-sectors-show = Show only these
explore-region-sectors-all = Show all again
explore-region-sector-none = There is no figure for this sector here.
explore-region-strip-title = How many groups of occupations are tight?
explore-region-strip-how = Every group counts once, however large it is.
explore-region-class =
    { $class }: { $count ->
        [one] 1 group
       *[other] { $count } groups
    }
explore-region-before = Quarter before

explore-region-trend-title = Groups that are tight or very tight
explore-region-trend-how = Counted by Loper. Only groups that are in the table in both periods.
explore-region-trend-more = In { $before } { $then } groups were tight or very tight. In { $when } there are { $now }. That is better for who looks for work.
explore-region-trend-fewer = In { $before } { $then } groups were tight or very tight. In { $when } there are { $now }. That is less good for who looks for work.
explore-region-trend-same = In { $before } { $then } groups were tight or very tight. In { $when } there are still { $now }.
explore-region-trend-source = UWV, tension by region and occupational group, up to { $when }.
explore-region-trend-says-not = how it goes on. Two periods are too short to predict anything.

explore-region-prospects-none-title = The chance of work and of a placement is not here yet
explore-region-prospects-none = SBB says for each mbo programme and each region how large the chance is of work and of a placement. Nobody has imported those figures here yet. You find them on the site of SBB, and on KiesMBO.nl with each programme.
explore-region-prospects-plain = SBB gives every mbo programme a word for the chance of work, and one for the chance of a placement or a job beside learning. The words go from slight, by way of moderate, sufficient and ample, to good.
explore-region-prospects-source = SBB, chance of work and chance of a placement, { $year }.
explore-region-prospects-source-example = invented figures for the Voorbeeldregio, { $year }, in the words that SBB uses.
explore-region-prospects-says-not = whether you get that place, and what it is like when you finish in a few years.
explore-region-level =
    { $level }: { $count ->
        [one] 1 programme
       *[other] { $count } programmes
    }
explore-region-level-unknown = Level not known
explore-region-work = Chance of work
explore-region-placement = Chance of a placement (bol)
explore-region-bbl = Chance of a job beside learning (bbl)
explore-region-prospect-slight = slight
explore-region-prospect-moderate = moderate
explore-region-prospect-sufficient = sufficient
explore-region-prospect-ample = ample
explore-region-prospect-good = good

explore-region-national-tag = The whole country
explore-region-national-plain = These figures are not about this region but about the whole country. So it may be different here.
explore-region-national-none = No national figures have been imported at this moment.
explore-region-national-tension = Now: vacancies for each person who seeks work
explore-region-national-tension-plain = This is what UWV says. Tight is good for who looks for work.
explore-region-national-openings = Later: jobs that come free up to { $year }
explore-region-national-openings-plain = This is what ROA expects. Large groups have more openings by themselves. The word beside it takes that into account.
explore-region-most-tension = Tightest
explore-region-least-tension = Loosest
explore-region-most-openings = Most jobs
explore-region-least-openings = Fewest jobs
explore-region-openings = Jobs
explore-region-word = In a word
### ---- end of region ----


### ---- sources ----
explore-sources-title = Sources
explore-sources-lead = Every figure in Loper comes from somewhere. Here you see whose it is, from when, and what it does not say.
explore-sources-import = Bring new data in
explore-sources-method = How we use these figures
explore-sources-publisher = Made by
explore-sources-published = Published
explore-sources-licence = Licence
explore-sources-rows = Rows imported
explore-sources-refused = Rows refused
explore-sources-imported = Imported on
explore-sources-file = File (start of its SHA-256)
explore-sources-before = The previous version
explore-sources-refusals = Refused rows, and why
explore-sources-more-refused = These are the first { $count }. The administrator sees more with the command ‘loper sources’.
explore-sources-line = Line
explore-sources-column = Column
explore-sources-value = What stood there
explore-sources-reason = Why not
explore-sources-missing = What is not here yet
explore-sources-missing-text = These data exist, but may not or can not be shipped with Loper. The administrator of your school can get them from the publisher and import them with the command beside it.
explore-sources-what = What
explore-sources-command = How it gets in
explore-sources-complete = Everything has been imported
explore-sources-complete-text = Not a single source is missing.
explore-sources-thanks = With thanks to
explore-sources-makers = Letters and icons

explore-source-esco = European Commission (ESCO)
explore-source-esco-what = ESCO is the list of occupations and skills for all of Europe.
explore-source-onet = U.S. Department of Labor (O*NET)
explore-source-onet-what = O*NET describes what kind of people like an occupation, and what counts in the work. It is made in the United States.
explore-source-competentnl = CompetentNL
explore-source-competentnl-what = CompetentNL links skills to mbo programmes.
explore-source-cbs = Statistics Netherlands (CBS)
explore-source-cbs-what = CBS counts how many people in the Netherlands do which work, and what they earn.
explore-source-roa = ROA, Maastricht University
explore-source-roa-what = ROA expects how many jobs come free in the years ahead.
explore-source-uwv = UWV
explore-source-uwv-what = UWV counts vacancies and people who look for work, also by region.
explore-source-duo = Dienst Uitvoering Onderwijs (DUO)
explore-source-duo-what = DUO counts students and diplomas, and knows which school offers which programme.
explore-source-sbb = SBB, and the Ministry of Education
explore-source-sbb-what = SBB keeps the list of mbo programmes and says how large the chance is of work and of a placement.
explore-source-regions = CBS and Kadaster (regions)
explore-source-regions-what = Which municipality lies in which labour-market region, and what the map looks like.
explore-source-loper = Loper
explore-source-loper-what = Our own texts, links and rules. In the demo the invented figures of the Voorbeeldregio are here too.

explore-part-tension = Tension by region and occupational group
explore-part-open_match = Vacancies and job seekers by region (Open Match)
explore-part-offer = Which school offers which mbo programme
explore-part-students = Students by programme
explore-part-graduates = Diplomas by programme
explore-part-intake = New students by programme
explore-part-prospects = Chance of work and of a placement by programme and region
explore-part-norm_skills = Skills by programme
explore-part-dossiers = Core tasks of the qualification files
explore-part-qualifications = The list of mbo programmes
explore-part-groups = Occupational groups
explore-part-occupations = Occupations
explore-part-skills = Skills by occupation
explore-part-pay = Pay by occupational group
explore-part-jobs = People in work by occupational group
explore-part-forecast = Forecast by occupational group
explore-part-interests = Interests by occupation
explore-part-work_values = What counts in the work, by occupation
explore-part-regions = Regions and municipalities

explore-thanks-esco = This service uses the ESCO classification of the European Commission, in adapted form. Reuse under Decision 2011/833/EU.
explore-thanks-onet = This product includes information from the O*NET 29.2 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Loper has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications. The link between ESCO and O*NET is by Nesta (MIT licence).
explore-thanks-cbs = Source: CBS. Pay and numbers of people in work, CC BY 4.0. Adapted by Loper.
explore-thanks-kadaster = Source: CBS and Kadaster. Divisions and borders, CC BY 4.0. Simplified by Loper.
explore-thanks-roa = Source: ROA (2026), Arbeidsmarktinformatiesysteem tot 2030, edition 2026, DataverseNL, doi 10.34894/DVQTOG, CC BY 4.0.
explore-thanks-uwv = Source: UWV, present tension and expected development, taken over through ROA.
explore-thanks-mbo = The mbo programmes come from the regulation of the Ministry of Education of 2015. Names of later codes: DUO, through a list under the Apache licence 2.0.
explore-thanks-atkinson = Atkinson Hyperlegible Next, © 2020-2024 The Atkinson Hyperlegible Next Project Authors, SIL Open Font License 1.1.
explore-thanks-bricolage = Bricolage Grotesque, © 2022 The Bricolage Grotesque Project Authors, SIL Open Font License 1.1.
explore-thanks-lucide = Icons by Lucide, © 2026 Lucide Icons and Contributors, ISC licence.
### ---- end of sources ----


### ---- saved ----
explore-saved-title = Saved on this device
explore-saved-lead = Here is what you wanted to remember. The list is in your browser, not with us.
explore-saved-count =
    { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
explore-saved-compare-how = Would you like to compare? Tick two to { $count }.
explore-saved-compare = Compare what is ticked
explore-saved-choose = Compare { $title }
explore-saved-remove = Remove
explore-saved-remove-one = Remove { $title }
explore-saved-clear = Empty the list
explore-saved-occupation = Occupation
explore-saved-empty-title = Nothing saved yet
explore-saved-empty = Choose ‘Save’ at an occupation or programme. Then you find it here, without an account.
explore-saved-empty-go = Find an occupation or programme
explore-saved-lost =
    { $count ->
        [one] One page that you saved is no longer there.
       *[other] { $count } pages that you saved are no longer there.
    }
explore-saved-full-title = Your list is full
explore-saved-full = It has room for { $count } pages. So your last choice was not saved. Remove one first.
explore-saved-said-kept = Saved on this device.
explore-saved-said-gone = No longer saved.
explore-saved-said-full = Not saved, because your list is full.
explore-saved-trace-title = Leave no trace
explore-saved-trace = Are you using a computer of your school, the library or someone else? Then wipe everything before you leave. Your list, your region, your language and the code of your answers are then gone from this device. The answers themselves you wipe at “Test yourself”. The addresses of pages you looked at may still be in the history of the browser. You wipe that in the browser itself.
explore-saved-trace-button = Wipe everything from this device
explore-saved-trace-more = What Loper knows about you
### ---- end of saved ----


### ---- card ----
#
explore-card-title = Card: { $title }
explore-card-occupation = Occupation
explore-card-pay = Pay per hour
explore-card-pay-source = CBS, { $year }, group ‘{ $group }’, gross, the middle half.
explore-card-chance = Chance of work
explore-card-chance-source = UWV, taken from ROA edition { $edition }, the whole of the Netherlands.
explore-card-way = A way to get there
explore-card-level = Level
explore-card-form = How and how long
explore-card-work = Leads to
explore-card-made = Made on { $day }. The page has the latest figures and what they do not say.
explore-card-qr = QR code with the address of the page
explore-card-print = To make a card of it, choose print in your browser. You can also keep the card as a picture.
explore-card-picture = Keep as a picture
explore-card-back = Back to the page
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

