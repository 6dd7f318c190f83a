//! Explore through the door, on both databases.

mod occupation;
mod programme;
