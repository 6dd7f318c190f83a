//! `/beheer/organisaties`: the organisations of an installation. Whoever looks after the installation makes one, and takes a
//! role in the one they look after, which that organisation sees among its people.

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::actor::Role;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::{MembershipId, OrganisationId};
use loper_vocabulary::sector::Sector;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::session::{self, SignedIn};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{choice, is_keeper, line, page, write_once};
use crate::model::membership::{Membership, usual_reach};
use crate::model::secret::Secret;
use crate::model::trail::{Act, Line};
use crate::pages::enter::{begin_as, go};
use crate::pages::take;
use crate::store;
use crate::store::membership::Held;
use crate::store::organisation::School;

/// Where it is.
pub(crate) const HERE: &str = "/beheer/organisaties";
const CHOOSE: &str = "/beheer/organisaties/kies";
const WHOLE: (Action, Relation) = (Action::ManageInstallation, Relation::Installation);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, WHOLE, get(show)),
        Route::post(HERE, WHOLE, post(make)),
        Route::post(CHOOSE, WHOLE, post(choose)),
    ]
}

fn keeper(visit: &Visit) -> Result<(SignedIn, Date), Fault> {
    let is_it = visit.signed_in.as_ref().is_none_or(|it| is_keeper(it));
    let me = visit.person_who_may(WHOLE.0, if is_it { WHOLE.1 } else { Relation::Elsewhere })?.clone();
    let today = visit.app.now().date();
    Ok((me, today.ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?))
}

/// All organisations, and one's own roles.
async fn find(visit: &Visit, me: &SignedIn) -> Result<(Vec<School>, Vec<Held>), Fault> {
    let found = visit.app.db().read(Own(me.person), |tx| {
        let mine = store::membership::of_person(tx)?;
        Ok::<_, Error>((tx.within(Public, store::organisation::all)?, mine))
    });
    Ok(found.await?)
}

/// The role with which someone looks after an organisation today.
fn role_in(mine: &[Held], organisation: OrganisationId, today: Date) -> Option<MembershipId> {
    let is_it = |it: &&Held| {
        let it = &it.membership;
        it.organisation == organisation && it.role == Role::Administrator && it.is_on(today)
    };
    mine.iter().find(is_it).map(|it| it.membership.id)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let (me, today) = keeper(&visit)?;
    let found = find(&visit, &me).await?;
    Ok(view(&visit, (&me, today), &found, &Entered::new()))
}

fn sectors(visit: &Visit) -> Vec<(String, String)> {
    Sector::ALL
        .iter()
        .map(|it| (it.code().to_owned(), visit.t(&format!("people-sector-{}", it.code())).to_owned()))
        .collect()
}

fn view(
    visit: &Visit,
    (me, today): (&SignedIn, Date),
    (all, mine): &(Vec<School>, Vec<Held>),
    form: &Entered,
) -> Response {
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let text = |name, label, hint| Field { name, label: visit.t(label), hint: visit.t(hint), kind: "text" };
    let main = html! {
        p class="lead" { (visit.t("people-organisations-lead")) }
        (problem_list(visit, form))
        ul class="list" { @for it in all { (one(visit, it, (me.organisation == it.id, role_in(mine, it.id, today).is_some()))) } }
        section class="stack" {
            h2 { (visit.t("people-organisation-add")) }
            form method="post" action=(HERE) class="stack" {
                (once::field(visit))
                (field(form, text("naam", "people-school-name", "people-school-name-hint")))
                (field(form, text("kort", "people-school-short", "people-school-short-hint")))
                (choice("sector", visit.t("people-field-sector"), &sectors(visit), form.value("sector")))
                button class="button button--primary" type="submit" { (visit.t("people-organisation-add")) }
            }
        }
    };
    page(visit, visit.t("people-organisations-title"), &main).status(status).show(visit)
}

