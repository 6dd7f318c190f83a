//! What stands round every door: kept pages, limits, faults made into pages, security headers.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use loper_database::scope::Public;
use maud::Markup;

use crate::again::Typed;
use crate::api;
use crate::app::App;
use crate::cache::{PublicPage, may_keep};
use crate::fault::Fault;
use crate::page::Page;
use crate::session::{self, SessionHash, SignedIn};
use crate::visit::{Visit, language_of};

/// How long a page may take before the visitor hears so.
const TIME_MAX: Duration = Duration::from_secs(15);
/// How long someone with a telephone in a train may take to send a file.
const UPLOAD_TIME_MAX: Duration = Duration::from_mins(5);
/// And for each of so many bytes a second more, up to [`UPLOAD_SECONDS_MAX`]: two megabits a second.
const UPLOAD_BYTES_A_SECOND: u64 = 250_000;
/// Three hours.
const UPLOAD_SECONDS_MAX: u64 = 10_800;
/// Pages above this are a mistake of ours.
const PAGE_MAX: usize = 4 * 1024 * 1024;

/// TRUST S9. No inline script or style, nothing from elsewhere, nobody frames us.
const SECURITY: [(HeaderName, HeaderValue); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; \
             connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), HeaderValue::from_static("none")),
];

/// The outermost room: answers from kept pages, makes pages of faults, keeps what may be kept.
pub(crate) async fn stand(State(app): State<App>, request: Request<Body>, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    let mut response = answer(&app, request, next).await;
    secure(&app, response.headers_mut());
    if is_head { without_body(response) } else { response }
}

/// The answer to HEAD: the headers of GET, its length too, and no body.
fn without_body(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact().filter(|length| *length > 0) {
        head.headers.insert(header::CONTENT_LENGTH, length.into());
    }
    Response::from_parts(head, Body::empty())
}

async fn answer(app: &App, mut request: Request<Body>, next: Next) -> Response {
    if let Some(file) = asset(app, &request) {
        return file;
    }
    let signed_in = match who(app, request.headers()).await {
        Ok(signed_in) => signed_in,
        // Whether someone is signed in can't be found out: then nothing is shown to anyone.
        Err(fault) => {
            return fault_page(&Visit::read(app, request.uri(), request.headers(), None), &fault, None);
        }
    };
    if let Some(first) = before_all_else(app, signed_in.as_deref(), request.uri().path()) {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, HeaderValue::from_static(first))])
            .into_response();
    }
    if let Some(signed_in) = &signed_in {
        request.extensions_mut().insert(Arc::clone(signed_in));
    }
    let language = language_of(request.headers());
    // Without a version nothing can be kept; `/health` must still answer.
    let version = app.data_version().await.unwrap_or_default();
    let is_get = request.method() == Method::GET;
    // A kept page has the menu of a visitor.
    let is_keepable = version != 0 && signed_in.is_none();
    if (is_get || request.method() == Method::HEAD)
        && is_keepable
        && let Some(kept) = app.cache().find(&request, language, version)
    {
        return kept;
    }
    let visit = Visit::read(app, request.uri(), request.headers(), signed_in);
    let address = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let headers = request.headers().clone();
    let time_max = time_max(request.headers());
    let mut typed = Typed::new();
    let Ok(mut response) = tokio::time::timeout(time_max, typed.around(request, next)).await else {
        return fault_page(&visit, &Fault::Busy("the page took too long".into()), typed.form(&visit).await);
    };
    let is_public = response.extensions_mut().remove::<PublicPage>().is_some();
    let is_plain =
        response.status() == StatusCode::OK && !response.headers().contains_key(header::SET_COOKIE);
    if is_get && is_keepable && is_public && is_plain && may_keep(&address) {
        return keep(app, (&address, &headers), &visit, version, response).await;
    }
    match response.extensions_mut().remove::<Fault>() {
        Some(Fault::Moved(to)) => moved(&to),
        Some(Fault::SignIn) if !visit.path.starts_with("/api/") => sign_in(&visit, is_get),
        Some(fault) => {
            let is_unwritten = matches!(fault, Fault::Busy(_) | Fault::Full(_) | Fault::Broken(_));
            let again = if is_unwritten { typed.form(&visit).await } else { None };
            fault_page(&visit, &fault, again)
        }
        None => dress(&visit, response),
    }
}

/// How long this request may take. A large file may come in slowly, as long as it comes: what it may hold is set at its
/// door, and a door that takes little refuses at once what says that it is large.
fn time_max(headers: &HeaderMap) -> Duration {
    if !is_with_files(headers) {
        return TIME_MAX;
    }
    let length = headers.get(header::CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse::<u64>().ok());
    UPLOAD_TIME_MAX
        + Duration::from_secs((length.unwrap_or_default() / UPLOAD_BYTES_A_SECOND).min(UPLOAD_SECONDS_MAX))
}

/// Whether a form says that files are in it.
fn is_with_files(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// The page that must be passed before this one: until then nothing of the house answers to this session.
fn before_all_else(app: &App, signed_in: Option<&SignedIn>, path: &str) -> Option<&'static str> {
    let first = (app.sessions()?.first)(app, signed_in?)?;
    (!session::is_open_before(first, path)).then_some(first)
}

