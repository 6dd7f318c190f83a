//! Finds columns by name: publishers move them, rename them and add a year.

use super::problem::Unreadable;

/// A header, with its names folded for comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    names: Vec<String>,
    lower: Vec<String>,
    folded: Vec<String>,
}

impl Header {
    /// Takes the names as they stand; refuses a header in which a name stands twice.
    pub fn new(names: Vec<String>) -> Result<Self, Unreadable> {
        // “Aantal” and “Aantal (%)” fold to one name and are two columns, so the names themselves are compared.
        let lower: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
        for (place, name) in lower.iter().enumerate() {
            if !name.is_empty() && lower[..place].contains(name) {
                return Err(Unreadable::HeaderTwice(names[place].trim().to_owned()));
            }
        }
        let folded = names.iter().map(|name| fold(name)).collect();
        Ok(Self { names, lower, folded })
    }

    /// The names as they stand in the file.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The name at `place`, for a message.
    pub fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", |name| name.trim())
    }

    /// The place of the first of these names that the header has: as it stands, or else folded.
    pub fn find(&self, any_of: &[&str]) -> Option<usize> {
        any_of.iter().find_map(|name| {
            let (lower, folded) = (name.trim().to_lowercase(), fold(name));
            let as_it_stands = self.lower.iter().position(|have| *have == lower);
            as_it_stands.or_else(|| self.folded.iter().position(|have| *have == folded))
        })
    }

    /// Whether the header has all of these names.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.find(&[name]).is_some())
    }

    /// As [`Header::find`], or the name is added to `missing`.
    pub fn need(&self, any_of: &[&str], missing: &mut Vec<String>) -> usize {
        self.find(any_of).unwrap_or_else(|| {
            missing.push(any_of.join(" / "));
            usize::MAX
        })
    }

    /// Columns that carry a year: `MAN2021` with prefix `MAN` is (2021, place). Names fold first.
    pub fn years(&self, prefix: &str) -> Vec<(i16, usize)> {
        let prefix = fold(prefix);
        let year_of = |name: &String| {
            let digits = name.strip_prefix(&prefix)?;
            (digits.len() == 4).then(|| digits.parse().ok()).flatten()
        };
        let mut years: Vec<(i16, usize)> = self
            .folded
            .iter()
            .enumerate()
            .filter_map(|(place, name)| Some((year_of(name)?, place)))
            .collect();
        years.sort_unstable();
        years
    }
}

/// Lower case, letters and digits only: `Erkende opleiding code` and `ERKENDE_OPLEIDING_CODE` are one.
pub fn fold(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
