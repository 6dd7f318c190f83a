//! A small document with one of everything: what every writer of documents is tested on.

use jiff::civil::Date;
use loper_vocabulary::tongue::Tongue;

use super::{
    Address, Block, Column, Document, Fact, Footer, Format, Order, Range, Section, Side, Table, Text,
};

/// One of everything.
#[expect(
    clippy::expect_used,
    reason = "an address that stands here can be read; only tests are built with this"
)]
pub fn everything() -> Document {
    let page = Address::parse("https://example.org/beroepen/timmerman?bron=1&jaar=2026").expect("an address");
    let opening = vec![
        Block::Paragraph(
            Text::from("Dit zei jij over ")
                .strong("werk buiten")
                .plain(". Lees ")
                .link("meer over timmerman".into(), page)
                .plain("."),
        ),
        Block::Note("Dit is geen advies: je mag dit kiezen.".into()),
    ];
    let table = Table::new(
        "De punten van timmerman".into(),
        [Column::words("Waarom"), Column::numbers("Punten")],
        [["Interesses".into(), "412".into()], ["Wensen <samen>".into(), "88".into()]],
    );
    let range = Range::new(
        "Doen en maken".into(),
        "Waarschijnlijk hoog: tussen 62 en 88.".into(),
        Side::People,
        [62, 75, 88],
    );
    let chance = Range::new("Kans op werk".into(), "Tussen 20 en 40.".into(), Side::World, [20, 30, 40]);
    let inner = Section::new(
        "Kansen".into(),
        vec![Block::Range(chance), Block::Source("Bron: ROA, 2024. Zegt niets over jouw school.".into())],
    );
    let list = Section {
        heading: "Timmerman".into(),
        blocks: vec![
            Block::List(Order::Ranked, vec!["Je werkt graag buiten.".into(), "Je maakt graag iets.".into()]),
            Block::List(Order::Loose, vec!["Je reist niet ver.".into()]),
            Block::Facts(vec![
                Fact { name: "Niveau".into(), value: "mbo 2".into() },
                Fact { name: "Duur".into(), value: "2 jaar".into() },
            ]),
            Block::Table(table),
            Block::Range(range),
        ],
        sections: vec![inner],
    };
    let room =
        Section::new("Mijn vraag".into(), vec![Block::Room { label: "Dit wil ik vragen:".into(), lines: 2 }]);
    Document {
        title: "Past bij mij".into(),
        language: Tongue::Dutch,
        format: Format::Pages,
        made_on: Date::constant(2026, 11, 27),
        opening,
        sections: vec![list, room],
        footer: Footer { words: "Gemaakt met Loper".into(), date: "27 november 2026".into() },
    }
}
