//! An entry of a dossier (*dossierstuk*).

use jiff::civil::Date;
use loper_vocabulary::competence::Competences;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::kind::Kind;
use super::part::{Part, Texts, beginning};

/// How long a title is that is made of the first words of a text.
const TITLE_LENGTH: usize = 60;

/// Whether someone is still writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not finished; only its owner sees it.
    Draft,
    /// Part of the dossier.
    Kept,
}

impl State {
    /// The identifier in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Kept => "kept",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Draft, Self::Kept].into_iter().find(|it| it.code() == text)
    }
}

/// What someone wrote: everything that a revision keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The texts.
    pub texts: Texts,
    /// The day it is about.
    pub happened_on: Date,
    /// The questions it answers.
    pub competences: Competences,
    /// What the school asked, that this answers.
    pub asked: Option<Uuid>,
}

impl Body {
    /// Nothing yet, on this day.
    pub fn new(happened_on: Date) -> Self {
        Self { texts: Texts::default(), happened_on, competences: Competences::default(), asked: None }
    }

    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        self.texts.filled().next().is_none()
    }

    /// Gives it a title out of the first words, when it has none.
    #[must_use]
    pub fn titled(mut self, kind: Kind) -> Self {
        if self.texts.get(Part::Title).is_empty() {
            let from =
                kind.first().iter().find(|part| !part.is_short() && !self.texts.get(**part).is_empty());
            let title = from.map(|part| beginning(self.texts.get(*part), TITLE_LENGTH)).unwrap_or_default();
            self.texts.set(Part::Title, title);
        }
        self
    }

    /// What is still missing before it is more than a draft. `has_file`: a file stands with it.
    pub fn missing(&self, kind: Kind, has_file: bool) -> Vec<Part> {
        let is_open = |part: &&Part| self.texts.get(**part).is_empty();
        let mut open: Vec<Part> = kind.needed().iter().filter(is_open).copied().collect();
        if kind.shows_something() && !has_file && self.texts.get(Part::Link).is_empty() {
            open.push(Part::Link);
        }
        open
    }

    /// The parts that are longer than they may be.
    pub fn too_long(&self) -> Vec<Part> {
        let is_long = |part: &Part| self.texts.get(*part).chars().count() > part.length_max();
        Part::ALL.into_iter().filter(is_long).collect()
    }

    /// As a revision keeps it.
    pub fn to_json(&self) -> String {
        let mut all: Map<String, Value> =
            self.texts.filled().map(|(part, text)| (part.code().to_owned(), json!(text))).collect();
        all.insert("happened_on".into(), json!(self.happened_on.to_string()));
        all.insert("competences".into(), json!(self.competences.bits()));
        if let Some(asked) = self.asked {
            all.insert("asked".into(), json!(asked.to_string()));
        }
        Value::Object(all).to_string()
    }

    /// Reads what a revision keeps; nothing when it is not one.
    pub fn from_json(text: &str) -> Option<Self> {
        let all: Map<String, Value> = serde_json::from_str(text).ok()?;
        let mut body = Self::new(all.get("happened_on")?.as_str()?.parse().ok()?);
        for part in Part::ALL {
            body.texts.set(part, all.get(part.code()).and_then(Value::as_str).unwrap_or_default());
        }
        let bits = all.get("competences")?.as_u64()?;
        body.competences = Competences::from_bits(u8::try_from(bits).ok()?);
        body.asked = all.get("asked").and_then(Value::as_str).and_then(|it| Uuid::parse_str(it).ok());
        Some(body)
    }
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: EntryId,
    /// What kind.
    pub kind: Kind,
    /// What stands in it.
    pub body: Body,
    /// Whether someone is still writing.
    pub state: State,
    /// One more with each change.
    pub version: i64,
    /// When it was begun.
    pub made_at: Moment,
    /// When it was changed last.
    pub changed_at: Moment,
    /// When its owner took it away, if that happened.
    pub removed_at: Option<Moment>,
}

impl Entry {
    /// Which of the four fields of the law are open; an entry that is no activity has none.
    pub fn legal_open(&self) -> Vec<Part> {
        let is_open = |part: &Part| self.body.texts.get(*part).is_empty();
        match self.kind {
            Kind::Activity => Part::LEGAL.into_iter().filter(is_open).collect(),
            _ => Vec::new(),
        }
    }
}
