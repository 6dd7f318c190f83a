//! The answers of the engine in the words of a visitor.

use loper_texts::format::period;
use loper_vocabulary::level::StudyMode;
use loper_vocabulary::region::LabourRegion;
use loper_web::components::fit::Reason;
use loper_web::components::range::{Hue, Range};
use loper_web::visit::Visit;

use crate::model::advice::Fit;
use crate::model::advice::counterfactual::{Change, Way};
use crate::model::advice::moved::{Cause, Moved};
use crate::model::barrier::{Barred, Caution, Near};
use crate::model::chance::Chance;
use crate::model::factor::{Because, POINTS_MAX, START};
use crate::model::facts::Facts;
use crate::model::item::Item;

/// The minus sign of print, which a screen reader says as minus.
const MINUS: char = '−';
/// How many classes a publisher has, and how long one is on the bar.
const CLASSES: f64 = 5.0;

/// Points with their sign: `+ 120`, `− 30`.
pub fn signed(points: i32) -> String {
    if points < 0 { format!("{MINUS} {}", points.abs()) } else { format!("+ {points}") }
}

/// A reason as a sentence.
pub fn because(visit: &Visit, facts: &Facts, it: &Because) -> String {
    let what = match it {
        Because::Interest(interest, ..) => {
            visit.t(&format!("matching-interest-{}", interest.code())).to_owned()
        }
        Because::Value(value, ..) => visit.t(&format!("matching-value-{}", value.code())).to_owned(),
        Because::Skill(code, _) => skill(visit, facts, code),
        Because::Wish(condition, ..) => {
            visit.t(&format!("matching-condition-{}", condition.code())).to_owned()
        }
    };
    visit.fill(&it.key(), &[("what", what.into())])
}

/// The name of a skill group; a code that left the register stays a code.
pub fn skill(visit: &Visit, facts: &Facts, code: &str) -> String {
    facts.skill_name(code).map_or_else(|| code.to_owned(), |it| visit.say(it).to_owned())
}

/// Under so many points a reason is told together with the other small ones, where a page has little room.
const SMALL: i32 = 20;

/// The reasons of an item, the start first, with their points; their sum is the points. The small ones are one line,
/// unless all are asked for.
pub fn reasons(visit: &Visit, facts: &Facts, fit: &Fit, is_whole: bool) -> Vec<Reason> {
    let line = |points: i32, text: String| Reason { points: signed(points), is_minus: points < 0, text };
    let start = visit.t("matching-start").to_owned();
    let mut all = vec![Reason { points: START.to_string(), is_minus: false, text: start }];
    let own = fit.parts.iter().flat_map(|part| &part.reasons);
    let (told, small): (Vec<_>, Vec<_>) = own.partition(|it| is_whole || it.points.abs() >= SMALL);
    all.extend(told.iter().map(|it| line(it.points, because(visit, facts, &it.because))));
    if !small.is_empty() {
        all.push(line(small.iter().map(|it| it.points).sum(), visit.t("matching-small").to_owned()));
    }
    all
}

/// Why something is impossible.
pub fn barred(visit: &Visit, it: Barred) -> String {
    let what = match it {
        Barred::Condition(condition) => {
            visit.t(&format!("matching-condition-{}", condition.code())).to_owned()
        }
        _ => String::new(),
    };
    let number = match it {
        Barred::Years(years) => u16::from(years),
        Barred::Minutes(minutes) => minutes,
        _ => 0,
    };
    visit.fill(it.key(), &[("what", what.into()), ("years", number.into()), ("minutes", number.into())])
}

/// What to ask about before choosing.
pub fn caution(visit: &Visit, it: Caution) -> String {
    let what = match it {
        Caution::Sometimes(condition) => {
            visit.t(&format!("matching-condition-{}", condition.code())).to_owned()
        }
        _ => String::new(),
    };
    let minutes = if let Caution::Minutes(minutes) = it { minutes } else { 0 };
    visit.fill(it.key(), &[("what", what.into()), ("minutes", minutes.into())])
}

/// The name of a municipality.
pub fn municipality(facts: &Facts, place: u16) -> &str {
    facts.ways().municipality(place).map_or("", |it| it.name.as_str())
}

/// Where a programme is nearest, and about how long the way takes: never as a fact.
pub fn near(visit: &Visit, facts: &Facts, it: Near) -> String {
    let parts = [
        ("place", municipality(facts, it.municipality).into()),
        ("least", it.minutes.least.into()),
        ("most", it.minutes.most.into()),
    ];
    visit.fill(if it.minutes.least == 0 { "matching-near-here" } else { "matching-near" }, &parts)
}

