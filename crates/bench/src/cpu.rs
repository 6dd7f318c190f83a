//! What the kernel says of time and memory.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// Nanoseconds of CPU that all threads of this process have used.
pub fn used() -> u64 {
    let Ok(tasks) = fs::read_dir("/proc/self/task") else { return 0 };
    let times = tasks.flatten().filter_map(|task| fs::read_to_string(task.path().join("schedstat")).ok());
    times.filter_map(|text| text.split_whitespace().next()?.parse::<u64>().ok()).sum()
}

/// Megabytes of anonymous memory of a process: now (`RssAnon`) or at the most (`VmHWM`, files included).
pub fn memory(process: u32, field: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with(field))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// The program that was built beside this one.
pub fn program() -> Result<PathBuf> {
    let here = std::env::current_exe()?;
    let program = here.with_file_name("loper");
    program.exists().then_some(program).context("build the program first: ./dev bench does")
}

/// Runs `each` in rounds after a warm-up, and answers the CPU microseconds of one in the quietest round.
pub fn microseconds(times: u32, mut each: impl FnMut(u32)) -> f64 {
    const ROUNDS: u32 = 5;
    (0..times / 4).for_each(&mut each);
    let mut best = f64::MAX;
    for round in 0..ROUNDS {
        let before = used();
        (0..times).for_each(|number| each(round * times + number));
        best = best.min((used() - before) as f64 / 1000.0 / f64::from(times));
    }
    best
}
