//! `/beheer/rollen`: what a school calls its roles: mentor, slb'er, decaan.

use axum::extract::Form;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Organisation;
use loper_vocabulary::language::Bilingual;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::html;

use super::{MANAGE, THERE, line, manager, page, write_once};
use crate::model::trail::Act;
use crate::pages::role::Names;
use crate::store;

const HERE: &str = "/beheer/rollen";
/// The longest word for a role, in signs.
const WORD_MAX: usize = 40;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MANAGE, get(show)), Route::post(HERE, MANAGE, post(change))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let organisation = me.organisation;
    let names =
        visit.app.db().read(Organisation(organisation), move |tx| Names::of(tx, organisation)).await?;
    let main = html! {
        p class="lead" { (visit.t("people-names-lead")) }
        form method="post" action=(HERE) class="stack" {
            (once::field(&visit))
            @for role in THERE {
                @let code = role.code();
                @let own = names.own(role);
                fieldset class="columns columns--small" {
                    legend { (visit.t(&format!("people-role-{code}"))) }
                    div class="field" { label for={ "nl-" (code) } { (visit.t("people-names-nl")) }
                        input id={ "nl-" (code) } name={ "nl-" (code) } type="text" maxlength=(WORD_MAX) value=(own.map_or("", |it| it.nl.as_str())); }
                    div class="field" { label for={ "en-" (code) } { (visit.t("people-names-en")) }
                        input id={ "en-" (code) } name={ "en-" (code) } type="text" maxlength=(WORD_MAX) value=(own.map_or("", |it| it.en.as_str())); }
                }
            }
            button class="button button--primary" type="submit" { (visit.t("people-keep")) }
        }
    };
    Ok(page(&visit, visit.t("people-names-title"), &main).show(&visit))
}

async fn change(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let sent = Sent(fields);
    let word = |name: &str| {
        let words = sent.one(name).split_whitespace().collect::<Vec<_>>().join(" ");
        words.chars().filter(|it| !it.is_control()).take(WORD_MAX).collect::<String>()
    };
    let all = THERE.map(|role| {
        let code = role.code();
        let words = Bilingual { nl: word(&format!("nl-{code}")), en: word(&format!("en-{code}")) };
        (role, Some(words).filter(|it| !(it.nl.is_empty() && it.en.is_empty())))
    });
    let line = line(&visit, &me, Act::OrganisationChanged, "role_names".to_owned());
    let school = Organisation(me.organisation);
    write_once(&visit, &me, &sent, move |tx| {
        tx.within(school, |tx| {
            all.iter().try_for_each(|(role, words)| store::role_name::set(tx, *role, words.as_ref()))
        })?;
        store::trail::note(tx, &line)?;
        Ok("/beheer".to_owned())
    })
    .await
}
