//! A role that is taken along to another account leaves nothing behind.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_people::model::link::{Kind, Link};
use loper_people::model::secret::Secret;
use loper_people::store;
use loper_testkit::cast::{At, Who};
use loper_testkit::fresh;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;

use super::house::{browser, now, on_both, plan};

/// Asks someone of the cast in once more; answers where the link leads.
fn invite(db: &Db, who: Who) -> String {
    let (secret, at) = (Secret::new(fresh::new_secret()), now());
    let (hash, path) = (secret.hash(), format!("/welkom/{}", secret.reveal()));
    let link = Link {
        owner: who.id(),
        kind: Kind::Invite,
        organisation: Some(At::Vmbo.id()),
        membership: Some(who.membership()),
        email: None,
        ends_at: Moment(at.0 + Kind::Invite.life()),
    };
    db.write_blocking(Own(who.id()), move |tx| store::link::make(tx, (&hash, None), &link, at))
        .expect("a link");
    path
}

#[test]
fn an_invitation_with_a_talk_behind_it_is_not_taken_along() {
    on_both(|db| {
        // Her guide planned a talk with Samira before she ever came.
        let mut jan = browser(db, Who::Jan);
        let role_of = |who: PersonId| {
            let roles = db.read_blocking(Own(who), store::membership::of_person).expect("roles");
            roles.iter().any(|it| it.membership.id == Who::Samira.membership())
        };
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        let path = invite(db, Who::Samira);
        let mut mehmet = browser(db, Who::Mehmet);
        let refused = mehmet.post(&path, &[("wat", "mijn")]);
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.words());
        assert!(refused.words().contains("de uitnodiging werkt nog"), "{}", refused.words());
        assert!(role_of(Who::Samira.id()) && !role_of(Who::Mehmet.id()));
        assert_eq!(jan.get(&talk).status, StatusCode::OK, "the talk is where it was");
        // Nothing is kept of Lotte anywhere: hers goes along.
        let path = invite(db, Who::Lotte);
        assert_eq!(mehmet.post(&path, &[("wat", "mijn")]).status, StatusCode::SEE_OTHER);
        let roles = db.read_blocking(Own(Who::Mehmet.id()), store::membership::of_person).expect("roles");
        assert!(roles.iter().any(|it| it.membership.id == Who::Lotte.membership()));
    });
}
