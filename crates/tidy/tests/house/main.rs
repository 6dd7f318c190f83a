//! The rules of the house, as tests over the whole tree.

mod conditions;
mod floors;
mod letters;
mod links;
mod reference;
mod rooms;
mod sizes;
mod sql;
mod texts;
mod writing;

/// Fails with everything that is wrong, so that one run tells it all.
#[track_caller]
fn none(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what} ({}):\n  {}", wrong.len(), wrong.join("\n  "));
}
