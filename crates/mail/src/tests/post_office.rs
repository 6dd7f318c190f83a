//! A real mail server for one test, and who signs for it.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::model::server::{Security, Server};

/// A mail server that lives as long as this value.
pub struct PostOffice {
    child: Child,
    folder: tempfile::TempDir,
    /// Where it listens.
    pub port: u16,
}

impl PostOffice {
    /// One that knows nobody and has no secrets.
    pub fn open() -> Self {
        Self::with(&[])
    }

    /// One with options of its own.
    pub fn with(options: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // That of Debian: it has the package beside it.
        let mut child = Command::new("/usr/bin/python3")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/post_office.py"))
            .arg(folder.path())
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 runs: start the tests with ./dev test");
        let mut line = String::new();
        let voice = child.stdout.take().expect("its voice");
        BufReader::new(voice).read_line(&mut line).expect("a line");
        let port =
            line.trim().parse().expect("a port: start the tests with ./dev test, it installs aiosmtpd");
        Self { child, folder, port }
    }

    /// The server without TLS, as within this machine.
    pub fn server(&self) -> Server {
        Server::parse(&format!("smtp://127.0.0.1:{}", self.port)).expect("a server")
    }

    /// The server with TLS, and the account it knows.
    pub fn secret(&self, security: Security) -> Server {
        let account = Some(("loper".to_owned(), "a p@ss:word".to_owned()));
        Server { host: "127.0.0.1".into(), port: self.port, security, account }
    }

    /// Every letter it took, in order.
    pub fn letters(&self) -> Vec<Value> {
        let count = fs::read_dir(self.folder.path()).expect("the folder").count();
        let read = |number: usize| {
            let text =
                fs::read_to_string(self.folder.path().join(format!("{number}.json"))).expect("a letter");
            serde_json::from_str(&text).expect("JSON")
        };
        (0..count).map(read).collect()
    }
}

impl Drop for PostOffice {
    fn drop(&mut self) {
        // One that is gone already needs no stopping.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The values of a header of a letter.
pub fn header<'a>(letter: &'a Value, name: &str) -> Vec<&'a str> {
    let all = letter["headers"].as_array().expect("headers");
    let named = all.iter().filter(|it| it[0].as_str().is_some_and(|it| it.eq_ignore_ascii_case(name)));
    named.map(|it| it[1].as_str().expect("a value")).collect()
}

/// An authority of the test, and a certificate that it signed for this machine.
pub struct Authority {
    folder: tempfile::TempDir,
}

impl Authority {
    /// A new one.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n")
            .expect("writes");
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        for command in [
            format!("req -x509 {key} -keyout authority.key -out authority.pem -days 2 -subj /CN=Proef"),
            format!("req {key} -keyout key.pem -out asked.pem -subj /CN=localhost"),
            "x509 -req -in asked.pem -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 -out cert.pem \
             -extfile names"
                .to_owned(),
        ] {
            let ran = Command::new("openssl").args(command.split_whitespace()).current_dir(folder.path()).output();
            let ran = ran.expect("openssl runs: start the tests with ./dev test");
            assert!(ran.status.success(), "{command}: {}", String::from_utf8_lossy(&ran.stderr));
        }
        Self { folder }
    }

    /// A file in the folder of the authority.
    pub fn path(&self, name: &str) -> String {
        let path: &Path = self.folder.path();
        path.join(name).to_str().expect("a plain path").to_owned()
    }

    /// Its certificate.
    pub fn certificate(&self) -> Vec<u8> {
        fs::read(self.path("authority.pem")).expect("a certificate")
    }
}
