//! Hard limits: what can't be, apart from wishes. It is listed with the reason; nothing is hidden by it.
//!
//! The rule in words. An occupation is impossible when a condition you ruled out is there often or nearly all day;
//! a programme when that is so for every occupation it leads to. A programme is impossible too when it is not
//! given in a study mode that you can, when even the shortest way there from where you stand takes more years than
//! you want, or when it is not offered within the distance you chose. A distance is a region, or a number of minutes from
//! the municipality where you live: then a programme is impossible when each place where it is offered is surely farther, which
//! is when the least of our estimate is more than you chose (the estimate is a rule of its own). Offers that were made
//! up for the fictional region count only for who lives there. What we don't know rules nothing out: it is
//! told as a caution. A low chance or a level is no limit.

use loper_profile::model::about::Travel;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::MunicipalityCode;
use loper_vocabulary::travel::Minutes;

use super::ask::Ask;
use super::facts::offered::{BBL, BOL, Ground, Places};
use super::facts::{Admission, Facts, PROGRAMME};
use super::item::{Item, Kind};

/// Why something is impossible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Barred {
    /// The condition is there often or always.
    Condition(Condition),
    /// It is not given in a mode that can be.
    Mode,
    /// It takes at least this many years from here.
    Years(u8),
    /// It is not offered within the chosen distance.
    Travel,
    /// The nearest place where it is offered is at least this many minutes away.
    Minutes(u16),
}

impl Barred {
    /// The key of the sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Condition(_) => "matching-barred-condition",
            Self::Mode => "matching-barred-mode",
            Self::Years(_) => "matching-barred-years",
            Self::Travel => "matching-barred-travel",
            Self::Minutes(_) => "matching-barred-minutes",
        }
    }
}

/// What might be a limit, but we can't tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// A condition that was ruled out is there now and then.
    Sometimes(Condition),
    /// We have no estimate of the conditions.
    ConditionsUnknown,
    /// We don't know in which modes it is given.
    ModeUnknown,
    /// We don't know how many years it takes.
    YearsUnknown,
    /// We don't know where it is offered.
    PlaceUnknown,
    /// The way to the nearest place may take longer than was chosen.
    Minutes(u16),
}

impl Caution {
    /// The key of the sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sometimes(_) => "matching-caution-sometimes",
            Self::ConditionsUnknown => "matching-caution-conditions",
            Self::ModeUnknown => "matching-caution-mode",
            Self::YearsUnknown => "matching-caution-years",
            Self::PlaceUnknown => "matching-caution-place",
            Self::Minutes(_) => "matching-caution-minutes",
        }
    }
}

/// The limits of a question, made ready.
#[derive(Debug, Clone)]
pub struct Barrier {
    never: u16,
    modes: u8,
    years_max: Option<u8>,
    /// The least years of all programmes on the way to each level, without the last.
    years_before: [u8; Level::ALL.len()],
    regions: Option<u64>,
    /// Where the region lies.
    ground: Ground,
    home: Option<Home>,
    minutes_max: Option<u16>,
}

/// The municipality that someone leaves from.
#[derive(Debug, Clone, Copy)]
struct Home {
    place: u16,
    ground: Ground,
}

/// The nearest place where a programme is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// The municipality, by its place in [`Facts::ways`].
    pub municipality: u16,
    /// About how long the way takes.
    pub minutes: Minutes,
}

impl Barrier {
    /// Of a question.
    pub fn new(facts: &Facts, ask: &Ask) -> Self {
        let limits = &ask.about.limits;
        let regions = match (limits.travel, &ask.about.region) {
            (None | Some(Travel::Country), _) | (_, None) => None,
            (Some(Travel::Region), Some(home)) => Some(facts.region_bit(home)),
            (Some(Travel::Neighbours), Some(home)) => {
                let near = facts.neighbours(home).map(|it| facts.region_bit(it));
                Some(near.fold(facts.region_bit(home), |bits, it| bits | it))
            }
        };
        Self {
            never: limits.never.iter().fold(0, |bits, it| bits | 1 << it.place()),
            modes: limits.modes.iter().fold(0, |bits, it| bits | bit(*it)),
            years_max: limits.years_max,
            years_before: ask.about.level.map_or([0; Level::ALL.len()], |from| years_before(facts, from)),
            regions,
            ground: ask.about.region.as_ref().map_or(Ground::Real, |it| ground(it.is_example())),
            home: ask.about.home.as_ref().and_then(|it| home(facts, it)),
            minutes_max: limits.minutes_max,
        }
    }

