//! Someone who writes over HTTP and knows when it was acknowledged.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use loper::demo;
use loper_people::store::account::DEMO_PASSWORD;
use loper_vocabulary::identity::PersonId;

/// One request; nothing when the server went away.
pub fn ask(port: u16, path: &str, cookie: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_mins(1))).ok()?;
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         cookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    (!answer.is_empty()).then_some(answer)
}

/// Waits until the server made what it makes once at its start: as long as it reads for that, nothing can be made gone. A
/// debug build takes longer for it than a page may.
pub fn wait_until_warm(port: u16) {
    let request = "GET /zoeken?q=hout HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    for _ in 0..100 {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a server");
        stream.write_all(request.as_bytes()).expect("a question");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        if answer.starts_with(b"HTTP/1.1 200") {
            return;
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    panic!("the server does not become warm");
}

/// A learner of the demo who can sign in.
pub fn learner(place: usize) -> PersonId {
    let mut all = demo::people::learners().into_iter().filter(|it| it.email.is_some());
    all.nth(place).expect("some tell the story").person
}

/// Signs in as such a learner; the session is in the data, so it outlives the server.
pub fn sign_in(port: u16, place: usize) -> String {
    let learners = demo::people::learners();
    let email = learners.iter().filter_map(|it| it.email).nth(place).expect("some tell the story");
    let body = format!("email={email}.demo%40loper.example&wachtwoord={DEMO_PASSWORD}");
    let answer = ask(port, "/inloggen", "", &body).expect("an answer");
    let cookie = answer.lines().find_map(|it| it.strip_prefix("set-cookie: ")).expect("a session");
    cookie.split(';').next().expect("a cookie").to_owned()
}
