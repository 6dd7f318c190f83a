//! Processor time of a document, from tree to PDF; beside it the same tree as HTML.

use std::hint::black_box;

use anyhow::Result;
use jiff::civil::Date;
use loper_document::tree::{
    Block, Column, Document, Fact, Footer, Format, Range, Section, Side, Table, Text,
};
use loper_document::write::html;
use loper_vocabulary::language::Language;

use crate::cpu;

const TIMES: u32 = 8;

/// Prints both.
pub fn run() -> Result<()> {
    for (name, finds, format) in [("a card", 1, Format::Card), ("a result of twenty", 20, Format::Pages)] {
        let document = document(finds, format);
        let size = loper_typeset::pdf(&document)?.len();
        let set = cpu::microseconds(TIMES, |_| {
            // The first one above proved that it can be set.
            let _ = black_box(loper_typeset::pdf(black_box(&document)));
        });
        let written = cpu::microseconds(TIMES, |_| {
            black_box(html::page(black_box(&document)));
        });
        println!(
            "typeset: {name} in {:.1} ms ({} kB PDF/UA); as HTML {written:.0} µs",
            set / 1000.0,
            size / 1024
        );
    }
    Ok(())
}

fn document(finds: usize, format: Format) -> Document {
    let find = |number: usize| {
        let rows = (0..12).map(|it| {
            [
                Text::from("Interesses"),
                "Jij maakt graag iets, en dit werk vraagt dat.".into(),
                it.to_string().into(),
            ]
        });
        let columns =
            [Column::words("Waar het over gaat"), Column::words("Waarom"), Column::numbers("Punten")];
        let range = Range::new("Kans op werk".into(), "Tussen 20 en 40.".into(), Side::World, [20, 30, 40]);
        Section::new(
            format!("Beroep {number}").into(),
            vec![
                Block::Table(Table::new("Zo komen we aan de punten".into(), columns, rows)),
                Block::Range(range),
                Block::Facts(vec![Fact {
                    name: "ROA".into(),
                    value: "veel moeite om mensen te vinden".into(),
                }]),
                Block::Source("ROA, verwachting tot 2030. Heel Nederland.".into()),
            ],
        )
    };
    Document {
        title: "Wat bij mij past".into(),
        language: Language::Nl.into(),
        format,
        made_on: Date::constant(2026, 11, 27),
        opening: vec![Block::Note("Dit is geen advies. Je mag dit kiezen.".into())],
        sections: (0..finds).map(find).collect(),
        footer: Footer { words: "Gemaakt met Loper".into(), date: "27 november 2026".into() },
    }
}
