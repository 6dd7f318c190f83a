//! What happens to a talk: it is called off, the guide notes something, both say that the report is right.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use uuid::Uuid;

use super::talk::{page, whole};
use super::way::{Asker, Found, find, talk_id, work_once};
use super::{GUIDED, TALK, go, say};
use crate::letter::{self, News, Words};
use crate::model::talk::{ConfirmRefused, STEPS_MAX, State, TEXT_MAX, Talk, may_confirm, tidy_text};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/gesprek/{id}/afzeggen", TALK, post(cancel)),
        Route::post("/gesprek/{id}/notitie", GUIDED, post(note)),
        Route::post("/gesprek/{id}/klopt", TALK, post(confirm)),
    ]
}

async fn cancel(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let id = talk_id(&id)?;
    let words = letter::words(&visit.app, News::Cancelled, None);
    let to = work_once(&visit, &asker, Sent(fields).one(once::FIELD), move |tx, asker| {
        let found = find(tx, asker, id)?;
        let talk = &found.talk;
        if !tx.within(Own(talk.learner), |tx| store::talk::cancel(tx, talk, asker.now))? {
            return Err(Fault::Refused("guidance-refused-closed"));
        }
        let other = if found.is_learner() { talk.guide } else { talk.learner };
        letter::send(tx, other, &words, talk, asker.now)?;
        Ok(found.address())
    })
    .await?;
    Ok(go(&to))
}

fn line(asker: &Asker, talk: &Talk, act: Act) -> Line {
    Line {
        organisation: talk.organisation,
        made_at: asker.now,
        actor: Some(asker.me.person),
        role: asker.me.role,
        act,
        subject: Some(talk.learner),
        thing: Some(format!("talk:{}", talk.id)),
    }
}

async fn note(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let (id, sent) = (talk_id(&id)?, Sent(fields));
    let text = tidy_text(sent.one("notitie"), TEXT_MAX);
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let found = find(tx, asker, id)?;
        if found.is_learner() || found.talk.state == State::Cancelled {
            return Err(Fault::not_found());
        }
        if found.talk.guide_note != text {
            tx.within(Own(found.talk.learner), |tx| store::part::note(tx, id, &text, asker.now))?;
            trail::note(tx, &line(asker, &found.talk, Act::NoteWritten))?;
        }
        Ok(found.address())
    })
    .await?;
    Ok(go(&to))
}

/// What became of it: where to go, or why not.
type Confirmed = Result<String, ConfirmRefused>;

/// The learner says that it is right: from then on it counts, and the steps stand in the plan.
fn learner_confirms(
    tx: &mut Tx<'_, Own>,
    asker: &Asker,
    found: &Found,
    (ids, title): (&[Uuid], &str),
) -> Result<Result<(), ConfirmRefused>, Fault> {
    let talk = &found.talk;
    let steps = store::part::steps(tx, talk.id)?;
    if let Err(refused) = may_confirm(talk, &steps) {
        return Ok(Err(refused));
    }
    if store::part::learner_confirms(tx, talk, asker.now)? {
        store::dossier::into_plan(tx, talk, &steps, ids, asker.now)?;
        store::dossier::keep_report(tx, talk, (title, &steps), (asker.today, asker.now))?;
        store::dossier::in_calendar(tx, talk.id, None)?;
    }
    Ok(Ok(()))
}

/// One of the two says that it is right; when both have, the trail tells.
fn confirm_in(
    tx: &mut Tx<'_, Own>,
    asker: &Asker,
    found: &Found,
    (ids, words, title): (&[Uuid], &Words, &str),
) -> Result<Confirmed, Fault> {
    let talk = &found.talk;
    if talk.state != State::Held {
        return Ok(Ok(found.address()));
    }
    let is_both = if found.is_learner() {
        if let Err(refused) = learner_confirms(tx, asker, found, (ids, title))? {
            return Ok(Err(refused));
        }
        talk.guide_confirmed_at.is_some()
    } else {
        tx.within(Own(talk.learner), |tx| store::part::guide_confirms(tx, talk, asker.now))?;
        if talk.learner_confirmed_at.is_none() {
            letter::send(tx, talk.learner, words, talk, asker.now)?;
        }
        talk.learner_confirmed_at.is_some()
    };
    if is_both {
        trail::note(tx, &line(asker, talk, Act::TalkConfirmed))?;
    }
    Ok(Ok(found.address()))
}

async fn confirm(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let (id, key) = (talk_id(&id)?, Sent(fields).one(once::FIELD).to_owned());
    let ids: Vec<Uuid> = (0..STEPS_MAX).map(|_| visit.app.new_id()).collect();
    let (words, teller) = (letter::words(&visit.app, News::ToConfirm, None), visit.clone());
    let (worker, reader) = (asker.clone(), asker.clone());
    let outcome = visit
        .app
        .db()
        .write(Own(asker.me.person), move |tx| {
            if let Some(before) = once::seen(tx, &key)? {
                return Ok::<Confirmed, Fault>(Ok(before));
            }
            let found = find(tx, &worker, id)?;
            let title = teller.fill("guidance-with", &[("name", say::guide(&teller, &found.talk).into())]);
            let confirmed = confirm_in(tx, &worker, &found, (&ids, &words, &title))?;
            if let Ok(to) = &confirmed {
                once::done(tx, &key, to, worker.now)?;
            }
            Ok(confirmed)
        })
        .await?;
    match outcome {
        Ok(to) => Ok(go(&to)),
        Err(refused) => {
            let whole = visit.app.db().read(Own(asker.me.person), move |tx| whole(tx, &reader, id)).await?;
            let mut form = Entered::new();
            form.add_problem("klopt", visit.t(refused_key(refused)));
            Ok(page(&visit, &whole, &form, StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

const fn refused_key(refused: ConfirmRefused) -> &'static str {
    match refused {
        ConfirmRefused::Empty => "guidance-refused-empty",
        ConfirmRefused::NoStep => "guidance-refused-no-step",
        ConfirmRefused::Closed => "guidance-refused-closed",
    }
}
