//! A house of the tests: the shell alone, with a few doors that do what can go wrong.

use axum::extract::{Form, Multipart, Path, Query};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};
use loper_access::policy::{Action, Relation};
use loper_database::db::Db;
use loper_database::scope::Public;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, Fresh, NOW};
use loper_texts::messages::Messages;
use maud::html;
use serde::Deserialize;

use crate::app::{App, Parts, Settings, World};
use crate::fault::Fault;
use crate::feature::{Feature, Method, PersonalData, Route};
use crate::file::{self, Given, How};
use crate::page::Page;
use crate::upload::spool::spool;
use crate::upload::{self, Limits};
use crate::visit::Visit;

/// A browser before the shell on a fresh SQLite; the database lives as long as the first value.
pub(super) fn shell() -> (Fresh, App, Browser) {
    let fresh = Fresh::sqlite(&[]);
    let (app, browser) = before(fresh.db.clone());
    (fresh, app, browser)
}

/// A browser before the shell on `db`.
pub(super) fn before(db: Db) -> (App, Browser) {
    let world = World { now: || NOW, new_id: uuid::Uuid::nil, new_secret: fresh::new_secret };
    let settings =
        Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: true };
    let messages = Messages::new(&[crate::TEXTS]).expect("the texts can be read");
    let app = App::new(Parts {
        db,
        world,
        settings,
        messages,
        menu: Vec::new(),
        cards: Vec::new(),
        sessions: None,
    });
    let router = crate::router::router(app.clone(), vec![feature()]);
    (app, Browser::new(router))
}

fn feature() -> Feature {
    let door = |method, path, handler: MethodRouter<App>| Route {
        method,
        path,
        action: Action::Explore,
        relation: Relation::Public,
        handler,
    };
    Feature {
        name: "trial",
        routes: vec![
            door(Method::Get, "/proef/pagina", get(page)),
            door(Method::Get, "/proef/weg", get(gone)),
            door(Method::Get, "/proef/leest", get(reading)),
            door(Method::Get, "/proef/versie", get(version)),
            door(Method::Get, "/proef/zoek", get(search)),
            door(Method::Get, "/proef/fout/{kind}", get(fault)),
            door(Method::Post, "/proef/formulier", post(form)),
            Route::upload("/proef/bestanden", (Action::Explore, Relation::Public), 4 * FILE_MAX, post(files)),
            Route::upload("/proef/groot", (Action::Explore, Relation::Public), 4 * FILE_MAX, post(large)),
            door(Method::Get, "/proef/bestand/{kind}", get(file)),
            door(Method::Post, "/proef/vol", post(full)),
            Route::upload(
                "/proef/vol/bestanden",
                (Action::Explore, Relation::Public),
                FILE_MAX,
                post(full_with_files),
            ),
        ],
        migrations: &[],
        menu: &[],
        cards: &[],
        jobs: &[],
        texts: None,
        api: None,
        personal_data: PersonalData::None,
        keepsakes: None,
        files: None,
    }
}

/// The same for everyone, and long enough to be worth compressing.
async fn page(visit: Visit) -> Response {
    let main = html! { h1 { "Proef" } @for number in 0..200 { p { "Regel " (number) } } };
    Page::new("Proef", main).public().show(&visit)
}

/// Says that it is the same for everyone, and is no page that was found.
async fn gone(visit: Visit) -> Response {
    Page::new("Weg", html! { h1 { "Weg" } }).public().status(axum::http::StatusCode::GONE).show(&visit)
}

async fn reading(visit: Visit) -> Result<Response, Fault> {
    let version = visit.app.db().read(Public, crate::store::data_version).await?;
    Ok(Page::new("Leest", html! { h1 { "Versie " (version) } }).show(&visit))
}

/// The same for everyone until the data changes.
async fn version(visit: Visit) -> Result<Response, Fault> {
    let version = visit.app.db().read(Public, crate::store::data_version).await?;
    Ok(Page::new("Versie", html! { h1 { "Versie " (version) } }).public().show(&visit))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

async fn search(visit: Visit, Query(asked): Query<Asked>) -> Response {
    Page::new(asked.q.clone(), html! { h1 { (asked.q) } }).show(&visit)
}

async fn fault(Path(kind): Path<String>) -> Response {
    match kind.as_str() {
        "bezet" => Fault::Busy("secret words of a log".into()).into_response(),
        "vol" => Fault::Full("secret words of a log".into()).into_response(),
        "stuk" => Fault::Broken("secret words of a log".into()).into_response(),
        "verhuisd" => Fault::Moved("/proef/pagina".into()).into_response(),
        "geweigerd" => Fault::Refused("web-fault-403-text").into_response(),
        "onleesbaar" => Fault::Unreadable("web-fault-400-text").into_response(),
        "bijna" => Fault::NotFound(vec![("Een <b>ander</b>".into(), "/proef/pagina".into())]).into_response(),
        "paniek" => panic!("a panic of the test"),
        _ => Fault::not_found().into_response(),
    }
}

/// How large a file of the trial may be, in bytes.
pub(super) const FILE_MAX: usize = 64 * 1024;

async fn files(form: Multipart) -> Result<String, Fault> {
    let upload = upload::read(form, Limits { files: 2, file_bytes: FILE_MAX }).await?;
    let files: Vec<_> = upload.files.iter().map(|it| (&*it.field, &*it.name, it.bytes.len())).collect();
    let refused: Vec<_> = upload.refused.iter().map(|it| (&*it.name, it.why)).collect();
    Ok(format!("{:?} {files:?} {refused:?}", upload.fields.0))
}

/// Lays what comes in down in a folder that the form names.
async fn large(form: Multipart) -> Result<String, Fault> {
    let laid = spool(form, 2, |number, name| {
        let folder = std::env::temp_dir().join(format!("loper-spool-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(if name == "nergens.csv" { folder.join("a/b") } else { folder.join(format!("{number}-{name}")) })
    });
    let laid = laid.await?;
    let mut said = vec![format!("{:?}", laid.fields.0)];
    for it in &laid.files {
        let text = std::fs::read_to_string(&it.path).map_err(|problem| Fault::Broken(problem.to_string()))?;
        said.push(format!("{} {} {}", it.name, it.bytes, text.matches('7').count()));
        std::fs::remove_file(&it.path).map_err(|problem| Fault::Broken(problem.to_string()))?;
    }
    Ok(said.join(" "))
}

/// A form that is read, and for which there is no room.
async fn full(Form(asked): Form<Asked>) -> Fault {
    Fault::Full(format!("no room for {} bytes", asked.q.len()))
}

async fn full_with_files(form: Multipart) -> Result<String, Fault> {
    upload::read(form, Limits { files: 1, file_bytes: FILE_MAX }).await?;
    Err(Fault::Full("no room".into()))
}

async fn file(Path(kind): Path<String>, asked: HeaderMap) -> Response {
    let (media_type, name, how) = match kind.as_str() {
        "foto" => ("image/jpeg", "meeloopdag.jpg", How::Show),
        "tekening" => ("image/svg+xml", "a.svg", How::Show),
        _ => ("application/pdf", "verslag \"café\"\r\nx: y.pdf", How::Save),
    };
    file::give(Given { media_type, name, bytes: b"0123456789".to_vec() }, how, &asked)
}

async fn form(Form(asked): Form<Asked>) -> String {
    asked.q
}
