//! `/account/taal`: in which language someone reads. Letters are written in it, and this browser shows the pages in it.

use axum::extract::Form;
use axum::response::Response;
use axum::routing::post;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Own;
use loper_vocabulary::language::Language;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::visit::{Visit, language_cookie};
use maud::{Markup, html};

use super::enter::go;
use crate::store;

const HERE: &str = "/account/taal";
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::post(HERE, MINE, post(choose))]
}

/// The part of the account where one chooses.
pub(crate) fn part(visit: &Visit, now: Language) -> Markup {
    html! {
        section class="stack" id="taal" {
            h2 { (visit.t("people-language-title")) }
            p { (visit.t("people-language-text")) }
            form method="post" action=(HERE) class="stack stack--tight" {
                fieldset class="stack stack--tight" {
                    legend class="hidden-visually" { (visit.t("people-language-title")) }
                    @for it in Language::ALL {
                        label class="choice" { input type="radio" name="taal" value=(it.code()) checked[it == now]; span lang=(it.code()) { (visit.t(name(it))) } }
                    }
                }
                p { button class="button button--second" type="submit" { (visit.t("people-language-keep")) } }
            }
        }
    }
}

/// Each language by its own name.
const fn name(it: Language) -> &'static str {
    match it {
        Language::Nl => "people-language-nl",
        Language::En => "people-language-en",
    }
}

async fn choose(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let language =
        Language::parse(Sent(fields).one("taal")).ok_or(Fault::Unreadable("people-language-unknown"))?;
    visit.app.db().write(Own(me.person), move |tx| store::language::choose(tx, language)).await?;
    Ok(go("/account#taal", Some(&language_cookie(language))))
}
