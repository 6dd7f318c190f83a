//! `/beheer/mensen`: the people of a school, by role or class, and a search whose words stand in no address.

use axum::extract::{Form, Query};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_texts::format;
use loper_vocabulary::identity::ClassId;
use loper_web::components::field::{Field, field};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::{MANAGE, THERE, manager, page};
use crate::model::membership::{parse_role, school_year};
use crate::pages::role::Names;
use crate::store;
use crate::store::admin::{Fate, Invitation, Listed, PAGE, Size, Wanted};

const HERE: &str = "/beheer/mensen";
/// The list of invitations.
pub(crate) const INVITATIONS: &str = "/beheer/mensen/uitnodigingen";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MANAGE, get(show)),
        Route::get("/beheer/mensen/zoeken", MANAGE, get(show)),
        Route::post("/beheer/mensen/zoeken", MANAGE, post(search)),
        Route::get(INVITATIONS, MANAGE, get(invitations)),
    ]
}

/// What stands in the address: codes and ids only.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    rol: Option<String>,
    klas: Option<String>,
    pagina: Option<i64>,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    let wanted = Wanted {
        role: asked.rol.as_deref().and_then(parse_role),
        class: asked.klas.as_deref().and_then(ClassId::parse),
        words: String::new(),
        page: asked.pagina.unwrap_or_default().clamp(0, 10_000),
    };
    answer(&visit, wanted).await
}

/// What someone typed about a person goes in no address, so that it stands in no log and no history.
async fn search(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let words: String = Sent(fields).one("woorden").chars().take(100).collect();
    answer(&visit, Wanted { words, ..Wanted::default() }).await
}

async fn answer(visit: &Visit, wanted: Wanted) -> Result<Response, Fault> {
    let (me, today) = manager(visit)?;
    let asked = wanted.clone();
    let found = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let listed = store::admin::list(tx, &asked, today)?;
        let classes = store::admin::class_sizes(tx, today, school_year(today))?;
        Ok::<_, Error>((listed, classes, Names::of(tx, me.organisation)?))
    });
    let (listed, classes, names) = found.await?;
    let main = html! {
        form method="post" action="/beheer/mensen/zoeken" class="row row--bottom" role="search" {
            (field(&Entered::new().with("woorden", wanted.words.as_str()), Field { name: "woorden", label: visit.t("people-list-search"), hint: "", kind: "search" }))
            button class="button" type="submit" { (visit.t("people-list-find")) }
        }
        p class="row" {
            a class="button button--primary" href="/beheer/mensen/nieuw" { (visit.t("people-add-title")) }
            a class="button button--second" href=(super::roster::HERE) { (visit.t("people-roster-title")) }
            a href=(INVITATIONS) { (visit.t("people-invitations-title")) }
        }
        (filters(visit, &wanted, &names, &classes))
        @if listed.is_empty() { p { (visit.t("people-list-none")) } }
        @else { (table(visit, &names, &listed)) }
        (pages(visit, &wanted, listed.len()))
    };
    Ok(page(visit, visit.t("people-list-title"), &main).show(visit))
}

fn filters(visit: &Visit, wanted: &Wanted, names: &Names, classes: &[Size]) -> Markup {
    let chosen = wanted.class.map_or_else(String::new, |it| it.to_string());
    let roles = THERE.iter().map(|it| (it.code().to_owned(), names.word(visit, *it)));
    let all = |text: &str| (String::new(), visit.t(text).to_owned());
    let roles: Vec<_> = std::iter::once(all("people-list-all-roles")).chain(roles).collect();
    let classes = classes.iter().map(|it| (it.class.to_string(), it.name.clone()));
    let classes: Vec<_> = std::iter::once(all("people-list-all-classes")).chain(classes).collect();
    html! {
        form method="get" action=(HERE) class="row row--bottom" {
            (super::choice("rol", visit.t("people-field-role"), &roles, wanted.role.map_or("", Role::code)))
            (super::choice("klas", visit.t("people-field-class"), &classes, &chosen))
            button class="button button--quiet" type="submit" { (visit.t("people-list-show")) }
        }
    }
}

