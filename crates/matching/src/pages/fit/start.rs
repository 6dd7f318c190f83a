//! Before there is a list: what it takes, and the button that makes it. Nothing is worked out before someone asks.

use axum::response::Response;
use loper_profile::model::about::About;
use loper_web::components::empty::empty;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::HERE;

/// The page of someone who said nothing yet.
pub(crate) fn nothing(visit: &Visit) -> Response {
    let on = (visit.t("matching-nothing-go"), "/test");
    page(
        visit,
        &html! {
            (empty(visit.t("matching-nothing-title"), visit.t("matching-nothing"), on))
            p { (visit.t("matching-nothing-else")) " " a href="/zoeken" { (visit.t("matching-nothing-look")) } }
        },
    )
}

/// The page of someone whose answers say nothing yet that gives points.
pub(crate) fn too_little(visit: &Visit) -> Response {
    let on = (visit.t("matching-little-go"), "/test/wensen");
    page(
        visit,
        &html! {
            (empty(visit.t("matching-little-title"), visit.t("matching-little"), on))
            p { a href="/test" { (visit.t("matching-little-test")) } }
        },
    )
}

/// The page of someone who said something, and has not asked for a list yet.
pub(crate) fn ready(visit: &Visit, about: &About) -> Response {
    page(
        visit,
        &html! {
            section class="stack" aria-labelledby="klaar" {
                h2 id="klaar" { (visit.t("matching-ready-title")) }
                (said(visit, about))
                form method="post" action=(HERE) { button class="button" type="submit" { (visit.t("matching-make")) } }
            }
        },
    )
}

/// What takes part, and the ways to say more.
pub(crate) fn said(visit: &Visit, about: &About) -> Markup {
    let parts = [
        (about.interests.is_some(), "matching-factor-interests", "/test"),
        (about.values.is_some(), "matching-factor-values", "/test/waarden"),
        (!about.skills.is_empty(), "matching-factor-skills", "/test/kwaliteiten"),
        (!about.wishes.is_empty(), "matching-factor-wishes", "/test/wensen"),
    ];
    html! {
        ul class="stack--tight" {
            @for (is_said, key, href) in parts {
                li {
                    a href=(href) { (visit.t(key)) } ": "
                    (visit.t(if is_said { "matching-said" } else { "matching-not-said" }))
                }
            }
        }
    }
}

fn page(visit: &Visit, inside: &Markup) -> Response {
    let title = visit.t("matching-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("matching-lead")) } }
            div class="stack stack--loose" {
                (inside)
                p class="small" { (visit.t("matching-never")) " " a href="/hoe-werkt-het" { (visit.t("matching-rules-read")) } }
            }
        }
    };
    Page::new(title, main).description(visit.t("matching-lead")).section(HERE).unlisted().show(visit)
}
