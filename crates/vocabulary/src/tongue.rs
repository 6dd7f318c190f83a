//! The languages in which a sheet of paper may be written: those of the pages, and those that are read at home.

use serde::{Serialize, Serializer};

use crate::language::Language;

/// A language of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tongue {
    /// Dutch.
    Dutch,
    /// English.
    English,
    /// Turkish.
    Turkish,
    /// Arabic, from right to left.
    Arabic,
    /// Polish.
    Polish,
    /// Ukrainian.
    Ukrainian,
}

impl Tongue {
    /// All, those of the pages first.
    pub const ALL: [Self; 6] =
        [Self::Dutch, Self::English, Self::Turkish, Self::Arabic, Self::Polish, Self::Ukrainian];

    /// The two-letter code, as in `lang="tr"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
            Self::Turkish => "tr",
            Self::Arabic => "ar",
            Self::Polish => "pl",
            Self::Ukrainian => "uk",
        }
    }

    /// Reads that code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The code with the country whose spelling and dates are used.
    pub const fn with_region(self) -> &'static str {
        match self {
            Self::Dutch => "nl-NL",
            Self::English => "en-GB",
            Self::Turkish => "tr-TR",
            Self::Arabic => "ar-SA",
            Self::Polish => "pl-PL",
            Self::Ukrainian => "uk-UA",
        }
    }

    /// Which way it is written: what `dir` says in HTML.
    pub const fn direction(self) -> &'static str {
        if matches!(self, Self::Arabic) { "rtl" } else { "ltr" }
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Dutch,
            Language::En => Self::English,
        }
    }
}

impl Serialize for Tongue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Tongue;
    use crate::language::Language;

    #[test]
    fn every_language_reads_its_own_code_and_those_of_the_pages_are_among_them() {
        for tongue in Tongue::ALL {
            assert_eq!(Tongue::parse(tongue.code()), Some(tongue));
            assert!(tongue.with_region().starts_with(tongue.code()));
        }
        assert_eq!(Tongue::parse("xx"), None);
        for language in Language::ALL {
            assert_eq!(Tongue::from(language).code(), language.code());
        }
    }
}
