//! `/regio`: choose a region on the map, by its name or by a municipality; keep it on the device if you like.

use axum::extract::{Form as Body, Query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_texts::format::decimal;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::prospect::Tension;
use loper_vocabulary::region::LabourRegion;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::components::map::{Legend, PLAIN, Shape, map};
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::fault::Fault;
use loper_web::form::Form;
use loper_web::page::Page;
use loper_web::visit::{Visit, cookie};
use maud::{Markup, html};
use serde::Deserialize;

use crate::model::occupation::RegionTension;
use crate::model::region::{Municipality, Region, exactly, near};
use crate::pages::occupation::figures::tension_key;
use crate::pages::saved::cookies;
use crate::store;

/// The longest name of a municipality that is looked for.
const NAME_MAX: usize = 80;

/// What may stand in the address.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    gemeente: Option<String>,
    groep: Option<String>,
}

/// What the form of a region sends.
#[derive(Debug, Deserialize)]
pub struct Choice {
    regio: String,
    #[serde(default)]
    doe: String,
}

/// Everything the page is made of.
struct Found {
    all: Vec<Region>,
    municipalities: Vec<Municipality>,
    groups: Vec<(String, Bilingual)>,
    figures: Vec<RegionTension>,
    chosen: Option<(String, Bilingual)>,
}

/// Shows the map, or goes to the region of a municipality.
pub async fn show(visit: Visit, headers: HeaderMap, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    visit.may(Action::Explore, Relation::Public)?;
    let group = asked.groep.clone().unwrap_or_default();
    let has_name = asked.gemeente.is_some();
    let found = visit
        .app
        .db()
        .read(Public, move |tx| {
            let groups = store::region::measured(tx)?;
            let chosen = groups.iter().find(|(code, _)| *code == group).cloned();
            Ok::<_, loper_database::error::Error>(Found {
                all: store::region::regions(tx)?,
                municipalities: if has_name { store::region::municipalities(tx, "")? } else { Vec::new() },
                figures: match &chosen {
                    Some((code, _)) => store::region::of_group(tx, code)?,
                    None => Vec::new(),
                },
                groups,
                chosen,
            })
        })
        .await?;
    let mut form = Form::new();
    let mut meant = Vec::new();
    if let Some(name) = asked.gemeente {
        match look_up(&name, &found) {
            Ok(region) => {
                return Ok((StatusCode::SEE_OTHER, [(header::LOCATION, region.url())]).into_response());
            }
            Err(near) => meant = near,
        }
        let key =
            if name.trim().is_empty() { "explore-region-name-empty" } else { "explore-region-name-unknown" };
        form = form.with("gemeente", name.chars().take(NAME_MAX).collect::<String>());
        form.add_problem("gemeente", visit.t(key));
    }
    let mine = remembered(&headers, &found.all);
    Ok(view(&visit, &found, (&form, &meant), mine))
}

/// The region of a municipality, or of a region's own name; else (name, region) of what may be meant.
fn look_up<'a>(name: &str, found: &'a Found) -> Result<&'a Region, Vec<(String, &'a Region)>> {
    let name: String = name.chars().take(NAME_MAX).collect();
    let of = |code: &str| found.all.iter().find(|region| region.code == code);
    let municipalities: Vec<&str> = found.municipalities.iter().map(|it| it.name.as_str()).collect();
    let regions: Vec<&str> = found.all.iter().map(|it| it.name.as_str()).collect();
    if let Some(region) =
        exactly(&name, &municipalities).and_then(|place| of(&found.municipalities[place].region))
    {
        return Ok(region);
    }
    if let Some(place) = exactly(&name, &regions) {
        return Ok(&found.all[place]);
    }
    let mut meant: Vec<(String, &Region)> = near(&name, &municipalities)
        .into_iter()
        .filter_map(|place| {
            let it = &found.municipalities[place];
            Some((it.name.clone(), of(&it.region)?))
        })
        .collect();
    meant.extend(
        near(&name, &regions).into_iter().map(|place| (found.all[place].name.clone(), &found.all[place])),
    );
    Err(meant)
}

