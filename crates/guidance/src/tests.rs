//! Talks and caseloads through the door, on both databases; the rules as tables.

mod caseload;
mod guest;
mod hand_over;
mod house;
mod reach;
mod rules;
mod talk;
