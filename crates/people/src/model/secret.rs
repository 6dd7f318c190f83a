//! A secret that grants something: a session, an invitation, a link. The holder has the secret, the database its hash.

use std::fmt::Write as _;

use loper_vocabulary::hex::hex;
use sha2::{Digest as _, Sha256};

/// 256 bits of chance as text that fits in an address.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub fn new(chance: [u8; 32]) -> Self {
        let mut text = String::with_capacity(64);
        for byte in chance {
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// Reads what stands in an address or a cookie.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 64 && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f')))
            .then(|| Self(text.to_owned()))
    }

    /// What the holder gets; nobody else.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps.
    pub fn hash(&self) -> String {
        Self::hash_of(&self.0)
    }

    /// The hash of any text that must not stand in the database as it is.
    pub fn hash_of(text: &str) -> String {
        hex(&Sha256::digest(text.as_bytes()))
    }
}
