//! The calendar feed of one person. It says that there is a step or a talk, never what it is about: calendars are shared,
//! and stand on locked screens.

use jiff::civil::Date;
use loper_document::write::ics::{Calendar, Event, Method, State, When, file};
use loper_vocabulary::identity::TalkId;
use loper_vocabulary::time::Moment;

use crate::model::plan::Step;

/// How long a talk stands in the calendar, in microseconds: half an hour, because nobody says when it ends.
const TALK: i64 = 30 * 60_000_000;

/// The words of a feed, in one language, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// What the calendar is called.
    pub name: &'a str,
    /// What a step is called.
    pub step: &'a str,
    /// What a talk is called.
    pub talk: &'a str,
    /// The address of the installation: `https://loper.example`.
    pub base_url: &'a str,
}

/// The feed, as text: each step that is open and has a day, and each talk.
pub fn feed(words: Words<'_>, steps: &[Step], talks: &[(TalkId, Moment)], now: Moment) -> String {
    let host = words.base_url.rsplit("://").next().unwrap_or(words.base_url);
    let host = host.split([':', '/']).next().unwrap_or(host);
    let event = |uid: String, when, summary: &str, to: String| Event {
        uid: format!("{uid}@{host}"),
        written_at: now,
        when,
        summary: summary.to_owned(),
        description: to,
        location: String::new(),
        organizer: None,
        attendees: Vec::new(),
        sequence: 0,
        state: State::Confirmed,
    };
    let open = steps.iter().filter(|it| it.done_on.is_none());
    let days = open.filter_map(|it| it.due_on.map(|day: Date| (it.id, day)));
    let days = days.map(|(id, day)| {
        event(format!("step-{id}"), When::Day(day), words.step, format!("{}/mijn/plan", words.base_url))
    });
    let hours = talks.iter().map(|(id, at)| {
        let span = When::Span { from: *at, until: Moment(at.0 + TALK) };
        event(format!("talk-{id}"), span, words.talk, format!("{}/gesprek/{id}", words.base_url))
    });
    let events = days.chain(hours).collect();
    file(&Calendar { name: words.name.to_owned(), method: Method::Publish, events })
}
