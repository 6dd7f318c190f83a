//! `/test/verder`: the code that opens answers elsewhere, and codes that open nothing.

use axum::http::StatusCode;

use super::questions::{answer_all, begin, code_of, helper};
use crate::world::{self, days_go_by, in_both_worlds};

#[test]
fn a_code_opens_the_answers_on_another_device_by_its_button_only() {
    in_both_worlds(|app| {
        let mut phone = world::browser(app);
        let code = code_of(&phone.post("/test", &[("lengte", "short")]));
        answer_all(&mut phone, helper);
        let page = phone.get("/test/verder");
        assert!(
            page.body.contains(&format!("http://localhost:8080/test/verder?code={code}")),
            "the link is shown"
        );
        assert!(page.body.contains("class=\"code\""), "and as a picture");
        let mut computer = world::browser(app);
        let link = computer.get(&format!("/test/verder?code={code}"));
        assert!(link.header("set-cookie").is_empty(), "looking changes nothing");
        assert_eq!(link.header("referrer-policy"), "no-referrer");
        assert_eq!(link.header("cache-control"), "no-store");
        let title =
            link.body.split_once("<title>").expect("a title").1.split_once("</title>").expect("its end").0;
        assert!(!title.contains(&code));
        assert_eq!(computer.get("/test/uitkomst").location(), "/test", "nothing is open yet");
        let typed = format!(" {} {} ", code[..32].to_uppercase(), &code[32..]);
        let opened = computer.post("/test/verder", &[("code", &typed)]);
        assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, "/test"));
        let cookie = opened.header("set-cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        assert!(computer.get("/test/uitkomst").words().contains("helpen"));
        let gone = computer.post("/test/verder", &[("doe", "vergeet")]);
        assert_eq!(gone.location(), "/test/verder");
        assert_eq!(computer.get("/test/uitkomst").location(), "/test");
        assert!(phone.get("/test/uitkomst").words().contains("helpen"), "the answers stay behind the code");
    });
}

#[test]
fn an_unknown_an_expired_and_a_mistyped_code_get_the_same_answer() {
    in_both_worlds(|app| {
        let mut phone = world::browser(app);
        let code = code_of(&phone.post("/test", &[("lengte", "short")]));
        phone.post("/test/vragen", &[("vraag", "r1"), ("antwoord", "4")]);
        let mut answers = Vec::new();
        days_go_by(31);
        for typed in [code.as_str(), &"0".repeat(64), "abc", ""] {
            let mut other = world::browser(app);
            let answer = other.post("/test/verder", &[("code", typed)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.header("set-cookie").is_empty());
            answers.push(answer.words());
        }
        assert!(answers[0].contains("Met deze code vinden we geen antwoorden"), "{}", answers[0]);
        assert!(answers.iter().all(|it| *it == answers[0]), "{answers:?}");
        assert_eq!(phone.get("/test/uitkomst").location(), "/test", "the old cookie opens nothing either");
    });
}

#[test]
fn whoever_guesses_codes_is_slowed_down_and_shuts_nobody_out() {
    in_both_worlds(|app| {
        let mut phone = world::browser(app);
        let code = code_of(&phone.post("/test", &[("lengte", "short")]));
        let (mut guesser, wrong) = (world::browser(app), "0".repeat(64));
        for _ in 0..60 {
            let answer = guesser.post("/test/verder", &[("code", &wrong)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let answer = guesser.post("/test/verder", &[("code", &wrong)]);
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.header("retry-after"), "60");
        assert!(answer.words().contains("Wacht een minuut"), "{}", answer.words());
        let mut computer = world::browser(app);
        let opened = computer.post("/test/verder", &[("code", &code)]);
        assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, "/test"));
        days_go_by(1);
        let later = guesser.post("/test/verder", &[("code", &wrong)]);
        assert_eq!(later.status, StatusCode::UNPROCESSABLE_ENTITY, "a minute later it is one mistake again");
    });
}

#[test]
fn a_code_that_a_browser_made_up_is_never_taken() {
    in_both_worlds(|app| {
        let made_up = "ab".repeat(32);
        let mut browser = world::browser(app);
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            ("cookie", &format!("loper_code={made_up}")[..]),
        ];
        let answer = browser.send("POST", "/test", &headers, "lengte=short");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_ne!(code_of(&answer), made_up);
    });
}

#[test]
fn the_thirty_days_begin_anew_with_each_answer_and_at_most_once_a_day() {
    in_both_worlds(|app| {
        let mut phone = world::browser(app);
        begin(&mut phone, "short");
        let again = phone.post("/test/vragen", &[("vraag", "r1"), ("antwoord", "4")]);
        assert!(again.header("set-cookie").is_empty(), "the same day: nothing to move");
        days_go_by(29);
        let kept = phone.post("/test/vragen", &[("vraag", "r2"), ("antwoord", "4")]);
        assert!(kept.header("set-cookie").contains("Max-Age=2592000"), "{}", kept.header("set-cookie"));
        days_go_by(29);
        assert!(
            phone.get("/test").words().contains("Je hebt 2 vragen beantwoord"),
            "58 days after the first answer"
        );
        days_go_by(2);
        assert!(!phone.get("/test").words().contains("Je hebt 2 vragen"), "31 days after the last");
    });
}
