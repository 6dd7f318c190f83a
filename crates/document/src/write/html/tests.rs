//! Tests of the HTML writer.

use super::*;
use crate::tree::{Line, samples};

fn one(words: &str) -> Document {
    Document {
        title: Line::new(words),
        opening: vec![Block::Paragraph(Text::new().plain(words).strong(words)), Block::Note(words.into())],
        ..samples::everything()
    }
}

#[test]
fn one_of_everything_is_laid_out() {
    let page = page(&samples::everything());
    let (before, rest) = page.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let lines = format!("{before}{after}").replace("><", ">\n<");
    insta::assert_snapshot!(lines);
}

#[test]
fn sections_in_sections_stay_within_the_headings_of_html() {
    let deep = (0..9).fold(Section::new("diepst".into(), Vec::new()), |inner, _| Section {
        sections: vec![inner],
        ..Section::new("dieper".into(), Vec::new())
    });
    let page = page(&Document { sections: vec![deep], ..samples::everything() });
    assert!(page.contains("<h6>diepst</h6>") && !page.contains("<h7>"));
}

#[test]
fn the_page_needs_nothing_beside_it() {
    let page = page(&samples::everything());
    for word in ["<script", "<link", "<img", "url(", "@import", "style=", "src="] {
        assert!(!page.contains(word), "{word}");
    }
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_comes_out_as_text(words in ".{0,200}|[<>&\"'/a-z!-]{0,60}") {
        let page = page(&one(&words));
        // What can start a tag is ours alone: there are as many as without the words.
        let count = |page: &str| page.matches('<').count();
        proptest::prop_assert_eq!(count(&page), count(&super::page(&one("gewoon"))));
    }
}
