//! The questions on work values: a pair of situations for every two values, and screens of four sentences.

use loper_vocabulary::work_value::WorkValue;
use loper_vocabulary::work_value::WorkValue::{
    Achievement, Independence, Recognition, Relationships, Support, WorkingConditions,
};

/// Two situations: the first is strong in one value and weak in the other, the second the other way round.
#[derive(Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its identifier, which stays: `p1`.
    pub id: &'static str,
    /// What the first situation is strong in.
    pub a: WorkValue,
    /// What the second is strong in.
    pub b: WorkValue,
}

impl Pair {
    /// The text of the first situation.
    pub fn a_text_key(&self) -> String {
        format!("profile-value-{}-a", self.id)
    }

    /// The text of the second situation.
    pub fn b_text_key(&self) -> String {
        format!("profile-value-{}-b", self.id)
    }
}

/// A short sentence about one value.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its identifier, which stays: `v1`.
    pub id: &'static str,
    /// The value it is about.
    pub value: WorkValue,
}

impl Statement {
    /// The sentence with this identifier.
    pub fn find(id: &str) -> Option<&'static Self> {
        STATEMENTS.iter().find(|it| it.id == id)
    }

    /// The text of the sentence.
    pub fn text_key(&self) -> String {
        format!("profile-value-{}", self.id)
    }
}

/// Four sentences about four values: which is the most important to you, and which the least?
#[derive(Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its identifier, which stays: `s1`.
    pub id: &'static str,
    /// The four, as places in `STATEMENTS`.
    places: [usize; 4],
}

impl Screen {
    /// The four sentences.
    pub fn statements(&self) -> [&'static Statement; 4] {
        self.places.map(|it| &STATEMENTS[it])
    }
}

/// A question of either kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Choose one of two situations.
    Pair(&'static Pair),
    /// Choose the most and the least important of four sentences.
    Screen(&'static Screen),
}

impl Question {
    /// All of them, pairs first.
    pub fn all() -> impl Iterator<Item = Self> {
        PAIRS.iter().map(Self::Pair).chain(SCREENS.iter().map(Self::Screen))
    }

    /// The question with this identifier.
    pub fn find(id: &str) -> Option<Self> {
        Self::all().find(|it| it.id() == id)
    }

    /// Its identifier.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pair(pair) => pair.id,
            Self::Screen(screen) => screen.id,
        }
    }
}

const fn pair(id: &'static str, a: WorkValue, b: WorkValue) -> Pair {
    Pair { id, a, b }
}

/// Every two values once; each value is as often first as second, give or take one.
pub static PAIRS: [Pair; 15] = [
    pair("p1", Achievement, Independence),
    pair("p2", Recognition, Achievement),
    pair("p3", Achievement, Relationships),
    pair("p4", Support, Achievement),
    pair("p5", Achievement, WorkingConditions),
    pair("p6", Independence, Recognition),
    pair("p7", Relationships, Independence),
    pair("p8", Independence, Support),
    pair("p9", WorkingConditions, Independence),
    pair("p10", Recognition, Relationships),
    pair("p11", Support, Recognition),
    pair("p12", Recognition, WorkingConditions),
    pair("p13", Relationships, Support),
    pair("p14", WorkingConditions, Relationships),
    pair("p15", Support, WorkingConditions),
];

const fn statement(id: &'static str, value: WorkValue) -> Statement {
    Statement { id, value }
}

/// Two sentences a value.
pub static STATEMENTS: [Statement; 12] = [
    statement("v1", Achievement),
    statement("v2", Achievement),
    statement("v3", Independence),
    statement("v4", Independence),
    statement("v5", Recognition),
    statement("v6", Recognition),
    statement("v7", Relationships),
    statement("v8", Relationships),
    statement("v9", Support),
    statement("v10", Support),
    statement("v11", WorkingConditions),
    statement("v12", WorkingConditions),
];

const fn screen(id: &'static str, places: [usize; 4]) -> Screen {
    Screen { id, places }
}

/// Six screens; every value stands in four of them, every sentence in two.
pub static SCREENS: [Screen; 6] = [
    screen("s1", [4, 6, 8, 10]),
    screen("s2", [0, 9, 2, 11]),
    screen("s3", [7, 1, 5, 3]),
    screen("s4", [10, 3, 9, 4]),
    screen("s5", [2, 8, 0, 6]),
    screen("s6", [5, 11, 7, 1]),
];
