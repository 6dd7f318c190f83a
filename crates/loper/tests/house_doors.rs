//! Every door of the house, on the whole reference set: it answers, it takes whatever is typed, and its links lead
//! somewhere.

mod common;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::StatusCode;
use common::house;
use loper::features::features;
use loper_access::policy::{POLICY, Relation};
use loper_testkit::browser::{Browser, encode};
use loper_web::feature::{Method, Route};
use loper_web::router::own_routes;
use serde_json::Value;

/// How many pages the walk from the home page looks at, in each language.
const PAGES_MAX: usize = 200;

fn routes() -> Vec<Route> {
    own_routes().into_iter().chain(features().into_iter().flat_map(|feature| feature.routes)).collect()
}

/// Addresses of one real thing for each part of an address in braces.
fn real_parts(browser: &mut Browser) -> BTreeMap<&'static str, Vec<String>> {
    let mut first = |list: &str, field: &str| -> Vec<String> {
        let answer = browser.get(list);
        let all: Value = serde_json::from_str(&answer.body).expect("JSON");
        let results = all["results"].as_array().expect("a list");
        let mut values = results.iter().filter_map(|one| one[field].as_str()).map(str::to_owned);
        values.by_ref().take(3).collect()
    };
    let occupations = first("/api/v1/occupations?limit=3", "url");
    let programmes = first("/api/v1/programmes?limit=3", "url");
    let slug = |all: &[String]| -> Vec<String> {
        all.iter().filter_map(|it| it.rsplit('/').next()).map(str::to_owned).collect()
    };
    let slugs: Vec<String> = [slug(&occupations), slug(&programmes)].concat();
    BTreeMap::from([
        ("id", first("/api/v1/occupations?limit=3", "id")),
        ("key", first("/api/v1/programmes?limit=3", "key")),
        ("code", ["AM01", "AM99", "brc2014-0811"].map(str::to_owned).to_vec()),
        ("slug", slugs),
        ("name", vec!["0b5c8a.css".to_owned()]),
    ])
}

/// The addresses behind a door, its parts filled in.
fn addresses(path: &str, parts: &BTreeMap<&'static str, Vec<String>>) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let (name, after) = rest.split_once('}').expect("a closed brace");
    let nothing = vec!["nergens".to_owned()];
    let values = parts.get(name.trim_start_matches('*')).unwrap_or(&nothing);
    values.iter().flat_map(|value| addresses(&format!("{before}{value}{after}"), parts)).collect()
}

