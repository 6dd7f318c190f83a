//! Bytes as people copy them: hexadecimal.

use std::fmt::Write as _;

/// The bytes in lower-case hexadecimal, two digits each.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        write!(text, "{byte:02x}").expect("a string always takes more");
    }
    text
}
