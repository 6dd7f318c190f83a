//! Explore through the door, on both databases.

mod api;
mod group;
mod occupation;
mod programme;
