//! Through the door, on both databases.

mod account;
mod choices;
mod class;
mod code;
mod erase;
mod expectations;
mod questions;
mod short;
mod values;
mod wishes;
