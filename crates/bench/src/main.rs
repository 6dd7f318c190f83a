//! `./dev bench`: speed and memory, each figure beside the anchor of the same run.
//!
//! CPU time is that of the whole process, from the kernel; absolute figures are those of one machine on one
//! day, the ratios are what counts.

mod cpu;
mod import;
mod interests;
mod pages;
mod search;
mod start;

use anyhow::Result;

fn main() -> Result<()> {
    println!("command: ./dev bench");
    let only = std::env::args().nth(1);
    let is_asked = |part: &str| only.as_deref().is_none_or(|it| it == part);
    if is_asked("search") {
        search::run()?;
    }
    if is_asked("pages") {
        pages::run()?;
    }
    if is_asked("start") {
        start::run()?;
    }
    if is_asked("import") {
        import::run()?;
    }
    if is_asked("interests") {
        interests::run();
    }
    Ok(())
}
