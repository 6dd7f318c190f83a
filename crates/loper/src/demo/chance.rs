//! A number that looks like chance and is always the same for the same words.

/// A fraction from 0 up to 1 that belongs to these words.
pub fn part(words: &[&str]) -> f64 {
    // FNV-1a spreads the words, the last steps mix the high bits, which are the ones that are used.
    let mut mixed: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in words.join("/").bytes() {
        mixed = (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    let high = u32::try_from((mixed ^ (mixed >> 33)) >> 32).unwrap_or(u32::MAX);
    f64::from(high) / (f64::from(u32::MAX) + 1.0)
}

/// A number between two others that belongs to these words.
pub fn between(low: f64, high: f64, words: &[&str]) -> f64 {
    low + (high - low) * part(words)
}

/// A number with so many decimals.
pub fn round(number: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    (number * scale).round() / scale
}
