//! Office documents: a packed folder that says what it is. Looked through, never unpacked onto a disk, never changed.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Kind, Refused, Retyped, place_of};

/// More parts than this are a trap: each costs whoever opens it.
const PARTS_MAX: usize = 5_000;
/// What all parts together may be when they are unpacked, in bytes.
const UNPACKED_MAX: u64 = 300 * 1024 * 1024;
/// So many times its own size is a trap, whatever its size.
const RATIO_MAX: u64 = 200;
/// Below this many unpacked bytes the ratio says nothing.
const FREE: u64 = 16 * 1024 * 1024;
/// What the part that says what a document is may hold, in bytes.
const SAYS_MAX: u64 = 1024 * 1024;

/// The document as it came, when it is one, and nothing in it runs.
pub(super) fn retype(bytes: Vec<u8>) -> Result<Retyped, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(&*bytes)).map_err(|_| Refused::Damaged)?;
    if archive.len() > PARTS_MAX {
        return Err(Refused::Bomb);
    }
    let names = names(&mut archive)?;
    let kind = kind_of(&mut archive, &names)?;
    look_through(&mut archive, bytes.len() as u64)?;
    Ok(Retyped::new(kind, bytes))
}

/// The names of all parts. A name that would lead out of its folder, or a part that is a pointer to another file, is in
/// no document that an office program wrote.
fn names(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<String>, Refused> {
    let mut names = Vec::with_capacity(archive.len());
    for number in 0..archive.len() {
        let part = archive.by_index_raw(number).map_err(|problem| refused(&problem))?;
        if part.encrypted() {
            return Err(Refused::Locked);
        }
        let name = part.name().map_err(|_| Refused::Archive)?.into_owned();
        let leads_out = name.starts_with('/') || name.contains(['\\', ':', '\0']);
        if leads_out || name.split('/').any(|it| it == "..") || part.is_symlink() {
            return Err(Refused::Archive);
        }
        names.push(name);
    }
    Ok(names)
}

fn kind_of(archive: &mut ZipArchive<Cursor<&[u8]>>, names: &[String]) -> Result<Kind, Refused> {
    let has = |name: &str| names.iter().any(|it| it == name);
    if has("[Content_Types].xml") {
        let says = say(archive, "[Content_Types].xml")?;
        let runs = |name: &String| {
            let name = name.to_ascii_lowercase();
            name.ends_with("vbaproject.bin") || name.contains("/activex/")
        };
        if place_of(&says, b"macroEnabled").is_some() || names.iter().any(runs) {
            return Err(Refused::Macros);
        }
        let main = [
            (Kind::Docx, &b"wordprocessingml.document.main+xml"[..]),
            (Kind::Xlsx, b"spreadsheetml.sheet.main+xml"),
            (Kind::Pptx, b"presentationml.presentation.main+xml"),
        ];
        let found = main.into_iter().find(|(_, mark)| place_of(&says, mark).is_some());
        return found.map(|(kind, _)| kind).ok_or(Refused::Archive);
    }
    if has("mimetype") && has("META-INF/manifest.xml") {
        if names.iter().any(|it| it.starts_with("Basic/") || it.starts_with("Scripts/")) {
            return Err(Refused::Macros);
        }
        if place_of(&say(archive, "META-INF/manifest.xml")?, b"encryption-data").is_some() {
            return Err(Refused::Locked);
        }
        let says = say(archive, "mimetype")?;
        let says = str::from_utf8(&says).unwrap_or_default().trim();
        let open = [Kind::Odt, Kind::Ods, Kind::Odp];
        return open.into_iter().find(|it| it.media_type() == says).ok_or(Refused::Archive);
    }
    Err(Refused::Archive)
}

/// A part that says something about the document.
fn say(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>, Refused> {
    let part = archive.by_name(name).map_err(|problem| refused(&problem))?;
    let mut says = Vec::new();
    part.take(SAYS_MAX + 1).read_to_end(&mut says).map_err(|_| Refused::Damaged)?;
    if says.len() as u64 > SAYS_MAX { Err(Refused::Bomb) } else { Ok(says) }
}

/// Unpacks every part into nothing: a size that stands in an archive is only what its maker wrote there.
fn look_through(archive: &mut ZipArchive<Cursor<&[u8]>>, packed: u64) -> Result<(), Refused> {
    let unpacked_max = UNPACKED_MAX.min((packed * RATIO_MAX).max(FREE));
    let mut unpacked = 0;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|problem| refused(&problem))?;
        let rest = unpacked_max - unpacked;
        unpacked += io::copy(&mut part.take(rest + 1), &mut io::sink()).map_err(|_| Refused::Damaged)?;
        if unpacked > unpacked_max {
            return Err(Refused::Bomb);
        }
    }
    Ok(())
}

fn refused(problem: &ZipError) -> Refused {
    match problem {
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => Refused::Archive,
        ZipError::InvalidPassword => Refused::Locked,
        _ => Refused::Damaged,
    }
}
