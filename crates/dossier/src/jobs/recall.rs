//! A letter three days before a step should be done: once for each day, and without what the step is about.

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_mail::model::kind::Kind;
use loper_mail::model::letter::{Letter, Link, To};
use loper_mail::store::outbox;
use loper_people::store::{account, language};
use loper_texts::format;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;

use crate::model::plan::RECALL_DAYS;
use crate::store;

/// So many people are looked at in one go.
const AT_ONCE: i64 = 500;

/// Writes the letters of the coming days. What breaks off half-way goes on at the next turn: a step is marked in the
/// transaction in which its letter is written.
pub fn recall(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let Some(today) = now.date() else { return Ok(()) };
    let last = today.checked_add(RECALL_DAYS.days()).unwrap_or(today);
    loop {
        let due = app.db().read_blocking(Public, move |tx| store::plan::due(tx, (today, last), AT_ONCE))?;
        if due.is_empty() {
            return Ok(());
        }
        for (owner, day) in due {
            let both = Language::ALL.map(|language| words(app, language, day));
            app.db().write_blocking(Own(owner), move |tx| {
                let addresses = account::addresses(tx)?;
                // Whoever has no address that is theirs reads it on the page.
                if let Some((address, _)) = addresses.iter().find(|it| it.1.is_some()) {
                    let language = language::of_letters(tx)?;
                    let [nl, en] = &both;
                    let words = if language == Language::Nl { nl } else { en };
                    outbox::put(tx, &words.letter(owner, address, language, day), now)?;
                }
                store::plan::recalled(tx, day)?;
                Ok::<_, Error>(())
            })?;
        }
    }
}

/// The words of one letter.
struct Words {
    key: String,
    subject: String,
    body: String,
    link: String,
}

fn words(app: &App, language: Language, day: Date) -> Words {
    let all = app.messages();
    let date = format::date(language, day);
    Words {
        key: format!("steps-due:{day}"),
        subject: all.get(language, "dossier-plan-mail-subject").to_owned(),
        body: all.fill(language, "dossier-plan-mail-body", &[("date", date.into())]),
        link: all.get(language, "dossier-plan-mail-link").to_owned(),
    }
}

impl Words {
    fn letter<'a>(&'a self, owner: PersonId, address: &'a str, language: Language, day: Date) -> Letter<'a> {
        let end = day.tomorrow().ok().map(|it| it.to_datetime(Time::midnight())).and_then(Moment::of_civil);
        Letter {
            to: To::Person(owner, address),
            kind: Kind::Reminder,
            key: &self.key,
            language,
            subject: &self.subject,
            body: &self.body,
            link: Some(Link { words: &self.link, path: "/mijn/plan" }),
            until: end,
        }
    }
}
