//! `/account/koppelen`: the accounts elsewhere with which someone comes in here: linked, looked at, taken away.
//!
//! One is linked only by who is signed in with both: here, and there a moment ago; or with a code that they made here and
//! typed there. The last way in stays, so that nobody shuts themselves out.

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_texts::format;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::{self, SignedIn};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::arrival::{arrived, gone_in, label, link_to};
use super::enter::go;
use super::provider::button;
use super::take::{note_everywhere, told};
use crate::model::link::{self, Kind, Link};
use crate::model::provider::{Said, is_at_home};
use crate::model::secret::Secret;
use crate::openid::Providers;
use crate::store;
use crate::store::identity::Identity;

/// Where this page is.
pub(crate) const HERE: &str = "/account/koppelen";
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post(HERE, MINE, post(link)),
        Route::post("/account/koppelen/weg", MINE, post(unlink)),
        Route::post("/account/koppelen/code", MINE, post(code)),
    ]
}

/// Whether an organisation where the person of this scope has a role today takes who is spoken of in this way.
pub(crate) fn is_welcome(tx: &mut Tx<'_, Own>, said: &Said, now: Moment) -> Result<bool, Error> {
    let all = store::membership::of_person(tx)?;
    let lasts = |it: &store::membership::Held| now.date().is_some_and(|day| it.membership.is_on(day));
    Ok(all.iter().any(|it| lasts(it) && is_at_home(it.home.as_deref(), said.home.as_deref())))
}

/// Someone who came in elsewhere a moment ago, and what that account is to who is signed in here.
struct Waiting {
    said: Said,
    what: What,
}

/// What an account elsewhere is to who is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// It can be linked.
    Open,
    /// It is theirs already.
    Mine,
    /// It is somebody's.
    Others,
    /// It belongs to an organisation that is none of theirs.
    OtherHome,
}

async fn waiting(visit: &Visit, headers: &HeaderMap, me: PersonId) -> Result<Option<Waiting>, Fault> {
    let Some((_, said)) = arrived(visit, headers).await? else { return Ok(None) };
    let (asked, now) = (said.clone(), visit.app.now());
    let what = visit.app.db().read(Public, move |tx| {
        Ok::<_, Error>(match store::identity::find(tx, &asked.issuer, &asked.subject)? {
            Some(owner) if owner == me => What::Mine,
            Some(_) => What::Others,
            None if tx.within(Own(me), |tx| is_welcome(tx, &asked, now))? => What::Open,
            None => What::OtherHome,
        })
    });
    Ok(Some(Waiting { said, what: what.await? }))
}

async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let waiting = waiting(&visit, &headers, me.person).await?;
    let response = page(&visit, &me, waiting.as_ref(), (None, StatusCode::OK)).await?;
    // What can't be linked waits no longer.
    Ok(if waiting.is_some_and(|it| it.what != What::Open) { gone_in(&visit, response) } else { response })
}

async fn page(
    visit: &Visit,
    me: &SignedIn,
    waiting: Option<&Waiting>,
    (problem, status): (Option<&str>, StatusCode),
) -> Result<Response, Fault> {
    let all = visit.app.db().read(Own(me.person), store::identity::all).await?;
    let providers = Providers::all(&visit.app);
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="page-head" {
                h1 { (visit.t("people-connect-title")) }
                p class="lead" { (visit.t("people-connect-lead")) }
            }
            @if let Some(key) = problem {
                (notice(Tone::Danger, visit.t("people-connect-problem"), &html! { p { (visit.t(key)) } }))
            }
            @if let Some(it) = waiting { (asked(visit, me, it)) }
            section class="stack" {
                h2 { (visit.t("people-connect-mine")) }
                @if all.is_empty() { p { (visit.t("people-connect-none")) } }
                @else { ul class="list" { @for it in &all { (one(visit, it)) } } }
            }
            @if providers.is_empty() { p { (visit.t("people-connect-nowhere")) } }
            @else {
                section class="stack" {
                    h2 { (visit.t("people-connect-new")) }
                    p { (visit.t("people-connect-new-text")) }
                    div class="row" { @for it in &providers { (button(visit, it, true, HERE)) } }
                }
                section class="stack" {
                    h2 { (visit.t("people-connect-code-title")) }
                    p { (visit.t("people-connect-code-text")) }
                    form method="post" action="/account/koppelen/code" {
                        button class="button button--second" type="submit" { (visit.t("people-connect-code-go")) }
                    }
                }
            }
            p { a href="/account" { (visit.t("people-account-title")) } }
        }
    };
    Ok(Page::new(visit.t("people-connect-title"), main).unlisted().status(status).show(visit))
}

/// Whether the account that someone came in with is to be linked; or why it can't be.
fn asked(visit: &Visit, me: &SignedIn, it: &Waiting) -> Markup {
    let parts = [("label", label(visit, &it.said.issuer).into()), ("name", me.name.as_str().into())];
    let key = match it.what {
        What::Mine => return notice(Tone::Good, visit.t("people-connect-is-mine"), &html! {}),
        What::Others => "people-connect-problem-other",
        What::OtherHome => "people-connect-problem-home",
        What::Open => {
            let text = html! {
                p { (visit.fill("people-connect-asked-text", &parts)) }
                (spoken(visit, it.said.home.as_deref(), it.said.affiliation.as_deref()))
                form method="post" action=(HERE) class="row" {
                    (once::field(visit))
                    button class="button button--primary" type="submit" name="wat" value="koppel" { (visit.t("people-connect-go")) }
                    button class="button button--quiet" type="submit" name="wat" value="niet" { (visit.t("people-connect-not")) }
                }
            };
            return notice(Tone::Plain, &visit.fill("people-connect-asked", &parts), &text);
        }
    };
    notice(Tone::Danger, visit.t("people-connect-problem"), &html! { p { (visit.t(key)) } })
}

