//! What the forms of a dossier have in common: the work is done once, and the answer leads on.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::civil::Date;
use loper_database::error::{Error, Result as DbResult};
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::form::{Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

/// On to another page, after a form.
pub(crate) fn go(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/mijn/dossier"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

/// On to another page, with something that this browser keeps for a moment.
pub(crate) fn go_with(to: &str, cookie: &str) -> Response {
    let mut response = go(to);
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// The day in the Netherlands.
pub(crate) fn today(visit: &Visit) -> Result<Date, Fault> {
    visit.app.now().date().ok_or_else(|| Fault::Broken("the clock is outside the calendar".into()))
}

/// Does the work of a form once, in the scope of whoever sent it, and answers where it leads. The work may say that it
/// was not done, and why: then the same form may come again.
pub(crate) async fn write_once<T: Send + 'static>(
    visit: &Visit,
    person: PersonId,
    sent: &Sent,
    mut work: impl FnMut(&mut Tx<'_, Own>, Moment) -> DbResult<Result<String, T>> + Send + 'static,
) -> Result<Result<String, T>, Fault> {
    let (key, now) = (sent.one(once::FIELD).to_owned(), visit.app.now());
    let done = visit
        .app
        .db()
        .write(Own(person), move |tx| {
            if let Some(to) = once::seen(tx, &key)? {
                return Ok(Ok(to));
            }
            let done = work(tx, now)?;
            if let Ok(to) = &done {
                once::done(tx, &key, to, now)?;
            }
            Ok::<_, Error>(done)
        })
        .await?;
    Ok(done)
}

/// A field for more than one line, with what was typed in it.
pub(crate) fn area(form: &Entered, name: &str, label: &str, hint: &str) -> Markup {
    let problem = form.problem(name);
    let (hint_id, problem_id) = (format!("{name}-hint"), format!("{name}-problem"));
    let described: Vec<&str> = [(!hint.is_empty(), &hint_id), (problem.is_some(), &problem_id)]
        .into_iter()
        .filter_map(|(is_there, id)| is_there.then_some(id.as_str()))
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        div class={ "field" @if problem.is_some() { " field--error" } } {
            label for=(name) { (label) }
            @if !hint.is_empty() { p class="hint" id=(hint_id) { (hint) } }
            @if let Some(problem) = problem { p class="error" id=(problem_id) { (icon(Icon::OctagonAlert)) span { (problem) } } }
            textarea id=(name) name=(name) rows="4" aria-describedby=[described] aria-invalid=[problem.map(|_| "true")] { (form.value(name)) }
        }
    }
}

/// A small button with a form of its own, that says one thing.
pub(crate) fn press(
    visit: &Visit,
    action: &str,
    (name, value): (&str, &str),
    word: &Markup,
    class: &str,
) -> Markup {
    html! {
        form method="post" action=(action) {
            (once::field(visit))
            button class=(class) type="submit" name=(name) value=(value) { (word) }
        }
    }
}
