//! Message files, read just far enough to compare two languages.

use std::collections::{BTreeMap, BTreeSet};

/// A message: its text with everything that belongs to it.
pub type Messages = BTreeMap<String, String>;

/// The messages of a file by key.
pub fn messages(file: &str) -> Messages {
    let mut messages = Messages::new();
    let mut last = None;
    for line in file.lines() {
        if line.starts_with(' ') || line.trim() == "}" {
            if let Some(text) = last.as_ref().and_then(|key| messages.get_mut(key)) {
                text.push('\n');
                text.push_str(line.trim());
            }
        } else if let Some((key, text)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            let key = key.trim().to_owned();
            messages.insert(key.clone(), text.trim().to_owned());
            last = Some(key);
        }
    }
    messages
}

/// The variables of a message: `$count`.
pub fn variables(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect::<String>()
    });
    names.filter(|name| !name.is_empty()).collect()
}
