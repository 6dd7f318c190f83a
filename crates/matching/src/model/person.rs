//! A question made ready: the numbers of the person on the scale of the columns, and the caps for each case.

use loper_profile::model::about::Wish;
use loper_vocabulary::condition::Condition;

use super::ask::Ask;
use super::factor::skills::Used;
use super::factor::{Factor, PLACES, Part, caps, interests, skills, values, wishes};
use super::facts::Facts;

/// What someone said, ready to be laid beside every item.
#[derive(Debug, Clone)]
pub struct Person {
    /// Which factors someone said something about and gave weight.
    active: [bool; 4],
    pub(super) interests: [i32; 6],
    pub(super) values: [i32; 6],
    doubts: [[i32; 6]; 2],
    pub(super) wishes: Vec<(Condition, Wish)>,
    pub(super) skills: Vec<String>,
    weights: [i32; 4],
}

impl Person {
    /// Of a question. Skill groups that do not exist are left out.
    pub fn new(facts: &Facts, ask: &Ask) -> Self {
        let about = &ask.about;
        let interests = about.interests.as_ref().and_then(interests::prepare);
        let values = about.values.as_ref().and_then(values::prepare);
        let wishes: Vec<(Condition, Wish)> = about.wishes.iter().map(|(it, wish)| (*it, *wish)).collect();
        let skills: Vec<String> = about.skills.iter().filter(|it| facts.has_skill(it)).cloned().collect();
        let weights = Factor::ALL.map(|it| i32::from(ask.weights.of(it)));
        let said = [interests.is_some(), values.is_some(), !skills.is_empty(), !wishes.is_empty()];
        Self {
            active: Factor::ALL.map(|it| said[it.place()] && weights[it.place()] > 0),
            doubts: [
                about.interests.as_ref().map_or([0; 6], interests::doubt),
                about.values.as_ref().map_or([0; 6], values::doubt),
            ],
            interests: interests.unwrap_or_default(),
            values: values.unwrap_or_default(),
            wishes,
            skills,
            weights,
        }
    }

    /// Whether a factor takes part for this person.
    pub fn takes_part(&self, factor: Factor) -> bool {
        self.active[factor.place()]
    }

    /// Whether anything gives points.
    pub fn has_points(&self) -> bool {
        self.active.contains(&true)
    }

    /// The caps where these factors are known; all zero where none of them is.
    pub(super) fn caps(&self, known: [bool; 4]) -> [i32; 4] {
        caps(self.weights, Factor::ALL.map(|it| self.active[it.place()] && known[it.place()]))
    }

    /// Factors that take part but are not known of an item.
    pub(super) fn missing(&self, known: [bool; 4]) -> Vec<Factor> {
        Factor::ALL.into_iter().filter(|it| self.takes_part(*it) && !known[it.place()]).collect()
    }

    /// The parts of an item: what it gets points for, and why.
    pub(super) fn explain(&self, facts: &Facts, place: usize) -> Vec<Part> {
        let known = facts.segment(place).map_or([false; 4], |it| it.known);
        let caps = self.caps(known);
        let with_cap = Factor::ALL.into_iter().filter(|it| caps[it.place()] > 0);
        with_cap.map(|factor| self.part(facts, place, factor, caps[factor.place()])).collect()
    }

    fn part(&self, facts: &Facts, place: usize, factor: Factor, cap: i32) -> Part {
        match factor {
            Factor::Interests => {
                interests::explain(self.interests, facts.interests().each_ref().map(|it| it[place]), cap)
            }
            Factor::Values => {
                values::explain(self.values, facts.values().each_ref().map(|it| it[place]), cap)
            }
            Factor::Skills => {
                let used: Vec<Used> = self.skills.iter().map(|code| facts.used(code, place)).collect();
                skills::explain(&used, cap)
            }
            Factor::Wishes => {
                wishes::explain(&self.wishes, facts.conditions().each_ref().map(|it| it[place]), cap)
            }
        }
    }

    /// How many points the doubt about the answers comes to, to either side.
    ///
    /// Doubts about types are taken as independent, so their squares are added.
    pub(super) fn doubt(&self, facts: &Facts, place: usize) -> i32 {
        let caps = self.caps(facts.segment(place).map_or([false; 4], |it| it.known));
        let columns = [facts.interests(), facts.values()];
        let mut square = 0_u64;
        for (which, factor) in [Factor::Interests, Factor::Values].into_iter().enumerate() {
            let cap = i64::from(caps[factor.place()]);
            for (doubt, column) in self.doubts[which].iter().zip(columns[which]) {
                let points = (i64::from(*doubt) * i64::from(column[place]) * cap) >> (PLACES - 6);
                square += points.unsigned_abs().pow(2);
            }
        }
        i32::try_from(square.isqrt() >> 6).unwrap_or(super::factor::START)
    }
}
