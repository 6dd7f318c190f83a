//! What stands round the routes to one goal, as publishers give it.

/// A place where a programme is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The key of the programme.
    pub key: String,
    /// The school.
    pub institution: String,
    /// The town.
    pub place: String,
    /// `bol`, `bbl`, or empty.
    pub mode: String,
    /// Its site; may be empty, or no address at all.
    pub website: String,
}

impl Offer {
    /// The site, when it is an address that a link may have.
    pub fn link(&self) -> Option<&str> {
        Some(self.website.as_str()).filter(|site| site.starts_with("https://"))
    }
}

/// The class that one publisher gives one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Who.
    pub publisher: String,
    /// `work`, `placement`, `tension` or `scarcity`.
    pub indicator: String,
    /// The publisher's class, by our identifier.
    pub class: String,
    /// The year or the period.
    pub when: String,
    /// `bol`, `bbl`, or empty.
    pub mode: String,
    /// The name of the region; empty for the whole country.
    pub region: String,
    /// Whether it was made up for the Voorbeeldregio.
    pub is_example: bool,
    /// The programme that it is of; nothing when it is of the occupation's group.
    pub key: Option<String>,
}

/// A region to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// `AM06`
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether it is the Voorbeeldregio.
    pub is_example: bool,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// Regions to choose from.
    pub regions: Vec<Region>,
    /// Where it is offered, in the region or anywhere.
    pub offers: Vec<Offer>,
    /// Whether any offer was imported at all.
    pub has_offers: bool,
    /// What publishers say.
    pub classes: Vec<Class>,
}
