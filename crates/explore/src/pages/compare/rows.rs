//! The rows of a comparison: each says the same thing of every side, with its source under the table.

use loper_labour_market::model::figures::Pay;
use loper_texts::format::{list, period};
use loper_vocabulary::occupation::Interest;
use loper_web::components::range::{Hue, Range, ranges};
use loper_web::components::source::source;
use loper_web::components::tag;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::kind;
use crate::model::compare::{Known, Side};
use crate::model::occupation::{Interests, Origin};
use crate::model::programme::{Figure, Indicator};
use crate::pages::occupation::figures::{PAY_SCALE, edition, tension_key};
use crate::pages::occupation::modes;
use crate::pages::programme::figures::figure_words;
use crate::pages::programme::{level_words, title_line};

/// How many names a cell shows.
const NAMES_MAX: usize = 5;

/// One row: its head, and a cell for each side; nothing where the row is about the other kind.
struct Row {
    head: String,
    cells: Vec<Option<Markup>>,
}

/// The table, and the sources of its figures.
pub fn comparison(visit: &Visit, sides: &[Side], origins: &[Origin]) -> Markup {
    let groups: Vec<(&str, Vec<Row>)> = vec![
        ("explore-compare-about", about(visit, sides)),
        ("explore-compare-pay", pay(visit, sides)),
        ("explore-compare-chance", chances(visit, sides)),
        ("explore-compare-who", interests(visit, sides)),
        ("explore-compare-way", ways(visit, sides)),
        ("explore-compare-form", form(visit, sides)),
        ("explore-compare-figures", indicators(visit, sides)),
        ("explore-compare-work", work(visit, sides)),
    ];
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("explore-compare-title")) {
            table class="table table--stacked table--sides" {
                thead { tr {
                    td {}
                    @for side in sides { th scope="col" { a href=(side.url()) { (side.title) } " " span class="small soft" { (kind(visit, &side.pick)) } } }
                } }
                @for (head, rows) in groups {
                    @let rows: Vec<Row> = rows.into_iter().filter(|row| row.cells.iter().any(Option::is_some)).collect();
                    @if !rows.is_empty() {
                        tbody {
                            tr class="group" { th scope="rowgroup" colspan=(sides.len() + 1) { (visit.t(head)) } }
                            @for row in rows { (one(visit, sides, row)) }
                        }
                    }
                }
            }
        }
        (sources(visit, sides, origins))
    }
}

fn one(visit: &Visit, sides: &[Side], row: Row) -> Markup {
    html! {
        tr {
            th scope="row" { (row.head) }
            @for (cell, side) in row.cells.into_iter().zip(sides) {
                @if let Some(cell) = cell { td data-label=(side.title) { (cell) } } @else { td class="not-here soft" { (visit.t("explore-compare-not-here")) } }
            }
        }
    }
}

fn row(visit: &Visit, key: &str, sides: &[Side], cell: impl Fn(&Side) -> Option<Markup>) -> Row {
    Row { head: visit.t(key).to_owned(), cells: sides.iter().map(cell).collect() }
}

fn about(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    let missing = |side: &Side| match side.known {
        Known::Occupation(..) => visit.t("explore-occupation-no-text-lead"),
        Known::Programme(..) => visit.t("explore-programme-no-text-lead"),
    };
    vec![
        row(visit, "explore-compare-what", sides, |side| {
            Some(html! { (side.text.as_ref().map_or(missing(side), |text| &text.lead)) })
        }),
        row(visit, "explore-group", sides, |side| {
            side.occupation().map(|one| html! { (visit.say(&one.group_name)) })
        }),
        row(visit, "explore-compare-list", sides, |side| {
            side.programme().map(|one| html! { (title_line(visit, one)) })
        }),
    ]
}

