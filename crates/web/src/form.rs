//! Forms that keep what was typed: entered values, and what is wrong with them.

use std::collections::BTreeMap;

use axum::extract::Form as Fields;

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

/// The fields as they came; a field may come more than once.
pub type Body = Fields<Vec<(String, String)>>;

/// The fields of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent(pub Vec<(String, String)>);

impl Sent {
    /// The first value of a field; empty when it did not come.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The fields whose name begins like this: (the rest of the name, value).
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(field, value)| Some((field.strip_prefix(start)?, value.as_str())))
    }
}
