//! The policy as one table: role × action × relation.

use crate::actor::{Actor, Role};

/// What someone wants to do. One variant per kind of act, not per page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Look at public information: occupations, programmes, regions, sources.
    Explore,
    /// Read the same information through the programming interface.
    ReadApi,
    /// Keep a choice on one's own device: language, saved pages.
    KeepOnDevice,
    /// Answer questions about oneself, see what was answered, take it away.
    KnowMyself,
    /// See what fits one's own answers. There is no line for anyone else's: a guide can't run it on a pupil.
    SeekFit,
    /// Ask which routes lead somewhere.
    PlanRoute,
    /// Ask whether the server is well.
    AskHealth,
    /// Look at the parts that pages are made of (development only).
    SeeGallery,
}

impl Action {
    /// All actions, in the order of the printed matrix.
    pub const ALL: [Self; 8] = [
        Self::Explore,
        Self::ReadApi,
        Self::KeepOnDevice,
        Self::KnowMyself,
        Self::SeekFit,
        Self::PlanRoute,
        Self::AskHealth,
        Self::SeeGallery,
    ];

    /// The identifier in the printed matrix and in `loper routes`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Explore => "explore",
            Self::ReadApi => "read_api",
            Self::KeepOnDevice => "keep_on_device",
            Self::KnowMyself => "know_myself",
            Self::SeekFit => "seek_fit",
            Self::PlanRoute => "plan_route",
            Self::AskHealth => "ask_health",
            Self::SeeGallery => "see_gallery",
        }
    }
}

/// What the actor is to the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// It belongs to everyone: a register, a page without an owner.
    Public,
    /// It is the actor's own.
    Own,
    /// It belongs to someone in a group that the actor guides.
    SameGroup,
    /// It belongs to someone of the same organisation.
    SameOrganisation,
    /// It belongs to another organisation.
    Elsewhere,
}

impl Relation {
    /// All relations, in the order of the printed matrix.
    pub const ALL: [Self; 5] =
        [Self::Public, Self::Own, Self::SameGroup, Self::SameOrganisation, Self::Elsewhere];

    /// The identifier in the printed matrix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Own => "own",
            Self::SameGroup => "same_group",
            Self::SameOrganisation => "same_organisation",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// Which roles a line is for.
#[derive(Debug, Clone, Copy)]
pub enum Who {
    /// Every role, visitors included.
    Everyone,
    /// These roles only.
    Only(&'static [Role]),
}

/// One line: these may do this to what stands to them in this relation. What no line allows is refused.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Who.
    pub who: Who,
    /// What.
    pub action: Action,
    /// To what.
    pub relation: Relation,
}

/// The whole policy. Reading public information asks nothing of anyone; keeping something on one's own
/// device is one's own.
pub const POLICY: &[Line] = &[
    Line { who: Who::Everyone, action: Action::Explore, relation: Relation::Public },
    Line { who: Who::Everyone, action: Action::ReadApi, relation: Relation::Public },
    Line { who: Who::Everyone, action: Action::KeepOnDevice, relation: Relation::Own },
    Line { who: Who::Everyone, action: Action::KnowMyself, relation: Relation::Own },
    Line { who: Who::Everyone, action: Action::SeekFit, relation: Relation::Own },
    Line { who: Who::Everyone, action: Action::PlanRoute, relation: Relation::Public },
    Line { who: Who::Everyone, action: Action::AskHealth, relation: Relation::Public },
    Line { who: Who::Everyone, action: Action::SeeGallery, relation: Relation::Public },
];

/// Whether `actor` may do `action` to something that stands in `relation` to them.
pub fn allows(actor: Actor, action: Action, relation: Relation) -> bool {
    POLICY.iter().any(|line| {
        let role_fits = match line.who {
            Who::Everyone => true,
            Who::Only(roles) => roles.contains(&actor.role()),
        };
        role_fits && line.action == action && line.relation == relation
    })
}
