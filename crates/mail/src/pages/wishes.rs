//! `/account/berichten`: which letters I get, and when.

use axum::extract::Form;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::go;
use crate::carrier::Carrier;
use crate::model::kind::{Kind, Timing};
use crate::store::wish;

const HERE: &str = "/account/berichten";
/// Where the form leads to: the same page, which says that it was kept.
const KEPT: &str = "/account/berichten?bewaard";
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show)), Route::post(HERE, MINE, post(keep))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let chosen = visit.app.db().read(Own(me.person), wish::all).await?;
    let main = view(&visit, &chosen);
    Ok(Page::new(visit.t("mail-wishes-title"), main).unlisted().show(&visit))
}

fn timing(chosen: &[(Kind, Timing)], kind: Kind) -> Timing {
    chosen.iter().find(|it| it.0 == kind).map_or(kind.usual(), |it| it.1)
}

fn view(visit: &Visit, chosen: &[(Kind, Timing)]) -> Markup {
    let (open, fixed): (Vec<Kind>, Vec<Kind>) = Kind::ALL.into_iter().partition(|it| it.is_open_to_choice());
    html! {
        div class="page page--narrow stack stack--loose" {
            div class="page-head" {
                h1 { (visit.t("mail-wishes-title")) }
                p class="lead" { (visit.t("mail-wishes-lead")) }
            }
            @if visit.query.split('&').any(|it| it == "bewaard") {
                (notice(Tone::Good, visit.t("mail-wishes-kept"), &html! { p { (visit.t("mail-wishes-kept-text")) } }))
            }
            @if visit.app.handed::<Carrier>().is_none() {
                (notice(Tone::Plain, visit.t("mail-wishes-none"), &html! { p { (visit.t("mail-wishes-none-text")) } }))
            }
            form method="post" action=(HERE) class="stack stack--loose" {
                (once::field(visit))
                @for kind in open { (question(visit, kind, timing(chosen, kind))) }
                p { button class="button" type="submit" { (visit.t("mail-wishes-keep")) } }
            }
            section class="stack stack--tight" {
                h2 { (visit.t("mail-wishes-fixed")) }
                p { (visit.t("mail-wishes-fixed-text")) }
                ul class="list" {
                    @for kind in fixed.iter().filter(|it| **it != Kind::Daily) {
                        li { (visit.t(&format!("mail-kind-{}", kind.code()))) }
                    }
                }
            }
        }
    }
}

/// One kind, with a choice of three.
fn question(visit: &Visit, kind: Kind, now: Timing) -> Markup {
    html! {
        fieldset class="stack stack--tight" {
            legend class="h3" { (visit.t(&format!("mail-kind-{}", kind.code()))) }
            @for timing in Timing::ALL {
                label class="choice" {
                    input type="radio" name=(kind.code()) value=(timing.code()) checked[timing == now];
                    span { (visit.t(&format!("mail-timing-{}", timing.code()))) }
                }
            }
        }
    }
}

/// Keeps what was sent. A kind that did not come, or came with something else, stays as it is.
async fn keep(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let sent = Sent(fields);
    let chosen: Vec<(Kind, Timing)> = Kind::ALL
        .into_iter()
        .filter_map(|kind| Some((kind, Timing::parse(sent.one(kind.code()))?)))
        .collect();
    let (key, now) = (sent.one(once::FIELD).to_owned(), visit.app.now());
    let to = visit
        .app
        .db()
        .write(Own(me.person), move |tx| {
            if let Some(before) = once::seen(tx, &key)? {
                return Ok(before);
            }
            for (kind, timing) in &chosen {
                wish::set(tx, *kind, *timing, now)?;
            }
            once::done(tx, &key, KEPT, now)?;
            Ok::<_, Error>(KEPT.to_owned())
        })
        .await?;
    Ok(go(&to))
}
