//! Plain text, whatever it was written in, as UTF-8. Text with tags is not plain.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Kind, Refused, Retyped};

/// So far into a text a drawing is looked for that begins with words about itself.
const SVG_WITHIN: usize = 4 * 1024;

/// A text in UTF-8, with line ends as they are.
pub(super) fn retype(bytes: &[u8]) -> Result<Retyped, Refused> {
    let text = read(bytes).ok_or(Refused::Unknown)?;
    let start: String = text.trim_start().chars().take(SVG_WITHIN).collect::<String>().to_lowercase();
    if start.is_empty() {
        Err(Refused::Empty)
    } else if start.starts_with('<') {
        Err(if start.contains("<svg") { Refused::Svg } else { Refused::Html })
    } else if start.starts_with("{\\rtf") || start.starts_with("%!ps") {
        Err(Refused::Unknown)
    } else {
        Ok(Retyped::new(Kind::Text, text.into_bytes()))
    }
}

/// Whether it reads as text from its beginning on.
pub(super) fn reads_as_text(bytes: &[u8]) -> bool {
    const ENOUGH: usize = 1_024;
    bytes.iter().take(ENOUGH).all(|it| *it >= b' ' || matches!(it, b'\t' | b'\n' | b'\r' | b'\x0c'))
}

/// The text, unless it holds what no text holds. Without a mark it is UTF-8, or else what Windows writes.
fn read(bytes: &[u8]) -> Option<String> {
    let strict = |encoding: &'static Encoding, bytes: &[u8]| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
    };
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding) => {
            strict(encoding, &bytes[mark..])
        }
        _ => strict(UTF_8, bytes).or_else(|| strict(WINDOWS_1252, bytes)),
    }?;
    let is_plain = |it: char| !it.is_control() || matches!(it, '\t' | '\n' | '\r' | '\x0c');
    text.chars().all(is_plain).then_some(text)
}
