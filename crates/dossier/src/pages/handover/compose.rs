//! `/mijn/dossier/overdragen/nieuw`: to which school, and what goes along. Nobody sees it before it is signed.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_people::store::organisation::{self, School};
use loper_texts::format;
use loper_vocabulary::identity::{EntryId, OrganisationId};
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::super::MINE;
use super::super::form::{area, go, today, write_once};
use super::{HERE, address};
use crate::model::handover::{Content, ENTRIES_MAX, OPEN_MAX, Problem, State, goes_to};
use crate::model::plan::TEXT_MAX;
use crate::model::share::last_day;
use crate::store;

const NEW: &str = "/mijn/dossier/overdragen/nieuw";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(NEW, MINE, get(new)),
        Route::post(NEW, MINE, post(begin)),
        Route::get("/mijn/dossier/overdragen/{id}/wijzig", MINE, get(change)),
        Route::post("/mijn/dossier/overdragen/{id}/wijzig", MINE, post(keep)),
    ]
}

/// What can be chosen.
struct Choices {
    schools: Vec<School>,
    titles: Vec<(EntryId, String, Date)>,
    /// The one that is being changed.
    draft: Option<(OrganisationId, Content)>,
    /// How many are drafted or open.
    open: usize,
}

async fn choices(visit: &Visit, me: &SignedIn, id: Option<Uuid>) -> Result<Choices, Fault> {
    let (person, mine) = (me.person, me.organisation);
    let found = visit.app.db().read(Own(person), move |tx| {
        let mut schools = tx.within(Public, organisation::all)?;
        schools.retain(|it| goes_to(it.sector) && it.id != mine);
        let all = store::handover::all(tx)?;
        let draft = all.iter().find(|it| Some(it.id) == id && it.state == State::Draft);
        let draft = draft.map(|it| (it.organisation, it.content.clone()));
        let open = all.iter().filter(|it| matches!(it.state, State::Draft | State::Open)).count();
        Ok::<_, Error>(Choices { schools, titles: store::share::titles(tx)?, draft, open })
    });
    Ok(found.await?)
}

async fn new(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let choices = choices(&visit, &me, None).await?;
    Ok(page(&visit, (&choices, &[]), NEW, &Entered::new()))
}

async fn change(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = Uuid::parse_str(&id).map_err(|_| Fault::not_found())?;
    let choices = choices(&visit, &me, Some(id)).await?;
    let (school, content) = choices.draft.as_ref().ok_or_else(Fault::not_found)?;
    let form = Entered::new()
        .with("school", school.to_string())
        .with("plan", if content.has_plan { "ja" } else { "" })
        .with("tekst", &content.text)
        .with("steun", &content.support);
    Ok(page(&visit, (&choices, &content.entries), &format!("{}/wijzig", address(id)), &form))
}

/// What was chosen: the school and the content, or the form again with what is wrong.
fn read(
    visit: &Visit,
    sent: &Sent,
    choices: &Choices,
) -> Result<(OrganisationId, Content), (Vec<EntryId>, Entered)> {
    let school = OrganisationId::parse(sent.one("school"));
    let school = school.filter(|id| choices.schools.iter().any(|it| it.id == *id));
    let chosen: Vec<EntryId> = sent
        .all("stuk")
        .filter_map(EntryId::parse)
        .filter(|id| choices.titles.iter().any(|(it, ..)| it == id))
        .collect();
    let content = Content::typed(
        chosen.iter().copied(),
        sent.one("plan") == "ja",
        sent.one("tekst"),
        sent.one("steun"),
    );
    let (problems, content) = match content {
        Ok(content) => (Vec::new(), Some(content)),
        Err(problems) => (problems, None),
    };
    if let (Some(school), Some(content)) = (school, content) {
        return Ok((school, content));
    }
    let mut form = ["school", "plan", "tekst", "steun"]
        .into_iter()
        .fold(Entered::new(), |form, name| form.with(name, sent.one(name)));
    if school.is_none() {
        form.add_problem("school", visit.t("dossier-hand-problem-school"));
    }
    for problem in problems {
        let (field, key) = problem.about();
        let count = if problem == Problem::Many { ENTRIES_MAX } else { TEXT_MAX };
        form.add_problem(field, visit.fill(key, &[("count", count.into())]));
    }
    Err((chosen, form))
}

