//! What a route costs at school: amounts of the year that we could read, always with that year.

use std::collections::BTreeSet;

use loper_texts::format::money_round;
use loper_vocabulary::money::Cents;
use loper_web::components::source::source;
use maud::{Markup, html};

use super::View;
use crate::model::fees::{Due, Fee};
use crate::model::route::{Route, Step, What};

impl View<'_> {
    fn euros(&self, amount: Cents) -> String {
        money_round(self.visit.language, amount)
    }

    fn fee(&self, due: Due) -> Option<&Fee> {
        self.map.rules.fees.of(due)
    }

    /// Between which amounts a route costs, in few words; nothing when we do not know.
    pub(super) fn cost_short(&self, route: &Route) -> Option<String> {
        let visit = self.visit;
        let cost = route.cost(&self.map.rules.fees)?;
        let parts = [("least", self.euros(cost.least).into()), ("most", self.euros(cost.most).into())];
        Some(match (cost.least, cost.most) {
            (_, Cents(0)) => visit.t("pathway-cost-nothing").to_owned(),
            (least, most) if least == most => visit.fill("pathway-cost-about", &parts),
            (Cents(0), _) => visit.fill("pathway-cost-most", &parts),
            _ => visit.fill("pathway-cost-range", &parts),
        })
    }

    /// The line of a route.
    pub(super) fn cost_line(&self, route: &Route) -> Markup {
        html! {
            @if let Some(cost) = self.cost_short(route) {
                p class="small" { b { (self.visit.fill("pathway-cost-all", &[("year", self.school_years().into())])) } " " (cost) }
            }
        }
    }

    /// The line of a step: what is due in a year.
    pub(super) fn cost_of(&self, step: &Step) -> Markup {
        let Some(level) = step.level else { return html! {} };
        let words = match Due::at(level) {
            [] => self.visit.t("pathway-cost-free").to_owned(),
            due => self.due(step, due).unwrap_or_else(|| self.visit.t("pathway-cost-unknown").to_owned()),
        };
        html! {
            dt { (self.visit.t("pathway-fact-cost")) }
            dd {
                (words)
                @if matches!(step.what, What::LearningRoute { .. }) { " " (self.visit.t("pathway-cost-learning")) }
            }
        }
    }

    fn due(&self, step: &Step, due: &[Due]) -> Option<String> {
        let per_year = |due: &Due| Some(self.euros(self.fee(*due)?.per_year));
        let first = per_year(due.first()?)?;
        let visit = self.visit;
        Some(match due.get(1).filter(|_| step.may_earn) {
            _ if due[0] == Due::Hbo => visit.fill("pathway-cost-hbo", &[("fee", first.into())]),
            None => visit.fill("pathway-cost-bol", &[("fee", first.into())]),
            Some(bbl) => {
                visit.fill("pathway-cost-mbo", &[("fee", first.into()), ("bbl", per_year(bbl)?.into())])
            }
        })
    }

    /// Of which school years the amounts are; empty when there are none.
    fn school_years(&self) -> String {
        let all = Due::ALL.into_iter().filter_map(|due| Some(self.fee(due)?.school_year.as_str()));
        all.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
    }

    /// Of which year the amounts are, and what they do not say.
    pub(super) fn cost_source(&self) -> Markup {
        let visit = self.visit;
        let years = self.school_years();
        if years.is_empty() {
            return html! { p { (visit.t("pathway-cost")) } };
        }
        let who = visit.fill("pathway-cost-source", &[("year", years.into())]);
        html! {
            p { (visit.t("pathway-cost-text")) " " a href="https://duo.nl/particulier/lesgeld-en-schoolkosten" { "duo.nl" } "." }
            (source(visit, &who, visit.t("pathway-cost-says-not")))
        }
    }
}
