//! The map: rules, programmes, occupations and profiles, gathered once for each version of the data.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::Level;
use loper_vocabulary::subject::Subject;

use super::goal::{Goal, Target};
use super::held::Held;
use super::plan::{Search, plan, plan_work};
use super::rank::{Order, rank};
use super::route::{Route, What};
use super::rules::{Answer, Rule, Rules};
use super::start::Start;

/// The most routes that are laid down.
pub const ROUTES_MAX: usize = 12;
/// The most doors that are named when there is no route.
const NEAR_MAX: usize = 4;

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Programme {
    /// `mbo:25655`
    pub key: String,
    /// The last part of its address.
    pub slug: String,
    /// The name that people use.
    pub name: Bilingual,
    /// Its level.
    pub level: Option<Level>,
    /// Whether the level is our own estimate, because no list gives it.
    pub is_own_level: bool,
    /// `bol bbl`; empty when no list gives it.
    pub modes: String,
    /// How long, when the list gives it.
    pub years: Option<u8>,
    /// The domain.
    pub domain: Option<String>,
    /// Whether it can still be started.
    pub is_current: bool,
}

impl Programme {
    /// Whether it may be followed as bbl; true as well when no list says how it is followed.
    pub fn may_be_bbl(&self) -> bool {
        self.modes.is_empty() || self.modes.contains("bbl")
    }
}

/// An occupation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Occupation {
    /// The last part of its address.
    pub slug: String,
    /// The name that people use.
    pub name: Bilingual,
    /// The code of its group (BRC 2014).
    pub group: String,
    /// The programmes that lead to it, the most fitting first, by their place in [`Map::programmes`].
    pub programmes: Vec<usize>,
}

/// A domain of mbo that a profile leads towards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The domain.
    pub domain: String,
    /// Why, in our own words.
    pub reason: Bilingual,
}

/// Everything that routes are made of.
#[derive(Debug, Clone, Default)]
pub struct Map {
    /// The law.
    pub rules: Rules,
    /// All programmes.
    pub programmes: Vec<Programme>,
    /// Their places by key.
    pub by_key: HashMap<String, usize>,
    /// Occupations by id.
    pub occupations: HashMap<String, Occupation>,
    /// What each profile leads towards, by profile.
    pub profiles: BTreeMap<String, Vec<Lead>>,
    /// The work that a programme leads to, by its place: ids of occupations.
    pub work: HashMap<usize, Vec<String>>,
}

/// A door that is near when no route leads to the goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// The level behind it.
    pub level: Level,
    /// What the law says of it now.
    pub rule: Rule,
    /// Whether it is the goal itself: then one asks the school.
    pub is_goal: bool,
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The routes, in the order that was chosen.
    pub routes: Vec<Route>,
    /// The goal is a level that one has already.
    pub is_reached: bool,
    /// Without a route: the nearest doors.
    pub near: Vec<Near>,
    /// For an occupation or a programme: programmes by level, by their place in [`Map::programmes`].
    pub programmes: BTreeMap<Level, Vec<usize>>,
    /// Programmes that lead to the goal, but of which nobody knows the level.
    pub unknown: Vec<usize>,
}

impl Map {
    /// The programme with a key.
    pub fn programme(&self, key: &str) -> Option<&Programme> {
        self.by_key.get(key).and_then(|place| self.programmes.get(*place))
    }

    /// Whether this is a profile that we know of.
    pub fn is_profile(&self, profile: &str) -> bool {
        self.profiles.contains_key(profile)
    }

    /// The programmes of a goal; nothing when there is no such goal.
    fn programmes_of(&self, goal: &Goal) -> Option<Vec<usize>> {
        match goal {
            Goal::Subject(Subject::Occupation(id)) => {
                Some(self.occupations.get(&id.to_string())?.programmes.clone())
            }
            Goal::Subject(Subject::Programme(key)) => Some(vec![*self.by_key.get(&key.to_string())?]),
            Goal::Level(_) | Goal::Work => Some(Vec::new()),
        }
    }

    /// All sensible routes from a start to a goal, in the chosen order; nothing when there is no such goal.
    pub fn plan(&self, start: &Start, goal: &Goal, order: Order, today: Date) -> Option<Plan> {
        let mut made = Plan::default();
        for place in self.programmes_of(goal)? {
            let programme = self.programmes.get(place)?;
            match programme.level {
                Some(level) => made.programmes.entry(level).or_default().push(place),
                None => made.unknown.push(place),
            }
        }
        let target = target(goal, &made);
        let search = Search { rules: &self.rules, start, today };
        made.is_reached = !target.is_particular && target.levels.iter().any(|it| start.held().has(*it));
        made.routes = match goal {
            Goal::Work => plan_work(search),
            _ if made.is_reached => Vec::new(),
            _ => plan(search, &target),
        };
        for route in &mut made.routes {
            self.without_bbl(route, &made.programmes);
        }
        rank(&mut made.routes, order, &self.rules.fees);
        made.routes.truncate(ROUTES_MAX);
        if made.routes.is_empty() && !made.is_reached {
            made.near = self.near(start, &target);
        }
        Some(made)
    }

    /// Nobody earns in the last step when every programme there is known to be school only.
    fn without_bbl(&self, route: &mut Route, programmes: &BTreeMap<Level, Vec<usize>>) {
        let last = route.steps.iter_mut().rev().find(|step| step.what == What::Learn);
        let Some(step) = last else { return };
        let Some(all) = step.level.and_then(|level| programmes.get(&level)) else { return };
        step.may_earn &= all.iter().any(|place| self.programmes[*place].may_be_bbl());
    }

    fn near(&self, start: &Start, target: &Target) -> Vec<Near> {
        // Who is in a stage will have its diploma before anything else begins.
        let held = if start.year.is_some() { start.held().with(start.level()) } else { start.held() };
        let rule = |level: Level| self.rules.best(held, level).map(|(_, rule)| rule.clone());
        let asked = target.levels.iter().filter_map(|level| {
            let rule = rule(*level)?;
            Some(Near { level: *level, is_goal: true, rule })
        });
        let mut open: Vec<Level> = self.rules.open(held).collect();
        open.reverse();
        let open = open.into_iter().filter_map(|level| {
            let rule = rule(level).filter(|rule| rule.answer != Answer::None)?;
            Some(Near { level, is_goal: false, rule })
        });
        let open: Vec<Near> = open.take(NEAR_MAX).collect();
        asked.chain(open).collect()
    }

    /// What one has after the stage that one is in.
    pub fn held_after(start: &Start) -> Held {
        if start.year.is_some() { start.held().with(start.level()) } else { start.held() }
    }
}

fn target(goal: &Goal, made: &Plan) -> Target {
    match goal {
        Goal::Level(level) => Target { levels: vec![*level], ..Target::default() },
        Goal::Work => Target { then_work: true, ..Target::default() },
        Goal::Subject(subject) => Target {
            levels: made.programmes.keys().copied().collect(),
            then_work: matches!(subject, Subject::Occupation(_)),
            is_particular: true,
        },
    }
}