async fn begin(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (sent, today) = (Sent(fields), today(&visit)?);
    let choices = choices(&visit, &me, None).await?;
    let (school, content) = match read(&visit, &sent, &choices) {
        Ok(read) => read,
        Err((chosen, form)) => return Ok(page(&visit, (&choices, &chosen), NEW, &form)),
    };
    if choices.open >= OPEN_MAX {
        let mut form = Entered::new();
        form.add_problem("school", visit.fill("dossier-hand-problem-full", &[("count", OPEN_MAX.into())]));
        return Ok(page(&visit, (&choices, &content.entries), NEW, &form));
    }
    let id = visit.app.new_id();
    let done = write_once::<()>(&visit, me.person, &sent, move |tx, now| {
        store::handover::draft(tx, (id, school), &content, (last_day(today), now))?;
        Ok(Ok(address(id)))
    });
    Ok(go(&done.await?.unwrap_or_else(|()| HERE.to_owned())))
}

async fn keep(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (sent, id) = (Sent(fields), Uuid::parse_str(&id).map_err(|_| Fault::not_found())?);
    let choices = choices(&visit, &me, Some(id)).await?;
    if choices.draft.is_none() {
        return Err(Fault::not_found());
    }
    let (school, content) = match read(&visit, &sent, &choices) {
        Ok(read) => read,
        Err((chosen, form)) => {
            return Ok(page(&visit, (&choices, &chosen), &format!("{}/wijzig", address(id)), &form));
        }
    };
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        let is_kept = store::handover::redraft(tx, (id, school), &content)?;
        Ok(if is_kept { Ok(address(id)) } else { Err(()) })
    });
    Ok(go(&done.await?.unwrap_or_else(|()| address(id))))
}

fn page(visit: &Visit, (choices, chosen): (&Choices, &[EntryId]), to: &str, form: &Entered) -> Response {
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            h1 { (visit.t("dossier-hand-compose-title")) }
            p class="lead" { (visit.t("dossier-hand-compose-lead")) }
            (problem_list(visit, form))
            form method="post" action=(to) class="stack stack--loose" {
                (once::field(visit))
                (school(visit, choices, form))
                (entries(visit, choices, chosen, form))
                label class="choice" {
                    input type="checkbox" name="plan" value="ja" checked[form.value("plan") == "ja"];
                    span { (visit.t("dossier-hand-plan")) }
                }
                (area(form, "tekst", visit.t("dossier-hand-text"), visit.t("dossier-hand-text-hint")))
                (area(form, "steun", visit.t("dossier-hand-support"), visit.t("dossier-hand-support-hint")))
                div class="row" {
                    button class="button" type="submit" { (icon(Icon::Eye)) (visit.t("dossier-hand-look")) }
                    a class="button button--quiet" href=(HERE) { (visit.t("dossier-hand-back")) }
                }
            }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = visit.t("dossier-hand-compose-title");
    Page::new(title, main).section(super::super::HERE).unlisted().status(status).show(visit)
}

fn error(form: &Entered, name: &str) -> Markup {
    html! {
        @if let Some(problem) = form.problem(name) {
            p class="error" id={ (name) "-problem" } { (icon(Icon::OctagonAlert)) span { (problem) } }
        }
    }
}

fn school(visit: &Visit, choices: &Choices, form: &Entered) -> Markup {
    html! {
        div class={ "field" @if form.problem("school").is_some() { " field--error" } } {
            label for="school" { (visit.t("dossier-hand-school")) }
            (error(form, "school"))
            select id="school" name="school" {
                option value="" { (visit.t("dossier-hand-school-choose")) }
                @for it in &choices.schools {
                    @let value = it.id.to_string();
                    option value=(value) selected[form.value("school") == value] { (it.name) }
                }
            }
        }
    }
}

fn entries(visit: &Visit, choices: &Choices, chosen: &[EntryId], form: &Entered) -> Markup {
    html! {
        fieldset class={ "field" @if form.problem("stuk").is_some() { " field--error" } } id="stuk" {
            legend { (visit.t("dossier-hand-entries")) }
            p class="hint" { (visit.t("dossier-hand-entries-hint")) }
            (error(form, "stuk"))
            @if choices.titles.is_empty() { p { (visit.t("dossier-hand-entries-none")) } }
            @for (id, title, day) in &choices.titles {
                label class="choice" {
                    input type="checkbox" name="stuk" value=(id.to_string()) checked[chosen.contains(id)];
                    span { (title) " " span class="small soft" { (format::date(visit.language, *day)) } }
                }
            }
        }
    }
}
