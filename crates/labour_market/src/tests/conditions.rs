//! Conditions of work, read back on both databases.

use std::collections::BTreeMap;

use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::source::Source;

use super::{OCCUPATIONS, import};
use crate::MIGRATIONS;
use crate::model::release::Draft;
use crate::store::conditions::{Degrees, degrees};
use crate::store::{part, parts, release};

/// The columns in the order of the vocabulary, as the reference table has them.
fn header() -> String {
    let names: Vec<&str> = Condition::ALL.iter().map(|it| it.code()).collect();
    format!("scope,code,{},note\n", names.join(","))
}

fn load(db: &Db, rows: &str) -> Result<u64, Error> {
    let part = parts::part("conditions").expect("the part is there");
    let draft = Draft {
        part: part.name.into(),
        source: part.source,
        title: "Conditions".into(),
        publisher: "Loper".into(),
        published_on: None,
        licence: "CC BY 4.0".into(),
        file_name: "conditions.csv".into(),
        file_hash: "00".into(),
        note: Bilingual { nl: "Een schatting.".into(), en: "An estimate.".into() },
        is_example: false,
    };
    let file = (header() + rows).into_bytes();
    db.write_blocking(Public, move |tx| {
        let id = release::stage(tx, &draft, NOW)?;
        let count = part::load(tx, &part.tables[0], id, &file)?;
        release::switch_on(tx, part, id, (count, 0, &[]))?;
        Ok(count)
    })
}

fn id(last: u8) -> String {
    format!("00000000-0000-4000-8000-{last:012}")
}

const SHOWN: Sql = sql!(
    "select id, outdoors, road, hands, heavy, standing, screen, people, care, animals, shifts, heights, dirt
       from labour_market_condition_shown"
);

/// What the view shows of every occupation.
fn shown(db: &Db) -> BTreeMap<String, Degrees> {
    let read = |tx: &mut Tx<'_, Public>| tx.all(SHOWN, &[], |row| Ok((row.text(0)?, degrees(row, 1)?)));
    db.read_blocking(Public, read).expect("all can be read").into_iter().collect()
}

#[test]
fn the_nearest_estimate_counts() {
    on_both(MIGRATIONS, |db| {
        import(db, Source::Esco, OCCUPATIONS).expect("it can be imported");
        assert!(shown(db).values().all(|it| *it == [None; 12]), "nothing is estimated yet");
        let rows = "group,0711,0,1,2,3,0,1,2,3,0,1,2,3,technici\n\
                    isco,7115,3,0,0,0,0,0,0,0,0,0,0,0,timmerlieden\n\
                    occupation,00000000-0000-4000-8000-000000000002,0,0,0,0,0,0,0,0,0,0,3,0,dakdekker\n\
                    group,1011,1,1,1,1,1,1,1,1,1,1,1,1,artsen\n";
        assert_eq!(load(db, rows).expect("it can be loaded"), 4);
        let all = shown(db);
        assert_eq!(all.len(), 3);
        let with = |condition: Condition| {
            let mut degrees = [Some(0); 12];
            degrees[condition.place()] = Some(3);
            degrees
        };
        assert_eq!(all[&id(1)], with(Condition::Outdoors), "of the unit group, not of the group");
        assert_eq!(all[&id(2)], with(Condition::Heights), "of the occupation itself");
        assert_eq!(all[&id(3)], [Some(1); 12], "of the group");
    });
}

#[test]
fn an_estimate_in_words_is_refused() {
    on_both(MIGRATIONS, |db| {
        let refused = load(db, "group,0711,vaak,1,2,3,0,1,2,3,0,1,2,3,technici\n");
        assert!(matches!(refused, Err(Error::Damaged(_))), "{refused:?}");
    });
}
