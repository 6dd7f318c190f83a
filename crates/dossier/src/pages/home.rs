//! `/mijn/dossier`: who I am on my way, what comes next, and what I kept.

mod list;
mod side;

use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_database::error::Result as DbResult;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_texts::format;
use loper_vocabulary::competence::Competence;
use loper_vocabulary::identity::{EntryId, OrganisationId, PersonId};
use loper_vocabulary::sector::Sector;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::{CardPlace, Route};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::form::{press, today};
use super::share::{self, Shared};
use super::{HERE, MINE, words};
use crate::model::asked::{Task, school_year};
use crate::model::plan::{Plan, Step, next};
use crate::store;
use crate::store::line::{After, Counts, Line};

/// So many entries stand on a page.
pub(super) const PAGE: i64 = 20;
/// So many of each question.
const EACH: i64 = 5;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show))]
}

/// What a page may be asked to show.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    /// `vraag`: by question; a number from one to five: one question.
    vraag: Option<String>,
    /// After which entry the list goes on.
    na: Option<String>,
    /// The entry that was taken away just now.
    weg: Option<String>,
}

/// How the entries are shown.
enum View {
    ByDate { of: Option<Competence>, lines: Vec<Line>, more: Option<After> },
    ByQuestion(Vec<(Option<Competence>, Line)>),
}

/// Everything the page is made of.
struct Found {
    counts: Counts,
    view: View,
    plan: Plan,
    steps: Vec<Step>,
    tasks: Vec<Task>,
    shared: Shared,
}

/// What a visit asks of the database.
#[derive(Debug, Clone)]
struct Asked {
    school: OrganisationId,
    person: PersonId,
    is_by_question: bool,
    of: Option<Competence>,
    after: Option<After>,
    today: Date,
}

impl Asked {
    fn new(me: &SignedIn, wanted: &Wanted, today: Date) -> Self {
        let vraag = wanted.vraag.as_deref();
        Self {
            school: me.organisation,
            person: me.person,
            is_by_question: vraag == Some("alle"),
            of: vraag.and_then(words::question_of),
            after: wanted.na.as_deref().and_then(After::parse),
            today,
        }
    }
}

/// Everything on the page, in one transaction of at most eight statements.
fn find(tx: &mut Tx<'_, Own>, asked: &Asked) -> DbResult<Found> {
    let view = if asked.is_by_question {
        View::ByQuestion(store::line::by_question(tx, EACH)?)
    } else {
        let mut lines = store::line::by_date(tx, asked.of, asked.after.as_ref(), PAGE + 1)?;
        let is_more = lines.len() > usize::try_from(PAGE).unwrap_or_default();
        if is_more {
            lines.pop();
        }
        let more = lines.last().filter(|_| is_more).map(|it| After(it.happened_on, it.id));
        View::ByDate { of: asked.of, lines, more }
    };
    Ok(Found {
        counts: store::line::counts(tx)?,
        view,
        plan: store::plan::plan(tx)?,
        steps: store::plan::steps(tx)?,
        shared: share::shared(tx)?,
        tasks: tx.within(Organisation(asked.school), |tx| {
            store::asked::tasks(tx, asked.person, school_year(asked.today), asked.today)
        })?,
    })
}

async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let today = today(&visit)?;
    let asked = Asked::new(&me, &wanted, today);
    let found = visit.app.db().read(Own(me.person), move |tx| find(tx, &asked)).await?;
    let removed = wanted.weg.as_deref().and_then(EntryId::parse);
    let main = view(&visit, &me, &found, removed, today);
    Ok(Page::new(words::title_of_house(&visit, &me), main).section(HERE).unlisted().show(&visit))
}

