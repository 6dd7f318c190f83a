//! What is so, without asking the world.

pub mod about;
pub mod code;
pub mod interests;
pub mod normal;
pub mod qualities;
pub mod values;
