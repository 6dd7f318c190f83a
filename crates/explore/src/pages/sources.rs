//! `/bronnen`: every release of every source, what is not here yet, and whom we thank.

use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_document::read::problem::Problem;
use loper_labour_market::model::release::Release;
use loper_labour_market::store::{part::Part, release};
use loper_texts::format;
use loper_vocabulary::source::Source;
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::components::terms::terms;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::pages::{day, look};

/// How many letters of a hash tell two files apart for a reader.
const HASH_SHOWN: usize = 12;
/// How many refused rows are shown; the release counts them all.
const REFUSALS_SHOWN: usize = 20;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![look("/bronnen", get(show))]
}

/// Shows every release.
pub async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let all = visit.app.db().read(Public, release::releases).await?;
    Ok(view(&visit, &all))
}

fn view(visit: &Visit, all: &[Release]) -> Response {
    let title = visit.t("explore-sources-title");
    let lead = visit.t("explore-sources-lead");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" {
                h1 { (title) }
                p class="lead" { (lead) }
                p { a href="/rekenwijze" { (visit.t("explore-sources-method")) } }
                @if visit.installation_keeper().is_ok() { p { a href="/beheer/import" { (visit.t("explore-sources-import")) } } }
            }
            div class="stack stack--sections" {
                @for source in Source::ALL { (of_source(visit, source, all)) }
                (missing(visit, all))
                (thanks(visit))
            }
        }
    };
    Page::new(title, main).description(lead).section("/bronnen").public().show(visit)
}

/// What stands of one source: who they are, then each release that is shown, with the one before it.
fn of_source(visit: &Visit, source: Source, all: &[Release]) -> Markup {
    let mine: Vec<&Release> = all.iter().filter(|it| it.draft.source == source && it.is_current).collect();
    html! {
        @if !mine.is_empty() {
            section class="stack" aria-labelledby=(source.code()) {
                h2 id=(source.code()) { (visit.t(name_key(source))) }
                p { (visit.t(what_key(source))) }
                @for release in mine {
                    @let before: Vec<&Release> = all.iter().filter(|it| it.draft.part == release.draft.part && !it.is_current).collect();
                    article class="panel" {
                        (one(visit, release))
                        @for old in before { (more(visit.t("explore-sources-before"), &one(visit, old))) }
                    }
                }
            }
        }
    }
}

fn one(visit: &Visit, release: &Release) -> Markup {
    let draft = &release.draft;
    html! {
        div class="stack stack--tight" {
            h3 lang="nl" { (draft.title) }
            @if draft.is_example { p { (tag::example(visit)) } }
            p { (visit.say(&draft.note)) }
            (terms(&facts(visit, release)))
            @if release.rows_refused > 0 { (more(visit.t("explore-sources-refusals"), &refusals(visit, release))) }
        }
    }
}

fn facts<'a>(visit: &'a Visit, release: &Release) -> Vec<(&'a str, String)> {
    let draft = &release.draft;
    let whole = |count: u64| visit.whole(i64::try_from(count).unwrap_or(i64::MAX));
    let published = draft
        .published_on
        .as_deref()
        .map_or_else(|| visit.t("explore-unknown").to_owned(), |when| published(visit, when));
    let imported = release
        .imported_at
        .date()
        .map_or_else(|| visit.t("explore-unknown").to_owned(), |date| format::date(visit.language, date));
    let hash: String = draft.file_hash.chars().take(HASH_SHOWN).collect();
    vec![
        (visit.t("explore-sources-publisher"), draft.publisher.clone()),
        (visit.t("explore-sources-published"), published),
        (visit.t("explore-sources-licence"), draft.licence.clone()),
        (visit.t("explore-sources-rows"), whole(release.rows_in)),
        (visit.t("explore-sources-refused"), whole(release.rows_refused)),
        (visit.t("explore-sources-imported"), imported),
        (visit.t("explore-sources-file"), format!("{} ({hash})", draft.file_name)),
    ]
}

/// A date, a month, a quarter or a year in words.
fn published(visit: &Visit, when: &str) -> String {
    let month = when.split_once('-').and_then(|(year, month)| Some((year, month.parse::<i8>().ok()?)));
    match month {
        Some((year, number @ 1..=12)) => format!("{} {year}", format::month(visit.language, number)),
        _ => format::period(visit.language, &day(visit, when)),
    }
}

