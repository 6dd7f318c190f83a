//! `loper audit verify`: whether the trail of who did what is whole.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Subcommand};
use loper::house;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Public};
use loper_people::store::organisation::{self, School};
use loper_people::store::trail;
use loper_privacy::model::closed::{Closed, Key};
use loper_privacy::model::{Broken, Reader};
use loper_privacy::store::closed;
use serde_json::{Value, json};

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
    /// Months that went after their term are named: what is kept of them is signed, and the rest is followed from there.
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
        let key = db.read_blocking(Public, closed::known_key)?;
        let mut is_whole = true;
        let mut heads = Vec::new();
        for school in db.read_blocking(Public, organisation::all)? {
            let seen = follow(&db, &school, key.as_ref())?;
            is_whole &= seen.broken.is_none();
            if self.json {
                heads.push(seen.json(&school));
            } else {
                seen.say(&school);
            }
        }
        let public = key.as_ref().map(Key::public);
        if self.json {
            println!("{}", json!({ "whole": is_whole, "key": public, "organisations": heads }));
        } else if let Some(public) = public {
            println!("months that went are signed with the key {public}");
        }
        Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// What was seen of one trail.
struct Seen {
    reader: Reader,
    closed: Vec<Closed>,
    broken: Option<Broken>,
}

impl Seen {
    fn json(&self, school: &School) -> Value {
        let gone = |it: &Closed| json!({ "month": it.month, "first": it.first, "last": it.last, "hash": it.hash, "closed_at": it.closed_at.0 });
        json!({ "organisation": school.id.to_string(), "name": school.name, "lines": self.reader.number(),
                "head": self.reader.hash(), "problem": self.broken.as_ref().map(words),
                "gone": self.closed.iter().map(gone).collect::<Vec<_>>() })
    }

    fn say(&self, school: &School) {
        match &self.broken {
            None => {
                let (lines, head) = (self.reader.number(), self.reader.hash());
                println!("{}: {lines} lines, whole; head {head}", school.name);
            }
            Some(broken) => println!("{}: {}", school.name, words(broken)),
        }
        for it in &self.closed {
            let day = it.closed_at.date().map_or_else(String::new, |it| format!(" on {it}"));
            println!("  {}: lines {} to {} went{day}, their term was over", it.month, it.first, it.last);
        }
    }
}

fn follow(db: &Db, school: &School, key: Option<&Key>) -> Result<Seen> {
    let scope = Organisation(school.id);
    let closed = db.read_blocking(scope, closed::all)?;
    let mut reader = match Reader::after(school.id, &closed, key) {
        Ok(reader) => reader,
        Err(broken) => return Ok(Seen { reader: Reader::default(), closed, broken: Some(broken) }),
    };
    loop {
        let from = reader.number();
        let lines = db.read_blocking(scope, move |tx| trail::after(tx, from, STEP))?;
        if lines.is_empty() {
            let head = db.read_blocking(scope, trail::head)?;
            let broken = reader.end(head.as_ref()).err();
            return Ok(Seen { reader, closed, broken });
        }
        for line in &lines {
            if let Err(broken) = reader.take(line) {
                return Ok(Seen { reader, closed, broken: Some(broken) });
            }
        }
    }
}

fn words(broken: &Broken) -> String {
    match broken {
        Broken::Missing(number) => format!("line {number} is not there"),
        Broken::Changed(number) => format!("line {number} was changed, or a line before it"),
        Broken::Closed(month) => {
            format!("what is kept of {month}, which went after its term, is not what was signed")
        }
        Broken::Head => {
            "the last line is not the one that the head names: lines at the end were taken out".into()
        }
    }
}
