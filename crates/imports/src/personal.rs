//! What this room knows about people: who brought which files in, for a month.

use loper_database::scope::Own;
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, PersonalData};
use loper_web::term::Term;
use serde_json::Value;

use crate::store;

/// The register of this room, with the two functions that do what the law asks.
pub const PERSONAL_DATA: PersonalData = PersonalData::Columns { columns: COLUMNS, keeps: &[], export, erase };

const fn column(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "imports_import", column, kind: "indirect", kept: Term::Import }
}

const COLUMNS: &[PersonalColumn] = &[
    column("owner"),
    column("id"),
    column("organisation"),
    column("source"),
    column("state"),
    column("files"),
    column("options"),
    column("headers"),
    column("part"),
    column("rows_read"),
    column("outcome"),
    column("made_at"),
    column("state_at"),
];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    Ok(app.db().read_blocking(Own(person), store::own::export)?)
}

fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    Ok(app.db().write_blocking(Own(person), store::own::wipe)?)
}
