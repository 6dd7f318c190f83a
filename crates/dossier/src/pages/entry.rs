//! `/mijn/dossier/stuk/{id}`: one entry, whole.

use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_texts::format;
use loper_vocabulary::identity::EntryId;
use loper_web::components::crumbs::crumbs;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::form::{press, today};
use super::{HERE, MINE, ask, badge, files, plan, words};
use crate::model::badge::Badge;
use crate::model::entry::{Body, Entry, State};
use crate::model::kind::Kind;
use crate::model::part::Part;
use crate::store;
use crate::store::badge::Kept;
use crate::store::feedback::Request;
use crate::store::file::File;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/mijn/dossier/stuk/{id}", MINE, get(show))]
}

/// What a page may be asked to say on top.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// It was kept just now.
    bewaard: Option<String>,
    /// It was in already.
    al: Option<String>,
}

/// Everything the page is made of.
pub(crate) struct Found {
    /// The entry.
    pub entry: Entry,
    /// What stands with it.
    pub files: Vec<File>,
    /// What was asked about it.
    pub requests: Vec<Request>,
    /// How many older versions there are.
    revisions: usize,
}

pub(crate) async fn find(visit: &Visit, me: &SignedIn, id: &str) -> Result<Found, Fault> {
    let id = EntryId::parse(id).ok_or_else(Fault::not_found)?;
    let found = visit.app.db().read(Own(me.person), move |tx| {
        let Some(entry) = store::entry::get(tx, id)? else { return Ok(None) };
        let files = store::file::of_entry(tx, id)?;
        let requests = store::feedback::of_entry(tx, id)?;
        let revisions = store::revision::all(tx, id)?.len();
        Ok::<_, Error>(Some(Found { entry, files, requests, revisions }))
    });
    found.await?.filter(|it| it.entry.removed_at.is_none()).ok_or_else(Fault::not_found)
}

async fn show(visit: Visit, Path(id): Path<String>, Query(said): Query<Said>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let found = find(&visit, &me, &id).await?;
    let title = words::title(&visit, found.entry.body.texts.get(Part::Title)).to_owned();
    let badge = match found.entry.kind {
        Kind::Certificate => badge::of_entry(&visit, me.person, found.entry.id).await?,
        _ => None,
    };
    let badge = badge.map(|it| own_badge(&visit, found.entry.id, &it));
    let main = view(&visit, &me, &found, (&title, &said, badge.as_ref(), today(&visit)?));
    Ok(Page::new(title, main).section(HERE).unlisted().show(&visit))
}

fn view(
    visit: &Visit,
    me: &SignedIn,
    found: &Found,
    (title, said, badge, today): (&str, &Said, Option<&Markup>, Date),
) -> Markup {
    let entry = &found.entry;
    html! {
        div class="page" {
            (crumbs(visit, &[(words::title_of_house(visit, me), HERE)], visit.t(words::kind(entry.kind))))
            div class="page-head" {
                h1 { (title) }
                (facts(visit, entry))
            }
            div class="stack stack--sections" {
                @if said.bewaard.is_some() { (kept(visit, entry)) }
                @if said.al.is_some() { (there_already(visit, entry)) }
                div class="aside-end" {
                    div class="stack stack--sections" {
                        (body(visit, entry.kind, &entry.body))
                        @if let Some(badge) = badge { (badge) }
                        @if !found.files.is_empty() { (with_files(visit, entry, &found.files)) }
                        (ask::section(visit, entry, &found.requests, today))
                    }
                    (beside(visit, found))
                }
            }
        }
    }
}

/// It was kept: what is open, and the way on.
fn kept(visit: &Visit, entry: &Entry) -> Markup {
    let open = entry.legal_open();
    let text = html! {
        @if open.is_empty() { p { (visit.t("dossier-kept-text")) } } @else { p { (visit.t("dossier-kept-open")) } }
        @if is_bare(entry) { (own_word(visit, entry)) }
        p { a href=(HERE) { (visit.t("dossier-kept-back")) } }
    };
    notice(Tone::Good, visit.t("dossier-kept-title"), &text)
}

/// It was put in once more: it is one entry, and stands here.
fn there_already(visit: &Visit, entry: &Entry) -> Markup {
    let text = html! {
        p { (visit.t("dossier-outcome-already-text")) }
        @if is_bare(entry) { (own_word(visit, entry)) }
    };
    notice(Tone::Plain, visit.t("dossier-outcome-already"), &text)
}

/// An outcome without a word of its owner about it.
fn is_bare(entry: &Entry) -> bool {
    entry.kind == Kind::Result && entry.body.texts.get(Part::Reflection).is_empty()
}

