//! Where a programme is offered: in which regions, and in which municipalities.

use std::collections::BTreeMap;

use loper_vocabulary::level::StudyMode;
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};

use super::ways::Ways;

/// The bits of study modes.
pub const BOL: u8 = 1;
/// The same.
pub const BBL: u8 = 2;

/// One offer of a programme, as the registers say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The region; nothing when the name of the place is not that of a municipality.
    pub region: Option<LabourRegion>,
    /// The municipality; nothing for the same reason.
    pub municipality: Option<MunicipalityCode>,
    /// How; nothing when that is not told.
    pub mode: Option<StudyMode>,
    /// Whether it was made up for the fictional region.
    pub is_example: bool,
}

/// Which offers count: those of the fictional region say nothing to who lives in a real one, nor the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The Netherlands.
    Real,
    /// The fictional region.
    Example,
}

/// The offers of one programme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offered([Places; 2]);

/// The offers on one ground.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// Whether it is on a list of offers.
    pub is_listed: bool,
    /// A bit for each region where it is offered in bol, or in a mode that is not known.
    pub bol: u64,
    /// The same for bbl.
    pub bbl: u64,
    /// The modes of offers of which the region is not known: they may be near.
    pub without_region: u8,
    /// The modes of offers of which the way is not known: they may be near too.
    pub without_way: u8,
    /// The municipalities with the modes that are offered there.
    pub sites: Vec<(u16, u8)>,
}

impl Offered {
    /// Of what the registers say. The order in which it is given does not matter.
    pub fn new(offers: &[Offer], regions: &[LabourRegion], ways: &Ways) -> Self {
        let of = |is_example: bool| {
            let mine: Vec<&Offer> = offers.iter().filter(|it| it.is_example == is_example).collect();
            Places::new(&mine, regions, ways)
        };
        Self([of(false), of(true)])
    }

    /// The offers on a ground.
    pub const fn on(&self, ground: Ground) -> &Places {
        &self.0[ground as usize]
    }
}

impl Places {
    fn new(offers: &[&Offer], regions: &[LabourRegion], ways: &Ways) -> Self {
        let mut places = Self { is_listed: !offers.is_empty(), ..Self::default() };
        let mut sites: BTreeMap<u16, u8> = BTreeMap::new();
        for offer in offers {
            let modes = bits(offer.mode);
            let region = offer.region.as_ref().and_then(|it| regions.iter().position(|one| one == it));
            match region.filter(|it| *it < 64) {
                Some(nth) => {
                    places.bol |= u64::from(modes & BOL != 0) << nth;
                    places.bbl |= u64::from(modes & BBL != 0) << nth;
                }
                None => places.without_region |= modes,
            }
            match offer.municipality.as_ref().and_then(|it| ways.place(it)) {
                Some(nth) => *sites.entry(nth).or_default() |= modes,
                None => places.without_way |= modes,
            }
        }
        places.sites = sites.into_iter().collect();
        places
    }
}

/// An offer in a mode that is not known may be either.
const fn bits(mode: Option<StudyMode>) -> u8 {
    match mode {
        Some(StudyMode::Bol) => BOL,
        Some(StudyMode::Bbl) => BBL,
        None => BOL | BBL,
    }
}
