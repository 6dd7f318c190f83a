//! A dossier goes along to another school: composed, looked at, signed, received, taken back; counted, and never a copy.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_analysis::suppress::Shown;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql::Sql;
use loper_people::model::trail::Act;
use loper_people::store::trail;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{new_id, on_both};
use loper_vocabulary::sector::Sector;

use super::house::{browser, entry, house, steps};
use crate::model::handover::{Content, HandAct, Problem, State, counted, days, goes_to, is_signature};
use crate::store;

const NEW: &str = "/mijn/dossier/overdragen/nieuw";

/// Composes a hand-over to the mbo with one entry; answers its address.
fn compose(samira: &mut Browser, entry: &str) -> String {
    let school = At::Mbo.id().to_string();
    let fields = [
        ("school", school.as_str()),
        ("stuk", entry),
        ("plan", "ja"),
        ("tekst", "Ik kan goed luisteren."),
        ("steun", "Meer tijd bij lezen."),
    ];
    let to = samira.post(NEW, &fields);
    assert_eq!(to.status, StatusCode::SEE_OTHER, "{}", to.words());
    to.location().to_owned()
}

fn acts(db: &Db, at: At) -> Vec<Act> {
    let all = db.read_blocking(Organisation(at.id()), |tx| trail::after(tx, 0, 100)).expect("the trail");
    all.into_iter().map(|it| it.line.act).collect()
}

#[test]
fn a_learner_composes_looks_and_signs_and_the_school_confirms() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let item = entry(db, Who::Samira, "Meelopen met een elektricien").to_string();
        entry(db, Who::Samira, "Niet voor de school");
        let (mut samira, mut wim) = (browser(db, Who::Samira), browser(db, Who::Wim));
        samira.post("/mijn/plan/wijzig", &[("versie", "0"), ("doel", "Monteur worden")]);
        let to = compose(&mut samira, &item);
        let preview = samira.get(&to).words();
        for words in ["Samira Haddad", "Ik kan goed luisteren.", "Meer tijd bij lezen.", "Monteur worden"] {
            assert!(preview.contains(words), "{words}: {preview}");
        }
        assert!(preview.contains("Meelopen met een elektricien") && !preview.contains("Niet voor de school"));
        assert!(wim.get("/beheer/overdrachten").words().contains("Er is nu niets overgedragen"));
        let wrong = samira.post(&to, &[("doe", "teken"), ("naam", "Iemand anders")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(samira.post(&to, &[("doe", "teken"), ("naam", " samira  haddad ")]).location(), to);
        assert!(samira.get(&to).words().contains("Ondertekend op 24 november 2026"));
        let sees = samira.get("/mijn/dossier/delen").words();
        assert!(
            sees.contains("Voorbeeldcollege : wat je hebt overgedragen . Tot en met 24 november 2027."),
            "{sees}"
        );
        let list = wim.get("/beheer/overdrachten");
        assert!(
            list.words().contains("Samira Haddad Van Voorbeeldschool, ondertekend op 24 november 2026"),
            "{}",
            list.words()
        );
        let id = to.rsplit('/').next().unwrap_or_default();
        let theirs = format!("/beheer/overdrachten/{id}");
        let seen = wim.get(&theirs).words();
        let from = |page: &str| page.split_once("Dit is van").map(|it| it.1.to_owned()).unwrap_or_default();
        let shown = from(&preview);
        let shown = shown.split_once("Klopt het?").map_or(shown.as_str(), |it| it.0).trim();
        assert!(from(&seen).contains(shown), "the school sees what the learner saw: {seen}\n{shown}");
        assert_eq!(wim.post(&theirs, &[("doe", "ontvang")]).location(), theirs);
        assert!(wim.get(&theirs).words().contains("Jullie hebben dit ontvangen op 24 november 2026"));
        assert!(samira.get(&to).words().contains("Voorbeeldcollege heeft je dossier"));
        assert!(
            samira.get("/mijn/dossier/delen").words().contains("Wim Vos (LOB-coördinator, Voorbeeldcollege)")
        );
        assert_eq!(acts(db, At::Vmbo), [Act::HandedOver]);
        assert_eq!(acts(db, At::Mbo), [Act::Looked, Act::Looked, Act::HandOverReceived]);
    });
}

