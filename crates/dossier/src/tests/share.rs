//! Who may see what, as a table; and the page where a learner says so.

use axum::http::StatusCode;
use jiff::civil::{Date, date};
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own};
use loper_people::model::trail::Act;
use loper_people::store::trail;
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{NOW, new_id, on_both};
use loper_vocabulary::identity::{EntryId, PersonId};
use uuid::Uuid;

use super::house::{browser, entry, steps};
use crate::model::share::{
    Grant, Guide, HOUR, Look, Part, To, Viewer, last_day, may_see, sight, until, year_end,
};
use crate::store;

const TODAY: Date = date(2026, 11, 24);
const ONE: EntryId = EntryId(Uuid::from_u128(1));
const OTHER: EntryId = EntryId(Uuid::from_u128(2));

fn grant(part: Part, to: To) -> Grant {
    let until = date(2026, 12, 31);
    Grant { id: Uuid::nil(), part, to, name: String::new(), until, made_at: NOW, revoked_at: None }
}

fn guide(who: Who, is_my_guide: bool) -> Viewer {
    Viewer::Person(Guide { person: who.id(), organisation: who.at().id(), role: who.role(), is_my_guide })
}

#[test]
fn who_sees_what_is_a_table() {
    let school = At::Vmbo.id();
    let to_jan = To::Person(Who::Jan.id(), school);
    let (to_guides, to_coordinator) = (To::Role(Role::Guide, school), To::Role(Role::Coordinator, school));
    let link = |hash: &str| Viewer::Link(hash.into());
    let (jan, jan_elsewhere) = (guide(Who::Jan, true), guide(Who::Jan, false));
    let moved = Viewer::Person(Guide {
        person: Who::Jan.id(),
        organisation: At::OtherVmbo.id(),
        role: Role::Guide,
        is_my_guide: true,
    });
    let entry = Part::Entry(ONE);
    let table = [
        // A part, to whom, who looks, at what: seen or not.
        (entry, to_jan.clone(), &jan, entry, true),
        (entry, to_jan.clone(), &jan, Part::Entry(OTHER), false),
        (entry, to_jan.clone(), &jan, Part::Timeline, false),
        (entry, to_jan.clone(), &jan, Part::Plan, false),
        (Part::Timeline, to_jan.clone(), &jan, entry, true),
        (Part::Timeline, to_jan.clone(), &jan, Part::Plan, false),
        (Part::Everything, to_jan.clone(), &jan, Part::Plan, true),
        (Part::Everything, to_jan.clone(), &jan, entry, true),
        (Part::Plan, to_jan.clone(), &jan, entry, false),
        // By name: also when he guides another class now, not when he works at another school, and nobody else.
        (Part::Plan, to_jan.clone(), &jan_elsewhere, Part::Plan, true),
        (Part::Plan, to_jan.clone(), &moved, Part::Plan, false),
        (Part::Plan, to_jan, &guide(Who::Els, true), Part::Plan, false),
        // By role: as long as they guide the learner, at this school, in this role.
        (Part::Plan, to_guides.clone(), &jan, Part::Plan, true),
        (Part::Plan, to_guides.clone(), &jan_elsewhere, Part::Plan, false),
        (Part::Plan, to_guides.clone(), &guide(Who::Bram, true), Part::Plan, false),
        (Part::Plan, to_guides.clone(), &guide(Who::Carla, true), Part::Plan, false),
        (Part::Plan, to_coordinator.clone(), &guide(Who::Carla, true), Part::Plan, true),
        (Part::Plan, to_coordinator, &guide(Who::Ada, true), Part::Plan, false),
        // By link: the one link, and nobody who signed in.
        (Part::Plan, To::Link("a".into()), &link("a"), Part::Plan, true),
        (Part::Plan, To::Link("a".into()), &link("b"), Part::Plan, false),
        (Part::Plan, To::Link("a".into()), &jan, Part::Plan, false),
        (Part::Plan, to_guides, &link("a"), Part::Plan, false),
    ];
    for (part, to, viewer, asked, expected) in table {
        let grants = [grant(part, to.clone())];
        assert_eq!(may_see(&grants, viewer, asked, TODAY), expected, "{part:?} {to:?} {viewer:?} {asked:?}");
        assert_eq!(
            sight(&grants, viewer, TODAY).has(asked),
            expected,
            "{part:?} {to:?} {viewer:?} {asked:?}"
        );
        let ended = [Grant { until: date(2026, 11, 23), ..grant(part, to.clone()) }];
        assert!(!may_see(&ended, viewer, asked, TODAY), "ended yesterday");
        let revoked = [Grant { revoked_at: Some(NOW), ..grant(part, to.clone()) }];
        assert!(!may_see(&revoked, viewer, asked, TODAY), "taken back");
        let last = [Grant { until: TODAY, ..grant(part, to) }];
        assert_eq!(may_see(&last, viewer, asked, TODAY), expected, "the last day counts");
    }
    assert!(!may_see(&[], &jan, Part::Plan, TODAY) && sight(&[], &jan, TODAY).is_nothing());
}

