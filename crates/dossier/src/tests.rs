//! A dossier as a learner meets it, through the door, on both databases; the rules as tables.

mod alone;
mod badge;
mod calendar;
mod carry;
mod child;
mod container;
mod cv;
mod entry;
mod feedback;
mod file;
mod handover;
mod home;
mod house;
mod item;
mod letter;
mod look;
mod met;
mod plan;
mod programme;
mod recall;
mod share;
