//! A few occupations or programmes beside each other: at most eight statements, however many are picked.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Value;
use loper_texts::format::capital;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::Level;

use super::occupation::{by, occupation, text};
use super::programme;
use crate::model::compare::{Candidate, Known, MAX, Pick, Side};
use crate::model::occupation::{Occupation, Text, Way};
use crate::model::programme::{Figure, Programme, Work};

/// The sides for the picks that exist, in the order of the picks.
pub fn sides(tx: &mut Tx<'_, Public>, picks: &[Pick], language: Language) -> Result<Vec<Side>> {
    let slugs = |is_occupation: bool| -> Vec<&str> {
        let wanted = picks.iter().filter_map(|pick| match pick {
            Pick::Occupation(slug) if is_occupation => Some(slug.as_str()),
            Pick::Programme(slug) if !is_occupation => Some(slug.as_str()),
            _ => None,
        });
        wanted.collect()
    };
    let mut found = occupations(tx, &slugs(true), language)?;
    found.extend(programmes(tx, &slugs(false), language)?);
    found.sort_by_key(|side| picks.iter().position(|pick| *pick == side.pick));
    Ok(found)
}

/// Four parameters, the last ones empty, and the language.
fn four(keys: &[&str], language: Language) -> Vec<Value> {
    let mut params: Vec<Value> = keys.iter().map(|key| Value::from(*key)).collect();
    params.resize(MAX, Value::from(""));
    params.push(language.code().into());
    params
}

const OCCUPATIONS: Sql = sql!(
    "select id, slug, isco, name_nl, name_en, other_names_nl, other_names_en, description_nl, description_en,
            group_code, group_code_ed2025, group_nl, group_en, sector_code, sector_nl, sector_en, p25, median, p75,
            pay_year, jobs, jobs_period, jobs_before, to_year, expansion, expansion_class, replacement,
            replacement_class, openings, openings_class, itkb, itkb_class, tension, tension_class, r, i, a, s, e, c,
            method
       from labour_market_shown where slug in ($1, $2, $3, $4)"
);

