//! Finds every lawful route from a start to a target, and keeps the sensible ones.

use jiff::civil::Date;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::Level;

use super::date::{Deadline, deadline};
use super::fees::Due;
use super::goal::Target;
use super::held::{Family, Held, family, is_more};
use super::route::{Mind, Route, Step, What};
use super::rules::{Answer, Law, LearningRoute, Rules, Stage, Years};
use super::sensible::{Shape, sensible};
use super::start::Start;

/// The version of the rules in this file, in `sensible` and in `rank`: it changes when an answer may change.
pub const RULES: &str = "routes-3";
/// The most steps of a route, work not counted; no lawful chain without a circle is longer.
pub const STEPS_MAX: usize = 6;
/// The article about leaving school without a basic qualification; from memory.
const DUTY: &str = "Leerplichtwet 1969";
/// The date for programmes with a fixed number of places.
const QUOTA: &str = "hbo_quota";

/// What a search goes by.
#[derive(Clone, Copy)]
pub struct Search<'a> {
    /// The law.
    pub rules: &'a Rules,
    /// Where one stands.
    pub start: &'a Start,
    /// The day today.
    pub today: Date,
}

/// A route that is not finished.
#[derive(Clone)]
struct Walk {
    steps: Vec<Step>,
    held: Held,
    /// The least school years before the next step.
    before: u8,
}

/// A chain of diplomas after a way to begin: all that is needed to see whether it is sensible.
struct Chain {
    head: usize,
    levels: Vec<Level>,
    conditions: usize,
}

/// Every sensible route to the target, in no order yet.
pub fn plan(search: Search<'_>, target: &Target) -> Vec<Route> {
    let heads = heads(search, target);
    let mut chains = Vec::new();
    for (place, head) in heads.iter().enumerate() {
        let conditions = head.steps.iter().filter(|step| !step.is_certain()).count();
        let chain = Chain { head: place, levels: Vec::new(), conditions };
        let last = head.steps.last().and_then(|step| step.level);
        go_on(search, target, (head.held, last), chain, &mut chains);
    }
    let shapes: Vec<Shape> =
        chains.iter().map(|chain| shape(search.start.level(), &heads[chain.head], chain)).collect();
    let kept = sensible(&shapes);
    let kept = chains.iter().zip(kept).filter(|(_, is_kept)| *is_kept);
    kept.map(|(chain, _)| {
        let start = heads[chain.head].clone();
        let walk = chain.levels.iter().fold(start, |walk, to| learn(search, walk, *to));
        finished(search, target, walk)
    })
    .collect()
}

/// Where one stands counts as the diploma before the first step.
fn shape(start: Level, head: &Walk, chain: &Chain) -> Shape {
    let begun = head.steps.iter().filter_map(|step| step.level);
    let learning = head.steps.iter().find_map(|step| match step.what {
        What::LearningRoute { is_both, .. } => Some(is_both),
        _ => None,
    });
    let levels = std::iter::once(start).chain(begun).chain(chain.levels.iter().copied()).collect();
    Shape { levels, learning, conditions: chain.conditions }
}

/// Every way to work: with what one has, or with one diploma more.
pub fn plan_work(search: Search<'_>) -> Vec<Route> {
    let mut walks = Vec::new();
    for head in heads(search, &Target::default()) {
        let open: Vec<Level> = search.rules.open(head.held).filter(|to| family(*to) == Family::Mbo).collect();
        for to in open {
            let next = learn(search, head.clone(), to);
            // The entree is no basic qualification, so level 2 is worth showing too.
            if to == Level::Mbo1 && search.rules.answer(next.held, Level::Mbo2) != Answer::None {
                walks.push(learn(search, next.clone(), Level::Mbo2));
            }
            walks.push(next);
        }
        walks.push(head);
    }
    for learning in learning_heads(search, |_| true) {
        walks.push(learning);
    }
    let target = Target { then_work: true, ..Target::default() };
    walks.into_iter().map(|walk| finished(search, &target, walk)).collect()
}