    /// Whether anything is a limit at all.
    pub fn is_open(&self) -> bool {
        self.never == 0 && !self.is_about_learning()
    }

    /// Whether an item is impossible.
    pub fn stops(&self, facts: &Facts, place: usize) -> bool {
        facts.often()[place] & self.never != 0
            || (self.is_about_learning()
                && facts.marks()[place] & PROGRAMME != 0
                && self.stops_programme(facts, place))
    }

    const fn is_about_learning(&self) -> bool {
        self.modes != 0
            || self.years_max.is_some()
            || self.regions.is_some()
            || (self.minutes_max.is_some() && self.home.is_some())
    }

    fn stops_programme(&self, facts: &Facts, place: usize) -> bool {
        let item = &facts.items()[place];
        self.is_other_mode(item)
            || self.is_too_long(item).is_some()
            || self.is_too_far(facts, place)
            || self.is_too_many_minutes(facts, place).is_some()
    }

    fn is_other_mode(&self, item: &Item) -> bool {
        let given = modes_of(item);
        self.modes != 0 && given != 0 && given & self.modes == 0
    }

    fn is_too_long(&self, item: &Item) -> Option<u8> {
        let years = self.years(item)?;
        self.years_max.filter(|most| years > *most).map(|_| years)
    }

    /// The least years to the end of a programme from where the person stands.
    pub fn years(&self, item: &Item) -> Option<u8> {
        let own = item.years.or_else(|| item.level.and_then(least_years))?;
        let before = item.level.map_or(0, |it| self.years_before[place_of(it)]);
        Some(own.saturating_add(before))
    }

    fn is_too_far(&self, facts: &Facts, place: usize) -> bool {
        let Some(near) = self.regions else { return false };
        let offered = facts.offers()[place].on(self.ground);
        let bol = if self.modes == BBL { 0 } else { offered.bol };
        let bbl = if self.modes == BOL { 0 } else { offered.bbl };
        offered.is_listed && offered.without_region & self.modes_that_can_be() == 0 && (bol | bbl) & near == 0
    }

    /// The least minutes to the nearest place, when those are more than was chosen.
    fn is_too_many_minutes(&self, facts: &Facts, place: usize) -> Option<u16> {
        let (most, offered) = (self.minutes_max?, self.offered_from_home(facts, place)?);
        if offered.without_way & self.modes_that_can_be() != 0 {
            return None;
        }
        let least = self.near(facts, place)?.minutes.least;
        (least > most).then_some(least)
    }

    const fn modes_that_can_be(&self) -> u8 {
        if self.modes == 0 { BOL | BBL } else { self.modes }
    }

