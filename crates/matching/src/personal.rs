//! What this room knows about people: the lists that they made.

use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, PersonalData};
use loper_web::term::{Keep, Term};
use serde_json::{Value, json};

use crate::store::runs;

/// More than anyone keeps: all of them.
const ALL: i64 = 1000;

/// The register of this room.
pub const PERSONAL_DATA: PersonalData =
    PersonalData::Columns { columns: COLUMNS, keeps: KEEPS, export, erase };

const fn column(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "matching_run", column, kind: "indirect", kept: Term::Advice }
}

/// A list goes a year after it was made.
const KEEPS: &[Keep] = &[Keep {
    term: Term::Advice,
    due: |tx, ends| runs::due(tx, ends.now),
    clear: |app| {
        let now = app.now();
        Ok(app.db().write_blocking(Public, move |tx| runs::forget(tx, now))?)
    },
}];

const COLUMNS: &[PersonalColumn] = &[column("owner"), column("id"), column("made_at"), column("record")];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    let all = app.db().read_blocking(Own(person), |tx| runs::latest(tx, ALL))?;
    let record = |it: &runs::Run| serde_json::from_str::<Value>(&it.record).unwrap_or(Value::Null);
    Ok(all.iter().map(|it| json!({ "made_at": it.made_at, "record": record(it) })).collect())
}

fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    Ok(app.db().write_blocking(Own(person), runs::wipe)?)
}
