//! What other rooms put in a dossier: the result of a test, a check, a talk. The learner asked for it.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_vocabulary::competence::Competences;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;

use crate::model::entry::{Body, Entry, State};
use crate::model::kind::Kind;
use crate::model::part::Part;
use crate::store;

/// Something to put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Which entry it becomes: the same id twice is one entry.
    pub id: EntryId,
    /// What kind: a result, mostly.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// What came out, in words for the learner.
    pub results: String,
    /// The day it is about.
    pub happened_on: Date,
    /// The questions it answers.
    pub competences: Competences,
}

/// Puts it in the dossier of the person of this scope; false when it is there already.
pub fn record(tx: &mut Tx<'_, Own>, it: &Record, now: Moment) -> Result<bool> {
    let mut body = Body { competences: it.competences, ..Body::new(it.happened_on) };
    body.texts.set(Part::Title, it.title.as_str());
    body.texts.set(Part::Results, it.results.as_str());
    let entry = Entry {
        id: it.id,
        kind: it.kind,
        body,
        state: State::Kept,
        version: 1,
        made_at: now,
        changed_at: now,
        removed_at: None,
    };
    store::entry::add(tx, &entry)
}
