//! How long is kept what; how someone who was taken away is known again; whether a trail is whole. Pure.

pub mod closed;

use loper_people::model::secret::Secret;
use loper_people::model::trail::BEGIN;
use loper_people::store::trail::Standing;
use loper_vocabulary::identity::{OrganisationId, PersonId};

use self::closed::{Closed, Key};

/// What is kept of someone who was taken away.
pub fn erased_hash(person: PersonId) -> String {
    Secret::hash_of(&format!("erased {person}"))
}

/// What is wrong with a trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// A number that should be there is not.
    Missing(i64),
    /// A line does not fit its hash: it, or a line before it, was changed.
    Changed(i64),
    /// The last line is not the one that the head names.
    Head,
    /// What is kept of a month that was taken away was not signed by this installation, or does not join the one before.
    Closed(String),
}

/// Looks a trail through, line after line.
#[derive(Debug, Clone)]
pub struct Reader {
    number: i64,
    hash: String,
}

impl Default for Reader {
    fn default() -> Self {
        Self { number: 0, hash: BEGIN.to_owned() }
    }
}

impl Reader {
    /// Begins after the months that were taken away: each was signed, and they join.
    pub fn after(organisation: OrganisationId, closed: &[Closed], key: Option<&Key>) -> Result<Self, Broken> {
        let mut reader = Self::default();
        for it in closed {
            let is_signed = key.is_some_and(|key| key.has_signed(organisation, it));
            if !is_signed || it.first != reader.number + 1 || it.last < it.first {
                return Err(Broken::Closed(it.month.clone()));
            }
            (reader.number, reader.hash) = (it.last, it.hash.clone());
        }
        Ok(reader)
    }

    /// The number of the last line that was seen.
    pub const fn number(&self) -> i64 {
        self.number
    }

    /// The hash of the last line that was seen.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Takes the next line.
    pub fn take(&mut self, it: &Standing) -> Result<(), Broken> {
        if it.number != self.number + 1 {
            return Err(Broken::Missing(self.number + 1));
        }
        if it.line.hash(it.number, &self.hash) != it.hash {
            return Err(Broken::Changed(it.number));
        }
        self.number = it.number;
        self.hash.clone_from(&it.hash);
        Ok(())
    }

    /// Whether the trail ends where its head says.
    pub fn end(&self, head: Option<&(i64, String)>) -> Result<(), Broken> {
        match head {
            None if self.number == 0 => Ok(()),
            Some((number, hash)) if *number == self.number && *hash == self.hash => Ok(()),
            _ => Err(Broken::Head),
        }
    }
}
