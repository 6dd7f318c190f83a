//! Signing in, through the door; relations and the trail, as tables.

mod admin;
mod guardian;
mod links;
mod places;
mod roster;
mod roster_files;
mod rules;
mod second;
mod sign_in;
mod world;
