//! Letters that this room writes: invitations, a way in for once, and what someone must hear about their account.

use loper_database::error::Result;
use loper_database::scope::{Own, Scope};
use loper_database::tx::Tx;
use loper_mail::model::kind::Kind;
use loper_mail::model::letter::{Letter, Link, To};
use loper_mail::store::outbox;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use loper_web::app::App;

use crate::model::secret::Secret;
use crate::store::language;

/// The words of a letter in one language.
#[derive(Debug, Clone)]
struct Said {
    subject: String,
    body: String,
    go: String,
}

/// A letter with its words in both languages, ready to be written in the transaction of what it tells: only there it is
/// known in which of the two its reader reads.
#[derive(Debug, Clone)]
pub struct Draft {
    kind: Kind,
    key: String,
    /// The language of whoever reads in none that is known.
    usual: Language,
    said: [Said; 2],
    path: String,
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
        (app, usual): (&App, Language),
        go: &'static str,
        words: impl Fn(Language) -> (String, String),
        (token, until): (&str, Moment),
    ) -> Self {
        let said = Language::ALL.map(|language| {
            let (subject, body) = words(language);
            Said { subject, body, go: app.messages().get(language, go).to_owned() }
        });
        let key = format!("people-link:{}", Secret::hash_of(token));
        Self { kind: Kind::Access, key, usual, said, path: path(token), until: Some(until) }
    }

    /// An invitation to a role.
    pub fn invitation(at: (&App, Language), asked: Asked<'_>, link: (&str, Moment)) -> Self {
        let parts = [
            ("name", asked.name.into()),
            ("organisation", asked.organisation.into()),
            ("role", asked.role.into()),
        ];
        let fill = |language, key| at.0.messages().fill(language, key, &parts);
        let words = |it| (fill(it, "people-letter-invite-subject"), fill(it, "people-letter-invite"));
        Self::with_link(at, "people-letter-invite-go", words, link)
    }

    /// A way in for once.
    pub fn way_in(at: (&App, Language), link: (&str, Moment)) -> Self {
        let text = |language, key| at.0.messages().get(language, key).to_owned();
        let words = |it| (text(it, "people-letter-sign-in-subject"), text(it, "people-letter-sign-in"));
        Self::with_link(at, "people-letter-sign-in-go", words, link)
    }

    /// A link that shows that an address is right.
    pub fn verify(at: (&App, Language), link: (&str, Moment)) -> Self {
        let text = |language, key| at.0.messages().get(language, key).to_owned();
        let words = |it| (text(it, "people-letter-verify-subject"), text(it, "people-letter-verify"));
        Self::with_link(at, "people-letter-verify-go", words, link)
    }

    /// Something happened to the account: `what` is the key of the sentence that says so.
    pub fn safety((app, usual): (&App, Language), what: &'static str, key: String) -> Self {
        let said = Language::ALL.map(|language| {
            let text = |key: &str| app.messages().get(language, key).to_owned();
            Said {
                subject: text("people-letter-safety-subject"),
                body: format!("{}\n\n{}", text(what), text("people-letter-safety")),
                go: text("people-letter-safety-go"),
            }
        });
        Self { kind: Kind::Safety, key, usual, said, path: "/account".to_owned(), until: None }
    }

    /// Writes it, in the language of its reader; answers the id under which its fate can be asked.
    pub fn put<S: Scope>(
        &self,
        tx: &mut Tx<'_, S>,
        (person, email): (PersonId, &str),
        now: Moment,
    ) -> Result<String> {
        let language = tx.within(Own(person), language::of)?.unwrap_or(self.usual);
        let [nl, en] = &self.said;
        let said = if language == Language::Nl { nl } else { en };
        let letter = Letter {
            to: To::Person(person, email),
            kind: self.kind,
            key: &self.key,
            language,
            subject: &said.subject,
            body: &said.body,
            link: Some(Link { words: &said.go, path: &self.path }),
            until: self.until,
        };
        outbox::put(tx, &letter, now)?;
        Ok(letter.id())
    }
}
