//! Everyday phrases at work: which of them a question contains, and what they lead to.

use std::collections::HashMap;

use loper_vocabulary::language::Language;

use super::document::Document;
use super::everyday::Everyday;
use super::terms::{Terms, side, small};
use super::words::is_stop;

/// What the first target of a phrase gains when the question is that phrase and nothing else.
const WHOLE: f32 = 220.0;
/// Gains from here on come from a whole question, and stand above everything else.
pub const WHOLE_LEAST: f32 = 200.0;
/// What it gains when the question says more.
const PART: f32 = 20.0;
/// What each next target gains less.
const STEP: f32 = 1.5;

struct Phrase {
    stems: Vec<String>,
    said: String,
    targets: Vec<u32>,
    words: Vec<String>,
}

/// All everyday phrases, by the first word that says something.
#[derive(Default)]
pub struct Phrases {
    all: Vec<Phrase>,
    by_first: [HashMap<String, Vec<usize>>; 2],
}

/// What the phrases in a question lead to.
#[derive(Debug, Default)]
pub struct Meaning {
    /// What each document gains, and by which phrase.
    pub gains: HashMap<u32, (f32, String)>,
    /// Words to look for besides, with the side of their language.
    pub words: Vec<(Language, String)>,
}

impl Phrases {
    /// Reads the table against the documents that are there; a target that is not there is passed over.
    pub fn new(everyday: &[Everyday], documents: &[Document], terms: &Terms) -> Self {
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        for (number, document) in (0_u32..).zip(documents) {
            for name in [document.slug.as_str(), document.id.as_str()] {
                numbers.entry(name).or_insert(number);
            }
        }
        let mut phrases = Self::default();
        for line in everyday {
            let said: Vec<&String> = line.phrase.iter().filter(|word| !is_stop(word)).collect();
            let said = if said.is_empty() { line.phrase.iter().collect() } else { said };
            let stems: Vec<String> = said.iter().map(|word| terms.stem(line.language, word)).collect();
            let Some(first) = stems.first().cloned() else { continue };
            let place = phrases.all.len();
            phrases.by_first[side(line.language)].entry(first).or_default().push(place);
            phrases.all.push(Phrase {
                stems,
                said: line.phrase.join(" "),
                targets: line.targets.iter().filter_map(|it| numbers.get(it.as_str()).copied()).collect(),
                words: line.words.clone(),
            });
        }
        phrases
    }

    /// Whether a phrase is, or begins with, this word.
    pub fn begins_with(&self, word: &str, terms: &Terms) -> bool {
        Language::ALL
            .into_iter()
            .any(|language| self.by_first[side(language)].contains_key(&terms.stem(language, word)))
    }

    /// What the phrases among `words` mean.
    pub fn meaning(&self, words: &[String], terms: &Terms) -> Meaning {
        let mut meaning = Meaning::default();
        for language in Language::ALL {
            let stems: Vec<String> = words.iter().map(|word| terms.stem(language, word)).collect();
            for start in 0..stems.len() {
                for place in self.by_first[side(language)].get(&stems[start]).into_iter().flatten() {
                    let phrase = &self.all[*place];
                    if stems[start..].starts_with(&phrase.stems) {
                        meaning.add(phrase, language, stems.len());
                    }
                }
            }
        }
        meaning
    }
}

impl Meaning {
    fn add(&mut self, phrase: &Phrase, language: Language, asked: usize) {
        let share = small(phrase.stems.len()) / small(asked);
        let most = if phrase.stems.len() == asked { WHOLE } else { PART * share };
        for (place, target) in phrase.targets.iter().enumerate() {
            let gain = (most - STEP * small(place)).max(2.0);
            let known = self.gains.entry(*target).or_insert((0.0, String::new()));
            if gain > known.0 {
                *known = (gain, phrase.said.clone());
            }
        }
        self.words.extend(phrase.words.iter().map(|word| (language, word.clone())));
    }
}
