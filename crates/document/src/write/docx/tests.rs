//! Tests of the writer for Word: what comes out is read back.

use std::io::{Cursor, Read as _};

use loper_vocabulary::tongue::Tongue;
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::*;
use crate::tree::{Block, Line, Section, samples};

fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What is read in a part: a tag with its attributes, or words.
fn read(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut all = Vec::new();
    let mut depth = 0;
    loop {
        match reader.read_event().expect("XML that can be read") {
            Event::Start(tag) => {
                depth += 1;
                let attributes: Vec<String> = tag
                    .attributes()
                    .map(|it| it.expect("an attribute"))
                    .map(|it| {
                        format!(
                            "{}={}",
                            str::from_utf8(it.key.as_ref()).unwrap(),
                            it.normalized_value(XmlVersion::Implicit1_0).unwrap()
                        )
                    })
                    .collect();
                all.push(
                    format!("<{} {}", str::from_utf8(tag.name().as_ref()).unwrap(), attributes.join(" "))
                        .trim()
                        .to_owned(),
                );
            }
            Event::End(_) => depth -= 1,
            Event::Text(text) => all.push(text.decode().unwrap().into_owned()),
            Event::GeneralRef(entity) => all.push(format!("&{}", str::from_utf8(&entity).unwrap())),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    all
}

const PARTS: [&str; 9] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "docProps/app.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footer1.xml",
];

fn everything() -> Vec<u8> {
    file(&samples::everything()).unwrap()
}

#[test]
fn every_part_is_whole_and_listed() {
    let file = everything();
    let archive = ZipArchive::new(Cursor::new(&file)).unwrap();
    assert_eq!(archive.file_names().map(Result::unwrap).collect::<Vec<_>>(), PARTS);
    let types = part(&file, "[Content_Types].xml");
    for name in PARTS {
        assert!(read(&part(&file, name)).len() > 2, "{name}");
        let is_listed = types.contains(&format!("PartName=\"/{name}\""));
        assert!(is_listed || name.ends_with("rels") || name.starts_with('['), "{name}");
    }
    assert_eq!(file, everything(), "the same document makes the same bytes");
}

#[test]
fn one_of_everything_is_laid_out() {
    let body = part(&everything(), "word/document.xml");
    insta::assert_snapshot!(body.replace("><", ">\n<").replace("</w:p>\n", "</w:p>\n\n"));
}

#[test]
fn a_screen_reader_hears_title_language_headings_and_header_rows() {
    let document = samples::everything();
    for language in [Tongue::Dutch, Tongue::English, Tongue::Arabic] {
        let file = file(&Document { language, ..document.clone() }).unwrap();
        let code = language.code();
        assert!(
            part(&file, "docProps/core.xml")
                .contains(&format!("<dc:title>Past bij mij</dc:title><dc:language>{code}<"))
        );
        let expect = format!("<w:lang w:val=\"{}\">", language.with_region());
        assert!(part(&file, "word/styles.xml").contains(&expect));
    }
    let file = everything();
    let (styles, body) = (part(&file, "word/styles.xml"), part(&file, "word/document.xml"));
    let used: Vec<&str> =
        body.split("Style w:val=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    for style in &used {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style} has no looks");
    }
    let headings: Vec<&&str> = used.iter().filter(|it| it.starts_with("Heading")).collect();
    assert_eq!(headings, [&"Heading1", &"Heading2", &"Heading3", &"Heading2"]);
    assert_eq!(body.matches("<w:tblHeader>").count(), body.matches("<w:tbl>").count());
    let row = body.split("<w:tblHeader>").nth(1).and_then(|it| it.split("</w:tr>").next()).unwrap();
    assert!(row.contains("Waarom") && row.contains("Punten"), "the header row is the one with the headings");
}

#[test]
fn each_numbered_list_begins_at_one_and_links_lead_where_they_should() {
    let list = || Block::List(crate::tree::Order::Ranked, vec!["een".into(), "twee".into()]);
    let loose = Block::List(crate::tree::Order::Loose, vec!["los".into()]);
    let page = crate::tree::Address::parse("https://example.org/?a=1&b=2").unwrap();
    let link = Block::Paragraph(Text::new().link("hier".into(), page));
    let opening = vec![list(), loose, list(), link];
    let file = file(&Document { opening, sections: Vec::new(), ..samples::everything() }).unwrap();
    let body = part(&file, "word/document.xml");
    let numbers: Vec<&str> = body.split("w:numId w:val=\"").skip(1).map(|it| &it[..1]).collect();
    assert_eq!(numbers, ["2", "2", "1", "3", "3"]);
    let numbering = part(&file, "word/numbering.xml");
    assert_eq!(
        (numbering.matches("w:val=\"decimal\"").count(), numbering.matches("w:val=\"bullet\"").count()),
        (2, 1)
    );
    let relations = read(&part(&file, "word/_rels/document.xml.rels"));
    let target = "Target=https://example.org/?a=1&b=2 TargetMode=External";
    assert!(
        relations.iter().any(|it| it.starts_with("<Relationship Id=link1 ") && it.ends_with(target)),
        "{relations:#?}"
    );
    assert!(body.contains("<w:hyperlink r:id=\"link1\""));
}

#[test]
fn sections_in_sections_stay_within_the_headings_that_have_looks() {
    let deep = (0..9).fold(Section::new("diepst".into(), Vec::new()), |inner, _| Section {
        sections: vec![inner],
        ..Section::new("dieper".into(), Vec::new())
    });
    let file = file(&Document { sections: vec![deep], ..samples::everything() }).unwrap();
    let body = part(&file, "word/document.xml");
    assert!(body.contains("Heading6") && !body.contains("Heading7"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_comes_out_as_text(words in ".{0,80}|[<>&\"'/a-z!\u{ffff}\u{fffe}\u{0}-]{0,60}") {
        let one = |words: &str| {
            let document = Document {
                title: Line::new(words),
                opening: vec![Block::Paragraph(Text::new().plain(words).strong(words)), Block::Note(words.into())],
                ..samples::everything()
            };
            let file = file(&document).unwrap();
            PARTS.map(|name| read(&part(&file, name)).iter().filter(|it| it.starts_with("<w:") || it.starts_with("<dc")).count())
        };
        let typed = Text::from(&*words);
        // Words that are blank are left out, and their run with them.
        let plain = if is_silent(&typed) { " " } else { "gewoon" };
        proptest::prop_assert_eq!(one(&words), one(plain));
    }
}
