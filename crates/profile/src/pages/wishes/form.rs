//! The form of wishes and limits: three parts on one page, one button.

use loper_vocabulary::condition::Condition;
use loper_vocabulary::level::{Level, StudyMode};
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::form::Form as Entered;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{HERE, Places, name};
use crate::model::about::{MINUTES, Travel};
use crate::model::wishes::{Draft, YEARS_MAX};
use crate::pages::start;

/// The wishes that the form offers: what is sent, and what is read.
const WISHES: [(&str, &str); 3] =
    [("like", "profile-wish-like"), ("open", "profile-wish-open"), ("dislike", "profile-wish-dislike")];

/// The whole form.
pub fn form(visit: &Visit, draft: &Draft, entered: &Entered, places: &Places) -> Markup {
    let is_kept = visit.query == "bewaard=1" && entered.problems().is_empty();
    html! {
        div class="stack stack--loose" {
            @if is_kept { (kept(visit)) }
            (problem_list(visit, entered))
            form method="post" action=(HERE) class="stack stack--sections" {
                (wishes(visit, draft))
                (never(visit, draft, entered))
                (school(visit, draft, entered, places))
                div class="stack" {
                    p { button class="button" type="submit" { (visit.t("profile-wish-keep")) } }
                    p { a href=(start::HERE) { (visit.t("profile-back-start")) } }
                }
            }
        }
    }
}

fn kept(visit: &Visit) -> Markup {
    let inside = html! {
        p { (visit.t("profile-wish-kept")) }
        p { a class="button" href="/past-bij-mij" { (visit.t("profile-outcome-next-fit")) (icon(Icon::ArrowRight)) } }
    };
    notice(Tone::Good, visit.t("profile-wish-kept-title"), &inside)
}

/// Gladly, no matter, rather not: for each condition one row of three.
fn wishes(visit: &Visit, draft: &Draft) -> Markup {
    html! {
        section class="stack" aria-labelledby="wensen" {
            h2 id="wensen" { (visit.t("profile-wish-wishes")) }
            @for condition in Condition::ALL {
                @let field = format!("wens-{}", condition.code());
                @let said = draft.wishes.get(&condition).map_or("open", String::as_str);
                fieldset class="stack stack--tight" {
                    legend { b { (visit.t(name(condition))) } }
                    div class="answers" {
                        @for (value, key) in WISHES {
                            label { input type="radio" name=(field) value=(value) checked[said == value]; span { (visit.t(key)) } }
                        }
                    }
                }
            }
        }
    }
}

/// What can never be: behind a line that opens, because most people have nothing to say here.
fn never(visit: &Visit, draft: &Draft, entered: &Entered) -> Markup {
    let problem = entered.problem("nooit");
    html! {
        fieldset class={ "stack" @if problem.is_some() { " field--error" } } id="nooit" tabindex="-1" {
            legend { h2 { (visit.t("profile-wish-never")) } }
            p { (visit.t("profile-wish-never-text")) }
            @if let Some(problem) = problem { p class="error" { (icon(Icon::OctagonAlert)) span { (problem) } } }
            details class="more" open[!draft.never.is_empty()] {
                summary { (visit.t("profile-wish-never-open")) }
                div class="columns columns--small columns--close" {
                    @for condition in Condition::ALL {
                        @let is_never = draft.never.iter().any(|it| it == condition.code());
                        label class="choice" { input type="checkbox" name="nooit" value=(condition.code()) checked[is_never]; span { (visit.t(name(condition))) } }
                    }
                }
            }
        }
    }
}

/// Where someone stands, and what school may be.
fn school(visit: &Visit, draft: &Draft, entered: &Entered, places: &Places) -> Markup {
    let pick = |name, keys: [&'static str; 3], chosen, options| {
        let [label, hint, open] = keys;
        let (label, hint, open) = (visit.t(label), visit.t(hint), visit.t(open));
        Pick { name, label, hint, open, chosen, options, problem: entered.problem(name) }
    };
    let unsaid = "profile-wish-unsaid";
    let level = ["profile-wish-level", "profile-wish-level-hint", unsaid];
    let region = ["profile-wish-region", "profile-wish-region-hint", unsaid];
    let travel = ["profile-wish-travel", "profile-wish-travel-hint", unsaid];
    let minutes = ["profile-wish-minutes-label", "profile-wish-minutes-hint", "profile-wish-years-open"];
    let mode = ["profile-wish-mode", "profile-wish-mode-hint", "profile-wish-mode-both"];
    let years = ["profile-wish-years-label", "profile-wish-years-hint", "profile-wish-years-open"];
    let all = [
        pick("niveau", level, draft.level.as_str(), levels(visit)),
        pick(
            "regio",
            region,
            &draft.region,
            places.regions.iter().map(|it| (it.0.to_string(), it.1.clone())).collect(),
        ),
        pick("reizen", travel, &draft.travel, travels(visit)),
        pick("minuten", minutes, &draft.minutes, self::minutes(visit)),
        pick("weg", mode, &draft.mode, modes(visit)),
        pick("jaren", years, &draft.years, self::years(visit)),
    ];
    html! {
        section class="stack" aria-labelledby="school" {
            h2 id="school" { (visit.t("profile-wish-school")) }
            @for one in &all {
                @if one.name == "minuten" { (home(visit, draft, entered, places)) }
                (list(one))
            }
        }
    }
}

