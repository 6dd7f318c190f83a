//! What may be asked of the index, and what it answers.

use loper_vocabulary::language::Language;
use loper_vocabulary::level::Level;
use loper_vocabulary::occupation::Interest;
use loper_vocabulary::prospect::Tension;

/// How many hits a page holds when nobody says.
pub const LIMIT: usize = 20;

/// What kind of thing is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An occupation (*beroep*).
    Occupation,
    /// A programme (*opleiding*).
    Programme,
    /// An occupational group (*beroepsgroep*).
    Group,
}

impl Kind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Occupation, Self::Programme, Self::Group];

    /// The identifier in the programming interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Occupation => "occupation",
            Self::Programme => "programme",
            Self::Group => "group",
        }
    }

    /// Reads [`Kind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A question: text, and what narrows it. An empty list narrows nothing; an empty text finds everything.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// What was typed.
    pub text: String,
    /// The language of the visit: names are answered in it, and its words weigh more.
    pub language: Language,
    /// Only these kinds.
    pub kinds: Vec<Kind>,
    /// Only these sectors (two digits).
    pub sectors: Vec<String>,
    /// Only what leads from, or is, one of these levels.
    pub levels: Vec<Level>,
    /// Only groups with one of these classes of tension.
    pub chances: Vec<Tension>,
    /// Only occupations that mostly ask one of these interests.
    pub interests: Vec<Interest>,
    /// The class of tension is that of this region, where it is known.
    pub region: Option<String>,
    /// Whether the last word may not be finished yet.
    pub is_typing: bool,
    /// How many hits to pass over.
    pub offset: usize,
    /// How many hits to answer.
    pub limit: usize,
}

impl Query {
    /// A question without anything that narrows it.
    pub fn new(text: impl Into<String>, language: Language) -> Self {
        Self {
            text: text.into(),
            language,
            kinds: Vec::new(),
            sectors: Vec::new(),
            levels: Vec::new(),
            chances: Vec::new(),
            interests: Vec::new(),
            region: None,
            is_typing: false,
            offset: 0,
            limit: LIMIT,
        }
    }
}

/// Where the word stands that led to a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the name.
    Title,
    /// In another name; the word is that whole name.
    OtherName,
    /// In the table of everyday words.
    Everyday,
    /// In the name of the group or the sector.
    Group,
    /// In what we say about it.
    Text,
    /// Nothing was asked.
    Nowhere,
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The id of the occupation or the group, or the key of the programme.
    pub id: String,
    /// What it is called, in the language of the question.
    pub title: String,
    /// Where its page is.
    pub url: String,
    /// Which word matched.
    pub why: String,
    /// Where that word stands.
    pub place: Place,
    /// Its number in the index, for [`super::index::Index::document`].
    pub number: usize,
}

/// How many finds each choice would show, the other choices left as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// By kind, in the order of [`Kind::ALL`].
    pub kinds: [usize; 3],
    /// By sector code, in order.
    pub sectors: Vec<(String, usize)>,
    /// By level, in order.
    pub levels: Vec<(Level, usize)>,
    /// By class of tension, in order.
    pub chances: Vec<(Tension, usize)>,
    /// By interest, in order.
    pub interests: Vec<(Interest, usize)>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// How many in all.
    pub total: usize,
    /// The asked page of them, the best first.
    pub hits: Vec<Hit>,
    /// For the choices beside the list.
    pub counts: Counts,
    /// The question as it was probably meant, when a word in it was not known.
    pub meant: Option<String>,
    /// Whether the classes of tension are those of the asked region.
    pub is_regional: bool,
}
