//! `/beheer/klassen/{class}/codes`: a sheet of paper with a code for each learner of a class who has no account yet.
//!
//! Only hashes of the codes are kept, so the sheet stands in the answer to the form that made it, and nowhere else. Making
//! a new sheet ends the codes of the old one.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_texts::format;
use loper_vocabulary::identity::ClassId;
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::html;

use super::{MANAGE, line, manager, page};
use crate::model::link::{self, Kind};
use crate::model::membership::{Membership, school_year};
use crate::model::trail::Act;
use crate::store;
use crate::store::admin::{Listed, Wanted};

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let here = "/beheer/klassen/{class}/codes";
    vec![Route::get(here, MANAGE, get(show)), Route::post(here, MANAGE, post(make))]
}

/// The learners of a class without a way in, and the name of the class.
async fn find(visit: &Visit, class: &str) -> Result<(SignedIn, String, Vec<Listed>), Fault> {
    let (me, today) = manager(visit)?;
    let class = ClassId::parse(class).ok_or_else(Fault::not_found)?;
    let found = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let classes = store::admin::class_sizes(tx, today, school_year(today))?;
        let Some(name) = classes.into_iter().find(|it| it.class == class).map(|it| it.name) else {
            return Ok(None);
        };
        let mut all = Vec::new();
        // A class is at most a few pages of the list.
        for page in 0..10 {
            let wanted = Wanted { role: Some(Role::Learner), class: Some(class), page, ..Wanted::default() };
            let some = store::admin::list(tx, &wanted, today)?;
            let is_last = some.len() <= usize::try_from(store::admin::PAGE).unwrap_or_default();
            all.extend(some.into_iter().take(usize::try_from(store::admin::PAGE).unwrap_or_default()));
            if is_last {
                break;
            }
        }
        all.retain(|it| !it.has_way_in);
        Ok::<_, Error>(Some((name, all)))
    });
    let (name, all) = found.await?.ok_or_else(Fault::not_found)?;
    Ok((me, name, all))
}

async fn show(visit: Visit, Path(class): Path<String>) -> Result<Response, Fault> {
    let (_, name, all) = find(&visit, &class).await?;
    let main = html! {
        p class="lead" { (visit.fill("people-codes-lead", &[("count", all.len().into()), ("class", name.as_str().into())])) }
        @if !all.is_empty() {
            p { (visit.t("people-codes-text")) }
            form method="post" action={ "/beheer/klassen/" (class) "/codes" } {
                button class="button button--primary" type="submit" { (visit.t("people-codes-go")) }
            }
        }
        p { a href="/beheer/klassen" { (visit.t("people-classes-title")) } }
    };
    Ok(page(&visit, visit.t("people-codes-title"), &main).show(&visit))
}

async fn make(visit: Visit, Path(class): Path<String>) -> Result<Response, Fault> {
    let (me, name, all) = find(&visit, &class).await?;
    let now = visit.app.now();
    let made: Vec<(Listed, String)> =
        all.into_iter().map(|it| (it, link::short_code(&visit.app.new_secret()))).collect();
    let asked: Vec<(Membership, String)> =
        made.iter().filter_map(|(it, code)| to_ask(&me, it, code)).collect();
    let line = line(&visit, &me, Act::Invited, format!("class:{class}"));
    let work = visit.app.db().write(Own(me.person), move |tx| {
        for (membership, hash) in &asked {
            store::newcomer::ask(tx, membership, (hash, None), (Kind::Join, None), now)?;
        }
        store::trail::note(tx, &line)?;
        Ok::<_, Error>(())
    });
    work.await?;
    let until = Moment(now.0 + Kind::Join.life()).date().map(|it| format::date(visit.language, it));
    let address = format!("{}/welkom", visit.app.settings().base_url);
    let main = html! {
        div class="sheet" {
            p { strong { (name) } ", " (me.organisation_name) }
            p { (visit.fill("people-codes-how", &[("address", address.into()), ("day", until.unwrap_or_default().into())])) }
            dl class="sheet__facts" { @for (it, code) in &made { dt { (it.name) } dd class="numbers" { (link::grouped(code)) } } }
        }
        p class="no-print" { (visit.t("people-codes-print")) }
    };
    Ok(page(&visit, visit.t("people-codes-title"), &main).show(&visit))
}

fn to_ask(me: &SignedIn, it: &Listed, code: &str) -> Option<(Membership, String)> {
    let membership = Membership {
        id: it.membership,
        person: it.person,
        organisation: me.organisation,
        role: it.role,
        reach: it.reach,
        site: None,
        starts_on: it.starts_on,
        ends_on: it.ends_on,
    };
    Some((membership, link::hash_of(code)?))
}
