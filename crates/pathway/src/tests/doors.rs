//! What a choice opens and closes.

use loper_vocabulary::level::Level;

use crate::model::doors::{Choice, Doors};
use crate::model::rules::Answer;
use crate::world::{TODAY, map};

fn doors(choice: &str) -> Doors<'static> {
    let choice = Choice::parse(choice).expect("a choice that can be read");
    map().doors(&choice, TODAY).expect("a choice that there is")
}

fn open(doors: &Doors<'_>) -> Vec<Level> {
    doors.open.iter().map(|it| it.level).collect()
}

#[test]
fn basic_track_opens_level_two_and_shows_the_way_round_to_the_others() {
    let doors = doors("level:vmbo_bb");
    assert_eq!(open(&doors), [Level::Mbo2]);
    let round = doors.closed.iter().find(|it| it.level == Level::Mbo4).and_then(|it| it.round.as_ref());
    assert_eq!(round.map(crate::model::route::Route::levels), Some(vec![Level::Mbo2, Level::Mbo4]));
    let kader = self::doors("level:vmbo_kb");
    assert_eq!(open(&kader), [Level::Mbo2, Level::Mbo3, Level::Mbo4]);
}

#[test]
fn an_extra_subject_turns_a_condition_into_a_right() {
    let havo =
        |choice: &str| doors(choice).open.iter().find(|it| it.level == Level::Havo).map(|it| it.answer);
    assert_eq!(havo("level:vmbo_tl"), Some(Answer::Condition));
    assert_eq!(havo("level:vmbo_tl+extra"), Some(Answer::Right));
    assert_eq!(Choice::parse("level:vmbo_kb+extra"), None, "there the law knows no such way");
}

#[test]
fn a_profile_leads_towards_fields_and_closes_none() {
    let care = doors("profile:zw");
    assert!(care.leads.iter().any(|it| it.domain == "Zorg en welzijn"));
    assert!(care.closed.is_empty() && care.ask.contains(&"Bouw en infra"));
    assert!(!care.ask.contains(&"Zorg en welzijn"));
    assert!(map().doors(&Choice::Profile("xx".into()), TODAY).is_none());
}

#[test]
fn a_programme_shows_the_work_and_the_levels_behind_it() {
    let care = doors("programme:mbo:25656");
    assert_eq!(open(&care), [Level::Mbo4, Level::Mbo4Specialist, Level::HboAd, Level::HboBachelor]);
    assert!(care.programme.is_some_and(|it| it.is_own_level), "no list gives its level");
    assert_eq!(care.work.len(), 3);
}

#[test]
fn choices_read_back_as_they_are_written() {
    for code in ["level:vmbo_tl+extra", "level:mbo_4", "profile:zw", "programme:hbo:pabo"] {
        assert_eq!(Choice::parse(code).map(|it| it.code()), Some(code.to_owned()));
    }
    for code in ["", "level:", "level:abc", "profile:", "programme:mbo:1", "work"] {
        assert_eq!(Choice::parse(code), None, "{code}");
    }
}
