//! Look: each guess beside the figure, with its source and what it does not say; then both orders, and the card.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use loper_access::policy::{Action, Relation};
use loper_texts::format::period;
use loper_web::components::range::{Hue, Range, ranges};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::fault::Fault;
use loper_web::page::Page;
use loper_web::paper::Paper;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{Fields, HERE, Mine, count, mine, order};
use crate::documents;
use crate::model::expectations::compare::{self, ChanceVerdict, PayVerdict};
use crate::model::expectations::{ChanceFigure, Guess, Liked, OrderProblem, PayFigure, RegionFigure, Step};
use crate::pages::keep;
use crate::pages::me::when;

/// The scale of pay runs a little past the figure and the guess, in cents.
const ROOM: f64 = 300.0;

/// The figures, and the form for the second order.
pub(crate) fn view(visit: &Visit, mine: &Mine, wrong: Option<(&Fields, OrderProblem)>) -> Response {
    let title = visit.t("profile-expect-look-title");
    let none = Fields::new();
    let (typed, problem) = wrong.map_or((&none, None), |(typed, problem)| (typed, Some(problem)));
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-expect-look-lead")) } }
            div class="stack stack--loose" {
                (all(visit, mine))
                section class="stack" aria-labelledby="opnieuw" {
                    h2 id="opnieuw" { (visit.t("profile-expect-again-title")) }
                    p { (visit.t("profile-expect-again-lead")) }
                    (order::form(visit, mine, typed, problem, true))
                }
            }
        }
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Page::new(title, main).unlisted().status(status).show(visit)
}

/// Both orders, the figures again, and the way on.
pub(crate) fn done(visit: &Visit, mine: &Mine) -> Response {
    let title = visit.t("profile-expect-done-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t(moved(mine))) } }
            div class="stack stack--loose" {
                (orders(visit, mine))
                div class="row" {
                    a class="button" href={ (HERE) "/" (mine.check.id) "/kaart" } { (visit.t("profile-expect-card")) }
                    a class="button button--second" href=(mine.routes()) { (visit.t("profile-expect-routes")) }
                }
                (keep::button(visit, &format!("check-{}", mine.check.id)))
                p { (visit.t("profile-expect-talk")) }
                (all(visit, mine))
                (count::told(visit, mine))
                p { a href=(HERE) { (visit.t("profile-expect-back")) } }
            }
        }
    };
    Page::new(title, main).unlisted().show(visit)
}

/// Whether the order changed; either is fine.
fn moved(mine: &Mine) -> &'static str {
    if mine.check.in_order() == mine.check.in_order_after() {
        "profile-expect-done-same"
    } else {
        "profile-expect-done-moved"
    }
}

fn orders(visit: &Visit, mine: &Mine) -> Markup {
    let names = |places: Vec<usize>| -> Vec<String> {
        places.into_iter().map(|at| mine.name(mine.check.liked[at].occupation)).collect()
    };
    let (before, after) = (names(mine.check.in_order()), names(mine.check.in_order_after()));
    let rows = before.into_iter().zip(after).enumerate();
    table(&Table {
        label: visit.t("profile-expect-orders").to_owned(),
        heads: ["profile-expect-place", "profile-expect-before", "profile-expect-after"]
            .map(|key| visit.t(key).to_owned())
            .to_vec(),
        rows: rows.map(|(at, (before, after))| (None, vec![(at + 1).to_string(), before, after])).collect(),
        figures_from: 9,
        is_stacked: false,
    })
}

/// Every occupation with its guess and its figures, in the order of before.
fn all(visit: &Visit, mine: &Mine) -> Markup {
    html! {
        @for at in mine.check.in_order() {
            @let liked = &mine.check.liked[at];
            @let slug = mine.named.iter().find(|it| it.id == liked.occupation).map(|it| it.slug.as_str());
            section class="panel stack" aria-labelledby={ "b" (at) } {
                h2 id={ "b" (at) } class="h3" {
                    @if let Some(slug) = slug { a href={ "/beroepen/" (slug) } { (mine.name(liked.occupation)) } }
                    @else { (mine.name(liked.occupation)) }
                }
                (one(visit, liked))
                @if let Some(figure) = &liked.region { (region(visit, mine, figure)) }
            }
        }
        (no_region(visit, mine))
    }
}

/// What holds in the region now: a line of its own, because it is another figure by another publisher.
fn region(visit: &Visit, mine: &Mine, figure: &RegionFigure) -> Markup {
    let name = mine.region_name(&figure.region);
    let class = visit.t(&format!("profile-expect-tension-{}", figure.class.code())).to_owned();
    let when = period(visit.language, &figure.period);
    let key = if figure.is_example {
        "profile-expect-region-source-example"
    } else {
        "profile-expect-region-source"
    };
    let who = visit.fill(key, &[("region", name.as_str().into()), ("when", when.into())]);
    html! {
        div class="stack stack--tight" {
            p { (visit.fill("profile-expect-region", &[("region", name.as_str().into()), ("class", class.into())])) @if figure.is_example { " " (tag::example(visit)) } }
            (source(visit, &who, visit.t("profile-expect-region-says-not")))
        }
    }
}

/// Why no region stands here: none was chosen, or nobody gave figures for it.
fn no_region(visit: &Visit, mine: &Mine) -> Markup {
    if mine.check.liked.iter().any(|it| it.region.is_some()) {
        return html! {};
    }
    html! {
        p class="small soft" {
            @match &mine.region {
                None => { (visit.t("profile-expect-region-none")) " " a href="/test/wensen" { (visit.t("profile-expect-region-choose")) } }
                Some(region) => (visit.fill("profile-expect-region-nothing", &[("region", mine.region_name(region).into())])),
            }
        }
    }
}

