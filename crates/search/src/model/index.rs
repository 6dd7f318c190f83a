//! The index itself, and how a question is answered from it.

use std::collections::HashMap;

use loper_vocabulary::language::Language;

use super::build::{Prefix, name_key};
use super::document::{Document, Region};
use super::narrow::{Narrow, Tally};
use super::phrases::{Phrases, WHOLE_LEAST};
use super::query::{Found, Hit, Place, Query};
use super::terms::{Terms, small};
use super::understand::{Slot, Understood, understand};
use super::why::why;
use super::words::{Lexicon, Speller};

/// What a document gains that is called exactly what was asked.
const IS_TITLE: f32 = 30.0;
/// What it gains when that is one of its other names.
const IS_OTHER_NAME: f32 = 14.0;
/// What a document of the kind that the question names weighs more.
const FAVOURED: f32 = 2.0;
/// Finds that score less than this share of the best are left out.
const LEAST_SHARE: f32 = 0.12;

/// The search index: made once of everything, kept until the data changes.
pub struct Index {
    pub(super) documents: Vec<Document>,
    pub(super) priors: Vec<f32>,
    pub(super) terms: Terms,
    pub(super) lexicon: Lexicon,
    pub(super) names: HashMap<String, Vec<(u32, bool)>>,
    pub(super) phrases: Phrases,
    pub(super) speller: Speller,
    pub(super) prefixes: Vec<Prefix>,
    pub(super) regions: Vec<Region>,
}

/// A document that answers, with its score.
type Ranked = (u32, f32);

impl Index {
    /// Answers a question.
    pub fn find(&self, query: &Query) -> Found {
        let narrow = Narrow::new(query, &self.regions);
        if query.text.trim().is_empty() {
            let all = self.in_order(query.language, &narrow);
            return self.answer(query, &narrow, all, &Understood::default());
        }
        let understood = understand(self, query);
        let ranked = self.rank(&understood, query);
        self.answer(query, &narrow, ranked, &understood)
    }

    /// What was found under a number of [`Hit::number`].
    pub fn document(&self, number: usize) -> &Document {
        &self.documents[number]
    }

