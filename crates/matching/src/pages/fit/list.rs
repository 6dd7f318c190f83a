//! The list: the weights, what moved, fit beside chance with reasons that add up, what lies outside, what can't be.

use axum::response::Response;
use loper_profile::model::about::About;
use loper_web::components::fit::{Fit as Shown, Weight, fit, reasons, weight};
use loper_web::components::icon::{Icon, icon};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{HERE, start};
use crate::model::advice::fold::{Family, fold};
use crate::model::advice::moved::moved;
use crate::model::advice::{Advice, Fit, Order};
use crate::model::ask::{Ask, Scope};
use crate::model::chance::{Chance, Indicator};
use crate::model::factor::Factor;
use crate::model::facts::Facts;
use crate::model::item::Kind;
use crate::model::rules;
use crate::pages::paper::WHOLE;
use crate::pages::words;

/// How many are shown before someone asks for more.
const FIRST: usize = 8;
/// How many of what moved are told.
const MOVED_MAX: usize = 5;
/// Among so many places a move is worth telling.
const MOVED_AMONG: usize = 10;
/// How many impossible ones are named.
const IMPOSSIBLE_MAX: usize = 60;

/// A list that was made.
pub(crate) struct Made<'a> {
    pub facts: &'a Facts,
    pub ask: &'a Ask,
    pub advice: &'a Advice,
    pub about: &'a About,
    pub before: Option<Ask>,
    pub is_of_these_facts: bool,
    pub is_whole: bool,
}

/// The page.
pub(crate) fn view(visit: &Visit, made: &Made<'_>) -> Response {
    let title = visit.t("matching-title");
    let main = html! {
        div class="page" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("matching-lead")) } }
            div class="aside-start" {
                div class="stack stack--loose" {
                    details class="unfold" {
                        summary { (icon(Icon::Sliders)) (visit.t("matching-weights-title")) }
                        (weights(visit, made.ask))
                    }
                    div class="stack stack--tight small" {
                        (start::said(visit, made.about))
                        p { (visit.t("matching-never")) }
                        p { a href="/hoe-werkt-het" { (visit.t("matching-rules-read")) } }
                    }
                }
                div class="stack stack--loose" {
                    (news(visit, made))
                    (movement(visit, made))
                    (results(visit, made))
                }
            }
        }
    };
    Page::new(title, main).description(visit.t("matching-lead")).section(HERE).unlisted().show(visit)
}

fn weights(visit: &Visit, ask: &Ask) -> Markup {
    let (none, much) = (visit.t("matching-weight-none"), visit.t("matching-weight-much"));
    html! {
        form class="weights" method="post" action=(HERE) data-live="lijst verschoof" {
            h2 { (visit.t("matching-weights-title")) }
            @for factor in Factor::ALL {
                @let label = visit.t(match factor {
                    Factor::Interests => "matching-factor-interests",
                    Factor::Values => "matching-factor-values",
                    Factor::Skills => "matching-factor-skills",
                    Factor::Wishes => "matching-factor-wishes",
                });
                (weight(Weight { name: factor.code(), label, percent: ask.weights.of(factor), none, much }))
            }
            (weight(Weight { name: "prospects", label: visit.t("matching-weight-chances"), percent: ask.prospects_weight, none, much }))
            p class="small soft" { (visit.t("matching-weight-chances-means")) }
            fieldset class="stack stack--tight" {
                legend { (visit.t("matching-kind")) }
                @for (value, key, kind) in [("", "matching-kind-both", None), ("occupation", "matching-kind-occupation", Some(Kind::Occupation)), ("programme", "matching-kind-programme", Some(Kind::Programme))] {
                    label class="choice" { input type="radio" name="soort" value=(value) checked[ask.kind == kind]; span { (visit.t(key)) } }
                }
            }
            label class="choice" { input type="checkbox" name="alle" value="1" checked[ask.scope == Scope::All]; span { (visit.t("matching-all")) } }
            p { button class="button" type="submit" { (visit.t("matching-make-again")) } }
        }
    }
}

/// What changed since the list was made: answers, or the figures.
fn news(visit: &Visit, made: &Made<'_>) -> Markup {
    let key = match (*made.about == made.ask.about, made.is_of_these_facts) {
        (false, _) => "matching-answers-changed",
        (true, false) => "matching-figures-changed",
        (true, true) => return html! {},
    };
    let button = html! {
        form method="post" action=(HERE) {
            @for factor in Factor::ALL { input type="hidden" name=(factor.code()) value=(made.ask.weights.of(factor)); }
            input type="hidden" name="prospects" value=(made.ask.prospects_weight);
            @if let Some(kind) = made.ask.kind { input type="hidden" name="soort" value=(kind.code()); }
            button class="button button--second" type="submit" { (visit.t("matching-make-again")) }
        }
    };
    notice(Tone::Plain, visit.t(key), &button)
}

