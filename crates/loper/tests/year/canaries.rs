//! Whatever is kept of someone can be taken along, and taken away: a word that stands nowhere else in every text of the
//! register, so that a column that comes later joins by itself (TRUST P2 and P3).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use loper_database::db::{Db, Kind, Place};
use loper_database::scope::Public;
use loper_database::sql::Sql;
use loper_vocabulary::identity::PersonId;
use serde_json::Value;

use super::house::{House, learner, on_both};

/// Tables of which a fourteen-year-old of the demo has nothing: a letter that waits, answers without an account, a diploma,
/// a route that is being found, a second factor, an account elsewhere, a passkey, an invitation, a roster, a badge, a
/// requirement that is met; nor of what her check tells the class, which stands where the figures of publishers do.
const NOT_HERS: &[&str] = &[
    "dossier_badge",
    "dossier_brought",
    "dossier_met",
    "guidance_aftercare",
    "guidance_contact",
    "imports_import",
    "mail_letter",
    "mail_wish",
    "matching_run",
    "people_change",
    "people_factor",
    "people_identity",
    "people_link",
    "people_passkey",
    "people_recovery",
    "people_roster",
    "profile_class_guess",
    "profile_class_out",
    "profile_counted",
    "profile_owner",
    "web_once",
];

/// Tables of which nobody knows whose a row is: tries from one place, as a hash.
const NOBODYS: &[&str] = &["people_attempt"];

/// The column of a table that says whose a row is.
fn whose(table: &str) -> &'static str {
    match table {
        "people_trail" => "subject",
        "people_roster" => "actor",
        _ => "owner",
    }
}

/// A statement that a test builds.
pub fn statement(text: String) -> Sql {
    Sql::literal(Box::leak(text.into_boxed_str()))
}

fn exec(db: &Db, text: String) -> u64 {
    let sql = statement(text);
    db.write_blocking(Public, move |tx| tx.exec(sql, &[])).expect("a statement of the test")
}

/// The columns with words of each table of people.
pub fn words_of(house: &House) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut all: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for it in house.app.register().into_iter().flat_map(|(_, columns)| columns) {
        let columns = all.entry(it.table).or_default();
        if matches!(it.kind, "direct" | "free text") {
            columns.push(it.column);
        }
    }
    all
}

/// Puts a word in every column with words of someone; answers the words, each with its column.
pub fn mark(house: &House, person: PersonId, name: &str) -> Vec<(String, String)> {
    let mut put = Vec::new();
    for (table, columns) in words_of(house) {
        for column in columns {
            let word = format!("Kanari\u{eb}Van{name}{:03}", put.len());
            let text = if column == "body" {
                format!(r#"{{"happened_on":"2026-01-01","competences":0,"title":"{word}"}}"#)
            } else {
                word.clone()
            };
            let whose = whose(table);
            if exec(&house.db, format!("update {table} set {column} = '{text}' where {whose} = '{person}'"))
                > 0
            {
                put.push((word, format!("{table}.{column}")));
            }
        }
    }
    put
}

fn strings(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|it| strings(it, all)),
        Value::Object(fields) => fields.values().for_each(|it| strings(it, all)),
        _ => {}
    }
}

/// Whether an export has a word exactly: as a whole text, or within one that is JSON itself.
fn has(texts: &[String], word: &str) -> bool {
    texts.iter().any(|it| it == word || (it.starts_with('{') && it.contains(&format!("\"{word}\""))))
}

/// The ways in which a word may lie in a file.
fn forms(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned(), word.to_lowercase(), word.replace('\u{eb}', "\\u00eb")];
    for shift in 0..3 {
        let coded = base64(&[vec![b'.'; shift], word.as_bytes().to_vec()].concat());
        // The first and the last signs depend on what stands around the word.
        all.push(coded[4..coded.len() - 4].to_owned());
    }
    all
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let number =
            three.iter().fold(0_usize, |all, it| all << 8 | usize::from(*it)) << (8 * (3 - three.len()));
        out.extend((0..4).map(|place| char::from(SIGNS[number >> (18 - 6 * place) & 63])));
    }
    out
}

