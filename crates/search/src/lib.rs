//! Search: what people mean when they type a word. One index over occupations, groups and programmes, for every room
//! that lets someone look for them.
//!
//! Owns no tables and no addresses: it reads the registers of `labour_market` and `programmes`. A room asks the application
//! for the index (`App::derived` with [`store::index`]), so that all rooms share the one that is kept. Invariants: the same
//! words find the same things in every room; nothing that someone wrote for themselves ever comes in here.

pub mod model;
pub mod store;
