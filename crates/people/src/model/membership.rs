//! A role in an organisation: what goes with it.

use jiff::civil::Date;
use loper_access::actor::{Reach, Role};
use loper_access::policy::Relation;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId, SiteId};
use loper_vocabulary::school_year::SchoolYear;

/// A minute, in microseconds.
pub const MINUTE: i64 = 60_000_000;
/// How long a session lives at the most (TRUST S6).
pub const SESSION_MAX: i64 = 12 * 60 * MINUTE;

/// A role of a person in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Which.
    pub id: MembershipId,
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub organisation: OrganisationId,
    /// As what.
    pub role: Role,
    /// How far.
    pub reach: Reach,
    /// At which site, where that matters.
    pub site: Option<SiteId>,
    /// The first day.
    pub starts_on: Date,
    /// The last day; nothing while it lasts.
    pub ends_on: Option<Date>,
}

impl Membership {
    /// Whether it lasts on a day.
    pub fn is_on(&self, day: Date) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|last| day <= last)
    }
}

/// Whether a role is one of staff: shorter sessions, a second factor.
pub const fn is_staff(role: Role) -> bool {
    matches!(
        role,
        Role::Guide
            | Role::Coordinator
            | Role::Director
            | Role::RegionAdviser
            | Role::Editor
            | Role::Administrator
            | Role::PrivacyOfficer
    )
}

/// How long a session lives while nothing is done, in microseconds: half an hour for staff, two hours for others.
pub const fn idle(role: Role) -> i64 {
    if is_staff(role) { 30 * MINUTE } else { 120 * MINUTE }
}

/// How far a role reaches when nothing else was said.
pub const fn usual_reach(role: Role) -> Reach {
    match role {
        Role::Guide => Reach::Group,
        Role::Coordinator | Role::Director | Role::Administrator | Role::PrivacyOfficer => {
            Reach::Organisation
        }
        Role::Partner => Reach::Partnership,
        Role::RegionAdviser | Role::Editor => Reach::Installation,
        Role::Visitor | Role::Learner | Role::Guardian | Role::Alumnus | Role::Employer => Reach::Own,
    }
}

/// The school year of a day, by the year in which it starts: on the first of August.
pub fn school_year(day: Date) -> i16 {
    SchoolYear::of(day).0
}

/// What the database keeps of a reach.
pub const fn reach_code(reach: Reach) -> &'static str {
    match reach {
        Reach::Own => "own",
        Reach::Group => "group",
        Reach::Site => "site",
        Reach::Organisation => "organisation",
        Reach::Partnership => "partnership",
        Reach::Installation => "installation",
    }
}

/// Reads it.
pub fn parse_reach(text: &str) -> Option<Reach> {
    [Reach::Own, Reach::Group, Reach::Site, Reach::Organisation, Reach::Partnership, Reach::Installation]
        .into_iter()
        .find(|it| reach_code(*it) == text)
}

/// Reads the identifier of a role.
pub fn parse_role(text: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|it| it.code() == text)
}

/// What is known of two people in one organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Near {
    /// The other is a learner here.
    pub is_here: bool,
    /// Both sit in one class.
    pub is_same_class: bool,
    /// The other's class is at the site of the actor's role.
    pub is_same_site: bool,
}

/// What the learners of one's own list are to someone whose role reaches so far.
pub const fn relation_of(reach: Reach) -> Relation {
    match reach {
        Reach::Group => Relation::SameGroup,
        Reach::Site => Relation::SameSite,
        Reach::Organisation => Relation::SameOrganisation,
        Reach::Own | Reach::Partnership | Reach::Installation => Relation::Elsewhere,
    }
}

/// What an actor with this reach is to a learner who is near in this way.
pub const fn relation(reach: Reach, near: Near) -> Relation {
    match reach {
        Reach::Organisation if near.is_here => Relation::SameOrganisation,
        Reach::Site if near.is_here && near.is_same_site => Relation::SameSite,
        Reach::Group | Reach::Site if near.is_here && near.is_same_class => Relation::SameGroup,
        _ => Relation::Elsewhere,
    }
}
