//! What a feature gives the house: its doors, its steps, its words, and what it knows about people.

use std::convert::Infallible;

use axum::extract::DefaultBodyLimit;
use axum::routing::MethodRouter;
use loper_access::policy::{Action, Relation};
use loper_database::migrate::Migration;
use loper_texts::messages::Texts;
use loper_vocabulary::identity::PersonId;
use maud::Markup;
use tower_http::limit::RequestBodyLimitLayer;

use crate::app::App;
use crate::fault::Fault;
use crate::keepsake::Offer;
use crate::term::{Keep, Term};
use crate::visit::Visit;

/// One door: an address, how it may be used, and the line of the policy that guards it.
#[derive(Clone)]
pub struct Route {
    /// How it is used.
    pub method: Method,
    /// The address, with its parts in braces: `/beroepen/{slug}`.
    pub path: &'static str,
    /// What someone does who comes in here.
    pub action: Action,
    /// What the thing behind it is to them.
    pub relation: Relation,
    /// Who answers.
    pub handler: MethodRouter<App>,
}

impl Route {
    /// What a form may send at the most, in bytes.
    pub const FORM_MAX: usize = 256 * 1024;

    /// A door that looks.
    pub fn get(
        path: &'static str,
        (action, relation): (Action, Relation),
        handler: MethodRouter<App>,
    ) -> Self {
        Self { method: Method::Get, path, action, relation, handler }
    }

    /// A door that changes something.
    pub fn post(
        path: &'static str,
        (action, relation): (Action, Relation),
        handler: MethodRouter<App>,
    ) -> Self {
        Self { method: Method::Post, path, action, relation, handler }
    }

    /// A door through which a file comes in, of so many bytes at the most, with what else stands in the form.
    #[must_use]
    pub fn upload(
        path: &'static str,
        (action, relation): (Action, Relation),
        bytes: usize,
        handler: MethodRouter<App>,
    ) -> Self {
        let handler = handler
            .layer::<_, Infallible>(RequestBodyLimitLayer::new(bytes + Self::FORM_MAX))
            .layer::<_, Infallible>(DefaultBodyLimit::disable());
        Self { method: Method::Upload, path, action, relation, handler }
    }
}

/// How a door is used. A GET never changes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Looks.
    Get,
    /// Changes.
    Post,
    /// Changes, with a file: its own limit stands at the door.
    Upload,
}

impl Method {
    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post | Self::Upload => "POST",
        }
    }
}

/// A place in the main menu.
#[derive(Debug, Clone, Copy)]
pub struct MenuItem {
    /// Where it goes.
    pub path: &'static str,
    /// The key of its word.
    pub text: &'static str,
    /// Where it stands among the others.
    pub order: u8,
    /// Who sees it: whoever the policy allows this.
    pub action: Action,
    /// To what.
    pub relation: Relation,
    /// Whether it makes room for places of one's own once someone signed in; the pages themselves lead there too.
    pub yields: bool,
}

impl MenuItem {
    /// A place for those who look around.
    pub const fn for_visitors(path: &'static str, text: &'static str, order: u8) -> Self {
        Self { yields: true, ..Self::public(path, text, order) }
    }

    /// A place that everyone sees.
    pub const fn public(path: &'static str, text: &'static str, order: u8) -> Self {
        Self { path, text, order, action: Action::Explore, relation: Relation::Public, yields: false }
    }
}

/// A place on somebody else's page where a feature may add a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardPlace {
    /// The home page.
    Home,
    /// An occupation.
    Occupation,
    /// A programme.
    Programme,
    /// A region.
    Region,
    /// A dossier.
    Dossier,
    /// A guide's caseload.
    Caseload,
}

/// A card: a feature's own words on another feature's page.
#[derive(Clone, Copy)]
pub struct Card {
    /// Where.
    pub place: CardPlace,
    /// Among other cards.
    pub order: u8,
    /// Makes it for a subject (an occupation id, a programme key, a region code).
    pub show: fn(&Visit, subject: &str) -> Markup,
}

/// One column with personal data, for the register of processing.
#[derive(Debug, Clone, Copy)]
pub struct PersonalColumn {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// Direct, indirect, special, free text.
    pub kind: &'static str,
    /// How long it is kept.
    pub kept: Term,
}

/// Takes a file: the name that it has in an archive, and its bytes.
pub type TakeFile<'a> = dyn FnMut(&str, &[u8]) -> Result<(), Fault> + 'a;

/// Gives the files that a room keeps of someone, one after another.
pub type GiveFiles = fn(&App, PersonId, &mut TakeFile<'_>) -> Result<(), Fault>;

/// What a feature knows about people. Whoever knows something must be able to export and erase it.
#[derive(Clone, Copy)]
pub enum PersonalData {
    /// Nothing at all.
    None,
    /// These columns; the two functions do what the law asks.
    Columns {
        /// The register.
        columns: &'static [PersonalColumn],
        /// What goes by itself, each by its own term.
        keeps: &'static [Keep],
        /// Everything of one person, as JSON.
        export: fn(&App, PersonId) -> Result<serde_json::Value, Fault>,
        /// Takes everything of one person away.
        erase: fn(&App, PersonId) -> Result<(), Fault>,
    },
}

/// Work that the house does at set times.
#[derive(Clone, Copy)]
pub struct Job {
    /// Its name in the log.
    pub name: &'static str,
    /// How long between two runs.
    pub every_seconds: u64,
    /// The work.
    pub run: fn(&App) -> Result<(), Fault>,
}

/// Everything a feature brings.
pub struct Feature {
    /// The name of the room.
    pub name: &'static str,
    /// Its doors.
    pub routes: Vec<Route>,
    /// The steps that build its tables.
    pub migrations: &'static [Migration],
    /// Its places in the main menu.
    pub menu: &'static [MenuItem],
    /// Its cards on the pages of others.
    pub cards: &'static [Card],
    /// Its work at set times.
    pub jobs: &'static [Job],
    /// Its words, where it speaks.
    pub texts: Option<Texts>,
    /// Its part of the description of the programming interface (OpenAPI), as JSON.
    pub api: Option<fn() -> serde_json::Value>,
    /// What it knows about people.
    pub personal_data: PersonalData,
    /// What came out for someone, to be kept in a dossier.
    pub keepsakes: Option<Offer>,
    /// The files that it keeps of someone, to be taken along.
    pub files: Option<GiveFiles>,
}
