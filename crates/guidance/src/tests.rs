//! Talks and caseloads through the door, on both databases; the rules as tables.

mod aftercare;
mod along;
mod caseload;
mod child;
mod guest;
mod hand_over;
mod home;
mod house;
mod keep;
mod letter;
mod reach;
mod rules;
mod talk;
