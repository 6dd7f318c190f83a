//! What needs the consent of a guardian of someone younger than sixteen, and what does not: a table with its sources. Pure.

use std::sync::LazyLock;

use jiff::civil::Date;
use loper_document::read::Row;
use loper_document::read::csv::Csv;

const TABLE: &str = include_str!("../../data/consent.csv");

/// Whether consent is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// No: it belongs to the task of the school.
    No,
    /// No, and a guardian may look at it first.
    Look,
    /// Yes, for each thing apart, and it can be taken back as easily as it was given.
    Yes,
}

impl Consent {
    /// The identifier in the table, and in the keys of its words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Look => "look",
            Self::Yes => "yes",
        }
    }
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What is done: the last word in the key of its sentence.
    pub code: String,
    /// Whether consent is needed for it.
    pub consent: Consent,
    /// The article.
    pub basis: String,
    /// Who says so.
    pub source: String,
    /// Where.
    pub url: String,
}

/// The table, in its order.
pub static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| rules(TABLE));

/// Reads the table; a line that can't be read is left out, and a test counts them.
fn rules(table: &str) -> Vec<Rule> {
    let Ok(mut csv) = Csv::open(table.as_bytes()) else { return Vec::new() };
    let (mut row, mut all) = (Row::default(), Vec::new());
    while let Some(Ok(())) = csv.next_row(&mut row) {
        let consent =
            [Consent::No, Consent::Look, Consent::Yes].into_iter().find(|it| it.code() == row.cell(1));
        let cell = |place: usize| row.cell(place).to_owned();
        if let Some(consent) = consent {
            all.push(Rule { code: cell(0), consent, basis: cell(2), source: cell(3), url: cell(4) });
        }
    }
    all
}

/// The line about one thing.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|it| it.code == code)
}

/// Whether someone is younger than sixteen; nothing when nobody said when that ends.
pub fn is_young(sixteen_on: Option<Date>, today: Date) -> Option<bool> {
    sixteen_on.map(|day| today < day)
}
