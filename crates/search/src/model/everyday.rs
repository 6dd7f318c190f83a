//! Everyday words and the official names they lead to.

use loper_vocabulary::language::Language;

use super::words::words;

/// One line: what people say, and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Everyday {
    /// The language of the phrase.
    pub language: Language,
    /// The phrase, as folded words: `iets met dieren` is `dieren` once the empty words are gone.
    pub phrase: Vec<String>,
    /// Addresses of occupations (slugs) or keys of programmes it means, the best first.
    pub targets: Vec<String>,
    /// Words to look for besides.
    pub words: Vec<String>,
}

/// Reads the table `language,phrase,targets,words`; targets and words are separated by spaces.
/// A line that can't be read is left out: a test reads them all.
pub fn read(csv: &str) -> Vec<Everyday> {
    csv.lines().skip(1).filter_map(line).collect()
}

fn line(line: &str) -> Option<Everyday> {
    let mut cells = line.split(',');
    let language = Language::parse(cells.next()?)?;
    let phrase = words(cells.next()?);
    let list = |cell: Option<&str>| {
        cell.unwrap_or_default().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    let (targets, words) = (list(cells.next()), list(cells.next()));
    let says_something = !phrase.is_empty() && (!targets.is_empty() || !words.is_empty());
    says_something.then_some(Everyday { language, phrase, targets, words })
}
