//! One document tree for everything that leaves Loper on paper or as a file; the writers lay it out.
//!
//! The tree says what a thing is, never how it looks. A level of heading follows from the depth of its section, so
//! none can be skipped; a row has as many cells as the header; a picture can't be made without its words.

mod range;
mod table;
mod words;

#[cfg(any(test, feature = "samples"))]
pub mod samples;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use loper_vocabulary::tongue::Tongue;
use serde::Serialize;

pub use range::{Range, Side};
pub use table::{Align, Column, Table};
pub use words::{Address, Line, Run, Text};

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// What it is called: the heading of the first page and the title of the window.
    pub title: Line,
    /// The language of all its words.
    pub language: Tongue,
    /// How large it is printed.
    pub format: Format,
    /// The day it was made, for the properties of the file.
    pub made_on: Date,
    /// What comes before the first section.
    pub opening: Vec<Block>,
    /// The rest.
    pub sections: Vec<Section>,
    /// What stands at the foot of each page.
    pub footer: Footer,
}

/// How large a document is printed. Both on A4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// As many pages as it needs.
    Pages,
    /// Close together, to lie on one page between two people who talk.
    Card,
}

/// A heading and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: Line,
    /// What it says itself.
    pub blocks: Vec<Block>,
    /// The sections within it.
    pub sections: Vec<Section>,
}

impl Section {
    /// A section without sections of its own.
    pub fn new(heading: Line, blocks: Vec<Block>) -> Self {
        Self { heading, blocks, sections: Vec::new() }
    }
}

/// What stands at the foot of each page; the writer adds the number of the page where there are pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Footer {
    /// Who made it and of whom it is.
    pub words: Line,
    /// The date in words.
    pub date: Line,
}

/// One thing below a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph set apart, because it must not be missed.
    Note(Text),
    /// A list.
    List(Order, Vec<Text>),
    /// Names with what they are.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A picture of a span on a scale, with the same in words.
    Range(Range),
    /// Where a figure comes from, of when, and what it does not say.
    Source(Text),
    /// Room to write by hand.
    Room {
        /// What to write there.
        label: Line,
        /// How many lines.
        lines: u8,
    },
}

/// Whether the order of a list says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Numbered.
    Ranked,
    /// With a mark.
    Loose,
}

/// A name and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name.
    pub name: Line,
    /// What it is.
    pub value: Text,
}
