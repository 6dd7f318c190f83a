//! The shell through the door.

mod files;
mod guard;
mod markup;
mod parts;
mod stream;
mod world;
