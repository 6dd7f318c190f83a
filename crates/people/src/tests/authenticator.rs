//! An authenticator that lives in the test: one key on the curve P-256, in software, that answers right, or wrong in one
//! way.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use loper_vocabulary::identity::PersonId;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// A finger was shown, and somebody was there.
const VERIFIED: u8 = 0b0000_0101;
/// A new key stands in it.
const WITH_KEY: u8 = 0b0100_0000;

/// The authenticator, with its one key.
pub struct Authenticator {
    key: EcdsaKeyPair,
    /// What it calls its key.
    pub id: Vec<u8>,
    /// How often it answered.
    pub count: u32,
    /// For which house it answers.
    pub house: &'static str,
    /// On which page it thinks that it is.
    pub origin: &'static str,
    /// Whether it asks for a finger.
    pub is_verified: bool,
}

impl Authenticator {
    /// A new one.
    pub fn new(id: u8) -> Self {
        let chance = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &chance).expect("a key");
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &chance);
        Self {
            key: key.expect("a key"),
            id: vec![id; 16],
            count: 0,
            house: "localhost",
            origin: "http://localhost:8080",
            is_verified: true,
        }
    }

    /// Its answer to the wish for a new key.
    pub fn make(&mut self, asked: &Value) -> String {
        let mut said = self.said(WITH_KEY);
        said.extend([0; 16]);
        said.extend(u16::try_from(self.id.len()).expect("a short id").to_be_bytes());
        said.extend(&self.id);
        let (x, y) = self.key.public_key().as_ref()[1..].split_at(32);
        // The key in COSE: EC2, ES256, P-256.
        said.extend([0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        said.extend(x);
        said.extend([0x22, 0x58, 0x20]);
        said.extend(y);
        let mut attestation = vec![0xA3];
        attestation.extend(b"\x63fmt\x64none\x67attStmt\xA0\x68authData\x58");
        attestation.push(u8::try_from(said.len()).expect("short"));
        attestation.extend(&said);
        let page = self.page("webauthn.create", asked);
        self.answer(&json!({ "attestationObject": BASE64.encode(attestation), "clientDataJSON": BASE64.encode(page) }))
    }

    /// Its answer to the question who is there.
    pub fn show(&mut self, asked: &Value, holder: PersonId) -> String {
        let (said, page) = (self.said(0), self.page("webauthn.get", asked));
        let signed = [said.clone(), Sha256::digest(&page).to_vec()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).expect("a signature");
        self.answer(&json!({
            "authenticatorData": BASE64.encode(said),
            "clientDataJSON": BASE64.encode(page),
            "signature": BASE64.encode(signature),
            "userHandle": BASE64.encode(holder.0.as_bytes()),
        }))
    }

    fn said(&mut self, more: u8) -> Vec<u8> {
        self.count += 1;
        let flags = if self.is_verified { VERIFIED } else { 1 } | more;
        let house = Sha256::digest(self.house.as_bytes()).to_vec();
        [house, vec![flags], self.count.to_be_bytes().to_vec()].concat()
    }

    fn page(&self, what: &str, asked: &Value) -> Vec<u8> {
        let challenge = &asked["publicKey"]["challenge"];
        let page =
            json!({ "type": what, "challenge": challenge, "origin": self.origin, "crossOrigin": false });
        page.to_string().into_bytes()
    }

    fn answer(&self, response: &Value) -> String {
        let id = BASE64.encode(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }
}
