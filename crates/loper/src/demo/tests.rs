//! The example figures: the same every time, marked, and enough of them.

use loper_database::db::Db;
use loper_database::scope::Public;
use loper_database::value::Value;
use loper_labour_market::store::release::releases;
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::prospect::Tension;

use super::{figures, fill, programmes};
use crate::features::migrations;
use crate::reference::Reference;

fn text(value: &Value) -> &str {
    if let Value::Text(text) = value { text } else { "" }
}

#[test]
fn a_second_start_loads_nothing_and_every_release_is_marked() {
    on_both(&migrations(), |db: &Db| {
        let files = tempfile::tempdir().expect("a folder for files");
        let first = fill(db, files.path(), NOW).expect("the demo fills");
        assert_eq!(
            first,
            [
                "example_region",
                "example_tension",
                "example_offer",
                "example_counts",
                "example_indicators",
                "people",
                "life"
            ]
        );
        assert_eq!(fill(db, files.path(), NOW).expect("the demo fills again"), Vec::<&str>::new());
        let all = db.read_blocking(Public, releases).expect("releases");
        assert_eq!(all.len(), 6, "tension has two quarters, the others one release");
        for it in &all {
            let note = &it.draft.note.nl;
            assert!(it.draft.is_example, "{} is not marked", it.draft.part);
            assert!(note.contains("Verzonnen") || note.contains("bestaat niet"), "{note}");
            assert!(it.rows_in > 0, "{} is empty", it.draft.part);
        }
    });
}

#[test]
fn every_group_has_a_row_and_its_class_is_that_of_its_figure() {
    let reference = Reference::carried().expect("a reference set");
    let groups = figures::groups(&reference).expect("groups");
    let rows = figures::tension(&groups, "2026KW02");
    assert_eq!(rows.len(), 114);
    let mut unknown = 0;
    for row in &rows {
        let class = Tension::parse(text(&row[5]));
        match row[4] {
            Value::Real(value) => {
                let found = class.expect("a figure has a class");
                let at_least = [0.0, 0.25, 0.67, 1.5, 4.0]
                    [Tension::ALL.iter().position(|it| *it == found).expect("a place")];
                assert!(value >= at_least, "{value} is {found:?}");
            }
            _ => unknown += usize::from(class.is_none()),
        }
    }
    assert!((1..30).contains(&unknown), "some groups have too few data: {unknown}");
    assert_eq!(rows, figures::tension(&groups, "2026KW02"), "the rule is fixed");
    assert_ne!(rows, figures::tension(&groups, "2026KW01"), "and quarters differ");
}

#[test]
fn enough_programmes_have_figures_and_small_counts_are_hidden() {
    let reference = Reference::carried().expect("a reference set");
    let chosen = programmes::chosen(&reference).expect("programmes");
    let indicators = programmes::indicators(&chosen);
    let keys: std::collections::BTreeSet<&str> = indicators.iter().map(|row| text(&row[0])).collect();
    assert!(keys.len() >= 60, "{} programmes", keys.len());
    let kinds: std::collections::BTreeSet<&str> = indicators.iter().map(|row| text(&row[2])).collect();
    assert_eq!(kinds.len(), 8, "{kinds:?}");
    let counts = programmes::counts(&chosen);
    let bounds = |row: &[Value]| (row[7].clone(), row[8].clone());
    assert!(counts.iter().any(|row| bounds(row) == (Value::Int(1), Value::Int(4))), "some are hidden");
    let is_told = |row: &Vec<Value>| {
        let (Value::Int(low), Value::Int(high)) = bounds(row) else { return false };
        low == high && !(1..=4).contains(&low) || (low, high) == (1, 4)
    };
    assert!(counts.iter().all(is_told), "a count from 1 to 4 is never told");
}
