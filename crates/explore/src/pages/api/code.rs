//! The forms that several answers share.

use loper_vocabulary::language::Bilingual;
use serde_json::{Value, json};

use crate::model::occupation::Origin;

/// Where a figure comes from, in one line: publisher and title.
pub(super) fn source(publisher: &str, title: &str) -> String {
    format!("{publisher}: {title}")
}

/// The source of the figures of a part, and whether they are examples.
pub(super) fn origin(origins: &[Origin], part: &str) -> (Value, bool) {
    let found = origins.iter().find(|it| it.part == part);
    (found.map(|it| source(&it.publisher, &it.title)).into(), found.is_some_and(|it| it.is_example))
}

/// Both languages; a language without a text is `null`.
pub(super) fn both(text: &Bilingual) -> Value {
    json!({ "nl": some(&text.nl), "en": some(&text.en) })
}

/// A text, or `null` for an empty one.
pub(super) fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
