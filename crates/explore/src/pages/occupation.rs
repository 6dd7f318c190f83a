//! `/beroepen/{slug}`: one occupation, as stops on a line.

pub(crate) mod figures;
pub(crate) mod ways;
mod workday;

use std::sync::Arc;

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_texts::format::{capital, list};
use loper_web::app::App;
use loper_web::components::crumbs::crumbs;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::components::share::{Share, share};
use loper_web::components::walk::{Stop, walk};
use loper_web::fault::Fault;
use loper_web::feature::{CardPlace, Route};
use loper_web::page::Page;
use loper_web::prose::{prose, sections};
use loper_web::visit::Visit;
use maud::{Markup, PreEscaped, Render, html};

use crate::model::occupation::OccupationPage;
use crate::model::register::{Register, Written};
use crate::pages::{look, near};
use crate::store;

pub(crate) use ways::modes;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![look("/beroepen/{slug}", get(show))]
}

/// Shows an occupation.
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let register = register(&visit.app).await?;
    match register.page(&slug, visit.language) {
        Some(page) => Ok(view(&visit, &page)),
        None => Err(near::missing(&visit, &slug, near::Kind::Occupation).await?),
    }
}

/// The register of this version of the data, made the first time somebody asks.
pub(crate) async fn register(app: &App) -> Result<Arc<Register>, Fault> {
    app.derived(store::register::register).await
}

/// A part of one of our texts, laid out.
type Part<'a> = PreEscaped<&'a str>;

/// A part of a text by its place; each text is laid out once for a version of the data.
fn part(text: Option<&Written>, place: usize) -> Option<Part<'_>> {
    let lay = |body: &str| sections(body).iter().map(|(_, part)| prose(part).into_string()).collect();
    text?.parts(lay).get(place).map(|part| PreEscaped(part.as_str()))
}

fn view(visit: &Visit, page: &OccupationPage<'_>) -> Response {
    let lead = page.text.map_or(visit.t("explore-occupation-no-text-lead"), |written| &written.text.lead);
    let main = html! {
        div class="page" {
            (head(visit, page, lead))
            (walk(&stops(visit, page)))
            (cards(visit, page))
            (colophon(visit, page))
        }
    };
    Page::new(page.title, main)
        .description(lead)
        .section("/zoeken")
        .card(format!("/beroepen/{}/kaart.svg", page.occupation.slug))
        .public()
        .show(visit)
}

