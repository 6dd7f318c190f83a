//! What happens when someone sends a text: kept, the same as before, or written somewhere else in the meantime.

use loper_vocabulary::time::Moment;

use super::entry::{Body, Entry, State};

/// So long, in microseconds, what a page keeps by itself goes into one revision: ten minutes.
const ONE_SITTING: i64 = 600_000_000;

/// What to do with a text that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing changed: a form that was sent twice.
    Same,
    /// Write it. `keeps_old`: the text that stood there becomes a revision.
    Write {
        /// The state from now on.
        state: State,
        /// Whether the old text becomes a revision.
        keeps_old: bool,
    },
    /// It was changed somewhere else since this page was opened: nothing is written, and both texts are shown.
    Conflict,
}

/// How a text was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By the page itself, while someone writes.
    ByItself,
    /// By the button that keeps a draft.
    Draft,
    /// By the button that says it is ready.
    Ready,
}

/// Decides. `standing` is the entry as it is, `made_on` the version that the page began with.
pub fn decide(standing: &Entry, made_on: i64, body: &Body, how: How, now: Moment) -> Verdict {
    let state = if how == How::Ready { State::Kept } else { standing.state };
    if *body == standing.body {
        return if state == standing.state {
            Verdict::Same
        } else {
            Verdict::Write { state, keeps_old: false }
        };
    }
    if made_on != standing.version {
        return Verdict::Conflict;
    }
    let is_new_sitting = now.0 - standing.changed_at.0 > ONE_SITTING;
    // What was once ready is kept as it was; a draft that grows is not a history.
    let keeps_old = !standing.body.is_blank()
        && (is_new_sitting || (how != How::ByItself && standing.state == State::Kept));
    Verdict::Write { state, keeps_old }
}
