//! The CSV tables of the reference set: read, compared, written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use loper_database::value::Value;
use loper_document::read::Row;
use loper_document::read::table::Table;
use loper_labour_market::import::standing::{Group, Municipality, Occupation, Standing};
use loper_labour_market::store::part;
use loper_vocabulary::occupation::{Isco, OccupationId};

/// What is read of the set: the tables that an import builds on.
const NAMES: &[&str] =
    &["occupations.csv", "old_slugs.csv", "groups.csv", "regions.csv", "municipalities.csv"];
/// Tables in which a score of one is `1.0`; everywhere else it is `1`.
const WITH_POINT: &[&str] = &["interests.csv", "work_values.csv"];

/// A table: its header and its rows.
type Sheet = (Vec<String>, Vec<Vec<String>>);

/// The tables, by file name.
pub struct Tables {
    folder: std::path::PathBuf,
    sheets: BTreeMap<String, Sheet>,
    changed: BTreeSet<String>,
}

impl Tables {
    /// Reads the tables that an import builds on; the others are read when they are compared.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut sheets = BTreeMap::new();
        for name in NAMES {
            sheets.insert((*name).to_owned(), sheet(&folder.join(name))?);
        }
        Ok(Self { folder: folder.to_owned(), sheets, changed: BTreeSet::new() })
    }

    /// What stands, for an import to build on.
    pub fn standing(&self) -> Standing {
        let mut standing = Standing::default();
        for [id, slug, isco, group, newer] in
            self.columns("occupations.csv", ["id", "slug", "isco", "group_code", "group_code_ed2025"])
        {
            if let (Some(id), Some(isco)) = (OccupationId::parse(&id), Isco::parse(&isco)) {
                standing.occupations.insert(id, Occupation { slug, isco, group, group_ed2025: newer });
            }
        }
        for [slug, id] in self.columns("old_slugs.csv", ["slug", "id"]) {
            standing.old_slugs.extend(OccupationId::parse(&id).map(|id| (slug, id)));
        }
        let groups = self.columns("groups.csv", ["edition", "code", "name_nl"]).into_iter();
        standing.groups = groups.map(|[edition, code, name]| Group { edition, code, name }).collect();
        let regions = self.columns("regions.csv", ["code", "name"]).into_iter();
        standing.regions = regions.map(|[code, name]| (code, name)).collect();
        let all = self.columns("municipalities.csv", ["code", "name", "region"]).into_iter();
        standing.municipalities =
            all.map(|[code, name, region]| Municipality { code, name, region }).collect();
        standing
    }

    fn columns<const N: usize>(&self, name: &str, columns: [&str; N]) -> Vec<[String; N]> {
        let Some((header, rows)) = self.sheets.get(name) else { return Vec::new() };
        let places = columns.map(|column| header.iter().position(|it| it == column));
        let cell = |row: &Vec<String>, place: Option<usize>| {
            place.and_then(|place| row.get(place)).cloned().unwrap_or_default()
        };
        rows.iter().map(|row| places.map(|place| cell(row, place))).collect()
    }

    /// Puts these rows in the place of a table and prints how many rows differ; answers whether any does.
    pub fn replace(&mut self, table: &part::Table, rows: &[Vec<Value>]) -> Result<bool> {
        let (header, _) = self.sheet(table.file)?.clone();
        let mut places = Vec::new();
        for name in &header {
            let Some(place) = table.columns[1..].iter().position(|it| it == name) else {
                bail!("{}: the column {name} is not known", table.file);
            };
            places.push(place);
        }
        let has_point = WITH_POINT.contains(&table.file);
        let made = rows
            .iter()
            .map(|row| places.iter().map(|place| cell(&row[*place], has_point)).collect())
            .collect();
        self.put(table.file, header, made)
    }

    fn sheet(&mut self, name: &str) -> Result<&Sheet> {
        if !self.sheets.contains_key(name) {
            let read = sheet(&self.folder.join(name))?;
            self.sheets.insert(name.to_owned(), read);
        }
        self.sheets.get(name).with_context(|| name.to_owned())
    }

    fn put(&mut self, name: &str, header: Vec<String>, rows: Vec<Vec<String>>) -> Result<bool> {
        let made = written(&header, &rows);
        let stands = fs::read_to_string(self.folder.join(name)).with_context(|| name.to_owned())?;
        let old: BTreeSet<&str> = stands.lines().collect();
        let new: BTreeSet<&str> = made.lines().collect();
        let (gone, added) = (old.difference(&new).count(), new.difference(&old).count());
        let is_different = made != stands;
        match (is_different, gone + added) {
            (false, _) => println!("{name}: {} rows, the same", rows.len()),
            (true, 0) => println!("{name}: {} rows, the same in another order", rows.len()),
            (true, _) => println!("{name}: {} rows; {gone} lines go and {added} come", rows.len()),
        }
        if is_different {
            self.changed.insert(name.to_owned());
        }
        self.sheets.insert(name.to_owned(), (header, rows));
        Ok(is_different)
    }

    /// Gives the groups the names of their publishers; answers whether any name differs.
    pub fn rename_groups(&mut self, names: &BTreeMap<(&str, String), String>) -> Result<bool> {
        let (header, mut rows) = self.sheet("groups.csv")?.clone();
        let place = |name: &str| header.iter().position(|it| it == name).with_context(|| name.to_owned());
        let (edition, code, name) = (place("edition")?, place("code")?, place("name_nl")?);
        let mut seen = BTreeSet::new();
        for row in &mut rows {
            match names.get(&(row[edition].as_str(), row[code].clone())).cloned() {
                Some(official) => row[name] = official,
                None => {
                    println!("groups.csv: {} {} is in no official file and stays", row[edition], row[code]);
                }
            }
            seen.insert((row[edition].clone(), row[code].clone()));
        }
        // Groups have four digits; the files have the levels above them too, and a total.
        let is_group = |code: &str| code.len() == 4;
        for (edition, code) in names.keys().filter(|(_, code)| is_group(code)) {
            if !seen.contains(&((*edition).to_owned(), code.clone())) {
                println!("groups.csv: {edition} {code} has no English name yet; add its row by hand");
            }
        }
        self.put("groups.csv", header, rows)
    }

    /// Writes the tables that changed.
    pub fn write(&self, folder: &Path) -> Result<()> {
        for name in &self.changed {
            if let Some((header, rows)) = self.sheets.get(name) {
                fs::write(folder.join(name), written(header, rows)).with_context(|| name.clone())?;
            }
        }
        Ok(())
    }
}

