//! `/mijn/thuis-kaart`: three sentences of one's own and the questions for the talk at home, on one sheet, in the language
//! of the home. The sheet is a page to print, and a PDF.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Own;
use loper_web::components::crumbs::crumbs;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::paper::Paper;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::frame::Frame;
use super::say::{Area, area};
use super::way::{Asker, work_once};
use super::{go, mine};
use crate::documents;
use crate::model::home::{Card as _, Sentences, Tongue};
use crate::model::talk::tidy_text;
use crate::store;

const HERE: &str = "/mijn/thuis-kaart";
const MINE: (Action, Relation) = (Action::HoldTalk, Relation::Own);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post(HERE, MINE, post(keep)),
        Route::get("/mijn/thuis-kaart/{tongue}", MINE, get(card)),
        Route::get("/mijn/thuis-kaart/{tongue}/kaart.pdf", MINE, get(paper)),
    ]
}

async fn read(visit: &Visit) -> Result<(Asker, Sentences), Fault> {
    visit.may(MINE.0, MINE.1)?;
    let asker = Asker::of(visit)?;
    let sentences = visit.app.db().read(Own(asker.me.person), store::home::get).await?;
    Ok((asker, sentences))
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let (_, sentences) = read(&visit).await?;
    Ok(page(&visit, &sentences, &Entered::new(), StatusCode::OK))
}

fn page(visit: &Visit, it: &Sentences, form: &Entered, status: StatusCode) -> Response {
    let inside = html! {
        form method="post" action=(HERE) class="stack stack--loose" {
            (once::field(visit))
            @for (key, text) in it.all() {
                (area(form, &Area { name: key, label: visit.t(&format!("guidance-home-page-{key}")), hint: visit.t("guidance-home-page-hint"), text }))
            }
            p { button class="button" type="submit" { (visit.t("guidance-home-page-keep")) } }
        }
        @if !it.is_empty() { (languages(visit)) }
    };
    let (title, lead) = (visit.t("guidance-home-page-title"), visit.t("guidance-home-page-lead"));
    Frame { of: mine::NAMED, title, lead }.show(visit, (form, status), &inside)
}

fn languages(visit: &Visit) -> Markup {
    html! {
        section class="stack" id="kaart" {
            h2 { (visit.t("guidance-home-page-print")) }
            p { (visit.t("guidance-home-page-which")) }
            ul class="list" {
                @for it in Tongue::ALL {
                    li { a href={ (HERE) "/" (it.code()) } hreflang=(it.code()) lang=(it.code()) dir=(it.direction()) { (it.text("name")) } @if it.is_unchecked() { " " span class="soft small" { (visit.t("guidance-home-page-unchecked")) } } }
                }
            }
        }
    }
}

async fn keep(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(MINE.0, MINE.1)?;
    let asker = Asker::of(&visit)?;
    let sent = Sent(fields);
    let of = |name: &str| tidy_text(sent.one(name), Sentences::LENGTH_MAX * 20).replace('\n', " ");
    let it = Sentences { proud: of("proud"), want: of("want"), unsure: of("unsure") };
    let mut form = Entered::new();
    for (key, text) in it.all() {
        if text.chars().count() > Sentences::LENGTH_MAX {
            form.add_problem(
                key,
                visit.fill("guidance-problem-home", &[("count", Sentences::LENGTH_MAX.into())]),
            );
        }
    }
    if !form.problems().is_empty() {
        return Ok(page(&visit, &it, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        store::home::set(tx, &it, asker.now)?;
        Ok(format!("{HERE}#kaart"))
    })
    .await?;
    Ok(go(&to))
}

/// The sheet itself, in one language.
async fn card(visit: Visit, Path(tongue): Path<String>) -> Result<Response, Fault> {
    let tongue = Tongue::parse(&tongue).ok_or_else(Fault::not_found)?;
    let (asker, it) = read(&visit).await?;
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="no-print" { (crumbs(&visit, &[(visit.t("guidance-home-page-title"), HERE)], tongue.text("name"))) }
            article class="sheet stack" lang=(tongue.code()) dir=(tongue.direction()) {
                h1 { (tongue.text("title")) }
                p { (tongue.text("intro")) }
                @for (key, text) in it.all() {
                    @if !text.is_empty() { blockquote class="said" { footer { (tongue.text(key)) } p lang="" dir="auto" { (text) } } }
                }
                h2 class="h3" { (tongue.text("questions")) }
                ol { @for key in ["q1", "q2", "q3", "q4"] { li { (tongue.text(key)) } } }
                h2 class="h3" { (tongue.text("tick")) }
                ul class="ticks" { @for key in ["t1", "t2", "t3"] { li { (tongue.text(key)) } } }
                p { (tongue.text("room")) }
                div class="room" aria-hidden="true" {}
                p class="source" {
                    span dir="auto" { (asker.me.name) }
                    @if tongue.is_unchecked() { ". " (tongue.text("unchecked")) }
                }
            }
            p class="no-print" { a class="button button--second" href={ (HERE) "/" (tongue.code()) "/kaart.pdf" } { (icon(Icon::Download)) (visit.t("guidance-home-page-pdf")) } }
            p class="no-print soft" { (visit.t("guidance-home-page-how")) }
        }
    };
    Ok(Page::new(tongue.text("title"), main).section(mine::HERE).unlisted().show(&visit))
}

/// The sheet as a file, in one language.
async fn paper(visit: Visit, Path(tongue): Path<String>) -> Result<Response, Fault> {
    let tongue = Tongue::parse(&tongue).ok_or_else(Fault::not_found)?;
    let (asker, it) = read(&visit).await?;
    Ok(Paper::new("thuis-kaart", documents::home::card(tongue, &it, asker.today)).into_response())
}
