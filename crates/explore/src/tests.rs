//! Explore through the door, on both databases.

mod api;
mod occupation;
mod programme;
mod region;
mod saved;
