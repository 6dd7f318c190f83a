//! Recordings in MP4: boxes within boxes.

use std::ops::Range;

use crate::retype::Refused;

/// A box: its name, and where its contents stand.
struct Part {
    name_at: usize,
    name: [u8; 4],
    within: Range<usize>,
}

/// The recording with the words about it blanked: title, place, maker. The sound stays where it is, so that the places that
/// the file names stay right.
pub(super) fn silent(mut bytes: Vec<u8>) -> Result<Vec<u8>, Refused> {
    let all = parts(&bytes, 0..bytes.len());
    let movie = all.iter().find(|it| &it.name == b"moov").ok_or(Refused::Damaged)?;
    let inner = parts(&bytes, movie.within.clone());
    let mut has_sound = false;
    let mut words: Vec<Part> = Vec::new();
    for track in inner.iter().filter(|it| &it.name == b"trak") {
        match handler(&bytes, track).as_ref() {
            Some(b"vide") => return Err(Refused::Film),
            Some(b"soun") => has_sound = true,
            _ => {}
        }
        words.extend(parts(&bytes, track.within.clone()).into_iter().filter(is_words));
    }
    words.extend(all.into_iter().chain(inner).filter(is_words));
    for part in words {
        bytes[part.name_at..part.name_at + 4].copy_from_slice(b"free");
        bytes[part.within].fill(0);
    }
    if has_sound { Ok(bytes) } else { Err(Refused::Damaged) }
}

fn is_words(part: &Part) -> bool {
    matches!(&part.name, b"udta" | b"meta" | b"uuid")
}

/// What a track holds.
fn handler(bytes: &[u8], track: &Part) -> Option<[u8; 4]> {
    let media = parts(bytes, track.within.clone()).into_iter().find(|it| &it.name == b"mdia")?;
    let handler = parts(bytes, media.within).into_iter().find(|it| &it.name == b"hdlr")?;
    let says = bytes.get(handler.within)?.get(8..12)?;
    says.try_into().ok()
}

/// The boxes that stand side by side in `within`; a box that ends outside it is where reading stops.
fn parts(bytes: &[u8], within: Range<usize>) -> Vec<Part> {
    let mut found = Vec::new();
    let mut at = within.start;
    while let Some(head) = bytes.get(at..at + 8).filter(|_| at + 8 <= within.end) {
        let name = [head[4], head[5], head[6], head[7]];
        let (start, size) = match u32::from_be_bytes([head[0], head[1], head[2], head[3]]) {
            0 => (at + 8, Some(within.end - at)),
            1 => (at + 16, long_size(bytes, at + 8)),
            size => (at + 8, Some(size as usize)),
        };
        let Some(end) = size.and_then(|it| at.checked_add(it)).filter(|it| (start..=within.end).contains(it))
        else {
            break;
        };
        found.push(Part { name_at: at + 4, name, within: start..end });
        at = end;
    }
    found
}

fn long_size(bytes: &[u8], at: usize) -> Option<usize> {
    let size = bytes.get(at..at + 8)?.try_into().ok().map(u64::from_be_bytes)?;
    usize::try_from(size).ok()
}
