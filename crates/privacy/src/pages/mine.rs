//! `/account/gegevens`: what is known of me, who did what with it, all of it to take along; `/account/wissen`: all gone.

use axum::extract::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Own;
use loper_document::write::archive::{Archive, Path};
use loper_people::model::trail::Act;
use loper_texts::format;
use loper_web::app::App;
use loper_web::components::field::problem_list;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::session::{self, SignedIn};
use loper_web::stream;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::register::rooms;
use crate::store::About;
use crate::{jobs, store};

const HERE: &str = "/account/gegevens";
const WIPE: &str = "/account/wissen";
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post("/account/gegevens/meenemen", MINE, post(take_along)),
        Route::post("/account/gegevens/bestanden", MINE, post(take_files)),
        Route::get(WIPE, MINE, get(ask)),
        Route::post(WIPE, MINE, post(wipe)),
    ]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let lines = visit.app.db().read(Own(me.person), store::about).await?;
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("privacy-mine-title")) }
            p class="lead" { (visit.t("privacy-mine-lead")) }
            section class="stack" {
                h2 { (visit.t("privacy-mine-take")) }
                p { (visit.t("privacy-mine-take-text")) }
                form method="post" action="/account/gegevens/meenemen" {
                    button class="button button--primary" type="submit" { (visit.t("privacy-mine-take-go")) }
                }
                p { (visit.t("privacy-mine-files-text")) }
                form method="post" action="/account/gegevens/bestanden" {
                    button class="button button--second" type="submit" { (visit.t("privacy-mine-files-go")) }
                }
            }
            section class="stack" {
                h2 { (visit.t("privacy-mine-what")) }
                (rooms(&visit))
                p { a href="/privacy/register" { (visit.t("privacy-mine-register")) } }
            }
            section class="stack" { h2 { (visit.t("privacy-mine-who")) } (who(&visit, &lines)) }
            section class="stack" {
                h2 { (visit.t("privacy-mine-wipe")) }
                p { (visit.t("privacy-mine-wipe-text")) }
                p { a href=(WIPE) { (visit.t("privacy-mine-wipe-go")) } }
            }
        }
    };
    Ok(Page::new(visit.t("privacy-mine-title"), main).unlisted().show(&visit))
}

fn who(visit: &Visit, lines: &[About]) -> Markup {
    html! {
        @if lines.is_empty() { p { (visit.t("privacy-mine-nobody")) } }
        @else {
            ul class="list" {
                @for it in lines {
                    li {
                        span class="small" { (format::moment(visit.language, it.made_at).unwrap_or_default()) }
                        " " (doer(visit, it)) ": " (visit.t(&format!("privacy-act-{}", it.act.code())))
                    }
                }
            }
        }
    }
}

fn doer(visit: &Visit, it: &About) -> String {
    if it.is_mine {
        return visit.t("privacy-you").to_owned();
    }
    let name = it.actor.as_deref().unwrap_or_else(|| visit.t("privacy-someone-gone"));
    let key = format!("people-role-{}", it.role.code());
    let role = visit.t(&key);
    format!("{name} ({role}, {})", it.organisation)
}

/// Everything, as one file.
async fn take_along(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let app = visit.app.clone();
    let work = tokio::task::spawn_blocking(move || everything(&app, &me));
    let bytes = work.await.map_err(|problem| Fault::Broken(problem.to_string()))??;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"loper.json\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// Everything, with every photo and file beside it, in one archive that is made while it is sent.
async fn take_files(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let app = visit.app.clone();
    stream::save(("application/zip", "loper.zip"), move |out| {
        let broken = |problem: std::io::Error| Fault::Broken(problem.to_string());
        let path = |name: &str| {
            Path::parse(name).ok_or_else(|| Fault::Broken(format!("{name} can't stand in an archive")))
        };
        let mut archive = Archive::new(out);
        archive.add(&path("loper.json")?, &everything(&app, &me)?).map_err(broken)?;
        app.files_everywhere(me.person, &mut |name, bytes| {
            archive.add(&path(&format!("bestanden/{name}"))?, bytes).map_err(broken)
        })?;
        archive.finish().map_err(broken).map(|_| ())
    })
}

fn everything(app: &App, me: &SignedIn) -> Result<Vec<u8>, Fault> {
    jobs::note(app, me.person, Act::Exported, (Some(me.person), me.role), app.now())?;
    let all = app.export_everywhere(me.person)?;
    serde_json::to_vec_pretty(&all).map_err(|it| Fault::Broken(it.to_string()))
}

async fn ask(visit: Visit) -> Result<Response, Fault> {
    visit.person_who_may(MINE.0, MINE.1)?;
    Ok(asked(&visit, &Entered::new(), StatusCode::OK))
}

fn asked(visit: &Visit, form: &Entered, status: StatusCode) -> Response {
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("privacy-wipe-title")) }
            p class="lead" { (visit.t("privacy-wipe-lead")) }
            ul { @for key in ["privacy-wipe-1", "privacy-wipe-2", "privacy-wipe-3"] { li { (visit.t(key)) } } }
            (problem_list(visit, form))
            form method="post" action=(WIPE) class="stack" {
                label class="check" for="zeker" { input type="checkbox" id="zeker" name="zeker" value="ja"; " " (visit.t("privacy-wipe-sure")) }
                button class="button button--danger" type="submit" { (visit.t("privacy-wipe-go")) }
            }
            p { a href=(HERE) { (visit.t("privacy-wipe-back")) } }
        }
    };
    Page::new(visit.t("privacy-wipe-title"), main).unlisted().status(status).show(visit)
}

async fn wipe(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    if Sent(fields).one("zeker") != "ja" {
        let mut form = Entered::new();
        form.add_problem("zeker", visit.t("privacy-wipe-problem"));
        return Ok(asked(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let app = visit.app.clone();
    let work = tokio::task::spawn_blocking(move || {
        jobs::note(&app, me.person, Act::Erased, (Some(me.person), me.role), app.now())?;
        jobs::erase(&app, me.person)
    });
    work.await.map_err(|problem| Fault::Broken(problem.to_string()))??;
    let mut gone = visit.clone();
    gone.signed_in = None;
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("privacy-gone-title")) }
            p class="lead" { (visit.t("privacy-gone-text")) }
            p { a href="/" { (visit.t("privacy-gone-home")) } }
        }
    };
    let mut response = Page::new(visit.t("privacy-gone-title"), main).unlisted().show(&gone);
    if let Ok(cookie) = HeaderValue::from_str(&session::forget(&visit.app)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}
