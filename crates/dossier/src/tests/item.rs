//! One entry and its files, as somebody else sees them: what is shared, and nothing beside it.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own};
use loper_database::sql::Sql;
use loper_files::store::Store;
use loper_people::model::trail::Act;
use loper_people::store::trail;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{NOW, new_id, on_both};
use loper_vocabulary::identity::{EntryId, FileId};

use super::house::{entry, steps, with_files};
use crate::store;
use crate::store::file::File;

/// A file of an entry, with its bytes in the folder.
fn file(db: &Db, folder: &Store, who: Who, entry: EntryId) -> FileId {
    let id = FileId(new_id());
    folder.put(id, b"mijn verslag").expect("bytes");
    let (name, media_type) = ("verslag.txt".to_owned(), "text/plain; charset=utf-8".to_owned());
    let row = File { id, entry, name, media_type, size: 12, made_at: NOW };
    db.write_blocking(Own(who.id()), move |tx| store::file::add(tx, &row)).expect("a file");
    id
}

fn share(samira: &mut Browser, what: &str, with: &str) {
    let answer = samira.post("/mijn/dossier/delen", &[("wat", what), ("met", with), ("naam", "Mama")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
}

fn looks(db: &Db, at: At) -> Vec<String> {
    let all = db.read_blocking(Organisation(at.id()), |tx| trail::after(tx, 0, 100)).expect("the trail");
    let looks = all.into_iter().filter(|it| it.line.act == Act::Looked);
    looks.filter_map(|it| it.line.thing).collect()
}

#[test]
fn a_guide_reads_the_entry_that_is_shared_with_its_file_and_no_other() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let disk = tempfile::tempdir().expect("a folder");
        let folder = Store::at(disk.path());
        let (shown, hidden) = (entry(db, Who::Samira, "Meelopen"), entry(db, Who::Samira, "Voor mezelf"));
        let (one, other) = (file(db, &folder, Who::Samira, shown), file(db, &folder, Who::Samira, hidden));
        let (_, mut samira) = with_files(db, Who::Samira, disk.path());
        let (_, mut jan) = with_files(db, Who::Jan, disk.path());
        share(&mut samira, &shown.to_string(), &format!("persoon:{}", Who::Jan.id()));
        let base = format!("/begeleiding/{}/dossier", Who::Samira.id());
        assert!(jan.get(&base).links().contains(&format!("{base}/stuk/{shown}")));
        let page = jan.get(&format!("{base}/stuk/{shown}"));
        assert_eq!(page.title(), "Meelopen");
        for words in ["Samira Haddad", "Ik liep mee", "Het was leuk", "verslag.txt"] {
            assert!(page.words().contains(words), "{words}: {}", page.words());
        }
        assert!(!page.words().contains("Wijzig") && !page.body.contains("<form"), "nothing to change");
        let given = jan.get(&format!("{base}/bestand/{one}"));
        assert_eq!((given.status, given.body.as_str()), (StatusCode::OK, "mijn verslag"));
        assert!(given.header("content-disposition").starts_with("attachment"));
        for wrong in [
            format!("{base}/stuk/{hidden}"),
            format!("{base}/bestand/{other}"),
            format!("{base}/stuk/{}", new_id()),
            format!("/begeleiding/{}/dossier/stuk/{shown}", Who::Daan.id()),
        ] {
            assert_eq!(jan.get(&wrong).status, StatusCode::NOT_FOUND, "{wrong}");
        }
        let (_, mut els) = with_files(db, Who::Els, disk.path());
        assert_eq!(els.get(&format!("{base}/stuk/{shown}")).status, StatusCode::NOT_FOUND);
        assert_eq!(els.get(&format!("{base}/bestand/{one}")).status, StatusCode::NOT_FOUND);
        assert_eq!(looks(db, At::Vmbo), [format!("entry:{shown}")], "one line for the entry, this hour");
    });
}