#[test]
fn every_door_has_a_line_of_the_policy_and_answers_a_visitor() {
    let (mut browser, _db, _folder) = house();
    let parts = real_parts(&mut browser);
    for route in routes() {
        let is_guarded = POLICY.iter().any(|it| it.action == route.action && it.relation == route.relation);
        assert!(is_guarded, "no line of the policy for {}", route.path);
        let mut is_found = false;
        for address in addresses(route.path, &parts) {
            let answer = match route.method {
                Method::Get => browser.get(&address),
                Method::Post | Method::Upload => browser.post(&address, &[]),
            };
            assert!(answer.status.as_u16() < 500, "{address}: {} {}", answer.status, answer.words());
            is_found |= !answer.status.is_client_error();
            if route.method == Method::Get {
                let wrong = browser.send("DELETE", &address, &[("sec-fetch-site", "same-origin")], "");
                assert_eq!(wrong.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
            }
        }
        // What is somebody's own, or is shared by a link that nobody has, is not there for a visitor.
        let is_theirs =
            matches!(route.relation, Relation::Own | Relation::Shared) && route.path.contains('{');
        // And this house has no school with whose accounts people come in.
        let is_by_link = route.path.contains("{token}") || route.path.contains("{provider}");
        let may_be_nothing = is_theirs || is_by_link || route.method != Method::Get;
        assert!(is_found || may_be_nothing, "nothing is found behind {}", route.path);
    }
}

#[test]
fn whatever_is_typed_no_door_breaks_and_no_markup_comes_back() {
    let (mut browser, _db, _folder) = house();
    let typed = [
        "x".repeat(10_000),
        "👩‍⚕️🐕".repeat(500),
        "مساعد طبيب بيطري \u{202e}gnitset".into(),
        "'; drop table labour_market_occupation; --".into(),
        "<script>alert(1)</script>\"><img src=x onerror=alert(1)>".into(),
        "%00\u{0}\r\nSet-Cookie: a=b".into(),
        "\u{301}\u{301}\u{301} \u{feff} ﷽ ß İ".into(),
    ];
    for route in routes().iter().filter(|route| route.method == Method::Get) {
        for word in &typed {
            let word = encode(word);
            let parts = BTreeMap::new();
            let plain = addresses(route.path, &parts).remove(0);
            let query = [
                "q", "met", "soort", "sector", "regio", "kind", "level", "isco", "group", "limit", "van",
                "jaar", "profiel", "ook", "naar", "doel", "volgorde", "een", "twee",
            ];
            let all: Vec<String> = query.iter().map(|name| format!("{name}={word}")).collect();
            let short = &word[..word.len().min(3000) / 3 * 3];
            let mut asked = vec![format!("{plain}?q={word}")];
            if word.len() < 5_000 {
                asked.push(format!("{plain}?{}", all.join("&")));
            }
            if let Some((before, _)) = route.path.split_once('{') {
                asked.push(format!("{before}{short}"));
            }
            for address in asked {
                let answer = browser.get(&address);
                let start: String = address.chars().take(120).collect();
                assert!(answer.status.as_u16() < 500, "{start}: {}", answer.status);
                let kind = answer.header("content-type");
                let is_markup = kind.starts_with("text/html") || kind.starts_with("image/svg");
                let has_markup = answer.body.contains("<script>alert") || answer.body.contains("<img src=x");
                assert!(!is_markup || !has_markup, "{start}");
                assert!(answer.header("set-cookie").is_empty(), "{start}");
            }
        }
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let (mut browser, _db, _folder) = house();
    for address in [
        "/nergens",
        "/beroepen/bestaat-niet",
        "/opleidingen/99999-bestaat-niet",
        "/api/v1/occupations/00000000-0000-4000-8000-000000000000",
        "/api/v1/programmes/mbo:99999",
        "/api/v1/regions/AM77",
    ] {
        for language in ["nl", "en"] {
            let answer = browser.get(&format!("{address}?taal={language}"));
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
}

#[test]
fn every_link_of_the_pages_near_the_home_page_leads_somewhere() {
    let (mut browser, _db, _folder) = house();
    for language in ["nl", "en"] {
        let start = browser.get(&format!("/nergens?taal={language}"));
        // Every page has the menu and the foot, so the walk begins where any page leads.
        let mut waiting: VecDeque<(String, String)> = VecDeque::from([("/".into(), "the start".into())]);
        waiting.extend(start.links().into_iter().map(|link| (link, "/nergens".into())));
        let mut seen = BTreeSet::new();
        let mut dead = Vec::new();
        while let Some((address, from)) = waiting.pop_front() {
            let plain = address.split('#').next().unwrap_or_default().to_owned();
            if plain.contains("taal=") || seen.len() >= PAGES_MAX || !seen.insert(plain.clone()) {
                continue;
            }
            let answer = browser.get(&plain);
            if !answer.status.is_success() && !answer.status.is_redirection() {
                dead.push(format!("{} {plain} (from {from})", answer.status.as_u16()));
            }
            if answer.header("content-type").starts_with("text/html") {
                assert!(!answer.body.contains('⟦'), "a text is missing on {plain}");
                waiting.extend(answer.links().into_iter().map(|link| (link, plain.clone())));
            }
        }
        assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
        assert!(seen.len() > 20, "the walk saw only {seen:?}");
    }
}

#[test]
fn the_description_of_the_interface_names_every_door_of_it() {
    let (mut browser, _db, _folder) = house();
    let described: Value = serde_json::from_str(&browser.get("/api/v1/openapi.json").body).expect("JSON");
    for route in routes().iter().filter(|route| route.path.starts_with("/api/")) {
        let method = route.method.code().to_lowercase();
        assert!(described["paths"][route.path][&method].is_object(), "{} is not described", route.path);
    }
}
