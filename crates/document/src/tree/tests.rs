//! Tests of the tree.

use super::*;

#[test]
fn a_line_is_one_line_and_never_silent() {
    let cases = [
        ("  a\n\tb  ", "a b"),
        ("", "–"),
        (" \n ", "–"),
        ("a\u{0}b\u{7}", "ab"),
        ("€\u{a0}5", "€\u{a0}5"),
        ("#let x = $1$", "#let x = $1$"),
    ];
    for (typed, line) in cases {
        assert_eq!(Line::new(typed).as_str(), line, "{typed:?}");
    }
}

#[test]
fn what_is_typed_is_parted_by_blank_lines() {
    let parts = Text::paragraphs("Ik hou van\nhout.\r\n\r\n \nEn van *buiten*.\n");
    assert_eq!(parts, [Text::from("Ik hou van hout."), Text::from("En van *buiten*.")]);
    assert!(Text::paragraphs(" \n\n").is_empty());
}

#[test]
fn only_whole_addresses_of_the_web_are_links() {
    for good in ["https://example.org", "http://localhost:8080/a?b=c#d", "https://[::1]/"] {
        assert!(Address::parse(good).is_some(), "{good}");
    }
    let long = format!("https://example.org/{}", "a".repeat(2_000));
    for bad in [
        "/beroepen",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://a b",
        "https://a\"b",
        "data:text/html,x",
        "ftp://a",
        &long,
    ] {
        assert!(Address::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn a_span_is_in_order_and_on_its_scale() {
    let places = |it| Range::new("x".into(), "y".into(), Side::People, it).places();
    assert_eq!(places([10, 20, 30]), [10, 20, 30]);
    assert_eq!(places([50, 20, 10]), [20, 20, 20]);
    assert_eq!(places([0, 200, 255]), [0, 100, 100]);
}

#[test]
fn a_row_is_as_long_as_its_header() {
    let document = samples::everything();
    let tables = document.sections.iter().flat_map(|it| &it.blocks);
    let tables: Vec<&Table> =
        tables.filter_map(|it| if let Block::Table(it) = it { Some(it) } else { None }).collect();
    assert_eq!(tables.len(), 1);
    assert!(tables[0].rows().all(|it| it.len() == tables[0].columns().len()));
}
