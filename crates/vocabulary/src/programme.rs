//! Keys and codes of programmes.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A five-digit code of a qualification in mbo (*crebo*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Crebo(String);

impl Crebo {
    /// Reads five digits, also between no-break spaces as lists of SBB have them.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
        let is_crebo = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_crebo.then(|| Self(text.to_owned()))
    }

    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Crebo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What kind of programme (*opleiding*) a key speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProgrammeKind {
    /// A profile of vmbo in one track.
    Vmbo,
    /// A qualification of mbo.
    Mbo,
    /// A direction or programme of hbo.
    Hbo,
    /// An elective of mbo (*keuzedeel*).
    Elective,
}

impl ProgrammeKind {
    /// The prefix in a key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vmbo => "vmbo",
            Self::Mbo => "mbo",
            Self::Hbo => "hbo",
            Self::Elective => "elective",
        }
    }
}

/// The key of a programme: `mbo:25655`, `vmbo:zw-kb`, `hbo:verpleegkunde`, `elective:K0072`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProgrammeKey {
    /// Vmbo, mbo, hbo or elective.
    pub kind: ProgrammeKind,
    code: String,
}

impl ProgrammeKey {
    /// The key of an mbo qualification.
    pub fn mbo(crebo: &Crebo) -> Self {
        Self { kind: ProgrammeKind::Mbo, code: crebo.as_str().to_owned() }
    }

    /// Reads `kind:code`; an mbo code must be a crebo, others are letters, digits and dashes.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, code) = text.trim().split_once(':')?;
        let kind = match kind {
            "vmbo" => ProgrammeKind::Vmbo,
            "mbo" => ProgrammeKind::Mbo,
            "hbo" => ProgrammeKind::Hbo,
            "elective" => ProgrammeKind::Elective,
            _ => return None,
        };
        let plain = !code.is_empty()
            && code.len() <= 60
            && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !plain || (kind == ProgrammeKind::Mbo && Crebo::parse(code).is_none()) {
            return None;
        }
        Some(Self { kind, code: code.to_owned() })
    }

    /// What stands after the colon.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The crebo of an mbo key.
    pub fn crebo(&self) -> Option<Crebo> {
        if self.kind == ProgrammeKind::Mbo { Crebo::parse(&self.code) } else { None }
    }
}

impl fmt::Display for ProgrammeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.code(), self.code)
    }
}
