//! `/begeleiding/verwachtingen`: where a class errs about pay and chances, and what to talk about. Never who.

use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_analysis::suppress::{PEOPLE_MIN, Shown};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_database::tx::Tx;
use loper_people::model::membership::relation_of;
use loper_people::store::roster;
use loper_vocabulary::identity::ClassId;
use loper_vocabulary::money::Cents;
use loper_web::components::crumbs::crumbs;
use loper_web::components::empty::empty;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::fault::Fault;
use loper_web::feature::{Card, CardPlace, Route};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::me;
use crate::model::expectations::Sure;
use crate::model::expectations::class::{Counted, Groups, Lean, Member, Sum, Years, first_day, groups};
use crate::store;

/// The address.
pub const HERE: &str = "/begeleiding/verwachtingen";
/// The list of a guide, from which one comes here.
const CASELOAD: &str = "/begeleiding";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, (Action::SeeCaseload, Relation::SameGroup), get(show))]
}

/// The card on the list of a guide.
pub const CARD: Card = Card { place: CardPlace::Caseload, order: 20, show: card };

fn card(visit: &Visit, _: &str) -> Markup {
    html! {
        section class="panel panel--sunk stack stack--tight" aria-labelledby="verwacht-kop" {
            h2 id="verwacht-kop" class="h3" { (visit.t("profile-class-card-title")) }
            p { (visit.t("profile-class-card-text")) }
            p { a class="button button--second" href=(HERE) { (visit.t("profile-class-card-link")) } }
        }
    }
}

/// Everything the page is made of: three statements, whatever the size of the class.
struct Found {
    groups: Groups,
    fields: Vec<(String, String)>,
}

fn find(tx: &mut Tx<'_, Organisation>, me: &SignedIn, today: Date, visit: &Visit) -> Result<Found, Error> {
    let place = (me.membership, me.reach);
    let learners = roster::learners(tx, place, today)?;
    let members: Vec<Member> = learners
        .into_iter()
        .map(|it| Member { person: it.person, class: it.class, name: it.class_name })
        .collect();
    // What was finished today counts from tomorrow on: two looks in one lesson tell nothing about who was last.
    let counted: Vec<Counted> = store::class::counted(tx, place, (first_day(today), today))?;
    let language = visit.language;
    let fields = tx.within(Public, |tx| store::class::fields(tx, language))?;
    Ok(Found { groups: groups(&members, &counted), fields })
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.signed_in.as_deref().ok_or(Fault::SignIn)?.clone();
    visit.may(Action::SeeCaseload, relation_of(me.reach))?;
    let (today, reader, asker) = (me::when(&visit)?.today, me.clone(), visit.clone());
    let school = Organisation(me.organisation);
    let found = visit.app.db().read(school, move |tx| find(tx, &reader, today, &asker)).await?;
    let wanted = visit.query.split('&').find_map(|it| it.strip_prefix("klas="));
    let wanted = wanted.map(ToOwned::to_owned);
    Ok(view(&visit, &found, wanted.as_deref()))
}

/// The word in the address for all classes together.
const ALL: &str = "samen";

fn view(visit: &Visit, found: &Found, wanted: Option<&str>) -> Response {
    let title = visit.t("profile-class-title");
    let groups = &found.groups;
    let chosen = wanted.and_then(ClassId::parse).filter(|id| groups.classes.iter().any(|it| it.id == *id));
    let is_all = wanted == Some(ALL) && groups.together.is_some();
    // Without a choice: the first class of which something may be shown.
    let class = chosen
        .and_then(|id| groups.classes.iter().find(|it| it.id == id))
        .or_else(|| groups.classes.iter().find(|it| it.sum.is_some()).or_else(|| groups.classes.first()));
    let class = class.filter(|_| !is_all);
    let sum = class.map_or(groups.together.as_ref(), |it| it.sum.as_ref());
    let name = class.map_or_else(|| visit.t("profile-class-all").to_owned(), |it| it.name.clone());
    let main = html! {
        div class="page page--narrow stack stack--sections" {
            div class="stack stack--tight" {
                (crumbs(visit, &[(visit.t("profile-class-caseload"), CASELOAD)], title))
                h1 { (title) }
                p class="lead" { (visit.t("profile-class-lead")) }
            }
            @if groups.classes.len() > 1 { (picker(visit, groups, class.map(|it| it.id))) }
            @match sum {
                None => (few(visit, &name, groups.classes.is_empty())),
                Some(sum) => (shown(visit, &name, sum, &found.fields)),
            }
            (notice(Tone::Plain, visit.t("profile-class-how-title"), &html! {
                p { (visit.fill("profile-class-how", &[("count", PEOPLE_MIN.into())])) }
                p { (visit.t("profile-class-how-day")) }
                p { (visit.t("profile-class-how-out")) }
            }))
        }
    };
    Page::new(title, main).section(CASELOAD).unlisted().show(visit)
}

