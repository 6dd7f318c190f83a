//! The name under which a file is shown and saved: from what someone's computer called it, without its tricks.

use crate::retype::Kind;

/// The length of a name in characters, without its ending.
const LENGTH_MAX: usize = 80;

/// A name to show for a file. The ending says what the file is, whatever it was called before; folders, characters that
/// can't be seen, and those that turn the direction of reading round are gone. `without_name` is for what has no name left.
pub fn shown(sent: &str, kind: Kind, without_name: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().map(|it| if may_stand(it) { it } else { ' ' }).collect();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let stem =
        words.rsplit_once('.').filter(|(_, ending)| is_ending(ending)).map_or(&*words, |(stem, _)| stem);
    let short: String = stem.trim_matches(['.', ' ']).chars().take(LENGTH_MAX).collect();
    let stem = short.trim_matches(['.', ' ']);
    let stem = if stem.is_empty() { without_name } else { stem };
    format!("{stem}.{}", kind.ending())
}

fn is_ending(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_alphanumeric())
}

/// What a file system and a reader take as it is.
fn may_stand(it: char) -> bool {
    let is_turning = matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let is_special = matches!(it, '"' | '*' | ':' | '<' | '>' | '?' | '|' | '\u{fffd}');
    !it.is_control() && !is_turning && !is_special
}
