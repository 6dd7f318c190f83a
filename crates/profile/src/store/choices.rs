//! *Mijn keuzes*, and who lets them count in the sum of a region.

use loper_database::error::Result;
use loper_database::scope::Personal;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::region::LabourRegion;
use loper_vocabulary::subject::Subject;

use super::said::When;
use crate::model::choices::{Choice, Choices, Mark};

const ALL: Sql = sql!(
    "select subject, mark, reason, day from profile_choice where owner = $1 order by day, chosen_at, subject"
);

const PUT: Sql = sql!(
    "insert into profile_choice (owner, subject, day, mark, reason, chosen_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (owner, subject, day) do update set mark = excluded.mark, reason = excluded.reason"
);

const WITHOUT_REASON: Sql = sql!("update profile_choice set reason = '' where owner = $1 and subject = $2");

const COUNTED: Sql = sql!("select region from profile_counted where owner = $1");

const COUNT: Sql = sql!(
    "insert into profile_counted (owner, region, agreed_at) values ($1, $2, $3)
     on conflict (owner) do update set region = excluded.region"
);

const UNCOUNT: Sql = sql!("delete from profile_counted where owner = $1");

/// All choices, from old to new.
pub fn all<S: Personal>(tx: &mut Tx<'_, S>) -> Result<Choices> {
    let mut choices = Vec::new();
    for row in tx.query(ALL, &[])? {
        let Some(subject) = Subject::parse(row.str(0)?) else { continue };
        let (mark, reason, day) = (Mark::parse(row.str(1)?), row.text(2)?, row.text(3)?);
        choices.push(Choice { subject, mark, reason, day });
    }
    Ok(Choices(choices))
}

/// Puts a mark.
pub fn put<S: Personal>(
    tx: &mut Tx<'_, S>,
    subject: &Subject,
    mark: Mark,
    reason: &str,
    when: When,
) -> Result<()> {
    write(tx, subject, mark.code(), reason, when)
}

/// Takes a mark back; the reasons that were written go at once.
pub fn take_back<S: Personal>(tx: &mut Tx<'_, S>, subject: &Subject, when: When) -> Result<()> {
    tx.exec(WITHOUT_REASON, &[subject.to_string().into()])?;
    write(tx, subject, "none", "", when)
}

fn write<S: Personal>(
    tx: &mut Tx<'_, S>,
    subject: &Subject,
    mark: &str,
    reason: &str,
    when: When,
) -> Result<()> {
    let (subject, day) = (subject.to_string(), when.today.to_string());
    tx.exec(PUT, &[subject.into(), day.into(), mark.into(), reason.into(), when.now.0.into()])?;
    Ok(())
}

/// The region in whose sum these choices count; none as long as nobody agreed.
pub fn counted<S: Personal>(tx: &mut Tx<'_, S>) -> Result<Option<LabourRegion>> {
    let Some(row) = tx.first(COUNTED, &[])? else { return Ok(None) };
    Ok(LabourRegion::parse(row.str(0)?))
}

/// Lets these choices count in the sum of a region.
pub fn count<S: Personal>(tx: &mut Tx<'_, S>, region: &LabourRegion, when: When) -> Result<()> {
    tx.exec(COUNT, &[region.to_string().into(), when.now.0.into()])?;
    Ok(())
}

/// Takes that back: from now on they don't count.
pub fn uncount<S: Personal>(tx: &mut Tx<'_, S>) -> Result<()> {
    tx.exec(UNCOUNT, &[])?;
    Ok(())
}
