//! A curriculum vitae: what its owner chose of the dossier, in words that can be shortened for whoever reads it. It is made
//! each time anew, and kept nowhere.

use jiff::civil::Date;
use loper_vocabulary::identity::EntryId;

use super::entry::{Entry, State};
use super::kind::Kind;
use super::part::{Part, beginning, tidy};

/// So long the line with where to reach someone may be, in characters.
pub const CONTACT_MAX: usize = 300;
/// So long the words about oneself may be.
pub const ABOUT_MAX: usize = 1_000;
/// So long the words with one thing may be.
pub const WORDS_MAX: usize = 600;
/// So long are the words that are proposed.
const PROPOSED: usize = 300;
/// So many things stand in it at the most: two pages.
pub const ITEMS_MAX: usize = 20;

/// Where something stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chapter {
    /// What someone did.
    Experience,
    /// What someone has a paper of.
    Certificate,
    /// What someone else said.
    Word,
}

impl Chapter {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::Experience, Self::Certificate, Self::Word];

    /// The word in the keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Experience => "experience",
            Self::Certificate => "certificate",
            Self::Word => "word",
        }
    }

    /// Where an entry of a kind stands; nothing for what is for its owner alone.
    pub const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Experience | Kind::Activity | Kind::Reflection | Kind::Evidence => Some(Self::Experience),
            Kind::Certificate => Some(Self::Certificate),
            Kind::Feedback => Some(Self::Word),
            Kind::Result | Kind::Note => None,
        }
    }
}

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which entry it is made of.
    pub entry: EntryId,
    /// Where it stands.
    pub chapter: Chapter,
    /// What it is called.
    pub title: String,
    /// Where it was.
    pub place: String,
    /// With whom, or from whom.
    pub with: String,
    /// The day it is about.
    pub day: Date,
    /// What is told of it; may be empty.
    pub words: String,
}

/// What can stand in it of a dossier: what was kept, the newest first.
pub fn offered(entries: &[Entry]) -> Vec<Item> {
    entries.iter().filter(|it| it.state == State::Kept && it.removed_at.is_none()).filter_map(item).collect()
}

fn item(entry: &Entry) -> Option<Item> {
    let texts = &entry.body.texts;
    let told = [Part::Results, Part::Situation, Part::Action, Part::Goals];
    let words = told.into_iter().map(|part| texts.get(part)).find(|it| !it.is_empty()).unwrap_or_default();
    Some(Item {
        entry: entry.id,
        chapter: Chapter::of(entry.kind)?,
        title: texts.get(Part::Title).to_owned(),
        place: texts.get(Part::Place).to_owned(),
        with: texts.get(Part::WithWhom).to_owned(),
        day: entry.body.happened_on,
        words: beginning(words, PROPOSED),
    })
}

/// The whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cv {
    /// Whose it is.
    pub name: String,
    /// Where to reach them, in their own words.
    pub contact: String,
    /// What they say about themselves.
    pub about: String,
    /// What stands in it.
    pub items: Vec<Item>,
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// There is no name.
    NoName,
    /// The name or the contact is too long.
    Contact,
    /// The words about oneself are too long.
    About,
    /// The words with this thing are too long.
    Words(EntryId),
    /// There are too many things.
    Many,
}

impl Cv {
    /// What was chosen and typed: `typed` gives the words for a thing where the form had a field for it.
    pub fn typed(
        offered: Vec<Item>,
        chosen: &[EntryId],
        [name, contact, about]: [&str; 3],
        typed: impl Fn(EntryId) -> Option<String>,
    ) -> (Self, Vec<Problem>) {
        let items: Vec<Item> = offered
            .into_iter()
            .filter(|it| chosen.contains(&it.entry))
            .map(|it| Item { words: typed(it.entry).map_or(it.words.clone(), |words| tidy(&words)), ..it })
            .collect();
        let it = Self { name: tidy(name), contact: tidy(contact), about: tidy(about), items };
        let length = |text: &str| text.chars().count();
        let mut problems: Vec<Problem> = [
            (it.name.is_empty(), Problem::NoName),
            (length(&it.name) > 150 || length(&it.contact) > CONTACT_MAX, Problem::Contact),
            (length(&it.about) > ABOUT_MAX, Problem::About),
            (it.items.len() > ITEMS_MAX, Problem::Many),
        ]
        .into_iter()
        .filter_map(|(is_wrong, problem)| is_wrong.then_some(problem))
        .collect();
        let long = it.items.iter().filter(|item| length(&item.words) > WORDS_MAX);
        problems.extend(long.map(|item| Problem::Words(item.entry)));
        (it, problems)
    }

    /// What stands in a chapter.
    pub fn of(&self, chapter: Chapter) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |it| it.chapter == chapter)
    }
}
