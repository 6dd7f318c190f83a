//! Work at set times: letters leave, the daily letter is made, what is old goes.

use std::fmt::Write as _;

use loper_database::error::{Error, Result as DbResult};
use loper_database::queue::{self, After, Claimed};
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;

use crate::carrier::{Carrier, Sealed, Unsent, Way, Whose};
use crate::model::frame::Frame;
use crate::model::kind::Kind;
use crate::model::letter::{Letter, To};
use crate::store::outbox::{self, Kept, WORK};

/// The work of this room.
pub const JOBS: &[Job] = &[
    Job { name: "mail_send", every_seconds: 5, run: send },
    Job { name: "mail_daily", every_seconds: 600, run: daily },
    Job { name: "mail_forget", every_seconds: 3_600, run: forget },
];

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// A worker that has not said within this time what became of a letter is gone. Longer than a server may take for one.
const LEASE: i64 = 5 * MINUTE;
/// So many letters leave in one turn at the most: then another server of the house has a chance too.
const TURN_MAX: usize = 500;
/// The daily letter is made from this hour on.
const DAILY_HOUR: i8 = 7;
/// So many people get their daily letter in one turn at the most.
const DAILY_TURN_MAX: u32 = 500;
/// So many letters stand in a daily one at the most; the others stand in that of tomorrow.
const DAILY_LETTERS_MAX: u32 = 50;
/// How long a letter that ended is remembered.
const KEPT: i64 = 30 * DAY;
/// How long any letter is kept.
const KEPT_AT_MOST: i64 = 90 * DAY;
/// So many are forgotten in one turn at the most.
const FORGET_TURN_MAX: u32 = 1_000;