/// What moved since the list before this one, and what did it.
fn movement(visit: &Visit, made: &Made<'_>) -> Markup {
    let told: Vec<String> = made
        .before
        .as_ref()
        .map(|before| moved((made.facts, before), (made.facts, made.ask), MOVED_AMONG))
        .unwrap_or_default()
        .iter()
        .take(MOVED_MAX)
        .filter_map(|it| words::moved(visit, made.facts, it))
        .collect();
    html! {
        div id="verschoof" aria-live="polite" {
            @if !told.is_empty() {
                section class="panel panel--sunk stack stack--tight" aria-labelledby="verschoof-kop" {
                    h2 id="verschoof-kop" class="h3" { (visit.t("matching-moved-title")) }
                    ul { @for line in &told { li { (line) } } }
                }
            }
        }
    }
}

fn results(visit: &Visit, made: &Made<'_>) -> Markup {
    let families = fold(made.facts, &made.advice.results);
    let count = if made.is_whole { families.len() } else { FIRST.min(families.len()) };
    let key = match made.advice.order {
        Order::Points => "matching-order-points",
        Order::Chances => "matching-order-chances",
        Order::NothingSaid => "matching-order-nothing-said",
        Order::NothingWeighs => "matching-order-nothing-weighs",
    };
    let shown = &families[..count];
    html! {
        section id="lijst" class="stack" aria-labelledby="lijst-kop" {
            div class="stack stack--tight" {
                h2 id="lijst-kop" { (visit.t("matching-list-title")) }
                p class="soft" {
                    @if has_example(made, shown) { (tag::example(visit)) " " }
                    (visit.t(key)) " " @if made.advice.order == Order::Points { (visit.t("matching-bar-means")) }
                }
            }
            ul class="stack stack--tight" { @for family in shown { (one(visit, made, family)) } }
            @if count < families.len() {
                p { a class="button button--second" href={ (HERE) "?alles=1#lijst" } { (visit.fill("matching-more", &[("count", (families.len() - count).into())])) } }
            }
            (outside(visit, made))
            (next(visit, made, shown))
            div class="row" {
                a class="button button--second" href={ (HERE) "/uitkomst.pdf" } { (visit.t("matching-paper-save")) }
                a class="button button--quiet" href=(WHOLE) { (visit.t("matching-paper-all")) }
                a class="button button--quiet" href={ (HERE) "/kaart.pdf" } { (visit.t("matching-paper-save-card")) }
            }
            (as_table(visit, made, shown))
            (impossible(visit, made))
            p class="source" { b { (visit.t("matching-rules")) } " " (visit.fill("matching-rules-version", &[("version", rules::VERSION.into())])) " " a href="/hoe-werkt-het" { (visit.t("matching-rules-check")) } }
        }
    }
}

/// The chances that stand beside a fit on the list: ROA's for the country, and one of the region or of the programme.
fn chances<'a>(made: &Made<'a>, fit: &Fit) -> Vec<&'a Chance> {
    let all = fit.chances(made.facts, made.ask);
    let first = |indicator: Indicator| {
        let own = |it: &&&Chance| it.indicator == indicator;
        // The region's own figure before the national one.
        all.iter().filter(own).max_by_key(|it| it.region != "NL").copied()
    };
    [Indicator::Bottleneck, Indicator::Tension, Indicator::Work].into_iter().filter_map(first).collect()
}

fn has_example(made: &Made<'_>, shown: &[Family<'_>]) -> bool {
    shown.iter().any(|it| chances(made, it.best).iter().any(|it| it.is_example))
}

fn one(visit: &Visit, made: &Made<'_>, family: &Family<'_>) -> Markup {
    let best = family.best;
    let item = best.item(made.facts);
    let said = chances(made, best);
    let mut bars: Vec<_> = words::fit_bar(visit, best).into_iter().collect();
    bars.extend(said.iter().map(|it| words::chance_bar(visit, it)));
    let under = html! {
        @if let Some(admission) = best.admission { p class="small" { (visit.t(&format!("matching-admission-{}", admission.code()))) } }
        @if let Some(near) = best.near { p class="small" { (words::near(visit, made.facts, near)) } }
        @for caution in &best.cautions { p class="small" { (words::caution(visit, *caution)) } }
        @if said.is_empty() { p class="small soft" { (visit.t("matching-no-chance")) } }
        @if !family.siblings.is_empty() {
            p class="small soft" {
                (visit.t("matching-siblings")) " "
                @for (nth, sibling) in family.siblings.iter().enumerate() {
                    @if nth > 0 { ", " } a href=(sibling.item(made.facts).url()) { (visit.say(&sibling.item(made.facts).title)) }
                }
            }
        }
    };
    fit(&Shown {
        title: visit.say(&item.title),
        url: &item.url(),
        line: &line(visit, made, best),
        under,
        bars,
        why: visit.t("matching-why"),
        because: because(visit, made.facts, best, false),
    })
}

