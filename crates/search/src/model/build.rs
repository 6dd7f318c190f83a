//! Builds the index: counts every word of every field, once.

use std::collections::HashMap;

use loper_vocabulary::language::{Bilingual, Language};

use super::document::{Document, Region};
use super::everyday::Everyday;
use super::index::Index;
use super::phrases::Phrases;
use super::query::Kind;
use super::terms::{Terms, side, small};
use super::words::{Lexicon, Speller, content, fold, is_stop};

/// What a part of a compound weighs beside the whole.
const PART: f32 = 0.5;

/// What a field weighs, how much its length matters, and how long it usually is in words.
#[derive(Clone, Copy)]
struct Field {
    weight: f32,
    length_matters: f32,
    usual: f32,
}

const TITLE: Field = Field { weight: 5.0, length_matters: 0.5, usual: 2.0 };
const OTHER: Field = Field { weight: 2.2, length_matters: 0.4, usual: 14.0 };
const GROUP: Field = Field { weight: 0.7, length_matters: 0.3, usual: 5.0 };
const SECTOR: Field = Field { weight: 0.4, length_matters: 0.3, usual: 4.0 };
const LEAD: Field = Field { weight: 1.5, length_matters: 0.4, usual: 18.0 };
const BODY: Field = Field { weight: 0.5, length_matters: 0.6, usual: 250.0 };

/// A word that was met before: its term (none when it says nothing), and the terms of its parts.
#[derive(Clone)]
struct Met {
    term: Option<u32>,
    parts: Vec<u32>,
}

#[derive(Default)]
struct Builder {
    terms: Terms,
    lexicon: Lexicon,
    met: [HashMap<String, Met>; 2],
}

/// Makes an index of documents (each with its long text), everyday words and regions.
pub fn build(documents: Vec<(Document, Bilingual)>, everyday: &[Everyday], regions: Vec<Region>) -> Index {
    let mut builder = Builder::default();
    for (document, _) in &documents {
        builder.learn(document);
    }
    let mut names: HashMap<String, Vec<(u32, bool)>> = HashMap::new();
    let mut kept = Vec::with_capacity(documents.len());
    for (number, (document, body)) in (0_u32..).zip(documents) {
        builder.count(number, &document, &body);
        for key in title_keys(&builder.terms, &document) {
            add_name(&mut names, key, (number, true));
        }
        for key in other_keys(&builder.terms, &document) {
            add_name(&mut names, key, (number, false));
        }
        kept.push(document);
    }
    builder.terms.settle();
    let priors = kept.iter().map(prior).collect();
    let phrases = Phrases::new(everyday, &kept, &builder.terms);
    let (speller, prefixes) = spelling(&builder.terms, &kept, everyday);
    Index {
        documents: kept,
        priors,
        terms: builder.terms,
        lexicon: builder.lexicon,
        names,
        phrases,
        speller,
        prefixes,
        regions,
    }
}

fn add_name(names: &mut HashMap<String, Vec<(u32, bool)>>, key: String, of: (u32, bool)) {
    let all = names.entry(key).or_default();
    if !all.iter().any(|(number, _)| *number == of.0) {
        all.push(of);
    }
}

/// What is ours and what can be started now stands above its equals.
fn prior(document: &Document) -> f32 {
    let own = if document.has_text { 1.35 } else { 1.0 };
    let kind = match document.kind {
        Kind::Occupation => 1.1,
        Kind::Programme if document.is_current => 1.0,
        Kind::Programme => 0.55,
        Kind::Group => 0.8,
    };
    own * kind
}

/// A name as a key: the stems of the words that say something.
pub(super) fn name_key(terms: &Terms, language: Language, name: &str) -> String {
    let stems: Vec<String> = content(name).iter().map(|word| terms.stem(language, word)).collect();
    stems.join(" ")
}

