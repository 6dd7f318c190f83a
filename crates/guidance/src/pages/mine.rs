//! `/mijn/gesprekken`: my talks, what my guide sees of that, and asking for extra help.

use axum::extract::Form;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_people::store::roster;
use loper_people::store::roster::Staff;
use loper_texts::format;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::way::{Asker, work_once};
use super::{go, say};
use crate::model::aftercare::Aftercare;
use crate::model::caseload::{Facts, Help, Rules};
use crate::model::talk::{State, Talk};
use crate::store;

/// The address.
pub const HERE: &str = "/mijn/gesprekken";
/// The key of its name, and the address: for the pages that belong to it.
pub(crate) const NAMED: (&str, &str) = ("guidance-mine-title", HERE);
const MINE: (Action, Relation) = (Action::HoldTalk, Relation::Own);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show)), Route::post("/mijn/gesprekken/hulp", MINE, post(help))]
}

/// Everything the page is made of.
pub(crate) struct Mine {
    talks: Vec<Talk>,
    facts: Facts,
    guides: Vec<Staff>,
    rules: Rules,
    aftercare: Vec<(Aftercare, String)>,
}

/// Reads it.
pub(crate) fn find(tx: &mut loper_database::tx::Tx<'_, Own>, asker: &Asker) -> Result<Mine, Error> {
    let school = asker.me.organisation;
    let talks = store::talk::all(tx)?;
    let facts = store::heard::of_learner(tx, school, asker.today)?;
    let aftercare = store::aftercare::mine(tx, asker.today)?;
    tx.within(Organisation(school), |tx| {
        let guides = roster::guides_of(tx, asker.me.person, asker.today)?;
        Ok(Mine { talks, facts, guides, rules: store::rule::get(tx)?, aftercare })
    })
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(MINE.0, MINE.1)?;
    let asker = Asker::of(&visit)?;
    let reader = asker.clone();
    let mine = visit.app.db().read(Own(asker.me.person), move |tx| find(tx, &reader)).await?;
    let title = visit.t("guidance-mine-title");
    let main = html! {
        div class="page page--narrow stack stack--sections" {
            div class="stack" {
                h1 { (title) }
                p class="lead" { (visit.t("guidance-mine-lead")) }
                p { a class="button" href="/mijn/gesprekken/vraag" { (icon(Icon::MessageCircle)) (visit.t("guidance-mine-ask")) } }
            }
            (lists(&visit, &mine.talks))
            (seen(&visit, &asker, &mine))
            (help_form(&visit, &mine))
            (after_diploma(&visit, &mine.aftercare))
            p { a class="button button--quiet" href="/mijn/thuis-kaart" { (icon(Icon::House)) (visit.t("guidance-home-page-title")) } }
        }
    };
    Ok(Page::new(title, main).section(HERE).unlisted().show(&visit))
}

fn lists(visit: &Visit, talks: &[Talk]) -> Markup {
    let ahead: Vec<&Talk> = talks.iter().filter(|it| it.is_ahead()).collect();
    let waiting: Vec<&Talk> =
        talks.iter().filter(|it| it.state == State::Held && it.learner_confirmed_at.is_none()).collect();
    let past: Vec<&Talk> = talks
        .iter()
        .filter(|it| !it.is_ahead() && (it.state != State::Held || it.learner_confirmed_at.is_some()))
        .collect();
    html! {
        @if !waiting.is_empty() { (list(visit, "guidance-mine-waiting", &waiting)) }
        @if ahead.is_empty() && waiting.is_empty() {
            section class="stack" { h2 { (visit.t("guidance-mine-ahead")) } p { (visit.t("guidance-mine-none")) } }
        }
        @if !ahead.is_empty() { (list(visit, "guidance-mine-ahead", &ahead)) }
        @if !past.is_empty() { (list(visit, "guidance-mine-past", &past)) }
    }
}

fn list(visit: &Visit, title: &str, talks: &[&Talk]) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t(title)) }
            ul class="caseload" {
                @for talk in talks {
                    li {
                        h3 { a href={ "/gesprek/" (talk.id) } { (visit.fill("guidance-with", &[("name", say::guide(visit, talk).into())])) } }
                        p class="why" {
                            (say::when(visit, talk)) ". " (say::state(visit, talk))
                            @if let Some(before) = &talk.moved_from {
                                " " (visit.fill("guidance-moved", &[("before", before.as_str().into()), ("now", say::guide(visit, talk).into())]))
                            }
                        }
                        (next_act(visit, talk))
                    }
                }
            }
        }
    }
}

