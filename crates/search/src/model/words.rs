//! From text to terms: folding, stems, compounds, typing errors.

use std::collections::{HashMap, HashSet};

use loper_vocabulary::language::Language;
use rust_stemmers::{Algorithm, Stemmer};

/// The longest question that is read; the rest says nothing more.
pub const QUERY_MAX: usize = 200;
/// The shortest part of a compound.
const PART_MIN: usize = 4;

/// Words that say nothing about what someone looks for.
const STOP: &[&str] = &[
    "de",
    "het",
    "een",
    "en",
    "of",
    "in",
    "op",
    "van",
    "voor",
    "met",
    "bij",
    "aan",
    "te",
    "tot",
    "uit",
    "ik",
    "je",
    "wil",
    "worden",
    "werken",
    "werk",
    "baan",
    "beroep",
    "beroepen",
    "opleiding",
    "opleidingen",
    "iets",
    "doen",
    "graag",
    "die",
    "dat",
    "als",
    "naar",
    "om",
    "mijn",
    "zijn",
    "the",
    "a",
    "an",
    "and",
    "or",
    "of",
    "with",
    "to",
    "for",
    "at",
    "on",
    "job",
    "jobs",
    "work",
    "something",
    "want",
    "be",
    "become",
    "my",
    "i",
    "like",
    "occupation",
    "programme",
    "working",
    "your",
    "you",
    "as",
    "later",
    "leuk",
    "vind",
    "hou",
    "ben",
    "word",
    "zou",
    "beginnen",
    "jouw",
    "er",
    "would",
    "love",
    "am",
    "is",
];

/// Endings of a trade or a subject, and of who does it: `slagerij` is looked for as `slager` too.
const DOERS: &[(&str, &str)] = &[
    ("erij", "er"),
    ("grafie", "graaf"),
    ("logie", "loog"),
    ("kunde", "kundige"),
    ("therapie", "therapeut"),
    ("journalistiek", "journalist"),
    ("en", "er"),
    ("graphy", "grapher"),
    ("ing", "er"),
    ("ry", "er"),
];

/// Lower case without marks; anything but letters and digits is a space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().take(QUERY_MAX * 40) {
        for c in c.to_lowercase() {
            match c {
                'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => folded.push('a'),
                'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
                'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
                'ò' | 'ó' | 'ô' | 'ö' | 'õ' => folded.push('o'),
                'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
                'ç' => folded.push('c'),
                'ñ' => folded.push('n'),
                c if c.is_alphanumeric() => folded.push(c),
                '\'' | '’' | '\u{301}' | '\u{308}' => {}
                _ => folded.push(' '),
            }
        }
    }
    folded
}

