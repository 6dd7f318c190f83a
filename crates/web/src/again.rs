//! What someone typed, when it could not be written: the page that says so carries the form, to be sent again.
//!
//! A form without files is held while its door is asked. A form with files is too large to be held: its fields are noted
//! by [`crate::upload`] while they come in, and the files have to be chosen again. What holds a secret is not given back.

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Form as Fields, FromRequest as _};
use axum::http::{HeaderMap, Method, Request, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use tokio::task_local;

use crate::fault::Fault;
use crate::feature::Route;
use crate::once;
use crate::visit::Visit;

/// A form with one of these fields is not given back: it would put a secret on a page.
const SECRET: [&str; 3] = ["wachtwoord", "oud", "code"];
const PLAIN: &str = "application/x-www-form-urlencoded";

task_local! {
    static NOTED: Noted;
}

#[derive(Clone, Default)]
struct Noted(Arc<Mutex<Vec<(String, String)>>>);

/// A form on its way to its door.
pub(crate) struct Typed {
    held: Bytes,
    is_plain: bool,
    noted: Noted,
}

/// Notes a field of a form with files.
pub(crate) fn note(name: &str, value: &str) {
    let _ = NOTED.try_with(|it| {
        it.0.lock().unwrap_or_else(PoisonError::into_inner).push((name.to_owned(), value.to_owned()));
    });
}

/// Whether a form comes in, and a plain one.
fn is_plain(request: &Request<Body>) -> bool {
    let starts = |headers: &HeaderMap| {
        headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(PLAIN.as_bytes()))
    };
    request.method() == Method::POST && starts(request.headers())
}

impl Typed {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Self { held: Bytes::new(), is_plain: false, noted: Noted::default() }
    }

    /// Asks the door, and keeps what was typed meanwhile.
    pub(crate) async fn around(&mut self, request: Request<Body>, next: Next) -> Response {
        let request = if is_plain(&request) {
            let (head, body) = request.into_parts();
            // The door itself has this limit too, and answers the same.
            let Ok(held) = to_bytes(body, Route::FORM_MAX).await else {
                return Fault::TooLarge.into_response();
            };
            (self.held, self.is_plain) = (held.clone(), true);
            Request::from_parts(head, Body::from(held))
        } else {
            request
        };
        NOTED.scope(self.noted.clone(), next.run(request)).await
    }

    /// The fields, if they may be given back.
    async fn fields(&self) -> Option<Vec<(String, String)>> {
        let all = if self.is_plain {
            let asked = Request::post("/").header(header::CONTENT_TYPE, PLAIN);
            let asked = asked.body(Body::from(self.held.clone())).ok()?;
            Fields::<Vec<(String, String)>>::from_request(asked, &()).await.ok()?.0
        } else {
            self.noted.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
        };
        let is_secret = all.iter().any(|(name, _)| SECRET.contains(&name.as_str()));
        (!all.is_empty() && !is_secret).then_some(all)
    }

    /// The form again, with a button that sends it once more; nothing when no form came.
    pub(crate) async fn form(&self, visit: &Visit) -> Option<Markup> {
        let all = self.fields().await?;
        let words = |value: &str| value.trim().contains(char::is_whitespace);
        let shown: Vec<&str> =
            all.iter().filter(|it| it.0 != once::FIELD && words(&it.1)).map(|it| it.1.as_str()).collect();
        let enctype = (!self.is_plain).then_some("multipart/form-data");
        Some(html! {
            section class="stack" aria-labelledby="opnieuw" {
                h2 class="h3" id="opnieuw" { (visit.t("web-again-title")) }
                p { (visit.t("web-again-text")) }
                @if !self.is_plain { p { (visit.t("web-again-files")) } }
                form method="post" action=(visit.path) enctype=[enctype] {
                    @for (name, value) in &all { input type="hidden" name=(name) value=(value); }
                    button class="button button--primary" type="submit" { (visit.t("web-again-go")) }
                }
                @if !shown.is_empty() {
                    details class="more" open {
                        summary { (visit.t("web-again-typed")) }
                        div class="stack" { @for text in shown { div { @for line in text.lines() { p { (line) } } } } }
                    }
                }
            }
        })
    }
}
