//! What containers need: the key of the installation, all of a dossier, and a container that waits to be taken in.

use loper_database::error::{Error, Result};
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_people::store::membership;
use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::file::File;
use crate::model::container::content::Content;
use crate::store;

const KEY: Sql = sql!("select secret from dossier_key where id = 1");

const MAKE_KEY: Sql =
    sql!("insert into dossier_key (id, secret, made_at) values (1, $1, $2) on conflict (id) do nothing");

const BRING: Sql = sql!("insert into dossier_brought (owner, id, bytes, made_at) values ($1, $2, $3, $4)");

const DROP_OTHERS: Sql = sql!("delete from dossier_brought where owner = $1");

const BROUGHT: Sql = sql!("select bytes from dossier_brought where owner = $1 and id = $2");

const OLD: Sql = sql!("delete from dossier_brought where made_at < $1");

fn read_key(tx: &mut Tx<'_, Public>) -> Result<Option<[u8; 32]>> {
    tx.first(KEY, &[])?.map(|row| secret(row.str(0)?)).transpose()
}

/// A key as a table keeps it.
pub(super) fn secret(text: &str) -> Result<[u8; 32]> {
    let mut bytes = [0; 32];
    for (place, byte) in bytes.iter_mut().enumerate() {
        let two = text.get(2 * place..2 * place + 2).and_then(|it| u8::from_str_radix(it, 16).ok());
        *byte = two.ok_or_else(|| Error::Broken("a key to sign with can't be read".into()))?;
    }
    Ok(bytes)
}

/// The key of this installation; made of `chance` when there is none yet.
pub fn key(tx: &mut Tx<'_, Public>, chance: [u8; 32], now: Moment) -> Result<[u8; 32]> {
    if let Some(key) = read_key(tx)? {
        return Ok(key);
    }
    tx.exec(MAKE_KEY, &[hex(&chance).into(), now.0.into()])?;
    // Two at one moment: both go on with the one that is there.
    read_key(tx)?
        .ok_or_else(|| Error::Conflict("the key of this installation was made at this moment".into()))
}

/// The key of this installation, if it was ever needed.
pub fn known_key(tx: &mut Tx<'_, Public>) -> Result<Option<[u8; 32]>> {
    read_key(tx)
}

/// All of the dossier of the person of this scope, with the rows of its files; nothing when the person is gone.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Option<(Content, Vec<File>)>> {
    let Some(person) = membership::person(tx)? else { return Ok(None) };
    let content = Content {
        name: person.name,
        plan: store::plan::plan(tx)?,
        steps: store::plan::steps(tx)?,
        entries: store::entry::all(tx)?,
        files: Vec::new(),
    };
    Ok(Some((content, store::file::all(tx)?)))
}

/// Keeps a container until its owner takes it in, in the place of one that was brought before.
pub fn bring(tx: &mut Tx<'_, Own>, id: Uuid, bytes: &[u8], now: Moment) -> Result<()> {
    tx.exec(DROP_OTHERS, &[])?;
    tx.exec(BRING, &[id.to_string().into(), bytes.to_vec().into(), now.0.into()])?;
    Ok(())
}

/// A container that waits.
pub fn brought(tx: &mut Tx<'_, Own>, id: Uuid) -> Result<Option<Vec<u8>>> {
    tx.first(BROUGHT, &[id.to_string().into()])?.map(|row| Ok(row.blob(0)?.to_vec())).transpose()
}

/// Throws away what waits for this person.
pub fn drop_brought(tx: &mut Tx<'_, Own>) -> Result<()> {
    tx.exec(DROP_OTHERS, &[])?;
    Ok(())
}

/// Throws away what waited too long, of anyone.
pub fn forget(tx: &mut Tx<'_, Public>, before: Moment) -> Result<u64> {
    tx.exec(OLD, &[before.0.into()])
}

/// What came in of a container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenIn {
    /// So many entries.
    pub entries: usize,
    /// So many steps.
    pub steps: usize,
    /// Whether the plan came in.
    pub has_plan: bool,
}

/// Takes a dossier in, with the rows of files whose bytes are kept. What is there already stays as it is, and a plan comes
/// in only where there is none.
pub fn take_in(tx: &mut Tx<'_, Own>, it: &Content, files: &[File], now: Moment) -> Result<TakenIn> {
    let mut taken = TakenIn::default();
    for entry in &it.entries {
        if store::entry::add(tx, entry)? {
            taken.entries += 1;
            for file in files.iter().filter(|file| file.entry == entry.id) {
                store::file::add(tx, file)?;
            }
        }
    }
    for step in &it.steps {
        if store::plan::step(tx, step.id)?.is_none() && store::plan::add_step(tx, step)? {
            taken.steps += 1;
        }
    }
    taken.has_plan =
        !it.plan.is_empty() && store::plan::plan(tx)?.version == 0 && store::plan::save(tx, &it.plan, now)?;
    drop_brought(tx)?;
    Ok(taken)
}
