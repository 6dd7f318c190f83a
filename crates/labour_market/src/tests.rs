//! Imports through the door, on both databases.

use loper_database::scope::Public;
use loper_testkit::fresh::on_both;
use loper_vocabulary::identity::ReleaseId;

use crate::MIGRATIONS;
use crate::store::part::{Difference, difference};
use crate::store::parts::PARTS;

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
