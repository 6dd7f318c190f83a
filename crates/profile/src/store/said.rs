//! What someone said, written and read in their own scope. A row for each question and day: the same answer sent again
//! changes nothing.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::Personal;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_vocabulary::time::Moment;

use crate::model::about::{Travel, Wish};
use crate::model::interests::{Answer, Answers, Form, SITTING_DAYS};
use crate::model::qualities::Quality;
use crate::model::said::{Said, Standing};
use crate::model::values::{Choice, Choices};

/// When something is said: the moment, and the day in the Netherlands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The moment.
    pub now: Moment,
    /// Its day.
    pub today: Date,
}

const ANSWERS: Sql =
    sql!("select item, reply, day from profile_answer where owner = $1 order by day, answered_at");

const ANSWER: Sql = sql!(
    "insert into profile_answer (owner, item, day, reply, answered_at) values ($1, $2, $3, $4, $5)
     on conflict (owner, item, day) do update set reply = excluded.reply"
);

/// The answers on interests. An answer to a question that is no longer asked is left out.
pub fn answers<S: Personal>(tx: &mut Tx<'_, S>, today: Date) -> Result<Answers> {
    let mut read = Vec::new();
    for row in tx.query(ANSWERS, &[])? {
        let Ok(day) = row.str(2)?.parse::<Date>() else { continue };
        if day <= today
            && let Ok(answer) = Answer::parse(row.str(0)?, row.str(1)?, day)
        {
            read.push(answer);
        }
    }
    Ok(Answers::new(read, today).unwrap_or_default())
}

/// Which questions were answered in this time of answering, in the order in which that happened: for the way back.
pub fn order<S: Personal>(tx: &mut Tx<'_, S>, today: Date) -> Result<Vec<String>> {
    let first = today.saturating_sub(Span::new().days(i64::from(SITTING_DAYS))).to_string();
    tx.all(ORDER, &[first.into()], |row| row.text(0))
}

const ORDER: Sql = sql!(
    "select item from profile_answer where owner = $1 and day >= $2 group by item order by min(answered_at), item"
);

/// Keeps an answer. The moment of the first time stays, so that the way back keeps its order.
pub fn put_answer<S: Personal>(tx: &mut Tx<'_, S>, answer: &Answer, when: When) -> Result<()> {
    let day = when.today.to_string();
    tx.exec(ANSWER, &[answer.item.id.into(), day.into(), answer.reply.code().into(), when.now.0.into()])?;
    Ok(())
}

const CHOICES: Sql =
    sql!("select question, reply, day from profile_value where owner = $1 order by day, answered_at");

const CHOICE: Sql = sql!(
    "insert into profile_value (owner, question, day, reply, answered_at) values ($1, $2, $3, $4, $5)
     on conflict (owner, question, day) do update set reply = excluded.reply"
);

/// The choices between values.
pub fn choices<S: Personal>(tx: &mut Tx<'_, S>, today: Date) -> Result<Choices> {
    let mut read = Vec::new();
    for row in tx.query(CHOICES, &[])? {
        let Ok(day) = row.str(2)?.parse::<Date>() else { continue };
        if day <= today
            && let Ok(choice) = Choice::parse(row.str(0)?, row.str(1)?, day)
        {
            read.push(choice);
        }
    }
    Ok(Choices::new(read, today).unwrap_or_default())
}

/// Keeps a choice between values.
pub fn put_choice<S: Personal>(tx: &mut Tx<'_, S>, choice: &Choice, when: When) -> Result<()> {
    let (day, reply) = (when.today.to_string(), choice.reply().to_string());
    tx.exec(CHOICE, &[choice.question.id().into(), day.into(), reply.into(), when.now.0.into()])?;
    Ok(())
}

const QUALITIES: Sql = sql!(
    "select quality, is_mine, proof, day from profile_quality where owner = $1 order by day, answered_at, quality"
);

const QUALITY: Sql = sql!(
    "insert into profile_quality (owner, quality, day, is_mine, proof, answered_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (owner, quality, day) do update set is_mine = excluded.is_mine, proof = excluded.proof"
);

/// The cards that are theirs now, in the order in which they were picked.
pub fn qualities<S: Personal>(tx: &mut Tx<'_, S>) -> Result<Vec<Quality>> {
    Ok(qualities_with_day(tx)?.0)
}

/// The same, with the day on which something about them was said last.
pub fn qualities_with_day<S: Personal>(tx: &mut Tx<'_, S>) -> Result<(Vec<Quality>, Option<Date>)> {
    let (mut mine, mut last): (Vec<Quality>, Option<Date>) = (Vec::new(), None);
    for row in tx.query(QUALITIES, &[])? {
        let card = row.str(0)?;
        last = row.str(3)?.parse().ok().max(last);
        let Ok(quality) = Quality::parse(card, row.str(2)?) else { continue };
        match (mine.iter().position(|it| it.card().id == card), row.bool(1)?) {
            (Some(place), true) => mine[place] = quality,
            (Some(place), false) => drop(mine.remove(place)),
            (None, true) => mine.push(quality),
            (None, false) => {}
        }
    }
    Ok((mine, last))
}