fn pay(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    let picture = |pay: Pay| {
        let parts = [("low", visit.money(pay.p25).into()), ("high", visit.money(pay.p75).into())];
        let words = visit.fill("explore-pay-range", &parts);
        let span = Some((pay.p25.euros(), pay.median.euros(), pay.p75.euros()));
        let range = Range { name: String::new(), words, span, hue: Hue::World, is_soft: false };
        ranges(&[range], PAY_SCALE, &["€ 10".to_owned(), "€ 60".to_owned()])
    };
    vec![
        row(visit, "explore-compare-pay-half", sides, |side| {
            let occupation = side.occupation()?;
            Some(occupation.pay.map_or_else(|| html! { (visit.t("explore-too-little")) }, picture))
        }),
        row(visit, "explore-pay-median", sides, |side| {
            let pay = side.occupation()?.pay;
            let middle = pay.map(|pay| visit.money(pay.median));
            Some(html! { (middle.unwrap_or_else(|| visit.t("explore-too-little").to_owned())) })
        }),
    ]
}

fn chances(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    let little = || visit.t("explore-too-little").to_owned();
    vec![
        row(visit, "explore-compare-uwv", sides, |side| {
            let class = side.occupation()?.forecast.as_ref().and_then(|forecast| forecast.tension_class);
            Some(html! { (class.map_or_else(little, |class| visit.t(tension_key(class)).to_owned())) })
        }),
        row(visit, "explore-compare-roa", sides, |side| {
            let forecast = side.occupation()?.forecast.as_ref();
            let said = forecast.and_then(|forecast| {
                let (count, class) = (forecast.openings.value?, forecast.openings.class?);
                let year = forecast.to_year.to_string();
                let parts = [("count", visit.whole(count).into()), ("year", year.into())];
                let class = visit.t(&format!("explore-demand-{}", class.code())).to_owned();
                Some(format!("{} ({class})", visit.fill("explore-openings", &parts)))
            });
            Some(html! { (said.unwrap_or_else(little)) })
        }),
        row(visit, "explore-compare-cbs", sides, |side| {
            let jobs = side.occupation()?.jobs.as_ref();
            Some(html! {
                (jobs.map_or_else(little, |jobs| visit.fill("explore-jobs", &[("count", visit.whole(jobs.count).into())])))
            })
        }),
    ]
}

fn interests(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    let strongest = |interests: &Interests| -> String {
        let mut order: Vec<(Interest, f64)> = Interest::ALL.into_iter().zip(interests.scores).collect();
        order.sort_by(|one, other| other.1.total_cmp(&one.1));
        let names = order
            .iter()
            .take(2)
            .map(|(interest, _)| visit.t(&format!("explore-interest-name-{}", interest.letter())).to_owned());
        list(visit.language, &names.collect::<Vec<_>>())
    };
    vec![row(visit, "explore-compare-interest", sides, |side| {
        let interests = side.occupation()?.interests.as_ref();
        Some(html! { (interests.map_or_else(|| visit.t("explore-unknown").to_owned(), strongest)) })
    })]
}

/// Links, one under the other, and how many more there are.
fn names(visit: &Visit, links: &[(String, String)]) -> Markup {
    html! {
        @if links.is_empty() {
            (visit.t("explore-compare-none-yet"))
        } @else {
            ul class="stack--tight" { @for (url, name) in links.iter().take(NAMES_MAX) { li { a href=(url) { (name) } } } }
            @if links.len() > NAMES_MAX { p class="small soft" { (visit.fill("explore-compare-more", &[("count", (links.len() - NAMES_MAX).into())])) } }
        }
    }
}

fn ways(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    vec![row(visit, "explore-compare-programmes", sides, |side| {
        let Known::Occupation(_, ways) = &side.known else { return None };
        let links: Vec<(String, String)> = ways
            .iter()
            .map(|way| {
                let level =
                    level_words(visit, way.level.as_deref().and_then(loper_vocabulary::level::Level::parse));
                (format!("/opleidingen/{}", way.slug), format!("{} ({level})", visit.say(&way.name)))
            })
            .collect();
        Some(names(visit, &links))
    })]
}

