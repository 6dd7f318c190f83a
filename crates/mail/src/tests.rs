//! Letters through a real mail server, choices through the door, rules as tables.

mod delivery;
mod house;
mod post_office;
mod refused;
mod rules;
mod wishes;
