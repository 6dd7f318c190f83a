//! `/api/v1/…` as a program reads it.

mod shape;

use axum::http::StatusCode;
use loper_testkit::browser::{Answer, Browser};
use serde_json::Value;

use crate::pages;
use crate::world::in_both_worlds;

/// The group of the one carpenter in the small world.
const CARPENTER_GROUP: &str = "brc2014:0732";

fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|problem| panic!("{problem}: {}", answer.body))
}

fn first(browser: &mut Browser, list: &str, field: &str) -> String {
    read(&browser.get(list))["results"][0][field].as_str().expect("a result").to_owned()
}

#[test]
fn every_door_is_described_and_every_real_answer_fits_its_description() {
    in_both_worlds(|browser, _| {
        let described = read(&browser.get("/api/v1/openapi.json"));
        assert_eq!(described["openapi"], "3.1.0");
        for route in pages::routes().iter().filter(|route| route.path.starts_with("/api/")) {
            let door = &described["paths"][route.path]["get"];
            assert!(door.is_object(), "{} is not described", route.path);
            for address in addresses(browser, route.path) {
                let answer = browser.get(&address);
                assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
                let schema = &door["responses"]["200"]["content"]["application/json"]["schema"];
                let wrong = shape::misfits(&described, schema, &read(&answer));
                assert!(wrong.is_empty(), "{address}: {}", wrong.join("\n"));
            }
            let problem = read(&browser.get("/api/v1/regions/ZZ"));
            let schema = &door["responses"]["default"]["content"]["application/problem+json"]["schema"];
            assert_eq!(shape::misfits(&described, schema, &problem), Vec::<String>::new());
        }
    });
}

/// Addresses behind a door: of one thing, every one in the list.
fn addresses(browser: &mut Browser, path: &str) -> Vec<String> {
    let Some((list, field)) = path.split_once("/{") else {
        return vec![path.to_owned(), format!("{path}?limit=2&offset=1&q=kapper")];
    };
    let field = field.trim_end_matches('}');
    let all = read(&browser.get(&format!("{list}?limit=500")));
    let results = all["results"].as_array().expect("a list");
    assert!(!results.is_empty(), "{list} is empty");
    results.iter().map(|one| format!("{list}/{}", one[field].as_str().expect("an id"))).collect()
}

#[test]
fn an_occupation_has_the_figures_of_its_group_each_with_its_source() {
    in_both_worlds(|browser, _| {
        let all = read(&browser.get("/api/v1/occupations"));
        assert_eq!(all["total"], 10);
        let found = read(&browser.get(&format!("/api/v1/occupations?group={CARPENTER_GROUP}")));
        assert_eq!(found["total"], 1);
        let carpenter = &found["results"][0];
        assert_eq!(carpenter["group"]["edition"], "brc2014");
        assert_eq!(carpenter["pay"]["source"], "Publisher: Release of pay");
        assert_eq!(carpenter["pay"]["unit"], "EUR/hour");
        let (low, high) = (&carpenter["pay"]["p25"], &carpenter["pay"]["p75"]);
        assert!(low.as_f64() < high.as_f64() && high.as_f64() < Some(100.0), "euros, not cents: {high}");
        assert_eq!(carpenter["forecast"]["to"], 2030);
        let id = carpenter["id"].as_str().expect("an id");
        assert_eq!(carpenter["uri"], format!("http://data.europa.eu/esco/occupation/{id}"));
        let isco = carpenter["isco"].as_str().expect("a code");
        assert_eq!(read(&browser.get(&format!("/api/v1/occupations?isco={isco}")))["total"], 1);
        assert!(carpenter.get("regions").is_none());
    });
}

#[test]
fn example_figures_are_marked_and_only_they() {
    in_both_worlds(|browser, _| {
        let id = first(browser, &format!("/api/v1/occupations?group={CARPENTER_GROUP}"), "id");
        let carpenter = read(&browser.get(&format!("/api/v1/occupations/{id}")));
        assert_eq!(carpenter["regions"][0]["region"], "AM99");
        assert_eq!(carpenter["regions"][0]["example"], true);
        assert_eq!(carpenter["pay"]["example"], false);
        let region = read(&browser.get("/api/v1/regions/am99"));
        assert_eq!(region["example"], true);
        assert_eq!(region["tension"].as_array().map(Vec::len), Some(3));
        assert!(region["tension"].as_array().into_iter().flatten().all(|it| it["example"] == true));
        let hairdresser = read(&browser.get("/api/v1/programmes/mbo:25641"));
        assert_eq!(hairdresser["indicators"].as_array().map(Vec::len), Some(5));
        assert!(hairdresser["indicators"].as_array().into_iter().flatten().all(|it| it["example"] == true));
        assert_eq!(read(&browser.get("/api/v1/regions/AM01"))["example"], false);
    });
}

#[test]
fn a_programme_says_who_may_come_in_and_where_it_leads() {
    in_both_worlds(|browser, _| {
        let nurse = read(&browser.get("/api/v1/programmes/mbo:25655"));
        assert_eq!((&nurse["crebo"], &nurse["level"]), (&"25655".into(), &"mbo_4".into()));
        let admission = nurse["admission"].as_array().expect("a list");
        assert!(admission.iter().any(|it| it["from"] == "vmbo_kb" && it["answer"] == "right"));
        assert!(admission.iter().any(|it| it["from"] == "vmbo_bb" && it["answer"] == "none"));
        let occupation = nurse["occupations"][0]["id"].as_str().expect("an id");
        assert!(nurse["occupations"][0]["reason"].as_str().is_some_and(|it| it.contains("BIG")));
        let back = read(&browser.get(&format!("/api/v1/occupations/{occupation}")));
        assert!(back["programmes"].as_array().is_some_and(|it| it.contains(&"mbo:25655".into())));
        let vmbo = read(&browser.get("/api/v1/programmes?kind=vmbo"));
        assert_eq!((&vmbo["total"], &vmbo["results"][0]["crebo"]), (&3.into(), &Value::Null));
    });
}

