//! `/beroepsgroepen/{code}`: an occupational group and the occupations in it.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_texts::format::capital;
use loper_vocabulary::occupation::{Edition, GroupId};
use loper_web::components::crumbs::crumbs;
use loper_web::components::more::more;
use loper_web::components::result::{Found, result};
use loper_web::components::walk::{Stop, walk};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::prose::{prose, sections};
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::group::{GroupPage, Member};
use crate::pages::look;
use crate::pages::occupation::{figures, good_and_hard};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![look("/beroepsgroepen/{code}", get(show))]
}

/// Shows a group; a bare code, or one of the newer edition, moves on to the page of the 2014 edition.
pub async fn show(visit: Visit, Path(asked): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let Some(id) = GroupId::parse(&asked).or_else(|| GroupId::new(Edition::Brc2014, &asked)) else {
        return Err(Fault::not_found());
    };
    let (code, language, is_own) = (id.code().to_owned(), visit.language, asked == own_slug(&id));
    let found = visit
        .app
        .db()
        .read(Public, move |tx| {
            if is_own {
                return Ok::<_, Fault>(store::group::page(tx, &code, language)?);
            }
            let Some(now) = store::group::moved(tx, &code)? else { return Ok(None) };
            Err(Fault::Moved(format!("/beroepsgroepen/{}-{now}", Edition::Brc2014.code())))
        })
        .await?;
    found.map(|page| view(&visit, &page)).ok_or_else(Fault::not_found)
}

fn own_slug(id: &GroupId) -> String {
    format!("{}-{}", Edition::Brc2014.code(), id.code())
}

fn view(visit: &Visit, page: &GroupPage) -> Response {
    let name = visit.say(&page.group.name);
    let title = page.text.as_ref().map_or(name, |text| &text.title);
    let lead = page.text.as_ref().map_or(visit.t("explore-group-no-text-lead"), |text| &text.lead);
    let sector_url = format!("/zoeken?soort=beroep&sector={}", page.group.sector_code);
    let way =
        [(visit.t("explore-crumb-home"), "/zoeken"), (visit.say(&page.group.sector), sector_url.as_str())];
    let main = html! {
        div class="page" {
            div class="page-head" {
                (crumbs(visit, &way, title))
                h1 { (title) }
                p class="soft" { (visit.fill("explore-group-line", &[("code", page.group.id.code().into()), ("count", page.members.len().into())])) }
                p class="lead" { (lead) }
            }
            (walk(&stops(visit, page)))
            (colophon(visit, page))
        }
    };
    Page::new(title, main).description(lead).section("/zoeken").public().show(visit)
}

fn stops(visit: &Visit, page: &GroupPage) -> Vec<Stop> {
    let parts: Vec<(&str, &str)> = page.text.as_ref().map(|text| sections(&text.body)).unwrap_or_default();
    let part = |place: usize| parts.get(place).map(|(_, body)| *body);
    let stop = |id: &'static str, key: &str, inside: Markup| Stop { id, title: visit.t(key).into(), inside };
    let name = visit.say(&page.group.name);
    let mut stops = Vec::new();
    stops.extend(part(0).map(|day| stop("doen", "explore-stop-do", prose(day))));
    if let (Some(good), Some(hard)) = (part(1), part(2)) {
        stops.push(stop("fijn", "explore-stop-good", good_and_hard(visit, &prose(good), &prose(hard))));
    }
    if let (Some(place), Some(need)) = (part(3), part(4)) {
        stops.push(stop("nodig", "explore-stop-need", needs(visit, place, need)));
    }
    stops.push(stop("beroepen", "explore-stop-members", members(visit, page)));
    stops.push(stop(
        "loon",
        "explore-stop-pay",
        figures::pay(visit, name, page.group.pay, visit.t("explore-group-pay-says-not")),
    ));
    let known = figures::Chances {
        group: name,
        forecast: page.group.forecast.as_ref(),
        jobs: page.group.jobs.as_ref(),
        edition: figures::edition(&page.origins),
    };
    stops.push(stop("kans", "explore-stop-chance", figures::chances(visit, known)));
    stops.push(stop("regio", "explore-stop-where", figures::regions(visit, &page.regions)));
    stops.extend(part(5).map(|way| stop("route", "explore-stop-way", prose(way))));
    stops.extend(part(6).map(|change| stop("verandert", "explore-stop-change", prose(change))));
    stops
}

fn needs(visit: &Visit, place: &str, need: &str) -> Markup {
    html! {
        div class="columns" {
            div class="stack stack--tight" { h3 { (visit.t("explore-need")) } (prose(need)) }
            div class="stack stack--tight" { h3 { (visit.t("explore-place")) } (prose(place)) }
        }
    }
}

/// Occupations that we wrote about, and behind a line that opens the others.
fn members(visit: &Visit, page: &GroupPage) -> Markup {
    let (told, others): (Vec<&Member>, Vec<&Member>) =
        page.members.iter().partition(|member| member.lead.is_some());
    let rest = html! { ul { @for member in &others { li { a href={ "/beroepen/" (member.slug) } { (member.title) } } } } };
    html! {
        @if !told.is_empty() {
            ul class="results" { @for member in &told { (result(&found(member), 3)) } }
        }
        @if !others.is_empty() {
            @if told.is_empty() && others.len() <= 12 {
                (rest)
            } @else {
                (more(&visit.fill("explore-group-others", &[("count", others.len().into())]), &rest))
            }
        }
        p class="source" { b { (visit.t("web-source")) } " " (visit.t("explore-group-source")) }
    }
}

fn found(member: &Member) -> Found {
    Found {
        title: member.title.clone(),
        url: format!("/beroepen/{}", member.slug),
        text: member.lead.clone().unwrap_or_default(),
        small: String::new(),
        facts: Vec::new(),
    }
}

fn colophon(visit: &Visit, page: &GroupPage) -> Markup {
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
