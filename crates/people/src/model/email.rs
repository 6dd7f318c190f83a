//! An e-mail address: what is taken, and how two of them are the same.

/// An address in lower case, without white space around it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// Reads an address. Only what no mail server takes is refused: whether it exists, a letter finds out.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (name, host) = text.rsplit_once('@')?;
        let is_host = host.contains('.')
            && !host.starts_with(['.', '-'])
            && !host.ends_with(['.', '-'])
            && !host.contains("..")
            && host.chars().all(|it| it.is_alphanumeric() || matches!(it, '.' | '-'));
        let is_name = !name.is_empty()
            && name.len() <= 64
            && !name
                .chars()
                .any(|it| it.is_whitespace() || it.is_control() || matches!(it, '<' | '>' | ',' | ';' | '"'));
        (text.len() <= 254 && is_host && is_name).then_some(Self(text))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
