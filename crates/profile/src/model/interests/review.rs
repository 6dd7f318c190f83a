//! A year later: the three to six questions that matter most, and what changed since.

use jiff::civil::Date;
use loper_vocabulary::interest::Interest;

use super::REVIEW_DAYS;
use super::answers::{Answers, Reply, days_before};
use super::belief::Belief;
use super::choose;
use super::items::Item;
use super::verdict::all_spans;
use crate::model::about::Span;

/// How many questions at least.
const ASK_MIN: usize = 3;
/// And at most.
const ASK_MAX: usize = 6;
/// Asking goes on while a question is worth this part of what the first was worth.
const STILL_WORTH: f64 = 0.4;
/// How many points the middle must have moved to speak of a change.
const MOVED: u8 = 10;

/// Looking back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The day of the last answers of that time.
    pub then: Date,
    /// What is still to be asked now, the most useful first.
    pub ask: Vec<&'static Item>,
    /// What changed, per type; only types that were asked about again.
    pub changes: Vec<Change>,
    /// The same questions, then and now.
    pub again: Vec<Again>,
}

/// A type that stands clearly higher or lower than then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub interest: Interest,
    /// How it stood then.
    pub then: Span,
    /// How it stands now.
    pub now: Span,
}

impl Change {
    /// Whether it went up.
    pub const fn has_grown(&self) -> bool {
        self.now.middle > self.then.middle
    }
}

/// One question, then and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Again {
    /// Which.
    pub item: &'static Item,
    /// The answer of then.
    pub then: Reply,
    /// When that was.
    pub date: Date,
    /// The answer of now.
    pub now: Reply,
}

/// Looks back; none while the answers are younger than ten months.
pub fn review(answers: &Answers, today: Date) -> Option<Review> {
    let before = answers.before(today);
    let then = before.iter().next_back()?.date;
    if then > days_before(today, REVIEW_DAYS) {
        return None;
    }
    let again = again(answers, &before, today);
    let ask = plan(&before, today)
        .into_iter()
        .filter(|it| !answers.sitting(today).any(|a| a.item == *it))
        .collect();
    Some(Review { then, ask, changes: changes(answers, &before, then, today), again })
}

/// What to ask, from the answers of then alone: so it stays the same while someone answers.
fn plan(before: &Answers, today: Date) -> Vec<&'static Item> {
    let mut belief = Belief::of(before, today);
    let mut chosen: Vec<&'static Item> = Vec::new();
    let mut first = 0.0;
    while chosen.len() < ASK_MAX {
        let worth = choose::worth(&belief);
        let open = |it: &Interest| asked_before(before, *it, &chosen);
        let Some(best) = Interest::ALL
            .into_iter()
            .filter(|it| open(it).is_some())
            .max_by(|a, b| worth[a.place()].total_cmp(&worth[b.place()]).then(b.place().cmp(&a.place())))
        else {
            break;
        };
        if chosen.is_empty() {
            first = worth[best.place()];
        }
        if chosen.len() >= ASK_MIN && worth[best.place()] < STILL_WORTH * first {
            break;
        }
        if let Some(item) = open(&best) {
            chosen.push(item);
        }
        belief = belief.after_asking(best);
    }
    chosen
}

/// A question of this type that was answered then: only those can be laid beside each other.
fn asked_before(before: &Answers, interest: Interest, chosen: &[&'static Item]) -> Option<&'static Item> {
    Item::of(interest).iter().find(|item| {
        !chosen.contains(item) && before.iter().any(|it| it.item == *item && it.grade().is_some())
    })
}

fn again(answers: &Answers, before: &Answers, today: Date) -> Vec<Again> {
    let mut again = Vec::new();
    for now in answers.sitting(today) {
        if let Some(then) = before.iter().rev().find(|it| it.item == now.item) {
            again.retain(|it: &Again| it.item != now.item);
            again.push(Again { item: now.item, then: then.reply, date: then.date, now: now.reply });
        }
    }
    again
}

fn changes(answers: &Answers, before: &Answers, then: Date, today: Date) -> Vec<Change> {
    let old = all_spans(&Belief::of(before, then));
    let new = all_spans(&Belief::of(answers, today));
    let was_asked =
        |it: Interest| answers.sitting(today).any(|a| a.item.interest == it && a.grade().is_some());
    Interest::ALL
        .into_iter()
        .map(|it| Change { interest: it, then: old[it.place()], now: new[it.place()] })
        .filter(|it| was_asked(it.interest) && it.now.middle.abs_diff(it.then.middle) >= MOVED)
        .filter(|it| it.now.middle < it.then.low || it.now.middle > it.then.high)
        .collect()
}