/// What was said of them there.
fn spoken(visit: &Visit, home: Option<&str>, affiliation: Option<&str>) -> Markup {
    html! {
        @if let Some(home) = home { p class="small soft" { (visit.fill("people-connect-home", &[("home", home.into())])) } }
        @if let Some(it) = affiliation { p class="small soft" { (visit.fill("people-connect-as", &[("affiliation", it.into())])) } }
    }
}

fn one(visit: &Visit, it: &Identity) -> Markup {
    let moment = |at| format::moment(visit.language, at).unwrap_or_default();
    let dates = [("since", moment(it.made_at).into()), ("used", moment(it.used_at).into())];
    let label = label(visit, &it.issuer);
    html! {
        li class="stack" {
            strong { (label) }
            p { (visit.fill("people-connect-dates", &dates)) }
            (spoken(visit, it.home.as_deref(), it.affiliation.as_deref()))
            form method="post" action="/account/koppelen/weg" {
                (once::field(visit))
                button class="button button--quiet" type="submit" name="welke" value=(it.id) {
                    (visit.fill("people-connect-remove", &[("label", label.as_str().into())]))
                }
            }
        }
    }
}

async fn link(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let Some((hash, said)) = arrived(&visit, &headers).await? else { return Ok(go(HERE, None)) };
    let now = visit.app.now();
    if sent.one("wat") != "koppel" {
        visit.app.db().write(Public, move |tx| store::identity::leave(tx, &hash, now)).await?;
        return Ok(gone_in(&visit, go(HERE, None)));
    }
    let id = visit.app.new_id().to_string();
    let told = told(&visit, "people-letter-connected", &format!("connect:{id}"));
    let (key, person) = (sent.one(once::FIELD).to_owned(), me.person);
    let linked = visit.app.db().write(Public, move |tx| {
        if tx.within(Own(person), |tx| once::seen(tx, &key))?.is_some() {
            return Ok(true);
        }
        let is_free = store::identity::find(tx, &said.issuer, &said.subject)?.is_none();
        if !is_free || !tx.within(Own(person), |tx| is_welcome(tx, &said, now))? {
            return Ok(false);
        }
        if !store::identity::leave(tx, &hash, now)? {
            return Ok(false);
        }
        tx.within(Own(person), |tx| {
            link_to(tx, (&id, &said), &told, now)?;
            once::done(tx, &key, HERE, now)
        })?;
        Ok::<_, Error>(true)
    });
    if linked.await? {
        return Ok(gone_in(&visit, go(HERE, None)));
    }
    let waiting = waiting(&visit, &headers, me.person).await?;
    let response = page(&visit, &me, waiting.as_ref(), (None, StatusCode::CONFLICT)).await?;
    Ok(gone_in(&visit, response))
}

async fn unlink(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let (which, key) = (sent.one("welke").to_owned(), sent.one(once::FIELD).to_owned());
    let (person, now) = (me.person, visit.app.now());
    let told = told(&visit, "people-letter-disconnected", &format!("disconnect:{which}"));
    let here = session::session_of(&visit.app, &headers).map(Secret::hash_of).unwrap_or_default();
    let taken = visit.app.db().write(Own(person), move |tx| {
        if once::seen(tx, &key)?.is_some() {
            return Ok(Some(true));
        }
        if !store::identity::is_one_too_many(tx)? {
            return Ok(Some(false));
        }
        if !store::identity::remove(tx, &which)? {
            return Ok(None);
        }
        // Whoever came in with it elsewhere is out.
        store::session::end_others(tx, &here)?;
        note_everywhere(tx, person, now)?;
        for (email, _) in store::account::addresses(tx)?.iter().filter(|it| it.1.is_some()) {
            told.put(tx, (person, email), now)?;
        }
        once::done(tx, &key, HERE, now)?;
        Ok::<_, Error>(Some(true))
    });
    if taken.await?.ok_or_else(Fault::not_found)? {
        return Ok(go(HERE, None));
    }
    let problem = (Some("people-connect-problem-last"), StatusCode::CONFLICT);
    page(&visit, &me, None, problem).await
}

/// A code that makes whoever types it the same person. It is shown in the answer itself: only its hash is kept.
async fn code(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.person;
    let (code, now) = (link::short_code(&visit.app.new_secret()), visit.app.now());
    let ends_at = Moment(now.0 + Kind::Connect.life());
    let hash = link::hash_of(&code).ok_or_else(|| Fault::Broken("a code that is none".into()))?;
    let it =
        Link { owner: me, kind: Kind::Connect, organisation: None, membership: None, email: None, ends_at };
    let work = visit.app.db().write(Own(me), move |tx| {
        store::link::end_kind(tx, Kind::Connect, now)?;
        store::link::make(tx, (&hash, None), &it, now)
    });
    work.await?;
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-connect-code-title")) }
            p class="lead" { (visit.t("people-connect-code-how")) }
            p class="numbers" { strong { code { (link::grouped(&code)) } } }
            (notice(Tone::Warn, visit.t("people-connect-code-mind"), &html! { p { (visit.t("people-connect-code-mind-text")) } }))
            p { a href=(HERE) { (visit.t("people-connect-title")) } }
        }
    };
    Ok(Page::new(visit.t("people-connect-code-title"), main).unlisted().show(&visit))
}
