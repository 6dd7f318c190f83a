//! Open Badges through the door: brought by a learner, given by a school, seen by a guide.

use std::path::Path;

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own};
use loper_database::sql::Sql;
use loper_people::model::trail::Act;
use loper_people::store::trail;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::on_both;

use super::house::{browser, built, entry, steps, value_of, with_files};
use crate::model::badge::key::Issuers;
use crate::store;

const HERE: &str = "/mijn/dossier/nieuw/badge";
const RS256: &str = include_str!("../model/badge/fixtures/three_rs256.txt");
const ISSUERS: &str = include_str!("../model/badge/fixtures/issuers.json");

/// Samira has this address, and it was found to be hers.
fn has_address(db: &Db, address: &'static str) {
    let add = Sql::literal("insert into people_address (owner, email, verified_at) values ($1, $2, 1)");
    db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(add, &[address.into()])).expect("an address");
}

fn paste(browser: &mut Browser, text: &str, act: &str) -> Answer {
    browser.upload(HERE, &[("badge", text), ("doe", act)], &[])
}

fn entries(db: &Db) -> usize {
    db.read_blocking(Own(Who::Samira.id()), store::entry::all).expect("entries").len()
}

#[test]
fn a_badge_is_looked_at_first_and_says_what_was_checked_and_what_was_not() {
    on_both(&steps(), |db| {
        cast::fill(db);
        has_address(db, "leerling@voorbeeld.nl");
        let mut samira = browser(db, Who::Samira);
        assert!(samira.get(HERE).words().contains("We zoeken niets op bij andere websites"));
        let unknown = paste(&mut samira, RS256, "kijk").words();
        assert!(
            unknown.contains("Niet nagekeken. De sleutel van Rode Kruis Voorbeeld is hier niet"),
            "{unknown}"
        );
        assert_eq!(entries(db), 0, "looking keeps nothing");

        let (app, router) = built(db);
        app.hand(Issuers::parse(ISSUERS).expect("issuers"));
        let mut samira = Browser::new(router);
        cast::sign_in(db, &mut samira, Who::Samira);
        let page = paste(&mut samira, RS256, "kijk");
        for part in [
            "Eerste hulp",
            "Nagekeken, en het klopt",
            "Klopt. De handtekening is van Rode Kruis Voorbeeld",
            "Klopt. De badge staat op een e-mailadres van dit account.",
            "Klopt. De badge is geldig tot 1 maart 2028.",
        ] {
            assert!(page.words().contains(part), "{part} is missing in {}", page.words());
        }
        let key = value_of(&page, "eenmaal");
        let sent = [("badge", RS256.trim()), ("doe", "bewaar"), ("eenmaal", key.as_str())];
        let kept = samira.upload(HERE, &sent, &[]).location().to_owned();
        assert!(kept.ends_with("?bewaard=1"), "{kept}");
        let again = samira.upload(HERE, &[("badge", RS256), ("doe", "bewaar")], &[]);
        assert!(again.location().ends_with("?al=1"), "{}", again.location());
        assert_eq!(entries(db), 1);
        let one = samira.get(&kept);
        assert!(
            one.words().contains("Nagekeken, en het klopt") && one.words().contains("Een dag oefenen"),
            "{}",
            one.words()
        );
        let address = kept.split_once('?').expect("a query").0.replace("/stuk/", "/badge/");
        let file = samira.get(&address);
        assert_eq!((file.body.as_str(), file.header("content-type")), (RS256.trim(), "application/jwt"));
        assert_eq!(browser(db, Who::Daan).get(&address).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_is_wrong_is_said_and_does_not_go_in() {
    on_both(&steps(), |db| {
        cast::fill(db);
        has_address(db, "iemand@anders.nl");
        let (app, router) = built(db);
        app.hand(Issuers::parse(ISSUERS).expect("issuers"));
        let mut samira = Browser::new(router);
        cast::sign_in(db, &mut samira, Who::Samira);
        let other = paste(&mut samira, RS256, "kijk").words();
        assert!(
            other.contains("Klopt niet. De badge staat op een e-mailadres dat niet bij dit account hoort"),
            "{other}"
        );
        assert!(!other.contains("Nagekeken, en het klopt"), "{other}");
        let (head, rest) = RS256.split_once('.').expect("a head");
        let (body, _) = rest.split_once('.').expect("a body");
        let tampered = format!("{head}.{}.{}", body.replacen('a', "b", 1), "A".repeat(342));
        let none = format!("eyJhbGciOiJub25lIn0.{body}.");
        for (text, said) in [(tampered.as_str(), "klopt niet"), (&none, "bewijst")] {
            let answer = paste(&mut samira, text, "bewaar");
            let is_refused = answer.status == StatusCode::UNPROCESSABLE_ENTITY;
            assert!(is_refused, "{said}: {} {}", answer.status, answer.words());
        }
        for (text, said) in [
            ("", "geen Open Badge die we kunnen lezen"),
            ("https://issuer.example/badge.json", "alleen een adres"),
            ("<svg><script>alert(1)</script></svg>", "In dit plaatje zit geen badge"),
            (&"[".repeat(60_000), "geen Open Badge die we kunnen lezen"),
        ] {
            let answer = paste(&mut samira, text, "bewaar");
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.words().contains(said), "{said}: {}", answer.words());
            assert!(!answer.body.contains("<script>alert"), "what was typed stays text");
        }
        let five = vec![b'{'; 5 * 1024 * 1024];
        let answer = samira.upload(HERE, &[("doe", "bewaar")], &[("bestand", "badge.json", &five)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("te groot voor een badge"), "{}", answer.words());
        assert_eq!(entries(db), 0);
    });
}

/// A certificate of Samira that Jan sees.
fn certificate(db: &Db, samira: &mut Browser) -> String {
    let item = entry(db, Who::Samira, "Lassen, niveau 1");
    let turn = Sql::literal("update dossier_entry set kind = 'certificate' where owner = $1");
    db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(turn, &[])).expect("a certificate");
    let jan = format!("persoon:{}", Who::Jan.id());
    samira.post("/mijn/dossier/delen", &[("wat", &item.to_string()), ("met", &jan)]);
    item.to_string()
}

fn look_at(folder: &Path, db: &Db, who: Who) -> Browser {
    with_files(db, who, folder).1
}

#[test]
fn a_school_gives_a_badge_for_a_certificate_that_is_shared_and_can_take_it_back() {
    on_both(&steps(), |db| {
        cast::fill(db);
        has_address(db, "samira@voorbeeld.nl");
        let folder = tempfile::tempdir().expect("a folder");
        let mut samira = look_at(folder.path(), db, Who::Samira);
        let item = certificate(db, &mut samira);
        let base = format!("/begeleiding/{}", Who::Samira.id());
        let give = format!("{base}/badge/{item}");
        let mut jan = look_at(folder.path(), db, Who::Jan);
        let seen = jan.get(&format!("{base}/dossier/stuk/{item}"));
        assert!(seen.links().contains(&give), "{:?}", seen.links());
        let form = jan.get(&give).words();
        assert!(
            form.contains("Een code die bij het e-mailadres van")
                && form.contains("Jouw naam staat niet in de badge"),
            "{form}"
        );
        for who in [Who::Els, Who::Bram, Who::Samira, Who::Ada] {
            let mut other = browser(db, who);
            assert_eq!(other.get(&give).status, StatusCode::NOT_FOUND, "{who:?}");
            let sent = [("titel", "x"), ("waarvoor", "x"), ("doe", "geef")];
            assert_eq!(other.post(&give, &sent).status, StatusCode::NOT_FOUND, "{who:?}");
        }
        let empty = jan.post(&give, &[("titel", "Lassen"), ("waarvoor", " "), ("doe", "geef")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = [("titel", "Lassen, niveau 1"), ("waarvoor", "Drie werkstukken gelast."), ("doe", "geef")];
        assert_eq!(jan.post(&give, &sent).location(), give);
        let mine = samira.get(&format!("/mijn/dossier/stuk/{item}")).words();
        assert!(
            mine.contains("De handtekening is van Voorbeeldschool")
                && mine.contains("Gegeven met Loper door Jan de Wit"),
            "{mine}"
        );
        assert!(mine.contains("Nagekeken, en het klopt"), "{mine}");
        let file = samira.get(&format!("/mijn/dossier/badge/{item}")).body;
        assert_eq!(file.split('.').count(), 3);
        let again = jan.post(&give, &sent);
        assert!(again.words().contains("Dit stuk heeft al een badge"), "{}", again.words());
        assert_eq!(jan.post(&give, &[("doe", "terug")]).location(), give);
        assert!(!samira.get(&format!("/mijn/dossier/stuk/{item}")).words().contains("Gegeven met Loper"));
        let acts =
            db.read_blocking(Organisation(At::Vmbo.id()), |tx| trail::after(tx, 0, 100)).expect("a trail");
        assert_eq!(acts.iter().filter(|it| it.line.act == Act::BadgeGiven).count(), 2);
    });
}

#[test]
fn what_is_not_shared_or_no_certificate_gets_no_badge() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let folder = tempfile::tempdir().expect("a folder");
        let mut samira = look_at(folder.path(), db, Who::Samira);
        let hidden = entry(db, Who::Samira, "Blijft van mij");
        let give = |id: &str| format!("/begeleiding/{}/badge/{id}", Who::Samira.id());
        let mut jan = browser(db, Who::Jan);
        assert_eq!(jan.get(&give(&hidden.to_string())).status, StatusCode::NOT_FOUND, "not shared");
        let to_jan = format!("persoon:{}", Who::Jan.id());
        samira.post("/mijn/dossier/delen", &[("wat", &hidden.to_string()), ("met", &to_jan)]);
        assert_eq!(jan.get(&give(&hidden.to_string())).status, StatusCode::NOT_FOUND, "no certificate");
        let item = certificate(db, &mut samira);
        assert_eq!(jan.get(&give(&item)).status, StatusCode::OK);
        let (before, after) = (store::badge::issuers, store::badge::issuers);
        assert!(
            db.read_blocking(loper_database::scope::Public, before).expect("keys").is_empty(),
            "a look makes no key"
        );
        let sent = [("titel", "Lassen"), ("waarvoor", "Gelast."), ("doe", "geef")];
        assert_eq!(jan.post(&give(&item), &sent).status, StatusCode::SEE_OTHER);
        assert_eq!(db.read_blocking(loper_database::scope::Public, after).expect("keys").len(), 1);
        let exported = db.read_blocking(Own(Who::Samira.id()), store::own::export).expect("an export");
        assert_eq!(exported["badges"][0]["given_name"], "Jan de Wit");
        db.write_blocking(Own(Who::Samira.id()), store::own::wipe).expect("gone");
        let exported = db.read_blocking(Own(Who::Samira.id()), store::own::export).expect("an export");
        assert_eq!(exported["badges"], serde_json::json!([]));
    });
}
