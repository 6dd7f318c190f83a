//! Documents through the doors of the whole house: PDF that everyone can read, cards on one page.

mod common;

use axum::http::{StatusCode, header};
use common::house;
use jiff::civil::Date;
use loper_matching::documents::{Find, Outcome, Points};
use loper_testkit::browser::Browser;
use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;
use serde_json::Value;

const NUMBER: &str = "018f0000-0000-7000-8000-00000000abcd";
/// What the properties of a PDF say of one page, and of the standard for access.
const MARKS: [&str; 3] = ["<xmpTPg:NPages>1<", "<pdfuaid:part>1<", "/Type/StructTreeRoot"];

/// The five occupations of the list with the longest names.
fn occupations(browser: &mut Browser) -> Vec<String> {
    let all: Value = serde_json::from_str(&browser.get("/api/v1/occupations?limit=100").body).expect("JSON");
    let all = all["results"].as_array().expect("a list");
    let mut all: Vec<(usize, String)> = all
        .iter()
        .map(|it| (it["name"].to_string().len(), it["id"].as_str().expect("an id").to_owned()))
        .collect();
    all.sort_unstable();
    all.into_iter().rev().take(5).map(|it| it.1).collect()
}

#[test]
fn the_card_of_a_check_is_one_page_that_a_screen_reader_can_follow() {
    let (mut browser, _db, _folder) = house();
    let five = occupations(&mut browser);
    let mut fields = vec![("nummer", NUMBER)];
    fields.extend(five.iter().map(|it| ("beroep", it.as_str())));
    let here = browser.post("/verwachtingen", &fields).location().to_owned();
    let early = browser.get(&format!("{here}/kaart.pdf"));
    assert_eq!(early.status, StatusCode::SEE_OTHER, "not done yet: back to where it was");

    let places =
        ["plek-0", "plek-1", "plek-2", "plek-3", "plek-4"].into_iter().zip(["1", "2", "3", "4", "5"]);
    let mut order: Vec<(&str, &str)> = places.collect();
    order.push(("doe", "volgorde"));
    browser.post(&here, &order);
    for it in &five {
        let guess =
            [("doe", "raad"), ("beroep", it), ("kans", "very_large"), ("loon", "499,99"), ("zeker", "very")];
        browser.post(&here, &guess);
    }
    order.pop();
    order.push(("doe", "opnieuw"));
    browser.post(&here, &order);

    let paper = browser.get(&format!("{here}/kaart.pdf"));
    assert_eq!(paper.status, StatusCode::OK, "{}", paper.words());
    assert_eq!(paper.headers[header::CONTENT_TYPE], "application/pdf");
    assert_eq!(
        paper.headers[header::CONTENT_DISPOSITION],
        "attachment; filename=\"loper-verwachtingen.pdf\""
    );
    assert_eq!(paper.headers[header::CACHE_CONTROL], "no-store");
    assert!(paper.body.starts_with("%PDF-1.7"));
    for mark in MARKS {
        assert!(paper.body.contains(mark), "{mark} is missing");
    }
}

/// A result with as much of everything as a page says.
fn full(messages: &Messages, language: Language) -> Outcome<'_> {
    let because =
        "Jij werkt graag met mensen die iets nodig hebben, en dit werk vraagt dat bijna de hele dag.";
    let find = Find {
        title: "Begeleider in de gehandicaptenzorg voor jongeren en volwassenen".into(),
        start: Some(500),
        parts: vec![Points { factor: "Interesses".into(), because: because.into(), points: 100 }; 12],
        missing: vec!["Waar deze opleiding wordt gegeven, weten we niet.".into(); 3],
        chances: vec![("ROA, verwachting tot 2030".into(), "heel veel moeite om mensen te vinden".into()); 3],
    };
    let pair = ("Wat ik wil van mijn werk".to_owned(), because.to_owned());
    Outcome {
        messages,
        language,
        today: Date::constant(2026, 11, 27),
        said: vec![pair.clone(); 12],
        order: "De lijst staat op volgorde van wat jij zei, en van hoe zwaar jij dat laat wegen.".into(),
        finds: vec![find.clone(); 10],
        all: (0, None),
        surprises: vec![find; 2],
        impossible: vec![pair; 40],
        unknown: vec![because.into(); 8],
        sources: vec!["ROA, prognose tot 2030, van december 2025. Heel Nederland.".into(); 8],
        rules: "2026-11".into(),
    }
}

#[test]
fn the_card_of_a_full_result_is_one_page_and_the_result_itself_can_be_set() {
    let texts = [loper_web::TEXTS, loper_matching::feature().texts.expect("matching speaks")];
    let messages = Messages::new(&texts).expect("the texts can be read");
    for language in Language::ALL {
        let card = loper_typeset::pdf(&full(&messages, language).card()).expect("the card is set");
        let card = String::from_utf8_lossy(&card);
        for mark in MARKS {
            assert!(card.contains(mark), "{mark} is missing");
        }
    }
    let all = loper_typeset::pdf(&full(&messages, Language::Nl).document()).expect("the result is set");
    assert!(String::from_utf8_lossy(&all).contains("<pdfuaid:part>1<"));
}
