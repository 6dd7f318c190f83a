//! `/mijn/dossier/gevraagd`: what my school asks this year, what must be done, what it takes, and what I have already.

use std::collections::BTreeMap;

use axum::extract::{Form as Fields, Path};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_texts::format;
use loper_vocabulary::identity::EntryId;
use loper_web::components::crumbs::crumbs;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::form::{go, today, write_once};
use super::met::for_learner;
use super::{HERE, MINE, plan, words};
use crate::model::asked::{Sum, Task, school_year, sum};
use crate::store;
use crate::store::met::Titled;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/mijn/dossier/gevraagd", MINE, get(show)),
        Route::post("/mijn/dossier/gevraagd/{id}", MINE, post(have)),
    ]
}

/// Everything the page is made of.
struct Found {
    tasks: Vec<Task>,
    titles: Vec<(EntryId, String, Date)>,
    met: Vec<Titled>,
}

impl Found {
    fn names(&self) -> BTreeMap<EntryId, &str> {
        self.titles.iter().map(|it| (it.0, it.1.as_str())).collect()
    }

    /// What is met of something that is asked now.
    fn met(&self, asked: Uuid) -> Option<&Titled> {
        self.met.iter().find(|it| it.met.asked == asked)
    }

    /// What was met of what is not asked any more, or was asked elsewhere.
    fn met_before(&self) -> Vec<&Titled> {
        let is_now = |it: &&Titled| !self.tasks.iter().any(|task| task.asked.id == it.met.asked);
        self.met.iter().filter(is_now).collect()
    }
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (today, person, school) = (today(&visit)?, me.person, me.organisation);
    let found = visit.app.db().read(Own(person), move |tx| {
        let titles = store::share::titles(tx)?;
        let tasks =
            tx.within(Organisation(school), |tx| store::asked::tasks(tx, person, school_year(today), today))?;
        Ok::<_, Error>(Found { tasks, titles, met: store::met::all(tx)? })
    });
    let main = view(&visit, &me, &found.await?, today);
    Ok(Page::new(visit.t("dossier-asked-title"), main).section(HERE).unlisted().show(&visit))
}

fn view(visit: &Visit, me: &SignedIn, found: &Found, today: Date) -> Markup {
    let year = school_year(today);
    let (must, may): (Vec<&Task>, Vec<&Task>) = found.tasks.iter().partition(|it| it.asked.is_mandatory);
    html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(words::title_of_house(visit, me), HERE)], visit.t("dossier-asked-title")))
            div class="page-head" {
                h1 { (visit.t("dossier-asked-title")) }
                p class="lead" { (me.organisation_name) ", " (visit.fill("dossier-asked-year", &[("from", year.to_string().into()), ("to", (year + 1).to_string().into())])) }
            }
            @if found.tasks.is_empty() {
                (empty(visit.t("dossier-asked-none"), visit.t("dossier-asked-none-text"), (visit.t("dossier-kept-back"), HERE)))
            } @else {
                div class="stack stack--sections" {
                    p { (in_words(visit, sum(&found.tasks))) }
                    @if !must.is_empty() { (group(visit, "dossier-asked-mandatory", &must, found)) }
                    @if !may.is_empty() { (group(visit, "dossier-asked-optional", &may, found)) }
                }
            }
            (before(visit, found))
        }
    }
}

/// What was met before, or at another school.
fn before(visit: &Visit, found: &Found) -> Markup {
    let (all, names) = (found.met_before(), found.names());
    html! {
        @if !all.is_empty() {
            section class="stack" aria-labelledby="eerder" {
                h2 id="eerder" { (visit.t("dossier-met-before")) }
                ul class="stack" {
                    @for it in all {
                        li class="panel" {
                            h3 { (it.title.as_deref().unwrap_or(visit.t("dossier-met-unnamed"))) }
                            @if let Some(school) = &it.school { p class="small soft" { (school) } }
                            (for_learner(visit, it, &names))
                        }
                    }
                }
            }
        }
        @if !found.met.is_empty() { p class="source" { (visit.t("dossier-met-wrong")) } }
    }
}

