//! `/beheer/overdrachten`: dossiers that learners handed over to this school, and what became of those that went from here.

use axum::extract::{Form, Path};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_analysis::suppress::{PEOPLE_MIN, Shown};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail;
use loper_texts::format;
use loper_vocabulary::identity::{EntryId, FileId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::terms::terms;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::super::form::{go, press, today, write_once};
use super::super::plan::paragraphs;
use super::super::share::item;
use super::super::share::seen::{Viewer, hour, note};
use super::{Whole, can, sight, trail_line, view, whole};
use crate::letter::{self, News};
use crate::model::handover::{Counted, HandAct, State};
use crate::model::share::Part;
use crate::store;
use crate::store::handover::{Arrived, Word};

/// Where it is.
pub const HERE: &str = "/beheer/overdrachten";
const RECEIVE: (Action, Relation) = (Action::ReceiveHandOver, Relation::SameOrganisation);

/// The doors of the school's side.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, RECEIVE, get(list)),
        Route::get("/beheer/overdrachten/{id}", RECEIVE, get(show)),
        Route::post("/beheer/overdrachten/{id}", RECEIVE, post(answer)),
        Route::get("/beheer/overdrachten/{id}/stuk/{entry}", RECEIVE, get(one)),
        Route::get("/beheer/overdrachten/{id}/bestand/{file}", RECEIVE, get(file)),
    ]
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(RECEIVE.0, RECEIVE.1)?;
    let today = today(&visit)?;
    let found = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let (arrived, sent) = (store::handover::arrived(tx, today)?, store::handover::sent(tx, today)?);
        Ok::<_, Error>((arrived, sent, store::handover::words(tx)?))
    });
    let (arrived, sent, said) = found.await?;
    let new = format!("{HERE}#gestuurd");
    let main = html! {
        div class="page" {
            div class="page-head" { h1 { (visit.t("dossier-hand-list-title")) } p class="lead" { (visit.t("dossier-hand-list-lead")) } }
            div class="stack stack--sections" {
                @if arrived.is_empty() {
                    (empty(visit.t("dossier-hand-list-empty-title"), visit.t("dossier-hand-list-empty-text"), (visit.t("dossier-hand-list-empty-go"), &new)))
                } @else {
                    ul class="sees" { @for it in &arrived { (arrived_line(&visit, it)) } }
                }
                (counts(&visit, &sent))
                @if !said.is_empty() { (words(&visit, &said)) }
            }
        }
    };
    Ok(Page::new(visit.t("dossier-hand-list-title"), main).section(HERE).unlisted().show(&visit))
}

fn date(visit: &Visit, at: Option<Moment>) -> String {
    at.and_then(Moment::date).map(|day| format::date(visit.language, day)).unwrap_or_default()
}

fn arrived_line(visit: &Visit, it: &Arrived) -> Markup {
    let key = if it.state == State::Open { "dossier-hand-line-open" } else { "dossier-hand-line-received" };
    let parts = [
        ("school", it.from.as_str().into()),
        ("date", date(visit, it.signed_at).into()),
        ("until", format::date(visit.language, it.until).into()),
    ];
    html! {
        li {
            (icon(if it.state == State::Open { Icon::Mail } else { Icon::CircleCheck }))
            span { a href={ (HERE) "/" (it.id.to_string()) } { (it.name) } br; (visit.fill(key, &parts)) }
        }
    }
}

/// What became of those that went from here: counts, never names, and none under ten.
fn counts(visit: &Visit, (three, twelve): &(Counted, Counted)) -> Markup {
    let shown = |it: Shown| match it {
        Shown::Count(count) => visit.whole(count),
        Shown::Hidden => visit.fill("dossier-hand-few", &[("count", PEOPLE_MIN.into())]),
    };
    let rows = [
        ("dossier-hand-sent-three", three.all),
        ("dossier-hand-sent-received", three.some),
        ("dossier-hand-sent-twelve", twelve.all),
        ("dossier-hand-sent-there", twelve.some),
    ];
    html! {
        section class="stack" aria-labelledby="gestuurd" {
            h2 id="gestuurd" { (visit.t("dossier-hand-sent-title")) }
            p { (visit.t("dossier-hand-sent-text")) }
            (terms(&rows.map(|(key, count)| (visit.t(key), shown(count)))))
        }
    }
}

fn words(visit: &Visit, said: &[Word]) -> Markup {
    html! {
        section class="stack" aria-labelledby="woorden" {
            h2 id="woorden" { (visit.t("dossier-hand-words-title")) }
            @for it in said {
                blockquote class="stack stack--tight" {
                    (paragraphs(&it.text))
                    p class="small soft" { (it.name) ", " (it.school) ", " (date(visit, Some(it.at))) }
                }
            }
        }
    }
}

