//! The page shell: head, header with the line, main, footer.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use loper_access::allows;
use maud::{DOCTYPE, Markup, html};

use crate::cache::PublicPage;
use crate::components::icon::{Icon, icon};
use crate::feature::MenuItem;
use crate::house_style::Colour;
use crate::visit::{Visit, language_cookie};

/// A page before it is dressed.
pub struct Page {
    title: String,
    description: Option<String>,
    section: &'static str,
    main: Markup,
    status: StatusCode,
    card: Option<String>,
    is_public: bool,
    is_indexed: bool,
}

impl Page {
    /// A page with its title and what stands in `main`.
    pub fn new(title: impl Into<String>, main: Markup) -> Self {
        Self {
            title: title.into(),
            description: None,
            section: "",
            main,
            status: StatusCode::OK,
            card: None,
            is_public: false,
            is_indexed: true,
        }
    }

    /// One sentence for search engines and shared links.
    #[must_use]
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// Which menu item it belongs to: the path of that item.
    #[must_use]
    pub fn section(mut self, path: &'static str) -> Self {
        self.section = path;
        self
    }

    /// The address of a picture that stands for the page when it is shared.
    #[must_use]
    pub fn card(mut self, path: impl Into<String>) -> Self {
        self.card = Some(path.into());
        self
    }

    /// Another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same for everyone until the data changes: it may be kept and compressed.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.is_public = true;
        self
    }

    /// Not for search engines: results, choices, errors.
    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.is_indexed = false;
        self
    }

    /// Dresses the page for this visit.
    pub fn show(self, visit: &Visit) -> Response {
        let (status, is_public) = (self.status, self.is_public);
        let markup = self.markup(visit);
        let mut response = (status, markup).into_response();
        if is_public && !visit.is_language_choice {
            response.extensions_mut().insert(PublicPage);
        }
        if visit.is_language_choice
            && let Ok(value) = HeaderValue::from_str(&language_cookie(visit.language))
        {
            response.headers_mut().insert(header::SET_COOKIE, value);
        }
        response
    }

    /// The whole document.
    pub fn markup(self, visit: &Visit) -> Markup {
        let app = &visit.app;
        let description = self.description.as_deref().unwrap_or_else(|| visit.t("web-description"));
        let title =
            if self.title.is_empty() { "Loper".to_owned() } else { format!("{} · Loper", self.title) };
        html! {
            (DOCTYPE)
            html lang=(visit.language.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (title) }
                    meta name="description" content=(description);
                    @if !self.is_indexed { meta name="robots" content="noindex"; }
                    meta property="og:title" content=(self.title);
                    meta property="og:description" content=(description);
                    @if let Some(card) = &self.card {
                        meta property="og:image" content={ (app.settings().base_url) (card) };
                    }
                    link rel="icon" href=(app.assets().url("loper.svg")) type="image/svg+xml";
                    link rel="apple-touch-icon" href=(app.assets().url("icon-192.png"));
                    link rel="manifest" href="/manifest.webmanifest";
                    link rel="stylesheet" href=(app.assets().url("loper.css"));
                    @if let Some(colour) = colour_of(visit) { link rel="stylesheet" href=(colour.address()); }
                    script type="module" src=(app.assets().url("loper.js")) {}
                }
                body {
                    a class="skip" href="#inhoud" { (visit.t("web-skip")) }
                    @if let Some(me) = visit.signed_in.as_ref().filter(|_| colour_of(visit).is_some()) {
                        p class="school" { span class="page" { (me.organisation_name) } }
                    }
                    (header(visit, self.section))
                    main id="inhoud" tabindex="-1" { (self.main) }
                    (footer(visit))
                }
            }
        }
    }
}

/// The colour that the school of this visit chose.
fn colour_of(visit: &Visit) -> Option<Colour> {
    visit.signed_in.as_ref()?.colour.as_deref().and_then(Colour::parse)
}

/// A place in the menu is for whom the policy allows it, and for as long as there is room.
fn is_shown(visit: &Visit, item: &MenuItem) -> bool {
    allows(visit.actor, item.action, item.relation) && (visit.signed_in.is_none() || !item.yields)
}

fn header(visit: &Visit, section: &str) -> Markup {
    let other = visit.language.other().code();
    html! {
        header class="header" {
            div class="page header__inner" {
                a class="logo" href="/" {
                    svg viewBox="0 0 62 40" aria-hidden="true" {
                        circle class="ring" cx="15" cy="16" r="11.5" stroke-width="5" {}
                        path class="shaft" d="M26.5 16H59V29M44.5 16V36" stroke-width="5" stroke-linejoin="round" stroke-linecap="round" {}
                    }
                    span { "Loper" }
                }
                details class="nav" {
                    summary { (icon(Icon::Menu)) (visit.t("web-menu")) }
                    nav aria-label=(visit.t("web-menu-label")) {
                        ul {
                            @for item in visit.app.menu().iter().filter(|it| is_shown(visit, it)) {
                                li { a href=(item.path) aria-current=[(item.path == section).then_some("page")] { (visit.t(item.text)) } }
                            }
                        }
                    }
                }
                div class="header__end" {
                    a href=(visit.in_other_language()) lang=(other) hreflang=(other) rel="nofollow" {
                        (icon(Icon::Languages)) span { (visit.t("web-other-language")) }
                    }
                    @if let Some(signed_in) = &visit.signed_in {
                        a href="/account" { (icon(Icon::User)) span { (signed_in.name) } }
                    } @else if visit.app.sessions().is_some() {
                        a href="/inloggen" { (icon(Icon::User)) span { (visit.t("web-sign-in")) } }
                    }
                }
            }
        }
    }
}

fn footer(visit: &Visit) -> Markup {
    html! {
        footer class="footer" {
            svg class="footer__line" aria-hidden="true" {
                line x1="0" x2="100%" y1="2.5" y2="2.5" stroke="currentColor" stroke-width="5" {}
                line x1="86%" x2="86%" y1="3" y2="42" stroke="currentColor" stroke-width="5" {}
                line x1="91%" x2="91%" y1="3" y2="28" stroke="currentColor" stroke-width="5" {}
            }
            div class="page footer__inner" {
                div class="stack stack--tight" {
                    h2 { "Loper" }
                    p { (visit.t("web-footer-promise")) }
                    @if visit.app.settings().is_demo { p { (visit.t("web-footer-demo")) } }
                }
                div {
                    h2 { (visit.t("web-footer-figures")) }
                    ul class="stack--tight" {
                        li { a href="/bronnen" { (visit.t("web-footer-sources")) } }
                        li { a href="/rekenwijze" { (visit.t("web-footer-method")) } }
                    }
                }
                div {
                    h2 { (visit.t("web-footer-help")) }
                    ul class="stack--tight" {
                        li { a href="/hulp" { (visit.t("web-footer-ask")) } }
                        li { a href="/toegankelijkheid" { (visit.t("web-footer-access")) } }
                    }
                }
                div {
                    h2 { (visit.t("web-footer-yours")) }
                    ul class="stack--tight" {
                        li { a href="/privacy" { (visit.t("web-footer-privacy")) } }
                        li { a href="/bewaard" { (visit.t("web-footer-saved")) } }
                    }
                }
            }
        }
    }
}
