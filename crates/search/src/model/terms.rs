//! Terms and where they occur: stems of two languages, each with its postings.

use std::collections::HashMap;

use loper_vocabulary::language::Language;

use super::words::Stems;

/// How quickly more of the same word stops to matter (BM25).
const K1: f32 = 1.2;

/// A document and how much a term weighs in it.
pub type Posting = (u32, f32);

/// The place of a language in a pair.
pub const fn side(language: Language) -> usize {
    match language {
        Language::Nl => 0,
        Language::En => 1,
    }
}

/// All terms.
pub struct Terms {
    stems: [Stems; 2],
    known: [HashMap<String, u32>; 2],
    names: Vec<Box<str>>,
    postings: Vec<Vec<Posting>>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            stems: [Stems::of(Language::Nl), Stems::of(Language::En)],
            known: [HashMap::new(), HashMap::new()],
            names: Vec::new(),
            postings: Vec::new(),
        }
    }
}

impl Terms {
    /// The stem of a folded word.
    pub fn stem(&self, language: Language, word: &str) -> String {
        self.stems[side(language)].stem(word)
    }

    /// The term of a folded word, if it occurs.
    pub fn find(&self, language: Language, word: &str) -> Option<u32> {
        self.known[side(language)].get(&self.stem(language, word)).copied()
    }

    /// The term of a folded word, made when it is new.
    pub(super) fn intern(&mut self, language: Language, word: &str) -> u32 {
        let stem = self.stem(language, word);
        if let Some(term) = self.known[side(language)].get(&stem) {
            return *term;
        }
        let term = u32::try_from(self.postings.len()).unwrap_or(u32::MAX);
        self.postings.push(Vec::new());
        self.names.push(stem.as_str().into());
        self.known[side(language)].insert(stem, term);
        term
    }

    /// Counts a term in a document; documents come in order.
    pub(super) fn count(&mut self, term: u32, document: u32, weight: f32) {
        let postings = &mut self.postings[term as usize];
        match postings.last_mut() {
            Some((last, so_far)) if *last == document => *so_far += weight,
            _ => postings.push((document, weight)),
        }
    }

    /// Turns counted weights into what they add to a score, once everything is counted.
    pub(super) fn settle(&mut self) {
        for postings in &mut self.postings {
            postings.shrink_to_fit();
            for (_, weight) in postings {
                *weight = *weight * (K1 + 1.0) / (K1 + *weight);
            }
        }
    }

    /// Where a term occurs.
    pub fn postings(&self, term: u32) -> &[Posting] {
        &self.postings[term as usize]
    }

    /// The stem itself.
    pub fn name(&self, term: u32) -> &str {
        &self.names[term as usize]
    }

    /// How rare a term is among `documents`.
    pub fn rarity(&self, term: u32, documents: usize) -> f32 {
        let (all, some) = (small(documents), small(self.postings(term).len()));
        (1.0 + (all - some + 0.5) / (some + 0.5)).ln()
    }

    /// How much a term weighs in one document.
    pub fn weight_in(&self, term: u32, document: u32) -> f32 {
        let postings = self.postings(term);
        postings.binary_search_by_key(&document, |(number, _)| *number).map_or(0.0, |place| postings[place].1)
    }
}

/// A count as a number to reckon with; counts here stay far below what a float holds exactly.
pub(super) fn small(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
