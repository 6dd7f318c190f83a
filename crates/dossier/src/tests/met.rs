//! That something the school asked is met: recorded by a guide with a name and a date, seen by the learner, taken over
//! by the school's own system, and gone from here.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own, Public};
use loper_people::model::trail::Act;
use loper_people::store::trail;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::on_both;
use loper_vocabulary::identity::EntryId;

use super::house::{browser, entry, house, steps, value_of};
use crate::store;

const ALL: &str = "/beheer/voldaan";

/// Carla asks something; answers which.
fn ask(db: &Db, title: &str) -> String {
    let mut carla = browser(db, Who::Carla);
    let fields = [("titel", title), ("soort", "experience"), ("minuten", "60"), ("moet", "1")];
    assert_eq!(carla.post("/beheer/lob-programma", &fields).status, StatusCode::SEE_OTHER);
    let all = db
        .read_blocking(Organisation(At::Vmbo.id()), |tx| store::asked::of_year(tx, 2026))
        .expect("what is asked");
    all.iter().find(|it| it.title == title).expect("it is asked").id.to_string()
}

fn here() -> String {
    format!("/begeleiding/{}/voldaan", Who::Samira.id())
}

fn share(db: &Db, item: EntryId) {
    let jan = format!("persoon:{}", Who::Jan.id());
    let mut samira = browser(db, Who::Samira);
    let to = samira.post("/mijn/dossier/delen", &[("wat", &item.to_string()), ("met", &jan)]);
    assert_eq!(to.status, StatusCode::SEE_OTHER, "{}", to.words());
}

fn count(db: &Db) -> usize {
    db.read_blocking(Own(Who::Samira.id()), store::met::all).expect("what is met").len()
}

#[test]
fn a_guide_records_it_with_what_is_shared_and_the_learner_sees_by_whom() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let asked = ask(db, "Meelopen");
        let item = entry(db, Who::Samira, "Meelopen met een elektricien");
        let hidden = entry(db, Who::Samira, "Iets dat van mij blijft");
        share(db, item);
        let mut jan = browser(db, Who::Jan);
        let seen = jan.get(&format!("/begeleiding/{}/dossier/stuk/{item}", Who::Samira.id()));
        let record = format!("{}?stuk={item}", here());
        assert!(
            seen.links().contains(&record),
            "the button stands where the guide looks: {:?}",
            seen.links()
        );
        let page = jan.get(&record);
        assert!(page.words().contains("Er is geen cijfer"), "{}", page.words());
        assert!(
            page.body.contains(&format!("value=\"{item}\" checked")),
            "what the guide came from is ticked"
        );
        assert!(!page.body.contains(&hidden.to_string()), "what is not shared is not there");

        let refused = jan.post(&here(), &[("eis", &asked), ("stuk", &hidden.to_string()), ("doe", "vast")]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("niet meer met je gedeeld"), "{}", refused.words());
        assert_eq!(count(db), 0);

        let key = value_of(&page, "eenmaal");
        let sent = [("eenmaal", key.as_str()), ("eis", &asked), ("stuk", &item.to_string()), ("doe", "vast")];
        for _ in 0..2 {
            assert_eq!(jan.post(&here(), &sent).location(), format!("{}?vast=1#eis-{asked}", here()));
        }
        assert_eq!(count(db), 1);
        let page = jan.get(&format!("{}?vast=1", here())).words();
        assert!(
            page.contains("Het is vastgelegd")
                && page.contains("Vastgelegd door Jan de Wit op 24 november 2026"),
            "{page}"
        );
        let mine = browser(db, Who::Samira).get("/mijn/dossier/gevraagd");
        assert!(
            mine.words().contains("Voldaan Vastgelegd door Jan de Wit op 24 november 2026."),
            "{}",
            mine.words()
        );
        assert!(mine.links().contains(&format!("/mijn/dossier/stuk/{item}")));
        assert!(mine.words().contains("Klopt hier iets niet?"));
    });
}

#[test]
fn it_can_be_taken_back_and_the_trail_says_both() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let asked = ask(db, "Meelopen");
        let mut jan = browser(db, Who::Jan);
        jan.post(&here(), &[("eis", &asked), ("doe", "vast")]);
        assert_eq!(count(db), 1);
        let undo = jan.post(&here(), &[("eis", &asked), ("doe", "terug")]);
        assert_eq!(undo.location(), format!("{}?vast=terug#eis-{asked}", here()));
        assert_eq!(count(db), 0);
        let again = jan.post(&here(), &[("eis", &asked), ("doe", "terug")]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing to take back");
        let acts =
            db.read_blocking(Organisation(At::Vmbo.id()), |tx| trail::after(tx, 0, 100)).expect("a trail");
        let recorded: Vec<_> = acts.iter().filter(|it| it.line.act == Act::MetRecorded).collect();
        assert_eq!(recorded.len(), 2);
        assert!(recorded.iter().all(|it| it.line.thing == Some(format!("asked:{asked}"))), "never content");
    });
}

