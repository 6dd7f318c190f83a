//! `/routes` and `/deuren` as a person reads them, and three journeys in words.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

const HOME_CARE: &str = "occupation:1391bdf9-bd61-4fb5-91ca-c29036ab2b60";
const ELECTRICIAN: &str = "occupation:5df63943-f1bc-4438-90f1-92768a7a23c8";

/// Holds that the parts stand in this order.
fn in_order(words: &str, parts: &[&str]) {
    let mut rest = words;
    for part in parts {
        let place = rest.find(part).unwrap_or_else(|| panic!("{part} is not in its place in {words}"));
        rest = &rest[place + part.len()..];
    }
}

#[test]
fn a_pupil_in_kader_asks_finds_a_goal_and_sees_two_lawful_routes_with_the_next_date() {
    in_both_worlds(|browser, _| {
        let first = browser.get("/routes");
        assert_eq!((first.status, first.title().as_str()), (StatusCode::OK, "Hoe kom ik daar?"));
        let picks = browser.get("/routes?van=vmbo_kb&jaar=3&doel=thuiszorg");
        assert!(picks.words().contains("Bedoel je een van deze?"), "{}", picks.words());
        let to = picks.links().into_iter().find(|link| link.contains("1391bdf9")).expect("the occupation");
        let page = browser.get(&to);
        in_order(
            &page.words(),
            &[
                "Hoe kom ik bij Thuiszorgmedewerker?",
                "Doe iets voor 1 april 2028",
                "Meld je dan aan bij het mbo",
                "3 routes",
                "Eerst wat je zeker mag",
                "Route 1 3 tot 4 jaar",
                "Route 2 4 tot 5 jaar",
                "Route 3 3 tot 5 jaar",
                "Haal je diploma: vmbo kader",
                "Doe mbo niveau 2",
                "ja, dat is je recht, met vmbo kader. WEB 8.2.1",
                "1 april 2028",
                "Bbl mag pas",
                "Helpende Zorg en Welzijn",
                "Daarna staat open: mbo niveau 3, mbo niveau 4",
                "Doe mbo niveau 3",
                "Verzorgende-IG *",
                "onze eigen inschatting",
                "Doe een doorlopende leerroute tot en met mbo niveau 3",
                "alleen als jouw school deze leerroute",
                "Dezelfde routes in een tabel",
                "vmbo kader → mbo niveau 3 → werk",
                "Hoe lang een doorlopende leerroute duurt",
                "mbo niveau 3 (2 jaar) 3 tot 4 jaar vmbo en mbo",
                "bedragen van schooljaar 2024-2025",
            ],
        );
    });
}

#[test]
fn chances_stand_per_publisher_and_places_in_the_region_that_was_chosen() {
    in_both_worlds(|browser, _| {
        let at = |region: &str| format!("/routes?van=vmbo_kb&jaar=4&naar={HOME_CARE}{region}");
        let here = browser.get(&at("&regio=AM99"));
        in_order(
            &here.words(),
            &[
                "SBB 2026 Kans op een leerbaan: voldoende kans Voorbeeldregio",
                "bbl Voorbeeldcijfers",
                "SBB 2026 Kans op werk: goede kans",
                "UWV",
                "Zeer krap",
                "ROA",
                "Waar kan het in Voorbeeldregio?",
                "Voorbeeldcollege Voorbeeldstad",
                "Voorbeeldvakschool",
            ],
        );
        assert!(!here.body.contains("javascript:"), "only a real address is a link");
        let elsewhere = browser.get(&at("&regio=AM01")).words();
        assert!(elsewhere.contains("In deze regio staat deze opleiding niet"), "{elsewhere}");
        assert!(!elsewhere.contains("Zeer krap"), "{elsewhere}");
    });
}

#[test]
fn a_student_at_level_four_sees_the_way_to_hbo_and_both_dates() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/routes?van=mbo_4&jaar=3&naar=programme:hbo:verpleegkunde");
        in_order(
            &page.words(),
            &[
                "Doe iets voor 1 mei 2027",
                "15 januari 2027 : alleen voor een opleiding met een vast aantal plaatsen",
                "2 routes",
                "Haal je diploma: mbo niveau 4",
                "Doe hbo-bachelor",
                "met mbo niveau 4",
                "1 mei 2027",
                "15 januari 2027",
                "numerus fixus",
                "Doe associate degree (hbo)",
            ],
        );
    });
}

#[test]
fn who_wants_to_work_hears_what_may_now_and_what_a_diploma_more_gives() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/routes?van=mbo_2&naar=work").words();
        in_order(
            &page,
            &["Hoe kom ik bij werk?", "3 routes", "Route 1 dit kan nu", "Ga werken", "Doe mbo niveau 3"],
        );
        let young = browser.get("/routes?van=vmbo_bb&jaar=4&naar=work&taal=en").words();
        in_order(&young, &["Act by 1 April 2027", "surely allowed", "on a condition", "basic qualification"]);
    });
}

#[test]
fn the_order_is_a_link_and_says_what_it_does() {
    in_both_worlds(|browser, _| {
        let page = browser.get(&format!("/routes?van=vmbo_kb&jaar=4&naar={ELECTRICIAN}"));
        let link =
            page.links().into_iter().find(|it| it.contains("volgorde=earning")).expect("another order");
        let other = browser.get(&link).words();
        in_order(&other, &["de meeste jaren kunt verdienen", "Route 1 4 tot 6 jaar"]);
    });
}