#[test]
fn nobody_else_gets_in_and_what_is_taken_back_is_gone() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let item = entry(db, Who::Samira, "Meelopen").to_string();
        let mut samira = browser(db, Who::Samira);
        let to = compose(&mut samira, &item);
        let theirs = to.replace("/mijn/dossier/overdragen", "/beheer/overdrachten");
        let (mut wim, mut daan) = (browser(db, Who::Wim), browser(db, Who::Daan));
        assert_eq!(wim.get(&theirs).status, StatusCode::NOT_FOUND, "a draft is the learner's alone");
        assert_eq!(daan.get(&to).status, StatusCode::NOT_FOUND);
        assert_eq!(
            daan.post(&to, &[("doe", "teken"), ("naam", "Daan Bakker")]).status,
            StatusCode::NOT_FOUND
        );
        samira.post(&to, &[("doe", "teken"), ("naam", "Samira Haddad")]);
        for who in [Who::Carla, Who::Ada] {
            assert_eq!(
                browser(db, who).get(&theirs).status,
                StatusCode::NOT_FOUND,
                "{who:?}: another school"
            );
        }
        for who in [Who::Omar, Who::Yara, Who::Samira, Who::Ewout] {
            let mut browser = browser(db, who);
            assert_eq!(browser.get(&theirs).status, StatusCode::NOT_FOUND, "{who:?}: no such role");
            assert_eq!(browser.get("/beheer/overdrachten").status, StatusCode::NOT_FOUND, "{who:?}");
        }
        assert_eq!(Browser::new(house(db)).get(&theirs).status, StatusCode::SEE_OTHER);
        assert_eq!(wim.get(&theirs).status, StatusCode::OK);
        let again = [("doe", "teken"), ("naam", "Samira Haddad")];
        assert_eq!(samira.post(&to, &again).location(), to, "signed once");
        samira.post(&to, &[("doe", "intrekken")]);
        assert_eq!(wim.get(&theirs).status, StatusCode::NOT_FOUND);
        assert_eq!(wim.post(&theirs, &[("doe", "ontvang")]).status, StatusCode::NOT_FOUND);
        assert!(samira.get(&to).words().contains("Jij hebt het teruggetrokken op 24 november 2026"));
        assert_eq!(samira.get(&format!("{to}/wijzig")).status, StatusCode::NOT_FOUND);
        assert_eq!(acts(db, At::Vmbo), [Act::HandedOver]);
    });
}

#[test]
fn an_entry_that_is_taken_away_is_gone_for_the_school_too_and_so_is_who_asks_to_be_erased() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let item = entry(db, Who::Samira, "Meelopen").to_string();
        let mut samira = browser(db, Who::Samira);
        let to = compose(&mut samira, &item);
        samira.post(&to, &[("doe", "teken"), ("naam", "Samira Haddad")]);
        let theirs = to.replace("/mijn/dossier/overdragen", "/beheer/overdrachten");
        let mut ben = browser(db, Who::Ben);
        assert!(ben.get(&theirs).words().contains("Meelopen"));
        let remove = Sql::literal("update dossier_entry set removed_at = 1 where owner = $1");
        db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(remove, &[])).expect("removed");
        let said = ben.get(&theirs).words();
        assert!(!said.contains("Meelopen") && said.contains("Ik kan goed luisteren"), "{said}");
        db.write_blocking(Own(Who::Samira.id()), store::own::wipe).expect("erased");
        assert_eq!(ben.get(&theirs).status, StatusCode::NOT_FOUND);
        assert!(ben.get("/beheer/overdrachten").words().contains("Er is nu niets overgedragen"));
    });
}

