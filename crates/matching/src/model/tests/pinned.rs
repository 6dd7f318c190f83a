//! What the rules give, pinned: when this test fails the rules changed, and they need a new version.

use loper_profile::model::about::{About, Limits, Span, Wish};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::hex::hex;
use sha2::{Digest, Sha256};

use super::world::facts;
use crate::model::advice::advise;
use crate::model::advice::ledger::{NotReplayed, record, replay};
use crate::model::ask::Ask;
use crate::model::rules::{RULES, VERSION};

fn pinned() -> Ask {
    let span = |middle: u8| Span { low: middle - 5, middle, high: middle + 5 };
    let about = About {
        interests: Some([80, 30, 40, 60, 20, 50].map(span)),
        values: Some([60, 70, 20, 80, 40, 30].map(span)),
        skills: ["S1.1", "0421"].map(str::to_owned).into(),
        wishes: [(Condition::Outdoors, Wish::Like), (Condition::Screen, Wish::Dislike)].into(),
        limits: Limits { never: [Condition::Heights].into(), years_max: Some(4), ..Limits::default() },
        ..About::default()
    };
    Ask { about, prospects_weight: 20, ..Ask::default() }
}

#[test]
fn these_rules_are_still_this_version() {
    let line = record(facts(), &pinned(), &advise(facts(), &pinned()));
    let hash = hex(&Sha256::digest(line.as_bytes()));
    assert_eq!((VERSION, &hash[..16]), ("2026-2", "f1d44d4f0dbd0d03"), "{line}");
}

#[test]
fn other_rules_and_other_releases_are_not_replayed() {
    let line = record(facts(), &pinned(), &advise(facts(), &pinned()));
    let older = line.replace(VERSION, "2025-9");
    assert_eq!(replay(facts(), &older), Err(NotReplayed::OtherRules("2025-9".into())));
    let other = line.replace("[\"interests\",1]", "[\"interests\",7]");
    assert_eq!(replay(facts(), &other), Err(NotReplayed::OtherReleases));
    assert!(matches!(replay(facts(), "geen json"), Err(NotReplayed::Unreadable(_))));
}

#[test]
fn every_rule_can_be_read() {
    for rule in RULES {
        assert!(rule.words().len() > 200, "{} says too little", rule.name);
        assert!(rule.name == "points" || rule.words().contains("The ") && rule.text().contains("//!"));
    }
}
