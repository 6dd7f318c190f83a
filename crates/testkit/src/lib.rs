//! For tests only: fresh databases of both kinds, and a browser that lives in the test.
//!
//! Depends on tools, never on a feature: a circle would compile features twice.

pub mod browser;
pub mod fresh;
