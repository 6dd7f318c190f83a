//! `/begeleiding/nazorg/{id}`: one graduate; what was offered, who was reached, and how it ended.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_web::components::crumbs::crumbs;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::aftercare::{HERE, OFFER, told, whose};
use super::say::{Area, area};
use super::way::{Asker, work_once};
use super::{caseload, go, say};
use crate::model::aftercare::{Aftercare, Closed, Contact, Way};
use crate::model::talk::{TEXT_MAX, tidy_text};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/begeleiding/nazorg/{id}", OFFER, get(show)),
        Route::post("/begeleiding/nazorg/{id}", OFFER, post(contact)),
        Route::post("/begeleiding/nazorg/{id}/afsluiten", OFFER, post(close)),
    ]
}

/// Everything the page is made of.
struct Found {
    case: Aftercare,
    name: String,
    contacts: Vec<Contact>,
}

/// A case of the own list. Another guide's, another school's and none look the same.
fn find(tx: &mut Tx<'_, Own>, asker: &Asker, id: Uuid) -> Result<(Aftercare, String), Fault> {
    let found = tx.within(Organisation(asker.me.organisation), |tx| store::aftercare::get(tx, id))?;
    found.filter(|it| whose(asker).is_none_or(|guide| it.0.guide == guide)).ok_or_else(Fault::not_found)
}

async fn read(visit: &Visit, asker: &Asker, id: &str) -> Result<Found, Fault> {
    let id = Uuid::parse_str(id).map_err(|_| Fault::not_found())?;
    let reader = asker.clone();
    visit
        .app
        .db()
        .read(Own(asker.me.person), move |tx| {
            let (case, name) = find(tx, &reader, id)?;
            let contacts = tx.within(Own(case.person), |tx| store::aftercare::contacts(tx, id))?;
            Ok::<_, Fault>(Found { case, name, contacts })
        })
        .await
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, OFFER.0)?;
    let found = read(&visit, &asker, &id).await?;
    let form = Entered::new().with("dag", asker.today.to_string());
    Ok(page(&visit, &found, &form, StatusCode::OK))
}

fn page(visit: &Visit, found: &Found, form: &Entered, status: StatusCode) -> Response {
    let main = html! {
        div class="page page--narrow stack stack--sections" {
            div class="stack" {
                (crumbs(visit, &[(visit.t("guidance-caseload-title"), caseload::HERE), (visit.t("guidance-after-title"), HERE)], &found.name))
                h1 { (found.name) }
                p class="lead" { (told(visit, &found.case)) }
                p class="soft" { (visit.fill("guidance-after-guide", &[("name", found.case.guide_name.as_str().into())])) }
            }
            (problem_list(visit, form))
            @if found.case.is_open() { (contact_form(visit, found, form)) }
            (contacts(visit, &found.contacts))
            @if found.case.is_open() { (close_form(visit, found)) }
        }
    };
    Page::new(found.name.as_str(), main).section(caseload::HERE).unlisted().status(status).show(visit)
}

fn contact_form(visit: &Visit, found: &Found, form: &Entered) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("guidance-contact-title")) }
            form method="post" action={ (HERE) "/" (found.case.id) } class="stack" {
                (once::field(visit))
                div class="field--short" { (field(form, Field { name: "dag", label: visit.t("guidance-contact-day"), hint: "", kind: "date" })) }
                fieldset class="field" id="hoe" {
                    legend { (visit.t("guidance-contact-way")) }
                    @for it in Way::ALL {
                        label class="choice" { input type="radio" name="hoe" value=(it.code()) checked[form.value("hoe") == it.code()]; (visit.t(&format!("guidance-way-{}", it.code()))) }
                    }
                }
                label class="choice" { input type="checkbox" name="aanbod" value="ja" checked[form.value("aanbod") == "ja"]; (visit.t("guidance-contact-offer")) }
                label class="choice" { input type="checkbox" name="gesproken" value="ja" checked[form.value("gesproken") == "ja"]; (visit.t("guidance-contact-reached")) }
                (area(form, &Area { name: "notitie", label: visit.t("guidance-contact-note"), hint: visit.t("guidance-contact-note-hint"), text: form.value("notitie") }))
                p { button class="button" type="submit" { (visit.t("guidance-contact-keep")) } }
            }
        }
    }
}

