//! Occupations and skills of ESCO.

use std::collections::{BTreeMap, BTreeSet};

use loper_document::read::problem::Problem;
use loper_vocabulary::occupation::OccupationId;

use super::{Gathered, read};
use crate::import::esco::{
    Broader, Link, Occupation, SkillGroup, read_broader, read_conversion, read_links, read_occupations,
    read_skill_groups,
};
use crate::import::file::{File, Hash};
use crate::import::given::{Start, sorted};
use crate::import::standing::Standing;
use crate::import::{Failed, Options};
use crate::model::related::{Needs, related};
use crate::model::skills::{Tree, count};
use crate::model::slug::{Named, assign};

/// For `--help`.
pub const TAKES: &str = "the CSV files of ESCO: occupations in Dutch and English; for skills also skillGroups in both, broaderRelationsSkillPillar and occupationSkillRelations; and, for new ISCO codes, a table from ISCO to BRC";

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    OccupationsNl,
    OccupationsEn,
    GroupsNl,
    GroupsEn,
    Broader,
    Links,
    Conversion,
    Other,
}

fn kind_of(start: &Start, file: &File) -> Option<Kind> {
    // The files of both languages have one header, so the language can only stand in the name.
    // A browser that fetched it twice calls it `occupations_en (1).csv`.
    let name = file.name.to_lowercase();
    let is_english = name.contains("_en.") || name.contains("_en (");
    let in_language = |nl, en| Some(if is_english { en } else { nl });
    match () {
        () if start.has(&["occupationUri", "skillUri", "relationType"]) => Some(Kind::Links),
        () if start.has(&["conceptUri", "broaderUri"]) => Some(Kind::Broader),
        () if start.has(&["isco08", "brc2014"]) => Some(Kind::Conversion),
        () if start.has(&["conceptUri", "iscoGroup", "preferredLabel", "altLabels"])
            && start.has(&["description"]) =>
        {
            in_language(Kind::OccupationsNl, Kind::OccupationsEn)
        }
        () if start.has(&["conceptUri", "preferredLabel", "code", "hiddenLabels"]) => {
            in_language(Kind::GroupsNl, Kind::GroupsEn)
        }
        // The download has more lists than are used; the whole folder may be given.
        () if start.has(&["conceptUri"])
            || start.has(&["Level 0 URI"])
            || start.has(&["originalSkillUri"]) =>
        {
            Some(Kind::Other)
        }
        () if start.has(&["conceptSchemeUri"]) => Some(Kind::Other),
        () => None,
    }
}

type Given = BTreeMap<Kind, Vec<File>>;

/// Makes the parts `occupations` and `skills`, as far as the files have them.
pub fn gather(files: &[File], options: &Options, standing: &Standing) -> Result<Vec<Gathered>, Failed> {
    let mut given = sorted(files, TAKES, kind_of)?;
    // Relations of occupations and relations of skills have one header; the concepts tell them apart.
    if let Some(all) = given.get_mut(&Kind::Broader) {
        all.retain(|file| !file.name.to_lowercase().contains("occpillar"));
    }
    let has = |kinds: &[Kind]| kinds.iter().all(|kind| given.get(kind).is_some_and(|it| !it.is_empty()));
    let skills = [Kind::Links, Kind::Broader, Kind::GroupsNl, Kind::GroupsEn];
    let mut all = Vec::new();
    let mut known: BTreeSet<OccupationId> = standing.occupations.keys().copied().collect();
    if has(&[Kind::OccupationsNl, Kind::OccupationsEn]) {
        let part = occupations(&given, options, standing, &mut known)?;
        all.push(part);
    }
    if has(&skills) {
        all.push(skill_parts(&given, options, &known)?);
    }
    if all.is_empty() {
        let looks =
            if has(&[Kind::Other]) { " The files that were given are other lists of ESCO." } else { "" };
        return Err(Failed::Files(format!(
            "Not all files are there that belong together: {TAKES}.{looks} Nothing was changed."
        )));
    }
    if !has(&skills) {
        all[0].remarks.push("The skills were left as they are: not all of their files were given.".into());
    }
    Ok(all)
}

fn rows_of<T>(
    part: &mut Gathered,
    given: &Given,
    kind: Kind,
    reader: fn(
        crate::import::file::Hashing,
    ) -> Result<crate::import::rows::Found<T>, loper_document::read::problem::Unreadable>,
) -> Result<Vec<T>, Failed> {
    let mut rows = Vec::new();
    for file in given.get(&kind).map_or(&[][..], Vec::as_slice) {
        let found = read(file, &part.hash.clone(), reader)?;
        rows.extend(part.taken(found));
    }
    Ok(rows)
}

fn used(given: &Given, kinds: &[Kind]) -> Vec<File> {
    kinds.iter().filter_map(|kind| given.get(kind)).flatten().cloned().collect()
}

