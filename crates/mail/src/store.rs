//! SQL of this room.

pub mod outbox;
pub mod own;
pub mod post;
pub mod wish;
