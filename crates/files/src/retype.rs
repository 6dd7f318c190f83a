//! What a file is, by what is in it, and the same in bytes that can do no harm.
//!
//! A name and the type that a browser sends are never looked at. A picture is decoded and written anew, so nothing is left
//! but what can be seen: no place, no owner, no second file behind it. A recording loses the words about it. Text comes out
//! as UTF-8. A PDF and an office document stay as they are, and are only ever given as a file to save.
//!
//! This is no virus scanner: of viruses it knows the test file only.

mod jpeg;
mod kind;
mod office;
mod picture;
mod refused;
mod sound;
mod text;

pub use kind::Kind;
pub use refused::Refused;

/// The test file of virus scanners, in two pieces, so that no scanner stops at this program.
const TEST_VIRUS: (&[u8], &[u8]) =
    (br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-", b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
/// How far into a file the test file is looked for.
const TEST_VIRUS_WITHIN: usize = 4 * 1024;

/// A file that may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retyped {
    /// What it is.
    pub kind: Kind,
    /// What is kept of it.
    pub bytes: Vec<u8>,
    /// Width and height of a picture, as it is kept.
    pub shape: Option<(u32, u32)>,
}

impl Retyped {
    /// Something without a shape.
    const fn new(kind: Kind, bytes: Vec<u8>) -> Self {
        Self { kind, bytes, shape: None }
    }
}

/// What came in, made fit to keep; or why not. A large photo takes a second: from a page this runs on a blocking thread.
pub fn retype(bytes: Vec<u8>) -> Result<Retyped, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if has_test_virus(&bytes) {
        return Err(Refused::Virus);
    }
    if let Some(refused) = foreign(&bytes) {
        return Err(refused);
    }
    let Some(format) = format_of(&bytes) else {
        return within(Kind::Text, &bytes).and_then(|()| text::retype(&bytes));
    };
    match format {
        Format::Picture(format) => {
            within(Kind::Jpeg, &bytes)?;
            picture::retype(&bytes, format)
        }
        Format::Pdf => within(Kind::Pdf, &bytes).and_then(|()| pdf(bytes)),
        Format::Zip => within(Kind::Docx, &bytes).and_then(|()| office::retype(bytes)),
        Format::Sound(sound) => within(Kind::Mp3, &bytes).and_then(|()| sound::retype(sound, bytes)),
    }
}

/// What a file looks like from its first bytes, among those that may be kept.
enum Format {
    Picture(image::ImageFormat),
    Pdf,
    Zip,
    Sound(sound::Format),
}

fn format_of(bytes: &[u8]) -> Option<Format> {
    use image::ImageFormat::{Jpeg, Png, WebP};
    let is_riff = |kind: &[u8]| bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(kind);
    if bytes.starts_with(b"\xff\xd8\xff") {
        Some(Format::Picture(Jpeg))
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(Format::Picture(Png))
    } else if is_riff(b"WEBP") {
        Some(Format::Picture(WebP))
    } else if bytes.starts_with(b"%PDF-") {
        Some(Format::Pdf)
    } else if bytes.starts_with(b"PK\x03\x04") {
        Some(Format::Zip)
    } else {
        sound::format_of(bytes).map(Format::Sound)
    }
}

/// What is never kept, and can be told from its first bytes.
fn foreign(bytes: &[u8]) -> Option<Refused> {
    const PROGRAMS: [&[u8]; 9] = [
        b"MZ",
        b"\x7fELF",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"\0asm",
        b"dex\n",
    ];
    const ARCHIVES: [&[u8]; 9] = [
        b"7z\xbc\xaf\x27\x1c",
        b"Rar!\x1a\x07",
        b"\x1f\x8b",
        b"BZh",
        b"\xfd7zXZ\0",
        b"\x28\xb5\x2f\xfd",
        b"MSCF",
        b"PK\x05\x06",
        b"PK\x07\x08",
    ];
    const PICTURES: [&[u8]; 6] = [b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0"];
    const OFFICE_OF_OLD: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let begins = |all: &[&[u8]]| all.iter().any(|it| bytes.starts_with(it));
    let is_text = || text::reads_as_text(bytes);
    if begins(&PROGRAMS) && !is_text() || bytes.starts_with(b"#!") && !bytes.starts_with(b"#!AMR") {
        Some(Refused::Program)
    } else if begins(&ARCHIVES) && !is_text() || bytes.get(257..262) == Some(b"ustar") {
        Some(Refused::Archive)
    } else if bytes.starts_with(OFFICE_OF_OLD) {
        Some(Refused::OldOffice)
    } else if begins(&PICTURES) && !is_text() {
        Some(Refused::OtherPicture)
    } else {
        sound::foreign(bytes)
    }
}

fn has_test_virus(bytes: &[u8]) -> bool {
    let (start, rest) = TEST_VIRUS;
    let begin = &bytes[..bytes.len().min(TEST_VIRUS_WITHIN)];
    place_of(begin, start).is_some_and(|at| begin[at + start.len()..].starts_with(rest))
}

fn within(kind: Kind, bytes: &[u8]) -> Result<(), Refused> {
    let bytes_max = kind.bytes_max();
    if bytes.len() as u64 > bytes_max { Err(Refused::TooLarge { bytes_max }) } else { Ok(()) }
}

/// A PDF that was cut off in the middle has no end.
fn pdf(bytes: Vec<u8>) -> Result<Retyped, Refused> {
    const END_WITHIN: usize = 2 * 1024;
    let end = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    if place_of(end, b"%%EOF").is_some() { Ok(Retyped::new(Kind::Pdf, bytes)) } else { Err(Refused::Damaged) }
}

/// Where `part` begins in `whole`.
fn place_of(whole: &[u8], part: &[u8]) -> Option<usize> {
    whole.windows(part.len()).position(|it| it == part)
}
