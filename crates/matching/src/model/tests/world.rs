//! A small world of 120 occupations and 48 programmes in which everything happens: facts that are missing, offers in some
//! regions, siblings, chances of every class. Made by counting, so that it is the same everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use loper_profile::model::about::{About, Limits, MINUTES, Span, Travel, Wish};
use loper_vocabulary::condition::{Condition, Degree};
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::occupation::{Edition, GroupId, Isco, OccupationId};
use loper_vocabulary::programme::ProgrammeKey;
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_vocabulary::travel::Middle;
use proptest::collection::{btree_map, btree_set};
use proptest::option::of;
use proptest::prelude::*;
use uuid::Uuid;

use crate::model::ask::{Ask, Scope, Weights};
use crate::model::chance::{Chance, Indicator, Publisher, Subject};
use crate::model::factor::Factor;
use crate::model::facts::build::{Given, Occupation, Programme, Use, build};
use crate::model::facts::offered::{Ground, Offer};
use crate::model::facts::ways::Municipality;
use crate::model::facts::{Admission, Facts, Source};
use crate::model::item::{Borrowed, Kind};

pub const SKILLS: [&str; 8] = ["S1.1.1", "S1.1.2", "S1.2.1", "S2.1.1", "S3.3.1", "0421", "0712", "S6.1.1"];
const LEVELS: [Level; 6] =
    [Level::Mbo1, Level::Mbo2, Level::Mbo3, Level::Mbo4, Level::HboAd, Level::HboBachelor];

