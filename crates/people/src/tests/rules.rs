//! What an actor is to a learner; what the chain of the trail covers.

use loper_access::actor::{Reach, Role};
use loper_access::policy::Relation;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use crate::model::email::Email;
use crate::model::membership::{Near, relation};
use crate::model::trail::{Act, BEGIN, Line};

#[test]
fn a_reach_goes_no_further_than_it_says() {
    let stranger = Near::default();
    let here = Near { is_here: true, ..stranger };
    let class = Near { is_same_class: true, ..here };
    let site = Near { is_same_site: true, ..here };
    let table = [
        (Reach::Group, class, Relation::SameGroup),
        (Reach::Group, here, Relation::Elsewhere),
        (Reach::Group, site, Relation::Elsewhere),
        (Reach::Site, site, Relation::SameSite),
        (Reach::Site, class, Relation::SameGroup),
        (Reach::Site, here, Relation::Elsewhere),
        (Reach::Organisation, here, Relation::SameOrganisation),
        (Reach::Organisation, stranger, Relation::Elsewhere),
        // Whoever left the school is elsewhere, even with a seat that nobody ended.
        (Reach::Group, Near { is_here: false, ..class }, Relation::Elsewhere),
        (Reach::Own, class, Relation::Elsewhere),
        (Reach::Installation, here, Relation::Elsewhere),
    ];
    for (reach, near, expected) in table {
        assert_eq!(relation(reach, near), expected, "{reach:?} {near:?}");
    }
}

#[test]
fn every_part_of_a_line_is_in_its_hash() {
    let (school, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let line = Line {
        organisation: OrganisationId(school),
        made_at: Moment(5),
        actor: Some(PersonId(school)),
        role: Role::Guide,
        act: Act::Looked,
        subject: Some(PersonId(other)),
        thing: Some("entry:1".into()),
    };
    let hash = line.hash(1, BEGIN);
    let changed = [
        Line { organisation: OrganisationId(other), ..line.clone() },
        Line { made_at: Moment(6), ..line.clone() },
        Line { actor: None, ..line.clone() },
        Line { role: Role::Coordinator, ..line.clone() },
        Line { act: Act::Shared, ..line.clone() },
        Line { subject: None, ..line.clone() },
        Line { thing: Some("entry:2".into()), ..line.clone() },
    ];
    for other in changed {
        assert_ne!(other.hash(1, BEGIN), hash, "{other:?}");
    }
    assert_ne!(line.hash(2, BEGIN), hash);
    assert_ne!(line.hash(1, &hash), hash);
}

#[test]
fn an_address_is_folded_and_refused_only_when_no_server_takes_it() {
    assert_eq!(Email::parse(" Samira@School.NL ").expect("an address").as_str(), "samira@school.nl");
    for good in ["a.b+c@x.nl", "o'neil@x.co.uk", "josé@école.fr"] {
        assert!(Email::parse(good).is_some(), "{good}");
    }
    for bad in
        ["", "x", "x@", "@x.nl", "x@nl", "x y@x.nl", "x@x..nl", "x@.nl", "x@x.nl\r\nBcc: y@z.nl", "<x@x.nl>"]
    {
        assert!(Email::parse(bad).is_none(), "{bad}");
    }
}
