//! The estimates of a working day: all are there, each leads somewhere, and none only repeats another.

use std::collections::{BTreeMap, BTreeSet};

use loper_tidy::tree;

use crate::none;
use crate::reference::rows;

/// The words of the vocabulary for the conditions, in its order.
fn conditions() -> Vec<String> {
    let text = tree::read("crates/vocabulary/src/condition.rs");
    let codes = text.lines().filter_map(|line| line.trim().strip_prefix("Self::")?.split_once(" => \""));
    codes.filter_map(|(_, rest)| Some(rest.split_once('"')?.0.to_owned())).collect()
}

/// The degrees of a row, from 0 to 3, or what is wrong with them.
fn degrees(row: &BTreeMap<String, String>, conditions: &[String]) -> Result<Vec<u8>, String> {
    let degree = |it: &String| {
        let cell = row.get(it).map_or("", String::as_str);
        cell.parse().ok().filter(|it| *it <= 3).ok_or_else(|| format!("{it} is {cell:?}"))
    };
    conditions.iter().map(degree).collect()
}

#[test]
fn conditions_are_whole_lead_somewhere_and_say_something_new() {
    let conditions = conditions();
    assert_eq!(conditions.len(), 12, "{conditions:?}");
    let mut wrong = Vec::new();
    let mut standing: BTreeMap<(String, String), Vec<u8>> = BTreeMap::new();
    for row in rows("conditions") {
        let key = (row["scope"].clone(), row["code"].clone());
        if row["note"].trim().is_empty() {
            wrong.push(format!("{key:?}: no note tells what it is"));
        }
        match degrees(&row, &conditions) {
            Err(problem) => wrong.push(format!("{key:?}: {problem}")),
            Ok(degrees) => {
                if standing.insert(key.clone(), degrees).is_some() {
                    wrong.push(format!("{key:?}: stands twice"));
                }
            }
        }
    }
    let at = |scope: &str, code: &str| standing.get(&(scope.to_owned(), code.to_owned()));
    let mut known = BTreeSet::new();
    for row in rows("occupations") {
        let (id, isco, group) = (&row["id"], &row["isco"], &row["group_code"]);
        let (own, unit, all) = (at("occupation", id), at("isco", isco), at("group", group));
        for (scope, code) in [("occupation", id), ("isco", isco), ("group", group)] {
            known.insert((scope.to_owned(), code.clone()));
        }
        match all {
            None => wrong.push(format!("the group {group}: nothing is estimated")),
            _ if unit == all => wrong.push(format!("isco {isco}: the same as its group {group}")),
            _ if own.is_some() && own == unit.or(all) => {
                wrong.push(format!("{}: the same as what it stands under", row["slug"]));
            }
            _ => {}
        }
    }
    // Not every group has an occupation in the table.
    known.extend(rows("groups").iter().map(|row| ("group".to_owned(), row["code"].clone())));
    wrong
        .extend(standing.keys().filter(|key| !known.contains(*key)).map(|key| format!("{key:?} is nothing")));
    // One group or unit has many occupations, and is wrong once.
    let once: BTreeSet<String> = wrong.into_iter().collect();
    none("conditions that are not well", &once.into_iter().collect::<Vec<_>>());
}
