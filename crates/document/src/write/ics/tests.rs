//! Tests of the calendar writer.

use super::*;

/// Three o'clock in the afternoon in the Netherlands, on 27 November 2026.
const THREE: Moment = Moment(1_795_788_000_000_000);
const HOUR: i64 = 3_600_000_000;

fn talk() -> Event {
    Event {
        uid: "0193-gesprek@loper.example".into(),
        written_at: Moment(THREE.0 - 24 * HOUR),
        when: When::Span { from: THREE, until: Moment(THREE.0 + HOUR) },
        summary: "Gesprek".into(),
        description: String::new(),
        location: String::new(),
        organizer: None,
        attendees: Vec::new(),
        sequence: 0,
        state: State::Confirmed,
    }
}

fn one(event: Event) -> String {
    file(&Calendar { name: "Loper".into(), method: Method::Publish, events: vec![event] })
}

/// The lines as a calendar reads them: folded ones whole again.
fn read(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']), "{file:?}");
    for line in file.split("\r\n") {
        // The last piece of a folded line may have one byte more than it should: the space before it is not counted.
        assert!(line.len() <= 76, "{} bytes: {line}", line.len());
    }
    file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_talk_stands_in_the_calendar_in_world_time() {
    let expect = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Loper//Loper//NL\nCALSCALE:GREGORIAN\nMETHOD:PUBLISH\n\
        NAME:Loper\nX-WR-CALNAME:Loper\nX-PUBLISHED-TTL:PT1H\nBEGIN:VEVENT\nCLASS:PRIVATE\nDTEND:20261127T150000Z\n\
        DTSTAMP:20261126T140000Z\nDTSTART:20261127T140000Z\nSEQUENCE:0\nSTATUS:CONFIRMED\nSUMMARY:Gesprek\nTRANSP:OPAQUE\n\
        UID:0193-gesprek@loper.example\nEND:VEVENT\nEND:VCALENDAR\n";
    assert_eq!(one(talk()), expect.replace('\n', "\r\n"));
    assert_eq!(one(talk()), one(talk()));
}

#[test]
fn an_invitation_says_who_asks_whom_and_a_later_one_takes_it_back() {
    let organizer = Attendee { name: "De Wit, \"mevrouw\"; 4M".into(), email: "dewit@school.example".into() };
    let sanne = Attendee { name: "Sanne".into(), email: "sanne@school.example".into() };
    let event = Event { organizer: Some(organizer), attendees: vec![sanne], ..talk() };
    let asked = file(&Calendar { name: String::new(), method: Method::Request, events: vec![event.clone()] });
    let asked = read(&asked);
    for line in [
        "METHOD:REQUEST",
        "ORGANIZER;CN=\"De Wit, mevrouw; 4M\":mailto:dewit@school.example",
        "ATTENDEE;CN=Sanne:mailto:sanne@school.example",
    ] {
        assert!(asked.iter().any(|it| it == line), "{line}: {asked:#?}");
    }
    let off = Event { sequence: 1, state: State::Cancelled, ..event };
    let off = read(&file(&Calendar { name: String::new(), method: Method::Cancel, events: vec![off] }));
    for line in ["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED"] {
        assert!(off.iter().any(|it| it == line), "{line}: {off:#?}");
    }
}

#[test]
fn a_step_is_on_a_day_and_keeps_nobody_busy() {
    let step = read(&one(Event { when: When::Day(Date::constant(2026, 12, 31)), ..talk() }));
    for line in ["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT"] {
        assert!(step.iter().any(|it| it == line), "{line}: {step:#?}");
    }
}

#[test]
fn what_is_typed_can_not_become_a_line_of_its_own() {
    let event = Event {
        summary: "Gesprek; met, De\\Wit\r\nATTENDEE:mailto:x@y.example".into(),
        description: "Eerst dit,\r\ndan dat;\rslot \u{7}".into(),
        location: "Lokaal 1\nSTATUS:CANCELLED".into(),
        organizer: Some(Attendee { name: "x\r\nBEGIN:VALARM".into(), email: "a@b.example\r\nX:y".into() }),
        attendees: vec![Attendee { name: String::new(), email: "geen adres".into() }],
        ..talk()
    };
    let lines = read(&one(event));
    assert!(
        lines.contains(&r"SUMMARY:Gesprek\; met\, De\\Wit ATTENDEE:mailto:x@y.example".to_owned()),
        "{lines:#?}"
    );
    assert!(lines.contains(&r"DESCRIPTION:Eerst dit\,\ndan dat\;\nslot ".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"LOCATION:Lokaal 1 STATUS:CANCELLED".to_owned()), "{lines:#?}");
    assert!(
        !lines
            .iter()
            .any(|it| it.starts_with("ORGANIZER") || it.starts_with("ATTENDEE") || it.starts_with("X:"))
    );
}

#[test]
fn a_feed_has_as_many_events_as_go_in() {
    let events: Vec<Event> =
        (0..500).map(|number| Event { uid: format!("{number}@loper.example"), ..talk() }).collect();
    let feed = file(&Calendar { name: "Loper, mijn stappen".into(), method: Method::Publish, events });
    assert_eq!(feed.matches("BEGIN:VEVENT\r\n").count(), 500);
    assert!(feed.contains("X-WR-CALNAME:Loper\\, mijn stappen\r\n"));
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_stays_within_its_line(summary in "\\PC{0,200}|[\\r\\n;:,\\\\ A-Z\"]{0,80}", name in "[\\r\\n;:\" A-Z]{0,40}") {
        let organizer = Attendee { name, email: "a@b.example".into() };
        let event = Event { summary: summary.clone(), description: summary.clone(), organizer: Some(organizer), ..talk() };
        let lines = read(&one(event));
        let plain = Event { summary: "a".into(), description: "b".into(), organizer: Some(Attendee { name: "c".into(), email: "a@b.example".into() }), ..talk() };
        let less = usize::from(super::lines(&summary).is_empty());
        proptest::prop_assert_eq!(lines.len() + less, read(&one(plain)).len());
        let said = lines.iter().find_map(|it| it.strip_prefix("SUMMARY:")).unwrap();
        let back = said.replace("\\\\", "\u{1}").replace("\\,", ",").replace("\\;", ";").replace('\u{1}', "\\");
        proptest::prop_assert_eq!(back, line(&summary));
    }
}
