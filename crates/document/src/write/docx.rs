//! The tree as a file for Word and LibreOffice, to write on in.
//!
//! Written by us, because of what a screen reader needs: the language of the words, a title, headings by style, and the
//! header row of a table that is told as one (`decisions/0010`). The same document makes the same bytes.

mod body;
mod frame;
#[cfg(test)]
mod tests;

use std::io;

use maud::Markup;

use super::archive::{Path, pack};
use crate::tree::{Document, Run, Text};

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The document as a file.
pub fn file(document: &Document) -> io::Result<Vec<u8>> {
    let mut body = body::Body::default();
    let words = body.of(document);
    let parts: [(&str, Markup); 9] = [
        ("[Content_Types].xml", frame::types()),
        ("_rels/.rels", frame::relations()),
        ("docProps/core.xml", frame::properties(document)),
        ("docProps/app.xml", frame::program()),
        ("word/_rels/document.xml.rels", frame::document_relations(&body.links)),
        ("word/document.xml", words),
        ("word/styles.xml", frame::styles(document)),
        ("word/numbering.xml", frame::numbering(body.ranked)),
        ("word/footer1.xml", body::footer(document)),
    ];
    let mut files = Vec::with_capacity(parts.len());
    for (path, markup) in parts {
        let path = Path::parse(path).ok_or(io::ErrorKind::InvalidFilename)?;
        files.push((path, [HEAD, &markup.into_string()].concat().into_bytes()));
    }
    pack(files.iter().map(|(path, bytes)| (path, &**bytes)))
}

/// What XML can carry of someone's words.
fn plain(words: &str) -> String {
    words.chars().filter(|it| !it.is_control() && !matches!(it, '\u{fffe}' | '\u{ffff}')).collect()
}

/// Whether nothing is said.
fn is_silent(text: &Text) -> bool {
    text.runs().iter().all(|run| match run {
        Run::Plain(words) | Run::Strong(words) => words.trim().is_empty(),
        Run::Link { .. } => false,
    })
}
