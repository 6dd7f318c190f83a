//! What stands round every door: headers, limits, methods, kept pages, and a database that goes away.

use std::time::{Duration, Instant};

use loper_database::scope::Public;
use loper_testkit::browser::{Answer, Browser, encode};
use loper_testkit::fresh::Fresh;

use super::world::{before, shell};

/// Addresses of every kind of answer.
const ADDRESSES: [&str; 8] = [
    "/health",
    "/proef/pagina",
    "/proef/zoek?q=a",
    "/proef/fout/stuk",
    "/proef/fout/verhuisd",
    "/nergens",
    "/api/v1/openapi.json",
    "/manifest.webmanifest",
];

#[test]
fn every_answer_carries_the_security_headers() {
    let (_fresh, app, mut browser) = shell();
    let sheet = app.assets().url("loper.css").to_owned();
    for address in ADDRESSES.into_iter().chain([sheet.as_str()]) {
        let answer = browser.get(address);
        let policy = answer.header("content-security-policy").to_owned();
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
            "{address}: {policy}"
        );
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{address}");
        }
        assert!(!answer.header("cache-control").is_empty(), "{address}");
        assert!(answer.header("server").is_empty() && answer.header("x-powered-by").is_empty(), "{address}");
    }
}

#[test]
fn a_form_from_another_site_and_a_body_that_is_too_large_are_pages() {
    let (_fresh, _, mut browser) = shell();
    let own = browser.post("/proef/formulier", &[("q", "hallo")]);
    assert_eq!((own.status.as_u16(), own.body.as_str()), (200, "hallo"));
    let foreign = [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")];
    let refused = browser.send("POST", "/proef/formulier", &foreign, "q=hallo");
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("<html"), "{}", refused.body);
    let large = browser.post("/proef/formulier", &[("q", &"a".repeat(300_000))]);
    assert_eq!(large.status, 413);
    assert!(large.body.contains("<html"), "{}", large.body);
}

#[test]
fn a_wrong_method_is_told_with_what_is_allowed() {
    let (_fresh, _, mut browser) = shell();
    for (method, address, allowed) in [
        ("POST", "/proef/pagina", "GET,HEAD"),
        ("GET", "/proef/formulier", "POST"),
        ("DELETE", "/health", "GET,HEAD"),
    ] {
        let answer = browser.send(method, address, &[("sec-fetch-site", "same-origin")], "");
        assert_eq!(answer.status, 405, "{method} {address}");
        assert_eq!(answer.header("allow"), allowed);
        assert!(answer.body.contains("<html"));
    }
    assert_eq!(browser.send("POST", "/assets/x.css", &[("sec-fetch-site", "same-origin")], "").status, 404);
}

#[test]
fn asking_for_the_head_answers_the_headers_and_no_body() {
    let (_fresh, app, mut browser) = shell();
    let sheet = app.assets().url("loper.css").to_owned();
    for address in ADDRESSES.into_iter().chain([sheet.as_str()]) {
        let head = browser.send("HEAD", address, &[], "");
        let get = browser.get(address);
        assert_eq!((head.status, head.body.as_str()), (get.status, ""), "{address}");
        assert_eq!(head.header("content-type"), get.header("content-type"), "{address}");
        let again = browser.send("HEAD", address, &[], "");
        assert_eq!((again.status, again.body.as_str()), (get.status, ""), "{address}");
    }
    // A head that was asked for first must not be kept as the page.
    let (_fresh, _, mut browser) = shell();
    browser.send("HEAD", "/proef/pagina", &[], "");
    assert!(browser.get("/proef/pagina").body.contains("Regel 199"));
}

#[test]
fn files_are_kept_for_ever_under_a_name_that_changes_with_them() {
    let (_fresh, app, mut browser) = shell();
    for name in ["loper.css", "loper.js", "loper.svg", "icon-192.png"] {
        let address = app.assets().url(name).to_owned();
        let file = browser.get(&address);
        assert_eq!(file.status, 200, "{name}");
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(file.header("content-encoding").is_empty(), "{name}");
    }
    let sheet = app.assets().url("loper.css").to_owned();
    let packed = browser.get_with(&sheet, &[("accept-encoding", "br, gzip;q=0.8")]);
    assert_eq!(packed.header("content-encoding"), "gzip");
    let plain = browser.get_with(&sheet, &[("accept-encoding", "gzip;q=0, identity")]);
    assert_eq!(plain.header("content-encoding"), "");
    assert_eq!(browser.get("/assets/loper.000000000000.css").status, 404);
    assert_eq!(browser.get("/assets/../Cargo.toml").status, 404);
}

#[test]
fn a_public_page_is_kept_with_a_tag_and_in_both_compressed_forms() {
    let (_fresh, app, mut browser) = shell();
    let first = browser.get("/proef/pagina");
    let tag = first.header("etag").to_owned();
    assert_eq!((app.cache().count(), tag.is_empty()), (1, false));
    for (takes, form) in [("gzip", "gzip"), ("gzip, zstd", "zstd"), ("identity", ""), ("zstd;q=0", "")] {
        let answer = browser.get_with("/proef/pagina", &[("accept-encoding", takes)]);
        assert_eq!(
            (answer.header("content-encoding"), answer.header("etag")),
            (form, tag.as_str()),
            "{takes}"
        );
        assert!(answer.header("vary").contains("accept-encoding"));
    }
    let known = browser.get_with("/proef/pagina", &[("if-none-match", &tag)]);
    assert_eq!((known.status.as_u16(), known.body.as_str()), (304, ""));
    assert!(!known.header("content-security-policy").is_empty());
}

