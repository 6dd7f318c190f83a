//! The two languages of Loper.

use serde::{Deserialize, Serialize};

/// A language that every text exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, the first language.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The two-letter code, as in `lang="nl"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Reads `nl` or `en`, in any case; anything else is `None`.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The other one: what the language link on a page offers.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }
}

/// One thing said in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in `language`; when that one is empty, the other.
    pub fn get(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Nl => (&self.nl, &self.en),
            Language::En => (&self.en, &self.nl),
        };
        if first.is_empty() { second } else { first }
    }
}
