//! Signing in, through the door; relations and the trail, as tables.

mod admin;
mod authenticator;
mod connect;
mod elsewhere;
mod guardian;
mod language;
mod links;
mod openid;
mod passkey;
mod places;
mod roster;
mod roster_files;
mod rules;
mod second;
mod sign_in;
mod tries;
mod world;
