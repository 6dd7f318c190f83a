//! A letter: to whom, about what, in which words.

use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use sha2::{Digest as _, Sha256};

use super::kind::Kind;
use super::words::{one_line, paragraphs};

/// A subject is not longer than this, in characters.
pub const SUBJECT_MAX: usize = 120;
/// A body is not longer than this, in characters.
pub const BODY_MAX: usize = 20_000;

/// To whom a letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To<'a> {
    /// A person of the house, at an address of theirs.
    Person(PersonId, &'a str),
    /// Someone whom an organisation writes to, and who is no person here yet.
    Invited(OrganisationId, &'a str),
}

impl<'a> To<'a> {
    /// The address.
    pub const fn address(self) -> &'a str {
        match self {
            Self::Person(_, address) | Self::Invited(_, address) => address,
        }
    }

    /// Whose row it is.
    pub fn owner(self) -> String {
        match self {
            Self::Person(person, _) => person.to_string(),
            Self::Invited(organisation, _) => organisation.to_string(),
        }
    }
}

/// The one place that a letter leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'a> {
    /// What happens there: "Bekijk de afspraak".
    pub words: &'a str,
    /// The path of a page of this house: `/gesprek/…`.
    pub path: &'a str,
}

/// A letter, as a feature writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter<'a> {
    /// To whom.
    pub to: To<'a>,
    /// What it is for.
    pub kind: Kind,
    /// What makes it this one and no other, among all letters to this person: `talk-planned:<talk>:<version>`.
    pub key: &'a str,
    /// The language of the words.
    pub language: Language,
    /// What it says in a list of mail: nothing that others should not read.
    pub subject: &'a str,
    /// What it says: paragraphs of plain text, with an empty line between them.
    pub body: &'a str,
    /// Where it leads.
    pub link: Option<Link<'a>>,
    /// When it is of no use any more, such as the end of a link; then it is not sent.
    pub until: Option<Moment>,
}

impl Letter<'_> {
    /// The id of the row, and of the letter on its way: the same for the same owner and key.
    pub fn id(&self) -> String {
        hex(&Sha256::digest(format!("{}\n{}", self.to.owner(), self.key).as_bytes())[..16])
    }

    /// The subject in one line, as it is kept.
    pub fn plain_subject(&self) -> String {
        one_line(self.subject, SUBJECT_MAX)
    }

    /// The body without anything but words and lines, as it is kept.
    pub fn plain_body(&self) -> String {
        paragraphs(self.body, BODY_MAX)
    }
}
