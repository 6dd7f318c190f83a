//! Names of the pages that somebody keeps. What is kept is on the visitor's device, not here.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_texts::format::capital;
use loper_vocabulary::language::Language;

use crate::model::saved::{Kept, KeptPage, Subject};
use crate::store::occupation::by;

// The list comes as one text, `|a|b|`: one statement whatever its length, on both engines.
const OCCUPATIONS: Sql = sql!(
    "select o.name_nl, o.name_en, o.id, o.slug, t.title
       from labour_market_current c
       join labour_market_occupation o on o.release = c.release
       left join labour_market_current tc on tc.part = 'texts'
       left join labour_market_text t on t.release = tc.release and t.subject = o.id and t.language = $2
      where c.part = 'occupations' and cast($1 as text) like '%|' || o.id || '|%'"
);

const PROGRAMMES: Sql = sql!(
    "select p.name_nl, p.name_en, p.key, p.slug, t.title, p.level
       from labour_market_current c
       join programmes_programme p on p.release = c.release
       left join labour_market_current tc on tc.part = 'programme_texts'
       left join programmes_text t on t.release = tc.release and t.key = p.key and t.language = $2
      where c.part in ('qualifications', 'directions') and cast($1 as text) like '%|' || p.key || '|%'"
);

/// The pages that are kept, in the order of the list; what is no longer there is left out.
pub fn pages(tx: &mut Tx<'_, Public>, kept: &Kept, language: Language) -> Result<Vec<KeptPage>> {
    let keys: Vec<String> = kept.subjects().iter().map(Subject::key).collect();
    let all = format!("|{}|", keys.join("|"));
    let mut found = Vec::new();
    for (statement, kind) in [(OCCUPATIONS, "occupation"), (PROGRAMMES, "programme")] {
        let rows = tx.query(statement, &[all.as_str().into(), language.code().into()])?;
        for row in rows {
            let Some(subject) = Subject::parse(&format!("{kind}:{}", row.str(2)?)) else { continue };
            let (dutch, name) = (row.text(0)?, row.text(by(language))?);
            let name = if name.is_empty() { dutch } else { name };
            let title = row.opt_text(4)?.unwrap_or_else(|| capital(&name));
            let level = if kind == "programme" { row.opt_text(5)? } else { None };
            found.push(KeptPage { subject, title, slug: row.text(3)?, level });
        }
    }
    found.sort_by_key(|page| kept.subjects().iter().position(|it| *it == page.subject));
    Ok(found)
}
