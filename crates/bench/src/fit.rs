//! What fits someone, over the whole carried set, beside a plain pass of the same run.
//!
//! The plain pass draws the same columns of interests and adds them up without any rule, reason or order: less can't be
//! done. Profiles are the published reference cases, so that nothing is tuned to one.

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Result, anyhow, ensure};
use loper::{house, world};
use loper_database::db::Place;
use loper_database::scope::Public;
use loper_matching::model::advice::counterfactual::counterfactual;
use loper_matching::model::advice::{advise_on, first_on};
use loper_matching::model::ask::{Ask, Scope};
use loper_matching::model::cases::cases;
use loper_matching::model::facts::Facts;
use loper_matching::model::order::Board;

use crate::cpu::microseconds;

const SHOWN: usize = 20;

/// Prints the times of one profile.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let db = house::open(&Place::File(folder.path().join("loper.db")), world::now())?;
    let started = Instant::now();
    let facts = db.read_blocking(Public, loper_matching::store::facts::facts)?;
    println!("fit: the facts of the full set are read in {} ms", started.elapsed().as_millis());
    let asks: Vec<Ask> = cases()
        .map_err(|case| anyhow!("the case {case} can't be read"))?
        .0
        .into_iter()
        .map(|it| Ask { kind: None, scope: Scope::All, limit: SHOWN, ..it.ask })
        .collect();
    ensure!(asks.len() >= 60, "only {} profiles", asks.len());
    let ask = |nth: u32| &asks[nth as usize % asks.len()];
    let mut board = Board::default();
    let whole = microseconds(2_000, |nth| {
        black_box(advise_on(&mut board, &facts, ask(nth)));
    });
    let order = microseconds(10_000, |nth| {
        black_box(first_on(&mut board, &facts, ask(nth)));
    });
    let plain = plain(&facts);
    println!(
        "fit: {} items, {} profiles, the first {SHOWN}, one core: {whole:.0} µs with reasons and surprises (goal: \
         under 200), order alone {order:.1} µs (goal: at most 20); a plain pass over six columns {plain:.1} µs, so \
         the order is {:.1} x that",
        facts.len(),
        asks.len(),
        order / plain
    );
    let far = facts.len() / 2;
    let ways = microseconds(200, |nth| {
        black_box(counterfactual(&facts, ask(nth), (far + nth as usize * 37) % facts.len(), SHOWN));
    });
    println!("fit: a counterfactual {:.2} ms (goal: under 5 ms)", ways / 1000.0);
    Ok(())
}

/// Draws as many numbers as the interests have, and adds them up row by row.
fn plain(facts: &Facts) -> f64 {
    let columns: [Vec<i16>; 6] = std::array::from_fn(|it| vec![i16::try_from(it).unwrap_or(1); facts.len()]);
    let mut sums = vec![0_i32; facts.len()];
    microseconds(20_000, |nth| {
        let times = i16::try_from(nth % 1000).unwrap_or(1);
        sums.fill(0);
        for column in black_box(&columns) {
            for (sum, height) in sums.iter_mut().zip(column) {
                *sum += i32::from(*height) * i32::from(times);
            }
        }
        black_box(&sums);
    })
}
