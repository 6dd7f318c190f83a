//! What stands round the routes to one goal: where it is offered, and what each publisher says of the chances.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::region::LabourRegion;

use crate::model::around::{Around, Class, Offer, Region};

/// Reads what stands round these programmes and this occupation, for one region or for none.
pub fn around(
    tx: &mut Tx<'_, Public>,
    keys: &[String],
    occupation: Option<&str>,
    region: Option<&str>,
) -> Result<Around> {
    let all = format!("|{}|", keys.join("|"));
    let region = region.unwrap_or_default();
    // Invented places stand only beside the invented region: they would say something false of any other.
    let offer = if region == LabourRegion::EXAMPLE { "example_offer" } else { "offer" };
    let (classes, forecast) = match occupation {
        Some(id) => (tensions(tx, id, region)?, forecast(tx, id)?),
        None => (Vec::new(), Vec::new()),
    };
    Ok(Around {
        regions: tx.all(REGIONS, &[], |row| {
            Ok(Region { code: row.text(0)?, name: row.text(1)?, is_example: row.bool(2)? })
        })?,
        offers: offers(tx, &all, (region, offer))?,
        has_offers: tx.first(ANY_OFFER, &[offer.into()])?.is_some(),
        classes: [prospects(tx, &all, region)?, classes, forecast].concat(),
    })
}

const REGIONS: Sql = sql!(
    "select r.code, r.name, r.is_example
       from labour_market_current c join labour_market_region r on r.release = c.release
      where c.part in ('regions', 'example_region')
      order by r.is_example, r.name"
);

const ANY_OFFER: Sql = sql!(
    "select o.id from labour_market_current c join programmes_offer o on o.release = c.release
      where c.part = $1 limit 1"
);

const OFFERS: Sql = sql!(
    "select o.key, o.institution, o.place, coalesce(o.mode, ''), o.website
       from labour_market_current c join programmes_offer o on o.release = c.release
      where c.part = $3 and cast($1 as text) like '%|' || o.key || '|%'
        and (cast($2 as text) = '' or o.region = $2)
      order by o.institution, o.place, o.key, o.mode
      limit 60"
);

fn offers(tx: &mut Tx<'_, Public>, keys: &str, (region, part): (&str, &str)) -> Result<Vec<Offer>> {
    tx.all(OFFERS, &[keys.into(), region.into(), part.into()], |row| {
        Ok(Offer {
            key: row.text(0)?,
            institution: row.text(1)?,
            place: row.text(2)?,
            mode: row.text(3)?,
            website: row.text(4)?,
        })
    })
}

const PROSPECTS: Sql = sql!(
    "select i.indicator, i.class, i.year, i.mode, coalesce(r.name, ''), e.is_example, i.key
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join programmes_indicator i on i.release = c.release
       left join labour_market_current rc on rc.part in ('regions', 'example_region')
       left join labour_market_region r on r.release = rc.release and r.code = i.region
      where c.part in ('prospects', 'example_indicators') and i.indicator in ('work', 'placement')
        and i.class is not null and cast($1 as text) like '%|' || i.key || '|%'
        and (i.region = 'NL' or (i.region = $2 and r.code is not null))
      order by i.key, i.indicator, i.region, i.mode
      limit 40"
);

/// SBB: the chance of work and of a placement, per programme.
fn prospects(tx: &mut Tx<'_, Public>, keys: &str, region: &str) -> Result<Vec<Class>> {
    tx.all(PROSPECTS, &[keys.into(), region.into()], |row| {
        Ok(Class {
            publisher: "SBB".into(),
            indicator: row.text(0)?,
            class: row.text(1)?,
            when: row.int(2)?.to_string(),
            mode: row.text(3)?,
            region: row.text(4)?,
            is_example: row.bool(5)?,
            key: Some(row.text(6)?),
        })
    })
}

const TENSIONS: Sql = sql!(
    "select t.class, t.period, r.name, e.is_example
       from labour_market_current oc
       join labour_market_occupation o on o.release = oc.release and o.id = $1
       join labour_market_current c on c.part in ('tension', 'example_tension')
       join labour_market_release e on e.id = c.release
       join labour_market_tension t on t.release = c.release and t.edition = 'brc2014' and t.code = o.group_code
       join labour_market_current rc on rc.part in ('regions', 'example_region')
       join labour_market_region r on r.release = rc.release and r.code = t.region
      where oc.part = 'occupations' and t.region = $2 and t.class is not null"
);

/// UWV: the tension of the group in the region.
fn tensions(tx: &mut Tx<'_, Public>, occupation: &str, region: &str) -> Result<Vec<Class>> {
    tx.all(TENSIONS, &[occupation.into(), region.into()], |row| {
        Ok(Class {
            publisher: "UWV".into(),
            indicator: "tension".into(),
            class: row.text(0)?,
            when: row.text(1)?,
            region: row.text(2)?,
            is_example: row.bool(3)?,
            mode: String::new(),
            key: None,
        })
    })
}

const FORECAST: Sql = sql!(
    "select itkb_class, to_year from labour_market_shown
      where id = $1 and itkb_class is not null and to_year is not null"
);

/// ROA: whether employers will find people, for the group in the whole country.
fn forecast(tx: &mut Tx<'_, Public>, occupation: &str) -> Result<Vec<Class>> {
    tx.all(FORECAST, &[occupation.into()], |row| {
        Ok(Class {
            publisher: "ROA".into(),
            indicator: "scarcity".into(),
            class: row.text(0)?,
            when: row.int(1)?.to_string(),
            region: String::new(),
            is_example: false,
            mode: String::new(),
            key: None,
        })
    })
}