/// Who holds the session in this browser.
async fn who(app: &App, headers: &HeaderMap) -> Result<Option<Arc<SignedIn>>, Fault> {
    let (Some(sessions), Some(secret)) = (app.sessions(), session::session_of(app, headers)) else {
        return Ok(None);
    };
    let (hash, now) = (SessionHash::of(secret), app.now());
    let found = app.db().read(Public, move |tx| (sessions.find)(tx, &hash, now)).await?;
    if found.as_ref().is_some_and(|it| it.is_due(now)) {
        // Nobody waits for this, and whoever can't write can still read.
        let app = app.clone();
        tokio::spawn(async move {
            if let Err(problem) = app.db().write(Public, move |tx| (sessions.touch)(tx, &hash, now)).await {
                tracing::warn!(%problem, "a session could not be marked as seen");
            }
        });
    }
    Ok(found.map(Arc::new))
}

/// To the page where people sign in, and back to where they wanted to be. A form that was sent is not sent again.
fn sign_in(visit: &Visit, is_get: bool) -> Response {
    let mut to = "/inloggen".to_owned();
    if is_get {
        to.push_str("?naar=");
        to.extend(visit.path.bytes().map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        }));
    }
    let location = HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/inloggen"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

fn asset(app: &App, request: &Request<Body>) -> Option<Response> {
    let path = request.uri().path();
    let is_look = matches!(*request.method(), Method::GET | Method::HEAD);
    if is_look && path.starts_with("/assets/") { app.assets().serve(path, request.headers()) } else { None }
}

async fn keep(
    app: &App,
    asked: (&str, &HeaderMap),
    visit: &Visit,
    version: i64,
    response: Response,
) -> Response {
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .cloned()
        .unwrap_or(HeaderValue::from_static("text/html; charset=utf-8"));
    match to_bytes(response.into_body(), PAGE_MAX).await {
        Ok(body) => app.cache().keep(asked, visit.language, version, kind, &body),
        Err(_) => fault_page(visit, &Fault::Broken("a page was larger than four megabytes".into()), None),
    }
}

fn moved(to: &str) -> Response {
    let location = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, location)]).into_response()
}

/// Bare answers of the layers and the router (404, 405, 413, 403 …) become pages too.
fn dress(visit: &Visit, response: Response) -> Response {
    let status = response.status();
    let is_bare = (status.is_client_error() || status.is_server_error())
        && response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !is_bare {
        return response;
    }
    let key = match status {
        StatusCode::FORBIDDEN => "403",
        StatusCode::NOT_FOUND => "404",
        StatusCode::METHOD_NOT_ALLOWED => "405",
        StatusCode::REQUEST_TIMEOUT => "408",
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => "413",
        status if status.is_server_error() => "500",
        _ => "400",
    };
    let allowed = response.headers().get(header::ALLOW).cloned();
    let mut page = show(visit, (status, key), &[], None, None);
    if let Some(allowed) = allowed {
        page.headers_mut().insert(header::ALLOW, allowed);
    }
    page
}

fn fault_page(visit: &Visit, fault: &Fault, again: Option<Markup>) -> Response {
    let status = fault.status();
    let reference = match fault {
        Fault::Broken(why) | Fault::Busy(why) | Fault::Full(why) => {
            let reference = visit.app.new_id().simple().to_string()[20..].to_owned();
            tracing::error!(%reference, path = %visit.path, status = status.as_u16(), %why, "a page could not be made");
            Some(reference)
        }
        _ => None,
    };
    let key = match fault {
        Fault::NotFound(_) | Fault::Moved(_) => "404",
        Fault::SignIn => "401",
        Fault::Refused(_) => "403",
        Fault::Unreadable(_) => "400",
        Fault::TooLarge => "413",
        Fault::Busy(_) => "503",
        Fault::Full(_) => "507",
        Fault::Broken(_) => "500",
    };
    let near: &[(String, String)] = if let Fault::NotFound(near) = fault { near } else { &[] };
    let mut response = match fault {
        // A form that can't be taken says what was wrong with it in the words of its own room.
        Fault::Unreadable(text) | Fault::Refused(text)
            if !visit.path.starts_with("/api/") && !text.starts_with("web-fault-") =>
        {
            let title = visit.t("web-fault-form-title");
            let markup = crate::components::fault::fault(visit, (title, visit.t(text)), near, None, None);
            Page::new(title, markup).status(status).unlisted().show(visit)
        }
        _ => show(visit, (status, key), near, reference.as_deref(), again),
    };
    if matches!(fault, Fault::Busy(_)) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    }
    response
}

fn show(
    visit: &Visit,
    (status, key): (StatusCode, &str),
    near: &[(String, String)],
    reference: Option<&str>,
    again: Option<Markup>,
) -> Response {
    if visit.path.starts_with("/api/") {
        return api::problem(visit, status, key, near, reference);
    }
    let (title_key, text_key) = (format!("web-fault-{key}-title"), format!("web-fault-{key}-text"));
    let title = visit.t(&title_key);
    let text = visit.t(&text_key);
    let markup = crate::components::fault::fault(visit, (title, text), near, reference, again);
    Page::new(title, markup).status(status).unlisted().show(visit)
}

fn secure(app: &App, headers: &mut HeaderMap) {
    for (name, value) in SECURITY {
        // A page with a secret in its address may say less to where it leads, never more.
        let is_stricter = name == header::REFERRER_POLICY
            && headers.get(&name).is_some_and(|own| own.as_bytes() == b"no-referrer");
        if !is_stricter {
            headers.insert(name, value);
        }
    }
    if app.settings().base_url.starts_with("https://") {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
