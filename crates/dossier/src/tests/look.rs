//! Who looks sees what was shared and nothing else, and the learner sees who looked.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_access::actor::{Reach, Role};
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::sql::Sql;
use loper_people::model::trail::Act;
use loper_people::store::{membership, trail};
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, At, Who, class};
use loper_testkit::fresh::{NOW, on_both};

use super::house::{browser, entry, house, steps};
use crate::model::share::{Guide, Viewer};
use crate::store;

fn dossier_of(who: Who) -> String {
    format!("/begeleiding/{}/dossier", who.id())
}

fn share(samira: &mut Browser, what: &str, with: &str) -> Answer {
    let answer = samira.post("/mijn/dossier/delen", &[("wat", what), ("met", with), ("naam", "Mama")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    answer
}

/// The address of the link that this browser made.
fn link(samira: &Browser) -> String {
    let kept = samira.cookie("loper_link").expect("a link");
    format!("/gedeeld/{}", kept.split('.').nth(1).expect("a secret"))
}

fn looks(db: &Db) -> Vec<Act> {
    let all =
        db.read_blocking(Organisation(At::Vmbo.id()), |tx| trail::after(tx, 0, 100)).expect("the trail");
    all.into_iter().map(|it| it.line.act).filter(|it| *it == Act::Looked).collect()
}

fn stop_everything(db: &Db, samira: &mut Browser) {
    let open = db.read_blocking(Own(Who::Samira.id()), |tx| store::share::open(tx, date(2026, 11, 24)));
    for it in open.expect("grants") {
        samira.post(&format!("/mijn/dossier/delen/{}", it.id), &[]);
    }
}

#[test]
fn nobody_sees_what_is_not_shared_whoever_they_are() {
    on_both(&steps(), |db| {
        cast::fill(db);
        entry(db, Who::Samira, "Meelopen");
        assert_eq!(Browser::new(house(db)).get(&dossier_of(Who::Samira)).status, StatusCode::SEE_OTHER);
        let unknown = "/begeleiding/018f0000-0000-7000-8000-00000000ffff/dossier";
        for who in Who::all() {
            let mut browser = browser(db, who);
            let nothing = browser.get(unknown);
            for address in [dossier_of(Who::Samira), dossier_of(Who::Mehmet), "/begeleiding/x/dossier".into()]
            {
                let answer = browser.get(&address);
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who:?} {address}");
                assert_eq!(answer.words(), nothing.words(), "{who:?}: not shared looks as unknown");
            }
        }
        assert!(looks(db).is_empty());
    });
}

#[test]
fn who_guides_sees_what_is_shared_once_an_hour_in_the_list_and_not_after_it_stops() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let item = entry(db, Who::Samira, "Meelopen met een elektricien").to_string();
        entry(db, Who::Samira, "Voor mezelf");
        let mut samira = browser(db, Who::Samira);
        samira.post("/mijn/plan/wijzig", &[("versie", "0"), ("doel", "Kiezen in maart")]);
        share(&mut samira, &item, &format!("persoon:{}", Who::Jan.id()));
        let (mut jan, mut els) = (browser(db, Who::Jan), browser(db, Who::Els));
        for _ in 0..3 {
            let said = jan.get(&dossier_of(Who::Samira)).words();
            assert!(said.contains("Meelopen met een elektricien"), "{said}");
            assert!(!said.contains("Voor mezelf") && !said.contains("Kiezen in maart"), "{said}");
        }
        assert_eq!(looks(db).len(), 1, "one line an hour");
        let said = samira.get("/mijn/dossier/delen").words();
        let line =
            "Jan de Wit (loopbaanbegeleider, Voorbeeldschool): het stuk “Meelopen met een elektricien”";
        assert!(said.contains(line) && said.contains("24 november 2026, 13.00 uur"), "{said}");
        assert_eq!(els.get(&dossier_of(Who::Samira)).status, StatusCode::NOT_FOUND);
        share(&mut samira, "plan", "rol:guide");
        let said = jan.get(&dossier_of(Who::Samira)).words();
        assert!(said.contains("Kiezen in maart") && said.contains("Meelopen"), "{said}");
        assert_eq!(looks(db).len(), 2, "the plan is another part");
        assert_eq!(
            els.get(&dossier_of(Who::Samira)).status,
            StatusCode::NOT_FOUND,
            "she guides another class"
        );
        assert_eq!(browser(db, Who::Carla).get(&dossier_of(Who::Samira)).status, StatusCode::NOT_FOUND);
        stop_everything(db, &mut samira);
        assert_eq!(jan.get(&dossier_of(Who::Samira)).status, StatusCode::NOT_FOUND, "at once");
    });
}

