//! `/hoe-werkt-het`: every rule can be read, in both languages, and as it runs.

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
            for rule in RULES {
                assert!(page.body.contains(&format!("id=\"{}\"", rule.name)), "{}", rule.name);
                assert!(page.body.contains(rule.file), "{}", rule.file);
            }
        }
    });
}
