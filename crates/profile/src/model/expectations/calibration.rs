//! How well someone knows what they know: guesses that were right, by how sure the person was, over all checks.

use super::compare::{self, ChanceVerdict, PayVerdict};
use super::{Check, Sure};

/// How many guesses were near, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Pay between the quartiles, or the chance at most one class off.
    pub near: u32,
    /// All guesses at which there was a figure.
    pub all: u32,
}

/// Guesses by sureness, in the order of [`Sure::ALL`]. "No idea" is no guess and does not count.
pub fn calibration<'a>(checks: impl IntoIterator<Item = &'a Check>) -> [Share; 3] {
    let mut shares = [Share::default(); 3];
    for liked in checks.into_iter().flat_map(|check| &check.liked) {
        let Some(guess) = liked.guess else { continue };
        let share = &mut shares[place(guess.sure)];
        if let (Some(guessed), Some(figure)) = (guess.pay, &liked.figures.pay) {
            share.count(compare::pay(guessed, figure) == PayVerdict::Near);
        }
        if let (Some(guessed), Some(figure)) = (guess.chance, &liked.figures.chance) {
            let verdict = compare::chance(guessed, figure);
            share.count(matches!(
                verdict,
                ChanceVerdict::Same | ChanceVerdict::Better(1) | ChanceVerdict::Worse(1)
            ));
        }
    }
    shares
}

impl Share {
    fn count(&mut self, is_near: bool) {
        self.all += 1;
        self.near += u32::from(is_near);
    }
}

const fn place(sure: Sure) -> usize {
    match sure {
        Sure::Hardly => 0,
        Sure::Fairly => 1,
        Sure::Very => 2,
    }
}
