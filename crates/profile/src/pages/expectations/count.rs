//! `/verwachtingen/klas`: a finished check counts in the sum of the class, without a name; its owner may say no.

use axum::extract::Form as Body;
use axum::http::HeaderMap;
use axum::response::Response;
use loper_access::actor::Role;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::Anonymous;
use loper_vocabulary::identity::OrganisationId;
use loper_web::fault::Fault;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{Fields, HERE, Mine, to, value};
use crate::model::expectations::class::{Distance, distances};
use crate::model::expectations::{Check, Step};
use crate::pages::me::{me, when};
use crate::store;
use crate::store::expectations::Candidate;

/// The address.
pub(crate) const COUNT: &str = "/verwachtingen/klas";
/// The name of the box that says no, and what it says.
pub(crate) const BOX: (&str, &str) = ("klas", "niet");

/// The school of a learner who signed in: nobody else has a class.
pub(crate) fn school(visit: &Visit) -> Option<OrganisationId> {
    visit.signed_in.as_ref().filter(|it| it.role == Role::Learner).map(|it| it.organisation)
}

/// What a check says to the class, with the fields of its occupations.
pub(crate) fn said(check: &Check, named: &[Candidate]) -> Vec<Distance> {
    distances(check, |id| named.iter().find(|it| it.id == id).and_then(|it| it.field.clone()))
}

/// Before the check is finished: that it will count, and the box that says no.
pub(crate) fn ask(visit: &Visit, mine: &Mine) -> Markup {
    let Some(is_counted) = mine.is_counted else { return html! {} };
    html! {
        div class="stack stack--tight" {
            p class="small soft" { (visit.t("profile-expect-class-ask")) }
            label class="choice" { input type="checkbox" name=(BOX.0) value=(BOX.1) checked[!is_counted]; span { (visit.t("profile-expect-class-box")) } }
        }
    }
}

/// After it: whether it counts, and the way to the other side.
pub(crate) fn told(visit: &Visit, mine: &Mine) -> Markup {
    let Some(is_counted) = mine.is_counted else { return html! {} };
    let (title, text, doe, button) = if is_counted {
        ("profile-expect-class-in", "profile-expect-class-in-text", "niet", "profile-expect-class-leave")
    } else {
        ("profile-expect-class-out", "profile-expect-class-out-text", "wel", "profile-expect-class-join")
    };
    html! {
        section class="panel panel--sunk stack stack--tight" aria-labelledby="klas" {
            h2 id="klas" class="h3" { (visit.t(title)) }
            p { (visit.t(text)) }
            form method="post" action=(COUNT) {
                input type="hidden" name="terug" value=(mine.check.id);
                button class="button button--second button--small" type="submit" name="doe" value=(doe) { (visit.t(button)) }
            }
        }
    }
}

/// Says no, or yes again: then the check that was finished last counts.
pub async fn change(visit: Visit, headers: HeaderMap, Body(fields): Body<Fields>) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    let (Some(owner), Some(school)) = (me(&visit, &headers).await?, school(&visit)) else {
        return Err(Fault::not_found());
    };
    let is_no = match value(&fields, "doe") {
        "niet" => true,
        "wel" => false,
        _ => return Err(Fault::Unreadable("web-fault-400-text")),
    };
    let (db, when) = (visit.app.db(), when(&visit)?);
    if is_no {
        db.write(Anonymous(owner), move |tx| store::class::leave(tx, when.now)).await?;
    } else {
        let checks = db.read(Anonymous(owner), store::expectations::all).await?;
        let done = checks.into_iter().find(|it| it.step() == Step::Done);
        let ids: Vec<_> = done.iter().flat_map(|it| &it.liked).map(|it| it.occupation).collect();
        let language = visit.language;
        let public = loper_database::scope::Public;
        let named = db.read(public, move |tx| store::expectations::named(tx, &ids, language)).await?;
        db.write(Anonymous(owner), move |tx| {
            store::class::join(tx)?;
            if let Some(check) = &done {
                // Of the day on which it was begun: a check of another school year does not come back with this.
                store::class::put(tx, school, (check.id, check.day), &said(check, &named))?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    }
    Ok(to(&back(value(&fields, "terug")), None))
}

/// Back to the check, if that is where it came from.
fn back(check: &str) -> String {
    uuid::Uuid::parse_str(check).map_or_else(|_| HERE.to_owned(), |id| format!("{HERE}/{id}#klas"))
}
