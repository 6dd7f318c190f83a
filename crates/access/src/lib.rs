//! Who may do what: one table for the whole house.
//!
//! Pure. A page asks [`allows`] before it shows or changes anything; what an actor may not know of is
//! *not found*. The table is [`policy::POLICY`]; a route without a line in it fails a test of the house.

pub mod actor;
pub mod policy;

#[cfg(test)]
mod tests;

pub use policy::allows;
