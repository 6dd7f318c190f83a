//! Words in a document: a line, a text with emphasis and links.

use serde::Serialize;

/// Words on one line, never empty: a heading, a caption, a name.
///
/// Line ends and runs of white space become one space. What is blank becomes a dash, so that a reader hears that
/// nothing was filled in, and a heading is never silent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Line(String);

impl Line {
    /// The line of `words`.
    pub fn new(words: impl AsRef<str>) -> Self {
        let words = flat(words.as_ref());
        let words = words.trim();
        Self(if words.is_empty() { "–".to_owned() } else { words.to_owned() })
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Line {
    fn from(words: &str) -> Self {
        Self::new(words)
    }
}

impl From<String> for Line {
    fn from(words: String) -> Self {
        Self::new(words)
    }
}

/// Words of a paragraph, an item or a cell. May be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Text(Vec<Run>);

impl Text {
    /// Without words.
    pub fn new() -> Self {
        Self::default()
    }

    /// With plain words after it.
    #[must_use]
    pub fn plain(mut self, words: impl AsRef<str>) -> Self {
        self.0.push(Run::Plain(flat(words.as_ref())));
        self
    }

    /// With words after it that weigh more.
    #[must_use]
    pub fn strong(mut self, words: impl AsRef<str>) -> Self {
        self.0.push(Run::Strong(flat(words.as_ref())));
        self
    }

    /// With a link after it.
    #[must_use]
    pub fn link(mut self, words: Line, to: Address) -> Self {
        self.0.push(Run::Link { words, to });
        self
    }

    /// The pieces, in their order.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// What someone typed, as one text a paragraph: a blank line parts them.
    pub fn paragraphs(typed: &str) -> Vec<Self> {
        let typed = typed.replace("\r\n", "\n");
        let mut parts = vec![String::new()];
        for line in typed.lines() {
            let last = parts.last_mut().expect("a list that starts with one");
            if line.trim().is_empty() {
                parts.push(String::new());
            } else {
                last.push_str(line);
                last.push('\n');
            }
        }
        parts.iter().filter(|it| !it.trim().is_empty()).map(|it| Self::from(it.trim())).collect()
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::new().plain(words)
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self::new().plain(words)
    }
}

impl From<Line> for Text {
    fn from(words: Line) -> Self {
        Self(vec![Run::Plain(words.0)])
    }
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Run {
    /// As it is.
    Plain(String),
    /// Weighs more.
    Strong(String),
    /// Leads to a page.
    Link {
        /// What it says.
        words: Line,
        /// Where to.
        to: Address,
    },
}

/// The address of a page on the web, whole, because a document on paper or on a disk has no page it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Address(String);

impl Address {
    /// Reads an address; `None` unless it is an `https` or `http` address in characters that may stand in one.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let may_stand = |it: char| it.is_ascii_graphic() && !"\"<>\\^`{|}".contains(it);
        let starts_well = rest.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '[');
        let fits = text.len() <= 2_000 && rest.chars().all(may_stand);
        (starts_well && fits).then(|| Self(text.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One space for each run of white space; what can't be seen or printed goes.
fn flat(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for it in words.chars() {
        if it.is_whitespace() {
            if !text.ends_with(' ') || it == '\u{a0}' {
                text.push(if it == '\u{a0}' { it } else { ' ' });
            }
        } else if !it.is_control() {
            text.push(it);
        }
    }
    text
}
