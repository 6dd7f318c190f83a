//! OneRoster 1.1 and 1.2 as an archive of CSV files: `users.csv`, `classes.csv`, `enrollments.csv`, and where they are
//! there `roles.csv` (1.2) and `demographics.csv`. Pure.
//!
//! Whoever is marked for deletion is left out, and so leaves the school as anyone who is not in a roster.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use loper_document::read::Row;
use loper_document::read::archive::Member;
use loper_document::read::csv::Csv;

use super::refused::{Refused, of_header};
use super::roster::{Entry, GUARDIANS_MAX, Gather, Guardian, Reason, Roster, is_name, joined, sixteen};
use crate::model::email::Email;

/// The cells of a line that were asked for, by their names.
type Cells = BTreeMap<&'static str, String>;

/// The lines of one file.
#[derive(Default)]
struct Lines {
    all: Vec<(u64, Cells)>,
    unreadable: Vec<u64>,
}

fn cell<'a>(cells: &'a Cells, name: &str) -> &'a str {
    cells.get(name).map_or("", |it| it.trim())
}

/// The lines of one file of the archive, each with the cells that were asked for; none when there is no such file.
fn lines(
    (bytes, members): (&[u8], &[Member]),
    file: &str,
    needed: &[&'static str],
    wanted: &[&'static str],
) -> Result<Option<Lines>, Refused> {
    let Some(member) = members.iter().find(|it| it.name.eq_ignore_ascii_case(file)) else { return Ok(None) };
    let source = member.open(Cursor::new(bytes)).map_err(|problem| Refused::Broken(problem.to_string()))?;
    let mut csv = Csv::open(source)?;
    let header = csv.header().clone();
    if !header.has(needed) {
        return Err(of_header(&header, vec!["oneroster"]));
    }
    let places: Vec<(&'static str, usize)> =
        needed.iter().chain(wanted).filter_map(|name| Some((*name, header.find(&[name])?))).collect();
    let (mut lines, mut row) = (Lines::default(), Row::default());
    while let Some(read) = csv.next_row(&mut row) {
        match read {
            Ok(()) => {
                let cells = places.iter().map(|(name, at)| (*name, row.cell(*at).to_owned())).collect();
                lines.all.push((row.line, cells));
            }
            Err(problem) => lines.unreadable.push(problem.line),
        }
    }
    csv.finish()?;
    lines.all.retain(|(_, cells)| is_there(cells));
    Ok(Some(lines))
}

fn is_there(cells: &Cells) -> bool {
    let status = cell(cells, "status").to_lowercase();
    let is_off = cell(cells, "enabledUser").eq_ignore_ascii_case("false");
    !matches!(status.as_str(), "tobedeleted" | "inactive") && !is_off
}

/// Everything around the users.
struct Around {
    /// In which classes each user sits.
    sits: BTreeMap<String, BTreeSet<String>>,
    /// Which roles each user has.
    roles: BTreeMap<String, Vec<String>>,
    /// The date of birth of each user.
    births: BTreeMap<String, String>,
    /// Name and address of each user: who is a guardian is found here.
    people: BTreeMap<String, (String, String)>,
}

/// Reads the archive.
pub(super) fn read(bytes: &[u8], members: &[Member]) -> Result<Roster, Refused> {
    let at = (bytes, members);
    let users = lines(
        at,
        "users.csv",
        &["sourcedId", "givenName", "familyName"],
        &["status", "enabledUser", "role", "identifier", "email", "middleName", "agentSourcedIds", "agents"],
    )?;
    // An archive of something else, such as pictures.
    let Some(users) = users else { return Err(Refused::Kind("archive")) };
    let around = around(at, &users)?;
    let mut gather = Gather::default();
    for line in &users.unreadable {
        gather.refuse(*line, "", Reason::Unreadable);
    }
    for (line, cells) in &users.all {
        match user(cells, &around) {
            Ok(Some(entry)) => {
                if entry.email.is_none() && !cell(cells, "email").is_empty() {
                    gather.refuse(*line, "email", Reason::Address);
                }
                gather.add(entry, *line, "sourcedId");
            }
            Ok(None) => {}
            Err((column, reason)) => gather.refuse(*line, column, reason),
        }
    }
    Ok(gather.done())
}

fn around(at: (&[u8], &[Member]), users: &Lines) -> Result<Around, Refused> {
    let classes = lines(at, "classes.csv", &["sourcedId", "title"], &["status", "classType"])?;
    let seats = lines(at, "enrollments.csv", &["classSourcedId", "userSourcedId"], &["status", "role"])?;
    let given = lines(at, "roles.csv", &["userSourcedId", "role"], &["status"])?.unwrap_or_default();
    let births = lines(at, "demographics.csv", &["sourcedId", "birthDate"], &["status"])?.unwrap_or_default();
    let classes = classes.unwrap_or_default().all;
    // Where a school tells form classes from lessons, the form classes are what guidance is about.
    let is_home = |cells: &Cells| cell(cells, "classType").eq_ignore_ascii_case("homeroom");
    let has_home = classes.iter().any(|(_, cells)| is_home(cells));
    let titles: BTreeMap<&str, String> = classes
        .iter()
        .filter(|(_, cells)| !has_home || is_home(cells))
        .map(|(_, cells)| (cell(cells, "sourcedId"), joined(&[cell(cells, "title")])))
        .collect();
    let mut around = Around {
        sits: BTreeMap::new(),
        roles: BTreeMap::new(),
        births: births
            .all
            .iter()
            .map(|(_, it)| (cell(it, "sourcedId").to_owned(), cell(it, "birthDate").to_owned()))
            .collect(),
        people: users
            .all
            .iter()
            .map(|(_, it)| (cell(it, "sourcedId").to_owned(), (name(it), cell(it, "email").to_owned())))
            .collect(),
    };
    let mut has = |who: &str, role: &str| {
        if !role.is_empty() {
            around.roles.entry(who.to_owned()).or_default().push(role.to_lowercase());
        }
    };
    let seats = seats.unwrap_or_default().all;
    for (_, it) in &users.all {
        has(cell(it, "sourcedId"), cell(it, "role"));
    }
    for (_, it) in given.all.iter().chain(&seats) {
        has(cell(it, "userSourcedId"), cell(it, "role"));
    }
    for (_, it) in &seats {
        if let Some(title) = titles.get(cell(it, "classSourcedId")).filter(|it| is_name(it)) {
            around.sits.entry(cell(it, "userSourcedId").to_owned()).or_default().insert(title.clone());
        }
    }
    Ok(around)
}

fn name(cells: &Cells) -> String {
    joined(&[cell(cells, "givenName"), cell(cells, "middleName"), cell(cells, "familyName")])
}

/// Someone of `users.csv`; nobody for a role that Loper does not take from a roster.
fn user(cells: &Cells, around: &Around) -> Result<Option<Entry>, (&'static str, Reason)> {
    let id = cell(cells, "sourcedId");
    let mut roles = around.roles.get(id).into_iter().flatten().filter_map(|it| match it.as_str() {
        "student" => Some(false),
        "teacher" | "counselor" | "aide" => Some(true),
        _ => None,
    });
    let Some(is_guide) = roles.next() else { return Ok(None) };
    let own = cell(cells, "identifier");
    let number = if own.is_empty() { id } else { own };
    if number.is_empty() || number.chars().count() > 60 {
        return Err(("sourcedId", Reason::NoNumber));
    }
    let name = name(cells);
    if !is_name(&name) {
        return Err(("familyName", Reason::NoName));
    }
    let family = joined(&[cell(cells, "familyName")]);
    let birth = around.births.get(id).map_or("", String::as_str);
    Ok(Some(Entry {
        number: number.to_owned(),
        family_name: if family.is_empty() { name.clone() } else { family },
        name,
        is_guide,
        email: Email::parse(cell(cells, "email")).map(|it| it.as_str().to_owned()),
        classes: around.sits.get(id).cloned().unwrap_or_default(),
        sixteen_on: sixteen(birth).filter(|_| !is_guide),
        guardians: if is_guide { Vec::new() } else { guardians(cells, around) },
    }))
}

/// The guardians of a learner: the agents that are users themselves, with a name and an address.
fn guardians(cells: &Cells, around: &Around) -> Vec<Guardian> {
    let ids = [cell(cells, "agentSourcedIds"), cell(cells, "agents")].join(",");
    let is_guardian = |id: &str| {
        let roles = around.roles.get(id);
        roles.is_some_and(|it| it.iter().any(|it| matches!(it.as_str(), "parent" | "guardian")))
    };
    let mut all: Vec<Guardian> = Vec::new();
    for id in ids.split([',', ';']).map(str::trim).filter(|it| is_guardian(it)) {
        let Some((name, email)) = around.people.get(id) else { continue };
        let Some(email) = Email::parse(email).filter(|_| is_name(name)) else { continue };
        if all.len() < GUARDIANS_MAX && all.iter().all(|it| it.email != email.as_str()) {
            all.push(Guardian { email: email.as_str().to_owned(), name: name.clone() });
        }
    }
    all
}
