//! `…/kaart` and `…/kaart.svg`: the essentials of an occupation or programme on one card.

mod picture;

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_texts::format::{date, list};
use loper_vocabulary::level::Level;
use loper_web::components::card::{Card, Fact, card};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::qr;
use loper_web::visit::Visit;
use maud::html;

use crate::model::compare::{Known, Pick, Side};
use crate::model::occupation::{Occupation, Way};
use crate::model::programme::{Programme, Work};
use crate::pages::occupation::figures::{edition, tension_key};
use crate::pages::occupation::modes;
use crate::pages::programme::{level_words, title_line};
use crate::pages::{look, near};
use crate::store;

/// How many occupations a programme's card names.
const WORK_MAX: usize = 3;

/// The doors of the cards.
pub fn routes() -> Vec<Route> {
    vec![
        look("/beroepen/{slug}/kaart", get(occupation)),
        look("/beroepen/{slug}/kaart.svg", get(occupation_picture)),
        look("/opleidingen/{slug}/kaart", get(programme)),
        look("/opleidingen/{slug}/kaart.svg", get(programme_picture)),
    ]
}

/// The card of an occupation.
pub async fn occupation(visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    Ok(view(&visit, &told(&visit, Pick::Occupation(slug)).await?))
}

/// The same as a picture.
pub async fn occupation_picture(visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    Ok(picture(&told(&visit, Pick::Occupation(slug)).await?))
}

/// The card of a programme.
pub async fn programme(visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    Ok(view(&visit, &told(&visit, Pick::Programme(slug)).await?))
}

/// The same as a picture.
pub async fn programme_picture(visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    Ok(picture(&told(&visit, Pick::Programme(slug)).await?))
}

/// What stands on a card, in words.
pub(crate) struct Told {
    title: String,
    line: String,
    lead: String,
    facts: Vec<Fact>,
    path: String,
    address: String,
}

async fn told(visit: &Visit, pick: Pick) -> Result<Told, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let (asked, language) = ([pick.clone()], visit.language);
    let found = visit
        .app
        .db()
        .read(Public, move |tx| {
            let side = store::compare::sides(tx, &asked, language)?.pop();
            Ok::<_, Fault>((side, store::occupation::origins(tx)?))
        })
        .await?;
    let (Some(side), origins) = found else {
        return Err(match pick {
            Pick::Occupation(slug) => near::missing(visit, &slug, near::Kind::Occupation).await?,
            Pick::Programme(slug) => near::missing(visit, &slug, near::Kind::Programme).await?,
        });
    };
    let path = side.url();
    let (line, missing, facts) = match &side.known {
        Known::Occupation(one, ways) => (
            visit.t("explore-card-occupation").to_owned(),
            "explore-occupation-no-text-lead",
            occupation_facts(visit, one, ways, edition(&origins)),
        ),
        Known::Programme(one, _, work) => {
            (title_line(visit, one), "explore-programme-no-text-lead", programme_facts(visit, one, work))
        }
    };
    let address = format!("{}{path}", visit.app.settings().base_url.trim_end_matches('/'));
    let lead = side.text.as_ref().map_or(visit.t(missing), |text| &text.lead).to_owned();
    let Side { title, .. } = side;
    Ok(Told { title, line, lead, facts, path, address })
}

fn fact(visit: &Visit, key: &str, text: String, source: String) -> Fact {
    Fact { label: visit.t(key).to_owned(), text, source }
}

fn occupation_facts(visit: &Visit, one: &Occupation, ways: &[Way], edition: &str) -> Vec<Fact> {
    let little = || visit.t("explore-too-little").to_owned();
    let pay = one.pay.map_or_else(little, |pay| {
        let parts = [("low", visit.money(pay.p25).into()), ("high", visit.money(pay.p75).into())];
        visit.fill("explore-pay-range", &parts)
    });
    let pay_source = one.pay.map(|pay| {
        let parts = [("year", pay.year.to_string().into()), ("group", visit.say(&one.group_name).into())];
        visit.fill("explore-card-pay-source", &parts)
    });
    let class = one.forecast.as_ref().and_then(|forecast| forecast.tension_class);
    let chance = class.map_or_else(little, |class| visit.t(tension_key(class)).to_owned());
    let chance_source =
        class.map(|_| visit.fill("explore-card-chance-source", &[("edition", edition.into())]));
    let mut facts = vec![
        fact(visit, "explore-card-pay", pay, pay_source.unwrap_or_default()),
        fact(visit, "explore-card-chance", chance, chance_source.unwrap_or_default()),
    ];
    facts.extend(ways.first().map(|way| {
        let level = level_words(visit, way.level.as_deref().and_then(Level::parse));
        fact(visit, "explore-card-way", format!("{} ({level})", visit.say(&way.name)), String::new())
    }));
    facts
}

fn programme_facts(visit: &Visit, one: &Programme, work: &[Work]) -> Vec<Fact> {
    let mut form = Vec::new();
    if one.kind != "hbo" && !one.modes.is_empty() {
        form.push(modes(visit, &one.modes).to_owned());
    }
    form.extend(one.years.map(|years| visit.fill("explore-programme-years", &[("years", years.into())])));
    let form = if form.is_empty() { visit.t("explore-unknown").to_owned() } else { form.join(", ") };
    let names: Vec<String> = work.iter().take(WORK_MAX).map(|work| work.title.clone()).collect();
    let mut facts = vec![
        fact(visit, "explore-card-level", level_words(visit, one.level), String::new()),
        fact(visit, "explore-card-form", form, String::new()),
    ];
    if !names.is_empty() {
        facts.push(fact(visit, "explore-card-work", list(visit.language, &names), String::new()));
    }
    facts
}

fn view(visit: &Visit, told: &Told) -> Response {
    let title = visit.fill("explore-card-title", &[("title", told.title.as_str().into())]);
    let day = visit.app.now().date().map(|day| date(visit.language, day)).unwrap_or_default();
    let made = visit.fill("explore-card-made", &[("day", day.into())]);
    let picture = format!("{}/kaart.svg", told.path);
    let main = html! {
        div class="page stack" {
            (card(visit, &Card {
                title: &told.title,
                line: &told.line,
                lead: &told.lead,
                facts: &told.facts,
                address: &told.address,
                code: qr::code(&told.address, visit.t("explore-card-qr")),
                made: &made,
            }))
            p class="small soft no-print" { (visit.t("explore-card-print")) }
            div class="row" {
                a class="button" href=(picture) download={ (told.path.rsplit('/').next().unwrap_or("loper")) ".svg" } { (icon(Icon::Download)) (visit.t("explore-card-picture")) }
                a class="button button--second" href=(told.path) { (visit.t("explore-card-back")) }
            }
        }
    };
    // The day stands on it, so it is made anew each time and not kept.
    Page::new(title, main)
        .description(told.lead.as_str())
        .section("/zoeken")
        .card(picture.as_str())
        .unlisted()
        .show(visit)
}

fn picture(told: &Told) -> Response {
    let mut response = picture::picture(told).into_string().into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml; charset=utf-8"));
    response
}