#[test]
fn a_kept_page_is_of_its_language() {
    let (_fresh, _, mut browser) = shell();
    assert!(browser.get("/proef/pagina").body.contains("<html lang=\"nl\""));
    browser.get("/proef/pagina?taal=en");
    assert!(browser.get("/proef/pagina").body.contains("<html lang=\"en\""));
}

#[test]
fn what_is_not_the_same_for_everyone_is_neither_kept_nor_compressed() {
    let (_fresh, app, mut browser) = shell();
    let takes = [("accept-encoding", "gzip, zstd")];
    let typed = encode("<script>alert(1)</script>");
    for address in [
        &format!("/proef/zoek?q={typed}"),
        "/proef/pagina?taal=en",
        "/proef/pagina?x=1",
        "/proef/weg",
        "/nergens",
    ] {
        let answer = browser.get_with(address, &takes);
        assert_eq!((answer.header("content-encoding"), answer.header("etag")), ("", ""), "{address}");
        assert_eq!(answer.header("cache-control"), "no-store", "{address}");
        assert!(!answer.body.contains("<script>alert"), "{address}");
    }
    assert_eq!(browser.get("/proef/weg").status, 410);
    for number in 0..500 {
        browser.get(&format!("/proef/pagina?x={number}"));
    }
    assert_eq!(app.cache().count(), 0, "invented queries fill the store");
}

#[test]
fn a_change_of_the_data_makes_a_new_page_within_a_second_or_so() {
    let (fresh, _, mut browser) = shell();
    let old = browser.get("/proef/versie");
    assert_eq!(old.title(), "Versie 1");
    fresh.db.write_blocking(Public, crate::store::touch).expect("an import");
    let start = Instant::now();
    let mut page = browser.get("/proef/versie");
    while page.title() == "Versie 1" {
        assert!(start.elapsed() < Duration::from_secs(5), "the change was not seen");
        page = browser.get("/proef/versie");
    }
    assert_eq!(page.title(), "Versie 2");
    let known = browser.get_with("/proef/versie", &[("if-none-match", old.header("etag"))]);
    assert_eq!((known.status.as_u16(), known.title().as_str()), (200, "Versie 2"));
}

#[test]
fn a_typed_word_of_any_kind_is_shown_as_it_is_and_never_as_markup() {
    let (_fresh, _, mut browser) = shell();
    for typed in [
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "'; drop table database_version; --",
        "مساعد طبيب بيطري",
        "\u{202e}gnitset",
        "👩‍⚕️🐕",
        "a\u{0}b",
    ] {
        let page = browser.get(&format!("/proef/zoek?q={}", encode(typed)));
        assert_eq!(page.status, 200, "{typed}");
        assert!(!page.body.contains("<img src=x") && !page.body.contains("<svg onload"), "{typed}");
    }
    let long = browser.get(&format!("/proef/zoek?q={}", "x".repeat(10_000)));
    assert_eq!(long.status, 200);
    for bad in ["/proef/zoek?q=%ff%fe", "/proef/zoek?q=%", "/proef/fout/%ff", "/%00", "/proef//zoek"] {
        let answer = browser.get(bad);
        assert!(answer.status.as_u16() < 500, "{bad}: {}", answer.status);
    }
}

#[test]
fn a_server_that_goes_away_and_comes_back_is_used_again_without_a_restart() {
    let fresh = Fresh::postgres(&[]);
    let (_, mut browser) = before(fresh.db.clone());
    assert_eq!(browser.get("/proef/leest").status, 200);
    fresh.cut();
    assert_eq!(settled(&mut browser, 200).title(), "Versie 1", "a broken connection is replaced");
    fresh.close();
    let away = settled(&mut browser, 503);
    assert!(away.body.contains("<html lang=\"nl\"") && away.header("retry-after") == "30", "{}", away.body);
    let health = browser.get("/health");
    assert_eq!(health.status, 503);
    assert!(health.body.contains("\"status\":\"unavailable\""), "{}", health.body);
    assert_eq!(browser.get("/nergens").status, 404, "what needs no database is answered");
    fresh.open_again();
    assert_eq!(settled(&mut browser, 200).title(), "Versie 1");
    assert_eq!(browser.get("/health").status, 200);
}

/// The first answer with this status: each of the workers finds out by itself.
fn settled(browser: &mut Browser, status: u16) -> Answer {
    let mut last = browser.get("/proef/leest");
    for _ in 0..20 {
        assert!([200, 503].contains(&last.status.as_u16()), "{}", last.body);
        if last.status == status {
            return last;
        }
        last = browser.get("/proef/leest");
    }
    panic!("still {} after twenty times", last.status);
}
