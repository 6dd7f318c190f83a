//! Imports through the door, on both databases.

mod conditions;
mod packed;
mod refusals;
mod sources;

use std::path::Path;

use loper_database::db::Db;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::source::Source;
use loper_vocabulary::time::Moment;

use crate::MIGRATIONS;
use crate::import::file::File;
use crate::import::{Context, Failed, Options, importers};
use crate::model::release::{Draft, PartReport, Report};
use crate::store::part::{Difference, difference, load};
use crate::store::parts::{self, PARTS};
use crate::store::release;

/// A file of ours in the exact format of a publisher.
fn given(name: &str) -> File {
    File::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(name))
}

fn all_given(names: &[&str]) -> Vec<File> {
    names.iter().map(|name| given(name)).collect()
}

const OCCUPATIONS: &[&str] = &["esco/occupations_nl.csv", "esco/occupations_en.csv", "esco/isco_brc.csv"];
const REGIONS: &[&str] = &["regions/gemeenten.csv", "regions/gemeenten.geojson"];

fn import_with(
    db: &Db,
    source: Source,
    files: &[File],
    options: &Options,
    is_dry_run: bool,
) -> Result<Report, Failed> {
    let context = Context { db, now: NOW, is_dry_run, progress: &|_| {} };
    let importer = importers().iter().find(|it| it.source == source).expect("the source has an importer");
    (importer.run)(&context, files, options)
}

fn import(db: &Db, source: Source, files: &[&str]) -> Result<Report, Failed> {
    import_with(db, source, &all_given(files), &Options::default(), false)
}

/// Rows in, refused, added, gone, changed.
fn counts(report: &PartReport) -> [u64; 5] {
    [report.rows_in, report.rows_refused, report.added, report.gone, report.changed]
}

fn shown(db: &Db) -> Vec<(String, String)> {
    let all = db.read_blocking(Public, release::releases).expect("the releases can be read");
    all.into_iter().filter(|it| it.is_current).map(|it| (it.draft.part, it.draft.title)).collect()
}

#[test]
fn every_part_can_be_compared() {
    on_both(MIGRATIONS, |db| {
        for part in PARTS {
            let nothing = db
                .read_blocking(Public, |tx| difference(tx, *part, ReleaseId(1), Some(ReleaseId(2))))
                .unwrap_or_else(|error| panic!("{}: {error}", part.name));
            assert_eq!(nothing, Difference::default());
        }
    });
}

#[test]
fn an_import_can_be_tried_done_repeated_and_undone() {
    on_both(MIGRATIONS, |db| {
        let files = all_given(OCCUPATIONS);
        let tried =
            import_with(db, Source::Esco, &files, &Options::default(), true).expect("it can be tried");
        assert_eq!(counts(&tried.parts[0]), [3, 1, 3, 0, 0]);
        assert_eq!(shown(db), [], "a dry run changes nothing");
        let done = import(db, Source::Esco, OCCUPATIONS).expect("it can be imported");
        assert_eq!(done, tried);
        let again = import(db, Source::Esco, OCCUPATIONS).expect("it can be repeated");
        assert!(again.parts[0].is_unchanged);
        let renamed = rename(&files, "timmerman", "houtbouwer");
        let moved = import_with(db, Source::Esco, &renamed.files, &Options::default(), false)
            .expect("new names come");
        assert_eq!(counts(&moved.parts[0]), [4, 1, 1, 0, 1], "one name, and one address that was");
        let stands = db.read_blocking(Public, crate::store::standing::standing).expect("it stands");
        assert!(stands.old_slugs.contains_key("timmerman"));
        assert!(stands.occupations.values().any(|it| it.slug == "houtbouwer"));
        let parts =
            db.write_blocking(Public, |tx| release::undo(tx, Source::Esco)).expect("it can be undone");
        assert_eq!(parts, ["occupations"]);
        let stands = db.read_blocking(Public, crate::store::standing::standing).expect("it stands");
        assert!(stands.old_slugs.is_empty() && stands.occupations.values().any(|it| it.slug == "timmerman"));
    });
}

/// The occupations of the fixture as the carried set has them: all but the descriptions, which are the publisher's.
const CARRIED: &str = "id,slug,isco,group_code,group_code_ed2025,name_nl,name_en,other_names_nl,other_names_en
00000000-0000-4000-8000-000000000001,timmerman,7115,0711,0711,timmerman,carpenter,meubelmaker|houtbewerker,joiner
00000000-0000-4000-8000-000000000002,dakdekker,7115,0711,0711,dakdekker,roofer,,
00000000-0000-4000-8000-000000000003,verpleegkundige,3221,1011,1011,verpleegkundige,nurse,,
";

/// Shows occupations as the program carries them.
fn carry(db: &Db, occupations: &'static str) {
    let part = parts::part("occupations").expect("the part");
    let draft = Draft {
        part: part.name.into(),
        source: part.source,
        title: "Beroepen".into(),
        publisher: "Loper".into(),
        published_on: None,
        licence: String::new(),
        file_name: "reference/occupations".into(),
        file_hash: "carried".into(),
        note: Bilingual { nl: String::new(), en: String::new() },
        is_example: false,
    };
    let carried = db.write_blocking(Public, move |tx| {
        let id = release::stage(tx, &draft, NOW)?;
        let rows = load(tx, &part.tables[0], id, occupations.as_bytes())?;
        release::switch_on(tx, part, id, (rows, 0, &[]))
    });
    carried.expect("the carried set is shown");
}

