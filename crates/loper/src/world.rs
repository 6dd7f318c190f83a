//! The only room that asks the world something: the clock, new ids, and chance.

use loper_vocabulary::time::Moment;
use loper_web::app::World;
use uuid::Uuid;

/// The real world.
pub const REAL: World = World { now, new_id, new_secret };

/// The moment now.
#[expect(clippy::disallowed_methods, reason = "this is the room that reads the clock")]
pub fn now() -> Moment {
    Moment(jiff::Timestamp::now().as_microsecond())
}

#[expect(clippy::disallowed_methods, reason = "this is the room that makes ids")]
fn new_id() -> Uuid {
    Uuid::now_v7()
}

#[expect(clippy::disallowed_methods, clippy::expect_used, reason = "this is the room that asks for chance")]
fn new_secret() -> [u8; 32] {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).expect("the system has chance; without it no link can be made safely");
    secret
}
