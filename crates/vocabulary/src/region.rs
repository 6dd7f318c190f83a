//! Labour-market regions.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A labour-market region (*arbeidsmarktregio*): `AM01` … `AM38`, and `AM99` for the fictional one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LabourRegion(String);

impl LabourRegion {
    /// Code of the fictional *Voorbeeldregio*: the only place with synthetic figures.
    pub const EXAMPLE: &'static str = "AM99";

    /// Reads `AM` and two digits, in any case; `AM6` gets back the zero it lost.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let digits = text.strip_prefix("AM")?;
        let number: u8 = digits.parse().ok()?;
        (digits.len() <= 2 && number > 0).then(|| Self(format!("AM{number:02}")))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the fictional region, whose figures are examples.
    pub fn is_example(&self) -> bool {
        self.0 == Self::EXAMPLE
    }
}

impl fmt::Display for LabourRegion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A municipality by its code in the tables of CBS: `GM0014`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MunicipalityCode(String);

impl MunicipalityCode {
    /// Reads `GM` and four digits, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let digits = text.strip_prefix("GM")?;
        let is_code = digits.len() == 4 && digits.bytes().all(|it| it.is_ascii_digit());
        is_code.then_some(Self(text))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