/// What is sent, and what is read.
type Options = Vec<(String, String)>;

fn levels(visit: &Visit) -> Options {
    Level::ALL.into_iter().map(|it| (it.code().to_owned(), visit.level(it).to_owned())).collect()
}

fn travels(visit: &Visit) -> Options {
    Travel::ALL.into_iter().map(|it| (it.code().to_owned(), visit.t(travel(it)).to_owned())).collect()
}

fn modes(visit: &Visit) -> Options {
    [(StudyMode::Bol, "profile-wish-mode-bol"), (StudyMode::Bbl, "profile-wish-mode-bbl")]
        .into_iter()
        .map(|(mode, key)| (mode.code().to_owned(), visit.t(key).to_owned()))
        .collect()
}

fn years(visit: &Visit) -> Options {
    (1..=YEARS_MAX)
        .map(|it| (it.to_string(), visit.fill("profile-wish-years", &[("count", it.into())])))
        .collect()
}

fn minutes(visit: &Visit) -> Options {
    MINUTES
        .into_iter()
        .map(|it| (it.to_string(), visit.fill("profile-wish-minutes", &[("count", it.into())])))
        .collect()
}

/// The municipality to leave from: typed, with the names as suggestions, because a list of 342 is long on a phone.
fn home(visit: &Visit, draft: &Draft, entered: &Entered, places: &Places) -> Markup {
    let problem = entered.problem("woonplaats");
    let described = if problem.is_some() { "woonplaats-hint woonplaats-fout" } else { "woonplaats-hint" };
    html! {
        div class={ "field" @if problem.is_some() { " field--error" } } {
            label for="woonplaats" { (visit.t("profile-wish-home")) }
            p class="hint" id="woonplaats-hint" { (visit.t("profile-wish-home-hint")) }
            @if let Some(problem) = problem {
                p class="error" id="woonplaats-fout" { (icon(Icon::OctagonAlert)) span { (problem) } }
            }
            input type="text" id="woonplaats" name="woonplaats" value=(places.name(&draft.home)) list="gemeenten"
                autocomplete="off" aria-invalid=[problem.map(|_| "true")] aria-describedby=(described);
            datalist id="gemeenten" { @for it in &places.municipalities { option value=(it.name) {} } }
        }
    }
}

const fn travel(travel: Travel) -> &'static str {
    match travel {
        Travel::Region => "profile-wish-travel-region",
        Travel::Neighbours => "profile-wish-travel-neighbours",
        Travel::Country => "profile-wish-travel-country",
    }
}

/// A list to pick one from, or nothing.
struct Pick<'a> {
    name: &'static str,
    label: &'a str,
    hint: &'a str,
    open: &'a str,
    chosen: &'a str,
    options: Options,
    problem: Option<&'a str>,
}

fn list(pick: &Pick<'_>) -> Markup {
    let described = format!("{0}-hint {0}-fout", pick.name);
    html! {
        div class={ "field" @if pick.problem.is_some() { " field--error" } } {
            label for=(pick.name) { (pick.label) }
            p class="hint" id={ (pick.name) "-hint" } { (pick.hint) }
            @if let Some(problem) = pick.problem {
                p class="error" id={ (pick.name) "-fout" } { (icon(Icon::OctagonAlert)) span { (problem) } }
            }
            select id=(pick.name) name=(pick.name) aria-invalid=[pick.problem.map(|_| "true")]
                aria-describedby=(if pick.problem.is_some() { &described[..] } else { &described[..pick.name.len() + 5] }) {
                option value="" { (pick.open) }
                @for (value, words) in &pick.options { option value=(value) selected[value == pick.chosen] { (words) } }
            }
        }
    }
}
