//! `/beheer`: what an administrator of a school looks after: its people, classes, names, and what is set before pupils come.

pub mod add;
pub mod change;
pub mod classes;
pub mod codes;
pub mod guardian;
pub mod list;
pub mod names;
pub mod organisations;
pub mod person;
pub mod roster;
pub mod school;
pub mod sites;
pub mod start;

use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_access::actor::{Reach, Role};
use loper_access::allows;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::Sent;
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::enter::go;
use super::role::Names;
use crate::model::trail::{Act, Line};
use crate::store;

/// The line of the policy that guards these pages.
pub(crate) const MANAGE: (Action, Relation) = (Action::ManagePeople, Relation::SameOrganisation);

/// The roles that there are at a school.
pub(crate) const THERE: [Role; 9] = [
    Role::Learner,
    Role::Guide,
    Role::Coordinator,
    Role::Director,
    Role::Guardian,
    Role::Alumnus,
    Role::Employer,
    Role::Administrator,
    Role::PrivacyOfficer,
];

/// The roles that a school gives. Roles that reach further than a school are given at the command line, and a guardian is
/// one of somebody: that role comes with the tie to a learner.
pub(crate) const GIVEN: [Role; 8] = [
    Role::Learner,
    Role::Guide,
    Role::Coordinator,
    Role::Director,
    Role::Alumnus,
    Role::Employer,
    Role::Administrator,
    Role::PrivacyOfficer,
];

/// The reaches that a school gives.
pub(crate) const REACHES: [Reach; 4] = [Reach::Own, Reach::Group, Reach::Site, Reach::Organisation];

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    let own = vec![Route::get("/beheer", MANAGE, get(show))];
    [
        own,
        list::routes(),
        add::routes(),
        person::routes(),
        guardian::routes(),
        roster::routes(),
        change::routes(),
        classes::routes(),
        codes::routes(),
        names::routes(),
        organisations::routes(),
        sites::routes(),
        school::routes(),
        start::routes(),
    ]
    .concat()
}

/// Who looks after these people, and today.
pub(crate) fn manager(visit: &Visit) -> Result<(SignedIn, Date), Fault> {
    let me = visit.person_who_may(MANAGE.0, MANAGE.1)?.clone();
    let today = visit.app.now().date();
    Ok((me, today.ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?))
}

/// Does the work of a form once, in the scope of who sent it; the work answers where it leads.
pub(crate) async fn write_once<F>(
    visit: &Visit,
    me: &SignedIn,
    sent: &Sent,
    mut work: F,
) -> Result<Response, Fault>
where
    F: FnMut(&mut Tx<'_, Own>) -> Result<String, Fault> + Send + 'static,
{
    let (key, now) = (sent.one(once::FIELD).to_owned(), visit.app.now());
    let led = visit.app.db().write(Own(me.person), move |tx| {
        if let Some(before) = once::seen(tx, &key)? {
            return Ok(before);
        }
        let to = work(tx)?;
        once::done(tx, &key, &to, now)?;
        Ok::<_, Fault>(to)
    });
    Ok(go(&led.await?, None))
}

/// A line of the trail about something that an administrator did.
pub(crate) fn line(visit: &Visit, me: &SignedIn, act: Act, thing: String) -> Line {
    Line {
        organisation: me.organisation,
        made_at: visit.app.now(),
        actor: Some(me.person),
        role: me.role,
        act,
        subject: None,
        thing: Some(thing),
    }
}

/// A page of these.
pub(crate) fn page(visit: &Visit, title: &str, main: &Markup) -> Page {
    let crumbs = html! {
        nav aria-label=(visit.t("people-admin-way")) { ul class="crumbs" { li { a href="/beheer" { (visit.t("people-admin-title")) } } } }
    };
    let main = html! {
        div class="page stack" { (crumbs) h1 { (title) } (main) }
    };
    Page::new(title, main).unlisted().section("/beheer")
}

/// A choice out of a list, in a form.
pub(crate) fn choice(name: &str, label: &str, all: &[(String, String)], chosen: &str) -> Markup {
    html! {
        div class="field" {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for (value, words) in all { option value=(value) selected[value == chosen] { (words) } }
            }
        }
    }
}

/// The roles that a school gives, as a choice.
pub(crate) fn roles(visit: &Visit, names: &Names) -> Vec<(String, String)> {
    GIVEN.iter().map(|it| (it.code().to_owned(), names.word(visit, *it))).collect()
}

/// Whether someone looks after the whole installation; who looks after one school does not.
pub(crate) fn is_keeper(me: &SignedIn) -> bool {
    me.role == Role::Administrator && me.reach == Reach::Installation
}

/// Where an administrator goes from here, with the words of each place; those of other rooms too, where they may come in.
fn places(visit: &Visit, me: &SignedIn) -> Vec<(&'static str, &'static str)> {
    let mut all = vec![
        ("/beheer/start", "people-start-title"),
        ("/beheer/mensen", "people-list-title"),
        (roster::HERE, "people-roster-title"),
        ("/beheer/klassen", "people-classes-title"),
        (sites::HERE, "people-sites-title"),
        ("/beheer/rollen", "people-names-title"),
        ("/beheer/school", "people-school-title"),
    ];
    if allows(visit.actor, Action::ReadTrail, Relation::SameOrganisation) {
        all.push(("/beheer/logboek", "people-admin-trail"));
        all.push(("/beheer/bewaren", "people-admin-kept"));
    }
    if is_keeper(me) {
        all.push(("/beheer/import", "people-admin-import"));
        all.push(("/beheer/post", "people-admin-post"));
        all.push((organisations::HERE, "people-organisations-title"));
    }
    all
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let (organisation, now) = (me.organisation, visit.app.now());
    let found = visit.app.db().read(Organisation(organisation), move |tx| {
        let counts = store::admin::counts(tx, today)?;
        let open = store::admin::invitations(tx, None, now)?;
        Ok::<_, Error>((counts, open, Names::of(tx, organisation)?))
    });
    let (counts, open, names) = found.await?;
    let failed = open.iter().filter(|it| matches!(it.fate, store::admin::Fate::Failed(_))).count();
    let main = html! {
        p class="lead" { (visit.fill("people-admin-lead", &[("organisation", me.organisation_name.as_str().into())])) }
        ul class="list" { @for (path, words) in places(&visit, &me) { li { a href=(path) { (visit.t(words)) } } } }
        section class="stack" {
            h2 { (visit.t("people-admin-today")) }
            ul { @for (role, count) in &counts { li { (visit.fill("people-admin-count", &[("role", names.word(&visit, *role).into()), ("count", (*count).into())])) } } }
            p { (visit.fill("people-admin-open", &[("count", open.len().into())])) }
            @if failed > 0 { p { a href="/beheer/mensen/uitnodigingen" { (visit.fill("people-admin-failed", &[("count", failed.into())])) } } }
        }
    };
    Ok(page(&visit, visit.t("people-admin-title"), &main).show(&visit))
}
