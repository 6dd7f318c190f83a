//! Sites, roles that end later, and several organisations in one installation; through the door, on both databases.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_access::actor::{Reach, Role};
use loper_database::db::Db;
use loper_database::scope::{Organisation, Public};
use loper_database::sql::Sql;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{NOW, on_both};

use super::world::{RIGHT, house, school, someone, steps};
use crate::model::membership::reach_code;
use crate::store;
use crate::store::admin::Wanted;

fn in_as(db: &Db, email: &str) -> Browser {
    let mut browser = Browser::new(house(db));
    let answer = browser.post("/inloggen", &[("email", email), ("wachtwoord", RIGHT)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    browser
}

/// The value of the first option or button of a page that holds an id.
fn id_in(body: &str, before: &str) -> String {
    let rest = body.split(before).nth(1).unwrap_or_else(|| panic!("{before} is not on the page"));
    rest[..36].to_owned()
}

#[test]
fn a_school_makes_and_renames_its_sites_and_says_where_a_class_is() {
    on_both(&steps(), |db| {
        someone(db, "ada@school.example", Role::Administrator, None);
        let mut ada = in_as(db, "ada@school.example");
        let here = "/beheer/locaties";
        assert_eq!(ada.post(here, &[("naam", ""), ("plaats", "")]).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(ada.post(here, &[("naam", "Oost"), ("plaats", "Vorst")]).status, StatusCode::SEE_OTHER);
        let twice = ada.post(here, &[("naam", "oost"), ("plaats", "Vorst")]);
        assert!(twice.words().contains("Deze locatie is er al"), "{}", twice.words());
        let id = id_in(&ada.get(here).body, "name=\"locatie\" value=\"");
        let renamed = ada.post(here, &[("locatie", &id), ("naam", "Oost"), ("plaats", "Molenhoek")]);
        assert_eq!(renamed.status, StatusCode::SEE_OTHER);
        assert!(ada.get(here).words().contains("Oost , Molenhoek"), "{}", ada.get(here).words());
        let unknown = [("locatie", "018f0000-0000-7000-8000-0000000000ff"), ("naam", "X"), ("plaats", "Y")];
        assert_eq!(ada.post(here, &unknown).status, StatusCode::NOT_FOUND);
        let class = [("wat", "nieuw"), ("naam", "3B"), ("jaar", "2026"), ("locatie", id.as_str())];
        assert_eq!(ada.post("/beheer/klassen", &class).status, StatusCode::SEE_OTHER);
        let page = ada.get("/beheer/klassen");
        assert!(page.words().contains("Oost, Molenhoek"), "{}", page.words());
        let class = id_in(&page.body, "name=\"klas\" value=\"");
        let moved = [("wat", "naam"), ("klas", class.as_str()), ("naam", "3B"), ("locatie", "")];
        assert_eq!(ada.post("/beheer/klassen", &moved).status, StatusCode::SEE_OTHER);
        let sizes = db
            .read_blocking(Organisation(school()), |tx| {
                store::admin::class_sizes(tx, NOW.date().expect("a day"), 2026)
            })
            .expect("classes");
        assert_eq!(sizes[0].site, None);
    });
}

#[test]
fn a_role_ends_on_a_day_that_comes() {
    on_both(&steps(), |db| {
        someone(db, "ada@school.example", Role::Administrator, None);
        let jan = someone(db, "jan@school.example", Role::Guide, None);
        let (mut ada, mut guide) = (in_as(db, "ada@school.example"), in_as(db, "jan@school.example"));
        let find = || {
            let wanted = Wanted { role: Some(Role::Guide), ..Wanted::default() };
            db.read_blocking(Organisation(school()), move |tx| {
                store::admin::list(tx, &wanted, NOW.date().expect("a day"))
            })
            .expect("a list")
        };
        let role = find()[0].membership.to_string();
        let here = format!("/beheer/mensen/{jan}");
        let mut end =
            |last: &str| ada.post(&here, &[("wat", "rol-einde"), ("rol", &role), ("laatste", last)]).status;
        for wrong in ["2026-11-23", "morgen", "2026-02-30"] {
            assert_eq!(end(wrong), StatusCode::BAD_REQUEST, "{wrong}");
        }
        assert_eq!(end("2027-01-31"), StatusCode::SEE_OTHER);
        assert_eq!(find()[0].ends_on, Some(date(2027, 1, 31)));
        // Later still: the day can be moved either way.
        assert_eq!(end("2027-07-31"), StatusCode::SEE_OTHER);
        assert_eq!(find()[0].ends_on, Some(date(2027, 7, 31)));
        assert_eq!(guide.get("/account").status, StatusCode::OK, "until that day nothing changes");
        assert_eq!(end(""), StatusCode::SEE_OTHER);
        assert_eq!(guide.get("/account").status, StatusCode::SEE_OTHER, "and now it is over");
    });
}

#[test]
fn whoever_looks_after_the_installation_makes_an_organisation_and_looks_after_it() {
    on_both(&steps(), |db| {
        let ada = someone(db, "ada@school.example", Role::Administrator, None);
        let here = "/beheer/organisaties";
        let mut one = in_as(db, "ada@school.example");
        // Who looks after one school does not look after all.
        assert_eq!(one.get(here).status, StatusCode::NOT_FOUND);
        assert!(!one.get("/beheer").links().contains(&here.to_owned()));
        assert_eq!(
            one.post(here, &[("naam", "X"), ("kort", "X"), ("sector", "mbo")]).status,
            StatusCode::NOT_FOUND
        );
        let id = ada.to_string();
        let whole = Sql::literal("update people_membership set reach = $2 where owner = $1");
        db.write_blocking(Public, move |tx| {
            tx.exec(whole, &[id.as_str().into(), reach_code(Reach::Installation).into()])
        })
        .expect("she looks after all");
        let mut ada = in_as(db, "ada@school.example");
        let links = ada.get("/beheer").links();
        for place in [here, "/beheer/post", "/beheer/logboek", "/beheer/bewaren", "/beheer/mensen/lijst"] {
            assert!(links.contains(&place.to_owned()), "{place}: {links:?}");
        }
        let bad = ada.post(here, &[("naam", "testschool"), ("kort", ""), ("sector", "bank")]);
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bad.words().contains("Er is al een organisatie met deze naam"), "{}", bad.words());
        let good = [("naam", "Nieuw College"), ("kort", "NC"), ("sector", "mbo")];
        assert_eq!(ada.post(here, &good).status, StatusCode::SEE_OTHER);
        let page = ada.get(here);
        let other = id_in(&page.body, "name=\"organisatie\" value=\"");
        assert_eq!(ada.post("/beheer/organisaties/kies", &[("organisatie", &other)]).location(), "/beheer");
        let page = ada.get("/beheer");
        assert!(page.words().contains("NC"), "{}", page.words());
        assert_eq!(ada.get(here).status, StatusCode::NOT_FOUND, "in that role she looks after one");
        let people = ada.get("/beheer/mensen");
        assert!(people.words().contains("Noor Voorbeeld"), "the organisation sees who: {}", people.words());
        assert_eq!(
            ada.post("/beheer/organisaties/kies", &[("organisatie", "geen id")]).status,
            StatusCode::NOT_FOUND
        );
    });
}
