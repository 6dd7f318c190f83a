//! Who holds a session, and until when.

use loper_database::error::{Error, Result};
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::session::{SessionHash, Sessions, SignedIn};

use super::{id, word};
use crate::model::membership::{SESSION_MAX, idle, is_staff, parse_reach, parse_role};
use crate::model::secret::Secret;
use crate::settings::Choices;
use loper_access::actor::Role;

const FIND: Sql = sql!(
    "select s.owner, p.name, m.organisation, o.short_name, o.sector, m.id, m.role, m.reach, s.is_strong,
            s.seen_at + s.idle, s.seen_at, o.colour,
            exists (select 1 from people_factor f where f.owner = s.owner and f.confirmed_at is not null)
       from people_session s
       join people_membership m on m.id = s.membership
       join people_person p on p.owner = s.owner
       join people_organisation o on o.id = m.organisation
      where s.hash = $1 and s.ends_at > $2 and s.seen_at + s.idle > $2
        and m.starts_on <= $3 and (m.ends_on is null or m.ends_on >= $3)"
);

const TOUCH: Sql = sql!("update people_session set seen_at = $2 where hash = $1 and seen_at < $2");

const BEGIN: Sql = sql!(
    "insert into people_session (owner, hash, membership, device, is_strong, idle, made_at, seen_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8)"
);

const END: Sql = sql!("delete from people_session where owner = $1 and hash = $2");

const END_OTHERS: Sql = sql!("delete from people_session where owner = $1 and hash <> $2");

const END_ALL: Sql = sql!("delete from people_session where owner = $1");

const END_OF: Sql = sql!("delete from people_session where owner = $1 and substr(hash, 1, 16) = $2");

const ALL: Sql = sql!(
    "select s.hash, s.device, s.made_at, s.seen_at, o.short_name
       from people_session s
       join people_membership m on m.id = s.membership
       join people_organisation o on o.id = m.organisation
      where s.owner = $1 and s.ends_at > $2 and s.seen_at + s.idle > $2
      order by s.seen_at desc, s.hash"
);

const OLD: Sql = sql!("delete from people_session where ends_at <= $1 or seen_at + idle <= $1");

/// How the shell finds out who is signed in.
pub const SESSIONS: Sessions = Sessions { find, touch, first };

/// The page of the second factor.
pub const SECOND_STEP: &str = "/account/tweede-stap";

/// Whoever has a second factor gives it, and staff has one where that was chosen, before anything else opens.
fn first(app: &App, me: &SignedIn) -> Option<&'static str> {
    let is_due = me.has_factor || (is_staff(me.role) && Choices::of(app).is_second_factor_required);
    (is_due && !me.is_strong).then_some(SECOND_STEP)
}

/// Who holds a session; nobody when it ended, or when the role ended.
pub fn find(tx: &mut Tx<'_, Public>, hash: &SessionHash, now: Moment) -> Result<Option<SignedIn>> {
    let today = now.date().ok_or_else(|| Error::Broken("the clock stands outside the calendar".into()))?;
    let row = tx.first(FIND, &[hex(&hash.0).into(), now.0.into(), today.to_string().into()])?;
    row.as_ref().map(signed_in).transpose()
}

fn signed_in(row: &Row) -> Result<SignedIn> {
    Ok(SignedIn {
        person: PersonId(id(row, 0)?),
        name: row.text(1)?,
        organisation: OrganisationId(id(row, 2)?),
        organisation_name: row.text(3)?,
        sector: word(row, 4, Sector::parse)?,
        membership: MembershipId(id(row, 5)?),
        role: word(row, 6, parse_role)?,
        reach: word(row, 7, parse_reach)?,
        is_strong: row.bool(8)?,
        idle_until: Moment(row.int(9)?),
        seen_at: Moment(row.int(10)?),
        colour: row.opt_text(11)?,
        has_factor: row.bool(12)?,
    })
}

/// Moves the moment at which a session was seen last; the shell asks it at most once a minute.
pub fn touch(tx: &mut Tx<'_, Public>, hash: &SessionHash, now: Moment) -> Result<()> {
    tx.exec(TOUCH, &[hex(&hash.0).into(), now.0.into()])?;
    Ok(())
}

/// A session that begins.
pub struct Begin<'a> {
    /// What the browser gets.
    pub secret: &'a Secret,
    /// The role that it is for.
    pub membership: MembershipId,
    /// What that role is: staff has shorter sessions.
    pub role: Role,
    /// The browser, as it calls itself.
    pub device: &'a str,
    /// Whether a second factor was given.
    pub is_strong: bool,
}

/// Begins a session of this person.
pub fn begin(tx: &mut Tx<'_, Own>, begin: &Begin<'_>, now: Moment) -> Result<()> {
    tx.exec(
        BEGIN,
        &[
            begin.secret.hash().into(),
            begin.membership.to_string().into(),
            begin.device.into(),
            begin.is_strong.into(),
            idle(begin.role).into(),
            now.0.into(),
            (now.0 + SESSION_MAX).into(),
        ],
    )?;
    Ok(())
}

const ISSUER: Sql = sql!("select issuer from people_session where owner = $1 and hash = $2");

const SPEAK: Sql = sql!("update people_session set issuer = $3 where owner = $1 and hash = $2");

/// This session of this person began with an account elsewhere: who speaks for it.
pub fn speak(tx: &mut Tx<'_, Own>, hash: &str, issuer: &str) -> Result<u64> {
    tx.exec(SPEAK, &[hash.into(), issuer.into()])
}

/// Who spoke for this person when this session began, if somebody did.
pub fn issuer(tx: &mut Tx<'_, Own>, hash: &str) -> Result<Option<String>> {
    Ok(tx.first(ISSUER, &[hash.into()])?.map(|row| row.opt_text(0)).transpose()?.flatten())
}

/// Ends one session of this person.
pub fn end(tx: &mut Tx<'_, Own>, hash: &str) -> Result<u64> {
    tx.exec(END, &[hash.into()])
}

/// Ends the session of this person whose handle this is.
pub fn end_of(tx: &mut Tx<'_, Own>, handle: &str) -> Result<u64> {
    tx.exec(END_OF, &[handle.into()])
}

/// Ends every session of this person except one.
pub fn end_others(tx: &mut Tx<'_, Own>, hash: &str) -> Result<u64> {
    tx.exec(END_OTHERS, &[hash.into()])
}

/// Ends every session of this person: the password changed, a role ended.
pub fn end_all(tx: &mut Tx<'_, Own>) -> Result<u64> {
    tx.exec(END_ALL, &[])
}

/// A session as its holder sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The beginning of its hash: enough to point at, and no way in.
    pub handle: String,
    /// The browser, as it calls itself.
    pub device: String,
    /// Since when.
    pub made_at: Moment,
    /// When something was done last, by the minute.
    pub seen_at: Moment,
    /// In which organisation.
    pub organisation: String,
}

/// The sessions of this person, the one seen last first.
pub fn all(tx: &mut Tx<'_, Own>, now: Moment) -> Result<Vec<Open>> {
    tx.all(ALL, &[now.0.into()], |row| {
        Ok(Open {
            handle: row.str(0)?.chars().take(16).collect(),
            device: row.text(1)?,
            made_at: Moment(row.int(2)?),
            seen_at: Moment(row.int(3)?),
            organisation: row.text(4)?,
        })
    })
}

/// Takes ended sessions away.
pub fn forget_old(tx: &mut Tx<'_, Public>, now: Moment) -> Result<u64> {
    tx.exec(OLD, &[now.0.into()])
}
