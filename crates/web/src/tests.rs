//! The shell through the door.

mod again;
mod files;
mod guard;
mod markup;
mod parts;
mod stream;
mod world;
