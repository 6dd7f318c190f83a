//! `/begeleiding/noteren`: what a group did, in a minute. It becomes a draft in the dossier of everyone who was chosen; the
//! learner makes it their own, or throws it away.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::policy::Action;
use loper_database::scope::Own;
use loper_vocabulary::identity::EntryId;
use loper_web::components::field::{Field, field};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::bulk::{Chosen, boxes, chosen, list};
use super::frame::Frame;
use super::say::{Area, area};
use super::way::{Asker, learner, work_once};
use super::{CASELOAD, caseload, go};
use crate::model::caseload::{Case, Caseload, Group};
use crate::model::talk::{TEXT_MAX, tidy_line, tidy_text};
use crate::store;

const HERE: &str = "/begeleiding/noteren";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, CASELOAD, get(show)), Route::post(HERE, CASELOAD, post(keep))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::SeeCaseload)?;
    let (caseload, _) = list(&visit, &asker).await?;
    let form = Entered::new().with("dag", asker.today.to_string());
    Ok(page(&visit, &asker, &caseload, (&form, &|_, _| true), StatusCode::OK))
}

fn page(
    visit: &Visit,
    asker: &Asker,
    caseload: &Caseload,
    (form, is_chosen): (&Entered, &Chosen<'_>),
    status: StatusCode,
) -> Response {
    let inside = html! {
        @if visit.query.contains("gedaan") { (notice(Tone::Good, visit.t("guidance-note-done"), &html! { p { (visit.t("guidance-note-done-text")) } })) }
        form method="post" action=(HERE) class="stack stack--loose" {
            (once::field(visit))
            (fields(visit, form))
            (boxes(visit, (caseload, asker.today), is_chosen))
            p { button class="button" type="submit" { (visit.t("guidance-note-send")) } }
        }
    };
    let (title, lead) = (visit.t("guidance-bulk-note"), visit.t("guidance-note-lead"));
    Frame { of: caseload::NAMED, title, lead }.show(visit, (form, status), &inside)
}

fn fields(visit: &Visit, form: &Entered) -> Markup {
    let what = Area {
        name: "wat",
        label: visit.t("guidance-note-what"),
        hint: visit.t("guidance-note-what-hint"),
        text: form.value("wat"),
    };
    html! {
        (field(form, Field { name: "titel", label: visit.t("guidance-note-title"), hint: visit.t("guidance-note-title-hint"), kind: "text" }))
        div class="field--short" { (field(form, Field { name: "dag", label: visit.t("guidance-field-day"), hint: "", kind: "date" })) }
        (area(form, &what))
    }
}

async fn keep(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::SeeCaseload)?;
    let sent = Sent(fields);
    let names = ["titel", "dag", "wat"];
    let mut form = names.into_iter().fold(Entered::new(), |form, it| form.with(it, sent.one(it)));
    let title = tidy_line(sent.one("titel"));
    if title.is_empty() {
        form.add_problem("titel", visit.t("guidance-problem-title"));
    }
    let day = sent.one("dag").trim().parse::<Date>().ok().filter(|it| *it <= asker.today);
    if day.is_none() {
        form.add_problem("dag", visit.t("guidance-problem-contact-day"));
    }
    let all = chosen(&visit, &sent, &mut form);
    let Some(day) = day.filter(|_| form.problems().is_empty()) else {
        let (caseload, _) = list(&visit, &asker).await?;
        let again = |case: &Case, _: Option<Group>| all.contains(&case.learner.person);
        return Ok(page(&visit, &asker, &caseload, (&form, &again), StatusCode::UNPROCESSABLE_ENTITY));
    };
    let words = tidy_text(sent.one("wat"), TEXT_MAX);
    let ids: Vec<EntryId> = all.iter().map(|_| EntryId(visit.app.new_id())).collect();
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        for (id, entry) in all.iter().zip(&ids) {
            // Everyone is asked about: one that is not this guide's stops the whole form.
            learner(tx, asker, Action::SeeCaseload, *id)?;
            let draft = store::dossier::Draft { id: *entry, title: &title, words: &words, day };
            tx.within(Own(*id), |tx| store::dossier::draft(tx, &draft, asker.now))?;
        }
        Ok(format!("{HERE}?gedaan=ja"))
    })
    .await?;
    Ok(go(&to))
}
