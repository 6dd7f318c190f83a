//! The doors of this room. Each page has a file of its own.

pub mod account;
pub mod admin;
pub mod arrival;
pub mod connect;
pub mod language;
pub mod link;
pub mod passkey;
pub mod passkeys;
pub mod provider;
pub mod role;
pub mod second;
pub mod secret;
pub mod sign_in;
pub mod welcome;

pub(crate) mod enter;
pub(crate) mod place;
mod take;

use loper_web::feature::Route;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [
        sign_in::routes(),
        link::routes(),
        provider::routes(),
        arrival::routes(),
        connect::routes(),
        welcome::routes(),
        account::routes(),
        language::routes(),
        secret::routes(),
        second::routes(),
        passkey::routes(),
        passkeys::routes(),
        admin::routes(),
    ]
    .concat()
}
