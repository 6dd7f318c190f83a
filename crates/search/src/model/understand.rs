//! From a question to the terms to look for: what was typed, what was meant, what is like it.

use loper_vocabulary::language::Language;

use super::index::Index;
use super::phrases::Meaning;
use super::query::{Kind, Query};
use super::words::{QUERY_MAX, content, doers, words};

/// The most words of a question that are looked for.
const WORDS_MAX: usize = 12;
/// The most words of a question that are mended: mending is the dearest part.
const MENDED_MAX: usize = 3;
/// The most words that the beginning of one may stand for.
const BEGINNINGS_MAX: usize = 60;
/// What a word of the other language weighs.
const OTHER_LANGUAGE: f32 = 0.7;
/// What a word that only begins like it weighs.
const BEGINNING: f32 = 0.7;
/// What who does it weighs beside the word for the trade.
const DOER: f32 = 0.8;
/// What words that go on after a known word weigh.
const GOES_ON: f32 = 0.4;
/// Words that ask for programmes.
const PROGRAMMES: [&str; 8] =
    ["opleiding", "opleidingen", "studie", "cursus", "programme", "course", "training", "study"];
/// What the words weigh that a phrase adds.
const BESIDES: f32 = 0.45;

/// One word of a question with the terms that may stand for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// The word as it was probably meant.
    pub word: String,
    /// Terms, and what each weighs.
    pub terms: Vec<(u32, f32)>,
    /// Added by a phrase: a document may do without it.
    pub is_besides: bool,
}

/// A question, understood.
#[derive(Debug, Default)]
pub struct Understood {
    /// Its words.
    pub slots: Vec<Slot>,
    /// What its phrases lead to.
    pub meaning: Meaning,
    /// The words that say something, as they were probably meant.
    pub words: Vec<String>,
    /// The question as it was probably meant, when a word was mended.
    pub meant: Option<String>,
    /// The kind that the question names.
    pub favoured: Option<Kind>,
}

/// Understands a question.
pub fn understand(index: &Index, query: &Query) -> Understood {
    let short: String = query.text.chars().take(QUERY_MAX).collect();
    let typed: Vec<String> = content(&short).into_iter().take(WORDS_MAX).collect();
    let names_programmes = words(&short).iter().any(|word| PROGRAMMES.contains(&word.as_str()));
    let favoured = names_programmes.then_some(Kind::Programme);
    let mut understood = Understood { favoured, ..Understood::default() };
    let mut mended = 0;
    for (place, word) in typed.iter().enumerate() {
        let is_last = place + 1 == typed.len();
        let slots = known(index, query, word, is_last);
        if !slots.is_empty() || index.phrases_know(word) {
            understood.words.push(word.clone());
            understood.slots.extend(slots);
            continue;
        }
        let found = if mended < MENDED_MAX { mend(index, query.language, word) } else { None };
        mended += usize::from(found.is_some());
        let slot = found.unwrap_or(Slot { word: word.clone(), terms: Vec::new(), is_besides: false });
        understood.words.push(slot.word.clone());
        understood.slots.push(slot);
    }
    understood.meaning = index.phrases.meaning(&understood.words, &index.terms);
    if mended > 0 {
        understood.meant = Some(understood.words.join(" "));
    }
    for (language, word) in &understood.meaning.words {
        let terms: Vec<(u32, f32)> =
            index.terms.find(*language, word).map(|term| (term, BESIDES)).into_iter().collect();
        understood.slots.push(Slot { word: word.clone(), terms, is_besides: true });
    }
    understood
}

/// What a word weighs in a language when the visit is in another.
fn worth(visit: Language, language: Language) -> f32 {
    if visit == language { 1.0 } else { OTHER_LANGUAGE }
}

/// A word that occurs, that begins one that occurs, or that is made of words that occur.
fn known(index: &Index, query: &Query, word: &str, is_last: bool) -> Vec<Slot> {
    let mut terms = as_it_stands(index, query.language, word);
    let is_known = !terms.is_empty();
    for doer in doers(word) {
        let found = as_it_stands(index, query.language, &doer);
        terms.extend(found.into_iter().map(|(term, weight)| (term, weight * DOER)));
    }
    if is_last && (query.is_typing || word.len() > 2) {
        let weight = if is_known && !query.is_typing { GOES_ON } else { BEGINNING };
        terms.extend(beginnings(index, word, weight));
    }
    if !terms.is_empty() {
        return vec![Slot { word: word.to_owned(), terms, is_besides: false }];
    }
    let parts = index.lexicon.parts(word);
    let slot = |part: &String| Slot {
        word: part.clone(),
        terms: as_it_stands(index, query.language, part),
        is_besides: false,
    };
    parts.iter().map(slot).filter(|slot| !slot.terms.is_empty()).collect()
}

fn as_it_stands(index: &Index, visit: Language, word: &str) -> Vec<(u32, f32)> {
    let find = |language| index.terms.find(language, word).map(|term| (term, worth(visit, language)));
    Language::ALL.into_iter().filter_map(find).collect()
}

fn beginnings(index: &Index, word: &str, weight: f32) -> Vec<(u32, f32)> {
    let start = index.prefixes.partition_point(|(known, _)| &**known < word);
    let mut terms: Vec<(u32, f32)> = index.prefixes[start..]
        .iter()
        .take_while(|(known, _)| known.starts_with(word))
        .take(BEGINNINGS_MAX)
        .map(|(_, term)| (*term, weight))
        .collect();
    terms.sort_unstable_by_key(|(term, _)| *term);
    terms.dedup_by_key(|(term, _)| *term);
    terms
}

/// The word that was probably meant: the nearest, and of equals the one that occurs most.
fn mend(index: &Index, visit: Language, word: &str) -> Option<Slot> {
    let near = index.speller.near(word);
    let least = near.first()?.1;
    let occurs = |candidate: &str| -> usize {
        let of = |(term, _): &(u32, f32)| index.terms.postings(*term).len();
        as_it_stands(index, visit, candidate).iter().map(of).sum()
    };
    let equals = near.iter().filter(|(_, distance)| *distance == least).map(|(candidate, _)| *candidate);
    let best = equals.max_by_key(|candidate| {
        let starts_alike = candidate.chars().next() == word.chars().next();
        (index.is_called(candidate) || index.phrases_know(candidate), starts_alike, occurs(candidate))
    })?;
    Some(Slot { word: best.to_owned(), terms: as_it_stands(index, visit, best), is_besides: false })
}
