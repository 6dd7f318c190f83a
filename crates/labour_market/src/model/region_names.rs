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

/// Municipalities with another usual name, those that merged since, and towns with schools that are no municipality of
/// their own; both folded.
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
    ("hengelo", "hengeloo"),
    ("rijswijk", "rijswijkzh"),
    ("middelburg", "middelburgz"),
    ("stein", "steinl"),
    ("beek", "beekl"),
    ("laren", "larennh"),
    ("sneek", "súdwestfryslân"),
    ("bolsward", "súdwestfryslân"),
    ("drachten", "smallingerland"),
    ("joure", "defryskemarren"),
    ("lemmer", "defryskemarren"),
    ("dokkum", "noardeastfryslân"),
    ("burgum", "tytsjerksteradiel"),
    ("gorredijk", "opsterland"),
    ("wolvega", "weststellingwerf"),
    ("oosterwolde", "ooststellingwerf"),
    ("franeker", "waadhoeke"),
    ("emmeloord", "noordoostpolder"),
    ("biddinghuizen", "dronten"),
    ("hoogezand", "middengroningen"),
    ("sappemeer", "middengroningen"),
    ("winschoten", "oldambt"),
    ("leek", "westerkwartier"),
    ("zuidhorn", "westerkwartier"),
    ("haren", "groningen"),
    ("roden", "noordenveld"),
    ("steenwijk", "steenwijkerland"),
    ("nijverdal", "hellendoorn"),
    ("rijssen", "rijssenholten"),
    ("goor", "hofvantwente"),
    ("groenlo", "oostgelre"),
    ("lichtenvoorde", "oostgelre"),
    ("velp", "rheden"),
    ("dieren", "rheden"),
    ("bennekom", "ede"),
    ("geldermalsen", "westbetuwe"),
    ("breukelen", "stichtsevecht"),
    ("maarssen", "stichtsevecht"),
    ("schoonhoven", "krimpenerwaard"),
    ("leidschendam", "leidschendamvoorburg"),
    ("voorburg", "leidschendamvoorburg"),
    ("naaldwijk", "westland"),
    ("hoekvanholland", "rotterdam"),
    ("spijkenisse", "nissewaard"),
    ("middelharnis", "goereeoverflakkee"),
    ("oudbeijerland", "hoekschewaard"),
    ("boskoop", "alphenaandenrijn"),
    ("zierikzee", "schouwenduiveland"),
    ("hoofddorp", "haarlemmermeer"),
    ("nieuwvennep", "haarlemmermeer"),
    ("ijmuiden", "velsen"),
    ("velserbroek", "velsen"),
    ("zaandam", "zaanstad"),
    ("naarden", "gooisemeren"),
    ("bussum", "gooisemeren"),
    ("grootebroek", "stedebroec"),
    ("veghel", "meierijstad"),
    ("schijndel", "meierijstad"),
    ("sintoedenrode", "meierijstad"),
    ("sittard", "sittardgeleen"),
    ("geleen", "sittardgeleen"),
    ("horst", "horstaandemaas"),
    ("panningen", "peelenmaas"),
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

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn a_town_that_is_no_municipality_is_found_in_the_one_that_it_lies_in() {
        let all = [
            ("GM1900", "Súdwest-Fryslân"),
            ("GM0164", "Hengelo (O.)"),
            ("GM0373", "Bergen (NH.)"),
            ("GM0893", "Bergen (L.)"),
        ];
        let names = Names::of_municipalities(all);
        for (town, code) in
            [("Sneek", "GM1900"), ("SNEEK", "GM1900"), ("Hengelo", "GM0164"), ("gm0164", "GM0164")]
        {
            assert_eq!(names.code(town), Some(code), "{town}");
        }
        assert_eq!(names.code("Bergen"), None, "there are two");
        assert_eq!(names.code("Drachten"), None, "its municipality is not in this list");
    }
}
