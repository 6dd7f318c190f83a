//! `/begeleiding`: whom I have not heard, and why someone stands in that list. In words; no score, no colour of a person.

use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_access::policy::Action;
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_people::store::roster;
use loper_vocabulary::sector::Sector;
use loper_web::components::caseload as component;
use loper_web::components::caseload::group_head;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::{CardPlace, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::way::Asker;
use super::{CASELOAD, say};
use crate::model::caseload::{Case, Caseload, Facts, Group, Rules, arrange, group_of};
use crate::store;

/// The address.
pub const HERE: &str = "/begeleiding";
/// The key of its name, and the address: for the pages that belong to it.
pub(crate) const NAMED: (&str, &str) = ("guidance-caseload-title", HERE);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, CASELOAD, get(show))]
}

/// Reads the list: three statements, whatever the number of learners.
pub(crate) fn find(tx: &mut Tx<'_, Organisation>, asker: &Asker) -> Result<(Caseload, Rules), Error> {
    let place = (asker.me.membership, asker.me.reach);
    let learners = roster::learners(tx, place, asker.today)?;
    let mut facts = store::heard::all(tx, place, asker.today)?;
    let rules = store::rule::get(tx)?;
    Ok((arrange(learners, &mut facts, &rules, asker.today), rules))
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, Action::SeeCaseload)?;
    let reader = asker.clone();
    let school = Organisation(asker.me.organisation);
    let (caseload, rules) = visit.app.db().read(school, move |tx| find(tx, &reader)).await?;
    let main = view(&visit, &asker, &caseload, &rules);
    Ok(Page::new(visit.t("guidance-caseload-title"), main).section(HERE).unlisted().show(&visit))
}

/// The page.
pub(crate) fn view(visit: &Visit, asker: &Asker, caseload: &Caseload, rules: &Rules) -> Markup {
    let sector = say::sector(asker.me.sector);
    let waiting: usize = caseload.groups.iter().map(|it| it.1.len()).sum();
    let all = waiting + caseload.rest.len();
    let count =
        |key: &str, count: usize| visit.fill(key, &[("count", count.into()), ("sector", sector.into())]);
    if all == 0 {
        let (title, text) = (visit.t("guidance-caseload-empty"), visit.t("guidance-caseload-empty-text"));
        return html! { div class="page stack" { h1 { (visit.t("guidance-caseload-title")) } (empty(title, text, (visit.t("guidance-account"), "/account"))) } };
    }
    html! {
        div class="page stack stack--sections" {
            div class="row row--apart" {
                div class="stack stack--tight grow" {
                    h1 { (visit.t("guidance-caseload-title")) }
                    p class="lead" { (classes(caseload)) ", " (count("guidance-count", all)) ". " (count("guidance-caseload-lead", waiting)) }
                }
                div class="row" {
                    a class="button button--second" href="/begeleiding/plannen" { (icon(Icon::Calendar)) (visit.t("guidance-bulk-plan")) }
                    a class="button" href="/begeleiding/noteren" { (icon(Icon::Pencil)) (visit.t("guidance-bulk-note")) }
                }
            }
            @for (group, cases) in &caseload.groups {
                section class="stack" aria-labelledby=(group.code()) {
                    (group_head(group.code(), visit.t(&format!("guidance-group-{}", group.code())), &count("guidance-count", cases.len())))
                    ul class="caseload" { @for case in cases { (line(visit, asker.today, rules, case)) } }
                }
            }
            @if !caseload.rest.is_empty() { (rest(visit, asker.today, rules, caseload, &count("guidance-rest", caseload.rest.len()))) }
            @for card in visit.app.cards().iter().filter(|it| it.place == CardPlace::Caseload) { ((card.show)(visit, "")) }
            // Guidance after the diploma is a duty of mbo schools (WEB 9.2.12).
            @if asker.me.sector != Sector::Vo { p { a href="/begeleiding/nazorg" { (visit.t("guidance-after-title")) } } }
            (explained(visit, asker, rules))
        }
    }
}

