//! Guess at one occupation: how hard employers will find it to get people, the pay, and how sure.

use axum::http::StatusCode;
use axum::response::Response;
use loper_database::scope::Anonymous;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::Scarcity;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::form::Form;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{Fields, HERE, Mine, to, value};
use crate::model::expectations::{Guess, Liked, Sure, pay};
use crate::store;

/// The answer that is no guess.
const NO_IDEA: &str = "geen-idee";

/// The page for one occupation; `at` is its place in the check.
pub(crate) fn view(visit: &Visit, mine: &Mine, at: usize, form: &Form) -> Response {
    let liked = &mine.check.liked[at];
    let name = mine.name(liked.occupation);
    let title = visit.fill("profile-expect-guess-title", &[("name", name.as_str().into())]);
    let is_wrong = !form.problems().is_empty();
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" {
                p class="small soft" { (progress(visit, mine, at)) }
                h1 { (name) }
                p class="lead" { (visit.t("profile-expect-guess-lead")) }
            }
            (problem_list(visit, form))
            form class="stack stack--loose" method="post" action={ (HERE) "/" (mine.check.id) } {
                input type="hidden" name="beroep" value=(liked.occupation);
                @if let Some(figure) = liked.figures.chance { (chance(visit, form, figure.to_year)) }
                @if liked.figures.pay.is_some() {
                    (field(form, Field { name: "loon", label: visit.t("profile-expect-guess-pay"), hint: visit.t("profile-expect-guess-pay-hint"), kind: "text" }))
                }
                (sure(visit, form))
                p { button class="button" type="submit" name="doe" value="raad" { (visit.t("profile-expect-guess-button")) } }
            }
        }
    };
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Page::new(title, main).unlisted().status(status).show(visit)
}

fn progress(visit: &Visit, mine: &Mine, at: usize) -> String {
    let guessed: Vec<usize> =
        mine.check.in_order().into_iter().filter(|it| !mine.check.liked[*it].figures.is_none()).collect();
    let number = guessed.iter().position(|it| *it == at).map_or(1, |it| it + 1);
    visit.fill("profile-expect-guess-progress", &[("number", number.into()), ("count", guessed.len().into())])
}

fn chance(visit: &Visit, form: &Form, to_year: i64) -> Markup {
    let problem = form.problem("kans");
    html! {
        fieldset id="kans" class={ "stack stack--tight field" @if problem.is_some() { " field--error" } } {
            legend class="h3" { (visit.fill("profile-expect-guess-chance", &[("year", to_year.to_string().into())])) }
            p class="hint" { (visit.t("profile-expect-guess-chance-hint")) }
            @if let Some(problem) = problem { p class="error" { (problem) } }
            @for class in Scarcity::ALL {
                (radio("kans", class.code(), visit.t(&format!("profile-expect-class-{}", class.code())), form))
            }
            (radio("kans", NO_IDEA, visit.t("profile-expect-no-idea"), form))
        }
    }
}

fn sure(visit: &Visit, form: &Form) -> Markup {
    html! {
        fieldset id="zeker" class="stack stack--tight" {
            legend class="h3" { (visit.t("profile-expect-guess-sure")) }
            div class="answers" {
                @for sure in Sure::ALL {
                    label {
                        input type="radio" name="zeker" value=(sure.code()) checked[is_sure(form, sure)];
                        span { (visit.t(&format!("profile-expect-sure-{}", sure.code()))) }
                    }
                }
            }
        }
    }
}

fn is_sure(form: &Form, sure: Sure) -> bool {
    Sure::parse(form.value("zeker")).unwrap_or(Sure::Hardly) == sure
}

fn radio(name: &str, code: &str, label: &str, form: &Form) -> Markup {
    html! {
        label class="choice" { input type="radio" name=(name) value=(code) checked[form.value(name) == code]; span { (label) } }
    }
}

/// Keeps a guess. What is no amount, or was left open, comes back with what was filled in.
pub(crate) async fn keep(visit: &Visit, mine: &Mine, fields: &Fields) -> Result<Response, Fault> {
    let here = format!("{HERE}/{}", mine.check.id);
    let asked = OccupationId::parse(value(fields, "beroep"));
    let Some(at) = mine.check.liked.iter().position(|it| Some(it.occupation) == asked) else {
        return Err(Fault::Unreadable("web-fault-400-text"));
    };
    let liked = &mine.check.liked[at];
    // Sent again, or sent after the figure was seen: the first guess stands.
    if liked.guess.is_some() || liked.before.is_none() || liked.figures.is_none() {
        return Ok(to(&here, None));
    }
    match read(visit, liked, fields) {
        Err(form) => Ok(view(visit, mine, at, &form)),
        Ok(guess) => {
            let (id, occupation, figures) = (mine.check.id, liked.occupation, liked.figures);
            let region = liked.region.clone();
            let write = move |tx: &mut loper_database::tx::Tx<'_, Anonymous>| {
                store::expectations::guess(tx, id, occupation, &guess, (&figures, region.as_ref()))
            };
            visit.app.db().write(Anonymous(mine.owner), write).await?;
            Ok(to(&here, None))
        }
    }
}

fn read(visit: &Visit, liked: &Liked, fields: &Fields) -> Result<Guess, Form> {
    let typed = value(fields, "loon").trim();
    let mut form = Form::new()
        .with("kans", value(fields, "kans"))
        .with("loon", typed.chars().take(40).collect::<String>())
        .with("zeker", value(fields, "zeker"));
    let chance = Scarcity::ALL.into_iter().find(|it| it.code() == value(fields, "kans"));
    if liked.figures.chance.is_some() && chance.is_none() && value(fields, "kans") != NO_IDEA {
        form.add_problem("kans", visit.t("profile-expect-guess-chance-open"));
    }
    let amount = pay(typed);
    if liked.figures.pay.is_some() && amount.is_none() && !typed.is_empty() {
        form.add_problem("loon", visit.t("profile-expect-guess-pay-wrong"));
    }
    let sure = Sure::parse(value(fields, "zeker")).unwrap_or(Sure::Hardly);
    if form.problems().is_empty() { Ok(Guess { chance, pay: amount, sure }) } else { Err(form) }
}
