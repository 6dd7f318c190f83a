//! All occupations with everything their pages say, gathered once for each version of the data.
//!
//! A page borrows from here, so making one asks the database nothing and copies nothing.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

use loper_labour_market::model::conditions::Degrees;
use loper_texts::format::capital;
use loper_vocabulary::language::{Bilingual, Language};

use super::occupation::{Occupation, OccupationPage, Origin, RegionTension, Related, Text, Way};

/// The most skill groups that a page shows.
const SKILLS_MAX: usize = 9;
/// The most related occupations.
const RELATED_MAX: usize = 6;
/// The most skill groups that are told to be new for a related occupation.
const NEW_MAX: usize = 3;
/// The most programmes.
const WAYS_MAX: usize = 40;

/// One of our own texts, and what a page made of its parts.
#[derive(Debug, Default)]
pub struct Written {
    /// The text.
    pub text: Text,
    parts: OnceLock<Vec<String>>,
}

impl Written {
    /// A text of which no page has been made yet.
    pub fn new(text: Text) -> Self {
        Self { text, parts: OnceLock::new() }
    }

    /// The parts of the body as `lay` lays them out, which it does the first time.
    pub fn parts(&self, lay: impl FnOnce(&str) -> Vec<String>) -> &[String] {
        self.parts.get_or_init(|| lay(&self.text.body))
    }
}

/// A text in both languages, where it was written.
type Both = [Option<Written>; 2];

const fn place_of(language: Language) -> usize {
    match language {
        Language::Nl => 0,
        Language::En => 1,
    }
}

/// How often the essential skills of an occupation fall in a skill group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// The place of the skill group in [`Gathered::skill_groups`].
    pub group: usize,
    /// How many.
    pub essential: i64,
}

/// An occupation that is near another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Its id.
    pub id: String,
    /// Skill groups it shares.
    pub shared: i64,
    /// Skill groups it needs.
    pub needed: i64,
}

/// What the registers give, as it comes. All lists by occupation are keyed by its id.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The occupations, each with the conditions of its work.
    pub occupations: Vec<(Occupation, Degrees)>,
    /// Our texts about occupations and groups.
    pub texts: Vec<(Language, Text)>,
    /// Skill groups in the order of their codes.
    pub skill_groups: Vec<Bilingual>,
    /// What occupations need.
    pub needs: HashMap<String, Vec<Need>>,
    /// The nearest occupations, nearest first.
    pub near: HashMap<String, Vec<Near>>,
    /// Programmes, in the order in which they are shown.
    pub ways: HashMap<String, Vec<Way>>,
    /// Tension by region, keyed by the code of a group.
    pub regions: HashMap<String, Vec<RegionTension>>,
    /// Where the parts come from.
    pub origins: Vec<Origin>,
}

struct Known {
    occupation: Occupation,
    day: Degrees,
    /// The name people use: ours where we wrote about it, else the one of the register.
    titles: [String; 2],
    texts: Both,
    skills: Vec<usize>,
    related: Vec<Kin>,
    ways: Vec<Way>,
}

/// A related occupation by its place in the register.
struct Kin {
    place: usize,
    shared: i64,
    needed: i64,
    new: [Vec<usize>; 2],
}

/// The register.
pub struct Register {
    all: Vec<Known>,
    by_slug: HashMap<String, usize>,
    groups: HashMap<String, Both>,
    regions: HashMap<String, Vec<RegionTension>>,
    skill_groups: Vec<Bilingual>,
    origins: Vec<Origin>,
}

impl Register {
    /// Puts together what was gathered.
    pub fn new(mut from: Gathered) -> Self {
        for needs in from.needs.values_mut() {
            needs.sort_unstable_by_key(|need| (Reverse(need.essential), need.group));
        }
        let ids: Vec<String> = from.occupations.iter().map(|(one, _)| one.id.to_string()).collect();
        let places: HashMap<&str, usize> =
            ids.iter().enumerate().map(|(place, id)| (id.as_str(), place)).collect();
        let related: Vec<Vec<Kin>> = ids.iter().map(|id| kin(&from, &places, id)).collect();
        let mut texts = by_subject(from.texts);
        let by_slug =
            from.occupations.iter().enumerate().map(|(place, (one, _))| (one.slug.clone(), place)).collect();
        let mut all = Vec::with_capacity(ids.len());
        for (((occupation, day), id), related) in from.occupations.into_iter().zip(&ids).zip(related) {
            let mut ways = from.ways.remove(id).unwrap_or_default();
            ways.truncate(WAYS_MAX);
            let needs = from.needs.get(id).map(Vec::as_slice).unwrap_or_default();
            let texts = texts.remove(id).unwrap_or_default();
            all.push(Known {
                titles: titles(&occupation, &texts),
                texts,
                skills: needs.iter().take(SKILLS_MAX).map(|need| need.group).collect(),
                related,
                ways,
                occupation,
                day,
            });
        }
        Self {
            all,
            by_slug,
            groups: texts,
            regions: from.regions,
            skill_groups: from.skill_groups,
            origins: from.origins,
        }
    }

