//! How a hand-over looks: in the learner's list, and as the school sees it.

use jiff::civil::Date;
use loper_texts::format;
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use loper_web::components::empty::empty;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::form::Form as Entered;
use loper_web::once;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::form::{area, press};
use super::super::plan::paragraphs;
use super::super::share::seen::overview;
use super::{HERE, Whole, address, can};
use crate::model::handover::{HandAct, HandOver, State};

fn day(visit: &Visit, at: Option<Moment>) -> String {
    at.and_then(Moment::date).map(|day| format::date(visit.language, day)).unwrap_or_default()
}

/// How far it is, in a sentence.
pub(super) fn state(visit: &Visit, hand: &HandOver, today: Date) -> String {
    let until = format::date(visit.language, hand.until);
    let (key, date) = match hand.state {
        State::Draft => ("dossier-hand-state-draft", day(visit, Some(hand.made_at))),
        State::Open if !hand.is_seen(today) => ("dossier-hand-state-over", until),
        State::Open => ("dossier-hand-state-open", day(visit, hand.signed_at)),
        State::Received => ("dossier-hand-state-received", day(visit, hand.answered_at)),
        State::Withdrawn => ("dossier-hand-state-withdrawn", day(visit, hand.answered_at)),
        State::Refused => ("dossier-hand-state-refused", day(visit, hand.answered_at)),
    };
    visit.fill(key, &[("date", date.into())])
}

/// The list of a learner.
pub fn list(visit: &Visit, me: &SignedIn, all: &[HandOver], today: Date) -> Markup {
    let lead = if me.sector == Sector::Vo { "dossier-hand-lead-vo" } else { "dossier-hand-lead-mbo" };
    let new = format!("{HERE}/nieuw");
    html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (visit.t("dossier-hand-title")) } p class="lead" { (visit.t(lead)) } }
            div class="stack stack--loose" {
                @if all.is_empty() {
                    (empty(visit.t("dossier-hand-empty-title"), visit.t("dossier-hand-empty-text"), (visit.t("dossier-hand-new"), &new)))
                } @else {
                    ul class="sees" {
                        @for it in all {
                            li {
                                (icon(Icon::Send))
                                span { a href=(address(it.id)) { (it.organisation_name) } br; (state(visit, it, today)) }
                            }
                        }
                    }
                    p { a class="button" href=(new) { (visit.t("dossier-hand-new")) } }
                }
                p class="small soft" { (visit.t("dossier-hand-young")) }
            }
        }
    }
}

/// One hand-over of a learner: exactly what the school sees, and what can be done about it.
pub fn one(visit: &Visit, whole: &Whole, form: &Entered, today: Date) -> Markup {
    let hand = &whole.hand;
    let school = hand.organisation_name.as_str();
    let to = address(hand.id);
    html! {
        div class="page" {
            div class="page-head" {
                h1 { (visit.fill("dossier-hand-to", &[("school", school.into())])) }
                p class="lead" { (state(visit, hand, today)) }
            }
            div class="stack stack--sections" {
                (problem_list(visit, form))
                @if hand.state == State::Received && today <= hand.until { (received(visit, hand, form)) }
                section class="panel" aria-labelledby="zo" {
                    p class="eyebrow" id="zo" { (visit.fill("dossier-hand-preview", &[("school", school.into())])) }
                    (content(visit, whole, &to, today))
                }
                @if can(hand, HandAct::Sign) { (sign(visit, whole, form)) }
                @if can(hand, HandAct::Withdraw) {
                    section class="stack" aria-labelledby="terug" {
                        h2 id="terug" { (visit.t("dossier-hand-withdraw-title")) }
                        p { (visit.fill("dossier-hand-withdraw-text", &[("school", school.into()), ("date", format::date(visit.language, hand.until).into())])) }
                        (press(visit, &to, ("doe", "intrekken"), &html! { (visit.t("dossier-hand-withdraw")) }, "button button--danger"))
                    }
                }
                p { a href=(HERE) { (visit.t("dossier-hand-back")) } }
            }
        }
    }
}

/// What the school sees: the same words and the same entries, on the same page.
pub(super) fn content(visit: &Visit, whole: &Whole, base: &str, today: Date) -> Markup {
    let it = &whole.hand.content;
    html! {
        p { (visit.t("dossier-hand-name")) " " strong { (whole.name) } }
        @if !it.text.is_empty() {
            section class="stack stack--tight" { h2 { (visit.t("dossier-hand-text-seen")) } (paragraphs(&it.text)) }
        }
        @if !it.support.is_empty() {
            section class="stack stack--tight" { h2 { (visit.t("dossier-hand-support-seen")) } (paragraphs(&it.support)) }
        }
        @if let Some(seen) = &whole.seen { (overview(visit, seen, base, today)) }
    }
}

fn sign(visit: &Visit, whole: &Whole, form: &Entered) -> Markup {
    let (to, school) = (address(whole.hand.id), whole.hand.organisation_name.as_str());
    let hint = visit.fill("dossier-hand-sign-hint", &[("name", whole.name.as_str().into())]);
    let name = Field { name: "naam", label: visit.t("dossier-hand-sign-name"), hint: &hint, kind: "text" };
    html! {
        section class="stack" aria-labelledby="teken" {
            h2 id="teken" { (visit.t("dossier-hand-sign-title")) }
            p { (visit.fill("dossier-hand-sign-text", &[("school", school.into())])) }
            form method="post" action=(to) class="stack" {
                (once::field(visit))
                (field(form, name))
                div class="row" {
                    button class="button" type="submit" name="doe" value="teken" { (icon(Icon::Send)) (visit.t("dossier-hand-sign")) }
                    a class="button button--quiet" href={ (to) "/wijzig" } { (icon(Icon::Pencil)) (visit.t("dossier-hand-change")) }
                }
            }
            (press(visit, &to, ("doe", "weg"), &html! { (visit.t("dossier-hand-drop")) }, "button button--danger button--small"))
        }
    }
}

/// The school has it: the learner may let the old school know how it goes.
fn received(visit: &Visit, hand: &HandOver, form: &Entered) -> Markup {
    let typed = form.problem("woord").is_some();
    let form = if typed { form.clone() } else { Entered::new().with("woord", &hand.word) };
    let text = html! {
        p { (visit.t("dossier-hand-word-text")) }
        form method="post" action=(address(hand.id)) class="stack" {
            (once::field(visit))
            (area(&form, "woord", visit.t("dossier-hand-word"), visit.t("dossier-hand-word-hint")))
            p { button class="button button--second" type="submit" name="doe" value="woord" { (visit.t("dossier-hand-word-send")) } }
        }
    };
    notice(
        Tone::Good,
        visit.fill("dossier-hand-received", &[("school", hand.organisation_name.as_str().into())]).as_str(),
        &text,
    )
}
