//! A dossier as a signed file: made in one installation, looked at and taken in in another.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::{Own, Public};
use loper_files::store::Store;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{Fresh, NOW, new_id, new_secret, on_both};
use loper_vocabulary::identity::{EntryId, FileId};

use super::house::{browser, entry, steps, with_files};
use crate::model::container::content::{Carried, Content, WORDS};
use crate::model::container::{About, Key, seal};
use crate::store;
use crate::store::file::File;

const IN: &str = "/mijn/dossier/binnenhalen";

/// What Samira takes along from this installation, with a file of the first entry.
fn sealed(db: &Db, key: &Key) -> Vec<u8> {
    let all = db.read_blocking(Own(Who::Samira.id()), store::container::all).expect("a dossier");
    let (mut content, _) = all.expect("Samira is there");
    let carried = content.entries.first().map(|it| Carried {
        id: FileId(new_id()),
        entry: it.id,
        name: "verslag.txt".into(),
        media_type: "text/plain; charset=utf-8".into(),
        within: "bestand-1.txt".into(),
    });
    content.files = carried.into_iter().collect();
    let files = [(WORDS.to_owned(), content.to_json()), ("bestand-1.txt".into(), b"mijn verslag".to_vec())];
    let about = About { address: "https://elders.example".into(), made_at: NOW };
    seal(&files.into(), &about, key).expect("a container")
}

fn plan(samira: &mut Browser, goal: &str) {
    samira.post("/mijn/plan/wijzig", &[("versie", "0"), ("doel", goal)]);
    samira.post("/mijn/plan/stap", &[("stap", "Proefles"), ("datum", "2027-01-15"), ("hulp", "tante Nora")]);
}

