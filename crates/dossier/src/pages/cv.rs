//! `/mijn/dossier/cv`: a curriculum vitae of what its owner chooses, looked at before it is saved: for Word, as PDF, and in
//! the shape of the European model. Nothing of it is kept.

mod view;

use axum::extract::Form as Fields;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::scope::Own;
use loper_document::write::docx;
use loper_vocabulary::identity::EntryId;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::file::{Given, How, give};
use loper_web::form::{Body as Sending, Form, Sent};
use loper_web::paper::Paper;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;

use super::MINE;
use super::form::today;
use crate::documents::cv::Page;
use crate::model::cv::{ABOUT_MAX, CONTACT_MAX, Cv, ITEMS_MAX, Item, Problem, WORDS_MAX, offered};
use crate::store;

/// Where it is.
pub const HERE: &str = "/mijn/dossier/cv";
/// How it is called where it is saved.
const NAME: &str = "cv";

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post(HERE, MINE, post(look)),
        Route::post("/mijn/dossier/cv.docx", MINE, post(word)),
        Route::post("/mijn/dossier/cv.pdf", MINE, post(paper)),
        Route::post("/mijn/dossier/cv.jsonld", MINE, post(shaped)),
    ]
}

async fn entries(visit: &Visit, me: &SignedIn) -> Result<Vec<Item>, Fault> {
    Ok(offered(&visit.app.db().read(Own(me.person), store::entry::all).await?))
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let all = entries(&visit, &me).await?;
    Ok(view::choose(&visit, &me, &all, &Form::new().with("naam", me.name.as_str())))
}

/// What came in, read against the dossier of whoever sent it: an entry of somebody else is not in it.
struct Came {
    me: SignedIn,
    all: Vec<Item>,
    cv: Cv,
    form: Form,
    today: Date,
}

async fn read(visit: &Visit, fields: Vec<(String, String)>) -> Result<Came, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (all, sent) = (entries(visit, &me).await?, Sent(fields));
    let chosen: Vec<EntryId> = sent.all("stuk").filter_map(EntryId::parse).collect();
    let typed = |id: EntryId| {
        let name = format!("tekst-{id}");
        sent.0.iter().find(|it| it.0 == name).map(|it| it.1.clone())
    };
    let words = [sent.one("naam"), sent.one("contact"), sent.one("over")];
    let (cv, problems) = Cv::typed(all.clone(), &chosen, words, typed);
    let mut form = Form::new().with("naam", words[0]).with("contact", words[1]).with("over", words[2]);
    for problem in problems {
        let long = |most: usize| visit.fill("dossier-problem-long", &[("count", most.into())]);
        match problem {
            Problem::NoName => form.add_problem("naam", visit.t("dossier-cv-problem-name")),
            Problem::Contact => form.add_problem("contact", long(CONTACT_MAX)),
            Problem::About => form.add_problem("over", long(ABOUT_MAX)),
            Problem::Many => form.add_problem(
                "stukken",
                visit.fill("dossier-cv-problem-many", &[("count", ITEMS_MAX.into())]),
            ),
            Problem::Words(_) => form.add_problem("stukken", long(WORDS_MAX)),
        }
    }
    Ok(Came { me, all, cv, form, today: today(visit)? })
}

impl Came {
    fn page<'a>(&'a self, visit: &'a Visit) -> Page<'a> {
        Page { messages: visit.app.messages(), language: visit.language, cv: &self.cv, today: self.today }
    }

    /// The page to look at, or back to the choice while something is wrong or the owner wants to choose again.
    fn shown(&self, visit: &Visit, is_back: bool) -> Response {
        if is_back || self.cv.items.len() > ITEMS_MAX {
            return view::choose_again(visit, &self.me, (&self.all, &self.cv), &self.form);
        }
        view::preview(visit, &self.me, &self.cv, (&self.form, &self.page(visit)))
    }
}

async fn look(visit: Visit, Fields(fields): Sending) -> Result<Response, Fault> {
    let is_back = fields.iter().any(|it| it.0 == "doe" && it.1 == "kies");
    Ok(read(&visit, fields).await?.shown(&visit, is_back))
}

async fn word(visit: Visit, headers: HeaderMap, Fields(fields): Sending) -> Result<Response, Fault> {
    let came = read(&visit, fields).await?;
    if !came.form.problems().is_empty() {
        return Ok(came.shown(&visit, false));
    }
    let bytes =
        docx::file(&came.page(&visit).document()).map_err(|problem| Fault::Broken(problem.to_string()))?;
    let media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(give(Given { media_type, name: &format!("{NAME}.docx"), bytes }, How::Save, &headers))
}

async fn paper(visit: Visit, Fields(fields): Sending) -> Result<Response, Fault> {
    let came = read(&visit, fields).await?;
    if !came.form.problems().is_empty() {
        return Ok(came.shown(&visit, false));
    }
    Ok(Paper::new(NAME, came.page(&visit).document()).into_response())
}

async fn shaped(visit: Visit, headers: HeaderMap, Fields(fields): Sending) -> Result<Response, Fault> {
    let came = read(&visit, fields).await?;
    if !came.form.problems().is_empty() {
        return Ok(came.shown(&visit, false));
    }
    let bytes = format!("{:#}\n", came.page(&visit).shaped()).into_bytes();
    Ok(give(
        Given { media_type: "application/ld+json", name: &format!("{NAME}.jsonld"), bytes },
        How::Save,
        &headers,
    ))
}
