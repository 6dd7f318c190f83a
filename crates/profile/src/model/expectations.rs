//! The expectation check (*verwachtingencheck*): what someone expects of work they like, beside the figure.
//!
//! Five occupations; order them; guess how hard employers will find it to get people, and the pay; look; order
//! again. Keeps both orders. Nothing here says that a choice is wrong: it says how far a guess was off.
//! The design follows the trial of de Koning, Dur and Fouarge (Tinbergen Institute 2026-011); the words are ours.

pub mod calibration;
pub mod class;
pub mod compare;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::{Scarcity, Tension};
use loper_vocabulary::region::LabourRegion;
use uuid::Uuid;

/// How many occupations make a check; fewer is allowed, because two can be ordered too.
pub const LIKED_MAX: usize = 5;
/// With fewer there is nothing to order.
pub const LIKED_MIN: usize = 2;
/// The highest hourly pay that someone may guess: € 500. Above it is a slip of the finger.
pub const PAY_MAX: Cents = Cents(50_000);
/// The lowest: € 1.
pub const PAY_MIN: Cents = Cents(100);

/// How sure someone is of a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// Just a guess.
    Hardly,
    /// Fairly.
    Fairly,
    /// Very.
    Very,
}

impl Sure {
    /// From hardly to very.
    pub const ALL: [Self; 3] = [Self::Hardly, Self::Fairly, Self::Very];

    /// The word in the table and in the form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hardly => "hardly",
            Self::Fairly => "fairly",
            Self::Very => "very",
        }
    }

    /// Reads [`Sure::code`] back.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }
}

/// What someone guessed of one occupation. Either part may be "no idea".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// How much trouble employers will have to find people.
    pub chance: Option<Scarcity>,
    /// Gross pay an hour.
    pub pay: Option<Cents>,
    /// How sure.
    pub sure: Sure,
}

/// Gross hourly pay of the occupational group, all ages: CBS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayFigure {
    /// A quarter earns less than this.
    pub low: Cents,
    /// Half earns less.
    pub middle: Cents,
    /// A quarter earns more than this.
    pub high: Cents,
    /// Of which year.
    pub year: i64,
}

/// The class that ROA gives for the trouble employers will have, in the whole country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChanceFigure {
    /// The class, read and never computed.
    pub class: Scarcity,
    /// Until which year it looks ahead.
    pub to_year: i64,
}

/// How many vacancies stand against those who look for this work in one region, now: UWV. Another indicator than the
/// expectation of ROA, so it is never guessed at and never put together with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionFigure {
    /// The region.
    pub region: LabourRegion,
    /// The class, read and never computed.
    pub class: Tension,
    /// When, as the publisher writes it.
    pub period: String,
    /// Of the fictional region.
    pub is_example: bool,
}

/// What is known of one occupation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Pay.
    pub pay: Option<PayFigure>,
    /// Chance of work.
    pub chance: Option<ChanceFigure>,
}

impl Figures {
    /// Whether there is anything to guess at.
    pub const fn is_none(&self) -> bool {
        self.pay.is_none() && self.chance.is_none()
    }
}

/// One of the occupations of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Liked {
    /// Which.
    pub occupation: OccupationId,
    /// Its place before the figures were seen, 1 = first.
    pub before: Option<u8>,
    /// Its place after.
    pub after: Option<u8>,
    /// What was guessed; none while it was not asked yet.
    pub guess: Option<Guess>,
    /// The figures: those of now before the guess, those that were shown after it.
    pub figures: Figures,
    /// The same for the region where someone stands, if there is one.
    pub region: Option<RegionFigure>,
}

/// A whole check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its id.
    pub id: Uuid,
    /// When it began.
    pub day: Date,
    /// The occupations, in the order in which they were chosen.
    pub liked: Vec<Liked>,
}

/// What comes next in a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Order them.
    Order,
    /// Guess at this one (its place in `liked`).
    Guess(usize),
    /// Look at the figures, and order again.
    Look,
    /// All done.
    Done,
}

impl Check {
    /// What comes next. An occupation without any figure is not guessed at.
    pub fn step(&self) -> Step {
        if self.liked.iter().any(|it| it.before.is_none()) {
            return Step::Order;
        }
        let is_open = |it: &Liked| it.guess.is_none() && !it.figures.is_none();
        if let Some(at) = self.in_order().into_iter().find(|at| is_open(&self.liked[*at])) {
            return Step::Guess(at);
        }
        if self.liked.iter().any(|it| it.after.is_none()) { Step::Look } else { Step::Done }
    }

    /// Places in `liked`, in the order that was given before.
    pub fn in_order(&self) -> Vec<usize> {
        let mut all: Vec<usize> = (0..self.liked.len()).collect();
        all.sort_by_key(|at| (self.liked[*at].before.unwrap_or(u8::MAX), *at));
        all
    }

    /// Places in `liked`, in the order that was given after.
    pub fn in_order_after(&self) -> Vec<usize> {
        let mut all = self.in_order();
        all.sort_by_key(|at| self.liked[*at].after.or(self.liked[*at].before).unwrap_or(u8::MAX));
        all
    }
}

/// Why an order can't be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderProblem {
    /// One has no place, or a place outside the list.
    Missing,
    /// Two have the same place.
    Twice,
}

/// Reads an order: for each occupation its place from 1, every place once.
pub fn order(places: &[Option<u8>]) -> Result<Vec<u8>, OrderProblem> {
    let mut seen = vec![false; places.len()];
    let mut order = Vec::with_capacity(places.len());
    for place in places {
        let place = place.ok_or(OrderProblem::Missing)?;
        let at = usize::from(place).checked_sub(1).ok_or(OrderProblem::Missing)?;
        match seen.get_mut(at) {
            None => return Err(OrderProblem::Missing),
            Some(true) => return Err(OrderProblem::Twice),
            Some(free) => *free = true,
        }
        order.push(place);
    }
    Ok(order)
}

/// Reads an hourly pay as people type it: `18`, `18,50`, `€ 18.50`. None when it is no amount within the bounds.
pub fn pay(typed: &str) -> Option<Cents> {
    let plain: String = typed.chars().filter(|it| !it.is_whitespace() && *it != '€').collect();
    let (whole, part) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
    let is_digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || whole.len() > 4 || part.len() > 2 || !is_digits(whole) || !is_digits(part) {
        return None;
    }
    let cents = format!("{part:0<2}");
    let amount = Cents(whole.parse::<i64>().ok()? * 100 + cents.parse::<i64>().ok()?);
    (amount >= PAY_MIN && amount <= PAY_MAX).then_some(amount)
}
