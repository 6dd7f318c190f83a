//! Documents through the doors of the whole house: PDF that everyone can read, cards on one page.

mod common;

use axum::http::{StatusCode, header};
use common::house;
use jiff::civil::Date;
use loper_document::read::Row;
use loper_document::read::csv::Csv;
use loper_guidance::model::home::{Sentences, Tongue};
use loper_matching::documents::{Find, Outcome, Points};
use loper_profile::documents::expectations::Card;
use loper_profile::model::expectations::{
    ChanceFigure, Check, Figures, Guess, Liked, PayFigure, RegionFigure, Sure,
};
use loper_testkit::browser::Browser;
use loper_texts::format::capital;
use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::{Scarcity, Tension};
use loper_vocabulary::region::LabourRegion;
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

/// The five longest names of the register in a language.
fn longest(language: Language) -> Vec<String> {
    let file = include_bytes!("../../../reference/occupations.csv");
    let mut csv = Csv::open(&file[..]).expect("a table");
    let column = csv.header().find(&[if language == Language::Nl { "name_nl" } else { "name_en" }]);
    let (column, mut row, mut all) = (column.expect("a column"), Row::default(), Vec::new());
    while let Some(read) = csv.next_row(&mut row) {
        read.expect("a row");
        all.push(capital(row.cell(column)));
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.chars().count()));
    all.truncate(5);
    all
}

/// A check that is done, of which everything is known that can be.
fn done() -> Check {
    let region = LabourRegion::parse("AM99").expect("a region");
    let liked = (0..5).map(|nth| Liked {
        occupation: OccupationId(uuid::Uuid::from_u128(nth)),
        before: u8::try_from(nth + 1).ok(),
        after: u8::try_from(5 - nth).ok(),
        guess: Some(Guess { chance: Some(Scarcity::VeryLarge), pay: Some(Cents(49_999)), sure: Sure::Very }),
        figures: Figures {
            pay: Some(PayFigure {
                low: Cents(155_050),
                middle: Cents(182_575),
                high: Cents(220_025),
                year: 2024,
            }),
            chance: Some(ChanceFigure { class: Scarcity::AlmostNone, to_year: 2030 }),
        },
        region: Some(RegionFigure {
            region: region.clone(),
            class: Tension::VeryTight,
            period: "2026KW02".into(),
            is_example: true,
        }),
    });
    Check { id: uuid::Uuid::nil(), day: Date::constant(2026, 9, 30), liked: liked.collect() }
}

#[test]
fn the_card_of_a_check_with_the_five_longest_names_of_the_register_is_one_page() {
    let texts = [loper_web::TEXTS, loper_profile::feature().texts.expect("profile speaks")];
    let messages = Messages::new(&texts).expect("the texts can be read");
    for language in Language::ALL {
        let names = longest(language);
        assert!(names.iter().all(|it| it.len() > 70), "{names:?}");
        let check = done();
        let name = |id: OccupationId| names[usize::try_from(id.0.as_u128()).expect("small")].clone();
        let region = |_: &LabourRegion| "Stedendriehoek en Noordwest-Veluwe".to_owned();
        let today = Date::constant(2026, 11, 27);
        let card = Card { messages: &messages, language, check: &check, name: &name, region: &region, today };
        let paper = loper_typeset::pdf(&card.document()).expect("the card is set");
        if let Ok(folder) = std::env::var("LOPER_KEEP_PAPERS") {
            std::fs::write(format!("{folder}/kaart-{}.pdf", language.code()), &paper)
                .expect("it can be kept");
        }
        let paper = String::from_utf8_lossy(&paper);
        for mark in MARKS {
            assert!(paper.contains(mark), "{mark} is missing in {language:?}");
        }
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

#[test]
fn the_card_for_at_home_is_one_page_in_every_language_that_says_which_it_is() {
    let long =
        "Ik kan goed omgaan met dieren die bang zijn, en dat zie je aan de hond van mijn oma. ".repeat(3);
    let long: String = long.chars().take(Sentences::LENGTH_MAX).collect();
    let sentences = Sentences { proud: long.clone(), want: long.clone(), unsure: long };
    for tongue in Tongue::ALL {
        let card = loper_guidance::documents::home::card(tongue, &sentences, Date::constant(2026, 11, 27));
        let card = loper_typeset::pdf(&card).expect("the card is set");
        let card = String::from_utf8_lossy(&card);
        for mark in MARKS {
            assert!(card.contains(mark), "{tongue:?}: {mark} is missing");
        }
        assert!(card.contains(&format!("/Lang({})", tongue.code())), "{tongue:?}");
    }
}
