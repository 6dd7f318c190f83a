//! `/begeleiding/{learner}`: one learner, as far as this guide may know: the talks of the two, and why they stand in the
//! list. Nothing of the dossier that the learner does not show.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::Action;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_people::store::membership::Person;
use loper_web::components::crumbs::crumbs;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::way::{Asker, learner, person_id};
use super::{CASELOAD, caseload, say};
use crate::model::caseload::Facts;
use crate::model::talk::Talk;
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/begeleiding/{learner}", CASELOAD, get(show))]
}

/// Everything the page is made of.
pub(crate) struct About {
    person: Person,
    talks: Vec<Talk>,
    facts: Facts,
    shows: bool,
}

/// Reads it.
pub(crate) fn find(
    tx: &mut Tx<'_, Own>,
    asker: &Asker,
    id: loper_vocabulary::identity::PersonId,
) -> Result<About, Fault> {
    let person = learner(tx, asker, Action::SeeCaseload, id)?;
    let (me, school) = (asker.me.person, asker.me.organisation);
    tx.within(Own(id), |tx| {
        let mut talks = store::talk::all(tx)?;
        // Talks with other guides are theirs and the learner's.
        talks.retain(|it| it.guide == me && it.organisation == school);
        let shows = store::dossier::shows_anything(tx, &asker.me, asker.today)?;
        Ok(About { person, talks, facts: store::heard::of_learner(tx, school, asker.today)?, shows })
    })
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::SeeCaseload)?;
    let id = person_id(&id)?;
    let reader = asker.clone();
    let about = visit.app.db().read(Own(asker.me.person), move |tx| find(tx, &reader, id)).await?;
    let main = html! {
        div class="page page--narrow stack stack--sections" {
            div class="stack" {
                (crumbs(&visit, &[(visit.t("guidance-caseload-title"), caseload::HERE)], &about.person.name))
                h1 { (about.person.name) }
                p class="lead" { (heard(&visit, &about.facts)) }
                p { a class="button" href={ (caseload::HERE) "/" (id) "/gesprek/nieuw" } { (visit.t("guidance-act-plan")) } }
            }
            (talks(&visit, &about))
            @if about.shows {
                p { a href={ (caseload::HERE) "/" (id) "/dossier" } { (visit.fill("guidance-learner-shows", &[("name", say::first(&about.person.name).into())])) } }
            } @else { p { (visit.fill("guidance-learner-shows-not", &[("name", say::first(&about.person.name).into())])) } }
            p { a href={ (caseload::HERE) "/" (id) "/voldaan" } { (visit.t("guidance-learner-met")) } }
            p class="source" { (visit.fill("guidance-learner-dossier", &[("name", say::first(&about.person.name).into())])) }
        }
    };
    Ok(Page::new(about.person.name.as_str(), main).section(caseload::HERE).unlisted().show(&visit))
}

fn heard(visit: &Visit, facts: &Facts) -> String {
    let tell = |key: &str, day| visit.fill(key, &[("day", say::date(visit, day).into())]);
    let mut told = vec![match facts.last_talk_on {
        Some(day) => tell("guidance-why-last", day),
        None => visit.t("guidance-learner-never").to_owned(),
    }];
    if let Some((day, help)) = facts.asked_help {
        told.push(tell(&format!("guidance-why-help-{}", help.code()), day));
    }
    told.join(" ")
}

fn talks(visit: &Visit, about: &About) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("guidance-learner-talks")) }
            @if about.talks.is_empty() { p { (visit.t("guidance-learner-no-talks")) } }
            ul class="caseload" {
                @for talk in &about.talks {
                    li {
                        h3 { a href={ "/gesprek/" (talk.id) } { (say::when(visit, talk)) } }
                        p class="why" { (say::state(visit, talk)) }
                    }
                }
            }
        }
    }
}