fn occupations(tx: &mut Tx<'_, Public>, slugs: &[&str], language: Language) -> Result<Vec<Side>> {
    if slugs.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<Occupation> = tx.all(OCCUPATIONS, &four(slugs, language), occupation)?;
    let ids: Vec<String> = found.iter().map(|one| one.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let texts = texts(tx, &ids, language)?;
    let ways = ways(tx, &ids, language)?;
    let sides = found.into_iter().map(|one| {
        let id = one.id.to_string();
        let text = texts.iter().find(|text| text.subject == id).cloned();
        let own = ways.iter().filter(|(to, _)| *to == id).map(|(_, way)| way.clone()).collect();
        let name = || capital(one.name.get(language));
        Side {
            pick: Pick::Occupation(one.slug.clone()),
            title: text.as_ref().map_or_else(name, |text| text.title.clone()),
            text,
            known: Known::Occupation(Box::new(one), own),
        }
    });
    Ok(sides.collect())
}

const TEXTS: Sql = sql!(
    "select t.subject, t.title, t.lead, t.body, t.author, t.written_on, t.sources
       from labour_market_current c
       join labour_market_text t on t.release = c.release
      where c.part = 'texts' and t.subject in ($1, $2, $3, $4) and t.language = $5"
);

fn texts(tx: &mut Tx<'_, Public>, ids: &[&str], language: Language) -> Result<Vec<Text>> {
    tx.all(TEXTS, &four(ids, language), text)
}

const WAYS: Sql = sql!(
    "select p.name_nl, coalesce(nullif(p.name_en, ''), p.name_nl), l.reason_nl, l.reason_en, l.occupation,
            p.key, p.slug, p.level, p.modes, p.years
       from labour_market_current lc
       join programmes_link l on l.release = lc.release
       join labour_market_current pc on pc.part in ('qualifications', 'directions')
       join programmes_programme p on p.release = pc.release and p.key = l.key
      where lc.part = 'links' and l.occupation in ($1, $2, $3, $4) and p.status <> 'past'
      order by coalesce(p.level, 'zz'), l.place, p.name_nl"
);

fn ways(tx: &mut Tx<'_, Public>, ids: &[&str], language: Language) -> Result<Vec<(String, Way)>> {
    tx.all(WAYS, &four(ids, language), |row| {
        let way = Way {
            name: Bilingual { nl: row.text(0)?, en: row.text(1)? },
            reason: Bilingual { nl: row.text(2)?, en: row.text(3)? },
            key: row.text(5)?,
            slug: row.text(6)?,
            level: row.opt_text(7)?,
            modes: row.text(8)?,
            years: row.opt_int(9)?,
            is_current: true,
        };
        Ok((row.text(4)?, way))
    })
}

const PROGRAMMES: Sql = sql!(
    "select p.key, p.kind, p.slug, p.name_nl, p.name_en, p.level, p.modes, p.dossier, p.domain, p.status,
            p.list_year, p.years, p.note_nl, p.note_en, p.replaced_by,
            t.key, t.title, t.lead, t.body, t.author, t.written_on, t.sources
       from labour_market_current c
       join programmes_programme p on p.release = c.release
       left join labour_market_current tc on tc.part = 'programme_texts'
       left join programmes_text t on t.release = tc.release and t.language = $5
             and t.key in (p.key, case p.kind when 'vmbo' then substr(p.key, 1, length(p.key) - 3) else p.key end)
      where c.part in ('qualifications', 'directions') and p.slug in ($1, $2, $3, $4)
      order by case when t.key = p.key then 0 else 1 end"
);

fn programmes(tx: &mut Tx<'_, Public>, slugs: &[&str], language: Language) -> Result<Vec<Side>> {
    if slugs.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<(Programme, Option<Text>)> = Vec::new();
    for one in tx.all(PROGRAMMES, &four(slugs, language), |row| {
        Ok((programme::programme(row)?, programme::text(row)?))
    })? {
        if !found.iter().any(|(known, _)| known.key == one.0.key) {
            found.push(one);
        }
    }
    let keys: Vec<&str> = found.iter().map(|(programme, _)| programme.key.as_str()).collect();
    let figures = figures(tx, &keys, language)?;
    let work = work(tx, &keys, language)?;
    let sides = found.into_iter().map(|(programme, text)| {
        let own = |key: &String| *key == programme.key;
        let name = || programme.name(language).to_owned();
        let figures = figures.iter().filter(|(key, _)| own(key)).map(|(_, it)| it.clone()).collect();
        let work = work.iter().filter(|(key, _)| own(key)).map(|(_, it)| it.clone()).collect();
        Side {
            pick: Pick::Programme(programme.slug.clone()),
            title: text.as_ref().map_or_else(name, |text| text.title.clone()),
            text,
            known: Known::Programme(Box::new(programme), figures, work),
        }
    });
    Ok(sides.collect())
}

const FIGURES: Sql = sql!(
    "select i.indicator, g.name, i.mode, i.value, i.class, i.year, e.is_example, i.key
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join programmes_indicator i on i.release = c.release
       left join (select r.code, r.name
                    from labour_market_current rc join labour_market_region r on r.release = rc.release
                   where rc.part in ('regions', 'example_region')) g on g.code = i.region
      where c.part in ('prospects', 'example_indicators') and i.key in ($1, $2, $3, $4)
      order by i.region, i.mode"
);

fn figures(tx: &mut Tx<'_, Public>, keys: &[&str], language: Language) -> Result<Vec<(String, Figure)>> {
    tx.all(FIGURES, &four(keys, language), |row| Ok((row.text(7)?, programme::figure(row)?)))
}

const WORK: Sql = sql!(
    "select l.reason_nl, l.reason_en, o.name_nl, o.name_en, o.slug, t.title, l.reviewed_on, l.reviewed_by, l.key
       from labour_market_current c
       join programmes_link l on l.release = c.release
       join labour_market_current oc on oc.part = 'occupations'
       join labour_market_occupation o on o.release = oc.release and o.id = l.occupation
       left join labour_market_current tc on tc.part = 'texts'
       left join labour_market_text t on t.release = tc.release and t.subject = o.id and t.language = $5
      where c.part = 'links' and l.key in ($1, $2, $3, $4)
      order by l.place, o.name_nl"
);

fn work(tx: &mut Tx<'_, Public>, keys: &[&str], language: Language) -> Result<Vec<(String, Work)>> {
    tx.all(WORK, &four(keys, language), |row| Ok((row.text(8)?, programme::work_row(row, language)?)))
}

const CANDIDATES: Sql = sql!(
    "select o.name_nl, o.name_en, o.slug, t.title, 0, null
       from labour_market_current c
       join labour_market_occupation o on o.release = c.release
       left join labour_market_current tc on tc.part = 'texts'
       left join labour_market_text t on t.release = tc.release and t.subject = o.id and t.language = $2
      where c.part = 'occupations'
        and (lower(o.name_nl) like $1 or lower(o.name_en) like $1 or lower(o.other_names_nl) like $1
             or lower(t.title) like $1)
      union all
     select p.name_nl, coalesce(nullif(p.name_en, ''), p.name_nl), p.slug, null, 1, p.level
       from labour_market_current c
       join programmes_programme p on p.release = c.release
      where c.part in ('qualifications', 'directions') and p.status <> 'past'
        and (lower(p.name_nl) like $1 or lower(p.name_en) like $1)
      limit 400"
);

/// What has the words of `asked` in a name, the shortest names first: those are nearest to what was typed.
pub fn candidates(tx: &mut Tx<'_, Public>, asked: &str, language: Language) -> Result<Vec<Candidate>> {
    let plain: String = asked.to_lowercase().chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
    let plain = plain.trim();
    if plain.is_empty() {
        return Ok(Vec::new());
    }
    let like = format!("%{plain}%");
    let mut all = tx.all(CANDIDATES, &[like.into(), language.code().into()], |row| {
        let name = row.text(by(language))?;
        let (slug, is_programme) = (row.text(2)?, row.int(4)? == 1);
        Ok(Candidate {
            title: row.opt_text(3)?.unwrap_or_else(|| capital(&name)),
            level: row.opt_str(5)?.and_then(Level::parse),
            pick: if is_programme { Pick::Programme(slug) } else { Pick::Occupation(slug) },
        })
    })?;
    // A name that has the word itself comes before one that was found by another name.
    all.sort_by_cached_key(|one| {
        let title = one.title.to_lowercase();
        (!title.starts_with(plain), !title.contains(plain), title.len(), title)
    });
    all.truncate(12);
    Ok(all)
}
