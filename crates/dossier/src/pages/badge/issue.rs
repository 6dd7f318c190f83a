//! `/begeleiding/{learner}/badge/{id}`: a school gives an Open Badge for a certificate that a learner shares. A guide looks
//! at exactly what goes into it, and says so.

use axum::extract::{Form as Fields, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::allows;
use loper_access::policy::{Action, Relation};
use loper_database::error::Result as DbResult;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_people::model::trail::{Act, Line};
use loper_people::store::membership::{self, relation_to};
use loper_people::store::{account, trail};
use loper_texts::format;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{EntryId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Form, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::form::{area, go, press, today, write_once};
use super::super::words;
use crate::model::badge::issue::{Award, CRITERIA_MAX, Key};
use crate::model::entry::{Entry, State};
use crate::model::kind::Kind;
use crate::model::part::{Part, tidy};
use crate::model::share::{Guide, Part as Shared, Viewer};
use crate::store;
use crate::store::badge::Kept;

const RECORD: (Action, Relation) = (Action::RecordMet, Relation::SameGroup);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/begeleiding/{learner}/badge/{id}", RECORD, get(show)),
        Route::post("/begeleiding/{learner}/badge/{id}", RECORD, post(change)),
    ]
}

/// Where a school gives a badge for an entry.
pub(crate) fn address(learner: PersonId, entry: EntryId) -> String {
    format!("/begeleiding/{learner}/badge/{entry}")
}

/// An entry for which a badge can be given, and the badge that it has.
struct Found {
    name: String,
    entry: Entry,
    badge: Option<Kept>,
    address: Option<String>,
}

/// A certificate in sight of this guide; nothing for anyone else, and nothing of another kind.
fn find(
    tx: &mut Tx<'_, Organisation>,
    visit: &Visit,
    me: &SignedIn,
    (learner, id, today): (PersonId, EntryId, Date),
) -> DbResult<Option<Found>> {
    let relation = relation_to(tx, (me.membership, me.reach), learner, today)?;
    if !allows(visit.actor, RECORD.0, relation) {
        return Ok(None);
    }
    let guide = Guide { person: me.person, organisation: me.organisation, role: me.role, is_my_guide: true };
    tx.within(Own(learner), |tx| {
        let sight = store::share::shared_with(tx, &Viewer::Person(guide), today)?;
        let entry = store::entry::get(tx, id)?
            .filter(|it| it.kind == Kind::Certificate && it.state == State::Kept && it.removed_at.is_none());
        let (Some(entry), true) = (entry, sight.has(Shared::Entry(id))) else { return Ok(None) };
        let Some(person) = membership::person(tx)? else { return Ok(None) };
        let address = account::addresses(tx)?.into_iter().find(|it| it.1.is_some()).map(|it| it.0);
        Ok(Some(Found { name: person.name, entry, badge: store::badge::get(tx, id)?, address }))
    })
}

fn ids(learner: &str, id: &str) -> Result<(PersonId, EntryId), Fault> {
    let learner = PersonId::parse(learner).ok_or_else(Fault::not_found)?;
    Ok((learner, EntryId::parse(id).ok_or_else(Fault::not_found)?))
}

