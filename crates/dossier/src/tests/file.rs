//! Files of an entry: taken in, given to their owner, refused in words, gone with the one who put them in.

use std::fs::File;
use std::time::{Duration, UNIX_EPOCH};

use axum::http::StatusCode;
use loper_database::scope::Own;
use loper_testkit::browser::Answer;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{NOW, new_id, on_both};
use loper_vocabulary::identity::FileId;

use super::house::{browser, form_of, steps, value_of, with_files};
use crate::store;

/// A picture of one dot.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00,
    0x00, 0x00, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0xF0, 0x1F, 0x00, 0x05,
    0x00, 0x01, 0xFF, 0x89, 0x99, 0x3D, 0x1D, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42,
    0x60, 0x82,
];

/// The addresses of files on a page.
fn files(page: &Answer) -> Vec<String> {
    let mut all: Vec<String> =
        page.links().into_iter().filter(|it| it.starts_with("/mijn/dossier/bestand/")).collect();
    all.dedup();
    all
}

fn held(folder: &std::path::Path) -> u64 {
    loper_files::store::Store::at(folder).held().expect("the folder can be read").files
}

#[test]
fn a_photo_goes_with_a_sentence_and_only_its_owner_gets_it() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let folder = tempfile::tempdir().expect("a folder");
        let (app, mut samira) = with_files(db, Who::Samira, folder.path());
        let page = samira.get("/mijn/dossier/nieuw?soort=ervaring");
        let (address, key) = (form_of(&page), value_of(&page, "eenmaal"));
        let fields = [
            ("soort", "experience"),
            ("versie", "0"),
            ("eenmaal", key.as_str()),
            ("situatie", "Ik maakte een tafel."),
            ("doe", "bewaar"),
        ];
        let photo: [(&str, &str, &[u8]); 1] = [("bestand", "tafel <b>.heic", PNG)];
        let first = samira.upload(&address, &fields, &photo);
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.words());
        assert_eq!(samira.upload(&address, &fields, &photo).location(), first.location(), "sent twice");
        assert_eq!(held(folder.path()), 1, "and kept once");
        let entry = samira.get(&address);
        let all = files(&entry);
        assert_eq!(all.len(), 1, "{}", entry.body);
        assert!(!entry.body.contains("<b>.heic"), "a name is text");
        let shown = samira.get(&all[0]);
        assert_eq!((shown.status, shown.header("content-type")), (StatusCode::OK, "image/png"));
        assert_eq!(shown.header("x-content-type-options"), "nosniff");
        let (_, mut daan) = with_files(db, Who::Daan, folder.path());
        assert_eq!(daan.get(&all[0]).status, StatusCode::NOT_FOUND);
        assert_eq!(browser(db, Who::Jan).get(&all[0]).status, StatusCode::NOT_FOUND);
        assert!(samira.get("/mijn/dossier").words().contains("1 bestand"));
        let id = all[0].rsplit('/').next().expect("an id");
        let away = format!("{address}/bestand/{id}/weg");
        assert_eq!(daan.post(&away, &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(samira.post(&away, &[]).status, StatusCode::SEE_OTHER);
        assert_eq!((held(folder.path()), samira.get(&all[0]).status), (0, StatusCode::NOT_FOUND));
        drop(app);
    });
}

#[test]
fn what_is_not_kept_is_refused_in_words_and_the_text_stays() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let folder = tempfile::tempdir().expect("a folder");
        let (_, mut samira) = with_files(db, Who::Samira, folder.path());
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice();
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".as_slice();
        let table = [
            ("foto.jpg", heic, "HEIC-bestand"),
            ("plaatje.svg", svg, "SVG-tekening"),
            ("leeg.txt", b"", "leeg"),
        ];
        for (name, bytes, why) in table {
            let page = samira.get("/mijn/dossier/nieuw?soort=bewijs");
            let fields = [("soort", "evidence"), ("versie", "0"), ("titel", "Mijn tafel"), ("doe", "bewaar")];
            let answer = samira.upload(&form_of(&page), &fields, &[("bestand", name, bytes)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(answer.words().contains(why), "{name}: {}", answer.words());
            assert!(answer.body.contains("Mijn tafel"), "what was typed is still there");
        }
        // One good file beside a refused one: nothing is kept half.
        let page = samira.get("/mijn/dossier/nieuw?soort=bewijs");
        let fields = [("soort", "evidence"), ("versie", "0"), ("titel", "Mijn tafel"), ("doe", "bewaar")];
        samira.upload(&form_of(&page), &fields, &[("bestand", "a.png", PNG), ("bestand", "b.svg", svg)]);
        assert_eq!(held(folder.path()), 0);
    });
}

