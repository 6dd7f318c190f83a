//! A kept file as an answer, and why another was not kept.
//!
//! Only a picture that we wrote ourselves is shown in a page; everything else is a file to save, whatever its type. No
//! answer is kept by a browser or on the way: the next one at the same screen may be someone else.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::visit::Visit;

/// The pictures that are written anew when they come in.
const SHOWN: [&str; 2] = ["image/jpeg", "image/png"];

/// How a file is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// To save.
    Save,
    /// In a page, when it is a picture; otherwise to save.
    Show,
}

/// A file to give, after the policy was asked.
#[derive(Debug)]
pub struct Given<'a> {
    /// Its type, as it was kept with it.
    pub media_type: &'a str,
    /// The name to save it under.
    pub name: &'a str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The file as an answer. A player that asks for a part of a recording gets that part: telephones play nothing without.
pub fn give(file: Given<'_>, how: How, asked: &HeaderMap) -> Response {
    let length = file.bytes.len();
    let part = asked
        .get(header::RANGE)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| part(it, length))
        .unwrap_or(Part::Whole);
    let mut answer = match part {
        Part::Whole => file.bytes.into_response(),
        Part::Outside => StatusCode::RANGE_NOT_SATISFIABLE.into_response(),
        Part::Within(first, last) => {
            (StatusCode::PARTIAL_CONTENT, file.bytes[first..=last].to_vec()).into_response()
        }
    };
    let headers = answer.headers_mut();
    match part {
        Part::Whole => {}
        Part::Outside => put(headers, header::CONTENT_RANGE, &format!("bytes */{length}")),
        Part::Within(first, last) => {
            put(headers, header::CONTENT_RANGE, &format!("bytes {first}-{last}/{length}"));
        }
    }
    put(headers, header::CONTENT_TYPE, file.media_type);
    let is_shown = how == How::Show && SHOWN.contains(&file.media_type);
    put(headers, header::CONTENT_DISPOSITION, &disposition(file.name, is_shown));
    put(headers, header::ACCEPT_RANGES, "bytes");
    put(headers, header::CACHE_CONTROL, "private, no-store");
    answer
}

/// Why a file was not kept, by the code of the reason, with how large it may be where that is the reason.
pub fn why_not(visit: &Visit, code: &str, bytes_max: u64) -> String {
    let megabytes = visit.whole(i64::try_from(bytes_max / (1024 * 1024)).unwrap_or_default());
    visit.fill(&format!("web-file-refused-{code}"), &[("megabytes", megabytes.into())])
}

/// A value with what can't stand in a header is left out: the guard's `nosniff` still holds.
fn put(headers: &mut HeaderMap, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// The name twice: for programs of old in plain letters, and whole.
fn disposition(name: &str, is_shown: bool) -> String {
    let how = if is_shown { "inline" } else { "attachment" };
    let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, ' ' | '-' | '_' | '.' | '(' | ')');
    let plain: String = name.chars().map(|it| if is_plain(it) { it } else { '_' }).collect();
    let whole: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

/// Which part of a file is asked for.
#[derive(Clone, Copy)]
enum Part {
    /// All of it.
    Whole,
    /// From the first byte to the last, both within the file.
    Within(usize, usize),
    /// What the file does not have.
    Outside,
}

/// Reads what a player asks for; `None` when that is no single part in bytes.
fn part(asked: &str, length: usize) -> Option<Part> {
    let (first, last) = asked.strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.trim().parse::<usize>().ok();
    let (first, last) = match (first.trim(), last.trim()) {
        ("", tail) => {
            let tail = number(tail)?;
            (length.saturating_sub(tail), if tail == 0 { None } else { length.checked_sub(1) })
        }
        (first, "") => (number(first)?, length.checked_sub(1)),
        (first, last) => {
            let last = number(last)?;
            (number(first)?, length.checked_sub(1).map(|end| end.min(last)))
        }
    };
    Some(last.filter(|last| first <= *last).map_or(Part::Outside, |last| Part::Within(first, last)))
}
