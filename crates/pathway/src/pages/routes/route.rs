//! One route in full: every step with how long, on what condition, by when, and what it leaves open.

use loper_texts::format::date;
use loper_vocabulary::level::Level;
use maud::{Markup, html};

use super::{Answer, View, words};
use crate::model::map::Programme;
use crate::model::route::{Mind, Route, Step, What};
use crate::model::rules::{Answer as Lawful, Years};

/// The most programmes that a step names; the rest stands on the page of the goal.
const PROGRAMMES_MAX: usize = 6;

impl View<'_> {
    /// A route with its steps.
    pub(super) fn route(&self, place: usize, route: &Route, answer: &Answer) -> Markup {
        let visit = self.visit;
        let id = format!("route-{}", place + 1);
        let is_learning = route.steps.iter().any(|step| matches!(step.what, What::LearningRoute { .. }));
        html! {
            article class="route" id=(id) aria-labelledby={ (id) "-kop" } {
                div class="stack stack--tight" {
                    h3 id={ (id) "-kop" } { (self.name(place)) ": " (self.length(route)) }
                    p class="tags" {
                        (words::surety(visit, route))
                        @if is_learning { span class="tag" { (visit.t("pathway-step-learning-tag")) } }
                        @if route.paid_years() > 0 { span class="tag" { (visit.t("pathway-route-earning")) } }
                    }
                    (self.cost_line(route))
                }
                ol class="route__steps" {
                    @for (number, step) in route.steps.iter().enumerate() {
                        li {
                            span class="node node--small" aria-hidden="true" { (number + 1) }
                            div class="stack stack--tight" { (self.step(step, is_last(route, number), answer)) }
                        }
                    }
                }
                (self.after(route))
            }
        }
    }

    fn step(&self, step: &Step, is_last: bool, answer: &Answer) -> Markup {
        let visit = self.visit;
        let places = step.level.filter(|_| is_last).and_then(|level| answer.plan.programmes.get(&level));
        html! {
            h4 { (words::step(visit, step)) }
            dl class="route__facts" {
                @if step.years != Years::default() {
                    dt { (visit.t("pathway-fact-years")) } dd { (words::years(visit, step.years)) }
                }
                @if step.what != What::Finish { (self.may(step)) }
                @for deadline in &step.deadlines {
                    dt { (visit.t("pathway-fact-date")) }
                    dd { strong { (date(visit.language, deadline.date)) } ": " (self.why(deadline)) @if deadline.is_missed { " " (visit.t("pathway-next-missed")) } }
                }
                @if step.may_earn {
                    dt { (visit.t("pathway-fact-how")) } dd { (visit.t("pathway-fact-how-mbo")) }
                }
                (self.cost_of(step))
                @if let Some(hours) = step.elective_hours {
                    dt { (visit.t("pathway-fact-electives")) }
                    dd { (visit.fill(elective_key(step.level), &[("hours", i64::from(hours).into())])) }
                }
            }
            @for mind in step.minds.iter().filter(|mind| **mind != Mind::Quota) {
                p class="small" { (visit.t(&format!("pathway-mind-{}", mind.code()))) }
            }
            @let note = visit.say(&step.note);
            @if !note.is_empty() { p class="small" { (note) } }
            @if let Some(places) = places { (self.programmes(places)) }
        }
    }

    fn may(&self, step: &Step) -> Markup {
        let visit = self.visit;
        let condition = visit.say(&step.condition);
        let from =
            step.from.map(|from| visit.fill("pathway-fact-with", &[("level", visit.level(from).into())]));
        html! {
            dt { (visit.t("pathway-fact-may")) }
            dd {
                @if step.what == What::Work && step.answer == Lawful::Right {
                    (visit.t("pathway-work-free"))
                } @else {
                    (words::answer(visit, step.answer)) @if let Some(from) = from { ", " (from) } ". "
                    @if !condition.is_empty() { (condition) " " }
                    span class="soft" { (words::law(visit, &step.law)) }
                }
            }
        }
    }

    /// Programmes by name, each with its page.
    pub(super) fn programmes(&self, places: &[usize]) -> Markup {
        let visit = self.visit;
        let all: Vec<&Programme> =
            places.iter().filter_map(|place| self.map.programmes.get(*place)).collect();
        let is_own = all.iter().take(PROGRAMMES_MAX).any(|programme| programme.is_own_level);
        html! {
            ul {
                @for programme in all.iter().take(PROGRAMMES_MAX) {
                    li {
                        a href={ "/opleidingen/" (programme.slug) } { (visit.say(&programme.name)) }
                        @if programme.is_own_level { " *" }
                    }
                }
            }
            @if all.len() > PROGRAMMES_MAX {
                p class="small soft" { (visit.fill("pathway-programmes-more", &[("count", (all.len() - PROGRAMMES_MAX).into())])) }
            }
            @if is_own { p class="small soft" { (visit.t("pathway-own-level")) } }
        }
    }

    /// What is open at the end of it.
    fn after(&self, route: &Route) -> Markup {
        let visit = self.visit;
        let open: Vec<&str> =
            self.map.rules.open(route.held).map(|level: Level| visit.level(level)).collect();
        html! {
            p class="small" {
                b { (visit.t("pathway-after")) } " "
                @if open.is_empty() { (visit.t("pathway-after-none")) } @else { (open.join(", ")) "." }
            }
        }
    }
}

/// Whether this is the diploma that the goal asks for.
fn is_last(route: &Route, number: usize) -> bool {
    route.steps.iter().rposition(|step| step.level.is_some()) == Some(number)
}

/// What electives may be good for, by where the level leads.
const fn elective_key(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Mbo4 | Level::Mbo4Specialist) => "pathway-electives-hbo",
        Some(Level::Mbo2 | Level::Mbo3) => "pathway-electives-mbo",
        _ => "pathway-electives",
    }
}
