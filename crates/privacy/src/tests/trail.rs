//! A trail that was tampered with is found, whatever was done to it.

use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail::{Standing, after, head, note};
use loper_testkit::cast::{At, Who};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::time::Moment;

use crate::model::{Broken, Reader};

fn steps() -> Vec<loper_database::migrate::Migration> {
    [loper_web::MIGRATIONS, loper_people::MIGRATIONS, crate::MIGRATIONS].concat()
}

fn line(number: i64) -> Line {
    Line {
        organisation: At::Vmbo.id(),
        made_at: Moment(NOW.0 + number),
        actor: Some(Who::Jan.id()),
        role: Role::Guide,
        act: Act::Looked,
        subject: Some(Who::Samira.id()),
        thing: Some(format!("entry:{number}")),
    }
}

fn verify(lines: &[Standing], head: Option<&(i64, String)>) -> Result<(), Broken> {
    let mut reader = Reader::default();
    lines.iter().try_for_each(|it| reader.take(it))?;
    reader.end(head)
}

#[test]
fn whatever_is_done_to_a_trail_shows() {
    on_both(&steps(), |db| {
        let (lines, head) = db
            .write_blocking(Public, |tx| {
                for number in 1..=20 {
                    note(tx, &line(number))?;
                }
                tx.within(Organisation(At::Vmbo.id()), |tx| Ok::<_, Error>((after(tx, 0, 100)?, head(tx)?)))
            })
            .expect("twenty lines");
        assert_eq!(lines.len(), 20);
        assert_eq!(verify(&lines, head.as_ref()), Ok(()));
        for place in 0..lines.len() {
            let mut without = lines.clone();
            without.remove(place);
            assert!(verify(&without, head.as_ref()).is_err(), "line {place} taken out");
            let mut changed = lines.clone();
            changed[place].line.actor = Some(Who::Els.id());
            assert!(verify(&changed, head.as_ref()).is_err(), "line {place} changed");
            let mut twice = lines.clone();
            twice.insert(place, lines[place].clone());
            assert!(verify(&twice, head.as_ref()).is_err(), "line {place} put in twice");
            let mut cut = lines.clone();
            cut.truncate(place);
            assert_eq!(verify(&cut, head.as_ref()), Err(Broken::Head), "cut off at {place}");
            if place > 0 {
                let mut swapped = lines.clone();
                swapped.swap(place, place - 1);
                assert!(verify(&swapped, head.as_ref()).is_err(), "line {place} moved");
            }
        }
    });
}
