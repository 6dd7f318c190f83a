//! Programmes: what they lead to, where they are offered, and who may go in.

use std::collections::{BTreeMap, HashMap};

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::programme::ProgrammeKey;
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_vocabulary::travel::Middle;

use super::{Releases, Titles, called, occupation_id};
use crate::model::facts::Admission;
use crate::model::facts::build::Programme;
use crate::model::facts::offered::{Ground, Offer};
use crate::model::facts::ways::Municipality;

const PROGRAMMES: Sql = sql!(
    "select p.key, p.slug, p.name_nl, p.name_en, coalesce(p.level, l.level), p.modes, p.years
       from programmes_programme p
       left join programmes_level l on l.release = $3 and l.key = p.key
      where p.release in ($1, $2) and p.status <> 'past' and p.kind <> 'elective'
      order by p.key"
);

/// Every programme that can be chosen.
pub fn programmes(
    tx: &mut Tx<'_, Public>,
    releases: Releases<'_>,
    titles: &Titles,
) -> Result<Vec<Programme>> {
    let mut links = links(tx, releases.of("links"))?;
    let mut offers = offers(tx, &[releases.of("offer"), releases.of("example_offer")])?;
    let mut all = Vec::new();
    for row in
        tx.query(PROGRAMMES, &["qualifications", "directions", "programme_levels"].map(|it| releases.of(it)))?
    {
        let Some(mut programme) = programme(&row, titles)? else { continue };
        let key = programme.key.to_string();
        programme.links = links.remove(&key).unwrap_or_default();
        programme.offers = offers.remove(&key).unwrap_or_default();
        all.push(programme);
    }
    Ok(all)
}

fn programme(row: &Row, titles: &Titles) -> Result<Option<Programme>> {
    let text = row.str(0)?;
    let Some(key) = ProgrammeKey::parse(text) else { return Ok(None) };
    let name = Bilingual { nl: row.text(2)?, en: row.text(3)? };
    Ok(Some(Programme {
        slug: row.text(1)?,
        title: called(titles, text, &name),
        level: row.opt_str(4)?.and_then(Level::parse),
        modes: StudyMode::parse_many(row.str(5)?),
        years: row.opt_int(6)?.and_then(|it| u8::try_from(it).ok()),
        links: Vec::new(),
        offers: Vec::new(),
        key,
    }))
}

const LINKS: Sql =
    sql!("select key, occupation from programmes_link where release = $1 order by key, place, occupation");

fn links(tx: &mut Tx<'_, Public>, release: Value) -> Result<HashMap<String, Vec<OccupationId>>> {
    let mut all: HashMap<String, Vec<OccupationId>> = HashMap::new();
    for row in tx.query(LINKS, &[release])? {
        all.entry(row.text(0)?).or_default().push(occupation_id(row.str(1)?)?);
    }
    Ok(all)
}

const OFFERS: Sql = sql!(
    "select o.key, o.region, o.municipality, o.mode, case when o.release = $2 then 1 else 0 end
       from programmes_offer o
      where o.release in ($1, $2)
      group by o.key, o.region, o.municipality, o.mode, o.release"
);

type Offers = HashMap<String, Vec<Offer>>;

/// The offers of the publisher and those that were made up.
fn offers(tx: &mut Tx<'_, Public>, releases: &[Value; 2]) -> Result<Offers> {
    let mut all = Offers::new();
    for row in tx.query(OFFERS, releases)? {
        let offer = Offer {
            region: row.opt_str(1)?.and_then(LabourRegion::parse),
            municipality: row.opt_str(2)?.and_then(MunicipalityCode::parse),
            mode: row.opt_str(3)?.and_then(StudyMode::parse),
            is_example: row.int(4)? == 1,
        };
        all.entry(row.text(0)?).or_default().push(offer);
    }
    Ok(all)
}

const MUNICIPALITIES: Sql = sql!(
    "select m.code, m.name, m.lat, m.lon, m.radius_km, case when m.release = $2 then 1 else 0 end
       from labour_market_municipality m
      where m.release in ($1, $2) and m.lat is not null and m.lon is not null and m.radius_km is not null"
);

/// Where municipalities lie: the real ones and the made-up ones.
pub fn municipalities(
    tx: &mut Tx<'_, Public>,
    releases: &[Value; 2],
) -> Result<BTreeMap<MunicipalityCode, Municipality>> {
    let mut all = BTreeMap::new();
    for row in tx.query(MUNICIPALITIES, releases)? {
        let middle = Middle::new(row.real(2)?, row.real(3)?, row.real(4)?);
        let ground = if row.int(5)? == 1 { Ground::Example } else { Ground::Real };
        if let (Some(code), Some(middle)) = (MunicipalityCode::parse(row.str(0)?), middle) {
            all.insert(code, Municipality { name: row.text(1)?, middle, ground });
        }
    }
    Ok(all)
}

const ADMISSIONS: Sql =
    sql!("select from_level, to_level, answer from programmes_admission where release = $1");

/// Who may go where.
pub fn admissions(tx: &mut Tx<'_, Public>, release: Value) -> Result<BTreeMap<(Level, Level), Admission>> {
    let read = |row: &Row| {
        let levels = Level::parse(row.str(0)?).zip(Level::parse(row.str(1)?));
        Ok(levels.zip(Admission::parse(row.str(2)?)))
    };
    Ok(tx.all(ADMISSIONS, &[release], read)?.into_iter().flatten().collect())
}
