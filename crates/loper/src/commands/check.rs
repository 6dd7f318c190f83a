//! `loper check`: whether the stored data is whole, in words.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use loper::house;
use loper_database::db::{Db, Kind};
use loper_database::scope::Public;
use loper_labour_market::model::release::Release;
use loper_labour_market::store::release;
use serde_json::json;

use super::place::At;

/// Reads the stored data from end to end, changes nothing, and says in words whether it is whole. The site may go on
/// meanwhile. Exit status 1 when something is wrong.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    at: At,
    /// Machine output
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Looks, and says what it saw.
    pub fn run(self) -> Result<ExitCode> {
        let db = house::open_standing(&self.at.place()?)?;
        let (releases, wrong) = look(&db);
        let shown = releases.iter().filter(|it| it.is_current).count();
        if self.json {
            println!("{}", json!({ "whole": wrong.is_empty(), "releases": shown, "problems": wrong }));
        } else if wrong.is_empty() {
            match db.kind() {
                Kind::Sqlite => {
                    println!("Every page, index and reference of the file was read: all is whole.");
                }
                Kind::Postgres => println!("The server answers and every rule of the tables holds."),
            }
            println!("{shown} releases of sources are shown.");
        } else {
            println!("The data is not whole:");
            for line in &wrong {
                println!("  {line}");
            }
            println!("Keep the file as it is, and put back a backup with `loper restore`.");
        }
        Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// A file that is damaged in the wrong place cannot even be looked through: that is an answer too.
fn look(db: &Db) -> (Vec<Release>, Vec<String>) {
    let mut wrong = db.check().unwrap_or_else(|problem| vec![problem.to_string()]);
    let releases = match db.read_blocking(Public, release::releases) {
        Ok(releases) => releases,
        Err(problem) => {
            wrong.push(format!("the list of releases cannot be read: {problem}"));
            Vec::new()
        }
    };
    for release in releases.iter().filter(|it| it.is_current && it.rows_in == 0) {
        wrong.push(format!("the part {} is shown and has no rows", release.draft.part));
    }
    (releases, wrong)
}
