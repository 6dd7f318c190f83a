//! What a learner shares with a guardian, whom the school tied to them.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_database::scope::Organisation;
use loper_people::store::guardian;
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{NOW, on_both};

use super::house::{browser, entry, steps};

#[test]
fn a_guardian_sees_what_is_shared_by_name_and_only_while_the_school_says_so() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let id = entry(db, Who::Samira, "Meelopen bij de dierenarts");
        let (mut samira, mut father) = (browser(db, Who::Samira), browser(db, Who::Vader));
        let page = samira.get("/mijn/dossier/delen");
        assert!(page.words().contains("Karim Haddad (ouder of verzorger)"), "{}", page.words());
        assert!(page.words().contains("Nog niet gekeken"), "{}", page.words());
        let (child, whole) = (
            format!("/kind/{}/dossier", Who::Samira.id()),
            format!("/begeleiding/{}/dossier", Who::Samira.id()),
        );
        let one = format!("{child}/stuk/{id}");
        for address in [&child, &whole, &one] {
            assert_eq!(father.get(address).status, StatusCode::NOT_FOUND, "{address}");
        }
        let with = format!("persoon:{}", Who::Vader.id());
        let part = id.to_string();
        let fields = [("wat", part.as_str()), ("met", with.as_str())];
        assert_eq!(samira.post("/mijn/dossier/delen", &fields).status, StatusCode::SEE_OTHER);
        assert!(father.get(&child).words().contains("Meelopen bij de dierenarts"));
        assert!(father.get(&one).words().contains("Ik liep mee"));
        let page = samira.get("/mijn/dossier/delen");
        assert!(
            page.words().contains("ouder of verzorger, Voorbeeldschool"),
            "the look is told: {}",
            page.words()
        );
        // Not her father, and not with her.
        let stranger = [("wat", part.as_str()), ("met", &format!("persoon:{}", Who::Dirk.id()))]
            .map(|(name, value)| (name, value.to_owned()));
        let stranger: Vec<(&str, &str)> = stranger.iter().map(|(a, b)| (*a, b.as_str())).collect();
        assert_eq!(samira.post("/mijn/dossier/delen", &stranger).status, StatusCode::UNPROCESSABLE_ENTITY);
        let other = format!("/kind/{}/dossier", Who::Lotte.id());
        assert_eq!(father.get(&other).status, StatusCode::NOT_FOUND);
        assert_eq!(browser(db, Who::Jan).get(&child).status, StatusCode::NOT_FOUND, "a guide is no guardian");
        // The school says that it is over while he has another child: the grant is there, and opens nothing.
        let learner = Who::Samira.id();
        db.write_blocking(Organisation(At::Vmbo.id()), move |tx| {
            let tie = guardian::at_school(tx, learner)?.remove(0);
            let other = guardian::New {
                id: loper_testkit::fresh::new_id(),
                learner: Who::Lotte.id(),
                guardian: tie.guardian,
                membership: tie.membership,
                verified_by: Who::Ada.id(),
                starts_on: date(2026, 8, 1),
                ends_on: date(2027, 7, 31),
            };
            guardian::make(tx, &other, NOW)?;
            guardian::end(tx, learner, (tie.id, tie.membership), date(2026, 11, 23))
        })
        .expect("a tie that ends");
        assert_eq!(father.get("/account").status, StatusCode::OK);
        for address in [&child, &whole, &one] {
            assert_eq!(father.get(address).status, StatusCode::NOT_FOUND, "{address}");
        }
    });
}

#[test]
fn who_is_younger_than_sixteen_asks_at_home_first() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let set = |day: &'static str| {
            let text = loper_database::sql::Sql::literal(
                "update people_person set sixteen_on = $2 where owner = $1",
            );
            db.write_blocking(loper_database::scope::Own(Who::Samira.id()), move |tx| {
                tx.exec(text, &[day.into()])
            })
            .expect("a day");
        };
        let mut samira = browser(db, Who::Samira);
        assert!(samira.get("/mijn/dossier/delen").words().contains("Ben je jonger dan 16"));
        set("2026-11-25");
        assert!(samira.get("/mijn/dossier/delen").words().contains("Je bent nog geen 16"));
        set("2026-11-24");
        let words = samira.get("/mijn/dossier/delen").words();
        assert!(!words.contains("geen 16") && !words.contains("jonger dan 16"), "{words}");
    });
}
