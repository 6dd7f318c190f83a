//! `/`: what do you want: look around, test yourself, ask your school.

use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_vocabulary::occupation::Interest;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::{CardPlace, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::pages::{look, search};

/// The stops in the opening: (key of the words, address).
const STOPS: [(&str, &str); 5] = [
    ("explore-home-stop-like", "/#leuk"),
    ("explore-home-stop-work", "/zoeken?soort=beroep"),
    ("explore-home-stop-study", "/zoeken?soort=opleiding"),
    ("explore-home-stop-region", "/regio"),
    ("explore-home-stop-help", "/hulp"),
];

/// The sectors of work; “other” is left out, because nobody looks for it.
const SECTORS: [&str; 12] = ["10", "07", "11", "03", "12", "01", "08", "02", "09", "04", "06", "05"];

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![look("/", get(show))]
}

/// Shows the home page.
pub async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let main = html! {
        (hero(&visit))
        div class="page stack stack--sections" {
            (begin(&visit))
            (interests(&visit))
            (sectors(&visit))
            (cards(&visit))
            (promises(&visit))
        }
    };
    Ok(Page::new(visit.t("explore-home-title"), main)
        .description(visit.t("explore-home-lead"))
        .public()
        .show(&visit))
}

fn hero(visit: &Visit) -> Markup {
    html! {
        section class="hero" {
            div class="page" {
                div class="hero__text" {
                    h1 { (visit.t("explore-home-title")) }
                    p class="lead" { (visit.t("explore-home-lead")) }
                    (search::field(visit, "", "button--band"))
                }
                nav class="hero__route" aria-label=(visit.t("explore-home-route")) {
                    // The same heights stand in the style sheet, at the stops.
                    svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
                        path d="M-60 92C-30 92 -6 73.8 10 73.8C20 73.8 20 62.1 30 62.1C40 62.1 40 75.4 50 75.4C60 75.4 60 50.4 70 50.4C80 50.4 80 15.4 90 15.4C110 15.4 118 -10 140 -30" {}
                    }
                    ol {
                        @for (place, (words, url)) in STOPS.into_iter().enumerate() {
                            li { a href=(url) { span class="node" { (place + 1) } span { (visit.t(words)) } } }
                        }
                    }
                }
            }
        }
    }
}

/// Three ways in.
fn begin(visit: &Visit) -> Markup {
    html! {
        section class="stack stack--loose" aria-labelledby="begin" {
            h2 id="begin" { (visit.t("explore-home-begin")) }
            div class="columns" {
                div class="tile" {
                    h3 { a href="/zoeken" { (visit.t("explore-home-look")) } }
                    p { (visit.t("explore-home-look-text")) }
                    (search::examples(visit))
                }
                div class="tile" {
                    h3 { a href="/test" { (visit.t("explore-home-test")) } }
                    p { (visit.t("explore-home-test-text")) }
                }
                div class="tile" {
                    h3 { a href="/hulp" { (visit.t("explore-home-ask")) } }
                    p { (visit.t("explore-home-ask-text")) }
                }
            }
        }
    }
}

/// The six interests, each a way into the occupations that ask it.
fn interests(visit: &Visit) -> Markup {
    html! {
        section class="stack stack--loose" aria-labelledby="leuk" {
            div class="stack stack--tight" {
                h2 id="leuk" { (visit.t("explore-home-like")) }
                p { (visit.t("explore-home-like-text")) }
            }
            div class="columns columns--small columns--fill" {
                @for interest in Interest::ALL {
                    @let letter = interest.letter();
                    div class="tile" {
                        h3 { a href={ "/zoeken?soort=beroep&interesse=" (letter) } { (visit.t(&format!("explore-interest-name-{letter}"))) } }
                        p { (visit.t(&format!("explore-home-interest-{letter}"))) }
                    }
                }
            }
            p class="source" {
                b { (visit.t("web-source")) } " " (visit.t("explore-home-like-source")) " "
                b { (visit.t("web-says-not")) } " " (visit.t("explore-home-like-says-not"))
            }
        }
    }
}

fn sectors(visit: &Visit) -> Markup {
    html! {
        section class="stack stack--loose" aria-labelledby="richtingen" {
            h2 id="richtingen" { (visit.t("explore-home-sectors")) }
            div class="columns columns--small columns--fill" {
                @for code in SECTORS {
                    div class="tile" {
                        h3 { a href={ "/zoeken?soort=beroep&sector=" (code) } { (visit.t(&format!("explore-sector-{code}"))) } }
                        p { (visit.t(&format!("explore-sector-{code}-text"))) }
                    }
                }
            }
        }
    }
}

/// What other features put here.
fn cards(visit: &Visit) -> Markup {
    let cards: Vec<_> = visit.app.cards().iter().filter(|card| card.place == CardPlace::Home).collect();
    html! {
        @if !cards.is_empty() {
            div class="columns" { @for card in cards { ((card.show)(visit, "")) } }
        }
    }
}

fn promises(visit: &Visit) -> Markup {
    let promises = [
        ("explore-home-you-decide", "explore-home-you-decide-text"),
        ("explore-home-every-figure", "explore-home-every-figure-text"),
        ("explore-home-kept", "explore-home-kept-text"),
    ];
    html! {
        section class="stack" aria-labelledby="zo" {
            h2 id="zo" { (visit.t("explore-home-how")) }
            div class="columns" {
                @for (title, text) in promises {
                    div class="stack stack--tight" { h3 { (visit.t(title)) } p { (visit.t(text)) } }
                }
            }
            p { a class="button button--second" href="/bewaard" { (icon(Icon::Bookmark)) (visit.t("explore-home-kept-link")) } }
        }
    }
}
