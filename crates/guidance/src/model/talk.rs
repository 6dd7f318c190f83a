//! A career conversation (*loopbaangesprek*): its parts, what it may lead to, when it counts.

use jiff::civil::Date;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{OrganisationId, PersonId, TalkId};
use loper_vocabulary::time::Moment;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// The longest text of a part, in characters.
pub const TEXT_MAX: usize = 4_000;
/// The longest short text: a step, a helper, a place.
pub const SHORT_MAX: usize = 200;
/// So many steps a talk may lead to: what one can remember.
pub const STEPS_MAX: usize = 3;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$each])* $variant,)*
        }

        impl $name {
            /// All, in their order.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word in tables.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Reads it.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == text)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// With how many people talk.
    Kind {
        /// The learner and the guide.
        Pair = "pair",
        /// With a third: a parent, or a trainer at work.
        Triad = "triad",
        /// A few learners with one guide.
        Group = "group",
    }
}

words! {
    /// How far a talk is.
    State {
        /// The learner asked for it; nobody set a time.
        Asked = "asked",
        /// It has a time.
        Planned = "planned",
        /// The learner said what to talk about.
        Prepared = "prepared",
        /// Something was written down.
        Held = "held",
        /// Both say that it is right.
        Confirmed = "confirmed",
        /// It does not take place.
        Cancelled = "cancelled",
    }
}

words! {
    /// The four parts of a talk, in their order.
    Part {
        /// *Terugkijken*: what happened.
        LookBack = "look_back",
        /// *Nadenken*: what it means.
        Reflect = "reflect",
        /// *Vooruitkijken*: where to.
        LookAhead = "look_ahead",
        /// *Doen*: the next step.
        Act = "act",
    }
}

impl Part {
    /// Its number on the line, from 1.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The part with a number.
    pub fn of_number(number: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.number().to_string() == number)
    }

    /// The one after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The one before it.
    pub fn before(self) -> Option<Self> {
        (self as usize).checked_sub(1).and_then(|place| Self::ALL.get(place)).copied()
    }
}

words! {
    /// The answer to "Is this right?".
    Right {
        /// No.
        No = "no",
        /// Almost.
        Almost = "almost",
        /// Yes.
        Yes = "yes",
    }
}

/// What was said in a part, in the learner's words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Whether the learner finds them right.
    pub right: Option<Right>,
}

/// A step that a talk led to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// What to do.
    pub text: String,
    /// Before when.
    pub due_on: Option<Date>,
    /// Who helps.
    pub helper: String,
}

/// A part of the dossier that the learner shows for a talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// `plan`, or the id of an entry.
    pub part: String,
    /// What it was called when it was picked.
    pub title: String,
    /// The grant with which it is shown.
    pub share: Uuid,
}

/// When and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// When it begins.
    pub at: Moment,
    /// How long.
    pub minutes: i64,
    /// Where.
    pub place: String,
    /// What the guide would like to talk about.
    pub about: String,
}

/// A talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Which.
    pub id: TalkId,
    /// Whose.
    pub learner: PersonId,
    /// At which school.
    pub organisation: OrganisationId,
    /// With whom.
    pub guide: PersonId,
    /// The name of the guide; empty when that guide is gone from Loper.
    pub guide_name: String,
    /// With how many.
    pub kind: Kind,
    /// What it has in common with the talks of the others in a group.
    pub together: Option<String>,
    /// How far.
    pub state: State,
    /// When it begins, once someone set a time.
    pub planned_at: Option<Moment>,
    /// How long it takes.
    pub minutes: i64,
    /// Where.
    pub place: String,
    /// What the guide would like to talk about.
    pub about: String,
    /// What the learner wants to talk about.
    pub wish: String,
    /// The day on which it was held.
    pub held_on: Option<Date>,
    /// What was said: looking back, reflecting, looking ahead.
    pub said: [Said; 3],
    /// Why there is no step.
    pub no_step_because: String,
    /// What the guide notes about the learner.
    pub guide_note: String,
    /// When.
    pub guide_note_at: Option<Moment>,
    /// When the learner said that it is right.
    pub learner_confirmed_at: Option<Moment>,
    /// When the guide did.
    pub guide_confirmed_at: Option<Moment>,
    /// From whom this guide took over.
    pub moved_from: Option<String>,
    /// How often the appointment changed.
    pub sequence: i64,
    /// The day on which the learner asked for it.
    pub asked_on: Option<Date>,
    /// When it last changed.
    pub changed_at: Moment,
}