#[test]
fn two_parts_together_are_everything_and_days_have_an_end() {
    let (jan, to) = (guide(Who::Jan, true), To::Person(Who::Jan.id(), At::Vmbo.id()));
    let both = [grant(Part::Plan, to.clone()), grant(Part::Timeline, to)];
    assert!(sight(&both, &jan, TODAY).has(Part::Everything));
    for (day, end) in [
        (date(2026, 8, 1), date(2027, 7, 31)),
        (date(2026, 12, 31), date(2027, 7, 31)),
        (date(2027, 7, 31), date(2027, 7, 31)),
    ] {
        assert_eq!(year_end(day), end);
    }
    assert_eq!(last_day(date(2028, 2, 29)), date(2029, 2, 28));
    for (typed, is_link, expected) in [
        ("", false, Some(date(2027, 7, 31))),
        ("", true, Some(date(2026, 12, 8))),
        ("2026-11-24", true, Some(TODAY)),
        ("2027-11-24", false, Some(date(2027, 11, 24))),
        ("2027-11-25", false, None),
        ("2026-11-23", false, None),
        ("morgen", false, None),
    ] {
        assert_eq!(until(typed, TODAY, is_link), expected, "{typed}");
    }
}

#[test]
fn the_same_look_within_the_hour_is_one() {
    let look = |at, person| Look {
        at,
        person,
        name: String::new(),
        role: Role::Guide,
        organisation_name: String::new(),
        part: Part::Plan,
    };
    let (jan, els): (Option<PersonId>, _) = (Some(Who::Jan.id()), Some(Who::Els.id()));
    let start = loper_vocabulary::time::Moment(NOW.0 - NOW.0.rem_euclid(HOUR));
    let (late, next) =
        (loper_vocabulary::time::Moment(start.0 + HOUR - 1), loper_vocabulary::time::Moment(start.0 + HOUR));
    assert_eq!(look(start, jan).slot(None), look(late, jan).slot(None));
    assert_ne!(look(start, jan).slot(None), look(next, jan).slot(None));
    assert_ne!(look(start, jan).slot(None), look(start, els).slot(None));
    let (one, other) = (Some(new_id()), Some(new_id()));
    assert_ne!(look(start, None).slot(one), look(start, None).slot(other));
}

fn acts(db: &Db) -> Vec<Act> {
    let all =
        db.read_blocking(Organisation(At::Vmbo.id()), |tx| trail::after(tx, 0, 100)).expect("the trail");
    all.into_iter().map(|it| it.line.act).collect()
}

