//! All letters and choices of one person: taken along, or taken away.

use loper_database::error::Result;
use loper_database::queue;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_web::personal::rows;
use serde_json::{Map, Value as Json};

use super::outbox::WORK;

const LETTERS: Sql = sql!(
    "select kind, language, address, subject, body, link_path, state, made_at, sent_at
       from mail_letter where owner = $1 order by made_at, id"
);

const LETTER_COLUMNS: [&str; 9] =
    ["kind", "language", "address", "subject", "body", "link_path", "state", "made_at", "sent_at"];

const WISHES: Sql = sql!("select kind, timing, changed_at from mail_wish where owner = $1 order by kind");

const IDS: Sql = sql!("select id from mail_letter where owner = $1");

const WIPE_LETTERS: Sql = sql!("delete from mail_letter where owner = $1");

const WIPE_WISHES: Sql = sql!("delete from mail_wish where owner = $1");

/// Everything that is kept of the person of this scope, as JSON.
pub fn export(tx: &mut Tx<'_, Own>) -> Result<Json> {
    let letters = rows(&tx.query(LETTERS, &[])?, &LETTER_COLUMNS);
    let wishes = rows(&tx.query(WISHES, &[])?, &["kind", "timing", "changed_at"]);
    Ok(Json::Object(Map::from_iter([("letters".to_owned(), letters), ("wishes".to_owned(), wishes)])))
}

/// Takes everything of the person of this scope away, with the work that was still to be done for it.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    for id in tx.all(IDS, &[], |row| row.text(0))? {
        queue::store::cancel(tx, WORK, &id)?;
    }
    tx.exec(WIPE_LETTERS, &[])?;
    tx.exec(WIPE_WISHES, &[])?;
    Ok(())
}
