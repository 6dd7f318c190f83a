//! Imports through the door, on both databases.
