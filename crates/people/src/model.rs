//! What people are to an organisation, and what may be said of them; pure.

pub mod consent;
pub mod email;
pub mod errand;
pub mod factor;
pub mod guardian;
pub mod link;
pub mod membership;
pub mod provider;
pub mod roster;
pub mod rule;
pub mod secret;
pub mod trail;
