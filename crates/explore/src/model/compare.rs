//! What is laid side by side, and how.

use loper_vocabulary::level::Level;
use loper_vocabulary::programme::Crebo;

use super::occupation::{Occupation, Text, Way};
use super::programme::{Figure, Programme, Work};

/// How many fit beside each other.
pub const MAX: usize = 4;

/// One thing that somebody picked, by its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// An occupation.
    Occupation(String),
    /// A programme.
    Programme(String),
}

impl Pick {
    /// Reads `beroep:dierenartsassistent` or `opleiding:25655-mbo-verpleegkundige`.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, slug) = text.trim().split_once(':')?;
        let is_plain = slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        match kind {
            _ if slug.is_empty() || !is_plain => None,
            "beroep" => Some(Self::Occupation(slug.to_owned())),
            "opleiding" => Some(Self::Programme(slug.to_owned())),
            _ => None,
        }
    }

    /// The form in an address.
    pub fn code(&self) -> String {
        match self {
            Self::Occupation(slug) => format!("beroep:{slug}"),
            Self::Programme(slug) => format!("opleiding:{slug}"),
        }
    }
}

/// What an address asks to lay side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The picks that fit, each once, in the order they were made.
    pub picks: Vec<Pick>,
    /// How many came too late.
    pub too_many: usize,
    /// What can't be read as a pick.
    pub unreadable: Vec<String>,
}

/// Reads the picks of an address.
pub fn choice<'a>(values: impl Iterator<Item = &'a str>) -> Choice {
    let mut choice = Choice::default();
    for value in values {
        match Pick::parse(value) {
            None => choice.unreadable.push(value.to_owned()),
            Some(pick) if choice.picks.contains(&pick) => {}
            Some(_) if choice.picks.len() == MAX => choice.too_many += 1,
            Some(pick) => choice.picks.push(pick),
        }
    }
    choice
}

/// The address of a comparison.
pub fn address<'a>(picks: impl Iterator<Item = &'a Pick>) -> String {
    let parts: Vec<String> = picks.map(|pick| format!("met={}", pick.code())).collect();
    if parts.is_empty() { "/vergelijken".into() } else { format!("/vergelijken?{}", parts.join("&")) }
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The pick it answers.
    pub pick: Pick,
    /// The name people use.
    pub title: String,
    /// Our text, where there is one.
    pub text: Option<Text>,
    /// What is known about it.
    pub known: Known,
}

/// What is known about one column.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// Of an occupation: its figures, and the programmes that lead there.
    Occupation(Box<Occupation>, Vec<Way>),
    /// Of a programme: its list row, its indicators, and the work it leads to.
    Programme(Box<Programme>, Vec<Figure>, Vec<Work>),
}

impl Side {
    /// The occupation, if it is one.
    pub fn occupation(&self) -> Option<&Occupation> {
        if let Known::Occupation(occupation, _) = &self.known { Some(occupation) } else { None }
    }

    /// The programme, if it is one.
    pub fn programme(&self) -> Option<&Programme> {
        if let Known::Programme(programme, ..) = &self.known { Some(programme) } else { None }
    }

    /// The address of its page.
    pub fn url(&self) -> String {
        match &self.pick {
            Pick::Occupation(slug) => format!("/beroepen/{slug}"),
            Pick::Programme(slug) => format!("/opleidingen/{slug}"),
        }
    }
}

/// Something that may be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What would be picked.
    pub pick: Pick,
    /// Its name.
    pub title: String,
    /// The level of a programme: many share a name.
    pub level: Option<Level>,
}

impl Candidate {
    /// The crebo that an mbo programme's address begins with.
    pub fn crebo(&self) -> Option<Crebo> {
        let Pick::Programme(slug) = &self.pick else { return None };
        Crebo::parse(slug.split('-').next()?)
    }
}
