//! The kinds of letters, and when someone gets them.

/// When someone gets letters of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// Each one, as soon as it is written.
    AtOnce,
    /// All of a day in one letter.
    Daily,
    /// Not by mail; what they tell stands on the pages.
    Never,
}

impl Timing {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Never];

    /// The word in the database and in the form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Never => "never",
        }
    }

    /// Reads that word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What a letter is for. Few, so that the choice between them fits on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A way in: an invitation, a link to sign in, a code.
    Access,
    /// Something changed about the account.
    Safety,
    /// A talk was planned, moved, called off, or waits for a word.
    Talk,
    /// A date of one's own comes near.
    Reminder,
    /// Somebody asks for something, or answered.
    Asked,
    /// Somebody shared something.
    Shared,
    /// A hand-over was made, taken in, or sent back.
    HandOver,
    /// An offer of help after the diploma.
    Aftercare,
    /// The daily letter itself.
    Daily,
}

impl Kind {
    /// All, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Access,
        Self::Safety,
        Self::Talk,
        Self::Reminder,
        Self::Asked,
        Self::Shared,
        Self::HandOver,
        Self::Aftercare,
        Self::Daily,
    ];

    /// The word in the database, in the form, and at the end of the keys of its texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Safety => "safety",
            Self::Talk => "talk",
            Self::Reminder => "reminder",
            Self::Asked => "asked",
            Self::Shared => "shared",
            Self::HandOver => "hand_over",
            Self::Aftercare => "aftercare",
            Self::Daily => "daily",
        }
    }

    /// Reads that word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// When someone gets it who chose nothing.
    pub const fn usual(self) -> Timing {
        match self {
            Self::Shared => Timing::Daily,
            _ => Timing::AtOnce,
        }
    }

    /// Whether someone may choose. Without a way in nobody can; and whoever takes an account over must not be able to do
    /// so unseen. The daily letter is what was chosen elsewhere.
    pub const fn is_open_to_choice(self) -> bool {
        !matches!(self, Self::Access | Self::Safety | Self::Daily)
    }

    /// When a letter of this kind goes: what was chosen, if it may be chosen. What is of no use after a while does not
    /// wait for the daily letter.
    pub const fn timing(self, chosen: Option<Timing>, is_short_lived: bool) -> Timing {
        match chosen {
            _ if !self.is_open_to_choice() => Timing::AtOnce,
            Some(Timing::Never) => Timing::Never,
            _ if is_short_lived => Timing::AtOnce,
            Some(timing) => timing,
            None => self.usual(),
        }
    }
}
