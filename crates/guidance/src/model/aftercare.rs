//! Guidance after the diploma (*nazorg*): who must be offered it, until when, and how it ends.
//!
//! WEB 9.2.12, in force since 1 January 2026: an institution offers it to whoever has a diploma of the entree programme or
//! of level 2 in bol, until a year after the diploma, unless they start a next programme. It may offer it to bbl level 2
//! and to levels 3 and 4.

use jiff::civil::Date;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use uuid::Uuid;

use super::talk::words;

words! {
    /// What kind of diploma it is.
    Diploma {
        /// Entree.
        Entree = "entree",
        /// Level 2, mostly at school.
        Bol2 = "bol_2",
        /// Level 2, mostly at work.
        Bbl2 = "bbl_2",
        /// Level 3.
        Mbo3 = "mbo_3",
        /// Level 4.
        Mbo4 = "mbo_4",
        /// Another, such as of a vmbo or an hbo.
        Other = "other",
    }
}

impl Diploma {
    /// Whether the law says that the school must offer it.
    pub const fn is_mandatory(self) -> bool {
        matches!(self, Self::Entree | Self::Bol2)
    }
}

words! {
    /// How someone was asked or spoken to.
    Way {
        /// By phone.
        Phone = "phone",
        /// By mail.
        Mail = "mail",
        /// By a message on the phone.
        Message = "message",
        /// In a talk.
        Talk = "talk",
        /// By a letter.
        Letter = "letter",
        /// At the door.
        Visit = "visit",
    }
}

words! {
    /// Why a case was closed.
    Closed {
        /// They started a next programme.
        LearnsOn = "learns_on",
        /// They work, and it goes well.
        Works = "works",
        /// They do not want it.
        NoWish = "no_wish",
        /// Whatever was tried, nobody was reached.
        NotReached = "not_reached",
        /// Somebody else helps, such as the municipality.
        Moved = "moved",
        /// The year is over.
        Over = "over",
    }
}

/// The last day of the year after a diploma.
pub fn until(diploma_on: Date) -> Date {
    diploma_on.checked_add(jiff::Span::new().years(1)).unwrap_or(diploma_on)
}

/// Someone with a diploma, and what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aftercare {
    /// Which.
    pub id: Uuid,
    /// Who.
    pub person: PersonId,
    /// Of which school.
    pub organisation: OrganisationId,
    /// Who looks after it.
    pub guide: PersonId,
    /// The name of that guide.
    pub guide_name: String,
    /// What kind of diploma.
    pub diploma: Diploma,
    /// Of which programme, as people call it.
    pub programme: String,
    /// When.
    pub diploma_on: Date,
    /// The last day.
    pub until: Date,
    /// Whether the school must offer it.
    pub is_mandatory: bool,
    /// The first offer.
    pub offered_on: Option<Date>,
    /// The last time that they spoke.
    pub reached_on: Option<Date>,
    /// When it was closed, and why.
    pub closed: Option<(Date, Closed)>,
}

/// An offer or another contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The day.
    pub day: Date,
    /// How.
    pub way: Way,
    /// Whether guidance was offered.
    pub is_offer: bool,
    /// Whether they spoke.
    pub is_reached: bool,
    /// What came of it.
    pub note: String,
    /// Who did it.
    pub by_name: String,
}

words! {
    /// Where a case stands, the most urgent first.
    Standing {
        /// It must be offered, and was not.
        ToOffer = "to_offer",
        /// It was offered, and nobody was reached.
        NotReached = "not_reached",
        /// It may be offered, and was not.
        MayOffer = "may_offer",
        /// They spoke.
        InTouch = "in_touch",
        /// The year is over, and nobody closed it.
        Ended = "ended",
        /// It was closed.
        Closed = "closed",
    }
}

impl Aftercare {
    /// Where it stands today.
    pub fn standing(&self, today: Date) -> Standing {
        match self {
            Self { closed: Some(_), .. } => Standing::Closed,
            _ if today > self.until => Standing::Ended,
            Self { reached_on: Some(_), .. } => Standing::InTouch,
            Self { offered_on: Some(_), .. } => Standing::NotReached,
            Self { is_mandatory: true, .. } => Standing::ToOffer,
            _ => Standing::MayOffer,
        }
    }

    /// Whether something can still be noted.
    pub const fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// The cases by where they stand; within that, whose year ends first.
pub fn by_standing(all: Vec<(Aftercare, String)>, today: Date) -> Vec<(Standing, Vec<(Aftercare, String)>)> {
    let mut groups: Vec<(Standing, Vec<(Aftercare, String)>)> =
        Standing::ALL.iter().map(|it| (*it, Vec::new())).collect();
    for it in all {
        groups[it.0.standing(today) as usize].1.push(it);
    }
    for (_, cases) in &mut groups {
        cases.sort_by(|a, b| (a.0.until, &a.1).cmp(&(b.0.until, &b.1)));
    }
    groups.retain(|it| !it.1.is_empty());
    groups
}
