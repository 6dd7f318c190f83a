//! One programme with everything its page says: eight statements, whatever it shows.

use loper_analysis::bounds::Bounds;
use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_texts::format::capital;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::Level;
use loper_vocabulary::programme::{Crebo, ProgrammeKey};

use super::occupation::by;
use crate::model::occupation::Text;
use crate::model::programme::{
    Count, Figure, Further, Offer, Programme, ProgrammePage, Step, Work, further, real_first,
};

// A track of vmbo ends in a dash and two letters; our text is about all tracks of a profile.
const BY_SLUG: Sql = sql!(
    "select p.key, p.kind, p.slug, p.name_nl, p.name_en, p.level, p.modes, p.dossier, p.domain, p.status,
            p.list_year, p.years, p.note_nl, p.note_en, p.replaced_by,
            t.key, t.title, t.lead, t.body, t.author, t.written_on, t.sources
       from labour_market_current c
       join programmes_programme p on p.release = c.release
       left join labour_market_current tc on tc.part = 'programme_texts'
       left join programmes_text t on t.release = tc.release and t.language = $2
             and t.key in (p.key, case p.kind when 'vmbo' then substr(p.key, 1, length(p.key) - 3) else p.key end)
      where c.part in ('qualifications', 'directions') and p.slug = $1
      order by case when t.key = p.key then 0 else 1 end"
);

/// The programme at an address, and our text about it.
pub fn programme_at(
    tx: &mut Tx<'_, Public>,
    slug: &str,
    language: Language,
) -> Result<Option<(Programme, Option<Text>)>> {
    let row = tx.first(BY_SLUG, &[slug.into(), language.code().into()])?;
    row.map(|row| Ok((programme(&row)?, text(&row)?))).transpose()
}

/// Reads the first fifteen columns of a statement about programmes.
pub(crate) fn programme(row: &Row) -> Result<Programme> {
    Ok(Programme {
        key: row.text(0)?,
        kind: row.text(1)?,
        slug: row.text(2)?,
        name: Bilingual { nl: row.text(3)?, en: row.text(4)? },
        level: row.opt_str(5)?.and_then(Level::parse),
        modes: row.text(6)?,
        dossier: row.opt_text(7)?,
        domain: row.opt_text(8)?,
        is_past: row.str(9)? == "past",
        list_year: row.int(10)?,
        years: row.opt_int(11)?,
        note: Bilingual { nl: row.text(12)?, en: row.text(13)? },
        replaced_by: row.opt_text(14)?,
    })
}

/// Reads our text from the seven columns after those of the programme.
pub(crate) fn text(row: &Row) -> Result<Option<Text>> {
    let Some(subject) = row.opt_text(15)? else { return Ok(None) };
    Ok(Some(Text {
        subject,
        title: row.text(16)?,
        lead: row.text(17)?,
        body: row.text(18)?,
        author: row.text(19)?,
        written_on: row.text(20)?,
        sources: row.text(21)?,
    }))
}

/// Everything for the page at an address.
pub fn page(tx: &mut Tx<'_, Public>, slug: &str, language: Language) -> Result<Option<ProgrammePage>> {
    let Some((programme, text)) = programme_at(tx, slug, language)? else { return Ok(None) };
    let key = programme.key.as_str();
    let (tasks, skills) = learned(tx, key)?;
    let level = programme.level.map_or("", Level::code);
    let (admission, onward) = steps(tx, level, language)?;
    let near = near(tx, key, programme.dossier.as_deref().unwrap_or_default(), language)?;
    Ok(Some(ProgrammePage {
        figures: figures(tx, key)?,
        offer: offer(tx, key)?,
        counts: real_first(counts(tx, key)?),
        work: work(tx, key, language)?,
        further: further(near, &onward),
        text,
        tasks,
        skills,
        admission,
        onward,
        programme,
    }))
}

