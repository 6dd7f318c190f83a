//! A word that is asked of someone: by a link that ends, is used once, and can be taken back.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::{Own, Public};
use loper_database::sql::Sql;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::on_both;

use super::house::{browser, entry, house, steps};
use crate::store;

/// Asks, and answers the page with the link, and the link.
fn ask(samira: &mut Browser, here: &str, shown: &[&str]) -> (String, Answer, String) {
    let mut fields = vec![("wie", "mijn stagebegeleider"), ("vraag", "Wat deed ik goed?")];
    fields.extend(shown.iter().map(|part| ("toon", *part)));
    let answer = samira.post(&format!("{here}/vragen"), &fields);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    let made = answer.location().to_owned();
    let page = samira.get(&made);
    let link = page.body.split_once("/feedback/").expect("a link").1;
    let link = format!("/feedback/{}", &link[..64]);
    (made, page, link)
}

fn in_raw_rows(db: &Db, text: &str) -> bool {
    let find = Sql::literal("select count(*) from dossier_feedback where token_hash = $1");
    let text = text.to_owned();
    let count = db.read_blocking(Public, move |tx| tx.one(find, &[text.clone().into()])?.int(0));
    count.expect("a count") > 0
}

#[test]
fn someone_without_an_account_answers_once() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let id = entry(db, Who::Samira, "Meelopen");
        let here = format!("/mijn/dossier/stuk/{id}");
        let (made, page, link) = ask(&mut samira, &here, &["situation"]);
        assert!(page.words().contains("tot en met 8 december 2026"), "{}", page.words());
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert!(!in_raw_rows(db, link.rsplit('/').next().expect("a token")), "only the hash is kept");
        let mut stranger = Browser::new(house(db));
        let asked = stranger.get(&link);
        assert_eq!((asked.status, asked.header("referrer-policy")), (StatusCode::OK, "no-referrer"));
        assert!(asked.words().contains("Samira Haddad vraagt jou iets"), "{}", asked.words());
        assert!(asked.words().contains("Ik liep mee"), "the part that was shown");
        assert!(!asked.words().contains("Het was leuk"), "and no other");
        assert_eq!(stranger.get(&link).status, StatusCode::OK, "looking changes nothing");
        let empty = stranger.post(&link, &[("antwoord", ""), ("naam", "Kees")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("Kees"));
        let said = [("antwoord", "Je bleef rustig. <script>x</script>"), ("naam", "Kees de Boer")];
        assert_eq!(stranger.post(&link, &said).location(), "/feedback/bedankt");
        assert!(stranger.get("/feedback/bedankt").words().contains("Bedankt"));
        let (late, again) = (stranger.get(&link), stranger.post(&link, &said));
        assert_eq!((late.status, again.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(
            late.words(),
            stranger.get(&format!("/feedback/{}", "0".repeat(64))).words(),
            "as if it never was"
        );
        let entry_page = samira.get(&here);
        assert!(
            entry_page.words().contains("Je bleef rustig.") && entry_page.words().contains("Kees de Boer")
        );
        assert!(!entry_page.body.contains("<script>x"));
        assert!(samira.get("/mijn/dossier").words().contains("1 reactie"));
        assert_eq!(browser(db, Who::Daan).get(&made).status, StatusCode::NOT_FOUND);
        assert_eq!(samira.post(&made, &[("doe", "weg")]).status, StatusCode::SEE_OTHER);
        assert!(!samira.get(&here).words().contains("Kees de Boer"));
    });
}

#[test]
fn a_link_is_taken_back_or_goes_with_its_entry() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let (mut samira, mut stranger) = (browser(db, Who::Samira), Browser::new(house(db)));
        let id = entry(db, Who::Samira, "Meelopen");
        let here = format!("/mijn/dossier/stuk/{id}");
        let (made, _, link) = ask(&mut samira, &here, &[]);
        assert!(stranger.get(&link).words().contains("laat alleen de titel zien"));
        assert_eq!(browser(db, Who::Daan).post(&made, &[("doe", "terug")]).status, StatusCode::NOT_FOUND);
        assert_eq!(samira.post(&made, &[("doe", "terug")]).status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.get(&link).status, StatusCode::NOT_FOUND);
        let (_, _, link) = ask(&mut samira, &here, &[]);
        samira.post(&format!("{here}/weg"), &[]);
        assert_eq!(stranger.get(&link).status, StatusCode::NOT_FOUND, "an entry that is away shows nothing");
        samira.post(&format!("{here}/terug"), &[]);
        assert_eq!(stranger.get(&link).status, StatusCode::OK);
    });
}

#[test]
fn a_link_ends_after_fourteen_days_and_what_is_asked_is_checked() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let (mut samira, mut stranger) = (browser(db, Who::Samira), Browser::new(house(db)));
        let id = entry(db, Who::Samira, "Meelopen");
        let here = format!("/mijn/dossier/stuk/{id}");
        let (_, _, link) = ask(&mut samira, &here, &[]);
        let end = Sql::literal("update dossier_feedback set until = '2026-11-23' where owner = $1");
        db.write_blocking(Own(Who::Samira.id()), move |tx| tx.exec(end, &[])).expect("time goes by");
        assert_eq!(stranger.get(&link).status, StatusCode::NOT_FOUND);
        assert!(samira.get(&here).words().contains("de link werkte tot 23 november 2026"));
        let nobody = samira.post(&format!("{here}/vragen"), &[("wie", ""), ("vraag", "")]);
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..10 {
            ask(&mut samira, &here, &[]);
        }
        let full = samira.post(&format!("{here}/vragen"), &[("wie", "Kees"), ("vraag", "Wat?")]);
        assert!(full.words().contains("10 vragen open"), "{}", full.words());
        let all = db.read_blocking(Own(Who::Samira.id()), move |tx| store::feedback::of_entry(tx, id));
        assert_eq!(all.expect("all").len(), 11);
    });
}
