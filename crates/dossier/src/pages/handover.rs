//! `/mijn/dossier/overdragen`: my dossier goes along to my next school; I choose what, look at it first, and sign.

mod compose;
pub mod receive;
mod view;

use axum::extract::{Form, Path};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_people::model::trail::{Act, Line};
use loper_people::store::{membership, trail};
use loper_vocabulary::identity::{EntryId, FileId, OrganisationId};
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use uuid::Uuid;

use super::MINE;
use super::form::{go, today, write_once};
use super::share::item;
use super::share::seen::{Viewer, hour};
use crate::letter::{self, News};
use crate::model::handover::{Content, HandAct, HandOver, days, is_signature};
use crate::model::plan::{TEXT_MAX, is_long, line, words};
use crate::model::share::Sight;
use crate::store;
use crate::store::handover::Signature;
use crate::store::seen::Seen;

/// Where it is.
pub const HERE: &str = "/mijn/dossier/overdragen";

/// The doors of both sides.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get(HERE, MINE, get(list)),
        Route::get("/mijn/dossier/overdragen/{id}", MINE, get(show)),
        Route::post("/mijn/dossier/overdragen/{id}", MINE, post(act)),
        Route::get("/mijn/dossier/overdragen/{id}/stuk/{entry}", MINE, get(one)),
        Route::get("/mijn/dossier/overdragen/{id}/bestand/{file}", MINE, get(file)),
    ];
    [own, compose::routes(), receive::routes()].concat()
}

fn address(id: Uuid) -> String {
    format!("{HERE}/{id}")
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let all = visit.app.db().read(Own(me.person), store::handover::all).await?;
    let main = view::list(&visit, me, &all, today(&visit)?);
    Ok(Page::new(visit.t("dossier-hand-title"), main).section(super::HERE).unlisted().show(&visit))
}

/// A hand-over as a school sees it.
pub(super) struct Whole {
    /// What was chosen and written.
    pub(super) hand: HandOver,
    /// The learner's name.
    pub(super) name: String,
    /// The plan and the entries, as they are now.
    pub(super) seen: Option<Seen>,
}

/// What goes along, as a sight of the dossier.
pub(super) fn sight(content: &Content) -> Sight {
    Sight { has_plan: content.has_plan, has_all: false, entries: content.entries.iter().copied().collect() }
}

/// Reads it as it is now; nothing when it is not there.
pub(super) fn whole(tx: &mut Tx<'_, Own>, id: Uuid, since: Moment) -> Result<Option<Whole>, Error> {
    let Some(hand) = store::handover::one(tx, id)? else { return Ok(None) };
    let Some(person) = membership::person(tx)? else { return Ok(None) };
    let seen = store::seen::seen(tx, &sight(&hand.content), since)?;
    Ok(Some(Whole { hand, name: person.name, seen }))
}

async fn find(visit: &Visit, id: &str) -> Result<(SignedIn, Whole), Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (id, since) = (Uuid::parse_str(id).map_err(|_| Fault::not_found())?, hour(visit.app.now()));
    let found = visit.app.db().read(Own(me.person), move |tx| whole(tx, id, since)).await?;
    found.map(|it| (me, it)).ok_or_else(Fault::not_found)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let (_, whole) = find(&visit, &id).await?;
    page(&visit, &whole, &Entered::new())
}

/// One entry, exactly as the school sees it. Who looks at her own leaves no trace.
async fn one(visit: Visit, Path((id, entry)): Path<(String, String)>) -> Result<Response, Fault> {
    let (me, whole) = find(&visit, &id).await?;
    let entry = EntryId::parse(&entry).ok_or_else(Fault::not_found)?;
    let (sight, since) = (sight(&whole.hand.content), hour(visit.app.now()));
    let item = visit.app.db().read(Own(me.person), move |tx| item::item(tx, &sight, entry, since)).await?;
    let item = item.ok_or_else(Fault::not_found)?;
    let viewer = Viewer::signed_in(&me);
    let (title, main) =
        item::show(&visit, (me.person, &viewer), &item, (&address(whole.hand.id), None)).await?;
    Ok(Page::new(title, main).section(super::HERE).unlisted().show(&visit))
}

