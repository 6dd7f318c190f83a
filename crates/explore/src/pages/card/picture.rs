//! The card as a picture of 1200 × 630: text only, in the fonts that the viewer has.

use maud::{Markup, PreEscaped, html};

use super::Told;

const INK: &str = "#10281d";
const SOFT: &str = "#47594f";
const GROUND: &str = "#f5f8f0";
const PATH: &str = "#f4cf2b";
/// How many letters of a size of 1 fit in the width, plain and strong, by a careful guess: there is no font
/// to measure with.
const LETTERS: (usize, usize) = (1900, 1770);

/// A line of text.
struct Line {
    words: String,
    y: usize,
    size: usize,
    is_strong: bool,
    color: &'static str,
}

/// Puts words in at most `most` lines that fit; what does not fit ends in an ellipsis.
fn wrapped(text: &str, fits: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= fits => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// Lays lines under each other; `y` is where the last one stands.
struct Sheet {
    lines: Vec<Line>,
    y: usize,
}

impl Sheet {
    fn put(&mut self, text: &str, size: usize, most: usize, is_strong: bool) {
        let letters = if is_strong { LETTERS.1 } else { LETTERS.0 };
        let color = if is_strong || size > 26 { INK } else { SOFT };
        for words in wrapped(text, letters / size, most) {
            self.y += size * 5 / 4;
            self.lines.push(Line { words, y: self.y, size, is_strong, color });
        }
    }
}

fn lines(told: &Told) -> Vec<Line> {
    let mut sheet = Sheet { lines: Vec::new(), y: 44 };
    sheet.put(&told.line, 26, 1, false);
    sheet.put(&told.title, 60, 2, true);
    sheet.y += 8;
    sheet.put(&told.lead, 30, 2, false);
    for fact in told.facts.iter().take(3) {
        sheet.y += 10;
        sheet.put(&format!("{}: {}", fact.label, fact.text), 26, 1, true);
        sheet.put(&fact.source, 20, 1, false);
    }
    sheet.y = 562;
    sheet.put(&told.address, 24, 1, true);
    sheet.lines
}

/// The picture.
pub fn picture(told: &Told) -> Markup {
    html! {
        (PreEscaped(r#"<?xml version="1.0" encoding="UTF-8"?>"#))
        svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img" font-family="system-ui, sans-serif" {
            title { (told.title) }
            rect width="1200" height="630" fill=(GROUND) {}
            path d="M44 0V548H1156V630" fill="none" stroke=(PATH) stroke-width="10" stroke-linejoin="round" {}
            circle cx="44" cy="131" r="17" fill=(PATH) stroke=(INK) stroke-width="5" {}
            @for line in lines(told) {
                text x="88" y=(line.y) font-size=(line.size) font-weight=(if line.is_strong { "700" } else { "400" }) fill=(line.color) { (line.words) }
            }
            text x="1112" y="592" font-size="30" font-weight="700" text-anchor="end" fill=(INK) { "Loper" }
        }
    }
}