/// The ways in which one may begin: as one is, or by finishing what one is in.
fn heads(search: Search<'_>, target: &Target) -> Vec<Walk> {
    let start = search.start;
    let held = start.held();
    let mut all = Vec::new();
    let stand = Walk { steps: Vec::new(), held, before: 0 };
    let Some(year) = start.year else { return vec![stand] };
    if held != Held::NONE {
        all.push(stand);
    }
    if matches!(start.level(), Level::Havo | Level::Vwo) && year <= 3 {
        all.extend(finish(search, held, Level::HavoVwo3, Years::just(3).left_in(year)));
    }
    let whole = if start.level() == Level::Havo {
        Some(Years::just(5))
    } else {
        search.rules.stage(held, start.level()).map(|stage| stage.years)
    };
    if let Some(whole) = whole {
        all.extend(finish(search, held, start.level(), whole.left_in(year)));
    }
    all.extend(learning_heads(search, |to| is_on_the_way(to, target)));
    all
}

fn finish(search: Search<'_>, held: Held, level: Level, years: Years) -> Option<Walk> {
    let stage = search.rules.stage(held, level)?;
    let step = Step { note: stage.note.clone(), ..plain(What::Finish, level, years, stage.law.clone()) };
    Some(Walk { steps: vec![step], held: held.with(level), before: years.min })
}

fn plain(what: What, level: Level, years: Years, law: Law) -> Step {
    Step {
        what,
        level: Some(level),
        from: None,
        answer: Answer::Right,
        condition: Bilingual::default(),
        law,
        years,
        fee_years: if Due::at(level).is_empty() { Years::default() } else { years },
        may_earn: false,
        elective_hours: None,
        note: Bilingual::default(),
        deadlines: Vec::new(),
        minds: Vec::new(),
    }
}

/// Learning routes begin in year 3, so who is past it begins none.
fn learning_heads(search: Search<'_>, is_wanted: impl Fn(Level) -> bool) -> Vec<Walk> {
    let start = search.start;
    let Some(year) = start.year.filter(|year| *year <= 3) else { return Vec::new() };
    let mut all: Vec<Walk> = Vec::new();
    for line in search.rules.learning.iter().filter(|it| it.from == start.level() && is_wanted(it.to)) {
        let years = Years::just(3 - year).and(line.years);
        let same = all.iter_mut().find(|walk| is_same(&walk.steps[0], line));
        if let Some(walk) = same {
            widen(walk, line, (year, years));
            continue;
        }
        let mut minds = vec![Mind::Offered];
        minds.extend((year == 3).then_some(Mind::MidEntry));
        minds.extend((!line.is_both).then_some(Mind::OneDiploma));
        let what = What::LearningRoute { ids: vec![line.id.clone()], is_both: line.is_both };
        let fee_years = after_vmbo(years, year);
        let step = Step {
            answer: Answer::Condition,
            minds,
            fee_years,
            ..plain(what, line.to, years, line.law.clone())
        };
        let mbo = start.held().with(line.to);
        let held = if line.is_both { mbo.with(start.level()) } else { mbo };
        all.push(Walk { steps: vec![step], held, before: years.min });
    }
    all
}

/// The years of a learning route after those of vmbo, which is free up to its fourth year.
fn after_vmbo(years: Years, year: u8) -> Years {
    let left = Years::just(4).left_in(year);
    Years { min: years.min.saturating_sub(left.min), max: years.max.saturating_sub(left.max) }
}

fn is_same(step: &Step, line: &LearningRoute) -> bool {
    matches!(step.what, What::LearningRoute { is_both, .. } if is_both == line.is_both)
        && step.level == Some(line.to)
}

/// Lines that differ only in how long the mbo programme takes are one route.
fn widen(walk: &mut Walk, line: &LearningRoute, (year, years): (u8, Years)) {
    let step = &mut walk.steps[0];
    step.years = step.years.or(years);
    step.fee_years = after_vmbo(step.years, year);
    if let What::LearningRoute { ids, .. } = &mut step.what {
        ids.push(line.id.clone());
    }
    walk.before = step.years.min;
}

