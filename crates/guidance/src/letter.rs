//! Letters about a talk, written in the transaction of what they tell. They say that there is something to read, not what.

use loper_database::error::Result;
use loper_database::scope::{Own, Scope};
use loper_database::tx::Tx;
use loper_mail::model::kind::Kind;
use loper_mail::model::letter::{Letter, Link, To};
use loper_mail::store::outbox;
use loper_people::store::account;
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

/// The words of a letter, ready before the transaction begins: only what is in the talk itself is filled in there.
#[derive(Debug, Clone)]
pub struct Words {
    news: News,
    language: Language,
    subject: String,
    body: String,
    link: String,
}

/// The words for a piece of news, with the time of the talk where there is one. Letters are in Dutch: what someone prefers
/// to read is kept in the browser only.
pub fn words(app: &App, news: News, at: Option<Moment>) -> Words {
    let language = Language::default();
    let all = app.messages();
    let get = |part: &str| all.get(language, &format!("guidance-mail-{}-{part}", news.code())).to_owned();
    let moment = at.map(|at| moment(app, language, at)).unwrap_or_default();
    let body =
        all.fill(language, &format!("guidance-mail-{}-body", news.code()), &[("moment", moment.into())]);
    Words { news, language, subject: get("subject"), body, link: get("link") }
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
        let letter = Letter {
            to: To::Person(to, address),
            kind: Kind::Talk,
            key: &format!("talk-{}:{}:{}", words.news.code(), talk.id, talk.sequence),
            language: words.language,
            subject: &words.subject,
            body: &words.body,
            link: Some(Link { words: &words.link, path: &format!("/gesprek/{}", talk.id) }),
            // An invitation is of no use after the talk.
            until: talk.planned_at.filter(|_| matches!(words.news, News::Planned | News::ToPrepare)),
        };
        outbox::put(tx, &letter, now)?;
        Ok(())
    })
}
