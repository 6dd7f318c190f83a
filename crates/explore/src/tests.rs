//! Explore through the door, on both databases.

mod about;
mod api;
mod card;
mod compare;
mod group;
mod home;
mod occupation;
mod programme;
mod region;
mod saved;
mod search;
mod sources;