fn one(visit: &Visit, liked: &Liked) -> Markup {
    html! {
        @match (liked.guess, liked.figures.pay) {
            (Some(guess), Some(figure)) => (pay(visit, &guess, &figure)),
            (_, Some(_)) => {}
            (_, None) => p { (visit.t("profile-expect-no-pay")) }
        }
        @match (liked.guess, liked.figures.chance) {
            (Some(guess), Some(figure)) => (chance(visit, &guess, &figure)),
            (_, Some(_)) => {}
            (_, None) => p { (visit.t("profile-expect-no-chance")) }
        }
    }
}

/// What was guessed of the pay, in words, with the ring of the figure and the guess on one line.
fn pay(visit: &Visit, guess: &Guess, figure: &PayFigure) -> Markup {
    let money = |cents| visit.money(cents);
    let said = match guess.pay {
        None => visit.t("profile-expect-pay-no-idea").to_owned(),
        Some(guessed) => {
            let (key, off) = match compare::pay(guessed, figure) {
                PayVerdict::Near => ("profile-expect-pay-near", None),
                PayVerdict::TooLow(off) => ("profile-expect-pay-low", Some(off)),
                PayVerdict::TooHigh(off) => ("profile-expect-pay-high", Some(off)),
            };
            let off = off.map(money).unwrap_or_default();
            visit.fill(key, &[("guess", money(guessed).into()), ("off", off.into())])
        }
    };
    let words = visit.fill(
        "profile-expect-pay-range",
        &[("low", money(figure.low).into()), ("high", money(figure.high).into())],
    );
    let cents = |it: loper_vocabulary::money::Cents| it.0 as f64;
    let mut rows = Vec::new();
    if let Some(guessed) = guess.pay {
        rows.push(Range {
            name: visit.t("profile-expect-you").to_owned(),
            words: money(guessed),
            span: Some((cents(guessed), cents(guessed), cents(guessed))),
            hue: Hue::People,
            is_soft: false,
        });
    }
    rows.push(Range {
        name: visit.t("profile-expect-pay-figure").to_owned(),
        words,
        span: Some((cents(figure.low), cents(figure.middle), cents(figure.high))),
        hue: Hue::World,
        is_soft: false,
    });
    let ends = [Some(figure.low), Some(figure.high), guess.pay].into_iter().flatten().map(cents);
    let from = ends.clone().fold(f64::INFINITY, f64::min) - ROOM;
    let to = ends.fold(0.0, f64::max) + ROOM;
    let who = visit.fill("profile-expect-pay-source", &[("year", figure.year.to_string().into())]);
    html! {
        div class="stack stack--tight" {
            p { (said) }
            (ranges(&rows, (from.max(0.0), to), &[]))
            (source(visit, &who, visit.t("profile-expect-pay-says-not")))
        }
    }
}

fn chance(visit: &Visit, guess: &Guess, figure: &ChanceFigure) -> Markup {
    let class = |it: loper_vocabulary::prospect::Scarcity| {
        visit.t(&format!("profile-expect-class-{}", it.code())).to_lowercase()
    };
    let said = match guess.chance {
        None => visit.fill("profile-expect-chance-no-idea", &[("class", class(figure.class).into())]),
        Some(guessed) => {
            let (key, steps) = match compare::chance(guessed, figure) {
                ChanceVerdict::Same => ("profile-expect-chance-same", 0),
                ChanceVerdict::Better(steps) => ("profile-expect-chance-better", steps),
                ChanceVerdict::Worse(steps) => ("profile-expect-chance-worse", steps),
            };
            let parts = [
                ("guess", class(guessed).into()),
                ("class", class(figure.class).into()),
                ("steps", steps.into()),
            ];
            visit.fill(key, &parts)
        }
    };
    let who = visit.fill("profile-expect-chance-source", &[("year", figure.to_year.to_string().into())]);
    html! {
        div class="stack stack--tight" { p { (said) } (source(visit, &who, visit.t("profile-expect-chance-says-not"))) }
    }
}

/// The card for the talk: on one sheet, to print or to show.
pub async fn card(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    let mine = mine(&visit, &headers, &id).await?;
    if mine.check.step() != Step::Done {
        return Ok(super::to(&format!("{HERE}/{}", mine.check.id), None));
    }
    let title = visit.t("profile-expect-card-title");
    let day = loper_texts::format::date(visit.language, mine.check.day);
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.fill("profile-expect-card-lead", &[("day", day.into())])) } }
            div class="stack" {
                (orders(&visit, &mine))
                (all(&visit, &mine))
                section class="stack stack--tight" aria-labelledby="vragen" {
                    h2 id="vragen" class="h3" { (visit.t("profile-expect-card-questions")) }
                    ul { @for key in ["profile-expect-card-q1", "profile-expect-card-q2", "profile-expect-card-q3"] { li { (visit.t(key)) } } }
                }
                p { a href={ (HERE) "/" (mine.check.id) "/kaart.pdf" } { (visit.t("profile-expect-card-save")) } }
            }
        }
    };
    Ok(Page::new(title, main).unlisted().show(&visit))
}

/// The same card as a file.
pub async fn paper(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    let mine = mine(&visit, &headers, &id).await?;
    if mine.check.step() != Step::Done {
        return Ok(super::to(&format!("{HERE}/{}", mine.check.id), None));
    }
    let card = documents::expectations::Card {
        messages: visit.app.messages(),
        language: visit.language,
        check: &mine.check,
        name: &|it| mine.name(it),
        region: &|it| mine.region_name(it),
        today: when(&visit)?.today,
    };
    Ok(Paper::new("loper-verwachtingen", card.document()).into_response())
}
