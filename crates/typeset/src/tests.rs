//! Tests of the PDF.

mod typed;

use loper_document::tree::*;
use loper_vocabulary::tongue::Tongue;
use typst::World;
use typst::diag::FileError;
use typst::foundations::Dict;
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};

use super::*;

/// The words of a document, page by page, as they are set.
fn set_words(document: &Document) -> String {
    let words = set(document, |paged| {
        // What is laid out must also be accepted by the export, or the words never reach anyone.
        export(paged, document)?;
        let mut words = String::new();
        paged.pages().iter().for_each(|page| gather(&page.frame, &mut words));
        Ok(words)
    });
    words.unwrap()
}

fn gather(frame: &Frame, words: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => gather(&group.frame, words),
            FrameItem::Text(text) => words.push_str(&text.text),
            _ => {}
        }
    }
}

fn has(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|it| it == words.as_bytes())
}

#[test]
fn a_document_is_tagged_and_names_its_standards_language_and_title() {
    let bytes = pdf(&samples::everything()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let marks = [
        "/MarkInfo<</Marked true",
        "/Type/StructTreeRoot",
        "/Lang(nl)",
        "/DisplayDocTitle true",
        "<pdfuaid:part>1<",
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "Past bij mij</rdf:li></rdf:Alt></dc:title>",
    ];
    for mark in marks {
        assert!(has(&bytes, mark), "{mark} is missing");
    }
    assert!(!has(&bytes, "/JavaScript") && !has(&bytes, "/EmbeddedFile"));
}

#[test]
fn an_english_document_says_so() {
    let bytes = pdf(&Document { language: Tongue::English, ..samples::everything() }).unwrap();
    assert!(has(&bytes, "/Lang(en)"));
}

/// From the left edge of the page to where its first line of words begins, as a part of the width.
fn first_line_begins_at(document: &Document) -> f64 {
    fn first(frame: &Frame, left: f64) -> Option<f64> {
        frame.items().find_map(|(at, item)| match item {
            FrameItem::Group(group) => first(&group.frame, left + at.x.to_pt()),
            FrameItem::Text(_) => Some(left + at.x.to_pt()),
            _ => None,
        })
    }
    let at = set(document, |paged| {
        let page = &paged.pages()[0].frame;
        Ok(first(page, 0.0).unwrap() / page.width().to_pt())
    });
    at.unwrap()
}

#[test]
fn an_arabic_document_says_so_and_is_set_from_right_to_left() {
    let words = |language, title: &str, text: &str| Document {
        title: title.into(),
        language,
        opening: vec![Block::Paragraph(text.into())],
        sections: Vec::new(),
        ..samples::everything()
    };
    let arabic = words(
        Tongue::Arabic,
        "تحدثوا معًا",
        "اقرؤوا الجمل الثلاث معًا: \u{2068}Ik wil iets met dieren.\u{2069}",
    );
    assert!(has(&pdf(&arabic).unwrap(), "/Lang(ar)"));
    assert!(first_line_begins_at(&arabic) > 0.5, "the title stands at the right");
    assert!(!set_words(&arabic).contains('□'), "every letter can be drawn");
    let ukrainian = words(Tongue::Ukrainian, "Поговоріть разом", "Що мені добре вдається?");
    assert!(has(&pdf(&ukrainian).unwrap(), "/Lang(uk)") && !set_words(&ukrainian).contains('□'));
    assert!(first_line_begins_at(&ukrainian) < 0.2);
}

#[test]
fn all_words_of_the_tree_are_set() {
    let words = set_words(&samples::everything());
    let all = [
        "Past bij mij",
        "Gemaakt met Loper",
        "werk buiten",
        "meer over timmerman",
        "je mag dit kiezen",
        "Je maakt graag iets",
        "mbo 2",
    ];
    let more = [
        "De punten van timmerman",
        "Wensen <samen>",
        "412",
        "Doen en maken",
        "Tussen 20 en 40.",
        "Zegt niets over jouw school",
        "Dit wil ik vragen:",
    ];
    for it in all.into_iter().chain(more) {
        assert!(words.contains(it), "{it} is missing in {words}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(pdf(&samples::everything()).unwrap(), pdf(&samples::everything()).unwrap());
}

#[test]
fn a_card_is_closer_than_pages() {
    let long: Vec<Block> = (0..48).map(|it| Block::Paragraph(format!("Regel {it}.").into())).collect();
    let count = |format| {
        let opening = long.clone();
        let document = Document { format, opening, sections: Vec::new(), ..samples::everything() };
        set(&document, |paged| Ok(paged.pages().len())).unwrap()
    };
    assert!(count(Format::Card) < count(Format::Pages));
}

#[test]
fn headings_deeper_than_six_and_a_long_table_are_set() {
    let deep = (0..9).fold(Section::new("diepst".into(), Vec::new()), |inner, _| Section {
        sections: vec![inner],
        ..Section::new("dieper".into(), Vec::new())
    });
    let rows = (0..120).map(|it| [Text::from(format!("rij {it}")), Text::from(it.to_string())]);
    let table = Table::new("Lang".into(), [Column::numbers("Nummer"), Column::numbers("Punten")], rows);
    let opening = vec![Block::Table(table), Block::List(Order::Loose, Vec::new()), Block::Facts(Vec::new())];
    let document = Document { opening, sections: vec![deep], ..samples::everything() };
    let words = set_words(&document);
    assert!(words.contains("rij 119") && words.contains("diepst"));
    assert!(words.matches("Nummer").count() > 1, "the header stands above each part of the table");
}

#[test]
fn a_document_that_is_too_large_is_refused_at_once() {
    let opening = vec![Block::Paragraph("a ".repeat(data::WEIGHT_MAX).into())];
    let error = pdf(&Document { opening, ..samples::everything() }).unwrap_err();
    assert!(matches!(error, Error::TooLarge { .. }), "{error}");
    let many = vec![Block::Paragraph(Text::new()); 20_000];
    let error = pdf(&Document { opening: many, ..samples::everything() }).unwrap_err();
    assert!(matches!(error, Error::TooLarge { .. }), "{error}");
}

#[test]
fn the_template_can_reach_no_file() {
    let desk = Desk::new(Dict::new());
    for path in ["/etc/passwd", "main.typ", "data.json", "../x"] {
        let Ok(path) = VirtualPath::new(path) else { continue };
        let id: FileId = RootedPath::new(VirtualRoot::Project, path).intern();
        assert_eq!(desk.file(id).unwrap_err(), FileError::AccessDenied);
        if id != desk.main() {
            assert_eq!(desk.source(id).unwrap_err(), FileError::AccessDenied);
        }
    }
    assert!(desk.today(None).is_none() && desk.font(99).is_none());
}