fn picker(visit: &Visit, groups: &Groups, here: Option<ClassId>) -> Markup {
    let one = |to: &str, is_here: bool, name: &str| {
        let class = if is_here { "button button--small" } else { "button button--second button--small" };
        html! { a class=(class) href={ (HERE) "?klas=" (to) } aria-current=[is_here.then_some("page")] { (name) } }
    };
    html! {
        nav class="row" aria-label=(visit.t("profile-class-pick")) {
            @for it in &groups.classes { (one(&it.id.to_string(), Some(it.id) == here, &it.name)) }
            @if groups.together.is_some() { (one(ALL, here.is_none(), visit.t("profile-class-all"))) }
        }
    }
}

fn few(visit: &Visit, name: &str, is_nobody: bool) -> Markup {
    if is_nobody {
        return empty(
            visit.t("profile-class-nobody"),
            visit.t("profile-class-nobody-text"),
            (visit.t("profile-class-caseload"), CASELOAD),
        );
    }
    let parts = [("count", PEOPLE_MIN.into()), ("class", name.into())];
    empty(
        &visit.fill("profile-class-few", &parts),
        &visit.fill("profile-class-few-text", &parts),
        (visit.t("profile-class-few-go"), "/verwachtingen"),
    )
}

fn shown(visit: &Visit, name: &str, sum: &Sum, fields: &[(String, String)]) -> Markup {
    let counted = [("class", name.into()), ("people", visit.whole(sum.people).into())];
    html! {
        section class="stack" aria-labelledby="meest" {
            h2 id="meest" { (name) }
            p { (visit.fill("profile-class-people", &counted)) }
            @if let Some(most) = most(visit, sum, fields) { p class="lead" { (most) } }
        }
        (questions(visit, sum))
        section class="stack" aria-labelledby="loon" {
            h2 id="loon" { (visit.t("profile-class-pay")) }
            @match &sum.pay {
                None => p { (visit.t("profile-class-too-few")) },
                Some(lean) => (told(visit, "pay", lean, &pay(visit, lean.middle), pay_source(visit, sum.pay_years))),
            }
        }
        section class="stack" aria-labelledby="kans" {
            h2 id="kans" { (visit.t("profile-class-chance")) }
            @match &sum.chance {
                None => p { (visit.t("profile-class-too-few")) },
                Some(lean) => (told(visit, "chance", lean, &chance(visit, lean.middle), chance_source(visit, sum.chance_years))),
            }
        }
        (by_field(visit, sum, fields))
        (sureness(visit, sum))
    }
}

fn field<'a>(fields: &'a [(String, String)], code: &'a str) -> &'a str {
    fields.iter().find(|it| it.0 == code).map_or(code, |it| it.1.as_str())
}

/// The field where the middle learner is furthest off, in one sentence: of pay, which has the finest scale.
fn most(visit: &Visit, sum: &Sum, fields: &[(String, String)]) -> Option<String> {
    let it = sum.fields.iter().find(|it| it.pay.is_some_and(|it| it != 0))?;
    let off = it.pay?;
    let key = if off < 0 { "profile-class-most-low" } else { "profile-class-most-high" };
    let parts = [("field", field(fields, &it.code).into()), ("off", visit.money(Cents(off.abs())).into())];
    Some(visit.fill(key, &parts))
}

/// How far the middle learner is off in pay.
fn pay(visit: &Visit, middle: i64) -> String {
    let key = match middle {
        0 => return visit.t("profile-class-pay-near").to_owned(),
        ..0 => "profile-class-pay-low",
        _ => "profile-class-pay-high",
    };
    visit.fill(key, &[("off", visit.money(Cents(middle.abs())).into())])
}

/// How far the middle learner is off in the chance of work.
fn chance(visit: &Visit, middle: i64) -> String {
    let key = match middle {
        0 => return visit.t("profile-class-chance-near").to_owned(),
        ..0 => "profile-class-chance-low",
        _ => "profile-class-chance-high",
    };
    visit.fill(key, &[("count", middle.abs().into())])
}

fn years((from, to): (i64, i64)) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}

fn pay_source(visit: &Visit, it: Years) -> (String, &'static str) {
    let year = it.map(years).unwrap_or_default();
    (visit.fill("profile-class-pay-source", &[("year", year.into())]), "profile-expect-pay-says-not")
}