#[test]
fn a_draft_and_its_file_stay_hidden_when_everything_is_shared() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let disk = tempfile::tempdir().expect("a folder");
        let draft = entry(db, Who::Samira, "Nog niet af");
        let file = file(db, &Store::at(disk.path()), Who::Samira, draft);
        let redraft = Sql::literal("update dossier_entry set state = 'draft' where owner = $1");
        db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(redraft, &[])).expect("a draft");
        let (_, mut samira) = with_files(db, Who::Samira, disk.path());
        share(&mut samira, "everything", "link");
        let kept = samira.cookie("loper_link").expect("a link");
        let base = format!("/gedeeld/{}", kept.split('.').nth(1).expect("a secret"));
        let (_, mut jan) = with_files(db, Who::Jan, disk.path());
        assert!(!jan.get(&base).words().contains("Nog niet af"));
        assert_eq!(jan.get(&format!("{base}/stuk/{draft}")).status, StatusCode::NOT_FOUND);
        assert_eq!(jan.get(&format!("{base}/bestand/{file}")).status, StatusCode::NOT_FOUND);
        let keep = Sql::literal("update dossier_entry set state = 'kept' where owner = $1");
        db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(keep, &[])).expect("kept");
        let page = jan.get(&format!("{base}/stuk/{draft}"));
        assert_eq!((page.title().as_str(), page.header("referrer-policy")), ("Nog niet af", "no-referrer"));
        let given = jan.get(&format!("{base}/bestand/{file}"));
        assert_eq!(
            (given.body.as_str(), given.header("x-robots-tag")),
            ("mijn verslag", "noindex, nofollow")
        );
    });
}

#[test]
fn the_next_school_reads_the_entries_that_went_along() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let disk = tempfile::tempdir().expect("a folder");
        let folder = Store::at(disk.path());
        let (along, left) = (entry(db, Who::Samira, "Meelopen"), entry(db, Who::Samira, "Blijft hier"));
        let (file, stays) = (file(db, &folder, Who::Samira, along), file(db, &folder, Who::Samira, left));
        let (_, mut samira) = with_files(db, Who::Samira, disk.path());
        let (school, entry) = (At::Mbo.id().to_string(), along.to_string());
        let to = samira.post("/mijn/dossier/overdragen/nieuw", &[("school", &school), ("stuk", &entry)]);
        let mine = to.location().to_owned();
        let theirs = mine.replace("/mijn/dossier/overdragen", "/beheer/overdrachten");
        let preview = samira.get(&format!("{mine}/stuk/{along}"));
        assert_eq!(samira.get(&format!("{mine}/bestand/{file}")).body, "mijn verslag");
        let (_, mut wim) = with_files(db, Who::Wim, disk.path());
        assert_eq!(
            wim.get(&format!("{theirs}/stuk/{along}")).status,
            StatusCode::NOT_FOUND,
            "not signed yet"
        );
        samira.post(&mine, &[("doe", "teken"), ("naam", "Samira Haddad")]);
        let page = wim.get(&format!("{theirs}/stuk/{along}"));
        assert_eq!(page.words(), preview.words(), "the school sees what the learner saw");
        assert_eq!(wim.get(&format!("{theirs}/bestand/{file}")).body, "mijn verslag");
        for wrong in [format!("{theirs}/stuk/{left}"), format!("{theirs}/bestand/{stays}")] {
            assert_eq!(wim.get(&wrong).status, StatusCode::NOT_FOUND, "{wrong}");
        }
        let (_, mut carla) = with_files(db, Who::Carla, disk.path());
        assert_eq!(carla.get(&format!("{theirs}/stuk/{along}")).status, StatusCode::NOT_FOUND);
        assert_eq!(looks(db, At::Mbo), [format!("entry:{along}")]);
        samira.post(&mine, &[("doe", "intrekken")]);
        assert_eq!(wim.get(&format!("{theirs}/bestand/{file}")).status, StatusCode::NOT_FOUND);
    });
}