fn table(visit: &Visit, names: &Names, listed: &[Listed]) -> Markup {
    let rows = listed.iter().take(usize::try_from(PAGE).unwrap_or(usize::MAX)).map(|it| {
        let state = if it.has_way_in { "people-state-in" } else { "people-state-not-yet" };
        let cells =
            vec![it.name.clone(), names.word(visit, it.role), it.classes.clone(), visit.t(state).to_owned()];
        (Some(format!("{HERE}/{}", it.person)), cells)
    });
    let heads = ["people-head-name", "people-field-role", "people-field-class", "people-head-state"];
    loper_web::components::table::table(&loper_web::components::table::Table {
        label: visit.t("people-list-title").to_owned(),
        heads: heads.iter().map(|it| visit.t(it).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: 4,
        is_stacked: true,
    })
}

fn pages(visit: &Visit, wanted: &Wanted, count: usize) -> Markup {
    let is_more = i64::try_from(count).unwrap_or_default() > PAGE && wanted.words.is_empty();
    let to = |page: i64| {
        let role = wanted.role.map_or("", Role::code);
        let class = wanted.class.map_or_else(String::new, |it| it.to_string());
        format!("{HERE}?rol={role}&klas={class}&pagina={page}")
    };
    html! {
        p class="row" {
            @if wanted.page > 0 { a href=(to(wanted.page - 1)) { (visit.t("people-list-before")) } }
            @if is_more { a href=(to(wanted.page + 1)) { (visit.t("people-list-after")) } }
        }
        @if !wanted.words.is_empty() && i64::try_from(count).unwrap_or_default() > PAGE { p { (visit.t("people-list-too-many")) } }
    }
}

async fn invitations(visit: Visit) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let now = visit.app.now();
    let found = visit
        .app
        .db()
        .read(Organisation(me.organisation), move |tx| store::admin::invitations(tx, None, now));
    let all: Vec<Invitation> = found.await?;
    // What needs someone's hand comes first.
    let (failed, rest): (Vec<&Invitation>, Vec<&Invitation>) =
        all.iter().partition(|it| matches!(it.fate, Fate::Failed(_)));
    let main = html! {
        p class="lead" { (visit.t("people-invitations-lead")) }
        @if all.is_empty() { p { (visit.t("people-invitations-none")) } }
        @if !failed.is_empty() {
            section class="stack" {
                h2 { (visit.t("people-invitations-failed")) }
                ul class="list" { @for it in &failed { (mend(&visit, it)) } }
            }
        }
        @if !rest.is_empty() {
            section class="stack" { h2 { (visit.t("people-invitations-open")) } (waiting(&visit, &rest)) }
        }
    };
    Ok(page(&visit, visit.t("people-invitations-title"), &main).show(&visit))
}

/// An invitation that did not arrive, with the form that mends its address.
fn mend(visit: &Visit, it: &Invitation) -> Markup {
    let id = format!("email-{}", it.person);
    html! {
        li class="stack stack--tight" {
            p { a href={ (HERE) "/" (it.person) } { (it.name) } ": " (fate(visit, &it.fate)) }
            form method="post" action={ (HERE) "/" (it.person) } class="row row--bottom" {
                (once::field(visit)) input type="hidden" name="terug" value="uitnodigingen";
                div class="field" {
                    label for=(id) { (visit.t("people-field-email")) span class="hidden-visually" { ": " (it.name) } }
                    input id=(id) name="email" type="email" required value=(it.email.as_deref().unwrap_or_default());
                }
                button class="button button--small" type="submit" name="wat" value="uitnodigen" {
                    (visit.t("people-invite-again")) span class="hidden-visually" { ": " (it.name) }
                }
            }
        }
    }
}

fn waiting(visit: &Visit, all: &[&Invitation]) -> Markup {
    let rows = all.iter().map(|it| {
        let made = format::moment(visit.language, it.made_at).unwrap_or_default();
        let cells = vec![it.name.clone(), it.email.clone().unwrap_or_default(), made, fate(visit, &it.fate)];
        (Some(format!("{HERE}/{}", it.person)), cells)
    });
    let heads = ["people-head-name", "people-field-email", "people-head-asked", "people-head-state"];
    loper_web::components::table::table(&loper_web::components::table::Table {
        label: visit.t("people-invitations-title").to_owned(),
        heads: heads.iter().map(|it| visit.t(it).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: 4,
        is_stacked: true,
    })
}

/// What became of an invitation, in words.
pub(crate) fn fate(visit: &Visit, fate: &Fate) -> String {
    match fate {
        Fate::Waiting => visit.t("people-fate-waiting").to_owned(),
        Fate::Sent => visit.t("people-fate-sent").to_owned(),
        Fate::Failed(why) => visit.fill("people-fate-failed", &[("why", why.as_str().into())]),
        Fate::OnPaper => visit.t("people-fate-paper").to_owned(),
        Fate::TakenUp => visit.t("people-fate-taken").to_owned(),
        Fate::Withdrawn => visit.t("people-fate-withdrawn").to_owned(),
        Fate::Ended => visit.t("people-fate-ended").to_owned(),
    }
}
