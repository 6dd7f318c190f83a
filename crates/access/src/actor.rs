//! The one who asks: a person in a role, or nobody in particular.

use loper_vocabulary::identity::{OrganisationId, PersonId};

/// What someone is in Loper. A school may rename these; the meaning stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Anyone without an account (*bezoeker*).
    Visitor,
    /// A pupil or student (*leerling, student*).
    Learner,
    /// A parent or carer (*ouder of verzorger*).
    Guardian,
    /// A mentor, career coach or careers adviser (*mentor, slb'er, decaan*).
    Guide,
    /// Coordinates guidance in a school (*LOB-coördinator*).
    Coordinator,
    /// Director or board (*directie, bestuur*).
    Director,
    /// A former student (*oud-student*).
    Alumnus,
    /// Someone of a training company (*leerbedrijf*).
    Employer,
    /// Someone of a partnership (*partner*).
    Partner,
    /// Advises a region (*regioadviseur*).
    RegionAdviser,
    /// National editor (*redacteur*).
    Editor,
    /// Runs an installation or an organisation (*beheerder*).
    Administrator,
    /// Watches over privacy (*functionaris gegevensbescherming*).
    PrivacyOfficer,
}

impl Role {
    /// All roles, the order of the printed matrix.
    pub const ALL: [Self; 13] = [
        Self::Visitor,
        Self::Learner,
        Self::Guardian,
        Self::Guide,
        Self::Coordinator,
        Self::Director,
        Self::Alumnus,
        Self::Employer,
        Self::Partner,
        Self::RegionAdviser,
        Self::Editor,
        Self::Administrator,
        Self::PrivacyOfficer,
    ];

    /// The identifier in tables and in the printed matrix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Learner => "learner",
            Self::Guardian => "guardian",
            Self::Guide => "guide",
            Self::Coordinator => "coordinator",
            Self::Director => "director",
            Self::Alumnus => "alumnus",
            Self::Employer => "employer",
            Self::Partner => "partner",
            Self::RegionAdviser => "region_adviser",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
            Self::PrivacyOfficer => "privacy_officer",
        }
    }
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reach {
    /// The person's own things.
    Own,
    /// A group (class) that the person guides.
    Group,
    /// A site of a school.
    Site,
    /// A whole organisation.
    Organisation,
    /// A partnership of organisations.
    Partnership,
    /// The whole installation.
    Installation,
}

/// The one who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody has signed in.
    Visitor,
    /// A person in one role in one organisation.
    Person {
        /// Who.
        person: PersonId,
        /// The organisation that the session chose.
        organisation: OrganisationId,
        /// As what.
        role: Role,
        /// How far that role reaches.
        reach: Reach,
    },
}

impl Actor {
    /// The role in which this actor asks.
    pub const fn role(self) -> Role {
        match self {
            Self::Visitor => Role::Visitor,
            Self::Person { role, .. } => role,
        }
    }
}
