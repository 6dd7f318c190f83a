//! Releases: staged beside what stands, switched on in one transaction, undone by switching back.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_document::read::problem::Problem;
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::source::Source;
use loper_vocabulary::time::Moment;

use crate::model::release::{Draft, REFUSALS_KEPT, Release};
use crate::store::part::Part;

const NEXT: Sql = sql!("select coalesce(max(id), 0) + 1 from labour_market_release");
const ADD: Sql = sql!(
    "insert into labour_market_release (id, part, source, title, publisher, published_on, licence, file_name,
                                        file_hash, rows_in, rows_refused, refusals, note_nl, note_en, is_example,
                                        imported_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, '[]', $10, $11, $12, $13, 'staged')"
);

/// Writes down a release that is being loaded; nobody sees its rows yet.
pub fn stage(tx: &mut Tx<'_, Public>, draft: &Draft, now: Moment) -> Result<ReleaseId> {
    let id = tx.one(NEXT, &[])?.int(0)?;
    let values: [Value; 13] = [
        id.into(),
        (&draft.part).into(),
        draft.source.code().into(),
        (&draft.title).into(),
        (&draft.publisher).into(),
        draft.published_on.as_deref().into(),
        (&draft.licence).into(),
        (&draft.file_name).into(),
        (&draft.file_hash).into(),
        (&draft.note.nl).into(),
        (&draft.note.en).into(),
        draft.is_example.into(),
        now.0.into(),
    ];
    tx.exec(ADD, &values)?;
    Ok(ReleaseId(id))
}

const SEAL: Sql = sql!("update labour_market_release set file_hash = $2 where id = $1");

/// Writes down the hash of the file, which is known only when it has been read to its end.
pub fn seal(tx: &mut Tx<'_, Public>, id: ReleaseId, hash: &str) -> Result<()> {
    tx.exec(SEAL, &[id.0.into(), hash.into()])?;
    Ok(())
}

const CURRENT: Sql = sql!(
    "select r.id, r.file_hash from labour_market_current c
       join labour_market_release r on r.id = c.release
      where c.part = $1"
);

/// The release of a part that is shown, with the hash of its file.
pub fn current(tx: &mut Tx<'_, Public>, part: &str) -> Result<Option<(ReleaseId, String)>> {
    let row = tx.first(CURRENT, &[part.into()])?;
    row.map(|row| Ok((ReleaseId(row.int(0)?), row.text(1)?))).transpose()
}

const COUNT: Sql =
    sql!("update labour_market_release set rows_in = $2, rows_refused = $3, refusals = $4 where id = $1");
// The clock is the new release's own: it is later than what held the old ones.
const OLDER: Sql = sql!(
    "select id from labour_market_release
      where part = $1 and (state = 'previous' or (state = 'staged' and held_until > 0))
        and held_until <= (select n.imported_at from labour_market_release n where n.id = $2)
      order by id"
);
const LET_GO: Sql = sql!("update labour_market_release set state = 'staged', held_until = 0 where id = $1");
const HIDE_HELD: Sql =
    sql!("update labour_market_release set state = 'staged' where part = $1 and state = 'previous'");
const FORGET: Sql = sql!("delete from labour_market_release where id = $1");
const STEP_BACK: Sql =
    sql!("update labour_market_release set state = 'previous' where part = $1 and state = 'current'");
const STEP_FORWARD: Sql = sql!("update labour_market_release set state = 'current' where id = $1");
const POINT: Sql = sql!(
    "insert into labour_market_current (part, source, release) values ($1, $2, $3)
     on conflict (part) do update set source = excluded.source, release = excluded.release"
);
const TOUCH: Sql = sql!("update database_version set version = version + 1");

/// Shows a staged release; the one that stood becomes the previous one. Answers the releases that were previous
/// until now: nobody can reach them any more, and the caller discards them afterwards, piece by piece. One that is held
/// stays, out of sight, until the first import after that.
pub fn switch_on(
    tx: &mut Tx<'_, Public>,
    part: Part,
    id: ReleaseId,
    (rows_in, rows_refused, refusals): (u64, u64, &[Problem]),
) -> Result<Vec<ReleaseId>> {
    let kept = &refusals[..refusals.len().min(REFUSALS_KEPT)];
    let refusals = serde_json::to_string(kept).unwrap_or_else(|_| "[]".into());
    let counts: [Value; 4] = [id.0.into(), whole(rows_in), whole(rows_refused), refusals.into()];
    tx.exec(COUNT, &counts)?;
    let older = tx.all(OLDER, &[part.name.into(), id.0.into()], |row| Ok(ReleaseId(row.int(0)?)))?;
    for old in &older {
        tx.exec(LET_GO, &[old.0.into()])?;
    }
    tx.exec(HIDE_HELD, &[part.name.into()])?;
    tx.exec(STEP_BACK, &[part.name.into()])?;
    tx.exec(STEP_FORWARD, &[id.0.into()])?;
    tx.exec(POINT, &[part.name.into(), part.source.code().into(), id.0.into()])?;
    tx.exec(TOUCH, &[])?;
    Ok(older)
}

/// Once a day is often enough to move an end that is far away; so asking again costs no write.
const HELD_STEP: i64 = 86_400_000_000;

const HOLD: Sql = sql!(
    "update labour_market_release set held_until = $2
      where $1 like '%|' || cast(id as text) || '|%' and held_until < $3"
);