/// The names of the classes in the list, each once.
fn classes(caseload: &Caseload) -> String {
    let all = caseload.groups.iter().flat_map(|it| &it.1).chain(&caseload.rest);
    let mut names: Vec<&str> = all.map(|it| it.learner.class_name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    if names.len() > 4 { format!("{}…{}", names[0], names[names.len() - 1]) } else { names.join(", ") }
}

fn line(visit: &Visit, today: Date, rules: &Rules, case: &Case) -> Markup {
    let id = case.learner.person;
    let group = group_of(&case.facts, case.learner.since, rules, today);
    let is_under_way = case.facts.is_under_way(today);
    let (word, to) = match group {
        _ if is_under_way || case.facts.asked_talk_on.is_some() => {
            ("guidance-act-see", format!("{HERE}/{id}"))
        }
        Some(Group::AskedHelp) => ("guidance-act-answer", format!("{HERE}/{id}/gesprek/nieuw")),
        Some(Group::Overdue) => ("guidance-act-ask", format!("{HERE}/{id}/gesprek/nieuw")),
        _ => ("guidance-act-plan", format!("{HERE}/{id}/gesprek/nieuw")),
    };
    let act = html! { a class="button button--second button--small" href=(to) { (visit.t(word)) span class="hidden-visually" { " (" (case.learner.name) ")" } } };
    component::line(&case.learner.name, &format!("{HERE}/{id}"), &why(visit, case, group, today), &act)
}

/// Why someone stands here: the reason of the group first, and then everything else that is so.
pub(crate) fn why(visit: &Visit, case: &Case, group: Option<Group>, today: Date) -> String {
    let facts = &case.facts;
    let mut reasons: Vec<String> = Vec::with_capacity(4);
    if facts.last_talk_on.is_none() {
        reasons.push(tell(visit, "guidance-why-never", case.learner.since));
    }
    if let Some(day) = facts.last_talk_on {
        reasons.push(tell(visit, "guidance-why-last", day));
    }
    let own = match group {
        Some(Group::AskedHelp) => asked(visit, facts),
        Some(Group::Overdue) => overdue(visit, facts),
        _ => Vec::new(),
    };
    let is_first = own.is_empty();
    reasons.splice(0..0, own);
    if is_first {
        reasons.extend(asked(visit, facts));
    }
    if group != Some(Group::Overdue) {
        reasons.extend(overdue(visit, facts));
    }
    reasons.extend(around(visit, facts, today));
    reasons.join(" ")
}

fn tell(visit: &Visit, key: &str, day: Date) -> String {
    visit.fill(key, &[("day", say::date(visit, day).into())])
}

fn asked(visit: &Visit, facts: &Facts) -> Vec<String> {
    let help =
        facts.asked_help.map(|(day, help)| tell(visit, &format!("guidance-why-help-{}", help.code()), day));
    let talk = facts.asked_talk_on.map(|day| tell(visit, "guidance-why-asked", day));
    help.into_iter().chain(talk).collect()
}

fn overdue(visit: &Visit, facts: &Facts) -> Vec<String> {
    let told = facts.overdue.as_ref().map(|(day, step)| {
        let parts = [("step", step.as_str().into()), ("day", say::date(visit, *day).into())];
        visit.fill("guidance-why-overdue", &parts)
    });
    told.into_iter().collect()
}

/// Talks that are planned, that did not take place, that wait for a word of the learner.
fn around(visit: &Visit, facts: &Facts, today: Date) -> Vec<String> {
    let mut told = Vec::new();
    match facts.next_talk_on {
        Some(day) if day >= today => told.push(tell(visit, "guidance-why-planned", day)),
        Some(day) => told.push(tell(visit, "guidance-why-missed", day)),
        None => {}
    }
    if let Some(day) = facts.waiting_on {
        told.push(tell(visit, "guidance-why-waiting", day));
    } else if facts.next_talk_on.is_none()
        && let Some(day) = facts.cancelled_on.filter(|it| facts.last_talk_on.is_none_or(|last| last < *it))
    {
        told.push(tell(visit, "guidance-why-cancelled", day));
    }
    if !facts.has_plan && facts.last_talk_on.is_some() {
        told.push(visit.t("guidance-why-no-plan").to_owned());
    }
    told
}

fn rest(visit: &Visit, today: Date, rules: &Rules, caseload: &Caseload, title: &str) -> Markup {
    html! {
        details class="more more--line" {
            summary { (title) }
            p class="soft" { (visit.t("guidance-rest-text")) }
            ul class="caseload" { @for case in &caseload.rest { (line(visit, today, rules, case)) } }
        }
    }
}

/// The rules of the list, where the list is.
fn explained(visit: &Visit, asker: &Asker, rules: &Rules) -> Markup {
    let months = visit.fill("guidance-rules-months", &[("count", rules.months_max.into())]);
    let text = html! {
        p { (visit.t("guidance-rules-order")) }
        ol { @for group in &rules.groups { li { (visit.t(&format!("guidance-rules-{}", group.code()))) } } }
        p { (months) " " (visit.t("guidance-rules-within")) }
        p { (visit.t("guidance-rules-no-score")) }
        @if loper_access::allows(asker.actor, Action::SetProgramme, loper_access::policy::Relation::SameOrganisation) {
            p { a href=(super::rules::HERE) { (visit.t("guidance-rules-set")) } }
        } @else { p { (visit.t("guidance-rules-who-sets")) } }
    };
    notice(Tone::Plain, visit.t("guidance-rules-title"), &text)
}
