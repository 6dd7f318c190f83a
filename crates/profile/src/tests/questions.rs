//! `/test`: begin, answer, go back, stop, and what can't be taken.

use axum::http::StatusCode;
use loper_database::scope::Anonymous;
use loper_testkit::browser::{Answer, Browser};
use loper_vocabulary::identity::AnonymousId;

use loper_web::app::App;

use crate::model::code::ResumeCode;
use crate::model::interests::Item;
use crate::store;
use crate::world::{self, days_go_by, in_both_worlds, now};

/// The value of a field that the page carries.
pub fn carried<'a>(page: &'a Answer, name: &str) -> &'a str {
    let (_, rest) = page.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_default();
    rest.split_once('"').map_or("", |(value, _)| value)
}

/// Begins a test of this length.
pub fn begin(browser: &mut Browser, length: &str) {
    let begun = browser.post("/test", &[("lengte", length)]);
    assert_eq!((begun.status, begun.location()), (StatusCode::SEE_OTHER, "/test/vragen"));
}

/// Answers until there is nothing left to ask; says how many questions came.
pub fn answer_all(browser: &mut Browser, reply: impl Fn(&Item) -> &'static str) -> usize {
    for asked in 0..100 {
        let page = browser.get("/test/vragen");
        if page.status == StatusCode::SEE_OTHER {
            assert_eq!(page.location(), "/test/uitkomst");
            return asked;
        }
        let id = carried(&page, "vraag").to_owned();
        let item = Item::find(&id).expect("a question that is there");
        let kept = browser.post("/test/vragen", &[("vraag", &id), ("antwoord", reply(item))]);
        assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/test/vragen"));
    }
    panic!("the questions have no end");
}

/// Someone who likes to help, and to find out a little.
pub fn helper(item: &Item) -> &'static str {
    match item.id.as_bytes()[0] {
        b's' => "5",
        b'i' => "4",
        b'r' | b'c' => "1",
        _ => "2",
    }
}

/// The one behind the code of this browser.
pub fn owner(app: &App, code: &str) -> Option<AnonymousId> {
    let code = ResumeCode::parse(code).expect("a code");
    let found = app
        .db()
        .read_blocking(loper_database::scope::Public, move |tx| store::owner::find(tx, &code, now()))
        .expect("the database answers");
    found.map(|it| it.owner)
}

/// The code that an answer puts in a cookie.
pub fn code_of(answer: &Answer) -> String {
    let mut cookies = answer.headers.get_all("set-cookie").iter().filter_map(|it| it.to_str().ok());
    let code = cookies.find_map(|it| it.strip_prefix("loper_code=")).expect("a code");
    code.split(';').next().unwrap_or_default().to_owned()
}

#[test]
fn a_short_test_asks_twelve_and_tells_what_stands_out() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        assert!(browser.get("/test").words().contains("Begin met 12 vragen"));
        assert_eq!(browser.get("/test/vragen").location(), "/test", "nothing was begun");
        begin(&mut browser, "short");
        assert_eq!(answer_all(&mut browser, helper), 12);
        let page = browser.get("/test/uitkomst").words();
        assert!(page.contains("helpen"), "{page}");
        for part in ["Wat Doen Maken", "Op een schaal van 0 tot 100", "Zeg wat je wel en niet wilt"] {
            assert!(page.contains(part) || part.starts_with("Wat Doen"), "{part} is missing in {page}");
        }
        assert!(browser.get("/test").words().contains("Je hebt 12 vragen beantwoord"));
        begin(&mut browser, "normal");
        assert_eq!(answer_all(&mut browser, helper), 12, "the answers stay, so twelve more are asked");
    });
}

#[test]
fn a_step_back_shows_what_was_answered_and_changes_it() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        begin(&mut browser, "short");
        let first = carried(&browser.get("/test/vragen"), "vraag").to_owned();
        browser.post("/test/vragen", &[("vraag", &first), ("antwoord", "5")]);
        let second = browser.get("/test/vragen");
        assert!(second.words().contains("Vraag 2 van 12"), "{}", second.words());
        let back = format!("/test/vragen?vraag={first}");
        assert!(second.links().contains(&back), "{:?}", second.links());
        let page = browser.get(&back);
        assert!(
            page.words().contains("Vraag 1 van 12") && page.words().contains("Heel leuk (jouw antwoord)")
        );
        browser.post("/test/vragen", &[("vraag", &first), ("antwoord", "1")]);
        assert!(browser.get(&back).words().contains("Helemaal niet leuk (jouw antwoord)"));
        assert!(browser.get("/test/vragen").words().contains("Vraag 2 van 12"), "still one answer");
        let unknown = carried(&browser.get("/test/vragen"), "vraag").to_owned();
        browser.post("/test/vragen", &[("vraag", &unknown), ("antwoord", "unknown")]);
        assert!(
            browser.get("/test/vragen").words().contains("Vraag 3 van 13"),
            "what is passed over is replaced"
        );
        assert_eq!(
            browser.get("/test/vragen?vraag=x9").status,
            StatusCode::OK,
            "an unknown question is the next one"
        );
    });
}

