//! Whatever people type comes out as text.

use proptest::prelude::*;

use super::*;

/// What was typed, without the spaces that the line breaks take and the breaks that long words get.
fn bare(words: &str) -> String {
    words.chars().filter(|it| !it.is_whitespace() && *it != '\u{200b}' && *it != '\u{ad}').collect()
}

fn document_of(typed: &[String]) -> Document {
    let block = |it: &String| Block::Paragraph(Text::from(it.as_str()).strong(it));
    let cells = typed.iter().map(|it| [Text::from(it.as_str()), Text::new().link(Line::new(it), site())]);
    let table = Table::new(Line::new(&typed[0]), [Column::words("a"), Column::words(&*typed[0])], cells);
    let opening = typed.iter().map(block).chain([Block::Table(table)]).collect();
    let room = Block::Room { label: Line::new(&typed[0]), lines: 1 };
    let sections =
        vec![Section::new(Line::new(&typed[0]), vec![Block::Note(typed[0].as_str().into()), room])];
    Document { title: Line::new(&typed[0]), opening, sections, ..samples::everything() }
}

fn site() -> Address {
    Address::parse("https://example.org/#a?b=%22&c=(d)").unwrap()
}

#[test]
fn markup_is_text() {
    let typed = [
        "#let x = 1; #eval(\"1 + 1\") #panic()",
        "#read(\"/etc/passwd\") #import \"@preview/x:1.0.0\" #include \"main.typ\"",
        "#sys.inputs #data.title #(2 + 3)",
        "$ x^2 $ \\ \\u{41} \\# *sterk* _schuin_ `code` ``` = Kop",
        "- lijst + lijst / term: uitleg <label> @ref // weg /* weg */ ~ -- --- ...",
        "\"aanhaling\" 'enkel' https://example.org <b>vet</b> &amp; ]] [[ }} {{ ))",
    ];
    let all: Vec<String> = typed.iter().map(|it| (*it).to_owned()).collect();
    let words = bare(&set_words(&document_of(&all)));
    for it in typed {
        assert!(words.matches(&bare(it)).count() >= 4, "{it} is not set as it was typed");
    }
}

#[test]
fn other_scripts_and_emoji_are_text() {
    let typed = ["Zoë Ørsted Ağaoğlu Łukasz Đặng Thị Ngọc ǎ ĳ", "Привет Ελλάδα", "😀 ❤ 🦄 👩‍🔧 🏳️‍🌈 👍🏽 🇳🇱 1️⃣"];
    let all: Vec<String> = typed.iter().map(|it| (*it).to_owned()).collect();
    let words = bare(&set_words(&document_of(&all)));
    for it in typed {
        assert!(words.contains(&bare(it)), "{it} is not set as it was typed in {words}");
    }
}

#[test]
fn scripts_from_right_to_left_are_text() {
    for typed in ["مرحبا محمد", "שלום", "ik heet محمد بن علي, 14 jaar"] {
        let words = set_words(&document_of(&[typed.to_owned()]));
        for word in typed.split([' ', ',']) {
            assert!(words.contains(word), "{word} is not set as it was typed in {words}");
        }
    }
}

#[test]
fn what_no_font_has_gets_a_stand_in_and_a_document() {
    let words = set_words(&document_of(&["李小龙 heet zo".to_owned()]));
    assert!(words.contains("□□□") && words.contains("heet zo"));
    for odd in [
        "\u{e000}\u{f8ff}",
        "\u{202e}omgekeerd\u{202c}",
        "x\u{0}\u{1b}[0m",
        "\u{feff}a\u{fffe}\u{ffff}",
        "\u{300}\u{301}\u{20dd}",
        "a\u{34f}\u{e0041}",
    ] {
        set_words(&document_of(&[odd.to_owned()]));
    }
}

#[test]
fn ten_thousand_letters_without_a_space_stay_on_the_page() {
    let long = "abcdefghij".repeat(1_000);
    let document =
        Document { opening: vec![Block::Paragraph(long.as_str().into())], ..samples::everything() };
    // The foot of a page may stand between two lines, never within ten letters: lines break after forty.
    assert_eq!(set_words(&document).matches("abcdefghij").count(), 1_000);
    let wide =
        set(&document, |paged| Ok(paged.pages().iter().any(|page| is_past(&page.frame, 0.0)))).unwrap();
    assert!(!wide, "a word runs off the page");
}

/// Whether something is set past the right edge of an A4 page, 595 points wide.
fn is_past(frame: &Frame, from: f64) -> bool {
    frame.items().any(|(at, item)| {
        let left = from + at.x.to_pt();
        match item {
            FrameItem::Group(group) => is_past(&group.frame, left),
            FrameItem::Text(text) => left + text.width().to_pt() > 595.0,
            _ => false,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_in_latin_letters_and_signs_comes_out(
        typed in prop::collection::vec("[ -~À-ÿ€–]{1,40}", 1..20)
    ) {
        let words = bare(&set_words(&document_of(&typed)));
        for it in &typed {
            prop_assert!(words.contains(&bare(it)), "{it:?} is not set as it was typed");
        }
    }

    #[test]
    fn whatever_is_typed_gives_a_document(typed in prop::collection::vec("\\PC{0,20}", 1..20)) {
        prop_assert!(set_words(&document_of(&typed)).contains("Gemaakt met Loper"));
    }
}
