//! The figures of an occupation: pay, chances by publisher, regions, interests. Each with its source.

use loper_analysis::change::percent;
use loper_labour_market::model::figures::{Jobs, Pay};
use loper_texts::format::{decimal, period, whole};
use loper_vocabulary::occupation::Interest;
use loper_vocabulary::prospect::{Demand, Scarcity, Tension};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::range::{Hue, Range, ranges};
use loper_web::components::scale::scale;
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::components::voices::{Voice, voices};
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::occupation::{Forecast, OccupationPage, Origin, RegionTension};

/// The pay scale of every page, in euros an hour, so that two pages can be laid side by side.
pub const PAY_SCALE: (f64, f64) = (10.0, 60.0);

/// What the group earns, as a range, and what that does not say on this page.
pub fn pay(visit: &Visit, group: &str, pay: Option<Pay>, says_not: &str) -> Markup {
    let Some(pay) = pay else {
        return html! {
            (notice(Tone::Plain, visit.t("explore-too-little"), &html! { p { (visit.fill("explore-pay-none", &[("group", group.into())])) } }))
        };
    };
    let words = visit.fill(
        "explore-pay-range",
        &[("low", visit.money(pay.p25).into()), ("high", visit.money(pay.p75).into())],
    );
    let range = Range {
        name: group.to_owned(),
        words: words.clone(),
        span: Some((pay.p25.euros(), pay.median.euros(), pay.p75.euros())),
        hue: Hue::World,
        is_soft: false,
    };
    let scale: Vec<String> = [10_i64, 20, 30, 40, 50, 60].iter().map(|euros| format!("€ {euros}")).collect();
    html! {
        p { (visit.fill("explore-pay-plain", &[("middle", visit.money(pay.median).into()), ("low", visit.money(pay.p25).into()), ("high", visit.money(pay.p75).into())])) }
        figure class="chart chart--ranges" {
            figcaption {
                span class="title" { (visit.t("explore-pay-title")) }
                span class="plain" { (visit.t("explore-pay-how")) }
            }
            (ranges(&[range], PAY_SCALE, &scale))
            (more(visit.t("web-as-table"), &pay_table(visit, group, pay)))
        }
        @let who = visit.fill("explore-pay-source", &[("year", pay.year.to_string().into())]);
        (source(visit, &who, says_not))
    }
}

fn pay_table(visit: &Visit, group: &str, pay: Pay) -> Markup {
    let heads = ["explore-group", "explore-pay-p25", "explore-pay-median", "explore-pay-p75"];
    table(&Table {
        label: visit.t("explore-pay-title").into(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: vec![(
            None,
            vec![group.into(), visit.money(pay.p25), visit.money(pay.median), visit.money(pay.p75)],
        )],
        figures_from: 1,
        is_stacked: true,
    })
}

/// What the chances of a group are read from.
#[derive(Debug, Clone, Copy)]
pub struct Chances<'a> {
    /// The name of the group.
    pub group: &'a str,
    /// What ROA expects.
    pub forecast: Option<&'a Forecast>,
    /// How many work in it.
    pub jobs: Option<&'a Jobs>,
    /// The edition of the forecast.
    pub edition: &'a str,
}

/// What each publisher says of work in this group; never mixed.
pub fn chances(visit: &Visit, known: Chances<'_>) -> Markup {
    let mut said = Vec::new();
    if let Some(forecast) = known.forecast {
        said.extend(tension_voice(visit, known.edition, forecast));
        said.extend(forecast_voice(visit, known.edition, forecast));
    }
    if let Some(jobs) = known.jobs {
        said.push(jobs_voice(visit, jobs));
    }
    html! {
        @if said.is_empty() {
            (notice(Tone::Plain, visit.t("explore-too-little"), &html! { p { (visit.t("explore-chance-none")) } }))
        } @else {
            p { (visit.fill("explore-chance-plain", &[("group", known.group.into())])) }
            (voices(&said))
        }
    }
}

fn tension_voice(visit: &Visit, edition: &str, forecast: &Forecast) -> Option<Voice> {
    let class = forecast.tension_class?;
    let figure = forecast.tension.map(|value| decimal(visit.language, value, 2)).unwrap_or_default();
    Some(Voice {
        who: "UWV".into(),
        when: visit.fill("explore-tension-when", &[("edition", edition.into())]),
        says: visit.t(tension_key(class)).to_owned(),
        more: html! {
            (scale_of(visit, "explore-tension-short", &Tension::ALL.map(Tension::code), class.code()))
            p { (visit.fill("explore-tension-means", &[("value", figure.into())])) }
            (source(visit, &visit.fill("explore-tension-source", &[("edition", edition.into())]), visit.t("explore-tension-says-not")))
        },
    })
}

fn forecast_voice(visit: &Visit, edition: &str, forecast: &Forecast) -> Option<Voice> {
    let (openings, class) = (forecast.openings.value?, forecast.openings.class?);
    let says = visit.fill(
        "explore-openings",
        &[("count", visit.whole(openings).into()), ("year", forecast.to_year.to_string().into())],
    );
    let replacement =
        forecast.replacement.value.map(|value| whole(visit.language, value)).unwrap_or_default();
    Some(Voice {
        who: "ROA".into(),
        when: visit.fill("explore-forecast-when", &[("year", forecast.to_year.to_string().into())]),
        says,
        more: html! {
            (scale_of(visit, "explore-demand", &Demand::ALL.map(Demand::code), class.code()))
            p { (visit.fill("explore-openings-means", &[("class", visit.t(&format!("explore-demand-{}", class.code())).into()), ("replacement", replacement.into()), ("count", visit.whole(openings).into())])) }
            @if let Some(scarcity) = forecast.scarcity { p { (visit.t(scarcity_key(scarcity))) } }
            (source(visit, &visit.fill("explore-forecast-source", &[("edition", edition.into())]), visit.t("explore-forecast-says-not")))
        },
    })
}

