//! The form of something that a school asks.

use axum::http::StatusCode;
use loper_vocabulary::competence::Competence;
use loper_vocabulary::level::Level;
use loper_vocabulary::sector::Sector;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::form::{Form, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use crate::model::asked::{Asked, EXPLANATION_MAX, MINUTES_MAX, TITLE_MAX};
use crate::model::kind::Kind;
use crate::model::part::tidy;
use crate::pages::form::area;
use crate::pages::words;

/// The levels that a school of a sector has.
const fn levels(sector: Sector) -> &'static [Level] {
    match sector {
        Sector::Vo => &[Level::VmboBb, Level::VmboKb, Level::VmboGl, Level::VmboTl, Level::Havo, Level::Vwo],
        Sector::Mbo => &[Level::Mbo1, Level::Mbo2, Level::Mbo3, Level::Mbo4],
        Sector::Hbo => &[Level::HboAd, Level::HboBachelor],
        Sector::Employer | Sector::Partnership | Sector::Publisher => &[],
    }
}

/// A form with problems is not what was asked for.
pub(super) fn status(form: &Form) -> StatusCode {
    if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// A form with what stands there.
pub(super) fn filled(it: &Asked) -> Form {
    Form::new()
        .with("titel", it.title.as_str())
        .with("uitleg", it.explanation.as_str())
        .with("soort", it.kind.code())
        .with("vraag", it.competence.map_or("", Competence::code))
        .with("niveau", it.level.map_or("", Level::code))
        .with("minuten", it.minutes.to_string())
        .with("moet", if it.is_mandatory { "1" } else { "" })
}

/// The form: to add, or to change what stands there.
pub(super) fn view(
    visit: &Visit,
    sector: Sector,
    form: &Form,
    (action, year, id): (&str, i16, Option<Uuid>),
) -> Markup {
    let key = if id.is_some() { "dossier-programme-change" } else { "dossier-programme-add" };
    let level = |it: &Level| (it.code(), visit.level(*it).to_owned());
    let question = |it: Competence| (it.code(), visit.t(words::whole_question(it)).to_owned());
    let kind = |it: Kind| (it.code(), visit.t(words::kind(it)).to_owned());
    html! {
        section class="stack" aria-labelledby="nieuw" {
            h2 id="nieuw" { (visit.t(key)) }
            (problem_list(visit, form))
            form class="stack stack--loose" method="post" action=(action) {
                (once::field(visit))
                input type="hidden" name="jaar" value=(year);
                (field(form, Field { name: "titel", label: visit.t("dossier-programme-name"), hint: visit.t("dossier-programme-name-hint"), kind: "text" }))
                (area(form, "uitleg", visit.t("dossier-programme-text"), visit.t("dossier-programme-text-hint")))
                (choose(form, "soort", visit.t("dossier-programme-kind"), Kind::BEGUN.into_iter().map(kind).collect(), None))
                (choose(form, "vraag", visit.t("dossier-programme-question"), Competence::ALL.into_iter().map(question).collect(), Some(visit.t("dossier-programme-question-none"))))
                (choose(form, "niveau", visit.t("dossier-programme-level"), levels(sector).iter().map(level).collect(), Some(visit.t("dossier-programme-level-all"))))
                div class="field--short" {
                    (field(form, Field { name: "minuten", label: visit.t("dossier-programme-time"), hint: visit.t("dossier-programme-time-hint"), kind: "number" }))
                }
                label class="choice" { input type="checkbox" name="moet" value="1" checked[!form.value("moet").is_empty()]; span { (visit.t("dossier-programme-mandatory")) } }
                p { button class="button" type="submit" name="doe" value="bewaar" { (visit.t(key)) } }
            }
        }
    }
}

fn choose(form: &Form, name: &str, label: &str, all: Vec<(&str, String)>, none: Option<&str>) -> Markup {
    html! {
        div class="field" {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @if let Some(none) = none { option value="" { (none) } }
                @for (value, words) in all { option value=(value) selected[form.value(name) == value] { (words) } }
            }
        }
    }
}

/// Reads a form; without problems also what is asked.
pub(super) fn read(visit: &Visit, sent: &Sent, id: Uuid, year: i16) -> (Form, Option<Asked>) {
    let (title, explanation) = (tidy(sent.one("titel")), tidy(sent.one("uitleg")));
    let mut form = Form::new()
        .with("titel", title.as_str())
        .with("uitleg", explanation.as_str())
        .with("minuten", sent.one("minuten"));
    for name in ["soort", "vraag", "niveau", "moet"] {
        form = form.with(name, sent.one(name));
    }
    if title.is_empty() {
        form.add_problem("titel", visit.t("dossier-programme-problem-title"));
    }
    for (name, text, most) in [("titel", &title, TITLE_MAX), ("uitleg", &explanation, EXPLANATION_MAX)] {
        if text.chars().count() > most {
            form.add_problem(name, visit.fill("dossier-problem-long", &[("count", most.into())]));
        }
    }
    let minutes = sent.one("minuten").trim().parse::<i64>().ok().filter(|it| (1..=MINUTES_MAX).contains(it));
    if minutes.is_none() {
        form.add_problem(
            "minuten",
            visit.fill("dossier-programme-problem-time", &[("most", MINUTES_MAX.into())]),
        );
    }
    let asked = minutes.filter(|_| form.problems().is_empty()).map(|minutes| Asked {
        id,
        school_year: year,
        level: Level::parse(sent.one("niveau")),
        title,
        explanation,
        competence: Competence::parse(sent.one("vraag")),
        kind: Kind::parse(sent.one("soort")).unwrap_or(Kind::Experience),
        minutes,
        is_mandatory: !sent.one("moet").is_empty(),
    });
    (form, asked)
}
