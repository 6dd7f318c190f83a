//! Tries from one place: whoever guesses at many accounts from there is slowed down, and nobody is shut out.
//!
//! Only what is wrong counts, so a school of a thousand behind one address signs in without meeting this. The numbers: on the
//! first morning half of a thousand pupils may mistype once within a quarter of an hour, hence [`FREE`]. From then on one
//! try a second is looked at, nine hundred in that time, enough for that school to get in all the same; a guesser is left
//! with 1,400 tries a quarter of an hour over all accounts together, and ten for each of them.
//!
//! A place is kept as a hash with a salt of the day. At midnight counting begins anew.

use loper_database::error::{Error, Result as DbResult};
use loper_database::scope::Public;
use loper_database::tx::Tx;
use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::place::{Origin, Place};

use crate::model::secret::Secret;
use crate::store::{attempt, salt};

/// So many wrong tries within [`WINDOW`] slow nobody down.
pub(crate) const FREE: i64 = 500;
/// A quarter of an hour, in microseconds.
pub(crate) const WINDOW: i64 = 15 * 60_000_000;
/// From then on one try within this time is looked at: a second.
const PACE: i64 = 1_000_000;
/// How long whoever has to wait is told to wait, in seconds; a little apart, so that not all come back at once.
const WAIT: i64 = 5;
const WAIT_SPREAD: i64 = 10;

fn day(now: Moment) -> String {
    now.date().map(|it| it.to_string()).unwrap_or_default()
}

fn keys(salt: &str, place: Place) -> (String, String) {
    let of = |what: &str| Secret::hash_of(&format!("{what} {salt} {place}"));
    (of("place"), of("pace"))
}

/// Whether a try from here has to wait, and how many seconds.
pub(crate) async fn must_wait(app: &App, from: Origin) -> Result<Option<i64>, Fault> {
    let (Some(place), now) = (from.0, app.now()) else { return Ok(None) };
    let known = app.db().read(Public, move |tx| {
        let Some(salt) = salt::of(tx, &day(now))? else { return Ok(None) };
        let (key, pace) = keys(&salt, place);
        let wrong = attempt::counted(tx, &key, WINDOW, now)?;
        Ok::<_, Error>((wrong >= FREE).then_some(pace))
    });
    let Some(pace) = known.await? else { return Ok(None) };
    let (count, _) = app.db().write(Public, move |tx| attempt::count(tx, &pace, PACE, now)).await?;
    Ok((count > 1).then_some(WAIT + count % WAIT_SPREAD))
}

/// Counts a wrong try.
pub(crate) async fn was_wrong(app: &App, from: Origin) -> Result<(), Fault> {
    let Some(place) = from.0 else { return Ok(()) };
    let (now, fresh) = (app.now(), hex(&app.new_secret()));
    Ok(app.db().write(Public, move |tx| count(tx, place, &fresh, now)).await?)
}

pub(crate) fn count(tx: &mut Tx<'_, Public>, place: Place, fresh: &str, now: Moment) -> DbResult<()> {
    let salt = salt::make(tx, &day(now), fresh)?;
    attempt::count(tx, &keys(&salt, place).0, WINDOW, now)?;
    Ok(())
}
