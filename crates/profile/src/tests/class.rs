//! `/begeleiding/verwachtingen`: a class of ten and more, who sees it, and who does not count.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql::Sql;
use loper_people::model::membership::{Membership, usual_reach};
use loper_people::store::membership::{self, Person, Seat};
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, At, BEGAN, Who, class};
use loper_testkit::fresh::NOW;
use loper_vocabulary::identity::{MembershipId, PersonId};
use loper_vocabulary::occupation::OccupationId;
use uuid::Uuid;

use super::account::in_both_houses;
use crate::model::expectations::Sure;
use crate::model::expectations::class::{ChanceOff, Distance, PayOff};
use crate::store;

const HERE: &str = "/begeleiding/verwachtingen";
const NURSE: &str = "8d3e8aaa-791b-4c75-a465-f3f827028f50";
const TEACHER: &str = "03d79393-7b30-4159-945b-01963eddd302";

/// One more learner in 3B, who finished a check last week.
fn learner(db: &Db, number: u128) {
    let person = PersonId(Uuid::from_u128(0x018f_7777_0000_7000_8000_0000_0000_0000 + number));
    let id = MembershipId(Uuid::from_u128(0x018f_7778_0000_7000_8000_0000_0000_0000 + number));
    let role = Membership {
        id,
        person,
        organisation: At::Vmbo.id(),
        role: Role::Learner,
        reach: usual_reach(Role::Learner),
        site: None,
        starts_on: BEGAN,
        ends_on: None,
    };
    let said = Distance {
        occupation: OccupationId::parse(NURSE).expect("an occupation"),
        field: "10".into(),
        sure: Sure::Fairly,
        pay: Some(PayOff { cents: -850, is_near: false, year: 2024 }),
        chance: Some(ChanceOff { classes: 1, to_year: 2030 }),
    };
    db.write_blocking(Public, move |tx| {
        tx.within(Own(person), |tx| {
            let it = Person {
                id: person,
                name: format!("Kind {number}"),
                family_name: "Kind".into(),
                sixteen_on: None,
            };
            membership::make_person(tx, &it, NOW)?;
            membership::make(tx, &role, None, NOW)?;
            store::class::put(
                tx,
                At::Vmbo.id(),
                (Uuid::nil(), date(2026, 11, 17)),
                std::slice::from_ref(&said),
            )
        })?;
        let seat = Seat { person, class: class(0), membership: id, starts_on: BEGAN, ends_on: None };
        tx.within(Organisation(At::Vmbo.id()), |tx| membership::sit(tx, &seat))?;
        Ok::<_, Error>(())
    })
    .expect("a learner");
}

fn count(db: &Db) -> i64 {
    db.read_blocking(Public, |tx| {
        tx.one(Sql::literal("select count(*) from profile_class_guess"), &[])?.int(0)
    })
    .expect("a count")
}

/// Walks a whole check; `own` is what the last form says beside the order.
fn check(browser: &mut Browser, own: &[(&str, &str)]) -> String {
    let here =
        browser.post("/verwachtingen", &[("beroep", NURSE), ("beroep", TEACHER)]).location().to_owned();
    let places = [("plek-0", "1"), ("plek-1", "2")];
    browser.post(&here, &[&[("doe", "volgorde")], places.as_slice()].concat());
    for occupation in [NURSE, TEACHER] {
        let guess =
            [("doe", "raad"), ("beroep", occupation), ("kans", "some"), ("loon", "20"), ("zeker", "very")];
        assert_eq!(browser.post(&here, &guess).status, StatusCode::SEE_OTHER);
    }
    let look = browser.get(&here).words();
    assert!(
        look.contains("tellen je antwoorden mee in een overzicht van je klas"),
        "told before it counts: {look}"
    );
    browser.post(&here, &[&[("doe", "opnieuw")], places.as_slice(), own].concat());
    here
}

fn signed_in(db: &Db, browser: &mut dyn FnMut() -> Browser, who: Who) -> Browser {
    let mut browser = browser();
    cast::sign_in(db, &mut browser, who);
    browser
}

