//! What importers say, in the words of a page.

use loper_vocabulary::language::Language;
use loper_vocabulary::source::Source;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::columns;
use crate::model::outcome::Refusal;
use crate::model::phrase::{PHRASES, number};

/// A sentence of an importer in the language of the visitor. One that is in no list is shown as it is, and marked as English.
pub(super) fn said(visit: &Visit, sentence: &str) -> Markup {
    translated(visit, sentence)
        .map_or_else(|| html! { span lang="en" { (sentence) } }, |text| html! { (text) })
}

/// The sentence in the language of the visitor, if this room knows it.
pub(super) fn translated(visit: &Visit, sentence: &str) -> Option<String> {
    let messages = visit.app.messages();
    let counted = number(sentence);
    let parts = [("count", counted.unwrap_or_default().into())];
    let sentence = sentence.trim();
    PHRASES.iter().find_map(|it| {
        let key = format!("imports-phrase-{it}");
        let is_this = messages.get(Language::En, &key) == sentence
            || (counted.is_some() && messages.fill(Language::En, &key, &parts) == sentence);
        is_this.then(|| visit.fill(&key, &parts))
    })
}

/// Why files can't be used: what is wrong, and what to do about it.
pub(super) fn refusal(visit: &Visit, why: &Refusal, source: Source) -> Markup {
    let told = |key: &str, parts: &[(&str, &str)]| {
        let parts: Vec<_> = parts.iter().map(|(name, value)| (*name, (*value).into())).collect();
        html! { p { (visit.fill(&format!("imports-refused-{key}"), &parts)) } }
    };
    match why {
        Refusal::Empty(file) => told("empty", &[("file", file)]),
        Refusal::Binary(file, what) => told("binary", &[("file", file), ("what", what)]),
        Refusal::HeaderTwice(file, column) => told("header-twice", &[("file", file), ("column", column)]),
        Refusal::Columns(file, missing, looks_like) => html! {
            (told("columns", &[("file", file), ("columns", &missing.join(", "))]))
            @match looks_like.as_deref().map(|it| (it, self::looks_like(it))) {
                Some((_, Some(it))) => { (seems(visit, it)) }
                // The names of the columns stand in the choice below.
                Some((it, None)) if !is_unrecognised(&format!("its {it}")) => { (english(visit, it)) }
                _ => {}
            }
        },
        Refusal::TooLarge(file, what) => {
            html! { (told("too-large", &[("file", file)])) (english(visit, what)) }
        }
        Refusal::Torn(file) => told("torn", &[("file", file)]),
        Refusal::Broken(file, what) => html! { (told("broken", &[("file", file)])) (english(visit, what)) },
        Refusal::Files(said) => html! {
            @if let Some(text) = translated(visit, said) { p { (text) } }
            @else if is_unrecognised(said) && !columns::of(source).is_empty() { (told("unrecognised", &[])) }
            @else {
                (told("files", &[]))
                @match looks_like(said) { Some(it) => { (seems(visit, it)) } None => { (english(visit, said)) } }
            }
            p { (visit.t("imports-takes")) " " (visit.t(&format!("imports-takes-{}", source.code()))) }
        },
        Refusal::Unlikely => told("unlikely", &[]),
        Refusal::Full => told("full", &[]),
        Refusal::Away => told("away", &[]),
        Refusal::Ours(_) => told("ours", &[]),
    }
}

/// Whether an importer found columns that it does not know.
fn is_unrecognised(said: &str) -> bool {
    said.contains("columns are ")
}

/// What an importer takes a file for, out of its sentence.
fn looks_like(said: &str) -> Option<&str> {
    let (_, rest) = said.split_once("this looks like ")?;
    rest.split([';', '.']).next().map(str::trim)
}

/// The same, in the language of the visitor.
fn seems(visit: &Visit, what: &str) -> Markup {
    html! { p { (visit.t("imports-looks-like")) " " (said(visit, what)) "." } }
}

/// What the reader of the file said, in its own English.
fn english(visit: &Visit, text: &str) -> Markup {
    html! { p class="small" { (visit.t("imports-said")) " " span lang="en" { (text) } } }
}
