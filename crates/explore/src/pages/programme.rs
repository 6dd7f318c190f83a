//! `/opleidingen/{slug}`: one programme, as stops on a line.

mod admission;
pub(crate) mod figures;
mod onward;

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_texts::format::capital;
use loper_vocabulary::level::Level;
use loper_web::components::crumbs::crumbs;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::share::{Share, share};
use loper_web::components::table::{Table, table};
use loper_web::components::walk::{Stop, walk};
use loper_web::fault::Fault;
use loper_web::feature::{CardPlace, Route};
use loper_web::page::Page;
use loper_web::prose::{prose, sections};
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::programme::{Programme, ProgrammePage};
use crate::pages::occupation::modes;
use crate::pages::{look, near};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![look("/opleidingen/{slug}", get(show))]
}

/// Shows a programme; `?nu=` says from which diploma one looks at it.
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let (asked, language) = (slug.clone(), visit.language);
    let found = visit.app.db().read(Public, move |tx| store::programme::page(tx, &asked, language)).await?;
    match found {
        Some(page) => Ok(view(&visit, &page)),
        None => Err(near::missing(&visit, &slug, near::Kind::Programme).await?),
    }
}

fn view(visit: &Visit, page: &ProgrammePage) -> Response {
    let title = page.title(visit.language);
    let lead = page.text.as_ref().map_or(visit.t("explore-programme-no-text-lead"), |text| &text.lead);
    let now = visit.query.split('&').find_map(|pair| pair.strip_prefix("nu=")).and_then(Level::parse);
    let main = html! {
        div class="page" {
            (head(visit, page, title, lead))
            (walk(&stops(visit, page, now)))
            (cards(visit, page))
            (colophon(visit, page))
        }
    };
    Page::new(title, main)
        .description(lead)
        .section("/zoeken")
        .card(format!("/opleidingen/{}/kaart.svg", page.programme.slug))
        .public()
        .show(visit)
}

/// A level in words; a level that no list gives is not known.
pub fn level_words(visit: &Visit, level: Option<Level>) -> String {
    level.map_or(visit.t("explore-unknown"), |level| visit.level(level)).to_owned()
}

/// The line with code, year of the list, and level: what tells this programme from its namesakes.
pub fn title_line(visit: &Visit, programme: &Programme) -> String {
    let mut parts = Vec::new();
    if let Some(crebo) = programme.crebo() {
        parts.push(format!("crebo {crebo}"));
        let year = programme.list_year.to_string();
        parts.push(visit.fill("explore-programme-list", &[("year", year.into())]));
    }
    let unknown = programme.level.is_none();
    let key = if unknown { "explore-programme-level-unknown" } else { "explore-programme-level-known" };
    parts.push(visit.fill(key, &[("level", level_words(visit, programme.level).into())]));
    parts.join(" · ")
}

fn head(visit: &Visit, page: &ProgrammePage, title: &str, lead: &str) -> Markup {
    let programme = &page.programme;
    let way = [
        (visit.t("explore-crumb-home"), "/zoeken"),
        (visit.t("explore-programme-crumb"), "/zoeken?soort=opleiding"),
    ];
    let subject = format!("programme:{}", programme.key);
    let compare = format!("/vergelijken?met=opleiding:{}", programme.slug);
    let card = format!("/opleidingen/{}/kaart", programme.slug);
    html! {
        div class="page-head" {
            (crumbs(visit, &way, title))
            h1 { (title) }
            p class="soft" { (title_line(visit, programme)) }
            p class="lead" { (lead) }
            @if programme.is_past { (past(visit, programme)) }
            (share(Share {
                subject: &subject,
                keep: visit.t("explore-keep"),
                compare: (visit.t("explore-compare"), &compare),
                card: (visit.t("explore-card"), &card),
                share: (visit.t("explore-share"), visit.t("explore-share-done")),
            }))
        }
    }
}

fn past(visit: &Visit, programme: &Programme) -> Markup {
    notice(
        Tone::Warn,
        visit.t("explore-programme-past-title"),
        &html! {
            p { (visit.t("explore-programme-past")) }
            @if let Some(key) = &programme.replaced_by {
                p { a href={ "/opleidingen/" (key) } { (visit.t("explore-programme-replaced")) } }
            }
        },
    )
}

