//! One visit: who asks, in which language, for which address.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use fluent_bundle::FluentValue;
use loper_access::actor::{Actor, Reach};
use loper_access::allows;
use loper_access::policy::{Action, Relation, is_for_people};
use loper_texts::format;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::Level;
use loper_vocabulary::money::Cents;

use crate::app::App;
use crate::fault::Fault;
use crate::session::SignedIn;

/// The cookie that remembers the language; nothing else about the visitor is in it.
pub const LANGUAGE_COOKIE: &str = "loper_taal";
/// The cookie with the region that someone chose.
pub const REGION_COOKIE: &str = "loper_regio";
/// The cookie with the resume code of someone who answered questions. Scripts can't read it.
pub const CODE_COOKIE: &str = "loper_code";

/// A request, with what a page needs to know about it.
#[derive(Clone)]
pub struct Visit {
    /// The application.
    pub app: App,
    /// Who asks.
    pub actor: Actor,
    /// The one who signed in, if someone did.
    pub signed_in: Option<Arc<SignedIn>>,
    /// In which language.
    pub language: Language,
    /// Whether this visit chose the language just now (`?taal=en`): then it is remembered.
    pub is_language_choice: bool,
    /// The path, without the query.
    pub path: String,
    /// The query, as it came.
    pub query: String,
}

impl Visit {
    /// Reads a visit from the request line and its headers.
    pub fn read(app: &App, uri: &Uri, headers: &HeaderMap, signed_in: Option<Arc<SignedIn>>) -> Self {
        let chosen = query_value(uri.query().unwrap_or_default(), "taal").and_then(Language::parse);
        Self {
            app: app.clone(),
            actor: signed_in.as_ref().map_or(Actor::Visitor, |it| it.actor()),
            signed_in,
            language: chosen.unwrap_or_else(|| language_of(headers)),
            is_language_choice: chosen.is_some(),
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
        }
    }

    /// Goes on when the policy allows it; otherwise the thing is not found. Where people have to sign in, a visitor is
    /// asked to do so, whether there is anything behind this address or not.
    pub fn may(&self, action: Action, relation: Relation) -> Result<(), Fault> {
        if allows(self.actor, action, relation) {
            return Ok(());
        }
        if self.signed_in.is_none() && is_for_people(action) {
            return Err(Fault::SignIn);
        }
        Err(Fault::not_found())
    }

    /// The one who signed in and may do this; a visitor is asked to sign in.
    pub fn person_who_may(&self, action: Action, relation: Relation) -> Result<&SignedIn, Fault> {
        self.may(action, relation)?;
        self.signed_in.as_deref().ok_or(Fault::SignIn)
    }

    /// The one who signed in and looks after the whole installation. Whoever looks after one school does not.
    pub fn installation_keeper(&self) -> Result<&SignedIn, Fault> {
        let is_theirs = self.signed_in.as_ref().is_none_or(|it| it.reach == Reach::Installation);
        let relation = if is_theirs { Relation::Installation } else { Relation::Elsewhere };
        self.person_who_may(Action::ManageInstallation, relation)
    }

    /// A message of the language files.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.app.messages().get(self.language, key)
    }

    /// A message with parts filled in.
    pub fn fill(&self, key: &str, parts: &[(&str, FluentValue<'_>)]) -> String {
        self.app.messages().fill(self.language, key, parts)
    }

    /// One of two texts.
    pub fn say<'a>(&self, text: &'a Bilingual) -> &'a str {
        text.get(self.language)
    }

    /// A level of education in words.
    pub fn level(&self, level: Level) -> &str {
        self.app.messages().get(self.language, level_key(level))
    }

    /// A whole number as people write it.
    pub fn whole(&self, number: i64) -> String {
        format::whole(self.language, number)
    }

    /// An amount as people write it.
    pub fn money(&self, cents: Cents) -> String {
        format::money(self.language, cents)
    }

    /// The same address in the other language.
    pub fn in_other_language(&self) -> String {
        let kept: Vec<&str> =
            self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("taal=")).collect();
        let other = self.language.other().code();
        if kept.is_empty() {
            format!("{}?taal={other}", self.path)
        } else {
            format!("{}?{}&taal={other}", self.path, kept.join("&"))
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let signed_in = parts.extensions.get::<Arc<SignedIn>>().cloned();
        Ok(Self::read(app, &parts.uri, &parts.headers, signed_in))
    }
}

const fn level_key(level: Level) -> &'static str {
    match level {
        Level::None => "web-level-none",
        Level::VmboBb => "web-level-vmbo_bb",
        Level::VmboKb => "web-level-vmbo_kb",
        Level::VmboGl => "web-level-vmbo_gl",
        Level::VmboTl => "web-level-vmbo_tl",
        Level::HavoVwo3 => "web-level-havo_vwo_3",
        Level::Havo => "web-level-havo",
        Level::Vwo => "web-level-vwo",
        Level::Mbo1 => "web-level-mbo_1",
        Level::Mbo2 => "web-level-mbo_2",
        Level::Mbo3 => "web-level-mbo_3",
        Level::Mbo4 => "web-level-mbo_4",
        Level::Mbo4Specialist => "web-level-mbo_4_specialist",
        Level::HboAd => "web-level-hbo_ad",
        Level::HboBachelor => "web-level-hbo_bachelor",
    }
}

/// The value of a cookie, as it stands.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The header that keeps a language in the browser.
pub fn language_cookie(language: Language) -> String {
    format!("{LANGUAGE_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax", language.code())
}

/// The saved language; without one Dutch, whatever the browser prefers: a Dutch school says which pages it means.
pub(crate) fn language_of(headers: &HeaderMap) -> Language {
    cookie(headers, LANGUAGE_COOKIE).and_then(Language::parse).unwrap_or_default()
}

fn query_value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}
