//! The part of someone's page about guardians: who is one of whom, because the school says so; and what needs their consent.

use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::post;
use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_texts::format;
use loper_vocabulary::identity::{MembershipId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::add::Asking;
use super::{MANAGE, line, manager, write_once};
use crate::model::consent::{RULES, is_young};
use crate::model::email::Email;
use crate::model::guardian::{last_day, until};
use crate::model::membership::{Membership, usual_reach};
use crate::model::trail::{Act, Line};
use crate::pages::role::Names;
use crate::pages::take;
use crate::store;
use crate::store::guardian::Tie;
use crate::store::membership::Person;
use crate::store::newcomer::Newcomer;

/// The doors of this part.
pub fn routes() -> Vec<Route> {
    vec![Route::post("/beheer/mensen/{person}/ouders", MANAGE, post(change))]
}

/// What a school knows of the guardians of someone, or of whom someone is a guardian.
pub(super) struct Family {
    pub(super) ties: Vec<Tie>,
    pub(super) sixteen_on: Option<Date>,
    pub(super) is_learner: bool,
}

/// The part of the page.
pub(super) fn section(visit: &Visit, family: &Family, person: PersonId, today: Date) -> Markup {
    let action = format!("/beheer/mensen/{person}/ouders");
    html! {
        @if family.is_learner {
            section class="stack" aria-labelledby="ouders" {
                h2 id="ouders" { (visit.t("people-guardians-title")) }
                p { (visit.t("people-guardians-text")) }
                (ties(visit, family, person, today))
                (form(visit, family, &action))
            }
            (consent(visit, family.sixteen_on, today))
        } @else if !family.ties.is_empty() {
            section class="stack" aria-labelledby="ouders" {
                h2 id="ouders" { (visit.t("people-children-title")) }
                (ties(visit, family, person, today))
            }
        }
    }
}

fn ties(visit: &Visit, family: &Family, person: PersonId, today: Date) -> Markup {
    html! {
        @if family.ties.is_empty() { p { (visit.t("people-guardians-none")) } }
        ul class="list" {
            @for it in &family.ties {
                @let (other, name) = if it.learner == person { (it.guardian, &it.guardian_name) } else { (it.learner, &it.learner_name) };
                @let until = format::date(visit.language, it.ends_on);
                li {
                    a href={ "/beheer/mensen/" (other) } { (name) } ". "
                    @if it.ends_on < today { (visit.fill("people-guardian-ended", &[("day", until.into())])) }
                    @else {
                        (visit.fill("people-guardian-until", &[("day", until.into())]))
                        form method="post" action={ "/beheer/mensen/" (it.learner) "/ouders" } {
                            (once::field(visit)) input type="hidden" name="koppeling" value=(it.id);
                            button class="button button--quiet button--small" type="submit" name="wat" value="weg" {
                                (visit.t("people-guardian-end")) span class="hidden-visually" { ": " (name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn form(visit: &Visit, family: &Family, action: &str) -> Markup {
    let last = last_day(family.sixteen_on).map(|it| format::date(visit.language, it));
    let hint = match &last {
        Some(last) => visit.fill("people-guardian-until-hint", &[("day", last.as_str().into())]),
        None => visit.t("people-guardian-until-needed").to_owned(),
    };
    html! {
        details {
            summary { (visit.t("people-guardian-add")) }
            form method="post" action=(action) class="stack" {
                (once::field(visit))
                p { (visit.t("people-guardian-add-text")) }
                div class="field" { label for="ouder-naam" { (visit.t("people-head-name")) } input id="ouder-naam" name="naam" type="text" required; }
                div class="field" { label for="ouder-email" { (visit.t("people-field-email")) } input id="ouder-email" name="email" type="email" required; }
                div class="field" {
                    label for="ouder-tot" { (visit.t("people-field-until")) }
                    p class="hint" id="ouder-tot-hint" { (hint) }
                    input id="ouder-tot" name="tot" type="date" aria-describedby="ouder-tot-hint" required[last.is_none()];
                }
                p { button class="button" type="submit" name="wat" value="erbij" { (visit.t("people-guardian-go")) } }
            }
        }
    }
}

/// What needs the consent of a guardian, and what does not.
fn consent(visit: &Visit, sixteen_on: Option<Date>, today: Date) -> Markup {
    let day = sixteen_on.map(|it| format::date(visit.language, it)).unwrap_or_default();
    let key = match is_young(sixteen_on, today) {
        Some(true) => "people-consent-young",
        Some(false) => "people-consent-old",
        None => "people-consent-unknown",
    };
    html! {
        details {
            summary { (visit.t("people-consent-title")) }
            div class="stack" {
                p { (visit.fill(key, &[("day", day.into())])) }
                (consent_table(visit))
                p class="source" { (visit.t("people-consent-note")) }
            }
        }
    }
}

fn consent_table(visit: &Visit) -> Markup {
    let heads = ["people-consent-what", "people-consent-needed", "people-consent-source"];
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("people-consent-title")) {
            table class="table table--stacked" {
                thead { tr { @for it in heads { th scope="col" { (visit.t(it)) } } } }
                tbody { @for it in RULES.iter() { tr {
                    th scope="row" { (visit.t(&format!("people-consent-of-{}", it.code))) }
                    td data-label=(visit.t(heads[1])) { (visit.t(&format!("people-consent-is-{}", it.consent.code()))) }
                    td data-label=(visit.t(heads[2])) { (it.basis) ", " a href=(it.url) rel="noreferrer" { (it.source) } }
                } } }
            }
        }
    }
}

async fn change(visit: Visit, Path(person): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let learner = PersonId::parse(&person).ok_or_else(Fault::not_found)?;
    let (sent, organisation) = (Sent(fields), me.organisation);
    let found = visit.app.db().read(Organisation(organisation), move |tx| {
        let roles = store::admin::of_person(tx, learner, today)?;
        let is_learner =
            roles.iter().any(|it| it.role == Role::Learner && it.ends_on.is_none_or(|last| last >= today));
        let Some(first) = roles.first() else { return Ok(None) };
        let ties = store::guardian::at_school(tx, learner)?;
        let family = Family { ties, sixteen_on: first.sixteen_on, is_learner };
        Ok::<_, Error>(Some((family, Names::of(tx, organisation)?)))
    });
    let (family, names) = found.await?.ok_or_else(Fault::not_found)?;
    match sent.one("wat") {
        "erbij" if family.is_learner => add(&visit, (&me, learner, today), (&family, &names), &sent).await,
        "weg" => {
            let id = Uuid::parse_str(sent.one("koppeling")).map_err(|_| Fault::not_found())?;
            let tie = family.ties.iter().find(|it| it.id == id && it.learner == learner);
            let tie = tie.ok_or_else(Fault::not_found)?.clone();
            let lines = lines(&visit, &me, &tie.id, (learner, tie.guardian));
            let last = today.yesterday().unwrap_or(today);
            write_once(&visit, &me, &sent, move |tx| {
                tx.within(Organisation(organisation), |tx| {
                    store::guardian::end(tx, learner, (tie.id, tie.membership), last)?;
                    store::trail::note_all(tx, &lines)
                })?;
                Ok(format!("/beheer/mensen/{learner}#ouders"))
            })
            .await
        }
        _ => Err(Fault::Unreadable("people-problem-act")),
    }
}

/// Two lines of the trail: it concerns both.
fn lines(visit: &Visit, me: &SignedIn, tie: &Uuid, both: (PersonId, PersonId)) -> [Line; 2] {
    [both.0, both.1]
        .map(|it| Line { subject: Some(it), ..line(visit, me, Act::RoleChanged, format!("guardian:{tie}")) })
}

/// Everything that tying a guardian may need.
struct Adding {
    tie: Uuid,
    newcomer: Newcomer,
    email: Email,
    asking: Asking,
    ends_on: Date,
}

async fn add(
    visit: &Visit,
    (me, learner, today): (&SignedIn, PersonId, Date),
    (family, names): (&Family, &Names),
    sent: &Sent,
) -> Result<Response, Fault> {
    let name = take::name(sent.one("naam")).ok_or(Fault::Unreadable("people-problem-name"))?;
    let email = Email::parse(sent.one("email")).ok_or(Fault::Unreadable("people-problem-email"))?;
    let chosen = match sent.one("tot") {
        "" => None,
        text => Some(text.parse::<Date>().map_err(|_| Fault::Unreadable("people-problem-day"))?),
    };
    let ends_on = until(chosen, family.sixteen_on).filter(|it| *it >= today);
    let ends_on = ends_on.ok_or(Fault::Unreadable("people-problem-guardian-day"))?;
    let (person, id) = (PersonId(visit.app.new_id()), MembershipId(visit.app.new_id()));
    let newcomer = Newcomer {
        person: Person { id: person, family_name: take::family_name(&name, ""), name, sixteen_on: None },
        membership: Membership {
            id,
            person,
            organisation: me.organisation,
            role: Role::Guardian,
            reach: usual_reach(Role::Guardian),
            site: None,
            starts_on: today,
            ends_on: None,
        },
        number: None,
        classes: Vec::new(),
    };
    let asking = Asking::new(visit, me, names, &newcomer, email.clone());
    let adding = Adding { tie: visit.app.new_id(), newcomer, email, asking, ends_on };
    let (scope, actor, now) = (Organisation(me.organisation), me.person, visit.app.now());
    let line = line(visit, me, Act::RoleChanged, format!("guardian:{}", adding.tie));
    write_once(visit, me, sent, move |tx| {
        tx.within(scope, |tx| tie(tx, &adding, (learner, actor), (today, now), &line))?;
        Ok(format!("/beheer/mensen/{learner}#ouders"))
    })
    .await
}

/// Ties a guardian who is known here by the address, or adds one and asks them in.
fn tie(
    tx: &mut Tx<'_, Organisation>,
    it: &Adding,
    (learner, verified_by): (PersonId, PersonId),
    (today, now): (Date, Moment),
    line: &Line,
) -> Result<(), Error> {
    let known = store::guardian::by_email(tx, &it.email)?;
    if known.is_none() {
        store::newcomer::add(tx, &it.newcomer, now)?;
        it.asking.put(tx, &it.newcomer.membership, now)?;
    }
    let (membership, guardian) = known.unwrap_or((it.newcomer.membership.id, it.newcomer.person.id));
    let new = store::guardian::New {
        id: it.tie,
        learner,
        guardian,
        membership,
        verified_by,
        starts_on: today,
        ends_on: it.ends_on,
    };
    store::guardian::make(tx, &new, now)?;
    let about = |subject| Line { subject: Some(subject), ..line.clone() };
    store::trail::note_all(tx, &[about(learner), about(guardian)])
}
