//! What stands beside the line: the five questions, what the school asks, who sees what, and ways on.

use jiff::civil::Date;
use loper_vocabulary::competence::Competence;
use loper_web::components::icon::{Icon, icon};
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::Found;
use crate::model::asked::{Task, sum};
use crate::pages::asked::in_words;
use crate::pages::{HERE, share, words};

/// Everything beside the line.
pub(super) fn side(visit: &Visit, me: &SignedIn, found: &Found, today: Date) -> Markup {
    html! {
        (questions(visit, found, today))
        (share::view::panel(visit, &found.shared, today))
        div class="stack stack--tight" {
            p { a class="button button--quiet" href={ (HERE) "/hoe-sta-ik" } { (icon(Icon::Compass)) (visit.t("dossier-check-title")) } }
            p { a class="button button--quiet" href={ (HERE) "/weg" } { (icon(Icon::Trash2)) (visit.t("dossier-removed-all")) } }
            p { a class="button button--quiet" href={ (HERE) "/meenemen" } { (icon(Icon::Download)) (words::named(visit, me, "dossier-take")) } }
        }
    }
}

/// The five questions, with how much there is and since when. An empty one is an invitation, and no failure.
fn questions(visit: &Visit, found: &Found, today: Date) -> Markup {
    html! {
        section class="stack" aria-labelledby="vijf" {
            h2 class="h3" id="vijf" { (visit.t("dossier-five")) }
            ol class="questions" {
                @for one in Competence::ALL {
                    @let (count, last) = found.counts.of[one.place()];
                    li {
                        a href={ (HERE) "?vraag=" (one.place() + 1) "#lijn" } {
                            span class={ "node" @if count == 0 { " node--open" } } { (one.place() + 1) }
                            span {
                                (visit.t(words::question(one)))
                                small { (how_much(visit, count, last, today)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn how_much(visit: &Visit, count: i64, last: Option<Date>, today: Date) -> String {
    match last {
        None => visit.t("dossier-five-empty").to_owned(),
        Some(day) => {
            let last = words::lately(visit, day, today);
            visit.fill("dossier-five-count", &[("count", count.into()), ("last", last.into())])
        }
    }
}

/// What the school asks this year, in one line, and the way to all of it.
pub(super) fn asked(visit: &Visit, tasks: &[Task]) -> Markup {
    html! {
        section class="panel" aria-labelledby="gevraagd" {
            h2 class="h3" id="gevraagd" { (visit.t("dossier-asked-title")) }
            p { (in_words(visit, sum(tasks))) }
            p { a href={ (HERE) "/gevraagd" } { (visit.t("dossier-asked-go")) } }
        }
    }
}
