//! The parts of an entry: texts, each in the learner's own words.

/// A part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// What it is called.
    Title,
    /// Where it was.
    Place,
    /// With whom, or from whom.
    WithWhom,
    /// What was to be reached (*beoogde doelen*).
    Goals,
    /// What came of it (*resultaten*).
    Results,
    /// How it went (*evaluatie*).
    Evaluation,
    /// What comes next (*vervolgactiviteiten*).
    FollowUp,
    /// What happened.
    Situation,
    /// What was to be done.
    Task,
    /// What was done.
    Action,
    /// How it ended.
    Result,
    /// What it says about the one who tells.
    Reflection,
    /// Where it can be used again.
    Transfer,
    /// An address on the web.
    Link,
}

impl Part {
    /// All parts, in the order of the table.
    pub const ALL: [Self; 14] = [
        Self::Title,
        Self::Place,
        Self::WithWhom,
        Self::Goals,
        Self::Results,
        Self::Evaluation,
        Self::FollowUp,
        Self::Situation,
        Self::Task,
        Self::Action,
        Self::Result,
        Self::Reflection,
        Self::Transfer,
        Self::Link,
    ];

    /// The four fields that the law of the vmbo names for an activity (Kern C2).
    pub const LEGAL: [Self; 4] = [Self::Goals, Self::Results, Self::Evaluation, Self::FollowUp];

    /// The column of the table, and the name in a revision.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Place => "place",
            Self::WithWhom => "with_whom",
            Self::Goals => "goals",
            Self::Results => "results",
            Self::Evaluation => "evaluation",
            Self::FollowUp => "follow_up",
            Self::Situation => "situation",
            Self::Task => "task",
            Self::Action => "action",
            Self::Result => "result",
            Self::Reflection => "reflection",
            Self::Transfer => "transfer",
            Self::Link => "link",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }

    /// The name of its field in a form.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Title => "titel",
            Self::Place => "plaats",
            Self::WithWhom => "met",
            Self::Goals => "doelen",
            Self::Results => "resultaten",
            Self::Evaluation => "evaluatie",
            Self::FollowUp => "vervolg",
            Self::Situation => "situatie",
            Self::Task => "taak",
            Self::Action => "actie",
            Self::Result => "resultaat",
            Self::Reflection => "reflectie",
            Self::Transfer => "later",
            Self::Link => "link",
        }
    }

    /// Whether it fits on one line.
    pub const fn is_short(self) -> bool {
        matches!(self, Self::Title | Self::Place | Self::WithWhom | Self::Link)
    }

    /// How many characters may stand in it.
    pub const fn length_max(self) -> usize {
        match self {
            Self::Title | Self::Place | Self::WithWhom => 150,
            Self::Link => 1_000,
            _ => 10_000,
        }
    }
}

/// A text for each part; most are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts([String; Part::ALL.len()]);

impl Texts {
    /// The text of a part.
    pub fn get(&self, part: Part) -> &str {
        &self.0[part as usize]
    }

    /// Puts a text in a part.
    pub fn set(&mut self, part: Part, text: impl Into<String>) {
        self.0[part as usize] = text.into();
    }

    /// The parts that are filled in, in the order of the table.
    pub fn filled(&self) -> impl Iterator<Item = (Part, &str)> {
        Part::ALL.into_iter().map(|part| (part, self.get(part))).filter(|it| !it.1.is_empty())
    }

    /// All texts, in the order of the table.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// A text as it is kept: lines end as they do everywhere, and nothing stands around it.
pub fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// The beginning of a text, cut between words; a sign says that there is more.
pub fn beginning(text: &str, length: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= length {
        return line;
    }
    let cut: String = line.chars().take(length).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// An address on the web as it is kept: nothing, or one that a browser opens as a page. Whoever leaves `https://` out
/// means it; anything else than a web address is refused.
pub fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return Some(String::new());
    }
    let lower = text.to_lowercase();
    let whole = if lower.starts_with("https://") || lower.starts_with("http://") {
        text.to_owned()
    } else if lower.contains("://") || lower.split(['/', '?', '#']).next()?.contains([':', '@']) {
        return None;
    } else {
        format!("https://{text}")
    };
    let host = whole.split_once("://")?.1.split(['/', '?', '#']).next()?;
    let is_plain = !whole.chars().any(|it| it.is_whitespace() || it.is_control() || "<>\"'`\\".contains(it));
    let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@');
    (is_plain && is_host).then_some(whole)
}
