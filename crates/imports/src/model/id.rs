//! The id of an import.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Which import: an address, never a permission. It is also the name of the folder with its files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ImportId(pub u128);

impl ImportId {
    /// Reads what [`fmt::Display`] writes; nothing else is an id.
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain = text.len() == 32 && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
        is_plain.then(|| u128::from_str_radix(text, 16).ok().map(Self))?
    }
}

impl fmt::Display for ImportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_is_read() {
        let id = ImportId(0x018f_000a);
        assert_eq!(ImportId::parse(&id.to_string()), Some(id));
        for wrong in
            ["", "..", "018f", "018F0000000000000000000000000000", "../../../../etc/passwd/0000000000"]
        {
            assert_eq!(ImportId::parse(wrong), None, "{wrong}");
        }
    }
}
