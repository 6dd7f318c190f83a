//! `/beheer/klassen`: the classes of a school, made and renamed.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_vocabulary::identity::{ClassId, SiteId};
use loper_vocabulary::level::Level;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{MANAGE, choice, line, manager, page, write_once};
use crate::model::membership::school_year;
use crate::model::trail::Act;
use crate::pages::take;
use crate::store;
use crate::store::admin::Size;
use crate::store::organisation::{Class, Site};

const HERE: &str = "/beheer/klassen";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MANAGE, get(show)), Route::post(HERE, MANAGE, post(change))]
}

/// The classes of a school, and its sites.
type Found = (Vec<Size>, Vec<Site>);

async fn find(visit: &Visit, me: &SignedIn, today: Date) -> Result<Found, Fault> {
    let work = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let sizes = store::admin::class_sizes(tx, today, school_year(today))?;
        Ok::<_, Error>((sizes, store::organisation::sites(tx)?))
    });
    Ok(work.await?)
}

/// The sites of a school as a choice.
fn sites(visit: &Visit, all: &[Site]) -> Vec<(String, String)> {
    let none = (String::new(), visit.t("people-site-none").to_owned());
    let all = all.iter().map(|it| (it.id.to_string(), format!("{}, {}", it.name, it.city)));
    std::iter::once(none).chain(all).collect()
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let found = find(&visit, &me, today).await?;
    Ok(view(&visit, (&found, today), &Entered::new(), StatusCode::OK))
}

fn view(visit: &Visit, (found, today): (&Found, Date), form: &Entered, status: StatusCode) -> Response {
    let year = school_year(today);
    let years: Vec<_> = [year, year + 1].map(|it| (it.to_string(), format!("{it}-{}", it + 1))).to_vec();
    let none = (String::new(), visit.t("people-field-level-none").to_owned());
    let levels = Level::ALL.iter().map(|it| (it.code().to_owned(), visit.level(*it).to_owned()));
    let levels: Vec<_> = std::iter::once(none).chain(levels).collect();
    let sites = sites(visit, &found.1);
    let main = html! {
        (problem_list(visit, form))
        @if found.0.is_empty() { p { (visit.t("people-classes-none")) } }
        ul class="list" { @for it in &found.0 { (one(visit, it, &sites)) } }
        section class="stack" {
            h2 { (visit.t("people-class-add")) }
            form method="post" action=(HERE) class="stack" {
                (once::field(visit))
                (field(form, Field { name: "naam", label: visit.t("people-field-class-name"), hint: visit.t("people-field-class-hint"), kind: "text" }))
                (choice("jaar", visit.t("people-field-year"), &years, form.value("jaar")))
                (choice("niveau", visit.t("people-field-level"), &levels, form.value("niveau")))
                @if sites.len() > 1 { (choice("locatie", visit.t("people-field-site"), &sites, form.value("locatie"))) }
                button class="button button--primary" type="submit" name="wat" value="nieuw" { (visit.t("people-class-add")) }
            }
        }
    };
    page(visit, visit.t("people-classes-title"), &main).status(status).show(visit)
}

fn one(visit: &Visit, it: &Size, sites: &[(String, String)]) -> Markup {
    let site = it.site.map_or_else(String::new, |it| it.to_string());
    let place = sites.iter().find(|at| !at.0.is_empty() && at.0 == site).map(|at| at.1.as_str());
    let count =
        visit.fill("people-class-count", &[("learners", it.learners.into()), ("staff", it.staff.into())]);
    let year = format!("{}-{}", it.school_year, it.school_year + 1);
    html! {
        li class="stack stack--tight" {
            p { strong { (it.name) } ", " (year) @if let Some(place) = place { ", " (place) } ". " (count) }
            div class="row" {
                a href={ "/beheer/mensen?klas=" (it.class) } { (visit.t("people-class-people")) }
                @if it.learners > 0 { a href={ (HERE) "/" (it.class) "/codes" } { (visit.t("people-class-codes")) } }
            }
            details {
                summary { (visit.t("people-class-rename")) }
                form method="post" action=(HERE) class="row row--bottom" {
                    (once::field(visit)) input type="hidden" name="klas" value=(it.class);
                    div class="field" { label for={ "naam-" (it.class) } { (visit.t("people-field-class-name")) }
                        input id={ "naam-" (it.class) } name="naam" type="text" value=(it.name); }
                    @if sites.len() > 1 {
                        div class="field" { label for={ "locatie-" (it.class) } { (visit.t("people-field-site")) }
                            select id={ "locatie-" (it.class) } name="locatie" {
                                @for (value, words) in sites { option value=(value) selected[*value == site] { (words) } }
                            } }
                    }
                    button class="button button--quiet" type="submit" name="wat" value="naam" { (visit.t("people-keep")) }
                }
            }
        }
    }
}

async fn change(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let sent = Sent(fields);
    let found = find(&visit, &me, today).await?;
    let mut form = Entered::new();
    for name in ["naam", "jaar", "niveau", "locatie"] {
        form = form.with(name, sent.one(name).trim());
    }
    let Some(name) = take::name(sent.one("naam")) else {
        form.add_problem("naam", visit.t("people-problem-class"));
        return Ok(view(&visit, (&found, today), &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let known = ClassId::parse(sent.one("klas")).filter(|it| found.0.iter().any(|size| size.class == *it));
    let year = school_year(today);
    let school_year =
        sent.one("jaar").parse().ok().filter(|it| *it == year || *it == year + 1).unwrap_or(year);
    let is_taken = found.0.iter().any(|it| {
        it.name.eq_ignore_ascii_case(&name)
            && Some(it.class) != known
            && (known.is_some() || it.school_year == i64::from(school_year))
    });
    if is_taken {
        form.add_problem("naam", visit.t("people-problem-class-twice"));
        return Ok(view(&visit, (&found, today), &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let class = Class {
        id: known.unwrap_or(ClassId(visit.app.new_id())),
        name,
        site: SiteId::parse(sent.one("locatie")).filter(|it| found.1.iter().any(|site| site.id == *it)),
        school_year,
        level: Level::parse(sent.one("niveau")),
    };
    let line = line(&visit, &me, Act::OrganisationChanged, format!("class:{}", class.id));
    let school = Organisation(me.organisation);
    write_once(&visit, &me, &sent, move |tx| {
        tx.within(school, |tx| match known {
            Some(id) => store::admin::change_class(tx, id, (&class.name, class.site)).map(|_| ()),
            None => store::organisation::make_class(tx, &class),
        })?;
        store::trail::note(tx, &line)?;
        Ok(HERE.to_owned())
    })
    .await
}