/// What the learner can do with a talk, if there is something.
fn next_act(visit: &Visit, talk: &Talk) -> Markup {
    let (word, to) = match talk.state {
        State::Planned => ("guidance-act-prepare", format!("/gesprek/{}/voorbereiden", talk.id)),
        State::Held if talk.learner_confirmed_at.is_none() => {
            ("guidance-act-confirm", format!("/gesprek/{}", talk.id))
        }
        _ => return html! {},
    };
    html! { div class="actions" { a class="button button--second button--small" href=(to) { (visit.t(word)) } } }
}

/// What the guide sees of this learner, in the same words.
fn seen(visit: &Visit, asker: &Asker, mine: &Mine) -> Markup {
    let names: Vec<String> = mine.guides.iter().map(|it| it.name.clone()).collect();
    let count = names.len();
    if count == 0 {
        return html! {};
    }
    let who = format::list(visit.language, &names);
    let tell = |key: &str, day: Option<jiff::civil::Date>| {
        let day = day.map(|day| say::date(visit, day)).unwrap_or_default();
        visit.fill(
            key,
            &[
                ("who", who.as_str().into()),
                ("count", count.into()),
                ("day", day.into()),
                ("months", mine.rules.months_max.into()),
            ],
        )
    };
    let facts = &mine.facts;
    let long_ago = asker.today.checked_sub(jiff::Span::new().months(mine.rules.months_max)).ok();
    let heard = match facts.last_talk_on {
        None => tell("guidance-seen-never", None),
        Some(day) if long_ago.is_some_and(|limit| day < limit) => tell("guidance-seen-long", Some(day)),
        Some(day) => tell("guidance-seen-last", Some(day)),
    };
    let text = html! {
        p { (heard) }
        @if facts.waiting_on.is_some() { p { (tell("guidance-seen-waiting", facts.waiting_on)) } }
        @if facts.asked_help.is_some() { p { (tell("guidance-seen-help", None)) } }
        @if let Some((day, step)) = &facts.overdue {
            p { (tell("guidance-seen-overdue", Some(*day))) " " (step) }
        }
        p { (visit.t("guidance-seen-no-score")) }
    };
    notice(Tone::Plain, visit.t("guidance-seen-title"), &text)
}

/// Who helps after the diploma, until when.
fn after_diploma(visit: &Visit, all: &[(Aftercare, String)]) -> Markup {
    html! {
        @for (it, school) in all {
            section class="stack" {
                h2 { (visit.t("guidance-after-mine")) }
                p { (visit.fill("guidance-after-mine-text", &[("school", school.as_str().into()), ("day", say::date(visit, it.until).into()), ("name", it.guide_name.as_str().into())])) }
            }
        }
    }
}

fn help_form(visit: &Visit, mine: &Mine) -> Markup {
    html! {
        section class="stack" id="hulp" {
            h2 { (visit.t("guidance-help-title")) }
            @if let Some((day, kind)) = mine.facts.asked_help {
                p { (visit.fill(&format!("guidance-help-asked-{}", kind.code()), &[("day", say::date(visit, day).into())])) }
                form method="post" action="/mijn/gesprekken/hulp" {
                    (once::field(visit))
                    button class="button button--second" type="submit" name="hulp" value="weg" { (visit.t("guidance-help-undo")) }
                }
            } @else {
                p { (visit.t("guidance-help-text")) }
                form method="post" action="/mijn/gesprekken/hulp" class="row" {
                    (once::field(visit))
                    @for kind in Help::ALL {
                        button class="button button--second" type="submit" name="hulp" value=(kind.code()) { (visit.t(&format!("guidance-help-{}", kind.code()))) }
                    }
                }
            }
        }
    }
}

/// Asks for help with something, or takes that back: one click each.
async fn help(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(MINE.0, MINE.1)?;
    let asker = Asker::of(&visit)?;
    let sent = Sent(fields);
    let wanted = Help::parse(sent.one("hulp"));
    if wanted.is_none() && sent.one("hulp") != "weg" {
        return Err(Fault::Unreadable("guidance-unreadable"));
    }
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        match wanted {
            Some(help) => store::heard::ask(tx, asker.me.organisation, help, asker.today)?,
            None => store::heard::answered(tx, asker.me.organisation)?,
        }
        Ok("/mijn/gesprekken#hulp".into())
    })
    .await?;
    Ok(go(&to))
}
