//! Writing an entry: begun, kept, changed in two places, looked back on, taken away.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_database::scope::{Own, Public};
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::competence::Competence;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;

use super::house::{begin, browser, built, entry, form_of, steps, value_of};
use crate::store;

/// More than fits in a title.
const LONG: &str = "te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang te lang";

/// Fields of a form, with what is typed in them.
type Fields = &'static [(&'static str, &'static str)];

fn id_of(address: &str) -> EntryId {
    EntryId::parse(address.rsplit('/').next().expect("a last part")).expect("an id")
}

#[test]
fn an_experience_is_told_with_one_sentence() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let empty = samira.get("/mijn/dossier");
        assert!(empty.words().contains("Vertel iets dat je deed"), "{}", empty.words());
        let (address, answer) = begin(
            &mut samira,
            "ervaring",
            &[("situatie", "Ik liep een dag mee met een elektricien."), ("doe", "bewaar")],
        );
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        assert_eq!(answer.location(), format!("{address}?bewaard=1"));
        let page = samira.get(answer.location());
        assert_eq!(page.title(), "Ik liep een dag mee met een elektricien.");
        assert!(page.words().contains("Het is bewaard"));
        let home = samira.get("/mijn/dossier");
        assert!(
            home.words().contains("vandaag Ik liep een dag mee met een elektricien."),
            "{}",
            home.words()
        );
        assert!(home.words().contains("Bedenk wat je nu gaat doen"));
        let gone = browser(db, Who::Daan).get("/mijn/dossier");
        assert!(!gone.body.contains("elektricien"), "somebody else's dossier is empty");
    });
}

#[test]
fn what_is_needed_is_said_at_its_field_and_nothing_typed_is_lost() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let table: [(&str, Fields, &str); 9] = [
            ("ervaring", &[("met", "mijn oom")], "Schrijf hier iets op"),
            ("reflectie", &[("situatie", "Het was druk.")], "wat het over jou zegt"),
            ("activiteit", &[("doelen", "Iets leren")], "Geef het een naam"),
            ("bewijs", &[("titel", "Mijn tafel")], "Kies een bestand of plak een link"),
            (
                "certificaat",
                &[("titel", "EHBO"), ("link", "javascript:alert(1)")],
                "geen link naar een website",
            ),
            ("feedback", &[("resultaten", "Goed gedaan")], "van wie het kwam"),
            ("ervaring", &[("situatie", "Iets"), ("datum", "2030-01-01")], "Deze dag komt nog"),
            ("ervaring", &[("situatie", "Iets"), ("datum", "gisteren")], "Dit is geen datum"),
            ("notitie", &[("titel", LONG), ("situatie", "x")], "er passen 150 tekens in"),
        ];
        for (kind, fields, problem) in table {
            let mut sent = vec![("doe", "bewaar")];
            sent.extend_from_slice(fields);
            let (address, answer) = begin(&mut samira, kind, &sent);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
            assert!(answer.words().contains(problem), "{kind}: {}", answer.words());
            assert!(answer.body.contains(fields[0].1.trim()), "{kind}: what was typed is still there");
            assert_eq!(samira.get(&address).status, StatusCode::NOT_FOUND, "{kind}: nothing was kept");
        }
    });
}

#[test]
fn an_activity_has_the_four_fields_of_the_law_and_each_may_wait() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let form = samira.get("/mijn/dossier/nieuw?soort=activiteit");
        for question in ["Wat wilde je bereiken?", "Wat kwam eruit?", "Hoe ging het?", "Wat ga je nu doen?"] {
            assert!(form.words().contains(question), "{question}");
        }
        let fields = [("titel", "Open dag"), ("resultaten", "Ik zag het lokaal."), ("doe", "bewaar")];
        let (address, answer) = begin(&mut samira, "activiteit", &fields);
        let page = samira.get(answer.location());
        assert!(page.words().contains("Er staan nog vragen open"), "{}", page.words());
        assert!(page.words().contains("Dit mag nog wachten"));
        let version = value_of(&samira.get(&format!("{address}/wijzig")), "versie");
        let all = [
            ("soort", "activity"),
            ("versie", version.as_str()),
            ("titel", "Open dag"),
            ("doelen", "Kijken of het past."),
            ("resultaten", "Ik zag het lokaal."),
            ("evaluatie", "Het was leuk."),
            ("vervolg", "Een proefles vragen."),
            ("vragen", "1"),
            ("vraag", "work_exploration"),
            ("vraag", "career_control"),
            ("doe", "bewaar"),
        ];
        assert_eq!(samira.post(&address, &all).status, StatusCode::SEE_OTHER);
        let page = samira.get(&address);
        assert!(!page.words().contains("Dit mag nog wachten"));
        assert!(page.words().contains("Welk werk past bij mij? Welke stap zet ik?"), "{}", page.words());
        let found = db.read_blocking(Own(Who::Samira.id()), move |tx| store::entry::get(tx, id_of(&address)));
        let found = found.expect("it can be read").expect("it is there");
        assert!(found.legal_open().is_empty());
        assert!(found.body.competences.has(Competence::CareerControl));
    });
}

