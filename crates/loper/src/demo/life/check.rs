//! A check of expectations of nearly everyone, so that a guide has a class to talk with, and a class with too few.

use anyhow::{Context as _, Result as Made};
use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_profile::model::expectations::class::distances;
use loper_profile::model::expectations::{Guess, Sure};
use loper_profile::store::expectations::Candidate;
use loper_profile::store::{class, expectations};
use loper_vocabulary::language::Language;
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::Scarcity;
use serde::Deserialize;
use uuid::Uuid;

use super::made::sector;
use super::pen::{Pen, unknown};
use crate::demo::chance;
use crate::demo::people::Kind;

/// What they like.
pub const CHECKS: &str = include_str!("check.toml");

/// How many of a class did the check; and of a class with too few.
const SHARE: (f64, f64) = (0.8, 0.35);
/// How many occupations are in a check.
const LIKED: usize = 4;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Liked {
    occupation: String,
    tilt: f64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct School {
    sector: String,
    liked: Vec<Liked>,
}

/// The pieces, with the figures of today when the writing begins.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checks {
    few: Vec<String>,
    schools: Vec<School>,
    #[serde(skip)]
    named: Vec<Candidate>,
}

impl Checks {
    /// Reads the pieces.
    pub fn new() -> Made<Self> {
        toml::from_str(CHECKS).context("life/check.toml")
    }

    /// Looks up the figures, once for everyone.
    pub fn look(mut self, tx: &mut Tx<'_, Public>) -> Result<Self> {
        let all = self.schools.iter().flat_map(|it| &it.liked);
        let mut ids = all.map(|it| id(&it.occupation)).collect::<Result<Vec<_>>>()?;
        ids.sort_unstable();
        ids.dedup();
        self.named = expectations::named(tx, &ids, Language::Nl)?;
        Ok(self)
    }
}

fn id(text: &str) -> Result<OccupationId> {
    OccupationId::parse(text).ok_or_else(|| unknown(text))
}

/// A check of a learner who tells no story of one; not everyone has done it.
pub fn write(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, checks: &Checks) -> Result<()> {
    let person = pen.learner.person.to_string();
    let of = |what: &str| chance::part(&[&person, "check", what]);
    let share = if checks.few.iter().any(|it| it == pen.learner.class.name) { SHARE.1 } else { SHARE.0 };
    let sector = sector(pen.learner.class.school).code();
    let Some(school) = checks.schools.iter().find(|it| it.sector == sector) else { return Ok(()) };
    if of("done") > share {
        return Ok(());
    }
    let mut liked: Vec<&Liked> = school.liked.iter().collect();
    liked.sort_by(|a, b| of(&a.occupation).total_cmp(&of(&b.occupation)));
    liked.truncate(LIKED);
    let ids = liked.iter().map(|it| id(&it.occupation)).collect::<Result<Vec<_>>>()?;
    let check = pen.id(Kind::Other, 2);
    let back = back(&person);
    expectations::make(tx, check, (pen.days.day(back), pen.days.past(back)), &ids)?;
    let places: Vec<(OccupationId, u8)> = ids.iter().copied().zip(1..).collect();
    expectations::order_before(tx, check, &places)?;
    for (it, occupation) in liked.iter().zip(&ids) {
        let figures =
            checks.named.iter().find(|it| it.id == *occupation).map(|it| it.figures).unwrap_or_default();
        let guess = guess(&person, it, figures.pay.map_or(0, |it| it.middle.0));
        expectations::guess(tx, check, *occupation, &guess, (&figures, None))?;
    }
    expectations::order_after(tx, check, &places)?;
    count(tx, pen, (check, back), &checks.named)
}

/// How many days ago: in one of the last weeks.
#[expect(clippy::cast_possible_truncation, reason = "a number of days fits")]
fn back(person: &str) -> i32 {
    chance::between(-20.0, -3.0, &[person, "check", "day"]) as i32
}

/// What a learner guesses: near the tilt of the class, in whole half euros.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places and cents an hour fit")]
fn guess(person: &str, it: &Liked, middle: i64) -> Guess {
    let of = |what: &str, low: f64, high: f64| chance::between(low, high, &[person, what, &it.occupation]);
    let pay = middle as f64 * of("pay", it.tilt - 0.2, it.tilt + 0.2);
    let hope = of("hope", 0.0, 4.99) as usize;
    let sure = Sure::ALL[of("sure", 0.0, 2.99) as usize];
    let pay = (middle > 0).then(|| Cents((pay / 50.0).round() as i64 * 50));
    Guess { chance: Scarcity::ALL.get(hope).copied(), pay, sure }
}

/// A finished check counts in the class.
pub fn count(
    tx: &mut Tx<'_, Own>,
    pen: &Pen<'_>,
    (check, day): (Uuid, i32),
    named: &[Candidate],
) -> Result<()> {
    let all = expectations::all(tx)?;
    let Some(done) = all.iter().find(|it| it.id == check) else { return Ok(()) };
    let said = distances(done, |id| named.iter().find(|it| it.id == id).and_then(|it| it.field.clone()));
    class::put(tx, pen.organisation(), (check, pen.days.day(day)), &said)
}
