//! The words of the house as tables: what is read, what is refused.

use crate::condition::{Condition, Degree};
use crate::interest::Interest;
use crate::level::{Level, StudyMode};
use crate::occupation::{Edition, GroupId, Isco, OccupationId};
use crate::programme::{Crebo, ProgrammeKey};
use crate::prospect::Tension;
use crate::region::LabourRegion;
use crate::school_year::SchoolYear;
use crate::time::Moment;
use crate::work_value::WorkValue;

#[test]
fn a_code_that_lost_its_zero_gets_it_back() {
    assert_eq!(Isco::parse("110").map(|it| it.as_str().to_owned()), Some("0110".to_owned()));
    assert_eq!(GroupId::new(Edition::Brc2014, "811").map(|it| it.to_string()), Some("brc2014:0811".into()));
    assert_eq!(LabourRegion::parse("am6").map(|it| it.to_string()), Some("AM06".into()));
}

#[test]
fn a_code_that_is_not_one_is_refused() {
    assert_eq!(Isco::parse("22x1"), None);
    assert_eq!(Isco::parse("22"), None);
    assert_eq!(Crebo::parse("2565"), None);
    assert_eq!(Crebo::parse("256550"), None);
    assert_eq!(GroupId::parse("brc2013:0811"), None);
    assert_eq!(LabourRegion::parse("AM0"), None);
    assert_eq!(LabourRegion::parse("AM123"), None);
    assert_eq!(ProgrammeKey::parse("mbo:zorg"), None);
    assert_eq!(ProgrammeKey::parse("vmbo:zw kb"), None);
    assert_eq!(OccupationId::parse("http://data.europa.eu/esco/occupation/"), None);
}

#[test]
fn keys_read_back_what_they_write() {
    for key in ["mbo:25655", "vmbo:zw-kb", "hbo:verpleegkunde", "elective:K0072"] {
        assert_eq!(ProgrammeKey::parse(key).map(|it| it.to_string()), Some(key.to_owned()));
    }
    for group in ["brc2014:0811", "brc2014ed2025:0813"] {
        assert_eq!(GroupId::parse(group).map(|it| it.to_string()), Some(group.to_owned()));
    }
    for level in Level::ALL {
        assert_eq!(Level::parse(level.code()), Some(level));
    }
}

/// The test vectors of DOMAIN §3.3.
#[test]
fn tension_has_the_classes_of_its_publisher_at_every_boundary() {
    let check = |vacancies, seekers, class: Option<&str>| {
        assert_eq!(Tension::of(vacancies, seekers).map(Tension::code), class, "{vacancies}/{seekers}");
    };
    check(10, 100, Some("very_loose"));
    check(25, 100, Some("loose"));
    check(66, 100, Some("loose"));
    check(67, 100, Some("average"));
    check(149, 100, Some("average"));
    check(150, 100, Some("tight"));
    check(399, 100, Some("tight"));
    check(400, 100, Some("very_tight"));
    check(5, 0, None);
}

#[test]
fn study_modes_are_read_as_the_lists_write_them() {
    assert_eq!(StudyMode::parse_many("BOL/BBL"), [StudyMode::Bol, StudyMode::Bbl]);
    assert_eq!(StudyMode::parse_many("BBL"), [StudyMode::Bbl]);
    assert_eq!(StudyMode::parse_many("EX"), []);
    assert_eq!(Level::of_mbo("MBO-4"), Some(Level::Mbo4));
    assert_eq!(Level::of_mbo("5"), None);
}

#[test]
fn a_school_year_turns_on_the_first_of_august() {
    let day = |y, m, d| SchoolYear::of(jiff::civil::date(y, m, d)).to_string();
    assert_eq!(day(2026, 7, 31), "2025/26");
    assert_eq!(day(2026, 8, 1), "2026/27");
    assert_eq!(day(2099, 9, 1), "2099/00");
}

#[test]
fn a_moment_has_the_date_of_the_netherlands() {
    // 31 December 2026, 23:30 UTC is already the new year in Amsterdam.
    let date = Moment(1_798_759_800_000_000).date().expect("a date");
    assert_eq!(date, jiff::civil::date(2027, 1, 1));
}

#[test]
fn what_stands_in_a_list_reads_back() {
    for (place, one) in Interest::ALL.into_iter().enumerate() {
        assert_eq!((Interest::parse(one.code()), one.place()), (Some(one), place));
    }
    for (place, one) in WorkValue::ALL.into_iter().enumerate() {
        assert_eq!((WorkValue::parse(one.code()), one.place()), (Some(one), place));
    }
    for (place, one) in Condition::ALL.into_iter().enumerate() {
        assert_eq!((Condition::parse(one.code()), one.place()), (Some(one), place));
    }
    for one in Degree::ALL {
        assert_eq!(Degree::of(i64::from(one.number())), Some(one));
    }
    assert_eq!((Degree::of(4), Degree::of(-1)), (None, None));
}

#[test]
fn opposites_of_the_hexagon_are_three_steps_apart() {
    assert_eq!(Interest::R.distance(Interest::S), 3);
    assert_eq!(Interest::I.distance(Interest::E), 3);
    assert_eq!(Interest::R.distance(Interest::C), 1);
    assert_eq!(Interest::A.distance(Interest::C), 3);
    for (a, b) in Interest::ALL.into_iter().zip(Interest::ALL.into_iter().rev()) {
        assert_eq!(a.distance(b), b.distance(a));
    }
}
