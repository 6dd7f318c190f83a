//! `/mijn/dossier/hoe-sta-ik`: three steps of each of the five questions, then and now. For the learner alone: no line of
//! the policy lets anyone else in, and nothing is shared from here.

use axum::extract::Form as Fields;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Own;
use loper_texts::format;
use loper_vocabulary::competence::Competence;
use loper_web::components::crumbs::crumbs;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::form::{go, press, today, write_once};
use super::{HERE, MINE, words};
use crate::model::self_check::{Said, Step, ThenNow, then_now};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/mijn/dossier/hoe-sta-ik", MINE, get(show)),
        Route::post("/mijn/dossier/hoe-sta-ik", MINE, post(say)),
    ]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let all = visit.app.db().read(Own(me.person), store::self_check::all).await?;
    let main = html! {
        div class="page page--narrow" {
            (crumbs(&visit, &[(words::title_of_house(&visit, &me), HERE)], visit.t("dossier-check-title")))
            div class="page-head" {
                h1 { (visit.t("dossier-check-title")) }
                p class="lead" { (visit.t("dossier-check-lead")) }
            }
            form class="stack stack--sections" method="post" action={ (HERE) "/hoe-sta-ik" } {
                (once::field(&visit))
                @for one in Competence::ALL { (question(&visit, &all, one)) }
                div class="stack stack--tight" {
                    p { button class="button" type="submit" name="doe" value="bewaar" { (visit.t("dossier-check-keep")) } }
                    p class="small soft" { (visit.t("dossier-check-private")) }
                }
            }
            @if !all.is_empty() {
                (press(&visit, "/mijn/dossier/hoe-sta-ik", ("doe", "wis"), &html! { (visit.t("dossier-check-wipe")) }, "button button--quiet"))
            }
        }
    };
    Ok(Page::new(visit.t("dossier-check-title"), main).section(HERE).unlisted().show(&visit))
}

fn question(visit: &Visit, all: &[Said], one: Competence) -> Markup {
    let known = then_now(all, one);
    html! {
        fieldset class="stack stack--tight" {
            legend class="h3" { (visit.t(words::whole_question(one))) }
            @if let Some(known) = known { (history(visit, known)) }
            @for step in Step::ALL {
                label class="choice" {
                    input type="radio" name=(one.code()) value=(step.number()) checked[known.is_some_and(|it| it.now.1 == step)];
                    span { (visit.t(&format!("dossier-step-{}-{}", one.code(), step.number()))) }
                }
            }
        }
    }
}

/// What was said then, and what now: two sentences, and no number.
fn history(visit: &Visit, known: ThenNow) -> Markup {
    let date = |day| format::date(visit.language, day);
    html! {
        p class="small soft" {
            @if let Some((day, step)) = known.then {
                (visit.fill("dossier-check-then", &[("date", date(day).into()), ("words", visit.t(step_words(step)).into())])) " "
            }
            (visit.fill("dossier-check-now", &[("date", date(known.now.0).into()), ("words", visit.t(step_words(known.now.1)).into())]))
        }
    }
}

fn step_words(step: Step) -> &'static str {
    match step.number() {
        1 => "dossier-check-explore",
        2 => "dossier-check-apply",
        _ => "dossier-check-steer",
    }
}

async fn say(visit: Visit, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (sent, today) = (Sent(fields), today(&visit)?);
    let is_wipe = sent.one("doe") == "wis";
    let said: Vec<(Competence, Step)> = Competence::ALL
        .into_iter()
        .filter_map(|one| Some((one, Step::parse(sent.one(one.code()))?)))
        .collect();
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        if is_wipe {
            store::self_check::wipe(tx)?;
        } else {
            for (one, step) in &said {
                store::self_check::say(tx, today, *one, *step)?;
            }
        }
        Ok(Ok::<_, ()>(format!("{HERE}/hoe-sta-ik")))
    });
    let Ok(to) = done.await? else { return Err(Fault::not_found()) };
    Ok(go(&to))
}
