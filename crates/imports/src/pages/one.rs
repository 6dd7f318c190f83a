//! `/beheer/import/{id}`: how far one import is, what would change, and what the person wants.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_texts::format;
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::files::{details, options};
use super::report::{part_name, report};
use super::words::refusal;
use super::{HERE, KEEP, go, name, page, turn};
use crate::folder;
use crate::model::columns;
use crate::model::id::ImportId;
use crate::model::state::State;
use crate::store::import::{self, Import};

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/beheer/import/{id}", KEEP, get(show)),
        Route::post("/beheer/import/{id}/keuzes", KEEP, post(choose)),
        Route::post("/beheer/import/{id}/doorvoeren", KEEP, post(agree)),
        Route::post("/beheer/import/{id}/weg", KEEP, post(throw_away)),
    ]
}

async fn found(visit: &Visit, id: &str) -> Result<Import, Fault> {
    visit.installation_keeper()?;
    let id = ImportId::parse(id).ok_or_else(Fault::not_found)?;
    visit.app.db().read(Public, move |tx| import::get(tx, id)).await?.ok_or_else(Fault::not_found)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let it = found(&visit, &id).await?;
    let form = Entered::new()
        .with("periode", it.options.period.clone().unwrap_or_default())
        .with("gepubliceerd", it.options.published_on.clone().unwrap_or_default());
    Ok(view(&visit, &it, &form, StatusCode::OK))
}

fn view(visit: &Visit, it: &Import, form: &Entered, status: StatusCode) -> Response {
    let title = visit.fill("imports-one-title", &[("source", name(visit, it.source).into())]);
    let main = html! {
        (state(visit, it))
        @if let Some(outcome) = &it.outcome {
            @if !it.state.is_busy() && it.state != State::Dropped { (report(visit, outcome)) }
        }
        @if it.state.is_open() { (decide(visit, it, form)) }
        (files(visit, it))
    };
    page(visit, &title, "", &main).status(status).show(visit)
}

/// What the program does now, or did; while it is busy, the script looks again by itself.
fn state(visit: &Visit, it: &Import) -> Markup {
    let code = it.state.code();
    let title = visit.t(match it.state {
        State::Waiting => "imports-waiting",
        State::Checking => "imports-checking",
        State::Ready => "imports-ready",
        State::Refused => "imports-refused",
        State::Agreed => "imports-agreed",
        State::Running => "imports-running",
        State::Done => "imports-done",
        State::Failed => "imports-failed",
        State::Dropped => "imports-dropped",
    });
    let text = format!("imports-{code}-text");
    let tone = match it.state {
        State::Done => Tone::Good,
        State::Refused | State::Failed => Tone::Danger,
        _ => Tone::Plain,
    };
    let inside = html! {
        p { (visit.t(&text)) }
        @if it.state.is_busy() { (progress(visit, it)) }
        @if let Some(why) = it.outcome.as_ref().and_then(|it| it.refusal.as_ref()) {
            @if !it.state.is_busy() { (refusal(visit, why, it.source)) }
        }
        @if it.state == State::Done { p { a href="/bronnen" { (visit.t("imports-done-sources")) } } }
        @if it.state == State::Failed {
            p { a href={ (HERE) "/nieuw/" (it.source.code()) } { (visit.t("imports-new")) } }
        }
    };
    html! {
        div role="status" data-refresh=[it.state.is_busy().then_some("2")] { (notice(tone, title, &inside)) }
        @if it.state.is_busy() { p { a href={ (HERE) "/" (it.id) } { (visit.t("imports-look-again")) } } }
    }
}

fn progress(visit: &Visit, it: &Import) -> Markup {
    let (part, rows) = &it.progress;
    let since = format::moment(visit.language, it.state_at).unwrap_or_default();
    let rows = visit.whole(i64::try_from(*rows).unwrap_or(i64::MAX));
    html! {
        p {
            (visit.fill("imports-since", &[("moment", since.into())]))
            @if !part.is_empty() {
                " " (visit.fill("imports-progress", &[("part", part_name(visit, part).into()), ("rows", rows.into())]))
            }
        }
        p class="small" { (visit.t("imports-may-close")) }
    }
}

fn files(visit: &Visit, it: &Import) -> Markup {
    html! {
        section class="stack" aria-labelledby="bestanden-kop" {
            h2 id="bestanden-kop" { (visit.t("imports-files")) }
            ul {
                @for file in &it.files {
                    @let kilobytes = visit.whole(i64::try_from(file.bytes.div_ceil(1000)).unwrap_or(i64::MAX));
                    li { (file.name) " (" (visit.fill("imports-size", &[("count", kilobytes.into())])) ")" }
                }
            }
            p class="small soft" { (visit.t("imports-files-kept")) }
        }
    }
}

