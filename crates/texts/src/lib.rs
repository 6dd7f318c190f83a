//! What people read: messages in Dutch and English, and plain formats of numbers, money and dates.
//!
//! Pure. Messages are Fluent; those without parts to fill in are resolved once, so that a page looks them up
//! and no more. Texts live with their feature, in `texts/nl.ftl` and `texts/en.ftl`.

pub mod format;
pub mod messages;

#[cfg(test)]
mod tests;
