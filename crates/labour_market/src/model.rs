//! Pure: what a release is, what an import found.

pub mod release;
