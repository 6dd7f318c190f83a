//! Public keys of issuers: as JSON (JWK), inside an identifier (`did:key`, `did:jwk`), and those that an administrator gave.

use ed25519_dalek::{Signature, VerifyingKey};
use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey};
use serde::Deserialize;
use serde_json::Value;

use super::code::{of_base58, of_base64};

/// What a key in an identifier is written with: Ed25519.
pub(super) const ED25519: [u8; 2] = [0xed, 0x01];
/// An identifier with a key in it is never longer.
const DID_MAX: usize = 4_096;

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicKey {
    /// Ed25519.
    Ed25519([u8; 32]),
    /// RSA, from 2,048 bits: the modulus and the exponent.
    Rsa(Vec<u8>, Vec<u8>),
    /// The curve P-256: a point, not compressed.
    P256(Vec<u8>),
}

/// The ways of signing that are read. Anything else is refused, `none` and shared secrets before all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// Ed25519.
    EdDsa,
    /// RSA with SHA-256.
    Rs256,
    /// P-256 with SHA-256.
    Es256,
}

impl Algorithm {
    /// Reads the word of a header.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "EdDSA" | "Ed25519" => Some(Self::EdDsa),
            "RS256" => Some(Self::Rs256),
            "ES256" => Some(Self::Es256),
            _ => None,
        }
    }
}

impl PublicKey {
    /// Reads a key in JSON.
    pub fn of_jwk(it: &Value) -> Option<Self> {
        let part = |name: &str| of_base64(it.get(name)?.as_str()?);
        match (it.get("kty")?.as_str()?, it.get("crv").and_then(Value::as_str)) {
            ("OKP", Some("Ed25519")) => part("x")?.try_into().ok().map(Self::Ed25519),
            ("EC", Some("P-256")) => {
                let (x, y) = (part("x")?, part("y")?);
                (x.len() == 32 && y.len() == 32).then(|| Self::P256([vec![4], x, y].concat()))
            }
            ("RSA", _) => {
                let bare = |bytes: Vec<u8>| bytes.into_iter().skip_while(|it| *it == 0).collect();
                Some(Self::Rsa(bare(part("n")?), bare(part("e")?)))
            }
            _ => None,
        }
    }

    /// Reads the key in an identifier; nothing when there is none in it, or one of a kind that is not read.
    pub fn of_did(did: &str) -> Option<Self> {
        let did = did.split('#').next()?;
        if did.len() > DID_MAX {
            return None;
        }
        if let Some(text) = did.strip_prefix("did:jwk:") {
            return Self::of_jwk(&serde_json::from_slice(&of_base64(text)?).ok()?);
        }
        let bytes = of_base58(did.strip_prefix("did:key:z")?)?;
        bytes.strip_prefix(&ED25519)?.try_into().ok().map(Self::Ed25519)
    }

    /// Whether this key made this signature, in this way.
    pub fn verifies(&self, algorithm: Algorithm, message: &[u8], given: &[u8]) -> bool {
        match (self, algorithm) {
            (Self::Ed25519(key), Algorithm::EdDsa) => {
                let (Ok(key), Ok(given)) = (VerifyingKey::from_bytes(key), Signature::from_slice(given))
                else {
                    return false;
                };
                key.verify_strict(message, &given).is_ok()
            }
            (Self::Rsa(n, e), Algorithm::Rs256) => RsaPublicKeyComponents { n, e }
                .verify(&signature::RSA_PKCS1_2048_8192_SHA256, message, given)
                .is_ok(),
            (Self::P256(point), Algorithm::Es256) => {
                UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_FIXED, point)
                    .verify(message, given)
                    .is_ok()
            }
            _ => false,
        }
    }
}

/// An issuer whose keys are known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// What its badges call it: an address or another identifier.
    pub id: String,
    /// Its name, as whoever gave the keys wrote it.
    pub name: String,
    /// Its keys, each with its identifier where it has one.
    pub keys: Vec<(Option<String>, PublicKey)>,
    /// Whether it is a school of this installation.
    pub is_here: bool,
}

/// The issuers whose keys are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Issuers(pub Vec<Issuer>);

#[derive(Deserialize)]
struct Given {
    id: String,
    name: String,
    keys: Vec<Value>,
}

/// What is wrong with a file of issuers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It is not the JSON that is asked.
    Form(String),
    /// A key of this issuer can't be read.
    Key(String),
}

impl Issuers {
    /// Reads what an administrator gave: a list of issuers, each with `id`, `name` and `keys` (JWK).
    pub fn parse(text: &str) -> Result<Self, Wrong> {
        let all: Vec<Given> = serde_json::from_str(text).map_err(|it| Wrong::Form(it.to_string()))?;
        let issuer = |it: Given| {
            let key = |jwk: &Value| {
                let kid = jwk.get("kid").and_then(Value::as_str).map(str::to_owned);
                PublicKey::of_jwk(jwk).map(|key| (kid, key)).ok_or_else(|| Wrong::Key(it.id.clone()))
            };
            let keys = it.keys.iter().map(key).collect::<Result<_, _>>()?;
            Ok(Issuer { id: it.id, name: it.name, keys, is_here: false })
        };
        all.into_iter().map(issuer).collect::<Result<_, _>>().map(Self)
    }

    /// The issuer that a badge names, or whose key it names.
    pub(super) fn find(&self, id: &str, kid: Option<&str>) -> Option<&Issuer> {
        let by_id = self.0.iter().find(|it| !id.is_empty() && it.id == id);
        by_id.or_else(|| {
            let kid = kid?;
            self.0.iter().find(|it| it.keys.iter().any(|key| key.0.as_deref() == Some(kid)))
        })
    }
}