    /// The document with an id, a slug or a key.
    pub fn by_name(&self, name: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.slug == name || document.id == name)
    }

    /// The regions one can choose.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// How many things can be found.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    pub(super) fn phrases_know(&self, word: &str) -> bool {
        self.phrases.begins_with(word, &self.terms)
    }

    /// Whether something is called like this word.
    pub(super) fn is_called(&self, word: &str) -> bool {
        Language::ALL.into_iter().any(|language| {
            let called = self.names.get(&name_key(&self.terms, language, word));
            called.is_some_and(|all| all.iter().any(|(_, is_title)| *is_title))
        })
    }

    /// Everything, what is ours first, then by what fits the chosen interests best, then by name.
    fn in_order(&self, language: Language, narrow: &Narrow<'_>) -> Vec<Ranked> {
        let mut all: Vec<Ranked> =
            (0_u32..).zip(&self.priors).map(|(number, prior)| (number, *prior)).collect();
        all.sort_by_cached_key(|(number, _)| {
            let document = &self.documents[*number as usize];
            let title = document.title.get(language).to_lowercase();
            (!document.has_text, !document.is_current, narrow.interest_place(document), title)
        });
        all
    }

    /// Scores every document that has something of the question; the best first.
    fn rank(&self, understood: &Understood, query: &Query) -> Vec<Ranked> {
        let asked = understood.slots.iter().filter(|slot| !slot.is_besides).count();
        let mut scores = Scores::new(self.documents.len());
        for slot in &understood.slots {
            scores.add(self, slot);
        }
        let mut ranked: Vec<Ranked> = Vec::new();
        let mut gains: HashMap<u32, f32> =
            understood.meaning.gains.iter().map(|(number, (gain, _))| (*number, *gain)).collect();
        self.add_names(&mut gains, understood, query.language);
        for (number, prior) in (0_u32..).zip(&self.priors) {
            let (score, matched) = (scores.total[number as usize], scores.matched[number as usize]);
            let has_enough = matched * 2 >= asked.max(1) || score > 0.0 && matched == 0;
            if score > 0.0 && has_enough && !gains.contains_key(&number) {
                ranked
                    .push((number, score * prior * share(matched, asked) * self.favour(understood, number)));
            }
        }
        let best = ranked.iter().map(|(_, score)| *score).fold(0.0, f32::max);
        ranked.retain(|(_, score)| *score >= best * LEAST_SHARE);
        for (number, gain) in gains {
            let own = scores.total[number as usize] * self.priors[number as usize];
            let own = own * share(scores.matched[number as usize], asked) + gain;
            // What the table says of the whole question stands, in the order of the table.
            let score = if gain >= WHOLE_LEAST { gain } else { own * self.favour(understood, number) };
            ranked.push((number, score));
        }
        ranked.sort_by(|(one, score), (other, rival)| rival.total_cmp(score).then(one.cmp(other)));
        ranked
    }

    /// What a document gains by being of the kind that the question names.
    fn favour(&self, understood: &Understood, number: u32) -> f32 {
        let is_favoured = Some(self.documents[number as usize].kind) == understood.favoured;
        if is_favoured { FAVOURED } else { 1.0 }
    }

    /// Those that are called exactly what was asked.
    fn add_names(&self, gains: &mut HashMap<u32, f32>, understood: &Understood, visit: Language) {
        let asked = understood.words.join(" ");
        let mut best: HashMap<u32, f32> = HashMap::new();
        for language in Language::ALL {
            let of_language = if language == visit { 1.0 } else { 0.8 };
            let key = name_key(&self.terms, language, &asked);
            for (number, is_title) in self.names.get(&key).into_iter().flatten() {
                let gain = of_language * if *is_title { IS_TITLE } else { IS_OTHER_NAME };
                let gain = gain * self.priors[*number as usize];
                let known = best.entry(*number).or_default();
                *known = known.max(gain);
            }
        }
        for (number, gain) in best {
            let known = gains.entry(number).or_default();
            if *known < WHOLE_LEAST {
                *known += gain;
            }
        }
    }

    fn answer(
        &self,
        query: &Query,
        narrow: &Narrow<'_>,
        ranked: Vec<Ranked>,
        understood: &Understood,
    ) -> Found {
        let mut tally = Tally::default();
        let mut kept = Vec::new();
        for (number, _) in ranked {
            if tally.count(narrow, &self.documents[number as usize]) {
                kept.push(number);
            }
        }
        let page = kept.iter().skip(query.offset).take(query.limit);
        Found {
            total: kept.len(),
            hits: page.map(|number| self.hit(*number, query, understood)).collect(),
            counts: tally.counts(),
            meant: understood.meant.clone(),
            is_regional: narrow.is_regional(),
        }
    }

    fn hit(&self, number: u32, query: &Query, understood: &Understood) -> Hit {
        let document = &self.documents[number as usize];
        let (place, why) = if understood.words.is_empty() {
            (Place::Nowhere, String::new())
        } else {
            why(self, number, query.language, understood)
        };
        Hit {
            kind: document.kind,
            id: document.id.clone(),
            title: document.title.get(query.language).to_owned(),
            url: document.url(),
            why,
            place,
            number: number as usize,
        }
    }
}

/// Who has all words stands above who has one of them twice.
fn share(matched: usize, asked: usize) -> f32 {
    if asked == 0 { 1.0 } else { 0.4 + 0.6 * small(matched) / small(asked) }
}

struct Scores {
    total: Vec<f32>,
    matched: Vec<usize>,
    one: Vec<f32>,
}

impl Scores {
    fn new(documents: usize) -> Self {
        Self { total: vec![0.0; documents], matched: vec![0; documents], one: vec![0.0; documents] }
    }

    /// Adds the best of a slot's terms in every document: forms of one word don't count twice.
    fn add(&mut self, index: &Index, slot: &Slot) {
        for (term, weight) in &slot.terms {
            let worth = weight * index.terms.rarity(*term, index.documents.len());
            for (number, impact) in index.terms.postings(*term) {
                let one = &mut self.one[*number as usize];
                *one = one.max(worth * impact);
            }
        }
        for (number, one) in self.one.iter_mut().enumerate() {
            if *one > 0.0 {
                self.total[number] += *one;
                self.matched[number] += usize::from(!slot.is_besides);
                *one = 0.0;
            }
        }
    }
}
