//! How talks are told: days, names, fields that several pages share.

use jiff::civil::Date;
use loper_texts::format;
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use loper_web::components::icon::{Icon, icon};
use loper_web::form::Form;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::talk::{Kind, Right, Said, State, Talk};

/// A day with its weekday: `dinsdag 8 december 2026`.
pub fn day(visit: &Visit, day: Date) -> String {
    let weekday = day.weekday().to_monday_one_offset();
    format!("{} {}", visit.t(&format!("guidance-weekday-{weekday}")), format::date(visit.language, day))
}

/// A day without its weekday.
pub fn date(visit: &Visit, day: Date) -> String {
    format::date(visit.language, day)
}

/// A moment with its weekday: `dinsdag 8 december 2026, 10.30 uur`.
pub fn moment(visit: &Visit, at: Moment) -> String {
    let weekday = at.date().map_or(1, |day| day.weekday().to_monday_one_offset());
    let moment = format::moment(visit.language, at).unwrap_or_default();
    format!("{} {moment}", visit.t(&format!("guidance-weekday-{weekday}")))
}

/// The time of a moment only: `10.41`.
pub fn clock(at: Moment) -> String {
    at.civil().map(|it| format!("{}.{:02}", it.hour(), it.minute())).unwrap_or_default()
}

/// `leerling` or `student`, for texts that choose by it.
pub fn sector(it: Sector) -> &'static str {
    if matches!(it, Sector::Vo) { "vo" } else { "other" }
}

/// The name of the guide of a talk, also when that guide is gone.
pub fn guide<'a>(visit: &'a Visit, talk: &'a Talk) -> &'a str {
    if talk.guide_name.is_empty() { visit.t("guidance-guide-gone") } else { &talk.guide_name }
}

/// The first name of someone, as people call each other at a table.
pub fn first(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// When a talk is, in one line.
pub fn when(visit: &Visit, talk: &Talk) -> String {
    match (talk.held_on, talk.planned_at, talk.asked_on) {
        (Some(held), ..) => format::capital(&day(visit, held)),
        (None, Some(at), _) => format::capital(&moment(visit, at)),
        (None, None, Some(asked)) => visit.fill("guidance-when-asked", &[("day", date(visit, asked).into())]),
        _ => visit.t("guidance-when-none").to_owned(),
    }
}

/// How far a talk is, in words.
pub fn state(visit: &Visit, talk: &Talk) -> String {
    let key = match talk.state {
        State::Held if talk.learner_confirmed_at.is_some() => "confirmed_learner",
        state => state.code(),
    };
    visit.t(&format!("guidance-state-{key}")).to_owned()
}

/// With how many people.
pub fn kind(visit: &Visit, kind: Kind) -> &str {
    match kind {
        Kind::Pair => visit.t("guidance-kind-pair"),
        Kind::Triad => visit.t("guidance-kind-triad"),
        Kind::Group => visit.t("guidance-kind-group"),
    }
}

/// Text that someone typed, with its paragraphs.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for part in text.split("\n\n").filter(|it| !it.trim().is_empty()) {
            p { @for (place, line) in part.lines().enumerate() { @if place > 0 { br; } (line) } }
        }
    }
}

/// A large field with what stands in it.
pub struct Area<'a> {
    /// The name that is sent, and the id.
    pub name: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// Help before the field; may be empty.
    pub hint: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// A large field.
pub fn area(form: &Form, it: &Area<'_>) -> Markup {
    let problem = form.problem(it.name);
    let (hint, wrong) = (format!("{}-hint", it.name), format!("{}-problem", it.name));
    let described = match (it.hint.is_empty(), problem.is_some()) {
        (true, false) => None,
        (false, false) => Some(hint.clone()),
        (true, true) => Some(wrong.clone()),
        (false, true) => Some(format!("{hint} {wrong}")),
    };
    html! {
        div class={ "field" @if problem.is_some() { " field--error" } } {
            label for=(it.name) { (it.label) }
            @if !it.hint.is_empty() { p class="hint" id=(hint) { (it.hint) } }
            @if let Some(problem) = problem { p class="error" id=(wrong) { (icon(Icon::OctagonAlert)) span { (problem) } } }
            textarea id=(it.name) name=(it.name) maxlength=(crate::model::talk::TEXT_MAX.to_string()) aria-describedby=[described]
                aria-invalid=[problem.map(|_| "true")] { (it.text) }
        }
    }
}

/// "Is this right?", with three answers.
pub fn right(visit: &Visit, question: &str, said: &Said) -> Markup {
    html! {
        fieldset class="field" {
            legend { (question) }
            div class="answers" {
                @for it in Right::ALL {
                    label { input type="radio" name="klopt" value=(it.code()) checked[said.right == Some(*it)]; " " (visit.t(&format!("guidance-right-{}", it.code()))) }
                }
            }
        }
    }
}

/// What an appointment says, as facts.
pub fn appointment(visit: &Visit, talk: &Talk) -> Markup {
    html! {
        dl class="terms" {
            @if let Some(at) = talk.planned_at {
                div { dt { (visit.t("guidance-field-when")) } dd { (format::capital(&moment(visit, at))) } }
                div { dt { (visit.t("guidance-field-minutes")) } dd { (visit.fill("guidance-minutes", &[("count", talk.minutes.into())])) } }
            }
            @if !talk.place.is_empty() { div { dt { (visit.t("guidance-field-place")) } dd { (talk.place) } } }
            div { dt { (visit.t("guidance-field-kind")) } dd { (kind(visit, talk.kind)) } }
            @if !talk.about.is_empty() {
                div { dt { (visit.fill("guidance-field-about-of", &[("name", guide(visit, talk).into())])) } dd { (paragraphs(&talk.about)) } }
            }
        }
    }
}

/// The fields of an appointment as a form holds them.
pub fn form_of(talk: &Talk) -> Form {
    let clock = talk.planned_at.and_then(Moment::civil);
    Form::new()
        .with("dag", clock.map(|it| it.date().to_string()).unwrap_or_default())
        .with("tijd", clock.map(|it| format!("{:02}:{:02}", it.hour(), it.minute())).unwrap_or_default())
        .with("duur", talk.minutes.to_string())
        .with("plek", talk.place.as_str())
        .with("over", talk.about.as_str())
}

/// The fields of an appointment.
pub fn appointment_fields(visit: &Visit, form: &Form) -> Markup {
    use loper_web::components::field::{Field, field};
    let short = |name, label, kind| {
        html! { div class="field--short" { (field(form, Field { name, label: visit.t(label), hint: "", kind })) } }
    };
    html! {
        div class="row" {
            (short("dag", "guidance-field-day", "date"))
            (short("tijd", "guidance-field-time", "time"))
            (short("duur", "guidance-field-minutes-long", "number"))
        }
        (field(form, Field { name: "plek", label: visit.t("guidance-field-place-long"), hint: visit.t("guidance-field-place-hint"), kind: "text" }))
        (area(form, &Area { name: "over", label: visit.t("guidance-field-about"), hint: visit.t("guidance-field-about-hint"), text: form.value("over") }))
    }
}
