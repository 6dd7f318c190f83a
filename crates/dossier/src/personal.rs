//! What this room knows about people, column by column, and how all of it is taken along or taken away.

use loper_database::scope::Own;
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, PersonalData};
use serde_json::Value;

use crate::store;

/// The register of this room, with the two functions that do what the law asks.
pub const PERSONAL_DATA: PersonalData = PersonalData::Columns { columns: COLUMNS, export, erase };

/// DOMAIN §6.3: the dossier is the learner's, and goes along from school to school.
const KEPT: &str = "until two years after the last school; at once when asked";

const fn indirect(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "indirect", kept: KEPT }
}

/// What someone wrote: anything may be in it.
const fn free(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "free text", kept: KEPT }
}

const COLUMNS: &[PersonalColumn] = &[
    indirect("dossier_entry", "owner"),
    indirect("dossier_entry", "id"),
    indirect("dossier_entry", "kind"),
    free("dossier_entry", "title"),
    indirect("dossier_entry", "happened_on"),
    free("dossier_entry", "place"),
    free("dossier_entry", "with_whom"),
    free("dossier_entry", "goals"),
    free("dossier_entry", "results"),
    free("dossier_entry", "evaluation"),
    free("dossier_entry", "follow_up"),
    free("dossier_entry", "situation"),
    free("dossier_entry", "task"),
    free("dossier_entry", "action"),
    free("dossier_entry", "result"),
    free("dossier_entry", "reflection"),
    free("dossier_entry", "transfer"),
    free("dossier_entry", "link"),
    indirect("dossier_entry", "competences"),
    indirect("dossier_entry", "asked"),
    indirect("dossier_entry", "state"),
    indirect("dossier_entry", "version"),
    indirect("dossier_entry", "made_at"),
    indirect("dossier_entry", "changed_at"),
    indirect("dossier_entry", "removed_at"),
    indirect("dossier_revision", "owner"),
    indirect("dossier_revision", "entry"),
    indirect("dossier_revision", "version"),
    indirect("dossier_revision", "changed_at"),
    free("dossier_revision", "body"),
    indirect("dossier_file", "owner"),
    indirect("dossier_file", "id"),
    indirect("dossier_file", "entry"),
    free("dossier_file", "name"),
    indirect("dossier_file", "media_type"),
    indirect("dossier_file", "size"),
    indirect("dossier_file", "made_at"),
    indirect("dossier_self_check", "owner"),
    indirect("dossier_self_check", "day"),
    indirect("dossier_self_check", "competence"),
    indirect("dossier_self_check", "step"),
    indirect("dossier_feedback", "owner"),
    indirect("dossier_feedback", "id"),
    indirect("dossier_feedback", "entry"),
    free("dossier_feedback", "asked_of"),
    free("dossier_feedback", "question"),
    indirect("dossier_feedback", "shown"),
    indirect("dossier_feedback", "token_hash"),
    indirect("dossier_feedback", "until"),
    free("dossier_feedback", "answer"),
    free("dossier_feedback", "from_name"),
    indirect("dossier_feedback", "made_at"),
    indirect("dossier_feedback", "answered_at"),
    indirect("dossier_feedback", "revoked_at"),
];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    Ok(app.db().read_blocking(Own(person), store::own::export)?)
}

fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    Ok(app.db().write_blocking(Own(person), store::own::wipe)?)
}
