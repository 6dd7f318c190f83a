//! How a curriculum vitae is chosen and looked at.

use axum::http::StatusCode;
use axum::response::Response;
use loper_texts::format;
use loper_vocabulary::identity::EntryId;
use loper_web::components::crumbs::crumbs;
use loper_web::components::empty::empty;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::form::Form;
use loper_web::page::Page as WebPage;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::form::area;
use super::super::{HERE as DOSSIER, plan, words};
use super::HERE;
use crate::documents::cv::Page;
use crate::model::cv::{Chapter, Cv, Item};

/// The page to choose on.
pub(super) fn choose(visit: &Visit, me: &SignedIn, all: &[Item], form: &Form) -> Response {
    chosen(visit, me, (all, &[]), form)
}

/// The same, with what was chosen before.
pub(super) fn choose_again(visit: &Visit, me: &SignedIn, (all, cv): (&[Item], &Cv), form: &Form) -> Response {
    let before: Vec<EntryId> = cv.items.iter().map(|it| it.entry).collect();
    chosen(visit, me, (all, &before), form)
}

fn framed(visit: &Visit, me: &SignedIn, form: &Form, inside: &Markup) -> Response {
    let title = visit.t("dossier-cv-title");
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(words::title_of_house(visit, me), DOSSIER)], title))
            div class="page-head" { h1 { (title) } p class="lead" { (words::named(visit, me, "dossier-cv-lead")) } }
            (inside)
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    WebPage::new(title, main).section(DOSSIER).unlisted().status(status).show(visit)
}

fn chosen(visit: &Visit, me: &SignedIn, (all, before): (&[Item], &[EntryId]), form: &Form) -> Response {
    let inside = html! {
        @if all.is_empty() {
            (empty(visit.t("dossier-cv-none"), visit.t("dossier-cv-none-text"), (visit.t("dossier-add"), "/mijn/dossier/nieuw")))
        } @else {
            form class="stack stack--sections" method="post" action=(HERE) {
                (problem_list(visit, form))
                (about(visit, form))
                div class="stack" id="stukken" tabindex="-1" {
                    @for chapter in Chapter::ALL { (of_chapter(visit, chapter, all, before)) }
                }
                p { button class="button" type="submit" name="doe" value="bekijk" { (visit.t("dossier-cv-look")) (icon(Icon::ArrowRight)) } }
                p class="small soft" { (visit.t("dossier-cv-kept-not")) }
            }
        }
    };
    framed(visit, me, form, &inside)
}

/// Whose it is, where to reach them, and what they say about themselves.
fn about(visit: &Visit, form: &Form) -> Markup {
    html! {
        div class="stack stack--loose" {
            (field(form, Field { name: "naam", label: visit.t("dossier-cv-name"), hint: "", kind: "text" }))
            (field(form, Field { name: "contact", label: visit.t("dossier-cv-contact"), hint: visit.t("dossier-cv-contact-hint"), kind: "text" }))
            (area(form, "over", visit.t("dossier-cv-about"), visit.t("dossier-cv-about-hint")))
        }
    }
}

fn of_chapter(visit: &Visit, chapter: Chapter, all: &[Item], before: &[EntryId]) -> Markup {
    let mut items = all.iter().filter(|it| it.chapter == chapter).peekable();
    html! {
        @if items.peek().is_some() {
            fieldset class="field" {
                legend { (visit.t(&format!("dossier-cv-chapter-{}", chapter.code()))) }
                @for it in items {
                    label class="choice" {
                        input type="checkbox" name="stuk" value=(it.entry.to_string()) checked[before.contains(&it.entry)];
                        span { (words::title(visit, &it.title)) " (" (format::date(visit.language, it.day)) ")" }
                    }
                }
            }
        }
    }
}

/// What goes into the file, with the words in fields that can be changed, and the ways to save it.
pub(super) fn preview(visit: &Visit, me: &SignedIn, cv: &Cv, (form, page): (&Form, &Page<'_>)) -> Response {
    let inside = html! {
        form class="stack stack--sections" method="post" action=(HERE) {
            (problem_list(visit, form))
            section class="panel stack" aria-labelledby="voorbeeld" {
                h2 class="hidden-visually" id="voorbeeld" { (visit.t("dossier-cv-preview")) }
                (sheet(visit, cv, page))
            }
            details class="more" open[!form.problems().is_empty()] {
                summary { (visit.t("dossier-cv-change")) }
                div class="stack stack--loose" id="stukken" {
                    (about(visit, form))
                    @for it in &cv.items { (own_words(visit, it)) }
                    p { button class="button button--second" type="submit" name="doe" value="bekijk" { (visit.t("dossier-cv-again")) } }
                }
            }
            @for it in &cv.items { input type="hidden" name="stuk" value=(it.entry.to_string()); }
            (ways(visit))
            p { button class="button button--quiet" type="submit" name="doe" value="kies" { (visit.t("dossier-cv-choose")) } }
        }
    };
    framed(visit, me, form, &inside)
}

fn own_words(visit: &Visit, it: &Item) -> Markup {
    let id = format!("tekst-{}", it.entry);
    html! {
        div class="field" {
            label for=(id) { (words::title(visit, &it.title)) }
            textarea id=(id) name=(id) rows="3" { (it.words) }
        }
    }
}

/// The same tree that goes into the file, as it reads.
fn sheet(visit: &Visit, cv: &Cv, page: &Page<'_>) -> Markup {
    html! {
        p class="lead" { strong { (cv.name) } }
        (plan::paragraphs(&cv.contact))
        (plan::paragraphs(&cv.about))
        @for chapter in Chapter::ALL {
            @if cv.of(chapter).next().is_some() {
                section class="stack stack--tight" {
                    h3 { (visit.t(&format!("dossier-cv-chapter-{}", chapter.code()))) }
                    @for it in cv.of(chapter) {
                        div {
                            h4 { (words::title(visit, &it.title)) }
                            p class="small soft" { (page.head(it)) }
                            (plan::paragraphs(&it.words))
                        }
                    }
                }
            }
        }
    }
}

fn ways(visit: &Visit) -> Markup {
    html! {
        section class="stack" aria-labelledby="bewaar" {
            h2 id="bewaar" { (visit.t("dossier-cv-save")) }
            div class="row" {
                button class="button" type="submit" formaction={ (HERE) ".docx" } { (icon(Icon::Download)) (visit.t("dossier-cv-docx")) }
                button class="button button--second" type="submit" formaction={ (HERE) ".pdf" } { (icon(Icon::Download)) (visit.t("dossier-cv-pdf")) }
            }
            p { (visit.t("dossier-cv-shaped-text")) }
            p { button class="button button--quiet" type="submit" formaction={ (HERE) ".jsonld" } { (icon(Icon::Download)) (visit.t("dossier-cv-shaped")) } }
        }
    }
}
