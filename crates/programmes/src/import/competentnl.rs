//! Which skills a qualification prescribes, from CompetentNL: the answer of a SPARQL query, or tables. Pure.
//!
//! Codes, names and links are facts and are read; descriptions are texts of others and are not.

use std::collections::BTreeMap;
use std::io::Read;

use loper_document::read::Row;
use loper_document::read::columns::fold;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_labour_market::import::json::{Object, objects};
use loper_labour_market::import::rows::{Columns, Found, read, refuse};

use crate::import::reader::five_digits;

/// A skill that a qualification prescribes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prescribed {
    /// `mbo:25491` or `elective:K0072`.
    pub key: String,
    /// `humancapability/1D54A21B60`
    pub skill: String,
    /// Its Dutch name; nothing where another file has it.
    pub label: Option<String>,
}

/// The code behind the last `/id/` of an address.
pub fn skill_code(address: &str) -> Option<String> {
    let code = address.trim().rsplit_once("/id/").map(|(_, code)| code)?;
    let is_code = !code.is_empty()
        && code.len() <= 80
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_'));
    is_code.then(|| code.to_owned())
}

fn key_of(code: &str) -> Result<String, &'static str> {
    // A query may answer the code alone or the address that ends in it.
    let code = code.trim().rsplit(['/', '#']).next().unwrap_or("");
    let digits =
        code.strip_prefix(['K', 'k']).filter(|it| it.len() == 4 && it.bytes().all(|b| b.is_ascii_digit()));
    match digits {
        Some(digits) => Ok(format!("elective:K{digits}")),
        None => five_digits(code).map(|code| format!("mbo:{code}")),
    }
}

/// Reads the answer of a SPARQL query. `names` finds a qualification by its folded name, for queries that did not
/// ask for the code; a name of two qualifications finds none.
pub fn answer(
    input: impl Read,
    names: &BTreeMap<String, Option<String>>,
) -> Result<Found<Prescribed>, Unreadable> {
    let mut found = Found::default();
    let mut place = 0;
    let mut take = |object: Object| {
        place += 1;
        found.take(prescribed(&object, place, names));
    };
    if objects(input, "results/bindings", &mut take)? {
        return Ok(found);
    }
    let looks_like = Some("the answer of a SPARQL query in JSON was expected".to_owned());
    Err(Unreadable::Columns { missing: vec!["results.bindings".into()], looks_like })
}

fn prescribed(
    object: &Object,
    place: u64,
    names: &BTreeMap<String, Option<String>>,
) -> Result<Option<Prescribed>, Problem> {
    let value = |any_of: &[&str]| {
        any_of.iter().find_map(|name| object.get(*name)?.get("value")?.as_str().map(str::trim))
    };
    let is_link =
        value(&["rel", "relation", "relatie", "predicate", "p"]).is_none_or(|it| it.contains("prescribes"));
    if !is_link {
        return Ok(None);
    }
    let wrong = |column: &str, it: &str, why: &str| Problem::new(place, column, it, why);
    let code = value(&["crebo", "code", "opleidingscode", "certificaatcode", "keuzedeelcode"]);
    let key = match (code, value(&["label", "normLabel", "norm"])) {
        (Some(code), _) => key_of(code).map_err(|why| wrong("code", code, why))?,
        (None, Some(name)) => names.get(&fold(name)).cloned().flatten().ok_or_else(|| {
            let why = "The answer has no code, and no single qualification has this name; ask for ksmo:opleidingscode in the query.";
            wrong("label", name, why)
        })?,
        (None, None) => return Err(wrong("code", "", "There is neither a code nor a name.")),
    };
    let address = value(&["skill", "hat", "uri"]).unwrap_or("");
    let Some(skill) = skill_code(address) else {
        return Err(wrong("skill", address, "This is not the address of a skill of CompetentNL."));
    };
    let label = value(&["skillLabel", "hatLabel", "skill_label"]).filter(|it| !it.is_empty());
    Ok(Some(Prescribed { key, skill, label: label.map(str::to_owned) }))
}

/// Reads a table of links: code, relation, address of the skill.
pub fn links(input: impl Read) -> Result<Found<Prescribed>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let code = columns.need(&["crebo", "code"]);
    let relation = columns.find(&["relation", "rel"]);
    let skill = columns.need(&["uri", "skill"]);
    columns.done("a table of CompetentNL links")?;
    read(table, |row: &Row| {
        let key = key_of(row.cell(code)).map_err(|why| refuse(&names, row, code, why))?;
        if let Some(place) = relation
            && !["essential", "important"].iter().any(|it| row.cell(place).to_lowercase().ends_with(it))
        {
            return Ok(None);
        }
        let why = "This is not the address of a skill of CompetentNL.";
        let skill = skill_code(row.cell(skill)).ok_or_else(|| refuse(&names, row, skill, why))?;
        Ok(Some(Prescribed { key, skill, label: None }))
    })
}

/// Reads a table of names of skills: (code, Dutch name).
pub fn labels(input: impl Read) -> Result<Found<(String, String)>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let (skill, label) = (columns.need(&["uri"]), columns.need(&["label_nl", "label"]));
    columns.done("a table of CompetentNL skills")?;
    read(table, |row: &Row| {
        let why = "This is not the address of a skill of CompetentNL.";
        let code = skill_code(row.cell(skill)).ok_or_else(|| refuse(&names, row, skill, why))?;
        if row.cell(label).is_empty() {
            return Err(refuse(&names, row, label, "The name is missing."));
        }
        Ok(Some((code, row.cell(label).to_owned())))
    })
}
