//! The files of CompetentNL into the tables.

use std::collections::{BTreeMap, BTreeSet};

use loper_database::scope::Public;
use loper_document::read::columns::fold;
use loper_document::read::problem::Problem;
use loper_labour_market::import::file::File;
use loper_labour_market::import::given::{Start, sorted};
use loper_labour_market::import::{Context, Failed, Import, Loading, Options};
use loper_labour_market::model::release::Report;

use super::{draft, part_of, refuse_all, this_year};
use crate::import::competentnl::{Prescribed, answer, labels, links};
use crate::store::standing;

/// For `--help`.
pub const TAKES: &str = "the answer of a SPARQL query in JSON (qualification, skill, name of the skill), or tables of links and of skills";

const EXPECTED: &str = "the answer of a SPARQL query in JSON, or a table of links (crebo, uri) with one of skills (uri, label_nl)";

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Labels,
    Links,
    Answer,
    Norms,
}

fn kind_of(start: &Start) -> Option<Kind> {
    match start {
        Start::Text(text) if text.contains("\"head\"") || text.contains("\"results\"") => Some(Kind::Answer),
        _ if start.has(&["crebo", "uri"]) => Some(Kind::Links),
        _ if start.has(&["uri", "label_nl"]) => Some(Kind::Labels),
        // The list of qualifications has names that stand already and texts of others: it is known, and not needed.
        _ if start.has(&["crebo", "label", "definition"]) => Some(Kind::Norms),
        _ => None,
    }
}

/// Reads the given files and shows what they hold.
pub fn run(context: &Context<'_>, files: &[File], options: &Options) -> Result<Report, Failed> {
    let given = sorted(files, EXPECTED, |start, _| kind_of(start))?;
    let of = |kind: Kind| given.get(&kind).map_or(&[][..], Vec::as_slice);
    if of(Kind::Links).is_empty() && of(Kind::Answer).is_empty() {
        return Err(Failed::Files(format!(
            "No file says which skill belongs to which qualification. Expected: {EXPECTED}. Nothing was changed."
        )));
    }
    if of(Kind::Labels).is_empty() && of(Kind::Answer).is_empty() {
        return Err(Failed::Files(
            "The links have codes of skills and no names. Give the table of skills (uri, label_nl) too. Nothing was changed."
                .into(),
        ));
    }
    let names = qualification_names(context)?;
    let part = part_of("norm_skills")?;
    let draft = draft(part, files, &this_year(context).to_string(), None, options)?;
    let mut import = Import::begin(context);
    import.load(part, draft, |loading| {
        let mut label_of = BTreeMap::new();
        for file in of(Kind::Labels) {
            let found = labels(loading.open_held(file)?).map_err(|why| file.failed(why))?;
            label_of.extend(found.rows);
            refuse_all(loading, found.refused, found.refusals);
        }
        let mut all = Vec::new();
        for file in of(Kind::Answer).iter().chain(of(Kind::Links)) {
            let input = loading.open_held(file)?;
            let is_answer = of(Kind::Answer).contains(file);
            let found = if is_answer { answer(input, &names) } else { links(input) };
            let found = found.map_err(|why| file.failed(why))?;
            all.extend(found.rows);
            refuse_all(loading, found.refused, found.refusals);
        }
        for file in of(Kind::Norms) {
            loading.remark(format!("{}: only texts and names that stand already; passed over.", file.name));
        }
        add(loading, &mut label_of, all)
    })?;
    import.end()
}

fn add(
    loading: &mut Loading<'_>,
    label_of: &mut BTreeMap<String, String>,
    all: Vec<Prescribed>,
) -> Result<(), Failed> {
    for it in &all {
        if let Some(label) = &it.label {
            label_of.entry(it.skill.clone()).or_insert_with(|| label.clone());
        }
    }
    let mut seen = BTreeSet::new();
    for it in all {
        if !seen.insert((it.key.clone(), it.skill.clone())) {
            continue;
        }
        if let Some(label) = label_of.get(&it.skill) {
            loading.row(0, &[it.key.into(), it.skill.into(), label.into()])?;
        } else {
            let why = "No file has the name of this skill; give the table of skills (uri, label_nl) too.";
            loading.refuse(Problem::new(0, "uri", &it.skill, why));
        }
    }
    Ok(())
}

/// Key of a qualification by its folded name; nothing where two have one name.
fn qualification_names(context: &Context<'_>) -> Result<BTreeMap<String, Option<String>>, Failed> {
    let mut names: BTreeMap<String, Option<String>> = BTreeMap::new();
    for programme in context.db.read_blocking(Public, standing::qualifications)? {
        let Some(loper_database::value::Value::Text(name)) = programme.values.get(3) else { continue };
        names.entry(fold(name)).and_modify(|key| *key = None).or_insert_with(|| Some(programme.key.clone()));
    }
    Ok(names)
}
