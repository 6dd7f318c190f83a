//! `/regio/{code}/wensen`: what people in a region choose who said that they may be counted, and what that does not say.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_analysis::suppress::PEOPLE_MIN;
use loper_database::error::Error;
use loper_database::scope::Public;
use loper_programmes::store::names::{Named, named};
use loper_texts::format::date;
use loper_vocabulary::region::LabourRegion;
use loper_vocabulary::subject::Subject;
use loper_web::components::crumbs::crumbs;
use loper_web::components::empty::empty;
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::fault::Fault;
use loper_web::feature::{Card, CardPlace, Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::sum::Sum;
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route {
        method: Method::Get,
        path: "/regio/{code}/wensen",
        action: Action::Explore,
        relation: Relation::Public,
        handler: get(show),
    }]
}

/// The card on the page of a region. It names no number: that page is the same until the registers change.
pub const CARD: Card = Card { place: CardPlace::Region, order: 40, show: card };

fn card(visit: &Visit, code: &str) -> Markup {
    html! {
        section class="panel panel--sunk page-card" aria-labelledby="wensen-kop" {
            h2 id="wensen-kop" class="h3" { (visit.t("profile-sum-card-title")) }
            p { (visit.t("profile-sum-card-text")) }
            p { a class="button button--second" href=(address(code)) { (visit.t("profile-sum-card-link")) } }
        }
    }
}

/// Where the sum of a region stands.
pub fn address(code: &str) -> String {
    format!("/regio/{code}/wensen")
}

/// Shows the sum of a region.
pub async fn show(visit: Visit, Path(asked): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let code = LabourRegion::parse(&asked).ok_or_else(Fault::not_found)?;
    if code.as_str() != asked {
        return Err(Fault::Moved(address(code.as_str())));
    }
    let (wanted, language) = (code.clone(), visit.language);
    let (regions, sum, names) = visit
        .app
        .db()
        .read(Public, move |tx| {
            let (regions, sum) = (store::regions::names(tx)?, store::sum::of_region(tx, &wanted)?);
            let subjects: Vec<Subject> =
                sum.iter().flat_map(|it| &it.chosen).map(|(subject, _)| subject.clone()).collect();
            let names = if subjects.is_empty() { Vec::new() } else { named(tx, &subjects, language)? };
            Ok::<_, Error>((regions, sum, names))
        })
        .await?;
    let name = regions.into_iter().find(|(it, _)| *it == code).map(|(_, name)| name);
    let name = name.ok_or_else(Fault::not_found)?;
    Ok(view(&visit, (&code, &name), sum.as_ref(), &names))
}

fn view(
    visit: &Visit,
    (code, region): (&LabourRegion, &str),
    sum: Option<&Sum>,
    names: &[Named],
) -> Response {
    let title = visit.fill("profile-sum-title", &[("region", region.into())]);
    let lead = visit.t("profile-sum-lead");
    let few = visit.fill("profile-sum-none", &[("count", PEOPLE_MIN.into())]);
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" {
                (crumbs(visit, &[(visit.t("profile-sum-regions"), "/regio"), (region, &format!("/regio/{code}"))], visit.t("profile-sum-crumb")))
                h1 { (title) }
                p class="lead" { (lead) }
            }
            div class="stack stack--sections" {
                @match sum {
                    None => (empty(visit.t("profile-sum-none-title"), &few, (visit.t("profile-sum-none-go"), "/mijn-keuzes"))),
                    Some(sum) => (counted(visit, region, sum, names)),
                }
                section class="stack stack--tight" aria-labelledby="hoe" {
                    h2 id="hoe" class="h3" { (visit.t("profile-sum-how-title")) }
                    p { (visit.fill("profile-sum-how", &[("count", PEOPLE_MIN.into())])) }
                }
            }
        }
    };
    Page::new(title, main).description(lead).section("/regio").show(visit)
}

fn counted(visit: &Visit, region: &str, sum: &Sum, names: &[Named]) -> Markup {
    let people = [
        ("region", region.into()),
        ("people", visit.whole(sum.everyone).into()),
        ("date", date(visit.language, sum.month.last).into()),
    ];
    let who = visit.fill("profile-sum-source", &[("date", date(visit.language, sum.counted_on).into())]);
    let occupations = rows(visit, sum, names, |it| matches!(it, Subject::Occupation(_)));
    let programmes = rows(visit, sum, names, |it| matches!(it, Subject::Programme(_)));
    html! {
        p { (visit.fill("profile-sum-people", &people)) }
        @if occupations.is_empty() && programmes.is_empty() { p { (visit.fill("profile-sum-nothing", &[("count", PEOPLE_MIN.into())])) } }
        @for (id, key, rows) in [("beroepen", "profile-sum-occupations", occupations), ("opleidingen", "profile-sum-programmes", programmes)] {
            @if !rows.is_empty() {
                section class="stack" aria-labelledby=(id) {
                    h2 id=(id) { (visit.t(key)) }
                    (list(visit, key, rows))
                }
            }
        }
        (source(visit, &who, visit.t("profile-sum-says-not")))
    }
}

/// One row of the table: where it leads, and its cells.
type Row = (Option<String>, Vec<String>);

/// A subject that left the registers has no name any more, so it can't be shown.
fn rows(visit: &Visit, sum: &Sum, names: &[Named], is_of: fn(&Subject) -> bool) -> Vec<Row> {
    let row = |(subject, people): &(Subject, i64)| {
        let named = names.iter().find(|it| it.subject == *subject)?;
        Some((Some(named.url()), vec![named.title.clone(), visit.whole(*people)]))
    };
    sum.chosen.iter().filter(|it| is_of(&it.0)).filter_map(row).collect()
}

fn list(visit: &Visit, key: &str, rows: Vec<Row>) -> Markup {
    table(&Table {
        label: visit.t(key).into(),
        heads: ["profile-sum-head-what", "profile-sum-head-people"].map(|it| visit.t(it).to_owned()).into(),
        rows,
        figures_from: 1,
        is_stacked: false,
    })
}
