//! The colour of a school in the shell: a bar with its name. The style sheet has the colour in its address, so that it may
//! be kept for ever, and no page needs an inline style.

use std::fmt;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use crate::fault::Fault;

/// A colour of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// Reads `#0f4a37`, with or without the hash.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').unwrap_or(text.trim());
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let is_it = digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_hexdigit());
        is_it.then_some(())?;
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// How light it is, from 0 to 1 (WCAG 2.2, relative luminance).
    fn luminance(self) -> f64 {
        let part = |it: u8| {
            let share = f64::from(it) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126f64.mul_add(part(self.red), 0.7152f64.mul_add(part(self.green), 0.0722 * part(self.blue)))
    }

    /// The ink that stands out on it, and by how much: of black and white one is always at least 4.5 to 1.
    pub fn ink(self) -> (&'static str, f64) {
        let light = self.luminance();
        let (on_white, on_black) = (1.05 / (light + 0.05), (light + 0.05) / 0.05);
        if on_white >= on_black { ("#ffffff", on_white) } else { ("#000000", on_black) }
    }

    /// Where its style sheet is.
    pub fn address(self) -> String {
        format!("/huisstijl/{}.css", &self.to_string()[1..])
    }

    fn style(self) -> String {
        let (ink, _) = self.ink();
        format!("@layer utilities {{ .school {{ background: {self}; color: {ink}; }} }}\n")
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The style sheet of a colour.
pub(crate) async fn sheet(Path(name): Path<String>) -> Result<Response, Fault> {
    let colour = name.strip_suffix(".css").and_then(Colour::parse).ok_or_else(Fault::not_found)?;
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, colour.style()).into_response())
}