    fn offered_from_home<'a>(&self, facts: &'a Facts, place: usize) -> Option<&'a Places> {
        self.home.map(|home| facts.offers()[place].on(home.ground))
    }

    /// The nearest place of which the way is known where a programme is offered in a mode that can be.
    pub fn near(&self, facts: &Facts, place: usize) -> Option<Near> {
        let (home, offered) = (self.home?, self.offered_from_home(facts, place)?);
        let sites = offered.sites.iter().filter(|(_, modes)| modes & self.modes_that_can_be() != 0);
        let way = |(municipality, _): &(u16, u8)| {
            let minutes = facts.ways().minutes(home.place, *municipality)?;
            Some(Near { municipality: *municipality, minutes })
        };
        sites.filter_map(way).min_by_key(|it| (it.minutes, it.municipality))
    }

    /// Why an item is impossible; empty when it is not.
    pub fn reasons(&self, facts: &Facts, place: usize) -> Vec<Barred> {
        let bars = facts.often()[place] & self.never;
        let mut all: Vec<Barred> = conditions(bars).map(Barred::Condition).collect();
        let item = &facts.items()[place];
        if item.kind() == Kind::Programme {
            all.extend(self.is_other_mode(item).then_some(Barred::Mode));
            all.extend(self.is_too_long(item).map(Barred::Years));
            all.extend(self.is_too_far(facts, place).then_some(Barred::Travel));
            all.extend(self.is_too_many_minutes(facts, place).map(Barred::Minutes));
        }
        all
    }

    /// What to ask about before choosing a possible item.
    pub fn cautions(&self, facts: &Facts, place: usize) -> Vec<Caution> {
        let now_and_then = facts.sometimes()[place] & !facts.often()[place] & self.never;
        let mut all: Vec<Caution> = conditions(now_and_then).map(Caution::Sometimes).collect();
        let has_estimate = facts.is_known(place, super::factor::Factor::Wishes);
        all.extend((self.never != 0 && !has_estimate).then_some(Caution::ConditionsUnknown));
        let item = &facts.items()[place];
        if item.kind() == Kind::Programme {
            all.extend((self.modes != 0 && modes_of(item) == 0).then_some(Caution::ModeUnknown));
            all.extend(
                (self.years_max.is_some() && self.years(item).is_none()).then_some(Caution::YearsUnknown),
            );
            all.extend(self.doubt_about_place(facts, place));
        }
        all
    }

    /// What may be too far without our knowing.
    fn doubt_about_place(&self, facts: &Facts, place: usize) -> Option<Caution> {
        let modes = self.modes_that_can_be();
        if let Some(near) = self.regions {
            let offered = facts.offers()[place].on(self.ground);
            let is_near = (offered.bol | offered.bbl) & near != 0;
            if !offered.is_listed || (!is_near && offered.without_region & modes != 0) {
                return Some(Caution::PlaceUnknown);
            }
        }
        let (most, _) = (self.minutes_max?, self.home?);
        match self.near(facts, place) {
            Some(near) if near.minutes.most <= most => None,
            Some(near) if near.minutes.least <= most => Some(Caution::Minutes(most)),
            _ if self.is_too_many_minutes(facts, place).is_some() => None,
            _ => Some(Caution::PlaceUnknown),
        }
    }
}

const fn ground(is_example: bool) -> Ground {
    if is_example { Ground::Example } else { Ground::Real }
}

fn home(facts: &Facts, code: &MunicipalityCode) -> Option<Home> {
    let place = facts.ways().place(code)?;
    Some(Home { place, ground: facts.ways().municipality(place)?.ground })
}

const fn bit(mode: StudyMode) -> u8 {
    match mode {
        StudyMode::Bol => BOL,
        StudyMode::Bbl => BBL,
    }
}

fn modes_of(item: &Item) -> u8 {
    item.modes.iter().fold(0, |bits, it| bits | bit(*it))
}

fn conditions(bits: u16) -> impl Iterator<Item = Condition> {
    Condition::ALL.into_iter().filter(move |it| bits & (1 << it.place()) != 0)
}

const fn place_of(level: Level) -> usize {
    level as usize
}

/// The shortest that a programme of a level may take (WEB 7.2.4a; hbo and havo or vwo by law).
const fn least_years(level: Level) -> Option<u8> {
    match level {
        Level::Mbo1 | Level::Mbo2 | Level::Mbo4Specialist => Some(1),
        Level::Mbo3 | Level::HboAd | Level::Havo => Some(2),
        Level::Mbo4 => Some(3),
        Level::HboBachelor => Some(4),
        _ => None,
    }
}

/// The least years of the programmes that come before each level, by the law of admission; a level that can't be
/// reached by it has none, because being let in is no limit here.
fn years_before(facts: &Facts, from: Level) -> [u8; Level::ALL.len()] {
    const FAR: u8 = u8::MAX;
    let mut reached = [FAR; Level::ALL.len()];
    reached[place_of(from)] = 0;
    let mut before = [FAR; Level::ALL.len()];
    // Again and again, until no way is shorter: the longest chain has four levels.
    let mut is_shorter = true;
    while is_shorter {
        is_shorter = false;
        for ((start, end), answer) in facts.admissions() {
            let so_far = reached[place_of(*start)];
            if *answer == Admission::None || so_far == FAR || so_far >= before[place_of(*end)] {
                continue;
            }
            before[place_of(*end)] = so_far;
            is_shorter = true;
            if let Some(own) = least_years(*end) {
                let end = &mut reached[place_of(*end)];
                *end = (*end).min(so_far.saturating_add(own));
            }
        }
    }
    before.map(|it| if it == FAR { 0 } else { it })
}
