//! The reference set: every table has a source, every id leads somewhere, enough is written.

use std::collections::{BTreeMap, BTreeSet};

use loper_tidy::tree;

use crate::none;

/// The part of `sources.toml` that says where a table comes from.
const TABLES: &[(&str, &str)] = &[
    ("admission", "admission"),
    ("calendar", "calendar"),
    ("class_boundaries", "forecast"),
    ("conditions", "conditions"),
    ("directions", "directions"),
    ("everyday", "texts"),
    ("fees", "fees"),
    ("forecast", "forecast"),
    ("groups", "groups"),
    ("interests", "interests"),
    ("jobs", "jobs"),
    ("learning_routes", "stages"),
    ("municipalities", "regions"),
    ("occupation_skills", "skills"),
    ("occupations", "occupations"),
    ("old_slugs", "occupations"),
    ("pay", "pay"),
    ("profile_programmes", "profiles"),
    ("programme_levels", "programme_levels"),
    ("programme_occupations", "links"),
    ("qualifications", "qualifications"),
    ("regions", "regions"),
    ("related", "skills"),
    ("skill_groups", "skills"),
    ("stages", "stages"),
    ("work_values", "work_values"),
];

/// A table as rows by column.
type Rows = Vec<BTreeMap<String, String>>;

pub fn rows(table: &str) -> Rows {
    let text = tree::read(format!("reference/{table}.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap_or_else(|it| panic!("{table}: {it}"))).collect()
}

fn column(table: &str, name: &str) -> Vec<String> {
    let value = |row: &BTreeMap<String, String>| {
        row.get(name).cloned().unwrap_or_else(|| panic!("{table} has no column {name}"))
    };
    rows(table).iter().map(value).filter(|value| !value.is_empty()).collect()
}

fn ids(table: &str, name: &str) -> BTreeSet<String> {
    column(table, name).into_iter().collect()
}

/// The head of a text by name.
fn head(text: &str) -> BTreeMap<String, String> {
    let inside = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")).map_or("", |it| it.0);
    let pairs = inside.lines().filter_map(|line| line.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// What comes after the head.
pub fn body(text: &str) -> String {
    let rest = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    rest.map_or_else(|| text.to_owned(), |it| it.1.to_owned())
}

/// The texts of a kind by the id in their head.
fn texts(language: &str, kind: &str) -> BTreeMap<String, String> {
    let files = tree::files_in(&format!("reference/texts/{language}/{kind}"), ".md");
    let read = files.iter().map(|path| (path, tree::read(path)));
    read.map(|(path, text)| {
        let id = head(&text).remove("id").unwrap_or_else(|| panic!("{}: no id", tree::name(path)));
        (id, text)
    })
    .collect()
}

#[test]
fn every_table_names_its_source() {
    let sources: toml::Table =
        tree::read("reference/sources.toml").parse().expect("sources.toml can be read");
    let mut wrong = Vec::new();
    for path in tree::files_in("reference", ".csv") {
        let table = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        match TABLES.iter().find(|(name, _)| *name == table) {
            None => {
                wrong.push(format!("{table}.csv: say in this rule which part of sources.toml tells of it"));
            }
            Some((_, part)) if !sources.contains_key(*part) => {
                wrong.push(format!("{table}.csv: no [{part}]"));
            }
            Some(_) => {}
        }
    }
    for (part, about) in &sources {
        for key in ["source", "title_nl", "title_en", "publisher", "licence", "note_nl", "note_en"] {
            if about.get(key).and_then(toml::Value::as_str).is_none_or(str::is_empty) {
                wrong.push(format!("[{part}]: no {key}"));
            }
        }
    }
    none("tables without a source", &wrong);
}

#[test]
fn every_id_in_a_table_leads_somewhere() {
    let occupations = ids("occupations", "id");
    let skills = ids("skill_groups", "code");
    let programmes: BTreeSet<String> =
        ids("qualifications", "key").into_iter().chain(ids("directions", "key")).collect();
    let (regions, municipal) = (ids("regions", "code"), ids("municipalities", "region"));
    let mut wrong = Vec::new();
    let mut check = |table: &str, name: &str, known: &BTreeSet<String>| {
        let lost: BTreeSet<String> =
            column(table, name).into_iter().filter(|id| !known.contains(id)).collect();
        wrong.extend(lost.iter().map(|id| format!("{table}.{name}: {id}")));
    };
    check("interests", "occupation", &occupations);
    check("occupation_skills", "occupation", &occupations);
    check("related", "occupation", &occupations);
    check("related", "related", &occupations);
    check("work_values", "occupation", &occupations);
    check("old_slugs", "id", &occupations);
    check("programme_occupations", "occupation", &occupations);
    check("programme_occupations", "key", &programmes);
    check("programme_levels", "key", &programmes);
    check("profile_programmes", "domain", &ids("qualifications", "domain"));
    check("occupation_skills", "skill_group", &skills);
    check("municipalities", "region", &regions);
    check("regions", "code", &municipal);
    none("ids that lead nowhere", &wrong);
}

#[test]
fn every_group_in_a_table_is_a_group() {
    let key = |row: &BTreeMap<String, String>| (row["edition"].clone(), row["code"].clone());
    let groups: BTreeSet<(String, String)> = rows("groups").iter().map(key).collect();
    let mut wrong = Vec::new();
    for table in ["pay", "jobs", "forecast"] {
        let lost = rows(table).iter().map(key).filter(|it| !groups.contains(it)).collect::<Vec<_>>();
        wrong.extend(lost.iter().map(|it| format!("{table}: {it:?}")));
    }
    let in_first: BTreeSet<String> =
        groups.iter().filter(|it| it.0 == "brc2014").map(|it| it.1.clone()).collect();
    wrong.extend(
        ids("occupations", "group_code").difference(&in_first).map(|it| format!("occupations: {it}")),
    );
    none("groups that are none", &wrong);
}

#[test]
fn addresses_are_taken_once() {
    let mut wrong = Vec::new();
    for table in ["occupations", "qualifications", "directions"] {
        let mut seen = BTreeSet::new();
        let twice = column(table, "slug").into_iter().filter(|slug| !seen.insert(slug.clone()));
        wrong.extend(twice.map(|slug| format!("{table}: {slug}")));
    }
    none("addresses that are taken twice", &wrong);
}

#[test]
fn the_reference_set_is_whole() {
    let at_least =
        |what: &str, found: usize, wanted: usize| assert!(found >= wanted, "{found} {what}, not {wanted}");
    at_least("occupations", rows("occupations").len(), 3039);
    at_least("regions", rows("regions").len(), 35);
    at_least("municipalities", rows("municipalities").len(), 342);
    let groups = rows("groups").iter().filter(|row| row["edition"] == "brc2014").count();
    assert_eq!(groups, 114, "occupational groups");
    let current: BTreeSet<String> = rows("qualifications")
        .iter()
        .filter(|row| row["status"] == "current")
        .map(|row| row["key"].clone())
        .collect();
    let linked = ids("programme_occupations", "key");
    at_least("current qualifications with an occupation", current.intersection(&linked).count(), 300);
    let hbo = column("directions", "key").iter().filter(|key| key.starts_with("hbo:")).count();
    at_least("directions of hbo", hbo, 40);
}

#[test]
fn every_link_says_why_and_who_looked_at_it() {
    let mut wrong = Vec::new();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows("programme_occupations") {
        for name in ["reason_nl", "reason_en", "reviewed_on", "reviewed_by"] {
            if row[name].trim().is_empty() {
                wrong.push(format!("{} → {}: no {name}", row["key"], row["occupation"]));
            }
        }
        *reasons.entry(row["reason_nl"].clone()).or_default() += 1;
    }
    // A reason that fits many links is particular to none.
    wrong.extend(reasons.iter().filter(|it| *it.1 > 3).map(|it| format!("{} times: {}", it.1, it.0)));
    none("links without a reason", &wrong);
}

#[test]
fn texts_belong_to_something_and_stand_in_both_languages() {
    let slugs = |table: &str| ids(table, "key").iter().map(|key| key.replace(':', "-")).collect::<Vec<_>>();
    let programmes: BTreeSet<String> =
        slugs("qualifications").into_iter().chain(slugs("directions")).collect();
    let groups: BTreeSet<String> =
        rows("groups").iter().map(|row| format!("{}-{}", row["edition"], row["code"])).collect();
    let kinds = [("occupations", ids("occupations", "id")), ("groups", groups), ("programmes", programmes)];
    let mut wrong = Vec::new();
    for (kind, known) in kinds {
        let (dutch, english) = (texts("nl", kind), texts("en", kind));
        // A text on a profile of the vmbo serves all its tracks: `vmbo-zw` of `vmbo-zw-kb`.
        let is_known =
            |id: &String| known.contains(id) || known.iter().any(|it| it.starts_with(&format!("{id}-")));
        wrong.extend(dutch.keys().filter(|id| !is_known(id)).map(|id| format!("{kind}: {id} is nothing")));
        wrong.extend(
            dutch
                .keys()
                .filter(|id| !english.contains_key(*id))
                .map(|id| format!("{kind}: {id} not in English")),
        );
        wrong.extend(
            english
                .keys()
                .filter(|id| !dutch.contains_key(*id))
                .map(|id| format!("{kind}: {id} not in Dutch")),
        );
    }
    none("texts", &wrong);
}

#[test]
fn enough_is_written_and_each_text_is_whole() {
    let mut wrong = Vec::new();
    for language in ["nl", "en"] {
        let (occupations, groups) = (texts(language, "occupations"), texts(language, "groups"));
        assert!(occupations.len() >= 300, "{} texts of occupations in {language}", occupations.len());
        let has_edition = |edition: &str| groups.keys().filter(|id| id.starts_with(edition)).count();
        assert_eq!(has_edition("brc2014-"), 114, "texts of groups in {language}");
        for (id, text) in occupations.iter().chain(&groups) {
            let headings = text.lines().filter(|line| line.starts_with("## ")).count();
            if headings != 7 {
                wrong.push(format!("{language} {id}: {headings} headings, not 7"));
            }
        }
        for (id, text) in occupations.iter().chain(&groups).chain(&texts(language, "programmes")) {
            let head = head(text);
            let missing =
                ["title", "author", "date", "sources"].into_iter().filter(|it| !head.contains_key(*it));
            wrong.extend(missing.map(|name| format!("{language} {id}: no {name} in its head")));
        }
    }
    none("texts that are not whole", &wrong);
}

#[test]
fn no_two_texts_say_the_same() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (id, text) in texts("nl", "occupations") {
        for paragraph in body(&text).split("\n\n").filter(|it| it.len() > 120 && !it.starts_with('#')) {
            if let Some(other) = seen.insert(paragraph.to_owned(), id.clone()) {
                wrong.push(format!("{id} and {other}: {}", paragraph.chars().take(60).collect::<String>()));
            }
        }
    }
    none("paragraphs that stand twice", &wrong);
}
