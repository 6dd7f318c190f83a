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
        "person",
        &["name", "family_name", "sixteen_on", "language", "made_at"],
        sql!("select name, family_name, sixteen_on, language, made_at from people_person where owner = $1"),
    ),
    (
        "roles",
        &["organisation", "role", "reach", "site", "number", "starts_on", "ends_on"],
        sql!(
            "select o.name, m.role, m.reach, m.site, m.number, m.starts_on, m.ends_on
               from people_membership m join people_organisation o on o.id = m.organisation
              where m.owner = $1 order by m.starts_on, m.id"
        ),
    ),
    (
        "classes",
        &["class", "school_year", "starts_on", "ends_on"],
        sql!(
            "select c.name, c.school_year, s.starts_on, s.ends_on
               from people_seat s join people_class c on c.id = s.class
              where s.owner = $1 order by s.starts_on, c.name"
        ),
    ),
    (
        "addresses",
        &["email", "verified_at"],
        sql!("select email, verified_at from people_address where owner = $1 order by email"),
    ),
    (
        "accounts_elsewhere",
        &["issuer", "subject", "home", "affiliation", "made_at", "used_at"],
        sql!(
            "select issuer, subject, home, affiliation, made_at, used_at from people_identity where owner = $1
              order by made_at, id"
        ),
    ),
    (
        "passkeys",
        &["name", "made_at", "used_at"],
        sql!("select name, made_at, used_at from people_passkey where owner = $1 order by made_at, id"),
    ),
    (
        "sessions",
        &["device", "made_at", "seen_at"],
        sql!("select device, made_at, seen_at from people_session where owner = $1 order by made_at"),
    ),
    (
        "second_factor",
        &["made_at", "confirmed_at"],
        sql!("select made_at, confirmed_at from people_factor where owner = $1"),
    ),
    (
        "links",
        &["kind", "email", "made_at", "ends_at", "used_at", "withdrawn_at"],
        sql!(
            "select kind, email, made_at, ends_at, used_at, withdrawn_at from people_link where owner = $1
              order by made_at, hash"
        ),
    ),
    (
        "trail",
        &["organisation", "made_at", "role", "act", "thing", "is_mine"],
        sql!(
            "select o.name, t.made_at, t.role, t.act, t.thing, case when t.actor = $1 then 1 else 0 end
               from people_trail t join people_organisation o on o.id = t.organisation
              where t.subject = $1 or t.actor = $1 order by t.made_at, t.organisation, t.number"
        ),
    ),
    (
        "guardians",
        &["name", "school", "starts_on", "ends_on", "seen_at"],
        sql!(
            "select p.name, o.name, g.starts_on, g.ends_on, g.seen_at
               from people_guardian g
               join people_person p on p.owner = g.guardian
               join people_organisation o on o.id = g.organisation
              where g.owner = $1 order by g.starts_on, g.id"
        ),
    ),
    (
        "guardian_of",
        &["name", "school", "starts_on", "ends_on", "seen_at"],
        sql!(
            "select p.name, o.name, g.starts_on, g.ends_on, g.seen_at
               from people_guardian g
               join people_person p on p.owner = g.owner
               join people_organisation o on o.id = g.organisation
              where g.guardian = $1 order by g.starts_on, g.id"
        ),
    ),
    (
        "changed_by_rosters",
        &["kind", "before", "after", "taken_at"],
        sql!(
            "select c.kind, c.before, c.after, r.taken_at
               from people_change c join people_roster r on r.id = c.roster
              where c.owner = $1 order by r.made_at, c.number"
        ),
    ),
    (
        "rosters_brought",
        &["school", "file_name", "state", "made_at", "taken_at", "undone_at"],
        sql!(
            "select o.name, r.file_name, r.state, r.made_at, r.taken_at, r.undone_at
               from people_roster r join people_organisation o on o.id = r.organisation
              where r.actor = $1 order by r.made_at, r.id"
        ),
    ),
];

/// A statement for each table; the person last.
const WIPE: &[Sql] = &[
    // What a school brought and did not take in yet may hold this person's name.
    sql!(
        "delete from people_roster where state = 'read' and organisation in
           (select m.organisation from people_membership m where m.owner = $1)"
    ),
    sql!("delete from people_change where owner = $1"),
    sql!("delete from people_guardian where owner = $1 or guardian = $1"),
    sql!("delete from people_recovery where owner = $1"),
    sql!("delete from people_factor where owner = $1"),
    sql!("delete from people_passkey where owner = $1"),
    sql!("delete from people_identity where owner = $1"),
    sql!("delete from people_link where owner = $1"),
    sql!("delete from people_session where owner = $1"),
    sql!("delete from people_password where owner = $1"),
    sql!("delete from people_address where owner = $1"),
    sql!("delete from people_seat where owner = $1"),
    sql!("delete from people_membership where owner = $1"),
    sql!("delete from people_person where owner = $1"),
];

/// Everything that is known of the person of this scope, as JSON.
pub fn export(tx: &mut Tx<'_, Own>) -> Result<Json> {
    personal::gather(tx, TABLES)
}

/// Takes the person of this scope away. The trail keeps an id that no longer leads to anyone.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    personal::wipe(tx, WIPE)
}
