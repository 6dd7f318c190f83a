//! Regions and municipalities by name: publishers write them in their own ways.

use std::collections::BTreeMap;

use loper_document::read::columns::fold;

/// Names in other tables that stand for a region of today; both folded. UWV, ROA and SBB use older ones.
const OTHER_REGIONS: &[(&str, &str)] = &[
    ("stedendriehoekennoordwestveluwe", "veluwestedendriehoek"),
    ("stedendriehoeknoordwestveluwe", "veluwestedendriehoek"),
    ("stedendriehoek", "veluwestedendriehoek"),
    ("fryslân", "friesland"),
    ("friesland", "fryslân"),
    ("zuidkennemerland", "zuidkennemerlandenijmond"),
    ("zuidkennemerlandijmond", "zuidkennemerlandenijmond"),
    ("gooivechtstreek", "gooienvechtstreek"),
    ("helmondendepeel", "helmonddepeel"),
];

/// Municipalities with another usual name, and those that merged since; both folded.
const OTHER_MUNICIPALITIES: &[(&str, &str)] = &[
    ("denhaag", "sgravenhage"),
    ("denbosch", "shertogenbosch"),
    ("brielle", "voorneaanzee"),
    ("hellevoetsluis", "voorneaanzee"),
    ("westvoorne", "voorneaanzee"),
    ("weesp", "amsterdam"),
    ("heerhugowaard", "dijkenwaard"),
    ("langedijk", "dijkenwaard"),
    ("beemster", "purmerend"),
    ("boxmeer", "landvancuijk"),
    ("cuijk", "landvancuijk"),
    ("grave", "landvancuijk"),
    ("millensinthubert", "landvancuijk"),
    ("sintanthonis", "landvancuijk"),
    ("landerd", "maashorst"),
    ("uden", "maashorst"),
    ("appingedam", "eemsdelta"),
    ("delfzijl", "eemsdelta"),
    ("loppersum", "eemsdelta"),
    ("haaren", "oisterwijk"),
];

/// Finds codes by name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    codes: BTreeMap<String, String>,
}

impl Names {
    /// Of labour-market regions: (code, name).
    pub fn of_regions<'a>(regions: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self::new(regions, OTHER_REGIONS)
    }

    /// Of municipalities: (code, name).
    pub fn of_municipalities<'a>(municipalities: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self::new(municipalities, OTHER_MUNICIPALITIES)
    }

    fn new<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>, others: &[(&str, &str)]) -> Self {
        let mut codes = BTreeMap::new();
        for (code, name) in all {
            codes.insert(code.to_lowercase(), code.to_owned());
            codes.insert(key(name), code.to_owned());
        }
        for (other, today) in others {
            if let Some(code) = codes.get(*today).cloned() {
                codes.entry((*other).to_owned()).or_insert(code);
            }
        }
        Self { codes }
    }

    /// The code of a name, or of the code itself.
    pub fn code(&self, name: &str) -> Option<&str> {
        let found = self.codes.get(&name.trim().to_lowercase()).or_else(|| self.codes.get(&key(name)));
        found.map(String::as_str)
    }

    /// Whether there is nothing to look in.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

/// What is left of a name when kinds of place and signs are taken away.
fn key(name: &str) -> String {
    let plain = name.trim().to_lowercase();
    let plain = plain.trim_end_matches("(gemeente)").trim();
    let plain = plain.trim_start_matches("arbeidsmarktregio ").trim_start_matches("regio ");
    fold(&plain.replace('&', " en "))
}
