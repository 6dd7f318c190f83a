//! `/mijn/plan`: where I want to go, and the steps on the way.

mod calendar;
mod edit;
mod step;

use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_texts::format;
use loper_vocabulary::identity::StepId;
use loper_vocabulary::sector::Sector;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::Form as Entered;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::MINE;
use super::form::{press, today};
use crate::model::plan::{Plan, Step, next, option_lines};
use crate::store;

/// Where the plan is.
pub const HERE: &str = "/mijn/plan";

/// The doors of the plan.
pub fn routes() -> Vec<Route> {
    [vec![Route::get(HERE, MINE, get(show))], edit::routes(), step::routes(), calendar::routes()].concat()
}

/// What a page may be asked to say on top.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// The step that was taken out just now.
    weg: Option<String>,
}

/// Everything the page is made of.
struct Found {
    plan: Plan,
    steps: Vec<Step>,
    removed: Option<Step>,
}

async fn find(visit: &Visit, me: &SignedIn, removed: Option<StepId>) -> Result<Found, Fault> {
    let found = visit.app.db().read(Own(me.person), move |tx| {
        let removed = match removed {
            Some(id) => store::plan::step(tx, id)?,
            None => None,
        };
        Ok::<_, Error>(Found { plan: store::plan::plan(tx)?, steps: store::plan::steps(tx)?, removed })
    });
    Ok(found.await?)
}

async fn show(visit: Visit, Query(said): Query<Said>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let found = find(&visit, &me, said.weg.as_deref().and_then(StepId::parse)).await?;
    let main = view(&visit, &me, &found, today(&visit)?);
    Ok(Page::new(visit.t("dossier-plan-title"), main).section(super::HERE).unlisted().show(&visit))
}

fn view(visit: &Visit, me: &SignedIn, found: &Found, today: Date) -> Markup {
    let lead = if me.sector == Sector::Vo { "dossier-plan-lead-vo" } else { "dossier-plan-lead-mbo" };
    // A step that was put back since is in the list again.
    let removed = found.removed.as_ref().filter(|it| found.steps.iter().all(|step| step.id != it.id));
    html! {
        div class="page" {
            div class="page-head" { h1 { (visit.t("dossier-plan-title")) } p class="lead" { (visit.t(lead)) } }
            div class="stack stack--sections" {
                @if let Some(removed) = removed { (undo(visit, removed)) }
                @if found.plan.is_empty() && found.steps.is_empty() {
                    (empty(visit.t("dossier-plan-empty-title"), visit.t("dossier-plan-empty-text"), (visit.t("dossier-plan-empty-go"), edit::HERE)))
                } @else {
                    (own_words(visit, &found.plan))
                }
                section class="stack" aria-labelledby="stappen" {
                    h2 id="stappen" { (visit.t("dossier-plan-steps")) }
                    @if found.steps.is_empty() { p { (visit.t("dossier-plan-steps-none")) } }
                    @else { (steps(visit, &found.steps, today)) }
                    (step::add_form(visit, &Entered::new()))
                }
                p class="row" {
                    a class="button button--quiet" href="/mijn/plan/agenda" { (icon(Icon::Calendar)) (visit.t("dossier-plan-to-calendar")) }
                    a class="button button--quiet" href="/mijn/dossier/delen?wat=plan" { (icon(Icon::Eye)) (visit.t("dossier-plan-to-share")) }
                }
            }
        }
    }
}

/// The plan itself, in the learner's words; what was not filled in is not there.
fn own_words(visit: &Visit, plan: &Plan) -> Markup {
    html! {
        section class="stack" aria-labelledby="plan" {
            div class="row row--apart" {
                h2 id="plan" { (visit.t("dossier-plan-words")) }
                a class="button button--quiet" href=(edit::HERE) { (icon(Icon::Pencil)) (visit.t("dossier-plan-change")) }
            }
            (words(visit, plan))
        }
    }
}

