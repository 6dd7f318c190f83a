//! The only room that asks the world something: the clock, and new ids.

use loper_vocabulary::time::Moment;
use loper_web::app::World;
use uuid::Uuid;

/// The real world.
pub const REAL: World = World { now, new_id };

/// The moment now.
#[expect(clippy::disallowed_methods, reason = "this is the room that reads the clock")]
pub fn now() -> Moment {
    Moment(jiff::Timestamp::now().as_microsecond())
}

#[expect(clippy::disallowed_methods, reason = "this is the room that makes ids")]
fn new_id() -> Uuid {
    Uuid::now_v7()
}
