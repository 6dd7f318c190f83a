//! A form that is sent twice does its work once.
//!
//! Every form that writes carries a key of its own ([`field`]). In the transaction of the work, [`seen`] answers where the
//! first one led to, and [`done`] keeps it. Keys go after two days.

use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;
use maud::{Markup, html};

use crate::feature::PersonalColumn;
use crate::store;
use crate::term::Term;
use crate::visit::Visit;

/// What the shell itself keeps of people, for the register; the room of people takes it away with the person. It is no
/// part of an export: a key of chance, and an address of Loper.
pub const COLUMNS: &[PersonalColumn] =
    &[column("owner"), column("key"), column("location"), column("made_at")];

const fn column(column: &'static str) -> PersonalColumn {
    PersonalColumn { table: "web_once", column, kind: "indirect", kept: Term::Form }
}

/// The name of the field.
pub const FIELD: &str = "eenmaal";

/// The hidden field of a form.
pub fn field(visit: &Visit) -> Markup {
    html! { input type="hidden" name=(FIELD) value=(visit.app.new_id().simple().to_string()); }
}

/// The hidden field again, with the key that came: the form is shown a second time with its problems.
pub fn field_again(key: &str) -> Markup {
    html! { input type="hidden" name=(FIELD) value=(key); }
}

/// A key is what [`field`] wrote; anything else is no key.
fn is_key(key: &str) -> bool {
    key.len() == 32 && key.bytes().all(|it| it.is_ascii_hexdigit())
}

/// Where the same form led to before, if this is the second time. A form without a key is always the first.
pub fn seen(tx: &mut Tx<'_, Own>, key: &str) -> Result<Option<String>> {
    if is_key(key) { store::once_seen(tx, key) } else { Ok(None) }
}

/// Keeps where it led to.
pub fn done(tx: &mut Tx<'_, Own>, key: &str, location: &str, now: Moment) -> Result<()> {
    if is_key(key) { store::once_done(tx, key, location, now) } else { Ok(()) }
}

/// Takes keys away that were made before a moment.
pub fn forget(tx: &mut Tx<'_, Public>, before: Moment) -> Result<u64> {
    store::once_old(tx, before)
}

/// Takes the keys of one person away.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    store::once_wipe(tx)
}
