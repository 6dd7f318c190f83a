//! The card for the talk at home (*thuiskaart*): three sentences of the learner, and questions in the language of the home.
//!
//! Its texts are in files of their own, because they come in more languages than the pages do. What was translated and
//! not checked by a native speaker says so on the card.

use super::talk::words;

words! {
    /// A language of the card.
    Tongue {
        /// Dutch.
        Dutch = "nl",
        /// English.
        English = "en",
        /// Turkish.
        Turkish = "tr",
        /// Arabic.
        Arabic = "ar",
        /// Polish.
        Polish = "pl",
        /// Ukrainian.
        Ukrainian = "uk",
    }
}

impl Tongue {
    /// Which way it is written: what `dir` says in HTML.
    pub const fn direction(self) -> &'static str {
        if matches!(self, Self::Arabic) { "rtl" } else { "ltr" }
    }

    /// Whether a native speaker has still to look at it. The two languages of the pages are ours.
    pub const fn is_unchecked(self) -> bool {
        !matches!(self, Self::Dutch | Self::English)
    }

    const fn file(self) -> &'static str {
        match self {
            Self::Dutch => include_str!("../../texts/card/nl.ftl"),
            Self::English => include_str!("../../texts/card/en.ftl"),
            Self::Turkish => include_str!("../../texts/card/tr.ftl"),
            Self::Arabic => include_str!("../../texts/card/ar.ftl"),
            Self::Polish => include_str!("../../texts/card/pl.ftl"),
            Self::Ukrainian => include_str!("../../texts/card/uk.ftl"),
        }
    }

    /// A text of the card: `title`, `q1`.
    pub fn text(self, key: &str) -> &'static str {
        let texts =
            self.file().lines().filter_map(|line| line.strip_prefix("guidance-home-")?.split_once(" = "));
        texts.into_iter().find(|(it, _)| *it == key).map_or("", |(_, text)| text)
    }

    /// The keys of its texts, as they stand in the file.
    pub fn keys(self) -> Vec<&'static str> {
        let line = |line: &'static str| Some(line.strip_prefix("guidance-home-")?.split_once(" = ")?.0);
        self.file().lines().filter_map(line).collect()
    }
}

/// The three sentences.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentences {
    /// What I am good at.
    pub proud: String,
    /// What I want.
    pub want: String,
    /// What I do not know yet.
    pub unsure: String,
}

impl Sentences {
    /// The longest sentence, in characters: three of them and the questions fit on one sheet.
    pub const LENGTH_MAX: usize = 200;

    /// The three with the key of what stands above each.
    pub fn all(&self) -> [(&'static str, &str); 3] {
        [("proud", &self.proud), ("want", &self.want), ("unsure", &self.unsure)]
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.all().iter().all(|it| it.1.is_empty())
    }
}
