//! Text from people, made safe for a letter: nothing in it but words.

/// Marks that turn the direction of writing: with them a line can be made to look like another one.
const fn turns(it: char) -> bool {
    matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Marks that some programs take for the end of a line.
const fn ends_line(it: char) -> bool {
    matches!(it, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// One line: everything that is no visible character becomes one space, and what is longer is cut with a mark.
pub fn one_line(text: &str, length_max: usize) -> String {
    let plain: String = text
        .chars()
        .filter(|it| !turns(*it))
        .map(|it| if it.is_control() || ends_line(it) { ' ' } else { it })
        .collect();
    let folded = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() <= length_max {
        return folded;
    }
    let mut cut: String = folded.chars().take(length_max.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// Paragraphs: lines stay, other control characters go, and there is never more than one empty line.
pub fn paragraphs(text: &str, length_max: usize) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let plain: String = text
        .chars()
        .filter(|it| *it == '\n' || !it.is_control())
        .filter(|it| !turns(*it))
        .take(length_max)
        .collect();
    let mut lines: Vec<&str> = Vec::new();
    for line in plain.lines().map(str::trim_end) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// What a server said, without the addresses in it: it is kept with the work, which belongs to nobody.
pub fn without_addresses(text: &str) -> String {
    let words = text.split_whitespace().map(|word| if word.contains('@') { "‹…›" } else { word });
    words.collect::<Vec<_>>().join(" ")
}
