//! What the search finds, as JSON.

use loper_search::model::query::{Found, Hit, Kind, Query};
use loper_vocabulary::language::Language;
use loper_web::api::Paging;
use serde_json::{Value, json};

/// The longest text that is looked at, in characters; nobody asks more.
const TEXT_MAX: usize = 200;

/// The question of a caller; `None` when the language or the kind is none that we know.
pub(super) fn query(
    text: &str,
    (language, usual): (&str, Language),
    kind: &str,
    paging: Paging,
) -> Option<Query> {
    let language = if language.is_empty() { usual } else { Language::parse(language)? };
    let kinds: Option<Vec<Kind>> =
        kind.split(',').map(str::trim).filter(|kind| !kind.is_empty()).map(Kind::parse).collect();
    let text: String = text.chars().take(TEXT_MAX).collect();
    Some(Query {
        kinds: kinds?,
        limit: usize::try_from(paging.limit).unwrap_or_default(),
        offset: usize::try_from(paging.offset).unwrap_or_default(),
        ..Query::new(text, language)
    })
}

/// Occupations that are called somewhat like an address that is not there.
pub(super) fn near(slug: &str, language: Language) -> Query {
    let text: String = slug.chars().take(TEXT_MAX).map(|c| if c == '-' { ' ' } else { c }).collect();
    Query { kinds: vec![Kind::Occupation], limit: 5, ..Query::new(text, language) }
}

/// A page of finds.
pub(super) fn list(found: &Found) -> Value {
    let results: Vec<Value> = found.hits.iter().map(one).collect();
    json!({ "total": found.total, "results": results, "meant": found.meant })
}

fn one(hit: &Hit) -> Value {
    json!({ "kind": hit.kind.code(), "id": hit.id, "title": hit.title, "url": hit.url, "why": hit.why })
}
