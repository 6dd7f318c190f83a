//! Brings what was read into the tables: one file for each source.
//!
//! A source gathers its parts from its files and from what stands. Gathered parts then become releases; the
//! reference set is rebuilt from the same.

pub mod cbs;
pub mod esco;
pub mod onet;
pub mod regions;
pub mod roa;
pub mod uwv;

use std::sync::LazyLock;

use loper_database::scope::Public;
use loper_database::value::Value;
use loper_document::read::problem::{Problem, Unreadable};
use loper_vocabulary::source::Source;

use crate::import::about::About;
use crate::import::file::{File, Hash, Hashing};
use crate::import::rows::Found;
use crate::import::standing::Standing;
use crate::import::{Context, Failed, Import, Importer, Options};
use crate::model::release::{REFUSALS_KEPT, Report};
use crate::store::part::Part;
use crate::store::parts::part;
use crate::store::standing::standing;

/// The sources of this room, in the order in which they build on each other.
pub const IMPORTERS: &[Importer] = &[
    Importer {
        source: Source::Esco,
        takes: esco::TAKES,
        run: |context, files, options| run(esco::gather, context, files, options),
    },
    Importer {
        source: Source::Onet,
        takes: onet::TAKES,
        run: |context, files, options| run(onet::gather, context, files, options),
    },
    Importer {
        source: Source::Cbs,
        takes: cbs::TAKES,
        run: |context, files, options| run(cbs::gather, context, files, options),
    },
    Importer {
        source: Source::Roa,
        takes: roa::TAKES,
        run: |context, files, options| run(roa::gather, context, files, options),
    },
    Importer {
        source: Source::Regions,
        takes: regions::TAKES,
        run: |context, files, options| run(regions::gather, context, files, options),
    },
    Importer {
        source: Source::Uwv,
        takes: uwv::TAKES,
        run: |context, files, options| run(uwv::gather, context, files, options),
    },
];

/// How a source makes parts of its files.
pub type Gather = fn(&[File], &Options, &Standing) -> Result<Vec<Gathered>, Failed>;

static ABOUT: LazyLock<About> = LazyLock::new(|| {
    About::parse(include_str!("about.json")).expect("the table in about.json is well formed")
});

/// One part, ready to become a release.
#[derive(Debug)]
pub struct Gathered {
    /// The part.
    pub part: Part,
    /// The files that it was made of.
    pub files: Vec<File>,
    /// The hash of all that was read.
    pub hash: Hash,
    /// The year, quarter or edition.
    pub period: String,
    /// Per table of the part its rows: the values after `release`.
    pub tables: Vec<Vec<Vec<Value>>>,
    /// How many rows of the files were read.
    pub read: u64,
    /// How many of them were refused.
    pub refused: u64,
    /// The first of those.
    pub refusals: Vec<Problem>,
    /// What the person at the command line should know.
    pub remarks: Vec<String>,
}

impl Gathered {
    /// Nothing yet, of a part of this room.
    fn new(name: &'static str, files: &[File], hash: &Hash) -> Result<Self, Failed> {
        let part = part(name).ok_or_else(|| Failed::Files(format!("There is no part {name}.")))?;
        let tables = vec![Vec::new(); part.tables.len()];
        let (files, hash) = (files.to_vec(), hash.clone());
        let (refusals, remarks) = (Vec::new(), Vec::new());
        Ok(Self { part, files, hash, period: String::new(), tables, read: 0, refused: 0, refusals, remarks })
    }

    /// Counts what a reader refused; answers what it read.
    fn taken<T>(&mut self, found: Found<T>) -> Vec<T> {
        self.read += found.rows.len() as u64 + found.refused;
        self.refused += found.refused;
        self.keep(found.refusals);
        found.rows
    }

    fn refuse(&mut self, problem: Problem) {
        self.refused += 1;
        self.keep(vec![problem]);
    }

    fn keep(&mut self, problems: Vec<Problem>) {
        let room = REFUSALS_KEPT.saturating_sub(self.refusals.len());
        self.refusals.extend(problems.into_iter().take(room));
    }
}

/// Reads one file with a pure reader.
fn read<T>(
    file: &File,
    hash: &Hash,
    reader: impl FnOnce(Hashing) -> Result<T, Unreadable>,
) -> Result<T, Failed> {
    reader(file.open_held(hash)?).map_err(|why| file.failed(why))
}

fn run(gather: Gather, context: &Context<'_>, files: &[File], options: &Options) -> Result<Report, Failed> {
    let stands = context.db.read_blocking(Public, standing)?;
    let gathered = gather(files, options, &stands)?;
    let mut import = Import::begin(context);
    for it in gathered {
        let draft = ABOUT.draft(it.part, &it.files, &it.period, options.published_on.as_deref());
        let draft = draft
            .ok_or_else(|| Failed::Files(format!("Nothing is said about the part {}.", it.part.name)))?;
        import.load(it.part, draft, |loading| {
            loading.seal(&it.hash);
            loading.refused(it.read, it.refused, it.refusals);
            it.remarks.into_iter().for_each(|remark| loading.remark(remark));
            for (table, rows) in it.tables.into_iter().enumerate() {
                for row in rows {
                    loading.row(table, &row)?;
                }
            }
            Ok(())
        })?;
    }
    import.end()
}
