//! Handing a dossier over to the next school: the learner composes, looks at it, signs; the school confirms.
//!
//! Inside one installation nothing is copied: a hand-over is a grant with a date to the school that receives it.

use jiff::ToSpan as _;
use jiff::civil::Date;
use loper_analysis::suppress::{Shown, suppress};
use loper_vocabulary::identity::{EntryId, OrganisationId};
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::plan::{TEXT_MAX, is_long, line, words};

/// So many entries go along at the most: a school reads a choice, not everything.
pub const ENTRIES_MAX: usize = 20;
/// So many hand-overs may be drafted or open at once.
pub const OPEN_MAX: usize = 10;

/// How far a hand-over is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// The learner is composing it: nobody else sees it.
    Draft,
    /// Signed: the school sees it, and has not answered.
    Open,
    /// The school took it in.
    Received,
    /// The learner took it back.
    Withdrawn,
    /// The school said that it is not meant for them.
    Refused,
}

impl State {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Open, Self::Received, Self::Withdrawn, Self::Refused];

    /// The identifier in tables and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Received => "received",
            Self::Withdrawn => "withdrawn",
            Self::Refused => "refused",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }

    /// What an act makes of it; nothing when it can't be done any more.
    pub const fn after(self, act: HandAct) -> Option<Self> {
        match (self, act) {
            (Self::Draft, HandAct::Sign) => Some(Self::Open),
            (Self::Open, HandAct::Receive) => Some(Self::Received),
            (Self::Open, HandAct::Refuse) => Some(Self::Refused),
            (Self::Open | Self::Received, HandAct::Withdraw) => Some(Self::Withdrawn),
            _ => None,
        }
    }

    /// Whether the school that it went to sees it.
    pub const fn is_seen(self) -> bool {
        matches!(self, Self::Open | Self::Received)
    }
}

/// What can be done with a hand-over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandAct {
    /// The learner signs it.
    Sign,
    /// The school confirms that it has it.
    Receive,
    /// The school says that it is not for them.
    Refuse,
    /// The learner takes it back.
    Withdraw,
}

/// What goes along.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// These entries.
    pub entries: Vec<EntryId>,
    /// The plan with its steps.
    pub has_plan: bool,
    /// What the learner can do best, in the learner's words.
    pub text: String,
    /// What help the learner wishes.
    pub support: String,
}

/// What is wrong with a hand-over as it was composed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing in it.
    Nothing,
    /// There are too many entries in it.
    Many,
    /// The text about what someone can do is too long.
    TextLong,
    /// The wish for help is too long.
    SupportLong,
}

impl Problem {
    /// The field that it is about, and the key of the sentence that says how to mend it.
    pub const fn about(self) -> (&'static str, &'static str) {
        match self {
            Self::Nothing => ("stuk", "dossier-hand-problem-nothing"),
            Self::Many => ("stuk", "dossier-hand-problem-many"),
            Self::TextLong => ("tekst", "dossier-hand-problem-long"),
            Self::SupportLong => ("steun", "dossier-hand-problem-long"),
        }
    }
}

impl Content {
    /// What was chosen and typed. Each entry goes along once.
    pub fn typed(
        entries: impl Iterator<Item = EntryId>,
        has_plan: bool,
        text: &str,
        support: &str,
    ) -> Result<Self, Vec<Problem>> {
        let mut chosen: Vec<EntryId> = entries.collect();
        chosen.sort_unstable();
        chosen.dedup();
        let it = Self { entries: chosen, has_plan, text: words(text), support: words(support) };
        let is_nothing = it.entries.is_empty() && !it.has_plan && it.text.is_empty();
        let problems: Vec<Problem> = [
            (is_nothing, Problem::Nothing),
            (it.entries.len() > ENTRIES_MAX, Problem::Many),
            (is_long(&it.text, TEXT_MAX), Problem::TextLong),
            (is_long(&it.support, TEXT_MAX), Problem::SupportLong),
        ]
        .into_iter()
        .filter_map(|(is_wrong, problem)| is_wrong.then_some(problem))
        .collect();
        if problems.is_empty() { Ok(it) } else { Err(problems) }
    }

    /// The entries as a table keeps them.
    pub fn entry_list(&self) -> String {
        let ids: Vec<String> = self.entries.iter().map(ToString::to_string).collect();
        ids.join(",")
    }

    /// Reads them; what is no id falls away.
    pub fn of_list(list: &str) -> Vec<EntryId> {
        list.split(',').filter_map(EntryId::parse).collect()
    }
}

/// A hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// Which.
    pub id: Uuid,
    /// The school that receives it.
    pub organisation: OrganisationId,
    /// How that school calls itself.
    pub organisation_name: String,
    /// What goes along.
    pub content: Content,
    /// The name with which it was signed.
    pub signed_name: String,
    /// How far it is.
    pub state: State,
    /// When it was begun.
    pub made_at: Moment,
    /// When it was signed.
    pub signed_at: Option<Moment>,
    /// When the school answered.
    pub answered_at: Option<Moment>,
    /// The last day on which the school sees it.
    pub until: Date,
    /// What the learner wanted the old school to know.
    pub word: String,
}

impl HandOver {
    /// Whether the school sees it on a day.
    pub fn is_seen(&self, today: Date) -> bool {
        self.state.is_seen() && today <= self.until
    }
}

/// The kinds of schools to which a dossier goes from here: the next one on the way, or another of the same kind.
pub const fn goes_to(sector: Sector) -> bool {
    matches!(sector, Sector::Vo | Sector::Mbo | Sector::Hbo)
}

/// Whether someone signed with the name that stands above it: the same letters, however they are written.
pub fn is_signature(typed: &str, name: &str) -> bool {
    let fold = |text: &str| line(text).to_lowercase();
    !line(typed).is_empty() && fold(typed) == fold(name)
}

/// The days that belong to a signature: until when the school sees it, and when it is counted.
pub fn days(signed_on: Date) -> (Date, Date, Date) {
    let after = |months: i64| signed_on.checked_add(months.months()).unwrap_or(signed_on);
    (after(12), after(3), after(12))
}

/// A group that is counted, as it may be shown: how many there were, and how many of those are something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// All.
    pub all: Shown,
    /// Some of them.
    pub some: Shown,
}

/// A count beside the whole it is a part of. Whoever knows both knows the rest too: a part is shown only when it and the
/// rest are both large enough.
pub const fn counted(all: i64, some: i64) -> Counted {
    let rest = suppress(all - some);
    let some = match rest {
        Shown::Hidden => Shown::Hidden,
        Shown::Count(_) => suppress(some),
    };
    Counted { all: suppress(all), some }
}