/// The words of a plan, for its owner and for whoever sees it.
pub(crate) fn words(visit: &Visit, plan: &Plan) -> Markup {
    html! {
        @if plan.is_empty() { p { (visit.t("dossier-plan-words-none")) } }
        @if !plan.goal.is_empty() { p class="lead" { strong { (plan.goal) } } }
        @if !plan.options.is_empty() {
            h3 class="h4" { (visit.t("dossier-plan-options")) }
            ul class="list" {
                @for it in option_lines(&plan.options) {
                    li { @if let Some(link) = it.link { a href=(link) rel="nofollow noopener" { (it.words) } } @else { (it.words) } }
                }
            }
        }
        @if !plan.choice.is_empty() { h3 class="h4" { (visit.t("dossier-plan-choice")) } p { (plan.choice) } }
        @if !plan.reasons.is_empty() { h3 class="h4" { (visit.t("dossier-plan-reasons")) } (paragraphs(&plan.reasons)) }
        @if !plan.plan_b.is_empty() { h3 class="h4" { (visit.t("dossier-plan-plan-b")) } (paragraphs(&plan.plan_b)) }
    }
}

/// Somebody's own text, with its line ends.
pub(crate) fn paragraphs(text: &str) -> Markup {
    html! { @for line in text.lines().filter(|it| !it.trim().is_empty()) { p { (line) } } }
}

fn undo(visit: &Visit, step: &Step) -> Markup {
    let text = html! {
        p { (step.text) }
        (press(visit, &step::address(step.id), ("doe", "terug"), &html! { (visit.t("dossier-plan-step-put-back")) }, "button button--second button--small"))
    };
    notice(Tone::Plain, visit.t("dossier-plan-step-removed"), &text)
}

/// The steps with what can be done about each.
fn steps(visit: &Visit, steps: &[Step], today: Date) -> Markup {
    let first = next(steps).map(|it| it.id);
    html! {
        ol class="plan plan--open" {
            @for (place, step) in steps.iter().enumerate() {
                li id={ "stap-" (step.id.to_string()) } {
                    (node(visit, step, place + 1, first))
                    span { (step_words(visit, step, first)) @if !step.helper.is_empty() { small { (visit.fill("dossier-plan-step-with", &[("name", step.helper.as_str().into())])) } } }
                    span class="when" { (when(visit, step, today)) }
                    (actions(visit, step))
                }
            }
        }
    }
}

/// The same steps for whoever sees them: nothing to press.
pub(crate) fn steps_seen(visit: &Visit, steps: &[Step], today: Date) -> Markup {
    let first = next(steps).map(|it| it.id);
    html! {
        ol class="plan" {
            @for (place, step) in steps.iter().enumerate() {
                li {
                    (node(visit, step, place + 1, first))
                    span { (step_words(visit, step, first)) }
                    span class="when" { (when(visit, step, today)) }
                }
            }
        }
    }
}

fn node(visit: &Visit, step: &Step, number: usize, first: Option<StepId>) -> Markup {
    html! {
        @if step.done_on.is_some() {
            span class="node node--small node--done" { (icon(Icon::Check)) span class="hidden-visually" { (visit.t("dossier-plan-step-done")) } }
        } @else {
            span class={ "node node--small" @if first != Some(step.id) { " node--open" } } { (number) }
        }
    }
}

fn step_words(visit: &Visit, step: &Step, first: Option<StepId>) -> Markup {
    html! {
        @if step.done_on.is_some() { s { (step.text) } }
        @else if first == Some(step.id) { strong { (step.text) } }
        @else { span { (step.text) } }
        @if step.talk.is_some() { " " span class="tag" { (visit.t("dossier-plan-step-from-talk")) } }
    }
}

/// When it was done, or when it should be. A day that is past is said, and not held against anyone.
fn when(visit: &Visit, step: &Step, today: Date) -> String {
    let date = |day| format::date(visit.language, day);
    match (step.done_on, step.due_on) {
        (Some(done), _) => date(done),
        (None, None) => visit.t("dossier-plan-step-no-date").to_owned(),
        (None, Some(due)) if due < today => {
            visit.fill("dossier-plan-step-was", &[("date", date(due).into())])
        }
        (None, Some(due)) => visit.fill("dossier-plan-step-before", &[("date", date(due).into())]),
    }
}

fn actions(visit: &Visit, step: &Step) -> Markup {
    let address = step::address(step.id);
    let (value, key) = if step.done_on.is_some() {
        ("open", "dossier-plan-step-reopen")
    } else {
        ("klaar", "dossier-plan-step-tick")
    };
    let word = html! { (visit.t(key)) span class="hidden-visually" { ": " (step.text) } };
    html! {
        div class="actions" {
            (press(visit, &address, ("doe", value), &word, "button button--second button--small"))
            a class="button button--quiet button--small" href=(address) {
                (visit.t("dossier-plan-change")) span class="hidden-visually" { ": " (step.text) }
            }
        }
    }
}
