//! Writers: a document tree in, a file out. PDF has a room of its own, because it is half of every build.

pub mod html;
