//! The programming interface: JSON with a tag, paging, and problems as RFC 9457 asks.

use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::visit::Visit;

/// How many results a page of an answer holds when the caller does not say.
pub const LIMIT_DEFAULT: i64 = 50;
/// How many at the most.
pub const LIMIT_MAX: i64 = 500;

/// A page of a long answer: `limit` and `offset`, kept between their bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// How many.
    pub limit: i64,
    /// After how many.
    pub offset: i64,
}

impl Paging {
    /// From what the caller asked; what is out of bounds is brought within them.
    pub fn new(limit: Option<i64>, offset: Option<i64>) -> Self {
        Self { limit: limit.unwrap_or(LIMIT_DEFAULT).clamp(0, LIMIT_MAX), offset: offset.unwrap_or(0).max(0) }
    }
}

/// An answer with a tag; the same tag back is answered 304.
pub fn json(asked: &HeaderMap, value: &impl Serialize) -> Response {
    let body = match serde_json::to_vec(value) {
        Ok(body) => body,
        Err(problem) => return crate::fault::Fault::Broken(problem.to_string()).into_response(),
    };
    let mut tag = String::from("\"");
    for byte in Sha256::digest(&body).iter().take(12) {
        write!(tag, "{byte:02x}").expect("a string always takes more");
    }
    tag.push('"');
    let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""));
    let is_same = asked.get(header::IF_NONE_MATCH) == Some(&tag);
    let mut response = Response::new(if is_same { Body::empty() } else { Body::from(body) });
    if is_same {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    headers.insert(header::ETAG, tag);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    // Public figures may be read by any page of a school; there is nothing personal in them.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// A problem as RFC 9457 describes it, in the caller's language.
pub(crate) fn problem(
    visit: &Visit,
    status: StatusCode,
    key: &str,
    near: &[(String, String)],
    reference: Option<&str>,
) -> Response {
    let near: Vec<_> = near.iter().map(|(title, url)| json!({"title": title, "url": url})).collect();
    let body = json!({
        "type": "about:blank",
        "title": visit.t(&format!("web-fault-{key}-title")),
        "status": status.as_u16(),
        "detail": visit.t(&format!("web-fault-{key}-text")),
        "instance": visit.path,
        "reference": reference,
        "near": near,
    });
    (status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}
