//! `/hoe-werkt-het`: the rules in plain words, and as they run. The same for everyone.

use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_web::components::more::more;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::cases::{Case, cases};
use crate::model::rules::{RULES, Rule, VERSION};

/// What the page says before the rules, and after them.
const PROMISES: [&str; 6] = [
    "matching-how-promise-start",
    "matching-how-promise-input",
    "matching-how-promise-order",
    "matching-how-promise-nothing-hidden",
    "matching-how-promise-same",
    "matching-how-promise-school",
];

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route {
        method: Method::Get,
        path: "/hoe-werkt-het",
        action: Action::Explore,
        relation: Relation::Public,
        handler: get(show),
    }]
}

/// Shows the rules.
pub async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let (published, _) = cases().map_err(Fault::Broken)?;
    let title = visit.t("matching-how-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("matching-how-lead")) } }
            div class="stack stack--loose" {
                section class="stack" aria-labelledby="beloften" {
                    h2 id="beloften" { (visit.t("matching-how-promises")) }
                    ul { @for key in PROMISES { li { (visit.t(key)) } } }
                }
                section class="stack" aria-labelledby="regels" {
                    h2 id="regels" { (visit.t("matching-how-rules")) }
                    @for rule in RULES { (one(&visit, rule)) }
                }
                (checked(&visit, &published))
                section class="stack" aria-labelledby="ai" {
                    h2 id="ai" { (visit.t("matching-how-ai-title")) }
                    p { (visit.t("matching-how-ai")) }
                }
                p class="source" { b { (visit.t("matching-rules")) } " " (visit.fill("matching-rules-version", &[("version", VERSION.into())])) }
            }
        }
    };
    Ok(Page::new(title, main).description(visit.t("matching-how-lead")).public().show(&visit))
}

/// The made-up people on whom the rules are tried in every build: who they are, and why what should be near the top should be.
fn checked(visit: &Visit, all: &[Case]) -> Markup {
    let list = html! {
        dl class="stack stack--tight" {
            @for case in all { dt { (visit.say(&case.who)) } dd class="soft" { (visit.say(&case.why)) } }
        }
    };
    html! {
        section class="stack" aria-labelledby="proefgevallen" {
            h2 id="proefgevallen" { (visit.t("matching-how-cases-title")) }
            p { (visit.fill("matching-how-cases", &[("count", all.len().into())])) }
            (more(visit.t("matching-how-cases-read"), &list))
        }
    }
}

/// A rule in plain words; under it, folded, the words of who wrote it and the rule as it runs.
fn one(visit: &Visit, rule: &Rule) -> Markup {
    let code = html! {
        p class="small soft" { (visit.t("matching-how-file")) " " code { (rule.file) } }
        pre class="code" tabindex="0" { code lang="en" { (rule.text()) } }
    };
    html! {
        section class="stack stack--tight" aria-labelledby=(rule.name) {
            h3 id=(rule.name) { (visit.t(&format!("matching-rule-{}-title", rule.name))) }
            p { (visit.t(&format!("matching-rule-{}", rule.name))) }
            (more(visit.t("matching-how-code"), &code))
        }
    }
}
