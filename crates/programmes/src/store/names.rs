//! The names of occupations and programmes that somebody kept or chose, for any room that shows a list of them.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_texts::format::capital;
use loper_vocabulary::language::Language;
use loper_vocabulary::subject::Subject;

/// A subject with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What it is.
    pub subject: Subject,
    /// The name.
    pub title: String,
    /// The last part of its address.
    pub slug: String,
    /// The level of a programme, where known.
    pub level: Option<String>,
}

impl Named {
    /// Its address.
    pub fn url(&self) -> String {
        match self.subject {
            Subject::Occupation(_) => format!("/beroepen/{}", self.slug),
            Subject::Programme(_) => format!("/opleidingen/{}", self.slug),
        }
    }
}

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

/// The subjects with their names, in the order of the list, in two statements; what is no longer there is left out.
pub fn named(tx: &mut Tx<'_, Public>, subjects: &[Subject], language: Language) -> Result<Vec<Named>> {
    let keys: Vec<String> = subjects.iter().map(Subject::key).collect();
    let all = format!("|{}|", keys.join("|"));
    let mut found = Vec::new();
    for (statement, kind) in [(OCCUPATIONS, "occupation"), (PROGRAMMES, "programme")] {
        let rows = tx.query(statement, &[all.as_str().into(), language.code().into()])?;
        for row in rows {
            let Some(subject) = Subject::parse(&format!("{kind}:{}", row.str(2)?)) else { continue };
            let (dutch, english) = (row.text(0)?, row.text(1)?);
            let name = if language == Language::En && !english.is_empty() { english } else { dutch };
            let title = row.opt_text(4)?.unwrap_or_else(|| capital(&name));
            let level = if kind == "programme" { row.opt_text(5)? } else { None };
            found.push(Named { subject, title, slug: row.text(3)?, level });
        }
    }
    found.sort_by_key(|page| subjects.iter().position(|it| *it == page.subject));
    Ok(found)
}
