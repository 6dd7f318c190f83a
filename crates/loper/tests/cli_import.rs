//! `loper import`, `import undo` and `sources`, as an administrator uses them.

mod common;

use std::fs;
use std::path::Path;

use common::{Served, data, loper, said, status};
use serde_json::Value;

fn path(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// Intake of two programmes in the format of DUO; one row has a code that lost a digit.
const INTAKE: &str = "\u{feff}\"JAAR\",\"INSTELLINGSCODE\",\"NIVEAU\",\"LEERWEG\",\"BEROEPSOPLEIDING CODE\",\"BEROEPSOPLEIDING NAAM\",\"INSTROOM OPLEIDING\",\"AANTAL\"
\"2025\",\"01AA\",\"3\",\"BOL\",\"23187\",\"Verzorgende IG\",\"J\",\"41\"
\"2025\",\"01AA\",\"2\",\"BBL\",\"23085\",\"Keuken\",\"J\",\"-1\"
\"2025\",\"01AA\",\"2\",\"BBL\",\"3085\",\"Keuken\",\"J\",\"7\"
";

fn json(output: &std::process::Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|why| panic!("{why}: {}", said(output)))
}

fn releases_of(data: &Path, part: &str) -> Vec<Value> {
    let listed = loper(&["sources", "--json", "--data", path(data)]);
    assert_eq!(status(&listed), 0, "{}", said(&listed));
    let all = json(&listed)["releases"].as_array().expect("a list").clone();
    all.into_iter().filter(|it| it["part"] == part).collect()
}

#[test]
fn a_file_is_tried_imported_listed_and_undone_while_the_site_is_served() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let file = other.path().join("intake.csv");
    fs::write(&file, INTAKE).expect("a file");
    let at = ["--data", path(folder.path())];
    let _served = Served::start(&["serve", at[0], at[1], "--listen", "127.0.0.1:0"]);
    let tried = loper(&["import", "duo", path(&file), "--dry-run", at[0], at[1]]);
    assert_eq!(status(&tried), 0, "{}", said(&tried));
    for words in ["intake: 2 rows, 1 refused; 2 new", "line 4, column BEROEPSOPLEIDING CODE", "dry run"] {
        assert!(said(&tried).contains(words), "{words}: {}", said(&tried));
    }
    assert_eq!(releases_of(folder.path(), "intake").len(), 0, "a dry run changes nothing");
    let done = loper(&["import", "duo", path(&file), "--json", at[0], at[1]]);
    assert_eq!(status(&done), 0, "{}", said(&done));
    let report = json(&done);
    assert_eq!(report["parts"][0]["rows_in"], 2);
    assert_eq!(report["parts"][0]["refusals"][0]["line"], 4);
    let listed = releases_of(folder.path(), "intake");
    assert_eq!((listed.len(), &listed[0]["is_shown"]), (1, &Value::Bool(true)));
    assert_eq!(listed[0]["sha256"].as_str().map(str::len), Some(64));
    let undone = loper(&["import", "undo", "duo", at[0], at[1]]);
    assert_eq!(status(&undone), 0, "{}", said(&undone));
    assert_eq!(releases_of(folder.path(), "intake")[0]["is_shown"], false);
}

#[test]
fn the_exit_status_tells_refused_data_from_a_wrong_command() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let at = ["--data", path(folder.path())];
    let wrong = other.path().join("wrong.csv");
    fs::write(&wrong, "conceptUri,iscoGroup,preferredLabel\nx,2654,y\n").expect("a file");
    let refused = loper(&["import", "duo", path(&wrong), at[0], at[1]]);
    assert_eq!(status(&refused), 3, "{}", said(&refused));
    assert!(said(&refused).contains("this looks like an ESCO occupations file"), "{}", said(&refused));
    let refused = loper(&["import", "duo", path(&wrong), "--json", at[0], at[1]]);
    assert_eq!(status(&refused), 3);
    assert!(json(&refused)["refused"].as_str().expect("a sentence").contains("ESCO"));
    for usage in [
        &["import", "nonsense", path(&wrong), at[0], at[1]][..],
        &["import", "duo", at[0], at[1]],
        &["import", "duo", "/nowhere/at/all.csv", at[0], at[1]],
        &["import", "sbb", path(&wrong), "--column", "programme", at[0], at[1]],
    ] {
        let answer = loper(usage);
        assert_eq!(status(&answer), 2, "{usage:?}: {}", said(&answer));
    }
    let nowhere = other.path().join("nothing");
    let missing = loper(&["sources", "--data", path(&nowhere)]);
    assert_eq!(status(&missing), 1);
    assert!(said(&missing).contains("there is no database"), "{}", said(&missing));
    let blocked = loper(&["import", "duo", path(&wrong), "--data", path(&wrong)]);
    assert_eq!(status(&blocked), 1);
    assert!(said(&blocked).contains("--data"), "{}", said(&blocked));
    let two = fs::File::create(folder.path().join("import.lock")).expect("a lock");
    two.lock().expect("a lock");
    let busy = loper(&["import", "duo", path(&wrong), at[0], at[1]]);
    assert_eq!(status(&busy), 1);
    assert!(said(&busy).contains("another import is under way"), "{}", said(&busy));
}