/// One change that someone could make.
pub fn change(visit: &Visit, facts: &Facts, it: &Change) -> String {
    let (mut what, mut number) = (String::new(), 0);
    match it {
        Change::Wish(condition, _) | Change::Never(condition) => {
            visit.t(&format!("matching-condition-{}", condition.code())).clone_into(&mut what);
        }
        Change::Weight(factor, percent) => {
            visit.t(&format!("matching-factor-{}", factor.code())).clone_into(&mut what);
            number = i32::from(*percent);
        }
        Change::Chances(percent) => number = i32::from(*percent),
        Change::Mode(mode) => mode_name(*mode).clone_into(&mut what),
        Change::Years(years) => number = i32::from(years.unwrap_or_default()),
        Change::Travel(travel) => {
            visit.t(&format!("matching-travel-{}", travel.code())).clone_into(&mut what);
        }
        Change::Minutes(minutes) => number = i32::from(minutes.unwrap_or_default()),
        Change::Interest(interest, _) => {
            visit.t(&format!("matching-interest-{}", interest.code())).clone_into(&mut what);
        }
        Change::Value(value, _) => visit.t(&format!("matching-value-{}", value.code())).clone_into(&mut what),
        Change::SkillMore(code) | Change::SkillLess(code) => what = skill(visit, facts, code),
    }
    visit.fill(it.key(), &[("what", what.into()), ("number", number.into())])
}

/// One way to get there: its changes, and the rank that follows.
pub fn way(visit: &Visit, facts: &Facts, it: &Way) -> String {
    let changes: Vec<String> = it.changes.iter().map(|one| change(visit, facts, one)).collect();
    let changes = loper_texts::format::list(visit.language, &changes);
    visit.fill("matching-way", &[("changes", changes.into()), ("rank", it.rank.into())])
}

fn mode_name(mode: StudyMode) -> &'static str {
    mode.code()
}

/// How an item moved between two lists, and what did it.
pub fn moved(visit: &Visit, facts: &Facts, it: &Moved) -> Option<String> {
    let item: &Item = facts.place(&it.id).and_then(|place| facts.item(place))?;
    let title = visit.say(&item.title).to_owned();
    let cause = match it.cause {
        Cause::Limit => visit.t("matching-cause-limit").to_owned(),
        Cause::Factor(factor) => visit.t(&format!("matching-cause-{}", factor.code())).to_owned(),
        Cause::Chances => visit.t("matching-cause-chances").to_owned(),
        Cause::Others => visit.t("matching-cause-others").to_owned(),
    };
    let key = match (it.before, it.after) {
        (Some(_), Some(_)) => "matching-moved",
        (None, _) => "matching-moved-in",
        (_, None) => "matching-moved-out",
    };
    let parts = [
        ("title", title.into()),
        ("before", it.before.unwrap_or_default().into()),
        ("after", it.after.unwrap_or_default().into()),
        ("cause", cause.into()),
    ];
    Some(visit.fill(key, &parts))
}

/// The bar of the points, as wide as the doubt about the answers.
pub fn fit_bar(visit: &Visit, fit: &Fit) -> Option<(Range, (f64, f64))> {
    let points = fit.points?;
    let (low, high) = fit.span.unwrap_or((points, points));
    let words = if low == high {
        visit.fill("matching-points", &[("points", points.into()), ("max", POINTS_MAX.into())])
    } else {
        visit.fill(
            "matching-points-span",
            &[("low", low.into()), ("high", high.into()), ("max", POINTS_MAX.into())],
        )
    };
    let range = Range {
        name: visit.t("matching-fits").to_owned(),
        words,
        span: Some((f64::from(low), f64::from(points), f64::from(high))),
        hue: Hue::People,
        is_soft: false,
    };
    Some((range, (0.0, f64::from(POINTS_MAX))))
}

/// The name of a chance: what is measured, by whom.
pub fn chance_name(visit: &Visit, it: &Chance) -> String {
    let name = visit.t(&format!("matching-chance-{}", it.indicator.code())).to_owned();
    match it.mode {
        Some(mode) => format!("{name}, {}", mode.code()),
        None => name,
    }
}

/// The class of a publisher in words.
pub fn chance_class(visit: &Visit, it: &Chance) -> String {
    let class = it.class.unwrap_or("unknown");
    visit.t(&format!("matching-class-{}-{class}", it.indicator.code())).to_owned()
}

/// One bar for one figure of one publisher: the class is a fifth of the line, because no publisher says more.
pub fn chance_bar(visit: &Visit, it: &Chance) -> (Range, (f64, f64)) {
    let span = it.place.map(|place| {
        let low = f64::from(place);
        (low, low + 0.5, low + 1.0)
    });
    let range = Range {
        name: chance_name(visit, it),
        words: chance_class(visit, it),
        span,
        hue: Hue::World,
        is_soft: false,
    };
    (range, (0.0, CLASSES))
}

/// Who says it, when, and about where.
pub fn chance_source(visit: &Visit, facts: &Facts, it: &Chance) -> String {
    let publisher = visit.t(&format!("matching-publisher-{}", it.publisher.code())).to_owned();
    let region = if LabourRegion::parse(&it.region).is_some() {
        visit.fill("matching-in-region", &[("region", facts.region_name(&it.region).into())])
    } else {
        visit.t("matching-in-country").to_owned()
    };
    visit.fill(
        "matching-chance-source",
        &[
            ("publisher", publisher.into()),
            ("period", period(visit.language, &it.period).into()),
            ("region", region.into()),
        ],
    )
}
