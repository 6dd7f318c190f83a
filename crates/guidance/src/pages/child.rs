//! `/kind`: what a guardian sees of a learner, because the school tied them: on which days talks were held, and the way to
//! what the learner shares. It ends by itself before the learner turns eighteen, and the learner sees that it was looked at.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_people::model::trail::{Act, Line};
use loper_people::store::guardian::{self, Tie};
use loper_people::store::trail;
use loper_web::components::crumbs::crumbs;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::say;
use super::way::{Asker, person_id};
use crate::store;

/// Where it is.
pub const HERE: &str = "/kind";
const MINE: (Action, Relation) = (Action::SeeChild, Relation::Own);
const CHILD: (Action, Relation) = (Action::SeeChild, Relation::Shared);

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(list)), Route::get("/kind/{learner}", CHILD, get(show))]
}

async fn children(visit: &Visit, asker: &Asker) -> Result<Vec<Tie>, Fault> {
    let (organisation, today) = (asker.me.organisation, asker.today);
    let read =
        visit.app.db().read(Own(asker.me.person), move |tx| guardian::children(tx, organisation, today));
    Ok(read.await?)
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    visit.may(MINE.0, MINE.1)?;
    let asker = Asker::of(&visit)?;
    let all = children(&visit, &asker).await?;
    let title = visit.t("guidance-child-title");
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="stack stack--tight" { h1 { (title) } p class="lead" { (visit.t("guidance-child-lead")) } }
            @if all.is_empty() { (nobody(&visit, &asker)) }
            ul class="list" { @for it in &all { li {
                h2 class="h3" { a href={ (HERE) "/" (it.learner) } { (it.learner_name) } }
                p class="soft" { (until(&visit, it)) }
            } } }
        }
    };
    Ok(Page::new(title, main).section(HERE).unlisted().show(&visit))
}

fn nobody(visit: &Visit, asker: &Asker) -> Markup {
    let school = asker.me.organisation_name.as_str();
    let text = html! { p { (visit.fill("guidance-child-none-text", &[("school", school.into())])) } };
    notice(Tone::Plain, visit.t("guidance-child-none"), &text)
}

fn until(visit: &Visit, it: &Tie) -> String {
    visit.fill("guidance-child-until", &[("day", say::date(visit, it.ends_on).into())])
}

/// What a guardian sees of one child.
struct Found {
    tie: Tie,
    days: Vec<Date>,
    shows: bool,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    visit.may(CHILD.0, CHILD.1)?;
    let (asker, id) = (Asker::of(&visit)?, person_id(&id)?);
    let who = asker.clone();
    let read = visit.app.db().read(Own(asker.me.person), move |tx| {
        let (organisation, today) = (who.me.organisation, who.today);
        let all = guardian::children(tx, organisation, today)?;
        let Some(tie) = all.into_iter().find(|it| it.learner == id) else { return Ok(None) };
        tx.within(Own(id), |tx| {
            let days = store::talk::days(tx, organisation)?;
            let shows = store::dossier::shows_to(tx, &who.me, today)?;
            Ok::<_, Error>(Some(Found { tie, days, shows }))
        })
    });
    let found = read.await?.ok_or_else(Fault::not_found)?;
    note(&visit, &asker, &found.tie).await?;
    let name = say::first(&found.tie.learner_name);
    let main = html! {
        div class="page page--narrow stack stack--sections" {
            div class="stack" {
                (crumbs(&visit, &[(visit.t("guidance-child-title"), HERE)], &found.tie.learner_name))
                h1 { (found.tie.learner_name) }
                p class="lead" { (visit.fill("guidance-child-of", &[("name", name.into())])) }
            }
            (shared(&visit, &found, name))
            (days(&visit, &found.days, name))
            section class="stack" {
                h2 { (visit.t("guidance-child-rules")) }
                ul {
                    li { (visit.fill("guidance-child-rules-look", &[("name", name.into())])) }
                    li { (visit.fill("guidance-child-rules-report", &[("name", name.into())])) }
                    li { (until(&visit, &found.tie)) }
                }
            }
        }
    };
    Ok(Page::new(found.tie.learner_name.as_str(), main).section(HERE).unlisted().show(&visit))
}

fn shared(visit: &Visit, found: &Found, name: &str) -> Markup {
    let parts = [("name", name.into())];
    html! {
        section class="stack" {
            h2 { (visit.fill("guidance-child-shared", &parts)) }
            @if found.shows {
                p { a class="button" href={ (HERE) "/" (found.tie.learner) "/dossier" } { (icon(Icon::Eye)) (visit.fill("guidance-child-shows", &parts)) } }
            } @else { p { (visit.fill("guidance-child-shows-not", &parts)) } }
        }
    }
}

fn days(visit: &Visit, all: &[Date], name: &str) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("guidance-child-talks")) }
            @if all.is_empty() { p { (visit.t("guidance-child-talks-none")) } }
            @else {
                p { (visit.fill("guidance-child-talks-text", &[("name", name.into())])) }
                ul { @for it in all { li { (say::date(visit, *it)) } } }
            }
        }
    }
}

/// Notes the look before anything is shown, once an hour: for the learner, and in the trail.
async fn note(visit: &Visit, asker: &Asker, tie: &Tie) -> Result<(), Fault> {
    let (id, learner, now) = (tie.id, tie.learner, asker.now);
    let line = Line {
        organisation: asker.me.organisation,
        made_at: now,
        actor: Some(asker.me.person),
        role: asker.me.role,
        act: Act::Looked,
        subject: Some(learner),
        thing: Some("talk_days".to_owned()),
    };
    let write = visit.app.db().write(Own(learner), move |tx| {
        if guardian::seen(tx, id, now)? {
            trail::note(tx, &line)?;
        }
        Ok::<_, Error>(())
    });
    Ok(write.await?)
}
