//! The list of a guide: its order, its words, its statements.

use axum::http::StatusCode;
use loper_database::scope::{Organisation, Own};
use loper_testkit::cast::Who;
use loper_web::session::SignedIn;

use super::house::{browser, count, day, hold, now, on_both, plan, send};
use crate::pages::{caseload, learner, mine, talk};

#[test]
fn a_learner_stands_where_the_reason_says_and_reads_it_too() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let list = jan.get("/begeleiding").words();
        assert!(list.contains("3B, 2 leerlingen. 2 van hen wachten"), "{list}");
        assert!(
            list.contains("Nog nooit gesproken 2 leerlingen")
                && list.contains("In de klas sinds 1 augustus 2026. Nog geen gesprek."),
            "{list}"
        );
        let talk = plan(&mut jan, Who::Samira, "2026-11-25");
        let planned = jan.get("/begeleiding").words();
        assert!(planned.contains("Er staat een gesprek op 25 november 2026."), "{planned}");
        let (first, second) = (planned.find("Daan Bakker"), planned.find("Samira Haddad"));
        assert!(first < second, "whoever has an appointment comes last: {planned}");

        hold(&mut samira, &talk, "Een open dag kiezen", "2026-12-10");
        let heard = jan.get("/begeleiding").words();
        assert!(
            heard.contains("De andere leerling")
                && heard.contains("Het laatste gesprek was op 24 november 2026."),
            "{heard}"
        );
        day(20);
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let late = jan.get("/begeleiding").words();
        assert!(
            late.contains("Een stap is over de datum 1 leerling")
                && late.contains("Afspraak: Een open dag kiezen, voor 10 december 2026."),
            "{late}"
        );
        let told = samira.get("/mijn/gesprekken").words();
        assert!(
            told.contains(
                "dat een stap uit een gesprek voor 10 december 2026 klaar zou zijn: Een open dag kiezen"
            ),
            "{told}"
        );

        day(150);
        let mut jan = browser(db, Who::Jan);
        let long = jan.get("/begeleiding").words();
        assert!(long.contains("Lang niet gesproken 1 leerling"), "{long}");
    });
}

#[test]
fn asking_for_help_is_one_click_and_so_is_taking_it_back() {
    on_both(|db| {
        let (mut jan, mut daan) = (browser(db, Who::Jan), browser(db, Who::Daan));
        let talk = plan(&mut jan, Who::Daan, "2026-11-25");
        hold(&mut daan, &talk, "Een stap", "");
        assert_eq!(
            send(&mut daan, "/mijn/gesprekken/hulp", &[("hulp", "placement")]).status,
            StatusCode::SEE_OTHER
        );
        assert!(daan.get("/mijn/gesprekken").words().contains("vroeg je om extra hulp bij je stage"));
        let list = jan.get("/begeleiding").words();
        assert!(
            list.contains("Vroeg om hulp 1 leerling")
                && list.contains("Vroeg op 24 november 2026 om extra hulp bij de stage."),
            "{list}"
        );
        send(&mut daan, "/mijn/gesprekken/hulp", &[("hulp", "weg")]);
        assert!(!jan.get("/begeleiding").words().contains("Vroeg om hulp 1"));
        assert_eq!(
            send(&mut daan, "/mijn/gesprekken/hulp", &[("hulp", "x")]).status,
            StatusCode::BAD_REQUEST
        );
        // A talk is the answer.
        send(&mut daan, "/mijn/gesprekken/hulp", &[("hulp", "work")]);
        let talk = plan(&mut jan, Who::Daan, "2026-11-26");
        hold(&mut daan, &talk, "Nog een stap", "");
        assert_eq!(count(db, "select count(*) from guidance_heard where asked_help_on is not null"), 0);
    });
}

#[test]
fn a_school_sets_the_rules_and_the_list_follows() {
    on_both(|db| {
        let (mut carla, mut jan) = (browser(db, Who::Carla), browser(db, Who::Jan));
        assert!(
            carla.get("/begeleiding").words().contains("3B, 3C, 3 leerlingen"),
            "{}",
            carla.get("/begeleiding").words()
        );
        let fields = [
            ("maanden", "1"),
            ("plek-asked_help", "1"),
            ("plek-never_heard", "2"),
            ("plek-long_ago", "3"),
            ("plek-overdue", "4"),
        ];
        assert_eq!(send(&mut carla, "/beheer/begeleiding", &fields).location(), "/beheer/begeleiding");
        let mut daan = browser(db, Who::Daan);
        send(&mut daan, "/mijn/gesprekken/hulp", &[("hulp", "choosing")]);
        let list = jan.get("/begeleiding").words();
        assert!(list.find("Vroeg om hulp") < list.find("Nog nooit gesproken"), "{list}");
        assert!(
            list.contains("langer dan 1 maand") && list.contains("De LOB-coördinator van je school"),
            "{list}"
        );
        for months in ["0", "13", "veel"] {
            let wrong = send(&mut carla, "/beheer/begeleiding", &[("maanden", months)]);
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{months}");
        }
        let mut wim = browser(db, Who::Wim);
        assert!(
            wim.get("/beheer/begeleiding").body.contains("value=\"4\""),
            "another school has its own rules"
        );
    });
}

