//! What a guardian sees, as long as the school says so, and what the learner sees of that.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own};
use loper_people::model::trail::Act;
use loper_people::store::{guardian, trail};
use loper_testkit::cast::{At, Who};

use super::house::{browser, day, hold, now, on_both, plan};

fn page_of(who: Who) -> String {
    format!("/kind/{}", who.id())
}

/// The school says that it is over.
fn end(db: &Db) {
    let learner = Who::Samira.id();
    db.write_blocking(Organisation(At::Vmbo.id()), move |tx| {
        let tie = guardian::at_school(tx, learner)?.remove(0);
        let yesterday = now().date().and_then(|it| it.yesterday().ok()).expect("a day");
        guardian::end(tx, learner, (tie.id, tie.membership), yesterday)
    })
    .expect("a tie that ends");
}

#[test]
fn a_father_sees_the_days_of_talks_and_nothing_of_what_was_said() {
    on_both(|db| {
        let (mut jan, mut samira, mut father) =
            (browser(db, Who::Jan), browser(db, Who::Samira), browser(db, Who::Vader));
        assert!(father.get("/kind").words().contains("Samira Haddad"));
        let page = father.get(&page_of(Who::Samira));
        assert!(page.words().contains("Er was nog geen gesprek"), "{}", page.words());
        assert!(page.words().contains("Samira deelt nu niets met je"));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        assert!(
            father.get(&page_of(Who::Samira)).words().contains("Er was nog geen gesprek"),
            "a plan is no talk"
        );
        hold(&mut samira, &talk, "Ik bel de garage", "2026-12-20");
        let page = father.get(&page_of(Who::Samira));
        assert!(page.words().contains("24 november 2026"), "{}", page.words());
        for hidden in ["Ik liep mee bij een garage", "Ik bel de garage", "Jan de Wit", talk.as_str()] {
            assert!(!page.body.contains(hidden), "{hidden} is not for him");
        }
        assert_eq!(father.get(&talk).status, StatusCode::NOT_FOUND);
        let looks =
            db.read_blocking(Organisation(At::Vmbo.id()), |tx| trail::after(tx, 0, 1000)).expect("the trail");
        let looks = looks.iter().filter(|it| it.line.act == Act::Looked && it.line.role == Role::Guardian);
        assert_eq!(looks.count(), 1, "once an hour");
        let tie = db
            .read_blocking(Own(Who::Samira.id()), |tx| guardian::of_learner(tx, now().date().expect("a day")))
            .expect("a tie");
        assert_eq!(tie[0].seen_at, Some(now()));
    });
}

#[test]
fn nobody_else_sees_a_child_and_a_tie_ends() {
    on_both(|db| {
        for who in [Who::Jan, Who::Carla, Who::Ada, Who::Lotte, Who::Ewout, Who::Samira] {
            let mut browser = browser(db, who);
            assert_eq!(browser.get("/kind").status, StatusCode::NOT_FOUND, "{who:?}");
            assert_eq!(browser.get(&page_of(Who::Samira)).status, StatusCode::NOT_FOUND, "{who:?}");
        }
        let mut father = browser(db, Who::Vader);
        for other in [Who::Lotte, Who::Mehmet, Who::Vader] {
            assert_eq!(father.get(&page_of(other)).status, StatusCode::NOT_FOUND, "{other:?}");
        }
        assert_eq!(father.get("/kind/geen-id").status, StatusCode::NOT_FOUND);
        // On the day after the last one it is over: the role with it.
        day(365 * 3);
        assert_eq!(browser(db, Who::Vader).get(&page_of(Who::Samira)).status, StatusCode::SEE_OTHER);
        day(0);
        end(db);
        assert_eq!(father.get(&page_of(Who::Samira)).status, StatusCode::SEE_OTHER);
    });
}
