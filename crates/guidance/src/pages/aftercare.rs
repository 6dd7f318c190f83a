//! `/begeleiding/nazorg`: who has a diploma and must be offered guidance until a year later, what was tried, and who has not
//! been reached. A guide sees the own cases, whoever reaches the whole school sees all.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::actor::Reach;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_vocabulary::identity::PersonId;
use loper_web::components::caseload::{group_head, line};
use loper_web::components::crumbs::crumbs;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::way::{Asker, work_once};
use super::{caseload, go, say};
use crate::model::aftercare::{Aftercare, Diploma, Standing, by_standing, until};
use crate::model::talk::tidy_line;
use crate::store;

/// The address.
pub const HERE: &str = "/begeleiding/nazorg";
pub(super) const OFFER: (Action, Relation) = (Action::OfferAftercare, Relation::SameGroup);
/// So long back a diploma may lie when a case begins, in days: after a year there is nothing to offer.
const BACK_DAYS: i64 = 366;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, OFFER, get(show)),
        Route::get("/begeleiding/nazorg/nieuw", OFFER, get(show_new)),
        Route::post("/begeleiding/nazorg/nieuw", OFFER, post(add)),
    ]
}

/// Whose cases someone sees: the own ones, or all of the school.
pub(super) fn whose(asker: &Asker) -> Option<PersonId> {
    (asker.me.reach != Reach::Organisation).then_some(asker.me.person)
}

/// The first day of which closed cases and leavers still count.
fn since(today: Date) -> Date {
    today.checked_sub(jiff::Span::new().days(BACK_DAYS)).unwrap_or(today)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, OFFER.0)?;
    let (reader, school) = (asker.clone(), Organisation(asker.me.organisation));
    let all = visit
        .app
        .db()
        .read(school, move |tx| store::aftercare::all(tx, whose(&reader), since(reader.today)))
        .await?;
    let groups = by_standing(all, asker.today);
    let title = visit.t("guidance-after-title");
    let main = html! {
        div class="page stack stack--sections" {
            div class="stack" {
                (crumbs(&visit, &[(visit.t("guidance-caseload-title"), caseload::HERE)], title))
                h1 { (title) }
                p class="lead" { (visit.t("guidance-after-lead")) }
                p { a class="button" href={ (HERE) "/nieuw" } { (visit.t("guidance-after-add")) } }
            }
            @if groups.is_empty() { p { (visit.t("guidance-after-none")) } }
            @for (standing, cases) in &groups { (group(&visit, *standing, cases)) }
            (notice(Tone::Plain, visit.t("guidance-after-law-title"), &html! { p { (visit.t("guidance-after-law")) } p { (visit.t("guidance-after-law-may")) } }))
        }
    };
    Ok(Page::new(title, main).section(caseload::HERE).unlisted().show(&visit))
}

fn group(visit: &Visit, standing: Standing, cases: &[(Aftercare, String)]) -> Markup {
    let count = visit.fill("guidance-after-count", &[("count", cases.len().into())]);
    html! {
        section class="stack" aria-labelledby=(standing.code()) {
            (group_head(standing.code(), visit.t(&format!("guidance-after-group-{}", standing.code())), &count))
            ul class="caseload" {
                @for (it, name) in cases {
                    @let url = format!("{HERE}/{}", it.id);
                    (line(name, &url, &told(visit, it), &html! { a class="button button--second button--small" href=(url) { (visit.t("guidance-after-open")) span class="hidden-visually" { " (" (name) ")" } } }))
                }
            }
        }
    }
}

/// What is so, in a few sentences.
pub(super) fn told(visit: &Visit, it: &Aftercare) -> String {
    let tell = |key: &str, day: Date| visit.fill(key, &[("day", say::date(visit, day).into())]);
    let level = visit.t(&format!("guidance-after-level-{}", it.diploma.code())).to_owned();
    let diploma = [
        ("level", level.into()),
        ("programme", it.programme.as_str().into()),
        ("day", say::date(visit, it.diploma_on).into()),
        ("has", i64::from(!it.programme.is_empty()).into()),
    ];
    let mut told = vec![visit.fill("guidance-after-diploma", &diploma)];
    told.push(match it.closed {
        Some((day, why)) => tell(&format!("guidance-after-closed-{}", why.code()), day),
        None => tell(if it.is_mandatory { "guidance-after-must" } else { "guidance-after-may" }, it.until),
    });
    if it.closed.is_none() {
        told.extend(it.offered_on.map(|day| tell("guidance-after-offered", day)));
        told.extend(it.reached_on.map(|day| tell("guidance-after-reached", day)));
    }
    told.join(" ")
}

