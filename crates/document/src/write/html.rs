//! The tree as one HTML file that needs nothing beside it: to open from a disk, to send, to print.
//!
//! For saving, not for serving: its style stands inside, which a page of the house may not have.

#[cfg(test)]
mod tests;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::tree::{Align, Block, Document, Fact, Format, Order, Range, Run, Section, Side, Table, Text};

const STYLE: &str = include_str!("html.css");
/// Headings go no deeper in HTML; sections within are at the same level.
const LEVEL_MAX: u8 = 6;

/// The document as a whole HTML page.
pub fn page(document: &Document) -> String {
    let footer = &document.footer;
    let class = match document.format {
        Format::Pages => "pages",
        Format::Card => "card",
    };
    let all = html! {
        (DOCTYPE)
        html lang=(document.language.code()) dir=[(document.language.direction() == "rtl").then_some("rtl")] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="dcterms.created" content=(document.made_on);
                title { (document.title.as_str()) }
                style { (PreEscaped(STYLE)) }
            }
            body class=(class) {
                main {
                    h1 { (document.title.as_str()) }
                    @for it in &document.opening { (block(it)) }
                    @for it in &document.sections { (section(it, 2)) }
                }
                footer { p { (footer.words.as_str()) " · " (footer.date.as_str()) } }
            }
        }
    };
    all.into_string()
}

fn section(section: &Section, level: u8) -> Markup {
    let words = section.heading.as_str();
    html! {
        section {
            @match level {
                2 => h2 { (words) },
                3 => h3 { (words) },
                4 => h4 { (words) },
                5 => h5 { (words) },
                _ => h6 { (words) },
            }
            @for it in &section.blocks { (block(it)) }
            @for it in &section.sections { (self::section(it, LEVEL_MAX.min(level + 1))) }
        }
    }
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph(words) => html! { p { (text(words)) } },
        Block::Note(words) => html! { p class="note" { (text(words)) } },
        Block::Source(words) => html! { p class="source" { (text(words)) } },
        Block::List(order, items) => list(*order, items),
        Block::Facts(facts) => self::facts(facts),
        Block::Table(it) => table(it),
        Block::Range(it) => range(it),
        Block::Room { label, lines } => html! {
            p class="room" { (label.as_str()) }
            @for _ in 0..*lines { div class="room__line" aria-hidden="true" {} }
        },
    }
}

fn list(order: Order, items: &[Text]) -> Markup {
    let items = html! { @for it in items { li { (text(it)) } } };
    match order {
        Order::Ranked => html! { ol { (items) } },
        Order::Loose => html! { ul { (items) } },
    }
}

fn facts(facts: &[Fact]) -> Markup {
    html! { dl { @for it in facts { div { dt { (it.name.as_str()) } dd { (text(&it.value)) } } } } }
}

fn table(table: &Table) -> Markup {
    let side = |place: usize| match table.columns()[place].align {
        Align::Start => None,
        Align::End => Some("end"),
    };
    html! {
        table {
            caption { (table.caption().as_str()) }
            thead { tr {
                @for (place, it) in table.columns().iter().enumerate() { th scope="col" class=[side(place)] { (it.heading.as_str()) } }
            } }
            tbody {
                @for row in table.rows() { tr {
                    @for (place, it) in row.iter().enumerate() {
                        @if place == 0 { th scope="row" class=[side(place)] { (text(it)) } }
                        @else { td class=[side(place)] { (text(it)) } }
                    }
                } }
            }
        }
    }
}

/// The words stand beside the picture, so the picture is silent.
fn range(range: &Range) -> Markup {
    let [low, middle, high] = range.places();
    let class = match range.side() {
        Side::People => "range people",
        Side::World => "range world",
    };
    html! {
        div class=(class) {
            p { strong { (range.name().as_str()) } " " (range.says().as_str()) }
            svg aria-hidden="true" focusable="false" width="100%" height="24" {
                line class="track" x1="0" x2="100%" y1="12" y2="12" {}
                rect class="span" x={ (low) "%" } y="6" width={ (high - low) "%" } height="12" rx="6" {}
                circle class="middle" cx={ (middle) "%" } cy="12" r="7" {}
            }
        }
    }
}

fn text(text: &Text) -> Markup {
    html! {
        @for run in text.runs() {
            @match run {
                Run::Plain(words) => (words),
                Run::Strong(words) => strong { (words) },
                Run::Link { words, to } => a href=(to.as_str()) { (words.as_str()) },
            }
        }
    }
}
