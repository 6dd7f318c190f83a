//! Cards and proofs.

use std::collections::BTreeSet;

use super::{CARDS, Problem, ProofProblem, Quality, skills};

#[test]
fn every_card_stands_for_groups_of_the_register() {
    let register: BTreeSet<&str> = include_str!("../../../../../reference/skill_groups.csv")
        .lines()
        .filter_map(|it| it.split(',').next())
        .collect();
    let links: BTreeSet<&str> = include_str!("../../../../../reference/occupation_skills.csv")
        .lines()
        .filter_map(|it| it.split(',').nth(1))
        .collect();
    for card in &CARDS {
        assert!(!card.groups.is_empty(), "{}", card.id);
        for group in card.groups {
            assert!(register.contains(group), "{} stands for {group}, which is not in the register", card.id);
            assert!(links.contains(group), "{} stands for {group}, which no occupation asks", card.id);
        }
    }
}

#[test]
fn identifiers_are_unique() {
    let ids: BTreeSet<&str> = CARDS.iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), CARDS.len());
}

#[test]
fn only_a_card_with_proof_counts() {
    let claimed = Quality::parse("q1", "  ").unwrap();
    let proven = Quality::parse("q11", "Ik pas elke vrijdag op mijn zusje.").unwrap();
    assert!(matches!(claimed, Quality::Claimed(_)));
    assert_eq!(skills(std::slice::from_ref(&claimed)), BTreeSet::new());
    assert_eq!(skills(&[claimed, proven]), BTreeSet::from(["S3.6.3".to_owned()]));
}

#[test]
fn what_is_no_proof_is_a_problem() {
    let long = "woord dat steeds anders wordt ".repeat(20);
    for (card, proof, problem) in [
        ("q99", "Ik pas elke vrijdag op.", Problem::UnknownCard("q99".to_owned())),
        ("", "", Problem::UnknownCard(String::new())),
        ("q1", "ja", Problem::Proof(ProofProblem::TooShort)),
        ("q1", "ja ja ja ja ja", Problem::Proof(ProofProblem::TooShort)),
        ("q1", "1 2 3 4 5 6 . - !", Problem::Proof(ProofProblem::TooShort)),
        ("q1", &long, Problem::Proof(ProofProblem::TooLong)),
    ] {
        assert_eq!(Quality::parse(card, proof), Err(problem), "{card} {proof}");
    }
}
