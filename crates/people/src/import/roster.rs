//! What a roster says: its people, and the rows that were not taken. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_document::read::archive;
use serde::{Deserialize, Serialize};

use super::refused::Refused;

/// A file larger than this is no roster.
pub const BYTES_MAX: usize = 16 * 1024 * 1024;
/// More people than this are in no school.
pub const PEOPLE_MAX: usize = 60_000;
/// So many rows that were refused are kept; there are as many as are counted.
pub const WRONG_MAX: usize = 500;
/// So many guardians a row has at the most.
pub const GUARDIANS_MAX: usize = 2;
/// The longest name, and the longest number.
pub(super) const NAME_MAX: usize = 100;

/// A guardian in the row of a learner.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Guardian {
    /// The address, in lower case: by it they are known the next time.
    pub email: String,
    /// The whole name.
    pub name: String,
}

/// Someone in a roster, with all their classes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What the school's own system calls them.
    pub number: String,
    /// The whole name.
    pub name: String,
    /// The name by which lists are put in order.
    pub family_name: String,
    /// Whether they guide; else they learn.
    pub is_guide: bool,
    /// Where an invitation goes, if an address was given.
    pub email: Option<String>,
    /// The names of their classes; none when the roster says nothing of them.
    pub classes: BTreeSet<String>,
    /// The day on which they turn sixteen: all that is kept of a date of birth.
    pub sixteen_on: Option<Date>,
    /// Their guardians.
    pub guardians: Vec<Guardian>,
}

impl Entry {
    /// As what.
    pub const fn role(&self) -> Role {
        if self.is_guide { Role::Guide } else { Role::Learner }
    }
}

/// Why a row, or a cell of it, was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// It has no number: then nobody can tell who it is next time.
    NoNumber,
    /// It has no name, or one that is too long.
    NoName,
    /// The address is none; the rest of the row was taken.
    Address,
    /// The role is not one that a roster gives.
    Role,
    /// The date of birth is none; the rest of the row was taken.
    Birth,
    /// A guardian without a name or without an address; the rest of the row was taken.
    Guardian,
    /// The same number stands with another name in an earlier row.
    OtherName,
    /// The same row stands there twice; the second says nothing new.
    Twice,
    /// The row can't be read.
    Unreadable,
}

impl Reason {
    /// The word in the key of its sentence.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoNumber => "number",
            Self::NoName => "name",
            Self::Address => "address",
            Self::Role => "role",
            Self::Birth => "birth",
            Self::Guardian => "guardian",
            Self::OtherName => "other-name",
            Self::Twice => "twice",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A row that was not taken, or a cell of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// The line in the file, from 1.
    pub line: u64,
    /// The column, as the file calls it; empty when the whole row is meant.
    pub column: String,
    /// Why.
    pub reason: Reason,
}

/// What a file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Everyone in it, by role and number.
    pub entries: Vec<Entry>,
    /// What was not taken, the first of it.
    pub wrong: Vec<Wrong>,
    /// How much was not taken.
    pub wrong_count: usize,
}

/// Reads a roster, whatever its form: a table, a workbook, or an archive of OneRoster.
pub fn read(bytes: &[u8]) -> Result<Roster, Refused> {
    if bytes.len() > BYTES_MAX {
        return Err(Refused::TooLarge);
    }
    let roster = match bytes.starts_with(b"PK\x03\x04").then(|| archive::members(Cursor::new(bytes))) {
        None => super::table::csv(bytes)?,
        Some(members) => match members? {
            None => super::table::workbook(bytes)?,
            Some(members) => super::oneroster::read(bytes, &members)?,
        },
    };
    match roster.entries.len() {
        0 if roster.wrong_count == 0 => Err(Refused::Nobody),
        count if count > PEOPLE_MAX => Err(Refused::TooLarge),
        _ => Ok(roster),
    }
}

/// Words with one space between them.
pub(super) fn joined(parts: &[&str]) -> String {
    parts.iter().flat_map(|it| it.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// Whether a name can be shown.
pub(super) fn is_name(name: &str) -> bool {
    (1..=NAME_MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control)
}

/// The day on which someone turns sixteen, from a date of birth as people and programs write it; `None` for what is no
/// such date.
pub(super) fn sixteen(birth: &str) -> Option<Date> {
    let parts: Vec<&str> = birth.split(['-', '/', '.']).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return None };
    let number = |text: &str| text.parse::<i16>().ok();
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, number(second)?, number(third.split(['T', ' ']).next()?)?)
    } else if third.len() == 4 {
        (number(third)?, number(second)?, number(first)?)
    } else {
        return None;
    };
    if !(1900..=2200).contains(&year) {
        return None;
    }
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let born = Date::new(year, month, day).ok()?;
    // Who was born on 29 February turns sixteen in a leap year.
    Date::new(born.year() + 16, month, day).ok()
}

/// Rows on their way to people: whoever stands in two classes is one.
#[derive(Default)]
pub(super) struct Gather {
    all: BTreeMap<(bool, String), Entry>,
    wrong: Vec<Wrong>,
    wrong_count: usize,
}

impl Gather {
    /// Notes what was not taken.
    pub fn refuse(&mut self, line: u64, column: &str, reason: Reason) {
        self.wrong_count += 1;
        if self.wrong.len() < WRONG_MAX {
            self.wrong.push(Wrong { line, column: column.to_owned(), reason });
        }
    }

    /// Adds a row.
    pub fn add(&mut self, entry: Entry, line: u64, column: &str) {
        let key = (entry.is_guide, entry.number.to_lowercase());
        let Some(known) = self.all.get_mut(&key) else {
            self.all.insert(key, entry);
            return;
        };
        if known.name != entry.name {
            return self.refuse(line, column, Reason::OtherName);
        }
        if entry.classes.is_subset(&known.classes) {
            return self.refuse(line, column, Reason::Twice);
        }
        known.classes.extend(entry.classes);
        if known.email.is_none() {
            known.email = entry.email;
        }
    }

    /// Everyone, by role and number.
    pub fn done(mut self) -> Roster {
        self.wrong.sort_by_key(|it| it.line);
        Roster { entries: self.all.into_values().collect(), wrong: self.wrong, wrong_count: self.wrong_count }
    }
}
