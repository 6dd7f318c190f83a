//! What the advice gives on the whole carried reference set: the published cases, pairs and promises.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::OnceLock;

use loper_database::db::{Db, Place};
use loper_database::migrate::migrate;
use loper_database::scope::Public;
use loper_matching::model::advice::counterfactual::counterfactual;
use loper_matching::model::advice::fold::fold;
use loper_matching::model::advice::ledger::{record, releases, replay};
use loper_matching::model::advice::{Advice, Fit, advise, look_at};
use loper_matching::model::ask::Ask;
use loper_matching::model::cases::{Case, Pair, cases};
use loper_matching::model::facts::Facts;
use loper_matching::model::item::Item;
use loper_matching::store;
use loper_vocabulary::time::Moment;

/// The carried set in a database, and what matching makes of it.
struct World {
    db: Db,
    facts: Facts,
    _folder: tempfile::TempDir,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder of its own");
        let db = Db::open(&Place::File(folder.path().join("loper.db")), 2).expect("opens");
        migrate(&db, &loper::features::migrations(), Moment(1)).expect("migrates");
        loper::seed::seed(&db, Moment(1)).expect("loads the carried set");
        let facts = db.read_blocking(Public, store::facts::facts).expect("the facts");
        World { db, facts, _folder: folder }
    })
}

fn facts() -> &'static Facts {
    &world().facts
}

fn all() -> (Vec<Case>, Vec<Pair>) {
    cases().expect("every case can be read")
}

/// A slug of an occupation, or the key of a programme.
fn find(name: &str) -> usize {
    let is = |it: &Item| it.slug == name || it.id.to_string() == name;
    facts().items().iter().position(is).unwrap_or_else(|| panic!("{name} is not there"))
}

fn name(fit: &Fit) -> &str {
    &fit.item(facts()).slug
}

/// The lines that a page shows first: everything in a line counts.
fn lines<'a>(case: &Case, advice: &'a Advice) -> Vec<Vec<&'a Fit>> {
    let families = fold(facts(), &advice.results).into_iter().take(case.ask.limit);
    families.map(|it| std::iter::once(it.best).chain(it.siblings).collect()).collect()
}

/// What a case has against an item: its rank and its parts.
fn told(case: &Case, name: &str) -> String {
    let (fit, _) = look_at(facts(), &case.ask, find(name));
    let reasons =
        fit.parts.iter().flat_map(|it| &it.reasons).map(|it| format!("{} {:?}", it.points, it.because));
    format!("{name} is at {} with {:?}: {}", fit.rank, fit.points, reasons.collect::<Vec<_>>().join(", "))
}

/// What is wrong with an answer; empty when it is as the case says.
fn wrong(case: &Case, advice: &Advice) -> Vec<String> {
    let lines = lines(case, advice);
    let is_first = |name: &str| lines.iter().flatten().any(|it| it.place == find(name));
    let is_impossible = |name: &str| advice.impossible.iter().any(|it| it.place == find(name));
    let missed = case.expected.iter().filter(|it| !is_first(it)).map(|it| told(case, it));
    let there = case.forbidden.iter().filter(|it| is_first(it)).map(|it| told(case, it));
    let possible = case.impossible.iter().filter(|it| !is_impossible(it)).map(|it| told(case, it));
    missed.chain(there).chain(possible).collect()
}

#[test]
fn every_reference_case_gives_what_it_says() {
    let (cases, _) = all();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let ids: BTreeSet<&str> = cases.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), cases.len(), "an id twice");
    let mut report = String::new();
    for case in &cases {
        let advice = advise(facts(), &Ask { limit: 10 * case.ask.limit, ..case.ask.clone() });
        for problem in wrong(case, &advice) {
            writeln!(report, "{}: {problem}", case.id).expect("a string");
            let first: Vec<&str> = lines(case, &advice).iter().map(|it| name(it[0])).collect();
            writeln!(report, "    {}", first.join(" ")).expect("a string");
        }
    }
    assert!(report.is_empty(), "\n{report}");
    println!("{} reference cases right", cases.len());
}

#[test]
fn who_someone_is_changes_no_byte() {
    let (cases, pairs) = all();
    assert!(pairs.len() >= 20, "{} pairs", pairs.len());
    for pair in pairs {
        let case = cases.iter().find(|it| it.id == pair.case).unwrap_or_else(|| panic!("{}", pair.case));
        let [one, other] = [&pair.one, &pair.other].map(|someone| {
            let advice = advise(facts(), &someone.ask(case));
            let told = |it: &Fit| format!("{} {:?} {:?}", it.item(facts()).id, it.points, it.parts);
            let lines: Vec<String> = advice.results.iter().chain(&advice.surprises).map(told).collect();
            lines.join("\n")
        });
        assert_eq!(one, other, "{} and {} ask {}", pair.one.name, pair.other.name, case.id);
    }
}

#[test]
fn each_case_has_reasons_two_surprises_and_a_line_that_replays() {
    for case in all().0 {
        let advice = advise(facts(), &case.ask);
        assert_eq!(advice.surprises.len(), 2, "{}", case.id);
        for fit in advice.results.iter().chain(&advice.surprises) {
            let parts: i32 = fit.parts.iter().map(|it| it.points).sum();
            assert_eq!(fit.points, Some(fit.start() + parts), "{}", case.id);
            assert!(fit.parts.iter().any(|it| !it.reasons.is_empty()), "{} {}", case.id, name(fit));
            for part in &fit.parts {
                assert!(facts().source(part.factor.source()).is_some(), "{:?} has no source", part.factor);
            }
        }
        let line = record(facts(), &case.ask, &advice);
        assert_eq!(replay(facts(), &line).as_ref(), Ok(&line), "{}", case.id);
    }
}

#[test]
fn ways_up_are_true_on_the_real_facts() {
    let mut told = 0;
    for case in all().0.iter().step_by(9) {
        for place in case.forbidden.iter().map(|it| find(it)) {
            for way in counterfactual(facts(), &case.ask, place, 25).ways {
                let (after, barred) = look_at(facts(), &way.apply(&case.ask), place);
                assert!(barred.is_empty() && after.rank == way.rank && way.rank <= 25, "{}", case.id);
                told += 1;
            }
        }
    }
    println!("{told} ways tried");
}

#[test]
fn a_line_of_the_ledger_leads_back_to_the_facts_it_was_made_of() {
    let case = all().0.swap_remove(0);
    let line = record(facts(), &case.ask, &advise(facts(), &case.ask));
    let named = releases(&line).expect("releases");
    let again =
        world().db.read_blocking(Public, move |tx| store::facts::facts_of(tx, &named)).expect("facts");
    assert_eq!(replay(&again, &line), Ok(line));
}
