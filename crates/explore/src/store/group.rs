//! One occupational group with everything its page says: five statements.

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_texts::format::capital;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::occupation::{Edition, GroupId};

use super::occupation::{by, forecast, jobs, origins, pay, regions_of, texts_of};
use crate::model::group::{Group, GroupPage, Member};

const GROUP: Sql = sql!(
    "select g.code, g.name_nl, g.name_en, g.sector_code, g.sector_nl, g.sector_en, g.code_ed2025,
            p.p25, p.median, p.p75, p.year, j.jobs, j.period, j.jobs_before,
            f.to_year, f.expansion, f.expansion_class, f.replacement, f.replacement_class, f.openings,
            f.openings_class, f.itkb, f.itkb_class, f.tension, f.tension_class
       from labour_market_current gc
       join labour_market_group g on g.release = gc.release and g.edition = 'brc2014'
       left join labour_market_current pc on pc.part = 'pay'
       left join labour_market_pay p on p.release = pc.release and p.edition = 'brc2014' and p.code = g.code
       left join labour_market_current jc on jc.part = 'jobs'
       left join labour_market_jobs j on j.release = jc.release and j.edition = 'brc2014' and j.code = g.code
       left join labour_market_current fc on fc.part = 'forecast'
       left join labour_market_forecast f
         on f.release = fc.release and f.edition = 'brc2014ed2025' and f.code = g.code_ed2025
            and f.region = 'NL'
      where gc.part = 'groups' and g.code = $1"
);

fn group(row: &Row) -> Result<Group> {
    let id = GroupId::new(Edition::Brc2014, row.str(0)?);
    Ok(Group {
        id: id.ok_or_else(|| Error::Damaged("a group with a wrong code".into()))?,
        name: Bilingual { nl: row.text(1)?, en: row.text(2)? },
        sector_code: row.text(3)?,
        sector: Bilingual { nl: row.text(4)?, en: row.text(5)? },
        pay: pay(row, 7)?,
        jobs: jobs(row, 11)?,
        forecast: forecast(row, 6, 14)?,
    })
}

/// Everything for the page of a group of the 2014 edition.
pub fn page(tx: &mut Tx<'_, Public>, code: &str, language: Language) -> Result<Option<GroupPage>> {
    let Some(row) = tx.first(GROUP, &[code.into()])? else { return Ok(None) };
    let group = group(&row)?;
    Ok(Some(GroupPage {
        text: texts_of(tx, "", &group.id.to_string(), language)?.pop(),
        members: members(tx, code, language)?,
        regions: regions_of(tx, code)?,
        origins: origins(tx)?,
        group,
    }))
}

const MEMBERS: Sql = sql!(
    "select o.name_nl, o.name_en, o.slug, t.title, t.lead
       from labour_market_current c
       join labour_market_occupation o on o.release = c.release
       left join labour_market_current tc on tc.part = 'texts'
       left join labour_market_text t on t.release = tc.release and t.subject = o.id and t.language = $2
      where c.part = 'occupations' and o.group_code = $1"
);

fn members(tx: &mut Tx<'_, Public>, code: &str, language: Language) -> Result<Vec<Member>> {
    let mut all = tx.all(MEMBERS, &[code.into(), language.code().into()], |row| {
        let name = row.text(by(language))?;
        Ok(Member {
            slug: row.text(2)?,
            title: row.opt_text(3)?.unwrap_or_else(|| capital(&name)),
            lead: row.opt_text(4)?,
        })
    })?;
    // Two databases sort letters with accents in two ways; this way it is the same everywhere.
    all.sort_by_cached_key(|member| member.title.to_lowercase());
    Ok(all)
}

const BEFORE: Sql = sql!(
    "select min(g.code) from labour_market_current c join labour_market_group g on g.release = c.release
      where c.part = 'groups' and g.edition = 'brc2014' and (g.code = $1 or g.code_ed2025 = $1)"
);

/// The group of the 2014 edition that a code of either edition means.
pub fn moved(tx: &mut Tx<'_, Public>, code: &str) -> Result<Option<String>> {
    let found = tx.first(BEFORE, &[code.into()])?;
    Ok(found.map(|row| row.opt_text(0)).transpose()?.flatten())
}