#[test]
fn whoever_has_no_room_left_hears_how_much_there_was() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let folder = tempfile::tempdir().expect("a folder");
        let (_, mut samira) = with_files(db, Who::Samira, folder.path());
        let id = super::house::entry(db, Who::Samira, "Groot");
        let big = store::file::File {
            id: FileId(new_id()),
            entry: id,
            name: "groot.pdf".into(),
            media_type: "application/pdf".into(),
            size: i64::try_from(loper_files::quota::OWNER_BYTES_MAX).expect("it fits") - 10,
            made_at: NOW,
        };
        db.write_blocking(Own(Who::Samira.id()), move |tx| store::file::add(tx, &big)).expect("a row");
        let page = samira.get("/mijn/dossier/nieuw?soort=bewijs");
        let fields = [("soort", "evidence"), ("versie", "0"), ("titel", "Tafel"), ("doe", "bewaar")];
        let answer = samira.upload(&form_of(&page), &fields, &[("bestand", "a.png", PNG)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("geen ruimte meer"), "{}", answer.words());
        assert_eq!(held(folder.path()), 0);
    });
}

#[test]
fn everything_is_taken_along_and_everything_goes_with_the_bytes() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let folder = tempfile::tempdir().expect("a folder");
        let (app, mut samira) = with_files(db, Who::Samira, folder.path());
        let page = samira.get("/mijn/dossier/nieuw?soort=bewijs");
        let fields = [
            ("soort", "evidence"),
            ("versie", "0"),
            ("titel", "Kanarie-titel"),
            ("situatie", "Kanarie-tekst"),
            ("doe", "bewaar"),
        ];
        samira.upload(&form_of(&page), &fields, &[("bestand", "kanarie.png", PNG)]);
        let check = [("doe", "bewaar"), ("networking", "2")];
        samira.post("/mijn/dossier/hoe-sta-ik", &check);
        let all = app.export_everywhere(Who::Samira.id()).expect("an export").to_string();
        for canary in ["Kanarie-titel", "Kanarie-tekst", "kanarie.png", "networking"] {
            assert!(all.contains(canary), "{canary} in {all}");
        }
        let theirs = app.export_everywhere(Who::Daan.id()).expect("an export").to_string();
        assert!(!theirs.contains("anarie"), "and nothing of anyone else");
        app.erase_everywhere(Who::Samira.id()).expect("it goes");
        assert_eq!(held(folder.path()), 0);
        let left = app.export_everywhere(Who::Samira.id()).expect("an export").to_string();
        assert!(!left.contains("anarie") && !left.contains("networking"), "{left}");
    });
}

#[test]
fn a_file_that_nobody_knows_is_swept_after_a_week_and_never_from_an_empty_database() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let folder = tempfile::tempdir().expect("a folder");
        let (app, mut samira) = with_files(db, Who::Samira, folder.path());
        let kept = loper_files::store::Store::at(folder.path());
        let (old, young) = (FileId(new_id()), FileId(new_id()));
        for id in [old, young] {
            kept.put(id, b"nobody's").expect("a file");
        }
        let text = old.to_string();
        let path = folder.path().join(&text[34..]).join(&text[32..34]).join(&text);
        let long_ago =
            UNIX_EPOCH + Duration::from_micros(NOW.0.unsigned_abs()) - Duration::from_hours(24 * 20);
        File::options().write(true).open(path).and_then(|it| it.set_modified(long_ago)).expect("an old file");
        crate::jobs::sweep::sweep(&app).expect("it runs");
        assert_eq!(held(folder.path()), 2, "the database knows no file, so the disk knows better");
        let page = samira.get("/mijn/dossier/nieuw?soort=bewijs");
        let fields = [("soort", "evidence"), ("versie", "0"), ("titel", "Tafel"), ("doe", "bewaar")];
        samira.upload(&form_of(&page), &fields, &[("bestand", "a.png", PNG)]);
        crate::jobs::sweep::sweep(&app).expect("it runs");
        assert_eq!(held(folder.path()), 2, "the old one is gone; the young one and hers stay");
        assert!(kept.read(old).is_err() && kept.read(young).is_ok());
    });
}