#[test]
fn a_learner_shares_with_a_guide_and_stops() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let item = entry(db, Who::Samira, "Meelopen met een elektricien");
        let mut samira = browser(db, Who::Samira);
        let page = samira.get(&format!("/mijn/dossier/delen?stuk={item}"));
        assert!(page.words().contains("Verder ziet niemand iets"), "{}", page.words());
        assert!(page.body.contains(&format!("<option value=\"{item}\" selected")), "{}", page.body);
        let jan = format!("persoon:{}", Who::Jan.id());
        assert!(
            page.body.contains(&jan) && !page.body.contains(&Who::Els.id().to_string()),
            "only my guides"
        );
        let to = samira.post("/mijn/dossier/delen", &[("wat", &item.to_string()), ("met", &jan)]);
        assert_eq!(to.status, StatusCode::SEE_OTHER, "{}", to.words());
        assert!(samira.cookie("loper_link").is_none(), "there is no link to keep");
        let said = samira.get("/mijn/dossier/delen").words();
        let line = "Jan de Wit : het stuk “Meelopen met een elektricien”. Tot en met 31 juli 2027.";
        assert!(said.contains(line), "{said}");
        // Again under another day: it stands there once.
        samira
            .post("/mijn/dossier/delen", &[("wat", &item.to_string()), ("met", &jan), ("tot", "2026-12-31")]);
        let open =
            db.read_blocking(Own(Who::Samira.id()), |tx| store::share::open(tx, TODAY)).expect("grants");
        assert_eq!(open.iter().map(|it| it.until).collect::<Vec<_>>(), [date(2026, 12, 31)]);
        let stop = format!("/mijn/dossier/delen/{}", open[0].id);
        assert_eq!(browser(db, Who::Daan).post(&stop, &[]).status, StatusCode::NOT_FOUND);
        for _ in 0..2 {
            assert_eq!(samira.post(&stop, &[("doe", "stop")]).location(), "/mijn/dossier/delen");
        }
        let said = samira.get("/mijn/dossier/delen").words();
        assert!(said.contains("Jij stopte ermee op 24 november 2026"), "{said}");
        assert_eq!(acts(db), [Act::Shared, Act::Shared, Act::Unshared]);
    });
}

#[test]
fn a_link_is_shown_in_the_browser_in_which_it_was_made() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let sent = [("wat", "plan"), ("met", "link"), ("naam", "Mama")];
        let to = samira.post("/mijn/dossier/delen", &sent);
        assert_eq!(to.status, StatusCode::SEE_OTHER);
        let cookie = to.header("set-cookie").to_owned();
        for part in ["Path=/mijn/dossier/delen", "Max-Age=600", "HttpOnly", "SameSite=Lax"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        let kept = samira.cookie("loper_link").expect("the link");
        let secret = kept.split('.').nth(1).expect("a secret");
        assert!(!to.location().contains(secret), "a secret does not stand in an address of this page");
        let page = samira.get(to.location());
        assert!(page.body.contains(&format!("http://localhost:8080/gedeeld/{secret}")), "{}", page.body);
        let said = page.words();
        assert!(said.contains("Mama , met een link: je plan. Tot en met 8 december 2026."), "{said}");
        let open =
            db.read_blocking(Own(Who::Samira.id()), |tx| store::share::open(tx, TODAY)).expect("grants");
        samira.post(&format!("/mijn/dossier/delen/{}", open[0].id), &[]);
        assert!(!samira.get("/mijn/dossier/delen").body.contains(secret), "a dead link is not shown");
        // Somebody else's cookie shows nothing.
        let mut daan = browser(db, Who::Daan);
        daan.set_cookie("loper_link", &kept);
        assert!(!daan.get("/mijn/dossier/delen").body.contains(secret));
    });
}

#[test]
fn what_can_not_be_shared_is_told_with_how_to_mend_it() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let theirs = entry(db, Who::Daan, "Van Daan").to_string();
        let els = format!("persoon:{}", Who::Els.id());
        let mut samira = browser(db, Who::Samira);
        for (fields, problem) in [
            (vec![("met", "rol:guide")], "Kies wat je wilt delen."),
            (vec![("wat", "plan")], "Kies met wie je het deelt."),
            (vec![("wat", theirs.as_str()), ("met", "rol:guide")], "Kies wat je wilt delen."),
            (vec![("wat", "plan"), ("met", els.as_str())], "Kies met wie je het deelt."),
            (vec![("wat", "plan"), ("met", "rol:administrator")], "Kies met wie je het deelt."),
            (vec![("wat", "plan"), ("met", "link")], "Schrijf op voor wie de link is."),
            (
                vec![("wat", "plan"), ("met", "rol:guide"), ("tot", "2028-01-01")],
                "Kies een dag vanaf vandaag",
            ),
        ] {
            let answer = samira.post("/mijn/dossier/delen", &fields);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(answer.words().contains(problem), "{fields:?}: {}", answer.words());
        }
        assert!(!samira.get("/mijn/dossier/delen").words().contains("Van Daan"));
        assert!(acts(db).is_empty());
    });
}
