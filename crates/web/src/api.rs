//! The programming interface: JSON with a tag, paging, and problems as RFC 9457 asks.

use std::sync::Arc;

use axum::Extension;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use loper_access::policy::{Action, Relation};
use loper_vocabulary::hex::hex;
use serde::Serialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::fault::Fault;
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
        Err(problem) => return Fault::Broken(problem.to_string()).into_response(),
    };
    let tag = format!("\"{}\"", hex(&Sha256::digest(&body)[..12]));
    let is_same = is_known(asked, &tag);
    let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""));
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

/// Whether the caller has the answer with this tag already: one of a list, weak or strong, or any (`*`).
pub(crate) fn is_known(asked: &HeaderMap, tag: &str) -> bool {
    let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    known.split(',').map(str::trim).any(|it| it == "*" || it.trim_start_matches("W/") == tag)
}

/// A body that was understood and can't be answered: 422, with what is wrong in the caller's language.
pub fn refused(visit: &Visit, detail: &str) -> Response {
    refused_as(visit, StatusCode::UNPROCESSABLE_ENTITY, detail)
}

/// A question that can't be answered as it stands, with what is wrong in it, in the caller's language.
pub fn refused_as(visit: &Visit, status: StatusCode, detail: &str) -> Response {
    described_problem(visit, status, (visit.t("web-fault-400-title"), detail), &[], None)
}

/// A problem as RFC 9457 describes it, in the caller's language.
pub(crate) fn problem(
    visit: &Visit,
    status: StatusCode,
    key: &str,
    near: &[(String, String)],
    reference: Option<&str>,
) -> Response {
    let (title, text) = (format!("web-fault-{key}-title"), format!("web-fault-{key}-text"));
    described_problem(visit, status, (visit.t(&title), visit.t(&text)), near, reference)
}

fn described_problem(
    visit: &Visit,
    status: StatusCode,
    (title, detail): (&str, &str),
    near: &[(String, String)],
    reference: Option<&str>,
) -> Response {
    let near: Vec<_> = near.iter().map(|(title, url)| json!({"title": title, "url": url})).collect();
    let body = json!({
        "type": "about:blank",
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
        "instance": visit.path,
        "reference": reference,
        "near": near,
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(visit.language.code())),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    (status, headers, body.to_string()).into_response()
}

/// The description of the whole interface, gathered from all features: OpenAPI 3.1.
#[derive(Clone)]
pub(crate) struct Described(Arc<Value>);

impl Described {
    /// Gathers what the features say of their doors.
    pub(crate) fn gather(base_url: &str, parts: impl Iterator<Item = Value>) -> Self {
        let mut paths = Map::new();
        let mut schemas = Map::new();
        for mut part in parts {
            take_into(&mut paths, part["paths"].take());
            take_into(&mut schemas, part["components"]["schemas"].take());
        }
        schemas.insert("Problem".into(), problem_schema());
        paths.insert("/api/v1/openapi.json".into(), own_path());
        Self(Arc::new(json!({
            "openapi": "3.1.0",
            "info": {
                "title": "Loper",
                "version": env!("CARGO_PKG_VERSION"),
                "description": "Occupations, programmes, regions and sources. Public; no key is needed. \
                                Figures of the fictional Voorbeeldregio carry `example: true`.",
            },
            "servers": [{ "url": base_url }],
            "paths": paths,
            "components": { "schemas": schemas },
        })))
    }
}

fn take_into(all: &mut Map<String, Value>, part: Value) {
    if let Value::Object(part) = part {
        all.extend(part);
    }
}

fn problem_schema() -> Value {
    json!({
        "type": "object",
        "description": "RFC 9457.",
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "instance": { "type": "string" },
            "reference": { "type": ["string", "null"] },
            "near": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": { "title": { "type": "string" }, "url": { "type": "string" } },
                    "required": ["title", "url"],
                },
            },
        },
        "required": ["type", "title", "status", "detail", "instance", "reference", "near"],
    })
}

fn own_path() -> Value {
    json!({ "get": {
        "summary": "This description.",
        "responses": {
            "200": {
                "description": "OpenAPI 3.1.",
                "content": { "application/json": { "schema": { "type": "object" } } },
            },
        },
    } })
}

/// Answers the description.
pub(crate) async fn described(
    visit: Visit,
    Extension(described): Extension<Described>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    Ok(json(&headers, &*described.0))
}
