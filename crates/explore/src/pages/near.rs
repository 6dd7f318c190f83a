//! An address that is not there: an old one moves on, for another near matches are offered.

use loper_database::scope::Public;
use loper_search::model::query::{Kind as Sought, Query};
use loper_web::fault::Fault;
use loper_web::visit::Visit;

use crate::pages::search;
use crate::store;

/// How many near matches are offered.
const NEAR: usize = 5;

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
    let text = words(slug);
    if text.is_empty() {
        return Ok(Fault::not_found());
    }
    let sought = match kind {
        Kind::Occupation => Sought::Occupation,
        Kind::Programme => Sought::Programme,
    };
    let index = search::index(&visit.app).await?;
    let query = Query { kinds: vec![sought], limit: NEAR, ..Query::new(text, visit.language) };
    let near = index.find(&query).hits;
    Ok(Fault::NotFound(near.into_iter().map(|hit| (hit.title, hit.url)).collect()))
}

/// The words of an address; the code in front of a programme's says nothing to the index.
fn words(slug: &str) -> String {
    let parts = slug.split(['-', '_', ':', ' ']);
    let telling = parts.filter(|part| !part.bytes().all(|byte| byte.is_ascii_digit()));
    telling.collect::<Vec<_>>().join(" ")
}
