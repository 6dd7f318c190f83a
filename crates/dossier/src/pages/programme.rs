//! `/beheer/lob-programma`: what a school asks of its learners this year, and what it takes of them.

mod form;

use axum::extract::{Form as Fields, Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_vocabulary::level::Level;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Form, Sent};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::form::{go, press, today, write_once};
use super::words;
use crate::model::asked::{Asked, school_year};
use crate::store;

/// Where the programme is.
pub const HERE: &str = "/beheer/lob-programma";

/// The line of the policy for whoever sets it.
const SET: (Action, Relation) = (Action::SetProgramme, Relation::SameOrganisation);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, SET, get(show)),
        Route::post(HERE, SET, post(add)),
        Route::get("/beheer/lob-programma/{id}", SET, get(edit)),
        Route::post("/beheer/lob-programma/{id}", SET, post(change)),
    ]
}

/// Which school year.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    jaar: Option<i16>,
}

/// The year that a page is about: this one, or a neighbour that was asked for.
fn year_of(wanted: &Wanted, today: Date) -> i16 {
    let now = school_year(today);
    wanted.jaar.filter(|year| (now - 3..=now + 1).contains(year)).unwrap_or(now)
}

fn address(year: i16) -> String {
    format!("{HERE}?jaar={year}")
}

async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    let me = visit.person_who_may(SET.0, SET.1)?.clone();
    let year = year_of(&wanted, today(&visit)?);
    page(&visit, &me, year, &Form::new()).await
}

async fn page(visit: &Visit, me: &SignedIn, year: i16, form: &Form) -> Result<Response, Fault> {
    let read = move |tx: &mut Tx<'_, Organisation>| store::asked::of_year(tx, year);
    let all = visit.app.db().read(Organisation(me.organisation), read).await?;
    let this = school_year(today(visit)?);
    let main = html! {
        div class="page" {
            div class="page-head" {
                h1 { (visit.t("dossier-programme-title")) }
                p class="lead" { (visit.t("dossier-programme-lead")) }
            }
            div class="stack stack--sections" {
                nav class="tabs" aria-label=(visit.t("dossier-programme-years")) {
                    @for it in [this - 1, this, this + 1] {
                        a href=(address(it)) aria-current=[(it == year).then_some("page")] { (year_words(visit, it)) }
                    }
                }
                @if all.is_empty() {
                    (empty(visit.t("dossier-programme-none"), visit.t("dossier-programme-none-text"), (visit.t("dossier-programme-begin"), "#titel")))
                } @else {
                    (minutes(visit, &all))
                    (list(visit, &all))
                }
                p { a href={ (super::met::export::HERE) "?jaar=" (year) } { (visit.t("dossier-met-all-link")) } }
                (form::view(visit, me.sector, form, (HERE, year, None)))
            }
        }
    };
    let status = form::status(form);
    Ok(Page::new(visit.t("dossier-programme-title"), main)
        .section(HERE)
        .unlisted()
        .status(status)
        .show(visit))
}

/// A school year in words.
pub(crate) fn year_words(visit: &Visit, year: i16) -> String {
    visit.fill(
        "dossier-asked-year",
        &[("from", year.to_string().into()), ("to", (year + 1).to_string().into())],
    )
}

/// What the year takes of a learner: the things for everyone, and with them those of each level.
fn minutes(visit: &Visit, all: &[Asked]) -> Markup {
    let sum = |level: Option<Level>, must: bool| -> i64 {
        let is_for = |it: &&Asked| (it.level.is_none() || it.level == level) && (!must || it.is_mandatory);
        all.iter().filter(is_for).map(|it| it.minutes).sum()
    };
    let mut levels: Vec<Level> = all.iter().filter_map(|it| it.level).collect();
    levels.sort_unstable();
    levels.dedup();
    let words = |level| {
        visit.fill(
            "dossier-programme-takes",
            &[("minutes", sum(level, false).into()), ("must", sum(level, true).into())],
        )
    };
    html! {
        section class="panel" aria-labelledby="tijd" {
            h2 class="h3" id="tijd" { (visit.t("dossier-programme-minutes")) }
            ul class="list" {
                @if levels.is_empty() { li { (words(None)) } }
                @for level in levels { li { strong { (visit.level(level)) } ": " (words(Some(level))) } }
            }
            p class="small soft" { (visit.t("dossier-programme-minutes-text")) }
        }
    }
}

