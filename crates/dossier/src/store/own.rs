//! All of one person at once: taken along, or taken away.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_web::personal::rows;
use serde_json::{Map, Value as Json};

/// The tables with what is known of someone, each with the names and the statement of its export.
const TABLES: &[(&str, &[&str], Sql)] = &[
    (
        "entries",
        &[
            "id", "kind", "title", "happened_on", "place", "with_whom", "goals", "results", "evaluation",
            "follow_up", "situation", "task", "action", "result", "reflection", "transfer", "link",
            "competences", "asked", "state", "version", "made_at", "changed_at", "removed_at",
        ],
        sql!(
            "select id, kind, title, happened_on, place, with_whom, goals, results, evaluation, follow_up, situation, task,
                    action, result, reflection, transfer, link, competences, asked, state, version, made_at, changed_at,
                    removed_at
               from dossier_entry where owner = $1 order by happened_on, id"
        ),
    ),
    (
        "revisions",
        &["entry", "version", "changed_at", "body"],
        sql!(
            "select entry, version, changed_at, body from dossier_revision where owner = $1 order by entry, version"
        ),
    ),
    (
        "files",
        &["id", "entry", "name", "media_type", "size", "made_at"],
        sql!("select id, entry, name, media_type, size, made_at from dossier_file where owner = $1 order by id"),
    ),
    (
        "self_checks",
        &["day", "competence", "step"],
        sql!("select day, competence, step from dossier_self_check where owner = $1 order by day, competence"),
    ),
    (
        "feedback",
        &[
            "id", "entry", "asked_of", "question", "shown", "until", "answer", "from_name", "made_at",
            "answered_at", "revoked_at",
        ],
        sql!(
            "select id, entry, asked_of, question, shown, until, answer, from_name, made_at, answered_at, revoked_at
               from dossier_feedback where owner = $1 order by made_at, id"
        ),
    ),
];

/// A statement for each table.
const WIPE: &[Sql] = &[
    sql!("delete from dossier_feedback where owner = $1"),
    sql!("delete from dossier_self_check where owner = $1"),
    sql!("delete from dossier_file where owner = $1"),
    sql!("delete from dossier_revision where owner = $1"),
    sql!("delete from dossier_entry where owner = $1"),
];

/// Everything that is known of the person of this scope, as JSON.
pub fn export(tx: &mut Tx<'_, Own>) -> Result<Json> {
    let mut all = Map::new();
    for (name, columns, statement) in TABLES {
        all.insert((*name).to_owned(), rows(&tx.query(*statement, &[])?, columns));
    }
    Ok(Json::Object(all))
}

/// Takes the dossier of the person of this scope away.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    for statement in WIPE {
        tx.exec(*statement, &[])?;
    }
    Ok(())
}
