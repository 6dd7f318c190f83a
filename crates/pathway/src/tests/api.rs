//! The door for programs: its shape, the same bytes twice, and what it says of a wrong question.

use axum::http::StatusCode;
use loper_testkit::browser::{Answer, Browser};
use serde_json::{Value, json};

use crate::pages::api::describe::{describe, example};
use crate::world::in_both_worlds;

fn asked(browser: &mut Browser, body: &str) -> Answer {
    browser.send("POST", "/api/v1/routes", &[("content-type", "application/json")], body)
}

/// Where a value has other fields than its shape.
fn misfits(document: &Value, shape: &Value, value: &Value, at: &str) -> Vec<String> {
    let shape = match shape["$ref"].as_str() {
        Some(name) => document.pointer(name.trim_start_matches('#')).expect("a shape that is described"),
        None => shape,
    };
    let mut wrong = Vec::new();
    for (place, one) in value.as_array().into_iter().flatten().enumerate() {
        wrong.extend(misfits(document, &shape["items"], one, &format!("{at}[{place}]")));
    }
    if let Some(words) = shape["enum"].as_array().filter(|words| !words.contains(value)) {
        wrong.push(format!("{at}: {value} is none of {words:?}"));
    }
    if let Some(fields) = value.as_object() {
        let described = shape["properties"].as_object().cloned().unwrap_or_default();
        let (mut own, mut theirs): (Vec<_>, Vec<_>) = (fields.keys().collect(), described.keys().collect());
        own.sort_unstable();
        theirs.sort_unstable();
        if own != theirs {
            wrong.push(format!("{at}: {own:?} is described as {theirs:?}"));
        }
        for (name, field) in fields {
            wrong.extend(misfits(document, &described[name], field, &format!("{at}.{name}")));
        }
    }
    wrong
}

#[test]
fn the_example_of_the_description_is_answered_in_the_shape_of_the_description() {
    in_both_worlds(|browser, _| {
        let answer = asked(browser, &example().to_string());
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let value: Value = serde_json::from_str(&answer.body).expect("JSON");
        let document = describe();
        let shape = json!({ "$ref": "#/components/schemas/Routes" });
        assert_eq!(misfits(&document, &shape, &value, "$"), Vec::<String>::new());
        assert_eq!(value["routes"].as_array().map(Vec::len), Some(3));
        assert_eq!(value["routes"][0]["steps"][1]["deadlines"][0]["date"], "2028-04-01");
        assert_eq!(value["routes"][2]["steps"][0]["learning_routes"][0], "kb_to_level3_2");
        assert!(value["prospects"].as_array().is_some_and(|all| all.len() == 4), "{}", value["prospects"]);
        assert_eq!(asked(browser, &example().to_string()).body, answer.body, "the same bytes twice");
    });
}

#[test]
fn the_answer_is_the_same_on_both_databases_and_stays_what_it_is() {
    let seen = std::cell::RefCell::new(Vec::new());
    in_both_worlds(|browser, _| seen.borrow_mut().push(asked(browser, &example().to_string()).body));
    let seen = seen.into_inner();
    assert_eq!(seen[0], seen[1]);
    let value: Value = serde_json::from_str(&seen[0]).expect("JSON");
    insta::assert_snapshot!(serde_json::to_string_pretty(&value["routes"]).expect("text"));
}

#[test]
fn a_wrong_question_is_told_what_is_wrong_with_it() {
    in_both_worlds(|browser, _| {
        let level = |level: &str| json!({ "from": { "level": level }, "to": { "kind": "work" } });
        let with = |name: &str, value: Value| {
            let mut body = level("vmbo_kb");
            body[name] = value;
            body
        };
        let wrong = [
            (json!([]), 400),
            (json!({ "from": {}, "to": {} }), 400),
            (with("age", json!(15)), 400),
            (with("from", json!({ "level": "vmbo_kb", "year": -1 })), 400),
            (with("today", json!("gisteren")), 400),
            (level("zwemdiploma"), 422),
            (with("from", json!({ "level": "vmbo_kb", "year": 9 })), 422),
            (with("from", json!({ "level": "vmbo_kb", "also": ["x"] })), 422),
            (with("to", json!({ "kind": "level", "id": "none" })), 422),
            (with("to", json!({ "kind": "programme", "id": "mbo:99999" })), 422),
            (with("order", json!("best")), 422),
            (with("region", json!("Nergens")), 422),
        ];
        for (body, status) in wrong {
            let answer = asked(browser, &body.to_string());
            assert_eq!(answer.status.as_u16(), status, "{body}: {}", answer.body);
            assert_eq!(answer.header("content-type"), "application/problem+json", "{body}");
            let problem: Value = serde_json::from_str(&answer.body).expect("JSON");
            assert_eq!(problem["status"], status);
            assert!(problem["detail"].as_str().is_some_and(|it| it.len() > 20), "{problem}");
        }
        for body in ["", "{", "null", "\u{0}"] {
            assert_eq!(asked(browser, body).status, StatusCode::BAD_REQUEST);
        }
        assert_eq!(asked(browser, &level("mbo_2").to_string()).status, StatusCode::OK);
    });
}
