//! An address that is not there: an old one moves on, for another near matches are offered.

use loper_database::scope::Public;
use loper_web::fault::Fault;
use loper_web::visit::Visit;

use crate::store;

/// What was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An occupation.
    Occupation,
    /// A programme.
    Programme,
}

/// The fault for an address that is not there.
pub async fn missing(visit: &Visit, slug: &str, kind: Kind) -> Result<Fault, Fault> {
    let asked = slug.to_owned();
    let db = visit.app.db();
    let (folder, now) = match kind {
        Kind::Occupation => {
            ("beroepen", db.read(Public, move |tx| store::occupation::moved(tx, &asked)).await?)
        }
        Kind::Programme => {
            ("opleidingen", db.read(Public, move |tx| store::programme::moved(tx, &asked)).await?)
        }
    };
    if let Some(now) = now {
        return Ok(Fault::Moved(format!("/{folder}/{now}")));
    }
    Ok(Fault::not_found())
}
