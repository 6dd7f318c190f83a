//! A guess beside the figure: how far off, and to which side.

use loper_vocabulary::money::Cents;
use loper_vocabulary::prospect::Scarcity;

use super::{ChanceFigure, PayFigure};

/// A guess of pay beside the quartiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayVerdict {
    /// Between the quartiles: half of the people earn about this.
    Near,
    /// Under the lower quartile, by this much under the middle.
    TooLow(Cents),
    /// Above the upper quartile, by this much above the middle.
    TooHigh(Cents),
}

/// A guess of the chance beside the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChanceVerdict {
    /// The same class.
    Same,
    /// The figure is better for someone who looks for work, by this many classes.
    Better(u8),
    /// The figure is worse, by this many classes.
    Worse(u8),
}

/// How a guess of pay lies beside the figure. Both quartiles count as near.
pub fn pay(guess: Cents, figure: &PayFigure) -> PayVerdict {
    if guess < figure.low {
        PayVerdict::TooLow(Cents(figure.middle.0 - guess.0))
    } else if guess > figure.high {
        PayVerdict::TooHigh(Cents(guess.0 - figure.middle.0))
    } else {
        PayVerdict::Near
    }
}

/// By how many classes a guess of the chance was more hopeful than the publisher; negative when it was gloomier.
pub fn hope(guess: Scarcity, figure: &ChanceFigure) -> i64 {
    match chance(guess, figure) {
        ChanceVerdict::Same => 0,
        ChanceVerdict::Better(classes) => -i64::from(classes),
        ChanceVerdict::Worse(classes) => i64::from(classes),
    }
}

/// How a guess of the chance lies beside the class of the publisher.
pub fn chance(guess: Scarcity, figure: &ChanceFigure) -> ChanceVerdict {
    let place = |class: Scarcity| Scarcity::ALL.iter().position(|it| *it == class).unwrap_or_default();
    let (guessed, real) = (place(guess), place(figure.class));
    let steps = u8::try_from(guessed.abs_diff(real)).unwrap_or(u8::MAX);
    match guessed.cmp(&real) {
        std::cmp::Ordering::Equal => ChanceVerdict::Same,
        std::cmp::Ordering::Less => ChanceVerdict::Better(steps),
        std::cmp::Ordering::Greater => ChanceVerdict::Worse(steps),
    }
}
