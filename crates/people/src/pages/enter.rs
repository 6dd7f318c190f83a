//! How a session begins, whatever the way in was.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_vocabulary::identity::{MembershipId, PersonId};
use loper_web::fault::Fault;
use loper_web::session;
use loper_web::visit::Visit;

use crate::model::secret::Secret;
use crate::model::trail::{Act, Line};
use crate::store;
use crate::store::membership::Held;
use crate::store::session::Begin;

/// Only an address of this house: everything else would lead people away after signing in.
pub(crate) fn inside(to: &str) -> Option<&str> {
    let is_plain = to.bytes().all(|it| it.is_ascii_graphic() && !matches!(it, b'\\' | b'"' | b'<' | b'>'));
    (is_plain && to.starts_with('/') && !to.starts_with("//") && to.len() <= 300).then_some(to)
}

/// The way on after a form.
pub(crate) fn go(to: &str, cookie: Option<&str>) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
    if let Some(cookie) = cookie.and_then(|it| HeaderValue::from_str(it).ok()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The role that a session begins with: the one asked for, or the newest, if it lasts today.
fn role_of(all: Vec<Held>, wanted: Option<MembershipId>, today: Date) -> Option<Held> {
    let is_it = |it: &Held| wanted.is_none_or(|wanted| it.membership.id == wanted);
    all.into_iter().find(|it| it.membership.is_on(today) && is_it(it))
}

/// Begins a session of a person, in the role asked for or else the newest; nothing when that role does not last today.
/// Answers the header that keeps it. A session always gets a new secret.
pub(crate) async fn begin_as(
    visit: &Visit,
    headers: &HeaderMap,
    person: PersonId,
    (wanted, is_strong): (Option<MembershipId>, bool),
) -> Result<Option<String>, Fault> {
    let now = visit.app.now();
    let today = now.date().ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    let roles = visit.app.db().read(Own(person), store::membership::of_person).await?;
    let Some(role) = role_of(roles, wanted, today) else { return Ok(None) };
    let secret = Secret::new(visit.app.new_secret());
    let cookie = session::keep(&visit.app, secret.reveal());
    let device = device(headers);
    visit
        .app
        .db()
        .write(Own(person), move |tx| {
            let it = &role.membership;
            let begin =
                Begin { secret: &secret, membership: it.id, role: it.role, device: &device, is_strong };
            store::session::begin(tx, &begin, now)?;
            let line = Line {
                organisation: it.organisation,
                made_at: now,
                actor: Some(person),
                role: it.role,
                act: Act::SignedIn,
                subject: Some(person),
                thing: None,
            };
            store::trail::note(tx, &line)?;
            Ok::<_, Error>(())
        })
        .await?;
    Ok(Some(cookie))
}

/// What the browser calls itself, as far as a person needs it to know a session again.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let find =
        |all: &[(&str, &'static str)]| all.iter().find(|(sign, _)| agent.contains(sign)).map(|it| it.1);
    let browser =
        find(&[("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
