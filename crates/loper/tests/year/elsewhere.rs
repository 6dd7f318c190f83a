//! No answer to staff of another school holds a word of a learner of this one (TRUST: two schools).

use loper::demo::life::id_of;
use loper::demo::people::Kind;
use loper::features::features;
use loper_access::policy::{Relation, is_for_people};
use loper_web::feature::Method;

use super::canaries::mark;
use super::house::{learner, on_both};

/// The addresses of a door: with each kind of id of this learner in the place of what stands between braces.
fn addresses(path: &str) -> Vec<String> {
    let person = learner("samira").person;
    let kinds = [
        (Kind::Entry, 8),
        (Kind::Talk, 1),
        (Kind::File, 9),
        (Kind::Other, 0),
        (Kind::Step, 0),
        (Kind::Grant, 0),
    ];
    let fill = |id: &str| {
        let mut out = String::new();
        let mut rest = path;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').expect("a closed brace");
            out.push_str(before);
            out.push_str(
                if matches!(name, "learner" | "person") { person.to_string() } else { id.to_owned() }
                    .as_str(),
            );
            rest = after;
        }
        out + rest
    };
    let mut all: Vec<String> =
        kinds.iter().map(|(kind, place)| fill(&id_of(person, *kind, *place).to_string())).collect();
    all.dedup();
    all
}

#[test]
fn staff_of_another_school_read_no_word_of_a_learner_of_this_one() {
    on_both(|house| {
        let put = mark(house, learner("samira").person, "Samira");
        let doors = features().into_iter().flat_map(|it| it.routes).filter(|it| it.method == Method::Get);
        let doors: Vec<_> =
            doors.filter(|it| it.relation != Relation::Public || is_for_people(it.action)).collect();
        let mut told = Vec::new();
        let mut asked = 0;
        for email in ["bram", "ilse", "ben", "wim", "omar", "paul", "ewout"] {
            let mut browser = house.as_someone(email);
            for address in doors.iter().flat_map(|it| addresses(it.path)) {
                asked += 1;
                let answer = browser.get(&address);
                if answer.body.contains("VanSamira") {
                    told.push(format!("{email} {address}"));
                }
                assert!(!answer.status.is_server_error(), "{email} {address}: {}", answer.status);
            }
        }
        assert!(asked > 500 && put.len() > 30, "{asked} questions, {} words", put.len());
        assert!(told.is_empty(), "{:?}: {told:?}", house.db.kind());
        // The same words are read by whoever may: the doors are not closed to everyone.
        let mut samira = house.as_someone("samira");
        assert!(samira.get("/mijn/dossier").body.contains("VanSamira"), "she reads them herself");
    });
}
