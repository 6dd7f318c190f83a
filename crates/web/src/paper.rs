//! A document as an answer: the door says what is in it, the house decides how it is set.
//!
//! A door whose address ends in `.pdf` answers with a [`Paper`]. The house puts the typesetter behind those doors, so
//! that no feature waits for it; without one the same words come as HTML in one file.

use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use loper_document::tree::Document;
use loper_document::write::html;

/// How the address of a door ends behind which a document is set as PDF.
pub const PDF: &str = ".pdf";

/// A document to save.
#[derive(Debug, Clone)]
pub struct Paper {
    document: Arc<Document>,
    name: &'static str,
}

impl Paper {
    /// The document, saved as `name` and what its form adds.
    pub fn new(name: &'static str, document: Document) -> Self {
        Self { document: Arc::new(document), name }
    }

    /// The document.
    pub fn document(&self) -> Arc<Document> {
        Arc::clone(&self.document)
    }

    /// Puts a file in the place of the answer; cookies and the like stay.
    pub fn put(&self, answer: &mut Response, kind: &'static str, form: &str, file: Vec<u8>) {
        let headers = answer.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        let saved = format!("attachment; filename=\"{}.{form}\"", self.name);
        if let Ok(value) = HeaderValue::from_str(&saved) {
            headers.insert(header::CONTENT_DISPOSITION, value);
        }
        *answer.body_mut() = file.into();
    }
}

impl IntoResponse for Paper {
    /// As HTML, with the paper itself beside it for who can set it better.
    fn into_response(self) -> Response {
        let mut answer = Response::default();
        self.put(&mut answer, "text/html; charset=utf-8", "html", html::page(&self.document).into_bytes());
        answer.extensions_mut().insert(self);
        answer
    }
}
