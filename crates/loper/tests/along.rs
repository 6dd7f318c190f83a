//! Everything of someone in one archive: what is written, and every photo and file beside it.

use axum::http::StatusCode;
use loper::features::migrations;
use loper::house;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_database::sql::Sql;
use loper_files::store::Store;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{self, NOW, on_both};
use loper_vocabulary::identity::FileId;
use loper_web::app::{Settings, World};

/// Gives someone a file, as a form of the dossier does.
fn put(db: &Db, folder: &Store, who: Who, bytes: Option<&[u8]>) -> FileId {
    let id = FileId(fresh::new_id());
    if let Some(bytes) = bytes {
        folder.put(id, bytes).expect("the bytes are kept");
    }
    let add = Sql::literal(
        "insert into dossier_file (owner, id, entry, name, media_type, size, made_at) values ($1, $2, $2, 'tafel.png', 'image/png', 5, 1)",
    );
    db.write_blocking(Own(who.id()), move |tx| tx.exec(add, &[id.to_string().into()])).expect("a row");
    id
}

#[test]
fn the_archive_holds_the_words_and_the_files_of_one_person() {
    on_both(&migrations(), |db| {
        cast::fill(db);
        let files = tempfile::tempdir().expect("a folder");
        let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
        let settings =
            Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
        let (app, router) = house::build(db.clone(), world, settings).expect("a house");
        app.keep_files_in(files.path().to_owned());
        let folder = Store::at(files.path());
        let mine = put(db, &folder, Who::Samira, Some(b"KANARIE-VAN-SAMIRA"));
        let lost = put(db, &folder, Who::Samira, None);
        let theirs = put(db, &folder, Who::Daan, Some(b"KANARIE-VAN-DAAN"));
        let mut samira = Browser::new(router.clone());
        cast::sign_in(db, &mut samira, Who::Samira);
        assert!(samira.get("/account/gegevens").words().contains("Download alles met bestanden"));
        let all = samira.post("/account/gegevens/bestanden", &[]);
        assert_eq!((all.status, all.header("content-type")), (StatusCode::OK, "application/zip"));
        assert!(all.header("content-disposition").contains("loper.zip"));
        for part in
            ["PK", "loper.json", &format!("bestanden/{mine}.png"), "KANARIE-VAN-SAMIRA", "PK\u{5}\u{6}"]
        {
            assert!(all.body.contains(part), "{part:?} is missing");
        }
        for part in [&lost.to_string(), &theirs.to_string(), "KANARIE-VAN-DAAN"] {
            assert!(!all.body.contains(part), "{part} does not belong in it");
        }
        assert!(samira.get("/account/gegevens").words().contains("nam alle gegevens mee"));
        let visitor = Browser::new(router).post("/account/gegevens/bestanden", &[]);
        assert!(visitor.location().starts_with("/inloggen"));
    });
}