async fn show(visit: Visit, Path((learner, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let me = visit.signed_in.as_deref().ok_or(Fault::SignIn)?.clone();
    let (learner, id) = ids(&learner, &id)?;
    let found = read(&visit, &me, (learner, id)).await?;
    let texts = &found.entry.body.texts;
    let words: String = texts.get(Part::Situation).chars().take(CRITERIA_MAX).collect();
    let form = Form::new().with("titel", texts.get(Part::Title)).with("waarvoor", words);
    Ok(page(&visit, &me, (learner, &found), &form))
}

async fn read(visit: &Visit, me: &SignedIn, (learner, id): (PersonId, EntryId)) -> Result<Found, Fault> {
    let (asks, who, today) = (visit.clone(), me.clone(), today(visit)?);
    let found = visit
        .app
        .db()
        .read(Organisation(me.organisation), move |tx| find(tx, &asks, &who, (learner, id, today)));
    found.await?.ok_or_else(Fault::not_found)
}

fn page(visit: &Visit, me: &SignedIn, (learner, found): (PersonId, &Found), form: &Form) -> Response {
    let id = found.entry.id;
    let here = address(learner, id);
    let title = visit.t("dossier-badge-give-title");
    let first = words::first_name(&found.name);
    let parts = [("name", first.into()), ("school", me.organisation_name.as_str().into())];
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" {
                p class="eyebrow" { (found.name) ": " (found.entry.body.texts.get(Part::Title)) }
                h1 { (title) }
                p class="lead" { (visit.fill("dossier-badge-give-lead", &parts)) }
            }
            div class="stack stack--sections" {
                @match &found.badge {
                    Some(kept) => (standing(visit, me, kept, &here)),
                    None => {
                        (problem_list(visit, form))
                        form class="stack stack--loose" method="post" action=(here) {
                            (once::field(visit))
                            (field(form, Field { name: "titel", label: visit.t("dossier-badge-give-what"), hint: "", kind: "text" }))
                            (area(form, "waarvoor", visit.t("dossier-badge-give-for"), visit.t("dossier-badge-give-for-hint")))
                            (contents(visit, me, found))
                            p { button class="button" type="submit" name="doe" value="geef" { (icon(Icon::GraduationCap)) (visit.fill("dossier-badge-give-go", &parts)) } }
                        }
                    }
                }
                p { a href={ "/begeleiding/" (learner) "/dossier/stuk/" (id) } { (visit.t("dossier-badge-give-back")) } }
            }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(title, main).section("/begeleiding").unlisted().status(status).show(visit)
}

/// Exactly what goes into it, besides the two fields.
fn contents(visit: &Visit, me: &SignedIn, found: &Found) -> Markup {
    let holder =
        if found.address.is_some() { "dossier-badge-give-address" } else { "dossier-badge-give-name" };
    let name = [("name", found.name.as_str().into())];
    html! {
        section class="panel panel--sunk stack stack--tight" aria-labelledby="erin" {
            h2 class="h3" id="erin" { (visit.t("dossier-badge-give-contents")) }
            ul class="list" {
                li { (visit.fill("dossier-badge-give-school", &[("school", me.organisation_name.as_str().into())])) }
                li { (visit.fill(holder, &name)) }
                li { (visit.t("dossier-badge-give-signed")) }
            }
            p class="small soft" { (visit.fill("dossier-badge-give-not", &name)) }
        }
    }
}

/// There is one already; the school that gave it can take it back here.
fn standing(visit: &Visit, me: &SignedIn, kept: &Kept, here: &str) -> Markup {
    let day = kept.made_at.date().map(|it| format::date(visit.language, it)).unwrap_or_default();
    let text = html! {
        @if kept.organisation == Some(me.organisation) {
            p { (visit.fill("dossier-badge-given", &[("name", kept.given_name.as_str().into()), ("date", day.into())])) }
            p { (visit.t("dossier-badge-back-text")) }
            (press(visit, here, ("doe", "terug"), &html! { (visit.t("dossier-badge-back")) }, "button button--second button--small"))
        } @else { p { (visit.t("dossier-badge-has-text")) } }
    };
    notice(Tone::Plain, visit.t("dossier-badge-has"), &text)
}

/// Why a badge is not given or taken back.
enum Refused {
    NotThere,
    Has,
}

async fn change(
    visit: Visit,
    Path((learner, id)): Path<(String, String)>,
    Fields(fields): Sending,
) -> Result<Response, Fault> {
    let me = visit.signed_in.as_deref().ok_or(Fault::SignIn)?.clone();
    let (learner, id) = ids(&learner, &id)?;
    let found = read(&visit, &me, (learner, id)).await?;
    let sent = Sent(fields);
    let (title, criteria) = (tidy(sent.one("titel")), tidy(sent.one("waarvoor")));
    let is_undo = sent.one("doe") == "terug";
    let mut form = Form::new().with("titel", title.as_str()).with("waarvoor", criteria.as_str());
    if !is_undo {
        check(&visit, (&title, &criteria), &mut form);
    }
    if !form.problems().is_empty() {
        return Ok(page(&visit, &me, (learner, &found), &form));
    }
    let (asks, who, today) = (visit.clone(), me.clone(), today(&visit)?);
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        tx.within(Organisation(who.organisation), |tx| {
            let Some(found) = find(tx, &asks, &who, (learner, id, today))? else {
                return Ok(Err(Refused::NotThere));
            };
            let is_done = if is_undo {
                tx.within(Own(learner), |tx| store::badge::take_back(tx, id, who.organisation))?
            } else {
                give(tx, &asks, &who, ((learner, &found), (&title, &criteria), now))?
            };
            if !is_done {
                return Ok(Err(Refused::Has));
            }
            trail::note(tx, &line(&who, (learner, id), now))?;
            Ok(Ok(address(learner, id)))
        })
    });
    match done.await? {
        Ok(to) => Ok(go(&to)),
        Err(Refused::NotThere) => Err(Fault::not_found()),
        Err(Refused::Has) => {
            Ok(page(&visit, &me, (learner, &read(&visit, &me, (learner, id)).await?), &form))
        }
    }
}

fn check(visit: &Visit, (title, criteria): (&str, &str), form: &mut Form) {
    for (name, text, most) in
        [("titel", title, Part::Title.length_max()), ("waarvoor", criteria, CRITERIA_MAX)]
    {
        if text.is_empty() {
            form.add_problem(name, visit.t("dossier-badge-give-empty"));
        } else if text.chars().count() > most {
            form.add_problem(name, visit.fill("dossier-problem-long", &[("count", most.into())]));
        }
    }
}

/// Signs it and puts it with the entry; false when there is one already.
fn give(
    tx: &mut Tx<'_, Organisation>,
    visit: &Visit,
    me: &SignedIn,
    ((learner, found), (title, criteria), now): ((PersonId, &Found), (&str, &str), Moment),
) -> DbResult<bool> {
    let key = Key::new(&store::badge::key(tx, visit.app.new_secret(), now)?);
    let salt = hex(&visit.app.new_secret()[..16]);
    let address = found.address.as_deref().map(str::to_lowercase);
    let award = Award {
        id: visit.app.new_id(),
        achievement: visit.app.new_id(),
        school: &me.organisation_name,
        title,
        criteria,
        address: address.as_deref().map(|it| (it, salt.as_str())),
        name: &found.name,
        at: now,
    };
    let document = award
        .sign(&key)
        .ok_or_else(|| loper_database::error::Error::Broken("a badge outside the calendar".into()))?;
    let kept = Kept {
        document,
        organisation: Some(me.organisation),
        given_by: Some(me.person),
        given_name: me.name.clone(),
        made_at: now,
    };
    tx.within(Own(learner), |tx| store::badge::put(tx, found.entry.id, &kept))
}

fn line(me: &SignedIn, (learner, entry): (PersonId, EntryId), now: Moment) -> Line {
    Line {
        organisation: me.organisation,
        made_at: now,
        actor: Some(me.person),
        role: me.role,
        act: Act::BadgeGiven,
        subject: Some(learner),
        thing: Some(format!("entry:{entry}")),
    }
}