#[test]
fn a_role_ends_with_who_guides_and_with_who_leaves() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        samira.post("/mijn/plan/wijzig", &[("versie", "0"), ("doel", "Kiezen in maart")]);
        share(&mut samira, "plan", "rol:guide");
        share(&mut samira, "plan", &format!("rol:{}", Role::Coordinator.code()));
        let (mut jan, mut carla) = (browser(db, Who::Jan), browser(db, Who::Carla));
        assert_eq!(jan.get(&dossier_of(Who::Samira)).status, StatusCode::OK);
        assert_eq!(carla.get(&dossier_of(Who::Samira)).status, StatusCode::OK);
        let yesterday = date(2026, 11, 23);
        db.write_blocking(Organisation(At::Vmbo.id()), move |tx| {
            membership::stand_up(tx, class(0), Who::Jan.membership(), yesterday)
        })
        .expect("Jan guides this class no more");
        assert_eq!(jan.get(&dossier_of(Who::Samira)).status, StatusCode::NOT_FOUND);
        assert_eq!(carla.get(&dossier_of(Who::Samira)).status, StatusCode::OK);
        db.write_blocking(Organisation(At::Vmbo.id()), move |tx| {
            membership::end(tx, Who::Samira.membership(), yesterday)
        })
        .expect("Samira left this school");
        assert_eq!(carla.get(&dossier_of(Who::Samira)).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_link_opens_what_is_shared_quietly_and_is_dead_when_it_stops() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let item = entry(db, Who::Samira, "Meelopen").to_string();
        entry(db, Who::Samira, "Voor mezelf");
        let mut samira = browser(db, Who::Samira);
        share(&mut samira, &item, "link");
        let address = link(&samira);
        assert_eq!(samira.get(&address).status, StatusCode::OK);
        assert!(looks(db).is_empty(), "who looks at her own leaves no trace");
        let mut mama = Browser::new(house(db));
        let page = mama.get_with(&address, &[("accept-encoding", "gzip, zstd")]);
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.words().contains("Meelopen") && !page.words().contains("Voor mezelf"),
            "{}",
            page.words()
        );
        for (name, value) in [
            ("referrer-policy", "no-referrer"),
            ("x-robots-tag", "noindex, nofollow"),
            ("cache-control", "no-store"),
            ("content-encoding", ""),
        ] {
            assert_eq!(page.header(name), value, "{name}");
        }
        assert!(page.body.contains("name=\"robots\" content=\"noindex\""));
        mama.get(&address);
        assert_eq!(looks(db).len(), 1);
        let said = samira.get("/mijn/dossier/delen").words();
        assert!(said.contains("Mama (met een link): het stuk “Meelopen”"), "{said}");
        for wrong in [format!("{address}0"), "/gedeeld/x".into(), format!("/gedeeld/{}", "0".repeat(64))] {
            assert_eq!(mama.get(&wrong).status, StatusCode::NOT_FOUND, "{wrong}");
        }
        let remove = Sql::literal("update dossier_entry set removed_at = 1 where owner = $1");
        db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(remove, &[])).expect("removed");
        assert_eq!(mama.get(&address).status, StatusCode::NOT_FOUND, "nothing is left to see");
        share(&mut samira, "everything", "link");
        let other = link(&samira);
        assert!(mama.get(&other).words().contains("Er staat nog geen stuk in"), "those to come are shared");
        stop_everything(db, &mut samira);
        assert_eq!(mama.get(&other).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_guide_who_is_erased_leaves_a_look_without_a_name() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        samira.post("/mijn/plan/wijzig", &[("versie", "0"), ("doel", "Kiezen in maart")]);
        share(&mut samira, "plan", &format!("persoon:{}", Who::Jan.id()));
        browser(db, Who::Jan).get(&dossier_of(Who::Samira));
        let mine = db.read_blocking(Own(Who::Jan.id()), store::own::export).expect("an export");
        assert_eq!(mine["looks_of_mine"][0]["part"], "plan", "{mine}");
        db.write_blocking(Own(Who::Jan.id()), store::own::wipe).expect("erased");
        let said = samira.get("/mijn/dossier/delen").words();
        assert!(
            said.contains("Iemand die hier niet meer is (loopbaanbegeleider, Voorbeeldschool): je plan"),
            "{said}"
        );
        assert!(said.contains("Verder ziet niemand iets."), "{said}");
    });
}

#[test]
fn a_page_of_what_is_shared_keeps_to_its_statements() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        samira.post("/mijn/plan/wijzig", &[("versie", "0"), ("doel", "Kiezen in maart")]);
        for number in 0..40 {
            entry(db, Who::Samira, &format!("Stuk {number}"));
            samira.post("/mijn/plan/stap", &[("stap", &format!("Stap {number}"))]);
        }
        share(&mut samira, "everything", &format!("persoon:{}", Who::Jan.id()));
        let (learner, today) = (Who::Samira.id(), date(2026, 11, 24));
        let at = Organisation(At::Vmbo.id());
        let count = db.read_blocking(at, move |tx| {
            membership::relation_to(tx, (Who::Jan.membership(), Reach::Group), learner, today)?;
            let eyes = Viewer::Person(Guide {
                person: Who::Jan.id(),
                organisation: At::Vmbo.id(),
                role: Role::Guide,
                is_my_guide: true,
            });
            tx.within(Own(learner), |tx| {
                let sight = store::share::shared_with(tx, &eyes, today)?;
                let seen = store::seen::seen(tx, &sight, NOW)?.expect("everything is shared");
                assert_eq!((seen.lines.len(), seen.plan.map(|it| it.1.len())), (40, Some(40)));
                Ok::<_, Error>(tx.statements())
            })
        });
        let count = count.expect("what Jan sees");
        assert!(count <= 8, "{count} statements");
    });
}
