//! Who may see what of a dossier, until when.
//!
//! Without a grant nobody sees anything. A grant ends on its last day, or at once when the learner says so; one to a role
//! holds only for whoever guides the learner today, so that it ends by itself when either of them leaves.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;
use loper_access::actor::Role;
use loper_vocabulary::identity::{EntryId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

/// So many days a link lasts when nothing else was chosen.
pub const LINK_DAYS: i64 = 14;
/// So long may the name be that a learner gives to whoever gets a link, in characters.
pub const NAME_MAX: usize = 80;
/// So many grants may be open at once.
pub const OPEN_MAX: usize = 100;
/// An hour, in microseconds: within it the same look is noted once.
pub const HOUR: i64 = 3_600_000_000;

/// A part of a dossier that can be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// One entry.
    Entry(EntryId),
    /// The plan with its steps.
    Plan,
    /// All entries that are kept: those of today, and those that come.
    Timeline,
    /// The plan and all entries.
    Everything,
}

impl Part {
    /// What a table keeps: the part, and the entry where it is one.
    pub fn codes(self) -> (&'static str, Option<String>) {
        match self {
            Self::Entry(entry) => ("entry", Some(entry.to_string())),
            Self::Plan => ("plan", None),
            Self::Timeline => ("timeline", None),
            Self::Everything => ("everything", None),
        }
    }

    /// Reads what a table keeps.
    pub fn of_codes(part: &str, entry: Option<&str>) -> Option<Self> {
        match (part, entry) {
            ("entry", Some(entry)) => EntryId::parse(entry).map(Self::Entry),
            ("plan", None) => Some(Self::Plan),
            ("timeline", None) => Some(Self::Timeline),
            ("everything", None) => Some(Self::Everything),
            _ => None,
        }
    }

    /// Reads what a form sends: `plan`, `timeline`, `everything`, or the id of an entry.
    pub fn parse(text: &str) -> Option<Self> {
        Self::of_codes(text, None).or_else(|| EntryId::parse(text).map(Self::Entry))
    }

    /// What a form sends.
    pub fn value(self) -> String {
        match self.codes() {
            (_, Some(entry)) => entry,
            (part, None) => part.to_owned(),
        }
    }

    /// Whether whoever sees this part sees the other one too.
    pub fn covers(self, other: Self) -> bool {
        match self {
            Self::Everything => true,
            Self::Timeline => matches!(other, Self::Timeline | Self::Entry(_)),
            Self::Plan | Self::Entry(_) => self == other,
        }
    }
}

/// To whom a grant is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// One person, in the organisation where that person was when it was given.
    Person(PersonId, OrganisationId),
    /// Whoever has this role in this organisation and guides the learner.
    Role(Role, OrganisationId),
    /// Whoever has the link: the hash of it.
    Link(String),
}

/// A grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Which.
    pub id: Uuid,
    /// What may be seen.
    pub part: Part,
    /// By whom.
    pub to: To,
    /// What that person is called; empty for a role.
    pub name: String,
    /// The last day.
    pub until: Date,
    /// When it was given.
    pub made_at: Moment,
    /// When it was taken back.
    pub revoked_at: Option<Moment>,
}

impl Grant {
    /// Whether it holds on this day.
    pub fn is_open(&self, today: Date) -> bool {
        self.revoked_at.is_none() && today <= self.until
    }

    /// Whether it is meant for this viewer.
    pub fn is_for(&self, viewer: &Viewer) -> bool {
        match (&self.to, viewer) {
            (To::Person(person, at), Viewer::Person(it)) => *person == it.person && *at == it.organisation,
            (To::Role(role, at), Viewer::Person(it)) => {
                *role == it.role && *at == it.organisation && it.is_my_guide
            }
            (To::Link(hash), Viewer::Link(theirs)) => hash == theirs,
            _ => false,
        }
    }
}

/// Who looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Viewer {
    /// Someone who signed in.
    Person(Guide),
    /// Whoever has a link: the hash of it.
    Link(String),
}

/// Someone who signed in, as the learner sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guide {
    /// Who.
    pub person: PersonId,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// As what.
    pub role: Role,
    /// Whether this person guides the learner today: in the same class, at the same site, or in the same school, as far
    /// as the role reaches.
    pub is_my_guide: bool,
}

/// What a viewer may see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sight {
    /// The plan.
    pub has_plan: bool,
    /// All entries.
    pub has_all: bool,
    /// These entries.
    pub entries: BTreeSet<EntryId>,
}

impl Sight {
    /// Whether there is nothing to see.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a part is in sight.
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Entry(entry) => self.has_all || self.entries.contains(&entry),
            Part::Plan => self.has_plan,
            Part::Timeline => self.has_all,
            Part::Everything => self.has_all && self.has_plan,
        }
    }

    /// Sees a part more.
    pub fn add(&mut self, part: Part) {
        match part {
            Part::Entry(entry) => {
                self.entries.insert(entry);
            }
            Part::Plan => self.has_plan = true,
            Part::Timeline => self.has_all = true,
            Part::Everything => (self.has_all, self.has_plan) = (true, true),
        }
    }
}

/// What a viewer may see today.
pub fn sight(grants: &[Grant], viewer: &Viewer, today: Date) -> Sight {
    let mut sight = Sight::default();
    for grant in grants.iter().filter(|it| it.is_open(today) && it.is_for(viewer)) {
        sight.add(grant.part);
    }
    sight
}

/// Whether a viewer may see a part today. What no grant says is not seen.
pub fn may_see(grants: &[Grant], viewer: &Viewer, part: Part, today: Date) -> bool {
    grants.iter().any(|it| it.is_open(today) && it.is_for(viewer) && it.part.covers(part))
}

/// The last day of the school year in which a day lies: the day on which a grant ends when nothing else was chosen.
pub fn year_end(today: Date) -> Date {
    let year = if today.month() >= 8 { today.year() + 1 } else { today.year() };
    Date::new(year, 7, 31).unwrap_or(today)
}

/// The last day that may be chosen: a year from now.
pub fn last_day(today: Date) -> Date {
    today.checked_add(1.year()).unwrap_or(today)
}

/// The last day of a link when nothing else was chosen.
pub fn link_end(today: Date) -> Date {
    today.checked_add(LINK_DAYS.days()).unwrap_or(today)
}

/// The day that was chosen, or the usual one when nothing was. A day that is past, more than a year away, or no day, is
/// refused.
pub fn until(text: &str, today: Date, is_link: bool) -> Option<Date> {
    if text.trim().is_empty() {
        return Some(if is_link { link_end(today) } else { year_end(today) });
    }
    text.trim().parse().ok().filter(|day| (today..=last_day(today)).contains(day))
}

/// A look by someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub at: Moment,
    /// Who; nobody for a link.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: String,
    /// As what.
    pub role: Role,
    /// Of which organisation; empty for a link.
    pub organisation_name: String,
    /// At what.
    pub part: Part,
}

impl Look {
    /// What makes a look the same as another: who, what, and in which hour. A link is known by its grant.
    pub fn slot(&self, link: Option<Uuid>) -> String {
        let viewer = self.person.map_or_else(|| link.unwrap_or_default().to_string(), |it| it.to_string());
        format!("{viewer} {} {}", self.part.value(), self.at.0.div_euclid(HOUR))
    }
}