fn view(visit: &Visit, me: &SignedIn, found: &Found, removed: Option<EntryId>, today: Date) -> Markup {
    let lead = if me.sector == Sector::Vo { "dossier-lead-vo" } else { "dossier-lead-mbo" };
    html! {
        div class="page" {
            div class="page-head" {
                h1 { (visit.fill("dossier-greeting", &[("name", words::first_name(&me.name).into())])) }
                p class="lead" { (visit.t(lead)) }
            }
            div class="stack stack--sections" {
                @if let Some(id) = removed { (undo(visit, id)) }
                (next_step(visit, me, found))
                @for card in visit.app.cards().iter().filter(|it| it.place == CardPlace::Dossier) { ((card.show)(visit, "")) }
                div class="aside-end" {
                    div class="stack stack--sections" {
                        @if !found.tasks.is_empty() { (side::asked(visit, &found.tasks)) }
                        @if !found.plan.is_empty() || !found.steps.is_empty() { (plan(visit, found, today)) }
                        (list::route(visit, me, found, today))
                    }
                    div class="stack stack--loose" { (side::side(visit, me, found, today)) }
                }
            }
        }
    }
}

/// An entry was taken away: it can come back at once.
fn undo(visit: &Visit, id: EntryId) -> Markup {
    let word = html! { (visit.t("dossier-put-back")) };
    let text = html! {
        p { (visit.t("dossier-removed-text")) }
        (press(visit, &format!("{HERE}/stuk/{id}/terug"), ("doe", "terug"), &word, "button button--second button--small"))
    };
    notice(Tone::Plain, visit.t("dossier-removed-title"), &text)
}

/// The one next step: of the plan, or the first thing to put in, or a plan to begin.
fn next_step(visit: &Visit, me: &SignedIn, found: &Found) -> Markup {
    let step = next(&found.steps);
    let (title, text, go, to) = match step {
        Some(step) => (
            step.text.clone(),
            step.due_on.map_or_else(String::new, |day| {
                visit.fill("dossier-next-due", &[("date", format::date(visit.language, day).into())])
            }),
            "dossier-next-plan",
            super::plan::HERE.to_owned(),
        ),
        None if found.counts.all == 0 => (
            visit.t("dossier-next-first-title").to_owned(),
            words::named(visit, me, "dossier-next-first-text"),
            "dossier-next-first-go",
            format!("{HERE}/nieuw?soort=ervaring"),
        ),
        None => (
            visit.t("dossier-next-none-title").to_owned(),
            visit.t("dossier-next-none-text").to_owned(),
            "dossier-next-none-go",
            super::plan::HERE.to_owned(),
        ),
    };
    html! {
        section class="next" aria-labelledby="stap" {
            svg class="next__line" viewBox="0 0 300 200" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" {
                path d="M-160 260C-20 260 40 150 120 150S190 60 235 60 300 30 320 -20" {}
                circle cx="120" cy="150" r="14" {}
                circle cx="235" cy="60" r="14" {}
            }
            p class="eyebrow" { (visit.t("dossier-next")) }
            h2 id="stap" { (title) }
            @if !text.is_empty() { p { (text) } }
            p { a class="button button--band" href=(to) { (visit.t(go)) } }
        }
    }
}

/// The plan, short: what someone wants, and the steps.
fn plan(visit: &Visit, found: &Found, today: Date) -> Markup {
    html! {
        section class="stack" aria-labelledby="plan" {
            div class="row row--apart" {
                h2 id="plan" { (visit.t("dossier-plan-title")) }
                a class="button button--quiet" href=(super::plan::HERE) { (icon(Icon::Pencil)) (visit.t("dossier-plan-change")) }
            }
            @if !found.plan.goal.is_empty() { p { strong { (found.plan.goal) } } }
            @if !found.steps.is_empty() { (super::plan::steps_seen(visit, &found.steps, today)) }
        }
    }
}

/// How many statements the page takes of a dossier, however it is asked for.
#[cfg(test)]
pub(crate) fn statements(tx: &mut Tx<'_, Own>, school: OrganisationId, today: Date) -> DbResult<Vec<u32>> {
    let person = tx.scope().0;
    let one = Asked { school, person, is_by_question: false, of: None, after: None, today };
    let all = [
        one.clone(),
        Asked { of: Some(Competence::Networking), ..one.clone() },
        Asked { is_by_question: true, ..one },
    ];
    all.iter()
        .map(|asked| {
            let before = tx.statements();
            find(tx, asked).map(|_| tx.statements() - before)
        })
        .collect()
}
