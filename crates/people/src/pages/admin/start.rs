//! `/beheer/start`: what is set before pupils come, each with how it stands.

use axum::response::Response;
use axum::routing::get;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{MANAGE, is_keeper, manager, page};
use crate::model::membership::school_year;
use crate::pages::role::Names;
use crate::settings::{Choices, FiguresIn};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/beheer/start", MANAGE, get(show))]
}

/// One thing to set: its words, where it is done, and whether it is.
#[derive(Clone)]
struct Step {
    words: &'static str,
    path: Option<&'static str>,
    is_done: bool,
}

const fn step(words: &'static str, path: &'static str, is_done: bool) -> Step {
    Step { words, path: Some(path), is_done }
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let steps = school_steps(&visit).await?;
    let house = if is_keeper(&me) { house_steps(&visit).await? } else { Vec::new() };
    let main = html! {
        p class="lead" { (visit.t("people-start-lead")) }
        (list(&visit, &steps))
        @if !house.is_empty() {
            section class="stack" { h2 { (visit.t("people-start-house")) } (list(&visit, &house)) }
        }
    };
    Ok(page(&visit, visit.t("people-start-title"), &main).show(&visit))
}

async fn school_steps(visit: &Visit) -> Result<Vec<Step>, Fault> {
    let (me, today) = manager(visit)?;
    let organisation = me.organisation;
    let found = visit.app.db().read(Organisation(organisation), move |tx| {
        let school = store::organisation::get(tx)?;
        let counts = store::admin::counts(tx, today)?;
        let classes = store::admin::class_sizes(tx, today, school_year(today))?;
        Ok::<_, Error>((school, counts, classes, Names::of(tx, organisation)?))
    });
    let (school, counts, classes, names) = found.await?;
    let has = |role: Role| counts.iter().any(|it| it.0 == role && it.1 > 0);
    let is_guided = !classes.is_empty() && classes.iter().filter(|it| it.learners > 0).all(|it| it.staff > 0);
    let has_colour = school.is_some_and(|it| it.colour.is_some());
    Ok(vec![
        step("people-start-school", "/beheer/school", has_colour),
        step("people-start-names", "/beheer/rollen", names != Names::default()),
        step("people-start-classes", "/beheer/klassen", !classes.is_empty()),
        step("people-start-staff", "/beheer/mensen/nieuw", has(Role::Guide)),
        step("people-start-coordinator", "/beheer/mensen/nieuw", has(Role::Coordinator)),
        step("people-start-officer", "/beheer/mensen/nieuw", has(Role::PrivacyOfficer)),
        step("people-start-learners", "/beheer/mensen/lijst", has(Role::Learner)),
        step("people-start-guided", "/beheer/klassen", is_guided),
    ])
}

async fn house_steps(visit: &Visit) -> Result<Vec<Step>, Fault> {
    let is_safe = visit.app.settings().base_url.starts_with("https://");
    let has_mail = visit.app.handed::<loper_mail::carrier::Carrier>().is_some();
    let has_factor = Choices::of(&visit.app).is_second_factor_required;
    let mut steps = [
        ("people-start-https", is_safe),
        ("people-start-factor", has_factor),
        ("people-start-mail", has_mail),
    ]
    .map(|(words, is_done)| Step { words, path: None, is_done })
    .to_vec();
    if let Some(figures) = visit.app.handed::<FiguresIn>() {
        let is_in = visit.app.db().read(Public, figures.0).await?;
        steps.push(step("people-start-figures", "/beheer/import", is_in));
    }
    Ok(steps)
}

fn list(visit: &Visit, steps: &[Step]) -> Markup {
    html! {
        ul class="list" {
            @for it in steps {
                li {
                    span class="tag" { (visit.t(if it.is_done { "people-start-done" } else { "people-start-open" })) } " "
                    @if let Some(path) = it.path { a href=(path) { (visit.t(it.words)) } } @else { (visit.t(it.words)) }
                }
            }
        }
    }
}
