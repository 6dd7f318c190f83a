//! The parts of a JPEG, without decoding it: decoders are lenient, and fill up what is missing with grey.

/// What the parts tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Parts {
    /// Sent in passes, so that a decoder holds all of it at once, at twice the size.
    pub is_progressive: bool,
    /// Its end is there.
    pub is_whole: bool,
}

/// Walks from part to part until the end of the picture. What stands behind that end is not looked at.
pub(super) fn parts(bytes: &[u8]) -> Parts {
    let mut parts = Parts::default();
    let mut at = 2;
    loop {
        at = next_marker(bytes, at);
        let Some(marker) = bytes.get(at + 1) else { return parts };
        at += 2;
        match marker {
            0xd9 => return Parts { is_whole: true, ..parts },
            0x01 | 0xd0..=0xd8 => continue,
            0xc2 | 0xc6 | 0xca | 0xce => parts.is_progressive = true,
            _ => {}
        }
        let Some(length) = bytes.get(at..at + 2) else { return parts };
        at += usize::from(u16::from_be_bytes([length[0], length[1]])).max(2);
    }
}

/// Where the next marker begins: an `ff` that is neither data (`ff 00`), a restart within data, nor filling.
fn next_marker(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(pair) = bytes.get(at..at + 2) {
        if pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff) {
            return at;
        }
        at += 1;
    }
    bytes.len()
}
