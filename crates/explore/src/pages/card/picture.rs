//! The card as a picture of 1200 × 630: text only, in the fonts that the viewer has.

use maud::{Markup, PreEscaped, html};

use super::Told;

const INK: &str = "#10281d";
const SOFT: &str = "#47594f";
const GROUND: &str = "#f5f8f0";
const PATH: &str = "#f4cf2b";
/// How many letters of a size of 1 fit in the width, by a careful guess: there is no font to measure with.
const LETTERS: usize = 1950;

/// A line of text.
struct Line {
    words: String,
    y: usize,
    size: usize,
    is_strong: bool,
    color: &'static str,
}

/// Puts words in at most `most` lines that fit; what does not fit ends in an ellipsis.
fn wrapped(text: &str, size: usize, most: usize) -> Vec<String> {
    let fits = LETTERS / size;
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

fn lines(told: &Told) -> Vec<Line> {
    let mut all = Vec::new();
    let mut y = 92;
    let mut put =
        |text: &str, size: usize, most: usize, (is_strong, color): (bool, &'static str), y: &mut usize| {
            for words in wrapped(text, size, most) {
                all.push(Line { words, y: *y, size, is_strong, color });
                *y += size * 5 / 4;
            }
        };
    put(&told.line, 26, 1, (false, SOFT), &mut y);
    y += 34;
    put(&told.title, 60, 2, (true, INK), &mut y);
    put(&told.lead, 30, 2, (false, INK), &mut y);
    y += 16;
    for fact in told.facts.iter().take(3) {
        put(&format!("{}: {}", fact.label, fact.text), 28, 1, (true, INK), &mut y);
        put(&fact.source, 20, 1, (false, SOFT), &mut y);
    }
    put(&told.address, 24, 1, (true, INK), &mut 592);
    all
}

/// The picture.
pub fn picture(told: &Told) -> Markup {
    html! {
        (PreEscaped(r#"<?xml version="1.0" encoding="UTF-8"?>"#))
        svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img" font-family="system-ui, sans-serif" {
            title { (told.title) }
            rect width="1200" height="630" fill=(GROUND) {}
            path d="M44 0V548H1156V630" fill="none" stroke=(PATH) stroke-width="10" stroke-linejoin="round" {}
            circle cx="44" cy="182" r="17" fill=(PATH) stroke=(INK) stroke-width="5" {}
            @for line in lines(told) {
                text x="88" y=(line.y) font-size=(line.size) font-weight=(if line.is_strong { "700" } else { "400" }) fill=(line.color) { (line.words) }
            }
            text x="1112" y="592" font-size="30" font-weight="700" text-anchor="end" fill=(INK) { "Loper" }
        }
    }
}