const LEARNED: Sql = sql!(
    "select 0, k.place, k.task
       from labour_market_current c join programmes_task k on k.release = c.release
      where c.part = 'dossiers' and k.key = $1
      union all
     select 1, 0, s.label
       from labour_market_current c join programmes_skill s on s.release = c.release
      where c.part = 'norm_skills' and s.key = $1
      order by 1, 2, 3
      limit 60"
);

/// Core tasks and prescribed skills, after an import of the files they stand in.
fn learned(tx: &mut Tx<'_, Public>, key: &str) -> Result<(Vec<String>, Vec<String>)> {
    let rows = tx.all(LEARNED, &[key.into()], |row| Ok((row.int(0)?, row.text(2)?)))?;
    let (tasks, skills): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(kind, _)| *kind == 0);
    let words = |rows: Vec<(i64, String)>| rows.into_iter().map(|(_, word)| word).collect();
    Ok((words(tasks), words(skills)))
}

const FIGURES: Sql = sql!(
    "select i.indicator, g.name, i.mode, i.value, i.class, i.year, e.is_example
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join programmes_indicator i on i.release = c.release
       left join (select r.code, r.name
                    from labour_market_current rc join labour_market_region r on r.release = rc.release
                   where rc.part in ('regions', 'example_region')) g on g.code = i.region
      where c.part in ('prospects', 'example_indicators') and i.key = $1
      order by i.region, i.mode"
);

fn figures(tx: &mut Tx<'_, Public>, key: &str) -> Result<Vec<Figure>> {
    tx.all(FIGURES, &[key.into()], figure)
}

/// Reads a figure from the first seven columns.
pub(crate) fn figure(row: &Row) -> Result<Figure> {
    Ok(Figure {
        indicator: row.text(0)?,
        region: row.opt_text(1)?,
        mode: row.text(2)?,
        value: row.opt_real(3)?,
        class: row.opt_text(4)?,
        year: row.int(5)?,
        is_example: row.bool(6)?,
    })
}

const STEPS: Sql = sql!(
    "select a.condition_nl, a.condition_en, a.from_level, a.to_level, a.answer, a.law, a.certainty
       from labour_market_current c join programmes_admission a on a.release = c.release
      where c.part = 'admission' and $1 in (a.from_level, a.to_level)"
);

/// The steps to a level, and those from it, in the order of the walk.
fn steps(tx: &mut Tx<'_, Public>, level: &str, language: Language) -> Result<(Vec<Step>, Vec<Step>)> {
    let mut all = tx.all(STEPS, &[level.into()], |row| {
        Ok(Step {
            condition: row.text(by(language))?,
            from: row.text(2)?,
            to: row.text(3)?,
            answer: row.text(4)?,
            law: row.text(5)?,
            certainty: row.text(6)?,
        })
    })?;
    let place = |code: &str| Level::ALL.iter().position(|level| level.code() == code);
    all.sort_by_key(|step| (place(&step.from), place(&step.to)));
    let onward = all.iter().filter(|step| step.from == level).cloned().collect();
    Ok((all.into_iter().filter(|step| step.to == level).collect(), onward))
}

const OFFER: Sql = sql!(
    "select o.institution, o.place, coalesce(o.mode, ''), o.website, e.is_example
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join programmes_offer o on o.release = c.release
      where c.part in ('offer', 'example_offer') and o.key = $1
      order by e.is_example, o.place, o.institution, 3
      limit 100"
);

fn offer(tx: &mut Tx<'_, Public>, key: &str) -> Result<Vec<Offer>> {
    tx.all(OFFER, &[key.into()], |row| {
        Ok(Offer {
            institution: row.text(0)?,
            place: row.text(1)?,
            mode: row.text(2)?,
            website: row.text(3)?,
            is_example: row.bool(4)?,
        })
    })
}

const COUNTS: Sql = sql!(
    "select n.measure, n.year, cast(sum(n.low) as bigint), cast(sum(n.high) as bigint), e.is_example
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join programmes_count n on n.release = c.release
      where c.part in ('students', 'graduates', 'intake', 'example_counts') and n.key = $1
      group by n.measure, n.year, e.is_example
      order by n.measure, n.year"
);

