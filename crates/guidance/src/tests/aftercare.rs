//! Guidance after the diploma, through the door; what the law asks, as a table.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_testkit::cast::Who;

use super::house::{browser, count, day, on_both, send};
use crate::model::aftercare::{Diploma, until};

#[test]
fn the_law_asks_it_of_entree_and_of_level_two_at_school() {
    let must: Vec<Diploma> = Diploma::ALL.iter().copied().filter(|it| it.is_mandatory()).collect();
    assert_eq!(must, [Diploma::Entree, Diploma::Bol2]);
    assert_eq!(until(date(2026, 7, 1)), date(2027, 7, 1));
    assert_eq!(until(date(2028, 2, 29)), date(2029, 2, 28));
}

#[test]
fn a_graduate_is_added_offered_reached_and_closed() {
    on_both(|db| {
        let (mut omar, mut yara) = (browser(db, Who::Omar), browser(db, Who::Yara));
        let yara_id = Who::Yara.id().to_string();
        let fields = [
            ("wie", yara_id.as_str()),
            ("diploma", "bol_2"),
            ("opleiding", "Mechatronica"),
            ("dag", "2026-07-01"),
        ];
        let added = send(&mut omar, "/begeleiding/nazorg/nieuw", &fields);
        let case = added.location().to_owned();
        assert!(case.starts_with("/begeleiding/nazorg/"), "{}", added.words());
        let list = omar.get("/begeleiding/nazorg").words();
        assert!(list.contains("Moet je nog aanbieden 1 persoon"), "{list}");
        assert!(list.contains("Diploma niveau 2, bol, Mechatronica, op 1 juli 2026."), "{list}");
        assert!(list.contains("De school moet tot en met 1 juli 2027 begeleiding aanbieden."), "{list}");
        assert_eq!(
            send(&mut omar, "/begeleiding/nazorg/nieuw", &fields).status,
            StatusCode::FORBIDDEN,
            "once"
        );

        let tried =
            [("dag", "2026-11-20"), ("hoe", "phone"), ("aanbod", "ja"), ("notitie", "Niet opgenomen")];
        assert_eq!(send(&mut omar, &case, &tried).location(), case);
        assert!(omar.get("/begeleiding/nazorg").words().contains("Nog niet bereikt 1 persoon"));
        let spoken = [("dag", "2026-11-23"), ("hoe", "talk"), ("gesproken", "ja"), ("notitie", "")];
        assert_eq!(send(&mut omar, &case, &spoken).location(), case);
        let list = omar.get("/begeleiding/nazorg").words();
        assert!(
            list.contains("Gesproken 1 persoon") && list.contains("Gesproken op 23 november 2026."),
            "{list}"
        );
        let mine = yara.get("/mijn/gesprekken").words();
        assert!(mine.contains("Voorbeeldcollege helpt je tot en met 1 juli 2027"), "{mine}");

        let closed = send(&mut omar, &format!("{case}/afsluiten"), &[("waarom", "learns_on")]);
        assert_eq!(closed.location(), "/begeleiding/nazorg");
        assert!(
            omar.get("/begeleiding/nazorg").words().contains("Leert verder. Afgesloten op 24 november 2026.")
        );
        assert_eq!(send(&mut omar, &case, &spoken).status, StatusCode::FORBIDDEN, "what is closed stays so");
        assert_eq!(count(db, "select count(*) from guidance_contact"), 2);
        day(400);
        assert!(!browser(db, Who::Omar).get("/begeleiding/nazorg").words().contains("Yara"), "not for ever");
    });
}

#[test]
fn what_is_wrong_is_said_and_a_stranger_is_not_found() {
    on_both(|db| {
        let mut omar = browser(db, Who::Omar);
        let yara = Who::Yara.id().to_string();
        let add = "/begeleiding/nazorg/nieuw";
        for (diploma, dag) in
            [("", "2026-07-01"), ("bol_2", "2027-01-01"), ("bol_2", "2024-01-01"), ("bol_2", "x")]
        {
            let wrong = send(&mut omar, add, &[("wie", &yara), ("diploma", diploma), ("dag", dag)]);
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{diploma} {dag}");
        }
        let samira = Who::Samira.id().to_string();
        let strange = send(&mut omar, add, &[("wie", &samira), ("diploma", "other"), ("dag", "2026-07-01")]);
        assert_eq!(strange.status, StatusCode::NOT_FOUND);
        let case = send(&mut omar, add, &[("wie", &yara), ("diploma", "mbo_4"), ("dag", "2026-07-01")])
            .location()
            .to_owned();
        assert!(omar.get("/begeleiding/nazorg").words().contains("De school mag tot en met 1 juli 2027"));
        let future = send(&mut omar, &case, &[("dag", "2026-11-25"), ("hoe", "phone")]);
        assert_eq!(future.status, StatusCode::UNPROCESSABLE_ENTITY);
        for who in Who::all() {
            let may = matches!(who, Who::Omar | Who::Wim);
            let expected = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(browser(db, who).get(&case).status, expected, "{who:?}");
        }
    });
}