fn chance_source(visit: &Visit, it: Years) -> (String, &'static str) {
    let year = it.map(years).unwrap_or_default();
    (visit.fill("profile-expect-chance-source", &[("year", year.into())]), "profile-class-chance-says-not")
}

/// The middle learner, how many err to which side as far as that may be told, and where the figure comes from.
fn told(
    visit: &Visit,
    what: &str,
    it: &Lean,
    middle: &str,
    (who, says_not): (String, &'static str),
) -> Markup {
    let part = |side: &str, shown: Shown| match shown {
        Shown::Hidden => None,
        Shown::Count(count) => {
            Some(visit.fill(&format!("profile-class-{what}-{side}-people"), &[("count", count.into())]))
        }
    };
    let parts: Vec<String> =
        [part("low", it.under), part("near", it.near), part("high", it.over)].into_iter().flatten().collect();
    html! {
        p { (middle) }
        @if !parts.is_empty() { ul { @for line in &parts { li { (line) } } } }
        (source(visit, &who, visit.t(says_not)))
    }
}

fn by_field(visit: &Visit, sum: &Sum, fields: &[(String, String)]) -> Markup {
    let too_few = || visit.t("profile-class-field-few").to_owned();
    let pay = |off: i64| match off {
        0 => visit.t("profile-class-field-near").to_owned(),
        ..0 => visit.fill("profile-class-field-pay-low", &[("off", visit.money(Cents(off.abs())).into())]),
        _ => visit.fill("profile-class-field-pay-high", &[("off", visit.money(Cents(off)).into())]),
    };
    let chance = |off: i64| match off {
        0 => visit.t("profile-class-field-near").to_owned(),
        ..0 => visit.fill("profile-class-field-chance-low", &[("count", off.abs().into())]),
        _ => visit.fill("profile-class-field-chance-high", &[("count", off.into())]),
    };
    let row = |it: &crate::model::expectations::class::Field| {
        let name = field(fields, &it.code).to_owned();
        (None, vec![name, it.pay.map_or_else(too_few, pay), it.chance.map_or_else(too_few, chance)])
    };
    let heads = ["profile-class-field", "profile-class-pay", "profile-class-chance"];
    html! {
        section class="stack" aria-labelledby="velden" {
            h2 id="velden" { (visit.t("profile-class-fields")) }
            @if sum.fields.is_empty() { p { (visit.fill("profile-class-fields-none", &[("count", PEOPLE_MIN.into())])) } }
            @else {
                p { (visit.fill("profile-class-fields-text", &[("count", PEOPLE_MIN.into())])) }
                (table(&Table {
                    label: visit.t("profile-class-fields").to_owned(),
                    heads: heads.map(|key| visit.t(key).to_owned()).to_vec(),
                    rows: sum.fields.iter().map(row).collect(),
                    figures_from: 9,
                    is_stacked: true,
                }))
            }
        }
    }
}

fn sureness(visit: &Visit, sum: &Sum) -> Markup {
    let lines: Vec<String> = Sure::ALL
        .iter()
        .zip(sum.near_of_ten)
        .filter_map(|(sure, near)| {
            let key = format!("profile-class-sure-{}", sure.code());
            Some(visit.fill(&key, &[("near", near?.into())]))
        })
        .collect();
    html! {
        section class="stack" aria-labelledby="zeker" {
            h2 id="zeker" { (visit.t("profile-class-sure")) }
            @if lines.is_empty() { p { (visit.t("profile-class-too-few")) } }
            @else {
                ul { @for line in &lines { li { (line) } } }
                p class="small soft" { (visit.t("profile-expect-sure-means")) }
            }
        }
    }
}

/// Two or three questions for the lesson, chosen by where the group errs.
fn questions(visit: &Visit, sum: &Sum) -> Markup {
    let side = |lean: &Option<Lean>| lean.map(|it| it.middle.signum());
    let pay = match side(&sum.pay) {
        Some(-1) => "profile-class-ask-pay-low",
        Some(1) => "profile-class-ask-pay-high",
        _ => "profile-class-ask-pay-near",
    };
    let chance = match side(&sum.chance) {
        Some(-1) => "profile-class-ask-chance-low",
        Some(1) => "profile-class-ask-chance-high",
        _ => "profile-class-ask-chance-near",
    };
    html! {
        section class="panel panel--sunk stack" aria-labelledby="praten" {
            h2 id="praten" { (visit.t("profile-class-ask")) }
            ol { @for key in [pay, chance, "profile-class-ask-more"] { li { (visit.t(key)) } } }
            p class="small soft" { (visit.t("profile-class-ask-how")) }
        }
    }
}
