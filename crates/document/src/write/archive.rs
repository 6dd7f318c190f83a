//! Packs files into one: the same files make the same bytes, at any moment and on any computer.
//!
//! A path can only lead into the folder that someone unpacks into, and means the same on every system.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::{self, Write};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The length of a path, in bytes; longer ones can't be unpacked everywhere.
const PATH_MAX: usize = 180;
/// What is packed already by itself.
const PACKED: [&str; 14] =
    ["jpg", "png", "webp", "weba", "m4a", "ogg", "mp3", "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp"];
/// Names that mean a device on Windows, with any ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// Where a file stands in an archive: parts of a path with a slash between, each safe on every system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(String);

impl Path {
    /// Reads a path; `None` when it leads out of its folder, or can't be unpacked everywhere.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.len() <= PATH_MAX && text.split('/').all(is_safe);
        fits.then(|| Self(text.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a name can stand in a folder on every system.
fn is_safe(name: &str) -> bool {
    let is_open =
        |it: char| !it.is_control() && !matches!(it, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_device = DEVICES.contains(&stem.trim_end_matches(|it: char| it.is_ascii_digit()));
    let ends_well = !name.ends_with(['.', ' ']) && !name.starts_with(' ');
    !name.is_empty() && ends_well && name.chars().all(is_open) && !is_device
}

/// An archive that is being written.
pub struct Archive<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    taken: BTreeSet<String>,
}

impl<W: Write> Archive<W> {
    /// A new one, written to `out` as files are added.
    pub fn new(out: W) -> Self {
        Self { zip: ZipWriter::new_stream(out), taken: BTreeSet::new() }
    }

    /// Adds a file. Two files whose paths differ in capitals only would be one on some systems: that is an error.
    pub fn add(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if !self.taken.insert(path.0.to_lowercase()) {
            return Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                format!("{} stands in it twice", path.0),
            ));
        }
        let ending = path.0.rsplit_once('.').map_or("", |(_, ending)| ending);
        let method =
            if PACKED.contains(&ending) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.zip.start_file(path.as_str(), options)?;
        self.zip.write_all(bytes)
    }

    /// Writes the list of files, without which there is no archive.
    pub fn finish(self) -> io::Result<W> {
        Ok(self.zip.finish()?.into_inner())
    }
}

/// All these files as one, in the order in which they are given.
pub fn pack<'a>(files: impl IntoIterator<Item = (&'a Path, &'a [u8])>) -> io::Result<Vec<u8>> {
    let mut archive = Archive::new(Vec::new());
    for (path, bytes) in files {
        archive.add(path, bytes)?;
    }
    archive.finish()
}
