//! Through the door, on both databases.

mod api;
mod erase;
mod fit;
mod how;
mod ledger;

use std::collections::BTreeMap;

use loper_database::scope::{Anonymous, Public};
use loper_profile::model::about::Wish;
use loper_profile::model::code::ResumeCode;
use loper_profile::model::interests::answers::Answer;
use loper_profile::model::interests::items::ITEMS;
use loper_profile::model::said::Said;
use loper_profile::store::owner;
use loper_profile::store::said::{When, put_answer, put_wishes};
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{NOW, new_id, new_secret};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::identity::AnonymousId;
use loper_vocabulary::interest::Interest;
use loper_web::app::App;

/// Somebody who said things, in a browser with the code.
struct Pupil {
    owner: AnonymousId,
    browser: Browser,
}

fn pupil(app: &App) -> Pupil {
    let (code, owner) = (ResumeCode::new(new_secret()), AnonymousId(new_id()));
    let mut browser = crate::world::browser(app);
    browser.set_cookie("loper_code", code.reveal());
    app.db().write_blocking(Public, move |tx| owner::make(tx, &code, owner, NOW)).expect("an owner");
    Pupil { owner, browser }
}

fn when() -> When {
    When { now: NOW, today: NOW.date().expect("a day") }
}

impl Pupil {
    /// Likes these types very much, and the others not at all.
    fn likes(&self, app: &App, liked: &'static [Interest]) {
        let write = move |tx: &mut loper_database::tx::Tx<'_, Anonymous>| {
            for item in &ITEMS {
                let reply = if liked.contains(&item.interest) { "5" } else { "2" };
                let answer = Answer::parse(item.id, reply, when().today).expect("an answer");
                put_answer(tx, &answer, when())?;
            }
            Ok::<_, loper_database::error::Error>(())
        };
        app.db().write_blocking(Anonymous(self.owner), write).expect("answers are kept");
    }

    /// Says this of conditions, and nothing of the others.
    fn wishes(&self, app: &App, wishes: &[(Condition, Option<Wish>, bool)]) {
        let said: BTreeMap<Condition, Said> = wishes
            .iter()
            .map(|(it, wish, is_never)| (*it, Said { wish: *wish, is_never: *is_never }))
            .collect();
        let write = move |tx: &mut loper_database::tx::Tx<'_, Anonymous>| put_wishes(tx, &said, when());
        app.db().write_blocking(Anonymous(self.owner), write).expect("wishes are kept");
    }
}
