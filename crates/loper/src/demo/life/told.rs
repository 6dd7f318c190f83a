//! A year of one learner, as the files beside this one tell it. A day is a number of days from today.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Everything of one learner.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Life {
    pub entries: Vec<Entry>,
    pub plan: Option<Plan>,
    pub steps: Vec<Step>,
    pub talks: Vec<Talk>,
    pub help: Option<Help>,
    pub home: Option<Home>,
    pub shares: Vec<Share>,
    pub looks: Vec<Look>,
    pub checks: Vec<Check>,
    pub hand_over: Option<HandOver>,
    pub calendar: Option<i32>,
    pub profile: Option<Profile>,
    #[serde(skip)]
    pub aftercare: Option<Aftercare>,
}

/// A piece of the dossier. `key` is how the rest of the file calls it; the texts have the names of the columns.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    pub key: String,
    pub kind: String,
    pub day: i32,
    pub title: String,
    pub place: String,
    pub with_whom: String,
    pub goals: String,
    pub results: String,
    pub evaluation: String,
    pub follow_up: String,
    pub situation: String,
    pub task: String,
    pub action: String,
    pub result: String,
    pub reflection: String,
    pub transfer: String,
    pub link: String,
    pub competences: Vec<String>,
    pub asked: Option<String>,
    pub state: Option<String>,
    pub removed: Option<i32>,
    pub photo: Option<String>,
    pub before: Vec<Before>,
    pub feedback: Vec<Feedback>,
}

/// How it stood before: from which day on, and what was different.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Before {
    pub day: i32,
    pub fields: BTreeMap<String, String>,
}

/// A word that was asked of someone.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Feedback {
    pub of: String,
    pub question: String,
    pub shown: Vec<String>,
    pub day: i32,
    pub answer: String,
    pub from: String,
    pub answered: Option<i32>,
    pub revoked: Option<i32>,
}

/// The plan, and the day on which it was looked over again.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    pub goal: String,
    pub options: String,
    pub choice: String,
    pub reasons: String,
    #[serde(rename = "plan_b")]
    pub otherwise: String,
    pub day: i32,
    pub again: Option<i32>,
}

/// A step: made on a day, to be done before another.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Step {
    pub text: String,
    pub day: i32,
    pub due: Option<i32>,
    pub done: Option<i32>,
    pub helper: String,
}

/// A career conversation.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Talk {
    /// The part of the address of the guide before `.demo`.
    pub with: String,
    pub kind: Option<String>,
    pub day: i32,
    pub hour: i8,
    pub state: String,
    pub guide_confirmed: bool,
    pub learner_confirmed: bool,
    pub place: String,
    pub about: String,
    pub wish: String,
    pub shows: Vec<String>,
    pub look_back: String,
    pub reflect: String,
    pub look_ahead: String,
    pub rights: Vec<String>,
    pub steps: Vec<Step>,
    pub no_step: String,
    pub note: String,
    pub guests: Vec<Guest>,
}

/// A third one at the table.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Guest {
    pub name: String,
    pub word: String,
}

/// Extra help that was asked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Help {
    pub kind: String,
    pub day: i32,
}

/// Three sentences for at home.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Home {
    pub proud: String,
    pub want: String,
    pub unsure: String,
    pub day: i32,
}

/// Something that was shared: `to` is `person:jan`, `role:guide` or `link:` with a name.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Share {
    pub part: String,
    pub to: String,
    pub day: i32,
    pub until: i32,
    pub revoked: Option<i32>,
}

/// Staff who looked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Look {
    pub who: String,
    pub part: String,
    pub day: i32,
    pub hour: i8,
}

/// The five steps of the self-check on a day.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Check {
    pub day: i32,
    pub steps: Vec<i64>,
}

/// A hand-over, signed on `day`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HandOver {
    pub to: String,
    pub from: Option<String>,
    pub state: String,
    pub day: i32,
    pub answered: Option<i32>,
    pub entries: Vec<String>,
    pub plan: bool,
    pub text: String,
    pub support: String,
    pub word: String,
    pub word_day: i32,
}

/// What the tests know of someone.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    pub day: i32,
    pub level: String,
    /// The types that come first, as `r` or `s`.
    pub leads: Vec<String>,
    pub qualities: BTreeMap<String, String>,
    pub wishes: BTreeMap<String, String>,
    pub choices: Vec<Choice>,
    pub expectations: Option<Expectations>,
}

/// A mark on an occupation.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choice {
    pub occupation: String,
    pub mark: String,
    pub reason: String,
    pub day: i32,
}

/// A check of expectations: what was guessed for each occupation in cents an hour, and the order afterwards.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expectations {
    pub day: i32,
    pub occupations: Vec<String>,
    pub pay: Vec<i64>,
    pub after: Vec<u8>,
}

/// What the schools ask.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Schools {
    pub schools: Vec<SchoolAsks>,
}

/// What one school asks, and the rules of its caseloads.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SchoolAsks {
    pub name: String,
    pub months: i64,
    pub groups: String,
    pub asked: Vec<Asked>,
}

/// Something that is asked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Asked {
    pub key: String,
    pub title: String,
    pub explanation: String,
    pub kind: String,
    pub competence: String,
    pub level: Option<String>,
    pub minutes: i64,
    pub mandatory: bool,
}

/// Everyone with a diploma.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cases {
    pub cases: Vec<Aftercare>,
}

/// Guidance after a diploma of `day`, of whoever sits at a place in a class.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Aftercare {
    pub class: String,
    pub place: usize,
    pub guide: String,
    pub level: String,
    pub programme: String,
    pub day: i32,
    pub contacts: Vec<Contact>,
    pub closed: Option<Closed>,
}

/// A contact, or an attempt at one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contact {
    pub day: i32,
    pub way: String,
    pub offer: bool,
    pub reached: bool,
    pub note: String,
}

/// When a case was closed, and why.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Closed {
    pub day: i32,
    pub why: String,
}
