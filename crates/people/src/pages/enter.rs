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

use crate::model::provider::is_at_home;
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

/// Who speaks for whoever comes in, and to which organisation they belong by that word. Whoever comes in by themselves has
/// nobody to speak for them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Voice(pub Option<Spoken>);

/// What a provider said, as far as it decides where someone may come in.
#[derive(Debug, Clone)]
pub(crate) struct Spoken {
    /// Who.
    pub issuer: String,
    /// To which organisation they belong.
    pub home: Option<String>,
}

/// What became of it.
pub(crate) enum Begun {
    /// The header that keeps the session.
    In(String),
    /// No role lasts today.
    NoRole,
    /// There are roles, and each is at an organisation that takes its own people only.
    OtherHome,
}

/// The role that a session begins with: the one asked for, or the newest, if it lasts today. An organisation with a name
/// in a federation takes only those of whom it is said that they belong to it.
fn role_of(all: Vec<Held>, wanted: Option<MembershipId>, today: Date, voice: &Voice) -> Result<Held, Begun> {
    let is_it = |it: &Held| wanted.is_none_or(|wanted| it.membership.id == wanted);
    let mut lasting = all.into_iter().filter(|it| it.membership.is_on(today) && is_it(it)).peekable();
    if lasting.peek().is_none() {
        return Err(Begun::NoRole);
    }
    let takes =
        |it: &Held| voice.0.as_ref().is_none_or(|said| is_at_home(it.home.as_deref(), said.home.as_deref()));
    lasting.find(takes).ok_or(Begun::OtherHome)
}

/// Begins a session of a person, in the role asked for or else the newest; nothing when that role does not last today.
/// Answers the header that keeps it. A session always gets a new secret.
pub(crate) async fn begin_as(
    visit: &Visit,
    headers: &HeaderMap,
    person: PersonId,
    (wanted, is_strong): (Option<MembershipId>, bool),
) -> Result<Option<String>, Fault> {
    let begun = begin(visit, headers, person, (wanted, is_strong), Voice::default()).await?;
    Ok(if let Begun::In(cookie) = begun { Some(cookie) } else { None })
}

/// The same for who is in already and goes on: whoever spoke for them still does.
pub(crate) async fn go_on_as(
    visit: &Visit,
    headers: &HeaderMap,
    person: PersonId,
    (wanted, is_strong): (Option<MembershipId>, bool),
) -> Result<Option<String>, Fault> {
    let old = session::session_of(&visit.app, headers).map(Secret::hash_of).unwrap_or_default();
    let spoken = visit.app.db().read(Own(person), move |tx| {
        let Some(issuer) = store::session::issuer(tx, &old)? else { return Ok(None) };
        let all = store::identity::all(tx)?;
        let home = all.into_iter().filter(|it| it.issuer == issuer).max_by_key(|it| it.used_at.0);
        Ok::<_, Error>(Some(Spoken { issuer, home: home.and_then(|it| it.home) }))
    });
    let begun = begin(visit, headers, person, (wanted, is_strong), Voice(spoken.await?)).await?;
    Ok(if let Begun::In(cookie) = begun { Some(cookie) } else { None })
}

/// The same, with whoever speaks for them.
pub(crate) async fn begin(
    visit: &Visit,
    headers: &HeaderMap,
    person: PersonId,
    (wanted, is_strong): (Option<MembershipId>, bool),
    voice: Voice,
) -> Result<Begun, Fault> {
    let now = visit.app.now();
    let today = now.date().ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    let roles = visit.app.db().read(Own(person), store::membership::of_person).await?;
    let role = match role_of(roles, wanted, today, &voice) {
        Ok(role) => role,
        Err(begun) => return Ok(begun),
    };
    let secret = Secret::new(visit.app.new_secret());
    let cookie = session::keep(&visit.app, secret.reveal());
    let (device, language) = (device(headers), visit.language);
    let work = visit.app.db().write(Own(person), move |tx| {
        let it = &role.membership;
        let begin = Begin { secret: &secret, membership: it.id, role: it.role, device: &device, is_strong };
        store::session::begin(tx, &begin, now)?;
        store::language::first(tx, language)?;
        if let Some(said) = &voice.0 {
            store::session::speak(tx, &secret.hash(), &said.issuer)?;
        }
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
    });
    work.await?;
    Ok(Begun::In(cookie))
}

/// What the browser calls itself, as far as a person needs it to know a session again.
pub(crate) fn device(headers: &HeaderMap) -> String {
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
