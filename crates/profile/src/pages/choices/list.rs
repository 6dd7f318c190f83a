//! The list of choices, what someone can do with each, and the question about the sum.

use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use loper_programmes::store::names::Named;
use loper_texts::format::date;
use loper_vocabulary::level::Level;
use loper_vocabulary::subject::Subject;
use loper_web::components::empty::empty;
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::more::more;
use loper_web::components::table::{Table, table};
use loper_web::form::Form as Entered;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{Found, HERE};
use crate::model::choices::{Choice, Mark, REASON_MAX};
use crate::pages::keep;
use crate::pages::sum::address;

/// The page.
pub fn view(visit: &Visit, found: &Found, form: &Entered, status: StatusCode) -> Response {
    let title = visit.t("profile-choice-title");
    let now = found.choices.now();
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-choice-lead")) } }
            div class="stack stack--sections" {
                (problem_list(visit, form))
                @if now.is_empty() {
                    (empty(visit.t("profile-choice-empty-title"), visit.t("profile-choice-empty"), (visit.t("profile-choice-empty-go"), "/zoeken")))
                } @else {
                    div id="lijst" class="stack stack--sections" tabindex="-1" {
                        @for mark in Mark::ALL { (group(visit, found, (mark, &now), form)) }
                    }
                    (keep::button(visit, "choices"))
                    (before(visit, found))
                    (sum(visit, found))
                }
            }
        }
    };
    Page::new(title, main).section("/test").unlisted().status(status).show(visit)
}

const fn heading(mark: Mark) -> &'static str {
    match mark {
        Mark::First => "profile-choice-first",
        Mark::Favourite => "profile-choice-favourite",
        Mark::Dropped => "profile-choice-dropped",
    }
}

const fn act(mark: Mark) -> &'static str {
    match mark {
        Mark::First => "profile-choice-do-first",
        Mark::Favourite => "profile-choice-do-favourite",
        Mark::Dropped => "profile-choice-do-dropped",
    }
}

fn group(visit: &Visit, found: &Found, (mark, now): (Mark, &[&Choice]), form: &Entered) -> Markup {
    let mine: Vec<&&Choice> = now.iter().filter(|it| it.mark == Some(mark)).collect();
    html! {
        @if !mine.is_empty() {
            section class="stack" aria-labelledby=(mark.code()) {
                h2 id=(mark.code()) { (visit.t(heading(mark))) }
                ul class="kept" { @for choice in mine { (one(visit, found, (choice, mark), form)) } }
            }
        }
    }
}

fn name_of<'a>(found: &'a Found, subject: &Subject) -> Option<&'a Named> {
    found.names.iter().find(|it| it.subject == *subject)
}

fn one(visit: &Visit, found: &Found, (choice, mark): (&Choice, Mark), form: &Entered) -> Markup {
    let named = name_of(found, &choice.subject);
    let title = named.map_or(visit.t("profile-choice-gone"), |it| it.title.as_str());
    let subject = choice.subject.to_string();
    let is_typed = form.value("wat") == subject;
    let reason = if is_typed { form.value("reden") } else { choice.reason.as_str() };
    html! {
        li class="kept__one" {
            div class="grow stack stack--tight" {
                h3 { @if let Some(named) = named { a href=(named.url()) { (title) } } @else { (title) } }
                p class="small soft" { (kind(visit, named, choice)) }
                @if !choice.reason.is_empty() { blockquote { p { (choice.reason) } } }
                details class="more" open[is_typed] {
                    summary { (visit.t("profile-choice-change")) span class="hidden-visually" { " " (title) } }
                    (change(visit, (&subject, title), reason, mark))
                }
            }
        }
    }
}

fn kind(visit: &Visit, named: Option<&Named>, choice: &Choice) -> String {
    let day = choice.day.parse::<Date>().map_or_else(|_| choice.day.clone(), |it| date(visit.language, it));
    let level = named.and_then(|it| it.level.as_deref()).and_then(Level::parse).map(|it| visit.level(it));
    let kind = match (&choice.subject, level) {
        (Subject::Occupation(_), _) => visit.t("profile-choice-occupation").to_owned(),
        (Subject::Programme(_), None) => visit.t("profile-choice-programme").to_owned(),
        (Subject::Programme(_), Some(level)) => format!("{}, {level}", visit.t("profile-choice-programme")),
    };
    visit.fill("profile-choice-kind", &[("kind", kind.into()), ("date", day.into())])
}

