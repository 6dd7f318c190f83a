//! `/beheer/bewaren`: what goes tonight because its time is over, kind by kind, before it goes.

use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_people::store::trail;
use loper_texts::format;
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::term::{Ends, Keep, Term};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::register::rooms;
use crate::model::closed::kept_from;
use crate::store;

const WATCH: (Action, Relation) = (Action::ReadTrail, Relation::SameOrganisation);
/// The work of the night did not run when this is longer ago, in microseconds.
const LATE: i64 = 2 * 86_400_000_000;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/beheer/bewaren", WATCH, get(show))]
}

/// How much of each kind goes, and when the last turn was.
struct Due {
    counts: Vec<(Term, i64)>,
    ran: Option<Moment>,
}

fn due(tx: &mut Tx<'_, Organisation>, keeps: &[Keep], ends: Ends) -> Result<Due, Error> {
    let mut counts = vec![(Term::Person, store::over_here(tx, ends.two_years)?)];
    for keep in keeps {
        counts.push((keep.term, (keep.due)(tx, ends)?));
    }
    let kept = ends.now.date().and_then(kept_from).and_then(|it| Moment::of_civil(it.at(0, 0, 0, 0)));
    counts.push((Term::Trail, trail::due(tx, kept.unwrap_or(Moment(0)))?));
    Ok(Due { counts, ran: store::closed::last_ran(tx)? })
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(WATCH.0, WATCH.1)?;
    let (ends, keeps) = (Ends::at(visit.app.now())?, visit.app.keeps());
    let due = visit.app.db().read(Organisation(me.organisation), move |tx| due(tx, &keeps, ends)).await?;
    let day = [("day", format::date(visit.language, ends.two_years).into())];
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("privacy-kept-title")) }
            p class="lead" { (visit.fill("privacy-kept-lead", &day)) }
            (table(&visit, &due.counts))
            (last(&visit, due.ran, ends.now))
            p { (visit.t("privacy-kept-note")) }
            h2 { (visit.t("privacy-kept-terms")) }
            (rooms(&visit))
        }
    };
    Ok(Page::new(visit.t("privacy-kept-title"), main).unlisted().show(&visit))
}

fn table(visit: &Visit, counts: &[(Term, i64)]) -> Markup {
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("privacy-kept-tonight")) {
            table class="table" {
                thead { tr {
                    th scope="col" { (visit.t("privacy-kept-what")) }
                    th scope="col" class="number" { (visit.t("privacy-kept-tonight")) }
                } }
                tbody {
                    @for (term, count) in counts {
                        tr {
                            th scope="row" {
                                (visit.t(&format!("privacy-due-{}", term.code())))
                                p class="small soft" { (visit.t(&format!("privacy-term-{}", term.code()))) }
                            }
                            td class="number" { (count) }
                        }
                    }
                }
            }
        }
    }
}

/// When the work was last done; a night without it must not go unseen.
fn last(visit: &Visit, ran: Option<Moment>, now: Moment) -> Markup {
    let Some(ran) = ran else { return html! { p { (visit.t("privacy-kept-never")) } } };
    let at = [("moment", format::moment(visit.language, ran).unwrap_or_default().into())];
    html! {
        p { (visit.fill("privacy-kept-ran", &at)) }
        @if now.0 - ran.0 > LATE { p role="alert" { strong { (visit.t("privacy-kept-late")) } } }
    }
}
