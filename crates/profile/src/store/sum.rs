//! The anonymous sum of the regions: counted, published once, and read.

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::region::LabourRegion;
use loper_vocabulary::subject::Subject;

use crate::model::sum::{Counted, Month, Published, Sum};

/// The word in the table for all who said yes.
const EVERYONE: &str = "everyone";

const EVERYONES: Sql =
    sql!("select region, count(*) from profile_counted where agreed_at < $1 group by region order by region");

// Whoever agreed, once for each subject that was a favourite or a first choice when the month ended.
const CHOSEN: Sql = sql!(
    "select n.region, c.subject, count(*)
       from profile_counted n
       join profile_choice c on c.owner = n.owner
      where n.agreed_at < $2 and c.day <= $1 and c.mark in ('first', 'favourite')
        and not exists (select 1 from profile_choice later
                         where later.owner = c.owner and later.subject = c.subject and later.day > c.day
                           and later.day <= $1)
      group by n.region, c.subject
      order by n.region, c.subject"
);

/// Who said yes before a month ended, by region, with what they had chosen on its last day. As it is: only the model
/// decides what of it may be published.
pub fn count(tx: &mut Tx<'_, Public>, month: Month) -> Result<Vec<Counted>> {
    let end = month.end().ok_or_else(|| Error::Broken(format!("no end of the month {}", month.first)))?;
    let mut all = tx.all(EVERYONES, &[end.0.into()], |row| {
        Ok(Counted { region: row.text(0)?, everyone: row.int(1)?, chosen: Vec::new() })
    })?;
    for row in tx.query(CHOSEN, &[month.last.to_string().into(), end.0.into()])? {
        let region = row.str(0)?;
        if let Some(of) = all.iter_mut().find(|it| it.region == region) {
            of.chosen.push((row.text(1)?, row.int(2)?));
        }
    }
    Ok(all)
}

const BEGIN: Sql =
    sql!("insert into profile_sum_month (month, counted_on) values ($1, $2) on conflict (month) do nothing");

/// Begins the sum of a month; false when it was counted already, here or on another machine.
pub fn begin(tx: &mut Tx<'_, Public>, month: Month, today: Date) -> Result<bool> {
    Ok(tx.exec(BEGIN, &[month.first.to_string().into(), today.to_string().into()])? > 0)
}

const FORGET: Sql = sql!("delete from profile_sum");

const FORGET_MONTHS: Sql = sql!("delete from profile_sum_month where month < $1");

const ADD: Sql = sql!("insert into profile_sum (region, subject, people) values ($1, $2, $3)");

/// Publishes the sum of a month in the place of the one before it.
pub fn publish(tx: &mut Tx<'_, Public>, month: Month, all: &[Published]) -> Result<()> {
    tx.exec(FORGET, &[])?;
    tx.exec(FORGET_MONTHS, &[month.first.to_string().into()])?;
    for of in all {
        tx.exec(ADD, &[of.region.as_str().into(), EVERYONE.into(), of.everyone.into()])?;
        for (subject, people) in &of.chosen {
            tx.exec(ADD, &[of.region.as_str().into(), subject.as_str().into(), (*people).into()])?;
        }
    }
    Ok(())
}

const READ: Sql = sql!(
    "select m.month, m.counted_on, s.subject, s.people
       from profile_sum_month m
       join profile_sum s on s.region = $1
      order by s.people desc, s.subject"
);

/// The published sum of a region; none when nothing was counted yet or too few people said yes: both look the same.
pub fn of_region(tx: &mut Tx<'_, Public>, region: &LabourRegion) -> Result<Option<Sum>> {
    let mut sum: Option<Sum> = None;
    for row in tx.query(READ, &[region.to_string().into()])? {
        let (first, counted_on) = (day(row.str(0)?)?, day(row.str(1)?)?);
        let new = || Sum { month: Month::of(first), counted_on, everyone: 0, chosen: Vec::new() };
        let sum = sum.get_or_insert_with(new);
        match Subject::parse(row.str(2)?) {
            Some(subject) => sum.chosen.push((subject, row.int(3)?)),
            None if row.str(2)? == EVERYONE => sum.everyone = row.int(3)?,
            None => {}
        }
    }
    Ok(sum)
}

fn day(text: &str) -> Result<Date> {
    text.parse().map_err(|_| Error::Damaged(format!("a day {text}")))
}
