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
    /// Sign in, or take up an invitation.
    SignIn,
    /// Look after one's own account: name, ways to sign in, sessions, everything taken along or away.
    KeepAccount,
    /// Write in a dossier: entries, plan, who sees what.
    KeepDossier,
    /// Read what its owner shares: an entry, a part, for as long as it is shared.
    ReadDossier,
    /// Look as a guardian, whom the school tied to a learner: what that learner shares, and on which days talks were held.
    SeeChild,
    /// Answer what someone asked: a word of feedback, by a link that ends.
    AnswerAsked,
    /// Plan, prepare, hold and confirm a career conversation.
    HoldTalk,
    /// See who has not been heard, and why someone stands in that list.
    SeeCaseload,
    /// Offer guidance after the diploma, and note the contacts.
    OfferAftercare,
    /// Say what a school asks of a dossier in a year, and when a requirement is met.
    SetProgramme,
    /// Record that a requirement is met.
    RecordMet,
    /// Take in a dossier that was handed over.
    ReceiveHandOver,
    /// Look after organisations' people: groups, roles, invitations, rosters.
    ManagePeople,
    /// Look after the installation: organisations, imports of public data, the checklist of the first run.
    ManageInstallation,
    /// Read the trail of who did what.
    ReadTrail,
}

impl Action {
    /// All actions, in the order of the printed matrix.
    pub const ALL: [Self; 23] = [
        Self::Explore,
        Self::ReadApi,
        Self::KeepOnDevice,
        Self::KnowMyself,
        Self::SeekFit,
        Self::PlanRoute,
        Self::AskHealth,
        Self::SeeGallery,
        Self::SignIn,
        Self::KeepAccount,
        Self::KeepDossier,
        Self::ReadDossier,
        Self::SeeChild,
        Self::AnswerAsked,
        Self::HoldTalk,
        Self::SeeCaseload,
        Self::OfferAftercare,
        Self::SetProgramme,
        Self::RecordMet,
        Self::ReceiveHandOver,
        Self::ManagePeople,
        Self::ManageInstallation,
        Self::ReadTrail,
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
            Self::SignIn => "sign_in",
            Self::KeepAccount => "keep_account",
            Self::KeepDossier => "keep_dossier",
            Self::ReadDossier => "read_dossier",
            Self::SeeChild => "see_child",
            Self::AnswerAsked => "answer_asked",
            Self::HoldTalk => "hold_talk",
            Self::SeeCaseload => "see_caseload",
            Self::OfferAftercare => "offer_aftercare",
            Self::SetProgramme => "set_programme",
            Self::RecordMet => "record_met",
            Self::ReceiveHandOver => "receive_hand_over",
            Self::ManagePeople => "manage_people",
            Self::ManageInstallation => "manage_installation",
            Self::ReadTrail => "read_trail",
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
    /// Its owner shares it with the actor, or gave a link that has not ended.
    Shared,
    /// It belongs to someone in a group that the actor guides.
    SameGroup,
    /// It belongs to someone at a site that the actor's role reaches.
    SameSite,
    /// It belongs to someone of an organisation that the actor's role reaches wholly.
    SameOrganisation,
    /// It belongs to the installation, and the actor's role reaches that far.
    Installation,
    /// It belongs to another group, another organisation, or to nobody that the actor may know of.
    Elsewhere,
}

impl Relation {
    /// All relations, in the order of the printed matrix.
    pub const ALL: [Self; 8] = [
        Self::Public,
        Self::Own,
        Self::Shared,
        Self::SameGroup,
        Self::SameSite,
        Self::SameOrganisation,
        Self::Installation,
        Self::Elsewhere,
    ];

