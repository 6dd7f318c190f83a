//! `/hoe-werkt-het`: every rule can be read, in both languages, and as it runs.

use crate::model::cases::cases;
use crate::model::rules::{RULES, VERSION};
use crate::world::{browser, in_both_worlds};

#[test]
fn every_rule_stands_on_the_page_with_its_text() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        for (address, word) in [
            ("/hoe-werkt-het", "Lees de regel zoals hij draait"),
            ("/hoe-werkt-het?taal=en", "Read the rule as it runs"),
        ] {
            let page = browser.get(address);
            assert!(page.words().contains(VERSION) && page.words().contains(word), "{}", page.words());
            let (all, _) = cases().expect("the cases can be read");
            assert!(all.len() >= 60, "only {} cases", all.len());
            for case in &all {
                let who = if address.ends_with("en") { &case.who.en } else { &case.who.nl };
                assert!(page.words().contains(who.as_str()), "{who}");
            }
            for rule in RULES {
                assert!(page.body.contains(&format!("id=\"{}\"", rule.name)), "{}", rule.name);
                assert!(page.body.contains(rule.file), "{}", rule.file);
            }
        }
    });
}