fn remembered<'a>(headers: &HeaderMap, all: &'a [Region]) -> Option<&'a Region> {
    let code = LabourRegion::parse(cookie(headers, cookies::REGION)?)?;
    all.iter().find(|region| region.code == code.as_str())
}

/// Keeps a region on the device, or takes it away; then shows the map, which says so.
pub async fn remember(visit: Visit, Body(choice): Body<Choice>) -> Result<Response, Fault> {
    visit.may(Action::KeepOnDevice, Relation::Own)?;
    let cookie = if choice.doe == "weg" {
        cookies::gone(&visit, cookies::REGION)
    } else {
        let code = LabourRegion::parse(&choice.regio).ok_or(Fault::Unreadable("web-fault-400-text"))?;
        cookies::kept(&visit, cookies::REGION, code.as_str())
    };
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "/regio".to_owned()), (header::SET_COOKIE, cookie)])
        .into_response())
}

fn view(
    visit: &Visit,
    found: &Found,
    (form, meant): (&Form, &[(String, &Region)]),
    mine: Option<&Region>,
) -> Response {
    let title = visit.t("explore-region-choose-title");
    let main = html! {
        div class="page" {
            div class="page-head" {
                h1 { (title) }
                p class="lead" { (visit.t("explore-region-choose-lead")) }
            }
            div class="stack stack--loose" {
                (problem_list(visit, form))
                @if let Some(mine) = mine { (kept(visit, mine)) }
                (search(visit, form, meant))
                section class="stack" aria-labelledby="kaart" {
                    h2 id="kaart" { (visit.t("explore-region-map-title")) }
                    (picture(visit, found, mine))
                }
                @if !found.groups.is_empty() { (by_group(visit, found)) }
            }
        }
    };
    let page = Page::new(title, main).description(visit.t("explore-region-choose-lead")).section("/regio");
    let is_plain = visit.query.is_empty();
    if is_plain { page } else { page.unlisted() }.show(visit)
}

fn kept(visit: &Visit, mine: &Region) -> Markup {
    notice(
        Tone::Good,
        &visit.fill("explore-region-kept-title", &[("name", mine.name.as_str().into())]),
        &html! {
            p { (visit.t("explore-region-kept-text")) }
            form class="row" method="post" action="/regio" {
                a class="button button--small" href=(mine.url()) { (visit.t("explore-region-kept-go")) }
                input type="hidden" name="regio" value=(mine.code);
                button class="button button--quiet button--small" type="submit" name="doe" value="weg" { (visit.t("explore-region-forget")) }
            }
        },
    )
}

fn search(visit: &Visit, form: &Form, meant: &[(String, &Region)]) -> Markup {
    html! {
        form class="stack" action="/regio" {
            (field(form, Field {
                name: "gemeente",
                label: visit.t("explore-region-name"),
                hint: visit.t("explore-region-name-hint"),
                kind: "text",
            }))
            p { button class="button" type="submit" { (icon(Icon::Search)) (visit.t("explore-region-name-find")) } }
            @if !meant.is_empty() {
                div class="stack stack--tight" {
                    h2 class="h3" { (visit.t("web-fault-near")) }
                    ul { @for (name, region) in meant { li { a href=(region.url()) { (name) } @if *name != region.name { " (" (visit.t("explore-region")) " " (region.name) ")" } } } }
                }
            }
        }
    }
}

