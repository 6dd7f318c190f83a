//! In which language someone reads.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::language::Language;

const OF: Sql = sql!("select language from people_person where owner = $1");

const CHOOSE: Sql = sql!("update people_person set language = $2 where owner = $1");

const FIRST: Sql = sql!("update people_person set language = $2 where owner = $1 and language is null");

/// The language of the person of this scope; nothing while nobody knows it.
pub fn of(tx: &mut Tx<'_, Own>) -> Result<Option<Language>> {
    let row = tx.first(OF, &[])?;
    Ok(row.and_then(|it| it.opt_text(0).transpose()).transpose()?.as_deref().and_then(Language::parse))
}

/// The language in which a letter to the person of this scope is written: theirs, or else Dutch.
pub fn of_letters(tx: &mut Tx<'_, Own>) -> Result<Language> {
    Ok(of(tx)?.unwrap_or_default())
}

/// The person of this scope chose a language.
pub fn choose(tx: &mut Tx<'_, Own>, language: Language) -> Result<()> {
    tx.exec(CHOOSE, &[language.code().into()])?;
    Ok(())
}

/// The person of this scope signed in on pages in a language: theirs, until they choose another.
pub fn first(tx: &mut Tx<'_, Own>, language: Language) -> Result<()> {
    tx.exec(FIRST, &[language.code().into()])?;
    Ok(())
}
