//! `/beheer/locaties`: the places of a school, made and renamed.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Organisation;
use loper_vocabulary::identity::SiteId;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{MANAGE, line, manager, page, write_once};
use crate::model::trail::Act;
use crate::pages::take;
use crate::store;
use crate::store::organisation::Site;

/// Where it is.
pub(crate) const HERE: &str = "/beheer/locaties";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MANAGE, get(show)), Route::post(HERE, MANAGE, post(change))]
}

async fn find(visit: &Visit) -> Result<Vec<Site>, Fault> {
    let (me, _) = manager(visit)?;
    Ok(visit.app.db().read(Organisation(me.organisation), store::organisation::sites).await?)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let found = find(&visit).await?;
    Ok(view(&visit, &found, &Entered::new()))
}

fn view(visit: &Visit, found: &[Site], form: &Entered) -> Response {
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let text = |name, label| Field { name, label: visit.t(label), hint: "", kind: "text" };
    let main = html! {
        p class="lead" { (visit.t("people-sites-lead")) }
        (problem_list(visit, form))
        @if found.is_empty() { p { (visit.t("people-sites-none")) } }
        ul class="list" { @for it in found { (one(visit, it)) } }
        section class="stack" {
            h2 { (visit.t("people-site-add")) }
            form method="post" action=(HERE) class="stack" {
                (once::field(visit))
                (field(form, text("naam", "people-site-name")))
                (field(form, text("plaats", "people-site-city")))
                button class="button button--primary" type="submit" { (visit.t("people-site-add")) }
            }
        }
    };
    page(visit, visit.t("people-sites-title"), &main).status(status).show(visit)
}

fn one(visit: &Visit, it: &Site) -> Markup {
    let (name, city) = (format!("naam-{}", it.id), format!("plaats-{}", it.id));
    html! {
        li class="stack stack--tight" {
            p { strong { (it.name) } ", " (it.city) }
            details {
                summary { (visit.t("people-site-change")) }
                form method="post" action=(HERE) class="row row--bottom" {
                    (once::field(visit)) input type="hidden" name="locatie" value=(it.id);
                    div class="field" { label for=(name) { (visit.t("people-site-name")) } input id=(name) name="naam" type="text" value=(it.name); }
                    div class="field" { label for=(city) { (visit.t("people-site-city")) } input id=(city) name="plaats" type="text" value=(it.city); }
                    button class="button button--quiet" type="submit" { (visit.t("people-keep")) }
                }
            }
        }
    }
}

async fn change(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let (found, sent) = (find(&visit).await?, Sent(fields));
    let known = match sent.one("locatie") {
        "" => None,
        id => {
            let id = SiteId::parse(id).filter(|id| found.iter().any(|it| it.id == *id));
            Some(id.ok_or_else(Fault::not_found)?)
        }
    };
    let mut form =
        Entered::new().with("naam", sent.one("naam").trim()).with("plaats", sent.one("plaats").trim());
    let (name, city) = (take::name(sent.one("naam")), take::name(sent.one("plaats")));
    if name.is_none() {
        form.add_problem("naam", visit.t("people-problem-site-name"));
    }
    if city.is_none() {
        form.add_problem("plaats", visit.t("people-problem-site-city"));
    }
    let is_other = |it: &&Site| Some(it.id) != known;
    if name
        .as_ref()
        .is_some_and(|name| found.iter().filter(is_other).any(|it| it.name.eq_ignore_ascii_case(name)))
    {
        form.add_problem("naam", visit.t("people-problem-site-twice"));
    }
    let (Some(name), Some(city), true) = (name, city, form.problems().is_empty()) else {
        return Ok(view(&visit, &found, &form));
    };
    let site = Site { id: known.unwrap_or(SiteId(visit.app.new_id())), name, city };
    let line = line(&visit, &me, Act::OrganisationChanged, format!("site:{}", site.id));
    let school = Organisation(me.organisation);
    write_once(&visit, &me, &sent, move |tx| {
        tx.within(school, |tx| match known {
            Some(_) => store::organisation::change_site(tx, &site).map(|_| ()),
            None => store::organisation::make_site(tx, &site),
        })?;
        store::trail::note(tx, &line)?;
        Ok(HERE.to_owned())
    })
    .await
}