/// The first refused rows, with the reason of the importer, which is in English.
fn refusals(visit: &Visit, release: &Release) -> Markup {
    let row = |problem: &Problem| {
        let cells = [&problem.column, &problem.value, &problem.reason].map(String::clone);
        (None, std::iter::once(problem.line.to_string()).chain(cells).collect())
    };
    let heads =
        ["explore-sources-line", "explore-sources-column", "explore-sources-value", "explore-sources-reason"];
    let shown = Table {
        label: visit.t("explore-sources-refusals").into(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: release.refusals.iter().take(REFUSALS_SHOWN).map(row).collect(),
        figures_from: heads.len(),
        is_stacked: true,
    };
    html! {
        (table(&shown))
        @if release.refusals.len() > REFUSALS_SHOWN { p class="small soft" { (visit.fill("explore-sources-more-refused", &[("count", REFUSALS_SHOWN.into())])) } }
    }
}

/// The parts that come by import only and are not there: what it is, who publishes it, and the command.
fn missing(visit: &Visit, all: &[Release]) -> Markup {
    let is_here = |part: &Part| all.iter().any(|it| it.is_current && it.draft.part == part.name);
    let market = loper_labour_market::store::parts::PARTS;
    let absent: Vec<&Part> = market
        .iter()
        .chain(loper_programmes::store::parts::PARTS)
        .filter(|part| part.source != Source::Loper && !is_here(part))
        .collect();
    let rows = absent.iter().map(|part| {
        let what = visit.t(&format!("explore-part-{}", part.name)).to_owned();
        let command = format!("loper import {} …", part.source.code());
        (None, vec![what, visit.t(name_key(part.source)).to_owned(), command])
    });
    let heads = ["explore-sources-what", "explore-sources-publisher", "explore-sources-command"];
    let listed = Table {
        label: visit.t("explore-sources-missing").into(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: heads.len(),
        is_stacked: true,
    };
    html! {
        section class="stack" aria-labelledby="ontbreekt" {
            h2 id="ontbreekt" { (visit.t("explore-sources-missing")) }
            @if absent.is_empty() {
                (notice(Tone::Good, visit.t("explore-sources-complete"), &html! { p { (visit.t("explore-sources-complete-text")) } }))
            } @else {
                p { (visit.t("explore-sources-missing-text")) }
                (table(&listed))
            }
        }
    }
}

/// The sentences that publishers ask for, and the makers of letters and icons.
fn thanks(visit: &Visit) -> Markup {
    let sentences = ["esco", "onet", "cbs", "kadaster", "roa", "uwv", "mbo"];
    let makers = ["atkinson", "bricolage", "lucide"];
    html! {
        section class="stack" aria-labelledby="dank" {
            h2 id="dank" { (visit.t("explore-sources-thanks")) }
            ul { @for who in sentences { li { (visit.t(&format!("explore-thanks-{who}"))) } } }
            h3 { (visit.t("explore-sources-makers")) }
            ul { @for who in makers { li { (visit.t(&format!("explore-thanks-{who}"))) } } }
        }
    }
}

const fn name_key(source: Source) -> &'static str {
    match source {
        Source::Esco => "explore-source-esco",
        Source::Onet => "explore-source-onet",
        Source::Competentnl => "explore-source-competentnl",
        Source::Cbs => "explore-source-cbs",
        Source::Roa => "explore-source-roa",
        Source::Uwv => "explore-source-uwv",
        Source::Duo => "explore-source-duo",
        Source::Sbb => "explore-source-sbb",
        Source::Regions => "explore-source-regions",
        Source::Loper => "explore-source-loper",
    }
}

const fn what_key(source: Source) -> &'static str {
    match source {
        Source::Esco => "explore-source-esco-what",
        Source::Onet => "explore-source-onet-what",
        Source::Competentnl => "explore-source-competentnl-what",
        Source::Cbs => "explore-source-cbs-what",
        Source::Roa => "explore-source-roa-what",
        Source::Uwv => "explore-source-uwv-what",
        Source::Duo => "explore-source-duo-what",
        Source::Sbb => "explore-source-sbb-what",
        Source::Regions => "explore-source-regions-what",
        Source::Loper => "explore-source-loper-what",
    }
}
