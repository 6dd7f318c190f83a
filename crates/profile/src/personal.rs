//! What this room knows about people, column by column, and how all of it is taken along or taken away.

use loper_database::scope::Own;
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, PersonalData};
use loper_web::term::Term;
use serde_json::Value;

use crate::store;

/// The register of this room, with the two functions that do what the law asks.
pub const PERSONAL_DATA: PersonalData = PersonalData::Columns { columns: COLUMNS, keeps: &[], export, erase };

/// Without an account thirty days after the last answer; with one as long as the account; at once when asked.
const KEPT: Term = Term::Answers;

const fn indirect(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "indirect", kept: KEPT }
}

/// What a class may count of someone goes with the school year, or earlier with what it was made of.
const fn in_class(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "indirect", kept: Term::SchoolYear }
}

/// Somebody's own words may say anything.
const fn words(table: &'static str, column: &'static str) -> PersonalColumn {
    PersonalColumn { table, column, kind: "free text", kept: KEPT }
}

const COLUMNS: &[PersonalColumn] = &[
    indirect("profile_owner", "code_hash"),
    indirect("profile_owner", "owner"),
    indirect("profile_owner", "made_at"),
    indirect("profile_owner", "seen_at"),
    indirect("profile_answer", "owner"),
    indirect("profile_answer", "item"),
    indirect("profile_answer", "day"),
    indirect("profile_answer", "reply"),
    indirect("profile_answer", "answered_at"),
    indirect("profile_value", "owner"),
    indirect("profile_value", "question"),
    indirect("profile_value", "day"),
    indirect("profile_value", "reply"),
    indirect("profile_value", "answered_at"),
    indirect("profile_quality", "owner"),
    indirect("profile_quality", "quality"),
    indirect("profile_quality", "day"),
    indirect("profile_quality", "is_mine"),
    words("profile_quality", "proof"),
    indirect("profile_quality", "answered_at"),
    indirect("profile_wish", "owner"),
    indirect("profile_wish", "condition"),
    indirect("profile_wish", "day"),
    indirect("profile_wish", "wish"),
    indirect("profile_wish", "is_never"),
    indirect("profile_wish", "answered_at"),
    indirect("profile_standing", "owner"),
    indirect("profile_standing", "day"),
    indirect("profile_standing", "form"),
    indirect("profile_standing", "level"),
    indirect("profile_standing", "region"),
    indirect("profile_standing", "modes"),
    indirect("profile_standing", "years_max"),
    indirect("profile_standing", "travel"),
    indirect("profile_standing", "home"),
    indirect("profile_standing", "minutes_max"),
    indirect("profile_standing", "answered_at"),
    indirect("profile_choice", "owner"),
    indirect("profile_choice", "subject"),
    indirect("profile_choice", "day"),
    indirect("profile_choice", "mark"),
    words("profile_choice", "reason"),
    indirect("profile_choice", "chosen_at"),
    indirect("profile_counted", "owner"),
    indirect("profile_counted", "region"),
    indirect("profile_counted", "agreed_at"),
    indirect("profile_expectation", "owner"),
    indirect("profile_expectation", "id"),
    indirect("profile_expectation", "day"),
    indirect("profile_expectation", "made_at"),
    indirect("profile_expectation_guess", "owner"),
    indirect("profile_expectation_guess", "expectation"),
    indirect("profile_expectation_guess", "occupation"),
    indirect("profile_expectation_guess", "line"),
    indirect("profile_expectation_guess", "before"),
    indirect("profile_expectation_guess", "after"),
    indirect("profile_expectation_guess", "is_guessed"),
    indirect("profile_expectation_guess", "chance"),
    indirect("profile_expectation_guess", "pay"),
    indirect("profile_expectation_guess", "sure"),
    indirect("profile_expectation_guess", "pay_low"),
    indirect("profile_expectation_guess", "pay_middle"),
    indirect("profile_expectation_guess", "pay_high"),
    indirect("profile_expectation_guess", "pay_year"),
    indirect("profile_expectation_guess", "class"),
    indirect("profile_expectation_guess", "class_year"),
    indirect("profile_expectation_guess", "region"),
    indirect("profile_expectation_guess", "region_class"),
    indirect("profile_expectation_guess", "region_period"),
    indirect("profile_expectation_guess", "region_is_example"),
    in_class("profile_class_guess", "organisation"),
    in_class("profile_class_guess", "owner"),
    in_class("profile_class_guess", "expectation"),
    in_class("profile_class_guess", "occupation"),
    in_class("profile_class_guess", "day"),
    in_class("profile_class_guess", "field"),
    in_class("profile_class_guess", "sure"),
    in_class("profile_class_guess", "pay_off"),
    in_class("profile_class_guess", "is_pay_near"),
    in_class("profile_class_guess", "pay_year"),
    in_class("profile_class_guess", "chance_off"),
    in_class("profile_class_guess", "to_year"),
    indirect("profile_class_out", "owner"),
    indirect("profile_class_out", "said_at"),
];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    Ok(app.db().read_blocking(Own(person), store::own::export)?)
}

fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    Ok(app.db().write_blocking(Own(person), store::own::wipe)?)
}
