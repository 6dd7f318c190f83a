//! What moved between two questions, or between two editions of the facts, and what did it.

use std::collections::BTreeSet;

use super::super::ask::Ask;
use super::super::factor::Factor;
use super::super::facts::Facts;
use super::super::item::ItemId;
use super::{Barred, Fit, advise, look_at};

/// What moved an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// It became possible, or impossible.
    Limit,
    /// This factor gives it more, or less, than before.
    Factor(Factor),
    /// Chances count more, or less, than before.
    Chances,
    /// Nothing changed for the item itself: others passed it.
    Others,
}

/// One item before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub id: ItemId,
    /// Its rank before; none = it was not there, or impossible.
    pub before: Option<usize>,
    /// Its rank after.
    pub after: Option<usize>,
    /// How much each factor changed, in points.
    pub parts: Vec<(Factor, i32)>,
    /// What did most of it.
    pub cause: Cause,
}

/// Everything in the first `limit` of either list that has another rank now; what rose most stands first.
pub fn moved(before: (&Facts, &Ask), after: (&Facts, &Ask), limit: usize) -> Vec<Moved> {
    let first = |(facts, ask): (&Facts, &Ask)| {
        let ask = Ask { limit, ..ask.clone() };
        let ids = advise(facts, &ask).results.into_iter().map(|it| it.item(facts).id.clone());
        ids.collect::<Vec<_>>()
    };
    let ids: BTreeSet<ItemId> = first(before).into_iter().chain(first(after)).collect();
    let mut all: Vec<Moved> =
        ids.into_iter().map(|id| one(id, before, after)).filter(|it| it.before != it.after).collect();
    let rise = |it: &Moved| {
        let rank = |it: Option<usize>| i64::try_from(it.unwrap_or(limit + 1)).unwrap_or(i64::MAX);
        rank(it.after) - rank(it.before)
    };
    all.sort_by(|a, b| (rise(a), &a.id).cmp(&(rise(b), &b.id)));
    all
}

fn one(id: ItemId, before: (&Facts, &Ask), after: (&Facts, &Ask)) -> Moved {
    let look = |(facts, ask): (&Facts, &Ask)| facts.place(&id).map(|it| look_at(facts, ask, it));
    let rank = |it: &Option<(Fit, Vec<Barred>)>| {
        it.as_ref().filter(|(_, barred)| barred.is_empty()).map(|(fit, _)| fit.rank)
    };
    let (old, new) = (look(before), look(after));
    let points = |it: &Option<(Fit, Vec<Barred>)>, factor: Factor| {
        let parts = it.iter().flat_map(|(fit, _)| &fit.parts);
        parts.filter(|it| it.factor == factor).map(|it| it.points).sum::<i32>()
    };
    let parts: Vec<(Factor, i32)> = Factor::ALL
        .into_iter()
        .map(|it| (it, points(&new, it) - points(&old, it)))
        .filter(|it| it.1 != 0)
        .collect();
    let ranks = (rank(&old), rank(&new));
    let cause = cause(ranks, &parts, before.1.prospects_weight != after.1.prospects_weight);
    Moved { before: ranks.0, after: ranks.1, id, parts, cause }
}

fn cause(ranks: (Option<usize>, Option<usize>), parts: &[(Factor, i32)], chances_changed: bool) -> Cause {
    let (Some(before), Some(after)) = ranks else { return Cause::Limit };
    // Up the list is a lower rank and more points.
    let same_way = parts.iter().filter(|(_, points)| (*points > 0) == (after < before));
    match same_way.max_by_key(|(factor, points)| (points.abs(), std::cmp::Reverse(*factor))) {
        Some((factor, _)) => Cause::Factor(*factor),
        None if chances_changed => Cause::Chances,
        None => Cause::Others,
    }
}
