//! Who reaches what: every door, for everyone of the cast; other class, other school, unknown and erased look the same.

use axum::http::StatusCode;
use loper_testkit::browser::Browser;
use loper_testkit::cast::Who;
use loper_vocabulary::identity::PersonId;

use super::house::{app, browser, count, day, doors, entry, hold, on_both, plan, say, send};

#[test]
fn a_talk_is_reached_by_its_learner_and_its_guide_and_by_nobody_else() {
    on_both(|db| {
        let mut jan = browser(db, Who::Jan);
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        for who in Who::all() {
            let mut browser = browser(db, who);
            let may = matches!(who, Who::Samira | Who::Jan);
            for page in ["", "/deel/1", "/deel/4"] {
                let status = browser.get(&format!("{talk}{page}")).status;
                assert_eq!(status == StatusCode::OK, may, "{who:?} {page}: {status}");
                assert!(may || status == StatusCode::NOT_FOUND, "{who:?} {page}: {status}");
            }
            if !may {
                for (page, field) in [
                    ("/deel/1", "tekst"),
                    ("/notitie", "notitie"),
                    ("/klopt", ""),
                    ("/afzeggen", ""),
                    ("/erbij", "naam"),
                    ("/voorbereiden", "wens"),
                    ("/tijd", "dag"),
                ] {
                    let fields = [(field, "x"), ("dag", "2026-12-09"), ("tijd", "9")];
                    let answer = send(&mut browser, &format!("{talk}{page}"), &fields);
                    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who:?} {page}");
                }
            }
        }
        let mut visitor = Browser::new(doors(db));
        assert_eq!(visitor.get(&talk).location(), format!("/inloggen?naar={talk}"));
        assert_eq!(jan.get("/gesprek/018f0000-0000-7000-8000-00000000ffff").status, StatusCode::NOT_FOUND);
        assert_eq!(jan.get("/gesprek/x").status, StatusCode::NOT_FOUND);
        assert_eq!(
            count(db, "select count(*) from guidance_talk where state = 'planned' and guide_note = ''"),
            1
        );
    });
}

#[test]
fn a_guide_plans_with_the_own_learners_only() {
    on_both(|db| {
        let fields = [("dag", "2026-12-08"), ("tijd", "9"), ("duur", "20")];
        let unknown = PersonId(loper_testkit::fresh::new_id());
        for (who, learner, may) in [
            (Who::Jan, Who::Samira.id(), true),
            (Who::Jan, Who::Lotte.id(), false),
            (Who::Jan, Who::Mehmet.id(), false),
            (Who::Jan, Who::Els.id(), false),
            (Who::Jan, unknown, false),
            (Who::Carla, Who::Lotte.id(), true),
            (Who::Carla, Who::Mehmet.id(), false),
            (Who::Dirk, Who::Samira.id(), false),
            (Who::Ada, Who::Samira.id(), false),
            (Who::Fia, Who::Samira.id(), false),
            (Who::Daan, Who::Samira.id(), false),
            (Who::Vader, Who::Samira.id(), false),
        ] {
            let mut browser = browser(db, who);
            for page in [format!("/begeleiding/{learner}"), format!("/begeleiding/{learner}/gesprek/nieuw")] {
                let expected = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(browser.get(&page).status, expected, "{who:?} {page}");
            }
            let sent = send(&mut browser, &format!("/begeleiding/{learner}/gesprek/nieuw"), &fields);
            assert_eq!(sent.status == StatusCode::SEE_OTHER, may, "{who:?} plans with {learner}");
        }
    });
}

#[test]
fn lists_and_rules_are_for_whoever_guides() {
    on_both(|db| {
        for who in Who::all() {
            let mut browser = browser(db, who);
            let guides = matches!(who, Who::Jan | Who::Els | Who::Bram | Who::Omar | Who::Carla | Who::Wim);
            let sets = matches!(who, Who::Carla | Who::Wim);
            let talks = matches!(
                who,
                Who::Samira | Who::Daan | Who::Lotte | Who::Mehmet | Who::Yara | Who::Finn | Who::Alma
            );
            for (page, may) in [
                ("/begeleiding", guides),
                ("/begeleiding/plannen", guides),
                ("/begeleiding/noteren", guides),
                ("/begeleiding/nazorg", guides),
                ("/begeleiding/nazorg/nieuw", guides),
                ("/beheer/begeleiding", sets),
                ("/beheer/caseload", sets),
                ("/mijn/gesprekken", talks),
                ("/mijn/gesprekken/vraag", talks),
                ("/mijn/thuis-kaart", talks),
            ] {
                let expected = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(browser.get(page).status, expected, "{who:?} {page}");
            }
        }
    });
}

