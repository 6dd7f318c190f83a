//! The published set of everyday questions, asked of the whole carried reference set.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use loper_database::db::{Db, Place};
use loper_database::migrate::migrate;
use loper_database::scope::Public;
use loper_search::model::index::Index;
use loper_search::model::query::Query;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;

/// What share must be answered in the first three.
const SHARE_LEAST: f64 = 0.95;

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder of its own");
        let db = Db::open(&Place::File(folder.path().join("loper.db")), 2).expect("opens");
        migrate(&db, &loper::features::migrations(), Moment(1)).expect("migrates");
        loper::seed::seed(&db, Moment(1)).expect("loads the carried set");
        let started = Instant::now();
        let index = db.read_blocking(Public, loper_search::store::index).expect("an index");
        println!("the index of {} things was made in {:?}", index.len(), started.elapsed());
        index
    })
}

fn questions() -> Vec<(Language, &'static str, &'static str)> {
    let table = include_str!("../../search/testdata/queries.csv");
    let read = |line: &'static str| {
        let mut cells = line.split(',');
        Some((Language::parse(cells.next()?)?, cells.next()?, cells.next()?))
    };
    table.lines().skip(1).map(|line| read(line).unwrap_or_else(|| panic!("{line} cannot be read"))).collect()
}

#[test]
fn everyday_questions_are_answered_in_the_first_three() {
    let (index, questions) = (index(), questions());
    assert!(questions.len() >= 150, "a set of at least 150 questions");
    let mut wrong = Vec::new();
    let mut times: Vec<Duration> = Vec::new();
    for (language, text, expected) in &questions {
        let wanted = index.by_name(expected).unwrap_or_else(|| panic!("{expected} is not there"));
        let started = Instant::now();
        let found = index.find(&Query { limit: 20, ..Query::new(*text, *language) });
        times.push(started.elapsed());
        if !found.hits.iter().take(3).any(|hit| hit.id == wanted.id) {
            let first: Vec<&str> = found.hits.iter().take(4).map(|hit| hit.url.as_str()).collect();
            wrong.push(format!("{text}: {expected} is not in {first:?}"));
        }
    }
    times.sort_unstable();
    let right = questions.len() - wrong.len();
    let share = f64::from(u32::try_from(right).expect("few"))
        / f64::from(u32::try_from(questions.len()).expect("few"));
    println!("{right} of {} everyday questions right: {:.1} per cent", questions.len(), share * 100.0);
    println!("middle {:?}, slowest of a hundred {:?}", times[times.len() / 2], times[times.len() * 99 / 100]);
    assert!(share >= SHARE_LEAST, "{:.1} per cent right; wrong:\n{}", share * 100.0, wrong.join("\n"));
}

#[test]
fn every_everyday_line_can_be_read_and_leads_somewhere() {
    let index = index();
    let table = include_str!("../../../reference/everyday.csv");
    let lines = loper_search::model::everyday::read(table);
    assert_eq!(lines.len(), table.lines().count() - 1, "a line that cannot be read");
    assert!(lines.len() >= 220, "{} lines", lines.len());
    let lost: Vec<&String> = lines
        .iter()
        .flat_map(|line| &line.targets)
        .filter(|target| index.by_name(target).is_none())
        .collect();
    assert!(lost.is_empty(), "targets that are not there: {lost:?}");
}

#[test]
fn strange_questions_stay_quick_and_harmless() {
    let index = index();
    let long = "dierenartsasistent vrachtwagenchaufeur xyzzyplugh ".repeat(200);
    let strange = [
        "🐶",
        "\u{202e}מורה",
        "'; drop table x; --",
        "<b>juf</b>",
        "%%%",
        long.as_str(),
        "a b c d e f g h i j k l m",
    ];
    for text in strange {
        for is_typing in [false, true] {
            let found = index.find(&Query { is_typing, ..Query::new(text, Language::Nl) });
            assert!(found.hits.len() <= 20 && found.hits.len() <= found.total, "{text:.30}");
        }
    }
}