#[test]
fn whoever_shares_nothing_can_meet_it_too_and_only_their_own_guides_say_so() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let asked = ask(db, "Een beroep bekijken");
        for who in Who::all().filter(|it| !matches!(it, Who::Jan | Who::Carla)) {
            let mut other = browser(db, who);
            assert_eq!(other.get(&here()).status, StatusCode::NOT_FOUND, "{who:?}");
            let sent = [("eis", asked.as_str()), ("doe", "vast")];
            assert_eq!(other.post(&here(), &sent).status, StatusCode::NOT_FOUND, "{who:?}");
        }
        assert!(Browser::new(house(db)).get(&here()).location().starts_with("/inloggen"));
        assert_eq!(count(db), 0);
        let mut carla = browser(db, Who::Carla);
        assert!(carla.get(&here()).words().contains("deelt geen stukken met jou"));
        for wrong in ["", "niets", "018fffff-0000-7000-8000-000000000001"] {
            let answer = carla.post(&here(), &[("eis", wrong), ("doe", "vast")]);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
        }
        let answer = carla.post(&here(), &[("eis", &asked), ("stuk", "<script>"), ("doe", "vast")]);
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        carla.post(&here(), &[("eis", &asked), ("doe", "vast")]);
        assert_eq!(count(db), 1);
        // Another guide comes a moment later: the first one stands.
        browser(db, Who::Jan).post(&here(), &[("eis", &asked), ("doe", "vast")]);
        let all = db.read_blocking(Own(Who::Samira.id()), store::met::all).expect("what is met");
        assert_eq!(all[0].met.recorded_by, Some(Who::Carla.id()));
    });
}

#[test]
fn it_goes_to_the_schools_own_system_and_then_from_here() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let asked = ask(db, "=cmd|' /C calc'!A0");
        let mut jan = browser(db, Who::Jan);
        jan.post(&here(), &[("eis", &asked), ("doe", "vast")]);
        let mut carla = browser(db, Who::Carla);
        let page = carla.get(ALL);
        assert!(page.words().contains("Download als CSV"), "{}", page.words());
        let file = carla.get("/beheer/voldaan/bestand?jaar=2026");
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(file.header("content-disposition").contains("voldaan-2026.csv"));
        assert!(file.body.starts_with("\u{feff}leerlingnummer;naam;klas;schooljaar;"), "{}", file.body);
        assert!(
            file.body.contains(";3B;2026/2027;\"'=cmd|' /C calc'!A0\";Voldaan;2026-11-24;Jan de Wit\r\n"),
            "{}",
            file.body
        );
        assert!(!carla.get("/beheer/voldaan/bestand?jaar=2025").body.contains("Samira"));
        for who in [Who::Jan, Who::Samira, Who::Ada] {
            assert_eq!(
                browser(db, who).get("/beheer/voldaan/bestand").status,
                StatusCode::NOT_FOUND,
                "{who:?}"
            );
        }
        let wim = browser(db, Who::Wim).get("/beheer/voldaan/bestand").body;
        assert_eq!(wim.lines().count(), 1, "another school has none of it: {wim}");

        assert_eq!(
            carla.post("/beheer/voldaan?jaar=2026", &[("doe", "klaar")]).status,
            StatusCode::SEE_OTHER
        );
        let mine = browser(db, Who::Samira).get("/mijn/dossier/gevraagd").words();
        assert!(mine.contains("Op 24 december 2026 gaat het hier weg"), "{mine}");
        let late = jan.post(&here(), &[("eis", &asked), ("doe", "terug")]);
        assert_eq!(
            late.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "what stands elsewhere is not changed here"
        );
        carla.post("/beheer/voldaan?jaar=2026", &[("doe", "terug")]);
        let mine = browser(db, Who::Samira).get("/mijn/dossier/gevraagd").words();
        assert!(!mine.contains("gaat het hier weg"), "{mine}");
        carla.post("/beheer/voldaan?jaar=2026", &[("doe", "klaar")]);
        let forget = |handed, left| {
            db.write_blocking(Public, move |tx| store::met::forget(tx, handed, left)).expect("a run")
        };
        assert_eq!(forget(date(2026, 11, 23), date(2024, 11, 24)), 0, "thirty days are not over");
        assert_eq!(forget(date(2026, 11, 24), date(2024, 11, 24)), 1);
        assert_eq!(count(db), 0);
    });
}

#[test]
fn two_years_after_leaving_that_school_it_is_gone_and_a_guide_who_is_gone_has_no_name_here() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let asked = ask(db, "Meelopen");
        browser(db, Who::Jan).post(&here(), &[("eis", &asked), ("doe", "vast")]);
        db.write_blocking(Own(Who::Jan.id()), store::own::wipe).expect("Jan is gone");
        let mine = browser(db, Who::Samira).get("/mijn/dossier/gevraagd").words();
        assert!(mine.contains("Vastgelegd door iemand van school") && !mine.contains("Jan de Wit"), "{mine}");
        let exported = db.read_blocking(Own(Who::Samira.id()), store::own::export).expect("an export");
        assert_eq!(exported["met"][0]["asked"], asked.as_str());
        let forget = |left| {
            db.write_blocking(Public, move |tx| store::met::forget(tx, date(2026, 1, 1), left))
                .expect("a run")
        };
        let leave = loper_database::sql::Sql::literal(
            "update people_membership set ends_on = '2024-07-31' where owner = $1",
        );
        assert_eq!(forget(date(2024, 7, 31)), 0, "she is still there");
        db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(leave, &[])).expect("she left");
        assert_eq!(forget(date(2024, 7, 30)), 0);
        assert_eq!(forget(date(2024, 7, 31)), 1);
    });
}
