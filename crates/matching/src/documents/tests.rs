//! Tests of the documents.

use loper_document::write::html;

use super::*;

fn messages() -> Messages {
    Messages::new(&[loper_web::TEXTS, crate::feature().texts.unwrap()]).unwrap()
}

fn points(factor: &str, because: &str, points: i32) -> Points {
    Points { factor: factor.into(), because: because.into(), points }
}

/// What Sanne found: a carpenter whose points add up, and work that nothing is known of.
fn outcome(messages: &Messages, language: Language) -> Outcome<'_> {
    let carpenter = Find {
        title: "Timmerman".into(),
        start: Some(500),
        parts: vec![
            points("Interesses", "Jij maakt graag iets, en dit werk vraagt dat.", 212),
            points("Wensen", "Jij werkt liever binnen, en dit werk is vaak buiten.", -40),
        ],
        missing: vec!["Van werkwaarden weten we hier niets.".into()],
        chances: vec![("ROA, tot 2030".into(), "veel moeite om mensen te vinden".into())],
    };
    let unknown = Find { title: "Rietdekker".into(), ..Find::default() };
    Outcome {
        messages,
        language,
        today: Date::constant(2026, 11, 27),
        said: vec![("Interesses".into(), "doen en maken".into())],
        order: "Op volgorde van wat jij zei.".into(),
        finds: vec![carpenter, unknown.clone()],
        all: (2, None),
        surprises: vec![Find { title: "Verzorgende".into(), ..unknown }],
        impossible: vec![("Glazenwasser".into(), "je wilt niet op hoogte werken".into())],
        unknown: vec!["Waar de opleiding wordt gegeven.".into()],
        sources: vec!["ROA, 2024.".into()],
        rules: "2026-11".into(),
    }
}

#[test]
fn the_result_says_what_i_said_what_adds_up_and_what_is_unknown() {
    let messages = messages();
    let page = html::page(&outcome(&messages, Language::Nl).document());
    for part in [
        "doen en maken",
        "je mag",
        "<strong>Timmerman</strong> · 672 punten",
        ">+212<",
        ">−40<",
        "<strong>672</strong>",
        "veel moeite om mensen te vinden",
        "Van werkwaarden weten we hier niets.",
        "Verzorgende",
        "je wilt niet op hoogte werken",
        "Waar de opleiding wordt gegeven.",
        "ROA, 2024.",
        "2026-11",
    ] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
    assert!(!page.contains('⟦') && !page.contains("matching-paper"), "{page}");
}

#[test]
fn the_card_has_at_most_five_finds_each_with_its_strongest_reason() {
    let messages = messages();
    let mut outcome = outcome(&messages, Language::En);
    let one = outcome.finds[0].clone();
    outcome.finds = (1..=9).map(|it| Find { title: format!("Vondst {it}"), ..one.clone() }).collect();
    let page = html::page(&outcome.card());
    assert!(page.contains("Vondst 5") && !page.contains("Vondst 6"), "{page}");
    assert!(page.contains("Jij maakt graag iets") && !page.contains("Jij werkt liever binnen"), "{page}");
    assert!(!page.contains('⟦') && !page.contains("matching-paper"), "{page}");
}

#[test]
fn with_nothing_said_the_paper_says_so() {
    let messages = messages();
    let outcome = Outcome { said: Vec::new(), ..outcome(&messages, Language::Nl) };
    let page = html::page(&outcome.document());
    assert!(page.contains("Je hebt nog niets over jezelf gezegd"), "{page}");
}

#[test]
fn a_list_that_was_cut_says_so_and_where_the_rest_is() {
    let messages = messages();
    let address = Address::parse("https://loper.example/past-bij-mij/uitkomst.pdf?alles=1");
    let cut = html::page(&Outcome { all: (31, address), ..outcome(&messages, Language::Nl) }.document());
    assert!(cut.contains("Hier staan de eerste 2 van de 31"), "{cut}");
    assert!(cut.contains("href=\"https://loper.example/past-bij-mij/uitkomst.pdf?alles=1\""), "{cut}");
    let whole = html::page(&outcome(&messages, Language::Nl).document());
    assert!(!whole.contains("Hier staan de eerste"), "{whole}");
}
