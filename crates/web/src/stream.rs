//! A file that is made while it is sent: an archive of someone's files need not fit in memory, nor on the disk.
//!
//! The maker runs on a blocking thread and waits for whoever reads. How many are made at one moment is bounded, and a
//! reader who stands still for a minute is sent no more.

use std::io::{self, Write};
use std::pin::Pin;
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use hyper::body::Frame;
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, mpsc};

use crate::fault::Fault;

/// So many files are made at one moment.
const DESKS: usize = 4;
/// So much is sent at once, in bytes.
const PIECE: usize = 64 * 1024;
/// So many pieces wait for whoever reads.
const WAITING: usize = 4;
/// So long a reader may stand still.
const STILL_MAX: Duration = Duration::from_mins(1);

static FREE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(DESKS)));

struct Pieces(mpsc::Receiver<io::Result<Bytes>>);

impl hyper::body::Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|it| it.map(Frame::data)))
    }
}

/// Where a maker writes.
struct Out {
    runtime: Handle,
    sender: mpsc::Sender<io::Result<Bytes>>,
    piece: Vec<u8>,
}

impl Out {
    fn send(&mut self, piece: io::Result<Bytes>) -> io::Result<()> {
        let sent = self.runtime.block_on(tokio::time::timeout(STILL_MAX, self.sender.send(piece)));
        match sent {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(io::Error::new(io::ErrorKind::BrokenPipe, "the reader went away")),
            Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, "the reader stood still")),
        }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = PIECE - self.piece.len();
        let taken = bytes.len().min(room);
        self.piece.extend_from_slice(&bytes[..taken]);
        if self.piece.len() == PIECE {
            self.flush()?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE));
        self.send(Ok(piece.into()))
    }
}

/// A file to save, made by `make` while it is sent. When making it fails half-way the answer breaks off, so that nobody
/// takes a part for the whole.
pub fn save(
    (media_type, name): (&'static str, &str),
    make: impl FnOnce(&mut dyn Write) -> Result<(), Fault> + Send + 'static,
) -> Result<Response, Fault> {
    let desk = Arc::clone(&FREE)
        .try_acquire_owned()
        .map_err(|_| Fault::Busy("all desks that make large files are taken".into()))?;
    let (sender, pieces) = mpsc::channel(WAITING);
    let mut out = Out { runtime: Handle::current(), sender, piece: Vec::with_capacity(PIECE) };
    tokio::task::spawn_blocking(move || {
        let _desk = desk;
        let made = make(&mut out).and_then(|()| out.flush().map_err(|it| Fault::Broken(it.to_string())));
        if let Err(problem) = made {
            tracing::warn!(?problem, "a file broke off while it was sent");
            // Whoever went away hears nothing of it.
            let _ = out.send(Err(io::Error::other("the file could not be made")));
        }
    });
    let mut answer = Response::new(Body::new(Pieces(pieces)));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}
