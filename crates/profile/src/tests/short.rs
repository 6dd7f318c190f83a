//! The short journey: how much a visitor must read from the start of the test to the outcome.

use std::collections::BTreeSet;

use loper_testkit::browser::Answer;

use super::questions::{answer_all, begin, carried, helper};
use crate::world::{self, in_both_worlds};

/// Under 250 words are read from the first page to the outcome.
const WORDS_MAX: usize = 249;

/// What must be read on a page: everything in `main` that doesn't stand behind a line that opens, is hidden from sight,
/// or is a way to something else (tiles).
fn pieces(page: &Answer) -> Vec<String> {
    let main = page.body.split_once("<main").map_or("", |(_, rest)| rest);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let mut open = main.to_owned();
    for (start, end) in [
        ("<details", "</details>"),
        ("<div class=\"tile\"", "</div>"),
        ("<span class=\"hidden-visually\"", "</span>"),
    ] {
        while let Some(from) = open.find(start) {
            let to = open[from..].find(end).map_or(open.len(), |it| from + it + end.len());
            open.replace_range(from..to, " ");
        }
    }
    let mut texts = Vec::new();
    for part in open.split('<').filter_map(|part| part.split_once('>')) {
        let text = part.1.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            texts.push(text);
        }
    }
    texts
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn the_short_test_with_its_outcome_is_read_in_250_words() {
    in_both_worlds(|app| {
        for language in ["nl", "en"] {
            let mut browser = world::browser(app);
            let mut read: BTreeSet<String> = BTreeSet::new();
            // What stands there again, word for word, is read once: the answers, the way back.
            let mut count = 0;
            let mut look = |page: &Answer| {
                for piece in pieces(page) {
                    if read.insert(piece.clone()) {
                        count += words(&piece);
                    }
                }
            };
            look(&browser.get(&format!("/test?taal={language}")));
            begin(&mut browser, "short");
            let mut seen = 0;
            loop {
                let page = browser.get("/test/vragen");
                let id = carried(&page, "vraag").to_owned();
                if id.is_empty() {
                    break;
                }
                look(&page);
                seen += 1;
                let item = crate::model::interests::Item::find(&id).expect("a question");
                browser.post("/test/vragen", &[("vraag", &id), ("antwoord", helper(item))]);
            }
            assert_eq!((seen, answer_all(&mut browser, helper)), (12, 0));
            look(&browser.get("/test/uitkomst"));
            assert!(count <= WORDS_MAX, "{language}: {count} words: {read:?}");
            assert!(count > 100, "{language}: only {count} words were counted: {read:?}");
            println!("the short journey in {language}: {count} words");
        }
    });
}
