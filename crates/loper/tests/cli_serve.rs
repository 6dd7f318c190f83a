//! `loper serve` where it cannot, `loper routes`, and the help.

mod common;

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;

use common::{Served, data, loper, said, status};
use loper_database::db::{Db, Place};
use loper_database::scope::Public;
use loper_database::sql::Sql;
use serde_json::Value;

fn path(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn every_command_says_what_it_does() {
    let all = said(&loper(&["--help"]));
    assert!(all.contains("Exit status"), "{all}");
    let commands: Vec<&str> = all
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(commands.len() >= 7, "{commands:?}");
    for command in commands.iter().filter(|it| **it != "help") {
        let help = loper(&[command, "--help"]);
        assert_eq!(status(&help), 0, "{command}");
        let words = said(&help);
        assert!(words.contains("Usage: loper"), "{words}");
        assert!(
            words.lines().next().is_some_and(|line| line.len() > 13),
            "{command} says too little: {words}"
        );
    }
}

#[test]
fn a_wrong_command_is_told_with_status_two() {
    for wrong in [
        &[][..],
        &["fly"],
        &["serve", "--listen", "here"],
        &["serve", "--trusted-proxy", "mijnproxy"],
        &["backup"],
        &["check", "--fast"],
    ] {
        let output = loper(wrong);
        assert_eq!(status(&output), 2, "{wrong:?}: {}", said(&output));
        let words = said(&output);
        assert!(words.contains("Usage") || words.contains("try '--help'"), "{wrong:?}: {words}");
    }
}

#[test]
fn every_route_has_a_line_of_the_policy_and_somebody_who_may() {
    let output = loper(&["routes", "--json"]);
    assert_eq!(status(&output), 0);
    let routes: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    for route in &routes {
        for field in ["method", "path", "action", "relation"] {
            assert!(route[field].is_string(), "{route}");
        }
        assert!(route["who"].as_array().is_some_and(|who| !who.is_empty()), "nobody may: {route}");
    }
    for path in ["/health", "/beroepen/{slug}", "/api/v1/occupations", "/api/v1/openapi.json"] {
        assert!(routes.iter().any(|route| route["path"] == path), "{path} is missing");
    }
    assert!(said(&loper(&["routes"])).contains("/beroepen/{slug}"));
}

#[test]
fn a_port_that_is_taken_is_told_with_a_way_out() {
    let folder = data();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let output = loper(&["serve", "--data", path(folder.path()), "--listen", &address]);
    assert_eq!(status(&output), 1);
    let words = said(&output);
    assert!(words.contains(&address) && words.contains("--listen"), "{words}");
}

#[test]
fn two_servers_do_not_share_a_folder() {
    let folder = data();
    let arguments = ["serve", "--data", path(folder.path()), "--listen", "127.0.0.1:0"];
    let first = Served::start(&arguments);
    let second = loper(&arguments);
    assert_eq!(status(&second), 1);
    assert!(said(&second).contains("another Loper is using"), "{}", said(&second));
    drop(first);
    // A server that was killed leaves nothing that keeps the next one out.
    drop(Served::start(&arguments));
}

#[test]
fn a_folder_that_cannot_be_made_is_told_with_a_way_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, b"a file where a folder should be").expect("a file");
    for data in [file.clone(), file.join("data")] {
        let output = loper(&["serve", "--data", path(&data), "--listen", "127.0.0.1:0"]);
        assert_eq!(status(&output), 1);
        assert!(said(&output).contains("--data"), "{}", said(&output));
    }
}

#[test]
fn a_file_that_is_no_database_is_kept_and_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("loper.db");
    fs::write(&file, b"this was a letter to a school, not a database").expect("a file");
    let output = loper(&["serve", "--data", path(folder.path()), "--listen", "127.0.0.1:0"]);
    assert_eq!(status(&output), 1);
    assert!(said(&output).contains("loper restore"), "{}", said(&output));
    assert!(fs::read(&file).expect("the file").starts_with(b"this was a letter"));
}

#[test]
fn the_demo_listens_to_this_machine_only() {
    let output = loper(&["demo", "--listen", "0.0.0.0:0"]);
    assert_eq!(status(&output), 1);
    assert!(said(&output).contains("loopback"), "{}", said(&output));
}

#[test]
fn a_database_address_that_is_not_postgres_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    for (address, words) in [
        ("mysql://db/loper", "postgres://"),
        ("postgres://nobody@127.0.0.1:1/loper", "does the server answer"),
    ] {
        let output = loper(&["serve", "--data", path(folder.path()), "--database", address]);
        assert_eq!(status(&output), 1, "{}", said(&output));
        assert!(said(&output).contains(words), "{}", said(&output));
    }
}

/// One wrong try to sign in, with what a proxy or a liar says about where it comes from.
fn wrong_try(port: u16, email: &str, forwarded: &str) {
    let body = format!("email={email}%40school.example&wachtwoord=iets+anders");
    let request = format!(
        "POST /inloggen HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         x-forwarded-for: {forwarded}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server listens");
    stream.write_all(request.as_bytes()).expect("it is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it is answered");
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
}

#[test]
fn tries_are_counted_by_the_place_that_a_named_proxy_tells_and_by_no_other() {
    for (named, places) in [(&["--trusted-proxy", "127.0.0.0/8"][..], 2), (&[], 1)] {
        let folder = data();
        let mut arguments = vec!["serve", "--data", path(folder.path()), "--listen", "127.0.0.1:0"];
        arguments.extend_from_slice(named);
        let served = Served::start(&arguments);
        wrong_try(served.port(), "noor", "198.51.100.1");
        wrong_try(served.port(), "noor", "203.0.113.7");
        drop(served);
        let db = Db::open(&Place::File(folder.path().join("loper.db")), 1).expect("the data opens");
        let counted = db.read_blocking(Public, |tx| {
            tx.one(Sql::literal("select count(*) from people_attempt"), &[])?.int(0)
        });
        assert_eq!(counted.expect("a count"), 1 + places, "one account, and {places} places: {named:?}");
    }
}
