//! The whole country beside a region: both ends of what UWV and ROA say, each by itself.

use loper_texts::format::decimal;
use loper_vocabulary::prospect::Demand;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag::tag;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::choose::short_key;
use crate::model::region::{Ends, NationalGroup, RegionPage, ends};

/// National figures, marked as national.
pub fn national(visit: &Visit, page: &RegionPage) -> Markup {
    if page.national.is_empty() {
        return notice(
            Tone::Plain,
            visit.t("explore-too-little"),
            &html! { p { (visit.t("explore-region-national-none")) } },
        );
    }
    let edition = page.edition.as_deref().unwrap_or_default();
    let tension = ends(&page.national, |group| group.tension.map(|(value, _)| value));
    let openings = ends(&page.national, |group| group.openings.map(|(value, _)| value as f64));
    let year = page.national.iter().map(|group| group.to_year).max().unwrap_or_default().to_string();
    let tension_source = visit.fill("explore-tension-source", &[("edition", edition.into())]);
    let openings_source = visit.fill("explore-forecast-source", &[("edition", edition.into())]);
    html! {
        p { (tag(visit.t("explore-region-national-tag"))) " " (visit.t("explore-region-national-plain")) }
        h3 { (visit.t("explore-region-national-tension")) }
        p { (visit.t("explore-region-national-tension-plain")) }
        (pair(visit, &tension, ("explore-region-most-tension", "explore-region-least-tension"), "explore-tension-figure", tension_cells))
        (source(visit, &tension_source, visit.t("explore-tension-says-not")))
        h3 { (visit.fill("explore-region-national-openings", &[("year", year.into())])) }
        p { (visit.t("explore-region-national-openings-plain")) }
        (pair(visit, &openings, ("explore-region-most-openings", "explore-region-least-openings"), "explore-region-openings", openings_cells))
        (source(visit, &openings_source, visit.t("explore-forecast-says-not")))
    }
}

/// Both ends side by side. `cells` gives a group's word and figure.
fn pair(
    visit: &Visit,
    ends: &Ends<'_>,
    (most, least): (&str, &str),
    figure: &str,
    cells: fn(&Visit, &NationalGroup) -> [String; 2],
) -> Markup {
    let of = |label: &str, groups: &[&NationalGroup]| Table {
        label: label.to_owned(),
        heads: vec![
            visit.t("explore-group").to_owned(),
            visit.t("explore-region-word").to_owned(),
            visit.t(figure).to_owned(),
        ],
        rows: groups
            .iter()
            .map(|group| {
                let [word, number] = cells(visit, group);
                let row = vec![visit.say(&group.name).to_owned(), word, number];
                (Some(format!("/beroepsgroepen/{}", group.slug)), row)
            })
            .collect(),
        figures_from: 2,
        is_stacked: true,
    };
    html! {
        div class="columns" {
            @for (key, groups) in [(most, &ends.most), (least, &ends.least)] {
                div class="stack stack--tight" { h4 { (visit.t(key)) } (table(&of(visit.t(key), groups))) }
            }
        }
    }
}

fn tension_cells(visit: &Visit, group: &NationalGroup) -> [String; 2] {
    let told = group
        .tension
        .map(|(value, class)| [visit.t(short_key(class)).to_owned(), decimal(visit.language, value, 2)]);
    told.unwrap_or_default()
}

fn openings_cells(visit: &Visit, group: &NationalGroup) -> [String; 2] {
    let told =
        group.openings.map(|(value, class)| [visit.t(demand_key(class)).to_owned(), visit.whole(value)]);
    told.unwrap_or_default()
}

/// ROA's word by itself.
const fn demand_key(class: Demand) -> &'static str {
    match class {
        Demand::VeryLow => "explore-demand-very_low",
        Demand::Low => "explore-demand-low",
        Demand::Average => "explore-demand-average",
        Demand::High => "explore-demand-high",
        Demand::VeryHigh => "explore-demand-very_high",
    }
}
