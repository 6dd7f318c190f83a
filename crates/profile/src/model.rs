//! What is so, without asking the world.

pub mod about;
pub mod choices;
pub mod code;
pub mod expectations;
pub mod interests;
pub mod normal;
pub mod qualities;
pub mod said;
pub mod seeded;
pub mod sum;
pub mod values;
pub mod wishes;
