//! How far an import is.

/// From the upload to the release, or to why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The files came, and wait to be checked.
    Waiting,
    /// They are read beside what stands.
    Checking,
    /// What would change can be seen; nothing did.
    Ready,
    /// The files can't be used as they are; columns may be named, or other files sent.
    Refused,
    /// Somebody agreed, and the import waits for its turn.
    Agreed,
    /// It is brought in.
    Running,
    /// It is shown.
    Done,
    /// It could not be brought in; what stood stands.
    Failed,
    /// Somebody threw it away, or a day went by.
    Dropped,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Waiting,
        Self::Checking,
        Self::Ready,
        Self::Refused,
        Self::Agreed,
        Self::Running,
        Self::Done,
        Self::Failed,
        Self::Dropped,
    ];

    /// The word in the table and in the keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Checking => "checking",
            Self::Ready => "ready",
            Self::Refused => "refused",
            Self::Agreed => "agreed",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
        }
    }

    /// Reads [`State::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Whether the program has something to do, so that the page looks again.
    pub const fn is_busy(self) -> bool {
        matches!(self, Self::Waiting | Self::Checking | Self::Agreed | Self::Running)
    }

    /// Whether a person has something to decide.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Ready | Self::Refused)
    }
}
