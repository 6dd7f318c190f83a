//! Files that people put in: made harmless first, then kept under a name that says nothing.
//!
//! [`retype`] looks at what a file is, never at what it is called, and gives back bytes that we wrote ourselves where that
//! can be done. [`store`] keeps them in a folder. Whose file it is and who may see it is not known here: a room that takes
//! a file in keeps a row beside it, and asks the policy. Nothing here unpacks an archive onto a disk.

pub mod name;
pub mod quota;
pub mod retype;
pub mod store;
#[cfg(test)]
mod tests;
