//! `/beheer/begeleiding`: a coordinator sets the rules of the caseloads of the school. Everyone reads them on the list.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Organisation;
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::way::{Asker, work_once};
use super::{caseload, go};
use crate::model::caseload::{Group, Rules};
use crate::store;

/// The address.
pub const HERE: &str = "/beheer/begeleiding";
const SET: (Action, Relation) = (Action::SetProgramme, Relation::SameOrganisation);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, SET, get(show)), Route::post(HERE, SET, post(keep))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(SET.0, SET.1)?;
    let asker = Asker::of(&visit)?;
    let rules = visit.app.db().read(Organisation(asker.me.organisation), store::rule::get).await?;
    let form = Entered::new().with("maanden", rules.months_max.to_string());
    Ok(page(&visit, &rules, &form, StatusCode::OK))
}

fn page(visit: &Visit, rules: &Rules, form: &Entered, status: StatusCode) -> Response {
    let title = visit.t("guidance-set-title");
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="stack stack--tight" { h1 { (title) } p class="lead" { (visit.t("guidance-set-lead")) } }
            (problem_list(visit, form))
            form method="post" action=(HERE) class="stack stack--loose" {
                (once::field(visit))
                div class="field--short" { (field(form, Field { name: "maanden", label: visit.t("guidance-set-months"), hint: visit.t("guidance-set-months-hint"), kind: "number" })) }
                fieldset class="field" {
                    legend { (visit.t("guidance-set-order")) }
                    p class="hint" { (visit.t("guidance-set-order-hint")) }
                    @for group in Group::ALL { (place(visit, rules, *group)) }
                }
                p { button class="button" type="submit" { (visit.t("guidance-set-keep")) } }
            }
            p { a href=(super::hand_over::HERE) { (visit.t("guidance-move-title")) } }
            p { a href=(caseload::HERE) { (visit.t("guidance-set-see")) } }
        }
    };
    Page::new(title, main).section(HERE).unlisted().status(status).show(visit)
}

fn place(visit: &Visit, rules: &Rules, group: Group) -> Markup {
    let at = rules.groups.iter().position(|it| *it == group).unwrap_or_default() + 1;
    let id = format!("plek-{}", group.code());
    html! {
        label for=(id) { (visit.t(&format!("guidance-group-{}", group.code()))) }
        select id=(id) name=(id) {
            @for number in 1..=Group::ALL.len() { option value=(number) selected[number == at] { (number) } }
        }
    }
}

async fn keep(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(SET.0, SET.1)?;
    let asker = Asker::of(&visit)?;
    let sent = Sent(fields);
    let places: Vec<(Group, i64)> = Group::ALL
        .iter()
        .filter_map(|it| Some((*it, sent.one(&format!("plek-{}", it.code())).parse().ok()?)))
        .collect();
    let Some(rules) = Rules::of(sent.one("maanden"), &places) else {
        let mut form = Entered::new().with("maanden", sent.one("maanden"));
        form.add_problem("maanden", visit.t("guidance-problem-months"));
        let rules = Rules::of("4", &places).unwrap_or_default();
        return Ok(page(&visit, &rules, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        tx.within(Organisation(asker.me.organisation), |tx| store::rule::set(tx, &rules, asker.now))?;
        let line = Line {
            organisation: asker.me.organisation,
            made_at: asker.now,
            actor: Some(asker.me.person),
            role: asker.me.role,
            act: Act::OrganisationChanged,
            subject: None,
            thing: Some("caseload_rules".into()),
        };
        trail::note(tx, &line)?;
        Ok(HERE.into())
    })
    .await?;
    Ok(go(&to))
}
