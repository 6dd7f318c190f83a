//! `/gesprek/{id}/voorbereiden`: the learner says what to talk about, and picks what the guide sees for this talk.

use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Own;
use loper_dossier::model::share::Part;
use loper_web::components::crumbs::crumbs;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::say::{Area, area};
use super::way::{Asker, Found, find, talk_id, work_once};
use super::{TALK, go, mine, say};
use crate::model::talk::{Item, TEXT_MAX, tidy_text};
use crate::store;
use crate::store::dossier::Pickable;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/gesprek/{id}/voorbereiden", TALK, get(show)),
        Route::post("/gesprek/{id}/voorbereiden", TALK, post(keep)),
    ]
}

/// Everything the page is made of.
pub(crate) struct Ready {
    found: Found,
    items: Vec<Item>,
    pickable: Vec<Pickable>,
    has_plan: bool,
}

/// Reads it; only the learner prepares.
pub(crate) fn ready(
    tx: &mut loper_database::tx::Tx<'_, Own>,
    asker: &Asker,
    id: loper_vocabulary::identity::TalkId,
) -> Result<Ready, Fault> {
    let found = find(tx, asker, id)?;
    if !found.is_learner() || !found.talk.is_open() {
        return Err(Fault::not_found());
    }
    let items = store::part::items(tx, id)?;
    let pickable = store::dossier::pickable(tx)?;
    let has_plan = store::dossier::has_plan(tx)?;
    Ok(Ready { found, items, pickable, has_plan })
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let id = talk_id(&id)?;
    let reader = asker.clone();
    let ready = visit.app.db().read(Own(asker.me.person), move |tx| ready(tx, &reader, id)).await?;
    let talk = &ready.found.talk;
    let title = visit.t("guidance-prepare-title");
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="stack stack--tight" {
                (crumbs(&visit, &[(visit.t("guidance-mine-title"), mine::HERE), (visit.t("guidance-talk"), &ready.found.address())], title))
                h1 { (title) }
                p class="lead" { (visit.fill("guidance-prepare-lead", &[("name", say::guide(&visit, talk).into())])) }
            }
            (say::appointment(&visit, talk))
            (form(&visit, &ready, asker.today))
        }
    };
    Ok(Page::new(title, main).section(mine::HERE).unlisted().show(&visit))
}

fn form(visit: &Visit, ready: &Ready, today: jiff::civil::Date) -> Markup {
    let talk = &ready.found.talk;
    let wish = Area {
        name: "wens",
        label: visit.t("guidance-prepare-wish"),
        hint: visit.t("guidance-prepare-wish-hint"),
        text: &talk.wish,
    };
    let picked = |part: &str| ready.items.iter().any(|item| item.part == part);
    let until = say::date(visit, talk.shown_until(today));
    html! {
        form method="post" action={ (ready.found.address()) "/voorbereiden" } class="stack stack--loose" {
            (once::field(visit))
            (area(&Entered::new(), &wish))
            fieldset class="field" {
                legend { (visit.t("guidance-prepare-show")) }
                p class="hint" {
                    (visit.fill("guidance-prepare-show-hint", &[("name", say::guide(visit, talk).into())])) " "
                    (visit.fill("guidance-prepare-until", &[("day", until.as_str().into())]))
                }
                @if ready.pickable.is_empty() { p { (visit.t("guidance-prepare-nothing")) " " a href="/mijn/dossier" { (visit.t("guidance-prepare-dossier")) } } }
                @for it in &ready.pickable {
                    label class="choice" {
                        input type="checkbox" name="stuk" value=(it.entry.to_string()) checked[picked(&it.entry.to_string())];
                        span { (it.title) " " span class="soft small" { (say::date(visit, it.happened_on)) } }
                    }
                }
                @if ready.has_plan {
                    label class="choice" { input type="checkbox" name="plan" value="ja" checked[picked("plan")]; (visit.t("guidance-prepare-plan")) }
                }
            }
            p { button class="button" type="submit" { (visit.t("guidance-prepare-keep")) } }
        }
    }
}

async fn keep(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let id = talk_id(&id)?;
    let sent = Sent(fields);
    let wish = tidy_text(sent.one("wens"), TEXT_MAX);
    let wanted: Vec<String> = sent.all("stuk").map(str::to_owned).collect();
    let is_plan_wanted = sent.one("plan") == "ja";
    let plan_title = visit.t("guidance-prepare-plan-title").to_owned();
    // An id for each grant, whatever is picked of it.
    let ids: Vec<Uuid> = (0..=wanted.len()).map(|_| visit.app.new_id()).collect();
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let ready = ready(tx, asker, id)?;
        // Only what is in the own dossier can be shown.
        let entries = ready.pickable.iter().filter(|it| wanted.contains(&it.entry.to_string()));
        let entries = entries.map(|it| (Part::Entry(it.entry), it.title.clone()));
        let plan = (is_plan_wanted && ready.has_plan).then(|| (Part::Plan, plan_title.clone()));
        let parts: Vec<(Part, String, Uuid)> =
            entries.chain(plan).zip(&ids).map(|((part, title), id)| (part, title, *id)).collect();
        store::part::prepare(tx, &ready.found.talk, &wish, asker.now)?;
        store::dossier::show(tx, &ready.found.talk, &parts, (asker.today, asker.now))?;
        Ok(ready.found.address())
    })
    .await?;
    Ok(go(&to))
}