#[test]
fn a_long_list_is_read_in_pages_that_neither_overlap_nor_skip() {
    in_both_worlds(|browser, _| {
        for list in ["/api/v1/occupations", "/api/v1/programmes"] {
            let all = read(&browser.get(list));
            let whole = all["results"].as_array().expect("a list");
            let mut joined = Vec::new();
            for offset in (0..whole.len()).step_by(3) {
                let page = read(&browser.get(&format!("{list}?limit=3&offset={offset}")));
                assert_eq!(page["total"], all["total"]);
                joined.extend(page["results"].as_array().expect("a list").clone());
            }
            assert_eq!(&joined, whole);
            let beyond = read(&browser.get(&format!("{list}?offset=9000000000&limit=-4")));
            assert_eq!(beyond["results"], Value::Array(Vec::new()));
        }
    });
}

#[test]
fn the_same_answer_is_not_sent_twice_and_any_site_may_read_it() {
    in_both_worlds(|browser, _| {
        let answer = browser.get("/api/v1/regions");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        let tag = answer.header("etag").to_owned();
        for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".into()] {
            let again = browser.get_with("/api/v1/regions", &[("if-none-match", &known)]);
            assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{known}");
        }
        let other = browser.get_with("/api/v1/sources", &[("if-none-match", &tag)]);
        assert_eq!(other.status, StatusCode::OK);
    });
}

#[test]
fn what_is_not_there_is_a_problem_with_near_matches() {
    in_both_worlds(|browser, _| {
        let cases = [
            ("/api/v1/programmes/mbo:25656", "/api/v1/programmes/mbo:25655"),
            ("/api/v1/programmes/25655", "/api/v1/programmes/mbo:25655"),
            ("/api/v1/regions/Gronigen", "/api/v1/regions/AM01"),
            ("/api/v1/regions/AM14", "/api/v1/regions/AM11"),
        ];
        for (asked, near) in cases {
            let answer = browser.get(asked);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{asked}");
            assert_eq!(answer.header("content-type"), "application/problem+json");
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            let problem = read(&answer);
            assert_eq!((&problem["status"], &problem["instance"]), (&404.into(), &asked.into()));
            assert_eq!(problem["near"][0]["url"], near, "{problem}");
        }
        let slug = read(&browser.get("/api/v1/occupations/veterinair-technicus"));
        let meant = slug["near"][0]["url"].as_str().expect("what was meant").to_owned();
        assert_eq!(browser.get(&meant).status, StatusCode::OK);
        let nobody = browser.get("/api/v1/occupations/00000000-0000-4000-8000-000000000000");
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
        let english = read(&browser.get("/api/v1/regions/ZZ?taal=en"));
        assert_eq!(english["title"], "This page is not here");
    });
}

#[test]
fn what_cannot_be_read_is_a_problem_and_never_a_fault() {
    in_both_worlds(|browser, _| {
        for query in
            ["limit=veel", "offset=1e9", "group=abc", "isco=22222", "isco='--", "limit=99999999999999999999"]
        {
            let answer = browser.get(&format!("/api/v1/occupations?{query}"));
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
            assert_eq!(answer.header("content-type"), "application/problem+json", "{query}");
        }
        let answer = browser.post("/api/v1/occupations", &[]);
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(read(&answer)["status"], 405);
        assert_eq!(read(&browser.get("/api/v1/bestaat-niet"))["status"], 404);
    });
}

#[test]
fn every_release_that_is_shown_is_a_source() {
    in_both_worlds(|browser, _| {
        let all = read(&browser.get("/api/v1/sources"));
        let results = all["results"].as_array().expect("a list");
        assert_eq!(all["total"], results.len());
        let examples: Vec<&str> =
            results.iter().filter(|it| it["example"] == true).filter_map(|it| it["part"].as_str()).collect();
        assert!(
            examples.iter().all(|part| part.starts_with("example_")) && examples.len() >= 3,
            "{examples:?}"
        );
        assert!(results.iter().any(|it| it["part"] == "pay" && it["licence"] == "CC BY 4.0"));
    });
}

#[test]
fn the_search_says_what_it_found_and_which_word_led_there() {
    in_both_worlds(|browser, _| {
        let found = read(&browser.get("/api/v1/search?q=kapper&limit=2"));
        assert!(found["total"].as_i64() >= Some(1), "{found}");
        let hit = &found["results"][0];
        assert!(hit["title"].as_str().is_some_and(|it| it.to_lowercase().contains("kapper")), "{hit}");
        let address = hit["url"].as_str().expect("an address").to_owned();
        assert_eq!(browser.get(&address).status, StatusCode::OK, "{address}");
        for kind in ["occupation", "programme", "group"] {
            let of_kind = read(&browser.get(&format!("/api/v1/search?kind={kind}&lang=en&limit=500")));
            let results = of_kind["results"].as_array().expect("a list");
            assert!(!results.is_empty() && results.iter().all(|it| it["kind"] == kind), "{kind}");
        }
        assert_eq!(read(&browser.get("/api/v1/search?q=xyzzyplugh"))["total"], 0);
        for wrong in ["kind=person", "lang=fr", "limit=x"] {
            assert_eq!(
                browser.get(&format!("/api/v1/search?{wrong}")).status,
                StatusCode::BAD_REQUEST,
                "{wrong}"
            );
        }
    });
}
