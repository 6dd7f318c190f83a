//! Which programme is offered where, from the daily file of DUO. Pure.
//!
//! Electives (*keuzedelen*) stand in the same file: their codes and names make the register of electives.

use std::collections::BTreeSet;
use std::io::Read;

use loper_document::read::Row;
use loper_document::read::columns::Header;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_labour_market::import::rows::refuse;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::programme::ProgrammeKey;

use crate::import::reader::{Rows, five_digits, lacking};

/// A programme at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The code of the offer, with what tells it apart where the code stands more than once.
    pub id: String,
    /// `mbo:25491`, `dossier:23187` or `elective:K0072`.
    pub key: String,
    /// The provider in the register of institutions (RIO).
    pub institution_code: String,
    /// Its name.
    pub institution: String,
    /// The place of the site.
    pub place: String,
    /// `1234AB`, without a space.
    pub postcode: String,
    /// Bol or bbl; nothing for other ways.
    pub mode: Option<StudyMode>,
    /// The page of the programme; only `http` and `https`.
    pub website: String,
    /// The programme itself, for electives.
    pub elective: Option<Elective>,
}

/// An elective (*keuzedeel*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elective {
    /// Its name.
    pub name_nl: String,
    /// Its English name; often empty.
    pub name_en: String,
    /// The level, where DUO gives one.
    pub level: Option<Level>,
}

struct Places {
    names: Vec<String>,
    id: usize,
    kind: usize,
    code: usize,
    name: usize,
    name_en: Option<usize>,
    level: Option<usize>,
    institution_code: usize,
    institution: usize,
    location: Option<usize>,
    place: usize,
    postcode: usize,
    mode: usize,
    website: Option<usize>,
}

impl Places {
    fn of(header: &Header) -> Result<Self, Unreadable> {
        let mut missing = Vec::new();
        let mut need = |name: &str| header.need(&[name], &mut missing);
        let places = Self {
            names: header.names().to_vec(),
            id: need("AANGEBODEN_OPLEIDINGCODE"),
            kind: need("OPLEIDINGSEENHEID_TYPE"),
            code: need("ERKENDEOPLEIDINGSCODE"),
            name: need("OPLEIDINGSEENHEID_NAAM"),
            institution_code: need("ONDERWIJSAANBIEDERID"),
            institution: need("NAAM"),
            place: need("PLAATSNAAM"),
            postcode: need("POSTCODE"),
            mode: need("LEERTRAJECT"),
            name_en: header.find(&["OPLEIDINGSEENHEID_INTERNATIONALE_NAAM_ENGELS"]),
            level: header.find(&["OPLEIDINGSEENHEID_NIVEAU"]),
            location: header.find(&["ONDERWIJSLOCATIECODE"]),
            website: header.find(&["WEBSITE"]),
        };
        if missing.is_empty() {
            Ok(places)
        } else {
            Err(lacking(header, missing, "the DUO programmes on offer"))
        }
    }

    fn refuse(&self, row: &Row, place: usize, reason: &str) -> Problem {
        refuse(&self.names, row, place, reason)
    }

    fn key(&self, row: &Row, kind: &str) -> Result<Option<String>, Problem> {
        let digits = || five_digits(row.cell(self.code)).map_err(|why| self.refuse(row, self.code, why));
        match kind {
            "MBOKWALIFICATIE" => Ok(Some(format!("mbo:{}", digits()?))),
            "MBOKWALIFICATIEDOSSIER" => Ok(Some(format!("dossier:{}", digits()?))),
            "MBOKEUZEDEEL" => {
                let key = format!("elective:{}", row.cell(self.code).to_ascii_uppercase());
                let is_elective = row.cell(self.code).to_ascii_uppercase().starts_with('K')
                    && ProgrammeKey::parse(&key).is_some();
                let why = "This is not the code of an elective (K and four digits).";
                if is_elective { Ok(Some(key)) } else { Err(self.refuse(row, self.code, why)) }
            }
            // A domain or a part of a programme is nothing that one can choose.
            "MBODOMEIN" | "MBOBEROEPSGERICHTONDERDEEL" => Ok(None),
            _ => Err(self.refuse(row, self.kind, "This kind of programme is not known.")),
        }
    }

    fn offered(&self, row: &Row, key: String, id: String) -> Offered {
        let optional = |place: Option<usize>| place.map_or("", |place| row.cell(place));
        let website = optional(self.website);
        let is_address = website.starts_with("https://") || website.starts_with("http://");
        let elective = key.starts_with("elective:").then(|| Elective {
            name_nl: row.cell(self.name).to_owned(),
            name_en: optional(self.name_en).to_owned(),
            level: Level::of_mbo(optional(self.level)),
        });
        Offered {
            id,
            key,
            institution_code: row.cell(self.institution_code).to_owned(),
            institution: row.cell(self.institution).to_owned(),
            place: row.cell(self.place).to_owned(),
            postcode: row.cell(self.postcode).replace(' ', "").to_ascii_uppercase(),
            mode: StudyMode::parse(row.cell(self.mode)),
            website: if is_address { website.to_owned() } else { String::new() },
            elective,
        }
    }
}

/// Reads the programmes on offer.
pub fn offer<R: Read + 'static>(input: R) -> Result<Rows<R, Offered>, Unreadable> {
    let table = Table::open(input)?;
    let places = Places::of(table.header())?;
    let mut seen = BTreeSet::new();
    let each = move |row: &Row| {
        let code = row.cell(places.id);
        if code.is_empty() {
            return Err(places.refuse(row, places.id, "The code of the offer is missing."));
        }
        let Some(key) = places.key(row, &row.cell(places.kind).to_ascii_uppercase())? else {
            return Ok(None);
        };
        if row.cell(places.name).is_empty() {
            return Err(places.refuse(row, places.name, "The name of the programme is missing."));
        }
        let location = places.location.map_or("", |place| row.cell(place));
        let long = format!("{code}/{key}/{location}/{}", row.cell(places.mode));
        if !seen.insert(long.clone()) {
            return Err(places.refuse(row, places.id, "This offer stands twice in the file."));
        }
        let id = if seen.insert(code.to_owned()) { code.to_owned() } else { long };
        Ok(Some(places.offered(row, key, id)))
    };
    Ok(Rows::new(table, Box::new(each)))
}
