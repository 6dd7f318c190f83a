//! Tension by occupational group in a region: a picture, a table for each class, and what changed.

use loper_texts::format::{decimal, period};
use loper_vocabulary::prospect::Tension;
use loper_web::components::facet::{Choice, facet};
use loper_web::components::map::strip;
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::components::trend::{self, Point};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::choose::{short_key, step};
use crate::model::region::{self, GroupTension, RegionPage};

/// How many classes stand open when the page is opened.
const OPEN: usize = 1;

/// Tension by group, or that it is not here and who publishes it.
pub fn tension(visit: &Visit, page: &RegionPage) -> Markup {
    if page.groups.is_empty() {
        return notice(
            Tone::Plain,
            visit.t("explore-region-none-title"),
            &html! { p { (visit.t("explore-region-tension-none")) } p { a href="#nederland" { (visit.t("explore-region-to-national")) } } },
        );
    }
    let chosen = sectors_asked(visit);
    let is_shown = |group: &&GroupTension| chosen.is_empty() || chosen.contains(&group.sector.0);
    let shown: Vec<&GroupTension> = page.groups.iter().filter(is_shown).collect();
    let is_example = page.groups.iter().any(|group| group.is_example);
    let when = page.groups.first().map_or("", |group| group.period.as_str());
    html! {
        @if is_example { p { (tag::example(visit)) } }
        p { (visit.t("explore-region-tension-plain")) }
        (facets(visit, page, &chosen))
        @if shown.is_empty() {
            (notice(Tone::Plain, visit.t("explore-too-little"), &html! { p { (visit.t("explore-region-sector-none")) } }))
        } @else {
            (classes(visit, &shown))
        }
        (who(visit, when, is_example))
    }
}

fn who(visit: &Visit, when: &str, is_example: bool) -> Markup {
    let when = period(visit.language, when);
    let key =
        if is_example { "explore-region-tension-source-example" } else { "explore-region-tension-source" };
    source(visit, &visit.fill(key, &[("when", when.into())]), visit.t("explore-tension-says-not"))
}

/// The sectors in the address: two digits each.
fn sectors_asked(visit: &Visit) -> Vec<String> {
    let values = visit.query.split('&').filter_map(|pair| pair.strip_prefix("sector="));
    values
        .filter(|value| value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

fn facets(visit: &Visit, page: &RegionPage, chosen: &[String]) -> Markup {
    let sectors = region::sectors(&page.groups);
    let choices: Vec<Choice> = sectors
        .iter()
        .map(|(code, name, count)| Choice {
            value: code.clone(),
            label: visit.say(name).to_owned(),
            count: *count,
            is_chosen: chosen.contains(code),
        })
        .collect();
    let url = page.region().url();
    let form = html! {
        form class="facets" action={ (url) "#werk" } {
            (facet("sector", visit.t("explore-region-sectors"), &choices))
            p { button class="button button--second" type="submit" { (visit.t("explore-region-sectors-show")) } }
        }
    };
    html! {
        (more(visit.t("explore-region-sectors-choose"), &form))
        @if !chosen.is_empty() {
            p class="chosen" {
                @for (_, name, _) in sectors.iter().filter(|(code, ..)| chosen.contains(code)) { span class="tag" { (visit.say(name)) } }
                a href={ (url) "#werk" } { (visit.t("explore-region-sectors-all")) }
            }
        }
    }
}

/// How many groups each class has, and behind each class its groups.
fn classes(visit: &Visit, shown: &[&GroupTension]) -> Markup {
    let by_class = |class: Option<Tension>| -> Vec<&GroupTension> {
        shown.iter().copied().filter(|group| group.class == class).collect()
    };
    let classes: Vec<(Option<Tension>, Vec<&GroupTension>)> = Tension::ALL
        .into_iter()
        .rev()
        .map(Some)
        .chain(std::iter::once(None))
        .map(|class| (class, by_class(class)))
        .filter(|(_, groups)| !groups.is_empty())
        .collect();
    let parts: Vec<(Option<u8>, usize, String)> = classes
        .iter()
        .map(|(class, groups)| (class.map(step), groups.len(), heading(visit, *class, groups.len())))
        .collect();
    html! {
        figure class="chart" {
            figcaption {
                span class="title" { (visit.t("explore-region-strip-title")) }
                span class="plain" { (visit.t("explore-region-strip-how")) }
            }
            (strip(&parts))
        }
        div {
            @for (place, (class, groups)) in classes.iter().enumerate() {
                details class="more more--line" open[place < OPEN] {
                    summary { (heading(visit, *class, groups.len())) }
                    (table(&class_table(visit, &heading(visit, *class, groups.len()), groups)))
                }
            }
        }
    }
}

fn heading(visit: &Visit, class: Option<Tension>, count: usize) -> String {
    let word = class.map_or(visit.t("explore-region-too-little"), |class| visit.t(short_key(class)));
    visit.fill("explore-region-class", &[("class", word.into()), ("count", count.into())])
}

fn class_table(visit: &Visit, label: &str, groups: &[&GroupTension]) -> Table {
    let has_before = groups.iter().any(|group| group.before.is_some());
    let mut heads = vec!["explore-group", "explore-tension-figure"];
    if has_before {
        heads.push("explore-region-before");
    }
    let rows = groups.iter().map(|group| {
        let figure = group
            .value
            .map_or_else(|| visit.t("explore-unknown").to_owned(), |value| decimal(visit.language, value, 2));
        let mut cells = vec![visit.say(&group.name).to_owned(), figure];
        if has_before {
            let before = group.before.as_ref().map(|(_, class)| {
                class.map_or(visit.t("explore-region-too-little"), |class| visit.t(short_key(class)))
            });
            cells.push(before.unwrap_or(visit.t("explore-unknown")).to_owned());
        }
        (Some(format!("/beroepsgroepen/{}", group.slug)), cells)
    });
    Table {
        label: label.to_owned(),
        heads: heads.into_iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: 1,
        is_stacked: true,
    }
}

/// How many groups are tight or very tight in each period that is known; nothing with one period.
pub fn trend(visit: &Visit, page: &RegionPage) -> Option<Markup> {
    let points = region::trend(&page.groups);
    let ((before, then), (when, now)) = (points.first()?.clone(), points.last()?.clone());
    let key = match now.cmp(&then) {
        std::cmp::Ordering::Greater => "explore-region-trend-more",
        std::cmp::Ordering::Less => "explore-region-trend-fewer",
        std::cmp::Ordering::Equal => "explore-region-trend-same",
    };
    let is_example = page.groups.iter().any(|group| group.is_example);
    let drawn: Vec<Point> = points
        .iter()
        .map(|(when, count)| Point {
            when: period(visit.language, when),
            value: *count as f64,
            words: visit.whole(i64::try_from(*count).unwrap_or(i64::MAX)),
        })
        .collect();
    let said = visit.fill(
        key,
        &[
            ("before", period(visit.language, &before).into()),
            ("then", then.into()),
            ("when", period(visit.language, &when).into()),
            ("now", now.into()),
        ],
    );
    Some(html! {
        @if is_example { p { (tag::example(visit)) } }
        p { (said) }
        (trend::trend(visit.t("explore-region-trend-title"), visit.t("explore-region-trend-how"), &drawn))
        (source(visit, &visit.fill(if is_example { "explore-region-tension-source-example" } else { "explore-region-trend-source" }, &[("when", period(visit.language, &when).into())]), visit.t("explore-region-trend-says-not")))
    })
}
