//! The house: arguments, the server, the list of features, the demo world.

pub mod archive;
pub mod demo;
pub mod features;
pub mod house;
pub mod jobs;
pub mod reference;
pub mod seed;
pub mod server;
pub mod typesetter;
pub mod world;
