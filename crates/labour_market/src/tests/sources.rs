//! Each source, from its files to what a page reads.

use loper_database::value::Value;
use loper_testkit::fresh::on_both;
use loper_vocabulary::source::Source;

use super::{OCCUPATIONS, REGIONS, all_given, counts, given, import, import_with};
use crate::MIGRATIONS;
use crate::import::Options;
use crate::import::into::{cbs, roa, uwv};
use crate::import::standing::{Group, Municipality, Standing};

fn standing() -> Standing {
    let group = |edition: &str, code: &str, name: &str| Group {
        edition: edition.into(),
        code: code.into(),
        name: name.into(),
    };
    let place =
        |code: &str, name: &str| Municipality { code: code.into(), name: name.into(), region: "AM01".into() };
    Standing {
        groups: vec![
            group("brc2014", "0711", "Bouwarbeiders"),
            group("brc2014ed2025", "0133", "Onderwijsassistenten"),
        ],
        regions: vec![("AM01".into(), "Noord".into()), ("AM02".into(), "Zuid".into())],
        municipalities: vec![place("GM0001", "Aadorp"), place("GM0002", "Beedorp")],
        ..Standing::default()
    }
}

fn line(row: &[Value]) -> String {
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::Int(it) => it.to_string(),
        Value::Real(it) => it.to_string(),
        Value::Text(it) => it.clone(),
        other => format!("{other:?}"),
    };
    row.iter().map(cell).collect::<Vec<_>>().join(",")
}

#[test]
fn skills_and_interests_follow_the_occupations() {
    on_both(MIGRATIONS, |db| {
        let skills = [
            "esco/skillGroups_nl.csv",
            "esco/skillGroups_en.csv",
            "esco/broaderRelationsSkillPillar_en.csv",
            "esco/occupationSkillRelations_en.csv",
        ];
        let files: Vec<&str> = OCCUPATIONS.iter().chain(&skills).copied().collect();
        let esco = import(db, Source::Esco, &files).expect("ESCO comes in");
        // Two groups, four counts, and carpenter and roofer beside each other.
        assert_eq!(counts(&esco.parts[1]), [8, 0, 8, 0, 0]);
        let onet = import(
            db,
            Source::Onet,
            &["onet/Interests.txt", "onet/Work Values.txt", "onet/Job Zones.txt", "onet/crosswalk.csv"],
        );
        let onet = onet.expect("O*NET comes in");
        // The roofer has the mean of the ISCO group of the carpenter; the nurse has nothing.
        assert_eq!(counts(&onet.parts[0]), [2, 1, 2, 0, 0]);
        assert_eq!(counts(&onet.parts[1]), [1, 0, 1, 0, 0]);
    });
}

#[test]
fn regions_are_drawn_and_uwv_builds_on_them() {
    on_both(MIGRATIONS, |db| {
        let regions = import(db, Source::Regions, REGIONS).expect("the regions come in");
        assert_eq!(counts(&regions.parts[0]), [5, 1, 5, 0, 0]);
        let stands = db
            .read_blocking(loper_database::scope::Public, crate::store::standing::standing)
            .expect("they stand");
        assert_eq!(stands.municipalities[1].code, "GM0002", "zeros that were lost come back");
        let files = all_given(&["uwv/tension.csv", "uwv/open_match.csv"]);
        let uwv = import_with(db, Source::Uwv, &files, &Options::default(), false).expect("UWV comes in");
        assert_eq!(counts(&uwv.parts[0]), [4, 3, 4, 0, 0]);
        assert_eq!(counts(&uwv.parts[1]), [1, 1, 1, 0, 0]);
    });
}

#[test]
fn pay_and_jobs_come_from_both_generations_of_open_data() {
    let files = all_given(&["cbs/pay.json", "cbs/Beroep.json", "cbs/jobs_v4.json", "cbs/MeasureCodes.json"]);
    let parts = cbs::gather(&files, &Options::default(), &Standing::default()).expect("it can be read");
    assert_eq!(line(&parts[0].tables[0][0]), "brc2014,0711,1550,1825,2200,2024,12000");
    assert_eq!(line(&parts[1].tables[0][0]), "brc2014,0711,101000,2025KW04,99000,2024KW04");
}

#[test]
fn a_forecast_has_numbers_for_the_country_and_words_for_a_region() {
    let parts =
        roa::gather(&[given("roa/ais.csv")], &Options::default(), &standing()).expect("it can be read");
    let lines: Vec<String> = parts[0].tables[0].iter().map(|row| line(row)).collect();
    assert_eq!(
        lines,
        [
            "brc2014ed2025,0133,NL,2030,,,,,,,,,,0.846,almost_none,,,,",
            "brc2014ed2025,0711,NL,2030,,,,,,,11800,16.5,high,,,,,,",
            "brc2014ed2025,0711,AM01,2030,,,,,,,,,low,,,,,,",
        ]
    );
    assert_eq!(parts[0].refused, 2, "a word that ROA does not use, and a region that nobody knows");
}

#[test]
fn tension_is_read_in_the_newest_period_and_open_match_is_added_up() {
    let parts =
        uwv::gather(&all_given(&["uwv/tension.csv", "uwv/open_match.csv"]), &Options::default(), &standing())
            .expect("it can be read");
    let lines: Vec<String> = parts[0].tables[0].iter().map(|row| line(row)).collect();
    assert_eq!(
        lines,
        [
            "AM01,brc2014,0711,2026-Q2,4.2,very_tight",
            "AM02,brc2014,0711,2026-Q2,,",
            "AM02,brc2014,0811,2026-Q2,0.2,very_loose",
            "AM02,brc2014,1011,2026-Q2,2,tight",
        ]
    );
    assert_eq!(line(&parts[1].tables[0][0]), "AM01,310,Verzorgenden,2023-05-16,15,9");
}

#[test]
fn columns_with_other_names_can_be_confirmed() {
    let files = [given("uwv/other_names.csv")];
    let columns = [("region", "Gebied"), ("group", "Groep"), ("value", "Getal")];
    let mut options = Options {
        columns: columns.map(|(ours, theirs)| (ours.into(), theirs.into())).into(),
        ..Options::default()
    };
    let unnamed = uwv::gather(&files, &options, &standing()).expect_err("the period is not known");
    assert!(unnamed.to_string().contains("--period"), "{unnamed}");
    options.period = Some("2026-Q1".into());
    let parts = uwv::gather(&files, &options, &standing()).expect("it can be read");
    assert_eq!(line(&parts[0].tables[0][0]), "AM01,brc2014,0711,2026-Q1,4.2,");
}
