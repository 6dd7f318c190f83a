//! A talk for the calendar of a person. It says that there is a talk, never what it is about.

use loper_document::write::ics::{Calendar, Event, Method, State, When, file};
use loper_vocabulary::time::Moment;

use crate::model::talk;
use crate::model::talk::Talk;

/// A minute, in microseconds.
const MINUTE: i64 = 60_000_000;

/// The file, once the talk has a time. `words` is what the talk is called; the name of nobody stands in it.
pub fn calendar(talk: &Talk, words: &str, base_url: &str) -> Option<String> {
    let from = talk.planned_at?;
    let host = base_url.rsplit("://").next().unwrap_or(base_url);
    let host = host.split([':', '/']).next().unwrap_or(host);
    let is_off = talk.state == talk::State::Cancelled;
    let event = Event {
        // The same name as in the feed of the dossier: a calendar that has both shows one.
        uid: format!("talk-{}@{host}", talk.id),
        written_at: talk.changed_at,
        when: When::Span { from, until: Moment(from.0 + talk.minutes * MINUTE) },
        summary: words.to_owned(),
        description: format!("{base_url}/gesprek/{}", talk.id),
        location: talk.place.clone(),
        organizer: None,
        attendees: Vec::new(),
        sequence: u32::try_from(talk.sequence).unwrap_or_default(),
        state: if is_off { State::Cancelled } else { State::Confirmed },
    };
    let method = if is_off { Method::Cancel } else { Method::Publish };
    Some(file(&Calendar { name: words.to_owned(), method, events: vec![event] }))
}
