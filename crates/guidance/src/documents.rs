//! What leaves guidance on paper or in a calendar.

pub mod appointment;
pub mod home;
