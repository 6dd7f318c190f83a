//! What a choice opens, and what it closes: two lists, and for every closed door the shortest way round.

use jiff::civil::Date;
use loper_vocabulary::level::Level;
use loper_vocabulary::programme::ProgrammeKey;

use super::goal::Goal;
use super::held::Held;
use super::map::{Lead, Map, Programme};
use super::rank::Order;
use super::route::Route;
use super::rules::{Answer, Rule};
use super::start::{Start, takes_extra};

/// The diplomas that a choice opens or closes, in the order of the walk; each may be a goal by itself.
pub const DOORS: [Level; 7] = [
    Level::Havo,
    Level::Mbo2,
    Level::Mbo3,
    Level::Mbo4,
    Level::Mbo4Specialist,
    Level::HboAd,
    Level::HboBachelor,
];

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A track or a level, with an extra subject or without (*extra vak*).
    Level(Level, bool),
    /// A profile of vmbo.
    Profile(String),
    /// A programme.
    Programme(ProgrammeKey),
}

/// How an extra subject is written behind a level.
const EXTRA: &str = "+extra";

impl Choice {
    /// Reads `level:vmbo_kb`, `level:vmbo_tl+extra`, `profile:zw` or `programme:<key>`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().split_once(':')? {
            ("level", code) => {
                let (code, has_extra) = code.strip_suffix(EXTRA).map_or((code, false), |code| (code, true));
                let level = Level::parse(code)?;
                (!has_extra || takes_extra(level)).then_some(Self::Level(level, has_extra))
            }
            ("profile", profile) if !profile.is_empty() => Some(Self::Profile(profile.to_owned())),
            ("programme", key) => ProgrammeKey::parse(key).map(Self::Programme),
            _ => None,
        }
    }

    /// Writes it as [`Choice::parse`] reads it.
    pub fn code(&self) -> String {
        match self {
            Self::Level(level, has_extra) => {
                format!("level:{}{}", level.code(), if *has_extra { EXTRA } else { "" })
            }
            Self::Profile(profile) => format!("profile:{profile}"),
            Self::Programme(key) => format!("programme:{key}"),
        }
    }
}

/// An open door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The level behind it.
    pub level: Level,
    /// The law's answer.
    pub answer: Answer,
    /// The rule that opens it.
    pub rule: Rule,
}

/// A closed door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The level behind it.
    pub level: Level,
    /// The rule that closes it; nothing when the law names no such step.
    pub rule: Option<Rule>,
    /// The shortest way round.
    pub round: Option<Route>,
}

/// What a choice does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doors<'a> {
    /// What it opens.
    pub open: Vec<Open>,
    /// What it does not open.
    pub closed: Vec<Closed>,
    /// For a profile: the fields that it leads towards, in our own estimate.
    pub leads: Vec<&'a Lead>,
    /// For a profile: the other fields, about which one asks the school.
    pub ask: Vec<&'a str>,
    /// For a programme: itself.
    pub programme: Option<&'a Programme>,
    /// For a programme: the work that it leads to, as (name, address) in the register.
    pub work: Vec<&'a super::map::Occupation>,
}

impl Map {
    /// What a choice opens and closes; nothing when there is no such thing to choose.
    pub fn doors(&self, choice: &Choice, today: Date) -> Option<Doors<'_>> {
        match choice {
            Choice::Level(level, has_extra) => Some(self.level_doors(*level, *has_extra, today)),
            Choice::Profile(profile) => self.profile_doors(profile),
            Choice::Programme(key) => {
                let place = *self.by_key.get(&key.to_string())?;
                let programme = self.programmes.get(place)?;
                let doors = programme.level.map(|level| self.level_doors(level, false, today));
                let ids = self.work.get(&place).map(Vec::as_slice).unwrap_or_default();
                let work = ids.iter().filter_map(|id| self.occupations.get(id)).collect();
                Some(Doors { programme: Some(programme), work, ..doors.unwrap_or_default() })
            }
        }
    }

    fn level_doors(&self, level: Level, has_extra: bool, today: Date) -> Doors<'_> {
        let held = Held::of(level);
        let mut doors = Doors::default();
        for to in DOORS.into_iter().filter(|to| *to != level) {
            let rule = self.rules.best(held, to).map(|(_, rule)| rule);
            // With the extra subject the condition of the law is met.
            let is_met = Start { has_extra, ..Start::with(level) }.meets(level, to);
            match rule {
                Some(rule) if rule.answer != Answer::None => {
                    let answer = if is_met { Answer::Right } else { rule.answer };
                    doors.open.push(Open { level: to, answer, rule: rule.clone() });
                }
                _ => {
                    let start = Start::with(level);
                    let made = self.plan(&start, &Goal::Level(to), Order::Shortest, today);
                    let round = made.and_then(|made| made.routes.into_iter().next());
                    doors.closed.push(Closed { level: to, rule: rule.cloned(), round });
                }
            }
        }
        doors
    }

    fn profile_doors(&self, profile: &str) -> Option<Doors<'_>> {
        let leads = self.profiles.get(profile)?;
        let mut ask: Vec<&str> = self.profiles.values().flatten().map(|lead| lead.domain.as_str()).collect();
        ask.sort_unstable();
        ask.dedup();
        ask.retain(|domain| !leads.iter().any(|lead| lead.domain == *domain));
        Some(Doors { leads: leads.iter().collect(), ask, ..Doors::default() })
    }
}
