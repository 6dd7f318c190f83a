//! What a finished check says to a class, and who does not want that: of one owner, read by a school as a whole.

use jiff::civil::Date;
use loper_access::actor::Reach;
use loper_database::error::{Error, Result};
use loper_database::scope::{Organisation, Personal, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use crate::model::expectations::Sure;
use crate::model::expectations::class::{ChanceOff, Counted, Distance, PayOff};

const IS_OUT: Sql = sql!("select exists (select 1 from profile_class_out where owner = $1)");

const OUT: Sql =
    sql!("insert into profile_class_out (owner, said_at) values ($1, $2) on conflict (owner) do nothing");

const IN: Sql = sql!("delete from profile_class_out where owner = $1");

const FORGET: Sql = sql!("delete from profile_class_guess where owner = $1");

const FORGET_CHECK: Sql = sql!("delete from profile_class_guess where owner = $1 and expectation = $2");

const IS_COUNTED: Sql = sql!(
    "select exists (select 1 from profile_class_guess where owner = $1 and organisation = $2 and expectation = $3)"
);

const FORGET_OTHERS: Sql = sql!("delete from profile_class_guess where owner = $1 and organisation = $2");

const ADD: Sql = sql!(
    "insert into profile_class_guess (owner, organisation, expectation, day, occupation, field, sure, pay_off, is_pay_near,
                                      pay_year, chance_off, to_year)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (organisation, owner, occupation) do nothing"
);

const IN_CLASSES: Sql = sql!(
    "select distinct g.owner, g.occupation, g.field, g.sure, g.pay_off, g.is_pay_near, g.pay_year, g.chance_off, g.to_year
       from people_seat mine
       join people_seat theirs on theirs.class = mine.class and theirs.organisation = mine.organisation
       join profile_class_guess g on g.organisation = theirs.organisation and g.owner = theirs.owner
      where mine.organisation = $1 and mine.membership = $2 and g.day >= $3 and g.day < $4"
);

const EVERYWHERE: Sql = sql!(
    "select owner, occupation, field, sure, pay_off, is_pay_near, pay_year, chance_off, to_year
       from profile_class_guess where organisation = $1 and day >= $2 and day < $3"
);

const OLD: Sql = sql!("delete from profile_class_guess where day < $1");

const FIELDS: Sql = sql!(
    "select distinct g.sector_code, g.sector_nl, g.sector_en
       from labour_market_current c
       join labour_market_group g on g.release = c.release and g.edition = 'brc2014'
      where c.part = 'groups'
      order by g.sector_code"
);

/// Whether the owner of this scope does not want to count in a class.
pub fn is_out<S: Personal>(tx: &mut Tx<'_, S>) -> Result<bool> {
    tx.one(IS_OUT, &[])?.bool(0)
}

/// The owner of this scope does not count any more, from now on.
pub fn leave<S: Personal>(tx: &mut Tx<'_, S>, now: Moment) -> Result<()> {
    tx.exec(OUT, &[now.0.into()])?;
    tx.exec(FORGET, &[])?;
    Ok(())
}

/// The owner of this scope counts again.
pub fn join<S: Personal>(tx: &mut Tx<'_, S>) -> Result<()> {
    tx.exec(IN, &[])?;
    Ok(())
}

/// Keeps what a finished check says to the classes of a school, in the place of the one before it; nothing when its owner
/// does not want that. The same check again changes nothing, so that its day stays.
pub fn put<S: Personal>(
    tx: &mut Tx<'_, S>,
    school: OrganisationId,
    (check, day): (Uuid, Date),
    all: &[Distance],
) -> Result<()> {
    let (school, check) = (school.to_string(), check.to_string());
    if is_out(tx)? || tx.one(IS_COUNTED, &[school.as_str().into(), check.as_str().into()])?.bool(0)? {
        return Ok(());
    }
    tx.exec(FORGET_OTHERS, &[school.as_str().into()])?;
    for it in all {
        let values: [Value; 11] = [
            school.as_str().into(),
            check.as_str().into(),
            day.to_string().into(),
            it.occupation.to_string().into(),
            it.field.as_str().into(),
            it.sure.code().into(),
            it.pay.map(|it| it.cents).into(),
            it.pay.map(|it| it.is_near).into(),
            it.pay.map(|it| it.year).into(),
            it.chance.map(|it| it.classes).into(),
            it.chance.map(|it| it.to_year).into(),
        ];
        tx.exec(ADD, &values)?;
    }
    Ok(())
}

/// A check was taken away: it does not count any more.
pub fn forget<S: Personal>(tx: &mut Tx<'_, S>, check: Uuid) -> Result<()> {
    tx.exec(FORGET_CHECK, &[check.to_string().into()])?;
    Ok(())
}

/// What counts of before a day, from the first day of the school year on, of the learners whom someone in this role may
/// guide: one statement. Which of them are in the classes of today, the roster says.
pub fn counted(
    tx: &mut Tx<'_, Organisation>,
    (membership, reach): (MembershipId, Reach),
    (first, before): (Date, Date),
) -> Result<Vec<Counted>> {
    let (first, before) = (first.to_string(), before.to_string());
    match reach {
        Reach::Group => {
            tx.all(IN_CLASSES, &[membership.to_string().into(), first.into(), before.into()], one)
        }
        Reach::Site | Reach::Organisation => tx.all(EVERYWHERE, &[first.into(), before.into()], one),
        Reach::Own | Reach::Partnership | Reach::Installation => Ok(Vec::new()),
    }
}

fn one(row: &Row) -> Result<Counted> {
    let damaged = |what: &str| Error::Damaged(format!("{what} of a class"));
    let pay = row.opt_int(4)?.map(|cents| Ok::<_, Error>((cents, row.bool(5)?, row.int(6)?))).transpose()?;
    let chance = row.opt_int(7)?.map(|classes| Ok::<_, Error>((classes, row.int(8)?))).transpose()?;
    Ok(Counted {
        person: PersonId::parse(row.str(0)?).ok_or_else(|| damaged("the owner"))?,
        distance: Distance {
            occupation: OccupationId::parse(row.str(1)?).ok_or_else(|| damaged("an occupation"))?,
            field: row.text(2)?,
            sure: Sure::parse(row.str(3)?).ok_or_else(|| damaged("how sure"))?,
            pay: pay.map(|(cents, is_near, year)| PayOff { cents, is_near, year }),
            chance: chance.map(|(classes, to_year)| ChanceOff { classes, to_year }),
        },
    })
}

/// Takes away what was finished before a day: the school year is over.
pub fn forget_old(tx: &mut Tx<'_, Public>, first: Date) -> Result<u64> {
    tx.exec(OLD, &[first.to_string().into()])
}

/// The fields of work by their code, in a language.
pub fn fields(tx: &mut Tx<'_, Public>, language: Language) -> Result<Vec<(String, String)>> {
    tx.all(FIELDS, &[], |row| {
        let name = Bilingual { nl: row.text(1)?, en: row.text(2)? };
        Ok((row.text(0)?, name.get(language).to_owned()))
    })
}
