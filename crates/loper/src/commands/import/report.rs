//! What the person at the command line reads of an import.

use std::fmt::Write as _;

use anyhow::{Result, anyhow};
use loper_database::error::Error;
use loper_document::read::problem::Problem;
use loper_labour_market::import::Failed;
use loper_labour_market::model::release::{PartReport, Report};
use loper_vocabulary::source::Source;
use serde_json::json;

/// How many refused rows are printed for each part; JSON has all that are kept.
const REFUSALS_SHOWN: usize = 20;

/// Prints what an import did, or would do.
pub fn done(source: Source, report: &Report, is_dry_run: bool, is_json: bool) -> Result<()> {
    if is_json {
        let answer =
            json!({ "source": source.code(), "dry_run": is_dry_run, "refused": null, "parts": report.parts });
        println!("{}", serde_json::to_string_pretty(&answer)?);
        return Ok(());
    }
    for part in &report.parts {
        print!("{}", of_part(part));
    }
    println!(
        "{}",
        match (is_dry_run, report.parts.iter().all(|it| it.is_unchanged)) {
            (true, _) => "This was a dry run: nothing was changed.",
            (false, true) => "Everything stood already; nothing was changed.",
            (false, false) => "Done. The new figures are shown from now on.",
        }
    );
    Ok(())
}

/// Prints why the data was refused.
pub fn refused(source: Source, why: &Failed, is_json: bool) -> Result<()> {
    let report = match why {
        Failed::Refused(report) => Some(report.as_ref()),
        _ => None,
    };
    if is_json {
        let parts: Vec<&PartReport> = report.into_iter().collect();
        let answer =
            json!({ "source": source.code(), "dry_run": false, "refused": why.to_string(), "parts": parts });
        println!("{}", serde_json::to_string_pretty(&answer)?);
        return Ok(());
    }
    let sentence = why.to_string();
    let point = if sentence.ends_with(['.', '?', '!']) { "" } else { "." };
    let end = if sentence.contains("Nothing was changed.") { "" } else { " Nothing was changed." };
    eprintln!("loper: {sentence}{point}{end}");
    if let Some(report) = report {
        eprint!("{}", refusals(report));
    }
    Ok(())
}

fn of_part(part: &PartReport) -> String {
    let mut text = format!("{}: {}", part.part, counted(part.rows_in, "row"));
    if part.rows_refused > 0 {
        let _ = write!(text, ", {} refused", part.rows_refused);
    }
    if part.is_unchanged {
        text.push_str("; this file is shown already\n");
    } else {
        let _ = write!(text, "; {} new, {} gone, {} changed", part.added, part.gone, part.changed);
        if part.completed > 0 {
            let _ = write!(text, ", {} completed with what was empty", part.completed);
        }
        text.push('\n');
    }
    for remark in &part.remarks {
        let _ = writeln!(text, "  note: {remark}");
    }
    text + &refusals(part)
}

fn counted(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

fn refusals(part: &PartReport) -> String {
    let mut text = String::new();
    for problem in part.refusals.iter().take(REFUSALS_SHOWN) {
        let _ = writeln!(text, "  refused: {}", line(problem));
    }
    let more = part.rows_refused.saturating_sub(part.refusals.len().min(REFUSALS_SHOWN) as u64);
    if more > 0 {
        let _ = writeln!(text, "  and {more} more");
    }
    text
}

fn line(problem: &Problem) -> String {
    let mut text = if problem.line == 0 { String::new() } else { format!("line {}, ", problem.line) };
    if !problem.column.is_empty() {
        let _ = write!(text, "column {}, ", problem.column);
    }
    if !problem.value.is_empty() {
        let _ = write!(text, "“{}”: ", problem.value.replace('\n', " "));
    }
    text + &problem.reason
}

/// What to do about a database that did not do what it was asked.
pub fn explained(problem: &Error) -> anyhow::Error {
    let advice = match problem {
        Error::ReadOnly(_) => "Give the user that runs this the right to write in the data folder.",
        Error::Full(_) => "Make room on that disk and import again.",
        Error::Unavailable(_) => "Is the folder there, or does the server answer? Try again.",
        _ => "Please report this with the line above.",
    };
    anyhow!("{problem}. Nothing was changed. {advice}")
}