fn line(visit: &Visit, made: &Made<'_>, fit: &Fit) -> String {
    let item = fit.item(made.facts);
    match item.kind() {
        Kind::Occupation => visit.t("matching-is-occupation").to_owned(),
        Kind::Programme => {
            let level = item.level.map(|it| visit.level(it).to_owned());
            visit.fill("matching-is-programme", &[("level", level.unwrap_or_default().into())])
        }
    }
}

/// The reasons with their sum, what is not known, and the way to the whole explanation.
pub(crate) fn because(visit: &Visit, facts: &Facts, fit: &Fit, is_whole: bool) -> Markup {
    let address = format!("{HERE}/{}/waarom", fit.item(facts).id);
    html! {
        @if let Some(points) = fit.points {
            (reasons(&words::reasons(visit, facts, fit, is_whole), &points.to_string(), visit.t("matching-sum")))
        } @else {
            p { (visit.t("matching-no-points")) }
        }
        @for factor in &fit.missing { p class="small soft" { (visit.t(&format!("matching-missing-{}", factor.code()))) } }
        @if !is_whole { p { a href=(address) { (visit.t("matching-why-more")) } } }
    }
}

fn outside(visit: &Visit, made: &Made<'_>) -> Markup {
    html! {
        @if !made.advice.surprises.is_empty() {
            section class="panel stack stack--tight" aria-labelledby="anders" {
                h3 id="anders" { (visit.t("matching-outside-title")) }
                p { (visit.t("matching-outside")) " " a href="/hoe-werkt-het#surprises" { (visit.t("matching-outside-rule")) } }
                div class="row" {
                    @for fit in &made.advice.surprises {
                        @let item = fit.item(made.facts);
                        a class="button button--quiet" href=(item.url()) { (visit.say(&item.title)) }
                    }
                }
            }
        }
    }
}

/// The next step: check what one expects of the occupations on the list.
fn next(visit: &Visit, made: &Made<'_>, shown: &[Family<'_>]) -> Markup {
    let ids: Vec<String> = shown
        .iter()
        .map(|it| it.best.item(made.facts))
        .filter(|it| it.kind() == Kind::Occupation)
        .map(|it| format!("beroep={}", it.id))
        .collect();
    html! {
        @if !ids.is_empty() {
            p { a class="button" href={ "/verwachtingen/kies?" (ids.join("&")) } { (visit.t("matching-next")) } }
        }
    }
}

fn as_table(visit: &Visit, made: &Made<'_>, shown: &[Family<'_>]) -> Markup {
    let row = |family: &Family<'_>| {
        let fits = words::fit_bar(visit, family.best).map_or_else(|| "–".to_owned(), |(it, _)| it.words);
        let said: Vec<String> = chances(made, family.best)
            .into_iter()
            .map(|it| {
                format!(
                    "{}: {} ({})",
                    words::chance_name(visit, it),
                    words::chance_class(visit, it),
                    words::chance_source(visit, made.facts, it)
                )
            })
            .collect();
        let said = if said.is_empty() { visit.t("matching-no-chance").to_owned() } else { said.join("; ") };
        (Some(visit.say(&family.best.item(made.facts).title).to_owned()), vec![fits, said])
    };
    let inside = table(&Table {
        label: visit.t("matching-list-title").to_owned(),
        heads: ["matching-head-name", "matching-fits", "matching-head-chances"]
            .map(|it| visit.t(it).to_owned())
            .to_vec(),
        rows: shown.iter().map(row).collect(),
        figures_from: 9,
        is_stacked: true,
    });
    more(visit.t("matching-as-table"), &inside)
}

fn impossible(visit: &Visit, made: &Made<'_>) -> Markup {
    let all = &made.advice.impossible;
    if all.is_empty() {
        return html! {};
    }
    let inside = html! {
        p { (visit.t("matching-impossible-means")) " " a href="/test/wensen" { (visit.t("matching-impossible-change")) } }
        ul class="stack--tight" {
            @for it in all.iter().take(IMPOSSIBLE_MAX) {
                @let item = &made.facts.items()[it.place];
                li {
                    a href=(item.url()) { (visit.say(&item.title)) } ": "
                    @for (nth, one) in it.because.iter().enumerate() { @if nth > 0 { " " } (words::barred(visit, *one)) }
                }
            }
        }
        @if all.len() > IMPOSSIBLE_MAX { p class="small soft" { (visit.fill("matching-impossible-more", &[("count", (all.len() - IMPOSSIBLE_MAX).into())])) } }
    };
    more(&visit.fill("matching-impossible-title", &[("count", all.len().into())]), &inside)
}
