//! An occupation page made and kept, beside a bare axum + maud + SQLite page and bytes from memory.

use std::io::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, anyhow};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State;
use axum::http::{Method, Request};
use axum::routing::get;
use loper::{house, world};
use loper_database::db::Place;
use loper_explore::store::register::register;
use loper_web::app::{App, Settings};
use maud::{DOCTYPE, Markup, html};
use rusqlite::Connection;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

use crate::cpu;

const PAGE: &str = "/beroepen/veterinair-technicus";
const PROGRAMME: &str = "/opleidingen/25655-mbo-verpleegkundige";
const TIMES: u32 = 1000;
/// Rows of the bare page: with their texts about 20 kB of HTML.
const ROWS: u32 = 20;

/// Prints the CPU time of pages.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let db = house::open(&Place::File(folder.path().join("loper.db")), world::now())?;
    let settings = Settings { base_url: "http://localhost".into(), is_demo: false, is_development: false };
    let (app, router) = runtime.block_on(async { house::build(db, world::REAL, settings) })?;
    let slugs = gathered(&runtime, &app)?;
    let body = ask(&runtime, &router, &Method::GET, PAGE);

    let bare = bare_page(&folder.path().join("bare.db"))?;
    let bare_size = ask(&runtime, &bare, &Method::GET, "/1").len();
    let anchor =
        cpu::microseconds(TIMES, |n| drop(ask(&runtime, &bare, &Method::GET, &format!("/{}", n % 1000))));
    // An address with a query is made each time and never kept.
    let made = cpu::microseconds(TIMES, |n| {
        drop(ask(&runtime, &router, &Method::GET, &format!("{PAGE}?n={n}")));
    });
    println!(
        "page made: {made:.1} µs CPU for {} bytes; anchor bare axum + maud + SQLite {anchor:.1} µs for {bare_size} bytes: {:.2} x (goal 1.4 x)",
        body.len(),
        made / anchor
    );
    every(&runtime, &router, &slugs, anchor);
    let programme = cpu::microseconds(TIMES, |n| {
        drop(ask(&runtime, &router, &Method::GET, &format!("{PROGRAMME}?n={n}")));
    });
    println!("programme page made: {programme:.1} µs CPU: {:.2} x the same anchor", programme / anchor);

    let bytes = body.clone();
    let fixed = Router::new().route("/", get(move || async move { bytes.clone() }));
    let memory = cpu::microseconds(TIMES * 4, |_| drop(ask(&runtime, &fixed, &Method::GET, "/")));
    let kept = cpu::microseconds(TIMES * 4, |_| drop(ask(&runtime, &router, &Method::GET, PAGE)));
    println!(
        "page kept: {kept:.1} µs CPU in process; anchor the same bytes from memory by axum {memory:.1} µs: {:.2} x (goal 2 x of nginx, which is not measured here)",
        kept / memory
    );

    let gzip = cpu::microseconds(TIMES, |_| drop(gzip(&body)));
    let zstd = cpu::microseconds(TIMES, |_| drop(zstd::bulk::compress(&body, 1)));
    println!("compression, once for a kept page: zstd {zstd:.1} µs CPU, gzip {gzip:.1} µs CPU (goal 80 µs)");
    Ok(())
}

/// Makes the register that occupation pages borrow from, and prints what that takes; answers the addresses in it.
fn gathered(runtime: &Runtime, app: &App) -> Result<Vec<String>> {
    let (memory, used) = (cpu::memory(std::process::id(), "RssAnon"), cpu::used());
    let register = runtime.block_on(app.derived(register)).map_err(|fault| anyhow!("{fault:?}"))?;
    let milliseconds = (cpu::used() - used) as f64 / 1_000_000.0;
    let more = cpu::memory(std::process::id(), "RssAnon").zip(memory).map_or(0.0, |(now, then)| now - then);
    println!(
        "register of occupations made: {milliseconds:.0} ms CPU, once for each version of the data; {more:.0} MB"
    );
    Ok(register.slugs().map(str::to_owned).collect())
}

/// Walks over the pages of all occupations: the first walk lays out our texts, the next ones find them laid out.
fn every(runtime: &Runtime, router: &Router, slugs: &[String], anchor: f64) {
    let mut bytes = 0;
    let mut walk = |round: usize| {
        let before = cpu::used();
        bytes = 0;
        for slug in slugs {
            bytes += ask(runtime, router, &Method::GET, &format!("/beroepen/{slug}?n={round}")).len();
        }
        (cpu::used() - before) as f64 / 1000.0 / slugs.len() as f64
    };
    let first = walk(0);
    let next = (1..4).map(&mut walk).fold(f64::MAX, f64::min);
    println!(
        "every occupation page made, {} of {} bytes on average: {next:.1} µs CPU: {:.2} x; the first time {first:.1} µs: {:.2} x",
        slugs.len(),
        bytes / slugs.len(),
        next / anchor,
        first / anchor
    );
}

fn gzip(body: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(body)?;
    encoder.finish()
}

pub(crate) fn ask(runtime: &Runtime, router: &Router, method: &Method, address: &str) -> Bytes {
    let request = Request::builder().method(method).uri(address).header("host", "localhost");
    let request = request.body(Body::empty()).expect("a request that can be sent");
    let router = router.clone();
    runtime.block_on(async move {
        let response = router.oneshot(request).await.expect("a router always answers");
        assert!(response.status().is_success(), "{address}: {}", response.status());
        to_bytes(response.into_body(), usize::MAX).await.expect("an answer that ends")
    })
}

type Shared = Arc<Mutex<Connection>>;

/// The anchor: one point read and one range read, and 20 kB of markup.
pub(crate) fn bare_page(path: &Path) -> Result<Router> {
    let mut connection = Connection::open(path)?;
    connection.execute_batch("create table person (id integer primary key, name text); create table item (person integer, place integer, title text, body text, primary key (person, place)) without rowid;")?;
    let text =
        "Vandaag heb ik op de stage geleerd hoe je een hond rustig houdt tijdens het onderzoek. ".repeat(11);
    let tx = connection.transaction()?;
    for person in 0..1000_u32 {
        tx.execute("insert into person values (?1, ?2)", (person, format!("Persoon {person}")))?;
        for place in 0..ROWS {
            tx.execute(
                "insert into item values (?1, ?2, ?3, ?4)",
                (person, place, format!("Titel {place}"), &text),
            )?;
        }
    }
    tx.commit()?;
    Ok(Router::new().route("/{id}", get(bare)).with_state(Arc::new(Mutex::new(connection))))
}

async fn bare(State(connection): State<Shared>, axum::extract::Path(id): axum::extract::Path<u32>) -> Markup {
    let read = tokio::task::spawn_blocking(move || {
        rows(&connection.lock().unwrap_or_else(PoisonError::into_inner), id)
    });
    let (name, rows) = read.await.expect("the thread ends").expect("the rows are there");
    html! {
        (DOCTYPE)
        html lang="nl" {
            head { title { (name) } }
            body { h1 { (name) } @for (title, text) in &rows { section { h2 { (title) } p { (text) } } } }
        }
    }
}

fn rows(connection: &Connection, id: u32) -> rusqlite::Result<(String, Vec<(String, String)>)> {
    let name = connection
        .prepare_cached("select name from person where id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let mut items =
        connection.prepare_cached("select title, body from item where person = ?1 order by place")?;
    let rows =
        items.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok((name, rows))
}
