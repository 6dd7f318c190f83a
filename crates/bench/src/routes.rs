//! Routes over the full set, in process: every start to every occupation and programme that has a route or none.

use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use loper::{house, world};
use loper_database::db::Place;
use loper_database::scope::Public;
use loper_pathway::model::goal::Goal;
use loper_pathway::model::map::Map;
use loper_pathway::model::rank::Order;
use loper_pathway::model::start::{Start, last_year};
use loper_vocabulary::level::Level;

/// Every how manieth goal is asked for: with all starts that is enough to see the slow ones.
const EVERY: usize = 7;

/// Prints the times of one question.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let db = house::open(&Place::File(folder.path().join("loper.db")), world::now())?;
    let today = world::now().date().context("a date")?;
    let started = Instant::now();
    let map = db.read_blocking(Public, loper_pathway::store::map::map)?;
    println!("routes: the map of the full set is made in {} ms", started.elapsed().as_millis());
    let (starts, goals) = (starts(), goals(&map));
    let mut times = Vec::with_capacity(starts.len() * goals.len());
    let mut found = 0_usize;
    for start in &starts {
        for goal in &goals {
            let asked = Instant::now();
            let plan = map.plan(start, goal, Order::Shortest, today);
            times.push(asked.elapsed().as_secs_f64() * 1e6);
            found += std::hint::black_box(plan).map_or(0, |plan| plan.routes.len());
        }
    }
    ensure!(found > 0, "no question had a route");
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[times.len() * share / 100];
    println!(
        "routes: p50 {:.0} us, p99 {:.0} us, slowest {:.0} us, {} questions, {found} routes (goal: p99 under 1 ms)",
        at(50),
        at(99),
        times[times.len() - 1],
        times.len()
    );
    Ok(())
}

fn starts() -> Vec<Start> {
    let in_years = |level: Level| (1..=last_year(level)).map(move |year| Start::busy(level, year));
    Level::ALL
        .into_iter()
        .flat_map(|level| std::iter::once(Start::with(level)).chain(in_years(level)))
        .collect()
}

fn goals(map: &Map) -> Vec<Goal> {
    let mut all: Vec<String> = map.occupations.keys().map(|id| format!("occupation:{id}")).collect();
    all.extend(map.by_key.keys().map(|key| format!("programme:{key}")));
    all.sort_unstable();
    let levels = Level::ALL.iter().map(|level| format!("level:{}", level.code()));
    let some = all.into_iter().step_by(EVERY).chain(levels).chain(std::iter::once("work".to_owned()));
    some.filter_map(|text| Goal::parse(&text)).collect()
}
