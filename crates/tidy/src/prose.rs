//! Sentences, words and syllables of Dutch, for the reading formulas: a lint, never a proof.

/// How a text reads.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The sentences as they stand.
    pub sentences: Vec<String>,
    /// How many words.
    pub words: usize,
    /// How many syllables.
    pub syllables: usize,
}

impl Reading {
    /// Words in a sentence, on average.
    pub fn words_per_sentence(&self) -> f64 {
        self.words as f64 / self.sentences.len().max(1) as f64
    }

    /// The reading ease of Flesch and Douma: 206.8 − 0.77 syllables per 100 words − 0.93 words per sentence.
    pub fn flesch_douma(&self) -> f64 {
        let per_hundred = 100.0 * self.syllables as f64 / self.words.max(1) as f64;
        flesch_douma(per_hundred, self.words_per_sentence())
    }
}

/// The formula itself.
pub fn flesch_douma(syllables_per_hundred_words: f64, words_per_sentence: f64) -> f64 {
    206.8 - 0.77 * syllables_per_hundred_words - 0.93 * words_per_sentence
}

/// Reads Markdown: headings fall away, an item of a list is a sentence.
pub fn reading(markdown: &str) -> Reading {
    let mut reading = Reading::default();
    let mut paragraph = String::new();
    for line in markdown.lines().chain([""]) {
        let line = line.trim();
        let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        if line.is_empty() || line.starts_with('#') || item.is_some() {
            add(&mut reading, &paragraph);
            paragraph.clear();
        }
        if !line.starts_with('#') {
            paragraph.push_str(item.unwrap_or(line));
            paragraph.push(' ');
        }
    }
    reading
}

fn add(reading: &mut Reading, paragraph: &str) {
    for sentence in sentences(paragraph) {
        for word in words(&sentence) {
            reading.words += 1;
            reading.syllables += syllables(word).max(1);
        }
        reading.sentences.push(sentence);
    }
}

/// The sentences of a paragraph.
pub fn sentences(paragraph: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut rest = paragraph.trim();
    while !rest.is_empty() {
        let end = rest
            .match_indices(['.', '!', '?', ':'])
            .map(|(at, mark)| at + mark.len())
            .find(|end| rest[*end..].starts_with(char::is_whitespace))
            .unwrap_or(rest.len());
        let sentence = rest[..end].trim();
        if words(sentence).next().is_some() {
            sentences.push(sentence.to_owned());
        }
        rest = rest[end..].trim_start();
    }
    sentences
}

/// The words of a sentence: what has a letter or a figure in it.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

/// The syllables of a Dutch word: groups of vowels, `ij` as one, a trema begins a new one.
pub fn syllables(word: &str) -> usize {
    let word = word.to_lowercase().replace("ij", "y");
    let (mut count, mut is_inside) = (0, false);
    for c in word.chars() {
        let is_vowel = "aeiouyáéíóúàèâêîôûëïöüä".contains(c);
        if is_vowel && (!is_inside || "ëïöüä".contains(c)) {
            count += 1;
        }
        is_inside = is_vowel;
    }
    count
}
