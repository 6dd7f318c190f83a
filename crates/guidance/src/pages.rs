//! The doors of this room. Each page has a file of its own.

pub mod aftercare;
pub mod aftercare_case;
pub mod ask;
pub mod bulk;
pub mod calendar;
pub mod caseload;
pub mod child;
pub mod confirm;
pub mod group_note;
pub mod guest;
pub mod hand_over;
pub mod home;
pub mod learner;
pub mod mine;
pub mod part;
pub mod plan;
pub mod prepare;
pub mod rules;
pub mod talk;

mod frame;
mod say;
mod way;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use loper_access::policy::{Action, Relation};
use loper_web::feature::Route;

/// A talk, as its learner reaches it; the guide is asked about in the transaction.
const TALK: (Action, Relation) = (Action::HoldTalk, Relation::Own);
/// A talk, as a guide reaches it.
const GUIDED: (Action, Relation) = (Action::HoldTalk, Relation::SameGroup);
/// The list of a guide.
const CASELOAD: (Action, Relation) = (Action::SeeCaseload, Relation::SameGroup);

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [
        mine::routes(),
        ask::routes(),
        caseload::routes(),
        learner::routes(),
        child::routes(),
        plan::routes(),
        bulk::routes(),
        group_note::routes(),
        prepare::routes(),
        talk::routes(),
        part::routes(),
        confirm::routes(),
        guest::routes(),
        hand_over::routes(),
        rules::routes(),
        calendar::routes(),
        home::routes(),
        aftercare::routes(),
        aftercare_case::routes(),
    ]
    .concat()
}

/// The answer to a form: to the page that shows what is so now.
fn go(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

/// The talk at an address, for tests that look under the page.
#[cfg(test)]
pub(crate) fn talk_of(address: &str) -> loper_vocabulary::identity::TalkId {
    let id = address.rsplit('/').next().unwrap_or_default();
    loper_vocabulary::identity::TalkId::parse(id).expect("the address of a talk")
}

/// Someone who asks, for tests that look under the page.
#[cfg(test)]
pub(crate) fn asker(me: loper_web::session::SignedIn, now: loper_vocabulary::time::Moment) -> way::Asker {
    way::Asker { actor: me.actor(), now, today: now.date().expect("a day"), me }
}
