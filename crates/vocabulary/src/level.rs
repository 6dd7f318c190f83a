//! Levels, tracks and study modes of Dutch education, from vmbo to work.

use serde::{Deserialize, Serialize};

/// Where a diploma or a learner stands (*niveau*, *leerweg*): DOMAIN §4.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// No diploma, past the age of full compulsory education.
    None,
    /// vmbo, basisberoepsgerichte leerweg.
    VmboBb,
    /// vmbo, kaderberoepsgerichte leerweg.
    VmboKb,
    /// vmbo, gemengde leerweg.
    VmboGl,
    /// vmbo, theoretische leerweg (mavo).
    VmboTl,
    /// Proof of three years of havo or vwo.
    HavoVwo3,
    /// havo diploma.
    Havo,
    /// vwo diploma.
    Vwo,
    /// mbo entree (level 1).
    Mbo1,
    /// mbo level 2, basisberoepsopleiding.
    Mbo2,
    /// mbo level 3, vakopleiding.
    Mbo3,
    /// mbo level 4, middenkaderopleiding.
    Mbo4,
    /// mbo level 4, specialistenopleiding (one year, after level 3).
    Mbo4Specialist,
    /// hbo, associate degree (two years).
    HboAd,
    /// hbo, bachelor (four years).
    HboBachelor,
}

impl Level {
    /// All, in the order of the walk.
    pub const ALL: [Self; 15] = [
        Self::None,
        Self::VmboBb,
        Self::VmboKb,
        Self::VmboGl,
        Self::VmboTl,
        Self::HavoVwo3,
        Self::Havo,
        Self::Vwo,
        Self::Mbo1,
        Self::Mbo2,
        Self::Mbo3,
        Self::Mbo4,
        Self::Mbo4Specialist,
        Self::HboAd,
        Self::HboBachelor,
    ];

    /// The identifier used in tables, addresses and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::VmboBb => "vmbo_bb",
            Self::VmboKb => "vmbo_kb",
            Self::VmboGl => "vmbo_gl",
            Self::VmboTl => "vmbo_tl",
            Self::HavoVwo3 => "havo_vwo_3",
            Self::Havo => "havo",
            Self::Vwo => "vwo",
            Self::Mbo1 => "mbo_1",
            Self::Mbo2 => "mbo_2",
            Self::Mbo3 => "mbo_3",
            Self::Mbo4 => "mbo_4",
            Self::Mbo4Specialist => "mbo_4_specialist",
            Self::HboAd => "hbo_ad",
            Self::HboBachelor => "hbo_bachelor",
        }
    }

    /// Reads [`Level::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// The mbo level of a digit `1`–`4`, as qualification lists write it (also `MBO-4`).
    pub fn of_mbo(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches(|c: char| !c.is_ascii_digit());
        match digits {
            "1" => Some(Self::Mbo1),
            "2" => Some(Self::Mbo2),
            "3" => Some(Self::Mbo3),
            "4" => Some(Self::Mbo4),
            _ => None,
        }
    }
}

/// How an mbo programme is followed (*leerweg*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StudyMode {
    /// School with placements (*beroepsopleidende leerweg*).
    Bol,
    /// Work with school, usually one day a week (*beroepsbegeleidende leerweg*).
    Bbl,
}

impl StudyMode {
    /// `bol` or `bbl`: proper nouns, the same in every language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bol => "bol",
            Self::Bbl => "bbl",
        }
    }

    /// Reads the word as the lists of DUO and SBB write it (`BOL`, `BOLVT`, `BOLDT`, `BBL`).
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_ascii_uppercase().as_str() {
            "BOL" | "BOLVT" | "BOLDT" | "BOL_DT" => Some(Self::Bol),
            "BBL" => Some(Self::Bbl),
            _ => None,
        }
    }

    /// Reads a list such as `BOL/BBL` or `bol bbl`.
    pub fn parse_many(text: &str) -> Vec<Self> {
        let mut modes: Vec<Self> = text.split(['/', ' ', ',', '|']).filter_map(Self::parse).collect();
        modes.sort_unstable();
        modes.dedup();
        modes
    }
}
