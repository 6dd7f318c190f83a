//! Pure: what a release is, what an import found, and what is derived from what publishers give.

pub mod conditions;
pub mod figures;
pub mod interests;
pub mod middle;
pub mod outline;
pub mod region_names;
pub mod related;
pub mod release;
pub mod skills;
pub mod slug;
