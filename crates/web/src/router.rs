//! All doors of the house in one router, with what stands round them.

use std::convert::Infallible;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{MethodRouter, get};
use axum::{Extension, Router};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use serde_json::json;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;

use crate::api;
use crate::app::App;
use crate::fault::Fault;
use crate::feature::{Feature, Method, Route};
use crate::gallery;
use crate::guard;
use crate::house_style;
use crate::keepsake;
use crate::personal;
use crate::store;

/// The doors of the shell itself.
pub fn own_routes() -> Vec<Route> {
    let door = |path, action, handler: MethodRouter<App>| Route {
        method: Method::Get,
        path,
        action,
        relation: Relation::Public,
        handler,
    };
    vec![
        door("/health", Action::AskHealth, get(health)),
        door("/manifest.webmanifest", Action::Explore, get(manifest)),
        door("/robots.txt", Action::Explore, get(robots)),
        door("/huisstijl/{name}", Action::Explore, get(house_style::sheet)),
        door("/favicon.ico", Action::Explore, get(favicon)),
        door("/.well-known/security.txt", Action::Explore, get(security)),
        door("/api/v1/openapi.json", Action::ReadApi, get(api::described)),
        door("/onderdelen", Action::SeeGallery, get(gallery::show)),
    ]
}

/// Joins the doors of the shell and of all features, and tells the application what they know about people.
pub fn router(app: App, features: Vec<Feature>) -> Router {
    app.take_known(personal::known(&features));
    app.take_offers(keepsake::offers(&features));
    app.take_givers(features.iter().filter_map(|it| it.files).collect());
    let parts = features.iter().filter_map(|feature| feature.api.map(|describe| describe()));
    let described = api::Described::gather(&app.settings().base_url, parts);
    let mut doors = Router::new();
    for route in own_routes().into_iter().chain(features.into_iter().flat_map(|feature| feature.routes)) {
        let handler = match route.method {
            Method::Upload => route.handler,
            Method::Get | Method::Post => route.handler.layer(RequestBodyLimitLayer::new(Route::FORM_MAX)),
        };
        doors = doors.route(route.path, handler);
    }
    let round = ServiceBuilder::new()
        .layer(from_fn_with_state(app.clone(), guard::stand))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| panicked()))
        .layer(CsrfLayer::new());
    doors.fallback(nothing).layer(Extension(described)).layer(round).with_state(app)
}

fn panicked() -> Response {
    Fault::Broken("a handler panicked".into()).into_response()
}

async fn nothing() -> Result<Infallible, Fault> {
    Err(Fault::not_found())
}

async fn health(State(app): State<App>) -> Response {
    let database = app.db().kind().code();
    let version = env!("CARGO_PKG_VERSION");
    match app.db().read(Public, store::data_version).await {
        Ok(_) => {
            let archive = app.db().archive().map(|it| it.word(app.now()));
            let status = if archive == Some("behind") { "attention" } else { "ok" };
            Json(json!({"status": status, "version": version, "database": database, "archive": archive}))
                .into_response()
        }
        Err(problem) => {
            tracing::warn!(%problem, "the database does not answer");
            let body = json!({"status": "unavailable", "version": version, "database": database});
            (StatusCode::SERVICE_UNAVAILABLE, Json(body)).into_response()
        }
    }
}

/// What a phone needs to put Loper on its home screen.
async fn manifest(State(app): State<App>) -> Response {
    let body = json!({
        "name": "Loper", "short_name": "Loper", "lang": "nl", "start_url": "/", "scope": "/", "display": "standalone",
        "background_color": "#f4f8f0", "theme_color": "#0f4a37",
        "icons": [
            {"src": app.assets().url("icon-192.png"), "sizes": "192x192", "type": "image/png"},
            {"src": app.assets().url("icon-512.png"), "sizes": "512x512", "type": "image/png", "purpose": "any"},
            {"src": app.assets().url("icon-512.png"), "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
            {"src": app.assets().url("loper.svg"), "sizes": "any", "type": "image/svg+xml"},
        ],
    });
    ([(header::CONTENT_TYPE, "application/manifest+json")], body.to_string()).into_response()
}

async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /zoeken?\nDisallow: /vergelijken?\nDisallow: /bewaard\n"
}

async fn favicon(State(app): State<App>, request: Request<Body>) -> Response {
    app.assets().serve(app.assets().url("loper.svg"), request.headers()).unwrap_or_else(|| {
        (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"))])
            .into_response()
    })
}

async fn security(State(app): State<App>) -> String {
    format!(
        "Contact: {}/hulp\nPreferred-Languages: nl, en\nExpires: 2027-12-31T23:00:00Z\n",
        app.settings().base_url
    )
}
