//! What people are to an organisation, and what may be said of them; pure.

pub mod email;
pub mod factor;
pub mod link;
pub mod membership;
pub mod rule;
pub mod secret;
pub mod trail;
