//! Letters about what is shared and what is handed over, written in the transaction of what they tell. They say that there
//! is something to read, not what, and not of whom.

use jiff::civil::{Date, Time};
use loper_database::error::Result;
use loper_database::scope::{Own, Scope};
use loper_database::tx::Tx;
use loper_mail::model::kind::Kind;
use loper_mail::model::letter::{Letter, Link, To};
use loper_mail::store::outbox;
use loper_people::store::{account, language};
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use loper_web::app::App;

/// What a letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// A learner shares something.
    Shared,
    /// A dossier was handed over.
    HandedOver,
    /// The school took it in.
    Received,
    /// The school said that it is not for them.
    Refused,
}

impl News {
    const fn code(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::HandedOver => "handed_over",
            Self::Received => "received",
            Self::Refused => "refused",
        }
    }

    const fn kind(self) -> Kind {
        match self {
            Self::Shared => Kind::Shared,
            Self::HandedOver | Self::Received | Self::Refused => Kind::HandOver,
        }
    }
}

#[derive(Debug, Clone)]
struct Said {
    subject: String,
    body: String,
    link: String,
}

/// The words of a letter in both languages, ready before the transaction begins: only there it is known who reads it.
#[derive(Debug, Clone)]
pub struct Words {
    news: News,
    said: [Said; 2],
}

/// The words for a piece of news.
pub fn words(app: &App, news: News) -> Words {
    let said = Language::ALL.map(|language| {
        let get = |part: &str| {
            app.messages().get(language, &format!("dossier-mail-{}-{part}", news.code())).to_owned()
        };
        Said { subject: get("subject"), body: get("body"), link: get("link") }
    });
    Words { news, said }
}

/// Writes a letter to someone, if they have an address that is theirs. `thing` makes it one letter; after the day `until` it
/// is of no use.
pub fn send<S: Scope>(
    tx: &mut Tx<'_, S>,
    to: PersonId,
    words: &Words,
    (thing, path, until): (&str, &str, Option<Date>),
    now: Moment,
) -> Result<()> {
    tx.within(Own(to), |tx| {
        let addresses = account::addresses(tx)?;
        let Some((address, _)) = addresses.iter().find(|it| it.1.is_some()) else { return Ok(()) };
        let language = language::of_letters(tx)?;
        let [nl, en] = &words.said;
        let said = if language == Language::Nl { nl } else { en };
        let end = until.and_then(|day| day.tomorrow().ok()).map(|day| day.to_datetime(Time::midnight()));
        let letter = Letter {
            to: To::Person(to, address),
            kind: words.news.kind(),
            key: &format!("dossier-{}:{thing}", words.news.code()),
            language,
            subject: &said.subject,
            body: &said.body,
            link: Some(Link { words: &said.link, path }),
            until: end.and_then(Moment::of_civil),
        };
        outbox::put(tx, &letter, now)?;
        Ok(())
    })
}
