//! What is found: one occupation, programme or group, with what a line of results says about it.

use std::collections::HashMap;

use loper_labour_market::model::figures::{Jobs, Pay};
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::Level;
use loper_vocabulary::occupation::Interest;
use loper_vocabulary::prospect::Tension;

use super::query::Kind;

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The id of the occupation or the group, or the key of the programme.
    pub id: String,
    /// The last part of its address.
    pub slug: String,
    /// What it is called: our own title where we wrote one.
    pub title: Bilingual,
    /// Other names, separated by `|`.
    pub other_names: Bilingual,
    /// One sentence of our own, or nothing.
    pub lead: Bilingual,
    /// The group of an occupation, or the dossier of a programme.
    pub group: Bilingual,
    /// The code of the group in BRC 2014, for figures by region.
    pub group_code: Option<String>,
    /// The sector: code and name.
    pub sector_code: String,
    /// The name of the sector.
    pub sector: Bilingual,
    /// The levels that lead there, or the level it is.
    pub levels: Vec<Level>,
    /// Tension in the whole country.
    pub tension: Option<Tension>,
    /// Pay of the group.
    pub pay: Option<Pay>,
    /// How many people do the work of the group.
    pub jobs: Option<Jobs>,
    /// The interests it asks most, the strongest first.
    pub interests: Vec<Interest>,
    /// Whether we wrote about it ourselves.
    pub has_text: bool,
    /// Whether one can start it now; occupations always are.
    pub is_current: bool,
}

impl Document {
    /// Where its page is.
    pub fn url(&self) -> String {
        match self.kind {
            Kind::Occupation => format!("/beroepen/{}", self.slug),
            Kind::Programme => format!("/opleidingen/{}", self.slug),
            Kind::Group => format!("/beroepsgroepen/{}", self.slug),
        }
    }
}

/// A region, with the tension of the groups there as far as it was imported.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Region {
    /// `AM01`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether it is the fictional one.
    pub is_example: bool,
    /// The class by code of the group; empty when nobody imported figures.
    pub tension: HashMap<String, Tension>,
}

/// The two interests that score highest, if they stand out of the middle.
pub fn strongest(scores: [f64; 6]) -> Vec<Interest> {
    let mut ranked: Vec<(f64, Interest)> = scores.into_iter().zip(Interest::ALL).collect();
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    ranked.into_iter().take(2).filter(|(score, _)| *score >= 4.0).map(|(_, interest)| interest).collect()
}