fn head(visit: &Visit, page: &OccupationPage<'_>, lead: &str) -> Markup {
    let (occupation, title) = (page.occupation, page.title);
    let sector_url = format!("/zoeken?soort=beroep&sector={}", occupation.sector_code);
    let way =
        [(visit.t("explore-crumb-home"), "/zoeken"), (visit.say(&occupation.sector), sector_url.as_str())];
    let subject = format!("occupation:{}", occupation.id);
    let compare = format!("/vergelijken?met=beroep:{}", occupation.slug);
    let card = format!("/beroepen/{}/kaart", occupation.slug);
    html! {
        div class="page-head" {
            (crumbs(visit, &way, title))
            h1 { (title) }
            p class="lead" { (lead) }
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

fn stops(visit: &Visit, page: &OccupationPage<'_>) -> Vec<Stop> {
    let part = |place: usize| part(page.text, place);
    let group = visit.say(&page.occupation.group_name);
    let says_not =
        visit.fill("explore-pay-says-not", &[("title", page.title.into()), ("group", group.into())]);
    let mut stops = the_work(visit, page);
    stops.push(Stop {
        id: "loon",
        title: visit.t("explore-stop-pay").into(),
        inside: figures::pay(visit, group, page.occupation.pay, &says_not),
    });
    stops.push(Stop {
        id: "kans",
        title: visit.t("explore-stop-chance").into(),
        inside: figures::chances(visit, chances(visit, page)),
    });
    stops.push(Stop {
        id: "regio",
        title: visit.t("explore-stop-where").into(),
        inside: figures::regions(visit, page.regions),
    });
    if let Some(inside) = figures::interests(visit, page) {
        stops.push(Stop { id: "interesse", title: visit.t("explore-stop-who").into(), inside });
    }
    stops.push(Stop {
        id: "route",
        title: visit.t("explore-stop-way").into(),
        inside: ways::ways(visit, page, part(5)),
    });
    if let Some(change) = part(6) {
        stops.push(Stop {
            id: "verandert",
            title: visit.t("explore-stop-change").into(),
            inside: html! { (change) },
        });
    }
    if !page.related.is_empty() {
        stops.push(Stop {
            id: "verwant",
            title: visit.t("explore-stop-related").into(),
            inside: ways::related(visit, page),
        });
    }
    stops
}

/// The first stops: what the work is, how it feels, what a day is like and what it needs.
fn the_work(visit: &Visit, page: &OccupationPage<'_>) -> Vec<Stop> {
    let part = |place: usize| part(page.text, place);
    let mut stops = vec![Stop {
        id: "doen",
        title: visit.t("explore-stop-do").into(),
        inside: doing(visit, page, part(0)),
    }];
    if let (Some(good), Some(hard)) = (part(1), part(2)) {
        stops.push(Stop {
            id: "fijn",
            title: visit.t("explore-stop-good").into(),
            inside: good_and_hard(visit, &good, &hard),
        });
    }
    if let Some(inside) = workday::workday(visit, page) {
        stops.push(Stop { id: "werkdag", title: visit.t("explore-stop-day").into(), inside });
    }
    let needs = needs(visit, page, part(3), part(4));
    stops.push(Stop { id: "nodig", title: visit.t("explore-stop-need").into(), inside: needs });
    stops
}

fn chances<'a>(visit: &Visit, page: &OccupationPage<'a>) -> figures::Chances<'a> {
    figures::Chances {
        group: visit.say(&page.occupation.group_name),
        forecast: page.occupation.forecast.as_ref(),
        jobs: page.occupation.jobs.as_ref(),
        edition: figures::edition(page.origins),
    }
}

/// What you do: our text; else the publisher's; else the group's, and that it is the group's.
fn doing(visit: &Visit, page: &OccupationPage<'_>, day: Option<Part<'_>>) -> Markup {
    let official = visit.say(&page.occupation.official);
    html! {
        @if let Some(day) = day {
            (day)
        } @else if !official.is_empty() {
            p { (official) }
            p class="source" { b { (visit.t("web-source")) } " " (visit.t("explore-official-source")) }
        } @else if let Some(group) = page.group_text {
            (notice(Tone::Plain, visit.t("explore-no-text-title"), &html! {
                p { (visit.fill("explore-no-text-text", &[("group", group.text.title.as_str().into())])) }
            }))
            p { (group.text.lead) }
            @if let Some(day) = part(page.group_text, 0) { (day) }
        }
        @let others = other_names(visit, page);
        @if !others.is_empty() { p class="small soft" { (visit.t("explore-also-called")) " " (others) "." } }
    }
}

fn other_names(visit: &Visit, page: &OccupationPage<'_>) -> String {
    let names = visit.say(&page.occupation.other_names);
    let shown: Vec<String> =
        names.split('|').filter(|name| !name.is_empty()).take(6).map(str::to_owned).collect();
    list(visit.language, &shown)
}

/// The two sides of the work, side by side.
pub(crate) fn good_and_hard(visit: &Visit, good: &impl Render, hard: &impl Render) -> Markup {
    html! {
        div class="columns" {
            div class="panel" { h3 class="row" { (icon(Icon::Sun)) (visit.t("explore-good")) } (good) }
            div class="panel" { h3 class="row" { (icon(Icon::CloudRainWind)) (visit.t("explore-hard")) } (hard) }
        }
    }
}

fn needs(
    visit: &Visit,
    page: &OccupationPage<'_>,
    place: Option<Part<'_>>,
    need: Option<Part<'_>>,
) -> Markup {
    html! {
        div class="columns" {
            @if let Some(need) = need { div class="stack stack--tight" { h3 { (visit.t("explore-need")) } (need) } }
            @if let Some(place) = place { div class="stack stack--tight" { h3 { (visit.t("explore-place")) } (place) } }
        }
        @if !page.skills.is_empty() {
            div class="stack stack--tight" {
                h3 { (visit.t("explore-skills")) }
                ul class="tags" { @for skill in &page.skills { li class="tag" { (skill) } } }
                p class="source" { b { (visit.t("web-source")) } " " (visit.t("explore-skills-source")) " " b { (visit.t("web-says-not")) } " " (visit.t("explore-skills-says-not")) }
            }
        }
    }
}

/// What other features add to this page.
fn cards(visit: &Visit, page: &OccupationPage<'_>) -> Markup {
    let id = page.occupation.id.to_string();
    html! { @for card in visit.app.cards().iter().filter(|card| card.place == CardPlace::Occupation) { ((card.show)(visit, &id)) } }
}

fn colophon(visit: &Visit, page: &OccupationPage<'_>) -> Markup {
    let group_url = format!("/beroepsgroepen/{}", page.occupation.group.slug());
    html! {
        div class="page-foot stack stack--tight" {
            p class="small" { (visit.t("explore-in-group")) " " a href=(group_url) { (visit.say(&page.occupation.group_name)) } "." }
            @if let Some(Written { text, .. }) = page.text {
                p class="source" {
                    b { (visit.t("explore-text-by")) } " " (text.author) ", " (super::day(visit, &text.written_on)) ". " (capital(&text.sources)) "."
                }
            }
        }
    }
}