fn go_on(
    search: Search<'_>,
    target: &Target,
    (held, last): (Held, Option<Level>),
    chain: Chain,
    found: &mut Vec<Chain>,
) {
    if last.is_some_and(|last| target.levels.contains(&last)) {
        found.push(chain);
        return;
    }
    if chain.levels.len() >= STEPS_MAX {
        return;
    }
    for to in Level::ALL {
        let is_next = if target.levels.contains(&to) {
            !held.has(to) || target.is_particular
        } else {
            is_on_the_way(to, target) && is_more(held, to)
        };
        let answer = if is_next { answer(search, held, to) } else { Answer::None };
        if answer != Answer::None {
            let mut levels = chain.levels.clone();
            levels.push(to);
            let conditions = chain.conditions + usize::from(answer == Answer::Condition);
            go_on(search, target, (held.with(to), Some(to)), Chain { levels, conditions, ..chain }, found);
        }
    }
}

/// What the law answers to this person.
fn answer(search: Search<'_>, held: Held, to: Level) -> Answer {
    match search.rules.best(held, to) {
        Some((from, _)) if search.start.meets(from, to) => Answer::Right,
        Some((_, rule)) => rule.answer,
        None => Answer::None,
    }
}

/// Whether a diploma may stand between the start and the target without passing it.
fn is_on_the_way(level: Level, target: &Target) -> bool {
    target.levels.contains(&level)
        || target.levels.iter().any(|to| match (family(level), family(*to)) {
            (Family::Mbo, Family::Mbo) | (Family::Hbo, Family::Hbo) => level < *to,
            (Family::Mbo | Family::General, Family::Hbo) => true,
            _ => false,
        })
}

/// The walk with one diploma more.
fn learn(search: Search<'_>, walk: Walk, to: Level) -> Walk {
    let Some((from, rule)) = search.rules.best(walk.held, to) else { return walk };
    let stage = search.rules.stage(walk.held, to);
    let years = stage.map(|stage| stage.years).unwrap_or_default();
    let is_mbo = family(to) == Family::Mbo;
    let is_first_mbo = !walk.steps.iter().any(|step| step.level.is_some_and(|it| family(it) == Family::Mbo));
    let mut minds = Vec::new();
    minds.extend((is_mbo && is_first_mbo && search.start.may_be_young()).then_some(Mind::BblAge));
    minds.extend((to == Level::HboBachelor).then_some(Mind::Quota));
    let is_met = search.start.meets(from, to);
    minds.extend(is_met.then_some(Mind::ExtraMet));
    let before = walk.before;
    let mut next = walk;
    next.steps.push(Step {
        from: (from != Level::None).then_some(from),
        answer: if is_met { Answer::Right } else { rule.answer },
        condition: if is_met { Bilingual::default() } else { rule.condition.clone() },
        may_earn: is_mbo,
        elective_hours: stage.and_then(|stage| stage.elective_hours),
        note: stage.map(|stage| stage.note.clone()).unwrap_or_default(),
        deadlines: deadlines(search, stage, to, before),
        minds,
        ..plain(What::Learn, to, years, rule.law.clone())
    });
    next.held = next.held.with(to);
    // One begins in the school year after this one, also with a diploma in hand.
    next.before = before.max(1).saturating_add(years.min);
    next
}

fn deadlines(search: Search<'_>, stage: Option<&Stage>, to: Level, before: u8) -> Vec<Deadline> {
    let usual = stage.and_then(|stage| stage.apply.as_deref());
    let ids = usual.into_iter().chain((to == Level::HboBachelor).then_some(QUOTA));
    ids.filter_map(|id| deadline(id, *search.rules.days.get(id)?, before, search.today)).collect()
}

fn finished(search: Search<'_>, target: &Target, mut walk: Walk) -> Route {
    if target.then_work {
        walk.steps.push(work(walk.held));
    }
    let doors = search.rules.open(walk.held).count();
    Route { steps: walk.steps, held: walk.held, doors }
}

fn work(held: Held) -> Step {
    let is_free = held.is_qualified();
    Step {
        level: None,
        answer: if is_free { Answer::Right } else { Answer::Condition },
        law: Law { article: DUTY.into(), certainty: "M".into() },
        minds: if is_free { Vec::new() } else { vec![Mind::Qualification] },
        ..plain(What::Work, Level::None, Years::default(), Law::default())
    }
}
