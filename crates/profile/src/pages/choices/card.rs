//! The form on the page of an occupation or a programme: what do you make of it? The same for everyone.

use loper_web::components::icon::{Icon, icon};
use loper_web::feature::{Card, CardPlace};
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::choices::Mark;
use crate::pages::{class, sum};

/// The cards of this room.
pub const CARDS: &[Card] = &[
    Card { place: CardPlace::Occupation, order: 20, show: occupation },
    Card { place: CardPlace::Programme, order: 20, show: programme },
    sum::CARD,
    class::CARD,
];

fn occupation(visit: &Visit, id: &str) -> Markup {
    card(visit, &format!("occupation:{id}"))
}

fn programme(visit: &Visit, key: &str) -> Markup {
    card(visit, &format!("programme:{key}"))
}

fn card(visit: &Visit, subject: &str) -> Markup {
    html! {
        section class="panel panel--sunk page-card" aria-labelledby="keuze-kop" {
            h2 id="keuze-kop" class="h3" { (visit.t("profile-card-title")) }
            p { (visit.t("profile-card-text")) }
            form method="post" action="/mijn-keuzes" class="row" {
                input type="hidden" name="wat" value=(subject);
                button class="button button--second" type="submit" name="keuze" value=(Mark::Favourite.code()) { (icon(Icon::Bookmark)) (visit.t("profile-choice-do-favourite")) }
                button class="button button--quiet" type="submit" name="keuze" value=(Mark::First.code()) { (visit.t("profile-choice-do-first")) }
                button class="button button--quiet" type="submit" name="keuze" value=(Mark::Dropped.code()) { (visit.t("profile-choice-do-dropped")) }
            }
        }
    }
}
