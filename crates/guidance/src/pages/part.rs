//! `/gesprek/{id}/deel/{number}`: one of the four parts, held on one phone or on two. A script keeps what is typed; without
//! it each part is a form. Whoever writes in a part in which the other was first sees both texts.

use axum::extract::{Form, Path};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::{get, post};
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_vocabulary::identity::TalkId;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::talk::said;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde_json::json;

use super::say::{self, Area, area};
use super::talk::{Whole, head, line, note_look, picked, title, whole};
use super::way::{Asker, find, talk_id};
use super::{TALK, caseload, go, mine};
use crate::model::talk::{
    Part, Right, STEPS_MAX, Said, Step, TEXT_MAX, basis, basis_of_steps, steps_of, tidy_text,
};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let path = "/gesprek/{id}/deel/{number}";
    vec![Route::get(path, TALK, get(show)), Route::post(path, TALK, post(keep))]
}

async fn read(visit: &Visit, id: &str) -> Result<(Asker, Whole), Fault> {
    let asker = Asker::of(visit)?;
    let (id, reader) = (talk_id(id)?, asker.clone());
    let whole = visit.app.db().read(Own(asker.me.person), move |tx| whole(tx, &reader, id)).await?;
    Ok((asker, whole))
}

async fn show(visit: Visit, Path((id, number)): Path<(String, String)>) -> Result<Response, Fault> {
    let part = Part::of_number(&number).ok_or_else(Fault::not_found)?;
    let (asker, whole) = read(&visit, &id).await?;
    if !whole.found.talk.is_open() {
        return Ok(go(&whole.found.address()));
    }
    note_look(&visit, &asker, &whole).await?;
    let typed = standing(&whole, part);
    Ok(page(
        &visit,
        &whole,
        part,
        &Shown { typed: &typed, other: None, form: &Entered::new() },
        StatusCode::OK,
    ))
}

/// What was typed in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Typed {
    Words(Said),
    Steps(Vec<Step>, String),
}

impl Typed {
    /// By what a form knows whether the other one was first.
    fn basis(&self) -> String {
        match self {
            Self::Words(said) => basis(&said.text),
            Self::Steps(steps, because) => basis_of_steps(steps, because),
        }
    }
}

/// What stands in a part now.
fn standing(whole: &Whole, part: Part) -> Typed {
    let talk = &whole.found.talk;
    talk.said(part).map_or_else(
        || Typed::Steps(whole.steps.clone(), talk.no_step_because.clone()),
        |said| Typed::Words(said.clone()),
    )
}

/// Reads the form of a part; the place of a day that can't be read.
fn typed(part: Part, sent: &Sent) -> Result<Typed, (Typed, usize)> {
    if part != Part::Act {
        let text = tidy_text(sent.one("tekst"), TEXT_MAX);
        return Ok(Typed::Words(Said { text, right: Right::parse(sent.one("klopt")) }));
    }
    let row = |place: usize| {
        let of = |name: &str| sent.one(&format!("{name}-{place}")).to_owned();
        (of("stap"), of("dag"), of("hulp"))
    };
    let mut rows: Vec<_> = (0..STEPS_MAX).map(row).collect();
    let because = tidy_text(sent.one("geen"), 500);
    steps_of(&rows).map(|steps| Typed::Steps(steps, because.clone())).map_err(|place| {
        for row in &mut rows {
            if row.1.trim().parse::<jiff::civil::Date>().is_err() {
                row.1.clear();
            }
        }
        (Typed::Steps(steps_of(&rows).unwrap_or_default(), because.clone()), place)
    })
}

/// What became of it.
enum Outcome {
    /// It is kept.
    Kept(String),
    /// The other was first; both texts are still there.
    Other(Box<Whole>),
}

/// Keeps a part, unless the other wrote in it since this form was opened.
fn save(
    tx: &mut Tx<'_, Own>,
    asker: &Asker,
    (id, part): (TalkId, Part),
    (typed, base): (&Typed, &str),
) -> Result<Outcome, Fault> {
    let found = find(tx, asker, id)?;
    let talk = found.talk.clone();
    if !talk.is_open() {
        return Err(Fault::Refused("guidance-refused-closed"));
    }
    let steps = tx.within(Own(talk.learner), |tx| store::part::steps(tx, id))?;
    let now = Whole { found, steps, shown: Vec::new(), plan: Vec::new(), guests: Vec::new() };
    let before = standing(&now, part);
    // Nothing new, such as a form that was sent twice or an empty part that someone walks past.
    if *typed == before {
        return Ok(Outcome::Kept(before.basis()));
    }
    if before.basis() != base && before.basis() != typed.basis() {
        return Ok(Outcome::Other(Box::new(now)));
    }
    tx.within(Own(talk.learner), |tx| match typed {
        Typed::Words(said) => store::part::say(tx, &talk, part, said, asker.now),
        Typed::Steps(steps, because) => store::part::agree(tx, &talk, steps, because, asker.now),
    })?;
    Ok(Outcome::Kept(typed.basis()))
}

