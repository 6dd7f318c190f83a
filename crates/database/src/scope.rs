//! Whose data a transaction may touch. Scopes are types.
//!
//! In [`Organisation`], [`Own`] and [`Anonymous`], parameter `$1` of every statement is bound by the seam to the owner, and
//! the caller's own parameters start at `$2`: so a statement without its tenant does not run.

use loper_vocabulary::identity::{AnonymousId, OrganisationId, PersonId};

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

/// The data of a visitor who keeps answers behind a resume code: the same tables as [`Own`], so that a person who
/// makes an account later takes them along.
#[derive(Debug, Clone, Copy)]
pub struct Anonymous(pub AnonymousId);

/// A scope of one human being, with an account or without: what reads a person's own answers takes either.
pub trait Personal: Scope {}

impl Personal for Own {}

impl Personal for Anonymous {}

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

impl Scope for Anonymous {
    fn owner(&self) -> Option<Value> {
        Some(Value::Text(self.0.to_string()))
    }
}
