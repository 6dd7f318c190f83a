//! `/begeleiding/{learner}/gesprek/nieuw` and `/gesprek/{id}/tijd`: a guide gives a talk a time.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::Action;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_vocabulary::identity::{PersonId, TalkId};
use loper_web::components::crumbs::crumbs;
use loper_web::components::field::problem_list;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::way::{Asker, find, learner, person_id, talk_id, work_once};
use super::{GUIDED, caseload, go, say};
use crate::letter::{self, News, Words};
use crate::model::appointment::{MINUTES, Problem, Typed};
use crate::model::talk::{Appointment, Kind, State};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/begeleiding/{learner}/gesprek/nieuw", GUIDED, get(show)),
        Route::post("/begeleiding/{learner}/gesprek/nieuw", GUIDED, post(plan)),
        Route::get("/gesprek/{id}/tijd", GUIDED, get(show_time)),
        Route::post("/gesprek/{id}/tijd", GUIDED, post(set_time)),
    ]
}

/// What was typed, as a form that keeps it.
pub(super) fn entered(sent: &Sent) -> Entered {
    ["dag", "tijd", "duur", "plek", "over"]
        .into_iter()
        .fold(Entered::new(), |form, it| form.with(it, sent.one(it)))
}

/// Reads an appointment; what is wrong goes into the form.
pub(super) fn appointment(
    visit: &Visit,
    asker: &Asker,
    sent: &Sent,
    form: &mut Entered,
) -> Option<Appointment> {
    let typed = Typed {
        day: sent.one("dag"),
        time: sent.one("tijd"),
        minutes: sent.one("duur"),
        place: sent.one("plek"),
        about: sent.one("over"),
    };
    match typed.check(asker.today) {
        Ok(it) => Some(it),
        Err(wrong) => {
            for (field, problem) in wrong {
                form.add_problem(field, problem_text(visit, problem));
            }
            None
        }
    }
}

fn problem_text(visit: &Visit, problem: Problem) -> &str {
    match problem {
        Problem::Day => visit.t("guidance-problem-day"),
        Problem::Past => visit.t("guidance-problem-past"),
        Problem::Time => visit.t("guidance-problem-time"),
        Problem::Minutes => visit.t("guidance-problem-minutes"),
    }
}

/// The page of a form with an appointment.
struct Ask<'a> {
    title: String,
    lead: String,
    back: (&'a str, String),
    action: String,
    has_kind: bool,
}

fn page(visit: &Visit, ask: &Ask<'_>, form: &Entered, status: StatusCode) -> Response {
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="stack stack--tight" {
                (crumbs(visit, &[(visit.t("guidance-caseload-title"), caseload::HERE), (ask.back.0, &ask.back.1)], &ask.title))
                h1 { (ask.title) }
                p class="lead" { (ask.lead) }
            }
            (problem_list(visit, form))
            form method="post" action=(ask.action) class="stack stack--loose" {
                (once::field(visit))
                @if ask.has_kind { (kinds(visit, form)) }
                (say::appointment_fields(visit, form))
                p { button class="button" type="submit" { (visit.t("guidance-plan-send")) } }
                p class="hint" { (visit.t("guidance-plan-after")) }
            }
        }
    };
    Page::new(ask.title.as_str(), main).section(caseload::HERE).unlisted().status(status).show(visit)
}

fn kinds(visit: &Visit, form: &Entered) -> Markup {
    html! {
        fieldset class="field" {
            legend { (visit.t("guidance-field-kind")) }
            @for kind in [Kind::Pair, Kind::Triad] {
                label class="choice" { input type="radio" name="soort" value=(kind.code()) checked[form.value("soort") == kind.code()]; (say::kind(visit, kind)) }
            }
        }
    }
}

fn ask_for<'a>(visit: &Visit, id: PersonId, name: &'a str) -> Ask<'a> {
    Ask {
        title: visit.fill("guidance-plan-title", &[("name", say::first(name).into())]),
        lead: visit.t("guidance-plan-lead").to_owned(),
        back: (name, format!("{}/{id}", caseload::HERE)),
        action: format!("{}/{id}/gesprek/nieuw", caseload::HERE),
        has_kind: true,
    }
}

async fn name_of(visit: &Visit, asker: &Asker, id: PersonId) -> Result<String, Fault> {
    let reader = asker.clone();
    let person = visit
        .app
        .db()
        .read(Own(asker.me.person), move |tx| learner(tx, &reader, Action::HoldTalk, id))
        .await?;
    Ok(person.name)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::HoldTalk)?;
    let id = person_id(&id)?;
    let name = name_of(&visit, &asker, id).await?;
    let form = Entered::new().with("duur", MINUTES.to_string()).with("soort", Kind::Pair.code());
    Ok(page(&visit, &ask_for(&visit, id, &name), &form, StatusCode::OK))
}

