//! The lives of the others: made by fixed rules out of places, tasks and thoughts. Where someone sits in a class decides
//! how far the talks are, so that every guide has every kind of learner.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use loper_access::actor::Role;
use loper_vocabulary::sector::Sector;
use serde::Deserialize;

use super::told::{Entry, HandOver, Help, Life, Plan, Share, Step, Talk};
use crate::demo::chance;
use crate::demo::people::{Learner, ROLES, School};

/// The pieces.
pub const PLACES: &str = include_str!("places.toml");

/// Somewhere to have been.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    sector: String,
    name: String,
    who: String,
    tasks: Vec<String>,
    surprise: String,
    thoughts: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pieces {
    places: Vec<Place>,
    words: BTreeMap<String, Vec<String>>,
}

/// Makes lives.
pub struct Maker(Pieces);

/// One life in the making: by whom chance is asked, and where this learner has been.
struct Making<'a> {
    words: &'a BTreeMap<String, Vec<String>>,
    person: String,
    been: Vec<&'a Place>,
}

impl Maker {
    /// Reads the pieces.
    pub fn new() -> Result<Self> {
        toml::from_str(PLACES).map(Self).context("life/places.toml")
    }

    /// The life of a learner at a place in a class.
    pub fn life(&self, learner: &Learner, place: usize) -> Life {
        let person = learner.person.to_string();
        let sector = sector(learner.class.school);
        let mut been: Vec<&Place> = self.0.places.iter().filter(|it| it.sector == sector.code()).collect();
        been.sort_by(|a, b| chance::part(&[&person, &a.name]).total_cmp(&chance::part(&[&person, &b.name])));
        let making = Making { words: &self.0.words, person, been };
        let seat = place % 12;
        let guide = guide(learner);
        let entries = if seat == 9 { Vec::new() } else { making.entries() };
        let has_plan = seat != 9 && making.part("plan") < 0.6;
        Life {
            plan: has_plan.then(|| making.plan()),
            steps: if has_plan { making.steps() } else { Vec::new() },
            talks: making.talks(seat, guide),
            help: help(seat, sector),
            shares: making.shares(&entries),
            hand_over: making.hand_over(learner, place),
            entries,
            ..Life::default()
        }
    }
}

/// What kind of school it is, as the places say it.
pub fn sector(school: School) -> Sector {
    match school {
        School::Voorbeeldcollege => Sector::Mbo,
        School::Hogeschool => Sector::Hbo,
        _ => Sector::Vo,
    }
}

/// The first guide of a class.
fn guide(learner: &Learner) -> &'static str {
    let guides = |it: &&super::super::people::Someone| {
        it.role == Role::Guide
            && it.school == learner.class.school
            && it.classes.contains(&learner.class.name)
    };
    ROLES.iter().find(guides).map_or("", |it| it.email)
}

fn help(seat: usize, sector: Sector) -> Option<Help> {
    let kind = match sector {
        Sector::Vo => "choosing",
        Sector::Mbo => "placement",
        _ => "work",
    };
    (seat == 3).then(|| Help { kind: kind.into(), day: -8 })
}

