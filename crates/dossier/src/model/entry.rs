//! An entry of a dossier (*dossierstuk*): its kinds.

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
}
