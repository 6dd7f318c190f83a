//! `/beheer/mensen/nieuw`: adds someone with a role, and invites them where an address is known.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::html;

use super::{GIVEN, MANAGE, choice, line, manager, page, roles, write_once};
use crate::letters::{Asked, Draft};
use crate::model::email::Email;
use crate::model::link::Kind;
use crate::model::membership::{Membership, parse_role, school_year, usual_reach};
use crate::model::secret::Secret;
use crate::model::trail::Act;
use crate::pages::role::Names;
use crate::pages::take;
use crate::store;
use crate::store::admin::Size;
use crate::store::membership::Person;
use crate::store::newcomer::Newcomer;

const HERE: &str = "/beheer/mensen/nieuw";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MANAGE, get(show)), Route::post(HERE, MANAGE, post(add))]
}

async fn find(visit: &Visit, me: &SignedIn, today: Date) -> Result<(Vec<Size>, Names), Fault> {
    let organisation = me.organisation;
    let found = visit.app.db().read(Organisation(organisation), move |tx| {
        let classes = store::admin::class_sizes(tx, today, school_year(today))?;
        Ok::<_, Error>((classes, Names::of(tx, organisation)?))
    });
    Ok(found.await?)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let found = find(&visit, &me, today).await?;
    Ok(form_page(&visit, &found, &Entered::new().with("rol", Role::Learner.code()), StatusCode::OK))
}

fn form_page(visit: &Visit, found: &(Vec<Size>, Names), form: &Entered, status: StatusCode) -> Response {
    let none = (String::new(), visit.t("people-field-class-none").to_owned());
    let classes = found.0.iter().map(|it| (it.class.to_string(), it.name.clone()));
    let classes: Vec<_> = std::iter::once(none).chain(classes).collect();
    let text = |name, label, hint, kind| Field { name, label: visit.t(label), hint: visit.t(hint), kind };
    let main = html! {
        (problem_list(visit, form))
        form method="post" action=(HERE) class="stack" {
            (once::field(visit))
            (field(form, text("naam", "people-head-name", "people-add-name-hint", "text")))
            (choice("rol", visit.t("people-field-role"), &roles(visit, &found.1), form.value("rol")))
            (choice("klas", visit.t("people-field-class"), &classes, form.value("klas")))
            (field(form, text("email", "people-field-email", "people-add-email-hint", "email")))
            (field(form, text("nummer", "people-field-number", "people-field-number-hint", "text")))
            button class="button button--primary" type="submit" { (visit.t("people-add-go")) }
        }
    };
    page(visit, visit.t("people-add-title"), &main).status(status).show(visit)
}

async fn add(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let sent = Sent(fields);
    let mut form = Entered::new();
    for name in ["naam", "rol", "klas", "email", "nummer"] {
        form = form.with(name, sent.one(name).trim());
    }
    let name = take::name(sent.one("naam"));
    if name.is_none() {
        form.add_problem("naam", visit.t("people-problem-name"));
    }
    let role = parse_role(sent.one("rol")).filter(|it| GIVEN.contains(it));
    if role.is_none() {
        form.add_problem("rol", visit.t("people-problem-role"));
    }
    let email = Email::parse(sent.one("email"));
    if email.is_none() && !form.value("email").is_empty() {
        form.add_problem("email", visit.t("people-problem-email"));
    }
    let found = find(&visit, &me, today).await?;
    let (Some(name), Some(role), true) = (name, role, form.problems().is_empty()) else {
        return Ok(form_page(&visit, &found, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let class = ClassId::parse(sent.one("klas")).filter(|it| found.0.iter().any(|size| size.class == *it));
    let person = PersonId(visit.app.new_id());
    let newcomer = Newcomer {
        person: Person { id: person, family_name: take::family_name(&name, ""), name, sixteen_on: None },
        membership: Membership {
            id: MembershipId(visit.app.new_id()),
            person,
            organisation: me.organisation,
            role,
            reach: usual_reach(role),
            site: None,
            starts_on: today,
            ends_on: None,
        },
        number: Some(form.value("nummer").to_owned()).filter(|it| !it.is_empty()),
        classes: class.into_iter().collect(),
    };
    let asking = email.map(|email| Asking::new(&visit, &me, &found.1, &newcomer, email));
    let line = line(&visit, &me, Act::RoleChanged, format!("membership:{}", newcomer.membership.id));
    let line = crate::model::trail::Line { subject: Some(person), ..line };
    let now = visit.app.now();
    write_once(&visit, &me, &sent, move |tx| {
        store::newcomer::add(tx, &newcomer, now)?;
        store::trail::note(tx, &line)?;
        if let Some(asking) = &asking {
            asking.put(tx, &newcomer.membership, now)?;
        }
        Ok(format!("/beheer/mensen/{person}"))
    })
    .await
    .or_else(|fault| number_taken(&visit, &found, form, fault))
}

/// The number of the school's own system belongs to somebody else.
fn number_taken(
    visit: &Visit,
    found: &(Vec<Size>, Names),
    mut form: Entered,
    fault: Fault,
) -> Result<Response, Fault> {
    let Fault::Broken(why) = &fault else { return Err(fault) };
    if !why.contains("people_membership") {
        return Err(fault);
    }
    form.add_problem("nummer", visit.t("people-problem-number"));
    Ok(form_page(visit, found, &form, StatusCode::UNPROCESSABLE_ENTITY))
}

/// An invitation by mail, ready to be written.
pub(crate) struct Asking {
    email: Email,
    secret: Secret,
    draft: Draft,
}

impl Asking {
    /// An invitation of someone to a role.
    pub(crate) fn new(visit: &Visit, me: &SignedIn, names: &Names, it: &Newcomer, email: Email) -> Self {
        let role = names.word(visit, it.membership.role);
        let app: &App = &visit.app;
        let secret = Secret::new(app.new_secret());
        let asked = Asked { name: &it.person.name, organisation: &me.organisation_name, role: &role };
        let ends_at = Moment(app.now().0 + Kind::Invite.life());
        let draft = Draft::invitation((app, visit.language), asked, (secret.reveal(), ends_at));
        Self { email, secret, draft }
    }

    /// Writes the letter and the link; an older invitation ends.
    pub(crate) fn put<S: loper_database::scope::Scope>(
        &self,
        tx: &mut Tx<'_, S>,
        it: &Membership,
        now: Moment,
    ) -> Result<(), Error> {
        let letter = self.draft.put(tx, (it.person, self.email.as_str()), now)?;
        let to = (Kind::Invite, Some(self.email.as_str()));
        store::newcomer::ask(tx, it, (&self.secret.hash(), Some(&letter)), to, now)
    }
}
