//! What this room knows about people, column by column, and how all of it is taken along or taken away.

use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, PersonalData};
use loper_web::term::{Ends, Keep, Term};
use serde_json::Value;

use crate::store;

/// The register of this room, with the two functions that do what the law asks.
pub const PERSONAL_DATA: PersonalData =
    PersonalData::Columns { columns: COLUMNS, keeps: KEEPS, export, erase };

/// DOMAIN §6.3: two years after leaving the school of the talk, unless the person goes earlier.
const KEPT: Term = Term::Talk;

const fn direct(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "direct", kept: KEPT }
}

const fn indirect(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "indirect", kept: KEPT }
}

/// Somebody's own words may say anything.
const fn words(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "free text", kept: KEPT }
}

/// A case is kept until the year after the diploma is over, and two years more.
const fn after(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "indirect", kept: Term::Aftercare }
}

/// The card for at home belongs to no school.
const fn home(column: &'static str, kind: &'static str) -> PersonalColumn {
    PersonalColumn { table: "guidance_home", column, kind, kept: Term::Person }
}

/// Talks go with the school of the talk, aftercare by the diploma.
const KEEPS: &[Keep] = &[
    Keep {
        term: Term::Talk,
        due: |tx, ends| store::keep::talks_due(tx, ends.two_years, ends.two_years_moment()),
        clear: |app| {
            let ends = Ends::at(app.now())?;
            let (left, changed) = (ends.two_years, ends.two_years_moment());
            Ok(app.db().write_blocking(Public, move |tx| store::keep::clear_talks(tx, left, changed))?)
        },
    },
    Keep {
        term: Term::Aftercare,
        due: |tx, ends| store::keep::cases_due(tx, ends.two_years),
        clear: |app| {
            let ended = Ends::at(app.now())?.two_years;
            Ok(app.db().write_blocking(Public, move |tx| store::keep::clear_cases(tx, ended))?)
        },
    },
];

const COLUMNS: &[PersonalColumn] = &[
    indirect("guidance_talk", "owner"),
    indirect("guidance_talk", "id"),
    indirect("guidance_talk", "organisation"),
    indirect("guidance_talk", "guide"),
    direct("guidance_talk", "guide_name"),
    indirect("guidance_talk", "kind"),
    indirect("guidance_talk", "together"),
    indirect("guidance_talk", "state"),
    indirect("guidance_talk", "planned_at"),
    indirect("guidance_talk", "planned_on"),
    indirect("guidance_talk", "minutes"),
    words("guidance_talk", "place"),
    words("guidance_talk", "about"),
    words("guidance_talk", "wish"),
    indirect("guidance_talk", "held_at"),
    indirect("guidance_talk", "held_on"),
    words("guidance_talk", "look_back"),
    words("guidance_talk", "reflect"),
    words("guidance_talk", "look_ahead"),
    indirect("guidance_talk", "look_back_right"),
    indirect("guidance_talk", "reflect_right"),
    indirect("guidance_talk", "look_ahead_right"),
    words("guidance_talk", "no_step_because"),
    words("guidance_talk", "guide_note"),
    indirect("guidance_talk", "guide_note_at"),
    indirect("guidance_talk", "learner_confirmed_at"),
    indirect("guidance_talk", "guide_confirmed_at"),
    direct("guidance_talk", "moved_from"),
    indirect("guidance_talk", "sequence"),
    indirect("guidance_talk", "version"),
    indirect("guidance_talk", "asked_on"),
    indirect("guidance_talk", "made_at"),
    indirect("guidance_talk", "changed_at"),
    indirect("guidance_step", "owner"),
    indirect("guidance_step", "talk"),
    indirect("guidance_step", "place"),
    words("guidance_step", "text"),
    indirect("guidance_step", "due_on"),
    words("guidance_step", "helper"),
    indirect("guidance_step", "step"),
    indirect("guidance_item", "owner"),
    indirect("guidance_item", "talk"),
    indirect("guidance_item", "part"),
    words("guidance_item", "title"),
    indirect("guidance_item", "share"),
    indirect("guidance_guest", "owner"),
    indirect("guidance_guest", "id"),
    indirect("guidance_guest", "talk"),
    direct("guidance_guest", "name"),
    indirect("guidance_guest", "token_hash"),
    indirect("guidance_guest", "until_at"),
    words("guidance_guest", "word"),
    indirect("guidance_guest", "word_at"),
    indirect("guidance_guest", "made_at"),
    indirect("guidance_heard", "owner"),
    indirect("guidance_heard", "organisation"),
    indirect("guidance_heard", "last_talk_on"),
    indirect("guidance_heard", "next_talk_on"),
    indirect("guidance_heard", "waiting_on"),
    indirect("guidance_heard", "cancelled_on"),
    indirect("guidance_heard", "asked_talk_on"),
    indirect("guidance_heard", "asked_help_on"),
    indirect("guidance_heard", "asked_help_kind"),
    home("owner", "indirect"),
    home("proud", "free text"),
    home("want", "free text"),
    home("unsure", "free text"),
    home("changed_at", "indirect"),
    after("guidance_aftercare", "owner"),
    after("guidance_aftercare", "id"),
    after("guidance_aftercare", "organisation"),
    after("guidance_aftercare", "guide"),
    PersonalColumn { kind: "direct", ..after("guidance_aftercare", "guide_name") },
    after("guidance_aftercare", "level"),
    after("guidance_aftercare", "programme"),
    after("guidance_aftercare", "diploma_on"),
    after("guidance_aftercare", "until"),
    after("guidance_aftercare", "is_mandatory"),
    after("guidance_aftercare", "offered_on"),
    after("guidance_aftercare", "reached_on"),
    after("guidance_aftercare", "closed_on"),
    after("guidance_aftercare", "closed_because"),
    after("guidance_aftercare", "made_at"),
    after("guidance_contact", "owner"),
    after("guidance_contact", "id"),
    after("guidance_contact", "aftercare"),
    after("guidance_contact", "day"),
    after("guidance_contact", "way"),
    after("guidance_contact", "is_offer"),
    after("guidance_contact", "is_reached"),
    PersonalColumn { kind: "free text", ..after("guidance_contact", "note") },
    PersonalColumn { kind: "direct", ..after("guidance_contact", "by_name") },
    after("guidance_contact", "made_at"),
];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    Ok(app.db().read_blocking(Own(person), store::own::export)?)
}

fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    Ok(app.db().write_blocking(Own(person), store::own::wipe)?)
}
