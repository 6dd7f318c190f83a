//! What goes because its time is over: talks of a school that the learner left, and aftercare that ended.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

// A talk of someone of whom no role is known any more is old when nobody touched it for that long.
const TALKS_DUE: Sql = sql!(
    "select count(*) from guidance_talk t
      where t.organisation = $1 and t.changed_at < $3
        and not exists (select 1 from people_membership m
                         where m.owner = t.owner and m.organisation = t.organisation
                           and (m.ends_on is null or m.ends_on >= $2))"
);

/// What belongs to a talk goes first, then the talk, then what the caseload knew.
const TALKS: [Sql; 5] = [
    sql!(
        "delete from guidance_step where exists (
           select 1 from guidance_talk t
            where t.owner = guidance_step.owner and t.id = guidance_step.talk and t.changed_at < $2
              and not exists (select 1 from people_membership m
                               where m.owner = t.owner and m.organisation = t.organisation
                                 and (m.ends_on is null or m.ends_on >= $1)))"
    ),
    sql!(
        "delete from guidance_item where exists (
           select 1 from guidance_talk t
            where t.owner = guidance_item.owner and t.id = guidance_item.talk and t.changed_at < $2
              and not exists (select 1 from people_membership m
                               where m.owner = t.owner and m.organisation = t.organisation
                                 and (m.ends_on is null or m.ends_on >= $1)))"
    ),
    sql!(
        "delete from guidance_guest where exists (
           select 1 from guidance_talk t
            where t.owner = guidance_guest.owner and t.id = guidance_guest.talk and t.changed_at < $2
              and not exists (select 1 from people_membership m
                               where m.owner = t.owner and m.organisation = t.organisation
                                 and (m.ends_on is null or m.ends_on >= $1)))"
    ),
    sql!(
        "delete from guidance_heard where not exists (
           select 1 from people_membership m
            where m.owner = guidance_heard.owner and m.organisation = guidance_heard.organisation
              and (m.ends_on is null or m.ends_on >= $1))
           and not exists (select 1 from guidance_talk t
                            where t.owner = guidance_heard.owner and t.organisation = guidance_heard.organisation
                              and t.changed_at >= $2)"
    ),
    sql!(
        "delete from guidance_talk where changed_at < $2
           and not exists (select 1 from people_membership m
                            where m.owner = guidance_talk.owner and m.organisation = guidance_talk.organisation
                              and (m.ends_on is null or m.ends_on >= $1))"
    ),
];

const CASES_DUE: Sql = sql!("select count(*) from guidance_aftercare where organisation = $1 and until < $2");

const CONTACTS: Sql = sql!(
    "delete from guidance_contact where exists (
       select 1 from guidance_aftercare a
        where a.owner = guidance_contact.owner and a.id = guidance_contact.aftercare and a.until < $1)"
);

const CASES: Sql = sql!("delete from guidance_aftercare where until < $1");

/// How many talks of this organisation are over: the learner left before a day, and nothing changed since a moment.
pub fn talks_due(tx: &mut Tx<'_, Organisation>, left: Date, changed: Moment) -> Result<i64> {
    tx.one(TALKS_DUE, &[left.to_string().into(), changed.0.into()])?.int(0)
}

/// Takes such talks away, of every organisation; how many.
pub fn clear_talks(tx: &mut Tx<'_, Public>, left: Date, changed: Moment) -> Result<u64> {
    let (left, mut gone) = (left.to_string(), 0);
    for statement in TALKS {
        let used: &[_] = &[left.as_str().into(), changed.0.into()];
        gone = tx.exec(statement, used)?;
    }
    Ok(gone)
}

/// How many cases of aftercare of this organisation ended before a day.
pub fn cases_due(tx: &mut Tx<'_, Organisation>, ended: Date) -> Result<i64> {
    tx.one(CASES_DUE, &[ended.to_string().into()])?.int(0)
}

/// Takes such cases away, of every organisation; how many.
pub fn clear_cases(tx: &mut Tx<'_, Public>, ended: Date) -> Result<u64> {
    let ended = ended.to_string();
    tx.exec(CONTACTS, &[ended.as_str().into()])?;
    tx.exec(CASES, &[ended.as_str().into()])
}
