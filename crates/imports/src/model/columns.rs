//! The columns that a person may name, where a publisher does not keep to the same names.

use loper_vocabulary::source::Source;

/// What each column is called here: the name that the importer asks for, which is also in the keys of texts.
pub const fn of(source: Source) -> &'static [&'static str] {
    match source {
        Source::Sbb => &["programme", "region", "work", "placement", "mode", "year"],
        Source::Uwv => &["region", "group", "value", "class", "period"],
        _ => &[],
    }
}
