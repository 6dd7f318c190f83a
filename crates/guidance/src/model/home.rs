//! The card for the talk at home (*thuiskaart*): three sentences of the learner, and questions in the language of the home.
//!
//! Its texts are in files of their own, because they come in more languages than the pages do. What was translated and
//! not checked by a native speaker says so on the card.

pub use loper_vocabulary::tongue::Tongue;

/// The texts of the card in one language.
pub trait Card {
    /// Whether a native speaker has still to look at it. The two languages of the pages are ours.
    fn is_unchecked(&self) -> bool;

    /// A text of the card: `title`, `q1`.
    fn text(self, key: &str) -> &'static str;

    /// The keys of its texts, as they stand in the file.
    fn keys(self) -> Vec<&'static str>;
}

const fn file(it: Tongue) -> &'static str {
    match it {
        Tongue::Dutch => include_str!("../../texts/card/nl.ftl"),
        Tongue::English => include_str!("../../texts/card/en.ftl"),
        Tongue::Turkish => include_str!("../../texts/card/tr.ftl"),
        Tongue::Arabic => include_str!("../../texts/card/ar.ftl"),
        Tongue::Polish => include_str!("../../texts/card/pl.ftl"),
        Tongue::Ukrainian => include_str!("../../texts/card/uk.ftl"),
    }
}

/// The lines of a file: keys with their texts.
fn lines(it: Tongue) -> impl Iterator<Item = (&'static str, &'static str)> {
    file(it).lines().filter_map(|line| line.strip_prefix("guidance-home-")?.split_once(" = "))
}

impl Card for Tongue {
    fn is_unchecked(&self) -> bool {
        !matches!(self, Self::Dutch | Self::English)
    }

    fn text(self, key: &str) -> &'static str {
        lines(self).find(|(it, _)| *it == key).map_or("", |(_, text)| text)
    }

    fn keys(self) -> Vec<&'static str> {
        lines(self).map(|it| it.0).collect()
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
