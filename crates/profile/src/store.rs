//! SQL in, model out.

pub mod about;
pub mod choices;
pub mod class;
pub mod expectations;
pub mod own;
pub mod owner;
pub mod regions;
pub mod said;
pub mod sum;
