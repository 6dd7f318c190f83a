//! Mail: the outbox, how letters leave, and who wants which.
//!
//! Owns the tables `mail_*` and the addresses `/account/berichten` and `/beheer/post`.
//!
//! # Writing a letter
//! [`store::outbox::put`]`(tx, &`[`Letter`](model::letter::Letter)` { to, kind, key, language, subject, body, link, until }, now)`,
//! in the transaction of what the letter tells, whatever the scope of that. Subject and body are ready words in the language
//! of the person; the frame (why you get this, where to change it) is added here. A subject says nothing that a phone
//! on a table should not show: its key ends in `-subject`, so that a rule of the house can read it. The same key twice is one letter. Whether it goes at once, with the daily letter or not
//! at all, the person decides for each [`Kind`](model::kind::Kind); without a choice the kind says what is usual.
//!
//! # How it leaves
//! A job claims letters from the queue in the database and hands them to one SMTP server
//! ([`model::server::Server`], given by the house as a [`carrier::Carrier`]). Without one, letters stay in the outbox and
//! `/beheer/post` says so. What a server refuses for now is tried again, ever later; what it refuses for good, or ten
//! times, is a dead letter on `/beheer/post`.
//!
//! A letter is marked as sent in the transaction after the server took it. If this program dies between the two, the
//! letter is handed over a second time when its lease ends: SMTP has no way to ask. Both have the same `Message-ID`, by
//! which servers and mail programs know that they are one.
//!
//! # Invariants
//! Words are taken from the outbox as soon as they are sent; what someone typed can't make a header; without TLS
//! nothing leaves this machine. Nothing here knows what a letter is about.

pub mod carrier;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod personal;
pub mod store;
#[cfg(test)]
mod tests;

use loper_database::migrate::Migration;
use loper_web::feature::Feature;

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("mail":
    1 "outbox",
);

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "mail",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: &[],
        cards: &[],
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("mail")),
        api: None,
        personal_data: personal::PERSONAL_DATA,
        keepsakes: None,
        files: None,
    }
}
