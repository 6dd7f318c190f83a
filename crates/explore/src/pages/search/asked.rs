//! What is asked in the address of the search page, and the addresses of one choice more or less.

use std::fmt::Write as _;

use loper_search::model::query::{Kind, LIMIT, Query};
use loper_search::model::words::QUERY_MAX;
use loper_vocabulary::language::Language;
use loper_vocabulary::level::Level;
use loper_vocabulary::occupation::Interest;
use loper_vocabulary::prospect::Tension;

/// The names of the parameters.
pub const TEXT: &str = "q";
/// Kind: `beroep`, `opleiding`, `groep`.
pub const KIND: &str = "soort";
/// Sector: two digits.
pub const SECTOR: &str = "sector";
/// Level.
pub const LEVEL: &str = "niveau";
/// Class of tension.
pub const CHANCE: &str = "kans";
/// Interest: a letter.
pub const INTEREST: &str = "interesse";
/// Region.
pub const REGION: &str = "regio";
/// Page, from 1.
pub const PAGE: &str = "pagina";

/// A question as it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What was typed, brought to a length that can be read.
    pub text: String,
    /// The choices: (parameter, value), in the order of the address, each once.
    pub choices: Vec<(&'static str, String)>,
    /// The region, where one was chosen.
    pub region: Option<String>,
    /// The page, from 0.
    pub page: usize,
}

impl Asked {
    /// Reads the pairs of an address; what is not understood is passed over.
    pub fn read(pairs: &[(String, String)]) -> Self {
        let mut asked = Self::default();
        for (name, value) in pairs {
            let value = value.trim();
            match name.as_str() {
                TEXT => asked.text = value.chars().take(QUERY_MAX).collect(),
                REGION if !value.is_empty() => asked.region = Some(value.chars().take(8).collect()),
                PAGE => asked.page = value.parse::<usize>().unwrap_or(1).clamp(1, 500) - 1,
                name => asked.choose(name, value),
            }
        }
        asked
    }

    fn choose(&mut self, name: &str, value: &str) {
        let names = [KIND, SECTOR, LEVEL, CHANCE, INTEREST];
        let Some(name) = names.into_iter().find(|known| *known == name) else { return };
        let is_known = match name {
            KIND => kind(value).is_some(),
            SECTOR => value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_digit()),
            LEVEL => Level::parse(value).is_some(),
            CHANCE => Tension::parse(value).is_some(),
            _ => interest(value).is_some(),
        };
        if is_known && !self.has(name, value) {
            self.choices.push((name, value.to_owned()));
        }
    }

    /// Whether a choice was made.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.choices.iter().any(|(known, chosen)| *known == name && chosen == value)
    }

    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.choices.iter().filter(move |(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The question for the index.
    pub fn query(&self, language: Language) -> Query {
        Query {
            kinds: self.values(KIND).filter_map(kind).collect(),
            sectors: self.values(SECTOR).map(str::to_owned).collect(),
            levels: self.values(LEVEL).filter_map(Level::parse).collect(),
            chances: self.values(CHANCE).filter_map(Tension::parse).collect(),
            interests: self.values(INTEREST).filter_map(interest).collect(),
            region: self.region.clone(),
            offset: self.page * LIMIT,
            ..Query::new(self.text.as_str(), language)
        }
    }

    /// The address of the same question without one choice.
    pub fn without(&self, name: &str, value: &str) -> String {
        let mut other = self.clone();
        other.page = 0;
        other.choices.retain(|(known, chosen)| *known != name || chosen != value);
        if name == REGION {
            other.region = None;
        }
        other.address()
    }

    /// The address of another page of the same question.
    pub fn at_page(&self, page: usize) -> String {
        Self { page, ..self.clone() }.address()
    }

    /// The address of the same choices with another text.
    pub fn with_text(&self, text: &str) -> String {
        Self { text: text.to_owned(), page: 0, ..self.clone() }.address()
    }

    fn address(&self) -> String {
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        if !self.text.is_empty() {
            pairs.push((TEXT, &self.text));
        }
        pairs.extend(self.choices.iter().map(|(name, value)| (*name, value.as_str())));
        if let Some(region) = &self.region {
            pairs.push((REGION, region));
        }
        let page = (self.page + 1).to_string();
        if self.page > 0 {
            pairs.push((PAGE, &page));
        }
        let pairs: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        if pairs.is_empty() { "/zoeken".to_owned() } else { format!("/zoeken?{}", pairs.join("&")) }
    }
}

/// The word for a kind in an address.
pub const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Occupation => "beroep",
        Kind::Programme => "opleiding",
        Kind::Group => "groep",
    }
}

fn kind(value: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| word(*kind) == value)
}

/// Reads the letter of an interest.
pub fn interest(letter: &str) -> Option<Interest> {
    Interest::ALL.into_iter().find(|interest| interest.letter() == letter)
}

/// A value as it stands in an address.
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            // Writing to a string does not fail.
            _ => _ = write!(out, "%{byte:02X}"),
        }
    }
    out
}
