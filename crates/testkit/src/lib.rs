//! For tests only: fresh databases of both kinds, the small world, the cast of people, and a browser that lives in the test.
//!
//! Depends on tools and registers, never on a feature: a circle would compile features twice.

pub mod browser;
pub mod cast;
pub mod fresh;
pub mod house;
pub mod small_world;