#[test]
fn the_same_answer_twice_is_one_answer() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let begun = browser.post("/test", &[("lengte", "short")]);
        let code = code_of(&begun);
        for _ in 0..3 {
            let kept = browser.post("/test/vragen", &[("vraag", "r1"), ("antwoord", "4")]);
            assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/test/vragen"));
        }
        let owner = owner(app, &code).expect("an owner");
        let count = |app: &App| {
            let today = now().date().expect("a day");
            let read = app.db().read_blocking(Anonymous(owner), move |tx| store::said::answers(tx, today));
            read.expect("answers").iter().count()
        };
        assert_eq!(count(app), 1);
        days_go_by(20);
        browser.post("/test/vragen", &[("vraag", "r1"), ("antwoord", "2")]);
        assert_eq!(count(app), 2, "another day is another answer: the old one stays");
    });
}

#[test]
fn forged_answers_are_refused_in_words_and_change_nothing() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        begin(&mut browser, "short");
        for (item, reply) in [("r1", "9"), ("r1", "-1"), ("r1", ""), ("zz", "3"), ("", ""), ("r1'; --", "3")]
        {
            let answer = browser.post("/test/vragen", &[("vraag", item), ("antwoord", reply)]);
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{item} {reply}");
            assert!(answer.words().contains("bestaat niet"), "{}", answer.words());
        }
        assert_eq!(browser.post("/test", &[("lengte", "eeuwig")]).status, StatusCode::BAD_REQUEST);
        assert!(browser.get("/test/vragen").words().contains("Vraag 1 van 12"));
        let mut other = world::browser(app);
        let lost = other.post("/test/vragen", &[("vraag", "r1"), ("antwoord", "3")]);
        assert_eq!(lost.location(), "/test?kwijt=1", "without a code there is nowhere to keep it");
        assert!(other.get("/test?kwijt=1").words().contains("Je antwoorden zijn hier niet"));
        let foreign = other.send(
            "POST",
            "/test",
            &[("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")],
            "lengte=short",
        );
        assert_eq!(foreign.status, StatusCode::FORBIDDEN, "another site can't answer for someone");
    });
}

#[test]
fn half_a_test_the_same_everywhere_and_contradictions_are_not_told_as_an_outcome() {
    in_both_worlds(|app| {
        let mut half = world::browser(app);
        begin(&mut half, "short");
        half.post("/test/vragen", &[("vraag", "r1"), ("antwoord", "5")]);
        let page = half.get("/test/uitkomst").words();
        assert!(
            page.contains("We kunnen het nog niet zeggen") && page.contains("te weinig antwoorden"),
            "{page}"
        );
        assert!(page.contains("Ga verder met de vragen"), "the way on: {page}");
        let mut same = world::browser(app);
        begin(&mut same, "short");
        answer_all(&mut same, |_| "3");
        let page = same.get("/test/uitkomst").words();
        assert!(
            page.contains("overal hetzelfde antwoord") && page.contains("Doe er 12 vragen bij"),
            "{page}"
        );
        let mut torn = world::browser(app);
        begin(&mut torn, "short");
        let reply = |item: &Item| if item.place().is_multiple_of(2) { "5" } else { "1" };
        answer_all(&mut torn, reply);
        assert!(torn.get("/test/uitkomst").words().contains("We kunnen het nog niet zeggen"));
    });
}

#[test]
fn a_year_later_a_few_questions_are_asked_and_then_and_now_stand_side_by_side() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        begin(&mut browser, "short");
        answer_all(&mut browser, helper);
        // Without an account answers stay as long as someone comes back each month.
        for _ in 0..13 {
            days_go_by(28);
            browser.post("/test/wensen", &[("wens-animals", "like")]);
        }
        let page = browser.get("/test").words();
        assert!(page.contains("Een jaar geleden") && page.contains("24 november 2026"), "{page}");
        let mut asked = 0;
        while let page = browser.get("/test/terugkijken")
            && !carried(&page, "vraag").is_empty()
        {
            let id = carried(&page, "vraag").to_owned();
            browser.post("/test/terugkijken", &[("vraag", &id), ("antwoord", "3")]);
            asked += 1;
            assert!(asked < 12, "a few questions, not the whole test");
        }
        assert!(asked >= 3, "{asked}");
        let told = browser.get("/test/terugkijken").words();
        assert!(
            told.contains("Toen") && told.contains("24 november 2026") && told.contains("Gaat wel"),
            "{told}"
        );
    });
}
