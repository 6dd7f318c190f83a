//! Sets a document tree as a PDF that everyone can read: PDF/UA-1 and PDF/A-2a, with title, language and tags.
//!
//! A room of its own, because the typesetter is half of every build. It owns its fonts and one template; it reads no
//! file and asks no clock. What people wrote reaches the template as data and never as source.

mod data;
mod fonts;
mod world;

#[cfg(test)]
mod tests;

use loper_document::tree::Document;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::data::Letters;
use crate::world::Desk;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// More than can be set in a moment. The size is bounded, because the typesetter can't be stopped half-way.
    #[error("the document weighs {weight}; more than {max} is not set as a PDF")]
    TooLarge {
        /// What it weighs: its bytes, and some more for each thing in it.
        weight: usize,
        /// What it may weigh.
        max: usize,
    },
    /// The template or the export refused: our own mistake.
    #[error("the typesetter refused: {0}")]
    Refused(String),
}

/// The document as a PDF.
///
/// Takes processor time, from tens of milliseconds in a release up to some seconds for the largest document: call it
/// on a blocking thread, outside a transaction. Equal documents give equal bytes.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Error> {
    set(document, |paged| export(paged, document))
}

/// Sets the document with all letters that the fonts know. Where the export refuses a cluster of them, once more with
/// the letters of our own face alone, so that a strange word never costs anyone a document.
fn set<T>(document: &Document, then: impl Fn(&PagedDocument) -> Result<T, Error>) -> Result<T, Error> {
    let once = |letters| layout(document, letters).and_then(|it| then(&it));
    let done = match once(Letters::OfAllFonts) {
        Err(Error::Refused(_)) => once(Letters::OfOurFace),
        done => done,
    };
    // The typesetter remembers what it set; what people wrote does not stay behind.
    comemo::evict(0);
    done
}

fn layout(document: &Document, letters: Letters) -> Result<PagedDocument, Error> {
    let desk = Desk::new(data::inputs(document, letters)?);
    typst::compile::<PagedDocument>(&desk).output.map_err(|it| refused(&it))
}

fn export(paged: &PagedDocument, document: &Document) -> Result<Vec<u8>, Error> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|it| Error::Refused(it.message().to_string()))?;
    let day = document.made_on;
    let clock = |it: i8| u8::try_from(it).unwrap_or_default();
    let made = Datetime::from_ymd_hms(day.year().into(), clock(day.month()), clock(day.day()), 0, 0, 0);
    let options = PdfOptions {
        creator: Smart::Custom(Some("Loper".to_owned())),
        timestamp: made.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(paged, &options).map_err(|it| refused(&it))
}

/// What the typesetter says, without the words of the document: this may end in a log.
fn refused(diagnostics: &[SourceDiagnostic]) -> Error {
    let all: Vec<String> = diagnostics.iter().map(|it| it.message.split('`').step_by(2).collect()).collect();
    Error::Refused(all.join("; "))
}
