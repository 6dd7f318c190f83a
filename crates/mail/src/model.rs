//! What a letter is, who wants which, how one is laid out, and where letters go. Pure.

pub mod frame;
pub mod kind;
pub mod letter;
pub mod server;
pub mod words;
