//! The form: where do I stand, where do I want to go. It is sent as an address, so a question can be kept and shared.

use loper_vocabulary::level::Level;
use loper_web::components::field::{Field, field};
use loper_web::components::more::more;
use maud::{Markup, html};

use super::View;
use crate::model::doors::DOORS;
use crate::model::goal::Goal;
use crate::model::rank::Order;
use crate::pages::words;

/// Where somebody may stand, in the order of the walk.
const STANDS: [Level; 14] = [
    Level::None,
    Level::VmboBb,
    Level::VmboKb,
    Level::VmboGl,
    Level::VmboTl,
    Level::Havo,
    Level::Vwo,
    Level::HavoVwo3,
    Level::Mbo1,
    Level::Mbo2,
    Level::Mbo3,
    Level::Mbo4,
    Level::Mbo4Specialist,
    Level::HboAd,
];

impl View<'_> {
    /// The whole form.
    pub(super) fn ask(&self) -> Markup {
        let visit = self.visit;
        html! {
            form class="panel stack" method="get" action="/routes" {
                div class="columns columns--small" {
                    (self.select("van", "pathway-from", &self.stands()))
                    (self.select("jaar", "pathway-year", &self.years()))
                    (self.select("naar", "pathway-to", &self.goals()))
                    (field(&self.form, Field { name: "doel", label: visit.t("pathway-words"), hint: visit.t("pathway-words-hint"), kind: "search" }))
                }
                (more(visit.t("pathway-form-more"), &html! {
                    div class="columns columns--small" {
                        (self.select("profiel", "pathway-profile", &self.profiles()))
                        (self.select("extra", "pathway-extra", &self.extra()))
                        (self.select("ook", "pathway-also", &self.also()))
                        (self.select("volgorde", "pathway-order", &self.orders()))
                        (self.select("regio", "pathway-region", &self.regions()))
                    }
                }))
                p { button class="button" type="submit" { (visit.t("pathway-show")) } }
            }
        }
    }

    /// A select with its problem between label and input.
    fn select(&self, name: &'static str, key: &str, options: &[(String, String, bool)]) -> Markup {
        let problem = self.form.problem(name);
        let id = format!("{name}-problem");
        html! {
            div class={ "field" @if problem.is_some() { " field--error" } } {
                label for=(name) { (self.visit.t(key)) }
                @if let Some(problem) = problem { p class="error" id=(id) { (problem) } }
                select id=(name) name=(name) aria-invalid=[problem.map(|_| "true")] aria-describedby=[problem.map(|_| id.as_str())] {
                    @for (value, word, is_chosen) in options { option value=(value) selected[*is_chosen] { (word) } }
                }
            }
        }
    }

    fn option(value: &str, word: impl Into<String>, chosen: &str) -> (String, String, bool) {
        (value.to_owned(), word.into(), value == chosen)
    }

    fn stands(&self) -> Vec<(String, String, bool)> {
        let chosen = &self.asked.asked.from;
        let none = Self::option("", self.visit.t("pathway-choose"), chosen);
        let word = |level: Level| match level {
            Level::None => self.visit.t("pathway-from-none"),
            level => self.visit.level(level),
        };
        let all = STANDS.into_iter().map(|level| Self::option(level.code(), word(level), chosen));
        std::iter::once(none).chain(all).collect()
    }

    fn years(&self) -> Vec<(String, String, bool)> {
        let chosen = &self.asked.asked.year;
        let none = Self::option("", self.visit.t("pathway-year-done"), chosen);
        let word = |year: u8| self.visit.fill("pathway-year-in", &[("year", year.into())]);
        let all = (1..=6_u8).map(|year| Self::option(&year.to_string(), word(year), chosen));
        std::iter::once(none).chain(all).collect()
    }

    fn goals(&self) -> Vec<(String, String, bool)> {
        let chosen = &self.asked.asked.to;
        let mut all = vec![Self::option("", self.visit.t("pathway-to-words"), chosen)];
        if let (Some(Goal::Subject(_)), Some(goal)) = (self.asked.goal(), &self.goal) {
            all.push(Self::option(chosen, goal.as_str(), chosen));
        }
        all.extend(
            DOORS
                .into_iter()
                .map(|level| Self::option(&Goal::Level(level).to_string(), self.visit.level(level), chosen)),
        );
        all.push(Self::option("work", self.visit.t("pathway-to-work"), chosen));
        all
    }

    fn profiles(&self) -> Vec<(String, String, bool)> {
        let chosen = &self.asked.asked.profile;
        let none = Self::option("", self.visit.t("pathway-profile-none"), chosen);
        let all = self.map.profiles.keys().map(|it| Self::option(it, words::profile(self.visit, it), chosen));
        std::iter::once(none).chain(all).collect()
    }

    fn extra(&self) -> Vec<(String, String, bool)> {
        let chosen = if self.asked.asked.has_extra { "1" } else { "" };
        let words = [("", "pathway-extra-no"), ("1", "pathway-extra-yes")];
        words.into_iter().map(|(value, key)| Self::option(value, self.visit.t(key), chosen)).collect()
    }

    fn also(&self) -> Vec<(String, String, bool)> {
        let chosen = self.asked.asked.also.first().map_or("", String::as_str);
        let none = Self::option("", self.visit.t("pathway-also-none"), chosen);
        let all = STANDS.into_iter().skip(1).map(|it| Self::option(it.code(), self.visit.level(it), chosen));
        std::iter::once(none).chain(all).collect()
    }

    fn orders(&self) -> Vec<(String, String, bool)> {
        let chosen = self.asked.order().code();
        let word = |order: Order| self.visit.t(order_key(order));
        Order::ALL.into_iter().map(|it| Self::option(it.code(), word(it), chosen)).collect()
    }

    fn regions(&self) -> Vec<(String, String, bool)> {
        let chosen = self.asked.region.as_deref().unwrap_or_default();
        let none = Self::option("", self.visit.t("pathway-region-none"), chosen);
        let all = self.around.regions.iter().map(|it| Self::option(&it.code, it.name.as_str(), chosen));
        std::iter::once(none).chain(all).collect()
    }
}

/// What counts most, in a few words.
pub(super) const fn order_key(order: Order) -> &'static str {
    match order {
        Order::Shortest => "pathway-order-shortest",
        Order::Earning => "pathway-order-earning",
        Order::Doors => "pathway-order-doors",
        Order::Cost => "pathway-order-cost",
    }
}