fn leavers(tx: &mut Tx<'_, Organisation>, asker: &Asker) -> Result<Vec<(PersonId, String)>, Error> {
    let mine = (asker.me.reach != Reach::Organisation).then_some(asker.me.membership);
    store::aftercare::leavers(tx, mine, since(asker.today))
}

async fn show_new(visit: Visit) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, OFFER.0)?;
    page_new(&visit, &asker, &Entered::new(), StatusCode::OK).await
}

async fn page_new(
    visit: &Visit,
    asker: &Asker,
    form: &Entered,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (reader, school) = (asker.clone(), Organisation(asker.me.organisation));
    let people = visit.app.db().read(school, move |tx| leavers(tx, &reader)).await?;
    let title = visit.t("guidance-after-add");
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="stack stack--tight" {
                (crumbs(visit, &[(visit.t("guidance-caseload-title"), caseload::HERE), (visit.t("guidance-after-title"), HERE)], title))
                h1 { (title) }
                p class="lead" { (visit.t("guidance-after-add-lead")) }
            }
            (problem_list(visit, form))
            @if people.is_empty() { p { (visit.t("guidance-after-nobody")) } } @else { (fields(visit, &people, form)) }
        }
    };
    Ok(Page::new(title, main).section(caseload::HERE).unlisted().status(status).show(visit))
}

fn fields(visit: &Visit, people: &[(PersonId, String)], form: &Entered) -> Markup {
    html! {
        form method="post" action={ (HERE) "/nieuw" } class="stack stack--loose" {
            (once::field(visit))
            div class="field" {
                label for="wie" { (visit.t("guidance-after-who")) }
                select id="wie" name="wie" {
                    @for (id, name) in people { option value=(id.to_string()) selected[form.value("wie") == id.to_string()] { (name) } }
                }
            }
            fieldset class="field" {
                legend { (visit.t("guidance-after-which")) }
                @for it in Diploma::ALL {
                    label class="choice" { input type="radio" name="diploma" value=(it.code()) checked[form.value("diploma") == it.code()]; (visit.t(&format!("guidance-after-level-{}", it.code()))) }
                }
            }
            (field(form, Field { name: "opleiding", label: visit.t("guidance-after-programme"), hint: "", kind: "text" }))
            div class="field--short" { (field(form, Field { name: "dag", label: visit.t("guidance-after-day"), hint: "", kind: "date" })) }
            p { button class="button" type="submit" { (visit.t("guidance-after-keep")) } }
        }
    }
}

async fn add(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::guide(&visit, OFFER.0)?;
    let sent = Sent(fields);
    let form = ["wie", "diploma", "opleiding", "dag"];
    let mut form = form.into_iter().fold(Entered::new(), |form, it| form.with(it, sent.one(it)));
    let person = PersonId::parse(sent.one("wie"));
    let diploma = Diploma::parse(sent.one("diploma"));
    let day = sent.one("dag").trim().parse::<Date>().ok();
    let day = day.filter(|it| *it <= asker.today && *it >= since(asker.today));
    if diploma.is_none() {
        form.add_problem("diploma", visit.t("guidance-problem-diploma"));
    }
    if day.is_none() {
        form.add_problem("dag", visit.t("guidance-problem-diploma-day"));
    }
    let (Some(person), Some(diploma), Some(day)) = (person, diploma, day) else {
        return page_new(&visit, &asker, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (id, programme) = (visit.app.new_id(), tidy_line(sent.one("opleiding")));
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        begin(tx, asker, (id, person), (diploma, day, &programme))
    })
    .await?;
    Ok(go(&to))
}

/// Begins a case of someone whom this guide guides, or guided in the last year.
fn begin(
    tx: &mut Tx<'_, Own>,
    asker: &Asker,
    (id, person): (Uuid, PersonId),
    (diploma, diploma_on, programme): (Diploma, Date, &str),
) -> Result<String, Fault> {
    let me = &asker.me;
    let theirs = tx.within(Organisation(me.organisation), |tx| leavers(tx, asker))?;
    if !theirs.iter().any(|it| it.0 == person) {
        return Err(Fault::not_found());
    }
    let it = Aftercare {
        id,
        person,
        organisation: me.organisation,
        guide: me.person,
        guide_name: me.name.clone(),
        diploma,
        programme: programme.to_owned(),
        diploma_on,
        until: until(diploma_on),
        is_mandatory: diploma.is_mandatory(),
        offered_on: None,
        reached_on: None,
        closed: None,
    };
    tx.within(Own(person), |tx| {
        if store::aftercare::has_open(tx, me.organisation)? {
            return Err(Fault::Refused("guidance-refused-aftercare"));
        }
        store::aftercare::make(tx, &it, asker.now)?;
        Ok(format!("{HERE}/{id}"))
    })
}
