//! Recordings: told from film by their tracks, and freed from the words about them where these stand apart.

mod boxes;
mod frames;

use super::{Kind, Refused, Retyped, place_of};

/// How a recording is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    WebM,
    Mp4,
    Ogg,
    Mp3,
    Wav,
}

/// How the names of formats begin in the first box of a photo as new telephones make it.
const HEIC: [&[u8; 4]; 10] =
    [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"];
/// Tracks are told in the beginning of a WebM or an Ogg file.
const TRACKS_WITHIN: usize = 64 * 1024;

pub(super) fn format_of(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"\x1a\x45\xdf\xa3") {
        Some(Format::WebM)
    } else if bytes.get(4..8) == Some(b"ftyp") {
        Some(Format::Mp4)
    } else if bytes.starts_with(b"OggS") {
        Some(Format::Ogg)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") {
        Some(Format::Wav)
    } else if bytes.starts_with(b"ID3") || frames::begins_with_frames(bytes) {
        Some(Format::Mp3)
    } else {
        None
    }
}

/// What is packed alike and is no recording.
pub(super) fn foreign(bytes: &[u8]) -> Option<Refused> {
    if bytes.get(4..8) == Some(b"ftyp") {
        let size = bytes[..4].try_into().map_or(0, u32::from_be_bytes) as usize;
        let brands = bytes.get(8..size.clamp(12, 256).min(bytes.len())).unwrap_or_default();
        let is_photo = brands.chunks_exact(4).any(|brand| HEIC.iter().any(|it| brand == *it));
        return is_photo.then_some(Refused::Heic);
    }
    (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"AVI ")).then_some(Refused::Film)
}

pub(super) fn retype(format: Format, bytes: Vec<u8>) -> Result<Retyped, Refused> {
    let begin = &bytes[..bytes.len().min(TRACKS_WITHIN)];
    match format {
        Format::WebM => webm(begin).map(|()| Retyped::new(Kind::WebM, bytes)),
        Format::Ogg => ogg(begin).map(|()| Retyped::new(Kind::Ogg, bytes)),
        Format::Mp4 => boxes::silent(bytes).map(|bytes| Retyped::new(Kind::Mp4, bytes)),
        Format::Mp3 => frames::alone(&bytes).map(|bytes| Retyped::new(Kind::Mp3, bytes)),
        Format::Wav => wav(&bytes).map(|bytes| Retyped::new(Kind::Wav, bytes)),
    }
}

/// Each track names how it is coded: `V_…` for pictures, `A_…` for sound.
fn webm(begin: &[u8]) -> Result<(), Refused> {
    let tracks = |letter: u8| {
        begin.windows(4).any(|it| it[0] == 0x86 && it[1] & 0x80 != 0 && it[2] == letter && it[3] == b'_')
    };
    if tracks(b'V') {
        Err(Refused::Film)
    } else if tracks(b'A') {
        Ok(())
    } else {
        Err(Refused::Damaged)
    }
}

fn ogg(begin: &[u8]) -> Result<(), Refused> {
    if place_of(begin, b"\x80theora").is_some() {
        return Err(Refused::Film);
    }
    let sounds: [&[u8]; 4] = [b"OpusHead", b"\x01vorbis", b"Speex   ", b"\x7fFLAC"];
    if sounds.iter().any(|it| place_of(begin, it).is_some()) { Ok(()) } else { Err(Refused::Damaged) }
}

/// A WAV file of its sound alone: what else a recorder wrote between is left out.
fn wav(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut out = b"RIFF\0\0\0\0WAVE".to_vec();
    let (mut at, mut has_form, mut has_sound) = (12, false, false);
    while let Some(head) = bytes.get(at..at + 8) {
        let size = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
        let Some(body) = at.checked_add(8).and_then(|start| bytes.get(start..start.checked_add(size)?))
        else {
            break;
        };
        if matches!(&head[..4], b"fmt " | b"data" | b"fact") {
            has_form |= &head[..4] == b"fmt ";
            has_sound |= &head[..4] == b"data";
            out.extend_from_slice(head);
            out.extend_from_slice(body);
            out.extend((size % 2 == 1).then_some(0));
        }
        at += 8 + size + size % 2;
    }
    if !has_form || !has_sound {
        return Err(Refused::Damaged);
    }
    let size = u32::try_from(out.len() - 8).map_err(|_| Refused::Damaged)?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Ok(out)
}
