//! A roster as a table: CSV of any dialect or a workbook, with columns found by their usual names. Pure.

use std::collections::BTreeSet;
use std::io::Cursor;

use loper_document::read::Row;
use loper_document::read::columns::{Header, fold};
use loper_document::read::csv::Csv;
use loper_document::read::workbook;

use super::refused::{Refused, of_header};
use super::roster::{Entry, GUARDIANS_MAX, Gather, Guardian, Reason, Roster, is_name, joined, sixteen};
use crate::model::email::Email;

const NUMBER: &[&str] = &[
    "nummer",
    "leerlingnummer",
    "studentnummer",
    "stamnummer",
    "deelnemernummer",
    "personeelsnummer",
    "medewerkernummer",
    "number",
    "id",
];
const NAME: &[&str] = &["naam", "volledige naam", "name", "full name"];
const FIRST: &[&str] = &["roepnaam", "voornaam", "voornamen", "first name", "given name"];
const INFIX: &[&str] = &["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "infix"];
const FAMILY: &[&str] = &["achternaam", "familienaam", "family name", "last name"];
const CLASS: &[&str] = &["klas", "stamklas", "groep", "stamgroep", "lesgroep", "class", "group"];
const ROLE: &[&str] = &["rol", "functie", "role"];
const EMAIL: &[&str] = &["e-mail", "e-mailadres", "mailadres", "school e-mail", "e-mail school", "mail"];
const BIRTH: &[&str] = &["geboortedatum", "geboren", "date of birth", "birth date"];

/// How far down a header may stand.
const PREAMBLE_MAX: usize = 50;

/// The names of the columns that are read, for the page that says which are needed: a word for the key of what it is,
/// and the first of its names.
pub const COLUMNS: [(&str, &str, bool); 9] = [
    ("number", NUMBER[0], true),
    ("name", NAME[0], true),
    ("class", CLASS[0], false),
    ("role", ROLE[0], false),
    ("email", EMAIL[0], false),
    ("birth", BIRTH[0], false),
    ("guardian-name", "ouder 1 naam", false),
    ("guardian-email", "ouder 1 e-mail", false),
    ("guardian-second", "ouder 2 naam, ouder 2 e-mail", false),
];

/// A table to begin with: made-up people, every column.
pub const SAMPLE: &str = include_str!("../../data/roster.csv");

fn is_header(cells: &[String]) -> bool {
    let has = |names: &[&str]| cells.iter().any(|cell| names.iter().any(|name| fold(name) == fold(cell)));
    has(NUMBER) && (has(NAME) || has(FAMILY))
}

/// Reads CSV.
pub(super) fn csv(bytes: &[u8]) -> Result<Roster, Refused> {
    let Ok(mut csv) = Csv::open_after(Cursor::new(bytes), is_header) else {
        // No header of a roster: what the first row says tells what the file is.
        let other = Csv::open(Cursor::new(bytes))?;
        return Err(places(other.header()).err().unwrap_or(Refused::Nobody));
    };
    let places = places(csv.header())?;
    let header = csv.header().clone();
    let (mut gather, mut row) = (Gather::default(), Row::default());
    while let Some(read) = csv.next_row(&mut row) {
        match read {
            Ok(()) => take(&mut gather, (&header, &places), &row),
            Err(problem) => gather.refuse(problem.line, "", Reason::Unreadable),
        }
    }
    csv.finish()?;
    Ok(gather.done())
}

/// Reads the first sheet with a header of a roster in it.
pub(super) fn workbook(bytes: &[u8]) -> Result<Roster, Refused> {
    let sheets = workbook::sheets(bytes)?;
    for sheet in &sheets {
        let place = sheet.rows.iter().take(PREAMBLE_MAX).position(|row| is_header(&row.cells));
        let Some(place) = place else { continue };
        let header = Header::new(sheet.rows[place].cells.clone())?;
        let places = places(&header)?;
        let mut gather = Gather::default();
        for row in &sheet.rows[place + 1..] {
            take(&mut gather, (&header, &places), row);
        }
        return Ok(gather.done());
    }
    let first = sheets.iter().flat_map(|it| &it.rows).find(|it| it.cells.iter().any(|cell| !cell.is_empty()));
    let header = Header::new(first.ok_or(Refused::Empty)?.cells.clone())?;
    Err(places(&header).err().unwrap_or(Refused::Nobody))
}

/// Where the columns are.
struct Places {
    number: usize,
    name: Option<usize>,
    first: Option<usize>,
    infix: Option<usize>,
    family: Option<usize>,
    class: Option<usize>,
    role: Option<usize>,
    email: Option<usize>,
    birth: Option<usize>,
    guardians: [(Option<usize>, Option<usize>); GUARDIANS_MAX],
}

/// The columns of one guardian: name and address.
fn guardian(header: &Header, which: usize) -> (Option<usize>, Option<usize>) {
    let find = |what: &[&str]| {
        ["ouder", "verzorger", "ouder/verzorger", "guardian", "parent"].iter().find_map(|who| {
            what.iter().find_map(|it| {
                let first = format!("{who} {it}");
                let numbered = [format!("{who} {which} {it}"), format!("{it} {who} {which}")];
                let found = header.find(&[&numbered[0], &numbered[1]]);
                if which == 1 { found.or_else(|| header.find(&[&first])) } else { found }
            })
        })
    };
    (find(&["naam", "name"]), find(&["e-mail", "e-mailadres", "mailadres"]))
}

fn places(header: &Header) -> Result<Places, Refused> {
    let mut missing = Vec::new();
    let number = header.find(NUMBER).unwrap_or_else(|| {
        missing.push("number");
        usize::MAX
    });
    let (name, family) = (header.find(NAME), header.find(FAMILY));
    if name.is_none() && family.is_none() {
        missing.push("name");
    }
    if !missing.is_empty() {
        return Err(of_header(header, missing));
    }
    Ok(Places {
        number,
        name,
        first: header.find(FIRST),
        infix: header.find(INFIX),
        family,
        class: header.find(CLASS),
        role: header.find(ROLE),
        email: header.find(EMAIL),
        birth: header.find(BIRTH),
        guardians: [guardian(header, 1), guardian(header, 2)],
    })
}

fn take(gather: &mut Gather, (header, at): (&Header, &Places), row: &Row) {
    if row.cells.iter().all(|cell| cell.trim().is_empty()) {
        return;
    }
    let cell = |place: Option<usize>| place.map_or("", |it| row.cell(it));
    let column = |place: Option<usize>| place.map_or("", |it| header.name(it));
    let number = row.cell(at.number);
    if number.is_empty() || number.chars().count() > 60 {
        return gather.refuse(row.line, header.name(at.number), Reason::NoNumber);
    }
    let (name, family_name) = names(row, at);
    if !is_name(&name) {
        return gather.refuse(row.line, column(at.name.or(at.family)), Reason::NoName);
    }
    let Some(is_guide) = is_guide(cell(at.role)) else {
        return gather.refuse(row.line, column(at.role), Reason::Role);
    };
    let email = Email::parse(cell(at.email));
    if email.is_none() && !cell(at.email).is_empty() {
        gather.refuse(row.line, column(at.email), Reason::Address);
    }
    let sixteen_on = sixteen(cell(at.birth));
    if sixteen_on.is_none() && !cell(at.birth).is_empty() {
        gather.refuse(row.line, column(at.birth), Reason::Birth);
    }
    let class = joined(&[cell(at.class)]);
    let entry = Entry {
        number: number.to_owned(),
        name,
        family_name,
        is_guide,
        email: email.map(|it| it.as_str().to_owned()),
        classes: Some(class).filter(|it| is_name(it)).into_iter().collect::<BTreeSet<_>>(),
        sixteen_on: sixteen_on.filter(|_| !is_guide),
        guardians: if is_guide { Vec::new() } else { guardians(gather, (header, at), row) },
    };
    gather.add(entry, row.line, header.name(at.number));
}

/// The whole name, and the name by which lists are put in order.
fn names(row: &Row, at: &Places) -> (String, String) {
    let cell = |place: Option<usize>| place.map_or("", |it| row.cell(it));
    let name = match joined(&[cell(at.name)]) {
        name if name.is_empty() => joined(&[cell(at.first), cell(at.infix), cell(at.family)]),
        // “Haddad, Samira”: as lists of schools write it.
        name => match name.split_once(", ") {
            Some((family, first)) => joined(&[first, cell(at.infix), family]),
            None => name,
        },
    };
    let family = joined(&[cell(at.family)]);
    let last = name.rsplit(' ').next().unwrap_or(&name).to_owned();
    (name, if family.is_empty() { last } else { family })
}

/// A learner when nothing is said; nothing for a word that a roster does not know.
fn is_guide(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "" | "leerling" | "student" | "deelnemer" | "learner" | "pupil" => Some(false),
        "mentor" | "slb" | "slb'er" | "slb’er" | "decaan" | "begeleider" | "docent" | "coach" | "guide"
        | "teacher" => Some(true),
        _ => None,
    }
}

fn guardians(gather: &mut Gather, (header, at): (&Header, &Places), row: &Row) -> Vec<Guardian> {
    let mut all: Vec<Guardian> = Vec::new();
    for (name_at, email_at) in at.guardians {
        let cell = |place: Option<usize>| place.map_or("", |it| row.cell(it));
        let (name, typed) = (joined(&[cell(name_at)]), cell(email_at));
        if name.is_empty() && typed.is_empty() {
            continue;
        }
        match Email::parse(typed).filter(|_| is_name(&name)) {
            Some(email) if all.iter().all(|it| it.email != email.as_str()) => {
                all.push(Guardian { email: email.as_str().to_owned(), name });
            }
            Some(_) => {}
            None => {
                let place = if is_name(&name) { email_at.or(name_at) } else { name_at.or(email_at) };
                gather.refuse(row.line, place.map_or("", |it| header.name(it)), Reason::Guardian);
            }
        }
    }
    all
}
