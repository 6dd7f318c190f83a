//! The map is the same, whatever database it was read from.

use loper_database::scope::Public;
use loper_vocabulary::level::Level;

use crate::world::{in_both_worlds, map};

#[test]
fn both_databases_give_the_same_map() {
    in_both_worlds(|_, db| {
        let read = db.read_blocking(Public, crate::store::map::map).expect("the map can be read");
        assert_eq!(read.rules.steps, map().rules.steps);
        assert_eq!(read.rules.stages, map().rules.stages);
        assert_eq!(read.rules.learning, map().rules.learning);
        assert_eq!(read.programmes, map().programmes);
        assert_eq!(read.occupations, map().occupations);
        assert_eq!(read.profiles, map().profiles);
        let care = read.programme("mbo:25656").expect("a programme");
        assert_eq!((care.level, care.is_own_level), (Some(Level::Mbo3), true));
    });
}