/// The words of a text, folded, in order.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// The words that say something; all of them when none does.
pub fn content(text: &str) -> Vec<String> {
    let all = words(text);
    let telling: Vec<String> = all.iter().filter(|word| !is_stop(word)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// Whether a word says nothing.
pub fn is_stop(word: &str) -> bool {
    STOP.contains(&word)
}

/// Who does what a word names: `fotografie` is done by a `fotograaf`.
pub fn doers(word: &str) -> impl Iterator<Item = String> {
    DOERS.iter().filter_map(move |(thing, doer)| {
        let start = word.strip_suffix(thing)?;
        (start.len() >= 3).then(|| format!("{start}{doer}"))
    })
}

/// Makes stems in one language.
pub struct Stems {
    stemmer: Stemmer,
    language: Language,
}

impl Stems {
    /// The stems of `language`.
    pub fn of(language: Language) -> Self {
        let algorithm = match language {
            Language::Nl => Algorithm::Dutch,
            Language::En => Algorithm::English,
        };
        Self { stemmer: Stemmer::create(algorithm), language }
    }

    /// The stem of a folded word; forms of persons become one (`kapster`, `kapper` stay apart: that is a synonym).
    pub fn stem(&self, word: &str) -> String {
        if word.len() <= 3 || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return word.to_owned();
        }
        // "mannen" keeps its double letter in the stemmer, and then "timmermannen" is not a "timmerman".
        let word = match word.strip_suffix("nen") {
            Some(single) if self.language == Language::Nl && single.ends_with("man") => single,
            _ => word,
        };
        let stem = self.stemmer.stem(word).into_owned();
        // Dutch doubles: "kokken" stems to "kok", "bakkers" to "bakker"; the English ones are left as they are.
        if self.language == Language::Nl && stem.len() > 3 {
            stem.trim_end_matches('\'').to_owned()
        } else {
            stem
        }
    }
}

/// The words a compound may be made of: what stands by itself somewhere in the names.
#[derive(Debug, Default)]
pub struct Lexicon {
    known: HashSet<String>,
}

impl Lexicon {
    /// Adds a word that stands by itself.
    pub fn add(&mut self, word: &str) {
        if word.len() >= PART_MIN && word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            self.known.insert(word.to_owned());
        }
    }

    /// Takes a compound apart in two or three known words, with the joints -s-, -en-, -e- between them.
    /// The split with the longest last part wins: that is what the thing *is*.
    pub fn parts(&self, word: &str) -> Vec<String> {
        if word.len() < 2 * PART_MIN || !word.is_ascii() {
            return Vec::new();
        }
        for cut in PART_MIN..=word.len() - PART_MIN {
            let (first, last) = word.split_at(cut);
            if !self.known.contains(last) {
                continue;
            }
            if let Some(first) = self.first(first) {
                return vec![first.to_owned(), last.to_owned()];
            }
            let deeper = self.parts(first);
            if !deeper.is_empty() {
                return deeper.into_iter().chain([last.to_owned()]).collect();
            }
        }
        Vec::new()
    }

    fn first<'a>(&self, part: &'a str) -> Option<&'a str> {
        ["", "s", "en", "e", "n"].iter().find_map(|joint| {
            let bare = part.strip_suffix(joint)?;
            (bare.len() >= PART_MIN - 1 && self.known.contains(bare)).then_some(bare)
        })
    }
}

/// Known terms by their groups of three letters, to find what a mistyped word may have meant.
#[derive(Debug, Default)]
pub struct Speller {
    terms: Vec<String>,
    by_three: HashMap<[u8; 3], Vec<u32>>,
}

impl Speller {
    /// Adds a term, once.
    pub fn add(&mut self, term: &str) {
        let Ok(number) = u32::try_from(self.terms.len()) else { return };
        for three in threes(term) {
            let places = self.by_three.entry(three).or_default();
            if places.last() != Some(&number) {
                places.push(number);
            }
        }
        self.terms.push(term.to_owned());
    }

    /// Terms at one mistake (words of four to seven letters) or two (longer), the nearest first.
    pub fn near(&self, word: &str) -> Vec<(&str, usize)> {
        let allowed = match word.chars().count() {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        let mut hits = vec![0_u32; self.terms.len()];
        for three in threes(word) {
            for number in self.by_three.get(&three).into_iter().flatten() {
                hits[*number as usize] += 1;
            }
        }
        let mut likely: Vec<(u32, u32)> = (0..).zip(hits).filter(|(_, count)| *count > 0).collect();
        likely.sort_unstable_by_key(|(number, count)| (std::cmp::Reverse(*count), *number));
        let mut near: Vec<(&str, usize)> = likely
            .into_iter()
            .take(400)
            .filter_map(|(number, _)| {
                let term = self.terms.get(number as usize)?.as_str();
                let distance = distance(word, term, allowed)?;
                Some((term, distance))
            })
            .collect();
        near.sort_by_key(|(term, distance)| (*distance, term.len().abs_diff(word.len()), *term));
        near.truncate(8);
        near
    }
}

fn threes(term: &str) -> impl Iterator<Item = [u8; 3]> {
    let padded: Vec<u8> = std::iter::once(b'^').chain(term.bytes()).chain(std::iter::once(b'$')).collect();
    (0..padded.len().saturating_sub(2))
        .map(move |place| [padded[place], padded[place + 1], padded[place + 2]])
}

/// Typing errors between two words (a swap of neighbours is one), or nothing above `most`.
fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let width = other.len() + 1;
    let mut before_last: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (i, a) in one.iter().enumerate() {
        let mut now = vec![i + 1; width];
        for (j, b) in other.iter().enumerate() {
            let same = usize::from(a != b);
            let mut least = (last[j] + same).min(last[j + 1] + 1).min(now[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(before_last[j - 1] + 1);
            }
            now[j + 1] = least;
        }
        if now.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, now);
    }
    let found = last[width - 1];
    (found <= most).then_some(found)
}
