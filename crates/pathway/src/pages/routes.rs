//! `/routes`: where do I stand, where do I want to go, and every lawful way between the two.

mod around;
mod cost;
mod form;
mod found;
mod pick;
mod query;
mod route;

use axum::extract::Query as Pairs;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_search::model::query::Hit;
use loper_vocabulary::subject::Subject;
use loper_web::components::field::problem_list;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::form::Form;
use loper_web::page::Page;
use loper_web::visit::{REGION_COOKIE, Visit, cookie};
use maud::{Markup, html};

use self::query::PageAsked;
use super::{map, words};
use crate::model::around::Around;
use crate::model::ask::{Field, Question};
use crate::model::goal::Goal;
use crate::model::map::{Map, Plan};
use crate::store;

/// Everything that the page is made of.
pub(super) struct View<'a> {
    visit: &'a Visit,
    map: &'a Map,
    asked: &'a PageAsked,
    /// What the goal is called, when there is one.
    goal: Option<String>,
    /// What the search found for the words.
    picks: Vec<Hit>,
    answer: Option<Answer>,
    around: Around,
    form: Form,
}

/// A question and its answer.
struct Answer {
    question: Question,
    plan: Plan,
}

/// Shows the form, what may be meant, or the routes.
pub async fn show(
    visit: Visit,
    headers: HeaderMap,
    Pairs(pairs): Pairs<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    visit.may(Action::PlanRoute, Relation::Public)?;
    let map = map(&visit.app).await?;
    let asked = PageAsked::read(&pairs, cookie(&headers, REGION_COOKIE));
    let today = today(&visit)?;
    let read = asked.question(&map, today);
    let picks = pick::find(&visit, &asked).await?;
    let keys = read.as_ref().ok().map(|answer| keys(&map, answer)).unwrap_or_default();
    let occupation = asked.goal().and_then(|goal| match goal {
        Goal::Subject(Subject::Occupation(id)) => Some(id.to_string()),
        _ => None,
    });
    let region = asked.region.clone();
    let around = visit.app.db().read(Public, move |tx| {
        store::around::around(tx, &keys, occupation.as_deref(), region.as_deref()).map_err(Fault::from)
    });
    let form = form(&visit, &asked, read.as_ref().err().copied());
    let goal = asked.goal().and_then(|goal| words::goal(&visit, &map, &goal));
    let is_wrong = !form.problems().is_empty();
    // Who looks for another goal is not shown the routes to the one before.
    let answer = read.ok().filter(|_| asked.words.is_empty());
    let around = around.await?;
    let view = View { visit: &visit, map: &map, asked: &asked, goal, picks, answer, around, form };
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page::new(view.title(), view.page()).section("/routes").status(status);
    let page = page.description(visit.t("pathway-lead"));
    Ok(if pairs.is_empty() { page } else { page.unlisted() }.show(&visit))
}

/// The day today in the Netherlands.
pub(super) fn today(visit: &Visit) -> Result<Date, Fault> {
    visit.app.now().date().ok_or_else(|| Fault::Broken("the clock shows no date".into()))
}

/// The programmes that the routes end at.
fn keys(map: &Map, answer: &Answer) -> Vec<String> {
    let all = answer.plan.programmes.values().flatten().chain(&answer.plan.unknown);
    all.filter_map(|place| map.programmes.get(*place)).map(|it| it.key.clone()).collect()
}

/// The form as it was filled in. Nothing is wrong with what was not asked yet.
fn form(visit: &Visit, asked: &PageAsked, wrong: Option<Field>) -> Form {
    let mut form = Form::new().with("doel", &asked.words);
    let is_asked = |field: Field| match field {
        Field::From => !asked.asked.from.is_empty(),
        Field::To => !asked.asked.to.is_empty(),
        _ => true,
    };
    if let Some(field) = wrong.filter(|field| is_asked(*field)) {
        let name = match field {
            Field::From => "van",
            Field::Year => "jaar",
            Field::Profile => "profiel",
            Field::Also => "ook",
            Field::To => "naar",
            Field::Order => "volgorde",
        };
        form.add_problem(name, visit.t(&format!("pathway-wrong-{}", field.code())));
    }
    form
}

impl View<'_> {
    fn title(&self) -> String {
        match (&self.goal, &self.answer) {
            (Some(goal), Some(_)) => self.visit.fill("pathway-title-to", &[("goal", goal.as_str().into())]),
            _ => self.visit.t("pathway-title").to_owned(),
        }
    }

    fn page(&self) -> Markup {
        let visit = self.visit;
        html! {
            div class="page stack stack--sections" {
                div class="stack stack--loose" {
                    div class="page-head" {
                        h1 { (self.title()) }
                        p class="lead" { (visit.t("pathway-lead")) }
                    }
                    (problem_list(visit, &self.form))
                    @if let Some(answer) = &self.answer { (self.next(answer)) }
                    (self.ask())
                    (self.picks())
                    @if self.answer.is_none() { (self.begin()) }
                }
                @if let Some(answer) = &self.answer { (self.found(answer)) }
                (self.foot())
            }
        }
    }

    /// What to do next, before there is an answer.
    fn begin(&self) -> Markup {
        let visit = self.visit;
        let is_from = !self.asked.asked.from.is_empty();
        let is_to = self.goal.is_some();
        html! {
            @if is_to && !is_from {
                (notice(Tone::Plain, visit.t("pathway-begin-from-title"), &html! { p { (visit.t("pathway-begin-from")) } }))
            } @else if is_from && !is_to && self.picks.is_empty() && self.asked.words.is_empty() && self.form.problems().is_empty() {
                (notice(Tone::Plain, visit.t("pathway-begin-to-title"), &html! { p { (visit.t("pathway-begin-to")) } }))
            }
        }
    }

    fn foot(&self) -> Markup {
        let visit = self.visit;
        html! {
            section class="stack stack--tight" aria-labelledby="deuren" {
                h2 id="deuren" class="h3" { (visit.t("pathway-foot-title")) }
                p { (visit.t("pathway-foot-text")) " " a href="/deuren" { (visit.t("pathway-foot-link")) } }
            }
        }
    }
}
