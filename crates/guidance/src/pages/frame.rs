//! The frame of a page with one form: the way back, what it is about, what is wrong, the form.

use axum::http::StatusCode;
use axum::response::Response;
use loper_web::components::crumbs::crumbs;
use loper_web::components::field::problem_list;
use loper_web::form::Form;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

/// What stands above a form.
pub struct Frame<'a> {
    /// The key of the name of the page to which it belongs, and its address.
    pub of: (&'static str, &'static str),
    /// The title of this page.
    pub title: &'a str,
    /// One sentence on what to do.
    pub lead: &'a str,
}

impl Frame<'_> {
    /// The page, with what is wrong in the form above it.
    pub fn show(&self, visit: &Visit, (form, status): (&Form, StatusCode), inside: &Markup) -> Response {
        let (name, path) = self.of;
        let main = html! {
            div class="page page--narrow stack stack--loose" {
                div class="stack stack--tight" {
                    (crumbs(visit, &[(visit.t(name), path)], self.title))
                    h1 { (self.title) }
                    p class="lead" { (self.lead) }
                }
                (problem_list(visit, form))
                (inside)
            }
        };
        Page::new(self.title, main).section(path).unlisted().status(status).show(visit)
    }
}
