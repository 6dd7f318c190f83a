//! Whatever a table keeps of someone stands in the register of its room: what is not there can't be taken along, nor away.

use std::collections::BTreeSet;

use loper::features::{features, migrations};
use loper_database::db::{Db, Kind};
use loper_database::scope::Public;
use loper_database::sql::Sql;
use loper_testkit::fresh::on_both;
use loper_web::feature::PersonalData;

const SQLITE: &str =
    "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'";
const POSTGRES: &str = "select table_name::text, column_name::text from information_schema.columns
                         where table_schema = current_schema()";

/// Every column of every table.
fn columns(db: &Db) -> BTreeSet<(String, String)> {
    let text = if db.kind() == Kind::Sqlite { SQLITE } else { POSTGRES };
    let all = db.read_blocking(Public, move |tx| {
        tx.all(Sql::literal(text), &[], |row| Ok((row.text(0)?, row.text(1)?)))
    });
    let all: Vec<(String, String)> = all.expect("the columns can be read");
    all.into_iter().collect()
}

/// Those of the tables that say whose a row is, as the database has them: it has an owner, or it is a line about what
/// someone did to someone.
fn owned(db: &Db) -> BTreeSet<(String, String)> {
    let all = columns(db);
    let tables: BTreeSet<&String> =
        all.iter().filter(|it| ["owner", "actor"].contains(&&*it.1)).map(|it| &it.0).collect();
    all.iter().filter(|it| tables.contains(&it.0)).cloned().collect()
}

#[test]
fn every_column_of_a_table_with_an_owner_is_in_the_register_of_its_room() {
    let shell = loper_web::once::COLUMNS.iter().map(|it| (it.table.to_owned(), it.column.to_owned()));
    let mut registered: BTreeSet<(String, String)> = shell.collect();
    for feature in features() {
        let PersonalData::Columns { columns, .. } = feature.personal_data else { continue };
        for it in columns {
            assert!(it.table.starts_with(&format!("{}_", feature.name)), "{}: {}", feature.name, it.table);
            assert!(!it.kind.is_empty(), "{}.{}", it.table, it.column);
            let is_new = registered.insert((it.table.to_owned(), it.column.to_owned()));
            assert!(is_new, "{}.{} stands twice in a register", it.table, it.column);
        }
    }
    on_both(&migrations(), |db| {
        let (owned, all) = (owned(db), columns(db));
        assert!(owned.len() > 20, "only {} columns were found", owned.len());
        let forgotten: Vec<_> = owned.difference(&registered).collect();
        assert!(forgotten.is_empty(), "{:?}: in no register: {forgotten:?}", db.kind());
        // What nobody can be told from has no owner, and may stand in the register all the same.
        let gone: Vec<_> = registered.difference(&all).collect();
        assert!(gone.is_empty(), "{:?}: in a register, and in no table: {gone:?}", db.kind());
    });
}
