//! Imports through the door, on both databases.

use std::fs;

use loper_database::db::Db;
use loper_database::migrate::Migration;
use loper_database::scope::Public;
use loper_database::value::Value;
use loper_labour_market::import::file::File;
use loper_labour_market::import::{Context, Failed, Import, Options};
use loper_labour_market::model::release::{Draft, PartReport, Report};
use loper_labour_market::store::part::{Difference, difference};
use loper_labour_market::store::release;
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::source::Source;

use super::{given, qualification_list};
use crate::MIGRATIONS;
use crate::import::importers;
use crate::store::parts::{PARTS, part};
use crate::store::standing;

pub(super) fn steps() -> Vec<Migration> {
    [loper_labour_market::MIGRATIONS, MIGRATIONS].concat()
}

pub(super) fn import_files(
    db: &Db,
    source: Source,
    files: &[File],
    options: &Options,
    is_dry_run: bool,
) -> Result<Report, Failed> {
    let context = Context { db, now: NOW, is_dry_run, progress: &|_| {} };
    let importer = importers().iter().find(|it| it.source == source).expect("the source has an importer");
    (importer.run)(&context, files, options)
}

fn import(db: &Db, source: Source, names: &[&str]) -> Report {
    let files: Vec<File> = names.iter().map(|name| given(name)).collect();
    import_files(db, source, &files, &Options::default(), false)
        .unwrap_or_else(|why| panic!("{names:?}: {why}"))
}

/// Part, rows in, refused, added, gone, changed.
fn counts(report: &PartReport) -> (&str, [u64; 5]) {
    (&report.part, [report.rows_in, report.rows_refused, report.added, report.gone, report.changed])
}

fn shown(db: &Db) -> Vec<String> {
    let all = db.read_blocking(Public, release::releases).expect("the releases can be read");
    all.into_iter().filter(|it| it.is_current).map(|it| it.draft.part).collect()
}

#[test]
fn every_part_can_be_compared() {
    on_both(&steps(), |db| {
        for part in PARTS {
            let nothing = db
                .read_blocking(Public, |tx| difference(tx, *part, ReleaseId(1), Some(ReleaseId(2))))
                .unwrap_or_else(|error| panic!("{}: {error}", part.name));
            assert_eq!(nothing, Difference::default());
        }
    });
}

#[test]
fn files_of_duo_can_be_tried_done_repeated_and_undone() {
    let names = ["duo/students.csv", "duo/graduates.csv", "duo/intake.csv", "duo/mbo_opleidingsaanbod.csv"];
    on_both(&steps(), |db| {
        let files: Vec<File> = names.iter().map(|name| given(name)).collect();
        let tried = import_files(db, Source::Duo, &files, &Options::default(), true).expect("a dry run");
        assert_eq!(shown(db), [""; 0], "a dry run changes nothing");
        let done = import(db, Source::Duo, &names);
        assert_eq!(tried, done);
        let told: Vec<_> = done.parts.iter().map(counts).collect();
        let expected = [
            ("offer", [4, 2, 4, 0, 0]),
            ("electives", [1, 0, 1, 0, 0]),
            ("students", [6, 2, 6, 0, 0]),
            ("graduates", [1, 0, 1, 0, 0]),
            ("intake", [2, 0, 2, 0, 0]),
        ];
        assert_eq!(told, expected);
        assert_eq!(shown(db), ["electives", "graduates", "intake", "offer", "students"]);
        assert!(import(db, Source::Duo, &names).parts.iter().all(|it| it.is_unchanged));
        let undo =
            || db.write_blocking(Public, |tx| release::undo(tx, Source::Duo)).expect("it can be undone");
        assert_eq!(undo().len(), 5);
        assert_eq!(shown(db), [""; 0], "what had no release before is shown no more");
        assert_eq!(undo().len(), 5);
        assert_eq!(shown(db).len(), 5, "undoing twice brings it back");
    });
}

#[test]
fn two_files_of_one_kind_are_refused_and_two_of_intake_are_told_apart() {
    on_both(&steps(), |db| {
        let twice = [given("duo/students.csv"), given("duo/students.csv")];
        let why = import_files(db, Source::Duo, &twice, &Options::default(), false).expect_err("a refusal");
        assert!(why.to_string().contains("count twice"), "{why}");
        let both = import(db, Source::Duo, &["duo/2025-intake-wide.csv", "duo/intake.csv"]);
        assert_eq!(counts(&both.parts[0]), ("intake", [2, 0, 2, 0, 0]));
        assert!(both.parts[0].remarks[0].contains("passed over"), "{:?}", both.parts[0].remarks);
    });
}

/// A qualification as a carried list has it: code, name, level, modes.
fn carried([code, name, level, modes]: [&str; 4]) -> Vec<Value> {
    let text = |it: &str| if it.is_empty() { Value::Null } else { Value::from(it) };
    let values = [
        format!("mbo:{code}").into(),
        "mbo".into(),
        format!("{code}-een-adres").into(),
        name.into(),
        "A name".into(),
        text(level),
        modes.into(),
        Value::Null,
        Value::Null,
        "Een domein".into(),
        "current".into(),
        "wet-2015".into(),
        2015_i64.into(),
        Value::Null,
        "".into(),
        "".into(),
        Value::Null,
    ];
    values.to_vec()
}