#[test]
fn a_draft_can_be_changed_and_thrown_away_and_says_what_is_wrong() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let item = entry(db, Who::Samira, "Meelopen").to_string();
        let theirs = entry(db, Who::Daan, "Van Daan").to_string();
        let mut samira = browser(db, Who::Samira);
        let (mbo, own) = (At::Mbo.id().to_string(), At::Vmbo.id().to_string());
        for (fields, problem) in [
            (vec![("stuk", item.as_str())], "Kies de school waar je heen gaat."),
            (vec![("school", own.as_str()), ("plan", "ja")], "Kies de school waar je heen gaat."),
            (vec![("school", mbo.as_str())], "Er gaat nog niets mee."),
            (vec![("school", mbo.as_str()), ("stuk", theirs.as_str())], "Er gaat nog niets mee."),
        ] {
            let answer = samira.post(NEW, &fields);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(answer.words().contains(problem), "{fields:?}: {}", answer.words());
        }
        let to = compose(&mut samira, &item);
        let form = samira.get(&format!("{to}/wijzig"));
        assert!(form.body.contains(&format!("value=\"{item}\" checked")), "{}", form.body);
        let hbo = At::Hbo.id().to_string();
        samira.post(&format!("{to}/wijzig"), &[("school", &hbo), ("tekst", "Alleen dit")]);
        let page = samira.get(&to);
        assert_eq!(page.title(), "Mee naar Hogeschool Voorbeeld");
        assert!(!page.words().contains("Meelopen"));
        assert_eq!(samira.post(&to, &[("doe", "weg")]).location(), "/mijn/dossier/overdragen");
        assert_eq!(samira.get(&to).status, StatusCode::NOT_FOUND);
        assert_eq!(samira.post(&to, &[("doe", "iets")]).status, StatusCode::NOT_FOUND);
    });
}

/// Hand-overs from the vmbo to the mbo that were signed long ago, so many, of which so many were received.
fn long_ago(db: &Db, all: usize, received: usize) {
    let insert = Sql::literal(
        "insert into dossier_handover (owner, id, organisation, from_organisation, entries, has_plan, text, support,
           signed_name, state, made_at, signed_at, until, after_3, after_12, word)
         values ($1, $2, $3, $4, '', $5, 'a', '', 'a', $6, 1, 1, '2025-12-01', '2025-03-01', '2025-12-01', '')",
    );
    for number in 0..all {
        let state = if number < received { "received" } else { "open" };
        let (id, from, to) = (new_id().to_string(), At::Vmbo.id().to_string(), At::Mbo.id().to_string());
        db.write_blocking(Own(Who::Yara.id()), move |tx| {
            let values =
                [id.clone().into(), to.clone().into(), from.clone().into(), false.into(), state.into()];
            tx.exec(insert, &values)
        })
        .expect("a hand-over");
    }
}

#[test]
fn a_school_sees_counts_of_ten_and_more_and_words_that_were_sent() {
    on_both(&steps(), |db| {
        cast::fill(db);
        long_ago(db, 9, 9);
        let mut carla = browser(db, Who::Carla);
        let said = carla.get("/beheer/overdrachten").words();
        assert!(said.contains("Drie maanden geleden of langer overgedragen minder dan 10"), "{said}");
        long_ago(db, 16, 1);
        let said = carla.get("/beheer/overdrachten").words();
        assert!(said.contains("Drie maanden geleden of langer overgedragen 25"), "{said}");
        assert!(said.contains("bevestigd door de nieuwe school 10"), "{said}");
        // All twenty-five are one learner, who sat at the mbo only later: none of them was there on the day of counting.
        assert!(said.contains("op die school minder dan 10"), "{said}");
        let item = entry(db, Who::Samira, "Meelopen").to_string();
        let mut samira = browser(db, Who::Samira);
        let to = compose(&mut samira, &item);
        samira.post(&to, &[("doe", "teken"), ("naam", "Samira Haddad")]);
        samira.post(&to, &[("doe", "woord"), ("woord", "Nog te vroeg")]);
        assert!(
            !carla.get("/beheer/overdrachten").words().contains("Nog te vroeg"),
            "it was not received yet"
        );
        let theirs = to.replace("/mijn/dossier/overdragen", "/beheer/overdrachten");
        browser(db, Who::Wim).post(&theirs, &[("doe", "ontvang")]);
        samira.post(&to, &[("doe", "woord"), ("woord", "Het gaat <b>goed</b>")]);
        let page = carla.get("/beheer/overdrachten");
        assert!(
            page.words().contains("Het gaat <b>goed</b> Samira Haddad, Voorbeeldcollege"),
            "{}",
            page.words()
        );
        assert!(!page.body.contains("<b>goed"));
        samira.post(&to, &[("doe", "woord"), ("woord", "")]);
        assert!(!carla.get("/beheer/overdrachten").words().contains("Het gaat"));
        assert!(!browser(db, Who::Wim).get("/beheer/overdrachten").words().contains("Wat oud-leerlingen"));
    });
}

