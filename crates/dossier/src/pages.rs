//! The doors of this room. Each page has a file of its own.

pub mod ask;
pub mod asked;
pub mod badge;
pub mod bring;
pub mod carry;
pub mod cv;
pub mod entry;
pub(crate) mod entry_form;
pub mod feedback;
pub mod files;
pub(crate) mod form;
pub mod handover;
pub mod history;
pub mod home;
pub mod met;
pub mod new;
pub mod outcome;
pub mod plan;
pub mod programme;
pub mod remove;
pub mod save;
pub mod self_check;
pub mod share;
pub(crate) mod words;

use loper_access::policy::{Action, Relation};
use loper_web::feature::Route;

/// Where a dossier is.
pub const HERE: &str = "/mijn/dossier";

/// The line of the policy for whoever keeps their own dossier.
pub const MINE: (Action, Relation) = (Action::KeepDossier, Relation::Own);

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    let entries = [
        home::routes(),
        new::routes(),
        outcome::routes(),
        badge::routes(),
        save::routes(),
        entry::routes(),
        history::routes(),
        remove::routes(),
        files::routes(),
        ask::routes(),
        feedback::routes(),
        asked::routes(),
        programme::routes(),
        met::routes(),
        self_check::routes(),
    ];
    let along = [handover::routes(), carry::routes(), cv::routes(), bring::routes()];
    [entries.concat(), plan::routes(), share::routes(), along.concat()].concat()
}
