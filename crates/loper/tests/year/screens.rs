//! Every state of every screen is somewhere in the demo.

use axum::http::StatusCode;
use loper::demo::life::{id_of, link};
use loper::demo::people::Kind;
use loper_testkit::browser::Browser;

use super::house::{House, learner, on_both};

/// Opens a page and looks whether all of this stands on it.
fn shows(browser: &mut Browser, address: &str, all: &[&str]) -> Vec<String> {
    let page = browser.get(address);
    if page.status != StatusCode::OK {
        return vec![format!("{address}: {}", page.status)];
    }
    let words = page.words();
    let missing = all.iter().filter(|it| !words.contains(**it) && !page.body.contains(**it));
    missing
        .map(|it| format!("{address} does not show \"{it}\" but: {}", &words[..words.len().min(900)]))
        .collect()
}

fn none_is_missing(missing: &[String]) {
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

fn entry(email: &str, place: usize) -> String {
    format!("/mijn/dossier/stuk/{}", id_of(learner(email).person, Kind::Entry, place))
}

fn talk(email: &str, place: usize) -> String {
    format!("/gesprek/{}", id_of(learner(email).person, Kind::Talk, place))
}

fn samira(house: &House) -> Vec<String> {
    let mut it = house.as_someone("samira");
    let mut missing = shows(
        &mut it,
        "/mijn/dossier",
        &["Meeloopdag bij lasbedrijf Vonk en Verzinsel", "Jeugd-EHBO", "Vragen voor Petra", "verloskundige"],
    );
    let pages: [(String, &[&str]); 12] = [
        (entry("samira", 3), &["Gerda", "Om kwart over vier heeft Bas de kip gepakt", "went niet"]),
        (format!("{}/versies", entry("samira", 3)), &["1", "2"]),
        (entry("samira", 5), &["Je mag harder praten aan de telefoon", "de dierenarts"]),
        (entry("samira", 9), &["lasnaad.png"]),
        ("/mijn/dossier/weg".into(), &["Ruzie over de tafel bij het raam"]),
        (
            "/mijn/dossier/gevraagd".into(),
            &["Een dag meelopen met iemand die werkt", "Iets laten zien waar je goed in bent"],
        ),
        (
            "/mijn/plan".into(),
            &["In maart weten", "Petra bellen en een dag afspreken", "Uitzoeken welke school"],
        ),
        ("/mijn/dossier/delen".into(), &["Rinus van het lasbedrijf", "Jan de Wit", "Nadia Chaoui"]),
        ("/mijn/gesprekken".into(), &["Jan de Wit", "Nadia Chaoui"]),
        (talk("samira", 1), &["Papa", "laat haar kijken"]),
        (talk("samira", 2), &["bellen eng vind"]),
        ("/mijn/dossier/hoe-sta-ik".into(), &[]),
    ];
    for (address, all) in pages {
        missing.extend(shows(&mut it, &address, all));
    }
    missing
}

#[test]
fn the_six_find_their_year_on_their_pages() {
    on_both(|house| {
        let mut missing = samira(house);
        let mut daan = house.as_someone("daan");
        missing.extend(shows(&mut daan, "/mijn/dossier", &[]));
        assert!(!daan.get("/mijn/dossier").body.contains("/mijn/dossier/stuk/"), "Daan has an empty dossier");
        let mut lotte = house.as_someone("lotte");
        missing.extend(shows(&mut lotte, "/mijn/dossier/overdragen", &["Voorbeeldcollege"]));
        missing.extend(shows(&mut lotte, &talk("lotte", 1), &["Groep 8 laat ik hier", "Henk Postma"]));
        let mut mehmet = house.as_someone("mehmet");
        missing.extend(shows(&mut mehmet, "/mijn/dossier", &["Tolk voor oma in het ziekenhuis"]));
        missing.extend(shows(&mut mehmet, "/mijn/gesprekken", &["Bram Kok"]));
        let mut yara = house.as_someone("yara");
        missing.extend(shows(&mut yara, "/mijn/dossier/overdragen", &["Voorbeeldcollege"]));
        missing.extend(shows(&mut yara, &talk("yara", 1), &["Geen stap nodig, omdat het team"]));
        missing.extend(shows(&mut yara, &talk("yara", 2), &["wijkzorg"]));
        let mut finn = house.as_someone("finn");
        missing.extend(shows(&mut finn, "/mijn/dossier", &["Gezakt voor statistiek"]));
        missing.extend(shows(&mut finn, "/mijn/plan", &["Drie mensen spreken"]));
        none_is_missing(&missing);
    });
}

#[test]
fn staff_find_every_kind_of_learner_and_the_schools_each_other() {
    on_both(|house| {
        let mut jan = house.as_someone("jan");
        let groups = [
            "Nog nooit gesproken",
            "Lang niet gesproken",
            "Vroeg om hulp",
            "Een stap is over de datum",
            "Daan Bakker",
        ];
        let mut missing = shows(&mut jan, "/begeleiding", &groups);
        let samira = learner("samira").person;
        missing.extend(shows(&mut jan, &format!("/begeleiding/{samira}"), &["Samira Haddad"]));
        missing.extend(shows(
            &mut jan,
            &format!("/begeleiding/{samira}/dossier"),
            &["Een dag mee met Esmee"],
        ));
        let mut sevda = house.as_someone("sevda");
        let cases = ["Moet je nog aanbieden", "Nog niet bereikt", "Gesproken", "Afgesloten"];
        missing.extend(shows(&mut sevda, "/begeleiding/nazorg", &cases));
        let mut carla = house.as_someone("carla");
        missing.extend(shows(
            &mut carla,
            "/beheer/lob-programma",
            &["Een dag meelopen met iemand die werkt"],
        ));
        none_is_missing(&missing);
    });
}

#[test]
fn links_that_were_given_open_what_they_were_given_for() {
    on_both(|house| {
        let samira = learner("samira");
        let mut rinus = house.visitor();
        let mut missing = shows(
            &mut rinus,
            &format!("/gedeeld/{}", link(&samira, "share", 2)),
            &["Meeloopdag bij lasbedrijf Vonk en Verzinsel"],
        );
        let address = format!("/feedback/{}", link(&samira, "feedback", 51));
        missing.extend(shows(&mut rinus, &address, &["Denkt u dat dit werk bij mij past"]));
        none_is_missing(&missing);
        let lotte = learner("lotte");
        let ended = rinus.get(&format!("/gedeeld/{}", link(&lotte, "share", 1)));
        assert_eq!(ended.status, StatusCode::NOT_FOUND, "a link that ended opens nothing");
    });
}
