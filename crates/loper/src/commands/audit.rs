//! `loper audit verify`: whether the trail of who did what is whole.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Subcommand};
use loper::house;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Public};
use loper_people::store::organisation::{self, School};
use loper_people::store::trail;
use loper_privacy::model::{Broken, Reader};
use serde_json::json;

use super::place::At;

/// So many lines are read at once.
const STEP: i64 = 1_000;

/// Looks after the trail of who did what.
#[derive(Debug, Args)]
pub struct Audit {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Follow the chain of every organisation from its first line to its head
    ///
    /// A line that was changed, taken out, put in or moved is found. A trail that was cut off together with its head is
    /// found only by comparing the heads with those that an earlier run printed: keep them elsewhere. Exit status 1 when
    /// something is wrong.
    Verify(Verify),
}

/// Follows the chains.
#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    at: At,
    /// Machine output
    #[arg(long)]
    json: bool,
}

impl Audit {
    /// Does what was asked.
    pub fn run(self) -> Result<ExitCode> {
        match self.what {
            What::Verify(verify) => verify.run(),
        }
    }
}

impl Verify {
    fn run(self) -> Result<ExitCode> {
        let db = house::open_standing(&self.at.place()?)?;
        let mut is_whole = true;
        let mut heads = Vec::new();
        for school in db.read_blocking(Public, organisation::all)? {
            let (read, broken) = follow(&db, &school)?;
            is_whole &= broken.is_none();
            let words = broken.as_ref().map(words);
            if self.json {
                let (lines, head) = (read.number(), read.hash());
                heads.push(
                    json!({ "organisation": school.id.to_string(), "name": school.name, "lines": lines,
                                   "head": head, "problem": words }),
                );
            } else {
                match words {
                    None => println!("{}: {} lines, whole; head {}", school.name, read.number(), read.hash()),
                    Some(words) => println!("{}: {words}", school.name),
                }
            }
        }
        if self.json {
            println!("{}", json!({ "whole": is_whole, "organisations": heads }));
        }
        Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn follow(db: &Db, school: &School) -> Result<(Reader, Option<Broken>)> {
    let scope = Organisation(school.id);
    let mut reader = Reader::default();
    loop {
        let from = reader.number();
        let lines = db.read_blocking(scope, move |tx| trail::after(tx, from, STEP))?;
        if lines.is_empty() {
            let head = db.read_blocking(scope, trail::head)?;
            let broken = reader.end(head.as_ref()).err();
            return Ok((reader, broken));
        }
        for line in &lines {
            if let Err(broken) = reader.take(line) {
                return Ok((reader, Some(broken)));
            }
        }
    }
}

fn words(broken: &Broken) -> String {
    match broken {
        Broken::Missing(number) => format!("line {number} is not there"),
        Broken::Changed(number) => format!("line {number} was changed, or a line before it"),
        Broken::Head => {
            "the last line is not the one that the head names: lines at the end were taken out".into()
        }
    }
}
