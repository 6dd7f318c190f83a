//! The card for the talk at home, on one sheet, in the language of the home.

use jiff::civil::Date;
use loper_document::tree::{Block, Document, Fact, Footer, Format, Order, Section, Text};

use crate::model::home::{Card as _, Sentences, Tongue};

/// How many lines there are to write on.
const LINES: u8 = 5;

/// The card in a language, with what a learner wrote, of a day. The day stands in figures: they read in every language.
pub fn card(tongue: Tongue, it: &Sentences, today: Date) -> Document {
    let fact = |(key, text): (&str, &str)| Fact { name: tongue.text(key).into(), value: own(text).into() };
    let facts = it.all().into_iter().filter(|it| !it.1.is_empty()).map(fact).collect();
    let list = |keys: &[&str]| -> Vec<Text> { keys.iter().map(|key| Text::from(tongue.text(key))).collect() };
    let mut opening = vec![Block::Paragraph(tongue.text("intro").into()), Block::Facts(facts)];
    if tongue.is_unchecked() {
        opening.push(Block::Source(tongue.text("unchecked").into()));
    }
    Document {
        title: tongue.text("title").into(),
        language: tongue,
        format: Format::Pages,
        made_on: today,
        opening,
        sections: vec![
            Section::new(
                tongue.text("questions").into(),
                vec![Block::List(Order::Ranked, list(&["q1", "q2", "q3", "q4"]))],
            ),
            Section::new(
                tongue.text("tick").into(),
                vec![
                    Block::List(Order::Loose, list(&["t1", "t2", "t3"])),
                    Block::Room { label: tongue.text("room").into(), lines: LINES },
                ],
            ),
        ],
        footer: Footer {
            words: tongue.text("made").into(),
            date: own(&today.strftime("%d-%m-%Y").to_string()).into(),
        },
    }
}

/// What a learner wrote, and a day in figures, keep their own direction on a sheet of another: between the marks of
/// Unicode for that.
fn own(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
