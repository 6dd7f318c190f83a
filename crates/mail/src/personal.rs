//! What this room knows about people, column by column.

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

const WORDS: Term = Term::LetterWords;
const ROW: Term = Term::Letter;
const WISH: Term = Term::Account;

const fn letter(column: &'static str, kind: &'static str, kept: Term) -> PersonalColumn {
    PersonalColumn { table: "mail_letter", column, kind, kept }
}

const fn wish(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "mail_wish", column, kind: "indirect", kept: WISH }
}

const COLUMNS: &[PersonalColumn] = &[
    letter("owner", "indirect", ROW),
    letter("id", "indirect", ROW),
    letter("is_to_person", "indirect", ROW),
    letter("kind", "indirect", ROW),
    letter("language", "indirect", ROW),
    letter("address", "direct", ROW),
    letter("subject", "free text", ROW),
    letter("body", "free text", WORDS),
    letter("link_words", "free text", WORDS),
    letter("link_path", "indirect", WORDS),
    letter("state", "indirect", ROW),
    letter("until", "indirect", ROW),
    letter("made_at", "indirect", ROW),
    letter("sent_at", "indirect", ROW),
    wish("owner"),
    wish("kind"),
    wish("timing"),
    wish("changed_at"),
];

fn export(app: &App, person: PersonId) -> Result<Value, Fault> {
    Ok(app.db().read_blocking(Own(person), store::own::export)?)
}

fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    Ok(app.db().write_blocking(Own(person), store::own::wipe)?)
}