fn files_under(folder: &Path, all: &mut Vec<(String, String)>) {
    for it in fs::read_dir(folder).expect("a folder").flatten() {
        let path = it.path();
        if path.is_dir() {
            files_under(&path, all);
        } else {
            let bytes = fs::read(&path).expect("a file");
            all.push((path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
}

/// Everything that lies on the disk or in the tables, each with where it is.
fn everything(house: &House) -> Vec<(String, String)> {
    let mut all = Vec::new();
    files_under(house.files.path(), &mut all);
    match &house.fresh.place {
        Place::File(path) => files_under(path.parent().expect("a folder"), &mut all),
        Place::Server(_) => {
            const COLUMNS: &str = "select table_name::text, column_name::text from information_schema.columns
                                    where table_schema = current_schema() and data_type = 'text'";
            let columns = house.db.read_blocking(Public, |tx| {
                tx.all(Sql::literal(COLUMNS), &[], |row| Ok((row.text(0)?, row.text(1)?)))
            });
            for (table, column) in columns.expect("the columns") {
                let sql = statement(format!("select coalesce(string_agg({column}, ' '), '') from {table}"));
                let text = house.db.read_blocking(Public, move |tx| tx.one(sql, &[])?.text(0));
                all.push((format!("{table}.{column}"), text.expect("a column")));
            }
        }
    }
    all
}

fn found(all: &[(String, String)], word: &str) -> Vec<String> {
    let forms = forms(word);
    let holds = |it: &&(String, String)| forms.iter().any(|form| it.1.contains(form.as_str()));
    all.iter().filter(holds).map(|it| it.0.clone()).collect()
}

#[test]
fn samira_has_something_in_every_table_of_people() {
    on_both(|house| {
        let person = learner("samira").person;
        drop(house.as_someone("samira"));
        let mut empty = Vec::new();
        for table in house.app.tables_of_people().into_iter().filter(|it| !NOBODYS.contains(it)) {
            let whose = whose(table);
            let sql = statement(format!("select count(*) from {table} where {whose} = '{person}'"));
            let count = house.db.read_blocking(Public, move |tx| tx.one(sql, &[])?.int(0)).expect("a count");
            if count == 0 && !NOT_HERS.contains(&table) {
                empty.push(table);
            }
        }
        assert!(empty.is_empty(), "{:?}: nothing of Samira in {empty:?}", house.db.kind());
    });
}

#[test]
fn all_words_of_someone_go_along_and_none_of_another() {
    on_both(|house| {
        let (samira, mehmet) = (learner("samira").person, learner("mehmet").person);
        // What she does not have comes from someone who has it.
        for table in ["guidance_aftercare", "guidance_contact"] {
            exec(&house.db, format!("update {table} set owner = '{samira}'"));
        }
        let put = mark(house, samira, "Samira");
        mark(house, mehmet, "Mehmet");
        assert!(put.len() > 40, "only {} columns have words: {put:?}", put.len());
        let export = house.app.export_everywhere(samira).expect("an export");
        let mut texts = Vec::new();
        strings(&export, &mut texts);
        let missing: Vec<&String> =
            put.iter().filter(|(word, _)| !has(&texts, word)).map(|(_, column)| column).collect();
        assert!(missing.is_empty(), "{:?}: not in the export: {missing:?}", house.db.kind());
        assert!(!texts.iter().any(|it| it.contains("VanMehmet")), "words of another in the export");
    });
}

#[test]
fn after_erasing_no_word_is_left_in_any_file() {
    on_both(|house| {
        let (samira, mehmet) = (learner("samira").person, learner("mehmet").person);
        let put = mark(house, samira, "Samira");
        let others = mark(house, mehmet, "Mehmet");
        let before = everything(house);
        assert!(!found(&before, "Kanari\u{eb}VanSamira").is_empty(), "what is looked for can be found");
        loper_privacy::jobs::erase(&house.app, samira).expect("she is erased");
        let after = everything(house);
        let left = found(&after, "Kanari\u{eb}VanSamira");
        assert!(
            left.is_empty(),
            "{:?}: of {} words something is left in {left:?}",
            house.db.kind(),
            put.len()
        );
        if house.db.kind() == Kind::Sqlite {
            let photos = after.iter().filter(|it| Path::new(&it.0).starts_with(house.files.path())).count();
            assert_eq!(photos, 0, "her photo is gone, and nobody else has one");
        }
        let gone: Vec<&String> =
            others.iter().filter(|(word, _)| found(&after, word).is_empty()).map(|it| &it.1).collect();
        assert!(gone.is_empty(), "{:?}: of someone else: {gone:?}", house.db.kind());
    });
}
