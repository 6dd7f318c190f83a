//! A goal by its words: the search of the house, and a list to pick from.

use loper_explore::pages::search;
use loper_search::model::query::{Hit, Kind, Query};
use loper_web::components::empty::empty;
use loper_web::fault::Fault;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::View;
use super::query::PageAsked;

/// How many are offered to pick from.
const PICKS: usize = 10;

/// What the search finds for the words; nothing when there are none.
pub(super) async fn find(visit: &Visit, asked: &PageAsked) -> Result<Vec<Hit>, Fault> {
    if asked.words.is_empty() {
        return Ok(Vec::new());
    }
    let index = search::index(&visit.app).await?;
    let kinds = vec![Kind::Occupation, Kind::Programme];
    let query = Query { kinds, limit: PICKS, ..Query::new(asked.words.as_str(), visit.language) };
    Ok(index.find(&query).hits)
}

impl View<'_> {
    /// The list to pick from.
    pub(super) fn picks(&self) -> Markup {
        let visit = self.visit;
        let words = self.asked.words.as_str();
        if words.is_empty() {
            return html! {};
        }
        if self.picks.is_empty() {
            let to = format!("/zoeken?q={}", search::asked::encode(words));
            return empty(
                visit.t("pathway-pick-none-title"),
                visit.t("pathway-pick-none"),
                (visit.t("pathway-pick-search"), &to),
            );
        }
        html! {
            section class="stack stack--tight" aria-labelledby="kies" {
                h2 id="kies" { (visit.fill("pathway-pick-title", &[("words", words.into())])) }
                p { (visit.t("pathway-pick-text")) }
                ul class="picks" {
                    @for hit in &self.picks {
                        li {
                            a href=(self.asked.with_goal(&format!("{}:{}", hit.kind.code(), hit.id))) { (hit.title) }
                            " " span class="small soft" { (self.pick_words(hit)) }
                        }
                    }
                }
            }
        }
    }

    fn pick_words(&self, hit: &Hit) -> String {
        let visit = self.visit;
        if hit.kind == Kind::Occupation {
            return visit.t("pathway-pick-occupation").to_owned();
        }
        let level = self.map.programme(&hit.id).and_then(|programme| programme.level);
        let kind = visit.t("pathway-pick-programme");
        level.map_or_else(|| kind.to_owned(), |level| format!("{kind}, {}", visit.level(level)))
    }
}
