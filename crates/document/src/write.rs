//! Writers: a document tree or events in, a file out. PDF has a room of its own, because it is half of every build.

pub mod archive;
pub mod csv;
pub mod docx;
pub mod html;
pub mod ics;
