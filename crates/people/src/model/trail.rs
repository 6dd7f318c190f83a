//! The trail of who did what: which acts there are, and how its lines are chained.
//!
//! Each line's hash covers the hash before it, so that a line that was changed, taken out, put in or moved shows. A trail
//! that was cut off at its end shows only to who kept an earlier head: `loper audit verify` says so.

use loper_access::actor::Role;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use sha2::{Digest as _, Sha256};

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Act {
            $($(#[$doc])* $name,)*
        }

        impl Act {
            /// All acts.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The identifier in the trail.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Reads an identifier.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == text)
            }
        }
    };
}

acts! {
    /// Someone signed in.
    SignedIn = "signed_in",
    /// Someone could not sign in.
    SignInFailed = "sign_in_failed",
    /// Someone signed out, or ended a session.
    SignedOut = "signed_out",
    /// A way to sign in was added, changed or taken away.
    WayInChanged = "way_in_changed",
    /// Someone was invited.
    Invited = "invited",
    /// A role was given, changed or ended.
    RoleChanged = "role_changed",
    /// A roster was taken in, or taken back.
    RosterImported = "roster_imported",
    /// Something of an organisation was set.
    OrganisationChanged = "organisation_changed",
    /// Staff looked at something that a learner shares.
    Looked = "looked",
    /// A learner shared something.
    Shared = "shared",
    /// Sharing ended before its date.
    Unshared = "unshared",
    /// A talk was confirmed by both.
    TalkConfirmed = "talk_confirmed",
    /// A note of a guide was written or changed.
    NoteWritten = "note_written",
    /// It was recorded that a requirement is met, or no longer.
    MetRecorded = "met_recorded",
    /// A school gave an Open Badge, or took it back.
    BadgeGiven = "badge_given",
    /// A dossier was handed over.
    HandedOver = "handed_over",
    /// A dossier that was handed over was taken in.
    HandOverReceived = "hand_over_received",
    /// A caseload went to another guide.
    CaseloadMoved = "caseload_moved",
    /// Everything of someone was taken along.
    Exported = "exported",
    /// Everything of someone was taken away.
    Erased = "erased",
    /// What was kept long enough was taken away.
    RetentionRan = "retention_ran",
    /// Official data was taken in, or taken back.
    DataImported = "data_imported",
}

/// A line before it stands in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// In which organisation.
    pub organisation: OrganisationId,
    /// When.
    pub made_at: Moment,
    /// Who; nobody when a job did it.
    pub actor: Option<PersonId>,
    /// As what.
    pub role: Role,
    /// What.
    pub act: Act,
    /// Whom it concerns.
    pub subject: Option<PersonId>,
    /// What it concerns: a kind and an id, `entry:018f…`. Never content.
    pub thing: Option<String>,
}

/// The hash before the first line.
pub const BEGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

impl Line {
    /// The hash of this line at its place in the trail. Every part has its length before it, so that no two lines read
    /// the same.
    pub fn hash(&self, number: i64, before: &str) -> String {
        let mut digest = Sha256::new();
        let person = |it: Option<PersonId>| it.map_or_else(String::new, |it| it.to_string());
        let parts = [
            before.to_owned(),
            self.organisation.to_string(),
            number.to_string(),
            self.made_at.0.to_string(),
            person(self.actor),
            self.role.code().to_owned(),
            self.act.code().to_owned(),
            person(self.subject),
            self.thing.clone().unwrap_or_default(),
        ];
        for part in parts {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part.as_bytes());
        }
        hex(&digest.finalize())
    }
}
