//! What a page says when it cannot be made: what happened, what was kept, the way out.

use maud::{Markup, html};

use crate::visit::Visit;

/// The content of an error page: its title and text. `near` are near matches: (title, address); `again` is the form that
/// could not be written.
pub fn fault(
    visit: &Visit,
    (title, text): (&str, &str),
    near: &[(String, String)],
    reference: Option<&str>,
    again: Option<Markup>,
) -> Markup {
    html! {
        div class="page page--narrow stack stack--loose" {
            svg class="fault__drawing" viewBox="0 0 320 60" aria-hidden="true" {
                path d="M4 40C60 40 90 16 140 16" {}
                path class="gap" d="M156 16C200 16 210 46 250 46" {}
                circle cx="140" cy="16" r="9" {}
            }
            h1 { (title) }
            p class="lead" { (text) }
            @if let Some(again) = again { (again) }
            @if !near.is_empty() {
                section class="stack stack--tight" aria-labelledby="near" {
                    h2 class="h3" id="near" { (visit.t("web-fault-near")) }
                    ul { @for (title, url) in near { li { a href=(url) { (title) } } } }
                }
            }
            form class="search" action="/zoeken" role="search" {
                label for="fault-q" { (visit.t("web-fault-search")) }
                div class="search__row" {
                    input id="fault-q" name="q" type="search" autocomplete="off" maxlength="200";
                    button class="button" type="submit" { (super::icon::icon(super::icon::Icon::Search)) span { (visit.t("web-search")) } }
                }
            }
            p { a href="/" { (visit.t("web-fault-home")) } }
            @if let Some(reference) = reference {
                p class="small soft" { (visit.fill("web-fault-reference", &[("reference", reference.into())])) }
            }
        }
    }
}