/// The map with numbers, and the names that go with them.
fn picture(visit: &Visit, found: &Found, mine: Option<&Region>) -> Markup {
    let figure = |region: &Region| found.figures.iter().find(|it| it.region == region.code);
    let shapes: Vec<Shape> = found
        .all
        .iter()
        .enumerate()
        .map(|(place, region)| {
            let class = figure(region).and_then(|it| it.class);
            let says = class.map_or(visit.t("explore-region-no-figure"), |class| visit.t(short_key(class)));
            let is_measured = found.chosen.is_some();
            Shape {
                outline: region.outline.clone(),
                title: if is_measured { format!("{}: {says}", region.name) } else { region.name.clone() },
                url: region.url(),
                step: if is_measured { class.map(step) } else { PLAIN },
                is_mine: mine.is_some_and(|mine| mine.code == region.code),
                number: Some((place + 1, region.label.0, region.label.1)),
            }
        })
        .collect();
    let label = match &found.chosen {
        Some((_, name)) => visit.fill("explore-region-map-group-label", &[("group", visit.say(name).into())]),
        None => visit.t("explore-region-map-all-label").to_owned(),
    };
    let side = html! {
        h3 { (visit.t("explore-region-list")) }
        ol class="map__names" {
            @for region in &found.all {
                li { a href=(region.url()) { (region.name) } @if region.is_example { " " (tag::example(visit)) } }
            }
        }
        (source(visit, visit.t("explore-region-map-source-all"), visit.t("explore-region-map-says-not")))
    };
    let legend = if found.chosen.is_some() { legend(visit) } else { Vec::new() };
    map(&shapes, &legend, &label, &side)
}

fn legend(visit: &Visit) -> Vec<Legend> {
    let steps = Tension::ALL
        .into_iter()
        .rev()
        .map(|class| Legend { step: Some(step(class)), label: visit.t(short_key(class)).to_owned() });
    let none = Legend { step: None, label: visit.t("explore-region-no-figure").to_owned() };
    steps.chain(std::iter::once(none)).collect()
}

/// The step of the map for a class of tension.
pub const fn step(class: Tension) -> u8 {
    match class {
        Tension::VeryLoose => 1,
        Tension::Loose => 2,
        Tension::Average => 3,
        Tension::Tight => 4,
        Tension::VeryTight => 5,
    }
}

/// UWV's word by itself.
pub const fn short_key(class: Tension) -> &'static str {
    match class {
        Tension::VeryLoose => "explore-tension-short-very_loose",
        Tension::Loose => "explore-tension-short-loose",
        Tension::Average => "explore-tension-short-average",
        Tension::Tight => "explore-tension-short-tight",
        Tension::VeryTight => "explore-tension-short-very_tight",
    }
}

/// The same map for the work that somebody wants: a form, and the table that says what the map says.
fn by_group(visit: &Visit, found: &Found) -> Markup {
    let chosen = found.chosen.as_ref().map(|(code, _)| code.as_str());
    html! {
        section class="stack" aria-labelledby="groep-kop" {
            h2 id="groep-kop" { (visit.t("explore-region-group-title")) }
            p { (visit.t("explore-region-group-text")) }
            form class="stack" action="/regio#kaart" {
                div class="field" {
                    label for="groep" { (visit.t("explore-group")) }
                    select id="groep" name="groep" {
                        @for (code, name) in &found.groups { option value=(code) selected[chosen == Some(code.as_str())] { (visit.say(name)) } }
                    }
                }
                p { button class="button button--second" type="submit" { (visit.t("explore-region-group-show")) } }
            }
            @if let Some((_, name)) = &found.chosen { (group_table(visit, found, visit.say(name))) }
        }
    }
}

fn group_table(visit: &Visit, found: &Found, name: &str) -> Markup {
    let only_example = found.figures.iter().all(|it| it.is_example);
    let rows = found.figures.iter().map(|it| {
        let says = it.class.map_or(visit.t("explore-too-little"), |class| visit.t(tension_key(class)));
        let figure = it.value.map(|value| decimal(visit.language, value, 2)).unwrap_or_default();
        (Some(format!("/regio/{}", it.region)), vec![it.name.clone(), says.to_owned(), figure])
    });
    let table_of = Table {
        label: visit.fill("explore-region-map-group-label", &[("group", name.into())]),
        heads: ["explore-region", "explore-region-says", "explore-tension-figure"]
            .iter()
            .map(|key| visit.t(key).to_owned())
            .collect(),
        rows: rows.collect(),
        figures_from: 2,
        is_stacked: true,
    };
    html! {
        h3 { (name) }
        @if only_example { p { (tag::example(visit)) } }
        (table(&table_of))
        (source(visit, visit.t(if only_example { "explore-region-source-example" } else { "explore-region-source" }), visit.t("explore-tension-says-not")))
    }
}
