//! Documents of this room. Pure: what is known comes in, a document tree goes out.

pub mod expectations;
pub mod keepsake;
