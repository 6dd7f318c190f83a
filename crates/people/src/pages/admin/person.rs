//! `/beheer/mensen/{person}`: someone of this school: roles, classes, invitations, ways in. Nothing of their dossier.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_texts::format;
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::once;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::guardian::{self, Family};
use super::list::fate;
use super::{MANAGE, REACHES, choice, manager, page, roles};
use crate::model::membership::{reach_code, school_year};
use crate::pages::role::Names;
use crate::store;
use crate::store::admin::{Invitation, Listed, Size};
use crate::store::organisation::Site;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/beheer/mensen/{person}", MANAGE, get(show))]
}

/// What a school knows of someone.
struct Found {
    roles: Vec<Listed>,
    seats: Vec<(MembershipId, ClassId, String)>,
    invitations: Vec<Invitation>,
    classes: Vec<Size>,
    sites: Vec<Site>,
    names: Names,
    has_factor: bool,
    family: Family,
}

async fn find(visit: &Visit, me: &SignedIn, person: PersonId, today: Date) -> Result<Found, Fault> {
    let (organisation, now) = (me.organisation, visit.app.now());
    let found = visit.app.db().read(Organisation(organisation), move |tx| {
        let roles = store::admin::of_person(tx, person, today)?;
        if roles.is_empty() {
            return Ok(None);
        }
        let is_learner =
            roles.iter().any(|it| it.role == Role::Learner && it.ends_on.is_none_or(|last| last >= today));
        let sixteen_on = roles[0].sixteen_on;
        let family = Family { ties: store::guardian::at_school(tx, person)?, sixteen_on, is_learner };
        let found = Found {
            roles,
            family,
            seats: store::admin::seats(tx, person, today)?,
            invitations: store::admin::invitations(tx, Some(person), now)?,
            classes: store::admin::class_sizes(tx, today, school_year(today))?,
            sites: store::organisation::sites(tx)?,
            names: Names::of(tx, organisation)?,
            has_factor: tx.within(Own(person), |tx| {
                Ok(store::factor::get(tx)?.is_some() || !store::passkey::all(tx)?.is_empty())
            })?,
        };
        Ok::<_, Error>(Some(found))
    });
    found.await?.ok_or_else(Fault::not_found)
}

async fn show(visit: Visit, Path(person): Path<String>) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let person = PersonId::parse(&person).ok_or_else(Fault::not_found)?;
    let found = find(&visit, &me, person, today).await?;
    let action = format!("/beheer/mensen/{person}");
    let first = &found.roles[0];
    let main = html! {
        p class="lead" {
            @if first.has_way_in { (visit.t("people-state-in")) } @else { (visit.t("people-state-not-yet")) }
            @if let Some(email) = &first.email { " " (email) }
        }
        section class="stack" {
            h2 { (visit.t("people-field-role")) }
            @for it in &found.roles { (role(&visit, &me, &found, it, (&action, today))) }
        }
        (give(&visit, &found, &action))
        (guardian::section(&visit, &found.family, person, today))
        @if !first.has_way_in { (invite(&visit, &found, &action)) }
        (history(&visit, &found.invitations))
        (safety(&visit, &found, &action))
    };
    Ok(page(&visit, &first.name, &main).show(&visit))
}

fn role(visit: &Visit, me: &SignedIn, found: &Found, it: &Listed, (action, today): (&str, Date)) -> Markup {
    let is_now = it.starts_on <= today && it.ends_on.is_none_or(|last| today <= last);
    let from = format::date(visit.language, it.starts_on);
    let until = it.ends_on.map(|day| format::date(visit.language, day));
    let mine: Vec<_> = found.seats.iter().filter(|seat| seat.0 == it.membership).collect();
    let free: Vec<(String, String)> = found
        .classes
        .iter()
        .filter(|size| !mine.iter().any(|seat| seat.1 == size.class))
        .map(|size| (size.class.to_string(), size.name.clone()))
        .collect();
    let class_label = visit.t("people-field-class");
    html! {
        div class="stack stack--tight" {
            h3 { (found.names.word(visit, it.role)) ", " (visit.t(&format!("people-reach-{}", reach_code(it.reach)))) }
            p { (visit.fill("people-role-from", &[("day", from.into())]))
                @if let Some(until) = until { " " (visit.fill("people-role-until", &[("day", until.into())])) } }
            @if is_now {
                ul class="list" {
                    @for seat in &mine {
                        li { form method="post" action=(action) class="row" {
                            (once::field(visit)) input type="hidden" name="rol" value=(it.membership);
                            input type="hidden" name="klas" value=(seat.1);
                            span { (seat.2) }
                            button class="button button--quiet" type="submit" name="wat" value="klas-weg" { (visit.t("people-seat-end")) }
                        } }
                    }
                }
                @if !free.is_empty() {
                    form method="post" action=(action) class="row row--bottom" {
                        (once::field(visit)) input type="hidden" name="rol" value=(it.membership);
                        div class="field" { label for={ "klas-" (it.membership) } { (class_label) }
                            select id={ "klas-" (it.membership) } name="klas" { @for (value, words) in &free { option value=(value) { (words) } } } }
                        button class="button button--quiet" type="submit" name="wat" value="klas-erbij" { (visit.t("people-seat-add")) }
                    }
                }
                @if it.membership != me.membership {
                    form method="post" action=(action) class="row row--bottom" {
                        (once::field(visit)) input type="hidden" name="rol" value=(it.membership);
                        div class="field" { label for={ "einde-" (it.membership) } { (visit.t("people-role-last-day")) }
                            p class="hint" id={ "einde-hint-" (it.membership) } { (visit.t("people-role-last-day-hint")) }
                            input id={ "einde-" (it.membership) } name="laatste" type="date" min=(today) aria-describedby={ "einde-hint-" (it.membership) }; }
                        button class="button button--danger" type="submit" name="wat" value="rol-einde" { (visit.t("people-role-end")) }
                    }
                }
            }
        }
    }
}