/// Keeps a card with its proof.
pub fn put_quality<S: Personal>(tx: &mut Tx<'_, S>, quality: &Quality, when: When) -> Result<()> {
    let proof = quality.proof().map_or("", |it| it.as_str());
    write_quality(tx, quality.card().id, true, proof, when)
}

/// Takes a card back; its proof goes at once.
pub fn drop_quality<S: Personal>(tx: &mut Tx<'_, S>, card: &str, when: When) -> Result<()> {
    tx.exec(WITHOUT_PROOF, &[card.into()])?;
    write_quality(tx, card, false, "", when)
}

const WITHOUT_PROOF: Sql = sql!("update profile_quality set proof = '' where owner = $1 and quality = $2");

fn write_quality<S: Personal>(
    tx: &mut Tx<'_, S>,
    card: &str,
    is_mine: bool,
    proof: &str,
    when: When,
) -> Result<()> {
    let day = when.today.to_string();
    tx.exec(QUALITY, &[card.into(), day.into(), is_mine.into(), proof.into(), when.now.0.into()])?;
    Ok(())
}

const WISHES: Sql = sql!("select condition, wish, is_never from profile_wish where owner = $1 order by day");

const WISH: Sql = sql!(
    "insert into profile_wish (owner, condition, day, wish, is_never, answered_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (owner, condition, day) do update set wish = excluded.wish, is_never = excluded.is_never"
);

/// What was said about conditions of work; what was opened again is left out.
pub fn wishes<S: Personal>(tx: &mut Tx<'_, S>) -> Result<BTreeMap<Condition, Said>> {
    let mut all = BTreeMap::new();
    for row in tx.query(WISHES, &[])? {
        let Some(condition) = Condition::parse(row.str(0)?) else { continue };
        all.insert(condition, Said { wish: Wish::parse(row.str(1)?), is_never: row.bool(2)? });
    }
    all.retain(|_, said: &mut Said| !said.is_open());
    Ok(all)
}

/// Keeps what changed: a condition that was open and stays open leaves no row.
pub fn put_wishes<S: Personal>(
    tx: &mut Tx<'_, S>,
    wishes: &BTreeMap<Condition, Said>,
    when: When,
) -> Result<()> {
    let before = self::wishes(tx)?;
    let day = when.today.to_string();
    for condition in Condition::ALL {
        let said = wishes.get(&condition).copied().unwrap_or_default();
        if said == before.get(&condition).copied().unwrap_or_default() {
            continue;
        }
        let wish = said.wish.map_or("open", Wish::code);
        let values = [
            condition.code().into(),
            day.as_str().into(),
            wish.into(),
            said.is_never.into(),
            when.now.0.into(),
        ];
        tx.exec(WISH, &values)?;
    }
    Ok(())
}

const STANDING: Sql = sql!(
    "select form, level, region, modes, years_max, travel, home, minutes_max
       from profile_standing where owner = $1 order by day desc limit 1"
);

const STAND: Sql = sql!(
    "insert into profile_standing
            (owner, day, form, level, region, modes, years_max, travel, answered_at, home, minutes_max)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (owner, day) do update set form = excluded.form, level = excluded.level, region = excluded.region,
            modes = excluded.modes, years_max = excluded.years_max, travel = excluded.travel, home = excluded.home,
            minutes_max = excluded.minutes_max"
);

/// Where someone stands.
pub fn standing<S: Personal>(tx: &mut Tx<'_, S>) -> Result<Standing> {
    let Some(row) = tx.first(STANDING, &[])? else { return Ok(Standing::default()) };
    Ok(Standing {
        form: row.opt_str(0)?.and_then(Form::parse),
        level: row.opt_str(1)?.and_then(Level::parse),
        region: row.opt_str(2)?.and_then(LabourRegion::parse),
        modes: row.opt_str(3)?.map(StudyMode::parse_many).unwrap_or_default().into_iter().collect(),
        years_max: row.opt_int(4)?.and_then(|it| u8::try_from(it).ok()),
        travel: row.opt_str(5)?.and_then(Travel::parse),
        home: row.opt_str(6)?.and_then(MunicipalityCode::parse),
        minutes_max: row.opt_int(7)?.and_then(|it| u16::try_from(it).ok()),
    })
}

/// Keeps where someone stands.
pub fn put_standing<S: Personal>(tx: &mut Tx<'_, S>, standing: &Standing, when: When) -> Result<()> {
    let modes: Vec<&str> = standing.modes.iter().map(|it| it.code()).collect();
    let modes = (!modes.is_empty()).then(|| modes.join(" "));
    let values = [
        when.today.to_string().into(),
        standing.form.map(Form::code).into(),
        standing.level.map(Level::code).into(),
        standing.region.as_ref().map(ToString::to_string).into(),
        modes.into(),
        standing.years_max.map(i64::from).into(),
        standing.travel.map(Travel::code).into(),
        when.now.0.into(),
        standing.home.as_ref().map(ToString::to_string).into(),
        standing.minutes_max.into(),
    ];
    tx.exec(STAND, &values)?;
    Ok(())
}
