//! `loper reference`: rebuilds the tables of `reference/` that come from official files, or compares them.

mod tables;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use loper_labour_market::import::Options;
use loper_labour_market::import::file::File;
use loper_labour_market::import::into::{Gather, cbs, esco, onet, regions, roa};

use tables::Tables;

/// Exit status when the tables differ.
const DIFFERENT: u8 = 3;

/// Rebuild the reference tables from a folder with the official files.
#[derive(Debug, Args)]
pub struct Reference {
    /// The folder with the official files; they are found by name, in its folders too.
    path: PathBuf,
    /// Compare only; exit with 3 when a table differs.
    #[arg(long)]
    check: bool,
    /// The folder of the tables.
    #[arg(long, default_value = "reference")]
    tables: PathBuf,
}

/// A source and the files that it is made of: how each name begins and ends.
struct Recipe {
    name: &'static str,
    gather: Gather,
    files: &'static [(&'static str, &'static str)],
}

/// In the order in which they build on each other.
const RECIPES: &[Recipe] = &[
    Recipe {
        name: "esco",
        gather: esco::gather,
        files: &[
            ("occupations_nl", ".csv"),
            ("occupations_en", ".csv"),
            ("skillGroups_nl", ".csv"),
            ("skillGroups_en", ".csv"),
            ("broaderRelationsSkillPillar", ".csv"),
            ("occupationSkillRelations", ""),
            ("isco08_to_brc2014", ".csv"),
        ],
    },
    Recipe {
        name: "onet",
        gather: onet::gather,
        files: &[
            ("Interests.", ""),
            ("Work Values.", ""),
            ("Job Zones.", ""),
            ("esco_onet_crosswalk", ".csv"),
        ],
    },
    Recipe { name: "cbs", gather: cbs::gather, files: &[("brc_werk_loon", ".json")] },
    Recipe {
        name: "regions",
        gather: regions::gather,
        files: &[("gemeente_regio", ".csv"), ("gemeenten_", ".geojson")],
    },
    Recipe { name: "roa", gather: roa::gather, files: &[("roa_ais", ".csv")] },
];

impl Reference {
    /// Rebuilds or compares, and prints a line for each table.
    pub fn run(self) -> Result<ExitCode> {
        let all = files_below(&self.path)?;
        let mut tables = Tables::read(&self.tables)?;
        let mut differing = 0;
        for recipe in RECIPES {
            let files = chosen(recipe, &all);
            let standing = tables.standing();
            let gathered = match (recipe.gather)(&files, &Options::default(), &standing) {
                Ok(gathered) => gathered,
                Err(problem) => {
                    println!("{}: could not be rebuilt: {problem}", recipe.name);
                    differing += 1;
                    continue;
                }
            };
            for part in gathered {
                part.remarks.iter().for_each(|remark| println!("{}: {remark}", part.part.name));
                part.refusals.iter().for_each(|it| {
                    println!(
                        "{}: line {}, {}: {} ({})",
                        part.part.name, it.line, it.column, it.reason, it.value
                    );
                });
                for (table, rows) in part.part.tables.iter().zip(&part.tables) {
                    differing += usize::from(tables.replace(table, rows)?);
                }
            }
        }
        differing += usize::from(self.groups(&all, &mut tables)?);
        if self.check {
            return Ok(if differing == 0 { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) });
        }
        tables.write(&self.tables)?;
        Ok(ExitCode::SUCCESS)
    }

    /// The Dutch names of the groups; what was derived and translated stands in the table itself.
    fn groups(&self, all: &[PathBuf], tables: &mut Tables) -> Result<bool> {
        let mut names: BTreeMap<(&str, String), String> = BTreeMap::new();
        for (edition, start, columns) in [
            ("brc2014", "brc2014.", ["code", "label"]),
            ("brc2014ed2025", "roa_ais", ["brc2014_ed2025", "beroepsgroep"]),
        ] {
            let Some(path) = newest(all, start, ".csv") else {
                bail!("{}: no file begins with {start}", self.path.display());
            };
            for [code, name] in tables::two_columns(path, columns)? {
                names.insert((edition, code), name);
            }
        }
        tables.rename_groups(&names)
    }
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() { open.push(path) } else { all.push(path) }
        }
    }
    all.sort();
    Ok(all)
}

/// Of files with the same beginning the last one counts: folders carry the version in their names.
fn newest<'a>(all: &'a [PathBuf], start: &str, end: &str) -> Option<&'a PathBuf> {
    let fits = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    };
    all.iter().rev().find(fits)
}

fn chosen(recipe: &Recipe, all: &[PathBuf]) -> Vec<File> {
    let found = recipe.files.iter().filter_map(|(start, end)| newest(all, start, end));
    found.map(|path| File::at(path)).collect()
}
