//! `/zoeken`: one box over everything, with facets; `/zoeken/voorstellen` suggests while you type.

pub mod asked;
mod facets;
mod line;

use std::sync::Arc;

use axum::extract::Query as Pairs;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_search::model::index::Index;
use loper_search::model::query::{Found, Hit, LIMIT, Place, Query};
use loper_web::app::App;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::search::{Words, search};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde_json::json;

use self::asked::Asked;
use crate::model::occupation::Origin;
use crate::pages::look;
use crate::store;

/// How many suggestions are shown while typing.
const SUGGESTIONS: usize = 7;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![look("/zoeken", get(show)), look("/zoeken/voorstellen", get(suggest))]
}

/// The index, made when it is asked for the first time after the data changed.
pub async fn index(app: &App) -> Result<Arc<Index>, Fault> {
    app.derived(loper_search::store::index).await
}

/// Shows what was found.
pub async fn show(visit: Visit, Pairs(pairs): Pairs<Vec<(String, String)>>) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let asked = Asked::read(&pairs);
    let index = index(&visit.app).await?;
    let origins = visit.app.db().read(Public, store::occupation::origins).await?;
    let found = index.find(&asked.query(visit.language));
    let title = if asked.text.is_empty() {
        visit.t("explore-search-title").to_owned()
    } else {
        visit.fill("explore-search-page-title", &[("query", asked.text.as_str().into())])
    };
    let status = if found.total == 0 && asked.page > 0 { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let view = View { visit: &visit, index: &index, asked: &asked, found: &found, origins: &origins };
    Ok(Page::new(title, view.page()).section("/zoeken").status(status).unlisted().show(&visit))
}

/// Suggests while someone types.
pub async fn suggest(
    visit: Visit,
    asked: HeaderMap,
    Pairs(pairs): Pairs<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let text = Asked::read(&pairs).text;
    let index = index(&visit.app).await?;
    let mut results = Vec::new();
    if !text.is_empty() {
        let query = Query { is_typing: true, limit: SUGGESTIONS, ..Query::new(text, visit.language) };
        results = index.find(&query).hits.iter().map(|hit| suggestion(&visit, hit)).collect();
    }
    Ok(loper_web::api::json(&asked, &json!({ "results": results })))
}

fn suggestion(visit: &Visit, hit: &Hit) -> serde_json::Value {
    let kind = visit.t(kind_key(hit.kind));
    let is_other = matches!(hit.place, Place::OtherName | Place::Everyday);
    let label = if is_other { format!("{kind}: {}", hit.why) } else { kind.to_owned() };
    json!({ "title": hit.title, "url": hit.url, "kind": hit.kind.code(), "kind_label": label })
}

/// The word for one thing of a kind.
const fn kind_key(kind: loper_search::model::query::Kind) -> &'static str {
    use loper_search::model::query::Kind;
    match kind {
        Kind::Occupation => "explore-kind-occupation",
        Kind::Programme => "explore-kind-programme",
        Kind::Group => "explore-kind-group",
    }
}

/// The search field as every page shows it.
pub fn field(visit: &Visit, query: &str, look: &str) -> Markup {
    let words = Words {
        label: visit.t("explore-search-label"),
        example: visit.t("explore-search-example"),
        button: visit.t("explore-search-button"),
        suggestions: visit.t("explore-search-suggestions"),
    };
    search(words, query, look)
}

/// Wishes that lead somewhere: (key of the words, the same words being what is looked for).
pub const EXAMPLES: [&str; 6] = [
    "explore-example-animals",
    "explore-example-hands",
    "explore-example-children",
    "explore-example-outside",
    "explore-example-computers",
    "explore-example-care",
];

/// Links that look for a wish.
pub fn examples(visit: &Visit) -> Markup {
    html! {
        ul class="chosen chosen--plain" {
            @for key in EXAMPLES {
                @let words = visit.t(key);
                li { a href={ "/zoeken?q=" (asked::encode(words)) } { (words) } }
            }
        }
    }
}

