//! A house of this room, with a school and someone in it.

use axum::Router;
use jiff::civil::date;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::migrate::Migration;
use loper_database::scope::{Own, Public};
use loper_testkit::fresh::{self, NOW};
use loper_texts::messages::Messages;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use loper_web::app::{App, Parts, Settings, World};

use crate::model::email::Email;
use crate::model::membership::{Membership, usual_reach};
use crate::store::membership::Person;
use crate::store::organisation::School;
use crate::{password, store};

/// The steps that these tests need.
pub fn steps() -> Vec<Migration> {
    [loper_web::MIGRATIONS, loper_mail::MIGRATIONS, crate::MIGRATIONS].concat()
}

/// The school of these tests.
pub fn school() -> OrganisationId {
    OrganisationId(uuid::Uuid::from_u128(0x018f_5555_0000_7000_8000_0000_0000_0001))
}

/// The last letter of the outbox: its address, its words, where it leads.
pub fn last_letter(db: &Db) -> Option<(String, String, String)> {
    let asked = loper_database::sql::Sql::literal(
        "select address, subject || ' ' || body, coalesce(link_path, '') from mail_letter order by made_at desc, id limit 1",
    );
    let read = db.read_blocking(Public, move |tx| {
        let row = tx.first(asked, &[])?;
        row.map(|row| Ok::<_, Error>((row.text(0)?, row.text(1)?, row.text(2)?))).transpose()
    });
    read.expect("the outbox can be read")
}

pub const RIGHT: &str = "veertien appels";

/// The house of this room on `db`.
pub fn house(db: &Db) -> Router {
    router(db, &app(db))
}

/// Its router, for who has chosen something first.
pub fn router(_: &Db, app: &App) -> Router {
    loper_web::router::router(app.clone(), vec![loper_mail::feature(), crate::feature()])
}

/// Its application.
pub fn app(db: &Db) -> App {
    app_at(db, || NOW)
}

/// The same at another time.
pub fn app_at(db: &Db, now: fn() -> Moment) -> App {
    let world = World { now, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings =
        Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
    let texts = [crate::feature().texts, loper_mail::feature().texts].map(|it| it.expect("texts"));
    let messages = Messages::new(&[loper_web::TEXTS, texts[0], texts[1]]).expect("texts");
    let sessions = Some(crate::SESSIONS);
    App::new(Parts { db: db.clone(), world, settings, messages, menu: vec![], cards: vec![], sessions })
}

/// A school and someone in it with a password; the last day of the role, if it ended.
pub fn someone(db: &Db, email: &str, role: Role, last: Option<jiff::civil::Date>) -> PersonId {
    let (person, school) = (PersonId(fresh::new_id()), school());
    let membership = Membership {
        id: MembershipId(fresh::new_id()),
        person,
        organisation: school,
        role,
        reach: usual_reach(role),
        site: None,
        starts_on: date(2026, 8, 1),
        ends_on: last,
    };
    let email = Email::parse(email).expect("an address");
    let hash = password::hash(RIGHT, [1; 16]).expect("a hash");
    db.write_blocking(Public, move |tx| {
        let it = School {
            id: school,
            sector: Sector::Vo,
            name: "Testschool".into(),
            short_name: "Testschool".into(),
            region: None,
            home: None,
            colour: None,
        };
        if !store::organisation::all(tx)?.iter().any(|it| it.id == school) {
            store::organisation::make(tx, &it, NOW)?;
        }
        tx.within(Own(person), |tx| {
            let it = Person {
                id: person,
                name: "Noor Voorbeeld".into(),
                family_name: "Voorbeeld".into(),
                sixteen_on: None,
            };
            store::membership::make_person(tx, &it, NOW)?;
            store::membership::make(tx, &membership, None, NOW)?;
            store::account::add_address(tx, &email, Some(NOW))?;
            store::account::set_password(tx, &hash, NOW)
        })?;
        Ok::<_, Error>(())
    })
    .expect("someone can be made");
    person
}
