//! `/vergelijken`: up to four occupations or programmes side by side.

mod rows;

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_web::components::crumbs::crumbs;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::compare::{Candidate, Choice, MAX, Pick, Side, address, choice};
use crate::model::occupation::Origin;
use crate::pages::look;
use crate::pages::programme::level_words;
use crate::store;

/// What somebody may type to look for something to add, in letters.
const WORDS_MAX: usize = 80;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![look("/vergelijken", get(show))]
}

/// What one comparison shows.
struct Comparison {
    choice: Choice,
    sides: Vec<Side>,
    asked: String,
    candidates: Vec<Candidate>,
    origins: Vec<Origin>,
}

impl Comparison {
    /// Picks that were asked for and are not there.
    fn unknown(&self) -> Vec<String> {
        let is_found = |pick: &&Pick| self.sides.iter().any(|side| side.pick == **pick);
        let missing = self.choice.picks.iter().filter(|pick| !is_found(pick)).map(Pick::code);
        missing.chain(self.choice.unreadable.iter().cloned()).collect()
    }

    fn picks(&self) -> impl Iterator<Item = &Pick> {
        self.sides.iter().map(|side| &side.pick)
    }
}

/// Shows a comparison; `met=` picks, `zoek=` looks for more.
pub async fn show(
    visit: Visit,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let pairs = query.map(|Query(pairs)| pairs).unwrap_or_default();
    let values = |name: &'static str| {
        pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    };
    let choice = choice(values("met"));
    let asked: String = values("zoek").next().unwrap_or_default().chars().take(WORDS_MAX).collect();
    let language = visit.language;
    let shown = visit
        .app
        .db()
        .read(Public, move |tx| {
            let sides = store::compare::sides(tx, &choice.picks, language)?;
            let candidates = store::compare::candidates(tx, &asked, language)?;
            let origins = store::occupation::origins(tx)?;
            Ok::<_, Fault>(Comparison {
                choice: choice.clone(),
                sides,
                asked: asked.clone(),
                candidates,
                origins,
            })
        })
        .await?;
    Ok(view(&visit, &shown))
}

fn view(visit: &Visit, shown: &Comparison) -> Response {
    let title = visit.t("explore-compare-title");
    let main = html! {
        div class="page" {
            div class="page-head" {
                (crumbs(visit, &[(visit.t("explore-crumb-home"), "/zoeken")], title))
                h1 { (title) }
                p class="lead" { (visit.t("explore-compare-lead")) }
            }
            div class="stack stack--loose" {
                (problems(visit, shown))
                @if !shown.sides.is_empty() { (chosen(visit, shown)) }
                @if shown.sides.len() == MAX { p class="small soft" { (visit.t("explore-compare-full")) } } @else { (adding(visit, shown)) }
                @if !shown.sides.is_empty() {
                    (rows::comparison(visit, &shown.sides, &shown.origins))
                    (sharing(visit))
                }
            }
        }
    };
    Page::new(title, main).section("/vergelijken").unlisted().show(visit)
}

/// A fifth, something that is not there, two kinds at once: said kindly, and nothing is lost.
fn problems(visit: &Visit, shown: &Comparison) -> Markup {
    let unknown = shown.unknown();
    let kinds = [
        shown.sides.iter().any(|side| side.occupation().is_some()),
        shown.sides.iter().any(|side| side.programme().is_some()),
    ];
    html! {
        @if shown.choice.too_many > 0 {
            (notice(Tone::Warn, visit.t("explore-compare-fifth-title"), &html! { p { (visit.t("explore-compare-fifth")) } }))
        }
        @if !unknown.is_empty() {
            (notice(Tone::Warn, visit.t("explore-compare-unknown-title"), &html! {
                ul { @for code in &unknown { li { (code.chars().take(WORDS_MAX).collect::<String>()) } } }
                p { (visit.t("explore-compare-unknown")) }
            }))
        }
        @if kinds == [true, true] {
            (notice(Tone::Plain, visit.t("explore-compare-mixed-title"), &html! { p { (visit.t("explore-compare-mixed")) } }))
        }
    }
}

/// What stands here now, each with the way to take it out.
fn chosen(visit: &Visit, shown: &Comparison) -> Markup {
    html! {
        div class="stack stack--tight" {
            h2 class="h3" { (visit.t("explore-compare-chosen")) }
            div class="chosen" {
                @for side in &shown.sides {
                    @let rest = address(shown.picks().filter(|pick| **pick != side.pick));
                    a href=(rest) aria-label=(visit.fill("explore-compare-remove", &[("title", side.title.as_str().into())])) { (side.title) " " (icon(Icon::Close)) }
                }
            }
        }
    }
}

/// A search field that works without a script, and what it found.
fn adding(visit: &Visit, shown: &Comparison) -> Markup {
    let is_first = shown.sides.is_empty();
    let found: Vec<&Candidate> =
        shown.candidates.iter().filter(|one| !shown.picks().any(|pick| *pick == one.pick)).collect();
    html! {
        form class="search" method="get" action="/vergelijken" role="search" {
            @for pick in shown.picks() { input type="hidden" name="met" value=(pick.code()); }
            label for="zoek" { (visit.t(if is_first { "explore-compare-first" } else { "explore-compare-add" })) }
            div class="search__row" {
                input id="zoek" name="zoek" type="search" value=(shown.asked) maxlength=(WORDS_MAX) autocomplete="off" enterkeyhint="search";
                button class="button" type="submit" { (icon(Icon::Search)) span { (visit.t("web-search")) } }
            }
        }
        @if !shown.asked.trim().is_empty() {
            section class="stack stack--tight" aria-labelledby="gevonden" {
                h2 class="h3" id="gevonden" { (visit.fill("explore-compare-found", &[("count", found.len().into())])) }
                ul {
                    @for one in found {
                        @let more = address(shown.picks().chain(std::iter::once(&one.pick)));
                        li { a href=(more) { (one.title) } " " span class="small soft" { (told_apart(visit, one)) } }
                    }
                }
            }
        }
    }
}

/// What tells a find from its namesakes.
fn told_apart(visit: &Visit, one: &Candidate) -> String {
    let mut parts = vec![kind(visit, &one.pick).to_owned()];
    parts.extend(one.level.map(|level| level_words(visit, Some(level))));
    parts.extend(one.crebo().map(|crebo| format!("crebo {crebo}")));
    parts.join(" · ")
}

/// The kind of a pick in a word.
fn kind<'a>(visit: &'a Visit, pick: &Pick) -> &'a str {
    match pick {
        Pick::Occupation(_) => visit.t("explore-work-occupation"),
        Pick::Programme(_) => visit.t("explore-way-programme"),
    }
}

fn sharing(visit: &Visit) -> Markup {
    html! {
        div class="row share" {
            button class="button button--quiet" type="button" data-share data-done=(visit.t("explore-share-done")) hidden { (icon(Icon::Share2)) (visit.t("explore-share")) }
            p class="small soft" role="status" data-share-status {}
            p class="small soft" { (visit.t("explore-compare-share")) }
        }
    }
}