#[test]
fn the_official_files_of_what_is_carried_complete_it_and_change_nothing() {
    on_both(MIGRATIONS, |db| {
        carry(db, CARRIED);
        let tried = import_with(db, Source::Esco, &all_given(OCCUPATIONS), &Options::default(), true);
        let tried = tried.expect("it can be tried");
        assert_eq!(counts(&tried.parts[0]), [3, 1, 0, 0, 0], "no name, code or address is another");
        assert_eq!(tried.parts[0].completed, 2, "two have a description, the roofer has none");
        assert!(!tried.parts[0].is_unchanged, "the descriptions are new");
        let renamed = rename(&all_given(OCCUPATIONS), "meubelmaker", "schrijnwerker");
        let other = import_with(db, Source::Esco, &renamed.files, &Options::default(), true);
        let other = other.expect("it can be tried");
        assert_eq!((other.parts[0].changed, other.parts[0].completed), (1, 1), "another name is a change");
        import(db, Source::Esco, OCCUPATIONS).expect("it can be imported");
        let reworded = rename(&all_given(OCCUPATIONS), "Makes things.", "Builds things.");
        let again = import_with(db, Source::Esco, &reworded.files, &Options::default(), true);
        let again = again.expect("it can be tried");
        assert_eq!((again.parts[0].changed, again.parts[0].completed), (1, 0), "a description was replaced");
    });
}

/// The numbers of all releases that have rows or could have them, shown or not.
fn standing(db: &Db) -> Vec<i64> {
    const ALL: Sql = sql!("select id from labour_market_release order by id");
    db.read_blocking(Public, |tx| tx.all(ALL, &[], |row| row.int(0))).expect("the releases can be read")
}

#[test]
fn a_release_that_something_was_made_of_stays_out_of_sight_until_its_day() {
    on_both(MIGRATIONS, |db| {
        let files = all_given(OCCUPATIONS);
        let import_as = |name: &str, now: Moment| {
            let renamed = rename(&files, "timmerman", name);
            let context = Context { db, now, is_dry_run: false, progress: &|_| {} };
            let esco = importers().iter().find(|it| it.source == Source::Esco).expect("an importer");
            (esco.run)(&context, &renamed.files, &Options::default()).expect("it can be imported");
        };
        let (year, until) = (Moment(NOW.0 + 365 * 86_400_000_000), Moment(NOW.0 + 86_400_000_000));
        import_as("houtbouwer", NOW);
        db.write_blocking(Public, move |tx| release::hold(tx, &[ReleaseId(1)], until)).expect("held");
        for name in ["houtwerker", "houtmaker", "houtman"] {
            import_as(name, NOW);
        }
        assert_eq!(standing(db), [1, 3, 4], "the second was held by nothing");
        let told = db.read_blocking(Public, release::releases).expect("the releases can be read");
        assert_eq!(told.iter().map(|it| it.id.0).collect::<Vec<_>>(), [4, 3], "the held one is not in sight");
        db.write_blocking(Public, |tx| release::undo(tx, Source::Esco)).expect("undone");
        assert_eq!(standing(db), [1, 3, 4], "to undo leads to what stood before, not to what is held");
        import_as("houtvrouw", year);
        assert_eq!(standing(db), [3, 5], "its day has come");
    });
}

/// Copies of files in which a word is another.
struct Renamed {
    files: Vec<File>,
    _folder: tempfile::TempDir,
}

fn rename(files: &[File], from: &str, to: &str) -> Renamed {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = |file: &File| {
        let text = std::fs::read_to_string(&file.path).expect("the fixture can be read");
        let path = folder.path().join(&file.name);
        std::fs::write(&path, text.replace(from, to)).expect("the copy can be written");
        File::at(&path)
    };
    Renamed { files: files.iter().map(copy).collect(), _folder: folder }
}

#[test]
fn an_import_that_fails_half_way_leaves_what_stands() {
    on_both(MIGRATIONS, |db| {
        import(db, Source::Esco, OCCUPATIONS).expect("it can be imported");
        let before = shown(db);
        // The occupations are well and staged; of the skills more is refused than read.
        let mut files = all_given(OCCUPATIONS);
        files.extend(all_given(&["esco/skillGroups_nl.csv", "esco/skillGroups_en.csv"]));
        files.extend(all_given(&["esco/broaderRelationsSkillPillar_en.csv"]));
        let links = rename(&[given("esco/occupationSkillRelations_en.csv")], "essential", "perhaps");
        let broken = rename(&files, "S7.1", "");
        let groups = rename(&broken.files, "isced-f", "nothing");
        let mut all = groups.files;
        all.extend(links.files);
        let failed = import_with(db, Source::Esco, &all, &Options::default(), false);
        assert!(matches!(failed, Err(Failed::Refused(_))), "{failed:?}");
        assert_eq!(shown(db), before);
        let staged = db.read_blocking(Public, release::staged).expect("it can be read");
        assert_eq!(staged, []);
    });
}
