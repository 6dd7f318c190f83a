//! File formats: one document tree with its writers, and readers of tables that others made.
//!
//! Pure: bytes in, values out, values in, bytes out. No other room knows what a CSV or a workbook looks like.

pub mod read;
pub mod tree;
pub mod write;
