//! Codes of occupations and occupational groups.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An occupation (*beroep*) of ESCO: the last segment of its URI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OccupationId(pub Uuid);

impl OccupationId {
    /// What stands before the id in an ESCO URI.
    pub const URI: &'static str = "http://data.europa.eu/esco/occupation/";

    /// Reads an id or a whole ESCO URI.
    pub fn parse(text: &str) -> Option<Self> {
        let last = text.trim().rsplit('/').next()?;
        Uuid::parse_str(last).ok().map(Self)
    }

    /// The full ESCO URI.
    pub fn uri(self) -> String {
        format!("{}{}", Self::URI, self.0)
    }
}

impl fmt::Display for OccupationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A four-digit ISCO-08 code; kept as text because its zeros count.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Isco(String);

impl Isco {
    /// Reads four digits; a three-digit code of a military group gets back the zero it lost.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches('C');
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match (digits, text.len()) {
            (true, 4) => Some(Self(text.to_owned())),
            (true, 3) => Some(Self(format!("0{text}"))),
            _ => None,
        }
    }

    /// The four digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An edition of the Dutch classification of occupational groups (*BRC*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Edition {
    /// BRC 2014: the pay and jobs tables of CBS.
    #[serde(rename = "brc2014")]
    Brc2014,
    /// BRC 2014, edition 2025: the forecast of ROA from 2026.
    #[serde(rename = "brc2014ed2025")]
    Brc2014Ed2025,
}

impl Edition {
    /// The prefix in a group id.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Brc2014 => "brc2014",
            Self::Brc2014Ed2025 => "brc2014ed2025",
        }
    }
}

/// An occupational group (*beroepsgroep*), such as `brc2014:0811`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId {
    /// Which edition the code belongs to: the same digits may mean another group in another edition.
    pub edition: Edition,
    code: String,
}

impl GroupId {
    /// A group from its edition and four digits; a lost leading zero is put back.
    pub fn new(edition: Edition, code: &str) -> Option<Self> {
        let code = code.trim();
        let digits = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
        match (digits, code.len()) {
            (true, 4) => Some(Self { edition, code: code.to_owned() }),
            (true, 3) => Some(Self { edition, code: format!("0{code}") }),
            _ => None,
        }
    }

    /// Reads `brc2014:0811`, or the address form `brc2014-0811`.
    pub fn parse(text: &str) -> Option<Self> {
        let (edition, code) = text.split_once([':', '-'])?;
        let edition = match edition {
            "brc2014" => Edition::Brc2014,
            "brc2014ed2025" => Edition::Brc2014Ed2025,
            _ => return None,
        };
        Self::new(edition, code)
    }

    /// The four digits.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The form in addresses and file names: `brc2014-0811`.
    pub fn slug(&self) -> String {
        format!("{}-{}", self.edition.code(), self.code)
    }
}

impl fmt::Display for GroupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.edition.code(), self.code)
    }
}

/// One of the six types of interest of Holland (*RIASEC*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Interest {
    /// Doing, with hands and tools.
    R,
    /// Finding out.
    I,
    /// Making and showing.
    A,
    /// Helping and teaching.
    S,
    /// Leading and selling.
    E,
    /// Ordering and checking.
    C,
}

impl Interest {
    /// All six, in the order of the letters.
    pub const ALL: [Self; 6] = [Self::R, Self::I, Self::A, Self::S, Self::E, Self::C];

    /// The letter.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::R => "R",
            Self::I => "I",
            Self::A => "A",
            Self::S => "S",
            Self::E => "E",
            Self::C => "C",
        }
    }
}
