//! A dossier as a learner meets it, through the door, on both databases; the rules as tables.

mod calendar;
mod container;
mod handover;
mod home;
mod house;
mod look;
mod plan;
mod recall;
mod share;
