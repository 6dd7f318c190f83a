//! What a container says about a dossier: the plan with its steps, the entries, and which file belongs to which.
//!
//! Reading never fails half-way: what can't be read of an entry or a step is left out and counted, and the rest comes in.

use std::collections::BTreeMap;

use jiff::civil::Date;
use loper_vocabulary::identity::{EntryId, FileId, StepId};
use loper_vocabulary::time::Moment;
use serde_json::{Value, json};

use crate::model::entry::{Body, Entry, State};
use crate::model::kind::Kind;
use crate::model::plan::{Part, Plan, STEPS_MAX, Step, Typed, is_long};

/// The file with the words.
pub const WORDS: &str = "dossier.json";
/// The same to read, in any browser.
pub const PAGE: &str = "index.html";
/// So many entries are read at the most.
pub const ENTRIES_MAX: usize = 2_000;
/// So many files.
pub const FILES_MAX: usize = 500;

/// A file that goes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Which it was.
    pub id: FileId,
    /// Of which entry.
    pub entry: EntryId,
    /// The name under which it is shown.
    pub name: String,
    /// What it is, as it was kept.
    pub media_type: String,
    /// Its name in the container.
    pub within: String,
}

/// A dossier as it goes along.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Whose it is.
    pub name: String,
    /// The plan.
    pub plan: Plan,
    /// Its steps.
    pub steps: Vec<Step>,
    /// The entries.
    pub entries: Vec<Entry>,
    /// The files.
    pub files: Vec<Carried>,
}

/// A dossier as it came in, and how much of it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// What could be read.
    pub content: Content,
    /// How many entries, steps and files could not.
    pub left_out: usize,
}

impl Content {
    /// As the words of a container.
    pub fn to_json(&self) -> Vec<u8> {
        let entries: Vec<Value> = self.entries.iter().map(entry_json).collect();
        let all = json!({
            "name": self.name,
            "plan": Part::ALL.map(|part| (code(part), self.plan.get(part))).into_iter().collect::<BTreeMap<_, _>>(),
            "steps": self.steps.iter().map(step_json).collect::<Vec<_>>(),
            "entries": entries,
            "files": self.files.iter().map(file_json).collect::<Vec<_>>(),
        });
        let mut text = format!("{all:#}").into_bytes();
        text.push(b'\n');
        text
    }

    /// Reads the words of a container; nothing when they are no dossier.
    pub fn read(json: &[u8]) -> Option<Read> {
        let all: Value = serde_json::from_slice(json).ok()?;
        let name = all.get("name")?.as_str()?.to_owned();
        let list = |name: &str| all.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let (entries, steps, files) = (list("entries"), list("steps"), list("files"));
        let plan = Plan::typed(0, |part| text(&all["plan"], code(part)));
        let content = Content {
            name,
            plan: plan.clone().unwrap_or_default(),
            steps: steps.iter().take(STEPS_MAX).filter_map(step).collect(),
            entries: entries.iter().take(ENTRIES_MAX).filter_map(entry).collect(),
            files: files.iter().take(FILES_MAX).filter_map(file).collect(),
        };
        let came = entries.len() + steps.len() + files.len() + usize::from(plan.is_err());
        let left_out = came - content.entries.len() - content.steps.len() - content.files.len();
        Some(Read { content, left_out })
    }
}

/// The name of a field of a plan.
const fn code(part: Part) -> &'static str {
    match part {
        Part::Goal => "goal",
        Part::Options => "options",
        Part::Choice => "choice",
        Part::Reasons => "reasons",
        Part::PlanB => "plan_b",
    }
}

fn text(of: &Value, name: &str) -> String {
    of.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn entry_json(it: &Entry) -> Value {
    let body: Value = serde_json::from_str(&it.body.to_json()).unwrap_or_default();
    json!({
        "id": it.id.to_string(), "kind": it.kind.code(), "state": it.state.code(), "made_at": it.made_at.0,
        "changed_at": it.changed_at.0, "body": body,
    })
}

/// An entry that came in. Its text is as long as it may be here; what a school asked stays with that school.
fn entry(it: &Value) -> Option<Entry> {
    let body = Body::from_json(&it.get("body")?.to_string())?;
    if !body.too_long().is_empty() {
        return None;
    }
    Some(Entry {
        id: EntryId::parse(it.get("id")?.as_str()?)?,
        kind: Kind::parse(it.get("kind")?.as_str()?)?,
        body: Body { asked: None, ..body },
        state: State::parse(it.get("state")?.as_str()?)?,
        version: 1,
        made_at: Moment(it.get("made_at")?.as_i64()?),
        changed_at: Moment(it.get("changed_at")?.as_i64()?),
        removed_at: None,
    })
}

fn step_json(it: &Step) -> Value {
    let day = |day: Option<Date>| day.map(|it| it.to_string());
    json!({
        "id": it.id.to_string(), "text": it.text, "due_on": day(it.due_on), "helper": it.helper, "done_on": day(it.done_on),
        "made_at": it.made_at.0,
    })
}

/// A step that came in; the talk in which it was agreed stays where it was.
fn step(it: &Value) -> Option<Step> {
    let typed = Typed::read(&text(it, "text"), &text(it, "due_on"), &text(it, "helper")).ok()?;
    let done = text(it, "done_on");
    Some(Step {
        id: StepId::parse(it.get("id")?.as_str()?)?,
        text: typed.text,
        due_on: typed.due_on,
        helper: typed.helper,
        done_on: if done.is_empty() { None } else { Some(done.parse().ok()?) },
        talk: None,
        made_at: Moment(it.get("made_at")?.as_i64()?),
    })
}

fn file_json(it: &Carried) -> Value {
    json!({
        "id": it.id.to_string(), "entry": it.entry.to_string(), "name": it.name, "media_type": it.media_type,
        "within": it.within,
    })
}

fn file(it: &Value) -> Option<Carried> {
    let name = text(it, "name");
    if name.is_empty() || is_long(&name, 200) {
        return None;
    }
    Some(Carried {
        id: FileId::parse(it.get("id")?.as_str()?)?,
        entry: EntryId::parse(it.get("entry")?.as_str()?)?,
        name,
        media_type: text(it, "media_type"),
        within: text(it, "within"),
    })
}
