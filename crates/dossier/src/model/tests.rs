//! The rules as tables.

use jiff::civil::date;
use loper_vocabulary::competence::{Competence, Competences};
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::asked::school_year;
use super::entry::{Body, Entry, State};
use super::feedback::{Standing, standing, until};
use super::kind::Kind;
use super::part::{Part, beginning, web_address};
use super::save::{How, Verdict, decide};
use super::self_check::{Said, Step, then_now};

const NOW: Moment = Moment(1_000_000_000_000);

fn body(text: &str) -> Body {
    let mut body = Body::new(date(2026, 11, 21));
    body.texts.set(Part::Situation, text);
    body
}

fn entry(text: &str, state: State, minutes_ago: i64) -> Entry {
    Entry {
        id: EntryId(Uuid::from_u128(7)),
        kind: Kind::Experience,
        body: body(text),
        state,
        version: 3,
        made_at: Moment(0),
        changed_at: Moment(NOW.0 - minutes_ago * 60_000_000),
        removed_at: None,
    }
}

#[test]
fn a_text_is_kept_or_both_are_shown() {
    use State::{Draft, Kept};
    let write = |state, keeps_old| Verdict::Write { state, keeps_old };
    let table = [
        // standing, its state, minutes ago, made on, sent, how → verdict
        ("a", Draft, 1, 3, "a", How::ByItself, Verdict::Same),
        ("a", Kept, 1, 1, "a", How::Ready, Verdict::Same),
        ("a", Draft, 1, 1, "a", How::Ready, write(Kept, false)),
        ("a", Draft, 1, 3, "b", How::ByItself, write(Draft, false)),
        ("a", Draft, 9, 3, "b", How::Ready, write(Kept, false)),
        ("a", Draft, 11, 3, "b", How::ByItself, write(Draft, true)),
        ("a", Kept, 1, 3, "b", How::ByItself, write(Kept, false)),
        ("a", Kept, 1, 3, "b", How::Ready, write(Kept, true)),
        ("a", Kept, 11, 3, "b", How::Draft, write(Kept, true)),
        ("", Draft, 60, 3, "b", How::Ready, write(Kept, false)),
        ("a", Draft, 1, 2, "b", How::ByItself, Verdict::Conflict),
        ("a", Kept, 60, 4, "b", How::Ready, Verdict::Conflict),
    ];
    for (stands, state, ago, made_on, sent, how, wanted) in table {
        let verdict = decide(&entry(stands, state, ago), made_on, &body(sent), how, NOW);
        assert_eq!(verdict, wanted, "{stands} {state:?} {ago} {made_on} {sent} {how:?}");
    }
}

#[test]
fn only_web_addresses_are_addresses() {
    let table = [
        ("", Some("")),
        ("https://school.example/a?b=c#d", Some("https://school.example/a?b=c#d")),
        ("HTTP://school.example", Some("HTTP://school.example")),
        (" www.school.example/foto ", Some("https://www.school.example/foto")),
        ("school.example:8080", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://school.example", None),
        ("https://name@school.example", None),
        ("mijn foto", None),
        ("https://school.example/\"><script>", None),
        ("school", None),
    ];
    for (typed, wanted) in table {
        assert_eq!(web_address(typed).as_deref(), wanted, "{typed}");
    }
}

#[test]
fn a_title_is_made_of_the_first_words() {
    let long =
        "Ik liep een dag mee met een elektricien en ik mocht zelf een schakelaar aansluiten, heel leuk";
    assert_eq!(beginning("Kort.", 60), "Kort.");
    assert_eq!(beginning(long, 60), "Ik liep een dag mee met een elektricien en ik mocht zelf…");
    assert_eq!(body(long).titled(Kind::Experience).texts.get(Part::Title), beginning(long, 60));
    let mut own = body(long);
    own.texts.set(Part::Title, "Mijn dag");
    assert_eq!(own.titled(Kind::Experience).texts.get(Part::Title), "Mijn dag");
}

#[test]
fn what_must_be_there_is_little() {
    let table: [(Kind, &[Part], bool, &[Part]); 8] = [
        (Kind::Experience, &[], false, &[Part::Situation]),
        (Kind::Experience, &[Part::Situation], false, &[]),
        (Kind::Activity, &[Part::Title], false, &[]),
        (Kind::Reflection, &[Part::Situation], false, &[Part::Reflection]),
        (Kind::Reflection, &[Part::Situation, Part::Reflection], false, &[]),
        (Kind::Evidence, &[Part::Title], false, &[Part::Link]),
        (Kind::Evidence, &[Part::Title], true, &[]),
        (Kind::Certificate, &[Part::Title, Part::Link], false, &[]),
    ];
    for (kind, filled, has_file, wanted) in table {
        let mut body = Body::new(date(2026, 11, 21));
        for part in filled {
            body.texts.set(*part, "x");
        }
        assert_eq!(body.missing(kind, has_file), wanted, "{kind:?} {filled:?}");
    }
    let mut activity = Entry { kind: Kind::Activity, ..entry("", State::Kept, 0) };
    activity.body.texts.set(Part::Results, "x");
    assert_eq!(activity.legal_open(), [Part::Goals, Part::Evaluation, Part::FollowUp]);
    assert_eq!(entry("", State::Kept, 0).legal_open(), []);
}

#[test]
fn a_revision_gives_back_what_was_written() {
    let mut body = body("regel één\n\"regel\" twee <b>");
    body.competences = [Competence::Networking, Competence::QualityReflection].into_iter().collect();
    body.asked = Some(Uuid::from_u128(9));
    for part in Part::ALL {
        let text = format!("{} ü {}", part.code(), body.texts.get(part));
        body.texts.set(part, text);
    }
    assert_eq!(Body::from_json(&body.to_json()), Some(body));
    assert_eq!(Body::from_json("{}"), None);
    let bare = Body { competences: Competences::default(), ..Body::new(date(2026, 1, 1)) };
    assert_eq!(Body::from_json(&bare.to_json()), Some(bare));
}

#[test]
fn a_school_year_starts_in_august_and_a_link_lives_two_weeks() {
    assert_eq!((school_year(date(2026, 7, 31)), school_year(date(2026, 8, 1))), (2025, 2026));
    let (made, last) = (date(2026, 11, 24), until(date(2026, 11, 24)));
    assert_eq!(last, date(2026, 12, 8));
    assert_eq!(standing(None, None, last, last), Standing::Open);
    assert_eq!(standing(None, None, last, date(2026, 12, 9)), Standing::Ended);
    assert_eq!(standing(None, Some(NOW), last, made), Standing::Revoked);
    assert_eq!(standing(Some(NOW), None, last, date(2027, 1, 1)), Standing::Answered);
}

#[test]
fn then_is_the_first_answer_and_now_the_last() {
    let said = |day, competence, step| Said { day, competence, step: Step::of(step).expect("a step") };
    let (first, last) = (date(2026, 9, 1), date(2026, 11, 24));
    let all = [
        said(last, Competence::Networking, 3),
        said(first, Competence::Networking, 1),
        said(date(2026, 10, 1), Competence::Networking, 2),
        said(last, Competence::CareerControl, 2),
    ];
    let net = then_now(&all, Competence::Networking).expect("something was said");
    assert_eq!(net.then.map(|it| (it.0, it.1.number())), Some((first, 1)));
    assert_eq!((net.now.0, net.now.1.number()), (last, 3));
    assert_eq!(then_now(&all, Competence::CareerControl).expect("one answer").then, None);
    assert_eq!(then_now(&all, Competence::WorkExploration), None);
}
