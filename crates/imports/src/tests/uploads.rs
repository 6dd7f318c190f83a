//! Files come in, are looked at, agreed to, and taken back.

use axum::http::StatusCode;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_testkit::cast::Who;
use loper_testkit::fresh::NOW;
use loper_vocabulary::time::Moment;

use super::world::{INTAKE, in_both_houses};
use crate::model::id::ImportId;
use crate::store::import;

#[test]
fn what_would_change_is_seen_first_then_agreed_to_and_can_be_taken_back() {
    in_both_houses(|house| {
        let at = house.send("duo", &[("intake 2025.csv", INTAKE.as_bytes())]);
        assert!(house.words(&at).contains("Wacht op zijn beurt"), "{}", house.words(&at));
        house.work();
        let words = house.words(&at);
        for said in [
            "Dit zou er veranderen",
            "Er is nog niets veranderd",
            "Nieuwe studenten per opleiding",
            "Rijen gelezen 2",
            "Rijen geweigerd 1",
            "Nieuw 2",
            "4 BEROEPSOPLEIDING CODE 3085 Deze code heeft minder dan vijf cijfers.",
        ] {
            assert!(words.contains(said), "{said}: {words}");
        }
        assert_eq!(house.shown(), [], "nothing is shown before somebody agreed");
        assert_eq!(house.press(&at, "doorvoeren", &[]).status, 303);
        house.work();
        assert!(
            house.words(&at).contains("Vanaf nu ziet iedereen de nieuwe gegevens"),
            "{}",
            house.words(&at)
        );
        assert_eq!(house.shown(), [("intake".to_owned(), 2)]);
        assert_eq!(house.laid(), Vec::<std::path::PathBuf>::new(), "the files are gone");
        let list = house.words("/beheer/import");
        assert!(list.contains("2 rijen uit intake 2025.csv"), "{list}");
        let key = house.key();
        let undo = house.ada.post("/beheer/import/terug/duo", &[("eenmaal", &key)]);
        assert!(house.words(undo.location()).contains("staat er weer wat er daarvoor stond"));
        assert_eq!(house.shown(), []);
        let twice = house.ada.post("/beheer/import/terug/duo", &[("eenmaal", &key)]);
        assert_eq!((twice.location(), house.shown().len()), (undo.location(), 0), "one form, one undo");
        house.press("/beheer/import/terug", "duo", &[]);
        assert_eq!(house.shown(), [("intake".to_owned(), 2)], "undoing twice brings it back");
        assert_eq!(house.trail(), ["import:duo", "undo:duo", "undo:duo"]);
    });
}

#[test]
fn the_same_files_again_change_nothing_and_there_is_nothing_to_agree_to() {
    in_both_houses(|house| {
        let at = house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        house.work();
        house.press(&at, "doorvoeren", &[]);
        house.work();
        let again = house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        house.work();
        let words = house.words(&again);
        assert!(words.contains("Hier verandert niets") && !words.contains("Haal binnen"), "{words}");
        assert_eq!(house.press(&again, "weg", &[]).status, 303);
        assert!(house.words(&again).contains("Weggegooid"));
        assert!(house.laid().is_empty());
    });
}

#[test]
fn a_form_that_is_sent_twice_makes_one_import() {
    in_both_houses(|house| {
        let key = house.key();
        let file: [(&str, &str, &[u8]); 1] = [("bestanden", "intake.csv", INTAKE.as_bytes())];
        let first = house.ada.upload("/beheer/import/nieuw/duo", &[("eenmaal", &key)], &file);
        let second = house.ada.upload("/beheer/import/nieuw/duo", &[("eenmaal", &key)], &file);
        assert_eq!(first.location(), second.location());
        assert_eq!(house.laid().len(), 1, "the files of the second are gone");
    });
}

#[test]
fn a_second_import_is_told_and_waits_for_its_turn() {
    in_both_houses(|house| {
        let first = house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        let form = house.words("/beheer/import/nieuw/sbb");
        assert!(form.contains("Er loopt al een import"), "{form}");
        // Somebody imports at the command line.
        let lock = house.app.db().lock(crate::LOCK).expect("the lock").expect("nobody has it");
        house.work();
        assert!(
            house.words(&first).contains("Er loopt maar één import tegelijk, ook vanaf de opdrachtregel")
        );
        let undo = house.press("/beheer/import/terug", "duo", &[]);
        assert!(house.words(undo.location()).contains("Daarom is er niets teruggezet"));
        drop(lock);
        house.work();
        assert!(house.words(&first).contains("Dit zou er veranderen"));
    });
}

