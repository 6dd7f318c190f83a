//! Signing in, through the door; relations and the trail, as tables.

mod rules;
mod sign_in;
