//! The official files of the publishers through `loper import`, one source after the other, on a new data folder.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use loper::{house, world};
use loper_database::db::Place;

use crate::import::imported;

/// Each source with how the names of its files begin, in the order in which they build on each other.
const SOURCES: &[(&str, &[&str])] = &[
    (
        "esco",
        &[
            "occupations_nl.csv",
            "occupations_en.csv",
            "skillGroups_nl",
            "skillGroups_en",
            "broaderRelationsSkillPillar",
            "occupationSkillRelations",
            "isco08_to_brc2014",
        ],
    ),
    ("onet", &["Interests.", "Work Values.", "Job Zones.", "esco_onet_crosswalk"]),
    ("cbs", &["brc_werk_loon"]),
    ("roa", &["roa_ais"]),
];

/// Imports what lies below `folder`, and prints the times.
pub fn run(folder: &Path) -> Result<()> {
    let mut all = Vec::new();
    below(folder, &mut all)?;
    all.sort();
    let home = tempfile::tempdir()?;
    drop(house::open(&Place::File(home.path().join("loper.db")), world::now())?);
    let mut whole = Duration::ZERO;
    for (source, starts) in SOURCES {
        let files: Vec<&PathBuf> = starts.iter().filter_map(|start| newest(&all, start)).collect();
        ensure!(files.len() == starts.len(), "{source}: not all of {} are there", starts.join(", "));
        let done = imported(source, &files, home.path())?;
        whole += done.time;
        println!(
            "official: {source}: {} files in {:.2} s; at the most {:.0} MB anonymous memory",
            files.len(),
            done.time.as_secs_f64(),
            done.peak
        );
        println!("official: {}", done.said);
    }
    println!("official: ESCO, O*NET, CBS and ROA in {:.2} s (goal 10 s)", whole.as_secs_f64());
    Ok(())
}

fn below(folder: &Path, all: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() { below(&path, all)? } else { all.push(path) }
    }
    Ok(())
}

/// Of files with the same beginning the last one counts: folders carry the version in their names.
fn newest<'a>(all: &'a [PathBuf], start: &str) -> Option<&'a PathBuf> {
    all.iter().rev().find(|path| path.file_name().is_some_and(|it| it.to_string_lossy().starts_with(start)))
}
