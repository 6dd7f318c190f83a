//! `/beheer/voldaan`: what is met in a school year, as a file for the school's own system; and then it goes from here.

use axum::extract::{Form as Fields, Query};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_document::write::csv::csv;
use loper_texts::format;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::table::{Table, table};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::file::{Given, How, give};
use loper_web::form::{Body as Sending, Sent};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::super::form::{go, press, today, write_once};
use super::super::programme;
use crate::model::asked::school_year;
use crate::model::met::AFTER_DAYS;
use crate::store;
use crate::store::met::Line;

/// Where it is.
pub const HERE: &str = "/beheer/voldaan";
const SET: (Action, Relation) = (Action::SetProgramme, Relation::SameOrganisation);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, SET, get(show)),
        Route::get("/beheer/voldaan/bestand", SET, get(file)),
        Route::post(HERE, SET, post(hand)),
    ]
}

/// Which school year.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    jaar: Option<i16>,
}

fn year_of(wanted: &Wanted, today: Date) -> i16 {
    let now = school_year(today);
    wanted.jaar.filter(|year| (now - 3..=now).contains(year)).unwrap_or(now)
}

async fn lines(visit: &Visit, year: i16) -> Result<Vec<Line>, Fault> {
    let me = visit.person_who_may(SET.0, SET.1)?;
    let read = move |tx: &mut Tx<'_, Organisation>| store::met::of_year(tx, year);
    Ok(visit.app.db().read(Organisation(me.organisation), read).await?)
}

async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    visit.person_who_may(SET.0, SET.1)?;
    let this = school_year(today(&visit)?);
    let year = year_of(&wanted, today(&visit)?);
    let all = lines(&visit, year).await?;
    let main = html! {
        div class="page" {
            div class="page-head" { h1 { (visit.t("dossier-met-all-title")) } p class="lead" { (visit.t("dossier-met-all-lead")) } }
            div class="stack stack--sections" {
                nav class="tabs" aria-label=(visit.t("dossier-programme-years")) {
                    @for it in [this - 2, this - 1, this] {
                        a href={ (HERE) "?jaar=" (it) } aria-current=[(it == year).then_some("page")] { (programme::year_words(&visit, it)) }
                    }
                }
                @if all.is_empty() {
                    (empty(visit.t("dossier-met-all-none"), visit.t("dossier-met-all-none-text"), (visit.t("dossier-met-all-programme"), programme::HERE)))
                } @else { (filled(&visit, &all, year)) }
            }
        }
    };
    Ok(Page::new(visit.t("dossier-met-all-title"), main).section(programme::HERE).unlisted().show(&visit))
}

fn filled(visit: &Visit, all: &[Line], year: i16) -> Markup {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for it in all {
        match counts.last_mut().filter(|last| last.0 == it.title) {
            Some(last) => last.1 += 1,
            None => counts.push((&it.title, 1)),
        }
    }
    let rows = counts.into_iter().map(|(title, count)| (None, vec![title.to_owned(), count.to_string()]));
    let sum = Table {
        label: visit.t("dossier-met-all-table").to_owned(),
        heads: ["dossier-met-all-what", "dossier-met-all-count"].map(|key| visit.t(key).to_owned()).to_vec(),
        rows: rows.collect(),
        figures_from: 1,
        is_stacked: false,
    };
    let handed = all.iter().filter_map(|it| it.handed_on).max();
    let is_open = all.iter().any(|it| it.handed_on.is_none());
    html! {
        (table(&sum))
        section class="stack stack--tight" aria-labelledby="bestand" {
            h2 class="h3" id="bestand" { (visit.t("dossier-met-all-file")) }
            p { (visit.t("dossier-met-all-file-text")) }
            p { a class="button" href={ (HERE) "/bestand?jaar=" (year) } { (icon(Icon::Download)) (visit.t("dossier-met-all-file-go")) } }
        }
        section class="stack stack--tight" aria-labelledby="klaar" {
            h2 class="h3" id="klaar" { (visit.t("dossier-met-all-done")) }
            @if let Some(day) = handed {
                p { (visit.fill("dossier-met-all-handed", &[("date", format::date(visit.language, day).into()), ("days", AFTER_DAYS.into())])) }
                (press_year(visit, year, ("terug", "dossier-met-all-back")))
            }
            @if is_open {
                p { (visit.fill("dossier-met-all-done-text", &[("days", AFTER_DAYS.into())])) }
                (press_year(visit, year, ("klaar", "dossier-met-all-done-go")))
            }
        }
    }
}

fn press_year(visit: &Visit, year: i16, (act, key): (&str, &str)) -> Markup {
    let word = html! { (visit.t(key)) };
    press(visit, &format!("{HERE}?jaar={year}"), ("doe", act), &word, "button button--second")
}

/// The file: a line for each learner and thing, with the number by which the school's own system knows the learner.
async fn file(visit: Visit, headers: HeaderMap, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    visit.person_who_may(SET.0, SET.1)?;
    let year = year_of(&wanted, today(&visit)?);
    let all = lines(&visit, year).await?;
    let heads = ["number", "name", "class", "year", "what", "state", "date", "by"]
        .map(|it| visit.t(&format!("dossier-met-csv-{it}")).to_owned());
    let rows = all.iter().map(|it| {
        [
            it.number.clone().unwrap_or_default(),
            it.name.clone(),
            it.class.clone().unwrap_or_default(),
            format!("{year}/{}", year + 1),
            it.title.clone(),
            visit.t("dossier-met-is").to_owned(),
            it.recorded_on.to_string(),
            it.recorded_name.clone(),
        ]
    });
    let bytes = csv(std::iter::once(heads).chain(rows)).into_bytes();
    let name = format!("{}-{year}.csv", visit.t("dossier-met-csv-file"));
    Ok(give(Given { media_type: "text/csv; charset=utf-8", name: &name, bytes }, How::Save, &headers))
}

/// It stands in the school's own system now, or it does not after all.
async fn hand(
    visit: Visit,
    Query(wanted): Query<Wanted>,
    Fields(fields): Sending,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(SET.0, SET.1)?.clone();
    let (sent, today) = (Sent(fields), today(&visit)?);
    let (year, school) = (year_of(&wanted, today), me.organisation);
    let act = sent.one("doe").to_owned();
    if !matches!(act.as_str(), "klaar" | "terug") {
        return Err(Fault::Unreadable("web-fault-400-text"));
    }
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        tx.within(Organisation(school), |tx| {
            if act == "klaar" {
                store::met::hand(tx, year, today)?;
            } else {
                store::met::hand_back(tx, year)?;
            }
            Ok(Ok::<_, ()>(format!("{HERE}?jaar={year}")))
        })
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}
