//! What school costs by the law: fees of mbo and of hbo, of the school year that we could read.
//!
//! The rule in words. In mbo who is 18 on 1 August pays a fee for that school year, and who is younger pays nothing; in
//! bol that is *lesgeld*, in bbl the lower *cursusgeld*. In hbo everyone pays *collegegeld*, in each year. School before it
//! is free. We do not know how old anybody is, so a route costs between nothing for its mbo years and the fee of bol for
//! all of them. Books, tools, travelling, grants and loans are not in it.

use std::collections::BTreeMap;

use loper_vocabulary::level::Level;
use loper_vocabulary::money::Cents;

use super::held::{Family, family};
use super::rules::Years;

/// What a fee is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// *Lesgeld* of bol.
    Bol,
    /// *Cursusgeld* of bbl at levels 1 and 2.
    BblLow,
    /// *Cursusgeld* of bbl at levels 3 and 4.
    BblHigh,
    /// *Collegegeld* of hbo.
    Hbo,
}

impl Due {
    /// All.
    pub const ALL: [Self; 4] = [Self::Bol, Self::BblLow, Self::BblHigh, Self::Hbo];

    /// The identifier in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bol => "bol",
            Self::BblLow => "bbl_low",
            Self::BblHigh => "bbl_high",
            Self::Hbo => "hbo",
        }
    }

    /// Reads [`Due::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|due| due.code() == code)
    }

    /// What is due at a level in each way of learning; nothing where school is free.
    pub fn at(level: Level) -> &'static [Self] {
        match (family(level), level) {
            (Family::Mbo, Level::Mbo1 | Level::Mbo2) => &[Self::Bol, Self::BblLow],
            (Family::Mbo, _) => &[Self::Bol, Self::BblHigh],
            (Family::Hbo, _) => &[Self::Hbo],
            _ => &[],
        }
    }
}

/// A fee of one school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// For a whole year.
    pub per_year: Cents,
    /// `2024-2025`
    pub school_year: String,
    /// Where it was read.
    pub source: String,
    /// V read, M from memory, O ours.
    pub certainty: String,
}

/// All fees that are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fees(pub BTreeMap<Due, Fee>);

/// Between which amounts a route costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost {
    /// The most: over 18 in every year of mbo, in bol, as slow as the stages allow.
    pub most: Cents,
    /// The least: under 18 in every year of mbo, as quick as the stages allow.
    pub least: Cents,
}

impl Fees {
    /// A fee.
    pub fn of(&self, due: Due) -> Option<&Fee> {
        self.0.get(&due)
    }

    /// What these years at these levels cost together; nothing when a fee that is due is not known.
    pub fn cost(&self, years: impl Iterator<Item = (Level, Years)>) -> Option<Cost> {
        let (mut least, mut most) = (0, 0);
        for (level, years) in years {
            let Some(due) = Due::at(level).first() else { continue };
            let Cents(fee) = self.of(*due)?.per_year;
            most += i64::from(years.max) * fee;
            least += if *due == Due::Hbo { i64::from(years.min) * fee } else { 0 };
        }
        Some(Cost { most: Cents(most), least: Cents(least) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fees() -> Fees {
        let fee = |cents| Fee {
            per_year: Cents(cents),
            school_year: "2024-2025".into(),
            source: "Bron".into(),
            certainty: "V".into(),
        };
        Fees(BTreeMap::from([(Due::Bol, fee(1_000)), (Due::Hbo, fee(3_000))]))
    }

    #[test]
    fn mbo_may_be_free_and_hbo_never_is() {
        let way = [
            (Level::VmboKb, Years::just(2)),
            (Level::Mbo4, Years { min: 2, max: 3 }),
            (Level::HboBachelor, Years { min: 3, max: 4 }),
        ];
        let cost = fees().cost(way.into_iter()).expect("every fee is known");
        assert_eq!((cost.least, cost.most), (Cents(9_000), Cents(3_000 + 12_000)));
        assert_eq!(
            fees().cost([(Level::Havo, Years::just(2))].into_iter()),
            Some(Cost { most: Cents(0), least: Cents(0) })
        );
    }

    #[test]
    fn a_fee_that_is_not_known_is_not_guessed() {
        let without = Fees(fees().0.into_iter().filter(|(due, _)| *due != Due::Hbo).collect());
        assert_eq!(without.cost([(Level::HboAd, Years::just(2))].into_iter()), None);
        assert!(without.cost([(Level::Mbo2, Years::just(1))].into_iter()).is_some());
    }

    #[test]
    fn each_level_that_costs_has_its_fees_and_codes_read_back() {
        for level in Level::ALL {
            let is_paid = matches!(family(level), Family::Mbo | Family::Hbo);
            assert_eq!(!Due::at(level).is_empty(), is_paid, "{level:?}");
        }
        assert!(Due::ALL.into_iter().all(|due| Due::parse(due.code()) == Some(due)));
        assert_eq!(Due::at(Level::Mbo2)[1], Due::BblLow);
    }
}
