//! Kinds of entries of a dossier (*dossierstukken*), and what each of them asks.

use super::part::Part;

/// What kind of entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something that someone did or saw, told in a minute.
    Experience,
    /// An activity with the four fields that the law of the vmbo names.
    Activity,
    /// Looking back on what happened (*STARRT*).
    Reflection,
    /// Something that shows it: a photo, a file, an address.
    Evidence,
    /// What came out of a test or a check in Loper.
    Result,
    /// What someone else said.
    Feedback,
    /// A certificate, a diploma, a badge.
    Certificate,
    /// A loose thought.
    Note,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Experience,
        Self::Activity,
        Self::Reflection,
        Self::Evidence,
        Self::Result,
        Self::Feedback,
        Self::Certificate,
        Self::Note,
    ];

    /// The identifier in tables and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Experience => "experience",
            Self::Activity => "activity",
            Self::Reflection => "reflection",
            Self::Evidence => "evidence",
            Self::Result => "result",
            Self::Feedback => "feedback",
            Self::Certificate => "certificate",
            Self::Note => "note",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }

    /// The kinds that a learner begins by hand, the quickest first.
    pub const BEGUN: [Self; 7] = [
        Self::Experience,
        Self::Reflection,
        Self::Activity,
        Self::Evidence,
        Self::Certificate,
        Self::Feedback,
        Self::Note,
    ];

    /// The word in an address: `/mijn/dossier/nieuw?soort=ervaring`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Experience => "ervaring",
            Self::Activity => "activiteit",
            Self::Reflection => "reflectie",
            Self::Evidence => "bewijs",
            Self::Result => "uitkomst",
            Self::Feedback => "feedback",
            Self::Certificate => "certificaat",
            Self::Note => "notitie",
        }
    }

    /// Reads a word of an address, of a kind that someone can begin.
    pub fn parse_word(text: &str) -> Option<Self> {
        Self::BEGUN.into_iter().find(|it| it.word() == text)
    }

    /// What is asked at once.
    pub const fn first(self) -> &'static [Part] {
        match self {
            Self::Experience | Self::Note => &[Part::Situation],
            Self::Activity => &[Part::Title, Part::Goals, Part::Results, Part::Evaluation, Part::FollowUp],
            Self::Reflection => {
                &[Part::Situation, Part::Task, Part::Action, Part::Result, Part::Reflection, Part::Transfer]
            }
            Self::Evidence => &[Part::Title, Part::Situation, Part::Link],
            Self::Result => &[Part::Reflection],
            Self::Feedback => &[Part::WithWhom, Part::Results],
            Self::Certificate => &[Part::Title, Part::WithWhom, Part::Link],
        }
    }

    /// What may be added, and waits behind a line that opens.
    pub const fn more(self) -> &'static [Part] {
        match self {
            Self::Experience => &[Part::Title, Part::Place, Part::WithWhom, Part::Reflection],
            Self::Activity => &[Part::Place, Part::WithWhom],
            Self::Reflection => &[Part::Title, Part::Place, Part::WithWhom],
            Self::Evidence => &[Part::Reflection],
            Self::Result => &[],
            Self::Feedback => &[Part::Situation, Part::Reflection],
            Self::Certificate => &[Part::Situation],
            Self::Note => &[Part::Title],
        }
    }

    /// What must be there before an entry is more than a draft. An activity has four fields by law, and any may wait.
    pub const fn needed(self) -> &'static [Part] {
        match self {
            Self::Experience | Self::Note => &[Part::Situation],
            Self::Activity | Self::Evidence | Self::Certificate => &[Part::Title],
            Self::Reflection => &[Part::Situation, Part::Reflection],
            Self::Result => &[],
            Self::Feedback => &[Part::WithWhom, Part::Results],
        }
    }

    /// Whether a file or an address belongs to it, so that it says nothing without one.
    pub const fn shows_something(self) -> bool {
        matches!(self, Self::Evidence | Self::Certificate)
    }

    /// Every part that its form has.
    pub fn parts(self) -> impl Iterator<Item = Part> {
        self.first().iter().chain(self.more()).copied()
    }
}
