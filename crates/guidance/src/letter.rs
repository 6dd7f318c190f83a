//! Letters about a talk, written in the transaction of what they tell. They say that there is something to read, not what.

use loper_database::error::Result;
use loper_database::scope::{Own, Scope};
use loper_database::tx::Tx;
use loper_mail::model::kind::Kind;
use loper_mail::model::letter::{Letter, Link, To};
use loper_mail::store::outbox;
use loper_people::store::{account, language};
use loper_texts::format;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use loper_web::app::App;

use crate::model::talk::Talk;

/// What a letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// A talk got a time, or another time.
    Planned,
    /// A talk does not take place.
    Cancelled,
    /// A learner asks for a talk.
    Asked,
    /// Another guide takes over.
    Moved,
    /// The report waits for a word of the learner.
    ToConfirm,
    /// A talk comes soon, and the learner did not prepare it.
    ToPrepare,
}

impl News {
    const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::Asked => "asked",
            Self::Moved => "moved",
            Self::ToConfirm => "confirm",
            Self::ToPrepare => "prepare",
        }
    }
}

/// The words of a letter in one language.
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

/// The words for a piece of news, with the time of the talk where there is one.
pub fn words(app: &App, news: News, at: Option<Moment>) -> Words {
    let said = Language::ALL.map(|language| {
        let all = app.messages();
        let key = |part: &str| format!("guidance-mail-{}-{part}", news.code());
        let moment = at.map(|at| moment(app, language, at)).unwrap_or_default();
        Said {
            subject: all.get(language, &key("subject")).to_owned(),
            body: all.fill(language, &key("body"), &[("moment", moment.into())]),
            link: all.get(language, &key("link")).to_owned(),
        }
    });
    Words { news, said }
}

/// A moment with its weekday, in the language of the letter.
fn moment(app: &App, language: Language, at: Moment) -> String {
    let weekday = at.date().map_or(1, |day| day.weekday().to_monday_one_offset());
    let moment = format::moment(language, at).unwrap_or_default();
    format!("{} {moment}", app.messages().get(language, &format!("guidance-weekday-{weekday}")))
}

/// Writes a letter about a talk to someone, if they have an address that is theirs.
pub fn send<S: Scope>(
    tx: &mut Tx<'_, S>,
    to: PersonId,
    words: &Words,
    talk: &Talk,
    now: Moment,
) -> Result<()> {
    tx.within(Own(to), |tx| {
        let addresses = account::addresses(tx)?;
        let Some((address, _)) = addresses.iter().find(|it| it.1.is_some()) else { return Ok(()) };
        let language = language::of_letters(tx)?;
        let [nl, en] = &words.said;
        let said = if language == Language::Nl { nl } else { en };
        let letter = Letter {
            to: To::Person(to, address),
            kind: Kind::Talk,
            key: &format!("talk-{}:{}:{}", words.news.code(), talk.id, talk.sequence),
            language,
            subject: &said.subject,
            body: &said.body,
            link: Some(Link { words: &said.link, path: &format!("/gesprek/{}", talk.id) }),
            // An invitation is of no use after the talk.
            until: talk.planned_at.filter(|_| matches!(words.news, News::Planned | News::ToPrepare)),
        };
        outbox::put(tx, &letter, now)?;
        Ok(())
    })
}
