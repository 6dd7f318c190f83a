//! What this room knows about people, column by column, and how all of it is taken along or taken away.

use loper_database::scope::Own;
use loper_files::retype::Kind as FileKind;
use loper_files::store::Store;
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, PersonalData, TakeFile};
use loper_web::term::{Keep, Term};
use serde_json::Value;

use crate::jobs::forget::{BACK_DAYS, forget_removed};
use crate::store;

/// The register of this room, with the two functions that do what the law asks.
pub const PERSONAL_DATA: PersonalData =
    PersonalData::Columns { columns: COLUMNS, keeps: KEEPS, export, erase };

/// DOMAIN §6.3: the dossier is the learner's, and goes along from school to school.
const KEPT: Term = Term::Person;

const fn indirect(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "indirect", kept: KEPT }
}

const fn direct(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "direct", kept: KEPT }
}

/// What someone wrote: anything may be in it.
const fn free(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "free text", kept: KEPT }
}

/// A container that waits to be taken in.
const fn brought(column: &'static str, kind: &'static str) -> PersonalColumn {
    PersonalColumn { table: "dossier_brought", column, kind, kept: Term::Brought }
}

/// That something is met: DOMAIN §6.3 has a term of its own for it.
const fn met(column: &'static str, kind: &'static str) -> PersonalColumn {
    PersonalColumn { table: "dossier_met", column, kind, kept: Term::Met }
}

/// What a learner took away can come back for thirty days.
const KEEPS: &[Keep] = &[Keep {
    term: Term::Removed,
    due: |tx, ends| store::entry::removed_due(tx, ends.days(BACK_DAYS)),
    clear: forget_removed,
}];

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
    indirect("dossier_plan", "owner"),
    free("dossier_plan", "goal"),
    free("dossier_plan", "options"),
    free("dossier_plan", "choice"),
    free("dossier_plan", "reasons"),
    free("dossier_plan", "plan_b"),
    indirect("dossier_plan", "version"),
    indirect("dossier_plan", "changed_at"),
    indirect("dossier_step", "owner"),
    indirect("dossier_step", "id"),
    free("dossier_step", "text"),
    indirect("dossier_step", "due_on"),
    free("dossier_step", "helper"),
    indirect("dossier_step", "done_on"),
    indirect("dossier_step", "talk"),
    indirect("dossier_step", "made_at"),
    indirect("dossier_step", "removed_at"),
    indirect("dossier_step", "recalled_for"),
    indirect("dossier_calendar", "owner"),
    indirect("dossier_calendar", "token_hash"),
    indirect("dossier_calendar", "made_at"),
    indirect("dossier_calendar_talk", "owner"),
    indirect("dossier_calendar_talk", "talk"),
    indirect("dossier_calendar_talk", "starts_at"),
    brought("owner", "indirect"),
    brought("id", "indirect"),
    brought("bytes", "free text"),
    brought("made_at", "indirect"),
    indirect("dossier_grant", "owner"),
    indirect("dossier_grant", "id"),
    indirect("dossier_grant", "part"),
    indirect("dossier_grant", "entry"),
    indirect("dossier_grant", "to_kind"),
    indirect("dossier_grant", "person"),
    indirect("dossier_grant", "organisation"),
    indirect("dossier_grant", "role"),
    direct("dossier_grant", "name"),
    indirect("dossier_grant", "token_hash"),
    indirect("dossier_grant", "until"),
    indirect("dossier_grant", "made_at"),
    indirect("dossier_grant", "revoked_at"),
    indirect("dossier_look", "owner"),
    indirect("dossier_look", "slot"),
    indirect("dossier_look", "at"),
    indirect("dossier_look", "person"),
    direct("dossier_look", "name"),
    indirect("dossier_look", "role"),
    indirect("dossier_look", "organisation_name"),
    indirect("dossier_look", "part"),
    indirect("dossier_look", "entry"),
    indirect("dossier_badge", "owner"),
    indirect("dossier_badge", "entry"),
    free("dossier_badge", "document"),
    indirect("dossier_badge", "organisation"),
    indirect("dossier_badge", "given_by"),
    direct("dossier_badge", "given_name"),
    indirect("dossier_badge", "made_at"),
    met("owner", "indirect"),
    met("organisation", "indirect"),
    met("asked", "indirect"),
    met("entries", "indirect"),
    met("recorded_by", "indirect"),
    met("recorded_name", "direct"),
    met("recorded_on", "indirect"),
    met("made_at", "indirect"),
    met("handed_on", "indirect"),
    indirect("dossier_handover", "owner"),
    indirect("dossier_handover", "id"),
    indirect("dossier_handover", "organisation"),
    indirect("dossier_handover", "from_organisation"),
    indirect("dossier_handover", "entries"),
    indirect("dossier_handover", "has_plan"),
    free("dossier_handover", "text"),
    free("dossier_handover", "support"),
    direct("dossier_handover", "signed_name"),
    indirect("dossier_handover", "state"),
    indirect("dossier_handover", "made_at"),
    indirect("dossier_handover", "signed_at"),
    indirect("dossier_handover", "answered_at"),
    indirect("dossier_handover", "until"),
    indirect("dossier_handover", "after_3"),
    indirect("dossier_handover", "after_12"),
    free("dossier_handover", "word"),
    indirect("dossier_handover", "word_at"),
];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    Ok(app.db().read_blocking(Own(person), store::own::export)?)
}

/// First the bytes of the files, then the rows: what breaks off half-way can be asked again.
fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    let files = app.db().read_blocking(Own(person), store::file::mine)?;
    if !files.is_empty() {
        let folder = Store::at(app.files_folder()?);
        for file in files {
            folder.remove(file).map_err(|problem| Fault::Broken(problem.to_string()))?;
        }
    }
    Ok(app.db().write_blocking(Own(person), store::own::wipe)?)
}

/// Every file, under its id: the export says of which entry it is, and what its owner calls it. A file whose bytes are gone
/// is left out.
pub fn give_files(app: &App, person: PersonId, give: &mut TakeFile<'_>) -> Result<(), Fault> {
    let rows = app.db().read_blocking(Own(person), store::file::kinds)?;
    if rows.is_empty() {
        return Ok(());
    }
    let folder = Store::at(app.files_folder()?);
    for (id, media_type) in rows {
        let ending = FileKind::parse(&media_type).map_or("bin", FileKind::ending);
        match folder.read(id) {
            Ok(bytes) => give(&format!("{id}.{ending}"), &bytes)?,
            Err(loper_files::store::Error::Missing(_)) => {}
            Err(problem) => return Err(Fault::Broken(problem.to_string())),
        }
    }
    Ok(())
}
