//! Markdown of our own texts as markup: raw HTML is dropped, only safe links stay.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html::push_html};

/// Turns Markdown into markup.
pub fn prose(markdown: &str) -> Markup {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Html(_) | Event::InlineHtml(_) => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if is_safe(&dest_url) { dest_url } else { CowStr::Borrowed("#") };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        other => Some(other),
    });
    let mut out = String::with_capacity(markdown.len() * 5 / 4);
    push_html(&mut out, events);
    PreEscaped(out)
}

fn is_safe(url: &str) -> bool {
    ["https://", "http://", "mailto:", "/", "#"].iter().any(|start| url.starts_with(start))
        && !url.starts_with("//")
}

/// The sections of a text: (heading, what stands under it), in order. What stands before the first is left out.
pub fn sections(markdown: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = markdown;
    while let Some(start) = next_heading(rest) {
        let after = &rest[start + 3..];
        let (heading, body) = after.split_once('\n').unwrap_or((after, ""));
        let end = next_heading(body).unwrap_or(body.len());
        found.push((heading.trim(), body[..end].trim()));
        rest = &body[end..];
    }
    found
}

fn next_heading(text: &str) -> Option<usize> {
    if text.starts_with("## ") { Some(0) } else { text.find("\n## ").map(|place| place + 1) }
}
