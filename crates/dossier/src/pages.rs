//! The doors of this room. Each page has a file of its own.

pub(crate) mod form;
pub mod handover;
pub mod home;
pub mod plan;
pub mod share;

use loper_access::policy::{Action, Relation};
use loper_web::feature::Route;

/// Where a dossier is.
pub const HERE: &str = "/mijn/dossier";

/// The line of the policy for whoever keeps their own dossier.
pub const MINE: (Action, Relation) = (Action::KeepDossier, Relation::Own);

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [home::routes(), plan::routes(), share::routes(), handover::routes()].concat()
}
