//! Who may come in where: every door of people, for every role, and for a learner of the own class, another class, another
//! school, one who is not there and one who was erased. What the policy has no line for is not found, and looks the same
//! as what does not exist.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use loper::features::{features, migrations};
use loper::house;
use loper_access::actor::{Actor, Reach, Role};
use loper_access::allows;
use loper_access::policy::{Action, Relation, is_for_people};
use loper_database::db::Db;
use loper_people::model::membership::usual_reach;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{self, NOW, on_both};
use loper_vocabulary::identity::PersonId;
use loper_web::app::{Settings, World};
use loper_web::feature::{Method, Route};
use uuid::Uuid;

/// A learner as an actor meets one.
const LEARNERS: [(&str, Option<Who>); 5] = [
    ("in 3B", Some(Who::Samira)),
    ("in 3C", Some(Who::Lotte)),
    ("at the other school", Some(Who::Mehmet)),
    ("unknown", None),
    ("erased", Some(Who::Daan)),
];

fn doors() -> Vec<Route> {
    let all = features().into_iter().flat_map(|it| it.routes);
    all.filter(|it| it.relation != Relation::Public || is_for_people(it.action)).collect()
}

/// The classes of the cast: who sits where.
fn class_of(who: Who) -> u8 {
    match who {
        Who::Samira | Who::Daan | Who::Jan => 1,
        Who::Lotte | Who::Els => 2,
        Who::Mehmet | Who::Bram => 3,
        Who::Yara | Who::Omar => 4,
        _ => 0,
    }
}

/// What an actor is to a learner, said in the words of the cast and not with the code that pages use.
fn standing(actor: Option<Who>, learner: Option<Who>) -> Relation {
    let (Some(actor), Some(learner)) = (actor, learner) else { return Relation::Elsewhere };
    let reach = usual_reach(actor.role());
    if (actor, learner) == (Who::Vader, Who::Samira) {
        // The school says that he is her father.
        return Relation::Shared;
    }
    if actor.at() != learner.at() || learner == Who::Daan {
        Relation::Elsewhere
    } else if reach == Reach::Organisation {
        Relation::SameOrganisation
    } else if reach == Reach::Group && class_of(actor) == class_of(learner) {
        Relation::SameGroup
    } else {
        Relation::Elsewhere
    }
}

fn actor(who: Option<Who>) -> Actor {
    who.map_or(Actor::Visitor, |who| Actor::Person {
        person: who.id(),
        organisation: who.at().id(),
        role: who.role(),
        reach: usual_reach(who.role()),
    })
}

/// Whether a line lets this role do this to what stands behind a door: to the own, or to something of the others.
fn has_line(who: Option<Who>, (action, relation): (Action, Relation)) -> bool {
    let may = |it| allows(actor(who), action, it);
    if relation == Relation::Own {
        return may(Relation::Own);
    }
    // Nobody of the cast looks after the installation, and a link that nobody has lets nobody in. A page that every holder
    // of a link comes to afterwards says nothing of anyone.
    Relation::ALL.into_iter().any(|it| !matches!(it, Relation::Shared | Relation::Installation) && may(it))
}

/// The address of a door, and whether it is about the learner.
fn address(path: &str, learner: PersonId) -> (String, bool) {
    let mut about = false;
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("a closed brace");
        out.push_str(before);
        if matches!(name, "learner" | "person") {
            about = true;
            out.push_str(&learner.to_string());
        } else {
            out.push_str(&Uuid::from_u128(0x018f_9999).to_string());
        }
        rest = after;
    }
    out.push_str(rest);
    (out, about)
}

struct House {
    db: Db,
    browsers: BTreeMap<&'static str, (Option<Who>, Browser)>,
}

fn house(db: &Db) -> House {
    cast::fill(db);
    let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings =
        Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
    let (app, router) = house::build(db.clone(), world, settings).expect("a house");
    app.erase_everywhere(Who::Daan.id()).expect("Daan is gone");
    let mut browsers = BTreeMap::from([("visitor", (None, Browser::new(router.clone())))]);
    for who in Who::all().filter(|it| *it != Who::Daan) {
        let mut browser = Browser::new(router.clone());
        cast::sign_in(db, &mut browser, who);
        browsers.insert(who.name(), (Some(who), browser));
    }
    House { db: db.clone(), browsers }
}

/// What a closed door says: nothing is there, or for a visitor: sign in first.
fn is_closed(status: StatusCode, location: &str) -> bool {
    status == StatusCode::NOT_FOUND || (status == StatusCode::SEE_OTHER && location.starts_with("/inloggen"))
}

#[test]
fn nobody_comes_in_where_the_policy_has_no_line() {
    on_both(&migrations(), |db| {
        let mut house = house(db);
        let mut wrong = Vec::new();
        let mut asked = 0;
        for route in doors() {
            for (name, (who, browser)) in &mut house.browsers {
                for (words, learner) in LEARNERS {
                    let id = learner.map_or(PersonId(Uuid::from_u128(0x018f_8888)), Who::id);
                    let (path, is_about) = address(route.path, id);
                    if !is_about && words != "in 3B" {
                        continue;
                    }
                    asked += 1;
                    if route.relation == Relation::Shared && !route.path.contains('{') {
                        continue;
                    }
                    let may = if is_about {
                        allows(actor(*who), route.action, standing(*who, learner))
                    } else {
                        has_line(*who, (route.action, route.relation))
                    };
                    let answer = match route.method {
                        Method::Get => browser.get(&path),
                        Method::Post => browser.post(&path, &[]),
                        Method::Upload => browser.upload(&path, &[], &[]),
                    };
                    // A form that can't be read is refused before anyone looks who asks: the same for everyone.
                    let unread = route.method != Method::Get && answer.status == StatusCode::BAD_REQUEST;
                    let closed = unread || is_closed(answer.status, answer.location());
                    let is_plain = route.method == Method::Get && !route.path.contains('{');
                    if answer.status.is_server_error()
                        || (!may && !closed)
                        || (may && closed && is_plain && route.relation != Relation::Shared)
                    {
                        wrong.push(format!(
                            "{} {path} ({}/{}): {name}, a learner {words}: {} {}, may: {may}",
                            route.method.code(),
                            route.action.code(),
                            route.relation.code(),
                            answer.status,
                            answer.location()
                        ));
                    }
                }
            }
        }
        assert!(asked > 500, "only {asked} questions were asked");
        assert!(wrong.is_empty(), "{:?}, {} of {asked}:\n{}", house.db.kind(), wrong.len(), wrong.join("\n"));
    });
}

#[test]
fn everyone_of_the_cast_has_a_role_and_every_role_is_there() {
    let there: Vec<Role> = Who::all().map(Who::role).collect();
    for role in Role::ALL.into_iter().filter(|it| *it != Role::Visitor) {
        assert!(there.contains(&role), "{} is not in the cast", role.code());
    }
}
