//! `/deuren`: what a choice opens and what it closes, and two choices beside each other.

use axum::extract::Query as Pairs;
use axum::http::StatusCode;
use axum::response::Response;
use loper_access::policy::{Action, Relation};
use loper_vocabulary::level::Level;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::fault::Fault;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::routes::today;
use super::{map, words};
use crate::model::ask::TEXT_MAX;
use crate::model::doors::{Choice, Closed, Doors, Open};
use crate::model::map::Map;
use crate::model::start::takes_extra;

/// The levels that one may choose between.
const LEVELS: [Level; 11] = [
    Level::VmboBb,
    Level::VmboKb,
    Level::VmboGl,
    Level::VmboTl,
    Level::HavoVwo3,
    Level::Havo,
    Level::Mbo1,
    Level::Mbo2,
    Level::Mbo3,
    Level::Mbo4,
    Level::HboAd,
];
/// The most occupations that are named.
const WORK_MAX: usize = 8;
/// The names of the two choices in the address.
const NAMES: [&str; 2] = ["een", "twee"];

/// One of the two choices: as it was written, and what it opens when there is such a choice.
struct Side<'a> {
    written: String,
    choice: Option<Choice>,
    doors: Option<Doors<'a>>,
}

impl<'a> Side<'a> {
    fn read(visit: &Visit, map: &'a Map, pairs: &[(String, String)], name: &str) -> Result<Self, Fault> {
        let written = pairs.iter().rfind(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
        let written: String = written.chars().take(TEXT_MAX).collect();
        let choice = Choice::parse(&written);
        let today = today(visit)?;
        let doors = choice.as_ref().and_then(|choice| map.doors(choice, today));
        Ok(Self { written, choice, doors })
    }

    /// Something was written that is no choice.
    fn is_wrong(&self) -> bool {
        !self.written.is_empty() && self.doors.is_none()
    }
}

/// Shows the form, and what each choice opens.
pub async fn show(visit: Visit, Pairs(pairs): Pairs<Vec<(String, String)>>) -> Result<Response, Fault> {
    visit.may(Action::PlanRoute, Relation::Public)?;
    let map = map(&visit.app).await?;
    let one = Side::read(&visit, &map, &pairs, NAMES[0])?;
    let two = Side::read(&visit, &map, &pairs, NAMES[1])?;
    let is_wrong = one.is_wrong() || two.is_wrong();
    let title = visit.t("pathway-doors-title");
    let sides = [&one, &two];
    let main = html! {
        div class="page stack stack--sections" {
            div class="stack stack--loose" {
                div class="page-head" { h1 { (title) } p class="lead" { (visit.t("pathway-doors-lead")) } }
                @if is_wrong {
                    (notice(Tone::Danger, visit.t("pathway-doors-wrong-title"), &html! { p { (visit.t("pathway-doors-wrong")) } }))
                }
                (ask(&visit, &map, sides))
            }
            (difference(&visit, &map, sides))
            div class="doors" { @for side in sides { (one_side(&visit, &map, side)) } }
            (source(&visit, visit.t("pathway-source"), visit.t("pathway-says-not")))
        }
    };
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page =
        Page::new(title, main).section("/routes").status(status).description(visit.t("pathway-doors-lead"));
    Ok(if pairs.is_empty() { page } else { page.unlisted() }.show(&visit))
}

/// What a choice is called.
fn name(visit: &Visit, map: &Map, choice: &Choice) -> String {
    match choice {
        Choice::Level(level, false) => visit.level(*level).to_owned(),
        Choice::Level(level, true) => {
            visit.fill("pathway-doors-extra", &[("level", visit.level(*level).into())])
        }
        Choice::Profile(profile) => {
            visit.fill("pathway-doors-profile", &[("profile", words::profile(visit, profile).into())])
        }
        Choice::Programme(key) => {
            map.programme(&key.to_string()).map_or_else(|| key.to_string(), |it| words::programme(visit, it))
        }
    }
}

fn ask(visit: &Visit, map: &Map, sides: [&Side<'_>; 2]) -> Markup {
    let labels = ["pathway-doors-one", "pathway-doors-two"];
    html! {
        form class="panel stack" method="get" action="/deuren" {
            div class="columns columns--small" {
                @for ((name, label), side) in NAMES.into_iter().zip(labels).zip(sides) {
                    div class="field" {
                        label for=(name) { (visit.t(label)) }
                        select id=(name) name=(name) { (options(visit, map, side)) }
                    }
                }
            }
            p { button class="button" type="submit" { (visit.t("pathway-doors-show")) } }
            p class="small soft" { (visit.t("pathway-doors-programme")) " " a href="/zoeken?soort=opleiding" { (visit.t("pathway-doors-search")) } }
        }
    }
}

fn options(visit: &Visit, map: &Map, side: &Side<'_>) -> Markup {
    let mut levels = Vec::new();
    for level in LEVELS {
        levels.push(Choice::Level(level, false));
        levels.extend(takes_extra(level).then_some(Choice::Level(level, true)));
    }
    let profiles = map.profiles.keys().map(|it| Choice::Profile(it.clone())).collect();
    let own = side.choice.clone().filter(|it| matches!(it, Choice::Programme(_)) && side.doors.is_some());
    let groups: [(&str, Vec<Choice>); 3] = [
        ("pathway-doors-levels", levels),
        ("pathway-doors-profiles", profiles),
        ("pathway-offer-programme", own.into_iter().collect()),
    ];
    html! {
        option value="" { (visit.t("pathway-choose")) }
        @for (label, choices) in groups.iter().filter(|(_, choices)| !choices.is_empty()) {
            optgroup label=(visit.t(label)) {
                @for choice in choices {
                    @let code = choice.code();
                    option value=(code) selected[code == side.written] { (name(visit, map, choice)) }
                }
            }
        }
    }
}

fn one_side(visit: &Visit, map: &Map, side: &Side<'_>) -> Markup {
    let (Some(choice), Some(doors)) = (&side.choice, &side.doors) else { return html! {} };
    let name = name(visit, map, choice);
    html! {
        section class="stack" {
            h2 { (name) }
            @if !doors.open.is_empty() || !doors.closed.is_empty() {
                h3 { (visit.t("pathway-doors-open")) }
                @if doors.open.is_empty() { p { (visit.t("pathway-doors-none")) } } @else { ul { @for open in &doors.open { (open_item(visit, open)) } } }
                h3 { (visit.t("pathway-doors-closed")) }
                @if doors.closed.is_empty() { p { (visit.t("pathway-doors-none")) } } @else { ul { @for closed in &doors.closed { (closed_item(visit, closed)) } } }
            }
            @if !doors.leads.is_empty() { (fields(visit, doors)) }
            @if doors.programme.is_some() { (programme(visit, doors)) }
        }
    }
}

fn open_item(visit: &Visit, open: &Open) -> Markup {
    let is_met = open.answer != open.rule.answer;
    html! {
        li {
            b { (visit.level(open.level)) } ": " (words::answer(visit, open.answer)) ". "
            @if is_met { (visit.t("pathway-doors-met")) " " } @else { (visit.say(&open.rule.condition)) " " }
            span class="small soft" { (words::law(visit, &open.rule.law)) }
        }
    }
}

fn closed_item(visit: &Visit, closed: &Closed) -> Markup {
    html! {
        li {
            b { (visit.level(closed.level)) } ": "
            @match &closed.round {
                Some(round) => {
                    @let steps: Vec<String> = round.steps.iter().map(|step| words::step_short(visit, step)).collect();
                    @let way = steps.join(" → ");
                    (visit.fill("pathway-doors-round", &[("way", way.into()), ("years", words::years(visit, round.years()).into())]))
                    @if !round.is_certain() { " " (visit.t("pathway-doors-round-maybe")) }
                }
                None => { (visit.t("pathway-doors-no-round")) }
            }
        }
    }
}

/// What a profile leads towards, in our own estimate; it closes nothing.
fn fields(visit: &Visit, doors: &Doors<'_>) -> Markup {
    html! {
        h3 { (visit.t("pathway-doors-leads")) }
        ul { @for lead in &doors.leads { li { b { (lead.domain) } ": " (visit.say(&lead.reason)) } } }
        h3 { (visit.t("pathway-doors-ask")) }
        p { (visit.t("pathway-doors-ask-text")) }
        ul { @for domain in &doors.ask { li { (domain) } } }
        p class="small soft" { (visit.t("pathway-doors-ours")) }
    }
}

fn programme(visit: &Visit, doors: &Doors<'_>) -> Markup {
    let Some(programme) = doors.programme else { return html! {} };
    html! {
        @if programme.level.is_none() { p { (visit.t("pathway-doors-no-level")) } }
        @if programme.is_own_level { p class="small soft" { (visit.t("pathway-own-level")) } }
        h3 { (visit.t("pathway-doors-work")) }
        @if doors.work.is_empty() { p { (visit.t("pathway-doors-work-none")) } }
        ul { @for work in doors.work.iter().take(WORK_MAX) { li { a href={ "/beroepen/" (work.slug) } { (visit.say(&work.name)) } } } }
        p { a href={ "/opleidingen/" (programme.slug) } { (visit.t("pathway-chances-more")) } }
    }
}

/// What the one opens and the other does not.
fn difference(visit: &Visit, map: &Map, sides: [&Side<'_>; 2]) -> Markup {
    let [one, two] = sides;
    let (Some(first), Some(second)) = (&one.choice, &two.choice) else { return html! {} };
    let (Some(left), Some(right)) = (&one.doors, &two.doors) else { return html! {} };
    if first == second {
        return html! { p { (visit.t("pathway-doors-same")) } };
    }
    let rows = [(first, left, right), (second, right, left)];
    html! {
        section class="stack stack--tight" aria-labelledby="verschil" {
            h2 id="verschil" { (visit.t("pathway-doors-difference")) }
            ul {
                @for (choice, own, other) in rows {
                    @let more = only(visit, own, other);
                    @let name = name(visit, map, choice);
                    li {
                        @if more.is_empty() { (visit.fill("pathway-doors-only-none", &[("choice", name.into())])) }
                        @else { (visit.fill("pathway-doors-only", &[("choice", name.into()), ("doors", more.join(", ").into())])) }
                    }
                }
            }
        }
    }
}

/// The doors that only the first opens: levels with a better answer, and fields.
fn only(visit: &Visit, own: &Doors<'_>, other: &Doors<'_>) -> Vec<String> {
    let levels = own
        .open
        .iter()
        .filter(|open| !other.open.iter().any(|it| it.level == open.level && it.answer >= open.answer));
    let fields = own.leads.iter().filter(|lead| !other.leads.iter().any(|it| it.domain == lead.domain));
    levels
        .map(|open| visit.level(open.level).to_owned())
        .chain(fields.map(|lead| lead.domain.clone()))
        .collect()
}
