//! Put them in order: a place for each. The same form before the figures and after them.

use axum::http::StatusCode;
use axum::response::Response;
use loper_database::error::Error;
use loper_database::scope::Anonymous;
use loper_database::tx::Tx;
use loper_vocabulary::occupation::OccupationId;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{Fields, HERE, Mine, count, look, to, value};
use crate::model::expectations::{OrderProblem, Step, order};
use crate::pages::me::when;
use crate::store;

/// The page with the first order.
pub(crate) fn view(visit: &Visit, mine: &Mine, typed: &Fields, problem: Option<OrderProblem>) -> Response {
    let title = visit.t("profile-expect-order-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-expect-order-lead")) } }
            (form(visit, mine, typed, problem, false))
        }
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Page::new(title, main).unlisted().status(status).show(visit)
}

/// The form: a list in the present order, a place for each.
pub(crate) fn form(
    visit: &Visit,
    mine: &Mine,
    typed: &Fields,
    problem: Option<OrderProblem>,
    is_second: bool,
) -> Markup {
    let count = mine.check.liked.len();
    let (doe, button) = if is_second {
        ("opnieuw", "profile-expect-order-again-button")
    } else {
        ("volgorde", "profile-expect-order-button")
    };
    html! {
        form class="stack" method="post" action={ (HERE) "/" (mine.check.id) } {
            @if let Some(problem) = problem {
                (notice(Tone::Danger, visit.t(key(problem)), &html! { p { (visit.t("profile-expect-order-kept")) } }))
            }
            ul class="kept" {
                @for (row, at) in mine.check.in_order().into_iter().enumerate() {
                    @let liked = &mine.check.liked[at];
                    @let chosen = chosen(typed, at, liked.before, row);
                    li class="kept__one" {
                        label class="grow h3" for={ "plek-" (at) } { (mine.name(liked.occupation)) }
                        select id={ "plek-" (at) } name={ "plek-" (at) } {
                            @for place in 1..=count { option value=(place) selected[place == chosen] { (place) } }
                        }
                    }
                }
            }
            @if is_second { (count::ask(visit, mine)) }
            p { button class="button" type="submit" name="doe" value=(doe) { (visit.t(button)) } }
        }
    }
}

/// What was typed, else the place of before, else the place in the list.
fn chosen(typed: &Fields, at: usize, before: Option<u8>, row: usize) -> usize {
    value(typed, &format!("plek-{at}")).parse().ok().or(before.map(usize::from)).unwrap_or(row + 1)
}

fn key(problem: OrderProblem) -> &'static str {
    match problem {
        OrderProblem::Missing => "profile-expect-order-missing",
        OrderProblem::Twice => "profile-expect-order-twice",
    }
}

/// Keeps an order; with a wrong one the form comes back as it was filled in.
pub(crate) async fn keep(visit: &Visit, mine: &Mine, fields: &Fields) -> Result<Response, Fault> {
    let is_second = value(fields, "doe") == "opnieuw";
    let here = format!("{HERE}/{}", mine.check.id);
    if is_second && !matches!(mine.check.step(), Step::Look | Step::Done) {
        return Ok(to(&here, None));
    }
    let count = mine.check.liked.len();
    let places: Vec<Option<u8>> =
        (0..count).map(|at| value(fields, &format!("plek-{at}")).parse().ok()).collect();
    let places = match order(&places) {
        Ok(places) => places,
        Err(problem) if is_second => return Ok(look::view(visit, mine, Some((fields, problem)))),
        Err(problem) => return Ok(view(visit, mine, fields, Some(problem))),
    };
    let pairs: Vec<(OccupationId, u8)> =
        mine.check.liked.iter().map(|it| it.occupation).zip(places).collect();
    let id = mine.check.id;
    if !is_second {
        let write = move |tx: &mut Tx<'_, Anonymous>| store::expectations::order_before(tx, id, &pairs);
        visit.app.db().write(Anonymous(mine.owner), write).await?;
        return Ok(to(&here, None));
    }
    let mut done = mine.check.clone();
    for (liked, (_, place)) in done.liked.iter_mut().zip(&pairs) {
        liked.after = Some(*place);
    }
    let class = count::school(visit).map(|school| (school, count::said(&done, &mine.named)));
    let (is_no, when) = (value(fields, count::BOX.0) == count::BOX.1, when(visit)?);
    let write = move |tx: &mut Tx<'_, Anonymous>| {
        store::expectations::order_after(tx, id, &pairs)?;
        if let Some((school, distances)) = &class {
            if is_no {
                return store::class::leave(tx, when.now);
            }
            store::class::join(tx)?;
            store::class::put(tx, *school, (id, when.today), distances)?;
        }
        Ok::<_, Error>(())
    };
    visit.app.db().write(Anonymous(mine.owner), write).await?;
    Ok(to(&here, None))
}
