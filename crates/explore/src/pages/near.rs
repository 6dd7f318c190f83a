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
    if kind == Kind::Occupation
        && let Some(now) = visit.app.db().read(Public, move |tx| store::occupation::moved(tx, &asked)).await?
    {
        return Ok(Fault::Moved(format!("/beroepen/{now}")));
    }
    Ok(Fault::not_found())
}