fn counts(tx: &mut Tx<'_, Public>, key: &str) -> Result<Vec<Count>> {
    tx.all(COUNTS, &[key.into()], |row| {
        Ok(Count {
            measure: row.text(0)?,
            year: row.int(1)?,
            bounds: Bounds::new(row.int(2)?, row.int(3)?)
                .ok_or_else(|| Error::Damaged("a count with crossed bounds".into()))?,
            is_example: row.bool(4)?,
        })
    })
}

const WORK: Sql = sql!(
    "select l.reason_nl, l.reason_en, o.name_nl, o.name_en, o.slug, t.title, l.reviewed_on, l.reviewed_by
       from labour_market_current c
       join programmes_link l on l.release = c.release
       join labour_market_current oc on oc.part = 'occupations'
       join labour_market_occupation o on o.release = oc.release and o.id = l.occupation
       left join labour_market_current tc on tc.part = 'texts'
       left join labour_market_text t on t.release = tc.release and t.subject = o.id and t.language = $2
      where c.part = 'links' and l.key = $1
      order by l.place, o.name_nl"
);

fn work(tx: &mut Tx<'_, Public>, key: &str, language: Language) -> Result<Vec<Work>> {
    tx.all(WORK, &[key.into(), language.code().into()], |row| work_row(row, language))
}

/// Reads a link to work from the first eight columns.
pub(crate) fn work_row(row: &Row, language: Language) -> Result<Work> {
    let name = row.text(2 + by(language))?;
    Ok(Work {
        reason: row.text(by(language))?,
        slug: row.text(4)?,
        title: row.opt_text(5)?.unwrap_or_else(|| capital(&name)),
        reviewed_on: row.text(6)?,
        reviewed_by: row.text(7)?,
    })
}

// The order of a `cross join` is kept by SQLite, which would begin with all links or all programmes otherwise.
const NEAR: Sql = sql!(
    "select p.name_nl, coalesce(nullif(p.name_en, ''), p.name_nl), p.slug, p.level, coalesce(p.dossier, '')
       from (select same.key as key
               from labour_market_current sc join programmes_programme same on same.release = sc.release
              where sc.part in ('qualifications', 'directions') and same.dossier = $2
              union
             select other.key as key
               from labour_market_current lc cross join programmes_link mine cross join programmes_link other
              where lc.part = 'links' and mine.release = lc.release and mine.key = $1
                and other.release = lc.release and other.occupation = mine.occupation) n
      cross join labour_market_current c cross join programmes_programme p
      where c.part in ('qualifications', 'directions') and p.release = c.release and p.key = n.key
        and p.status <> 'past' and p.key <> $1
      order by case when p.dossier = $2 then 0 else 1 end, coalesce(p.level, 'zz'), p.name_nl
      limit 200"
);

/// Programmes of the same file, and those that lead to the same work.
fn near(tx: &mut Tx<'_, Public>, key: &str, dossier: &str, language: Language) -> Result<Vec<Further>> {
    tx.all(NEAR, &[key.into(), dossier.into()], |row| {
        Ok(Further {
            name: row.text(by(language))?,
            slug: row.text(2)?,
            level: row.opt_str(3)?.and_then(Level::parse),
            is_same_dossier: !dossier.is_empty() && row.str(4)? == dossier,
        })
    })
}

const BY_KEY: Sql = sql!(
    "select p.slug from labour_market_current c join programmes_programme p on p.release = c.release
      where c.part in ('qualifications', 'directions') and p.key = $1"
);

/// Where a bare code, a key, or a crebo with an older name behind it leads.
pub fn moved(tx: &mut Tx<'_, Public>, asked: &str) -> Result<Option<String>> {
    let digits = asked.split('-').next().unwrap_or_default();
    let key = Crebo::parse(digits)
        .map(|crebo| ProgrammeKey::mbo(&crebo))
        .or_else(|| ProgrammeKey::parse(asked))
        .map(|key| key.to_string());
    let Some(key) = key else { return Ok(None) };
    tx.first(BY_KEY, &[key.into()])?.map(|row| row.text(0)).transpose()
}
