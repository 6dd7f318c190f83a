//! `/beroepen/…` as a person reads it.

use std::time::Duration;

use axum::http::StatusCode;
use loper_database::error::Error;
use loper_database::scope::Public;
use loper_labour_market::store::release;
use loper_testkit::browser::Browser;
use loper_testkit::small_world::import_again;
use loper_vocabulary::language::Language;
use loper_vocabulary::source::Source;

use crate::model::compare::{Known, Pick};
use crate::store::register::register;
use crate::store::{compare, occupation};
use crate::world::in_both_worlds;

#[test]
fn a_visitor_reads_what_a_veterinary_assistant_does_earns_and_needs() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/beroepen/veterinair-technicus");
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.title(), "Dierenartsassistent");
        let words = page.words();
        for part in [
            "Wat doe je op een dag?",
            "Wat verdien je?",
            "24,00",
            "Hoe groot is de kans op werk?",
            "Zegt niet",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        let english = browser.get("/beroepen/veterinair-technicus?taal=en");
        assert!(english.words().contains("What do you earn?"), "{}", english.words());
    });
}

/// The part of a page under a heading with this id.
fn stop<'a>(body: &'a str, id: &str) -> &'a str {
    let start = body.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id} in {body}"));
    let rest = &body[start..];
    &rest[..rest.find("</ul>").expect("a list")]
}

#[test]
fn a_visitor_reads_what_a_working_day_is_like_and_who_says_so() {
    in_both_worlds(|browser, db| {
        let page = browser.get("/beroepen/veterinair-technicus");
        let words = page.words();
        for part in [
            "Hoe ziet een werkdag eruit?",
            "Je werkt bijna altijd met dieren.",
            "schatting van Loper",
            "nog niet nagekeken",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        let told = stop(&page.body, "werkdag");
        assert!(!told.contains("buiten"), "what is hardly so is not told: {told}");
        let english = browser.get("/beroepen/veterinair-technicus?taal=en").words();
        assert!(english.contains("You nearly always work with animals."), "{english}");
        let bricklayer = browser.get("/beroepen/metselaar").body;
        assert_eq!(stop(&bricklayer, "werkdag").matches("<li>").count(), 6, "six at the most");
        let hairdresser = browser.get("/beroepen/kapper").words();
        assert!(!hairdresser.contains("met dieren"), "{hairdresser}");

        import_again(db, "conditions", |text| text.split_inclusive('\n').take(1).collect());
        a_second_later();
        let nothing = made(browser, "veterinair-technicus");
        assert!(!nothing.contains("werkdag"), "nothing is estimated, so nothing is told");
    });
}

#[test]
fn an_old_address_moves_on_and_an_unknown_one_is_not_found() {
    in_both_worlds(|browser, _| {
        let old = browser.get("/beroepen/assistent-van-de-dierenarts");
        assert_eq!(
            (old.status, old.location()),
            (StatusCode::MOVED_PERMANENTLY, "/beroepen/dierenartsassistent")
        );
        assert_eq!(browser.get("/beroepen/bestaat-niet").status, StatusCode::NOT_FOUND);
    });
}

/// What a page says, made anew: the address with a query is never kept.
fn made(browser: &mut Browser, slug: &str) -> String {
    let page = browser.get(&format!("/beroepen/{slug}?n=1"));
    assert_eq!(page.status, StatusCode::OK, "{slug}");
    page.body
}

/// Versions are looked up at most once a second.
fn a_second_later() {
    std::thread::sleep(Duration::from_millis(1100));
}

#[test]
fn a_page_made_from_memory_is_the_same_and_follows_an_import_and_its_undoing() {
    in_both_worlds(|browser, db| {
        let slugs = ["veterinair-technicus", "kapper", "timmerman"];
        let first = slugs.map(|slug| made(browser, slug));
        let again = slugs.map(|slug| made(browser, slug));
        assert_eq!(first, again, "from memory");

        import_again(db, "forecast", |text| text.replace(",17700,", ",18800,"));
        a_second_later();
        let imported = slugs.map(|slug| made(browser, slug));
        assert!(first[0].contains("17.700") && !first[0].contains("18.800"), "{}", first[0]);
        let wanted = first.each_ref().map(|page| page.replace("17.700", "18.800"));
        assert_eq!(imported, wanted, "after an import");

        let undone = db.write_blocking(Public, |tx| release::undo(tx, Source::Roa));
        assert_eq!(undone.expect("it can be undone"), ["forecast"]);
        a_second_later();
        assert_eq!(slugs.map(|slug| made(browser, slug)), first, "after undoing");
    });
}

#[test]
fn the_register_says_what_other_readers_of_the_same_tables_say() {
    in_both_worlds(|_, db| {
        let read = db.read_blocking(Public, |tx| {
            let register = register(tx)?;
            for slug in register.slugs() {
                for language in Language::ALL {
                    let page = register.page(slug, language).expect("a page for each address");
                    let side = compare::sides(tx, &[Pick::Occupation(slug.to_owned())], language)?.remove(0);
                    let Known::Occupation(occupation, ways) = side.known else { panic!("an occupation") };
                    assert_eq!((page.occupation, page.title), (&*occupation, side.title.as_str()));
                    assert_eq!(page.text.map(|written| &written.text), side.text.as_ref());
                    let current = page.ways.iter().filter(|way| way.is_current).collect::<Vec<_>>();
                    assert_eq!(current, ways.iter().collect::<Vec<_>>(), "{slug}");
                    assert_eq!(page.regions, occupation::regions_of(tx, page.occupation.group.code())?);
                    assert_eq!(page.origins, occupation::origins(tx)?);
                }
            }
            Ok::<_, Error>(register.slugs().count())
        });
        assert_eq!(read.expect("all can be read"), 10);
    });
}
