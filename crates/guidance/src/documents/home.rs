//! The card for the talk at home, on one sheet, in the two languages that a PDF can name here.

use jiff::civil::Date;
use loper_document::tree::{Block, Document, Fact, Footer, Format, Order, Section, Text};
use loper_texts::format;
use loper_vocabulary::language::Language;

use crate::model::home::{Sentences, Tongue};

/// How many lines there are to write on.
const LINES: u8 = 4;

/// The card. `made` is what stands at its foot.
pub fn card(language: Language, it: &Sentences, (made, today): (&str, Date)) -> Document {
    let tongue = match language {
        Language::Nl => Tongue::Dutch,
        Language::En => Tongue::English,
    };
    let fact = |(key, text): (&str, &str)| Fact { name: tongue.text(key).into(), value: text.into() };
    let facts = it.all().into_iter().filter(|it| !it.1.is_empty()).map(fact).collect();
    let list = |keys: &[&str]| -> Vec<Text> { keys.iter().map(|key| Text::from(tongue.text(key))).collect() };
    Document {
        title: tongue.text("title").into(),
        language,
        format: Format::Card,
        made_on: today,
        opening: vec![Block::Paragraph(tongue.text("intro").into()), Block::Facts(facts)],
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
        footer: Footer { words: made.into(), date: format::date(language, today).into() },
    }
}