async fn keep(
    visit: Visit,
    Path((id, number)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Body,
) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let part = Part::of_number(&number).ok_or_else(Fault::not_found)?;
    let (talk, sent) = (talk_id(&id)?, Sent(fields));
    let is_script =
        headers.get(header::ACCEPT).is_some_and(|it| it.as_bytes().starts_with(b"application/json"));
    let words = match typed(part, &sent) {
        Ok(words) => words,
        Err((words, place)) => return wrong_day(&visit, (&id, part), &words, place).await,
    };
    let (base, kept) = (sent.one("basis").to_owned(), words.clone());
    let outcome = visit
        .app
        .db()
        .write(Own(asker.me.person), move |tx| save(tx, &asker, (talk, part), (&kept, &base)))
        .await?;
    let at = say::clock(visit.app.now());
    match outcome {
        Outcome::Kept(basis) if is_script => {
            let told = visit.fill("guidance-kept", &[("time", at.into())]);
            Ok(Json(json!({"said": told, "basis": basis})).into_response())
        }
        Outcome::Kept(_) => {
            let next = part.next().map_or_else(String::new, |it| format!("/deel/{}", it.number()));
            Ok(go(&format!("/gesprek/{talk}{next}")))
        }
        Outcome::Other(_) if is_script => {
            Ok((StatusCode::CONFLICT, Json(json!({"said": visit.t("guidance-both-soon")}))).into_response())
        }
        Outcome::Other(now) => {
            let other = standing(&now, part);
            let shown = Shown { typed: &words, other: Some(&other), form: &Entered::new() };
            Ok(page(&visit, &now, part, &shown, StatusCode::CONFLICT))
        }
    }
}

async fn wrong_day(
    visit: &Visit,
    (id, part): (&str, Part),
    words: &Typed,
    place: usize,
) -> Result<Response, Fault> {
    const FIELDS: [&str; STEPS_MAX] = ["dag-0", "dag-1", "dag-2"];
    let (_, whole) = read(visit, id).await?;
    let mut form = Entered::new();
    form.add_problem(FIELDS[place.min(STEPS_MAX - 1)], visit.t("guidance-problem-day"));
    let shown = Shown { typed: words, other: None, form: &form };
    Ok(page(visit, &whole, part, &shown, StatusCode::UNPROCESSABLE_ENTITY))
}

/// What the form shows: what was typed here, and what the other wrote meanwhile.
struct Shown<'a> {
    typed: &'a Typed,
    other: Option<&'a Typed>,
    form: &'a Entered,
}

fn page(visit: &Visit, whole: &Whole, part: Part, shown: &Shown<'_>, status: StatusCode) -> Response {
    let found = &whole.found;
    let title = title(visit, found);
    let ask = visit.t(ask_key(part));
    let basis = shown.other.map_or_else(|| standing(whole, part).basis(), Typed::basis);
    let action = format!("{}/deel/{}", found.address(), part.number());
    let next = part.next().map_or("guidance-to-report", |it| to_key(it));
    let back = part
        .before()
        .map_or_else(|| found.address(), |it| format!("{}/deel/{}", found.address(), it.number()));
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            (head(visit, found, &title))
            (line(visit, found, &whole.steps, Some(part)))
            (problem_list(visit, shown.form))
            section class="stack" aria-labelledby="deel" {
                h2 id="deel" { (ask) }
                @if part == Part::LookBack && !found.talk.wish.is_empty() { (said(&say::paragraphs(&found.talk.wish), visit.t("guidance-wish-title"))) }
                @if matches!(part, Part::LookBack | Part::Reflect) { (picked(visit, whole)) }
                (questions(visit, part))
            }
            @if let Some(other) = shown.other { (both(visit, other)) }
            form method="post" action=(action) class="stack stack--loose" data-talk={ (found.talk.id) "-" (part.number()) } {
                input type="hidden" name="basis" value=(basis);
                (inputs(visit, whole, shown))
                div class="bar-bottom" {
                    a class="button button--second" href=(back) { (visit.t("guidance-back")) }
                    button class="button" type="submit" { (visit.t(next)) }
                }
                p class="source" data-talk-status role="status" data-offline=(visit.t("guidance-kept-device")) data-returned=(visit.t("guidance-kept-returned")) { (visit.t("guidance-kept-hint")) }
            }
        }
    };
    let section = if found.is_learner() { mine::HERE } else { caseload::HERE };
    Page::new(title, main).section(section).unlisted().status(status).show(visit)
}