#[test]
fn a_guide_sees_where_a_class_errs_from_ten_learners_on_and_never_who() {
    in_both_houses(|db, browser| {
        (0..9).for_each(|it| learner(db, it));
        let mut jan = signed_in(db, browser, Who::Jan);
        let few = jan.get(HERE).words();
        assert!(few.contains("3B: nog te weinig om te laten zien") && !few.contains("€"), "{few}");
        learner(db, 9);
        let page = jan.get(HERE);
        for part in [
            "Er tellen minstens 10 mensen mee",
            "bij Zorg en welzijn beroepen: daar raadt de middelste van de groep het loon € 8,50 per uur te laag",
            "één stap boven wat het ROA verwacht",
            "CBS, uurloon voor de belasting in 2024",
            "Zegt niet:",
            "Jullie raden het loon vaak lager dan het is.",
        ] {
            assert!(page.words().contains(part), "{part} is missing in {}", page.words());
        }
        assert!(
            !page.words().contains("mensen raden meestal"),
            "all err to one side: that is said of nobody"
        );
        assert!(!page.body.contains("Kind ") && !page.body.contains("018f7777"), "nobody's name or id");
        let mut els = signed_in(db, browser, Who::Els);
        assert!(!els.get(HERE).words().contains("€"), "the guide of another class sees that class only");
        let of_3b = format!("{HERE}?klas={}", class(0));
        assert!(!els.get(&of_3b).words().contains("3B"), "and not by its address");
        let carla = signed_in(db, browser, Who::Carla).get(&of_3b);
        assert!(carla.words().contains("minstens 10 mensen"), "{}", carla.words());
        for address in ["?klas=", "?klas=x", "?klas=samen", "?klas=%00&klas=3"] {
            assert_eq!(jan.get(&format!("{HERE}{address}")).status, StatusCode::OK, "{address}");
        }
        assert_eq!(signed_in(db, browser, Who::Samira).get(HERE).status, StatusCode::NOT_FOUND);
        assert_eq!(signed_in(db, browser, Who::Dirk).get(HERE).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_check_counts_from_tomorrow_and_not_when_its_owner_says_no() {
    in_both_houses(|db, browser| {
        (0..9).for_each(|it| learner(db, it));
        let mut samira = signed_in(db, browser, Who::Samira);
        let here = check(&mut samira, &[]);
        assert_eq!(count(db), 11, "two guesses of hers");
        assert!(samira.get(&here).words().contains("Je telt mee in je klas, zonder je naam"));
        let mut jan = signed_in(db, browser, Who::Jan);
        assert!(jan.get(HERE).words().contains("nog te weinig"), "today does not count yet");

        let said = samira.post(
            "/verwachtingen/klas",
            &[("doe", "niet"), ("terug", here.rsplit('/').next().expect("an id"))],
        );
        assert_eq!(said.location(), format!("{here}#klas"));
        assert_eq!(count(db), 9);
        assert!(samira.get(&here).words().contains("Je telt niet mee in je klas"));
        check(&mut samira, &[("klas", "niet")]);
        assert_eq!(count(db), 9, "a next check neither");
        samira.post("/verwachtingen/klas", &[("doe", "wel")]);
        assert_eq!(count(db), 11, "and the last one again when she wants it");
        assert_eq!(samira.post("/verwachtingen/klas", &[("doe", "x")]).status, StatusCode::BAD_REQUEST);
        samira.post("/test/wissen", &[]);
        assert_eq!(count(db), 9, "erased with everything else");

        let mut visitor = browser();
        assert_eq!(visitor.post("/verwachtingen/klas", &[("doe", "niet")]).status, StatusCode::NOT_FOUND);
        assert_eq!(jan.post("/verwachtingen/klas", &[("doe", "niet")]).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn one_check_of_a_learner_counts_and_goes_when_it_is_taken_away() {
    in_both_houses(|db, browser| {
        let mut samira = signed_in(db, browser, Who::Samira);
        check(&mut samira, &[]);
        let second = check(&mut samira, &[]);
        assert_eq!(count(db), 2, "the last one in the place of the first");
        let export = db.read_blocking(Own(Who::Samira.id()), store::own::export).expect("an export");
        assert_eq!(export["counted_in_class"].as_array().map(Vec::len), Some(2));
        samira.post(&second, &[("doe", "weg")]);
        assert_eq!(count(db), 0);
        check(&mut samira, &[]);
        let old = db.write_blocking(Public, |tx| store::class::forget_old(tx, date(2027, 8, 1)));
        assert_eq!(old.expect("forgotten"), 2, "with the school year");
        assert_eq!(count(db), 0);
    });
}
