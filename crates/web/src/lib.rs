//! How a page is made: the application, the visit, forms, the page shell, faults, assets, charts and maps.
//!
//! This room knows HTTP and nothing of career guidance. Features give it a [`feature::Feature`]; it gives them
//! a [`visit::Visit`]. No page asks another origin for anything, and nothing here is written inline: the
//! content security policy forbids it.

mod again;
pub mod api;
pub mod app;
pub mod assets;
pub mod cache;
pub mod components;
pub mod fault;
pub mod feature;
pub mod file;
pub mod form;
pub mod gallery;
pub mod house_style;
pub mod keepsake;
pub mod once;
pub mod page;
pub mod paper;
pub mod personal;
pub mod place;
pub mod prose;
pub mod qr;
pub mod router;
pub mod session;
pub mod stream;
pub mod term;
pub mod upload;
pub mod visit;

mod guard;
mod store;
#[cfg(test)]
mod tests;

use loper_database::migrate::Migration;
use loper_texts::messages::Texts;

/// The messages of the shell itself.
pub const TEXTS: Texts = loper_texts::texts!("web");

/// The steps that build the tables of the shell.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("web": 1 "once");
