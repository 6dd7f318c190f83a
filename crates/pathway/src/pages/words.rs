//! The words of this room: years, goals, answers, and how sure we are.

use loper_vocabulary::subject::Subject;
use loper_web::components::tag::tag;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::goal::Goal;
use crate::model::map::{Map, Programme};
use crate::model::route::{Route, Step, What};
use crate::model::rules::{Answer, Law, Years};

/// A number of years, or from how many to how many.
pub fn years(visit: &Visit, years: Years) -> String {
    let key = if years.min == years.max { "pathway-years-just" } else { "pathway-years-range" };
    visit.fill(key, &[("min", years.min.into()), ("max", years.max.into())])
}

/// What a goal is called; nothing when there is no such thing.
pub fn goal(visit: &Visit, map: &Map, goal: &Goal) -> Option<String> {
    match goal {
        Goal::Subject(Subject::Occupation(id)) => {
            Some(visit.say(&map.occupations.get(&id.to_string())?.name).to_owned())
        }
        Goal::Subject(Subject::Programme(key)) => Some(programme(visit, map.programme(&key.to_string())?)),
        Goal::Level(level) => Some(visit.level(*level).to_owned()),
        Goal::Work => Some(visit.t("pathway-goal-work").to_owned()),
    }
}

/// A programme with its level, which tells it from a namesake.
pub fn programme(visit: &Visit, programme: &Programme) -> String {
    let name = visit.say(&programme.name);
    match programme.level {
        Some(level) => format!("{name} ({})", visit.level(level)),
        None => name.to_owned(),
    }
}

/// The page about a goal, where there is one.
pub fn goal_url(map: &Map, goal: &Goal) -> Option<String> {
    match goal {
        Goal::Subject(Subject::Occupation(id)) => {
            Some(format!("/beroepen/{}", map.occupations.get(&id.to_string())?.slug))
        }
        Goal::Subject(Subject::Programme(key)) => {
            Some(format!("/opleidingen/{}", map.programme(&key.to_string())?.slug))
        }
        Goal::Level(_) | Goal::Work => None,
    }
}

/// What one does in a step, as a heading.
pub fn step(visit: &Visit, step: &Step) -> String {
    let level = step.level.map_or("", |level| visit.level(level));
    let key = match step.what {
        What::Finish => "pathway-step-finish",
        What::Learn => "pathway-step-learn",
        What::LearningRoute { .. } => "pathway-step-learning-route",
        What::Work => "pathway-step-work",
    };
    visit.fill(key, &[("level", level.into())])
}

/// The same in the few words that fit beside a picture.
pub fn step_short(visit: &Visit, step: &Step) -> String {
    match (&step.what, step.level) {
        (What::LearningRoute { .. }, Some(level)) => {
            visit.fill("pathway-step-learning-short", &[("level", visit.level(level).into())])
        }
        (_, Some(level)) => visit.level(level).to_owned(),
        (_, None) => visit.t("pathway-goal-work").to_owned(),
    }
}

/// The law's answer in a few words.
pub fn answer(visit: &Visit, answer: Answer) -> &str {
    visit.t(match answer {
        Answer::Right => "pathway-answer-right",
        Answer::Condition => "pathway-answer-condition",
        Answer::None => "pathway-answer-none",
    })
}

/// How sure a whole route is.
pub fn surety(visit: &Visit, route: &Route) -> Markup {
    tag(visit.t(if route.is_certain() { "pathway-route-sure" } else { "pathway-route-maybe" }))
}

/// Where it is written, and how sure we are of it.
pub fn law(visit: &Visit, law: &Law) -> Markup {
    let certainty = match law.certainty.as_str() {
        "V" => "pathway-certainty-read",
        "M" => "pathway-certainty-memory",
        _ => "pathway-certainty-ours",
    };
    html! { (law.article) " (" (visit.t(certainty)) ")" }
}

/// A profile of vmbo by its code.
pub fn profile<'a>(visit: &'a Visit, code: &str) -> &'a str {
    visit.t(match code {
        "bwi" => "pathway-profile-bwi",
        "pie" => "pathway-profile-pie",
        "mt" => "pathway-profile-mt",
        "mvi" => "pathway-profile-mvi",
        "mat" => "pathway-profile-mat",
        "zw" => "pathway-profile-zw",
        "eo" => "pathway-profile-eo",
        "hbr" => "pathway-profile-hbr",
        "gr" => "pathway-profile-gr",
        "dp" => "pathway-profile-dp",
        "techniek" => "pathway-profile-techniek",
        "zorg" => "pathway-profile-zorg",
        "economie" => "pathway-profile-economie",
        "groen" => "pathway-profile-groen",
        _ => "pathway-profile-other",
    })
}
