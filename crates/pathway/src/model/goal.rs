//! Where somebody wants to go.

use std::fmt;

use loper_vocabulary::level::Level;
use loper_vocabulary::subject::Subject;

/// A goal, as an address or a caller names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// An occupation or a programme.
    Subject(Subject),
    /// A diploma, whatever it is in.
    Level(Level),
    /// Work, whatever it is.
    Work,
}

impl Goal {
    /// Reads `occupation:<id>`, `programme:<key>`, `level:<code>` or `work`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().split_once(':') {
            None if text.trim() == "work" => Some(Self::Work),
            Some(("level", code)) => Level::parse(code).filter(|it| *it != Level::None).map(Self::Level),
            _ => Subject::parse(text).map(Self::Subject),
        }
    }

    /// The word for its kind in the programming interface.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Subject(Subject::Occupation(_)) => "occupation",
            Self::Subject(Subject::Programme(_)) => "programme",
            Self::Level(_) => "level",
            Self::Work => "work",
        }
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subject(subject) => subject.fmt(f),
            Self::Level(level) => write!(f, "level:{}", level.code()),
            Self::Work => f.write_str("work"),
        }
    }
}

/// What a route has to reach: one of these levels; then, for an occupation, the work itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Target {
    /// Any of these will do.
    pub levels: Vec<Level>,
    /// Whether work comes after it.
    pub then_work: bool,
    /// Whether it is one certain programme or occupation: then a diploma of that level in something else is not it.
    pub is_particular: bool,
}
