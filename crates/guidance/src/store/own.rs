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
        "talks",
        &[
            "id", "organisation", "guide_name", "kind", "state", "planned_at", "minutes", "place", "about", "wish",
            "held_on", "look_back", "look_back_right", "reflect", "reflect_right", "look_ahead",
            "look_ahead_right", "no_step_because", "guide_note", "guide_note_at", "learner_confirmed_at",
            "guide_confirmed_at", "moved_from", "asked_on", "made_at",
        ],
        sql!(
            "select id, organisation, guide_name, kind, state, planned_at, minutes, place, about, wish, held_on,
                    look_back, look_back_right, reflect, reflect_right, look_ahead, look_ahead_right, no_step_because,
                    guide_note, guide_note_at, learner_confirmed_at, guide_confirmed_at, moved_from, asked_on, made_at
               from guidance_talk where owner = $1 order by made_at, id"
        ),
    ),
    (
        "steps",
        &["talk", "text", "due_on", "helper"],
        sql!("select talk, text, due_on, helper from guidance_step where owner = $1 order by talk, place"),
    ),
    (
        "shown_for_talks",
        &["talk", "part", "title"],
        sql!("select talk, part, title from guidance_item where owner = $1 order by talk, part"),
    ),
    (
        "guests",
        &["talk", "name", "until_at", "word", "word_at"],
        sql!("select talk, name, until_at, word, word_at from guidance_guest where owner = $1 order by made_at, id"),
    ),
    (
        "known_to_schools",
        &[
            "organisation", "last_talk_on", "next_talk_on", "waiting_on", "cancelled_on", "asked_talk_on",
            "asked_help_on", "asked_help_kind",
        ],
        sql!(
            "select organisation, last_talk_on, next_talk_on, waiting_on, cancelled_on, asked_talk_on, asked_help_on,
                    asked_help_kind
               from guidance_heard where owner = $1 order by organisation"
        ),
    ),
    (
        "card_for_home",
        &["proud", "want", "unsure", "changed_at"],
        sql!("select proud, want, unsure, changed_at from guidance_home where owner = $1"),
    ),
    (
        "aftercare",
        &[
            "organisation", "guide_name", "level", "programme", "diploma_on", "until", "is_mandatory", "offered_on",
            "reached_on", "closed_on", "closed_because",
        ],
        sql!(
            "select organisation, guide_name, level, programme, diploma_on, until, is_mandatory, offered_on, reached_on,
                    closed_on, closed_because
               from guidance_aftercare where owner = $1 order by diploma_on, id"
        ),
    ),
    (
        "aftercare_contacts",
        &["day", "way", "is_offer", "is_reached", "note", "by_name"],
        sql!(
            "select day, way, is_offer, is_reached, note, by_name from guidance_contact
              where owner = $1 order by day, id"
        ),
    ),
];

/// A statement for each table. The name of a guide who goes stays in no report; the words of the learner do.
const WIPE: &[Sql] = &[
    sql!("delete from guidance_guest where owner = $1"),
    sql!("delete from guidance_item where owner = $1"),
    sql!("delete from guidance_step where owner = $1"),
    sql!("delete from guidance_heard where owner = $1"),
    sql!("delete from guidance_talk where owner = $1"),
    sql!("delete from guidance_home where owner = $1"),
    sql!("delete from guidance_contact where owner = $1"),
    sql!("delete from guidance_aftercare where owner = $1"),
    sql!("update guidance_aftercare set guide_name = '' where guide = $1"),
    sql!("update guidance_talk set guide_name = '' where guide = $1"),
];

/// Everything that is known of the person of this scope, as JSON.
pub fn export(tx: &mut Tx<'_, Own>) -> Result<Json> {
    personal::gather(tx, TABLES)
}

/// Takes everything of the person of this scope away.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    personal::wipe(tx, WIPE)
}
