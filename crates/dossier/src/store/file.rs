//! Which files stand with an entry, and what all files of one person weigh.

use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{EntryId, FileId};
use loper_vocabulary::time::Moment;

use super::id;

const ADD: Sql = sql!(
    "insert into dossier_file (owner, id, entry, name, media_type, size, made_at) values ($1, $2, $3, $4, $5, $6, $7)"
);

const ONE: Sql = sql!(
    "select f.id, f.entry, f.name, f.media_type, f.size, f.made_at
       from dossier_file f
       join dossier_entry e on e.owner = f.owner and e.id = f.entry and e.removed_at is null
      where f.owner = $1 and f.id = $2"
);

const ALL: Sql = sql!(
    "select f.id, f.entry, f.name, f.media_type, f.size, f.made_at
       from dossier_file f
       join dossier_entry e on e.owner = f.owner and e.id = f.entry and e.removed_at is null
      where f.owner = $1 order by f.made_at, f.id"
);

const OF_ENTRY: Sql = sql!(
    "select id, entry, name, media_type, size, made_at from dossier_file where owner = $1 and entry = $2 order by made_at, id"
);

const USED: Sql = sql!("select cast(coalesce(sum(size), 0) as bigint) from dossier_file where owner = $1");

const REMOVE: Sql = sql!("delete from dossier_file where owner = $1 and id = $2 and entry = $3");

const MINE: Sql = sql!("select id from dossier_file where owner = $1");

const KINDS: Sql = sql!("select id, media_type from dossier_file where owner = $1 order by made_at, id");

const COUNT: Sql = sql!("select count(*) from dossier_file");

const IS_MINE: Sql = sql!("select count(*) from dossier_file where owner = $1 and id = $2");

const KNOWN: Sql = sql!("select count(*) from dossier_file where id = $1");

/// A file of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Which.
    pub id: FileId,
    /// Of which entry.
    pub entry: EntryId,
    /// The name under which it is shown.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How large, in bytes.
    pub size: i64,
    /// Since when.
    pub made_at: Moment,
}

fn file(row: &Row) -> Result<File> {
    Ok(File {
        id: FileId(id(row, 0)?),
        entry: EntryId(id(row, 1)?),
        name: row.text(2)?,
        media_type: row.text(3)?,
        size: row.int(4)?,
        made_at: Moment(row.int(5)?),
    })
}

/// Adds a file to an entry.
pub fn add(tx: &mut Tx<'_, Own>, it: &File) -> Result<()> {
    tx.exec(
        ADD,
        &[
            it.id.to_string().into(),
            it.entry.to_string().into(),
            (&it.name).into(),
            (&it.media_type).into(),
            it.size.into(),
            it.made_at.0.into(),
        ],
    )?;
    Ok(())
}

/// A file of the person of this scope, of an entry that is there.
pub fn one(tx: &mut Tx<'_, Own>, id: FileId) -> Result<Option<File>> {
    tx.first(ONE, &[id.to_string().into()])?.as_ref().map(file).transpose()
}

/// The files of an entry, the oldest first.
pub fn of_entry(tx: &mut Tx<'_, Own>, entry: EntryId) -> Result<Vec<File>> {
    tx.all(OF_ENTRY, &[entry.to_string().into()], file)
}

/// The files of all entries that are there, the oldest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<File>> {
    tx.all(ALL, &[], file)
}

/// What all files of this person weigh, in bytes.
pub fn used(tx: &mut Tx<'_, Own>) -> Result<i64> {
    tx.one(USED, &[])?.int(0)
}

/// Takes a file from an entry; false when it is not there.
pub fn remove(tx: &mut Tx<'_, Own>, file: FileId, entry: EntryId) -> Result<bool> {
    Ok(tx.exec(REMOVE, &[file.to_string().into(), entry.to_string().into()])? == 1)
}

/// All files of this person.
pub fn mine(tx: &mut Tx<'_, Own>) -> Result<Vec<FileId>> {
    tx.all(MINE, &[], |row| Ok(FileId(id(row, 0)?)))
}

/// All files of this person with what they are, those of entries that were taken away too.
pub fn kinds(tx: &mut Tx<'_, Own>) -> Result<Vec<(FileId, String)>> {
    tx.all(KINDS, &[], |row| Ok((FileId(id(row, 0)?), row.text(1)?)))
}

/// How many files there are, of everyone.
pub fn count(tx: &mut Tx<'_, Public>) -> Result<i64> {
    tx.one(COUNT, &[])?.int(0)
}

/// Whether this person has this file.
pub fn is_mine(tx: &mut Tx<'_, Own>, file: FileId) -> Result<bool> {
    Ok(tx.one(IS_MINE, &[file.to_string().into()])?.int(0)? > 0)
}

/// Whether anyone has this file: what nobody has may be taken from the disk.
pub fn is_known(tx: &mut Tx<'_, Public>, file: FileId) -> Result<bool> {
    Ok(tx.one(KNOWN, &[file.to_string().into()])?.int(0)? > 0)
}
