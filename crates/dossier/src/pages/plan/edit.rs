//! `/mijn/plan/wijzig`: the words of the plan. Two tabs that change it meet on a page with both texts.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Own;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::MINE;
use super::super::form::{area, go, write_once};
use super::paragraphs;
use crate::model::plan::{Part, Plan};
use crate::store;

/// Where it is.
pub const HERE: &str = "/mijn/plan/wijzig";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show)), Route::post(HERE, MINE, post(save))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let plan = visit.app.db().read(Own(me.person), store::plan::plan).await?;
    Ok(page(&visit, &filled(&plan), None, StatusCode::OK))
}

/// A form with what stands in a plan.
fn filled(plan: &Plan) -> Entered {
    let form = Entered::new().with("versie", plan.version.to_string());
    Part::ALL.into_iter().fold(form, |form, part| form.with(part.field(), plan.get(part)))
}

async fn save(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let version = sent.one("versie").parse().unwrap_or_default();
    let typed = match Plan::typed(version, |part| sent.one(part.field()).to_owned()) {
        Ok(typed) => typed,
        Err(long) => return Ok(too_long(&visit, &sent, &long)),
    };
    let mine = typed.clone();
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        if store::plan::save(tx, &typed, now)? {
            return Ok(Ok(super::HERE.to_owned()));
        }
        let theirs = store::plan::plan(tx)?;
        // Both tabs say the same: then there is nothing to choose.
        Ok(if theirs.differences(&typed).is_empty() { Ok(super::HERE.to_owned()) } else { Err(theirs) })
    });
    match done.await? {
        Ok(to) => Ok(go(&to)),
        Err(theirs) => {
            let form = filled(&Plan { version: theirs.version, ..mine.clone() });
            Ok(page(&visit, &form, Some((&mine, &theirs)), StatusCode::CONFLICT))
        }
    }
}

fn too_long(visit: &Visit, sent: &Sent, long: &[Part]) -> Response {
    let form = Entered::new().with("versie", sent.one("versie"));
    let mut form =
        Part::ALL.into_iter().fold(form, |form, part| form.with(part.field(), sent.one(part.field())));
    for part in long {
        let words = visit.fill("dossier-plan-problem-long", &[("count", part.max().into())]);
        form.add_problem(part.field(), words);
    }
    page(visit, &form, None, StatusCode::UNPROCESSABLE_ENTITY)
}

fn page(visit: &Visit, form: &Entered, met: Option<(&Plan, &Plan)>, status: StatusCode) -> Response {
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            h1 { (visit.t("dossier-plan-edit-title")) }
            p class="lead" { (visit.t("dossier-plan-edit-lead")) }
            @if let Some((mine, theirs)) = met { (both(visit, mine, theirs)) }
            (problem_list(visit, form))
            form method="post" action=(HERE) class="stack stack--loose" {
                (once::field(visit))
                input type="hidden" name="versie" value=(form.value("versie"));
                @for part in Part::ALL { (one(visit, form, part)) }
                p class="small soft" { (visit.t("dossier-plan-private")) }
                div class="row" {
                    button class="button" type="submit" { (visit.t("dossier-plan-save")) }
                    a class="button button--quiet" href=(super::HERE) { (visit.t("dossier-plan-back")) }
                }
            }
        }
    };
    let title = visit.t("dossier-plan-edit-title");
    Page::new(title, main).section(super::super::HERE).unlisted().status(status).show(visit)
}

/// The question of a field, and what helps to answer it.
const fn keys(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Goal => ("dossier-plan-goal", "dossier-plan-goal-hint"),
        Part::Options => ("dossier-plan-options", "dossier-plan-options-hint"),
        Part::Choice => ("dossier-plan-choice", "dossier-plan-choice-hint"),
        Part::Reasons => ("dossier-plan-reasons", "dossier-plan-reasons-hint"),
        Part::PlanB => ("dossier-plan-plan-b", "dossier-plan-plan-b-hint"),
    }
}

fn one(visit: &Visit, form: &Entered, part: Part) -> Markup {
    let (label, hint) = keys(part);
    match part {
        Part::Goal | Part::Choice => {
            let it = Field { name: part.field(), label: visit.t(label), hint: visit.t(hint), kind: "text" };
            field(form, it)
        }
        Part::Options | Part::Reasons | Part::PlanB => {
            area(form, part.field(), visit.t(label), visit.t(hint))
        }
    }
}

/// What stands there now, beside what was typed: the learner takes from both.
fn both(visit: &Visit, mine: &Plan, theirs: &Plan) -> Markup {
    let text = html! {
        p { (visit.t("dossier-plan-met-text")) }
        @for part in theirs.differences(mine) {
            h3 { (visit.t(keys(part).0)) }
            @if theirs.get(part).is_empty() { p class="soft" { (visit.t("dossier-plan-met-empty")) } }
            @else { blockquote { (paragraphs(theirs.get(part))) } }
        }
    };
    notice(Tone::Warn, visit.t("dossier-plan-met-title"), &text)
}
