//! A server in a process of its own, and a browser that keeps its line open.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, ensure};

use crate::cpu;

/// A program that serves until it is dropped.
pub struct Served {
    child: Child,
    port: u16,
}

impl Drop for Served {
    fn drop(&mut self) {
        // One that is gone already needs no stopping.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    /// Starts `loper serve` on what stands in a folder, with these words in its environment.
    pub fn start(folder: &Path, environment: &[(&str, String)]) -> Result<Self> {
        let mut child = Command::new(cpu::program()?)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder)
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = Vec::new();
        let mut voice = child.stdout.take().context("its voice")?;
        let mut byte = [0];
        while voice.read(&mut byte)? == 1 && byte != *b"\n" {
            line.push(byte[0]);
        }
        let line = String::from_utf8_lossy(&line).into_owned();
        let port = line.rsplit(':').next().and_then(|it| it.trim().parse().ok()).context(line)?;
        Ok(Self { child, port })
    }

    /// A line to it.
    pub fn line(&self) -> Result<Line> {
        let stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_nodelay(true)?;
        Ok(Line { stream, buffer: vec![0; 256 * 1024] })
    }

    /// Megabytes of its anonymous memory.
    pub fn memory(&self) -> f64 {
        cpu::memory(self.child.id(), "RssAnon").unwrap_or_default()
    }
}

/// A connection that stays open, one question at a time.
pub struct Line {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Line {
    /// Sends a request whole, and waits for the whole answer, which must be a 200.
    pub fn ask(&mut self, request: &str) -> Result<usize> {
        self.stream.write_all(request.as_bytes())?;
        let mut read = 0;
        loop {
            let more = self.stream.read(&mut self.buffer[read..])?;
            ensure!(more > 0, "the server hung up");
            read += more;
            let Some(head) = self.buffer[..read].windows(4).position(|it| it == b"\r\n\r\n") else {
                continue;
            };
            let words = String::from_utf8_lossy(&self.buffer[..head]).to_ascii_lowercase();
            ensure!(words.starts_with("http/1.1 200"), "{}", words.lines().next().unwrap_or_default());
            let length =
                words.lines().find_map(|it| it.strip_prefix("content-length: ")).context("a length")?;
            let whole = head + 4 + length.trim().parse::<usize>()?;
            if self.buffer.len() < whole {
                self.buffer.resize(whole, 0);
            }
            if read >= whole {
                return Ok(whole);
            }
        }
    }
}
