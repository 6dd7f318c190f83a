//! Forms that keep what was typed: entered values, and what is wrong with them.

use std::collections::BTreeMap;

/// What someone filled in, and what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    values: BTreeMap<&'static str, String>,
    problems: Vec<(&'static str, String)>,
}

impl Form {
    /// An empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps what was typed in a field.
    #[must_use]
    pub fn with(mut self, field: &'static str, value: impl Into<String>) -> Self {
        self.values.insert(field, value.into());
        self
    }

    /// What was typed; empty when nothing was.
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// Adds what is wrong, in words that say how to mend it.
    pub fn add_problem(&mut self, field: &'static str, text: impl Into<String>) {
        self.problems.push((field, text.into()));
    }

    /// What is wrong with one field.
    pub fn problem(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|(name, _)| *name == field).map(|(_, text)| text.as_str())
    }

    /// Everything that is wrong: (field, text), in the order of the form.
    pub fn problems(&self) -> &[(&'static str, String)] {
        &self.problems
    }
}
