//! A compact JWS: a head, what was signed, and a signature. Whether it holds, and whose key says so.

use serde_json::Value;

use super::code::of_base64;
use super::key::{Algorithm, Issuer, Issuers, PublicKey};

/// What can be said of a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signature {
    /// It holds, with a key that the administrator gave: of this issuer.
    Known(String),
    /// It holds, and was made here, for this school.
    Here(String),
    /// It holds, with the key that is in the identifier of the issuer: nothing changed, but who that is, it can't say.
    Itself,
    /// It holds, with a key that the badge brings along and that nothing ties to the issuer.
    Stray,
    /// It does not hold: something was changed, or another key made it.
    Broken,
    /// What was signed and what it says contradict each other.
    Contradiction,
    /// It is signed in a way that says nothing: `none`, a shared secret, something unknown.
    Refused,
    /// The key of the issuer is not here.
    NoKey,
    /// The issuer keeps it on the web: whether it is there can't be looked up from here.
    Hosted,
    /// It is signed in a way that is not read here: a proof inside the document.
    Inside,
    /// It is not signed.
    Unsigned,
}

impl Signature {
    /// The word in the keys of texts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Known(_) => "known",
            Self::Here(_) => "here",
            Self::Itself => "itself",
            Self::Stray => "stray",
            Self::Broken => "broken",
            Self::Contradiction => "contradiction",
            Self::Refused => "refused",
            Self::NoKey => "no_key",
            Self::Hosted => "hosted",
            Self::Inside => "inside",
            Self::Unsigned => "unsigned",
        }
    }

    /// Whether the signature holds, with a key of which is known whose it is.
    pub const fn is_sure(&self) -> bool {
        matches!(self, Self::Known(_) | Self::Here(_))
    }

    /// Whether the signature holds, whoever made it.
    pub const fn holds(&self) -> bool {
        matches!(self, Self::Known(_) | Self::Here(_) | Self::Itself | Self::Stray)
    }

    /// Whether something is wrong with it: such a badge is not kept.
    pub const fn is_wrong(&self) -> bool {
        matches!(self, Self::Broken | Self::Contradiction | Self::Refused)
    }
}

/// A compact JWS.
pub(super) struct Jws<'a> {
    head: Value,
    /// What was signed, in JSON.
    pub body: Value,
    signed: &'a str,
    signature: Vec<u8>,
}

impl<'a> Jws<'a> {
    /// Reads one; nothing when it is none.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (signed, signature) = text.rsplit_once('.')?;
        let (head, body) = signed.split_once('.')?;
        Some(Self {
            head: serde_json::from_slice(&of_base64(head)?).ok()?,
            body: serde_json::from_slice(&of_base64(body)?).ok()?,
            signed,
            signature: of_base64(signature)?,
        })
    }

    fn kid(&self) -> Option<&str> {
        self.head.get("kid")?.as_str()
    }

    /// What can be said of the signature. `issuer` is who issued it as it says itself, `named` the key that it names
    /// beside its head.
    pub fn verify(&self, issuer: &str, named: Option<&str>, known: &Issuers) -> Signature {
        let algorithm = self.head.get("alg").and_then(Value::as_str).and_then(Algorithm::parse);
        // A head that must be understood and is not, is not.
        let (Some(algorithm), None) = (algorithm, self.head.get("crit")) else { return Signature::Refused };
        let kid = self.kid().or(named);
        let holds = |key: &PublicKey| key.verifies(algorithm, self.signed.as_bytes(), &self.signature);
        if let Some(it) = known.find(issuer, kid) {
            return by_known(it, issuer, &holds);
        }
        let did = kid.filter(|it| it.starts_with("did:")).unwrap_or(issuer);
        if let Some(key) = PublicKey::of_did(did) {
            let is_issuer = did.split('#').next() == Some(issuer);
            return match (holds(&key), is_issuer) {
                (false, _) => Signature::Broken,
                (true, true) => Signature::Itself,
                (true, false) => Signature::Stray,
            };
        }
        match self.head.get("jwk").and_then(PublicKey::of_jwk) {
            Some(key) if holds(&key) => Signature::Stray,
            Some(_) => Signature::Broken,
            None => Signature::NoKey,
        }
    }
}

/// A key that was found by its own name and not by its issuer's must be of the issuer that the badge names.
fn by_known(it: &Issuer, issuer: &str, holds: &dyn Fn(&PublicKey) -> bool) -> Signature {
    if !it.keys.iter().any(|(_, key)| holds(key)) {
        return Signature::Broken;
    }
    match (it.id == issuer, it.is_here) {
        (false, _) => Signature::Contradiction,
        (true, true) => Signature::Here(it.name.clone()),
        (true, false) => Signature::Known(it.name.clone()),
    }
}
