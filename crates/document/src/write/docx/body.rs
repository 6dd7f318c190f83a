//! What is said: paragraphs, lists, tables.

use maud::{Markup, html};

use super::{RELATIONS, WORDS, is_silent, plain};
use crate::tree::{Align, Block, Document, Fact, Format, Order, Range, Run, Section, Table, Text};

/// Styles for headings go no deeper; sections within are at the same level.
const LEVEL_MAX: u8 = 6;
/// The list with marks; each numbered list has a number of its own after it, and so begins at one.
pub(super) const LOOSE: usize = 1;

/// What the rest of the file must know of the body.
#[derive(Default)]
pub(super) struct Body {
    /// Where the links lead, in their order.
    pub links: Vec<String>,
    /// How many numbered lists there are.
    pub ranked: usize,
}

impl Body {
    /// The whole body.
    pub fn of(&mut self, document: &Document) -> Markup {
        let opening = self.blocks(&document.opening);
        let sections: Vec<Markup> = document.sections.iter().map(|it| self.section(it, 2)).collect();
        let margin = match document.format {
            Format::Pages => "1134",
            Format::Card => "794",
        };
        html! {
            w:document xmlns:w=(WORDS) xmlns:r=(RELATIONS) {
                w:body {
                    (heading(document.title.as_str(), 1))
                    (opening)
                    @for it in sections { (it) }
                    w:sectPr {
                        w:footerReference w:type="default" r:id="footer" {}
                        w:pgSz w:w="11906" w:h="16838" {}
                        w:pgMar w:top=(margin) w:right=(margin) w:bottom=(margin) w:left=(margin) w:header="567" w:footer="567" w:gutter="0" {}
                    }
                }
            }
        }
    }

    fn section(&mut self, section: &Section, level: u8) -> Markup {
        let blocks = self.blocks(&section.blocks);
        let inner: Vec<Markup> =
            section.sections.iter().map(|it| self.section(it, LEVEL_MAX.min(level + 1))).collect();
        html! { (heading(section.heading.as_str(), level)) (blocks) @for it in inner { (it) } }
    }

    fn blocks(&mut self, blocks: &[Block]) -> Markup {
        let all: Vec<Markup> = blocks.iter().map(|it| self.block(it)).collect();
        html! { @for it in all { (it) } }
    }

    fn block(&mut self, block: &Block) -> Markup {
        match block {
            Block::Paragraph(words) => self.paragraph("Normal", words),
            Block::Note(words) => self.paragraph("Note", words),
            Block::Source(words) => self.paragraph("Source", words),
            Block::List(order, items) => self.list(*order, items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Range(it) => range(it),
            Block::Room { label, lines } => html! {
                (styled("Label", label.as_str()))
                @for _ in 0..*lines { w:p { w:pPr { w:pStyle w:val="Room" {} } } }
            },
        }
    }

    fn paragraph(&mut self, style: &str, words: &Text) -> Markup {
        let words = self.words(words);
        html! { w:p { w:pPr { w:pStyle w:val=(style) {} } (words) } }
    }

    fn list(&mut self, order: Order, items: &[Text]) -> Markup {
        let number = match order {
            Order::Loose => LOOSE,
            Order::Ranked => {
                self.ranked += 1;
                LOOSE + self.ranked
            }
        };
        let items: Vec<Markup> = items.iter().map(|it| self.words(it)).collect();
        html! {
            @for it in items {
                w:p {
                    w:pPr {
                        w:pStyle w:val="ListParagraph" {}
                        w:numPr { w:ilvl w:val="0" {} w:numId w:val=(number) {} }
                    }
                    (it)
                }
            }
        }
    }

    /// Name and value on one line: a table without a header would be read as a riddle.
    fn facts(&mut self, facts: &[Fact]) -> Markup {
        let values: Vec<Markup> = facts.iter().map(|it| self.words(&it.value)).collect();
        html! {
            @for (fact, value) in facts.iter().zip(values) {
                w:p { w:pPr { w:pStyle w:val="Fact" {} } (strong(&format!("{}: ", fact.name.as_str()))) (value) }
            }
        }
    }

    fn table(&mut self, table: &Table) -> Markup {
        let rows: Vec<Vec<Markup>> =
            table.rows().map(|row| row.iter().map(|cell| self.words(cell)).collect()).collect();
        let count = table.columns().len();
        let width = 9_638 / count;
        html! {
            (styled("Caption", table.caption().as_str()))
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val="Table" {}
                    w:tblW w:w="5000" w:type="pct" {}
                    w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
                    w:tblCaption w:val=(plain(table.caption().as_str())) {}
                }
                w:tblGrid { @for _ in 0..count { w:gridCol w:w=(width) {} } }
                w:tr {
                    w:trPr { w:cantSplit {} w:tblHeader {} }
                    @for column in table.columns() { (cell(width, column.align, &strong(column.heading.as_str()))) }
                }
                @for row in rows {
                    w:tr {
                        w:trPr { w:cantSplit {} }
                        @for (column, words) in table.columns().iter().zip(row) { (cell(width, column.align, &words)) }
                    }
                }
            }
            // Two tables without a paragraph between would be one.
            w:p { w:pPr { w:pStyle w:val="After" {} } }
        }
    }

    fn words(&mut self, text: &Text) -> Markup {
        let mut pieces = Vec::new();
        for run in text.runs() {
            pieces.push(match run {
                Run::Plain(words) => said(words),
                Run::Strong(words) => strong(words),
                Run::Link { words, to } => {
                    self.links.push(to.as_str().to_owned());
                    html! {
                        w:hyperlink r:id=(link_id(self.links.len())) w:history="1" {
                            w:r { w:rPr { w:rStyle w:val="Hyperlink" {} } w:t xml:space="preserve" { (plain(words.as_str())) } }
                        }
                    }
                }
            });
        }
        html! { @if !is_silent(text) { @for it in pieces { (it) } } }
    }
}

/// How a link is called within the file, counted from one.
pub(super) fn link_id(number: usize) -> String {
    format!("link{number}")
}

/// What stands at the foot of each page, with its number.
pub(super) fn footer(document: &Document) -> Markup {
    let footer = &document.footer;
    html! {
        w:ftr xmlns:w=(WORDS) {
            w:p {
                w:pPr { w:pStyle w:val="Footer" {} }
                (said(&format!("{} · {} · ", footer.words.as_str(), footer.date.as_str())))
                w:fldSimple w:instr="PAGE" { (said("1")) }
            }
        }
    }
}

fn heading(words: &str, level: u8) -> Markup {
    styled(&format!("Heading{level}"), words)
}

fn styled(style: &str, words: &str) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} } (said(words)) } }
}

fn said(words: &str) -> Markup {
    html! { w:r { w:t xml:space="preserve" { (plain(words)) } } }
}

fn strong(words: &str) -> Markup {
    html! { w:r { w:rPr { w:b {} w:bCs {} } w:t xml:space="preserve" { (plain(words)) } } }
}

fn cell(width: usize, align: Align, words: &Markup) -> Markup {
    html! {
        w:tc {
            w:tcPr { w:tcW w:w=(width) w:type="dxa" {} }
            w:p {
                w:pPr {
                    w:pStyle w:val="Cell" {}
                    @if align == Align::End { w:jc w:val="right" {} }
                }
                (words)
            }
        }
    }
}

/// The words say all that the picture shows, doubt included; a file to write on in has no picture.
fn range(range: &Range) -> Markup {
    html! {
        w:p {
            w:pPr { w:pStyle w:val="Normal" {} }
            (strong(&format!("{} ", range.name().as_str()))) (said(range.says().as_str()))
        }
    }
}