#[test]
fn whoever_changes_school_keeps_the_talk_and_the_old_guide_does_not_reach_it() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        say(&mut samira, &talk, 1, "Midden in het gesprek");
        let school = Who::Samira.at().id();
        let membership = Who::Samira.membership();
        let last = jiff::civil::date(2026, 11, 24);
        db.write_blocking(loper_database::scope::Organisation(school), move |tx| {
            loper_people::store::membership::end(tx, membership, last)
        })
        .expect("a role ends");
        day(1);
        let mut jan = browser(db, Who::Jan);
        assert_eq!(jan.get(&talk).status, StatusCode::NOT_FOUND);
        assert!(!jan.get("/begeleiding").words().contains("Samira"), "she is in no list of the old school");
        // A role at the next school, and a session there.
        let next = browser_at_mbo(db);
        let mut samira = next;
        assert!(samira.get(&talk).words().contains("Midden in het gesprek"));
        hold(&mut samira, &talk, "Wennen op de nieuwe school", "");
    });
}

/// Samira as a student of the mbo.
fn browser_at_mbo(db: &loper_database::db::Db) -> Browser {
    use loper_people::model::membership::Membership;
    let id = loper_vocabulary::identity::MembershipId(loper_testkit::fresh::new_id());
    let it = Membership {
        id,
        person: Who::Samira.id(),
        organisation: loper_testkit::cast::At::Mbo.id(),
        role: loper_access::actor::Role::Learner,
        reach: loper_access::actor::Reach::Own,
        site: None,
        starts_on: jiff::civil::date(2026, 11, 25),
        ends_on: None,
    };
    let at = super::house::now();
    let secret = loper_people::model::secret::Secret::new(loper_testkit::fresh::new_secret());
    let mut browser = Browser::new(doors(db));
    browser.set_cookie("loper", secret.reveal());
    db.write_blocking(loper_database::scope::Own(Who::Samira.id()), move |tx| {
        loper_people::store::membership::make(tx, &it, None, at)?;
        let begin = loper_people::store::session::Begin {
            secret: &secret,
            membership: id,
            role: loper_access::actor::Role::Learner,
            device: "Firefox",
            is_strong: true,
        };
        loper_people::store::session::begin(tx, &begin, at)
    })
    .expect("a student of the mbo");
    browser
}

#[test]
fn everything_is_taken_along_and_taken_away() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let shown = entry(db, Who::Samira, "Getoond stuk", "woorden").to_string();
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        send(&mut samira, &format!("{talk}/voorbereiden"), &[("wens", "kanarie-wens"), ("stuk", &shown)]);
        send(&mut samira, &format!("{talk}/erbij"), &[("naam", "kanarie-gast")]);
        say(&mut samira, &talk, 2, "kanarie-woorden");
        agree(&mut samira, &talk);
        send(&mut jan, &format!("{talk}/notitie"), &[("notitie", "kanarie-notitie")]);
        send(&mut samira, "/mijn/gesprekken/hulp", &[("hulp", "choosing")]);
        send(&mut samira, "/mijn/thuis-kaart", &[("proud", "kanarie-trots")]);
        let graduate = Who::Samira.id().to_string();
        let fields = [
            ("wie", graduate.as_str()),
            ("diploma", "other"),
            ("opleiding", "kanarie-vak"),
            ("dag", "2026-07-01"),
        ];
        let case = send(&mut jan, "/begeleiding/nazorg/nieuw", &fields).location().to_owned();
        send(&mut jan, &case, &[("dag", "2026-11-20"), ("hoe", "mail"), ("notitie", "kanarie-contact")]);
        let app = app(db);
        let _doors = loper_web::router::router(app.clone(), vec![crate::feature()]);
        let all = app.export_everywhere(Who::Samira.id()).expect("an export").to_string();
        for part in [
            "kanarie-wens",
            "kanarie-gast",
            "kanarie-woorden",
            "kanarie-stap",
            "kanarie-notitie",
            "kanarie-trots",
            "kanarie-vak",
            "kanarie-contact",
            "choosing",
            "Getoond stuk",
        ] {
            assert!(all.contains(part), "{part} is missing in {all}");
        }
        assert!(!app.export_everywhere(Who::Daan.id()).expect("an export").to_string().contains("kanarie"));
        app.erase_everywhere(Who::Samira.id()).expect("an erasure");
        for table in [
            "select count(*) from guidance_talk",
            "select count(*) from guidance_step",
            "select count(*) from guidance_item",
            "select count(*) from guidance_guest",
            "select count(*) from guidance_heard",
            "select count(*) from guidance_home",
            "select count(*) from guidance_aftercare",
            "select count(*) from guidance_contact",
        ] {
            assert_eq!(count(db, table), 0, "{table}");
        }
        assert_eq!(jan.get(&talk).status, StatusCode::NOT_FOUND);
    });
}

fn agree(browser: &mut Browser, talk: &str) {
    assert_eq!(super::house::agree(browser, talk, "kanarie-stap", "").status, StatusCode::SEE_OTHER);
}
