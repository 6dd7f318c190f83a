//! Who and whose: ids of persons, organisations, sessions without an account.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! row_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Reads the text that [`fmt::Display`] writes; nothing else is an id.
            pub fn parse(text: &str) -> Option<Self> {
                (text.len() == 36).then(|| Uuid::parse_str(text).ok().map(Self))?
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

row_id!(
    /// A person with a membership somewhere (UUIDv7): an address, never a permission.
    PersonId
);
row_id!(
    /// A visitor without an account who kept answers behind a resume code.
    AnonymousId
);
row_id!(
    /// A school, employer or partnership: the tenant.
    OrganisationId
);
row_id!(
    /// A role of a person in an organisation, with its scope and dates.
    MembershipId
);
row_id!(
    /// A class, a team: whoever a guide guides together.
    ClassId
);
row_id!(
    /// A place of an organisation (*vestiging, locatie*).
    SiteId
);
row_id!(
    /// An entry of a dossier.
    EntryId
);
row_id!(
    /// A step of a plan.
    StepId
);
row_id!(
    /// A career conversation.
    TalkId
);
row_id!(
    /// A file that someone put in.
    FileId
);
/// A release of a part of a source: one import of one file, or one table of the reference set.
///
/// Numbered, not a UUID: it is the first column of every register table, a million times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ReleaseId(pub i64);