/// Lets releases stay until a moment at least, because something that is kept was made of them. Whoever keeps such a thing
/// calls this in the same transaction.
pub fn hold(tx: &mut Tx<'_, Public>, releases: &[ReleaseId], until: Moment) -> Result<()> {
    let all: Vec<String> = releases.iter().map(|it| it.0.to_string()).collect();
    let end = until.0.saturating_add(HELD_STEP);
    tx.exec(HOLD, &[format!("|{}|", all.join("|")).into(), end.into(), until.0.into()])?;
    Ok(())
}

fn whole(count: u64) -> Value {
    Value::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

/// How many keys of a table go in one transaction: another write waits for no more than these.
const PIECE: i64 = 2_000;

/// Takes away a piece of a release: one that failed, or one that is too old. Answers whether all of it is gone.
pub fn discard_piece(tx: &mut Tx<'_, Public>, part: Part, id: ReleaseId) -> Result<bool> {
    for table in part.tables {
        if tx.exec(table.delete, &[id.0.into(), PIECE.into()])? > 0 {
            return Ok(false);
        }
    }
    tx.exec(FORGET, &[id.0.into()])?;
    Ok(true)
}

const STAGED: Sql =
    sql!("select id, part from labour_market_release where state = 'staged' and held_until = 0");

/// Releases whose import did not end, or that were on their way out; their rows may go.
pub fn staged(tx: &mut Tx<'_, Public>) -> Result<Vec<(ReleaseId, String)>> {
    tx.all(STAGED, &[], |row| Ok((ReleaseId(row.int(0)?), row.text(1)?)))
}

const PREVIOUS: Sql = sql!(
    "select p.id, p.part, c.release from labour_market_release p
       join labour_market_current c on c.part = p.part
      where p.state = 'previous' and c.source = $1
      order by p.part"
);
const FIRST: Sql = sql!(
    "select c.release, c.part from labour_market_current c
       join labour_market_release r on r.id = c.release
      where c.source = $1 and r.file_name not like 'reference/%'
        and not exists (select 1 from labour_market_release p where p.part = c.part and p.state = 'previous')
      order by c.part"
);
const HIDDEN: Sql = sql!(
    "select p.id, p.part from labour_market_release p
      where p.state = 'previous' and p.source = $1
        and not exists (select 1 from labour_market_current c where c.part = p.part)
      order by p.part"
);
const RESTORE: Sql = sql!("update labour_market_release set state = $2 where id = $1");
const HIDE: Sql = sql!("delete from labour_market_current where part = $1");

/// Shows the previous release of every part of `source` again; answers the parts that changed.
///
/// A part that has no previous release is shown no more. Undoing twice brings back what was undone.
pub fn undo(tx: &mut Tx<'_, Public>, source: Source) -> Result<Vec<String>> {
    let of_source: [Value; 1] = [source.code().into()];
    let pairs = tx.all(PREVIOUS, &of_source, |row| Ok((row.int(0)?, row.text(1)?, row.int(2)?)))?;
    let alone = |row: &Row| Ok((row.int(0)?, row.text(1)?));
    let first = tx.all(FIRST, &of_source, alone)?;
    // What an undo hid comes back only when there is nothing else to undo.
    let hidden =
        if pairs.is_empty() && first.is_empty() { tx.all(HIDDEN, &of_source, alone)? } else { Vec::new() };
    let mut parts = Vec::new();
    for (previous, part, current) in pairs {
        tx.exec(RESTORE, &[current.into(), "previous".into()])?;
        tx.exec(RESTORE, &[previous.into(), "current".into()])?;
        tx.exec(POINT, &[(&part).into(), source.code().into(), previous.into()])?;
        parts.push(part);
    }
    for (current, part) in first {
        tx.exec(RESTORE, &[current.into(), "previous".into()])?;
        tx.exec(HIDE, &[(&part).into()])?;
        parts.push(part);
    }
    for (release, part) in hidden {
        tx.exec(RESTORE, &[release.into(), "current".into()])?;
        tx.exec(POINT, &[(&part).into(), source.code().into(), release.into()])?;
        parts.push(part);
    }
    if !parts.is_empty() {
        tx.exec(TOUCH, &[])?;
    }
    Ok(parts)
}

const LIST: Sql = sql!(
    "select id, part, source, title, publisher, published_on, licence, file_name, file_hash, rows_in, rows_refused,
            refusals, note_nl, note_en, is_example, imported_at, state
       from labour_market_release
      where state <> 'staged'
      order by source, part, id desc"
);

/// Every release that can be shown, the current one of each part first.
pub fn releases(tx: &mut Tx<'_, Public>) -> Result<Vec<Release>> {
    tx.all(LIST, &[], release)
}

fn release(row: &Row) -> Result<Release> {
    Ok(Release {
        id: ReleaseId(row.int(0)?),
        draft: Draft {
            part: row.text(1)?,
            source: Source::parse(row.str(2)?).unwrap_or(Source::Loper),
            title: row.text(3)?,
            publisher: row.text(4)?,
            published_on: row.opt_text(5)?,
            licence: row.text(6)?,
            file_name: row.text(7)?,
            file_hash: row.text(8)?,
            note: Bilingual { nl: row.text(12)?, en: row.text(13)? },
            is_example: row.bool(14)?,
        },
        rows_in: u64::try_from(row.int(9)?).unwrap_or(0),
        rows_refused: u64::try_from(row.int(10)?).unwrap_or(0),
        refusals: serde_json::from_str(row.str(11)?).unwrap_or_default(),
        imported_at: Moment(row.int(15)?),
        is_current: row.str(16)? == "current",
    })
}
