//! Events for the calendar of a person: one to send with a message, or many as a feed that a calendar looks at again.
//!
//! A calendar is often shared and shown on a locked screen: whoever makes an event chooses words that say nothing about
//! someone. Every event is marked as private all the same.

#[cfg(test)]
mod tests;

use icalendar::{Calendar as File, Component as _, Event as Part, Property};
use jiff::Timestamp;
use jiff::civil::Date;
use loper_vocabulary::time::Moment;

/// What a calendar does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Shows it: a feed, or something to take over.
    Publish,
    /// Asks whether someone comes. It needs an organizer.
    Request,
    /// Takes events away that were asked before.
    Cancel,
}

/// A file for a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What the calendar is called that a feed becomes.
    pub name: String,
    /// What to do with it.
    pub method: Method,
    /// The events.
    pub events: Vec<Event>,
}

/// Something that happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its name for computers: the same when it changes, another for every other event in the world.
    pub uid: String,
    /// When this was written.
    pub written_at: Moment,
    /// When it happens.
    pub when: When,
    /// In a few words.
    pub summary: String,
    /// In more words; may be empty.
    pub description: String,
    /// Where; may be empty.
    pub location: String,
    /// Who asks.
    pub organizer: Option<Attendee>,
    /// Who is asked.
    pub attendees: Vec<Attendee>,
    /// How often it was changed.
    pub sequence: u32,
    /// Whether it goes on.
    pub state: State,
}

/// When something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From one moment to another.
    Span {
        /// From.
        from: Moment,
        /// Until; an end before the beginning is the beginning.
        until: Moment,
    },
    /// On a day, at no hour.
    Day(Date),
}

/// Whether an event goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It does.
    Confirmed,
    /// It does not any more.
    Cancelled,
}

/// Someone with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// The name to show.
    pub name: String,
    /// The address of their mail.
    pub email: String,
}

/// The file, as text.
pub fn file(calendar: &Calendar) -> String {
    let mut file = File::empty();
    let mut say = |name: &str, value: &str| {
        file.append_property(Property::new(name, value));
    };
    say("VERSION", "2.0");
    say("PRODID", "-//Loper//Loper//NL");
    say("CALSCALE", "GREGORIAN");
    match calendar.method {
        Method::Publish => {
            say("METHOD", "PUBLISH");
            say("NAME", &line(&calendar.name));
            say("X-WR-CALNAME", &line(&calendar.name));
            say("X-PUBLISHED-TTL", "PT1H");
        }
        Method::Request => say("METHOD", "REQUEST"),
        Method::Cancel => say("METHOD", "CANCEL"),
    }
    for event in &calendar.events {
        file.push(part(event));
    }
    file.to_string()
}

fn part(event: &Event) -> Part {
    let mut part = Part::new();
    part.add_property("UID", line(&event.uid));
    part.add_property("DTSTAMP", moment(event.written_at));
    match event.when {
        When::Span { from, until } => {
            part.add_property("DTSTART", moment(from));
            part.add_property("DTEND", moment(Moment(until.0.max(from.0))));
            part.add_property("TRANSP", "OPAQUE");
        }
        When::Day(day) => {
            let next = day.tomorrow().unwrap_or(day);
            part.append_property(day_property("DTSTART", day));
            part.append_property(day_property("DTEND", next));
            part.add_property("TRANSP", "TRANSPARENT");
        }
    }
    part.add_property("SUMMARY", line(&event.summary));
    for (name, words) in [("DESCRIPTION", lines(&event.description)), ("LOCATION", line(&event.location))] {
        if !words.is_empty() {
            part.add_property(name, words);
        }
    }
    if let Some(organizer) = event.organizer.as_ref().and_then(|it| address("ORGANIZER", it)) {
        part.append_property(organizer);
    }
    for attendee in event.attendees.iter().filter_map(|it| address("ATTENDEE", it)) {
        part.append_multi_property(attendee);
    }
    part.add_property("SEQUENCE", event.sequence.to_string());
    part.add_property(
        "STATUS",
        match event.state {
            State::Confirmed => "CONFIRMED",
            State::Cancelled => "CANCELLED",
        },
    );
    part.add_property("CLASS", "PRIVATE");
    part.done()
}

fn moment(moment: Moment) -> String {
    Timestamp::from_microsecond(moment.0).unwrap_or_default().strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn day_property(name: &str, day: Date) -> Property {
    Property::new(name, day.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

/// Someone with a name; `None` when the address could become something else in a file of lines.
fn address(role: &str, who: &Attendee) -> Option<Property> {
    let may_stand = |it: char| it.is_ascii_graphic() && !"\"(),:;<>[\\]".contains(it);
    let (name, domain) = who.email.split_once('@')?;
    let fits = !name.is_empty() && !domain.is_empty() && who.email.chars().all(may_stand);
    let shown: String = line(&who.name).chars().filter(|it| *it != '"').collect();
    fits.then(|| {
        let mut property = Property::new(role, format!("mailto:{}", who.email));
        if !shown.is_empty() {
            property.add_parameter("CN", &shown);
        }
        property.done()
    })
}

/// Words on one line.
fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace(char::is_control, "")
}

/// Words on as many lines as they were written.
fn lines(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    words.trim().chars().filter(|it| *it == '\n' || !it.is_control()).collect()
}
