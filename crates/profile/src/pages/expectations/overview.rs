//! What the check is, the checks of before, and how well someone knows what they know.

use axum::http::HeaderMap;
use axum::response::Response;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Anonymous;
use loper_texts::format;
use loper_web::fault::Fault;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::HERE;
use crate::model::expectations::calibration::calibration;
use crate::model::expectations::{Check, Step, Sure};
use crate::pages::me::me;
use crate::store;

/// Under so many guesses of one sureness nothing is said about it.
const GUESSES_MIN: u32 = 4;

/// Shows the beginning.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    let checks = match me(&visit, &headers).await? {
        None => Vec::new(),
        Some(owner) => visit.app.db().read(Anonymous(owner), store::expectations::all).await?,
    };
    let title = visit.t("profile-expect-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-expect-lead")) } }
            div class="stack stack--loose" {
                section class="stack" aria-labelledby="hoe" {
                    h2 id="hoe" { (visit.t("profile-expect-how-title")) }
                    ol class="stack stack--tight" {
                        @for key in ["profile-expect-how-1", "profile-expect-how-2", "profile-expect-how-3"] { li { (visit.t(key)) } }
                    }
                    p { a class="button" href="/verwachtingen/kies" { (visit.t("profile-expect-begin")) } }
                    p class="small soft" { (visit.t("profile-expect-kept")) " " a href="/privacy" { (visit.t("profile-expect-kept-more")) } }
                }
                @if !checks.is_empty() { (history(&visit, &checks)) (sureness(&visit, &checks)) }
            }
        }
    };
    Ok(Page::new(title, main).description(visit.t("profile-expect-lead")).unlisted().show(&visit))
}

fn history(visit: &Visit, checks: &[Check]) -> Markup {
    html! {
        section class="stack" aria-labelledby="eerder" {
            h2 id="eerder" { (visit.t("profile-expect-history-title")) }
            ul class="kept" {
                @for check in checks {
                    li class="kept__one" {
                        div class="grow" {
                            h3 { a href={ (HERE) "/" (check.id) } { (format::date(visit.language, check.day)) } }
                            p class="small soft" { (state(visit, check)) }
                        }
                        form method="post" action={ (HERE) "/" (check.id) } {
                            button class="button button--quiet button--small" type="submit" name="doe" value="weg" {
                                (visit.t("profile-expect-remove"))
                                span class="hidden" { " " (format::date(visit.language, check.day)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn state(visit: &Visit, check: &Check) -> String {
    // What was guessed at keeps its figures; for the others the check itself looks what there is.
    let key =
        if check.step() == Step::Done { "profile-expect-state-done" } else { "profile-expect-state-open" };
    visit.fill(key, &[("count", check.liked.len().into())])
}

/// How often someone was near, by how sure they were; only where there are enough guesses to say so.
fn sureness(visit: &Visit, checks: &[Check]) -> Markup {
    let shares = calibration(checks);
    let said: Vec<String> = Sure::ALL
        .iter()
        .zip(shares)
        .filter(|(_, share)| share.all >= GUESSES_MIN)
        .map(|(sure, share)| {
            let key = format!("profile-expect-sure-was-{}", sure.code());
            visit.fill(&key, &[("near", share.near.into()), ("all", share.all.into())])
        })
        .collect();
    html! {
        @if !said.is_empty() {
            section class="panel panel--sunk stack" aria-labelledby="zeker" {
                h2 id="zeker" class="h3" { (visit.t("profile-expect-sure-title")) }
                ul { @for line in &said { li { (line) } } }
                p class="small soft" { (visit.t("profile-expect-sure-means")) }
            }
        }
    }
}
