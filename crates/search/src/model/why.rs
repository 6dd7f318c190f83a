//! Why something was found: which word matched, and where it stands.

use loper_vocabulary::language::Language;

use super::index::Index;
use super::query::Place;
use super::understand::{Slot, Understood};
use super::words::fold;

/// The word that led to a document, and where it stands.
pub fn why(index: &Index, number: u32, language: Language, understood: &Understood) -> (Place, String) {
    let document = index.document(number as usize);
    if let Some((_, phrase)) = understood.meaning.gains.get(&number) {
        return (Place::Everyday, phrase.clone());
    }
    let Some((slot, stem)) = strongest(index, number, understood) else {
        return (Place::Text, understood.words.join(" "));
    };
    let title = document.title.get(language);
    if let Some(word) = word_with(title, stem, &slot.word) {
        return (Place::Title, word.to_owned());
    }
    for side in [language, language.other()] {
        let names = document.other_names.get(side).split('|').filter(|name| !name.is_empty());
        let mut with = names.filter(|name| word_with(name, stem, &slot.word).is_some());
        if let Some(name) = with.next() {
            return (Place::OtherName, name.to_owned());
        }
    }
    let other_title = document.title.get(language.other());
    if word_with(other_title, stem, &slot.word).is_some() {
        return (Place::OtherName, other_title.to_owned());
    }
    for text in [&document.group, &document.sector] {
        if let Some(word) = word_with(text.get(language), stem, &slot.word) {
            return (Place::Group, word.to_owned());
        }
    }
    (Place::Text, slot.word.clone())
}

/// The word of the question that weighs most in a document, and the stem that is there.
fn strongest<'a>(index: &'a Index, number: u32, understood: &'a Understood) -> Option<(&'a Slot, &'a str)> {
    let mut best: Option<(f32, &Slot, u32)> = None;
    for slot in &understood.slots {
        for (term, weight) in &slot.terms {
            let score =
                weight * index.terms.weight_in(*term, number) * index.terms.rarity(*term, index.len());
            if score > 0.0 && best.is_none_or(|(most, _, _)| score > most) {
                best = Some((score, slot, *term));
            }
        }
    }
    best.map(|(_, slot, term)| (slot, index.terms.name(term)))
}

/// The word of a name in which the stem, or the asked word itself, stands.
fn word_with<'a>(name: &'a str, stem: &str, asked: &str) -> Option<&'a str> {
    name.split_whitespace().find(|word| {
        let folded = fold(word);
        folded.contains(stem) || folded.contains(asked)
    })
}
