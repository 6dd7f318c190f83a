//! What came out for someone, offered to whoever keeps a dossier: a test, a check, a list of choices.
//!
//! The room that has it says it in plain lines; the room that keeps it makes a copy. Neither knows the other.

use jiff::civil::Date;
use loper_vocabulary::competence::Competences;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;

use crate::app::App;
use crate::fault::Fault;
use crate::feature::Feature;

/// Something that came out for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keepsake {
    /// What it is, in a form: `interests`, or `check-` with its id.
    pub id: String,
    /// What makes it this one: the same in every language, and another one as soon as something in it changed.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The day it is of.
    pub made_on: Date,
    /// What came out, in plain lines.
    pub text: String,
    /// What it does not say.
    pub says_not: String,
    /// The questions of a career that it is about.
    pub competences: Competences,
    /// The page where it stands.
    pub link: String,
}

/// What a room has of one person, said in a language. It waits for the database.
pub type Offer = fn(&App, PersonId, Language) -> Result<Vec<Keepsake>, Fault>;

/// Who has something to offer, in the order of their floors.
pub(crate) fn offers(features: &[Feature]) -> Vec<Offer> {
    features.iter().filter_map(|it| it.keepsakes).collect()
}

impl App {
    /// Everything that came out for someone, of all rooms: from a page.
    pub async fn keepsakes(&self, person: PersonId, language: Language) -> Result<Vec<Keepsake>, Fault> {
        let app = self.clone();
        let work = tokio::task::spawn_blocking(move || {
            let mut all = Vec::new();
            for offer in app.all_offers() {
                all.extend(offer(&app, person, language)?);
            }
            Ok(all)
        });
        work.await.unwrap_or_else(|problem| Err(Fault::Broken(problem.to_string())))
    }
}
