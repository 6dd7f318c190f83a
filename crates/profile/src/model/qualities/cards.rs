//! The cards, each with the skill groups of ESCO that come nearest.

/// One quality.
#[derive(Debug, PartialEq, Eq)]
pub struct Card {
    /// Its identifier, which stays: `q1`.
    pub id: &'static str,
    /// The skill groups that it stands for.
    pub groups: &'static [&'static str],
}

impl Card {
    /// The card with this identifier.
    pub fn find(id: &str) -> Option<&'static Self> {
        CARDS.iter().find(|it| it.id == id)
    }

    /// The text of the card.
    pub fn text_key(&self) -> String {
        format!("profile-quality-{}", self.id)
    }
}

const fn card(id: &'static str, groups: &'static [&'static str]) -> Card {
    Card { id, groups }
}

/// All of them. Which groups belong to a card is our own judgement.
pub static CARDS: [Card; 28] = [
    card("q1", &["S1.7.3", "S1.7.2"]),
    card("q2", &["S1.8.1", "S1.8.6"]),
    card("q3", &["S1.8.2", "S1.3.5"]),
    card("q4", &["S1.4.1", "S1.14.2"]),
    card("q5", &["S1.1.2", "S1.1.3"]),
    card("q6", &["S1.6.1", "S1.6.2"]),
    card("q7", &["S1.9.1"]),
    card("q8", &["S1.13.2"]),
    card("q9", &["S1.15.1"]),
    card("q10", &["S1.12.1", "S1.12.3"]),
    card("q11", &["S3.6.3"]),
    card("q12", &["S3.6.2", "S3.4.4"]),
    card("q13", &["S6.9.5", "S6.9.1"]),
    card("q14", &["S3.5.1"]),
    card("q15", &["S3.4.2", "S1.2.1"]),
    card("q16", &["S2.4.1", "S5.5.1"]),
    card("q17", &["S2.6.1"]),
    card("q18", &["S2.5.1", "S8.6.6"]),
    card("q19", &["S4.2.2"]),
    card("q20", &["S4.8.1", "S4.8.2"]),
    card("q21", &["S4.3.1"]),
    card("q22", &["S5.2.3", "S5.2.1"]),
    card("q23", &["S5.6.4"]),
    card("q24", &["S6.5.4", "S8.7.1"]),
    card("q25", &["S6.7.1", "S6.5.5"]),
    card("q26", &["S6.4.2"]),
    card("q27", &["S1.8.5", "S3.3.1"]),
    card("q28", &["S2.8.10", "S2.4.2"]),
];
