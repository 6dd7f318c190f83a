//! What the pure readers make of small files.

use std::collections::BTreeMap;
use std::io::Cursor;

use loper_document::read::problem::Problem;
use loper_labour_market::import::Options;
use loper_labour_market::model::region_names::Names;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::prospect::Prospect;

use super::{bytes, qualification_list};
use crate::import::competentnl::{answer, labels, links, skill_code};
use crate::import::dossiers::dossiers;
use crate::import::duo::{Counts, Kind, bounds, intake, intake_wide, key_of, years};
use crate::import::offer::offer;
use crate::import::prospects::prospects;
use crate::import::qualifications::list;
use crate::import::reader::{five_digits, institution};

fn split<T>(rows: impl Iterator<Item = Result<T, Problem>>) -> (Vec<T>, Vec<(u64, String)>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Ok(row) => good.push(row),
            Err(problem) => bad.push((problem.line, problem.column)),
        }
    }
    (good, bad)
}

#[test]
fn a_hidden_count_is_one_to_four() {
    for (cell, expected) in [
        ("0", Some((0, 0))),
        ("-1", Some((1, 4))),
        ("41", Some((41, 41))),
        ("1.234", Some((1234, 1234))),
        ("-2", None),
        ("", None),
        ("2,5", None),
        ("9999999", None),
    ] {
        assert_eq!(bounds(cell), expected, "{cell}");
    }
}

#[test]
fn codes_are_told_from_what_a_spreadsheet_left_of_them() {
    assert_eq!(five_digits("\u{a0}25491 ").as_deref(), Ok("25491"));
    assert!(five_digits("5491").is_err_and(|why| why.contains("zeros")));
    assert!(five_digits("25491.0").is_err());
    assert!(five_digits("").is_err());
    assert_eq!(institution("1aa").as_deref(), Some("01AA"));
    assert_eq!(institution("25LX").as_deref(), Some("25LX"));
    assert_eq!(institution("Landstede"), None);
    assert_eq!(key_of("23187"), "dossier:23187");
    assert_eq!(key_of("25491"), "mbo:25491");
}

#[test]
fn students_are_read_in_every_year_and_wrong_rows_are_told() {
    let rows = years(Cursor::new(bytes("duo/students.csv")), Kind::Students).expect("a file of students");
    let (good, bad) = split(rows);
    let expected = Counts {
        line: 2,
        key: "mbo:25491".into(),
        institution_code: "01AA".into(),
        institution: "Voorbeeldcollege".into(),
        mode: Some(StudyMode::Bbl),
        values: vec![(2024, 24, 27), (2025, 41, 41)],
    };
    assert_eq!(good[0], expected);
    assert_eq!(good[1].values, [(2024, 2, 8), (2025, 7, 7)]);
    assert_eq!((good[2].institution_code.as_str(), good[2].mode), ("01BB", None));
    assert_eq!(good.len(), 3);
    assert_eq!(bad, [(6, "ERKENDE OPLEIDING CODE".into()), (7, "VROUW2024".into())]);
}

#[test]
fn years_move_on_and_a_missing_half_is_refused() {
    let text = String::from_utf8(bytes("duo/graduates.csv")).expect("text");
    let later = text.replace("2025", "2031");
    let mut rows = years(Cursor::new(later.into_bytes()), Kind::Graduates).expect("a file of graduates");
    let row = rows.next().expect("a row").expect("a good row");
    assert_eq!(row.values, [(2031, 42, 45)]);
    rows.finish().expect("the end of the file");
    let half = text.replace("DIPVROUW2025", "VROUWEN");
    let why = years(Cursor::new(half.into_bytes()), Kind::Graduates).err().expect("a refusal");
    assert!(why.to_string().contains("DIPVROUW2025"), "{why}");
}

#[test]
fn only_who_is_new_in_the_programme_counts_as_intake() {
    let (good, bad) = split(intake(Cursor::new(bytes("duo/intake.csv"))).expect("a file of intake"));
    let told: Vec<(&str, i64, i64)> =
        good.iter().map(|it| (it.key.as_str(), it.values[0].1, it.values[0].2)).collect();
    assert_eq!(told, [("dossier:23187", 41, 41), ("mbo:25180", 1, 4)]);
    assert_eq!(bad, []);
    let wide = intake_wide(Cursor::new(bytes("duo/2025-intake-wide.csv")), 2025).expect("a file of intake");
    assert_eq!(split(wide).0[0].values, [(2025, 1, 4)]);
}

