//! `/begeleiding/plannen`: talks with several learners at once, after each other or as a group.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::policy::Action;
use loper_database::scope::Organisation;
use loper_vocabulary::identity::{PersonId, TalkId};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::frame::Frame;
use super::plan::{appointment, entered, with};
use super::way::{Asker, learner, work_once};
use super::{CASELOAD, GUIDED, caseload, go, say};
use crate::letter::{self, News, Words};
use crate::model::appointment::{MINUTES, after};
use crate::model::caseload::{Case, Caseload, Group, Rules};
use crate::model::talk::Kind;

/// So many learners at once.
pub(super) const CHOSEN_MAX: usize = 60;
const PLAN: &str = "/begeleiding/plannen";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(PLAN, CASELOAD, get(show)), Route::post(PLAN, GUIDED, post(plan))]
}

/// Whether someone's box is ticked.
pub(super) type Chosen<'a> = dyn Fn(&Case, Option<Group>) -> bool + 'a;

/// The list of whoever asks.
pub(super) async fn list(visit: &Visit, asker: &Asker) -> Result<(Caseload, Rules), Fault> {
    let (reader, school) = (asker.clone(), Organisation(asker.me.organisation));
    Ok(visit.app.db().read(school, move |tx| caseload::find(tx, &reader)).await?)
}

/// The learners of a list, each with a box: those who wait first, with the reason.
pub(super) fn boxes(visit: &Visit, (caseload, today): (&Caseload, Date), is_chosen: &Chosen<'_>) -> Markup {
    let choice = |case: &Case, group: Option<Group>| {
        html! {
            label class="choice" {
                input type="checkbox" name="wie" value=(case.learner.person.to_string()) checked[is_chosen(case, group)];
                span class="grow" { strong { (case.learner.name) } " " span class="soft small" { (caseload::why(visit, case, group, today)) } }
            }
        }
    };
    html! {
        fieldset class="field" id="wie" {
            legend { (visit.t("guidance-bulk-who")) }
            @for (group, cases) in &caseload.groups {
                p class="eyebrow" { (visit.t(&format!("guidance-group-{}", group.code()))) }
                @for case in cases { (choice(case, Some(*group))) }
            }
            @if !caseload.rest.is_empty() {
                p class="eyebrow" { (visit.t("guidance-bulk-rest")) }
                @for case in &caseload.rest { (choice(case, None)) }
            }
        }
    }
}

/// Who was chosen, each once; a problem when nobody or too many were.
pub(super) fn chosen(visit: &Visit, sent: &Sent, form: &mut Entered) -> Vec<PersonId> {
    let mut all: Vec<PersonId> = Vec::new();
    for id in sent.all("wie").filter_map(PersonId::parse) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    if all.is_empty() {
        form.add_problem("wie", visit.t("guidance-problem-nobody"));
    } else if all.len() > CHOSEN_MAX {
        form.add_problem("wie", visit.fill("guidance-problem-many", &[("count", CHOSEN_MAX.into())]));
    }
    all
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::SeeCaseload)?;
    let (caseload, _) = list(&visit, &asker).await?;
    let form = Entered::new().with("duur", MINUTES.to_string()).with("hoe", "apart");
    // Whoever was never heard and has no talk ahead is where a round of talks begins.
    let first = |case: &Case, group: Option<Group>| {
        group == Some(Group::NeverHeard) && !case.facts.is_under_way(asker.today)
    };
    Ok(page(&visit, &asker, &caseload, (&form, &first), StatusCode::OK))
}

fn page(
    visit: &Visit,
    asker: &Asker,
    caseload: &Caseload,
    (form, is_chosen): (&Entered, &Chosen<'_>),
    status: StatusCode,
) -> Response {
    let inside = html! {
        form method="post" action=(PLAN) class="stack stack--loose" {
            (once::field(visit))
            (boxes(visit, (caseload, asker.today), is_chosen))
            fieldset class="field" {
                legend { (visit.t("guidance-bulk-how")) }
                @for (value, key) in [("apart", "guidance-bulk-apart"), ("samen", "guidance-bulk-together")] {
                    label class="choice" { input type="radio" name="hoe" value=(value) checked[form.value("hoe") == value]; (visit.t(key)) }
                }
            }
            (say::appointment_fields(visit, form))
            p { button class="button" type="submit" { (visit.t("guidance-bulk-send")) } }
        }
    };
    let (title, lead) = (visit.t("guidance-bulk-plan"), visit.t("guidance-bulk-plan-lead"));
    Frame { of: caseload::NAMED, title, lead }.show(visit, (form, status), &inside)
}

async fn plan(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::HoldTalk)?;
    let sent = Sent(fields);
    let is_together = sent.one("hoe") == "samen";
    let mut form = entered(&sent).with("hoe", if is_together { "samen" } else { "apart" });
    let all = chosen(&visit, &sent, &mut form);
    let first = appointment(&visit, &asker, &sent, &mut form);
    let Some(first) = first.filter(|_| form.problems().is_empty()) else {
        let (caseload, _) = list(&visit, &asker).await?;
        let again = |case: &Case, _: Option<Group>| all.contains(&case.learner.person);
        return Ok(page(&visit, &asker, &caseload, (&form, &again), StatusCode::UNPROCESSABLE_ENTITY));
    };
    let ids: Vec<Uuid> = all.iter().map(|_| visit.app.new_id()).collect();
    let group = visit.app.new_id().to_string();
    let step = i64::from(!is_together);
    let words: Vec<Words> = (0_i64..)
        .zip(&all)
        .map(|(place, _)| letter::words(&visit.app, News::Planned, Some(after(&first, place * step).at)))
        .collect();
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        for (((place, id), talk), words) in (0_i64..).zip(&all).zip(&ids).zip(&words) {
            // Everyone is asked about: one that is not this guide's stops the whole form.
            learner(tx, asker, Action::HoldTalk, *id)?;
            let (kind, together, at) = if is_together {
                (Kind::Group, Some(group.clone()), first.clone())
            } else {
                (Kind::Pair, None, after(&first, place))
            };
            with(tx, asker, *id, (kind, together, &at), (TalkId(*talk), words))?;
        }
        Ok(caseload::HERE.into())
    })
    .await?;
    Ok(go(&to))
}