fn give(visit: &Visit, found: &Found, action: &str) -> Markup {
    let reaches: Vec<_> = std::iter::once((String::new(), visit.t("people-reach-usual").to_owned()))
        .chain(REACHES.iter().map(|it| {
            let code = reach_code(*it);
            (code.to_owned(), visit.t(&format!("people-reach-{code}")).to_owned())
        }))
        .collect();
    let sites: Vec<_> = std::iter::once((String::new(), visit.t("people-site-none").to_owned()))
        .chain(found.sites.iter().map(|it| (it.id.to_string(), format!("{}, {}", it.name, it.city))))
        .collect();
    html! {
        details {
            summary { (visit.t("people-role-give")) }
            form method="post" action=(action) class="stack" {
                (once::field(visit))
                (choice("soort", visit.t("people-field-role"), &roles(visit, &found.names), ""))
                (choice("bereik", visit.t("people-field-reach"), &reaches, ""))
                @if sites.len() > 1 { (choice("locatie", visit.t("people-field-site"), &sites, "")) }
                div class="field" { label for="van" { (visit.t("people-field-from")) } input id="van" name="van" type="date"; }
                div class="field" { label for="tot" { (visit.t("people-field-until")) } input id="tot" name="tot" type="date"; }
                button class="button" type="submit" name="wat" value="rol-erbij" { (visit.t("people-role-give")) }
            }
        }
    }
}

fn invite(visit: &Visit, found: &Found, action: &str) -> Markup {
    let last = found.invitations.iter().find_map(|it| it.email.clone()).unwrap_or_default();
    let is_open = found.invitations.iter().any(|it| {
        use store::admin::Fate;
        matches!(it.fate, Fate::Waiting | Fate::Sent | Fate::Failed(_) | Fate::OnPaper)
    });
    let words = if found.invitations.is_empty() { "people-invite-go" } else { "people-invite-again" };
    html! {
        section class="stack" {
            h2 { (visit.t("people-invite-title")) }
            form method="post" action=(action) class="row row--bottom" {
                (once::field(visit))
                div class="field" { label for="email" { (visit.t("people-field-email")) } input id="email" name="email" type="email" value=(last) required; }
                button class="button button--primary" type="submit" name="wat" value="uitnodigen" { (visit.t(words)) }
            }
            @if is_open {
                form method="post" action=(action) {
                    (once::field(visit))
                    button class="button button--quiet" type="submit" name="wat" value="intrekken" { (visit.t("people-invite-withdraw")) }
                }
            }
        }
    }
}

fn history(visit: &Visit, all: &[Invitation]) -> Markup {
    html! {
        @if !all.is_empty() {
            section class="stack" {
                h2 { (visit.t("people-invitations-title")) }
                ul { @for it in all { li {
                    (format::moment(visit.language, it.made_at).unwrap_or_default()) ": "
                    @if let Some(email) = &it.email { (email) ", " }
                    (fate(visit, &it.fate))
                } } }
            }
        }
    }
}

fn safety(visit: &Visit, found: &Found, action: &str) -> Markup {
    html! {
        details {
            summary { (visit.t("people-safety-title")) }
            div class="stack" {
                p { (visit.t("people-safety-text")) }
                form method="post" action=(action) {
                    (once::field(visit))
                    button class="button button--quiet" type="submit" name="wat" value="sessies" { (visit.t("people-safety-sessions")) }
                }
                @if found.has_factor {
                    form method="post" action=(action) {
                        (once::field(visit))
                        button class="button button--danger" type="submit" name="wat" value="tweede-stap" { (visit.t("people-safety-factor")) }
                    }
                }
            }
        }
    }
}
