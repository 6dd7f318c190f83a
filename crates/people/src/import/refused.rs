//! A file that is no roster: what it is instead, so that a page can say so.

use loper_document::read::columns::Header;
use loper_document::read::problem::Unreadable;

/// Why a file was not read. Each has words of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// There is a header and nobody under it.
    Nobody,
    /// A picture, a PDF, a program: the word that stands in the key of its sentence.
    Kind(&'static str),
    /// Larger than a roster is, or unpacking to more than it should.
    TooLarge,
    /// It swells without end when it is unpacked.
    Trap,
    /// The last row is torn.
    Torn,
    /// The same name stands twice in the header.
    HeaderTwice(String),
    /// Columns that are needed are not there: which, and which there are instead.
    Columns {
        /// What is missing: words that stand in the keys of their names.
        missing: Vec<&'static str>,
        /// The names in the file.
        found: Vec<String>,
    },
    /// A file of public data: a list of occupations or skills, no list of people.
    PublicData,
    /// It can't be read; what the reader said, for whoever helps.
    Broken(String),
}

impl Refused {
    /// The key of its sentence.
    pub fn key(&self) -> String {
        let word = match self {
            Self::Empty => "empty",
            Self::Nobody => "nobody",
            Self::Kind(kind) => kind,
            Self::TooLarge => "large",
            Self::Trap => "trap",
            Self::Torn => "torn",
            Self::HeaderTwice(_) => "twice",
            Self::Columns { .. } => "columns",
            Self::PublicData => "public",
            Self::Broken(_) => "broken",
        };
        format!("people-roster-file-{word}")
    }
}

/// Names that stand in files of public data and in no roster.
const PUBLIC: [&str; 5] = ["conceptUri", "preferredLabel", "iscoGroup", "KwalificatieCode", "Beroepsgroep"];

/// What is said of a table whose header lacks something.
pub fn of_header(header: &Header, missing: Vec<&'static str>) -> Refused {
    if PUBLIC.iter().any(|it| header.find(&[it]).is_some()) {
        return Refused::PublicData;
    }
    // A file of one long line of something else has one long name.
    let short = |it: &String| it.trim().chars().take(40).collect::<String>();
    let found = header.names().iter().map(short).filter(|it| !it.is_empty()).take(12).collect();
    Refused::Columns { missing, found }
}

impl From<Unreadable> for Refused {
    fn from(why: Unreadable) -> Self {
        match why {
            Unreadable::Empty => Self::Empty,
            Unreadable::Binary(what) => Self::Kind(kind(what)),
            Unreadable::HeaderTwice(name) => Self::HeaderTwice(name),
            Unreadable::Columns { .. } => Self::Columns { missing: vec!["header"], found: Vec::new() },
            Unreadable::TooLarge(_) => Self::TooLarge,
            Unreadable::Torn => Self::Torn,
            Unreadable::Broken(told) if told.contains("zip bomb") => Self::Trap,
            Unreadable::Broken(told) => Self::Broken(told),
        }
    }
}

/// The word for a kind of file, from what the reader of tables calls it.
fn kind(what: &str) -> &'static str {
    [
        ("picture", "picture"),
        ("PDF", "pdf"),
        ("old workbook", "old-workbook"),
        ("web page", "web-page"),
        ("archive", "archive"),
    ]
    .into_iter()
    .find_map(|(word, kind)| what.contains(word).then_some(kind))
    .unwrap_or("other")
}
