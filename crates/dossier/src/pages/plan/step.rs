//! `/mijn/plan/stap`: add a step, change it, tick it, take it out and put it back.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Own;
use loper_vocabulary::identity::StepId;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::MINE;
use super::super::form::{go, press, today, write_once};
use crate::model::plan::{LINE_MAX, STEPS_MAX, Step, StepProblem, Typed};
use crate::store;

const HERE: &str = "/mijn/plan/stap";

/// The doors of the steps.
pub fn routes() -> Vec<Route> {
    vec![
        Route::post(HERE, MINE, post(add)),
        Route::get("/mijn/plan/stap/{id}", MINE, get(show)),
        Route::post("/mijn/plan/stap/{id}", MINE, post(change)),
    ]
}

/// The page of one step.
pub fn address(step: StepId) -> String {
    format!("{HERE}/{step}")
}

fn fields(visit: &Visit, form: &Entered) -> Markup {
    let named = |name, label, hint, kind| Field { name, label: visit.t(label), hint: visit.t(hint), kind };
    html! {
        (field(form, named("stap", "dossier-plan-step-text", "dossier-plan-step-text-hint", "text")))
        div class="columns columns--small" {
            (field(form, named("datum", "dossier-plan-step-due", "dossier-plan-step-due-hint", "date")))
            (field(form, named("hulp", "dossier-plan-step-helper", "dossier-plan-step-helper-hint", "text")))
        }
    }
}

/// The form with which a step is added.
pub fn add_form(visit: &Visit, form: &Entered) -> Markup {
    html! {
        form method="post" action=(HERE) class="panel" {
            (once::field(visit))
            h3 { (visit.t("dossier-plan-step-new")) }
            (fields(visit, form))
            p { button class="button button--second" type="submit" { (icon(Icon::Plus)) (visit.t("dossier-plan-step-add")) } }
        }
    }
}

fn typed(sent: &Sent) -> Result<Typed, Vec<StepProblem>> {
    Typed::read(sent.one("stap"), sent.one("datum"), sent.one("hulp"))
}

/// The form again with what was typed, and what is wrong with it.
fn wrong(visit: &Visit, sent: &Sent, problems: &[StepProblem]) -> Entered {
    let mut form = ["stap", "datum", "hulp"]
        .into_iter()
        .fold(Entered::new(), |form, name| form.with(name, sent.one(name)));
    for problem in problems {
        let (field, key) = problem.about();
        let count = if *problem == StepProblem::Full { STEPS_MAX } else { LINE_MAX };
        form.add_problem(field, visit.fill(key, &[("count", count.into())]));
    }
    form
}

async fn add(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let typed = match typed(&sent) {
        Ok(typed) => typed,
        Err(problems) => return Ok(add_again(&visit, &wrong(&visit, &sent, &problems))),
    };
    let id = StepId(visit.app.new_id());
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let Typed { text, due_on, helper } = typed.clone();
        let step = Step { id, text, due_on, helper, done_on: None, talk: None, made_at: now };
        let is_added = store::plan::add_step(tx, &step)?;
        Ok(if is_added { Ok(format!("{}#stap-{id}", super::HERE)) } else { Err(StepProblem::Full) })
    });
    Ok(match done.await? {
        Ok(to) => go(&to),
        Err(problem) => add_again(&visit, &wrong(&visit, &sent, &[problem])),
    })
}

fn add_again(visit: &Visit, form: &Entered) -> Response {
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            h1 { (visit.t("dossier-plan-step-new")) }
            (problem_list(visit, form))
            (add_form(visit, form))
            p { a href=(super::HERE) { (visit.t("dossier-plan-back")) } }
        }
    };
    shown(visit, "dossier-plan-step-new", main, StatusCode::UNPROCESSABLE_ENTITY)
}

fn shown(visit: &Visit, title: &str, main: Markup, status: StatusCode) -> Response {
    Page::new(visit.t(title), main).section(super::super::HERE).unlisted().status(status).show(visit)
}

async fn find(visit: &Visit, id: &str) -> Result<Step, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let id = StepId::parse(id).ok_or_else(Fault::not_found)?;
    let steps = visit.app.db().read(Own(me.person), store::plan::steps).await?;
    steps.into_iter().find(|it| it.id == id).ok_or_else(Fault::not_found)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let step = find(&visit, &id).await?;
    let form = Entered::new()
        .with("stap", &step.text)
        .with("datum", step.due_on.map(|it| it.to_string()).unwrap_or_default())
        .with("hulp", &step.helper);
    Ok(page(&visit, step.id, &form, StatusCode::OK))
}

fn page(visit: &Visit, id: StepId, form: &Entered, status: StatusCode) -> Response {
    let to = address(id);
    let bin = html! { (icon(Icon::Trash2)) (visit.t("dossier-plan-step-remove")) };
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            h1 { (visit.t("dossier-plan-step-title")) }
            (problem_list(visit, form))
            form method="post" action=(to) class="stack" {
                (once::field(visit))
                (fields(visit, form))
                div class="row" {
                    button class="button" type="submit" name="doe" value="bewaar" { (visit.t("dossier-plan-save")) }
                    a class="button button--quiet" href=(super::HERE) { (visit.t("dossier-plan-back")) }
                }
            }
            (press(visit, &to, ("doe", "weg"), &bin, "button button--danger"))
            p class="small soft" { (visit.t("dossier-plan-step-remove-text")) }
        }
    };
    shown(visit, "dossier-plan-step-title", main, status)
}

/// What can be done with a step.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Do {
    Write(Typed),
    Tick(bool),
    Remove,
    PutBack,
}

async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (sent, today) = (Sent(fields), today(&visit)?);
    let id = StepId::parse(&id).ok_or_else(Fault::not_found)?;
    let what = match sent.one("doe") {
        "klaar" => Do::Tick(true),
        "open" => Do::Tick(false),
        "weg" => Do::Remove,
        "terug" => Do::PutBack,
        _ => match typed(&sent) {
            Ok(typed) => Do::Write(typed),
            Err(problems) => {
                // Whether there is such a step is found out before anything is said about it.
                find(&visit, &id.to_string()).await?;
                return Ok(page(
                    &visit,
                    id,
                    &wrong(&visit, &sent, &problems),
                    StatusCode::UNPROCESSABLE_ENTITY,
                ));
            }
        },
    };
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let is_there = match &what {
            Do::Write(typed) => store::plan::write_step(tx, id, typed)?,
            Do::Tick(is_done) => store::plan::tick(tx, id, is_done.then_some(today))?,
            Do::Remove => store::plan::remove_step(tx, id, now)?,
            Do::PutBack => store::plan::put_back(tx, id)?,
        };
        let to = if what == Do::Remove {
            format!("{}?weg={id}", super::HERE)
        } else {
            format!("{}#stap-{id}", super::HERE)
        };
        Ok(if is_there { Ok(to) } else { Err(()) })
    });
    done.await?.map(|to| go(&to)).map_err(|()| Fault::not_found())
}