    /// The identifier in the printed matrix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Own => "own",
            Self::Shared => "shared",
            Self::SameGroup => "same_group",
            Self::SameSite => "same_site",
            Self::SameOrganisation => "same_organisation",
            Self::Installation => "installation",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// Which roles a line is for.
#[derive(Debug, Clone, Copy)]
pub enum Who {
    /// Every role, visitors included.
    Everyone,
    /// Everyone who signed in, in whatever role.
    SignedIn,
    /// These roles only.
    Only(&'static [Role]),
}

impl Who {
    /// Whether a role is meant.
    pub fn is(self, role: Role) -> bool {
        match self {
            Self::Everyone => true,
            Self::SignedIn => role != Role::Visitor,
            Self::Only(roles) => roles.contains(&role),
        }
    }
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

const fn line(who: Who, action: Action, relation: Relation) -> Line {
    Line { who, action, relation }
}

/// Whoever has, or had, a dossier. A guardian or a guide has none.
const OWNER: Who = Who::Only(&[Role::Learner, Role::Alumnus]);
/// Whoever guides someone by name.
const GUIDE: Who = Who::Only(&[Role::Guide, Role::Coordinator]);
/// Whoever looks after the guidance of a whole school.
const COORDINATOR: Who = Who::Only(&[Role::Coordinator]);
const ADMINISTRATOR: Who = Who::Only(&[Role::Administrator]);
const GUARDIAN: Who = Who::Only(&[Role::Guardian]);

/// The whole policy. Reading public information asks nothing of anyone; what is someone's own is theirs; a guide sees
/// what was shared, and that a learner of the own group has not been heard.
pub const POLICY: &[Line] = &[
    line(Who::Everyone, Action::Explore, Relation::Public),
    line(Who::Everyone, Action::ReadApi, Relation::Public),
    line(Who::Everyone, Action::KeepOnDevice, Relation::Own),
    line(Who::Everyone, Action::KnowMyself, Relation::Own),
    line(Who::Everyone, Action::SeekFit, Relation::Own),
    line(Who::Everyone, Action::PlanRoute, Relation::Public),
    line(Who::Everyone, Action::AskHealth, Relation::Public),
    line(Who::Everyone, Action::SeeGallery, Relation::Public),
    line(Who::Everyone, Action::SignIn, Relation::Public),
    line(Who::SignedIn, Action::KeepAccount, Relation::Own),
    line(OWNER, Action::KeepDossier, Relation::Own),
    line(OWNER, Action::ReadDossier, Relation::Own),
    line(Who::Everyone, Action::ReadDossier, Relation::Shared),
    // The list of one's own children, and one of them for as long as the school says so.
    line(GUARDIAN, Action::SeeChild, Relation::Own),
    line(GUARDIAN, Action::SeeChild, Relation::Shared),
    line(Who::Everyone, Action::AnswerAsked, Relation::Shared),
    line(OWNER, Action::HoldTalk, Relation::Own),
    line(Who::Everyone, Action::HoldTalk, Relation::Shared),
    line(GUIDE, Action::HoldTalk, Relation::SameGroup),
    line(GUIDE, Action::HoldTalk, Relation::SameSite),
    line(GUIDE, Action::HoldTalk, Relation::SameOrganisation),
    line(GUIDE, Action::SeeCaseload, Relation::SameGroup),
    line(GUIDE, Action::SeeCaseload, Relation::SameSite),
    line(GUIDE, Action::SeeCaseload, Relation::SameOrganisation),
    line(GUIDE, Action::OfferAftercare, Relation::SameGroup),
    line(GUIDE, Action::OfferAftercare, Relation::SameSite),
    line(GUIDE, Action::OfferAftercare, Relation::SameOrganisation),
    line(COORDINATOR, Action::SetProgramme, Relation::SameOrganisation),
    line(GUIDE, Action::RecordMet, Relation::SameGroup),
    line(GUIDE, Action::RecordMet, Relation::SameSite),
    line(GUIDE, Action::RecordMet, Relation::SameOrganisation),
    line(
        Who::Only(&[Role::Coordinator, Role::Administrator]),
        Action::ReceiveHandOver,
        Relation::SameOrganisation,
    ),
    line(ADMINISTRATOR, Action::ManagePeople, Relation::SameOrganisation),
    line(ADMINISTRATOR, Action::ManagePeople, Relation::Installation),
    line(ADMINISTRATOR, Action::ManageInstallation, Relation::Installation),
    line(
        Who::Only(&[Role::Administrator, Role::PrivacyOfficer]),
        Action::ReadTrail,
        Relation::SameOrganisation,
    ),
];

/// Whether `actor` may do `action` to something that stands in `relation` to them.
pub fn allows(actor: Actor, action: Action, relation: Relation) -> bool {
    POLICY.iter().any(|line| line.who.is(actor.role()) && line.action == action && line.relation == relation)
}

/// Whether someone who signs in may do this, in some role: then a visitor is asked to sign in instead of being told
/// that there is nothing. It says nothing about one thing or another.
pub fn is_for_people(action: Action) -> bool {
    !POLICY.iter().any(|line| {
        matches!(line.who, Who::Everyone) && line.action == action && line.relation != Relation::Shared
    })
}