fn one(visit: &Visit, it: &School, (is_here, is_mine): (bool, bool)) -> Markup {
    let words = if is_mine { "people-organisation-go" } else { "people-organisation-take" };
    html! {
        li {
            strong { (it.name) } ", " (visit.t(&format!("people-sector-{}", it.sector.code()))) ". "
            @if is_here { span class="tag" { (visit.t("people-account-now")) } }
            @else {
                form method="post" action=(CHOOSE) {
                    (once::field(visit))
                    button class="button button--quiet button--small" type="submit" name="organisatie" value=(it.id) {
                        (visit.t(words)) span class="hidden-visually" { ": " (it.name) }
                    }
                }
            }
        }
    }
}

/// A role with which someone looks after an organisation, and the line that says so to that organisation.
fn role(visit: &Visit, me: &SignedIn, organisation: OrganisationId, today: Date) -> (Membership, Line) {
    let membership = Membership {
        id: MembershipId(visit.app.new_id()),
        person: me.person,
        organisation,
        role: Role::Administrator,
        reach: usual_reach(Role::Administrator),
        site: None,
        starts_on: today,
        ends_on: None,
    };
    let about = line(visit, me, Act::RoleChanged, format!("membership:{}", membership.id));
    (membership, Line { organisation, subject: Some(me.person), ..about })
}

async fn make(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let (me, today) = keeper(&visit)?;
    let (found, sent) = (find(&visit, &me).await?, Sent(fields));
    let mut form = Entered::new();
    for name in ["naam", "kort", "sector"] {
        form = form.with(name, sent.one(name).trim());
    }
    let (name, short) = (take::name(sent.one("naam")), take::name(sent.one("kort")));
    if name.is_none() {
        form.add_problem("naam", visit.t("people-problem-name"));
    }
    if name.as_ref().is_some_and(|name| found.0.iter().any(|it| it.name.eq_ignore_ascii_case(name))) {
        form.add_problem("naam", visit.t("people-problem-organisation-twice"));
    }
    if short.as_ref().is_none_or(|it| it.chars().count() > 40) {
        form.add_problem("kort", visit.t("people-problem-short"));
    }
    let sector = Sector::parse(sent.one("sector"));
    if sector.is_none() {
        form.add_problem("sector", visit.t("people-problem-sector"));
    }
    let (Some(name), Some(short_name), Some(sector), true) =
        (name, short, sector, form.problems().is_empty())
    else {
        return Ok(view(&visit, (&me, today), &found, &form));
    };
    let id = OrganisationId(visit.app.new_id());
    let school = School { id, sector, name, short_name, region: None, home: None, colour: None };
    let (membership, taken) = role(&visit, &me, id, today);
    let made =
        Line { organisation: id, ..line(&visit, &me, Act::OrganisationChanged, "organisation".to_owned()) };
    let now = visit.app.now();
    write_once(&visit, &me, &sent, move |tx| {
        tx.within(Public, |tx| store::organisation::make(tx, &school, now))?;
        store::membership::make(tx, &membership, None, now)?;
        store::trail::note(tx, &made)?;
        store::trail::note(tx, &taken)?;
        Ok(HERE.to_owned())
    })
    .await
}

/// Goes on as the administrator of an organisation: a new session in that role, which is given where it was not there.
async fn choose(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let (me, today) = keeper(&visit)?;
    let ((all, mine), sent) = (find(&visit, &me).await?, Sent(fields));
    let wanted = OrganisationId::parse(sent.one("organisatie"));
    let wanted = wanted.filter(|id| all.iter().any(|it| it.id == *id)).ok_or_else(Fault::not_found)?;
    let mut id = role_in(&mine, wanted, today);
    if id.is_none() {
        let (membership, taken) = role(&visit, &me, wanted, today);
        id = Some(membership.id);
        let now = visit.app.now();
        let write = visit.app.db().write(Own(me.person), move |tx| {
            store::membership::make(tx, &membership, None, now)?;
            store::trail::note(tx, &taken)
        });
        write.await?;
    }
    let cookie = begin_as(&visit, &headers, me.person, (id, me.is_strong)).await?;
    let cookie = cookie.ok_or_else(Fault::not_found)?;
    if let Some(old) = session::session_of(&visit.app, &headers).map(Secret::hash_of) {
        visit.app.db().write(Own(me.person), move |tx| store::session::end(tx, &old)).await?;
    }
    Ok(go("/beheer", Some(&cookie)))
}
