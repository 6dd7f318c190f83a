//! `/beheer/caseload`: a guide is away, and a coordinator gives the classes to someone else, with the open talks.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::actor::Role;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_people::model::trail::{Act, Line};
use loper_people::store::roster;
use loper_people::store::roster::Staff;
use loper_people::store::trail;
use loper_web::components::field::problem_list;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::way::{Asker, work_once};
use super::{go, rules, say};
use crate::letter::{self, News, Words};
use crate::store;
use crate::store::hand_over::Guided;

/// The address.
pub const HERE: &str = "/beheer/caseload";
const MOVE: (Action, Relation) = (Action::SetProgramme, Relation::SameOrganisation);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MOVE, get(show)), Route::post(HERE, MOVE, post(give))]
}

/// Who guides what, and who could.
struct Found {
    seats: Vec<Guided>,
    guides: Vec<Staff>,
}

fn find(tx: &mut Tx<'_, Organisation>, asker: &Asker) -> Result<Found, Error> {
    let seats = store::hand_over::seats(tx, asker.today)?;
    let mut guides = roster::staff_of(tx, asker.today)?;
    guides.retain(|it| matches!(it.role, Role::Guide | Role::Coordinator));
    Ok(Found { seats, guides })
}

/// A class of a guide, as a form sends it.
fn code(it: &Guided) -> String {
    format!("{}.{}", it.membership, it.class)
}

async fn read(visit: &Visit, asker: &Asker) -> Result<Found, Fault> {
    let (reader, school) = (asker.clone(), Organisation(asker.me.organisation));
    Ok(visit.app.db().read(school, move |tx| find(tx, &reader)).await?)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(MOVE.0, MOVE.1)?;
    let asker = Asker::of(&visit)?;
    let found = read(&visit, &asker).await?;
    let form = Entered::new().with("gedaan", if visit.query.contains("gedaan") { "ja" } else { "" });
    Ok(page(&visit, &asker, &found, &form, StatusCode::OK))
}

fn page(visit: &Visit, asker: &Asker, found: &Found, form: &Entered, status: StatusCode) -> Response {
    let title = visit.t("guidance-move-title");
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="stack stack--tight" { h1 { (title) } p class="lead" { (visit.t("guidance-move-lead")) } }
            (problem_list(visit, form))
            @if !form.value("gedaan").is_empty() { p role="status" { strong { (visit.t("guidance-move-done")) } } }
            @if found.seats.is_empty() { p { (visit.t("guidance-move-none")) } } @else { (fields(visit, asker, found)) }
            p { a href=(rules::HERE) { (visit.t("guidance-set-title")) } }
        }
    };
    Page::new(title, main).section(rules::HERE).unlisted().status(status).show(visit)
}

fn fields(visit: &Visit, asker: &Asker, found: &Found) -> Markup {
    let count = |it: &Guided| {
        let parts = [("count", it.learners.into()), ("sector", say::sector(asker.me.sector).into())];
        visit.fill("guidance-count", &parts)
    };
    html! {
        form method="post" action=(HERE) class="stack stack--loose" {
            (once::field(visit))
            fieldset class="field" id="wat" {
                legend { (visit.t("guidance-move-what")) }
                @for it in &found.seats {
                    label class="choice" { input type="checkbox" name="wat" value=(code(it)); (it.name) ", " (it.class_name) span class="count" { (count(it)) } }
                }
            }
            div class="field" {
                label for="naar" { (visit.t("guidance-move-to")) }
                select id="naar" name="naar" {
                    @for it in &found.guides { option value=(it.membership.to_string()) { (it.name) } }
                }
            }
            p { (visit.t("guidance-move-what-happens")) }
            p { button class="button" type="submit" { (visit.t("guidance-move-go")) } }
        }
    }
}

async fn give(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(MOVE.0, MOVE.1)?;
    let asker = Asker::of(&visit)?;
    let sent = Sent(fields);
    let wanted: Vec<String> = sent.all("wat").map(str::to_owned).collect();
    let to = sent.one("naar").to_owned();
    if wanted.is_empty() {
        let found = read(&visit, &asker).await?;
        let mut form = Entered::new();
        form.add_problem("wat", visit.t("guidance-problem-move"));
        return Ok(page(&visit, &asker, &found, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let words = letter::words(&visit.app, News::Moved, None);
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        tx.within(Organisation(asker.me.organisation), |tx| move_in(tx, asker, (&wanted, &to), &words))?;
        Ok(format!("{HERE}?gedaan=ja"))
    })
    .await?;
    Ok(go(&to))
}

fn move_in(
    tx: &mut Tx<'_, Organisation>,
    asker: &Asker,
    (wanted, to): (&[String], &str),
    words: &Words,
) -> Result<(), Fault> {
    let found = find(tx, asker)?;
    let to = found.guides.iter().find(|it| it.membership.to_string() == to).ok_or_else(Fault::not_found)?;
    for from in found.seats.iter().filter(|it| wanted.contains(&code(it)) && it.membership != to.membership) {
        for (learner, talk) in store::hand_over::give(tx, from, to, (asker.today, asker.now))? {
            if let Some(talk) = tx.within(Own(learner), |tx| store::talk::get(tx, talk))? {
                letter::send(tx, learner, words, &talk, asker.now)?;
            }
        }
        let line = Line {
            organisation: asker.me.organisation,
            made_at: asker.now,
            actor: Some(asker.me.person),
            role: asker.me.role,
            act: Act::CaseloadMoved,
            subject: Some(to.person),
            thing: Some(format!("class:{}", from.class)),
        };
        trail::note(tx, &line)?;
    }
    Ok(())
}