/// A file of one of the entries, exactly as the school gets it.
async fn file(
    visit: Visit,
    headers: HeaderMap,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let (me, whole) = find(&visit, &id).await?;
    let file = FileId::parse(&file).ok_or_else(Fault::not_found)?;
    let sight = sight(&whole.hand.content);
    if !visit.app.db().read(Own(me.person), move |tx| item::file(tx, &sight, file)).await? {
        return Err(Fault::not_found());
    }
    item::give(&visit, me.person, file, &headers).await
}

fn page(visit: &Visit, whole: &Whole, form: &Entered) -> Result<Response, Fault> {
    let main = view::one(visit, whole, form, today(visit)?);
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = visit.fill("dossier-hand-to", &[("school", whole.hand.organisation_name.as_str().into())]);
    Ok(Page::new(title, main).section(super::HERE).unlisted().status(status).show(visit))
}

/// What the learner does with a hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Do {
    Sign(String),
    Withdraw,
    Drop,
    Say(String),
}

async fn act(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let (me, whole) = find(&visit, &id).await?;
    let (sent, id) = (Sent(fields), whole.hand.id);
    let what = match sent.one("doe") {
        "teken" if !is_signature(sent.one("naam"), &whole.name) => {
            let mut form = Entered::new().with("naam", sent.one("naam"));
            form.add_problem(
                "naam",
                visit.fill("dossier-hand-problem-name", &[("name", whole.name.as_str().into())]),
            );
            return page(&visit, &whole, &form);
        }
        "teken" => Do::Sign(line(sent.one("naam"))),
        "intrekken" => Do::Withdraw,
        "weg" => Do::Drop,
        "woord" if is_long(&words(sent.one("woord")), TEXT_MAX) => {
            let mut form = Entered::new().with("woord", sent.one("woord"));
            form.add_problem("woord", visit.fill("dossier-hand-problem-long", &[("count", TEXT_MAX.into())]));
            return page(&visit, &whole, &form);
        }
        "woord" => Do::Say(words(sent.one("woord"))),
        _ => return Err(Fault::Unreadable("dossier-hand-problem-unknown")),
    };
    let (signed_on, from, line) =
        (today(&visit)?, me.organisation, trail_line(&visit, &me, Act::HandedOver, id));
    let (words, school) = (letter::words(&visit.app, News::HandedOver), whole.hand.organisation);
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let to = address(id);
        let is_done = match &what {
            Do::Drop if store::handover::drop_draft(tx, id)? => return Ok(Ok(HERE.to_owned())),
            Do::Drop => false,
            Do::Withdraw => store::handover::withdraw(tx, id, now)?,
            Do::Say(word) => store::handover::say(tx, id, word, now)?,
            Do::Sign(name) => {
                let it = Signature { name, from, days: days(signed_on) };
                let is_signed = store::handover::sign(tx, id, &it, now)?;
                if is_signed {
                    trail::note(tx, &line)?;
                    tell(tx, &words, (school, id), (signed_on, now))?;
                }
                is_signed
            }
        };
        Ok(if is_done { Ok(to) } else { Err(()) })
    });
    // What was answered, signed or taken back in the meantime is shown as it is now.
    Ok(go(&done.await?.unwrap_or_else(|()| address(id))))
}

/// Tells the school that something arrived.
fn tell(
    tx: &mut Tx<'_, Own>,
    words: &letter::Words,
    (school, id): (OrganisationId, Uuid),
    (today, now): (Date, Moment),
) -> Result<(), Error> {
    let all = tx.within(Organisation(school), |tx| store::handover::receivers(tx, today))?;
    let path = format!("{}/{id}", receive::HERE);
    all.into_iter().try_for_each(|it| letter::send(tx, it, words, (&id.to_string(), &path, None), now))
}

fn trail_line(visit: &Visit, me: &SignedIn, act: Act, id: Uuid) -> Line {
    Line {
        organisation: me.organisation,
        made_at: visit.app.now(),
        actor: Some(me.person),
        role: me.role,
        act,
        subject: None,
        thing: Some(format!("handover:{id}")),
    }
}

/// Whether an act can be done with it now.
pub(super) const fn can(hand: &HandOver, act: HandAct) -> bool {
    hand.state.after(act).is_some()
}