#[test]
fn what_can_be_done_follows_from_how_far_it_is() {
    let acts = [HandAct::Sign, HandAct::Receive, HandAct::Refuse, HandAct::Withdraw];
    for (state, after) in [
        (State::Draft, [Some(State::Open), None, None, None]),
        (State::Open, [None, Some(State::Received), Some(State::Refused), Some(State::Withdrawn)]),
        (State::Received, [None, None, None, Some(State::Withdrawn)]),
        (State::Withdrawn, [None; 4]),
        (State::Refused, [None; 4]),
    ] {
        assert_eq!(acts.map(|act| state.after(act)), after, "{state:?}");
        assert_eq!(State::parse(state.code()), Some(state));
        assert_eq!(state.is_seen(), matches!(state, State::Open | State::Received));
    }
    assert_eq!(days(date(2026, 11, 30)), (date(2027, 11, 30), date(2027, 2, 28), date(2027, 11, 30)));
    assert!(goes_to(Sector::Mbo) && !goes_to(Sector::Employer));
    for (typed, name, is) in
        [("samira  HADDAD", "Samira Haddad", true), ("", "", false), ("Sam", "Samira", false)]
    {
        assert_eq!(is_signature(typed, name), is, "{typed}");
    }
}

#[test]
fn a_part_is_counted_only_when_the_rest_is_not_given_away() {
    let (hidden, count) = (Shown::Hidden, Shown::Count);
    for (all, some, expected) in [
        (9, 9, (hidden, hidden)),
        (25, 10, (count(25), count(10))),
        (25, 9, (count(25), hidden)),
        (25, 16, (count(25), hidden)),
        (25, 25, (count(25), hidden)),
        (25, 0, (count(25), hidden)),
        (20, 10, (count(20), count(10))),
    ] {
        let it = counted(all, some);
        assert_eq!((it.all, it.some), expected, "{some} of {all}");
    }
}

#[test]
fn a_content_takes_each_entry_once_and_bounds_everything() {
    let ids: Vec<_> =
        (0..30).map(|it| loper_vocabulary::identity::EntryId(uuid::Uuid::from_u128(it))).collect();
    let long = "a".repeat(2001);
    let all = Content::typed(ids.iter().copied(), false, &long, &long).expect_err("problems");
    assert_eq!(all, [Problem::Many, Problem::TextLong, Problem::SupportLong]);
    let twice = Content::typed([ids[1], ids[0], ids[1]].into_iter(), false, " ", "").expect("a content");
    assert_eq!(twice.entries, [ids[0], ids[1]]);
    assert_eq!(Content::of_list(&twice.entry_list()), twice.entries);
    assert_eq!(Content::typed(std::iter::empty(), false, " ", "hulp"), Err(vec![Problem::Nothing]));
    assert!(Content::of_list("").is_empty() && Content::of_list("x,y").is_empty());
}

#[test]
fn a_hand_over_of_nobody_is_not_found() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut wim = browser(db, Who::Wim);
        for id in [new_id().to_string(), "x".into(), "..".into()] {
            assert_eq!(wim.get(&format!("/beheer/overdrachten/{id}")).status, StatusCode::NOT_FOUND, "{id}");
        }
        let none = db.read_blocking(Public, |tx| {
            tx.within(Organisation(At::Mbo.id()), |tx| {
                store::handover::owner(tx, new_id(), date(2026, 11, 24))
            })
        });
        assert_eq!(none.expect("an answer"), None);
    });
}
