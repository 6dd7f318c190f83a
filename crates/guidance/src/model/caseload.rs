//! Who stands first in a caseload, and why: rules that a guide can read and a school can set. No score, no colour.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use jiff::civil::Date;
use loper_people::store::roster::Learner;
use loper_vocabulary::identity::PersonId;

use super::talk::words;

words! {
    /// Why someone stands in the list. Whoever has several reasons stands in the group that comes first.
    Group {
        /// Nobody here has talked with this learner.
        NeverHeard = "never_heard",
        /// The last talk is longer ago than the school wants.
        LongAgo = "long_ago",
        /// The learner asked for help or for a talk.
        AskedHelp = "asked_help",
        /// A step that was agreed on is over its date.
        Overdue = "overdue",
    }
}

words! {
    /// With what a learner wants extra help.
    Help {
        /// Choosing.
        Choosing = "choosing",
        /// A placement (*stage*).
        Placement = "placement",
        /// Finding work.
        Work = "work",
    }
}

/// After so many months a talk is long ago, unless the school says otherwise.
pub const MONTHS: i64 = 4;

/// What a school set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// After how many months a talk is long ago.
    pub months_max: i64,
    /// The groups, the first one first.
    pub groups: Vec<Group>,
}

impl Default for Rules {
    fn default() -> Self {
        Self { months_max: MONTHS, groups: Group::ALL.to_vec() }
    }
}

impl Rules {
    /// Rules from a form: a number of months from 1 to 12, and a place for each group; groups with the same place keep
    /// their usual order.
    pub fn of(months: &str, places: &[(Group, i64)]) -> Option<Self> {
        let months_max = months.trim().parse().ok().filter(|it| (1..=12).contains(it))?;
        let mut groups = Group::ALL.to_vec();
        groups.sort_by_key(|group| {
            places.iter().find(|(it, _)| it == group).map_or(i64::MAX, |(_, place)| *place)
        });
        Some(Self { months_max, groups })
    }

    /// The order as the table keeps it.
    pub fn groups_text(&self) -> String {
        self.groups.iter().map(|it| it.code()).collect::<Vec<_>>().join(" ")
    }

    /// Reads it; what is not there comes at the end.
    pub fn read(months_max: i64, groups: &str) -> Self {
        let mut read: Vec<Group> = groups.split(' ').filter_map(Group::parse).collect();
        let known: HashSet<Group> = read.iter().copied().collect();
        read.extend(Group::ALL.iter().filter(|it| !known.contains(it)));
        Self { months_max, groups: read }
    }

    /// The day before which a talk is long ago.
    fn long_ago(&self, today: Date) -> Date {
        today.checked_sub(jiff::Span::new().months(self.months_max)).unwrap_or(Date::MIN)
    }
}

/// What is known of one learner.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The last talk that the learner confirmed.
    pub last_talk_on: Option<Date>,
    /// The first talk that has a time.
    pub next_talk_on: Option<Date>,
    /// A talk that the learner has still to confirm.
    pub waiting_on: Option<Date>,
    /// The last one that did not take place.
    pub cancelled_on: Option<Date>,
    /// The day on which the learner asked for a talk.
    pub asked_talk_on: Option<Date>,
    /// The day on which the learner asked for help, and with what.
    pub asked_help: Option<(Date, Help)>,
    /// The step that is longest over its date.
    pub overdue: Option<(Date, String)>,
    /// Whether the learner has a plan.
    pub has_plan: bool,
}

impl Facts {
    /// The day since when a group has waited for this; nothing when the group is not theirs.
    fn since(&self, group: Group, (in_class_since, long_ago): (Date, Date)) -> Option<Date> {
        match group {
            Group::NeverHeard => self.last_talk_on.is_none().then_some(in_class_since),
            Group::LongAgo => self.last_talk_on.filter(|it| *it < long_ago),
            Group::AskedHelp => {
                let help = self.asked_help.map(|it| it.0);
                help.into_iter().chain(self.asked_talk_on).min()
            }
            Group::Overdue => self.overdue.as_ref().map(|it| it.0),
        }
    }

    /// Whether a talk has a time that is not past.
    pub fn is_planned(&self, today: Date) -> bool {
        self.next_talk_on.is_some_and(|day| day >= today)
    }

    /// Whether something is under way: a talk that has a time, or one that waits for a word of the learner.
    pub fn is_under_way(&self, today: Date) -> bool {
        self.is_planned(today) || self.waiting_on.is_some()
    }
}

/// A learner in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Who.
    pub learner: Learner,
    /// What is known.
    pub facts: Facts,
}

/// The list: groups in the order of the school, and the rest by family name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caseload {
    /// Who needs attention, by group; empty groups are not there.
    pub groups: Vec<(Group, Vec<Case>)>,
    /// Everyone else.
    pub rest: Vec<Case>,
}

/// In which group a learner stands: the first one of the school that is theirs.
pub fn group_of(facts: &Facts, in_class_since: Date, rules: &Rules, today: Date) -> Option<Group> {
    let days = (in_class_since, rules.long_ago(today));
    rules.groups.iter().copied().find(|group| facts.since(*group, days).is_some())
}

/// A learner at a place in a group: after whoever waits while nothing is under way, by the day since when.
type Placed = (bool, Date, Case);

/// Puts learners in their groups. Within a group whoever has a talk under way comes last; the others by how long they wait.
pub fn arrange<S: BuildHasher>(
    learners: Vec<Learner>,
    facts: &mut HashMap<PersonId, Facts, S>,
    rules: &Rules,
    today: Date,
) -> Caseload {
    let long_ago = rules.long_ago(today);
    let mut groups: Vec<(Group, Vec<Placed>)> =
        rules.groups.iter().map(|group| (*group, Vec::new())).collect();
    let mut rest = Vec::new();
    let mut seen = HashSet::with_capacity(learners.len());
    for learner in learners {
        // Someone in two classes of one guide is still one learner.
        if !seen.insert(learner.person) {
            continue;
        }
        let facts = facts.remove(&learner.person).unwrap_or_default();
        let days = (learner.since, long_ago);
        let found = groups.iter_mut().find_map(|(group, cases)| Some((facts.since(*group, days)?, cases)));
        match found {
            Some((since, cases)) => cases.push((facts.is_under_way(today), since, Case { learner, facts })),
            None => rest.push(Case { learner, facts }),
        }
    }
    // The learners came by family name, and sorting keeps that where the rest is the same.
    let sorted = groups.into_iter().filter(|(_, cases)| !cases.is_empty()).map(|(group, mut cases)| {
        cases.sort_by_key(|(is_planned, since, _)| (*is_planned, *since));
        (group, cases.into_iter().map(|it| it.2).collect())
    });
    Caseload { groups: sorted.collect(), rest }
}
