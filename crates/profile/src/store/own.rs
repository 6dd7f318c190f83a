//! All of one person at once: taken along, or taken away, the way in included. What is taken away is gone from the
//! file too.

use loper_database::error::Result;
use loper_database::scope::{Anonymous, Own, Personal};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::PersonId;
use loper_web::personal;
use loper_web::personal::Told;
use serde_json::Value as Json;

/// The tables with what someone said, each with the names and the statement of its export.
const TABLES: &[Told] = &[
    (
        "kept",
        &["made_at", "seen_at"],
        sql!("select made_at, seen_at from profile_owner where owner = $1 order by made_at"),
    ),
    (
        "answers",
        &["item", "day", "reply"],
        sql!("select item, day, reply from profile_answer where owner = $1 order by day, item"),
    ),
    (
        "values",
        &["question", "day", "reply"],
        sql!("select question, day, reply from profile_value where owner = $1 order by day, question"),
    ),
    (
        "qualities",
        &["quality", "day", "is_mine", "proof"],
        sql!(
            "select quality, day, is_mine, proof from profile_quality where owner = $1 order by day, quality"
        ),
    ),
    (
        "wishes",
        &["condition", "day", "wish", "is_never"],
        sql!(
            "select condition, day, wish, is_never from profile_wish where owner = $1 order by day, condition"
        ),
    ),
    (
        "standing",
        &["day", "form", "level", "region", "modes", "years_max", "travel", "home", "minutes_max"],
        sql!(
            "select day, form, level, region, modes, years_max, travel, home, minutes_max
               from profile_standing where owner = $1 order by day"
        ),
    ),
    (
        "choices",
        &["subject", "day", "mark", "reason"],
        sql!("select subject, day, mark, reason from profile_choice where owner = $1 order by day, subject"),
    ),
    ("counted", &["region"], sql!("select region from profile_counted where owner = $1")),
    (
        "expectations",
        &["id", "day"],
        sql!("select id, day from profile_expectation where owner = $1 order by made_at, id"),
    ),
    (
        "guesses",
        &["expectation", "occupation", "before", "after", "is_guessed", "chance", "pay", "sure", "region"],
        sql!(
            "select expectation, occupation, before, after, is_guessed, chance, pay, sure, region
               from profile_expectation_guess where owner = $1 order by expectation, line"
        ),
    ),
    (
        "counted_in_class",
        &[
            "organisation",
            "expectation",
            "day",
            "occupation",
            "field",
            "sure",
            "pay_off",
            "is_pay_near",
            "chance_off",
        ],
        sql!(
            "select organisation, expectation, day, occupation, field, sure, pay_off, is_pay_near, chance_off
               from profile_class_guess where owner = $1 order by organisation, occupation"
        ),
    ),
    ("not_counted_in_class", &["said_at"], sql!("select said_at from profile_class_out where owner = $1")),
];

/// A statement for each table; the way in last.
const WIPE: &[Sql] = &[
    sql!("delete from profile_answer where owner = $1"),
    sql!("delete from profile_value where owner = $1"),
    sql!("delete from profile_quality where owner = $1"),
    sql!("delete from profile_wish where owner = $1"),
    sql!("delete from profile_standing where owner = $1"),
    sql!("delete from profile_choice where owner = $1"),
    sql!("delete from profile_counted where owner = $1"),
    sql!("delete from profile_expectation_guess where owner = $1"),
    sql!("delete from profile_expectation where owner = $1"),
    sql!("delete from profile_class_guess where owner = $1"),
    sql!("delete from profile_class_out where owner = $1"),
    sql!("delete from profile_owner where owner = $1"),
];

const ANY: Sql = sql!(
    "select exists (select 1 from profile_answer where owner = $1) or exists (select 1 from profile_value where owner = $1)
         or exists (select 1 from profile_quality where owner = $1) or exists (select 1 from profile_wish where owner = $1)
         or exists (select 1 from profile_standing where owner = $1) or exists (select 1 from profile_choice where owner = $1)
         or exists (select 1 from profile_expectation where owner = $1)"
);

/// A statement for each table: what was someone's becomes the account's. The way in stays, and goes after it.
const MOVE: [Sql; 9] = [
    sql!("update profile_answer set owner = $2 where owner = $1"),
    sql!("update profile_value set owner = $2 where owner = $1"),
    sql!("update profile_quality set owner = $2 where owner = $1"),
    sql!("update profile_wish set owner = $2 where owner = $1"),
    sql!("update profile_standing set owner = $2 where owner = $1"),
    sql!("update profile_choice set owner = $2 where owner = $1"),
    sql!("update profile_counted set owner = $2 where owner = $1"),
    sql!("update profile_expectation set owner = $2 where owner = $1"),
    sql!("update profile_expectation_guess set owner = $2 where owner = $1"),
];

/// Whether the owner of this scope said anything.
pub fn has_any<S: Personal>(tx: &mut Tx<'_, S>) -> Result<bool> {
    tx.one(ANY, &[])?.bool(0)
}

/// Gives everything that someone said to an account, if that account has nothing yet; answers whether it did.
pub fn give(tx: &mut Tx<'_, Anonymous>, to: PersonId) -> Result<bool> {
    if tx.within(Own(to), has_any)? {
        return Ok(false);
    }
    for statement in MOVE {
        tx.exec(statement, &[to.to_string().into()])?;
    }
    Ok(true)
}

/// Takes everything away that someone said, and the code that opens it.
pub fn wipe<S: Personal>(tx: &mut Tx<'_, S>) -> Result<()> {
    personal::wipe(tx, WIPE)
}

/// Everything that someone said, as JSON.
pub fn export<S: Personal>(tx: &mut Tx<'_, S>) -> Result<Json> {
    personal::gather(tx, TABLES)
}