fn list(visit: &Visit, all: &[Asked]) -> Markup {
    html! {
        ul class="stack" {
            @for it in all {
                li class="panel" {
                    div class="row row--apart" {
                        h2 class="h3" { (it.title) }
                        p class="tags" {
                            @if it.is_mandatory { span class="tag" { (visit.t("dossier-programme-must")) } " " }
                            @if let Some(level) = it.level { span class="tag" { (visit.level(level)) } }
                        }
                    }
                    p class="small soft" {
                        (visit.t(words::kind(it.kind))) ". " (visit.fill("dossier-asked-minutes", &[("minutes", it.minutes.into())]))
                        @if let Some(one) = it.competence { " " (visit.t(words::whole_question(one))) }
                    }
                    @if !it.explanation.is_empty() { (super::plan::paragraphs(&it.explanation)) }
                    div class="row" {
                        a class="button button--second button--small" href={ (HERE) "/" (it.id.to_string()) } { (icon(Icon::Pencil)) (visit.t("dossier-change")) span class="hidden-visually" { ": " (it.title) } }
                        (press(visit, &format!("{HERE}/{}", it.id), ("doe", "stop"), &html! { (visit.t("dossier-programme-end")) span class="hidden-visually" { ": " (it.title) } }, "button button--quiet button--small"))
                    }
                }
            }
        }
    }
}

/// Why something is not added or changed.
#[derive(Debug, Clone, Copy)]
enum Refused {
    Twice,
    NotThere,
}

async fn add(visit: Visit, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(SET.0, SET.1)?.clone();
    let sent = Sent(fields);
    let year = year_of(&Wanted { jaar: sent.one("jaar").parse().ok() }, today(&visit)?);
    let (mut form, asked) = form::read(&visit, &sent, visit.app.new_id(), year);
    let Some(asked) = asked else { return page(&visit, &me, year, &form).await };
    let school = me.organisation;
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        tx.within(Organisation(school), |tx| {
            if store::asked::is_asked_twice(tx, &asked)? {
                return Ok(Err(Refused::Twice));
            }
            store::asked::add(tx, &asked, now)?;
            Ok(Ok(address(year)))
        })
    });
    if let Ok(to) = done.await? {
        return Ok(go(&to));
    }
    form.add_problem("titel", visit.t("dossier-programme-problem-twice"));
    page(&visit, &me, year, &form).await
}

async fn edit(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(SET.0, SET.1)?.clone();
    let id = Uuid::parse_str(&id).map_err(|_| Fault::not_found())?;
    let read = move |tx: &mut Tx<'_, Organisation>| store::asked::one(tx, id);
    let asked =
        visit.app.db().read(Organisation(me.organisation), read).await?.ok_or_else(Fault::not_found)?;
    Ok(edit_page(&visit, &me, &asked, &form::filled(&asked)))
}

fn edit_page(visit: &Visit, me: &SignedIn, asked: &Asked, form: &Form) -> Response {
    let here = format!("{HERE}/{}", asked.id);
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (asked.title) } p class="lead" { (year_words(visit, asked.school_year)) } }
            (form::view(visit, me.sector, form, (&here, asked.school_year, Some(asked.id))))
            p { a href=(address(asked.school_year)) { (visit.t("dossier-programme-back")) } }
        }
    };
    Page::new(&asked.title, main).section(HERE).unlisted().status(form::status(form)).show(visit)
}

async fn change(visit: Visit, Path(id): Path<String>, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(SET.0, SET.1)?.clone();
    let id = Uuid::parse_str(&id).map_err(|_| Fault::not_found())?;
    let sent = Sent(fields);
    let school = me.organisation;
    let read = move |tx: &mut Tx<'_, Organisation>| store::asked::one(tx, id);
    let old = visit.app.db().read(Organisation(school), read).await?;
    let year = match &old {
        Some(old) => old.school_year,
        None => school_year(today(&visit)?),
    };
    let is_end = sent.one("doe") == "stop";
    let (mut form, asked) = form::read(&visit, &sent, id, year);
    if let (false, None, Some(old)) = (is_end, &asked, &old) {
        return Ok(edit_page(&visit, &me, old, &form));
    }
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        tx.within(Organisation(school), |tx| {
            let is_done = match &asked {
                _ if is_end => store::asked::end(tx, id, now)?,
                Some(asked) if store::asked::is_asked_twice(tx, asked)? => return Ok(Err(Refused::Twice)),
                Some(asked) => store::asked::change(tx, asked)?,
                None => false,
            };
            Ok(if is_done { Ok(address(year)) } else { Err(Refused::NotThere) })
        })
    });
    match (done.await?, old) {
        (Ok(to), _) => Ok(go(&to)),
        (Err(Refused::Twice), Some(old)) => {
            form.add_problem("titel", visit.t("dossier-programme-problem-twice"));
            Ok(edit_page(&visit, &me, &old, &form))
        }
        _ => Err(Fault::not_found()),
    }
}
