//! `/rekenwijze`, `/hulp`, `/toegankelijkheid`, `/privacy`: what everyone may ask of us.

use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_vocabulary::language::Language;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::prose::prose;
use loper_web::visit::Visit;
use maud::html;

use crate::pages::look;

/// One text in both languages: the first line is the title, the second paragraph the lead.
struct About {
    nl: &'static str,
    en: &'static str,
}

macro_rules! about {
    ($name:literal) => {
        About {
            nl: include_str!(concat!("../../texts/nl/", $name, ".md")),
            en: include_str!(concat!("../../texts/en/", $name, ".md")),
        }
    };
}

const METHOD: About = about!("method");
const HELP: About = about!("help");
const ACCESSIBILITY: About = about!("accessibility");
const PRIVACY: About = about!("privacy");

impl About {
    /// Title, lead and the rest.
    fn parts(&self, language: Language) -> (&str, &str, &str) {
        let text = match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        };
        let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
        let (lead, body) = rest.trim_start().split_once("\n\n").unwrap_or((rest, ""));
        (title.trim_start_matches("# "), lead.trim(), body)
    }

    fn show(&self, visit: &Visit) -> Result<Response, Fault> {
        visit.may(Action::Explore, Relation::Public)?;
        let (title, lead, body) = self.parts(visit.language);
        let main = html! {
            div class="page page--narrow" {
                div class="page-head" { h1 { (title) } p class="lead" { (lead) } }
                div class="stack prose" { (prose(body)) }
            }
        };
        Ok(Page::new(title, main).description(lead).public().show(visit))
    }
}

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    vec![
        look("/rekenwijze", get(method)),
        look("/hulp", get(help)),
        look("/toegankelijkheid", get(accessibility)),
        look("/privacy", get(privacy)),
    ]
}

/// How figures are made and read.
pub async fn method(visit: Visit) -> Result<Response, Fault> {
    METHOD.show(&visit)
}

/// Where to ask.
pub async fn help(visit: Visit) -> Result<Response, Fault> {
    HELP.show(&visit)
}

/// For whom this works, and what was not tested.
pub async fn accessibility(visit: Visit) -> Result<Response, Fault> {
    ACCESSIBILITY.show(&visit)
}

/// What is kept of a visitor.
pub async fn privacy(visit: Visit) -> Result<Response, Fault> {
    PRIVACY.show(&visit)
}