#[test]
fn a_page_keeps_by_itself_and_two_tabs_lose_nothing() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let page = samira.get("/mijn/dossier/nieuw?soort=ervaring");
        let address = form_of(&page);
        let concept = format!("{address}/concept");
        let typed = |version: &'static str, text: &'static str| {
            [("soort", "experience"), ("versie", version), ("situatie", text)]
        };
        assert!(
            samira.post(&concept, &typed("0", " ")).body.contains("\"version\":0"),
            "nothing typed makes nothing"
        );
        assert_eq!(samira.get(&address).status, StatusCode::NOT_FOUND);
        let first = samira.post(&concept, &typed("0", "Ik liep"));
        assert_eq!(first.status, StatusCode::OK);
        assert!(
            first.body.contains("\"version\":1") && first.body.contains("Bewaard om 13:00 uur."),
            "{}",
            first.body
        );
        assert!(samira.get("/mijn/dossier").words().contains("Concept"));
        assert!(samira.post(&concept, &typed("1", "Ik liep mee")).body.contains("\"version\":2"));
        assert!(
            samira.post(&concept, &typed("1", "Ik liep mee")).body.contains("\"version\":2"),
            "the same twice"
        );
        // The other tab still has version 1, and other words.
        let late = samira.post(&concept, &typed("1", "Ik bleef thuis"));
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("ergens anders veranderd"), "{}", late.body);
        let mut fields = typed("1", "Ik bleef thuis").to_vec();
        fields.push(("doe", "bewaar"));
        let both = samira.post(&address, &fields);
        assert_eq!(both.status, StatusCode::CONFLICT);
        assert!(
            both.words().contains("Ik bleef thuis") && both.words().contains("Ik liep mee"),
            "{}",
            both.words()
        );
        assert_eq!(value_of(&both, "versie"), "2");
        assert!(samira.get(&format!("{address}/wijzig")).body.contains("Ik liep mee"), "nothing was written");
        let mut fields = typed("2", "Ik liep mee en bleef thuis").to_vec();
        fields.push(("doe", "bewaar"));
        assert_eq!(samira.post(&address, &fields).status, StatusCode::SEE_OTHER);
        assert!(samira.get(&address).words().contains("Ik liep mee en bleef thuis"));
    });
}

#[test]
fn the_same_form_twice_is_one_entry() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let page = samira.get("/mijn/dossier/nieuw?soort=notitie");
        let (address, key) = (form_of(&page), value_of(&page, "eenmaal"));
        let fields = [
            ("soort", "note"),
            ("versie", "0"),
            ("eenmaal", key.as_str()),
            ("situatie", "Een idee"),
            ("doe", "bewaar"),
        ];
        let (first, second) = (samira.post(&address, &fields), samira.post(&address, &fields));
        assert_eq!(first.location(), second.location());
        let counts = db.read_blocking(Own(Who::Samira.id()), store::line::counts).expect("counts");
        assert_eq!(counts.all, 1);
        let found = db.read_blocking(Own(Who::Samira.id()), move |tx| store::entry::get(tx, id_of(&address)));
        assert_eq!(found.expect("read").expect("there").version, 1);
    });
}