    /// Everything for the page at an address.
    pub fn page(&self, slug: &str, language: Language) -> Option<OccupationPage<'_>> {
        let known = self.all.get(*self.by_slug.get(slug)?)?;
        let group = &known.occupation.group;
        let group_text = self.groups.get(&group.to_string());
        Some(OccupationPage {
            occupation: &known.occupation,
            day: &known.day,
            title: &known.titles[place_of(language)],
            text: known.texts[place_of(language)].as_ref(),
            group_text: group_text.and_then(|both| both[place_of(language)].as_ref()),
            skills: self.named(&known.skills, language),
            ways: &known.ways,
            related: known.related.iter().filter_map(|kin| self.related(kin, language)).collect(),
            regions: self.regions.get(group.code()).map(Vec::as_slice).unwrap_or_default(),
            origins: &self.origins,
        })
    }

    /// The addresses of all pages.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|known| known.occupation.slug.as_str())
    }

    fn named(&self, groups: &[usize], language: Language) -> Vec<&str> {
        groups
            .iter()
            .filter_map(|place| self.skill_groups.get(*place))
            .map(|name| name.get(language))
            .collect()
    }

    fn related(&self, kin: &Kin, language: Language) -> Option<Related<'_>> {
        let other = self.all.get(kin.place)?;
        Some(Related {
            slug: &other.occupation.slug,
            title: &other.titles[place_of(language)],
            shared: kin.shared,
            needed: kin.needed,
            new: self.named(&kin.new[place_of(language)], language),
        })
    }
}

fn titles(occupation: &Occupation, texts: &Both) -> [String; 2] {
    Language::ALL.map(|language| {
        let ours = texts[place_of(language)].as_ref().map(|written| written.text.title.clone());
        ours.unwrap_or_else(|| capital(occupation.name.get(language)))
    })
}

fn by_subject(texts: Vec<(Language, Text)>) -> HashMap<String, Both> {
    let mut all: HashMap<String, Both> = HashMap::new();
    for (language, text) in texts {
        let both = all.entry(text.subject.clone()).or_default();
        both[place_of(language)] = Some(Written::new(text));
    }
    all
}

/// The nearest occupations of one, each with the skill groups it needs most and this one does not.
fn kin(from: &Gathered, places: &HashMap<&str, usize>, id: &str) -> Vec<Kin> {
    let needs = |id: &str| from.needs.get(id).map(Vec::as_slice).unwrap_or_default();
    let own: Vec<usize> = needs(id).iter().map(|need| need.group).collect();
    let near = from.near.get(id).map(Vec::as_slice).unwrap_or_default();
    let known = near.iter().filter_map(|other| Some((other, *places.get(other.id.as_str())?)));
    known
        .take(RELATED_MAX)
        .map(|(other, place)| {
            let new: Vec<Need> = needs(&other.id)
                .iter()
                .filter(|need| !own.contains(&need.group))
                .take(NEW_MAX)
                .copied()
                .collect();
            let new = Language::ALL.map(|language| by_name(new.clone(), &from.skill_groups, language));
            Kin { place, shared: other.shared, needed: other.needed, new }
        })
        .collect()
}

/// The most needed first, and those that are needed alike by name.
fn by_name(mut needs: Vec<Need>, names: &[Bilingual], language: Language) -> Vec<usize> {
    let name = |place: usize| names.get(place).map_or("", |name| name.get(language));
    needs.sort_by(|one, other| {
        (Reverse(one.essential), name(one.group)).cmp(&(Reverse(other.essential), name(other.group)))
    });
    needs.into_iter().map(|need| need.group).collect()
}
