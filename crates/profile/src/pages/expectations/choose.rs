//! Choose two to five occupations: from what came along in the address, from *Mijn keuzes*, or by looking for a name.

use axum::extract::{Form as Body, Query as Pairs};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Anonymous, Public};
use loper_search::model::query::{Kind, Query};
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::subject::Subject;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::form::Form;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::{Fields, HERE, occupations, to, value};
use crate::model::choices::{Choice, Mark};
use crate::model::expectations::{LIKED_MAX, LIKED_MIN};
use crate::pages::me::{me, me_or_new, when};
use crate::store;
use crate::store::expectations::Candidate;

/// So many are taken from an address; more is nobody's list.
const ASKED_MAX: usize = 20;
/// How many occupations a search answers.
const FOUND_MAX: usize = 12;
/// The longest name that is looked for.
const NAME_MAX: usize = 80;

/// Shows what can be chosen.
pub async fn show(visit: Visit, headers: HeaderMap, Pairs(fields): Pairs<Fields>) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    // Whoever comes from a list of more than five chooses; five or fewer are chosen already.
    let liked = liked(&visit, &headers).await?;
    view(&visit, (&fields, liked), Form::new()).await
}

/// The occupations that this visitor liked before, the newest first.
async fn liked(visit: &Visit, headers: &HeaderMap) -> Result<Vec<OccupationId>, Fault> {
    let Some(owner) = me(visit, headers).await? else { return Ok(Vec::new()) };
    let choices = visit.app.db().read(Anonymous(owner), store::choices::all).await?;
    let is_liked = |it: &&Choice| matches!(it.mark, Some(Mark::First | Mark::Favourite));
    let occupation = |it: &Choice| match it.subject {
        Subject::Occupation(id) => Some(id),
        Subject::Programme(_) => None,
    };
    Ok(choices.now().into_iter().filter(is_liked).filter_map(occupation).take(FOUND_MAX).collect())
}

async fn view(
    visit: &Visit,
    (fields, liked): (&Fields, Vec<OccupationId>),
    form: Form,
) -> Result<Response, Fault> {
    let words: String = value(fields, "zoek").chars().take(NAME_MAX).collect();
    let mut asked = occupations(fields);
    asked.truncate(ASKED_MAX);
    let (found, language) = (find(visit, &words).await?, visit.language);
    let (named, liked, found) = visit
        .app
        .db()
        .read(Public, move |tx| {
            let named = store::expectations::named(tx, &asked, language)?;
            let liked = store::expectations::named(tx, &liked, language)?;
            Ok::<_, Error>((named, liked, store::expectations::named(tx, &found, language)?))
        })
        .await?;
    let liked = without(liked, &[&named]);
    let found = without(found, &[&named, &liked]);
    let is_empty = named.is_empty() && liked.is_empty() && found.is_empty();
    let form = form.with("zoek", words);
    let title = visit.t("profile-expect-choose-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-expect-choose-lead")) } }
            (problem_list(visit, &form))
            form class="stack stack--loose" method="get" action="/verwachtingen/kies" {
                input type="hidden" name="nummer" value=(number(visit, fields));
                @if !named.is_empty() {
                    (boxes(visit.t("profile-expect-choose-mine"), "beroep", &named, named.len() <= LIKED_MAX))
                }
                @if !liked.is_empty() { (boxes(visit.t("profile-expect-choose-liked"), "eerder", &liked, false)) }
                div class="stack stack--tight" {
                    (field(&form, Field { name: "zoek", label: visit.t("profile-expect-choose-search"), hint: visit.t("profile-expect-choose-search-hint"), kind: "search" }))
                    p { button class="button button--second" type="submit" { (icon(Icon::Search)) (visit.t("profile-expect-choose-search-button")) } }
                }
                @if !found.is_empty() {
                    (boxes(visit.t("profile-expect-choose-found"), "gevonden", &found, false))
                } @else if !form.value("zoek").trim().is_empty() {
                    p role="status" { (visit.t("profile-expect-choose-nothing")) }
                }
                // There is nothing to go on with yet: a button that can only be refused says nothing.
                @if is_empty {
                    p { (visit.t("profile-expect-choose-empty")) " " a href="/past-bij-mij" { (visit.t("profile-expect-choose-fit")) } }
                } @else {
                    p { button class="button" type="submit" formmethod="post" formaction=(HERE) { (visit.t("profile-expect-choose-button")) } }
                }
            }
        }
    };
    Ok(Page::new(title, main).unlisted().show(visit))
}

/// Those that stand in none of the other groups.
fn without(all: Vec<Candidate>, others: &[&[Candidate]]) -> Vec<Candidate> {
    let is_there = |it: &Candidate| others.iter().flat_map(|group| *group).any(|own| own.id == it.id);
    all.into_iter().filter(|it| !is_there(it)).collect()
}

/// The occupations that the search of the house finds for these words, the best first.
async fn find(visit: &Visit, words: &str) -> Result<Vec<OccupationId>, Fault> {
    if words.trim().is_empty() {
        return Ok(Vec::new());
    }
    let index = visit.app.derived(loper_search::store::index).await?;
    let query =
        Query { kinds: vec![Kind::Occupation], limit: FOUND_MAX, ..Query::new(words, visit.language) };
    Ok(index.find(&query).hits.iter().filter_map(|hit| OccupationId::parse(&hit.id)).collect())
}

/// Boxes to tick. The first group has the id that a problem points at.
fn boxes(legend: &str, id: &str, all: &[Candidate], are_chosen: bool) -> Markup {
    html! {
        fieldset id=(id) class="stack stack--tight" {
            legend class="h3" { (legend) }
            @for one in all {
                label class="choice" { input type="checkbox" name="beroep" value=(one.id) checked[are_chosen]; span { (one.name) } }
            }
        }
    }
}

/// The number of the check that is being made: sent twice, it is one check.
fn number(visit: &Visit, fields: &Fields) -> Uuid {
    Uuid::parse_str(value(fields, "nummer")).unwrap_or_else(|_| visit.app.new_id())
}

/// Begins a check with what was ticked.
pub async fn begin(visit: Visit, headers: HeaderMap, Body(fields): Body<Fields>) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    let (asked, language) = (occupations(&fields), visit.language);
    let known: Vec<OccupationId> = if asked.len() > ASKED_MAX {
        asked
    } else {
        let named =
            visit.app.db().read(Public, move |tx| store::expectations::named(tx, &asked, language)).await?;
        named.into_iter().map(|it| it.id).collect()
    };
    let problem = match known.len() {
        count if count < LIKED_MIN => Some("profile-expect-choose-few"),
        count if count > LIKED_MAX => Some("profile-expect-choose-many"),
        _ => None,
    };
    if let Some(key) = problem {
        let mut form = Form::new();
        form.add_problem("beroep", visit.fill(key, &[("count", known.len().into())]));
        let liked = liked(&visit, &headers).await?;
        let mut page = view(&visit, (&fields, liked), form).await?;
        *page.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page.into_response());
    }
    let (owner, cookie) = me_or_new(&visit, &headers).await?;
    let (id, when) = (number(&visit, &fields), when(&visit)?);
    let make = move |tx: &mut loper_database::tx::Tx<'_, Anonymous>| {
        store::expectations::make(tx, id, (when.today, when.now), &known)
    };
    visit.app.db().write(Anonymous(owner), make).await?;
    Ok(to(&format!("{HERE}/{id}"), cookie.as_deref()))
}