const AGE: Sql = sql!("update imports_import set state_at = $1");

#[test]
fn only_so_many_wait_and_what_nobody_agreed_to_goes_after_a_day() {
    in_both_houses(|house| {
        let first = house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        for _ in 0..4 {
            house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        }
        house.work();
        let sixth = house.try_to_send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        assert_eq!(sixth.status, StatusCode::CONFLICT);
        assert!(sixth.words().contains("Er wachten al vijf imports"), "{}", sixth.words());
        assert_eq!(house.laid().len(), 5);
        let long_ago = NOW.0 - 2 * 86_400_000_000;
        house
            .app
            .db()
            .write_blocking(Public, move |tx| tx.exec(AGE, &[long_ago.into()]))
            .expect("a day goes by");
        crate::jobs::clean(&house.app).expect("the cleaning");
        assert!(house.laid().is_empty());
        assert!(house.words(&first).contains("Weggegooid"));
    });
}

#[test]
fn an_upload_that_broke_off_is_cleaned_and_one_that_came_in_stays() {
    in_both_houses(|house| {
        house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        let orphan = house.files().join("imports").join(ImportId(7).to_string());
        std::fs::create_dir_all(orphan.join("0")).expect("a folder");
        crate::jobs::clean(&house.app).expect("the cleaning");
        assert_eq!(house.laid().len(), 2, "it may be coming in at this moment");
        let old = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        std::fs::File::open(&orphan).and_then(|it| it.set_modified(old)).expect("an old folder");
        crate::jobs::clean(&house.app).expect("the cleaning");
        assert_eq!(house.laid().len(), 1);
    });
}

#[test]
fn an_import_that_broke_off_is_begun_again() {
    in_both_houses(|house| {
        let at = house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        // A server took the work and died.
        let claimed = house.app.db().write_blocking(Public, |tx| {
            loper_database::queue::store::claim(tx, import::WORK, Moment(NOW.0), Moment(NOW.0))
        });
        assert!(claimed.expect("a claim").is_some());
        house.work();
        assert!(house.words(&at).contains("Dit zou er veranderen"), "{}", house.words(&at));
    });
}

#[test]
fn whoever_does_not_look_after_the_installation_finds_nothing_here() {
    in_both_houses(|house| {
        let at = house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        house.work();
        let file: [(&str, &str, &[u8]); 1] = [("bestanden", "intake.csv", INTAKE.as_bytes())];
        // Ada herself, in the role that reaches over her school alone; a learner; a guide.
        for who in [Who::Ada, Who::Samira, Who::Jan] {
            let mut browser = house.browser(who);
            for path in ["/beheer/import", "/beheer/import/nieuw/duo", &at] {
                assert_eq!(browser.get(path).status, StatusCode::NOT_FOUND, "{path}");
            }
            for path in [format!("{at}/doorvoeren"), format!("{at}/weg"), "/beheer/import/terug/duo".into()] {
                assert_eq!(browser.post(&path, &[]).status, StatusCode::NOT_FOUND, "{path}");
            }
            let sent = browser.upload("/beheer/import/nieuw/duo", &[], &file);
            assert_eq!(sent.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(house.laid().len(), 1, "nothing came in");
        assert_eq!(house.ada.get("/beheer/import/nieuw/loper").status, StatusCode::NOT_FOUND);
        assert_eq!(house.ada.get(&format!("/beheer/import/{}", ImportId(1))).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn the_imports_of_a_person_are_taken_along_and_away() {
    in_both_houses(|house| {
        house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        let loper_web::feature::PersonalData::Columns { export, erase, .. } = crate::personal::PERSONAL_DATA
        else {
            panic!("this room knows who brought what in")
        };
        let all = export(&house.app, Who::Ada.id()).expect("an export");
        assert_eq!(all["imports"][0]["source"], "duo");
        assert_eq!(
            export(&house.app, Who::Jan.id()).expect("an export")["imports"].as_array().map(Vec::len),
            Some(0)
        );
        erase(&house.app, Who::Ada.id()).expect("gone");
        assert_eq!(
            export(&house.app, Who::Ada.id()).expect("an export")["imports"].as_array().map(Vec::len),
            Some(0)
        );
        house.work();
    });
}
