//! Where everything comes from, as JSON.

use jiff::Timestamp;
use loper_labour_market::model::release::Release;
use serde_json::{Value, json};

use super::code::both;

/// The releases that are shown.
pub(super) fn list(all: &[Release]) -> Value {
    let results: Vec<Value> = all.iter().filter(|it| it.is_current).map(one).collect();
    json!({ "total": results.len(), "results": results })
}

fn one(release: &Release) -> Value {
    let draft = &release.draft;
    let imported_at = Timestamp::from_microsecond(release.imported_at.0).ok().map(|it| it.to_string());
    json!({
        "part": draft.part, "source": draft.source.code(), "title": draft.title, "publisher": draft.publisher,
        "published_on": draft.published_on, "licence": draft.licence, "file": draft.file_name,
        "sha256": draft.file_hash, "note": both(&draft.note), "rows_in": release.rows_in,
        "rows_refused": release.rows_refused, "imported_at": imported_at, "example": draft.is_example,
    })
}
