//! A month of a trail that was taken away: what is kept of it is its place in the chain, signed.

use ed25519_dalek::{Signature, Signer as _, SigningKey};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::OrganisationId;
use loper_vocabulary::time::Moment;

/// How many months a line is kept (DOMAIN §6.3): after that its month goes as a whole.
pub const MONTHS: i64 = 12;

/// A month that was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Which: `2025-11`.
    pub month: String,
    /// The first line that went.
    pub first: i64,
    /// The last one.
    pub last: i64,
    /// The hash of the last one: the next line carries it on.
    pub hash: String,
    /// When it went.
    pub closed_at: Moment,
    /// The signature over all of this.
    pub signature: String,
}

/// The key of an installation.
pub struct Key(SigningKey);

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok())).collect();
    let digits = digits?;
    let all: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    if digits.len() % 2 == 0 { all.try_into().ok() } else { None }
}

impl Key {
    /// Reads one from hexadecimal.
    pub fn parse(text: &str) -> Option<Self> {
        bytes(text).map(|it| Self(SigningKey::from_bytes(&it)))
    }

    /// Its public half, in hexadecimal: to be kept elsewhere, beside the heads.
    pub fn public(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }

    /// Signs a month.
    #[must_use]
    pub fn sign(&self, organisation: OrganisationId, mut it: Closed) -> Closed {
        it.signature = hex(&self.0.sign(it.text(organisation).as_bytes()).to_bytes());
        it
    }

    /// Whether this key signed a month.
    pub fn has_signed(&self, organisation: OrganisationId, it: &Closed) -> bool {
        bytes(&it.signature).is_some_and(|signature| {
            let (key, text) = (self.0.verifying_key(), it.text(organisation));
            key.verify_strict(text.as_bytes(), &Signature::from_bytes(&signature)).is_ok()
        })
    }
}

impl Closed {
    fn text(&self, organisation: OrganisationId) -> String {
        let Self { month, first, last, hash, closed_at, .. } = self;
        format!("loper trail closed {organisation} {month} {first} {last} {hash} {}", closed_at.0)
    }
}

/// The month of a moment, and the first day of the next.
pub fn month_of(at: Moment) -> Option<(String, Date)> {
    let first = at.date()?.first_of_month();
    Some((format!("{:04}-{:02}", first.year(), first.month()), first.checked_add(1.month()).ok()?))
}

/// The first day of the oldest month that is kept: a month goes when all of it is twelve months old.
pub fn kept_from(today: Date) -> Option<Date> {
    today.checked_sub(Span::new().months(MONTHS)).ok().map(Date::first_of_month)
}
