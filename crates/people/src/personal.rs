//! What this room knows about people, column by column, and how all of it is taken along or taken away.

use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, PersonalData};
use loper_web::term::{Ends, Keep, Term};
use serde_json::Value;

use crate::jobs::LINK_DAYS;
use crate::store;

/// The register of this room, with the two functions that do what the law asks.
pub const PERSONAL_DATA: PersonalData =
    PersonalData::Columns { columns: COLUMNS, keeps: KEEPS, export, erase };

/// DOMAIN §6.3: two years after leaving the school, unless the person goes earlier.
const KEPT: Term = Term::Person;

const fn direct(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "direct", kept: KEPT }
}

const fn indirect(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "indirect", kept: KEPT }
}

const fn session(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "people_session", column, kind: "indirect", kept: Term::Session }
}

const fn link(column: &'static str, kind: &'static str) -> PersonalColumn {
    PersonalColumn { table: "people_link", column, kind, kept: Term::Link }
}

/// It has no owner: it belongs to the organisation, and stays when a person goes, without the name.
const fn trail(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "people_trail", column, kind: "indirect", kept: Term::Trail }
}

const fn change(column: &'static str, kind: &'static str) -> PersonalColumn {
    PersonalColumn { table: "people_change", column, kind, kept: Term::Roster }
}

/// What was read goes after a day, or when it was taken in; that it was is kept as long as it can be taken back.
const fn roster(column: &'static str, (kind, kept): (&'static str, Term)) -> PersonalColumn {
    PersonalColumn { table: "people_roster", column, kind, kept }
}

const fn guardian(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "people_guardian", column, kind: "indirect", kept: KEPT }
}

/// What was taken up or withdrawn stays to be seen by the school for thirty days.
const KEEPS: &[Keep] = &[Keep {
    term: Term::Link,
    due: |tx, ends| store::link::due(tx, ends.days(LINK_DAYS)),
    clear: |app| {
        let before = Ends::at(app.now())?.days(LINK_DAYS);
        Ok(app.db().write_blocking(Public, move |tx| store::link::forget(tx, before))?)
    },
}];

/// Tries from one place. Nobody knows whose they are, so they are not part of an export; they go by themselves.
const fn place(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "people_attempt", column, kind: "indirect", kept: Term::Place }
}

const COLUMNS: &[PersonalColumn] = &[
    place("key"),
    place("count"),
    place("since"),
    indirect("people_person", "owner"),
    direct("people_person", "name"),
    direct("people_person", "family_name"),
    indirect("people_person", "sixteen_on"),
    indirect("people_person", "language"),
    indirect("people_person", "made_at"),
    indirect("people_membership", "owner"),
    indirect("people_membership", "id"),
    indirect("people_membership", "organisation"),
    indirect("people_membership", "role"),
    indirect("people_membership", "reach"),
    indirect("people_membership", "site"),
    direct("people_membership", "number"),
    indirect("people_membership", "starts_on"),
    indirect("people_membership", "ends_on"),
    indirect("people_membership", "made_at"),
    indirect("people_seat", "owner"),
    indirect("people_seat", "organisation"),
    indirect("people_seat", "class"),
    indirect("people_seat", "membership"),
    indirect("people_seat", "starts_on"),
    indirect("people_seat", "ends_on"),
    indirect("people_address", "owner"),
    direct("people_address", "email"),
    indirect("people_address", "verified_at"),
    indirect("people_password", "owner"),
    indirect("people_password", "hash"),
    indirect("people_password", "changed_at"),
    session("owner"),
    session("hash"),
    session("membership"),
    session("device"),
    session("is_strong"),
    session("idle"),
    session("made_at"),
    session("seen_at"),
    session("ends_at"),
    session("issuer"),
    indirect("people_identity", "owner"),
    indirect("people_identity", "id"),
    indirect("people_identity", "issuer"),
    indirect("people_identity", "subject"),
    indirect("people_identity", "home"),
    indirect("people_identity", "affiliation"),
    indirect("people_identity", "made_at"),
    indirect("people_identity", "used_at"),
    indirect("people_passkey", "owner"),
    indirect("people_passkey", "id"),
    direct("people_passkey", "name"),
    indirect("people_passkey", "key"),
    indirect("people_passkey", "made_at"),
    indirect("people_passkey", "used_at"),
    indirect("people_factor", "owner"),
    indirect("people_factor", "secret"),
    indirect("people_factor", "made_at"),
    indirect("people_factor", "confirmed_at"),
    indirect("people_factor", "last_step"),
    indirect("people_recovery", "owner"),
    indirect("people_recovery", "hash"),
    indirect("people_recovery", "used_at"),
    link("owner", "indirect"),
    link("hash", "indirect"),
    link("kind", "indirect"),
    link("organisation", "indirect"),
    link("membership", "indirect"),
    link("email", "direct"),
    link("letter", "indirect"),
    link("made_at", "indirect"),
    link("ends_at", "indirect"),
    link("used_at", "indirect"),
    link("withdrawn_at", "indirect"),
    trail("organisation"),
    trail("number"),
    trail("made_at"),
    trail("actor"),
    trail("role"),
    trail("act"),
    trail("subject"),
    trail("thing"),
    trail("hash"),
    roster("organisation", ("indirect", Term::Roster)),
    roster("id", ("indirect", Term::Roster)),
    roster("actor", ("indirect", Term::Roster)),
    roster("file_name", ("free text", Term::Roster)),
    roster("state", ("indirect", Term::Roster)),
    roster("rows", ("direct", Term::Brought)),
    roster("is_inviting", ("indirect", Term::Roster)),
    roster("planned", ("indirect", Term::Roster)),
    roster("made_at", ("indirect", Term::Roster)),
    roster("taken_at", ("indirect", Term::Roster)),
    roster("undone_at", ("indirect", Term::Roster)),
    change("owner", "indirect"),
    change("organisation", "indirect"),
    change("roster", "indirect"),
    change("number", "indirect"),
    change("kind", "indirect"),
    change("membership", "indirect"),
    change("class", "indirect"),
    change("before", "direct"),
    change("after", "direct"),
    change("stays", "indirect"),
    guardian("owner"),
    guardian("id"),
    guardian("guardian"),
    guardian("organisation"),
    guardian("membership"),
    guardian("verified_by"),
    guardian("starts_on"),
    guardian("ends_on"),
    guardian("seen_at"),
    guardian("made_at"),
];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    Ok(app.db().read_blocking(Own(person), store::own::export)?)
}

fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    Ok(app.db().write_blocking(Own(person), |tx| {
        loper_web::once::wipe(tx)?;
        store::own::wipe(tx)
    })?)
}
