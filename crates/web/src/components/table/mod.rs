//! A table of figures; on a phone each row may become a block.

use maud::{Markup, html};

use super::Sample;

/// A table: heads, and rows whose first cell names the row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What is in it, for who hears the page.
    pub label: String,
    /// The heads.
    pub heads: Vec<String>,
    /// The rows: an address for the first cell if it leads somewhere, and the cells.
    pub rows: Vec<(Option<String>, Vec<String>)>,
    /// From which column on cells are figures, set to the end; the number of columns when none are.
    pub figures_from: usize,
    /// Becomes blocks on a phone.
    pub is_stacked: bool,
}

/// The table, in a frame that scrolls by itself when it is wide.
pub fn table(table: &Table) -> Markup {
    let number = |place: usize| (place >= table.figures_from).then_some("number");
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(table.label) {
            table class={ "table" @if table.is_stacked { " table--stacked" } } {
                thead { tr { @for (place, head) in table.heads.iter().enumerate() { th scope="col" class=[number(place)] { (head) } } } }
                tbody {
                    @for (url, cells) in &table.rows {
                        tr {
                            @for (place, cell) in cells.iter().enumerate() {
                                @if place == 0 {
                                    th scope="row" { @if let Some(url) = url { a href=(url) { (cell) } } @else { (cell) } }
                                } @else {
                                    td class=[number(place)] data-label=(table.heads.get(place).map_or("", String::as_str)) { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let made = Table {
        label: "Tabel met loon".into(),
        heads: vec!["Beroep".into(), "Midden".into()],
        rows: vec![(Some("/beroepen/verzorgende".into()), vec!["Verzorgende".into(), "€ 24,50".into()])],
        figures_from: 1,
        is_stacked: true,
    };
    vec![Sample::new("pay", table(&made))]
}
