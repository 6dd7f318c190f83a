//! Which question comes next: first one or two of every type, then the one that may change the outcome most.
//!
//! The outcome is which type stands first and which two stand first. For each type we work out how much one more answer
//! is expected to bring for both decisions. A tie goes to the type with the fewest answers, then round the hexagon.

use jiff::civil::Date;
use loper_vocabulary::interest::Interest;

use super::answers::{Answers, Form};
use super::belief::Belief;
use super::items::Item;
use crate::model::normal;

/// The next question of this form, or none when it is done.
pub fn next(answers: &Answers, form: Form, today: Date) -> Option<&'static Item> {
    next_some(answers, form, today, 1).first().copied()
}

/// The next few questions, for a page with several: the ones that would be asked if the answers were as expected.
pub fn next_some(answers: &Answers, form: Form, today: Date, at_most: usize) -> Vec<&'static Item> {
    let mut state = State::of(answers, today);
    let mut chosen = Vec::new();
    while chosen.len() < at_most && state.graded() < form.length() && state.asked < form.asked_max() {
        let Some(item) = state.choose(form) else { break };
        chosen.push(item);
        if chosen.len() < at_most {
            state.ask(item);
        }
    }
    chosen
}

/// Where a time of answering stands.
struct State {
    belief: Belief,
    counts: [usize; 6],
    asked: usize,
    done: [bool; super::items::COUNT],
}

impl State {
    fn of(answers: &Answers, today: Date) -> Self {
        let mut state = Self {
            belief: Belief::of(answers, today),
            counts: [0; 6],
            asked: 0,
            done: [false; super::items::COUNT],
        };
        for answer in answers.sitting(today) {
            state.asked += usize::from(!state.done[answer.item.place()]);
            state.counts[answer.item.interest.place()] +=
                usize::from(answer.grade().is_some() && !state.done[answer.item.place()]);
            state.done[answer.item.place()] = true;
        }
        state
    }

    fn graded(&self) -> usize {
        self.counts.iter().sum()
    }

    fn ask(&mut self, item: &'static Item) {
        self.belief = self.belief.after_asking(item.interest);
        self.counts[item.interest.place()] += 1;
        self.done[item.place()] = true;
        self.asked += 1;
    }

    fn choose(&self, form: Form) -> Option<&'static Item> {
        let has_open = |it: &Interest| Item::of(*it).iter().any(|item| !self.done[item.place()]);
        let count = |it: &Interest| self.counts[it.place()];
        let least = Interest::ALL.into_iter().filter(has_open).min_by_key(count)?;
        if count(&least) < form.per_type_min() {
            return Item::balanced(least, &self.done);
        }
        let worth = worth(&self.belief);
        let better = |one: &Interest, other: &Interest| {
            let by_worth = worth[one.place()].total_cmp(&worth[other.place()]);
            by_worth.then(count(other).cmp(&count(one))).then(other.cmp(one))
        };
        let best = Interest::ALL.into_iter().filter(has_open).max_by(better)?;
        Item::balanced(best, &self.done)
    }
}

/// What one more answer about each type may bring, in the order of the types.
pub(super) fn worth(belief: &Belief) -> [f64; 6] {
    let mut ranked = Interest::ALL;
    ranked.sort_by(|one, other| belief.mean(*other).total_cmp(&belief.mean(*one)));
    let mut worth = [0.0; 6];
    for (rank, asked) in ranked.into_iter().enumerate() {
        let for_first = ranked[usize::from(rank == 0)];
        let for_two = ranked[if rank < 2 { 2 } else { 1 }];
        worth[asked.place()] = gain(belief, asked, for_first) + gain(belief, asked, for_two);
    }
    worth
}

/// How much the choice between two types is expected to get better by one more answer about the first.
fn gain(belief: &Belief, asked: Interest, rival: Interest) -> f64 {
    let apart = (belief.mean(asked) - belief.mean(rival)).abs();
    normal::expected_gain(apart, belief.movement(asked, asked, rival))
}
