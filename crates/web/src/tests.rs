//! The shell through the door.

mod guard;
mod markup;
mod parts;
mod world;