fn contacts(visit: &Visit, all: &[Contact]) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("guidance-contacts")) }
            @if all.is_empty() { p { (visit.t("guidance-contacts-none")) } }
            ul class="caseload" {
                @for it in all {
                    li {
                        h3 { (say::date(visit, it.day)) }
                        div class="why" {
                            p {
                                (visit.t(&format!("guidance-way-{}", it.way.code()))) ", " (it.by_name) ". "
                                @if it.is_offer { (visit.t("guidance-contact-was-offer")) " " }
                                (visit.t(if it.is_reached { "guidance-contact-was-reached" } else { "guidance-contact-was-not" }))
                            }
                            (say::paragraphs(&it.note))
                        }
                    }
                }
            }
        }
    }
}

fn close_form(visit: &Visit, found: &Found) -> Markup {
    html! {
        details class="more more--line" {
            summary { (visit.t("guidance-close-title")) }
            form method="post" action={ (HERE) "/" (found.case.id) "/afsluiten" } class="stack" {
                (once::field(visit))
                fieldset class="field" {
                    legend { (visit.t("guidance-close-why")) }
                    @for it in Closed::ALL {
                        label class="choice" { input type="radio" name="waarom" value=(it.code()) required; (visit.t(&format!("guidance-close-{}", it.code()))) }
                    }
                }
                p { button class="button button--second" type="submit" { (icon(Icon::Check)) (visit.t("guidance-close-go")) } }
            }
        }
    }
}

async fn contact(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, OFFER.0)?;
    let sent = Sent(fields);
    let names = ["dag", "hoe", "aanbod", "gesproken", "notitie"];
    let mut form = names.into_iter().fold(Entered::new(), |form, it| form.with(it, sent.one(it)));
    let day = sent.one("dag").trim().parse::<Date>().ok().filter(|it| *it <= asker.today);
    if day.is_none() {
        form.add_problem("dag", visit.t("guidance-problem-contact-day"));
    }
    let way = Way::parse(sent.one("hoe"));
    if way.is_none() {
        form.add_problem("hoe", visit.t("guidance-problem-way"));
    }
    let (Some(day), Some(way)) = (day, way) else {
        let found = read(&visit, &asker, &id).await?;
        return Ok(page(&visit, &found, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let it = Contact {
        day,
        way,
        is_offer: sent.one("aanbod") == "ja",
        is_reached: sent.one("gesproken") == "ja",
        note: tidy_text(sent.one("notitie"), TEXT_MAX),
        by_name: asker.me.name.clone(),
    };
    let case = Uuid::parse_str(&id).map_err(|_| Fault::not_found())?;
    let new = visit.app.new_id();
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let (found, _) = find(tx, asker, case)?;
        if !found.is_open() {
            return Err(Fault::Refused("guidance-refused-case"));
        }
        tx.within(Own(found.person), |tx| store::aftercare::add_contact(tx, case, new, &it, asker.now))?;
        Ok(format!("{HERE}/{case}"))
    })
    .await?;
    Ok(go(&to))
}

async fn close(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, OFFER.0)?;
    let sent = Sent(fields);
    let case = Uuid::parse_str(&id).map_err(|_| Fault::not_found())?;
    let why = Closed::parse(sent.one("waarom")).ok_or(Fault::Unreadable("guidance-unreadable"))?;
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let (found, _) = find(tx, asker, case)?;
        tx.within(Own(found.person), |tx| store::aftercare::close(tx, case, why, asker.today))?;
        Ok(HERE.into())
    })
    .await?;
    Ok(go(&to))
}