fn title_keys(terms: &Terms, document: &Document) -> Vec<String> {
    Language::ALL.map(|language| name_key(terms, language, document.title.get(language))).into()
}

fn other_keys(terms: &Terms, document: &Document) -> Vec<String> {
    let mut keys = Vec::new();
    for (language, names) in sides(&document.other_names) {
        keys.extend(
            names.split('|').filter(|name| !name.is_empty()).map(|name| name_key(terms, language, name)),
        );
    }
    keys
}

/// Both sides of a text with their language.
fn sides(text: &Bilingual) -> [(Language, &str); 2] {
    [(Language::Nl, text.nl.as_str()), (Language::En, text.en.as_str())]
}

impl Builder {
    /// Learns which words stand by themselves, so that compounds can be taken apart.
    fn learn(&mut self, document: &Document) {
        for text in [&document.title.nl, &document.other_names.nl, &document.lead.nl] {
            for word in fold(text).split_whitespace() {
                self.lexicon.add(word);
            }
        }
    }

    fn count(&mut self, number: u32, document: &Document, body: &Bilingual) {
        let fields = [
            (&document.title, TITLE),
            (&document.other_names, OTHER),
            (&document.group, GROUP),
            (&document.sector, SECTOR),
            (&document.lead, LEAD),
            (body, BODY),
        ];
        for (text, field) in fields {
            for (language, text) in sides(text) {
                self.count_field(number, language, text, field);
            }
        }
    }

    fn count_field(&mut self, number: u32, language: Language, text: &str, field: Field) {
        if text.is_empty() {
            return;
        }
        let folded = fold(text);
        let length = small(folded.split_whitespace().count());
        let longer = 1.0 - field.length_matters + field.length_matters * length / field.usual;
        let weight = field.weight / longer.max(0.2);
        for word in folded.split_whitespace() {
            let place = side(language);
            if !self.met[place].contains_key(word) {
                let met = self.meet(language, word);
                self.met[place].insert(word.to_owned(), met);
            }
            let Some(met) = self.met[place].get(word) else { continue };
            if let Some(term) = met.term {
                self.terms.count(term, number, weight);
            }
            for part in &met.parts {
                self.terms.count(*part, number, weight * PART);
            }
        }
    }

    fn meet(&mut self, language: Language, word: &str) -> Met {
        if is_stop(word) {
            return Met { term: None, parts: Vec::new() };
        }
        let term = Some(self.terms.intern(language, word));
        let parts = match language {
            Language::Nl => self.lexicon.parts(word),
            Language::En => Vec::new(),
        };
        let parts = parts.iter().map(|part| self.terms.intern(language, part)).collect();
        Met { term, parts }
    }
}

/// A word of a name, and its term.
pub(super) type Prefix = (Box<str>, u32);

/// Words of names and of everyday phrases: for typing errors, and, in order, for words that are not finished.
fn spelling(terms: &Terms, documents: &[Document], everyday: &[Everyday]) -> (Speller, Vec<Prefix>) {
    let mut prefixes: Vec<Prefix> = Vec::new();
    let mut seen: [std::collections::HashSet<String>; 2] = Default::default();
    for document in documents {
        for text in [&document.title, &document.other_names] {
            for (language, text) in sides(text) {
                for word in fold(text).split_whitespace() {
                    if is_stop(word) || !seen[side(language)].insert(word.to_owned()) {
                        continue;
                    }
                    if let Some(term) = terms.find(language, word) {
                        prefixes.push((word.into(), term));
                    }
                }
            }
        }
    }
    prefixes.sort_unstable();
    let mut speller = Speller::default();
    let phrases = everyday.iter().flat_map(|line| &line.phrase).map(String::as_str);
    let mut all: Vec<&str> = prefixes.iter().map(|(word, _)| &**word).chain(phrases).collect();
    all.sort_unstable();
    all.dedup();
    for word in all {
        speller.add(word);
    }
    (speller, prefixes)
}