#[test]
fn the_offer_has_qualifications_files_and_electives() {
    let rows = offer(Cursor::new(bytes("duo/mbo_opleidingsaanbod.csv"))).expect("the programmes on offer");
    let (good, bad) = split(rows);
    let told: Vec<(&str, &str, Option<StudyMode>, &str)> =
        good.iter().map(|it| (it.key.as_str(), it.postcode.as_str(), it.mode, it.website.as_str())).collect();
    let expected = [
        ("mbo:25491", "1234AB", Some(StudyMode::Bol), "https://college.example/"),
        ("mbo:25491", "1234AB", Some(StudyMode::Bbl), ""),
        ("elective:K0022", "1234AB", Some(StudyMode::Bol), ""),
        ("dossier:23187", "1234AB", None, ""),
    ];
    assert_eq!(told, expected);
    assert_ne!(good[0].id, good[1].id);
    assert_eq!(good[2].elective.as_ref().expect("an elective").name_en, "Digital skills");
    let lines: Vec<u64> = bad.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [7, 8], "an elective without its letter, and an offer that stands twice");
}

#[test]
fn the_list_of_sbb_has_domains_files_and_qualifications_below_each_other() {
    let list = list(&qualification_list()).expect("a list");
    assert_eq!((list.year, list.valid_from.as_deref()), (Some(2025), Some("2025-08-01")));
    let codes: Vec<&str> = list.rows.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["25491", "25656", "25180"]);
    let first = &list.rows[0];
    assert_eq!(first.level, Some(Level::Mbo3));
    assert_eq!(first.modes, [StudyMode::Bol, StudyMode::Bbl]);
    assert_eq!(first.dossier_code.as_deref(), Some("23187"));
    assert_eq!(first.dossier.as_deref(), Some("Verzorgende IG"));
    assert_eq!(first.domain.as_deref(), Some("Zorg en welzijn"));
    assert_eq!(list.rows[1].level, Some(Level::Mbo4Specialist));
    assert_eq!((list.rows[2].level, list.rows[2].modes.len()), (None, 0));
    assert_eq!(list.past, BTreeMap::from([("25001".into(), Some("25491".into()))]));
    assert_eq!(list.refusals.len(), 1);
    assert_eq!((list.refusals[0].line, list.refusals[0].value.as_str()), (8, "5655"));
}

#[test]
fn core_tasks_of_the_whole_file_come_before_those_of_the_profile() {
    let found = dossiers(bytes("sbb/dossiers.xml").as_slice()).expect("a file of SBB");
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.rows[0].code, "25491");
    assert_eq!(found.rows[0].tasks, ["Een taak van allemaal", "Een eigen taak & meer"]);
    assert_eq!(found.refusals.len(), 1);
    assert_eq!(found.refusals[0].value, "2565");
}

#[test]
fn chances_are_read_in_the_columns_that_were_confirmed() {
    let pairs = [("programme", "Crebo"), ("region", "Regio van SBB"), ("work", "Werk")];
    let columns = pairs.into_iter().map(|(name, column)| (name.into(), column.into())).collect();
    let options = Options { columns, ..Options::default() };
    let regions = Names::of_regions([("AM01", "Groningen"), ("AM02", "Friesland")]);
    let rows = prospects(Cursor::new(bytes("sbb/kansen.csv")), &options, regions.clone());
    let (good, bad) = split(rows.expect("a table of chances"));
    let told: Vec<(&str, Prospect, Option<i16>)> =
        good.iter().flatten().map(|it| (it.region.as_str(), it.class, it.year)).collect();
    assert_eq!(told, [("AM01", Prospect::Ample, Some(2025)), ("AM02", Prospect::Good, Some(2025))]);
    let lines: Vec<u64> = bad.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [6, 7, 8]);
    let wrong = BTreeMap::from([("programme".into(), "Opleiding".into())]);
    let options = Options { columns: wrong, ..Options::default() };
    let why = prospects(Cursor::new(bytes("sbb/kansen.csv")), &options, regions).err().expect("a refusal");
    assert!(why.to_string().contains("Opleiding"), "{why}");
}

#[test]
fn competentnl_comes_as_an_answer_or_as_tables() {
    let names = BTreeMap::from([("kok".into(), Some("mbo:25180".into()))]);
    let found = answer(bytes("competentnl/answer.json").as_slice(), &names).expect("an answer");
    let told: Vec<(&str, &str)> = found.rows.iter().map(|it| (it.key.as_str(), it.skill.as_str())).collect();
    assert_eq!(told, [("mbo:25491", "humancapability/AA11"), ("mbo:25180", "knowledgearea/BB22")]);
    assert_eq!(found.refused, 1);
    let found = links(bytes("competentnl/links.csv").as_slice()).expect("links");
    assert_eq!((found.rows.len(), found.refused), (3, 1));
    assert_eq!(found.rows[2].key, "elective:K0022");
    assert_eq!(labels(bytes("competentnl/skills.csv").as_slice()).expect("names").rows.len(), 2);
    assert_eq!(skill_code("https://x/id/../etc"), None);
}
