//! Letters that this room writes: invitations, a way in for once, and what someone must hear about their account.

use loper_database::error::Result;
use loper_database::scope::Scope;
use loper_database::tx::Tx;
use loper_mail::model::kind::Kind;
use loper_mail::model::letter::{Letter, Link, To};
use loper_mail::store::outbox;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use loper_web::app::App;

use crate::model::secret::Secret;

/// A letter with its words, ready to be written in the transaction of what it tells.
#[derive(Debug, Clone)]
pub struct Draft {
    kind: Kind,
    key: String,
    language: Language,
    subject: String,
    body: String,
    link: Option<(String, String)>,
    until: Option<Moment>,
}

/// What makes an invitation.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Who is asked, as the school knows them.
    pub name: &'a str,
    /// The organisation.
    pub organisation: &'a str,
    /// The role, in its word.
    pub role: &'a str,
}

/// The page of a link.
pub fn path(token: &str) -> String {
    format!("/welkom/{token}")
}

impl Draft {
    fn with_link(
        (app, language): (&App, Language),
        kind: &'static str,
        (subject, body): (String, String),
        (token, until): (&str, Moment),
    ) -> Self {
        let words = app.messages().get(language, kind).to_owned();
        Self {
            kind: Kind::Access,
            key: format!("people-link:{}", Secret::hash_of(token)),
            language,
            subject,
            body,
            link: Some((words, path(token))),
            until: Some(until),
        }
    }

    /// An invitation to a role.
    pub fn invitation(at: (&App, Language), asked: Asked<'_>, link: (&str, Moment)) -> Self {
        let (app, language) = at;
        let parts = [
            ("name", asked.name.into()),
            ("organisation", asked.organisation.into()),
            ("role", asked.role.into()),
        ];
        let subject = app.messages().fill(language, "people-letter-invite-subject", &parts);
        let body = app.messages().fill(language, "people-letter-invite", &parts);
        Self::with_link(at, "people-letter-invite-go", (subject, body), link)
    }

    /// A way in for once.
    pub fn way_in(at: (&App, Language), link: (&str, Moment)) -> Self {
        let (app, language) = at;
        let text = |key| app.messages().get(language, key).to_owned();
        let words = (text("people-letter-sign-in-subject"), text("people-letter-sign-in"));
        Self::with_link(at, "people-letter-sign-in-go", words, link)
    }

    /// A link that shows that an address is right.
    pub fn verify(at: (&App, Language), link: (&str, Moment)) -> Self {
        let (app, language) = at;
        let text = |key| app.messages().get(language, key).to_owned();
        let words = (text("people-letter-verify-subject"), text("people-letter-verify"));
        Self::with_link(at, "people-letter-verify-go", words, link)
    }

    /// Something happened to the account: `what` is the key of the sentence that says so.
    pub fn safety((app, language): (&App, Language), what: &'static str, key: String) -> Self {
        let text = |key: &str| app.messages().get(language, key).to_owned();
        Self {
            kind: Kind::Safety,
            key,
            language,
            subject: text("people-letter-safety-subject"),
            body: format!("{}\n\n{}", text(what), text("people-letter-safety")),
            link: Some((text("people-letter-safety-go"), "/account".to_owned())),
            until: None,
        }
    }

    /// Writes it; answers the id under which its fate can be asked.
    pub fn put<S: Scope>(
        &self,
        tx: &mut Tx<'_, S>,
        (person, email): (PersonId, &str),
        now: Moment,
    ) -> Result<String> {
        let letter = Letter {
            to: To::Person(person, email),
            kind: self.kind,
            key: &self.key,
            language: self.language,
            subject: &self.subject,
            body: &self.body,
            link: self.link.as_ref().map(|(words, path)| Link { words, path }),
            until: self.until,
        };
        outbox::put(tx, &letter, now)?;
        Ok(letter.id())
    }
}
