//! From start to the first answer, and the memory of a server that has everything loaded.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::cpu;

const READY_MAX: Duration = Duration::from_mins(2);
const PAGES: [&str; 6] = [
    "/",
    "/beroepen/veterinair-technicus",
    "/zoeken?q=iets+met+dieren",
    "/regio",
    "/bronnen",
    "/api/v1/search?q=juf",
];

/// Prints both.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (first, mut child) = start(folder.path())?.1;
    stop(&mut child)?;
    let (port, (second, mut child)) = start(folder.path())?;
    for page in PAGES.iter().cycle().take(300) {
        answer(port, page)?;
    }
    let anonymous = cpu::memory(child.id(), "RssAnon").unwrap_or_default();
    stop(&mut child)?;
    println!(
        "start: first answer after {} ms with everything loaded (goal 300 ms); the very first time, when the tables are filled, {} ms",
        second.as_millis(),
        first.as_millis()
    );
    println!("memory: RssAnon {anonymous:.0} MB after 300 pages (goal 150 MB)");
    Ok(())
}

fn start(data: &Path) -> Result<(u16, (Duration, Child))> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let begin = Instant::now();
    let mut child = Command::new(cpu::program()?)
        .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    while begin.elapsed() < READY_MAX {
        if answer(port, "/health").is_ok() {
            return Ok((port, (begin.elapsed(), child)));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    stop(&mut child)?;
    bail!("the server did not answer")
}

fn answer(port: u16, page: &str) -> Result<usize> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    write!(stream, "GET {page} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")?;
    let mut all = Vec::new();
    Ok(stream.read_to_end(&mut all)?)
}

fn stop(child: &mut Child) -> Result<()> {
    child.kill()?;
    child.wait()?;
    Ok(())
}
