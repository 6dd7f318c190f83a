//! Through the door, on both databases.

mod expectations;