/// A reason in own words, another mark, or taken back.
fn change(visit: &Visit, (subject, title): (&str, &str), reason: &str, mark: Mark) -> Markup {
    let id = format!("reden-{}", subject.replace(':', "-"));
    let label = if mark == Mark::Dropped { "profile-choice-why-not" } else { "profile-choice-why" };
    let remove = visit.fill("profile-choice-remove-one", &[("title", title.into())]);
    html! {
        form method="post" action=(HERE) class="stack" {
            input type="hidden" name="wat" value=(subject);
            div class="field" {
                label for=(id) { (visit.t(label)) }
                textarea id=(id) name="reden" rows="3" { (reason) }
                p class="hint" { (visit.fill("profile-choice-why-hint", &[("count", REASON_MAX.into())])) }
            }
            div class="row" {
                button class="button button--small" type="submit" name="keuze" value=(mark.code()) { (visit.t("profile-choice-keep")) }
                @for other in Mark::ALL.into_iter().filter(|it| *it != mark) {
                    button class="button button--second button--small" type="submit" name="keuze" value=(other.code()) { (visit.t(act(other))) }
                }
                button class="button button--quiet button--small" type="submit" name="keuze" value="none" aria-label=(remove) { (icon(Icon::Close)) (visit.t("profile-choice-remove")) }
            }
        }
    }
}

/// What someone chose before.
fn before(visit: &Visit, found: &Found) -> Markup {
    let now = found.choices.now();
    let old = found.choices.0.iter().filter(|it| !now.contains(it));
    let rows: Vec<(Option<String>, Vec<String>)> = old
        .filter_map(|it| {
            let (named, mark) = (name_of(found, &it.subject)?, it.mark?);
            let day = it.day.parse::<Date>().map_or_else(|_| it.day.clone(), |day| date(visit.language, day));
            Some((Some(named.url()), vec![named.title.clone(), visit.t(heading(mark)).to_owned(), day]))
        })
        .collect();
    let heads = ["profile-choice-head-what", "profile-choice-head-mark", "profile-choice-head-day"];
    let made = Table {
        label: visit.t("profile-choice-before").to_owned(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows,
        figures_from: 3,
        is_stacked: true,
    };
    html! { @if !made.rows.is_empty() { (more(visit.t("profile-choice-before"), &table(&made))) } }
}

/// Whether these choices count in the sum of a region: off until someone says yes.
fn sum(visit: &Visit, found: &Found) -> Markup {
    let chosen = found.region.as_ref().map(ToString::to_string).unwrap_or_default();
    let counted = found.counted.as_ref().map(|region| {
        found
            .regions
            .iter()
            .find(|(code, _)| code == region)
            .map_or(region.as_str(), |(_, name)| name.as_str())
    });
    html! {
        section class="panel panel--sunk" aria-labelledby="tellen" {
            h2 id="tellen" class="h3" { (visit.t("profile-count-title")) }
            p { (visit.t("profile-count-text")) }
            p { (visit.t("profile-count-month")) }
            form method="post" action="/mijn-keuzes/tellen" class="stack" {
                @if let Some(region) = counted {
                    p { b { (visit.fill("profile-count-on", &[("region", region.into())])) } }
                    @if let Some(code) = &found.counted { p { a href=(address(code.as_str())) { (visit.t("profile-count-look")) } } }
                    p { button class="button button--second" type="submit" name="doe" value="stop" { (visit.t("profile-count-stop")) } }
                } @else {
                    div class="field" {
                        label for="regio" { (visit.t("profile-wish-region")) }
                        select id="regio" name="regio" required {
                            @if chosen.is_empty() { option value="" { (visit.t("profile-count-pick")) } }
                            @for (code, name) in &found.regions { option value=(code) selected[code.as_str() == chosen] { (name) } }
                        }
                    }
                    p { button class="button button--second" type="submit" name="doe" value="ja" { (visit.t("profile-count-yes")) } }
                }
            }
        }
    }
}