fn occupations(
    given: &Given,
    options: &Options,
    standing: &Standing,
    known: &mut BTreeSet<OccupationId>,
) -> Result<Gathered, Failed> {
    let kinds = [Kind::OccupationsNl, Kind::OccupationsEn, Kind::Conversion];
    let mut part = Gathered::new("occupations", &used(given, &kinds), &Hash::new())?;
    part.period = options.period.clone().unwrap_or_default();
    let dutch: Vec<Occupation> = rows_of(&mut part, given, Kind::OccupationsNl, read_occupations)?;
    let english: Vec<Occupation> = rows_of(&mut part, given, Kind::OccupationsEn, read_occupations)?;
    let english: BTreeMap<OccupationId, Occupation> = english.into_iter().map(|it| (it.id, it)).collect();
    let mut groups = standing.groups_of_isco();
    groups.extend(rows_of(&mut part, given, Kind::Conversion, read_conversion)?);
    let mut kept: BTreeMap<OccupationId, (Occupation, &Occupation, (String, String))> = BTreeMap::new();
    for row in dutch {
        let (Some(other), Some(group)) = (english.get(&row.id), groups.get(&row.isco)) else {
            part.refuse(unplaced(&row, &english));
            continue;
        };
        let group = standing_group(standing, &row, group);
        kept.insert(row.id, (row, other, group));
    }
    let named: Vec<Named<'_>> =
        kept.values().map(|(nl, en, _)| Named { id: nl.id, name_nl: &nl.name, name_en: &en.name }).collect();
    let slugs = assign(&named, &standing.slugs());
    for (id, (nl, en, (group, group_ed2025))) in &kept {
        let optional = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        part.tables[0].push(vec![
            id.to_string().into(),
            slugs.current.get(id).map_or("", String::as_str).into(),
            nl.isco.as_str().into(),
            group.as_str().into(),
            group_ed2025.as_str().into(),
            nl.name.as_str().into(),
            en.name.as_str().into(),
            nl.other_names.join("|").into(),
            en.other_names.join("|").into(),
            optional(&nl.description).into(),
            optional(&en.description).into(),
        ]);
    }
    part.tables[1] =
        slugs.old.iter().map(|(slug, id)| vec![slug.as_str().into(), id.to_string().into()]).collect();
    *known = kept.keys().copied().collect();
    Ok(part)
}

/// The group that an occupation has keeps standing as long as its ISCO code does: it may have been corrected.
fn standing_group(standing: &Standing, row: &Occupation, by_isco: &(String, String)) -> (String, String) {
    match standing.occupations.get(&row.id) {
        Some(stands) if stands.isco == row.isco => (stands.group.clone(), stands.group_ed2025.clone()),
        _ => by_isco.clone(),
    }
}

fn unplaced(row: &Occupation, english: &BTreeMap<OccupationId, Occupation>) -> Problem {
    if english.contains_key(&row.id) {
        let reason =
            "The occupational group of this ISCO code is not known; give the table from ISCO to BRC too.";
        Problem::new(0, "iscoGroup", row.isco.as_str(), reason)
    } else {
        Problem::new(
            0,
            "conceptUri",
            &row.id.to_string(),
            "The occupation has no English name: the two files are not of one release.",
        )
    }
}

fn skill_parts(given: &Given, options: &Options, known: &BTreeSet<OccupationId>) -> Result<Gathered, Failed> {
    let kinds = [Kind::Links, Kind::Broader, Kind::GroupsNl, Kind::GroupsEn];
    let mut part = Gathered::new("skills", &used(given, &kinds), &Hash::new())?;
    part.period = options.period.clone().unwrap_or_default();
    let dutch: Vec<SkillGroup> = rows_of(&mut part, given, Kind::GroupsNl, read_skill_groups)?;
    let english: Vec<SkillGroup> = rows_of(&mut part, given, Kind::GroupsEn, read_skill_groups)?;
    let broader: Vec<Broader> = rows_of(&mut part, given, Kind::Broader, read_broader)?;
    let mut links: Vec<Link> = rows_of(&mut part, given, Kind::Links, read_links)?;
    let all_links = links.len();
    links.retain(|link| known.contains(&link.occupation));
    if links.len() < all_links {
        part.remarks
            .push(format!("{} links are about occupations that are not known.", all_links - links.len()));
    }
    let names: BTreeMap<&str, &str> = dutch.iter().map(|it| (it.uri.as_str(), it.name.as_str())).collect();
    let sorted: BTreeMap<&str, &SkillGroup> = english.iter().map(|it| (it.code.as_str(), it)).collect();
    for (code, group) in &sorted {
        // A group that is new in the English file goes by its English name until the Dutch one comes.
        let name_nl = names.get(group.uri.as_str()).copied().unwrap_or(&group.name);
        part.tables[0].push(vec![(*code).into(), name_nl.into(), group.name.as_str().into()]);
    }
    let missing = english.iter().filter(|it| !names.contains_key(it.uri.as_str())).count();
    if missing > 0 {
        part.remarks.push(format!("{missing} skill groups have no Dutch name and show the English one."));
    }
    count_skills(&mut part, &links, &Tree::new(&english, &broader));
    Ok(part)
}

fn count_skills(part: &mut Gathered, links: &[Link], tree: &Tree<'_>) {
    let counts = count(links, tree);
    if !counts.unplaced.is_empty() {
        part.remarks
            .push(format!("{} skills hang under no group and were not counted.", counts.unplaced.len()));
    }
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut needs: BTreeMap<OccupationId, Needs> = BTreeMap::new();
    let mut number = |text| {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        *numbers.entry(text).or_insert(next)
    };
    for link in links.iter().filter(|link| link.is_essential) {
        needs.entry(link.occupation).or_default().skills.insert(number(&link.skill));
    }
    for ((id, group), count) in &counts.of {
        part.tables[1].push(vec![
            id.to_string().into(),
            group.as_str().into(),
            i64::from(count.essential).into(),
            i64::from(count.optional).into(),
        ]);
        if count.essential > 0 {
            needs.entry(*id).or_default().groups.insert(number(group));
        }
    }
    part.tables[2] = related(&needs)
        .into_iter()
        .map(|it| {
            vec![
                it.of.to_string().into(),
                it.place.into(),
                it.id.to_string().into(),
                it.shared.into(),
                it.needed.into(),
            ]
        })
        .collect();
}
