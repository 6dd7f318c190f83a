//! How a badge looks: what it says, what of it was checked, and what was not.

use axum::http::StatusCode;
use axum::response::Response;
use loper_texts::format;
use loper_web::components::crumbs::crumbs;
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::form::Form;
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::form::area;
use super::super::{HERE as DOSSIER, plan, words};
use super::{FILE, HERE, TEXT};
use crate::model::badge::jws::Signature;
use crate::model::badge::{Badge, Subject, Validity};
use crate::store::badge::Kept;

/// The form to bring one.
pub(super) fn form(visit: &Visit, me: &SignedIn, form: &Form) -> Response {
    let title = visit.t("dossier-badge-title");
    let house = words::title_of_house(visit, me);
    let problem = form.problem(FILE);
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(house, DOSSIER), (visit.t("dossier-add"), "/mijn/dossier/nieuw")], title))
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("dossier-badge-lead")) } }
            div class="stack stack--loose" {
                (problem_list(visit, form))
                form class="stack stack--loose" method="post" action=(HERE) enctype="multipart/form-data" {
                    (once::field(visit))
                    div class={ "field" @if problem.is_some() { " field--error" } } {
                        label for=(FILE) { (visit.t("dossier-badge-file")) }
                        p class="hint" id="bestand-hint" { (visit.t("dossier-badge-file-hint")) }
                        @if let Some(problem) = problem { p class="error" id="bestand-problem" { (icon(Icon::OctagonAlert)) span { (problem) } } }
                        input type="file" id=(FILE) name=(FILE) accept=".png,.svg,.json,.jwt,.txt,.jsonld"
                            aria-describedby={ "bestand-hint" @if problem.is_some() { " bestand-problem" } } aria-invalid=[problem.map(|_| "true")];
                    }
                    (area(form, TEXT, visit.t("dossier-badge-text"), visit.t("dossier-badge-text-hint")))
                    p { button class="button" type="submit" name="doe" value="kijk" { (visit.t("dossier-badge-look")) } }
                    p class="small soft" { (visit.t("dossier-badge-network")) }
                }
            }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(title, main).section(DOSSIER).unlisted().status(status).show(visit)
}

/// What a badge says and what was checked, before it goes in.
pub(super) fn preview(
    visit: &Visit,
    me: &SignedIn,
    (badge, text): (&Badge, &str),
    status: StatusCode,
) -> Response {
    let house = words::title_of_house(visit, me);
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(house, DOSSIER), (visit.t("dossier-badge-title"), HERE)], &badge.title))
            div class="page-head" { h1 { (badge.title) } p class="lead" { (from(visit, badge)) } }
            div class="stack stack--sections" {
                @if !badge.may_be_kept() {
                    (notice(Tone::Danger, visit.t("dossier-badge-wrong"), &html! { p { (visit.t("dossier-badge-wrong-text")) } }))
                }
                (says(visit, badge))
                (findings(visit, badge))
                @if badge.may_be_kept() {
                    form class="stack stack--tight" method="post" action=(HERE) enctype="multipart/form-data" {
                        (once::field(visit))
                        input type="hidden" name=(TEXT) value=(text);
                        p { button class="button" type="submit" name="doe" value="bewaar" { (icon(Icon::Plus)) (words::named(visit, me, "dossier-badge-keep")) } }
                        p class="small soft" { (visit.t("dossier-badge-keep-text")) }
                    }
                }
                p { a href=(HERE) { (visit.t("dossier-badge-other")) } }
            }
        }
    };
    Page::new(badge.title.as_str(), main).section(DOSSIER).unlisted().status(status).show(visit)
}

/// From whom, and since when.
fn from(visit: &Visit, badge: &Badge) -> String {
    let name = if badge.issuer_name.is_empty() { &badge.issuer_id } else { &badge.issuer_name };
    let name = if name.is_empty() { visit.t("dossier-badge-nobody") } else { name };
    match badge.issued_on {
        Some(day) => {
            let day = format::date(visit.language, day);
            visit.fill("dossier-badge-from", &[("name", name.into()), ("date", day.into())])
        }
        None => visit.fill("dossier-badge-from-undated", &[("name", name.into())]),
    }
}

