//! Finds occupations, groups and programmes by everyday words, in Dutch and English.
//!
//! Our own index, because the word sense of this field is what Loper exists for: Snowball stems, Dutch compounds
//! taken apart, one or two typing errors mended, and a table of everyday words (“juf”, “iets met dieren”) that
//! leads to official names. Ranked by BM25 over fields. Pure: built from documents, asked with text.
//! Private texts never come in here.

pub mod build;
pub mod document;
pub mod everyday;
pub mod index;
pub mod narrow;
pub mod phrases;
pub mod query;
pub mod terms;
pub mod understand;
pub mod why;
pub mod words;
