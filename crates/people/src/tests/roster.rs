//! A roster through the door, on both databases: looked at, taken in, taken back.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql::Sql;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::time::Moment;
use loper_web::app::App;

use super::world::{RIGHT, app, house, router, school, someone, steps};
use crate::model::trail::Act;
use crate::store;
use crate::store::admin::{Listed, Wanted};

const HERE: &str = "/beheer/mensen/lijst";

fn ada(db: &Db) -> Browser {
    someone(db, "ada@school.example", Role::Administrator, None);
    let mut browser = Browser::new(house(db));
    let answer = browser.post("/inloggen", &[("email", "ada@school.example"), ("wachtwoord", RIGHT)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    browser
}

fn bring(browser: &mut Browser, name: &str, bytes: &[u8]) -> Answer {
    browser.upload(HERE, &[], &[("bestand", name, bytes)])
}

/// Brings a roster and answers its page.
fn look(browser: &mut Browser, text: &str) -> (String, Answer) {
    let brought = bring(browser, "lijst.csv", text.as_bytes());
    assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.words());
    let address = brought.location().to_owned();
    let page = browser.get(&address);
    (address, page)
}

fn stand(page: &Answer) -> String {
    let after = page.body.split("name=\"stand\" value=\"").nth(1).expect("a stand");
    after.split('"').next().unwrap_or_default().to_owned()
}

/// Brings a roster and says yes to it.
fn take(browser: &mut Browser, text: &str) -> (String, Answer) {
    let (address, page) = look(browser, text);
    let stand = stand(&page);
    let fields = [("wat", "neem-over"), ("stand", stand.as_str()), ("uitnodigen", "ja")];
    let said = browser.post(&address, &fields);
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.words());
    let page = browser.get(&address);
    assert!(page.words().contains("De lijst is overgenomen"), "{}", page.words());
    (address, page)
}

fn listed(db: &Db, role: Role) -> Vec<Listed> {
    let wanted = Wanted { role: Some(role), ..Wanted::default() };
    let today = NOW.date().expect("a day");
    db.read_blocking(Organisation(school()), move |tx| store::admin::list(tx, &wanted, today))
        .expect("a list")
}

fn names(db: &Db, role: Role) -> Vec<String> {
    listed(db, role).into_iter().map(|it| format!("{} ({})", it.name, it.classes)).collect()
}

fn number(db: &Db, text: &'static str) -> i64 {
    db.read_blocking(Public, move |tx| tx.one(Sql::literal(text), &[])?.int(0)).expect("a number")
}

const FIRST: &str = "nummer;naam;klas;rol;e-mail;geboortedatum;ouder 1 naam;ouder 1 e-mail\n\
    1;Noor Voorbeeld;3B;;noor@leerling.example;2011-09-14;Kees Voorbeeld;kees@thuis.example\n\
    2;Sem Zoeker;3B;;;;;\n3;Lina Kiezer;3C;;;;;\n4;Bo Vier;3C;;;;;\n5;Bas Vijf;3C;;;;;\n\
    P1;Jan de Wit;3B;mentor;jan@school.example;;;\n";

