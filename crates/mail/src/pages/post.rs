//! `/beheer/post`: how the post is doing. What waits, what was given up, and another try.

use axum::extract::Form;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::actor::Reach;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::queue;
use loper_database::scope::{Own, Public};
use loper_texts::format;
use loper_vocabulary::time::Moment;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::go;
use crate::carrier::Carrier;
use crate::store::outbox::WORK;
use crate::store::post::{self, Dead, Post};

const HERE: &str = "/beheer/post";
const WHOLE: (Action, Relation) = (Action::ManageInstallation, Relation::Installation);
/// So many letters that were given up are shown.
const SHOWN_MAX: u32 = 100;
/// The value of the button that tries all of them again.
const ALL: &str = "alle";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, WHOLE, get(show)), Route::post("/beheer/post/opnieuw", WHOLE, post(again))]
}

/// Whoever looks after this installation; who looks after one school does not.
fn keeper(visit: &Visit) -> Result<&SignedIn, Fault> {
    let reaches = visit.signed_in.as_ref().is_none_or(|it| it.reach == Reach::Installation);
    visit.person_who_may(WHOLE.0, if reaches { WHOLE.1 } else { Relation::Elsewhere })
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    keeper(&visit)?;
    let found = visit.app.db().read(Public, |tx| post::post(tx, SHOWN_MAX)).await?;
    let main = view(&visit, &found);
    Ok(Page::new(visit.t("mail-post-title"), main).unlisted().show(&visit))
}

fn moment(visit: &Visit, at: Moment) -> String {
    format::moment(visit.language, at).unwrap_or_default()
}

fn view(visit: &Visit, found: &Post) -> Markup {
    html! {
        div class="page stack stack--loose" {
            div class="page-head" {
                h1 { (visit.t("mail-post-title")) }
                p class="lead" { (visit.t("mail-post-lead")) }
            }
            (carrier(visit))
            (state(visit, found))
            section class="stack" {
                h2 { (visit.t("mail-post-dead")) }
                @if found.dead.is_empty() { p { (visit.t("mail-post-dead-none")) } }
                @else {
                    p { (visit.t("mail-post-dead-text")) }
                    (dead(visit, &found.dead))
                    @if found.dead.len() > 1 {
                        form method="post" action="/beheer/post/opnieuw" {
                            (once::field(visit))
                            button class="button button--second" type="submit" name="post" value=(ALL) { (visit.t("mail-post-again-all")) }
                        }
                    }
                }
            }
        }
    }
}

/// Whether letters leave, and where they go.
fn carrier(visit: &Visit) -> Markup {
    match visit.app.handed::<Carrier>() {
        None => {
            notice(Tone::Warn, visit.t("mail-post-none"), &html! { p { (visit.t("mail-post-none-text")) } })
        }
        Some(it) => {
            let parts = [("server", it.place().into()), ("from", it.from().into())];
            html! { p { (visit.fill("mail-post-server", &parts)) } }
        }
    }
}

fn state(visit: &Visit, found: &Post) -> Markup {
    let since = found.counts.open_since.map(|it| moment(visit, it)).unwrap_or_default();
    html! {
        ul class="list" {
            li { (visit.fill("mail-post-open", &[("count", found.counts.open.into())]))
                @if found.counts.open > 0 { " " (visit.fill("mail-post-since", &[("moment", since.into())])) } }
            li { (visit.fill("mail-post-collected", &[("count", found.collected.into())])) }
        }
        @if let Some(last) = &found.last {
            (notice(Tone::Warn, visit.t("mail-post-last"), &html! {
                p { (visit.fill("mail-post-last-text", &[("count", last.tries.into()), ("moment", moment(visit, last.run_at).into())])) }
                p class="small" { code { (last.last_error) } }
            }))
        }
    }
}

fn dead(visit: &Visit, all: &[Dead]) -> Markup {
    let head = |key: &'static str| visit.t(key).to_owned();
    let heads =
        ["mail-post-to", "mail-post-kind", "mail-post-said", "mail-post-tries", "mail-post-died"].map(head);
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("mail-post-dead")) {
            table class="table table--stacked" {
                thead { tr {
                    @for it in &heads { th scope="col" { (it) } }
                    th scope="col" { span class="hidden-visually" { (visit.t("mail-post-again")) } }
                } }
                tbody { @for it in all { tr {
                    th scope="row" { (it.address) }
                    td data-label=(heads[1]) { @if let Some(kind) = it.kind { (visit.t(&format!("mail-kind-{}", kind.code()))) } }
                    td data-label=(heads[2]) { (it.last_error) }
                    td data-label=(heads[3]) { (it.tries) }
                    td data-label=(heads[4]) { (moment(visit, it.died_at)) }
                    td {
                        form method="post" action="/beheer/post/opnieuw" {
                            (once::field(visit))
                            button class="button button--second button--small" type="submit" name="post" value=(it.id) {
                                (visit.t("mail-post-again")) span class="hidden-visually" { ": " (it.address) }
                            }
                        }
                    }
                } } }
            }
        }
    }
}

/// Tries one letter again, or all that were given up.
async fn again(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = keeper(&visit)?;
    let sent = Sent(fields);
    let (which, key) = (sent.one("post").to_owned(), sent.one(once::FIELD).to_owned());
    let now = visit.app.now();
    visit
        .app
        .db()
        .write(Own(me.person), move |tx| {
            if once::seen(tx, &key)?.is_some() {
                return Ok(());
            }
            tx.within(Public, |tx| match which.as_str() {
                ALL => queue::store::retry_all(tx, WORK, now).map(|_| ()),
                one => queue::store::retry(tx, WORK, one, now).map(|_| ()),
            })?;
            once::done(tx, &key, HERE, now)?;
            Ok::<_, Error>(())
        })
        .await?;
    Ok(go(HERE))
}