/// A number that looks like chance and is not.
fn number(of: usize, what: usize) -> i64 {
    let mixed = (of as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ (what as u64 + 1).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
    i64::try_from((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 40).unwrap_or_default()
}

fn id(nth: usize) -> OccupationId {
    OccupationId(Uuid::from_u128(nth as u128 + 1))
}

pub fn region(nth: usize) -> LabourRegion {
    LabourRegion::parse(&format!("AM{:02}", nth + 1)).expect("a region")
}

/// The towns, one in each region and then the made-up one.
pub const TOWNS: usize = 6;

pub fn town(nth: usize) -> MunicipalityCode {
    MunicipalityCode::parse(&format!("GM{:04}", if nth == TOWNS - 1 { 9901 } else { nth + 1 }))
        .expect("a code")
}

/// On a line to the north, 18 km apart.
fn municipality(nth: usize) -> Municipality {
    let north = 51.5 + 0.16 * f64::from(u32::try_from(nth).expect("small"));
    Municipality {
        name: format!("Stad {nth}"),
        middle: Middle::new(north, 5.0, 3.0).expect("a middle"),
        ground: if nth == TOWNS - 1 { Ground::Example } else { Ground::Real },
    }
}

fn occupation(nth: usize) -> Occupation {
    let six = |from: usize| std::array::from_fn(|it| 100 + number(nth, from + it) % 600);
    let degree = |it: usize| Degree::of(number(nth, 20 + it) % 4).expect("a degree");
    let skills = SKILLS.into_iter().enumerate().filter(|(it, _)| number(nth, 40 + it) % 3 == 0);
    Occupation {
        id: id(nth),
        slug: format!("beroep-{nth}"),
        title: Bilingual { nl: format!("Beroep {nth:03}"), en: format!("Job {:03}", 999 - nth) },
        sector: format!("{:02}", nth % 9),
        unit: Isco::parse(&format!("{}", 1000 + nth / 3)),
        has_text: nth.is_multiple_of(2),
        interests: (!nth.is_multiple_of(17))
            .then(|| (six(0), if nth.is_multiple_of(2) { Borrowed::Own } else { Borrowed::Unit })),
        values: (nth.is_multiple_of(2)).then(|| six(6)),
        conditions: (!nth.is_multiple_of(11)).then(|| std::array::from_fn(degree)),
        skills: skills
            .map(|(it, code)| Use { code: code.into(), is_essential: number(nth, 60 + it) % 2 == 0 })
            .collect(),
        subjects: GroupId::new(Edition::Brc2014Ed2025, &format!("{:04}", nth % 10))
            .map(Subject::Group)
            .into_iter()
            .collect(),
    }
}

fn programme(nth: usize) -> Programme {
    let links = (0..nth % 4).map(|it| id(usize::try_from(number(nth, 80 + it) % 120).expect("small")));
    let offers = (0..nth % 3).map(|it| Offer {
        region: (!nth.is_multiple_of(19)).then(|| region((nth + it) % 5)),
        municipality: (!nth.is_multiple_of(7)).then(|| town((nth + it) % 5)),
        mode: [None, Some(StudyMode::Bol), Some(StudyMode::Bbl)][(nth + it) % 3],
        is_example: false,
    });
    let example = nth.is_multiple_of(5).then(|| Offer {
        region: LabourRegion::parse(LabourRegion::EXAMPLE),
        municipality: Some(town(TOWNS - 1)),
        mode: Some(StudyMode::Bol),
        is_example: true,
    });
    Programme {
        key: ProgrammeKey::parse(&format!("mbo:{}", 25000 + nth)).expect("a key"),
        slug: format!("{}-opleiding", 25000 + nth),
        title: Bilingual { nl: format!("Opleiding {nth:02}"), en: String::new() },
        level: (!nth.is_multiple_of(13)).then(|| LEVELS[nth % LEVELS.len()]),
        modes: [vec![], vec![StudyMode::Bol], vec![StudyMode::Bol, StudyMode::Bbl], vec![StudyMode::Bbl]]
            [nth % 4]
            .clone(),
        years: None,
        links: links.collect(),
        offers: offers.chain(example).collect(),
    }
}

fn chance(code: usize, indicator: Indicator, region: &str, place: u8) -> (Subject, Chance) {
    let group = GroupId::new(Edition::Brc2014Ed2025, &format!("{code:04}")).expect("a group");
    let chance = Chance {
        publisher: if indicator == Indicator::Tension { Publisher::Uwv } else { Publisher::Roa },
        indicator,
        mode: None,
        class: Some("some"),
        place: Some(place),
        value: None,
        period: "2030".into(),
        region: region.into(),
        source: "forecast",
        is_example: false,
    };
    (Subject::Group(group), chance)
}

pub fn given() -> Given {
    let classes =
        (0..9).map(|code| chance(code, Indicator::Bottleneck, "NL", u8::try_from(code % 5).expect("small")));
    let tensions = (0..10)
        .map(|code| chance(code, Indicator::Tension, "AM02", u8::try_from(4 - code % 5).expect("small")));
    let neighbours = (0..5).map(|nth: usize| {
        let near = [nth.checked_sub(1), Some(nth + 1).filter(|it| *it < 5)].into_iter().flatten();
        (region(nth), near.map(region).collect::<BTreeSet<_>>())
    });
    let parts = ["interests", "work_values", "skills", "conditions", "forecast"];
    Given {
        occupations: (0..120).map(occupation).collect(),
        programmes: (0..48).map(programme).collect(),
        chances: classes.chain(tensions).collect(),
        neighbours: neighbours.collect(),
        municipalities: (0..TOWNS).map(|nth| (town(nth), municipality(nth))).collect(),
        admissions: BTreeMap::from([
            ((Level::VmboBb, Level::Mbo2), Admission::Right),
            ((Level::VmboKb, Level::Mbo3), Admission::Right),
            ((Level::VmboKb, Level::Mbo4), Admission::Right),
            ((Level::VmboKb, Level::HboBachelor), Admission::None),
            ((Level::Mbo2, Level::Mbo3), Admission::Right),
            ((Level::Mbo3, Level::Mbo4), Admission::Right),
            ((Level::Mbo4, Level::HboAd), Admission::Right),
            ((Level::Mbo4, Level::HboBachelor), Admission::Condition),
        ]),
        skill_names: BTreeMap::new(),
        region_names: BTreeMap::new(),
        sources: parts
            .iter()
            .zip(1..)
            .map(|(part, release)| Source {
                part: (*part).into(),
                release,
                title: format!("Tabel {part}"),
                publisher: "Uitgever".into(),
                published_on: Some("2026".into()),
                is_example: false,
            })
            .collect(),
    }
}

pub fn facts() -> &'static Facts {
    static FACTS: OnceLock<Facts> = OnceLock::new();
    FACTS.get_or_init(|| build(given()))
}

fn spans() -> impl Strategy<Value = [Span; 6]> {
    let span = (0_u8..=100, 0_u8..=20).prop_map(|(middle, doubt)| Span {
        low: middle.saturating_sub(doubt),
        middle,
        high: middle.saturating_add(doubt).min(100),
    });
    proptest::array::uniform6(span)
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(all)
}

fn limits() -> impl Strategy<Value = Limits> {
    let never = btree_set(any_of(&Condition::ALL), 0..3);
    let modes = btree_set(any_of(&[StudyMode::Bol, StudyMode::Bbl]), 0..2);
    (never, modes, of(0_u8..7), of(any_of(&Travel::ALL)), of(any_of(&MINUTES))).prop_map(
        |(never, modes, years_max, travel, minutes_max)| Limits {
            never,
            modes,
            years_max,
            travel,
            minutes_max,
        },
    )
}

fn abouts() -> impl Strategy<Value = About> {
    let wishes = btree_map(any_of(&Condition::ALL), any_of(&[Wish::Like, Wish::Dislike]), 0..5);
    let skills = btree_set(any_of(&SKILLS).prop_map(str::to_owned), 0..5);
    let level = any_of(&[Level::VmboBb, Level::VmboKb, Level::Mbo2, Level::Mbo4]);
    let places = (of(0_usize..5), of(0..TOWNS));
    (of(spans()), of(spans()), skills, wishes, limits(), of(level), places).prop_map(
        |(interests, values, skills, wishes, limits, level, (home, leaves))| About {
            interests,
            values,
            skills,
            wishes,
            limits,
            level,
            region: home.map(region),
            home: leaves.map(town),
        },
    )
}

/// Any question.
pub fn asks() -> impl Strategy<Value = Ask> {
    let weights = proptest::array::uniform4(any_of(&[0_u8, 25, 50, 100, 100]));
    let kind = of(any_of(&[Kind::Occupation, Kind::Programme]));
    let scope = any_of(&[Scope::Known, Scope::All]);
    (abouts(), weights, 0_u8..=100, kind, scope, any_of(&Language::ALL), 1_usize..30).prop_map(
        |(about, weights, prospects_weight, kind, scope, language, limit)| Ask {
            about,
            weights: Factor::ALL
                .into_iter()
                .zip(weights)
                .fold(Weights::EQUAL, |all, (it, percent)| all.with(it, percent)),
            prospects_weight,
            kind,
            scope,
            language,
            limit,
        },
    )
}

/// A question that lists everything there is.
pub fn of_all(ask: &Ask) -> Ask {
    Ask { limit: 1000, ..ask.clone() }
}