#[test]
fn nothing_happens_before_yes_and_then_all_of_it() {
    on_both(&steps(), |db| {
        let mut ada = ada(db);
        let (address, page) = look(&mut ada, FIRST);
        let words = page.words();
        for said in ["6 mensen zijn nieuw", "2 klassen komen erbij: 3B, 3C", "met ouder of verzorger Kees"] {
            assert!(words.contains(said), "{said}: {words}");
        }
        assert!(listed(db, Role::Learner).is_empty(), "a look changes nothing");
        let refused = ada.post(&address, &[("wat", "neem-over"), ("stand", "iets anders")]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(listed(db, Role::Learner).is_empty());
        let stand = stand(&page);
        let yes = [("wat", "neem-over"), ("stand", stand.as_str()), ("uitnodigen", "ja")];
        assert_eq!(ada.post(&address, &yes).status, StatusCode::SEE_OTHER);
        assert_eq!(
            names(db, Role::Learner),
            ["Lina Kiezer (3C)", "Bo Vier (3C)", "Bas Vijf (3C)", "Noor Voorbeeld (3B)", "Sem Zoeker (3B)"]
        );
        assert_eq!(names(db, Role::Guide), ["Jan de Wit (3B)"]);
        assert_eq!(listed(db, Role::Guardian).len(), 1);
        assert_eq!(number(db, "select count(*) from mail_letter"), 3, "Noor, her father, Jan");
        assert_eq!(number(db, "select count(*) from people_roster where rows is not null"), 0);
        let trail =
            db.read_blocking(Organisation(school()), |tx| store::trail::after(tx, 0, 100)).expect("a trail");
        let lines = trail.iter().filter(|it| it.line.act == Act::RosterImported);
        assert_eq!(lines.filter(|it| it.line.subject.is_some()).count(), 6);
        // The same roster again: nothing to do, and no second yes.
        let (again, page) = look(&mut ada, FIRST);
        assert!(page.words().contains("Er is niets over te nemen"), "{}", page.words());
        assert_eq!(ada.post(&again, &[("wat", "weg")]).location(), HERE);
        assert_eq!(ada.get(&again).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn who_moved_who_left_and_who_came_back() {
    on_both(&steps(), |db| {
        let mut ada = ada(db);
        take(&mut ada, FIRST);
        // One of five is not yet too many.
        let second =
            "nummer;naam;klas\n1;Noor Voorbeeld;3D\n2;Sem Zoekers;3B\n3;Lina Kiezer;3C\n4;Bo Vier;\n";
        let (_, page) = take(&mut ada, second);
        assert!(page.words().contains("3 mensen veranderd"), "{}", page.words());
        assert_eq!(
            names(db, Role::Learner),
            ["Lina Kiezer (3C)", "Bo Vier (3C)", "Noor Voorbeeld (3D)", "Sem Zoekers (3B)"]
        );
        assert_eq!(
            names(db, Role::Guide),
            ["Jan de Wit (3B)"],
            "a roster of learners says nothing of guides"
        );
        // Two of four: the number is asked for.
        let third = "nummer;naam;klas\n1;Noor Voorbeeld;3D\n2;Sem Zoekers;3B\n5;Bas Vijf;3C\n";
        let (address, page) = look(&mut ada, third);
        assert!(page.words().contains("2 van de 4 mensen staan niet in deze lijst"), "{}", page.words());
        assert!(page.words().contains("komt terug"));
        let stand = stand(&page);
        let without = [("wat", "neem-over"), ("stand", stand.as_str())];
        assert_eq!(ada.post(&address, &without).status, StatusCode::UNPROCESSABLE_ENTITY);
        let with = [("wat", "neem-over"), ("stand", stand.as_str()), ("aantal", "2")];
        assert_eq!(ada.post(&address, &with).status, StatusCode::SEE_OTHER);
        assert_eq!(names(db, Role::Learner), ["Bas Vijf (3C)", "Noor Voorbeeld (3D)", "Sem Zoekers (3B)"]);
        assert_eq!(number(db, "select count(*) from people_person"), 8, "nobody is erased");
        // The guide is not in a roster of guides any more: the invitation leads nowhere.
        let letter = Sql::literal("select link_path from mail_letter where address = 'jan@school.example'");
        let path = db.read_blocking(Public, move |tx| tx.one(letter, &[])?.text(0)).expect("his letter");
        let mut jan = Browser::new(house(db));
        assert_eq!(jan.get(&path).status, StatusCode::OK);
        let (address, page) = look(&mut ada, "nummer;naam;rol\nP2;Els Mulder;mentor\n");
        let stand = self::stand(&page);
        let yes = [("wat", "neem-over"), ("stand", stand.as_str()), ("aantal", "1")];
        assert_eq!(ada.post(&address, &yes).status, StatusCode::SEE_OTHER);
        assert_eq!(jan.get(&path).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_roster_is_taken_back_where_nothing_newer_stands() {
    on_both(&steps(), |db| {
        let mut ada = ada(db);
        let (first, _) = take(&mut ada, FIRST);
        let letter =
            Sql::literal("select link_path from mail_letter where address = 'noor@leerling.example'");
        let path =
            db.read_blocking(Public, move |tx| tx.one(letter, &[])?.text(0)).expect("the letter of Noor");
        let before = names(db, Role::Learner);
        let second = "nummer;naam;klas;geboortedatum\n1;Noor Voorbeeld;3D;2011-09-15\n2;Sem Anders;3D;\n3;Lina Kiezer;3C;\n4;Bo Vier;3C;\n9;Nieuw Kind;3D;\n";
        let (address, _) = take(&mut ada, second);
        assert_ne!(names(db, Role::Learner), before);
        // The older one waits until the newer one is back.
        assert!(ada.get(&first).words().contains("Er staat een nieuwere lijst op deze"));
        assert_eq!(ada.post(&first, &[("wat", "terug")]).status, StatusCode::FORBIDDEN);
        assert_eq!(ada.post(&address, &[("wat", "terug")]).status, StatusCode::SEE_OTHER);
        assert!(ada.get(&address).words().contains("Alles staat weer zoals het was"));
        assert_eq!(names(db, Role::Learner), before);
        let sixteen = Sql::literal(
            "select sixteen_on from people_person where name = 'Noor Voorbeeld' and sixteen_on is not null",
        );
        let day = db.read_blocking(Public, move |tx| tx.one(sixteen, &[])?.text(0)).expect("a day");
        assert_eq!(day, "2027-09-14");
        assert_eq!(number(db, "select count(*) from people_class"), 2, "3D went with it");
        // Noor comes in: she stays, the others go as if they had never been there.
        let mut noor = Browser::new(house(db));
        let fields =
            [("wat", "nieuw"), ("naam", "Noor Voorbeeld"), ("wachtwoord", "paarse kiwi zeilt zondag")];
        assert_eq!(noor.post(&path, &fields).status, StatusCode::SEE_OTHER);
        assert_eq!(ada.post(&first, &[("wat", "terug")]).status, StatusCode::SEE_OTHER);
        let page = ada.get(&first);
        assert!(page.words().contains("Bij 1 persoon gebeurde er daarna nog iets"), "{}", page.words());
        assert_eq!(names(db, Role::Learner), ["Noor Voorbeeld (3B)"]);
        assert_eq!(noor.get("/account").status, StatusCode::OK);
        assert_eq!(number(db, "select count(*) from people_person"), 2, "Noor and Ada");
        assert_eq!(number(db, "select count(*) from mail_letter"), 1, "no letter to whoever is gone");
    });
}

#[test]
fn a_wrong_file_is_named_and_changes_nothing() {
    on_both(&steps(), |db| {
        let mut ada = ada(db);
        let large = vec![b'x'; 17 * 1024 * 1024];
        let cases: [(&str, &[u8], &str); 5] = [
            ("foto.png", b"\x89PNG\r\n\x1a\n0000", "Dit is een plaatje"),
            ("leeg.csv", b"", "Dit bestand is leeg"),
            ("esco.csv", b"conceptUri,preferredLabel\nhttp://x,timmerman\n", "beroepen, vaardigheden"),
            ("prijzen.csv", b"artikel;prijs\npen;2\n", "artikel, prijs"),
            ("groot.csv", &large, "te groot"),
        ];
        for (name, bytes, said) in cases {
            let answer = bring(&mut ada, name, bytes);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            let words = answer.words();
            assert!(words.contains(said) && words.contains("Er is niets veranderd"), "{name}: {words}");
        }
        assert_eq!(ada.upload(HERE, &[], &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(number(db, "select count(*) from people_roster"), 0);
        let sample = ada.get("/beheer/mensen/lijst/voorbeeld.csv");
        assert!(sample.body.contains("geboortedatum"), "{}", sample.body);
        let (_, page) = look(&mut ada, &sample.body);
        assert!(page.words().contains("Alle rijen zijn goed"), "{}", page.words());
    });
}

#[test]
fn nobody_else_sees_a_roster_and_it_goes_after_a_day() {
    on_both(&steps(), |db| {
        let mut ada = ada(db);
        let (address, _) = look(&mut ada, FIRST);
        someone(db, "jan@school.example", Role::Guide, None);
        let mut jan = Browser::new(house(db));
        jan.post("/inloggen", &[("email", "jan@school.example"), ("wachtwoord", RIGHT)]);
        for path in [HERE, address.as_str(), "/beheer/mensen/lijst/voorbeeld.csv"] {
            assert_eq!(jan.get(path).status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(jan.post(&address, &[("wat", "weg")]).status, StatusCode::NOT_FOUND);
        assert_eq!(bring(&mut jan, "l.csv", FIRST.as_bytes()).status, StatusCode::NOT_FOUND);
        assert_eq!(ada.get("/beheer/mensen/lijst/geen-id").status, StatusCode::NOT_FOUND);
        let day = 86_400_000_000;
        let forget = |now: i64| {
            db.write_blocking(Public, move |tx| {
                store::brought::forget(tx, Moment(now - day), Moment(now - 30 * day))
            })
        };
        forget(NOW.0 + day - 1).expect("nothing goes");
        assert_eq!(ada.get(&address).status, StatusCode::OK);
        forget(NOW.0 + day + 1).expect("it goes");
        assert_eq!(ada.get(&address).status, StatusCode::NOT_FOUND);
    });
}

/// Waits until no roster is busy; the pages that say so are tried meanwhile.
fn finish(app: &App, browser: &mut Browser, address: &str) {
    for _ in 0..600 {
        if !browser.get(address).words().contains("Dit duurt even") {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
        crate::roster::work(app).expect("the work goes on");
    }
    panic!("the roster is still busy");
}

#[test]
fn a_large_roster_goes_in_pieces_and_a_stopped_server_goes_on() {
    on_both(&steps(), |db| {
        let mut ada = ada(db);
        let rows: Vec<String> = (0..400).map(|n| format!("{n};Naam Nummer{n};{}A\n", n % 9)).collect();
        let rows = rows.concat();
        let (address, page) = look(&mut ada, &format!("nummer;naam;klas\n{rows}"));
        // As if the server stopped right after the yes: nobody works yet.
        let id = uuid::Uuid::parse_str(address.rsplit('/').next().unwrap_or_default()).expect("an id");
        let begun =
            db.write_blocking(Organisation(school()), move |tx| store::brought::begin(tx, id, true, 400));
        assert!(begun.expect("it begins"));
        assert!(ada.get(&address).words().contains("0 van 400 mensen"), "{}", page.words());
        let second = look(&mut ada, FIRST);
        let stand = stand(&second.1);
        let busy = ada.post(&second.0, &[("wat", "neem-over"), ("stand", &stand)]);
        assert_eq!(busy.status, StatusCode::FORBIDDEN, "one roster at a time");
        finish(&app(db), &mut ada, &address);
        assert_eq!(number(db, "select count(*) from people_membership where role = 'learner'"), 400);
        assert_eq!(number(db, "select count(*) from people_seat"), 400);
        assert_eq!(ada.post(&address, &[("wat", "terug")]).status, StatusCode::SEE_OTHER);
        // The work runs in a house that knows all rooms.
        let app = app(db);
        let _ = router(db, &app);
        finish(&app, &mut ada, &address);
        assert_eq!(number(db, "select count(*) from people_membership where role = 'learner'"), 0);
        assert_eq!(number(db, "select count(*) from people_class"), 0);
    });
}

#[test]
fn a_failed_invitation_is_shown_and_mended() {
    on_both(&steps(), |db| {
        let mut ada = ada(db);
        take(&mut ada, FIRST);
        let kill = Sql::literal(
            "update database_job set state = 'dead', last_error = '550 no such user' where key =
               (select id from mail_letter where address = 'noor@leerling.example')",
        );
        db.write_blocking(Public, move |tx| tx.exec(kill, &[])).expect("a dead letter");
        let page = ada.get("/beheer/mensen/uitnodigingen");
        assert!(page.words().contains("550 no such user"), "{}", page.words());
        let noor =
            listed(db, Role::Learner).into_iter().find(|it| it.name.starts_with("Noor")).expect("Noor");
        let fields =
            [("wat", "uitnodigen"), ("email", "noor.voorbeeld@leerling.example"), ("terug", "uitnodigingen")];
        let sent = ada.post(&format!("/beheer/mensen/{}", noor.person), &fields);
        assert_eq!(sent.location(), "/beheer/mensen/uitnodigingen");
        let page = ada.get("/beheer/mensen/uitnodigingen");
        assert!(!page.words().contains("550"), "{}", page.words());
        assert!(page.words().contains("noor.voorbeeld@leerling.example"));
        let letters = "select count(*) from mail_letter where address = 'noor.voorbeeld@leerling.example'";
        assert_eq!(number(db, letters), 1);
        let known = db.read_blocking(Own(noor.person), store::membership::person).expect("Noor");
        assert_eq!(known.and_then(|it| it.sixteen_on), Some(date(2027, 9, 14)));
    });
}