fn jobs_voice(visit: &Visit, jobs: &Jobs) -> Voice {
    let when = period(visit.language, &jobs.period);
    Voice {
        who: "CBS".into(),
        when: when.clone(),
        says: visit.fill("explore-jobs", &[("count", visit.whole(jobs.count).into())]),
        more: html! {
            @if let Some(share) = jobs.before.and_then(|before| percent(before, jobs.count)) {
                @let key = if share < 0.0 { "explore-jobs-fewer" } else { "explore-jobs-more" };
                p { (visit.fill(key, &[("share", decimal(visit.language, share.abs(), 1).into())])) }
            }
            (source(visit, &visit.fill("explore-jobs-source", &[("when", when.into())]), visit.t("explore-jobs-says-not")))
        },
    }
}

/// The edition of the forecast.
pub fn edition(origins: &[Origin]) -> &str {
    let forecast = origins.iter().find(|origin| origin.part == "forecast");
    forecast.and_then(|origin| origin.published_on.as_deref()).unwrap_or("2026")
}

fn scale_of(visit: &Visit, key: &str, codes: &[&str; 5], chosen: &str) -> Markup {
    let keys = codes.map(|code| format!("{key}-{code}"));
    let words = [0, 1, 2, 3, 4].map(|place| visit.t(&keys[place]));
    let place = codes.iter().position(|code| *code == chosen).unwrap_or(0);
    scale(&words, place)
}

/// The sentence for a class of tension.
pub const fn tension_key(class: Tension) -> &'static str {
    match class {
        Tension::VeryLoose => "explore-tension-very_loose",
        Tension::Loose => "explore-tension-loose",
        Tension::Average => "explore-tension-average",
        Tension::Tight => "explore-tension-tight",
        Tension::VeryTight => "explore-tension-very_tight",
    }
}

const fn scarcity_key(class: Scarcity) -> &'static str {
    match class {
        Scarcity::None => "explore-scarcity-none",
        Scarcity::AlmostNone => "explore-scarcity-almost_none",
        Scarcity::Some => "explore-scarcity-some",
        Scarcity::Large => "explore-scarcity-large",
        Scarcity::VeryLarge => "explore-scarcity-very_large",
    }
}

/// Tension by region where it was imported; else who publishes it.
pub fn regions(visit: &Visit, regions: &[RegionTension]) -> Markup {
    let only_example = !regions.is_empty() && regions.iter().all(|region| region.is_example);
    html! {
        @if regions.is_empty() || only_example {
            (notice(Tone::Plain, visit.t("explore-region-none-title"), &html! { p { (visit.t("explore-region-none")) } }))
        }
        @if !regions.is_empty() {
            @if only_example { p { (tag::example(visit)) } }
            (table(&region_table(visit, regions)))
            (source(visit, visit.t(if only_example { "explore-region-source-example" } else { "explore-region-source" }), visit.t("explore-tension-says-not")))
        }
        p { a href="/regio" { (visit.t("explore-region-choose")) } }
    }
}

fn region_table(visit: &Visit, regions: &[RegionTension]) -> Table {
    let rows = regions.iter().map(|region| {
        let says = region.class.map_or(visit.t("explore-too-little"), |class| visit.t(tension_key(class)));
        let figure = region.value.map(|value| decimal(visit.language, value, 2)).unwrap_or_default();
        (Some(format!("/regio/{}", region.region)), vec![region.name.clone(), says.to_owned(), figure])
    });
    Table {
        label: visit.t("explore-stop-where").into(),
        heads: ["explore-region", "explore-region-says", "explore-tension-figure"]
            .iter()
            .map(|key| visit.t(key).to_owned())
            .collect(),
        rows: rows.collect(),
        figures_from: 2,
        is_stacked: true,
    }
}

/// Who likes this kind of work, in words; the six scores as a table.
pub fn interests(visit: &Visit, page: &OccupationPage<'_>) -> Option<Markup> {
    let interests = page.occupation.interests.as_ref()?;
    let mut order: Vec<(Interest, f64)> = Interest::ALL.into_iter().zip(interests.scores).collect();
    order.sort_by(|one, other| other.1.total_cmp(&one.1));
    let strong = order.iter().take(2).filter(|(_, score)| *score >= 3.5);
    let method = if interests.method == "crosswalk" {
        "explore-interest-source"
    } else {
        "explore-interest-source-mean"
    };
    Some(html! {
        p { (visit.t("explore-interest-plain")) }
        ul { @for (interest, _) in strong { li { (visit.t(&format!("explore-interest-{}", interest.letter()))) } } }
        (more(visit.t("explore-interest-all"), &table(&interest_table(visit, &order))))
        (source(visit, visit.t(method), visit.t("explore-interest-says-not")))
    })
}

fn interest_table(visit: &Visit, order: &[(Interest, f64)]) -> Table {
    let rows = order.iter().map(|(interest, score)| {
        let name = visit.t(&format!("explore-interest-name-{}", interest.letter())).to_owned();
        (None, vec![name, decimal(visit.language, *score, 1)])
    });
    Table {
        label: visit.t("explore-interest-all").into(),
        heads: vec![visit.t("explore-interest").into(), visit.t("explore-interest-score").into()],
        rows: rows.collect(),
        figures_from: 1,
        is_stacked: false,
    }
}