/// What was handed over to this school, and whose it is; nothing when it may not be seen today.
pub(super) async fn find(visit: &Visit, id: &str) -> Result<(SignedIn, PersonId, Whole), Fault> {
    let me = visit.person_who_may(RECEIVE.0, RECEIVE.1)?.clone();
    let id = Uuid::parse_str(id).map_err(|_| Fault::not_found())?;
    let (today, since) = (today(visit)?, hour(visit.app.now()));
    let found = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let Some(owner) = store::handover::owner(tx, id, today)? else { return Ok(None) };
        let whole = tx.within(Own(owner), |tx| whole(tx, id, since))?;
        Ok::<_, Error>(whole.map(|it| (owner, it)))
    });
    let (owner, whole) = found.await?.ok_or_else(Fault::not_found)?;
    Ok((me, owner, whole))
}

/// Shows exactly what the learner saw before signing, and notes the look.
async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let (me, owner, whole) = find(&visit, &id).await?;
    let today = today(&visit)?;
    if let Some(seen) = &whole.seen {
        let parts: Vec<Part> = seen.parts();
        note(&visit, owner, &Viewer::signed_in(&me), (&parts, &seen.noted)).await?;
    }
    let title = visit.fill("dossier-hand-of", &[("name", whole.name.as_str().into())]);
    let main = page(&visit, &whole, &title, today);
    Ok(Page::new(title, main).section(HERE).unlisted().show(&visit))
}

fn page(visit: &Visit, whole: &Whole, title: &str, today: Date) -> Markup {
    let (hand, to) = (&whole.hand, format!("{HERE}/{}", whole.hand.id));
    let signed = [
        ("name", hand.signed_name.as_str().into()),
        ("date", date(visit, hand.signed_at).into()),
        ("until", format::date(visit.language, hand.until).into()),
    ];
    html! {
        div class="page" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.fill("dossier-hand-signed", &signed)) } }
            div class="stack stack--sections" {
                @if can(hand, HandAct::Receive) {
                    div class="panel" {
                        p { (visit.t("dossier-hand-answer-text")) }
                        div class="row" {
                            (press(visit, &to, ("doe", "ontvang"), &html! { (icon(Icon::CircleCheck)) (visit.t("dossier-hand-receive")) }, "button"))
                            (press(visit, &to, ("doe", "weiger"), &html! { (visit.t("dossier-hand-refuse")) }, "button button--danger"))
                        }
                    }
                } @else { p { (visit.fill("dossier-hand-got", &[("date", date(visit, hand.answered_at).into())])) } }
                (view::content(visit, whole, &to, today))
                p { a href=(HERE) { (visit.t("dossier-hand-list-back")) } }
            }
        }
    }
}

/// Shows one entry of it, and notes the look.
async fn one(visit: Visit, Path((id, entry)): Path<(String, String)>) -> Result<Response, Fault> {
    let (me, owner, whole) = find(&visit, &id).await?;
    let entry = EntryId::parse(&entry).ok_or_else(Fault::not_found)?;
    let (sight, since) = (sight(&whole.hand.content), hour(visit.app.now()));
    let item = visit.app.db().read(Own(owner), move |tx| item::item(tx, &sight, entry, since)).await?;
    let item = item.ok_or_else(Fault::not_found)?;
    let base = format!("{HERE}/{}", whole.hand.id);
    let (title, main) = item::show(&visit, (owner, &Viewer::signed_in(&me)), &item, (&base, None)).await?;
    Ok(Page::new(title, main).section(HERE).unlisted().show(&visit))
}

/// Gives a file of one of its entries.
async fn file(
    visit: Visit,
    headers: HeaderMap,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let (_, owner, whole) = find(&visit, &id).await?;
    let file = FileId::parse(&file).ok_or_else(Fault::not_found)?;
    let sight = sight(&whole.hand.content);
    if !visit.app.db().read(Own(owner), move |tx| item::file(tx, &sight, file)).await? {
        return Err(Fault::not_found());
    }
    item::give(&visit, owner, file, &headers).await
}

async fn answer(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let (me, owner, whole) = find(&visit, &id).await?;
    let (sent, id, today) = (Sent(fields), whole.hand.id, today(&visit)?);
    let (state, to) = match sent.one("doe") {
        "ontvang" => (State::Received, format!("{HERE}/{id}")),
        "weiger" => (State::Refused, HERE.to_owned()),
        _ => return Err(Fault::Unreadable("dossier-hand-problem-unknown")),
    };
    let line = Line { subject: Some(owner), ..trail_line(&visit, &me, Act::HandOverReceived, id) };
    let news = if state == State::Received { News::Received } else { News::Refused };
    let words = letter::words(&visit.app, news);
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let at = Organisation(line.organisation);
        let is_done = tx.within(at, |tx| store::handover::answer(tx, (owner, id), state, (now, today)))?;
        if is_done && state == State::Received {
            trail::note(tx, &line)?;
        }
        if is_done {
            letter::send(tx, owner, &words, (&id.to_string(), &super::address(id), None), now)?;
        }
        Ok(if is_done { Ok(to.clone()) } else { Err(()) })
    });
    // Taken back or answered in the meantime: the list shows how it is now.
    Ok(go(&done.await?.unwrap_or_else(|()| HERE.to_owned())))
}