impl Making<'_> {
    fn part(&self, what: &str) -> f64 {
        chance::part(&[&self.person, what])
    }

    #[expect(clippy::cast_possible_truncation, reason = "a number of days fits")]
    fn between(&self, low: i32, high: i32, what: &str) -> i32 {
        chance::between(f64::from(low), f64::from(high), &[&self.person, what]) as i32
    }

    fn of<'b>(&self, list: &'b [String], what: &str) -> &'b str {
        let place = (0..list.len()).max_by(|a, b| {
            let of = |place: &usize| chance::part(&[&self.person, what, &list[*place]]);
            of(a).total_cmp(&of(b))
        });
        place.map_or("", |place| &list[place])
    }

    /// A sentence of a list, with the words of a place in it.
    fn say(&self, list: &str, at: usize, what: &str) -> String {
        let place = self.been[at % self.been.len()];
        let sentence = self.words.get(list).map_or("", |all| self.of(all, &format!("{what}{at}")));
        let reason = self.words.get("reasons").map_or("", |all| self.of(all, &format!("reason{what}{at}")));
        sentence
            .replace("{reason}", reason)
            .replace("{place}", &place.name)
            .replace("{who}", &place.who)
            .replace("{task}", self.of(&place.tasks, what))
            .replace("{surprise}", &place.surprise)
    }

    fn entries(&self) -> Vec<Entry> {
        let count = usize::try_from(self.between(1, 6, "entries")).unwrap_or(1).min(self.been.len());
        let mut days: Vec<i32> = (0..count).map(|at| self.between(-330, -4, &format!("day{at}"))).collect();
        days.sort_unstable();
        days.into_iter().enumerate().map(|(at, day)| self.entry(at, day)).collect()
    }

    fn entry(&self, at: usize, day: i32) -> Entry {
        let place = self.been[at];
        let task = self.of(&place.tasks, "entry");
        let thought = self.of(&place.thoughts, "entry");
        let told = format!("{} Ik mocht {task}. {}", self.say("openings", at, "opening"), place.surprise);
        let base = Entry {
            key: format!("entry{at}"),
            day,
            place: place.name.clone(),
            with_whom: place.who.clone(),
            competences: vec!["work_exploration".into()],
            state: (day > -12 && self.part("draft") < 0.3).then(|| "draft".to_owned()),
            ..Entry::default()
        };
        match at % 3 {
            0 => Entry {
                kind: "experience".into(),
                title: format!("Een dag bij {}", place.name),
                situation: told,
                reflection: thought.into(),
                ..base
            },
            1 => Entry {
                kind: "activity".into(),
                title: format!("Meelopen bij {}", place.name),
                goals: self.say("goals", at, "goals"),
                results: format!("Ik mocht {task}. {}", place.surprise),
                evaluation: format!("{} {thought}", self.say("good", at, "good")),
                follow_up: if self.part("open") < 0.3 { String::new() } else { self.say("next", at, "next") },
                ..base
            },
            _ => Entry {
                kind: "reflection".into(),
                title: format!("Terugkijken op {}", place.name),
                situation: told,
                action: self.say("good", at, "action"),
                reflection: thought.into(),
                transfer: self.say("next", at, "transfer"),
                competences: vec!["quality_reflection".into(), "motive_reflection".into()],
                ..base
            },
        }
    }

    fn plan(&self) -> Plan {
        let [first, second] = [self.been[0], self.been[1]];
        let is_chosen = self.part("chosen") < 0.5;
        Plan {
            goal: self.say("goals_plan", 0, "plan"),
            options: format!("Iets zoals bij {}\nIets zoals bij {}", first.name, second.name),
            choice: if is_chosen { format!("Iets zoals bij {}", first.name) } else { String::new() },
            reasons: self.say("reasons_plan", 0, "plan"),
            otherwise: self.say("plan_b", 0, "plan"),
            day: self.between(-80, -40, "plan"),
            again: is_chosen.then(|| self.between(-35, -3, "again")),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let first = Step {
            text: self.say("steps", 0, "step"),
            day: -38,
            due: Some(self.between(-30, -5, "due")),
            done: (self.part("done") < 0.7).then(|| self.between(-36, -5, "done")),
            helper: self.been[0].who.clone(),
        };
        let second = Step {
            text: self.say("steps", 1, "next step"),
            day: -20,
            due: (self.part("dated") < 0.7).then(|| self.between(3, 50, "later")),
            ..Step::default()
        };
        if first.text == second.text { vec![first] } else { vec![first, second] }
    }

    fn shares(&self, entries: &[Entry]) -> Vec<Share> {
        let shared = entries.iter().find(|it| it.state.is_none() && self.part("share") < 0.4);
        let share = |it: &Entry| Share {
            part: it.key.clone(),
            to: "role:guide".into(),
            day: it.day + 2,
            until: 150,
            revoked: (self.part("revoked") < 0.15).then_some(-1),
        };
        shared.map(share).into_iter().collect()
    }

    /// A talk that both confirmed, so many days ago.
    fn confirmed(&self, guide: &str, day: i32, step: Option<Step>) -> Talk {
        let no_step = if step.is_some() { String::new() } else { self.say("no_step", 0, "talk") };
        let has_note = self.part("note") < 0.5;
        Talk {
            state: "confirmed".into(),
            look_back: self.say("backs", 0, "back"),
            reflect: self.of(&self.been[0].thoughts, "talk").into(),
            look_ahead: self.say("aheads", 0, "ahead"),
            rights: ["yes", "yes", "almost"].map(str::to_owned).to_vec(),
            steps: step.into_iter().collect(),
            no_step,
            note: if has_note { self.say("notes", 0, "note") } else { String::new() },
            ..self.planned(guide, day)
        }
    }

    fn planned(&self, guide: &str, day: i32) -> Talk {
        Talk {
            with: guide.into(),
            day,
            hour: i8::try_from(self.between(9, 16, &format!("hour{day}"))).unwrap_or(9),
            state: "planned".into(),
            place: self.say("places_to_talk", 0, "talk"),
            about: self.say("about", 0, "talk"),
            ..Talk::default()
        }
    }

    fn step(&self, due: i32, done: Option<i32>) -> Step {
        let text = self.say("steps", 0, "agreed");
        Step { text, due: Some(due), done, helper: self.been[0].who.clone(), ..Step::default() }
    }

    /// By where someone sits: never heard, long ago, asked for help, a step over its date, and everything in between.
    fn talks(&self, seat: usize, guide: &str) -> Vec<Talk> {
        let wish = self.say("wishes", 0, "wish");
        let recent = self.between(-45, -20, "recent");
        let done = Some(self.step(-15, Some(-16)));
        match seat {
            1 => Vec::new(),
            5 => vec![self.planned(guide, self.between(2, 15, "ahead"))],
            9 => vec![Talk { state: "cancelled".into(), ..self.planned(guide, -14) }],
            2 | 6 => vec![self.confirmed(guide, self.between(-250, -200, "long"), None)],
            4 | 8 => vec![self.confirmed(guide, -52, Some(self.step(self.between(-30, -6, "late"), None)))],
            7 => vec![
                self.confirmed(guide, recent, done),
                Talk { state: "asked".into(), wish, ..self.planned(guide, self.between(-9, -1, "asked")) },
            ],
            10 => vec![Talk {
                state: "held".into(),
                guide_confirmed: self.part("guide") < 0.5,
                wish,
                ..self.confirmed(guide, -3, Some(self.step(20, None)))
            }],
            11 => vec![
                self.confirmed(guide, -60, done),
                Talk { state: "prepared".into(), wish, ..self.planned(guide, self.between(1, 12, "soon")) },
            ],
            _ => vec![Talk { wish, ..self.confirmed(guide, recent, done) }],
        }
    }

    /// On the way to the next school, or come from the one before.
    fn hand_over(&self, learner: &Learner, place: usize) -> Option<HandOver> {
        let (to, from, state, day) = match (learner.class.name, place) {
            ("4A" | "4B", 3) => ("Voorbeeldcollege", None, "withdrawn", -30),
            ("4A" | "4B", 4) => ("Voorbeeldcollege", None, "refused", -25),
            ("4A" | "4B", 6 | 8 | 12) => ("Voorbeeldcollege", None, "open", -9),
            ("4A", 7 | 13) => ("Voorbeeldcollege", None, "draft", -3),
            ("1A", 2..=16) => ("Voorbeeldcollege", Some("Voorbeeldschool"), "received", -150),
            ("1B", 2..=5) => ("Voorbeeldcollege", Some("Molenhoek"), "received", -148),
            ("2C", 0..=13) => ("Voorbeeldcollege", Some("Voorbeeldschool"), "received", -385),
            _ => return None,
        };
        Some(HandOver {
            to: to.into(),
            from: from.map(str::to_owned),
            state: state.into(),
            day,
            plan: self.part("plan") < 0.6,
            text: self.of(&self.been[0].thoughts, "hand").into(),
            support: if self.part("support") < 0.4 { self.say("next", 0, "support") } else { String::new() },
            ..HandOver::default()
        })
    }
}
