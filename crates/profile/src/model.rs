//! What is so, without asking the world.

pub mod about;
pub mod code;
