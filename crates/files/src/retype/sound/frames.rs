//! Recordings in MP3: frames one after another, with words before and behind.

use crate::retype::Refused;

/// Kilobits a second by their number in a frame, of the first version and of later ones.
const RATES: [[u32; 15]; 2] = [
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
/// The length of the words at the end.
const TAIL: usize = 128;
/// Recorders fill up between the words and the first frame.
const FILLING_MAX: usize = 4 * 1024;

/// Whether the file begins with two frames: one alone may be chance.
pub(super) fn begins_with_frames(bytes: &[u8]) -> bool {
    frame(bytes).is_some_and(|length| bytes.len() == length || bytes.get(length..).and_then(frame).is_some())
}

/// The frames without the words before and behind them.
pub(super) fn alone(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut rest = bytes;
    while rest.starts_with(b"ID3") {
        let size = rest.get(6..10).ok_or(Refused::Damaged)?;
        let length = size.iter().fold(0, |length, it| length << 7 | usize::from(it & 0x7f));
        rest = rest.get(10 + length..).ok_or(Refused::Damaged)?;
    }
    let filling = rest.iter().take(FILLING_MAX).take_while(|it| **it == 0).count();
    rest = &rest[filling..];
    if let Some(at) = rest.len().checked_sub(TAIL).filter(|at| rest[*at..].starts_with(b"TAG")) {
        rest = &rest[..at];
    }
    if begins_with_frames(rest) { Ok(rest.to_vec()) } else { Err(Refused::Damaged) }
}

/// The length of the frame at the beginning, if one is there: layer III, with a rate that stands in the table.
fn frame(bytes: &[u8]) -> Option<usize> {
    let head = bytes.get(..4)?;
    let is_layer_three = head[0] == 0xff && head[1] & 0xe6 == 0xe2;
    let version = head[1] >> 3 & 3;
    if !is_layer_three || version == 1 {
        return None;
    }
    let is_first = version == 3;
    let rate = *RATES[usize::from(!is_first)].get(usize::from(head[2] >> 4)).filter(|it| **it > 0)?;
    let samples = *[44_100_u32, 48_000, 32_000].get(usize::from(head[2] >> 2 & 3))?;
    let (samples, per_frame) = match version {
        3 => (samples, 144_000),
        2 => (samples / 2, 72_000),
        _ => (samples / 4, 72_000),
    };
    Some((per_frame * rate / samples + u32::from(head[2] >> 1 & 1)) as usize)
}
