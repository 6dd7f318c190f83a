//! Imports through the door, on both databases.

mod phrases;
mod refused;
mod uploads;
mod world;
