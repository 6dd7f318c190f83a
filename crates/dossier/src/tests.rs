//! A dossier as a learner meets it, through the door, on both databases; the rules as tables.

mod home;
mod house;
mod plan;
mod share;
