//! Organisations with their sites and classes.

use loper_database::error::Result;
use loper_database::scope::{Organisation, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{ClassId, OrganisationId, SiteId};
use loper_vocabulary::level::Level;
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;

use super::{id, word};

const MAKE: Sql = sql!(
    "insert into people_organisation (id, sector, name, short_name, region, home, colour, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)"
);

const CHANGE: Sql = sql!(
    "update people_organisation set name = $2, short_name = $3, region = $4, home = $5, colour = $6 where id = $1"
);

const GET: Sql =
    sql!("select id, sector, name, short_name, region, home, colour from people_organisation where id = $1");

const ALL: Sql = sql!(
    "select id, sector, name, short_name, region, home, colour from people_organisation order by lower(name), id"
);

const MAKE_SITE: Sql = sql!("insert into people_site (organisation, id, name, city) values ($1, $2, $3, $4)");

const CHANGE_SITE: Sql =
    sql!("update people_site set name = $3, city = $4 where organisation = $1 and id = $2");

const SITES: Sql =
    sql!("select id, name, city from people_site where organisation = $1 order by lower(name), id");

const MAKE_CLASS: Sql = sql!(
    "insert into people_class (organisation, id, name, site, school_year, level) values ($1, $2, $3, $4, $5, $6)"
);

const CLASSES: Sql = sql!(
    "select id, name, site, school_year, level from people_class where organisation = $1 and school_year = $2
      order by lower(name), id"
);

/// An organisation as it calls itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    /// Which.
    pub id: OrganisationId,
    /// What kind.
    pub sector: Sector,
    /// The whole name.
    pub name: String,
    /// The name in the shell.
    pub short_name: String,
    /// The labour-market region, by its code.
    pub region: Option<String>,
    /// What a federation calls it.
    pub home: Option<String>,
    /// `#rrggbb`.
    pub colour: Option<String>,
}

fn school(row: &Row) -> Result<School> {
    Ok(School {
        id: OrganisationId(id(row, 0)?),
        sector: word(row, 1, Sector::parse)?,
        name: row.text(2)?,
        short_name: row.text(3)?,
        region: row.opt_text(4)?,
        home: row.opt_text(5)?,
        colour: row.opt_text(6)?,
    })
}

/// Adds an organisation.
pub fn make(tx: &mut Tx<'_, Public>, it: &School, now: Moment) -> Result<()> {
    tx.exec(
        MAKE,
        &[
            it.id.to_string().into(),
            it.sector.code().into(),
            (&it.name).into(),
            (&it.short_name).into(),
            it.region.clone().into(),
            it.home.clone().into(),
            it.colour.clone().into(),
            now.0.into(),
        ],
    )?;
    Ok(())
}

/// Changes what an organisation is called.
pub fn change(tx: &mut Tx<'_, Organisation>, it: &School) -> Result<()> {
    tx.exec(
        CHANGE,
        &[
            (&it.name).into(),
            (&it.short_name).into(),
            it.region.clone().into(),
            it.home.clone().into(),
            it.colour.clone().into(),
        ],
    )?;
    Ok(())
}

/// The organisation of this scope.
pub fn get(tx: &mut Tx<'_, Organisation>) -> Result<Option<School>> {
    tx.first(GET, &[])?.as_ref().map(school).transpose()
}

/// All organisations of the installation, by name. Names of schools are public.
pub fn all(tx: &mut Tx<'_, Public>) -> Result<Vec<School>> {
    tx.all(ALL, &[], school)
}

/// A place of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Which.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// The town it is in.
    pub city: String,
}

/// Adds a site.
pub fn make_site(tx: &mut Tx<'_, Organisation>, site: &Site) -> Result<()> {
    tx.exec(MAKE_SITE, &[site.id.to_string().into(), (&site.name).into(), (&site.city).into()])?;
    Ok(())
}

/// Gives a site of this organisation another name or town.
pub fn change_site(tx: &mut Tx<'_, Organisation>, site: &Site) -> Result<u64> {
    tx.exec(CHANGE_SITE, &[site.id.to_string().into(), (&site.name).into(), (&site.city).into()])
}

/// The sites of this organisation.
pub fn sites(tx: &mut Tx<'_, Organisation>) -> Result<Vec<Site>> {
    tx.all(SITES, &[], |row| Ok(Site { id: SiteId(id(row, 0)?), name: row.text(1)?, city: row.text(2)? }))
}

/// A class or a team in one school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Which.
    pub id: ClassId,
    /// Its name: `3B`.
    pub name: String,
    /// Where.
    pub site: Option<SiteId>,
    /// The year in which its school year starts.
    pub school_year: i16,
    /// Of what its learners do.
    pub level: Option<Level>,
}

/// Adds a class.
pub fn make_class(tx: &mut Tx<'_, Organisation>, class: &Class) -> Result<()> {
    tx.exec(
        MAKE_CLASS,
        &[
            class.id.to_string().into(),
            (&class.name).into(),
            class.site.map(|it| it.to_string()).into(),
            class.school_year.into(),
            class.level.map(Level::code).into(),
        ],
    )?;
    Ok(())
}

/// The classes of this organisation in a school year, by name.
pub fn classes(tx: &mut Tx<'_, Organisation>, school_year: i16) -> Result<Vec<Class>> {
    tx.all(CLASSES, &[school_year.into()], |row| {
        Ok(Class {
            id: ClassId(id(row, 0)?),
            name: row.text(1)?,
            site: row.opt_str(2)?.and_then(SiteId::parse),
            school_year: i16::try_from(row.int(3)?).unwrap_or_default(),
            level: row.opt_str(4)?.and_then(Level::parse),
        })
    })
}
