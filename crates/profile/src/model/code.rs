//! The resume code: 256 bits that open somebody's answers without an account. Only its hash is kept.

use loper_vocabulary::hex::hex;
use sha2::{Digest, Sha256};

/// How many hexadecimal digits a code has.
const DIGITS: usize = 64;

/// A code as its owner has it. It has no `Debug`: it must not end up in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeCode(String);

impl ResumeCode {
    /// Of 256 bits of chance.
    pub fn new(secret: [u8; 32]) -> Self {
        Self(hex(&secret))
    }

    /// Reads what someone typed, pasted or has in a cookie; spaces and hyphens don't matter.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|it| !it.is_whitespace() && *it != '-').collect();
        let digits = digits.to_ascii_lowercase();
        let is_code = digits.len() == DIGITS && digits.bytes().all(|it| it.is_ascii_hexdigit());
        is_code.then_some(Self(digits))
    }

    /// The code itself: for the owner only.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database knows of it.
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::ResumeCode;

    #[test]
    fn a_code_reads_back_however_it_was_typed() {
        let code = ResumeCode::new([0xAB; 32]);
        let typed = format!(" {}-{} ", code.reveal()[..32].to_uppercase(), &code.reveal()[32..]);
        assert!(ResumeCode::parse(&typed) == Some(code));
    }

    #[test]
    fn what_is_no_code_is_none() {
        for text in ["", "abc", &"z".repeat(64), &"a".repeat(65), &"é".repeat(32)] {
            assert!(ResumeCode::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_hash_is_not_the_code() {
        let code = ResumeCode::new([7; 32]);
        assert_ne!(code.hash(), code.reveal());
        assert_ne!(code.hash(), ResumeCode::new([8; 32]).hash());
    }
}
