//! Who may come in, from where one is now: the law's answer, and how sure we are of it.

use loper_vocabulary::level::Level;
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::level_words;
use crate::model::programme::{ProgrammePage, Step};

/// The question “where are you now”, the answer to it, and all answers in a table.
pub fn admission(visit: &Visit, page: &ProgrammePage, now: Option<Level>) -> Markup {
    let programme = &page.programme;
    if programme.kind == "vmbo" {
        return html! { p { (visit.t("explore-admission-vmbo")) } };
    }
    if page.admission.is_empty() {
        return notice(
            Tone::Plain,
            visit.t("explore-admission-unknown-title"),
            &html! { p { (visit.t("explore-admission-unknown")) } },
        );
    }
    let answer = now.and_then(|now| page.admission.iter().find(|step| step.from == now.code()));
    html! {
        form class="row row--bottom" method="get" action={ "/opleidingen/" (programme.slug) "#toelating" } {
            div class="field grow" {
                label for="nu" { (visit.t("explore-admission-where")) }
                select id="nu" name="nu" {
                    @for step in &page.admission {
                        option value=(step.from) selected[answer.is_some_and(|chosen| chosen.from == step.from)] { (from_words(visit, &step.from)) }
                    }
                }
            }
            button class="button button--second" type="submit" { (visit.t("explore-admission-look")) }
        }
        @if let Some(step) = answer { (answered(visit, step)) } @else { (shortest(visit, page)) }
        (more(visit.t("explore-admission-all"), &all(visit, page)))
        p class="source" {
            b { (visit.t("web-source")) } " " (visit.t("explore-admission-source"))
            " " b { (visit.t("web-says-not")) } " " (visit.t("explore-admission-says-not"))
        }
    }
}

fn from_words(visit: &Visit, code: &str) -> String {
    level_words(visit, Level::parse(code))
}

fn answer_key(step: &Step) -> &'static str {
    match step.answer.as_str() {
        "right" => "explore-admission-right",
        "condition" => "explore-admission-condition",
        _ => "explore-admission-none",
    }
}

/// How sure we are that the law says so.
pub fn certainty_key(step: &Step) -> &'static str {
    match step.certainty.as_str() {
        "V" => "explore-certainty-read",
        "M" => "explore-certainty-memory",
        _ => "explore-certainty-ours",
    }
}

fn answered(visit: &Visit, step: &Step) -> Markup {
    let tone = match step.answer.as_str() {
        "right" => Tone::Good,
        "condition" => Tone::Plain,
        _ => Tone::Warn,
    };
    let title = visit.fill(answer_key(step), &[("from", from_words(visit, &step.from).into())]);
    notice(
        tone,
        &title,
        &html! {
            @if !step.condition.is_empty() { p { (step.condition) } }
            p class="small soft" { (visit.t("explore-admission-law")) " " (step.law) " (" (visit.t(certainty_key(step))) ")." }
        },
    )
}

/// Before anybody said where they are: the diplomas that open this door.
fn shortest(visit: &Visit, page: &ProgrammePage) -> Markup {
    html! {
        p { (visit.t("explore-admission-open")) }
        ul {
            @for step in page.admission.iter().filter(|step| step.answer != "none") {
                li {
                    (from_words(visit, &step.from))
                    @if step.answer == "condition" { " (" (visit.t("explore-admission-short-condition")) ")" }
                }
            }
        }
    }
}

fn all(visit: &Visit, page: &ProgrammePage) -> Markup {
    let heads = [
        "explore-admission-from",
        "explore-admission-may",
        "explore-admission-why",
        "explore-admission-where-written",
    ];
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("explore-admission-all")) {
            table class="table table--stacked" {
                thead { tr { @for head in heads { th scope="col" { (visit.t(head)) } } } }
                tbody { @for step in &page.admission { tr {
                    th scope="row" { (from_words(visit, &step.from)) }
                    td data-label=(visit.t(heads[1])) { (visit.t(&format!("explore-admission-short-{}", step.answer))) }
                    td data-label=(visit.t(heads[2])) { (step.condition) }
                    td data-label=(visit.t(heads[3])) { (step.law) " (" (visit.t(certainty_key(step))) ")" }
                } } }
            }
        }
    }
}
