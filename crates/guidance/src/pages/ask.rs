//! `/mijn/gesprekken/vraag`: a learner asks for a talk.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Organisation;
use loper_people::store::roster;
use loper_people::store::roster::Staff;
use loper_vocabulary::identity::{PersonId, TalkId};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::frame::Frame;
use super::say::{Area, area};
use super::way::{Asker, work_once};
use super::{go, mine};
use crate::letter::{self, News};
use crate::model::talk::{Kind, TEXT_MAX, tidy_text};
use crate::store;

const HERE: &str = "/mijn/gesprekken/vraag";
const MINE: (Action, Relation) = (Action::HoldTalk, Relation::Own);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show)), Route::post(HERE, MINE, post(send))]
}

async fn guides(visit: &Visit, asker: &Asker) -> Result<Vec<Staff>, Fault> {
    let reader = asker.clone();
    let found = visit.app.db().read(Organisation(asker.me.organisation), move |tx| {
        roster::guides_of(tx, reader.me.person, reader.today)
    });
    Ok(found.await?)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(MINE.0, MINE.1)?;
    let asker = Asker::of(&visit)?;
    let guides = guides(&visit, &asker).await?;
    Ok(page(&visit, &guides, &Entered::new(), StatusCode::OK))
}

fn page(visit: &Visit, guides: &[Staff], form: &Entered, status: StatusCode) -> Response {
    let inside = html! {
        @if guides.is_empty() { p { (visit.t("guidance-ask-nobody")) } } @else { (fields(visit, guides, form)) }
    };
    let (title, lead) = (visit.t("guidance-ask-title"), visit.t("guidance-ask-lead"));
    Frame { of: mine::NAMED, title, lead }.show(visit, (form, status), &inside)
}

fn fields(visit: &Visit, guides: &[Staff], form: &Entered) -> Markup {
    let wish = Area {
        name: "wens",
        label: visit.t("guidance-prepare-wish"),
        hint: visit.t("guidance-prepare-wish-hint"),
        text: form.value("wens"),
    };
    html! {
        form method="post" action=(HERE) class="stack stack--loose" {
            (once::field(visit))
            @if let [one] = guides {
                input type="hidden" name="begeleider" value=(one.person.to_string());
                p { (visit.fill("guidance-ask-with", &[("name", one.name.as_str().into())])) }
            } @else {
                fieldset class="field" id="begeleider" {
                    legend { (visit.t("guidance-ask-whom")) }
                    @for it in guides {
                        label class="choice" { input type="radio" name="begeleider" value=(it.person.to_string()) checked[form.value("begeleider") == it.person.to_string()]; (it.name) }
                    }
                }
            }
            (area(form, &wish))
            p { button class="button" type="submit" { (visit.t("guidance-ask-send")) } }
        }
    }
}

async fn send(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(MINE.0, MINE.1)?;
    let asker = Asker::of(&visit)?;
    let sent = Sent(fields);
    let guides = guides(&visit, &asker).await?;
    let wish = tidy_text(sent.one("wens"), TEXT_MAX);
    let chosen = PersonId::parse(sent.one("begeleider"));
    let Some(guide) = guides.iter().find(|it| Some(it.person) == chosen).cloned() else {
        let mut form = Entered::new().with("wens", wish);
        form.add_problem("begeleider", visit.t("guidance-problem-guide"));
        return Ok(page(&visit, &guides, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let id = TalkId(visit.app.new_id());
    let words = letter::words(&visit.app, News::Asked, None);
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let new = store::talk::New {
            id,
            organisation: asker.me.organisation,
            guide: guide.person,
            guide_name: guide.name.clone(),
            kind: Kind::Pair,
            together: None,
            appointment: None,
            wish: wish.clone(),
        };
        store::talk::make(tx, &new, asker.now)?;
        if let Some(talk) = store::talk::get(tx, id)? {
            letter::send(tx, talk.guide, &words, &talk, asker.now)?;
        }
        Ok(format!("/gesprek/{id}"))
    })
    .await?;
    Ok(go(&to))
}
