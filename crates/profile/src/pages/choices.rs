//! `/mijn-keuzes`: favourite, first choice, dropped with a reason; and whether they count in the sum of the region.

pub mod card;
mod list;

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::Error;
use loper_database::scope::{Anonymous, Public};
use loper_programmes::store::names::{Named, named};
use loper_vocabulary::region::LabourRegion;
use loper_vocabulary::subject::Subject;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::form::Form as Entered;
use loper_web::visit::{REGION_COOKIE, Visit, cookie};

use super::{door, go, me, own};
use crate::model::choices::{Choices, MARKED_MAX, Mark, REASON_MAX, Refused};
use crate::store;
use loper_web::form::{Body, Sent};

const HERE: &str = "/mijn-keuzes";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        door(Method::Get, HERE, get(show)),
        door(Method::Post, HERE, post(mark)),
        door(Method::Post, "/mijn-keuzes/tellen", post(count)),
    ]
}

/// Everything the page is made of.
pub struct Found {
    /// All choices, from old to new.
    pub choices: Choices,
    /// The names of what was chosen.
    pub names: Vec<Named>,
    /// The region in whose sum they count, if someone agreed.
    pub counted: Option<LabourRegion>,
    /// The region that is offered: where someone stands, or the one chosen on the map.
    pub region: Option<LabourRegion>,
    /// All regions.
    pub regions: Vec<(LabourRegion, String)>,
}

async fn find(visit: &Visit, headers: &HeaderMap) -> Result<Found, Fault> {
    let own = match me::me(visit, headers).await? {
        None => (Choices::default(), None, None),
        Some(owner) => {
            visit
                .app
                .db()
                .read(Anonymous(owner), |tx| {
                    let region = store::said::standing(tx)?.region;
                    Ok::<_, Error>((store::choices::all(tx)?, store::choices::counted(tx)?, region))
                })
                .await?
        }
    };
    let (choices, counted, region) = own;
    let mut subjects: Vec<Subject> = choices.0.iter().map(|it| it.subject.clone()).collect();
    subjects.sort();
    subjects.dedup();
    let language = visit.language;
    let (names, regions) = visit
        .app
        .db()
        .read(Public, move |tx| Ok::<_, Error>((named(tx, &subjects, language)?, store::regions::names(tx)?)))
        .await?;
    let chosen = cookie(headers, REGION_COOKIE).and_then(LabourRegion::parse);
    Ok(Found { choices, names, counted, region: region.or(chosen), regions })
}

/// Shows the choices.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let found = find(&visit, &headers).await?;
    Ok(list::view(&visit, &found, &Entered::new(), StatusCode::OK))
}

/// Puts a mark on something that is there, with a reason; or takes it back (`none`).
pub async fn mark(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    let (when, sent) = (me::when(&visit)?, Sent(fields));
    let subject =
        Subject::parse(sent.one("wat")).ok_or(Fault::Unreadable("profile-choice-problem-unknown"))?;
    if sent.one("keuze") == "none" {
        if let Some(owner) = me::me(&visit, &headers).await? {
            visit
                .app
                .db()
                .write(Anonymous(owner), move |tx| store::choices::take_back(tx, &subject, when))
                .await?;
        }
        return Ok(go(HERE, None));
    }
    let mark = Mark::parse(sent.one("keuze")).ok_or(Fault::Unreadable("profile-choice-problem-mark"))?;
    if !is_there(&visit, &subject).await? {
        return Err(Fault::not_found());
    }
    let (owner, cookie) = me::me_or_new(&visit, &headers).await?;
    let (asked, reason) = (subject.clone(), sent.one("reden").to_owned());
    let put = visit
        .app
        .db()
        .write(Anonymous(owner), move |tx| {
            let written = match store::choices::all(tx)?.put(&asked, mark, &reason) {
                Ok(written) => written,
                Err(refused) => return Ok::<_, Error>(Err(refused)),
            };
            for (subject, mark, reason) in &written {
                store::choices::put(tx, subject, *mark, reason, when)?;
            }
            Ok(Ok(()))
        })
        .await?;
    match put {
        Ok(()) => Ok(go(HERE, cookie.as_deref())),
        Err(refused) => again(&visit, &headers, &subject, (sent.one("reden"), refused)).await,
    }
}

async fn is_there(visit: &Visit, subject: &Subject) -> Result<bool, Fault> {
    let (asked, language) = (vec![subject.clone()], visit.language);
    Ok(!visit.app.db().read(Public, move |tx| named(tx, &asked, language)).await?.is_empty())
}

/// The page again, with what was typed and what to do about it.
async fn again(
    visit: &Visit,
    headers: &HeaderMap,
    subject: &Subject,
    (reason, refused): (&str, Refused),
) -> Result<Response, Fault> {
    let words = match refused {
        Refused::TooLong => visit.fill("profile-choice-problem-long", &[("count", REASON_MAX.into())]),
        Refused::Full => visit.fill("profile-choice-problem-full", &[("count", MARKED_MAX.into())]),
    };
    let typed: String = reason.chars().take(4 * REASON_MAX).collect();
    let mut form = Entered::new().with("wat", subject.to_string()).with("reden", typed);
    form.add_problem("lijst", words);
    let found = find(visit, headers).await?;
    Ok(list::view(visit, &found, &form, StatusCode::UNPROCESSABLE_ENTITY))
}

/// Says yes or no to the sum of a region. Nobody counts who did not say yes.
pub async fn count(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    let (when, sent) = (me::when(&visit)?, Sent(fields));
    let Some(owner) = me::me(&visit, &headers).await? else { return Ok(go(HERE, None)) };
    if sent.one("doe") == "stop" {
        visit.app.db().write(Anonymous(owner), store::choices::uncount).await?;
        return Ok(go(HERE, None));
    }
    let region =
        LabourRegion::parse(sent.one("regio")).ok_or(Fault::Unreadable("profile-choice-problem-region"))?;
    let regions = visit.app.db().read(Public, store::regions::names).await?;
    if !regions.iter().any(|(code, _)| *code == region) {
        return Err(Fault::Unreadable("profile-choice-problem-region"));
    }
    visit.app.db().write(Anonymous(owner), move |tx| store::choices::count(tx, &region, when)).await?;
    Ok(go(HERE, None))
}
