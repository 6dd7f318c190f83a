//! How the page looks on which a guide records that something is met, and how the learner reads it.

use std::collections::BTreeMap;

use loper_texts::format;
use loper_vocabulary::identity::{EntryId, PersonId};
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::words;
use super::{Found, Wanted, address};
use crate::model::asked::Asked;
use crate::model::met::Met;
use crate::store::met::Titled;
use crate::store::share::Answering;

/// The whole page.
pub(super) fn page(
    visit: &Visit,
    learner: PersonId,
    found: &Found,
    (title, wanted, problem): (&str, &Wanted, Option<&'static str>),
) -> Markup {
    let first = words::first_name(&found.name);
    let parts = [("name", first.into())];
    let titles = found.titles();
    html! {
        div class="page page--narrow" {
            div class="page-head" {
                p class="eyebrow" { a href={ "/begeleiding/" (learner) } { (found.name) } }
                h1 { (title) }
                p class="lead" { (visit.fill("dossier-met-lead", &parts)) }
            }
            div class="stack stack--sections" {
                @if let Some(problem) = problem { (notice(Tone::Danger, visit.t("dossier-met-problem"), &html! { p { (visit.t(problem)) } })) }
                @match wanted.vast.as_deref() {
                    Some("terug") => (notice(Tone::Plain, visit.t("dossier-met-undone"), &html! { p { (visit.fill("dossier-met-undone-text", &parts)) } })),
                    Some(_) => (notice(Tone::Good, visit.t("dossier-met-recorded"), &html! { p { (visit.fill("dossier-met-recorded-text", &parts)) } })),
                    None => {}
                }
                @if found.asked.is_empty() {
                    (empty(visit.t("dossier-met-none"), visit.t("dossier-met-none-text"), (visit.t("dossier-met-back"), &format!("/begeleiding/{learner}"))))
                } @else {
                    ul class="stack" { @for it in &found.asked { (one(visit, learner, found, (it, &titles, wanted))) } }
                }
                p class="source" { (visit.fill("dossier-met-what", &parts)) }
            }
        }
    }
}

fn one(
    visit: &Visit,
    learner: PersonId,
    found: &Found,
    (it, titles, wanted): (&Asked, &BTreeMap<EntryId, &str>, &Wanted),
) -> Markup {
    let met = found.met.iter().map(|it| &it.met).find(|met| met.asked == it.id);
    html! {
        li class="panel stack stack--tight" id={ "eis-" (it.id.to_string()) } {
            div class="row row--apart" {
                h2 class="h3" { (it.title) }
                @if met.is_some() { p class="tag" { (icon(Icon::Check)) (visit.t("dossier-met-is")) } }
            }
            @if !it.explanation.is_empty() { (super::super::plan::paragraphs(&it.explanation)) }
            @match met {
                Some(met) => {
                    p { (by(visit, met)) }
                    (shows(visit, met, titles, &format!("/begeleiding/{learner}/dossier/stuk")))
                    @if met.handed_on.is_none() { (undo(visit, learner, it)) } @else { p class="small soft" { (visit.t("dossier-met-handed")) } }
                }
                None => (form(visit, learner, found, (it, wanted))),
            }
        }
    }
}

/// By whom, and since when.
fn by(visit: &Visit, met: &Met) -> String {
    let name = if met.recorded_name.is_empty() { visit.t("dossier-met-someone") } else { &met.recorded_name };
    let day = format::date(visit.language, met.recorded_on);
    visit.fill("dossier-met-by", &[("name", name.into()), ("date", day.into())])
}

/// What shows it, as far as whoever reads this sees it.
fn shows(visit: &Visit, met: &Met, titles: &BTreeMap<EntryId, &str>, base: &str) -> Markup {
    let seen: Vec<(EntryId, &str)> =
        met.entries.iter().filter_map(|id| Some((*id, *titles.get(id)?))).collect();
    html! {
        @if !seen.is_empty() {
            p { (visit.t("dossier-met-shows")) }
            ul class="list" { @for (id, title) in seen { li { a href={ (base) "/" (id) } { (words::title(visit, title)) } } } }
        }
    }
}

fn undo(visit: &Visit, learner: PersonId, it: &Asked) -> Markup {
    html! {
        form method="post" action=(address(learner)) {
            (once::field(visit))
            input type="hidden" name="eis" value=(it.id.to_string());
            button class="button button--quiet button--small" type="submit" name="doe" value="terug" {
                (visit.t("dossier-met-undo")) span class="hidden-visually" { ": " (it.title) }
            }
        }
    }
}

/// The shared entries, those that answer this first; the one from which the guide came is ticked.
fn form(visit: &Visit, learner: PersonId, found: &Found, (it, wanted): (&Asked, &Wanted)) -> Markup {
    let came = wanted.stuk.as_deref().and_then(EntryId::parse);
    let mut all: Vec<&Answering> = found.shared.iter().collect();
    all.sort_by_key(|entry| (entry.3 != Some(it.id), Some(entry.0) != came));
    let first = words::first_name(&found.name);
    html! {
        form class="stack stack--tight" method="post" action=(address(learner)) {
            (once::field(visit))
            input type="hidden" name="eis" value=(it.id.to_string());
            @if all.is_empty() {
                p class="small soft" { (visit.fill("dossier-met-shares-nothing", &[("name", first.into())])) }
            } @else {
                details class="more" open[all.iter().any(|entry| entry.3 == Some(it.id) || Some(entry.0) == came)] {
                    summary { (visit.t("dossier-met-choose")) }
                    fieldset class="field" {
                        legend class="hidden-visually" { (visit.t("dossier-met-choose")) ": " (it.title) }
                        @for (id, title, day, answers) in all {
                            label class="choice" {
                                input type="checkbox" name="stuk" value=(id.to_string()) checked[*answers == Some(it.id) || Some(*id) == came];
                                span { (words::title(visit, title)) " (" (format::date(visit.language, *day)) ")" }
                            }
                        }
                    }
                }
            }
            p { button class="button button--small" type="submit" name="doe" value="vast" { (icon(Icon::Check)) (visit.t("dossier-met-go")) span class="hidden-visually" { ": " (it.title) } } }
        }
    }
}

/// What the learner reads beside something that the school asked: that it is met, by whom, and what shows it.
pub(crate) fn for_learner(visit: &Visit, it: &Titled, titles: &BTreeMap<EntryId, &str>) -> Markup {
    let gone = it.met.gone_on().map(|day| format::date(visit.language, day));
    html! {
        div class="stack stack--tight" {
            p { span class="tag" { (icon(Icon::Check)) (visit.t("dossier-met-is")) } " " (by(visit, &it.met)) }
            (shows(visit, &it.met, titles, "/mijn/dossier/stuk"))
            @if let Some(day) = gone { p class="small soft" { (visit.fill("dossier-met-gone", &[("date", day.into())])) } }
        }
    }
}
