//! How long is kept what; how someone who was taken away is known again; whether a trail is whole. Pure.

use jiff::Span;
use jiff::civil::Date;
use loper_people::model::secret::Secret;
use loper_people::model::trail::BEGIN;
use loper_people::store::trail::Standing;
use loper_vocabulary::identity::PersonId;

/// How many years after the last role ended a person is kept (DOMAIN §6.3; our own default, a rule of thumb of schools).
pub const YEARS_AFTER: i16 = 2;

/// The last day on which a role may have ended for someone to be taken away today.
pub fn gone_before(today: Date) -> Option<Date> {
    today.checked_sub(Span::new().years(YEARS_AFTER)).ok()
}

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
