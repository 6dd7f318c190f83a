//! Our own texts read easily: limits on sentences, and the formula as a lint.

use loper_tidy::prose::{Reading, reading, words};
use loper_tidy::tree;

use crate::none;
use crate::reference::body;

/// A student reads at most this many words in a sentence, on average.
const SENTENCE_WORDS_MEAN_MAX: f64 = 15.0;
/// And never more than this.
const SENTENCE_WORDS_MAX: usize = 25;
/// The ease of Flesch and Douma over all texts together.
const EASE_ALL_MIN: f64 = 70.0;
/// And of each text: names of occupations are long, so one text may lie lower.
const EASE_ONE_MIN: f64 = 55.0;
/// The formula was made for samples of a hundred words; a shorter text, full of the names of a trade, counts
/// only with all others together.
const SAMPLE_WORDS_MIN: usize = 100;

fn texts(language: &str) -> Vec<(String, Reading)> {
    let files = tree::files_in(&format!("reference/texts/{language}"), ".md");
    files.iter().map(|path| (tree::name(path), reading(&body(&tree::read(path))))).collect()
}

#[test]
fn sentences_are_short() {
    let mut wrong = Vec::new();
    for (name, read) in texts("nl").into_iter().chain(texts("en")) {
        if read.words_per_sentence() > SENTENCE_WORDS_MEAN_MAX {
            wrong.push(format!("{name}: {:.1} words in a sentence", read.words_per_sentence()));
        }
        let long = read.sentences.iter().filter(|it| words(it).count() > SENTENCE_WORDS_MAX);
        wrong.extend(long.map(|sentence| format!("{name}: {sentence}")));
    }
    none("long sentences", &wrong);
}

#[test]
fn dutch_texts_are_easy_to_read() {
    let mut wrong = Vec::new();
    let mut all = Reading::default();
    for (name, read) in texts("nl") {
        if read.words >= SAMPLE_WORDS_MIN && read.flesch_douma() < EASE_ONE_MIN {
            wrong.push(format!("{name}: {:.0}", read.flesch_douma()));
        }
        all.words += read.words;
        all.syllables += read.syllables;
        all.sentences.extend(read.sentences);
    }
    none("texts that are hard to read", &wrong);
    println!("{:.1} over {} words", all.flesch_douma(), all.words);
    assert!(all.flesch_douma() >= EASE_ALL_MIN, "all texts together: {:.1}", all.flesch_douma());
}

#[test]
fn texts_speak_to_a_person_without_shouting_or_looking_down() {
    let not: [&str; 6] = ["!", " u ", " uw ", "slechts", "op eigen benen", "laag niveau"];
    let mut wrong = Vec::new();
    for path in tree::files_in("reference/texts/nl", ".md") {
        let text = body(&tree::read(&path)).to_lowercase();
        let found = not.iter().filter(|word| text.contains(**word));
        wrong.extend(found.map(|word| format!("{}: {word:?}", tree::name(&path))));
    }
    none("words that we do not use", &wrong);
}
