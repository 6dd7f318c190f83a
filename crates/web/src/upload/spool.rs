//! Large files of a form, laid on the disk as they come in: of none more than a few pieces is in memory.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::Field;
use tokio::sync::mpsc;

use super::{FIELDS_MAX, fault, words};
use crate::again;
use crate::fault::Fault;
use crate::feature::Route;
use crate::form::Sent;

/// So many pieces wait for the disk at the most.
const PIECES: usize = 16;

/// What came in.
#[derive(Debug, Default)]
pub struct Spooled {
    /// What was typed.
    pub fields: Sent,
    /// The files, in the order of the form. A field in which no file was chosen is not among them.
    pub files: Vec<Laid>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// What the computer of the sender calls it.
    pub name: String,
    /// Where it lies now.
    pub path: PathBuf,
    /// How large it is.
    pub bytes: u64,
}

/// Reads a form with large files; `place` says where each one goes, by its number and its name. How much comes in is
/// bounded at the door. Whoever called takes away what was laid down when this fails.
pub async fn spool(
    mut form: Multipart,
    files_max: usize,
    place: impl Fn(usize, &str) -> io::Result<PathBuf>,
) -> Result<Spooled, Fault> {
    let mut all = Spooled::default();
    let mut typed = 0;
    while let Some(field) = form.next_field().await.map_err(|it| fault(&it))? {
        let name = field.name().unwrap_or_default().to_owned();
        if all.fields.0.len() >= FIELDS_MAX || all.files.len() >= files_max {
            return Err(Fault::TooLarge);
        }
        match field.file_name().map(str::to_owned) {
            // A browser sends an empty file without a name for a field in which none was chosen.
            Some(file) if file.is_empty() => drain(field).await?,
            Some(file) => {
                let path = place(all.files.len(), &file).map_err(|it| of_disk(&it))?;
                let bytes = lay(field, &path).await?;
                all.files.push(Laid { name: file, path, bytes });
            }
            None => {
                let text = words(field, Route::FORM_MAX - typed).await?;
                typed += text.len();
                again::note(&name, &text);
                all.fields.0.push((name, text));
            }
        }
    }
    Ok(all)
}

async fn drain(mut field: Field<'_>) -> Result<(), Fault> {
    while field.chunk().await.map_err(|it| fault(&it))?.is_some() {}
    Ok(())
}

/// Lays one file down. A thread of its own writes, so that a slow disk keeps no other page waiting.
async fn lay(mut field: Field<'_>, path: &Path) -> Result<u64, Fault> {
    let (send, receive) = mpsc::channel::<Bytes>(PIECES);
    let path = path.to_owned();
    let writing = tokio::task::spawn_blocking(move || write(&path, receive));
    loop {
        let Some(piece) = field.chunk().await.map_err(|it| fault(&it))? else { break };
        if send.send(piece).await.is_err() {
            // The disk said no. The rest is read and thrown away, so that the page that says so arrives.
            drain(field).await?;
            break;
        }
    }
    drop(send);
    let written = writing.await.map_err(|problem| Fault::Broken(problem.to_string()))?;
    written.map_err(|problem| of_disk(&problem))
}

fn write(path: &Path, mut pieces: mpsc::Receiver<Bytes>) -> io::Result<u64> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    let mut bytes = 0;
    while let Some(piece) = pieces.blocking_recv() {
        file.write_all(&piece)?;
        bytes += piece.len() as u64;
    }
    file.sync_all()?;
    Ok(bytes)
}

fn of_disk(problem: &io::Error) -> Fault {
    let words = format!("an upload could not be laid down: {problem}");
    match problem.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Fault::Full(words),
        _ => Fault::Broken(words),
    }
}
