//! `/regio` and `/regio/{code}`: the map of labour-market regions, and one of them.

mod choose;
mod national;
mod programmes;
mod tension;

use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_texts::format::list;
use loper_vocabulary::region::LabourRegion;
use loper_web::components::crumbs::crumbs;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::map::{PLAIN, Shape, map};
use loper_web::components::tag;
use loper_web::components::walk::{Stop, walk};
use loper_web::fault::Fault;
use loper_web::feature::{CardPlace, Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::region::{Region, RegionPage, exactly, near};
use crate::pages::look;
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        look("/regio", get(choose::show)),
        look("/regio/{code}", get(show)),
        Route {
            method: Method::Post,
            path: "/regio",
            action: Action::KeepOnDevice,
            relation: Relation::Own,
            handler: post(choose::remember),
        },
    ]
}

/// Shows a region.
pub async fn show(visit: Visit, Path(asked): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let code = LabourRegion::parse(&asked).map_or_else(|| asked.clone(), |code| code.to_string());
    let (wanted, language) = (code.clone(), visit.language);
    let found = visit.app.db().read(Public, move |tx| store::region::page(tx, &wanted, language)).await?;
    match found {
        Ok(page) if code == asked => Ok(view(&visit, &page)),
        Ok(page) => Err(Fault::Moved(page.region().url())),
        Err(all) => Err(missing(&asked, &all)),
    }
}

/// A name instead of a code moves on; for another unknown word the regions are named that it may mean.
fn missing(asked: &str, all: &[Region]) -> Fault {
    let names: Vec<&str> = all.iter().map(|region| region.name.as_str()).collect();
    if let Some(place) = exactly(asked, &names) {
        return Fault::Moved(all[place].url());
    }
    let mut places = near(asked, &names);
    if places.is_empty() {
        places = nearest_codes(asked, all);
    }
    Fault::NotFound(places.into_iter().map(|place| (all[place].name.clone(), all[place].url())).collect())
}

/// The regions whose number is nearest to the one that was asked for.
fn nearest_codes(asked: &str, all: &[Region]) -> Vec<usize> {
    let number = |code: &str| code.get(2..).and_then(|digits| digits.parse::<u8>().ok());
    let Some(code) = LabourRegion::parse(asked) else { return Vec::new() };
    let Some(asked) = number(code.as_str()) else { return Vec::new() };
    let mut by_distance: Vec<(u8, usize)> = all
        .iter()
        .enumerate()
        .filter_map(|(place, region)| Some((number(&region.code)?.abs_diff(asked), place)))
        .collect();
    by_distance.sort_unstable();
    by_distance.into_iter().take(3).map(|(_, place)| place).collect()
}

fn view(visit: &Visit, page: &RegionPage) -> Response {
    let region = page.region();
    let lead = lead(visit, page);
    let main = html! {
        div class="page" {
            div class="page-head" {
                (crumbs(visit, &[(visit.t("explore-menu-region"), "/regio")], &region.name))
                h1 { (region.name) }
                p class="lead" { (lead) }
                @if region.is_example { p { (tag::example(visit)) " " (visit.t("explore-region-example-lead")) } }
                (remember(visit, region))
            }
            (walk(&stops(visit, page)))
            @for card in visit.app.cards().iter().filter(|card| card.place == CardPlace::Region) { ((card.show)(visit, &region.code)) }
        }
    };
    Page::new(region.name.clone(), main).description(lead).section("/regio").public().show(visit)
}

fn lead(visit: &Visit, page: &RegionPage) -> String {
    let region = page.region();
    let provinces = list(visit.language, &region.provinces);
    let count = page.municipalities.len();
    match region.inhabitants {
        Some(people) => visit.fill(
            "explore-region-lead",
            &[
                ("name", region.name.as_str().into()),
                ("provinces", provinces.into()),
                ("many", region.provinces.len().into()),
                ("people", visit.whole(people).into()),
                ("count", count.into()),
            ],
        ),
        None => visit.fill(
            "explore-region-lead-short",
            &[
                ("name", region.name.as_str().into()),
                ("provinces", provinces.into()),
                ("many", region.provinces.len().into()),
                ("count", count.into()),
            ],
        ),
    }
}

/// The button that keeps this region on the device. It says nothing of what is kept: the page is the same for all.
fn remember(visit: &Visit, region: &Region) -> Markup {
    html! {
        form class="row" method="post" action="/regio" {
            input type="hidden" name="regio" value=(region.code);
            button class="button button--second" type="submit" name="doe" value="bewaar" { (icon(Icon::MapPin)) (visit.t("explore-region-remember")) }
            span class="small soft" { (visit.t("explore-region-remember-hint")) }
        }
    }
}

fn stops(visit: &Visit, page: &RegionPage) -> Vec<Stop> {
    let mut stops = vec![Stop {
        id: "kaart",
        title: visit.t("explore-region-stop-where").into(),
        inside: place(visit, page),
    }];
    let mut stop = |id, key, inside| stops.push(Stop { id, title: visit.t(key).into(), inside });
    stop("werk", "explore-region-stop-work", tension::tension(visit, page));
    if let Some(trend) = tension::trend(visit, page) {
        stop("trend", "explore-region-stop-trend", trend);
    }
    stop("opleidingen", "explore-region-stop-programmes", programmes::programmes(visit, page));
    stop("nederland", "explore-region-stop-national", national::national(visit, page));
    stops
}

/// The region on the map, and its municipalities in words.
fn place(visit: &Visit, page: &RegionPage) -> Markup {
    let shapes: Vec<Shape> = page
        .all
        .iter()
        .enumerate()
        .map(|(place, region)| Shape {
            outline: region.outline.clone(),
            title: region.name.clone(),
            url: region.url(),
            step: PLAIN,
            is_mine: place == page.mine,
            number: None,
        })
        .collect();
    let names: Vec<String> = page.municipalities.iter().map(|it| it.name.clone()).collect();
    let year = page.municipalities.first().map_or(0, |it| it.year);
    let label = visit.fill("explore-region-map-label", &[("name", page.region().name.as_str().into())]);
    let side = html! {
        h3 { (visit.t("explore-region-municipalities")) }
        p { (list(visit.language, &names)) "." }
        p { a href="/regio" { (visit.t("explore-region-other")) } }
        p class="source" {
            b { (visit.t("web-source")) } " "
            @if page.region().is_example { (visit.t("explore-region-source-invented")) }
            @else { (visit.fill("explore-region-map-source", &[("year", year.to_string().into())])) " " b { (visit.t("web-says-not")) } " " (visit.t("explore-region-map-says-not")) }
        }
    };
    map(&shapes, &[], &label, &side)
}