fn stops(visit: &Visit, page: &ProgrammePage, now: Option<Level>) -> Vec<Stop> {
    let parts: Vec<(&str, &str)> = page.text.as_ref().map(|text| sections(&text.body)).unwrap_or_default();
    let part = |place: usize| parts.get(place).map(|(_, body)| *body);
    let stop = |id: &'static str, key: &str, inside: Markup| Stop { id, title: visit.t(key).into(), inside };
    let mut stops = vec![
        stop("leren", "explore-stop-learn", learning(visit, page, part(0))),
        stop("vorm", "explore-stop-form", form(visit, &page.programme)),
        stop("toelating", "explore-stop-admission", admission::admission(visit, page, now)),
    ];
    if page.programme.kind != "vmbo" {
        stops.push(stop("cijfers", "explore-stop-figures", figures::eight(visit, page)));
        stops.push(stop("waar", "explore-stop-offer", figures::offer(visit, page)));
    }
    stops.push(stop("werk", "explore-stop-work", onward::work(visit, page)));
    stops.push(stop("daarna", "explore-stop-onward", onward::onward(visit, page, part(1))));
    stops
}

/// What you learn: our text, the tasks and skills of the file after an import; else that it is missing.
fn learning(visit: &Visit, page: &ProgrammePage, text: Option<&str>) -> Markup {
    html! {
        @if let Some(text) = text {
            (prose(text))
        } @else {
            (notice(Tone::Plain, visit.t("explore-no-text-title"), &html! { p { (visit.t("explore-programme-no-text")) } }))
        }
        @if !page.tasks.is_empty() {
            div class="stack stack--tight" {
                h3 { (visit.t("explore-programme-tasks")) }
                ul { @for task in &page.tasks { li { (task) } } }
                p class="source" { b { (visit.t("web-source")) } " " (visit.t("explore-programme-tasks-source")) }
            }
        }
        @if !page.skills.is_empty() {
            div class="stack stack--tight" {
                h3 { (visit.t("explore-programme-skills")) }
                ul class="tags" { @for skill in &page.skills { li class="tag" { (skill) } } }
                p class="source" { b { (visit.t("web-source")) } " " (visit.t("explore-programme-skills-source")) }
            }
        }
    }
}

/// Level, mode, length, file, domain: as the list gives them, and what it does not give.
fn form(visit: &Visit, programme: &Programme) -> Markup {
    let unknown = || visit.t("explore-unknown").to_owned();
    let years = programme
        .years
        .map_or_else(unknown, |years| visit.fill("explore-programme-years", &[("years", years.into())]));
    let mut facts = vec![
        ("explore-way-level", level_words(visit, programme.level)),
        (
            "explore-way-how",
            if programme.kind == "hbo" { String::new() } else { modes(visit, &programme.modes).to_owned() },
        ),
        ("explore-programme-length", years),
    ];
    if programme.kind == "mbo" {
        facts.push(("explore-programme-dossier", programme.dossier.clone().unwrap_or_else(unknown)));
        facts.push(("explore-programme-domain", programme.domain.clone().unwrap_or_else(unknown)));
    }
    let rows = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    let rows = rows.map(|(key, fact)| (None, vec![visit.t(key).to_owned(), fact])).collect();
    let note = visit.say(&programme.note);
    html! {
        (table(&Table {
            label: visit.t("explore-stop-form").into(),
            heads: vec![visit.t("explore-programme-what").into(), visit.t("explore-programme-answer").into()],
            rows,
            figures_from: 2,
            is_stacked: false,
        }))
        @if !note.is_empty() { p { (note) } }
        p class="source" {
            b { (visit.t("web-source")) } " "
            (visit.fill(if programme.kind == "mbo" { "explore-programme-form-source" } else { "explore-programme-form-ours" }, &[("year", programme.list_year.to_string().into())]))
            " " b { (visit.t("web-says-not")) } " " (visit.t("explore-programme-form-says-not"))
        }
    }
}

/// What other features add to this page.
fn cards(visit: &Visit, page: &ProgrammePage) -> Markup {
    let cards = visit.app.cards().iter().filter(|card| card.place == CardPlace::Programme);
    html! { @for card in cards { ((card.show)(visit, &page.programme.key)) } }
}

fn colophon(visit: &Visit, page: &ProgrammePage) -> Markup {
    html! {
        @if let Some(text) = &page.text {
            div class="page-foot stack stack--tight" {
                p class="source" {
                    b { (visit.t("explore-text-by")) } " " (text.author) ", " (super::day(visit, &text.written_on)) ". " (capital(&text.sources)) "."
                }
            }
        }
    }
}
