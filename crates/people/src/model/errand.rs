//! What someone set out for who was sent to a provider. The browser keeps it while they are away, and the way back is
//! taken only with it: so nobody comes back who did not leave here, or comes back twice.

use super::secret::Secret;
use loper_vocabulary::hex::hex;

/// What someone set out for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errand {
    /// To which provider.
    pub provider: String,
    /// The chance of which everything else is made that must not be guessed.
    pub secret: String,
    /// To link the account that they come back with, not to come in.
    pub is_to_link: bool,
    /// Where they wanted to be, or nothing.
    pub to: String,
}

impl Errand {
    /// Reads what the browser kept.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('.').collect();
        let [provider, secret, what, to] = parts.as_slice() else { return None };
        Secret::parse(secret)?;
        Some(Self {
            provider: (*provider).to_owned(),
            secret: (*secret).to_owned(),
            is_to_link: *what == "koppel",
            to: unhex(to)?,
        })
    }

    /// What the browser keeps.
    pub fn text(&self) -> String {
        let what = if self.is_to_link { "koppel" } else { "in" };
        format!("{}.{}.{what}.{}", self.provider, self.secret, hex(self.to.as_bytes()))
    }

    /// What goes along and comes back: it shows that the answer belongs to this browser.
    pub fn state(&self) -> String {
        self.made("state")
    }

    /// What stands in the token: it shows that the token was made for this errand.
    pub fn nonce(&self) -> String {
        self.made("nonce")
    }

    /// What only this browser can show with the code (PKCE, RFC 7636).
    pub fn verifier(&self) -> String {
        self.made("verifier")
    }

    fn made(&self, of: &str) -> String {
        Secret::hash_of(&format!("{of} {}", self.secret))
    }
}

/// The text behind its bytes in hexadecimal.
fn unhex(text: &str) -> Option<String> {
    let digits: Option<Vec<u8>> = text.chars().map(|it| it.to_digit(16)?.try_into().ok()).collect();
    let bytes = digits?.chunks(2).map(|it| it.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    String::from_utf8(bytes).ok()
}