fn form(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    vec![
        row(visit, "explore-way-level", sides, |side| {
            side.programme().map(|one| html! { (level_words(visit, one.level)) })
        }),
        row(visit, "explore-way-how", sides, |side| {
            let programme = side.programme()?;
            (programme.kind != "hbo").then(|| html! { (modes(visit, &programme.modes)) })
        }),
        row(visit, "explore-programme-length", sides, |side| {
            let unknown = || visit.t("explore-unknown").to_owned();
            let years = |years: i64| visit.fill("explore-programme-years", &[("years", years.into())]);
            side.programme().map(|one| html! { (one.years.map_or_else(unknown, years)) })
        }),
    ]
}

fn indicators(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    let of = |side: &Side, indicator: Indicator| -> Vec<Figure> {
        let Known::Programme(_, figures, _) = &side.known else { return Vec::new() };
        figures.iter().filter(|figure| figure.indicator == indicator.code()).cloned().collect()
    };
    let known = Indicator::ALL
        .into_iter()
        .filter(|indicator| sides.iter().any(|side| !of(side, *indicator).is_empty()));
    let mut rows: Vec<Row> = known
        .map(|indicator| {
            row(visit, &format!("explore-eight-{}", indicator.code()), sides, |side| {
                side.programme().filter(|one| one.kind == "mbo")?;
                Some(figure_cell(visit, indicator, &of(side, indicator)))
            })
        })
        .collect();
    if rows.is_empty() {
        rows.push(row(visit, "explore-eight-what", sides, |side| {
            side.programme().map(|_| html! { (visit.t("explore-compare-no-figures")) })
        }));
    }
    rows
}

fn figure_cell(visit: &Visit, indicator: Indicator, figures: &[Figure]) -> Markup {
    html! {
        @if figures.is_empty() { (visit.t("explore-compare-no-figures")) }
        @for figure in figures {
            div {
                (figure_words(visit, indicator, figure)) " "
                span class="small soft" { (crate::pages::programme::figures::about(visit, figure)) }
                @if figure.is_example { " " (tag::example(visit)) }
            }
        }
    }
}

fn work(visit: &Visit, sides: &[Side]) -> Vec<Row> {
    vec![row(visit, "explore-stop-work", sides, |side| {
        let Known::Programme(_, _, work) = &side.known else { return None };
        let links: Vec<(String, String)> =
            work.iter().map(|work| (format!("/beroepen/{}", work.slug), work.title.clone())).collect();
        Some(names(visit, &links))
    })]
}

/// The sources of the kinds that stand in the table.
fn sources(visit: &Visit, sides: &[Side], origins: &[Origin]) -> Markup {
    let first = sides.iter().find_map(Side::occupation);
    let pay = sides.iter().find_map(|side| side.occupation()?.pay);
    let jobs = sides.iter().find_map(|side| side.occupation()?.jobs.as_ref());
    let edition = edition(origins);
    let is_estimate = sides
        .iter()
        .filter_map(|side| side.occupation()?.interests.as_ref())
        .any(|interests| interests.method != "crosswalk");
    html! {
        div class="stack stack--tight" {
            @if let Some(pay) = pay {
                (source(visit, &visit.fill("explore-pay-source", &[("year", pay.year.to_string().into())]), visit.t("explore-compare-pay-says-not")))
            }
            @if first.is_some() {
                (source(visit, &visit.fill("explore-tension-source", &[("edition", edition.into())]), visit.t("explore-tension-says-not")))
                (source(visit, &visit.fill("explore-forecast-source", &[("edition", edition.into())]), visit.t("explore-forecast-says-not")))
                @if let Some(jobs) = jobs {
                    (source(visit, &visit.fill("explore-jobs-source", &[("when", period(visit.language, &jobs.period).into())]), visit.t("explore-jobs-says-not")))
                }
                (source(visit, visit.t(if is_estimate { "explore-interest-source-mean" } else { "explore-interest-source" }), visit.t("explore-interest-says-not")))
                (source(visit, visit.t("explore-way-source"), ""))
            }
            @if sides.iter().any(|side| side.programme().is_some()) {
                (source(visit, visit.t("explore-eight-source"), visit.t("explore-eight-says-not")))
                (source(visit, visit.t("explore-work-source"), visit.t("explore-work-says-not")))
            }
        }
    }
}
