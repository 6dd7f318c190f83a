//! What each publisher says of the goal, never mixed; and where it is offered.

use loper_texts::format::period;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use loper_web::components::tag;
use loper_web::components::voices::{Voice, voices};
use maud::{Markup, html};

use super::{Answer, View, words};
use crate::model::around::Class;

impl View<'_> {
    /// Chances per publisher, where there is an occupation or a programme.
    pub(super) fn chances(&self, answer: &Answer) -> Markup {
        let visit = self.visit;
        let Some(url) = words::goal_url(self.map, &answer.question.goal) else { return html! {} };
        let said: Vec<Voice> = self.around.classes.iter().map(|class| self.voice(class)).collect();
        html! {
            section class="stack" aria-labelledby="kansen" {
                h2 id="kansen" { (visit.t("pathway-chances-title")) }
                @if said.is_empty() {
                    (notice(Tone::Plain, visit.t("explore-too-little"), &html! { p { (visit.t("pathway-chances-none")) } }))
                } @else {
                    p { (visit.t("pathway-chances-plain")) }
                    (voices(&said))
                    (source(visit, visit.t("pathway-chances-source"), visit.t("pathway-chances-says-not")))
                }
                p { a href=(url) { (visit.t("pathway-chances-more")) } }
            }
        }
    }

    fn voice(&self, class: &Class) -> Voice {
        let visit = self.visit;
        let place = if class.region.is_empty() { visit.t("explore-netherlands") } else { &class.region };
        let when = match class.publisher.as_str() {
            "UWV" => period(visit.language, &class.when),
            "ROA" => visit.fill("explore-forecast-when", &[("year", class.when.as_str().into())]),
            _ => class.when.clone(),
        };
        let word = visit.t(&class_key(class)).to_owned();
        let says = match class.indicator.as_str() {
            "work" => visit.fill("pathway-says-work", &[("class", word.into())]),
            "placement" if class.mode == "bbl" => {
                visit.fill("pathway-says-placement-bbl", &[("class", word.into())])
            }
            "placement" => visit.fill("pathway-says-placement", &[("class", word.into())]),
            _ => word,
        };
        let of = class.key.as_deref().and_then(|key| self.map.programme(key));
        let more = html! {
            p class="small soft" {
                (place)
                @if let Some(of) = of { " · " (words::programme(visit, of)) }
                @if !class.mode.is_empty() { " · " (class.mode) }
                @if class.is_example { " " (tag::example(visit)) }
            }
        };
        Voice { who: class.publisher.clone(), when, says, more }
    }

    /// Where it is offered, in the region or anywhere.
    pub(super) fn places(&self, answer: &Answer) -> Markup {
        let visit = self.visit;
        if words::goal_url(self.map, &answer.question.goal).is_none() {
            return html! {};
        }
        let region = self.asked.region.as_deref();
        let name = self.around.regions.iter().find(|it| Some(it.code.as_str()) == region);
        let title = match name {
            Some(it) => visit.fill("pathway-places-in", &[("region", it.name.as_str().into())]),
            None => visit.t("pathway-places").to_owned(),
        };
        html! {
            section class="stack" aria-labelledby="waar" {
                h2 id="waar" { (title) }
                @if !self.around.has_offers {
                    p { (visit.t("pathway-places-unknown")) }
                } @else if self.around.offers.is_empty() {
                    p { (visit.t(if name.is_some() { "pathway-places-not-here" } else { "pathway-places-none" })) }
                } @else {
                    @let is_example = name.is_some_and(|it| it.is_example);
                    @if is_example { p { (tag::example(visit)) } }
                    (self.offers())
                    @let who = if is_example { "explore-offer-source-example" } else { "explore-offer-source" };
                    (source(visit, visit.t(who), visit.t("explore-offer-says-not")))
                }
            }
        }
    }

    fn offers(&self) -> Markup {
        let visit = self.visit;
        let rows = self.around.offers.iter().map(|offer| {
            let programme = self.map.programme(&offer.key).map(|it| words::programme(visit, it));
            let mode = if offer.mode.is_empty() { visit.t("explore-unknown") } else { &offer.mode };
            let cells = vec![
                offer.institution.clone(),
                offer.place.clone(),
                programme.unwrap_or_default(),
                mode.to_owned(),
            ];
            (offer.link().map(str::to_owned), cells)
        });
        let heads =
            ["explore-offer-school", "explore-offer-place", "pathway-offer-programme", "explore-way-how"];
        table(&Table {
            label: visit.t("pathway-places").into(),
            heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
            rows: rows.collect(),
            figures_from: heads.len(),
            is_stacked: true,
        })
    }
}

/// The publisher's own word for its class.
fn class_key(class: &Class) -> String {
    match class.indicator.as_str() {
        "tension" => format!("explore-tension-{}", class.class),
        "scarcity" => format!("explore-scarcity-{}", class.class),
        _ => format!("explore-prospect-{}", class.class),
    }
}
