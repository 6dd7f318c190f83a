//! `/beheer/school`: the name of a school and its colour in the shell; what a federation calls it.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Organisation;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::house_style::Colour;
use loper_web::once;
use loper_web::visit::Visit;
use maud::html;

use super::{MANAGE, line, manager, page, write_once};
use crate::model::trail::Act;
use crate::pages::take;
use crate::store;
use crate::store::organisation::School;

const HERE: &str = "/beheer/school";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MANAGE, get(show)), Route::post(HERE, MANAGE, post(change))]
}

async fn find(visit: &Visit) -> Result<School, Fault> {
    let (me, _) = manager(visit)?;
    let found = visit.app.db().read(Organisation(me.organisation), store::organisation::get).await?;
    found.ok_or_else(Fault::not_found)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let school = find(&visit).await?;
    let form = Entered::new()
        .with("naam", school.name)
        .with("kort", school.short_name)
        .with("kleur", school.colour.unwrap_or_default())
        .with("federatie", school.home.unwrap_or_default());
    Ok(view(&visit, &form, StatusCode::OK))
}

fn view(visit: &Visit, form: &Entered, status: StatusCode) -> Response {
    let text = |name, label, hint| Field { name, label: visit.t(label), hint: visit.t(hint), kind: "text" };
    let main = html! {
        (problem_list(visit, form))
        form method="post" action=(HERE) class="stack" {
            (once::field(visit))
            (field(form, text("naam", "people-school-name", "people-school-name-hint")))
            (field(form, text("kort", "people-school-short", "people-school-short-hint")))
            (field(form, text("kleur", "people-school-colour", "people-school-colour-hint")))
            (field(form, text("federatie", "people-school-home", "people-school-home-hint")))
            button class="button button--primary" type="submit" { (visit.t("people-keep")) }
        }
    };
    page(visit, visit.t("people-school-title"), &main).status(status).show(visit)
}

async fn change(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let (old, sent) = (find(&visit).await?, Sent(fields));
    let mut form = Entered::new();
    for name in ["naam", "kort", "kleur", "federatie"] {
        form = form.with(name, sent.one(name).trim());
    }
    let (name, short) = (take::name(sent.one("naam")), take::name(sent.one("kort")));
    if name.is_none() {
        form.add_problem("naam", visit.t("people-problem-name"));
    }
    if short.as_ref().is_none_or(|it| it.chars().count() > 40) {
        form.add_problem("kort", visit.t("people-problem-short"));
    }
    let colour = Colour::parse(form.value("kleur"));
    if colour.is_none() && !form.value("kleur").is_empty() {
        form.add_problem("kleur", visit.t("people-problem-colour"));
    }
    let home = form.value("federatie").to_lowercase();
    let is_home =
        home.len() <= 100 && home.chars().all(|it| it.is_ascii_alphanumeric() || "._-".contains(it));
    if !is_home {
        form.add_problem("federatie", visit.t("people-problem-home"));
    }
    let (Some(name), Some(short_name), true) = (name, short, form.problems().is_empty()) else {
        return Ok(view(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let home = Some(home).filter(|it| !it.is_empty());
    let school = School { name, short_name, home, colour: colour.map(|it| it.to_string()), ..old };
    let line = line(&visit, &me, Act::OrganisationChanged, "organisation".to_owned());
    let scope = Organisation(me.organisation);
    let kept = write_once(&visit, &me, &sent, move |tx| {
        tx.within(scope, |tx| store::organisation::change(tx, &school))?;
        store::trail::note(tx, &line)?;
        Ok("/beheer".to_owned())
    });
    match kept.await {
        // What a federation calls a school is one school's only.
        Err(Fault::Broken(why)) if why.contains("organisation_home") || why.contains("organisation.home") => {
            form.add_problem("federatie", visit.t("people-problem-home-taken"));
            Ok(view(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY))
        }
        kept => kept,
    }
}