fn says(visit: &Visit, badge: &Badge) -> Markup {
    let parts =
        [("dossier-badge-description", &badge.description), ("dossier-badge-criteria", &badge.criteria)];
    html! {
        @for (key, text) in parts {
            @if !text.is_empty() {
                section class="stack stack--tight" { h2 class="h3" { (visit.t(key)) } (plan::paragraphs(text)) }
            }
        }
    }
}

/// How one finding is told: it holds, it is not known, or it is wrong.
#[derive(Clone, Copy)]
enum How {
    Holds,
    Open,
    Wrong,
}

/// What was checked, line by line.
pub(crate) fn findings(visit: &Visit, badge: &Badge) -> Markup {
    let all = [signature(visit, badge), subject(visit, badge), validity(visit, badge), recall(visit, badge)];
    let title = if badge.is_sound() { "dossier-badge-sound" } else { "dossier-badge-findings" };
    html! {
        section class="panel stack stack--tight" aria-labelledby="nagekeken" {
            h2 class="h3" id="nagekeken" { (visit.t(title)) }
            ul class="sees" {
                @for (how, text) in all {
                    li {
                        (icon(match how { How::Holds => Icon::CircleCheck, How::Open => Icon::Info, How::Wrong => Icon::OctagonAlert }))
                        span { strong { (visit.t(word(how))) } " " (text) }
                    }
                }
            }
        }
    }
}

const fn word(how: How) -> &'static str {
    match how {
        How::Holds => "dossier-badge-how-holds",
        How::Open => "dossier-badge-how-open",
        How::Wrong => "dossier-badge-how-wrong",
    }
}

fn signature(visit: &Visit, badge: &Badge) -> (How, String) {
    let it = &badge.signature;
    let how = match it {
        _ if it.holds() => How::Holds,
        _ if it.is_wrong() => How::Wrong,
        _ => How::Open,
    };
    let name = match it {
        Signature::Known(name) | Signature::Here(name) => name.as_str(),
        _ => badge.issuer_name.as_str(),
    };
    let name = if name.is_empty() { visit.t("dossier-badge-nobody") } else { name };
    (how, visit.fill(&format!("dossier-badge-signature-{}", it.code()), &[("name", name.into())]))
}

fn subject(visit: &Visit, badge: &Badge) -> (How, String) {
    let how = match badge.subject {
        Subject::Yours => How::Holds,
        Subject::Other => How::Wrong,
        Subject::Unknown | Subject::NoAddress => How::Open,
    };
    (how, visit.t(&format!("dossier-badge-subject-{}", badge.subject.code())).to_owned())
}

fn validity(visit: &Visit, badge: &Badge) -> (How, String) {
    let (how, key, day) = match badge.validity {
        Validity::Always => (How::Holds, "dossier-badge-valid-always", None),
        Validity::Until(day) => (How::Holds, "dossier-badge-valid-until", Some(day)),
        Validity::Ended(day) => (How::Wrong, "dossier-badge-valid-ended", Some(day)),
        Validity::NotYet(day) => (How::Wrong, "dossier-badge-valid-not_yet", Some(day)),
        Validity::Unclear => (How::Open, "dossier-badge-valid-unclear", None),
    };
    let day = day.map(|it| format::date(visit.language, it)).unwrap_or_default();
    (how, visit.fill(key, &[("date", day.into())]))
}

fn recall(visit: &Visit, badge: &Badge) -> (How, String) {
    let key = if badge.can_be_recalled { "dossier-badge-recall-open" } else { "dossier-badge-recall-none" };
    let how = if badge.can_be_recalled { How::Open } else { How::Holds };
    (how, visit.t(key).to_owned())
}

/// The badge of an entry, for its owner and for whoever sees it. It is checked at this moment.
pub(crate) fn of_entry(visit: &Visit, (kept, badge): &(Kept, Option<Badge>)) -> Markup {
    html! {
        @match badge {
            Some(badge) => (findings(visit, badge)),
            None => p { (visit.t("dossier-badge-unreadable")) },
        }
        @if kept.organisation.is_some() {
            @let name = if kept.given_name.is_empty() { visit.t("dossier-met-someone") } else { kept.given_name.as_str() };
            @let day = kept.made_at.date().map(|it| format::date(visit.language, it)).unwrap_or_default();
            p class="small soft" { (visit.fill("dossier-badge-given", &[("name", name.into()), ("date", day.into())])) }
        }
    }
}