#[test]
fn the_file_is_made_and_the_ways_along_are_shown() {
    on_both(&steps(), |db| {
        cast::fill(db);
        entry(db, Who::Samira, "Meelopen");
        let mut samira = browser(db, Who::Samira);
        let page = samira.get("/mijn/dossier/meenemen");
        assert!(page.links().contains(&"/mijn/dossier/overdragen".to_owned()), "{}", page.words());
        assert!(page.links().contains(&IN.to_owned()));
        let file = samira.post("/mijn/dossier/meenemen", &[("doe", "maak")]);
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/zip"));
        assert!(file.header("content-disposition").contains("mijn-dossier-2026-11-24.loper.zip"));
        assert!(file.body.starts_with("PK") && file.body.contains("index.html"));
        let (one, other) = db
            .write_blocking(Public, |tx| {
                let one = store::container::key(tx, new_secret(), NOW)?;
                Ok::<_, loper_database::error::Error>((one, store::container::key(tx, new_secret(), NOW)?))
            })
            .expect("the key");
        assert_eq!(one, other, "an installation has one key");
        assert_eq!(browser(db, Who::Jan).get("/mijn/dossier/meenemen").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_dossier_goes_from_one_installation_into_another() {
    let there = Fresh::sqlite(&steps());
    cast::fill(&there.db);
    let item = entry(&there.db, Who::Samira, "Meelopen met een elektricien");
    plan(&mut browser(&there.db, Who::Samira), "Monteur worden");
    let bytes = sealed(&there.db, &Key::new(&[7; 32]));
    on_both(&steps(), |db| {
        cast::fill(db);
        let disk = tempfile::tempdir().expect("a folder");
        let (_, mut samira) = with_files(db, Who::Samira, disk.path());
        let to = samira.upload(IN, &[], &[("bestand", "mijn.loper.zip", &bytes)]);
        assert_eq!(to.status, StatusCode::SEE_OTHER, "{}", to.words());
        let preview = samira.get(to.location());
        let said = preview.words();
        for words in
            ["Dossier van Samira Haddad", "https://elders.example", "Monteur worden", "1 stap", "1 bestand"]
        {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(said.contains("Meelopen met een elektricien 21 november 2026"), "{said}");
        assert!(!samira.get("/mijn/dossier").words().contains("Meelopen"), "looking changes nothing");
        assert_eq!(browser(db, Who::Daan).get(to.location()).status, StatusCode::NOT_FOUND);
        assert_eq!(samira.post(to.location(), &[("doe", "neem")]).location(), "/mijn/dossier");
        assert!(samira.get("/mijn/dossier").words().contains("Meelopen met een elektricien"));
        assert!(
            samira.get("/mijn/plan").words().contains("Proefles samen met tante Nora voor 15 januari 2027")
        );
        let files = db
            .read_blocking(Own(Who::Samira.id()), move |tx| store::file::of_entry(tx, item))
            .expect("files");
        assert_eq!(Store::at(disk.path()).read(files[0].id).expect("bytes"), b"mijn verslag");
        assert_eq!(samira.get(to.location()).status, StatusCode::NOT_FOUND, "it was taken in");
        // Once more: what is here already stays as it is.
        samira.post("/mijn/plan/wijzig", &[("versie", "1"), ("doel", "Iets anders")]);
        let to = samira.upload(IN, &[], &[("bestand", "mijn.loper.zip", &bytes)]);
        samira.post(to.location(), &[("doe", "neem")]);
        assert!(samira.get("/mijn/plan").words().contains("Iets anders"));
        let again = db.read_blocking(Own(Who::Samira.id()), move |tx| {
            Ok::<_, loper_database::error::Error>((
                store::entry::all(tx)?.len(),
                store::file::all(tx)?,
                store::plan::steps(tx)?,
            ))
        });
        let (entries, rows, steps): (usize, Vec<File>, _) = again.expect("the dossier");
        assert_eq!((entries, rows.len(), steps.len()), (1, 1, 1));
    });
}

#[test]
fn what_is_not_whole_is_refused_in_words() {
    on_both(&steps(), |db| {
        cast::fill(db);
        entry(db, Who::Samira, "Meelopen");
        let mut samira = browser(db, Who::Samira);
        let good = sealed(db, &Key::new(&[7; 32]));
        let mut changed = good.clone();
        let name = changed.windows(13).position(|it| it == b"bestand-1.txt").expect("its name");
        // Behind the name stand the packed bytes.
        let place = name + 14;
        changed[place] ^= 1;
        for (name, bytes, words) in [
            ("changed", changed, "Aan dit bestand is iets veranderd"),
            ("half", good[..good.len() / 2].to_vec(), "Dit is geen dossier van Loper"),
            ("text", b"hallo".to_vec(), "Dit is geen dossier van Loper"),
            ("empty", Vec::new(), "Kies eerst een bestand"),
        ] {
            let answer = samira.upload(IN, &[], &[("bestand", "a.zip", &bytes)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(answer.words().contains(words), "{name}: {}", answer.words());
        }
        let to = samira.upload(IN, &[], &[("bestand", "a.zip", &good)]);
        assert_eq!(samira.post(to.location(), &[("doe", "weg")]).location(), "/mijn/dossier/meenemen");
        assert_eq!(samira.get(to.location()).status, StatusCode::NOT_FOUND);
        let daan = browser(db, Who::Daan).upload(IN, &[], &[("bestand", "a.zip", &good)]);
        let said = browser(db, Who::Daan).get(daan.location()).words();
        assert!(said.contains("Er staat een andere naam in"), "{said}");
        let old = db.write_blocking(Public, |tx| {
            store::container::forget(tx, loper_vocabulary::time::Moment(NOW.0 + 1))
        });
        assert_eq!(old.expect("forgotten"), 1);
        assert_eq!(browser(db, Who::Daan).get(daan.location()).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_can_not_be_read_is_left_out_and_counted() {
    let there = Fresh::sqlite(&steps());
    cast::fill(&there.db);
    let item = entry(&there.db, Who::Samira, "Meelopen");
    let all = there.db.read_blocking(Own(Who::Samira.id()), store::container::all).expect("a dossier");
    let (content, _) = all.expect("Samira is there");
    let whole = Content::read(&content.to_json()).expect("a dossier");
    assert_eq!((whole.left_out, &whole.content.name), (0, &content.name));
    assert_eq!(whole.content.entries[0].body, content.entries[0].body);
    let text = String::from_utf8(content.to_json()).expect("text");
    let broken = text.replace(&item.to_string(), "geen-id");
    let read = Content::read(broken.as_bytes()).expect("a dossier");
    assert_eq!((read.left_out, read.content.entries.len()), (1, 0));
    let long = text.replace("Ik liep mee", &"a".repeat(20_000));
    assert_eq!(Content::read(long.as_bytes()).expect("a dossier").left_out, 1);
    assert!(Content::read(b"[]").is_none() && Content::read(b"{").is_none());
    assert_eq!(EntryId::parse("geen-id"), None);
}
