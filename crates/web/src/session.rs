//! Who is signed in: the session in the browser, and what a page may know about its holder.
//!
//! The shell reads the cookie and asks the house; it does not know how people sign in. The database keeps the hash of a
//! session, never the session itself.

use axum::http::HeaderMap;
use loper_access::actor::{Actor, Reach, Role};
use loper_database::error::Result as DbResult;
use loper_database::scope::Public;
use loper_database::tx::Tx;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::visit::cookie;

/// A minute, in microseconds: a session that was seen longer ago is marked as seen again.
const TOUCH_AFTER: i64 = 60_000_000;

/// How the house finds out who is signed in.
#[derive(Clone, Copy)]
pub struct Sessions {
    /// Who holds a session with this hash at this moment. Nobody, when it ended.
    pub find: fn(&mut Tx<'_, Public>, &SessionHash, Moment) -> DbResult<Option<SignedIn>>,
    /// Marks a session as seen; asked for at most once a minute.
    pub touch: fn(&mut Tx<'_, Public>, &SessionHash, Moment) -> DbResult<()>,
    /// The page that someone must pass before anything else, such as the one that asks for a second factor.
    pub first: fn(&App, &SignedIn) -> Option<&'static str>,
}

/// The hash of a session, as the database keeps it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SessionHash(pub [u8; 32]);

impl SessionHash {
    /// The hash of what stands in the cookie.
    pub fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret.as_bytes()).into())
    }
}

/// Someone who signed in, with the role chosen for this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// The name that pages show.
    pub name: String,
    /// The organisation that the session chose.
    pub organisation: OrganisationId,
    /// How that organisation calls itself.
    pub organisation_name: String,
    /// What kind of organisation it is: a learner of a vmbo school reads other words than a student.
    pub sector: Sector,
    /// The membership that gives the role.
    pub membership: MembershipId,
    /// As what.
    pub role: Role,
    /// How far that role reaches.
    pub reach: Reach,
    /// Whether a second factor was given in this session.
    pub is_strong: bool,
    /// Whether this person has a second factor.
    pub has_factor: bool,
    /// When the session was seen last, by the minute.
    pub seen_at: Moment,
    /// Until which moment it lives when nothing is done any more.
    pub idle_until: Moment,
    /// The colour that a school chose for its shell, as `#rrggbb`, or nothing.
    pub colour: Option<String>,
}

impl SignedIn {
    /// Whether it is time to mark the session as seen.
    pub(crate) const fn is_due(&self, now: Moment) -> bool {
        now.0 - self.seen_at.0 >= TOUCH_AFTER
    }

    /// The actor of the policy.
    pub const fn actor(&self) -> Actor {
        Actor::Person {
            person: self.person,
            organisation: self.organisation,
            role: self.role,
            reach: self.reach,
        }
    }
}

/// Where someone may go who must pass a page first: that page and what belongs to it, the way out, and what a browser
/// asks for by itself.
pub(crate) fn is_open_before(first: &str, path: &str) -> bool {
    path.strip_prefix(first).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        || matches!(path, "/uitloggen" | "/health" | "/manifest.webmanifest" | "/favicon.ico" | "/robots.txt")
}

/// The name of the session cookie: over https it can't be set from a sibling domain or without `Secure`.
pub fn cookie_name(app: &App) -> &'static str {
    if app.settings().base_url.starts_with("https://") { "__Host-loper" } else { "loper" }
}

/// The session in this browser, if it has one.
pub fn session_of<'a>(app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, cookie_name(app)).filter(|it| (32..=128).contains(&it.len()))
}

/// The header that keeps a session until the browser closes.
pub fn keep(app: &App, secret: &str) -> String {
    let secure = if cookie_name(app) == "loper" { "" } else { "; Secure" };
    format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}", cookie_name(app))
}

/// The header that takes the session away.
pub fn forget(app: &App) -> String {
    format!("{}; Max-Age=0", keep(app, ""))
}
