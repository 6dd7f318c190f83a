//! The answer: the next day to act, the map, the routes in full, and a table that says the same.

use std::collections::BTreeSet;

use loper_texts::format::{capital, date};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::route::{Line, Stop, Words, route_map};
use loper_web::components::source::source;
use loper_web::components::table::{Table, table};
use maud::{Markup, html};

use super::form::order_key;
use super::{Answer, View, words};
use crate::model::date::Deadline;
use crate::model::fees::Fees;
use crate::model::map::Lead;
use crate::model::rank::Order;
use crate::model::route::{Route, What};
use crate::model::rules::Years;

/// How many routes stand in full before the rest is asked for.
const FULL: usize = 4;

impl View<'_> {
    /// The first day by which one has to act for any of the routes.
    pub(super) fn next(&self, answer: &Answer) -> Markup {
        let visit = self.visit;
        let first = answer.plan.routes.iter().filter_map(Route::first_deadline).min_by_key(|it| it.date);
        let Some(first) = first else { return html! {} };
        // Some programmes have a day of their own that comes earlier; who reads only this must not miss it.
        let steps = answer.plan.routes.iter().flat_map(|route| &route.steps);
        let earlier =
            steps.flat_map(|step| &step.deadlines).filter(|it| it.date < first.date).min_by_key(|it| it.date);
        let title = visit.fill("pathway-next-title", &[("date", date(visit.language, first.date).into())]);
        notice(
            Tone::Warn,
            &title,
            &html! {
                p { (capital(self.why(first))) }
                @if let Some(earlier) = earlier { p { strong { (date(visit.language, earlier.date)) } ": " (self.why(earlier)) } }
                @if first.is_missed { p { (visit.t("pathway-next-missed")) } }
            },
        )
    }

    /// What one does by a day of the calendar.
    pub(super) fn why(&self, deadline: &Deadline) -> &str {
        self.visit.t(match deadline.id.as_str() {
            "mbo_apply" => "pathway-day-mbo_apply",
            "hbo_apply" => "pathway-day-hbo_apply",
            "hbo_quota" => "pathway-day-hbo_quota",
            _ => "pathway-day-other",
        })
    }

    /// Everything that was found; or that there is no route, and which door is nearest.
    pub(super) fn found(&self, answer: &Answer) -> Markup {
        let plan = &answer.plan;
        if plan.routes.is_empty() {
            return html! { (self.nothing(answer)) (self.chances(answer)) };
        }
        let visit = self.visit;
        let count = visit.fill("pathway-found-title", &[("count", plan.routes.len().into())]);
        html! {
            section class="stack stack--loose" aria-labelledby="gevonden" {
                div class="stack stack--tight" {
                    h2 id="gevonden" { (count) }
                    (self.sorted())
                }
                (self.mine(answer))
                (self.drawn(plan.routes.as_slice()))
                (self.in_full(answer))
                (more(visit.t("pathway-table-title"), &self.as_table(&plan.routes)))
                (self.learning_table(answer))
                (self.unknown(answer))
                (self.cost_source())
                (source(visit, visit.t("pathway-source"), visit.t("pathway-says-not")))
            }
            (self.chances(answer))
            (self.places(answer))
        }
    }

    /// What the profile of the person does: it leads towards some fields, in our own estimate, and closes no route.
    fn mine(&self, answer: &Answer) -> Markup {
        let visit = self.visit;
        let profile = answer.question.start.profile.as_deref();
        let Some((profile, leads)) = profile.and_then(|it| Some((it, self.map.profiles.get(it)?))) else {
            return html! {};
        };
        let places = answer.plan.programmes.values().flatten().chain(&answer.plan.unknown);
        let programmes = places.filter_map(|place| self.map.programmes.get(*place));
        let fields: BTreeSet<&str> = programmes.filter_map(|it| it.domain.as_deref()).collect();
        let own: Vec<&Lead> = leads.iter().filter(|it| fields.contains(it.domain.as_str())).collect();
        let title = visit.fill("pathway-mine-title", &[("profile", words::profile(visit, profile).into())]);
        notice(
            Tone::Plain,
            &title,
            &html! {
                @if !own.is_empty() {
                    p { (visit.t("pathway-mine-fits")) }
                    ul { @for lead in &own { li { b { (lead.domain) } ": " (visit.say(&lead.reason)) } } }
                } @else if !fields.is_empty() { p { (visit.t("pathway-mine-other")) } }
                p { (visit.t("pathway-mine-right")) }
                @if !fields.is_empty() { p class="small soft" { (visit.t("pathway-doors-ours")) } }
            },
        )
    }

    /// The first routes in full; the rest opens when it is asked for.
    fn in_full(&self, answer: &Answer) -> Markup {
        let all: Vec<Markup> = answer
            .plan
            .routes
            .iter()
            .enumerate()
            .map(|(place, route)| self.route(place, route, answer))
            .collect();
        let (first, rest) = all.split_at(FULL.min(all.len()));
        html! {
            div { @for route in first { (route) } }
            @if !rest.is_empty() {
                (more(&self.visit.fill("pathway-found-more", &[("count", rest.len().into())]), &html! { @for route in rest { (route) } }))
            }
        }
    }

    /// In which order, and how to have another.
    fn sorted(&self) -> Markup {
        let visit = self.visit;
        let now = self.asked.order();
        html! {
            p { (visit.t(match now {
                Order::Shortest => "pathway-sorted-shortest",
                Order::Earning => "pathway-sorted-earning",
                Order::Doors => "pathway-sorted-doors",
                Order::Cost if self.map.rules.fees == Fees::default() => "pathway-sorted-cost-unknown",
                Order::Cost => "pathway-sorted-cost",
            })) }
            ul class="chosen chosen--plain routes-order" aria-label=(visit.t("pathway-order")) {
                @for order in Order::ALL {
                    li { a href={ (self.asked.with_order(order)) "#gevonden" } aria-current=[(order == now).then_some("true")] { (visit.t(order_key(order))) } }
                }
            }
        }
    }

    fn drawn(&self, routes: &[Route]) -> Markup {
        let visit = self.visit;
        let goal = self.goal.as_deref().unwrap_or_default();
        let lines: Vec<Line> =
            routes.iter().enumerate().map(|(place, route)| self.line(place, route)).collect();
        let label = visit.fill("pathway-map-title", &[("goal", goal.into())]);
        let words =
            Words { label: &label, plain: visit.t("pathway-map-plain"), axis: visit.t("pathway-map-axis") };
        route_map(words, &lines)
    }

    fn line(&self, place: usize, route: &Route) -> Line {
        let visit = self.visit;
        let mut at = 0_u8;
        let stops = route.steps.iter().map(|step| {
            at = at.saturating_add(step.years.min);
            let is_free = step.years == Years::default();
            Stop {
                at: f64::from(at),
                word: words::step_short(visit, step),
                years: if is_free { String::new() } else { words::years(visit, step.years) },
                is_earning: step.may_earn,
            }
        });
        Line {
            name: self.name(place),
            years: self.length(route),
            url: format!("#route-{}", place + 1),
            stops: stops.collect(),
            is_sure: route.is_certain(),
        }
    }

    /// What a route is called here.
    pub(super) fn name(&self, place: usize) -> String {
        self.visit.fill("pathway-route-name", &[("number", (place + 1).into())])
    }

    /// How long a route takes; work that may begin now takes no years.
    pub(super) fn length(&self, route: &Route) -> String {
        let years = route.years();
        if years.max == 0 { self.visit.t("pathway-now").to_owned() } else { words::years(self.visit, years) }
    }

    fn as_table(&self, routes: &[Route]) -> Markup {
        let visit = self.visit;
        let heads = [
            "pathway-table-route",
            "pathway-table-steps",
            "pathway-table-years",
            "pathway-table-earning",
            "pathway-table-cost",
            "pathway-table-date",
            "pathway-table-doors",
            "pathway-table-sure",
        ];
        let rows = routes.iter().enumerate().map(|(place, route)| {
            let steps: Vec<String> = route.steps.iter().map(|step| words::step_short(visit, step)).collect();
            let day = route.first_deadline().map(|it| date(visit.language, it.date));
            let paid = match route.paid_years() {
                0 => visit.t("pathway-no").to_owned(),
                years => visit.fill("pathway-earning-years", &[("years", years.into())]),
            };
            let sure = if route.is_certain() { "pathway-route-sure" } else { "pathway-route-maybe" };
            let cells = vec![
                self.name(place),
                steps.join(" → "),
                self.length(route),
                paid,
                self.cost_short(route).unwrap_or_else(|| visit.t("explore-unknown").to_owned()),
                day.unwrap_or_else(|| visit.t("pathway-day-school").to_owned()),
                route.doors.to_string(),
                visit.t(sure).to_owned(),
            ];
            (Some(format!("#route-{}", place + 1)), cells)
        });
        table(&Table {
            label: visit.t("pathway-table-title").into(),
            heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
            rows: rows.collect(),
            figures_from: heads.len(),
            is_stacked: true,
        })
    }

    /// The table of the law, when a learning route is among the answers.
    fn learning_table(&self, answer: &Answer) -> Markup {
        let visit = self.visit;
        let steps = answer.plan.routes.iter().flat_map(|route| &route.steps);
        let is_there = steps.clone().any(|step| matches!(step.what, What::LearningRoute { .. }));
        if !is_there {
            return html! {};
        }
        let from = answer.question.start.level();
        let lines = self.map.rules.learning.iter().filter(|line| line.from == from);
        let rows = lines.map(|line| {
            let both = if line.is_both { "pathway-learning-both" } else { "pathway-learning-mbo" };
            let mbo = words::years(visit, Years::just(line.mbo_years));
            let to = format!("{} ({mbo})", visit.level(line.to));
            (None, vec![to, words::years(visit, line.years), visit.t(both).to_owned()])
        });
        let heads = ["pathway-learning-to", "pathway-learning-years", "pathway-learning-diplomas"];
        let inside = html! {
            p { (visit.t("pathway-learning-text")) }
            (table(&Table {
                label: visit.t("pathway-learning-title").into(),
                heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
                rows: rows.collect(),
                figures_from: heads.len(),
                is_stacked: true,
            }))
            (source(visit, visit.t("pathway-learning-source"), visit.t("pathway-learning-says-not")))
        };
        more(visit.t("pathway-learning-title"), &inside)
    }

    /// Programmes that lead there too, but whose level nobody gave.
    fn unknown(&self, answer: &Answer) -> Markup {
        let visit = self.visit;
        if answer.plan.unknown.is_empty() {
            return html! {};
        }
        html! {
            div class="stack stack--tight" {
                p { (visit.t("pathway-unknown")) }
                (self.programmes(&answer.plan.unknown))
            }
        }
    }

    /// No route: why, and which door is nearest.
    fn nothing(&self, answer: &Answer) -> Markup {
        let visit = self.visit;
        let plan = &answer.plan;
        let goal = self.goal.as_deref().unwrap_or_default();
        let is_particular = matches!(answer.question.goal.kind(), "occupation" | "programme");
        let (title, text) = if plan.is_reached {
            ("pathway-reached-title", "pathway-reached")
        } else if is_particular && plan.programmes.is_empty() {
            ("pathway-none-title", "pathway-none-programme")
        } else {
            ("pathway-none-title", "pathway-none-right")
        };
        let near = plan.near.iter().filter(|near| !near.is_goal);
        html! {
            section class="stack" aria-labelledby="gevonden" {
                h2 id="gevonden" { (visit.fill(title, &[("goal", goal.into())])) }
                p { (visit.fill(text, &[("goal", goal.into())])) }
                @for asked in plan.near.iter().filter(|near| near.is_goal) {
                    p { (visit.say(&asked.rule.condition)) " " span class="small soft" { (words::law(visit, &asked.rule.law)) } }
                }
                @if near.clone().next().is_some() {
                    h3 { (visit.t("pathway-near-title")) }
                    ul {
                        @for near in near {
                            li {
                                a href=(self.asked.with_goal(&format!("level:{}", near.level.code()))) { (visit.level(near.level)) }
                                ": " (words::answer(visit, near.rule.answer)) ". " (visit.say(&near.rule.condition))
                            }
                        }
                    }
                }
                (self.unknown(answer))
                @if let Some(url) = self.asked.goal().and_then(|it| words::goal_url(self.map, &it)) {
                    p { a href=(url) { (visit.fill("pathway-about-goal", &[("goal", goal.into())])) } }
                }
            }
        }
    }
}