#[test]
fn a_start_that_leads_nowhere_hears_which_doors_are_nearest() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/routes?van=mbo_2&naar=level:havo").words();
        in_order(
            &page,
            &[
                "We zien geen route naar havo",
                "Dat is geen verbod",
                "Deze deuren zijn het dichtst bij",
                "mbo niveau 4",
            ],
        );
        let none =
            browser.get("/routes?van=vmbo_kb&naar=occupation:e859428d-6dbd-406b-bb2e-d5a0ae21df29").words();
        in_order(&none, &["We kennen nog geen opleiding", "Welke kans is er straks?", "ROA"]);
        let unknown = browser.get("/routes?van=vmbo_kb&naar=programme:mbo:25591").words();
        in_order(&unknown, &["Geen lijst die wij hebben, zegt welk niveau", "Mediamaker"]);
        let reached = browser.get("/routes?van=mbo_4&naar=level:mbo_4").words();
        assert!(reached.contains("Je hebt mbo niveau 4 al"), "{reached}");
    });
}

#[test]
fn what_is_filled_in_wrong_is_said_beside_the_field() {
    in_both_worlds(|browser, _| {
        let wrong = [
            ("van=zwemdiploma&naar=work", "Deze plek kennen we niet"),
            ("van=vmbo_kb&jaar=9&naar=work", "Dit jaar is er niet"),
            ("van=vmbo_kb&jaar=abc&naar=work", "Dit jaar is er niet"),
            ("van=vmbo_kb&profiel=xx&naar=work", "Dit profiel kennen we niet"),
            ("van=vmbo_kb&ook=xx&naar=work", "Dit diploma kennen we niet"),
            ("van=vmbo_kb&naar=programme:mbo:99999", "Dit doel kennen we niet"),
            ("van=vmbo_kb&naar=work&volgorde=best", "Deze volgorde kennen we niet"),
        ];
        for (query, text) in wrong {
            let page = browser.get(&format!("/routes?{query}"));
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            assert!(page.words().contains(text), "{query}: {}", page.words());
        }
        let half = browser.get("/routes?naar=work");
        assert_eq!(half.status, StatusCode::OK);
        assert!(half.words().contains("Je doel is bekend"), "{}", half.words());
        let nothing = browser.get("/routes?van=vmbo_kb&doel=qzxvwk");
        assert!(nothing.words().contains("Daar vinden we niets bij"), "{}", nothing.words());
    });
}

#[test]
fn two_choices_stand_beside_each_other_with_their_difference() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/deuren?een=level:vmbo_bb&twee=level:vmbo_kb").words();
        in_order(
            &page,
            &[
                "Welke deuren gaan open?",
                "Het verschil",
                "vmbo basis opent niets wat de andere keuze niet ook opent",
                "Alleen of beter met vmbo kader: mbo niveau 3, mbo niveau 4.",
                "Dit gaat open",
                "mbo niveau 2 : ja, dat is je recht",
                "Dit gaat niet meteen open",
                "mbo niveau 2 → mbo niveau 3 (3 tot 5 jaar)",
            ],
        );
        let profile = browser.get("/deuren?een=profile:zw&twee=programme:mbo:25656").words();
        in_order(
            &profile,
            &["profiel zorg en welzijn", "Hier lijkt het het meest op", "Dit mag ook", "eigen inschatting"],
        );
        assert!(profile.contains("Werk waar dit naartoe leidt"), "{profile}");
        let wrong = browser.get("/deuren?een=zwemdiploma");
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            browser.get("/deuren?een=level:havo&twee=level:havo").words().contains("twee keer hetzelfde")
        );
        assert!(browser.get("/deuren").words().contains("Leg twee keuzes naast elkaar"));
    });
}

#[test]
fn pages_of_others_lead_here_and_the_menu_too() {
    in_both_worlds(|browser, _| {
        let occupation = browser.get("/beroepen/thuiszorgmedewerker");
        assert!(
            occupation.links().contains(&format!("/routes?naar={HOME_CARE}")),
            "{:?}",
            occupation.links()
        );
        let programme = browser.get("/opleidingen/25656-verzorgende-ig");
        assert!(
            programme.links().contains(&"/deuren?een=programme:mbo:25656".to_owned()),
            "{:?}",
            programme.links()
        );
        assert!(occupation.links().contains(&"/routes".to_owned()));
    });
}

#[test]
fn what_was_said_of_profile_and_subjects_is_answered() {
    in_both_worlds(|browser, _| {
        let ask = |profile: &str| format!("/routes?van=vmbo_kb&jaar=3&profiel={profile}&naar={HOME_CARE}");
        let care = browser.get(&ask("zw")).words();
        in_order(
            &care,
            &["Je profiel: zorg en welzijn", "Dit sluit aan bij wat je in je profiel leert:", "WEB 8.2.2"],
        );
        let cars = browser.get(&ask("mt")).words();
        assert!(cars.contains("Deze opleidingen gaan over iets anders dan je profiel"), "{cars}");
        let routes = |words: &str| words.split_once("Route 1").expect("a route").1.to_owned();
        assert_eq!(routes(&care), routes(&cars).replace("profiel=mt", "profiel=zw"), "the right is the same");
        let havo = "/routes?van=vmbo_tl&jaar=4&naar=level:havo";
        let met = "Door het extra vak heb je hier recht op.";
        assert!(!browser.get(havo).words().contains(met));
        let page = browser.get(&format!("{havo}&extra=1"));
        assert!(page.words().contains(met), "{}", page.words());
        assert!(page.links().iter().any(|it| it.contains("extra=1")), "another order keeps it");
    });
}
