//! What a check found, or an import did: counts, the difference with what stands, every refused row.

use loper_labour_market::model::release::PartReport;
use loper_web::components::more::more;
use loper_web::components::terms::terms;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::words::said;
use crate::model::outcome::Outcome;

/// Each part of what was found.
pub(super) fn report(visit: &Visit, outcome: &Outcome) -> Markup {
    html! { @for part in &outcome.parts { (of_part(visit, part)) } }
}

fn count(visit: &Visit, number: u64) -> String {
    visit.whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// How a part is called.
pub(super) fn part_name(visit: &Visit, part: &str) -> String {
    let key = format!("imports-part-{part}");
    if visit.app.messages().has(visit.language, &key) { visit.t(&key).to_owned() } else { part.to_owned() }
}

fn of_part(visit: &Visit, part: &PartReport) -> Markup {
    let head = format!("deel-{}", part.part);
    let mut facts = vec![
        (visit.t("imports-rows"), count(visit, part.rows_in)),
        (visit.t("imports-refused-rows"), count(visit, part.rows_refused)),
    ];
    if !part.is_unchanged {
        facts.push((visit.t("imports-added"), count(visit, part.added)));
        facts.push((visit.t("imports-gone"), count(visit, part.gone)));
        facts.push((visit.t("imports-changed"), count(visit, part.changed)));
        if part.completed > 0 {
            facts.push((visit.t("imports-completed"), count(visit, part.completed)));
        }
    }
    html! {
        section class="stack" aria-labelledby=(head) {
            h2 id=(head) { (part_name(visit, &part.part)) }
            @if part.is_unchanged { p { (visit.t("imports-unchanged")) } }
            (terms(&facts))
            @if !part.remarks.is_empty() { ul { @for it in &part.remarks { li { (said(visit, it)) } } } }
            @if part.rows_refused > 0 { (more(&refused_title(visit, part), &refusals(visit, part))) }
        }
    }
}

fn refused_title(visit: &Visit, part: &PartReport) -> String {
    visit.fill("imports-refusals", &[("count", part.rows_refused.into())])
}

/// The refused rows that were kept; the count says how many there are.
fn refusals(visit: &Visit, part: &PartReport) -> Markup {
    let heads = ["imports-line", "imports-column", "imports-value", "imports-reason"].map(|key| visit.t(key));
    let hidden = part.rows_refused.saturating_sub(part.refusals.len() as u64);
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(refused_title(visit, part)) {
            table class="table table--stacked" {
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { @for it in &part.refusals { tr {
                    th scope="row" { @if it.line == 0 { (visit.t("imports-no-line")) } @else { (it.line) } }
                    td data-label=(heads[1]) { (it.column) }
                    td data-label=(heads[2]) { (it.value) }
                    td data-label=(heads[3]) { (said(visit, &it.reason)) }
                } } }
            }
        }
        @if hidden > 0 { p class="small soft" { (visit.fill("imports-refusals-more", &[("count", hidden.into())])) } }
    }
}