impl Talk {
    /// What was said in a part; the last part has steps instead.
    pub fn said(&self, part: Part) -> Option<&Said> {
        self.said.get(part as usize)
    }

    /// Whether words can still be written.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Confirmed | State::Cancelled) && self.learner_confirmed_at.is_none()
    }

    /// Whether it still has to take place.
    pub fn is_ahead(&self) -> bool {
        matches!(self.state, State::Asked | State::Planned | State::Prepared)
    }

    /// Whether anything was written in it.
    pub fn is_begun(&self) -> bool {
        self.held_on.is_some()
    }

    /// Until which day the guide sees what the learner picked: a month after the talk, or after today when it has no day.
    pub fn shown_until(&self, today: Date) -> Date {
        let day = self.held_on.or_else(|| self.planned_at.and_then(Moment::date)).unwrap_or(today);
        day.checked_add(jiff::Span::new().months(1)).unwrap_or(day)
    }
}

/// Why a report can't be confirmed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmRefused {
    /// Nothing was written.
    Empty,
    /// There is no step, and no reason for that.
    NoStep,
    /// It was confirmed, or does not take place.
    Closed,
}

/// Whether the learner may say that a report is right: something was said, and it led to a step or to a reason for none.
pub fn may_confirm(talk: &Talk, steps: &[Step]) -> Result<(), ConfirmRefused> {
    if !talk.is_open() {
        return Err(ConfirmRefused::Closed);
    }
    if talk.said.iter().all(|it| it.text.is_empty()) {
        return Err(ConfirmRefused::Empty);
    }
    if steps.is_empty() && talk.no_step_because.is_empty() {
        return Err(ConfirmRefused::NoStep);
    }
    Ok(())
}

/// What a form began with: two people who write in one part find out by this that the other was first.
pub fn basis(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes())[..8])
}

/// What the form of the steps began with.
pub fn basis_of_steps(steps: &[Step], no_step_because: &str) -> String {
    let mut all = String::new();
    for step in steps {
        let due = step.due_on.map(|day| day.to_string()).unwrap_or_default();
        for part in [&step.text, &due, &step.helper] {
            all.push_str(part);
            all.push('\u{1f}');
        }
    }
    all.push_str(no_step_because);
    basis(&all)
}

/// What someone typed in a large field: line ends as one sign, nothing round it, no longer than is kept.
pub fn tidy_text(typed: &str, max: usize) -> String {
    let text = typed.replace("\r\n", "\n");
    let text: String = text.trim().chars().filter(|it| *it == '\n' || !it.is_control()).take(max).collect();
    text.trim_end().to_owned()
}

/// What someone typed in a short field: one line.
pub fn tidy_line(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let text: String = words.join(" ").chars().filter(|it| !it.is_control()).take(SHORT_MAX).collect();
    text.trim_end().to_owned()
}

/// The steps of a form: (text, day, helper) each; rows without a text fall away. The place of the first day that can't be
/// read, if there is one.
pub fn steps_of(rows: &[(String, String, String)]) -> Result<Vec<Step>, usize> {
    let mut steps = Vec::new();
    for (text, day, helper) in rows.iter().take(STEPS_MAX) {
        let text = tidy_line(text);
        if text.is_empty() {
            continue;
        }
        let day = day.trim();
        let due_on = if day.is_empty() { None } else { Some(day.parse().map_err(|_| steps.len())?) };
        steps.push(Step { text, due_on, helper: tidy_line(helper) });
    }
    Ok(steps)
}
