//! The entries: by date, or by question.

use jiff::civil::Date;
use loper_texts::format;
use loper_vocabulary::competence::Competence;
use loper_web::components::icon::{Icon, icon};
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{Found, View};
use crate::model::entry::State;
use crate::model::kind::Kind;
use crate::model::part::beginning;
use crate::pages::{HERE, words};
use crate::store::line::{After, Line};

/// How many characters of an entry stand in the list.
const EXCERPT: usize = 150;

/// The route so far, with the ways to look at it.
pub(super) fn route(visit: &Visit, me: &SignedIn, found: &Found, today: Date) -> Markup {
    if found.counts.all == 0 {
        return begin(visit, me);
    }
    let (is_by_question, of) = match &found.view {
        View::ByDate { of, .. } => (false, *of),
        View::ByQuestion(_) => (true, None),
    };
    html! {
        section class="stack" aria-labelledby="lijn" {
            div class="row row--apart" {
                h2 id="lijn" { (visit.t("dossier-route")) }
                a class="button button--second button--small" href={ (HERE) "/nieuw" } { (icon(Icon::Plus)) (visit.t("dossier-add")) }
            }
            nav class="tabs" aria-label=(visit.t("dossier-view")) {
                a href={ (HERE) "#lijn" } aria-current=[(!is_by_question && of.is_none()).then_some("page")] { (visit.t("dossier-by-date")) }
                a href={ (HERE) "?vraag=alle#lijn" } aria-current=[(is_by_question || of.is_some()).then_some("page")] { (visit.t("dossier-by-question")) }
            }
            @match &found.view {
                View::ByDate { of, lines, more } => { (by_date(visit, *of, lines, more.as_ref(), today)) }
                View::ByQuestion(all) => { (by_question(visit, found, all, today)) }
            }
        }
    }
}

/// Nothing yet: three ways to begin, the quickest first.
fn begin(visit: &Visit, me: &SignedIn) -> Markup {
    html! {
        section class="stack" aria-labelledby="lijn" {
            h2 id="lijn" { (visit.t("dossier-begin-title")) }
            p { (words::named(visit, me, "dossier-begin-text")) }
            div class="columns columns--small" {
                @for kind in [Kind::Experience, Kind::Evidence, Kind::Reflection] { (super::super::new::tile(visit, kind)) }
            }
            p { a href={ (HERE) "/nieuw" } { (visit.t("dossier-begin-all")) } }
        }
    }
}

fn by_date(
    visit: &Visit,
    of: Option<Competence>,
    lines: &[Line],
    more: Option<&After>,
    today: Date,
) -> Markup {
    html! {
        @if let Some(one) = of {
            h3 { (visit.t(words::whole_question(one))) }
            @if lines.is_empty() { p { (visit.t("dossier-question-empty")) } }
        }
        ol class="timeline" { @for line in lines { (entry(visit, line, today)) } }
        @if let Some(more) = more {
            p {
                a class="button button--second" href={
                    (HERE) "?na=" (more.value()) @if let Some(one) = of { "&vraag=" (one.place() + 1) } "#lijn"
                } { (visit.t("dossier-older")) }
            }
        }
    }
}

/// The five questions, each with its newest entries; then what has no question yet.
fn by_question(visit: &Visit, found: &Found, all: &[(Option<Competence>, Line)], today: Date) -> Markup {
    let loose = || all.iter().filter(|it| it.0.is_none()).map(|it| &it.1);
    html! {
        div class="stack stack--loose" {
        @for one in Competence::ALL {
            @let lines = || all.iter().filter(move |it| it.0 == Some(one)).map(|it| &it.1);
            @let (count, _) = found.counts.of[one.place()];
            section class="stack" aria-labelledby={ "vraag-" (one.place() + 1) } {
                h3 id={ "vraag-" (one.place() + 1) } { (visit.t(words::whole_question(one))) }
                @if count == 0 { p class="soft" { (visit.t("dossier-question-empty")) } }
                @else { ol class="timeline" { @for line in lines() { (entry(visit, line, today)) } } }
                @if usize::try_from(count).unwrap_or_default() > lines().count() {
                    p { a href={ (HERE) "?vraag=" (one.place() + 1) "#lijn" } { (visit.fill("dossier-question-all", &[("count", count.into())])) } }
                }
            }
        }
        @if loose().next().is_some() {
            section class="stack" aria-labelledby="vraag-0" {
                h3 id="vraag-0" { (visit.t("dossier-question-none")) }
                p { (visit.t("dossier-question-none-text")) }
                ol class="timeline" { @for line in loose() { (entry(visit, line, today)) } }
            }
        }
        }
    }
}

/// An entry on the line.
fn entry(visit: &Visit, line: &Line, today: Date) -> Markup {
    let is_draft = line.state == State::Draft;
    html! {
        li class=[is_draft.then_some("ahead")] {
            (node(line))
            time datetime=(line.happened_on.to_string()) { (day(visit, line.happened_on, today)) }
            h3 { a href={ (HERE) "/stuk/" (line.id) @if is_draft { "/wijzig" } } { (title(visit, line)) } }
            (excerpt(line))
            p class="small tags" {
                @if is_draft { span class="tag" { (visit.t("dossier-draft")) } " " }
                @for one in line.competences.all() { span class="tag" { (visit.t(words::question(one))) } " " }
                @if line.files > 0 { span class="soft" { (icon(Icon::Paperclip)) (visit.fill("dossier-files", &[("count", line.files.into())])) } " " }
                @if line.answers > 0 { span class="soft" { (icon(Icon::MessageCircle)) (visit.fill("dossier-answers", &[("count", line.answers.into())])) } }
            }
        }
    }
}

fn node(line: &Line) -> Markup {
    html! {
        @if let Some(one) = line.competences.all().next() {
            span class="node node--small" aria-hidden="true" { (one.place() + 1) }
        } @else {
            span class="node node--small node--open" aria-hidden="true" { (icon(words::sign(line.kind))) }
        }
    }
}

fn day(visit: &Visit, day: Date, today: Date) -> String {
    if day == today { visit.t("dossier-today").to_owned() } else { format::date(visit.language, day) }
}

fn title<'a>(visit: &'a Visit, line: &'a Line) -> &'a str {
    words::title(visit, if line.title.is_empty() { &line.excerpt } else { &line.title })
}

/// The first words; where the title was made of them, what comes after it.
fn excerpt(line: &Line) -> Markup {
    let whole = line.excerpt.split_whitespace().collect::<Vec<_>>().join(" ");
    let start = line.title.trim_end_matches('…');
    let rest = whole.strip_prefix(start).filter(|_| !start.is_empty());
    let words = match rest {
        Some(rest) if rest.trim().is_empty() => String::new(),
        Some(rest) => format!("… {}", beginning(rest, EXCERPT)),
        None if line.title.is_empty() => String::new(),
        None => beginning(&whole, EXCERPT),
    };
    html! { @if !words.is_empty() { p { (words) } } }
}
