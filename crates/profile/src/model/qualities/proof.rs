//! The sentence that proves a quality: how do you know?

/// How many words a proof has at least.
pub const WORDS_MIN: usize = 4;
/// How many characters at most: it is one sentence.
pub const CHARACTERS_MAX: usize = 300;

/// A proof in the words of the person. We check that there is something to read, not whether it is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof(String);

/// Why a text is no proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofProblem {
    /// Fewer than four different words.
    TooShort,
    /// Longer than one sentence.
    TooLong,
}

impl ProofProblem {
    /// The text that says it; takes `$words` and `$characters`.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::TooShort => "profile-quality-problem-too-short",
            Self::TooLong => "profile-quality-problem-too-long",
        }
    }
}

impl Proof {
    /// Takes what someone wrote; white space becomes one space.
    pub fn parse(text: &str) -> Result<Self, ProofProblem> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let has_letter = |word: &&str| word.chars().any(char::is_alphabetic);
        let mut words: Vec<String> = text.split(' ').filter(has_letter).map(str::to_lowercase).collect();
        words.sort();
        words.dedup();
        if words.len() < WORDS_MIN {
            return Err(ProofProblem::TooShort);
        }
        if text.chars().count() > CHARACTERS_MAX {
            return Err(ProofProblem::TooLong);
        }
        Ok(Self(text))
    }

    /// The sentence.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
