//! The eight indicators of *Studie in Cijfers*, where a programme is offered, and how many follow it.

use loper_texts::format::decimal;
use loper_vocabulary::money::Cents;
use loper_vocabulary::prospect::Prospect;
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::components::trend::{Point, trend};
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::programme::{Count, Figure, Indicator, Offer, ProgrammePage};
use crate::pages::occupation::modes;

/// The eight, in their order; each with its figure, or that there is none and who has it.
pub fn eight(visit: &Visit, page: &ProgrammePage) -> Markup {
    if page.programme.kind != "mbo" {
        return html! { p { (visit.t("explore-eight-hbo")) } };
    }
    let has_example = page.figures.iter().any(|figure| figure.is_example);
    let heads = ["explore-eight-what", "explore-eight-figure", "explore-eight-who"];
    html! {
        p { (visit.t("explore-eight-plain")) }
        @if has_example { p { (tag::example(visit)) " " (visit.t("explore-eight-example")) } }
        div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("explore-stop-figures")) {
            table class="table table--stacked" {
                thead { tr { @for head in heads { th scope="col" { (visit.t(head)) } } } }
                tbody { @for indicator in Indicator::ALL { tr {
                    th scope="row" { (visit.t(&format!("explore-eight-{}", indicator.code()))) }
                    td data-label=(visit.t(heads[1])) { (cell(visit, page, indicator)) }
                    td data-label=(visit.t(heads[2])) { (visit.t(&format!("explore-eight-{}-by", indicator.code()))) }
                } } }
            }
        }
        (source(visit, visit.t("explore-eight-source"), visit.t("explore-eight-says-not")))
    }
}

fn cell(visit: &Visit, page: &ProgrammePage, indicator: Indicator) -> Markup {
    let figures: Vec<&Figure> =
        page.figures.iter().filter(|figure| figure.indicator == indicator.code()).collect();
    html! {
        @if figures.is_empty() {
            span class="soft" {
                @if indicator.is_for(page.programme.level) { (visit.t("explore-eight-none")) } @else { (visit.t("explore-eight-not-here")) }
            }
        }
        @for figure in figures {
            div {
                (figure_words(visit, indicator, figure))
                " " span class="small soft" { (about(visit, figure)) }
                @if figure.is_example { " " (tag::example(visit)) }
            }
        }
    }
}

/// A figure in words: a share, a mark, an amount, or the publisher's class.
pub fn figure_words(visit: &Visit, indicator: Indicator, figure: &Figure) -> String {
    if let Some(class) = figure.class.as_deref().and_then(Prospect::parse) {
        return visit.t(&format!("explore-prospect-{}", class.code())).to_owned();
    }
    let Some(value) = figure.value else { return visit.t("explore-too-little").to_owned() };
    match indicator {
        Indicator::Satisfaction => {
            visit.fill("explore-eight-mark", &[("value", decimal(visit.language, value, 1).into())])
        }
        Indicator::StartingPay => {
            let amount = visit.money(Cents::from_euros(value));
            visit.fill("explore-eight-hour", &[("amount", amount.into())])
        }
        _ => visit.fill("explore-eight-share", &[("value", decimal(visit.language, value, 0).into())]),
    }
}

/// Where and when a figure was found.
pub fn about(visit: &Visit, figure: &Figure) -> String {
    let place = figure.region.as_deref().unwrap_or(visit.t("explore-netherlands"));
    let mut parts = vec![place.to_owned(), figure.year.to_string()];
    if !figure.mode.is_empty() {
        parts.push(figure.mode.clone());
    }
    format!("({})", parts.join(", "))
}

/// Where it is offered after an import; else who publishes that. Then how many follow it.
pub fn offer(visit: &Visit, page: &ProgrammePage) -> Markup {
    let who = if page.programme.kind == "hbo" { "explore-offer-none-hbo" } else { "explore-offer-none" };
    let (example, real): (Vec<&Offer>, Vec<&Offer>) = page.offer.iter().partition(|it| it.is_example);
    html! {
        @if real.is_empty() {
            (notice(Tone::Plain, visit.t("explore-offer-none-title"), &html! { p { (visit.t(who)) } }))
        } @else {
            (table(&offer_table(visit, &real)))
            (source(visit, visit.t("explore-offer-source"), visit.t("explore-offer-says-not")))
        }
        @if !example.is_empty() {
            p { (tag::example(visit)) }
            (table(&offer_table(visit, &example)))
            (source(visit, visit.t("explore-offer-source-example"), visit.t("explore-offer-says-not")))
        }
        @if !page.counts.is_empty() {
            @let is_example = page.counts.iter().any(|count| count.is_example);
            @if is_example { p { (tag::example(visit)) } }
            div class="columns columns--small" { @for measure in ["students", "intake", "graduates"] { (counts(visit, page, measure)) } }
            (source(visit, visit.t(if is_example { "explore-count-source-example" } else { "explore-count-source" }), visit.t("explore-count-says-not")))
        }
    }
}

fn offer_table(visit: &Visit, offers: &[&Offer]) -> Table {
    let rows = offers.iter().map(|offer| {
        let url = offer.website.starts_with("https://").then(|| offer.website.clone());
        (url, vec![offer.institution.clone(), offer.place.clone(), modes(visit, &offer.mode).to_owned()])
    });
    Table {
        label: visit.t("explore-stop-offer").into(),
        heads: ["explore-offer-school", "explore-offer-place", "explore-way-how"]
            .iter()
            .map(|key| visit.t(key).to_owned())
            .collect(),
        rows: rows.collect(),
        figures_from: 3,
        is_stacked: true,
    }
}

fn count_words(visit: &Visit, count: &Count) -> String {
    let (low, high) = (visit.whole(count.bounds.low()), visit.whole(count.bounds.high()));
    if count.bounds.is_exact() {
        low
    } else {
        visit.fill("explore-count-between", &[("low", low.into()), ("high", high.into())])
    }
}

/// How many through the years. A line is drawn only where no number is hidden.
fn counts(visit: &Visit, page: &ProgrammePage, measure: &str) -> Markup {
    let counts: Vec<&Count> = page.counts.iter().filter(|count| count.measure == measure).collect();
    let title = visit.t(&format!("explore-count-{measure}")).to_owned();
    let is_known = counts.iter().all(|count| count.bounds.is_exact());
    let points: Vec<Point> = counts
        .iter()
        .map(|count| Point {
            when: count.year.to_string(),
            value: count.bounds.low() as f64,
            words: count_words(visit, count),
        })
        .collect();
    let rows =
        counts.iter().map(|count| (None, vec![count.year.to_string(), count_words(visit, count)])).collect();
    let heads = vec![visit.t("explore-count-year").into(), title.clone()];
    let as_table = Table { label: title.clone(), heads, rows, figures_from: 1, is_stacked: false };
    html! {
        @if !counts.is_empty() {
            div class="stack stack--tight" {
                @if is_known && points.len() > 1 {
                    (trend(&title, visit.t("explore-count-plain"), &points))
                    (more(visit.t("web-as-table"), &table(&as_table)))
                } @else {
                    h3 { (title) }
                    (table(&as_table))
                }
            }
        }
    }
}
