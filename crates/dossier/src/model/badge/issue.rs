//! A badge of version 3 that a school gives here: signed with its own key, which is in its own identifier.

use ed25519_dalek::{Signer as _, SigningKey};
use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::code::{to_base58, to_base64};
use super::key::{ED25519, Issuer, PublicKey};

/// How long the words on what was done for it may be, in characters.
pub const CRITERIA_MAX: usize = 1_000;

/// The key with which a school signs.
pub struct Key(SigningKey);

impl Key {
    /// The key that follows from 256 bits of chance.
    pub fn new(chance: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(chance))
    }

    /// The identifier of the school: its public key, so that anyone can check without asking anyone.
    pub fn did(&self) -> String {
        let bytes = [ED25519.as_slice(), self.0.verifying_key().as_bytes()].concat();
        format!("did:key:z{}", to_base58(&bytes))
    }

    /// The school as an issuer whose key is known here.
    pub fn issuer(&self, name: &str) -> Issuer {
        let key = PublicKey::Ed25519(*self.0.verifying_key().as_bytes());
        Issuer { id: self.did(), name: name.to_owned(), keys: vec![(None, key)], is_here: true }
    }
}

/// What a school gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award<'a> {
    /// The badge.
    pub id: Uuid,
    /// The achievement.
    pub achievement: Uuid,
    /// The school.
    pub school: &'a str,
    /// What was achieved.
    pub title: &'a str,
    /// What was done for it.
    pub criteria: &'a str,
    /// The address of the learner, with a salt; without one the badge is on the learner's name.
    pub address: Option<(&'a str, &'a str)>,
    /// The learner's name.
    pub name: &'a str,
    /// When.
    pub at: Moment,
}

impl Award<'_> {
    /// Of an address only the hash stands in it: whoever knows the address can check, and nobody reads it.
    fn identity(&self) -> Value {
        match self.address {
            Some((address, salt)) => json!({
                "type": ["IdentityObject"], "identityType": "emailAddress", "hashed": true, "salt": salt,
                "identityHash": format!("sha256${}", hex(&Sha256::digest(format!("{address}{salt}")))),
            }),
            None => json!({
                "type": ["IdentityObject"], "identityType": "name", "hashed": false, "identityHash": self.name,
            }),
        }
    }

    /// The badge as a compact JWS; nothing when the moment is outside the calendar.
    pub fn sign(&self, key: &Key) -> Option<String> {
        let at = jiff::Timestamp::from_microsecond(self.at.0).ok()?;
        let (did, id) = (key.did(), format!("urn:uuid:{}", self.id));
        let holder = format!("urn:uuid:{}", self.achievement);
        let body = json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": id, "jti": id, "iss": did, "nbf": at.as_second(),
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": self.title,
            "issuer": { "id": did, "type": ["Profile"], "name": self.school },
            "validFrom": at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            "credentialSubject": {
                "type": ["AchievementSubject"],
                "identifier": [self.identity()],
                "achievement": {
                    "id": holder, "type": ["Achievement"], "name": self.title, "description": self.title,
                    "criteria": { "narrative": self.criteria },
                },
            },
        });
        let fragment = did.strip_prefix("did:key:")?;
        let head = json!({ "alg": "EdDSA", "typ": "JWT", "kid": format!("{did}#{fragment}") });
        let text = |it: &Value| to_base64(it.to_string().as_bytes());
        let signed = format!("{}.{}", text(&head), text(&body));
        let signature = to_base64(&key.0.sign(signed.as_bytes()).to_bytes());
        Some(format!("{signed}.{signature}"))
    }
}