const fn ask_key(part: Part) -> &'static str {
    match part {
        Part::LookBack => "guidance-ask-look_back",
        Part::Reflect => "guidance-ask-reflect",
        Part::LookAhead => "guidance-ask-look_ahead",
        Part::Act => "guidance-ask-act",
    }
}

const fn to_key(part: Part) -> &'static str {
    match part {
        Part::LookBack => "guidance-begin",
        Part::Reflect => "guidance-to-reflect",
        Part::LookAhead => "guidance-to-look_ahead",
        Part::Act => "guidance-to-act",
    }
}

/// How many questions there are to choose from in each part.
const QUESTIONS: usize = 6;

/// The bank of questions, for who is stuck.
fn questions(visit: &Visit, part: Part) -> Markup {
    let keys: Vec<String> = (1..=QUESTIONS).map(|it| format!("guidance-bank-{}-{it}", part.code())).collect();
    more(visit.t("guidance-bank"), &html! { ul { @for key in &keys { li { (visit.t(key)) } } } })
}

fn inputs(visit: &Visit, whole: &Whole, shown: &Shown<'_>) -> Markup {
    match shown.typed {
        Typed::Words(words) => html! {
            (area(shown.form, &Area { name: "tekst", label: visit.t("guidance-together"), hint: visit.t("guidance-together-hint"), text: &words.text }))
            (say::right(visit, &visit.fill("guidance-right", &[("name", say::first(&whole.found.learner_name).into())]), words))
        },
        Typed::Steps(steps, because) => html! {
            p { (visit.t("guidance-steps-lead")) }
            // One step is enough; the others stand behind a line as long as they are empty.
            @let filled = steps.len().clamp(1, STEPS_MAX);
            @for place in 0..filled { (step_inputs(visit, place, steps.get(place), shown.form)) }
            @if filled < STEPS_MAX {
                (more(visit.t("guidance-step-more"), &html! { div class="stack" { @for place in filled..STEPS_MAX { (step_inputs(visit, place, None, shown.form)) } } }))
            }
            (area(shown.form, &Area { name: "geen", label: visit.t("guidance-no-step"), hint: visit.t("guidance-no-step-hint"), text: because }))
        },
    }
}

fn step_inputs(visit: &Visit, place: usize, step: Option<&Step>, form: &Entered) -> Markup {
    const NAMES: [[&str; 3]; STEPS_MAX] =
        [["stap-0", "dag-0", "hulp-0"], ["stap-1", "dag-1", "hulp-1"], ["stap-2", "dag-2", "hulp-2"]];
    let [text, day, helper] = NAMES[place];
    let mut entered = Entered::new();
    if let Some(step) = step {
        entered = entered
            .with(text, step.text.as_str())
            .with(day, step.due_on.map(|it| it.to_string()).unwrap_or_default())
            .with(helper, step.helper.as_str());
    }
    if let Some(problem) = form.problem(day) {
        entered.add_problem(day, problem);
    }
    let word = |key| visit.t(key);
    html! {
        fieldset class="stack stack--tight" {
            legend class="h3" { (visit.fill("guidance-step", &[("number", (place + 1).into())])) }
            (field(&entered, Field { name: text, label: word("guidance-step-what"), hint: "", kind: "text" }))
            div class="row" {
                div class="field--short" { (field(&entered, Field { name: day, label: word("guidance-step-when"), hint: "", kind: "date" })) }
                (field(&entered, Field { name: helper, label: word("guidance-step-who"), hint: "", kind: "text" }))
            }
        }
    }
}

/// What the other wrote in the same part: nothing is lost, the two decide together.
fn both(visit: &Visit, other: &Typed) -> Markup {
    let text = match other {
        Typed::Words(words) => say::paragraphs(&words.text),
        Typed::Steps(steps, because) => html! {
            ul { @for step in steps { li { (step.text) " " (step.due_on.map(|it| say::date(visit, it)).unwrap_or_default()) " " (step.helper) } } }
            @if !because.is_empty() { p { (because) } }
        },
    };
    let told = html! { p { (visit.t("guidance-both-text")) } (said(&text, visit.t("guidance-both-other"))) };
    notice(Tone::Warn, visit.t("guidance-both-title"), &told)
}
