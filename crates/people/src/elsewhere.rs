//! Whether other rooms keep anything of someone: before a role goes to another account, or someone who never came goes.

use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use serde_json::Value;

/// The rooms whose rows go along: this one, and the letters that were written to whoever was asked in.
const OWN: [&str; 2] = ["people", "mail"];

/// Whether a room other than this one keeps anything of someone. It asks each room for all of it, so that a room that
/// comes later is asked as well. It waits for the database: from a page it runs on a blocking thread.
pub fn keeps_elsewhere(app: &App, person: PersonId) -> Result<bool, Fault> {
    let all = app.export_everywhere(person)?;
    let rooms = all.as_object().into_iter().flatten();
    Ok(rooms.filter(|(room, _)| !OWN.contains(&room.as_str())).any(|(_, kept)| holds(kept)))
}

/// Whether there is anything in it.
fn holds(kept: &Value) -> bool {
    match kept {
        Value::Null => false,
        Value::Bool(is) => *is,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(all) => all.iter().any(holds),
        Value::Object(all) => all.values().any(holds),
    }
}
