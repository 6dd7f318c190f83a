//! The chance of work and of a placement per programme in a region, by SBB.

use loper_vocabulary::prospect::Prospect;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::region::{ProgrammeProspect, RegionPage};
use crate::pages::occupation::ways::level;

/// The programmes by level, or that the figures are not here and who publishes them.
pub fn programmes(visit: &Visit, page: &RegionPage) -> Markup {
    if page.programmes.is_empty() {
        return notice(
            Tone::Plain,
            visit.t("explore-region-prospects-none-title"),
            &html! { p { (visit.t("explore-region-prospects-none")) } },
        );
    }
    let is_example = page.programmes.iter().any(|it| it.is_example);
    let year = page.programmes.iter().map(|it| it.year).max().unwrap_or_default();
    let key = if is_example {
        "explore-region-prospects-source-example"
    } else {
        "explore-region-prospects-source"
    };
    html! {
        @if is_example { p { (tag::example(visit)) } }
        p { (visit.t("explore-region-prospects-plain")) }
        div {
            @for programmes in page.programmes.chunk_by(|one, other| one.level == other.level) {
                (of_level(visit, programmes))
            }
        }
        (source(visit, &visit.fill(key, &[("year", year.to_string().into())]), visit.t("explore-region-prospects-says-not")))
    }
}

fn of_level(visit: &Visit, programmes: &[ProgrammeProspect]) -> Markup {
    let level = match programmes.first().and_then(|it| it.level.as_deref()) {
        None => visit.t("explore-region-level-unknown"),
        known => level(visit, known),
    };
    let heading =
        visit.fill("explore-region-level", &[("level", level.into()), ("count", programmes.len().into())]);
    html! {
        details class="more more--line" {
            summary { (heading) }
            (table(&table_of(visit, &heading, programmes)))
        }
    }
}

fn table_of(visit: &Visit, label: &str, programmes: &[ProgrammeProspect]) -> Table {
    let word = |class: Option<Prospect>| {
        class.map_or(visit.t("explore-region-no-figure"), |class| visit.t(prospect_key(class))).to_owned()
    };
    let rows = programmes.iter().map(|it| {
        let cells = vec![it.name.clone(), word(it.work), word(it.placement), word(it.apprenticeship)];
        (Some(format!("/opleidingen/{}", it.slug)), cells)
    });
    let heads =
        ["explore-way-programme", "explore-region-work", "explore-region-placement", "explore-region-bbl"];
    Table {
        label: label.to_owned(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: heads.len(),
        is_stacked: true,
    }
}

/// SBB's word by itself.
const fn prospect_key(class: Prospect) -> &'static str {
    match class {
        Prospect::Slight => "explore-region-prospect-slight",
        Prospect::Moderate => "explore-region-prospect-moderate",
        Prospect::Sufficient => "explore-region-prospect-sufficient",
        Prospect::Ample => "explore-region-prospect-ample",
        Prospect::Good => "explore-region-prospect-good",
    }
}
