//! `loper sources`: every release of every source.

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use loper::{house, world};
use loper_database::db::Place;
use loper_database::scope::Public;
use loper_imports::importers;
use loper_labour_market::model::release::Release;
use loper_labour_market::store::release;
use loper_vocabulary::source::Source;
use serde_json::{Value, json};

use super::place::At;

/// Which releases are shown, and which one an undo brings back.
#[derive(Debug, Args)]
pub struct Sources {
    /// Print the list as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    at: At,
}

impl Sources {
    /// Prints the list.
    pub fn run(self) -> Result<ExitCode> {
        let place = self.at.place()?;
        if let Place::File(path) = &place
            && !path.exists()
        {
            bail!("there is no database in {}; choose another folder with --data", self.at.data.display());
        }
        let db = house::open(&place, world::now())?;
        let all = db.read_blocking(Public, release::releases)?;
        if self.json {
            let all: Vec<Value> = all.iter().map(as_json).collect();
            println!("{}", serde_json::to_string_pretty(&json!({ "releases": all }))?);
            return Ok(ExitCode::SUCCESS);
        }
        for source in Source::ALL {
            let of_source: Vec<&Release> = all.iter().filter(|it| it.draft.source == source).collect();
            let takes = importers().find(|it| it.source == source).map(|it| it.takes);
            match (of_source.is_empty(), takes) {
                (true, None) => continue,
                (true, Some(takes)) => println!("{source}: nothing yet. Takes {takes}."),
                (false, _) => println!("{source}"),
            }
            for release in of_source {
                println!("  {}", line(release));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn line(release: &Release) -> String {
    let draft = &release.draft;
    let state = if release.is_current { "shown" } else { "before" };
    let published = draft.published_on.as_deref().unwrap_or("date not known");
    let date = release.imported_at.date().map_or_else(String::new, |date| date.to_string());
    let refused =
        if release.rows_refused == 0 { String::new() } else { format!(", {} refused", release.rows_refused) };
    format!(
        "{:<16} {state:<6} {} ({published}); {} rows{refused}, from {} on {date}",
        draft.part, draft.title, release.rows_in, draft.file_name
    )
}

fn as_json(release: &Release) -> Value {
    let draft = &release.draft;
    json!({
        "source": draft.source.code(),
        "part": draft.part,
        "title": draft.title,
        "publisher": draft.publisher,
        "published_on": draft.published_on,
        "licence": draft.licence,
        "file": draft.file_name,
        "sha256": draft.file_hash,
        "rows": release.rows_in,
        "rows_refused": release.rows_refused,
        "refusals": release.refusals,
        "note": { "nl": draft.note.nl, "en": draft.note.en },
        "is_example": draft.is_example,
        "imported_on": release.imported_at.date().map(|date| date.to_string()),
        "is_shown": release.is_current,
    })
}
