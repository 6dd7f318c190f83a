//! The year of the demo: what the six who tell it see on their pages, that all of it can be taken along and taken away, and
//! that no other school sees any of it.

mod year {
    pub mod canaries;
    pub mod elsewhere;
    pub mod house;
    pub mod screens;
}