/// What a person can do with what was found: agree, name columns, or throw it away.
fn decide(visit: &Visit, it: &Import, form: &Entered) -> Markup {
    let here = format!("{HERE}/{}", it.id);
    let is_new = it.outcome.as_ref().is_some_and(|it| !it.is_unchanged());
    let is_mapped = !columns::of(it.source).is_empty() && !it.headers.is_empty();
    let choices = choices(visit, it, form);
    html! {
        section class="stack" aria-labelledby="verder" {
            h2 id="verder" { (visit.t("imports-decide")) }
            @if it.state == State::Ready && is_new {
                p { (visit.t("imports-agree-text")) }
                form method="post" action={ (here) "/doorvoeren" } {
                    (once::field(visit))
                    button class="button button--primary" type="submit" { (visit.t("imports-agree")) }
                }
            }
            @if it.state == State::Refused && is_mapped {
                h3 { (visit.t("imports-columns")) } (choices)
            } @else {
                (more(visit.t(if is_mapped { "imports-columns" } else { "imports-details" }), &choices))
            }
            form method="post" action={ (here) "/weg" } {
                (once::field(visit))
                button class="button button--second" type="submit" { (visit.t("imports-throw")) }
            }
        }
    }
}

/// Which column is which, and what the files do not tell.
fn choices(visit: &Visit, it: &Import, form: &Entered) -> Markup {
    html! {
        form method="post" action={ (HERE) "/" (it.id) "/keuzes" } class="stack" {
            (once::field(visit))
            @if !it.headers.is_empty() {
                @for ours in columns::of(it.source) { (column(visit, it, ours)) }
            }
            (details(visit, form))
            div class="row" { button class="button button--second" type="submit" { (visit.t("imports-check-again")) } }
        }
    }
}

fn column(visit: &Visit, it: &Import, ours: &str) -> Markup {
    let field = format!("kolom-{ours}");
    let chosen = it.options.columns.get(ours);
    html! {
        div class="field" {
            label for=(field) { (visit.t(&format!("imports-column-{ours}"))) }
            select id=(field) name=(field) {
                option value="" selected[chosen.is_none()] { (visit.t("imports-column-none")) }
                @for theirs in &it.headers { option value=(theirs) selected[chosen == Some(theirs)] { (theirs) } }
            }
        }
    }
}

async fn choose(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let it = found(&visit, &id).await?;
    let sent = Sent(fields);
    let mut form =
        Entered::new().with("periode", sent.one("periode")).with("gepubliceerd", sent.one("gepubliceerd"));
    let mut options = options(&visit, &sent, &mut form);
    // Only columns that are there, under names that this source knows.
    options.columns.retain(|ours, theirs| {
        columns::of(it.source).contains(&ours.as_str()) && it.headers.contains(theirs)
    });
    if !form.problems().is_empty() {
        return Ok(view(&visit, &it, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let turn = turn(&visit);
    let now = visit.app.now();
    let (key, which) = (sent.one(once::FIELD).to_owned(), it.id);
    write_once(&visit, key, which, move |tx| import::choose(tx, which, &options, &turn, now)).await
}

async fn agree(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let it = found(&visit, &id).await?;
    let (turn, now, which) = (turn(&visit), visit.app.now(), it.id);
    let key = Sent(fields).one(once::FIELD).to_owned();
    write_once(&visit, key, which, move |tx| import::agree(tx, which, &turn, now)).await
}

async fn throw_away(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let it = found(&visit, &id).await?;
    let (now, which) = (visit.app.now(), it.id);
    let key = Sent(fields).one(once::FIELD).to_owned();
    let led = write_once(&visit, key, which, move |tx| import::throw_away(tx, which, now)).await?;
    let gone = visit.app.db().read(Public, move |tx| import::get(tx, which)).await?;
    if gone.is_none_or(|it| it.state == State::Dropped) {
        folder::remove(&visit.app, which)?;
    }
    Ok(led)
}

/// Does the work of a form once. What came too late changes nothing: the page shows how it stands.
async fn write_once<F>(visit: &Visit, key: String, id: ImportId, mut work: F) -> Result<Response, Fault>
where
    F: FnMut(&mut loper_database::tx::Tx<'_, Public>) -> loper_database::error::Result<bool> + Send + 'static,
{
    let me = visit.installation_keeper()?.person;
    let (to, now) = (format!("{HERE}/{id}"), visit.app.now());
    let led = visit.app.db().write(Own(me), move |tx| {
        if let Some(before) = once::seen(tx, &key)? {
            return Ok(before);
        }
        tx.within(Public, |tx| work(tx))?;
        once::done(tx, &key, &to, now)?;
        Ok::<_, Error>(to.clone())
    });
    Ok(go(&led.await?))
}
