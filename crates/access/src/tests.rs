//! The policy as a matrix that a school can read.

use std::fmt::Write as _;

use loper_vocabulary::identity::{OrganisationId, PersonId};

use crate::actor::{Actor, Reach, Role};
use crate::allows;
use crate::policy::{Action, Relation};

fn actor(role: Role) -> Actor {
    if role == Role::Visitor {
        return Actor::Visitor;
    }
    let nobody = PersonId("018f0000-0000-7000-8000-000000000001".parse().expect("an id"));
    let nowhere = OrganisationId("018f0000-0000-7000-8000-000000000002".parse().expect("an id"));
    Actor::Person { person: nobody, organisation: nowhere, role, reach: Reach::Own }
}

#[test]
fn the_matrix_can_be_read_by_a_school() {
    let mut matrix = String::new();
    for action in Action::ALL {
        for relation in Relation::ALL {
            let who: Vec<&str> = Role::ALL
                .iter()
                .filter(|role| allows(actor(**role), action, relation))
                .map(|r| r.code())
                .collect();
            let who = match who.len() {
                0 => "nobody".to_owned(),
                13 => "everyone".to_owned(),
                12 if !allows(Actor::Visitor, action, relation) => "everyone who signed in".to_owned(),
                _ => who.join(", "),
            };
            writeln!(matrix, "{:19} {:18} {who}", action.code(), relation.code()).expect("a string");
        }
    }
    insta::assert_snapshot!(matrix);
}

#[test]
fn what_no_line_allows_is_refused() {
    assert!(!allows(Actor::Visitor, Action::Explore, Relation::Elsewhere));
    assert!(!allows(actor(Role::Administrator), Action::KeepOnDevice, Relation::Elsewhere));
    assert!(allows(Actor::Visitor, Action::Explore, Relation::Public));
    assert!(
        !allows(actor(Role::Guide), Action::ReadDossier, Relation::SameGroup),
        "a guide reads what is shared"
    );
    assert!(!allows(actor(Role::Director), Action::SeeCaseload, Relation::SameOrganisation));
    assert!(!allows(Actor::Visitor, Action::KeepAccount, Relation::Own));
}
