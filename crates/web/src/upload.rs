//! A form with files, read as it comes in: what someone typed is kept, whatever is wrong with a file.
//!
//! A file that is too large, or one too many, is read to its end and thrown away, so that the page that says so carries
//! the rest of the form. What all visitors together send at one moment is bounded.

pub mod spool;

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;

use crate::again;
use crate::fault::Fault;
use crate::feature::Route;
use crate::form::Sent;

/// More fields than this are no form of ours.
const FIELDS_MAX: usize = 500;
/// What all files that are coming in may hold in memory together, in bytes.
const COMING_IN_MAX: usize = 256 * 1024 * 1024;

static COMING_IN: AtomicUsize = AtomicUsize::new(0);

/// How much a form takes.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How many files.
    pub files: usize,
    /// How large each may be, in bytes. The door takes more, so that a page can answer a file that is too large.
    pub file_bytes: usize,
}

/// What came in.
#[derive(Debug, Default)]
pub struct Upload {
    /// What was typed.
    pub fields: Sent,
    /// The files, in the order of the form. A field in which no file was chosen is not among them.
    pub files: Vec<Uploaded>,
    /// The files that were thrown away.
    pub refused: Vec<TooMuch>,
}

/// One file.
#[derive(Debug)]
pub struct Uploaded {
    /// The field it was chosen in.
    pub field: String,
    /// What the computer of the sender calls it: to show after cleaning, never to use.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Its part of what may come in; given back when the file is dropped.
    pub room: Room,
}

/// A file that was thrown away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooMuch {
    /// The field it was chosen in.
    pub field: String,
    /// What the computer of the sender calls it.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// Why a file was thrown away before anyone looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is larger than the form takes.
    TooLarge,
    /// There were enough files before it.
    TooMany,
}

/// A part of the memory for files that come in.
#[derive(Debug, Default)]
pub struct Room(usize);

impl Room {
    fn grow(&mut self, bytes: usize) -> Result<(), Fault> {
        let before = COMING_IN.fetch_add(bytes, Ordering::AcqRel);
        self.0 += bytes;
        if before + bytes > COMING_IN_MAX {
            return Err(Fault::Busy(
                "the files that come in fill the memory that is set apart for them".into(),
            ));
        }
        Ok(())
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        COMING_IN.fetch_sub(self.0, Ordering::AcqRel);
    }
}

/// Reads a form with files.
pub async fn read(mut form: Multipart, limits: Limits) -> Result<Upload, Fault> {
    let mut upload = Upload::default();
    let mut typed = 0;
    while let Some(field) = form.next_field().await.map_err(|it| fault(&it))? {
        let name = field.name().unwrap_or_default().to_owned();
        if upload.fields.0.len() + upload.files.len() + upload.refused.len() >= FIELDS_MAX {
            return Err(Fault::TooLarge);
        }
        if let Some(file) = field.file_name().map(str::to_owned) {
            take(field, (name, file), limits, &mut upload).await?;
        } else {
            let text = words(field, Route::FORM_MAX - typed).await?;
            typed += text.len();
            again::note(&name, &text);
            upload.fields.0.push((name, text));
        }
    }
    Ok(upload)
}

/// What was typed in one field, of so many bytes at the most.
async fn words(mut field: Field<'_>, bytes_max: usize) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(|it| fault(&it))? {
        if bytes.len() + piece.len() > bytes_max {
            return Err(Fault::TooLarge);
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| Fault::Unreadable("web-fault-upload"))
}

/// One file, to its end.
async fn take(
    mut field: Field<'_>,
    (name, file): (String, String),
    limits: Limits,
    upload: &mut Upload,
) -> Result<(), Fault> {
    let (mut bytes, mut room, mut why) = (Vec::new(), Room::default(), None);
    while let Some(piece) = field.chunk().await.map_err(|it| fault(&it))? {
        if why.is_some() {
            continue;
        }
        if upload.files.len() >= limits.files {
            why = Some(Why::TooMany);
        } else if bytes.len() + piece.len() > limits.file_bytes {
            why = Some(Why::TooLarge);
            (bytes, room) = (Vec::new(), Room::default());
        } else {
            room.grow(piece.len())?;
            bytes.extend_from_slice(&piece);
        }
    }
    match why {
        Some(why) => upload.refused.push(TooMuch { field: name, name: file, why }),
        // A browser sends an empty file without a name for a field in which none was chosen.
        None if bytes.is_empty() && file.is_empty() => {}
        None => upload.files.push(Uploaded { field: name, name: file, bytes, room }),
    }
    Ok(())
}

/// Whoever goes away in the middle gets no page; the rest did not send what a browser sends.
fn fault(problem: &MultipartError) -> Fault {
    if problem.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Fault::TooLarge
    } else {
        Fault::Unreadable("web-fault-upload")
    }
}
