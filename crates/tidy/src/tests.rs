//! The readers of this crate, tried on small texts.

use crate::fluent;
use crate::prose::{flesch_douma, reading, sentences, syllables};
use crate::source::{Literal, Source};

fn source(text: &str) -> Source {
    Source::new("crates/x/src/x.rs".into(), text.to_owned())
}

#[test]
fn code_is_told_from_comments_and_text() {
    let read = source("let a = \"x.unwrap()\"; // .unwrap()\nlet b = 'c'; let c: &'a str = r#\"d\"e\"#;");
    assert!(!read.code.contains("unwrap"), "{}", read.code);
    let texts: Vec<&str> = read.literals.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(texts, ["x.unwrap()", "d\"e"]);
    assert_eq!(read.code.len(), read.text.len());
    assert!(read.code.contains("&'a str"));
}

#[test]
fn escapes_and_lines_are_followed() {
    let read = source("f(\"a\\\"b\\\n      c\"); '\\''; \"d\"");
    assert_eq!(read.literals[0].text, "a\"bc");
    assert_eq!(read.literals[1], Literal { at: read.text.len() - 3, text: "d".into() });
}

#[test]
fn functions_are_measured_from_their_name_to_their_brace() {
    let read = source("trait T { fn none(&self); }\nfn long(a: [u8; 2]) {\n  if a { }\n}\nfn f() {}\n");
    let found: Vec<(String, usize, usize)> =
        read.functions().into_iter().map(|it| (it.name, it.line, it.lines)).collect();
    assert_eq!(found, [("long".to_owned(), 2, 3), ("f".to_owned(), 5, 1)]);
}

#[test]
fn words_of_code_are_found_alone() {
    let read = source("fn brand() { rand::x(); operand; }");
    assert_eq!(read.places_of("rand").len(), 1);
    assert_eq!(read.places_of(".unwrap()").len(), 0);
}

#[test]
fn messages_keep_their_variables() {
    let read = fluent::messages(
        "a = x { $n }\nb =\n    { $count ->\n       *[other] { $count } y\n    }\n# c = d\n",
    );
    assert_eq!(read.keys().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(fluent::variables(&read["b"]).into_iter().collect::<Vec<_>>(), ["count"]);
}

#[test]
fn the_formula_gives_the_values_of_its_book() {
    for (syllables, words, ease) in [(150.0, 10.0, 82.0), (170.0, 15.0, 61.95), (190.0, 20.0, 41.9)] {
        assert!((flesch_douma(syllables, words) - ease).abs() < 0.01, "{syllables} {words}");
    }
}

#[test]
fn syllables_are_counted_as_people_count_them() {
    for (word, count) in [
        ("geïnteresseerd", 5),
        ("kijken", 2),
        ("dierenartsassistent", 6),
        ("bril", 1),
        ("zee", 1),
        ("opleiding", 3),
        ("naar", 1),
        ("coördinatie", 5),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn sentences_end_where_a_reader_stops() {
    assert_eq!(sentences("Je werkt. Je verdient 2.450 euro! Leuk?").len(), 3);
    let read = reading("# Kop\nJe helpt mensen.\n\n- een\n- twee drie\n");
    assert_eq!((read.sentences.len(), read.words), (3, 6));
}
