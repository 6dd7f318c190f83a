//! What importers say, in both languages.
//!
//! An importer speaks one English sentence about a row, for whoever reads a terminal. A page finds that sentence among the
//! English texts of this room and shows the same one in the language of the visitor; a test holds the two lists together.

/// The keys of the sentences, without `imports-phrase-`. Those with a number in them are told apart by the rest.
pub const PHRASES: &[&str] = &[
    "address-esco",
    "skill-kind",
    "skill-missing",
    "skill-group-parts",
    "isco-group",
    "isco-code",
    "brc-group",
    "occupation-name",
    "no-english",
    "isco-unknown",
    "address-missing",
    "soc-code",
    "not-number",
    "roa-word",
    "uwv-word",
    "region-unknown",
    "region-import",
    "municipality-unknown",
    "labour-region-unknown",
    "municipality-code",
    "region-code",
    "no-outline",
    "name-missing",
    "cluster-missing",
    "cluster-kind",
    "twice-region-period",
    "quartiles",
    "programme-kind",
    "offer-twice",
    "offer-code",
    "institution",
    "whole-number",
    "count",
    "date",
    "year",
    "programme-name",
    "yes-no",
    "code-twice",
    "code-missing",
    "five-digits",
    "fewer-digits",
    "more-digits",
    "elective-code",
    "prospect-word",
    "programme-twice",
    "qualification-twice",
    "no-tasks",
    "skill-address",
    "skill-name",
    "code-or-name",
    "not-single",
    "group-missing",
    "region-missing",
    "row-region",
    "row-province",
    "a-name",
    "above",
    "skills-left",
    "no-classes",
    "links-unknown",
    "crosswalk-unknown",
    "skills-unplaced",
    "groups-english",
    "older-periods",
    "older-dates",
    "kept-open",
    "ended",
    "unlisted",
    "no-year",
    "one-roa",
    "no-region",
    "no-occupation",
    "period-asked",
    "year-asked",
    "neither",
    "links-names",
    "file-esco-links",
    "file-esco-skills-links",
    "file-esco-broader",
    "file-esco-skills",
    "file-esco-occupations",
    "file-esco-hierarchy",
    "file-esco-groups",
    "file-crosswalk",
    "file-onet-zones",
    "file-onet-scores",
    "file-onet-occupations",
    "file-roa",
    "file-roa-table",
    "file-open-match",
    "file-tension",
    "file-municipalities",
    "file-cbs-regions",
    "file-offer",
    "file-cohorts",
    "file-intake",
    "file-students",
    "file-dossiers",
    "file-qualifications",
    "pay-list",
];

/// The number that stands in a sentence, as it is written, if there is one.
pub fn number(sentence: &str) -> Option<&str> {
    let start = sentence.find(|it: char| it.is_ascii_digit())?;
    let rest = &sentence[start..];
    Some(&rest[..rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_sentence_is_found() {
        assert_eq!(number("12 skills hang under no group."), Some("12"));
        assert_eq!(number("No number here."), None);
        assert_eq!(number("at the end 7"), Some("7"));
    }
}