/// Hands every letter that is due to the server, until there are no more, or the server is away.
pub(crate) fn send(app: &App) -> Result<(), Fault> {
    let Some(carrier) = app.handed::<Carrier>() else { return Ok(()) };
    let mut way: Option<Way<'_>> = None;
    for _ in 0..TURN_MAX {
        let Some((work, letter)) = claim(app)? else { return Ok(()) };
        if way.is_none() {
            match carrier.open() {
                Ok(open) => way = Some(open),
                Err(problem) => return failed(app, work, problem),
            }
        }
        let Some(open) = way.as_ref() else { return Ok(()) };
        let frame = frame(app, &letter);
        let at = app.now();
        let sealed = Sealed { id: &letter.id, address: &letter.address, frame: &frame, at };
        match open.send(&sealed) {
            Ok(()) => app.db().write_blocking(Public, move |tx| outbox::sent(tx, &work, at))?,
            Err(problem) => {
                let whose = problem.whose;
                failed(app, work, problem)?;
                if whose == Whose::Server {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}

/// The next letter that is due. What is gone or of no use any more ends here.
fn claim(app: &App) -> Result<Option<(Claimed, Kept)>, Fault> {
    loop {
        let now = app.now();
        if !app.db().read_blocking(Public, move |tx| queue::store::is_due(tx, WORK, now))? {
            return Ok(None);
        }
        match app.db().write_blocking(Public, move |tx| claim_one(tx, now))? {
            Turn::Nothing => return Ok(None),
            Turn::Over => {}
            Turn::Letter(work, letter) => return Ok(Some((work, *letter))),
        }
    }
}

enum Turn {
    Nothing,
    Over,
    Letter(Claimed, Box<Kept>),
}

fn claim_one(tx: &mut Tx<'_, Public>, now: Moment) -> DbResult<Turn> {
    let Some(work) = queue::store::claim(tx, WORK, now, Moment(now.0 + LEASE))? else {
        return Ok(Turn::Nothing);
    };
    match outbox::find(tx, &work.key)? {
        None => {
            queue::store::done(tx, &work, now)?;
            Ok(Turn::Over)
        }
        Some(letter) if letter.until.is_some_and(|until| until <= now) => {
            outbox::late(tx, &work, now)?;
            Ok(Turn::Over)
        }
        Some(letter) => Ok(Turn::Letter(work, Box::new(letter))),
    }
}

fn failed(app: &App, work: Claimed, problem: Unsent) -> Result<(), Fault> {
    let (now, letter, words) = (app.now(), work.key.clone(), problem.words.clone());
    let after = app.db().write_blocking(Public, move |tx| {
        queue::store::fail(tx, &work, &problem.words, problem.failure, now)
    })?;
    match after {
        After::Dead => tracing::warn!(letter, words, "a letter was given up; it stands at /beheer/post"),
        After::Again(_) | After::Lost => tracing::info!(letter, words, "a letter could not be sent yet"),
    }
    Ok(())
}

/// A letter with everything around it, in its own language.
fn frame(app: &App, letter: &Kept) -> Frame {
    let (texts, language, home) = (app.messages(), letter.language, &app.settings().base_url);
    let why = match (letter.is_to_person, letter.kind.is_open_to_choice()) {
        (false, _) => "mail-frame-invited",
        (true, false) if letter.kind != Kind::Daily => "mail-frame-fixed",
        (true, _) => "mail-frame-why",
    };
    let choose = letter
        .is_to_person
        .then(|| (texts.get(language, "mail-frame-choose").to_owned(), format!("{home}/account/berichten")));
    Frame {
        language,
        subject: letter.subject.clone(),
        body: letter.body.clone(),
        link: letter.link.as_ref().map(|(words, path)| (words.clone(), format!("{home}{path}"))),
        why: texts.get(language, why).to_owned(),
        choose,
        home: home.clone(),
    }
}

/// Makes one letter of all that waited for it, for each person, once a day.
pub(crate) fn daily(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let Some(today) = now.date() else { return Ok(()) };
    let Some(before) = Moment::of_civil(today.at(DAILY_HOUR, 0, 0, 0)).filter(|it| *it <= now) else {
        return Ok(());
    };
    let people = app.db().read_blocking(Public, move |tx| outbox::collectors(tx, before, DAILY_TURN_MAX))?;
    for person in people {
        let (app_of, key) = (app.clone(), format!("daily:{today}"));
        app.db().write_blocking(Own(person), move |tx| join(&app_of, tx, person, (&key, before), now))?;
    }
    Ok(())
}

fn join(
    app: &App,
    tx: &mut Tx<'_, Own>,
    person: PersonId,
    (key, before): (&str, Moment),
    now: Moment,
) -> DbResult<()> {
    let letters = outbox::collected(tx, before, DAILY_LETTERS_MAX)?;
    let Some(last) = letters.last() else { return Ok(()) };
    let (texts, home) = (app.messages(), &app.settings().base_url);
    let count = letters.len();
    let mut body = texts.fill(last.language, "mail-daily-lead", &[("count", count.into())]);
    for letter in &letters {
        let address = letter.link.as_ref().map(|it| format!("\n{home}{}", it.1)).unwrap_or_default();
        // A string takes all that is written to it.
        let _ = write!(body, "\n\n• {}\n{}{address}", letter.subject, letter.body);
    }
    let subject = texts.fill(last.language, "mail-daily-subject", &[("count", count.into())]);
    let daily = Letter {
        to: To::Person(person, &last.address),
        kind: Kind::Daily,
        key,
        language: last.language,
        subject: &subject,
        body: &body,
        link: None,
        until: None,
    };
    // One a day: what comes after it waits for that of tomorrow.
    if outbox::put(tx, &daily, now)? == outbox::Written::Before {
        return Ok(());
    }
    letters.iter().try_for_each(|letter| outbox::joined(tx, &letter.id, now))
}

/// Takes old letters away, and work of the whole house that was done long ago.
pub(crate) fn forget(app: &App) -> Result<(), Fault> {
    let now = app.now();
    app.db().write_blocking(Public, move |tx| {
        queue::store::forget(tx, Moment(now.0 - queue::REMEMBERED))?;
        outbox::forget(tx, Moment(now.0 - KEPT), Moment(now.0 - KEPT_AT_MOST), FORGET_TURN_MAX)?;
        Ok::<_, Error>(())
    })?;
    Ok(())
}
