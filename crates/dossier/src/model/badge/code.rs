//! The two ways in which keys and signatures are written as text: base64 for addresses without padding, and base 58.

const SIXTY_FOUR: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FIFTY_EIGHT: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// A key in base 58 is never longer; decoding takes the square of the length.
const FIFTY_EIGHT_MAX: usize = 128;

fn place(alphabet: &[u8], byte: u8) -> Option<usize> {
    alphabet.iter().position(|it| *it == byte)
}

/// Bytes as base64 for addresses, without padding.
pub fn to_base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let all =
            three.iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            let six = (all >> (18 - 6 * at)) & 63;
            out.push(char::from(SIXTY_FOUR[six as usize]));
        }
    }
    out
}

/// Reads base64 for addresses; nothing when there is anything else in it, padding too.
pub fn of_base64(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        if four.len() == 1 {
            return None;
        }
        let mut all = 0_u32;
        for byte in four {
            all = all << 6 | u32::try_from(place(SIXTY_FOUR, *byte)?).ok()?;
        }
        all <<= 6 * (4 - four.len());
        let bytes = all.to_be_bytes();
        // What is left over of the last sign must be nothing: one text for one thing.
        if bytes[four.len()..].iter().any(|it| *it != 0) {
            return None;
        }
        out.extend_from_slice(&bytes[1..four.len()]);
    }
    Some(out)
}

/// Bytes in base 58.
pub fn to_base58(bytes: &[u8]) -> String {
    let mut digits: Vec<usize> = Vec::new();
    for byte in bytes {
        let mut carry = usize::from(*byte);
        for digit in &mut digits {
            carry += *digit << 8;
            *digit = carry % 58;
            carry /= 58;
        }
        while carry > 0 {
            digits.push(carry % 58);
            carry /= 58;
        }
    }
    let zeros = bytes.iter().take_while(|it| **it == 0).count();
    let signs = std::iter::repeat_n(0, zeros).chain(digits.into_iter().rev());
    signs.map(|it| char::from(FIFTY_EIGHT[it])).collect()
}

/// Reads base 58; nothing when there is anything else in it, or more than a key takes.
pub fn of_base58(text: &str) -> Option<Vec<u8>> {
    if text.len() > FIFTY_EIGHT_MAX {
        return None;
    }
    let mut bytes: Vec<u8> = Vec::new();
    for sign in text.bytes() {
        let mut carry = place(FIFTY_EIGHT, sign)?;
        for byte in &mut bytes {
            carry += usize::from(*byte) * 58;
            *byte = u8::try_from(carry & 255).ok()?;
            carry >>= 8;
        }
        while carry > 0 {
            bytes.push(u8::try_from(carry & 255).ok()?);
            carry >>= 8;
        }
    }
    let zeros = text.bytes().take_while(|it| *it == FIFTY_EIGHT[0]).count();
    bytes.extend(std::iter::repeat_n(0, zeros));
    bytes.reverse();
    Some(bytes)
}
