//! A document as the data of the template: sections laid in a row with their level, words that the fonts can draw.

use loper_document::tree::{Block, Document, Format, Section};
use serde::Serialize;
use serde_json::Value;
use typst::foundations::Dict;

use crate::{Error, fonts};

/// The heaviest document that is set.
pub const WEIGHT_MAX: usize = 250_000;
/// What each thing weighs, whatever it says: boxes cost time too.
const WEIGHT_OF_A_THING: usize = 20;
/// Letters that hang together longer than this may be broken anywhere, or they would run off the page.
const WORD_MAX: usize = 40;
/// PDF knows six levels of headings.
const LEVEL_MAX: u8 = 6;
/// Stands for a character that no font has.
const STAND_IN: char = '□';

/// With which letters a document is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// All that a font can draw.
    OfAllFonts,
    /// Those of our own face.
    OfOurFace,
}

impl Letters {
    fn have(self, it: char) -> bool {
        // Joiners, the choice of a drawing and the borders of a direction have no drawing of their own.
        let is_between = matches!(it, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}') || is_border(it);
        match self {
            Self::OfAllFonts => is_between || fonts::any_has(it),
            Self::OfOurFace => fonts::our_face_has(it),
        }
    }
}

#[derive(Serialize)]
struct Inputs<'a> {
    title: &'a str,
    language: &'a str,
    direction: &'a str,
    format: Format,
    words: &'a str,
    date: &'a str,
    parts: Vec<Part<'a>>,
}

/// What stands under one heading; the level says how deep, 1 is the title.
#[derive(Serialize)]
struct Part<'a> {
    level: u8,
    heading: &'a str,
    blocks: &'a [Block],
}

/// The document as `sys.inputs`.
pub fn inputs(document: &Document, letters: Letters) -> Result<Dict, Error> {
    let mut parts = vec![Part { level: 1, heading: document.title.as_str(), blocks: &document.opening }];
    document.sections.iter().for_each(|it| lay(it, 2, &mut parts));
    let inputs = Inputs {
        title: document.title.as_str(),
        language: document.language.code(),
        direction: document.language.direction(),
        format: document.format,
        words: document.footer.words.as_str(),
        date: document.footer.date.as_str(),
        parts,
    };
    let broken = |it: serde_json::Error| Error::Refused(it.to_string());
    let mut value = serde_json::to_value(inputs).map_err(broken)?;
    let weight = weight(&value);
    if weight > WEIGHT_MAX {
        return Err(Error::TooLarge { weight, max: WEIGHT_MAX });
    }
    mend(&mut value, letters);
    serde_json::from_value(value).map_err(broken)
}

fn lay<'a>(section: &'a Section, level: u8, parts: &mut Vec<Part<'a>>) {
    parts.push(Part { level, heading: section.heading.as_str(), blocks: &section.blocks });
    section.sections.iter().for_each(|it| lay(it, LEVEL_MAX.min(level + 1), parts));
}

fn weight(value: &Value) -> usize {
    let own = match value {
        Value::String(words) => words.len(),
        Value::Array(all) => all.iter().map(weight).sum(),
        Value::Object(all) => all.values().map(weight).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    };
    own + WEIGHT_OF_A_THING
}

fn mend(value: &mut Value, letters: Letters) {
    match value {
        Value::String(words) => *words = drawable(words, letters),
        Value::Array(all) => all.iter_mut().for_each(|it| mend(it, letters)),
        Value::Object(all) => {
            // An address is followed, not drawn.
            all.iter_mut().filter(|it| it.0 != "to").for_each(|it| mend(it.1, letters));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Where words begin and end that have a direction of their own.
const fn is_border(it: char) -> bool {
    matches!(it, '\u{2068}' | '\u{2069}')
}

/// The words in letters that can be drawn, with places to break a word that is too long for a line.
fn drawable(words: &str, letters: Letters) -> String {
    let mut drawn = String::with_capacity(words.len());
    let mut together = 0;
    let is_set = |it: &char| *it != '\u{feff}' && (letters == Letters::OfAllFonts || !is_border(*it));
    for it in words.chars().filter(is_set) {
        if it.is_whitespace() {
            together = 0;
            drawn.push(if it == '\u{a0}' || it == '\u{202f}' { '\u{a0}' } else { ' ' });
            continue;
        }
        // Only before a letter or sign that stands alone: a mark stays with what it marks.
        if together >= WORD_MAX && (it.is_alphanumeric() || it.is_ascii()) {
            together = 0;
            drawn.push('\u{200b}');
        }
        together += 1;
        drawn.push(if letters.have(it) { it } else { STAND_IN });
    }
    drawn
}
