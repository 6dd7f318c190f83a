//! The queue in the database: work that must happen once, after what it follows from, whoever does it.
//!
//! Work is [put](store::put) in the transaction of what it follows from: both are there, or neither. A worker
//! [claims](store::claim) one piece, does it outside a transaction, and then says that it is [done](store::done) in the
//! transaction of what came of it, or that it [failed](store::fail). What fails is tried again, ever later
//! ([`wait::after`]); after [`TRIES_MAX`] tries, or at once when trying again makes no sense, it is a dead letter:
//! it stays to be [seen](store::dead) until somebody [tries it again](store::retry) or [takes it away](store::cancel).
//!
//! # How often something happens
//! Kind and key are one piece of work: a second put with the same key changes nothing, as long as the first is
//! remembered (seven days after it was done). A claim is a lease. A worker that dies lets its work be taken again when
//! the lease ends, so the work itself happens at least once; what a worker writes in the transaction of
//! [`store::done`] happens exactly once, because `done` answers false to whoever lost the lease.
//!
//! Key and payload hold ids and no content of anyone: whatever is kept of a person has an owner, in a table of the room
//! that keeps it.

pub mod store;
pub mod wait;

use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;
use sha2::{Digest as _, Sha256};

/// After so many tries a piece of work is dead.
pub const TRIES_MAX: u32 = 10;
/// So long work that is done is remembered, in microseconds: seven days.
pub const REMEMBERED: i64 = 7 * 86_400_000_000;

/// A piece of work to put in the queue.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// Who does it: `mail_letter`.
    pub kind: &'a str,
    /// What makes it this one and no other.
    pub key: &'a str,
    /// What the worker needs to know, as JSON.
    pub payload: &'a str,
    /// From which moment on it may be done.
    pub run_at: Moment,
}

/// The id of a piece of work.
pub fn id_of(kind: &str, key: &str) -> String {
    hex(&Sha256::digest(format!("{kind}\n{key}").as_bytes())[..16])
}

/// A piece of work that a worker holds until its lease ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Which.
    pub id: String,
    /// Its key.
    pub key: String,
    /// What the worker needs to know, as JSON.
    pub payload: String,
    /// Which try this is, counted from 1. With the id it names this lease: a later one has a higher number.
    pub tries: u32,
}

/// What to do with work that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// It may succeed later.
    ForNow,
    /// It will not succeed by itself, however often it is tried.
    ForGood,
}

/// What became of work that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// It is tried again from this moment on.
    Again(Moment),
    /// It is a dead letter.
    Dead,
    /// The lease had ended, and somebody else holds it.
    Lost,
}

/// Work that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dead {
    /// Which.
    pub id: String,
    /// Its key.
    pub key: String,
    /// How often it was tried.
    pub tries: u32,
    /// What went wrong the last time.
    pub last_error: String,
    /// When it was put in the queue.
    pub made_at: Moment,
    /// When it was given up.
    pub died_at: Moment,
}

/// How much work of a kind there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Not done yet.
    pub open: i64,
    /// Since when the oldest of those waits.
    pub open_since: Option<Moment>,
    /// Given up.
    pub dead: i64,
}