async fn plan(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::HoldTalk)?;
    let id = person_id(&id)?;
    let sent = Sent(fields);
    let kind = Kind::parse(sent.one("soort")).filter(|it| *it != Kind::Group).unwrap_or(Kind::Pair);
    let mut form = entered(&sent).with("soort", kind.code());
    let Some(appointment) = appointment(&visit, &asker, &sent, &mut form) else {
        let name = name_of(&visit, &asker, id).await?;
        return Ok(page(&visit, &ask_for(&visit, id, &name), &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let new = TalkId(visit.app.new_id());
    let words = letter::words(&visit.app, News::Planned, Some(appointment.at));
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        learner(tx, asker, Action::HoldTalk, id)?;
        let talk = with(tx, asker, id, (kind, None, &appointment), (new, &words))?;
        Ok(format!("/gesprek/{talk}"))
    })
    .await?;
    Ok(go(&to))
}

/// Plans a talk of a learner with this guide; one that the learner asked for gets this time.
pub(super) fn with(
    tx: &mut Tx<'_, Own>,
    asker: &Asker,
    learner: PersonId,
    (kind, together, it): (Kind, Option<String>, &Appointment),
    (new, words): (TalkId, &Words),
) -> Result<TalkId, Fault> {
    let me = &asker.me;
    tx.within(Own(learner), |tx| {
        let asked = store::talk::all(tx)?.into_iter().find(|talk| {
            talk.state == State::Asked && talk.guide == me.person && talk.organisation == me.organisation
        });
        if let Some(talk) = asked.filter(|_| together.is_none()) {
            store::talk::set_time(tx, &talk, it, asker.now)?;
            return tell(tx, talk.id, words, asker);
        }
        let new = store::talk::New {
            id: new,
            organisation: me.organisation,
            guide: me.person,
            guide_name: me.name.clone(),
            kind,
            together,
            appointment: Some(it.clone()),
            wish: String::new(),
        };
        store::talk::make(tx, &new, asker.now)?;
        tell(tx, new.id, words, asker)
    })
}

/// Writes to the learner of this scope that a talk has a time.
fn tell(tx: &mut Tx<'_, Own>, id: TalkId, words: &Words, asker: &Asker) -> Result<TalkId, Fault> {
    if let Some(talk) = store::talk::get(tx, id)? {
        letter::send(tx, talk.learner, words, &talk, asker.now)?;
    }
    Ok(id)
}

fn ask_time<'a>(visit: &Visit, found: &'a super::way::Found) -> Ask<'a> {
    Ask {
        title: visit.t("guidance-time-title").to_owned(),
        lead: visit.fill("guidance-time-lead", &[("name", found.learner_name.as_str().into())]),
        back: (&found.learner_name, format!("{}/{}", caseload::HERE, found.talk.learner)),
        action: format!("{}/tijd", found.address()),
        has_kind: false,
    }
}

async fn of_guide(visit: &Visit, asker: &Asker, id: TalkId) -> Result<super::way::Found, Fault> {
    let reader = asker.clone();
    let found = visit.app.db().read(Own(asker.me.person), move |tx| find(tx, &reader, id)).await?;
    if found.is_learner() || !found.talk.is_ahead() { Err(Fault::not_found()) } else { Ok(found) }
}

async fn show_time(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::HoldTalk)?;
    let found = of_guide(&visit, &asker, talk_id(&id)?).await?;
    Ok(page(&visit, &ask_time(&visit, &found), &say::form_of(&found.talk), StatusCode::OK))
}

async fn set_time(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::HoldTalk)?;
    let id = talk_id(&id)?;
    let sent = Sent(fields);
    let mut form = entered(&sent);
    let Some(appointment) = appointment(&visit, &asker, &sent, &mut form) else {
        let found = of_guide(&visit, &asker, id).await?;
        return Ok(page(&visit, &ask_time(&visit, &found), &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let words = letter::words(&visit.app, News::Planned, Some(appointment.at));
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let found = find(tx, asker, id)?;
        if found.is_learner() {
            return Err(Fault::not_found());
        }
        let talk = &found.talk;
        let could =
            tx.within(Own(talk.learner), |tx| store::talk::set_time(tx, talk, &appointment, asker.now))?;
        if could {
            tx.within(Own(talk.learner), |tx| tell(tx, id, &words, asker))?;
        }
        if could { Ok(found.address()) } else { Err(Fault::Refused("guidance-refused-closed")) }
    })
    .await?;
    Ok(go(&to))
}
