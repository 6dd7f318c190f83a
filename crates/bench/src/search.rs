//! Search over the full set, in process, with the published questions.

use std::time::Instant;

use anyhow::{Result, ensure};
use loper::{house, world};
use loper_database::db::Place;
use loper_database::scope::Public;
use loper_search::model::query::Query;
use loper_vocabulary::language::Language;

/// The published test set of the search.
const QUESTIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../search/testdata/queries.csv");
const ROUNDS: usize = 20;

/// Prints the times of one question.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let db = house::open(&Place::File(folder.path().join("loper.db")), world::now())?;
    let started = Instant::now();
    let index = db.read_blocking(Public, loper_search::store::index)?;
    println!("search: the index of the full set is made in {} ms", started.elapsed().as_millis());
    let mut reader = csv::Reader::from_path(QUESTIONS)?;
    let mut questions = Vec::new();
    for row in reader.records() {
        let row = row?;
        let language = row.get(0).and_then(Language::parse).unwrap_or_default();
        questions.push(Query::new(row.get(1).unwrap_or_default(), language));
    }
    ensure!(questions.len() >= 150, "only {} questions were read", questions.len());
    let mut times = Vec::with_capacity(questions.len() * ROUNDS);
    for _ in 0..ROUNDS {
        for question in &questions {
            let asked = Instant::now();
            let found = index.find(question);
            times.push(asked.elapsed().as_secs_f64() * 1000.0);
            std::hint::black_box(found);
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[times.len() * share / 100];
    println!(
        "search: p50 {:.2} ms, p99 {:.2} ms, slowest {:.2} ms, {} questions x {ROUNDS} (goal: p99 under 3 ms)",
        at(50),
        at(99),
        times[times.len() - 1],
        questions.len()
    );
    Ok(())
}
