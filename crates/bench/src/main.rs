//! `./dev bench`: speed and memory, each figure beside the anchor of the same run.
//!
//! CPU time is that of the whole process, from the kernel; absolute figures are those of one machine on one
//! day, the ratios are what counts.

mod cpu;
mod dossier;
mod fit;
mod import;
mod interests;
mod official;
mod pages;
mod routes;
mod search;
mod served;
mod start;
mod typeset;

use std::path::Path;

use anyhow::{Context as _, Result};

fn main() -> Result<()> {
    println!("command: ./dev bench");
    let only = std::env::args().nth(1);
    if only.as_deref() == Some("official") {
        let folder = std::env::args().nth(2).context("which folder? ./dev bench official PATH")?;
        return official::run(Path::new(&folder));
    }
    if only.as_deref() == Some("country") {
        let folder = std::env::args().nth(2).context("which folder? ./dev bench country PATH")?;
        return dossier::country(Path::new(&folder));
    }
    let is_asked = |part: &str| only.as_deref().is_none_or(|it| it == part);
    if is_asked("search") {
        search::run()?;
    }
    if is_asked("fit") {
        fit::run()?;
    }
    if is_asked("routes") {
        routes::run()?;
    }
    if is_asked("pages") {
        pages::run()?;
    }
    if is_asked("dossier") {
        dossier::run()?;
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
    if is_asked("typeset") {
        typeset::run()?;
    }
    Ok(())
}