fn carry(db: &Db) {
    let context = Context { db, now: NOW, is_dry_run: false, progress: &|_| {} };
    let mut import = Import::begin(&context);
    let part = part("qualifications").expect("a part");
    import
        .load(part, draft(), |loading| {
            let rows = [
                ["25001", "Oude kwalificatie", "mbo_2", "bol"],
                ["25180", "Kok", "mbo_2", "bol bbl"],
                ["25491", "Verzorgende", "", ""],
                ["25999", "Nergens genoemd", "mbo_4", "bol"],
            ];
            rows.into_iter().try_for_each(|row| loading.row(0, &carried(row)))
        })
        .expect("it loads");
    import.end().expect("it is shown");
}

fn draft() -> Draft {
    Draft {
        part: "qualifications".into(),
        source: Source::Sbb,
        title: "Lijst".into(),
        publisher: "SBB".into(),
        published_on: None,
        licence: String::new(),
        file_name: "reference/qualifications".into(),
        file_hash: String::new(),
        note: Bilingual { nl: String::new(), en: String::new() },
        is_example: false,
    }
}

#[test]
fn a_new_list_keeps_what_was_known_and_marks_what_is_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("lijst.xlsx");
    fs::write(&path, qualification_list()).expect("a file");
    on_both(&steps(), |db| {
        carry(db);
        let report = import_files(db, Source::Sbb, &[File::at(&path)], &Options::default(), false);
        let report = report.expect("the list comes in");
        assert_eq!(counts(&report.parts[0]), ("qualifications", [5, 1, 1, 0, 4]));
        assert_eq!(report.parts[0].remarks.len(), 3, "{:?}", report.parts[0].remarks);
        let all = db.read_blocking(Public, standing::qualifications).expect("it can be read");
        let text = |place: usize| -> Vec<String> {
            let told = |value: &Value| match value {
                Value::Text(text) => text.clone(),
                other => format!("{other:?}"),
            };
            all.iter().map(|it| told(&it.values[place])).collect()
        };
        assert_eq!(text(0), ["mbo:25001", "mbo:25180", "mbo:25491", "mbo:25656", "mbo:25999"]);
        assert_eq!(text(10), ["past", "current", "current", "current", "unknown"]);
        assert_eq!(text(5), ["mbo_2", "mbo_2", "mbo_3", "mbo_4_specialist", "mbo_4"]);
        assert_eq!(text(6), ["bol", "bol bbl", "bol bbl", "bbl", "bol"]);
        assert_eq!(text(2)[2], "25491-een-adres", "addresses stay");
        assert_eq!(text(2)[3], "25656-nieuwe-specialist");
        assert_eq!(text(16)[0], "mbo:25491");
        let undone =
            db.write_blocking(Public, |tx| release::undo(tx, Source::Sbb)).expect("it can be undone");
        assert_eq!(undone, ["qualifications"]);
        let all = db.read_blocking(Public, standing::qualifications).expect("it can be read");
        assert_eq!(all.len(), 4);
    });
}

#[test]
fn tasks_and_skills_come_in() {
    on_both(&steps(), |db| {
        carry(db);
        let report = import(db, Source::Sbb, &["sbb/dossiers.xml"]);
        assert_eq!(counts(&report.parts[0]), ("dossiers", [2, 1, 2, 0, 0]));
        let report = import(db, Source::Competentnl, &["competentnl/answer.json"]);
        assert_eq!(counts(&report.parts[0]), ("norm_skills", [2, 1, 2, 0, 0]));
        let report = import(db, Source::Competentnl, &["competentnl/links.csv", "competentnl/skills.csv"]);
        assert_eq!(counts(&report.parts[0]), ("norm_skills", [2, 1, 1, 1, 0]));
    });
}

#[test]
fn an_import_that_fails_half_way_leaves_what_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let torn = folder.path().join("students.csv");
    let mut text = fs::read_to_string(given("duo/students.csv").path).expect("text");
    let row = text.lines().nth(1).expect("a row").to_owned();
    // More than one chunk is staged before the torn end is seen.
    for _ in 0..6_000 {
        text.push_str(&row);
        text.push('\n');
    }
    text.truncate(text.len() - 20);
    fs::write(&torn, text).expect("a file");
    on_both(&steps(), |db| {
        import(db, Source::Duo, &["duo/students.csv"]);
        let before = db.read_blocking(Public, release::releases).expect("it can be read");
        let why = import_files(db, Source::Duo, &[File::at(&torn)], &Options::default(), false);
        assert!(why.expect_err("a refusal").to_string().contains("stops in the middle"));
        assert_eq!(db.read_blocking(Public, release::releases).expect("it can be read"), before);
        assert_eq!(db.read_blocking(Public, release::staged).expect("it can be read"), []);
    });
}
