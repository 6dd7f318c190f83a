//! The factors that give points. Each has a file of its own, with its rule in words at the top.
//!
//! Everything starts in the middle, at [`START`]. A factor pulls up or down by at most its cap. What the person
//! did not say, or gave no weight, takes no part; what is not known of an item takes no part there, and the result says so. The
//! caps of those that do take part grow together to [`START`], so that points always run from 0 to 1000.

pub mod interests;
mod six;
pub mod skills;
pub mod values;
pub mod wishes;

use loper_vocabulary::condition::{Condition, Degree};
use loper_vocabulary::interest::Interest;
use loper_vocabulary::work_value::WorkValue;

use loper_profile::model::about::Wish;

/// Where everything starts, and the most that all factors together can add or take.
pub const START: i32 = 500;
/// The most points.
pub const POINTS_MAX: i32 = 2 * START;
/// How many binary places a factor is worked out in before it is rounded to points.
pub(super) const PLACES: u32 = 21;
/// A factor that says "as good as can be", before its cap.
pub(super) const FULL: i32 = 1 << PLACES;

/// Something that gives points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Factor {
    /// What someone likes to do.
    Interests,
    /// What someone finds important in work.
    Values,
    /// What someone says to be able to.
    Skills,
    /// What someone wishes of the day.
    Wishes,
}

impl Factor {
    /// All, in the order of pages and of the API.
    pub const ALL: [Self; 4] = [Self::Interests, Self::Values, Self::Skills, Self::Wishes];

    /// The word in the API and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Interests => "interests",
            Self::Values => "values",
            Self::Skills => "skills",
            Self::Wishes => "wishes",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }

    /// Its place in a list of four.
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The cap of the factor when all four take part with full weight.
    pub const fn cap(self) -> i32 {
        match self {
            Self::Interests => interests::CAP,
            Self::Values => values::CAP,
            Self::Skills => skills::CAP,
            Self::Wishes => wishes::CAP,
        }
    }

    /// The part of the registers that its facts come from; `Facts::source` tells publisher and date.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Interests => "interests",
            Self::Values => "work_values",
            Self::Skills => "skills",
            Self::Wishes => "conditions",
        }
    }
}

/// Which way something leans, of the person or of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lean {
    /// More than the own average.
    More,
    /// Less than the own average.
    Less,
}

impl Lean {
    pub(super) const fn of(number: i32) -> Self {
        if number < 0 { Self::Less } else { Self::More }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Less => "less",
        }
    }
}

/// How an item uses a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// It can't do without.
    Essential,
    /// It helps.
    Optional,
    /// It is not asked.
    Unused,
}

/// Why a reason gives or takes points. Pages and the API put it into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// An interest: yours, and how much the work asks of it.
    Interest(Interest, Lean, Lean),
    /// A work value: yours, and how much the work gives of it.
    Value(WorkValue, Lean, Lean),
    /// A skill group by its code.
    Skill(String, Need),
    /// A wish, and how much of it the work has.
    Wish(Condition, Wish, Degree),
}

impl Because {
    /// The key of the sentence: `matching-because-interest-more-less` = you more, the work less.
    pub fn key(&self) -> String {
        match self {
            Self::Interest(_, you, work) => {
                format!("matching-because-interest-{}-{}", you.code(), work.code())
            }
            Self::Value(_, you, work) => format!("matching-because-value-{}-{}", you.code(), work.code()),
            Self::Skill(_, Need::Essential) => "matching-because-skill-essential".into(),
            Self::Skill(_, Need::Optional) => "matching-because-skill-optional".into(),
            Self::Skill(_, Need::Unused) => "matching-because-skill-unused".into(),
            Self::Wish(_, wish, degree) => {
                let wish = if *wish == Wish::Like { "like" } else { "dislike" };
                let much = if degree.number() >= Degree::Often.number() { "much" } else { "little" };
                format!("matching-because-wish-{wish}-{much}")
            }
        }
    }
}

/// One reason with its points: positive pulls up, negative pulls down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The points, also negative.
    pub points: i32,
    /// Why.
    pub because: Because,
}

/// What a factor comes to. Its points are exactly the sum of its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which factor.
    pub factor: Factor,
    /// The points, also negative.
    pub points: i32,
    /// The most that it could have added or taken here: its cap after weights and missing facts.
    pub max: i32,
    /// Why; those without points are left out.
    pub reasons: Vec<Reason>,
}

/// A factor in points: rounded to the nearest, halves up.
pub(super) const fn to_points(raw: i32, cap: i32) -> i32 {
    (raw * cap + FULL / 2) >> PLACES
}

/// Divides the points of a factor over its terms, so that they add up: each takes what the running sum gained.
pub(super) fn part(factor: Factor, cap: i32, terms: impl Iterator<Item = (i32, Because)>) -> Part {
    let (mut raw, mut points, mut reasons) = (0, 0, Vec::new());
    for (term, because) in terms {
        raw += term;
        let reached = to_points(raw, cap);
        if reached != points {
            reasons.push(Reason { points: reached - points, because });
        }
        points = reached;
    }
    Part { factor, points, max: cap, reasons }
}

/// The caps of the factors that take part, by their weights; they add up to [`START`].
///
/// What does not divide goes to the largest remainder, the earlier factor first.
pub(super) fn caps(weights: [i32; 4], takes_part: [bool; 4]) -> [i32; 4] {
    let heavy = |it: Factor| if takes_part[it.place()] { weights[it.place()] * it.cap() } else { 0 };
    let heavies = Factor::ALL.map(heavy);
    let sum: i32 = heavies.iter().sum();
    if sum == 0 {
        return [0; 4];
    }
    let mut caps = heavies.map(|it| it * START / sum);
    let mut order = [0, 1, 2, 3];
    order.sort_by_key(|it: &usize| (std::cmp::Reverse(heavies[*it] * START % sum), *it));
    let short = START - caps.iter().sum::<i32>();
    for place in order.into_iter().take(usize::try_from(short).unwrap_or(0)) {
        caps[place] += 1;
    }
    caps
}