fn own_word(visit: &Visit, entry: &Entry) -> Markup {
    html! { p { a href={ (HERE) "/stuk/" (entry.id) "/wijzig#" (Part::Reflection.field()) } { (visit.t("dossier-label-result-reflection")) } } }
}

/// When, where, with whom, and the questions.
fn facts(visit: &Visit, entry: &Entry) -> Markup {
    let texts = &entry.body.texts;
    let (place, with) = (texts.get(Part::Place), texts.get(Part::WithWhom));
    let is_from = matches!(entry.kind, Kind::Feedback | Kind::Certificate);
    let with_key = if is_from { "dossier-entry-from" } else { "dossier-entry-with" };
    html! {
        p class="lead" {
            time datetime=(entry.body.happened_on.to_string()) { (format::date(visit.language, entry.body.happened_on)) }
            @if !place.is_empty() { ", " (place) }
            @if !with.is_empty() { ", " (visit.fill(with_key, &[("name", with.into())])) }
        }
        p class="tags" {
            @if entry.state == State::Draft { span class="tag" { (visit.t("dossier-draft")) } " " }
            @for one in entry.body.competences.all() { span class="tag" { (visit.t(words::question(one))) } " " }
        }
    }
}

/// The words of an entry, for its owner and for whoever sees it.
pub fn body(visit: &Visit, kind: Kind, body: &Body) -> Markup {
    const IN_HEAD: [Part; 4] = [Part::Title, Part::Place, Part::WithWhom, Part::Link];
    let parts = body.texts.filled().filter(|it| !IN_HEAD.contains(&it.0));
    let link = body.texts.get(Part::Link);
    html! {
        div class="stack stack--loose" {
            @for (part, text) in parts {
                section class="stack stack--tight" {
                    h2 class="h3" { (words::label(visit, kind, part)) }
                    (plan::paragraphs(text))
                }
            }
            @if !link.is_empty() {
                section class="stack stack--tight" {
                    h2 class="h3" { (visit.t("dossier-part-link")) }
                    p { a class="break" href=(link) rel="nofollow noopener noreferrer" { (link) } }
                }
            }
        }
    }
}

/// The badge of an entry, and the way to take it along.
fn own_badge(visit: &Visit, entry: EntryId, it: &(Kept, Option<Badge>)) -> Markup {
    html! {
        div class="stack stack--tight" {
            (badge::view::of_entry(visit, it))
            p { a class="button button--second" href={ (HERE) "/badge/" (entry) } { (icon(Icon::Download)) (visit.t("dossier-badge-take")) } }
        }
    }
}

fn with_files(visit: &Visit, entry: &Entry, all: &[File]) -> Markup {
    html! {
        section class="stack" aria-labelledby="bestanden" {
            h2 class="h3" id="bestanden" { (visit.t("dossier-files-title")) }
            (files::gallery(visit, all, "/mijn/dossier/bestand"))
            (files::removals(visit, entry.id, all))
        }
    }
}

/// What can be done with it.
fn beside(visit: &Visit, found: &Found) -> Markup {
    let entry = &found.entry;
    let here = format!("{HERE}/stuk/{}", entry.id);
    let open = entry.legal_open();
    html! {
        div class="stack stack--loose" {
            p class="stack stack--tight" {
                a class="button" href={ (here) "/wijzig" } { (icon(Icon::Pencil)) (visit.t("dossier-change")) }
                @if entry.state == State::Kept {
                    a class="button button--second" href={ (HERE) "/delen?wat=" (entry.id) } { (icon(Icon::Share2)) (visit.t("dossier-entry-share")) }
                }
                @if found.revisions > 0 {
                    a class="button button--quiet" href={ (here) "/versies" } { (icon(Icon::Clock)) (visit.fill("dossier-entry-versions", &[("count", found.revisions.into())])) }
                }
            }
            @if !open.is_empty() { (legal(visit, entry.kind, &open, &here)) }
            (press(visit, &format!("{here}/weg"), ("doe", "weg"), &html! { (icon(Icon::Trash2)) (visit.t("dossier-remove")) }, "button button--quiet"))
        }
    }
}

/// The fields of the law that are open: they may wait, and it says what is waiting.
fn legal(visit: &Visit, kind: Kind, open: &[Part], here: &str) -> Markup {
    html! {
        section class="panel panel--sunk" aria-labelledby="open" {
            h2 class="h3" id="open" { (visit.t("dossier-legal-title")) }
            p { (visit.t("dossier-legal-text")) }
            ul class="list" { @for part in open { li { a href={ (here) "/wijzig#" (part.field()) } { (words::label(visit, kind, *part)) } } } }
        }
    }
}