/// What a year asks, in a sentence or three.
pub(crate) fn in_words(visit: &Visit, sum: Sum) -> Markup {
    html! {
        (visit.fill("dossier-asked-done", &[("done", sum.done.into()), ("count", sum.count.into())])) " "
        @if sum.minutes_open > 0 { (visit.fill("dossier-asked-left", &[("minutes", sum.minutes_open.into())])) " " }
        @if sum.must_open > 0 { (visit.fill("dossier-asked-must", &[("count", sum.must_open.into())])) }
    }
}

fn group(visit: &Visit, title: &str, tasks: &[&Task], found: &Found) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t(title)) }
            ul class="stack" { @for task in tasks { (one(visit, task, found)) } }
        }
    }
}

fn one(visit: &Visit, task: &Task, found: &Found) -> Markup {
    let asked = &task.asked;
    html! {
        li class="panel" {
            div class="row row--apart" {
                h3 { (asked.title) }
                @if task.is_done() { p class="tag" { (icon(Icon::Check)) (visit.t("dossier-asked-is-done")) } }
            }
            p class="small soft" {
                (visit.t(words::kind(asked.kind))) ". " (visit.fill("dossier-asked-minutes", &[("minutes", asked.minutes.into())]))
                @if let Some(one) = asked.competence { " " (visit.t(words::whole_question(one))) }
            }
            @if !asked.explanation.is_empty() { (plan::paragraphs(&asked.explanation)) }
            @match &task.entry {
                Some((entry, true)) => { p { a href={ (HERE) "/stuk/" (entry) } { (visit.t("dossier-asked-see")) } } }
                Some((entry, false)) => { p { a class="button" href={ (HERE) "/stuk/" (entry) "/wijzig" } { (visit.t("dossier-asked-go-on")) } } }
                None => { (begin(visit, task, &found.titles)) }
            }
            @if let Some(met) = found.met(asked.id) { (for_learner(visit, met, &found.names())) }
        }
    }
}

/// Begin, or say which entry has it already: nothing is asked twice.
fn begin(visit: &Visit, task: &Task, titles: &[(EntryId, String, Date)]) -> Markup {
    let id = task.asked.id;
    let field = format!("stuk-{id}");
    html! {
        p { a class="button" href={ (HERE) "/nieuw?gevraagd=" (id.to_string()) } { (visit.t("dossier-asked-begin")) span class="hidden-visually" { ": " (task.asked.title) } } }
        @if !titles.is_empty() {
            details class="more" {
                summary { (visit.t("dossier-asked-have")) }
                form class="stack" method="post" action={ (HERE) "/gevraagd/" (id.to_string()) } {
                    (once::field(visit))
                    div class="field" {
                        label for=(field) { (visit.t("dossier-asked-which")) }
                        select id=(field) name="stuk" {
                            @for (entry, title, day) in titles {
                                option value=(entry.to_string()) { (title) " (" (format::date(visit.language, *day)) ")" }
                            }
                        }
                    }
                    p { button class="button button--second" type="submit" { (visit.t("dossier-asked-link")) } }
                }
            }
        }
    }
}

/// An entry that is there already answers it.
async fn have(visit: Visit, Path(id): Path<String>, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let (Ok(id), Some(entry)) = (Uuid::parse_str(&id), EntryId::parse(sent.one("stuk"))) else {
        return Err(Fault::not_found());
    };
    let school = me.organisation;
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        let is_asked = tx.within(Organisation(school), |tx| store::asked::one(tx, id))?.is_some();
        let is_done = is_asked && store::entry::answers(tx, entry, id)?;
        Ok(if is_done { Ok(format!("{HERE}/gevraagd")) } else { Err(()) })
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}
