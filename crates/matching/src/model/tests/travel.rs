//! A limit in minutes: what it stops, what it leaves, and that what we don't know stops nothing.

use loper_profile::model::about::{About, Limits, MINUTES};
use loper_vocabulary::level::StudyMode;
use proptest::prelude::*;

use super::world::{TOWNS, asks, facts, given, of_all, town};
use crate::model::advice::counterfactual::{Change, counterfactual};
use crate::model::advice::{advise, look_at};
use crate::model::ask::Ask;
use crate::model::barrier::{Barred, Caution};
use crate::model::facts::build::build;
use crate::model::facts::offered::Ground;
use crate::model::item::Kind;

fn leaving(nth: usize, minutes_max: Option<u16>) -> Ask {
    let limits = Limits { minutes_max, ..Limits::default() };
    let about = About { home: Some(town(nth)), limits, ..About::default() };
    Ask { about, kind: Some(Kind::Programme), limit: 1000, ..Ask::default() }
}

proptest! {
    #[test]
    fn more_minutes_only_make_more_possible(ask in asks(), home in 0..TOWNS) {
        let mut before = 0;
        for minutes in MINUTES.into_iter().map(Some).chain([None]) {
            let mut ask = of_all(&ask);
            ask.about.home = Some(town(home));
            ask.about.limits.minutes_max = minutes;
            let total = advise(facts(), &ask).total;
            prop_assert!(total >= before);
            before = total;
        }
    }

    #[test]
    fn only_what_is_surely_farther_is_stopped_and_the_nearest_place_is_named(ask in asks()) {
        let open = Ask { about: About { limits: Limits { minutes_max: None, ..ask.about.limits.clone() }, ..ask.about.clone() }, ..of_all(&ask) };
        let Some(most) = ask.about.limits.minutes_max.filter(|_| ask.about.home.is_some()) else { return Ok(()) };
        for it in advise(facts(), &of_all(&ask)).impossible {
            let (fit, _) = look_at(facts(), &open, it.place);
            if let Some(least) = it.because.iter().find_map(|why| if let Barred::Minutes(least) = why { Some(*least) } else { None }) {
                prop_assert_eq!(fit.near.map(|near| near.minutes.least), Some(least));
                prop_assert!(least > most);
            }
        }
        for fit in advise(facts(), &of_all(&ask)).results {
            let place = &facts().offers()[fit.place];
            let is_known = fit.near.is_some() && place.on(Ground::Real).without_way == 0 && place.on(Ground::Example).without_way == 0;
            prop_assert!(!is_known || fit.near.is_none_or(|near| near.minutes.least <= most));
        }
    }

    #[test]
    fn without_a_home_a_number_of_minutes_stops_nothing(ask in asks(), minutes in proptest::sample::select(&MINUTES[..])) {
        let with = |minutes_max| {
            let limits = Limits { minutes_max, ..ask.about.limits.clone() };
            let about = About { home: None, limits, ..ask.about.clone() };
            advise(facts(), &Ask { about, ..of_all(&ask) })
        };
        prop_assert_eq!(with(Some(minutes)), with(None));
    }
}

#[test]
fn what_is_offered_nowhere_that_we_know_is_possible_with_a_caution() {
    let mut nowhere = given();
    nowhere.programmes.iter_mut().for_each(|it| it.offers.clear());
    let facts = build(nowhere);
    let advice = advise(&facts, &leaving(0, Some(15)));
    assert!(advice.impossible.is_empty() && advice.total > 10);
    assert!(advice.results.iter().all(|it| it.near.is_none() && it.cautions == [Caution::PlaceUnknown]));
}

#[test]
fn one_place_that_we_do_not_know_is_enough_to_stop_nothing() {
    let mut given = given();
    for programme in &mut given.programmes {
        let unknown = programme.offers.first().cloned().map(|it| crate::model::facts::offered::Offer {
            municipality: None,
            mode: None,
            ..it
        });
        programme.offers.extend(unknown.filter(|it| !it.is_example));
    }
    let advice = advise(&build(given), &leaving(0, Some(15)));
    assert!(advice.impossible.is_empty(), "{:?}", advice.impossible);
}

#[test]
fn invented_places_count_only_for_who_lives_in_the_invented_region() {
    let stopped = |nth| advise(facts(), &leaving(nth, Some(15))).impossible.len();
    assert!(stopped(0) > 0);
    assert_eq!(
        stopped(TOWNS - 1),
        0,
        "who lives there has every invented place at hand, and no real one far away"
    );
    for fit in advise(facts(), &leaving(0, None)).results {
        let name = fit.near.and_then(|it| facts().ways().municipality(it.municipality)).map(|it| it.ground);
        assert!(name.is_none_or(|it| it == Ground::Real));
    }
}

#[test]
fn an_offer_in_another_mode_is_no_place_to_go_to() {
    let bol = |limits: Limits| Limits { modes: [StudyMode::Bol].into(), ..limits };
    let free = advise(facts(), &leaving(0, None));
    let mut ask = leaving(0, None);
    ask.about.limits = bol(ask.about.limits);
    let kept = advise(facts(), &ask);
    let farther = kept.results.iter().filter(|it| {
        let before = free.results.iter().find(|one| one.place == it.place).and_then(|one| one.near);
        it.near != before
    });
    assert!(farther.count() > 0, "a bbl offer that was nearest is passed over");
}

#[test]
fn so_many_minutes_more_would_bring_it_in_and_that_is_true() {
    let closed = leaving(0, Some(15));
    let stopped = advise(facts(), &closed).impossible;
    let mut told = 0;
    for it in &stopped {
        let answer = counterfactual(facts(), &closed, it.place, 20);
        let way = answer.ways.iter().find(|way| matches!(way.changes[..], [Change::Minutes(_)]));
        let Some(way) = way else { continue };
        let (after, still) = look_at(facts(), &way.apply(&closed), it.place);
        assert!(still.is_empty() && after.rank == way.rank && way.rank <= 20);
        let [Change::Minutes(Some(minutes))] = way.changes[..] else { continue };
        told += 1;
        let less = MINUTES.into_iter().rev().find(|one| *one < minutes);
        let mut almost = closed.clone();
        almost.about.limits.minutes_max = less;
        let (rank, barred) = look_at(facts(), &almost, it.place);
        assert!(!barred.is_empty() || rank.rank > 20, "no smaller number of minutes does it");
    }
    assert!(told > 0, "of {} that are too far", stopped.len());
}