/// Everything the page is made of.
struct View<'a> {
    visit: &'a Visit,
    index: &'a Index,
    asked: &'a Asked,
    found: &'a Found,
    origins: &'a [Origin],
}

impl View<'_> {
    fn page(&self) -> Markup {
        let visit = self.visit;
        html! {
            div class="page" {
                div class="page-head" {
                    h1 { (visit.t("explore-search-title")) }
                    (field(visit, &self.asked.text, ""))
                }
                div class="aside-start" {
                    (self.facets())
                    section class="stack" aria-labelledby="gevonden" {
                        div class="stack stack--tight" {
                            h2 id="gevonden" { (self.heading()) }
                            (self.meant())
                        }
                        (self.chosen())
                        @if self.found.total == 0 { (self.nothing()) } @else { (self.results()) }
                    }
                }
            }
        }
    }

    fn heading(&self) -> String {
        let total = self.found.total;
        let key = if self.asked.text.is_empty() { "explore-search-all" } else { "explore-search-found" };
        let parts = [
            ("count", total.into()),
            ("shown", count(self.visit, total).into()),
            ("query", self.asked.text.as_str().into()),
        ];
        self.visit.fill(key, &parts)
    }

    /// Says which word was read in another way than it was typed.
    fn meant(&self) -> Markup {
        html! {
            @if let Some(meant) = &self.found.meant {
                p {
                    (self.visit.t("explore-search-meant")) " "
                    a href=(self.asked.with_text(meant)) { (meant) } "?"
                    " " span class="soft" { (self.visit.t("explore-search-meant-why")) }
                }
            }
        }
    }

    fn results(&self) -> Markup {
        let visit = self.visit;
        html! {
            ul class="results" {
                @for hit in &self.found.hits { (line::line(visit, self.index.document(hit.number), hit, self.asked.region.as_deref(), self.index)) }
            }
            (line::source(visit, self.origins, self.found))
            (self.paging())
        }
    }

    fn paging(&self) -> Markup {
        let visit = self.visit;
        let first = self.asked.page * LIMIT + 1;
        let last = (first + self.found.hits.len()).saturating_sub(1);
        let parts = [
            ("first", count(visit, first).into()),
            ("last", count(visit, last).into()),
            ("total", count(visit, self.found.total).into()),
        ];
        html! {
            nav class="row row--apart" aria-label=(visit.t("explore-search-paging")) {
                span class="soft" { (visit.fill("explore-search-shown", &parts)) }
                span class="row" {
                    @if self.asked.page > 0 {
                        a class="button button--quiet" rel="prev" href=(self.asked.at_page(self.asked.page - 1)) { (visit.t("explore-search-previous")) }
                    }
                    @if last < self.found.total {
                        a class="button button--second" rel="next" href=(self.asked.at_page(self.asked.page + 1)) { (visit.t("explore-search-next")) }
                    }
                }
            }
        }
    }

    /// Nothing found: what to do instead.
    fn nothing(&self) -> Markup {
        let visit = self.visit;
        let has_choices = !self.asked.choices.is_empty();
        let on = if has_choices {
            let free = Asked { choices: Vec::new(), region: None, page: 0, ..self.asked.clone() };
            (visit.t("explore-search-none-free"), free.with_text(&self.asked.text))
        } else {
            (visit.t("explore-search-none-sectors"), "/#richtingen".to_owned())
        };
        let text =
            visit.t(if has_choices { "explore-search-none-choices" } else { "explore-search-none-text" });
        html! {
            (empty(visit.t("explore-search-none-title"), text, (on.0, &on.1)))
            div class="stack stack--tight" {
                p class="row" { (icon(Icon::Lightbulb)) (visit.t("explore-search-none-examples")) }
                (examples(visit))
            }
        }
    }
}

/// A count as people write it.
fn count(visit: &Visit, count: usize) -> String {
    visit.whole(i64::try_from(count).unwrap_or(i64::MAX))
}
