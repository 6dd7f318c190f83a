//! `/beheer/import`: what stands of each source, what is under way, and the way back to the release before.

use axum::extract::{Form, Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::actor::Role;
use loper_database::error::{Error, Result as DbResult};
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_labour_market::import::Importer;
use loper_labour_market::model::release::Release;
use loper_labour_market::store::release;
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail;
use loper_texts::format;
use loper_vocabulary::identity::OrganisationId;
use loper_vocabulary::source::Source;
use loper_vocabulary::time::Moment;
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::{HERE, KEEP, go, name, page, source_of};
use crate::CARRIED;
use crate::store::import::{self, Import};

/// So many imports are shown.
const SHOWN_MAX: u32 = 20;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, KEEP, get(show)), Route::post("/beheer/import/terug/{source}", KEEP, post(undo))]
}

/// How a form on this page ended.
#[derive(Debug, Default, Deserialize)]
pub struct Ended {
    terug: Option<String>,
    niets: Option<String>,
    bezet: Option<String>,
}

async fn show(visit: Visit, Query(ended): Query<Ended>) -> Result<Response, Fault> {
    visit.installation_keeper()?;
    let found = visit
        .app
        .db()
        .read(Public, |tx| Ok::<_, Error>((release::releases(tx)?, import::recent(tx, SHOWN_MAX)?)));
    let (releases, imports) = found.await?;
    let main = html! {
        (told(&visit, &ended))
        @if !imports.is_empty() { (under_way(&visit, &imports)) }
        @for importer in crate::importers() { (of_source(&visit, importer, &releases)) }
    };
    Ok(page(&visit, visit.t("imports-title"), visit.t("imports-lead"), &main).show(&visit))
}

fn told(visit: &Visit, ended: &Ended) -> Markup {
    let source = |code: &Option<String>| code.as_deref().and_then(source_of);
    let say = |tone, key: &str, text: &Markup| notice(tone, visit.t(key), text);
    html! {
        @if let Some(it) = source(&ended.terug) {
            (say(Tone::Good, "imports-undone", &html! { p { (visit.fill("imports-undone-text", &[("source", name(visit, it).into())])) } }))
        }
        @if source(&ended.niets).is_some() {
            (say(Tone::Plain, "imports-nothing", &html! { p { (visit.t("imports-nothing-text")) } }))
        }
        @if source(&ended.bezet).is_some() {
            (say(Tone::Warn, "imports-busy", &html! { p { (visit.t("imports-busy-text")) } }))
        }
    }
}

fn moment(visit: &Visit, at: Moment) -> String {
    format::moment(visit.language, at).unwrap_or_default()
}

fn under_way(visit: &Visit, imports: &[Import]) -> Markup {
    let heads = ["imports-head-source", "imports-head-state", "imports-head-since"].map(|key| visit.t(key));
    html! {
        section class="stack" aria-labelledby="bezig" {
            h2 id="bezig" { (visit.t("imports-recent")) }
            div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("imports-recent")) {
                table class="table table--stacked" {
                    thead { tr { @for head in heads { th scope="col" { (head) } } } }
                    tbody { @for it in imports { tr {
                        th scope="row" { a href={ (HERE) "/" (it.id) } { (name(visit, it.source)) ", " (moment(visit, it.made_at)) } }
                        td data-label=(heads[1]) { (visit.t(&format!("imports-state-{}", it.state.code()))) }
                        td data-label=(heads[2]) { (moment(visit, it.state_at)) }
                    } } }
                }
            }
        }
    }
}

fn of_source(visit: &Visit, importer: &Importer, all: &[Release]) -> Markup {
    let source = importer.source;
    let mine: Vec<&Release> = all.iter().filter(|it| it.draft.source == source).collect();
    let (shown, before): (Vec<&Release>, Vec<&Release>) = mine.into_iter().partition(|it| it.is_current);
    // A part that the program carries and that nothing came over stays: to take that away helps nobody.
    let is_theirs = |it: &&Release| !it.draft.file_name.starts_with(CARRIED);
    let may_undo = !before.is_empty() || shown.iter().any(is_theirs);
    html! {
        section class="panel stack" aria-labelledby=(source.code()) {
            h2 id=(source.code()) { (name(visit, source)) }
            p { (visit.t(&format!("imports-takes-{}", source.code()))) }
            @if shown.is_empty() { p { (visit.t("imports-none")) } }
            @else { (releases(visit, &shown)) }
            @if !before.is_empty() { (more(visit.t("imports-before"), &releases(visit, &before))) }
            div class="row" {
                a class="button" href={ (HERE) "/nieuw/" (source.code()) } {
                    (visit.t("imports-new")) span class="hidden-visually" { ": " (name(visit, source)) }
                }
                @if may_undo {
                    form method="post" action={ (HERE) "/terug/" (source.code()) } {
                        (once::field(visit))
                        button class="button button--second" type="submit" {
                            (visit.t("imports-undo")) span class="hidden-visually" { ": " (name(visit, source)) }
                        }
                    }
                }
            }
        }
    }
}

fn releases(visit: &Visit, all: &[&Release]) -> Markup {
    html! {
        ul class="list" {
            @for it in all {
                @let rows = visit.whole(i64::try_from(it.rows_in).unwrap_or(i64::MAX));
                @let parts = [("rows", rows.into()), ("file", it.draft.file_name.as_str().into()), ("moment", moment(visit, it.imported_at).into())];
                li {
                    strong lang="nl" { (it.draft.title) }
                    " " (visit.fill(if it.draft.file_name.starts_with(CARRIED) { "imports-release-carried" } else { "imports-release" }, &parts))
                    @if it.rows_refused > 0 { " " (visit.fill("imports-release-refused", &[("count", it.rows_refused.into())])) }
                }
            }
        }
    }
}

/// Shows what stood before again. It waits for nobody: while somebody imports, this says so.
async fn undo(visit: Visit, Path(code): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.installation_keeper()?.clone();
    let source = source_of(&code).ok_or_else(Fault::not_found)?;
    let (db, key, now) = (visit.app.db().clone(), Sent(fields).one(once::FIELD).to_owned(), visit.app.now());
    // The lock has a connection of its own, which may wait for the server.
    let work = tokio::task::spawn_blocking(move || {
        let Some(_lock) = db.lock(crate::LOCK)? else {
            return Ok(format!("{HERE}?bezet={}", source.code()));
        };
        db.write_blocking(Own(me.person), move |tx| put_back(tx, source, (&key, me.organisation), now))
    });
    let led: Result<String, Error> = work.await.map_err(|problem| Fault::Broken(problem.to_string()))?;
    Ok(go(&led?))
}

/// Once for each form, with a line in the trail; answers where it leads.
fn put_back(
    tx: &mut Tx<'_, Own>,
    source: Source,
    (key, organisation): (&str, OrganisationId),
    now: Moment,
) -> DbResult<String> {
    if let Some(before) = once::seen(tx, key)? {
        return Ok(before);
    }
    let parts = tx.within(Public, |tx| release::undo(tx, source))?;
    let how = if parts.is_empty() { "niets" } else { "terug" };
    if !parts.is_empty() {
        let line = Line {
            organisation,
            made_at: now,
            actor: Some(tx.scope().0),
            role: Role::Administrator,
            act: Act::DataImported,
            subject: None,
            thing: Some(format!("undo:{}", source.code())),
        };
        trail::note(tx, &line)?;
    }
    let to = format!("{HERE}?{how}={}", source.code());
    once::done(tx, key, &to, now)?;
    Ok(to)
}
