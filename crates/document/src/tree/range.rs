//! A span on a scale, drawn and said.

use serde::Serialize;

use super::Line;

/// A span on a scale of 0 to 100, with what it says in words. Always low ≤ middle ≤ high.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Range {
    name: Line,
    says: Line,
    side: Side,
    low: u8,
    middle: u8,
    high: u8,
}

/// Of whom a span speaks; people and world are never drawn alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Of the person: fit, interests, wishes. Drawn solid.
    People,
    /// Of the world: work, pay, places. Drawn open.
    World,
}

impl Range {
    /// A span named `name` that says `says`. What lies past the scale is put on its end; a middle outside the span
    /// widens it.
    pub fn new(name: Line, says: Line, side: Side, [low, middle, high]: [u8; 3]) -> Self {
        let middle = middle.min(100);
        Self { name, says, side, low: low.min(middle), middle, high: high.clamp(middle, 100) }
    }

    /// What is measured.
    pub fn name(&self) -> &Line {
        &self.name
    }

    /// The same in words, doubt included.
    pub fn says(&self) -> &Line {
        &self.says
    }

    /// Of whom it speaks.
    pub fn side(&self) -> Side {
        self.side
    }

    /// Low, middle and high.
    pub fn places(&self) -> [u8; 3] {
        [self.low, self.middle, self.high]
    }
}
