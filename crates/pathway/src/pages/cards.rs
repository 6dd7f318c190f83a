//! “How do I get here?” on the pages of occupations and programmes.

use loper_web::feature::{Card, CardPlace};
use loper_web::visit::Visit;
use maud::{Markup, html};

/// The cards of this room.
pub const CARDS: &[Card] = &[
    Card { place: CardPlace::Occupation, order: 20, show: occupation },
    Card { place: CardPlace::Programme, order: 20, show: programme },
];

fn occupation(visit: &Visit, id: &str) -> Markup {
    card(visit, &format!("occupation:{id}"), None)
}

fn programme(visit: &Visit, key: &str) -> Markup {
    card(visit, &format!("programme:{key}"), Some(&format!("/deuren?een=programme:{key}")))
}

fn card(visit: &Visit, goal: &str, doors: Option<&str>) -> Markup {
    html! {
        section class="panel stack stack--tight" {
            h2 class="h3" { (visit.t("pathway-card-title")) }
            p { (visit.t("pathway-card-text")) }
            p class="row" {
                a class="button button--second" href={ "/routes?naar=" (goal) } { (visit.t("pathway-card-link")) }
                @if let Some(doors) = doors { a href=(doors) { (visit.t("pathway-card-doors")) } }
            }
        }
    }
}
