//! All of one person at once: taken along, or taken away.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_web::personal;
use loper_web::personal::Told;
use serde_json::Value as Json;

/// The tables with what is known of someone, each with the names and the statement of its export.
const TABLES: &[Told] = &[
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
    (
        "plan",
        &["goal", "options", "choice", "reasons", "plan_b", "version", "changed_at"],
        sql!(
            "select goal, options, choice, reasons, plan_b, version, changed_at from dossier_plan where owner = $1"
        ),
    ),
    (
        "steps",
        &["id", "text", "due_on", "helper", "done_on", "talk", "made_at", "removed_at"],
        sql!(
            "select id, text, due_on, helper, done_on, talk, made_at, removed_at
               from dossier_step where owner = $1 order by made_at, id"
        ),
    ),
    ("calendar", &["made_at"], sql!("select made_at from dossier_calendar where owner = $1")),
    (
        "calendar_talks",
        &["talk", "starts_at"],
        sql!("select talk, starts_at from dossier_calendar_talk where owner = $1 order by starts_at, talk"),
    ),
    (
        "brought",
        &["id", "made_at"],
        sql!("select id, made_at from dossier_brought where owner = $1 order by made_at, id"),
    ),
    (
        "shared",
        &["id", "part", "entry", "to_kind", "organisation", "role", "name", "until", "made_at", "revoked_at"],
        sql!(
            "select id, part, entry, to_kind, organisation, role, name, until, made_at, revoked_at
               from dossier_grant where owner = $1 order by made_at, id"
        ),
    ),
    (
        "looks",
        &["at", "name", "role", "organisation_name", "part", "entry"],
        sql!(
            "select at, name, role, organisation_name, part, entry
               from dossier_look where owner = $1 order by at, slot"
        ),
    ),
    (
        "looks_of_mine",
        &["at", "role", "organisation_name", "part"],
        sql!("select at, role, organisation_name, part from dossier_look where person = $1 order by at, slot"),
    ),
    (
        "handed_over",
        &[
            "id", "organisation", "entries", "has_plan", "text", "support", "signed_name", "state", "made_at",
            "signed_at", "answered_at", "until", "word", "word_at",
        ],
        sql!(
            "select id, organisation, entries, has_plan, text, support, signed_name, state, made_at, signed_at,
                    answered_at, until, word, word_at
               from dossier_handover where owner = $1 order by made_at, id"
        ),
    ),
    (
        "badges",
        &["entry", "document", "organisation", "given_name", "made_at"],
        sql!(
            "select entry, document, organisation, given_name, made_at
               from dossier_badge where owner = $1 order by made_at, entry"
        ),
    ),
    (
        "badges_given_by_me",
        &["organisation", "made_at"],
        sql!("select organisation, made_at from dossier_badge where given_by = $1 order by made_at, entry"),
    ),
    (
        "met",
        &["organisation", "asked", "entries", "recorded_name", "recorded_on", "made_at", "handed_on"],
        sql!(
            "select organisation, asked, entries, recorded_name, recorded_on, made_at, handed_on
               from dossier_met where owner = $1 order by made_at, asked"
        ),
    ),
    (
        "met_recorded_by_me",
        &["organisation", "asked", "recorded_on"],
        sql!("select organisation, asked, recorded_on from dossier_met where recorded_by = $1 order by made_at, asked"),
    ),
];

/// A statement for each table.
const WIPE: &[Sql] = &[
    // What someone shared with this person, and the name of this person at what they looked at, are of them too.
    sql!("delete from dossier_grant where person = $1"),
    sql!("update dossier_look set person = null, name = '' where person = $1"),
    sql!("update dossier_badge set given_by = null, given_name = '' where given_by = $1"),
    sql!("delete from dossier_badge where owner = $1"),
    sql!("update dossier_met set recorded_by = null, recorded_name = '' where recorded_by = $1"),
    sql!("delete from dossier_met where owner = $1"),
    sql!("delete from dossier_brought where owner = $1"),
    sql!("delete from dossier_handover where owner = $1"),
    sql!("delete from dossier_look where owner = $1"),
    sql!("delete from dossier_grant where owner = $1"),
    sql!("delete from dossier_calendar_talk where owner = $1"),
    sql!("delete from dossier_calendar where owner = $1"),
    sql!("delete from dossier_step where owner = $1"),
    sql!("delete from dossier_plan where owner = $1"),
    sql!("delete from dossier_feedback where owner = $1"),
    sql!("delete from dossier_self_check where owner = $1"),
    sql!("delete from dossier_file where owner = $1"),
    sql!("delete from dossier_revision where owner = $1"),
    sql!("delete from dossier_entry where owner = $1"),
];

/// Everything that is known of the person of this scope, as JSON.
pub fn export(tx: &mut Tx<'_, Own>) -> Result<Json> {
    personal::gather(tx, TABLES)
}

/// Takes the dossier of the person of this scope away.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    personal::wipe(tx, WIPE)
}
