//! Qualities: cards in everyday words that someone picks, with a sentence that proves it.
//!
//! A card on its own is something that anyone can say; only a card with a proof of the person counts for what fits. Each
//! card stands for a few skill groups of the register ESCO, so that it can be laid beside what work asks.

pub mod cards;
pub mod proof;

use std::collections::BTreeSet;

pub use cards::{CARDS, Card};
pub use proof::{Proof, ProofProblem};

/// A card that someone picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quality {
    /// Said, not proven: doesn't count for what fits.
    Claimed(&'static Card),
    /// With a sentence that says how you know.
    Proven(&'static Card, Proof),
}

/// Why a card can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no such card.
    UnknownCard(String),
    /// What was written is no proof.
    Proof(ProofProblem),
}

impl Problem {
    /// The text that says it.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::UnknownCard(_) => "profile-quality-problem-unknown-card",
            Self::Proof(problem) => problem.text_key(),
        }
    }
}

impl Quality {
    /// Reads a card and what was written with it; an empty field is a claim.
    pub fn parse(card: &str, proof: &str) -> Result<Self, Problem> {
        let known = Card::find(card).ok_or_else(|| Problem::UnknownCard(card.to_owned()))?;
        if proof.trim().is_empty() {
            return Ok(Self::Claimed(known));
        }
        Proof::parse(proof).map(|it| Self::Proven(known, it)).map_err(Problem::Proof)
    }

    /// The card.
    pub const fn card(&self) -> &'static Card {
        match self {
            Self::Claimed(card) | Self::Proven(card, _) => card,
        }
    }

    /// The proof, if there is one.
    pub const fn proof(&self) -> Option<&Proof> {
        match self {
            Self::Claimed(_) => None,
            Self::Proven(_, proof) => Some(proof),
        }
    }
}

/// The skill groups of what is proven: for `About::skills`.
pub fn skills(qualities: &[Quality]) -> BTreeSet<String> {
    let proven = qualities.iter().filter(|it| it.proof().is_some());
    proven.flat_map(|it| it.card().groups).map(|it| (*it).to_owned()).collect()
}

#[cfg(test)]
mod tests;