#[test]
fn an_older_version_is_looked_at_and_put_back() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let (address, _) = begin(&mut samira, "notitie", &[("situatie", "Eerst dit"), ("doe", "bewaar")]);
        let change = [("soort", "note"), ("versie", "1"), ("situatie", "Daarna dat"), ("doe", "bewaar")];
        assert_eq!(samira.post(&address, &change).status, StatusCode::SEE_OTHER);
        let versions = samira.get(&format!("{address}/versies"));
        assert!(versions.links().contains(&format!("{address}/versies/1")), "{}", versions.words());
        let old = samira.get(&format!("{address}/versies/1"));
        assert!(old.words().contains("Eerst dit"));
        assert_eq!(
            samira.post(&format!("{address}/versies/1"), &[("doe", "terug")]).status,
            StatusCode::SEE_OTHER
        );
        assert!(samira.get(&address).words().contains("Eerst dit"));
        let again = samira.get(&format!("{address}/versies/2"));
        assert!(again.words().contains("Daarna dat"), "what stood there is a version too");
        assert_eq!(samira.get(&format!("{address}/versies/9")).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_is_taken_away_comes_back_or_goes_for_good() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let id = entry(db, Who::Samira, "Meelopen");
        let here = format!("/mijn/dossier/stuk/{id}");
        let gone = samira.post(&format!("{here}/weg"), &[("doe", "weg")]);
        assert_eq!(gone.location(), format!("/mijn/dossier?weg={id}"));
        assert!(samira.get(gone.location()).words().contains("Het stukje is weggehaald"));
        assert_eq!(samira.get(&here).status, StatusCode::NOT_FOUND);
        assert_eq!(samira.get(&format!("{here}/wijzig")).status, StatusCode::NOT_FOUND);
        assert!(samira.get("/mijn/dossier/weg").words().contains("Voorgoed weg na 24 december 2026"));
        assert_eq!(samira.post(&format!("{here}/terug"), &[]).location(), here);
        assert_eq!(samira.get(&here).title(), "Meelopen");
        assert_eq!(
            samira.post(&format!("{here}/voorgoed"), &[]).status,
            StatusCode::NOT_FOUND,
            "not by one button"
        );
        samira.post(&format!("{here}/weg"), &[]);
        assert_eq!(samira.post(&format!("{here}/voorgoed"), &[]).location(), "/mijn/dossier/weg");
        assert_eq!(samira.post(&format!("{here}/terug"), &[]).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn after_thirty_days_a_job_takes_it_for_good() {
    const DAY: i64 = 86_400_000_000;
    on_both(&steps(), |db| {
        cast::fill(db);
        let (old, young) = (entry(db, Who::Samira, "Lang weg"), entry(db, Who::Samira, "Net weg"));
        db.write_blocking(Own(Who::Samira.id()), move |tx| {
            store::entry::remove(tx, old, Moment(NOW.0 - 31 * DAY))?;
            store::entry::remove(tx, young, Moment(NOW.0 - 29 * DAY))
        })
        .expect("both can be taken away");
        crate::jobs::forget::forget_removed(&built(db).0).expect("the job runs");
        let left = db.read_blocking(Own(Who::Samira.id()), store::entry::removed).expect("the rest");
        assert_eq!(left.iter().map(|it| it.id).collect::<Vec<_>>(), [young]);
        let none = db.read_blocking(Public, |tx| store::entry::forgotten(tx, Moment(NOW.0 - 30 * DAY), 9));
        assert_eq!(none.expect("read"), []);
    });
}

#[test]
fn the_first_page_asks_at_most_eight_things_of_the_database() {
    on_both(&steps(), |db| {
        cast::fill(db);
        for place in 0..30 {
            entry(db, Who::Samira, &format!("Stukje {place}"));
        }
        let counted = db.read_blocking(Own(Who::Samira.id()), |tx| {
            crate::pages::home::statements(tx, At::Vmbo.id(), date(2026, 11, 24))
        });
        let counted = counted.expect("the page can be read");
        assert!(counted.iter().all(|it| (1..=8).contains(it)), "{counted:?}");
        let mut samira = browser(db, Who::Samira);
        let first = samira.get("/mijn/dossier");
        assert_eq!(first.body.matches("<time").count(), 20);
        let older = first.links().into_iter().find(|it| it.contains("?na=")).expect("a way to what is older");
        let second = samira.get(&older);
        assert_eq!(second.body.matches("<time").count(), 10);
        let titles = |page: &loper_testkit::browser::Answer| {
            let mut all: Vec<String> =
                page.links().into_iter().filter(|it| it.starts_with("/mijn/dossier/stuk/")).collect();
            all.sort();
            all
        };
        assert!(
            titles(&first).iter().all(|it| !titles(&second).contains(it)),
            "no entry stands on both pages"
        );
    });
}

#[test]
fn entries_are_found_by_their_question() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        for (text, question) in
            [("Over kunnen", "quality_reflection"), ("Over mensen", "networking"), ("Los", "")]
        {
            let fields = [("situatie", text), ("vragen", "1"), ("vraag", question), ("doe", "bewaar")];
            begin(&mut samira, "notitie", &fields);
        }
        let by_question = samira.get("/mijn/dossier?vraag=alle");
        let words = by_question.words();
        let order = [
            "Wat kan ik het best",
            "Over kunnen",
            "Wie kan mij helpen",
            "Over mensen",
            "Nog zonder vraag",
            "Los",
        ];
        let places: Vec<usize> =
            order.iter().map(|it| words.find(it).unwrap_or_else(|| panic!("{it} in {words}"))).collect();
        assert!(places.is_sorted(), "{words}");
        let one = samira.get("/mijn/dossier?vraag=5");
        assert!(one.body.contains("Over mensen") && !one.body.contains("Over kunnen"));
        assert!(samira.get("/mijn/dossier").words().contains("Wie helpt mij? 1 stukje, laatst vandaag"));
    });
}
