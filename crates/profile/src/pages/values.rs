//! `/test/waarden`: what someone finds important in work, by choosing between situations.

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Anonymous;
use loper_texts::format::list;
use loper_vocabulary::work_value::WorkValue;
use loper_web::components::ask::{self, walked};
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::range::{Hue, Range, ranges};
use loper_web::components::table::{Table, table};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::form::Form as Entered;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{door, go, keep, me, own, start};
use crate::model::interests::SITTING_DAYS;
use crate::model::values::{
    Choice, Choices, MAX, Pair, Profile, Question, Reason, Screen, Verdict, next, verdict,
};
use crate::store;
use crate::store::said::When;
use loper_web::form::{Body, Sent};

const HERE: &str = "/test/waarden";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(show)), door(Method::Post, HERE, post(choose))]
}

async fn choices(visit: &Visit, headers: &HeaderMap, when: When) -> Result<Choices, Fault> {
    let Some(owner) = me::me(visit, headers).await? else { return Ok(Choices::default()) };
    Ok(visit.app.db().read(Anonymous(owner), move |tx| store::said::choices(tx, when.today)).await?)
}

/// Shows the next question, or what the choices tell.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let when = me::when(&visit)?;
    let choices = choices(&visit, &headers, when).await?;
    let is_stopped = visit.query == "uitkomst=1";
    match next(&choices, when.today).filter(|_| !is_stopped) {
        Some(question) => Ok(ask(&visit, question, &choices, (&Entered::new(), when))),
        None => Ok(told(&visit, &choices, when)),
    }
}

/// Keeps a choice. One that can't be is shown again, with what was chosen.
pub async fn choose(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    let (when, sent) = (me::when(&visit)?, Sent(fields));
    let question = Question::find(sent.one("vraag"));
    let (best, worst) = (sent.one("meest"), sent.one("minst"));
    let reply = match question {
        Some(Question::Screen(_)) if sent.one("keuze").is_empty() => format!("{best}-{worst}"),
        _ => sent.one("keuze").to_owned(),
    };
    match (Choice::parse(sent.one("vraag"), &reply, when.today), question) {
        (Ok(choice), _) => {
            let (owner, cookie) = me::me_or_new(&visit, &headers).await?;
            visit
                .app
                .db()
                .write(Anonymous(owner), move |tx| store::said::put_choice(tx, &choice, when))
                .await?;
            Ok(go(HERE, cookie.as_deref()))
        }
        (Err(problem), Some(question @ Question::Screen(_))) => {
            let mut form = Entered::new().with("meest", best).with("minst", worst);
            form.add_problem("keuzes", visit.t(problem.text_key()));
            let choices = choices(&visit, &headers, when).await?;
            Ok(ask(&visit, question, &choices, (&form, when)))
        }
        (Err(problem), _) => Err(Fault::Unreadable(problem.text_key())),
    }
}

