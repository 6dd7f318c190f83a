//! The schools of the demo and their classes.

use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_database::tx::Tx;
use loper_people::store::organisation::{self, Class, Site};
use loper_vocabulary::identity::{OrganisationId, SiteId};
use loper_vocabulary::level::Level;
use loper_vocabulary::school_year::SchoolYear;
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;

use super::{Kind, class_id, id};

/// An organisation of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum School {
    /// A vmbo school.
    Voorbeeldschool,
    /// Another vmbo school.
    Molenhoek,
    /// An mbo institution.
    Voorbeeldcollege,
    /// A university of applied sciences.
    Hogeschool,
    /// A training company.
    Bedrijf,
}

/// Which, what kind, its names.
const SCHOOLS: [(School, Sector, &str, &str, Option<&str>); 5] = [
    (School::Voorbeeldschool, Sector::Vo, "Voorbeeldschool voor vmbo", "Voorbeeldschool", Some("#0b5c8a")),
    (School::Molenhoek, Sector::Vo, "vmbo De Molenhoek", "De Molenhoek", None),
    (School::Voorbeeldcollege, Sector::Mbo, "Voorbeeldcollege, school voor mbo", "Voorbeeldcollege", None),
    (School::Hogeschool, Sector::Hbo, "Hogeschool Voorbeeldstad", "Hogeschool", None),
    (School::Bedrijf, Sector::Employer, "Installatiebedrijf Voorbeeld", "Installatiebedrijf", None),
];

/// The whole name of a school.
pub fn full_name(school: School) -> &'static str {
    SCHOOLS.iter().find(|it| it.0 == school).map_or("", |it| it.2)
}

/// A class of the demo.
#[derive(Debug)]
pub struct ClassOf {
    /// Where.
    pub school: School,
    /// What it is called.
    pub name: &'static str,
    /// What its learners do.
    pub level: Level,
    /// How many there are.
    pub learners: u128,
}

const fn class(school: School, name: &'static str, level: Level, learners: u128) -> ClassOf {
    ClassOf { school, name, level, learners }
}

/// All classes: 204 learners.
pub const CLASSES: &[ClassOf] = &[
    class(School::Voorbeeldschool, "3B", Level::VmboKb, 24),
    class(School::Voorbeeldschool, "3C", Level::VmboBb, 16),
    class(School::Voorbeeldschool, "4A", Level::VmboTl, 22),
    class(School::Molenhoek, "3A", Level::VmboKb, 20),
    class(School::Molenhoek, "4B", Level::VmboGl, 20),
    class(School::Voorbeeldcollege, "1A", Level::Mbo4, 26),
    class(School::Voorbeeldcollege, "1B", Level::Mbo2, 18),
    class(School::Voorbeeldcollege, "2C", Level::Mbo3, 22),
    class(School::Voorbeeldcollege, "E1", Level::Mbo1, 12),
    class(School::Hogeschool, "V1", Level::HboBachelor, 24),
];

/// Makes the schools, a site for each and their classes of this school year.
pub fn make(tx: &mut Tx<'_, Public>, year: SchoolYear, now: Moment) -> Result<(), Error> {
    for (school, sector, name, short, colour) in SCHOOLS {
        let organisation = OrganisationId(id(Kind::Organisation, school as u128));
        let it = organisation::School {
            id: organisation,
            sector,
            name: name.into(),
            short_name: short.into(),
            region: Some("AM99".into()),
            home: Some(format!("{}.example", short.to_lowercase().replace(' ', "-"))),
            colour: colour.map(str::to_owned),
        };
        organisation::make(tx, &it, now)?;
        let site = SiteId(id(Kind::Organisation, 100 + school as u128));
        let place = Site { id: site, name: short.into(), city: "Voorbeeldstad".into() };
        tx.within(Organisation(organisation), |tx| {
            organisation::make_site(tx, &place)?;
            for (number, one) in (0_u128..).zip(CLASSES).filter(|(_, one)| one.school == school) {
                let class = Class {
                    id: class_id(number),
                    name: one.name.into(),
                    site: Some(site),
                    school_year: year.0,
                    level: Some(one.level),
                };
                organisation::make_class(tx, &class)?;
            }
            Ok::<_, Error>(())
        })?;
    }
    Ok(())
}
