//! Signing in, through the door; relations and the trail, as tables.

mod admin;
mod links;
mod rules;
mod second;
mod sign_in;
mod world;