fn ask(visit: &Visit, question: Question, choices: &Choices, (form, when): (&Entered, When)) -> Response {
    let done = choices.latest(when.today, SITTING_DAYS).len();
    let progress = visit.fill("profile-value-place", &[("place", (done + 1).into()), ("count", MAX.into())]);
    let key = match question {
        Question::Pair(_) => "profile-value-pair-question",
        Question::Screen(_) => "profile-value-screen-question",
    };
    let main = html! {
        div class="page page--narrow" {
            div class="stack stack--loose" {
                (walked(&progress, done, MAX))
                (problem_list(visit, form))
                form method="post" action=(HERE) class="stack" {
                    input type="hidden" name="vraag" value=(question.id());
                    h1 class="question" { (visit.t(key)) }
                    @match question {
                        Question::Pair(it) => (pair(visit, it)),
                        Question::Screen(it) => (screen(visit, it, form)),
                    }
                    (ask::skip("keuze", "unknown", visit.t("profile-value-answer-unknown")))
                }
                p { a href=(start::HERE) { (visit.t("profile-question-stop")) } }
            }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(format!("{progress}: {}", visit.t(key)), main)
        .section(start::HERE)
        .unlisted()
        .status(status)
        .show(visit)
}

fn pair(visit: &Visit, pair: &Pair) -> Markup {
    let (a, b) = (pair.a_text_key(), pair.b_text_key());
    let all = [("a", &a), ("b", &b)];
    let all = all.map(|(value, key)| ask::Answer { value, words: visit.t(key), is_given: false });
    ask::situations("keuze", visit.t("profile-question-given"), &all)
}

/// Four sentences, each with a place for most and for least.
fn screen(visit: &Visit, screen: &Screen, form: &Entered) -> Markup {
    html! {
        div class="pick-two" id="keuzes" tabindex="-1" {
            @for statement in screen.statements() {
                fieldset {
                    legend { (visit.t(&statement.text_key())) }
                    div class="answers" {
                        @for (name, key) in [("meest", "profile-value-best"), ("minst", "profile-value-worst")] {
                            label { input type="radio" name=(name) value=(statement.id) checked[form.value(name) == statement.id]; span { (visit.t(key)) } }
                        }
                    }
                }
            }
        }
        p { button class="button" type="submit" { (visit.t("profile-value-on")) (icon(Icon::ArrowRight)) } }
    }
}

/// The name of a value.
pub const fn name(value: WorkValue) -> &'static str {
    match value {
        WorkValue::Achievement => "profile-value-name-achievement",
        WorkValue::Independence => "profile-value-name-independence",
        WorkValue::Recognition => "profile-value-name-recognition",
        WorkValue::Relationships => "profile-value-name-relationships",
        WorkValue::Support => "profile-value-name-support",
        WorkValue::WorkingConditions => "profile-value-name-working_conditions",
    }
}

/// What the choices tell.
fn told(visit: &Visit, choices: &Choices, when: When) -> Response {
    let title = visit.t("profile-value-title");
    let has_more = next(choices, when.today).is_some();
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } }
            div class="stack stack--loose" {
                @match verdict(choices, when.today) {
                    Verdict::Clear(profile) => (clear(visit, &profile)),
                    Verdict::CannotTell(reason) => (cannot(visit, reason)),
                }
                @if has_more { p { a class="button" href=(HERE) { (visit.t("profile-value-more")) } } }
                p { a class=[(!has_more).then_some("button")] href="/test/kwaliteiten" { (visit.t("profile-value-next")) } }
                p { a href=(start::HERE) { (visit.t("profile-back-start")) } }
                p class="small soft" { (visit.t("profile-value-not-validated")) }
            }
        }
    };
    Page::new(title, main).section(start::HERE).unlisted().show(visit)
}

fn clear(visit: &Visit, profile: &Profile) -> Markup {
    let words: Vec<String> = profile
        .ranked
        .iter()
        .take(profile.leading.max(1))
        .map(|it| visit.t(name(*it)).to_lowercase())
        .collect();
    let all: Vec<Range> = profile
        .ranked
        .iter()
        .map(|it| {
            let span = profile.spans[it.place()];
            let words =
                visit.fill("profile-outcome-span", &[("low", span.low.into()), ("high", span.high.into())]);
            let span = Some((f64::from(span.low), f64::from(span.middle), f64::from(span.high)));
            Range { name: visit.t(name(*it)).to_owned(), words, span, hue: Hue::People, is_soft: false }
        })
        .collect();
    let rows = all.iter().map(|it| (None, vec![it.name.clone(), it.words.clone()])).collect();
    let heads = ["profile-value-head", "profile-outcome-head-span"];
    let same = Table {
        label: visit.t("profile-value-table").to_owned(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows,
        figures_from: 1,
        is_stacked: true,
    };
    let scale = [visit.t("profile-value-light").to_owned(), visit.t("profile-value-heavy").to_owned()];
    html! {
        p class="lead" { (visit.fill("profile-value-told", &[("names", list(visit.language, &words).into())])) }
        (ranges(&all, (0.0, 100.0), &scale))
        (more(visit.t("web-as-table"), &table(&same)))
        (keep::button(visit, "values"))
    }
}

fn cannot(visit: &Visit, reason: Reason) -> Markup {
    let text = match reason {
        Reason::TooFew { answered, missing } => {
            visit.fill(reason.text_key(), &[("answered", answered.into()), ("missing", missing.into())])
        }
        Reason::NothingStandsOut => visit.t(reason.text_key()).to_owned(),
    };
    notice(Tone::Plain, visit.t("profile-outcome-cannot-title"), &html! { p { (text) } })
}
