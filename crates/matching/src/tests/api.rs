//! The engine for programs: shapes, sums, the same bytes, and every wrong question in words.

use axum::http::StatusCode;
use loper_testkit::browser::Browser;
use serde_json::{Value, json};

use crate::world::{browser, in_both_worlds};

const BRICKLAYER: &str = "05f321f8-055b-407d-bf19-e0ddabda56b7";

fn ask(browser: &mut Browser, address: &str, question: &Value) -> (StatusCode, Value) {
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    let answer = browser.send("POST", address, &headers, &question.to_string());
    (answer.status, serde_json::from_str(&answer.body).unwrap_or(Value::Null))
}

fn builder() -> Value {
    json!({
        "interests": { "R": 90, "I": 40, "A": 30, "S": 30, "E": 30, "C": 40 },
        "wishes": { "outdoors": 1 },
        "limits": { "never": ["shifts"] },
        "weights": { "interests": 1, "wishes": 0.5 },
        "kind": "occupation",
        "limit": 5,
    })
}

#[test]
fn points_are_exactly_the_sum_of_their_parts_and_the_answer_is_the_same_to_the_byte() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let (status, first) = ask(&mut browser, "/api/v1/fit", &builder());
        assert_eq!(status, StatusCode::OK, "{first}");
        let results = first["results"].as_array().expect("results");
        assert!(results.len() >= 5, "{first}");
        for one in results {
            let parts = one["parts"].as_array().expect("parts");
            let sum: i64 = parts.iter().filter_map(|it| it["points"].as_i64()).sum();
            assert_eq!(Some(sum), one["points"].as_i64(), "{one}");
            assert!(parts.iter().all(|it| it["because"].as_str().is_some_and(|it| !it.is_empty())), "{one}");
        }
        assert_eq!(first["rules"], "2026-2");
        assert!(!first["releases"].as_array().expect("releases").is_empty());
        let (_, again) = ask(&mut browser, "/api/v1/fit", &builder());
        assert_eq!(first.to_string(), again.to_string());
    });
}

#[test]
fn a_counterfactual_is_true_when_it_is_applied() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let mut question = builder();
        question["interests"] = json!({ "R": 20, "I": 40, "A": 60, "S": 90, "E": 50, "C": 40 });
        question["target"] = json!(BRICKLAYER);
        question["rank"] = json!(3);
        let (status, answer) = ask(&mut browser, "/api/v1/fit/counterfactual", &question);
        assert_eq!(status, StatusCode::OK, "{answer}");
        let ways = answer["ways"].as_array().expect("ways");
        for way in ways {
            let mut request = way["request"].clone();
            request["limit"] = json!(500);
            let (_, after) = ask(&mut browser, "/api/v1/fit", &request);
            let found = after["results"]
                .as_array()
                .expect("results")
                .iter()
                .find(|it| it["id"] == BRICKLAYER && it["surprise"] == false);
            assert_eq!(found.map(|it| &it["rank"]), Some(&way["rank"]), "{way}");
        }
    });
}

#[test]
fn a_wrong_question_is_refused_in_words() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let wrong = [
            (json!({ "name": "Samira" }), "name"),
            (json!({ "sex": "f", "postcode": "1234AB" }), "postcode"),
            (json!({ "interests": { "R": 90 } }), "interests"),
            (json!({ "interests": { "R": 101, "I": 0, "A": 0, "S": 0, "E": 0, "C": 0 } }), "interests.R"),
            (json!({ "interests": { "X": 1 } }), "interests: X"),
            (json!({ "skills": ["zwemmen"] }), "zwemmen"),
            (json!({ "wishes": { "outdoors": 2 } }), "outdoors"),
            (json!({ "limits": { "travel": "mars" } }), "mars"),
            (json!({ "limits": { "minutes_max": 30 } }), "home"),
            (json!({ "home": "GM9999" }), "GM9999"),
            (json!({ "home": "Amersfoort" }), "Amersfoort"),
            (json!({ "home": "GM0014", "limits": { "minutes_max": 9999 } }), "limits.minutes_max"),
            (json!({ "home": "GM0014", "limits": { "minutes_max": -1 } }), "limits.minutes_max"),
            (json!({ "weights": { "interests": 1.5 } }), "weights"),
            (json!({ "prospects_weight": -0.1 }), "prospects_weight"),
            (json!({ "region": "Twente" }), "Twente"),
            (json!({ "limit": 1e9 }), "limit"),
            (json!({ "target": BRICKLAYER, "rank": 1 }), "target"),
            (json!([]), "vorm"),
        ];
        for (question, word) in wrong {
            let (status, answer) = ask(&mut browser, "/api/v1/fit", &question);
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{question}: {answer}");
            assert!(answer["detail"].as_str().is_some_and(|it| it.contains(word)), "{question}: {answer}");
        }
        let headers = [("sec-fetch-site", "same-origin")];
        assert_eq!(
            browser.send("POST", "/api/v1/fit", &headers, "{").status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let (status, _) =
            ask(&mut browser, "/api/v1/fit/counterfactual", &json!({ "target": "mbo:1", "rank": 1 }));
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let (status, answer) = ask(&mut browser, "/api/v1/fit", &json!({}));
        assert_eq!((status, &answer["order"]), (StatusCode::OK, &json!("alphabet")));
    });
}

#[test]
fn the_rules_can_be_fetched_and_the_doors_are_described() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let rules: Value = serde_json::from_str(&browser.get("/api/v1/rules").body).expect("JSON");
        assert!(rules["results"].as_array().is_some_and(|it| it.len() >= 8), "{rules}");
        let described: Value = serde_json::from_str(&browser.get("/api/v1/openapi.json").body).expect("JSON");
        for path in ["/api/v1/fit", "/api/v1/fit/counterfactual", "/api/v1/rules"] {
            assert!(described["paths"][path].is_object(), "{path}");
        }
        let example = described["paths"]["/api/v1/fit"]["post"]["requestBody"]["content"]["application/json"]
            ["example"]
            .clone();
        let (status, answer) = ask(&mut browser, "/api/v1/fit", &example);
        assert_eq!(status, StatusCode::OK, "the example of the description works: {answer}");
    });
}