fn sheet(path: &Path) -> Result<Sheet> {
    let file = fs::File::open(path).with_context(|| path.display().to_string())?;
    let mut table = Table::open(file).with_context(|| path.display().to_string())?;
    let header = table.header().names().to_vec();
    let (mut rows, mut row) = (Vec::new(), Row::default());
    while let Some(next) = table.next_row(&mut row) {
        if let Err(problem) = next {
            bail!("{}, line {}: {}", path.display(), problem.line, problem.reason);
        }
        rows.push(row.cells.clone());
    }
    Ok((header, rows))
}

/// Two columns of an official file.
pub fn two_columns(path: &Path, columns: [&str; 2]) -> Result<Vec<[String; 2]>> {
    let (header, rows) = sheet(path)?;
    let place = |name: &str| {
        header.iter().position(|it| it.trim() == name).with_context(|| format!("{}: {name}", path.display()))
    };
    let (one, other) = (place(columns[0])?, place(columns[1])?);
    let cell = |row: &Vec<String>, place: usize| row.get(place).cloned().unwrap_or_default();
    Ok(rows.iter().map(|row| [cell(row, one), cell(row, other)]).collect())
}

fn cell(value: &Value, has_point: bool) -> String {
    match value {
        Value::Int(number) => number.to_string(),
        Value::Real(number) if has_point => format!("{number:?}"),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Bool(is_so) => u8::from(*is_so).to_string(),
        Value::Null | Value::Blob(_) => String::new(),
    }
}

fn written(header: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            if cell.contains([',', '"', '\n', '\r']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_written_as_it_was_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("groups.csv");
        let text = "code,name\n0711,\"Bouw, hout\"\n0712,\"De \"\"echte\"\" bouw\"\n0713,\n";
        fs::write(&path, text).expect("it can be written");
        let (header, rows) = sheet(&path).expect("it can be read");
        assert_eq!(written(&header, &rows), text);
        let pairs = two_columns(&path, ["code", "name"]).expect("both columns are there");
        assert_eq!(pairs[0], ["0711".to_owned(), "Bouw, hout".to_owned()]);
        assert!(two_columns(&path, ["code", "other"]).is_err());
    }

    #[test]
    fn numbers_are_written_as_the_table_has_them() {
        assert_eq!(cell(&Value::Real(1.0), true), "1.0");
        assert_eq!(cell(&Value::Real(1.0), false), "1");
        assert_eq!(cell(&Value::Real(0.846), false), "0.846");
        assert_eq!(cell(&Value::Null, true), "");
        assert_eq!(cell(&Value::Bool(true), false), "1");
    }
}
