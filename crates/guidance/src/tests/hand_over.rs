//! A guide is away: the group and its open talks go to another.

use axum::http::StatusCode;
use loper_testkit::cast::{Who, class};

use super::house::{browser, count, entry, hold, on_both, plan, send};

#[test]
fn a_group_goes_to_another_guide_with_its_open_talks() {
    on_both(|db| {
        let (mut jan, mut els, mut carla) =
            (browser(db, Who::Jan), browser(db, Who::Els), browser(db, Who::Carla));
        let mut samira = browser(db, Who::Samira);
        let old = plan(&mut jan, Who::Samira, "2026-12-01");
        hold(&mut samira, &old, "Een stap", "");
        send(&mut jan, &format!("{old}/klopt"), &[]);
        let open = plan(&mut jan, Who::Samira, "2026-12-08");
        let shown = entry(db, Who::Samira, "Getoond", "woorden").to_string();
        send(&mut samira, &format!("{open}/voorbereiden"), &[("wens", "Mijn stage"), ("stuk", &shown)]);

        let what = format!("{}.{}", Who::Jan.membership(), class(0));
        let to = Who::Els.membership().to_string();
        let moved = send(&mut carla, "/beheer/caseload", &[("wat", &what), ("naar", &to)]);
        assert_eq!(moved.location(), "/beheer/caseload?gedaan=ja", "{}", moved.words());

        assert_eq!(jan.get(&open).status, StatusCode::NOT_FOUND);
        assert_eq!(jan.get(&old).status, StatusCode::NOT_FOUND);
        assert!(!jan.get("/begeleiding").words().contains("Samira"));
        let list = els.get("/begeleiding").words();
        assert!(list.contains("Samira Haddad") && list.contains("Lotte Visser"), "{list}");
        let talk = els.get(&open);
        assert_eq!(talk.status, StatusCode::OK);
        assert!(!talk.words().contains("Getoond"), "what was shown to the old guide is picked again");
        assert_eq!(els.get(&old).status, StatusCode::NOT_FOUND, "an old report stays between the two");
        assert_eq!(samira.get(&old).status, StatusCode::OK);
        let told = samira.get("/mijn/gesprekken").words();
        assert!(told.contains("Jan de Wit is er niet, daarom neemt Els Mulder dit gesprek over."), "{told}");
        assert_eq!(count(db, "select count(*) from people_trail where act = 'caseload_moved'"), 1);
        assert_eq!(count(db, "select count(*) from dossier_grant where revoked_at is null"), 0);
    });
}

#[test]
fn nothing_moves_without_a_group_or_to_a_stranger() {
    on_both(|db| {
        let mut carla = browser(db, Who::Carla);
        let to = Who::Els.membership().to_string();
        assert_eq!(
            send(&mut carla, "/beheer/caseload", &[("naar", &to)]).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let what = format!("{}.{}", Who::Jan.membership(), class(0));
        for stranger in [Who::Omar, Who::Samira] {
            let to = stranger.membership().to_string();
            let answer = send(&mut carla, "/beheer/caseload", &[("wat", &what), ("naar", &to)]);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{stranger:?}");
        }
        // A group of another school is none of hers: nothing happens.
        let theirs = format!("{}.{}", Who::Bram.membership(), class(2));
        send(&mut carla, "/beheer/caseload", &[("wat", &theirs), ("naar", &to)]);
        assert_eq!(count(db, "select count(*) from people_trail where act = 'caseload_moved'"), 0);
    });
}