#[test]
fn talks_are_planned_for_several_at_once() {
    on_both(|db| {
        let mut jan = browser(db, Who::Jan);
        let page = jan.get("/begeleiding/plannen");
        assert_eq!(page.body.matches(" checked").count(), 3, "both who were never heard, and how");
        let (samira, daan, lotte) =
            (Who::Samira.id().to_string(), Who::Daan.id().to_string(), Who::Lotte.id().to_string());
        let when = [("dag", "2026-12-08"), ("tijd", "10:00"), ("duur", "15")];
        let with = |who: &[&str], how: &str| -> Vec<(String, String)> {
            let who = who.iter().map(|it| ("wie".to_owned(), (*it).to_owned()));
            let when = when.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            who.chain(when).chain([("hoe".to_owned(), how.to_owned())]).collect()
        };
        let mut post = |fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            send(&mut jan, "/begeleiding/plannen", &fields).status
        };
        assert_eq!(post(with(&[], "apart")), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            post(with(&[&daan, &lotte], "apart")),
            StatusCode::NOT_FOUND,
            "one of another class stops all"
        );
        assert_eq!(count(db, "select count(*) from guidance_talk"), 0);
        assert_eq!(post(with(&[&daan, &samira], "apart")), StatusCode::SEE_OTHER);
        assert_eq!(count(db, "select max(planned_at) - min(planned_at) from guidance_talk"), 15 * 60_000_000);
        assert_eq!(post(with(&[&daan, &samira], "samen")), StatusCode::SEE_OTHER);
        assert_eq!(
            count(db, "select count(*) from guidance_talk where kind = 'group' and together is not null"),
            2
        );
    });
}

#[test]
fn a_minute_of_writing_is_a_draft_for_everyone_who_was_there() {
    on_both(|db| {
        let mut jan = browser(db, Who::Jan);
        assert_eq!(jan.get("/begeleiding/noteren").body.matches(" checked").count(), 2, "all of the group");
        let (daan, samira, lotte) =
            (Who::Daan.id().to_string(), Who::Samira.id().to_string(), Who::Lotte.id().to_string());
        let what =
            [("titel", "Beroepenmarkt"), ("dag", "2026-11-20"), ("wat", "Wij liepen langs twintig kramen")];
        let strange = [&what[..], &[("wie", daan.as_str()), ("wie", lotte.as_str())]].concat();
        assert_eq!(send(&mut jan, "/begeleiding/noteren", &strange).status, StatusCode::NOT_FOUND);
        let nobody = send(&mut jan, "/begeleiding/noteren", &[("dag", "2027-01-01")]);
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        let all = [&what[..], &[("wie", daan.as_str()), ("wie", samira.as_str())]].concat();
        assert_eq!(send(&mut jan, "/begeleiding/noteren", &all).location(), "/begeleiding/noteren?gedaan=ja");
        let drafts = "select count(*) from dossier_entry where state = 'draft' and kind = 'experience'
                        and title = 'Beroepenmarkt' and situation = 'Wij liepen langs twintig kramen'";
        assert_eq!(count(db, drafts), 2);
    });
}

/// Someone of the cast, as the session says.
pub fn signed_in(who: Who) -> SignedIn {
    SignedIn {
        person: who.id(),
        name: who.name().into(),
        organisation: who.at().id(),
        organisation_name: "Voorbeeldschool".into(),
        sector: loper_vocabulary::sector::Sector::Vo,
        membership: who.membership(),
        role: who.role(),
        reach: loper_people::model::membership::usual_reach(who.role()),
        is_strong: true,
        has_factor: false,
        seen_at: now(),
        idle_until: now(),
        colour: None,
    }
}

#[test]
fn pages_ask_few_statements() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        let entry = super::house::entry(db, Who::Samira, "Getoond", "woorden").to_string();
        send(&mut samira, &format!("{talk}/voorbereiden"), &[("wens", "x"), ("stuk", &entry)]);
        let id = crate::pages::talk_of(&talk);
        let asker = |who: Who| {
            let me = signed_in(who);
            crate::pages::asker(me, now())
        };
        let (guide, learner_asks) = (asker(Who::Jan), asker(Who::Samira));
        let statements = db
            .read_blocking(Own(Who::Jan.id()), {
                let guide = guide.clone();
                move |tx| {
                    talk::whole(tx, &guide, id)?;
                    Ok::<_, loper_web::fault::Fault>(tx.statements())
                }
            })
            .expect("a talk");
        assert!(statements <= 7, "{statements}");
        let of_caseload = {
            let guide = guide.clone();
            db.read_blocking(Organisation(Who::Jan.at().id()), move |tx| {
                caseload::find(tx, &guide)?;
                Ok::<_, loper_database::error::Error>(tx.statements())
            })
        };
        assert_eq!(of_caseload.expect("a list"), 3);
        let of_mine = db.read_blocking(Own(Who::Samira.id()), move |tx| {
            mine::find(tx, &learner_asks)?;
            Ok::<_, loper_database::error::Error>(tx.statements())
        });
        assert!(of_mine.expect("my talks") <= 6);
        let of_learner = db.read_blocking(Own(Who::Jan.id()), move |tx| {
            learner::find(tx, &guide, Who::Samira.id())?;
            Ok::<_, loper_web::fault::Fault>(tx.statements())
        });
        assert!(of_learner.expect("a learner") <= 6);
    });
}
