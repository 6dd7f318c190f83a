//! Whose data a transaction may touch. Three scopes, as types.
//!
//! In [`Organisation`] and [`Own`], parameter `$1` of every statement is bound by the seam to the owner, and
//! the caller's own parameters start at `$2`: so a statement without its tenant does not run.

use loper_vocabulary::identity::{OrganisationId, PersonId};

use crate::value::Value;

/// The owner of what a transaction touches.
pub trait Scope: Copy + Send + 'static {
    /// The value bound to `$1`, or nothing for public registers.
    fn owner(&self) -> Option<Value>;
}

/// Public registers: occupations, programmes, regions, sources. No owner.
#[derive(Debug, Clone, Copy)]
pub struct Public;

/// The data of one organisation.
#[derive(Debug, Clone, Copy)]
pub struct Organisation(pub OrganisationId);

/// The data of one person: a dossier lives here.
#[derive(Debug, Clone, Copy)]
pub struct Own(pub PersonId);

impl Scope for Public {
    fn owner(&self) -> Option<Value> {
        None
    }
}

impl Scope for Organisation {
    fn owner(&self) -> Option<Value> {
        Some(Value::Text(self.0.to_string()))
    }
}

impl Scope for Own {
    fn owner(&self) -> Option<Value> {
        Some(Value::Text(self.0.to_string()))
    }
}
