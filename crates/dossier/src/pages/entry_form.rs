//! The form of an entry: what it asks, and what came back from it.

use axum::http::StatusCode;
use jiff::civil::Date;
use loper_vocabulary::competence::{Competence, Competences};
use loper_vocabulary::identity::EntryId;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::form::{Form, Sent};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::form::area;
use super::{HERE, words};
use crate::model::entry::Body;
use crate::model::kind::Kind;
use crate::model::part::{Part, tidy, web_address};
use crate::model::save::How;
use crate::model::typed::Typed;
use crate::store::file::File;

/// The name of the field with the day.
const DAY: &str = "datum";

/// What a form shows.
pub(crate) struct Shown<'a> {
    /// Of which entry; a new one has its id already.
    pub id: EntryId,
    /// What kind.
    pub kind: Kind,
    /// On which version it is made; 0 for a new one.
    pub version: i64,
    /// What stands there: the questions, and what the school asked.
    pub body: &'a Body,
    /// The files that stand with it.
    pub files: &'a [File],
    /// What was typed, and what is wrong with it.
    pub form: &'a Form,
    /// The key of a form that came back.
    pub key: Option<&'a str>,
}

impl Shown<'_> {
    /// A form with problems is not what was asked for.
    pub fn status(&self) -> StatusCode {
        if self.form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }
}

/// A form with what stands in a body.
pub(crate) fn filled(kind: Kind, body: &Body, form: Form) -> Form {
    kind.parts()
        .fold(form, |form, part| form.with(part.field(), body.texts.get(part)))
        .with(DAY, body.happened_on.to_string())
}

/// The form.
pub(crate) fn form(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let address = format!("{HERE}/stuk/{}", shown.id);
    // A page that is opened anew has another id, and finds what was typed without a connection all the same.
    let key = if shown.version == 0 { format!("new_{}", shown.kind.code()) } else { shown.id.to_string() };
    let is_open = shown.kind.more().iter().any(|it| !shown.form.value(it.field()).is_empty())
        || shown.form.problem(DAY).is_some();
    html! {
        (problem_list(visit, shown.form))
        form class="stack stack--loose" method="post" action=(address) enctype="multipart/form-data"
            data-autosave={ (address) "/concept" } data-autosave-key=(key) data-autosave-offline=(visit.t("dossier-autosave-offline")) {
            @if let Some(key) = shown.key { (once::field_again(key)) } @else { (once::field(visit)) }
            input type="hidden" name="soort" value=(shown.kind.code());
            input type="hidden" name="versie" value=(shown.version);
            @if let Some(asked) = shown.body.asked { input type="hidden" name="gevraagd" value=(asked.to_string()); }
            @for part in shown.kind.first() { (one(visit, shown, *part)) }
            (super::files::field(visit, shown))
            details class="more" open[is_open] {
                summary { (visit.t("dossier-form-more")) }
                div class="stack stack--loose" {
                    @for part in shown.kind.more() { (one(visit, shown, *part)) }
                    (day(visit, shown.form))
                    (questions(visit, shown.body.competences))
                }
            }
            (buttons(visit, shown))
        }
    }
}

fn buttons(visit: &Visit, shown: &Shown<'_>) -> Markup {
    html! {
        div class="stack stack--tight" {
            div class="row" {
                button class="button" type="submit" name="doe" value="bewaar" { (visit.t("dossier-form-keep")) }
                button class="button button--second" type="submit" name="doe" value="concept" formnovalidate { (visit.t("dossier-form-draft")) }
            }
            p class="small soft" role="status" data-autosave-status { }
            p hidden data-autosave-restore { button class="button button--quiet" type="button" { (visit.t("dossier-autosave-restore")) } }
            p class="small soft" { (visit.t("dossier-form-private")) }
            @if shown.version == 0 { p { a href=(HERE) { (visit.t("dossier-form-back")) } } }
        }
    }
}

/// One part: its label in the words of its kind, a hint where there is one.
fn one(visit: &Visit, shown: &Shown<'_>, part: Part) -> Markup {
    let label = format!("dossier-label-{}-{}", shown.kind.code(), part.code());
    let hint = format!("dossier-hint-{}-{}", shown.kind.code(), part.code());
    let hint = if visit.app.messages().has(visit.language, &hint) { visit.t(&hint) } else { "" };
    let needs = shown.kind.needed().contains(&part) && part != Part::Title;
    let hint = match (hint.is_empty(), needs) {
        (_, false) => hint.to_owned(),
        (true, true) => visit.t("dossier-form-needed").to_owned(),
        (false, true) => format!("{hint} {}", visit.t("dossier-form-needed")),
    };
    html! {
        @if part.is_short() {
            (field(shown.form, Field { name: part.field(), label: visit.t(&label), hint: &hint, kind: "text" }))
        } @else {
            (area(shown.form, part.field(), visit.t(&label), &hint))
        }
    }
}

fn day(visit: &Visit, form: &Form) -> Markup {
    let look = Field { name: DAY, label: visit.t("dossier-form-day"), hint: "", kind: "date" };
    html! { div class="field--short" { (field(form, look)) } }
}

/// The five questions to tick. A hidden field says that they were asked: nothing ticked is an answer too.
fn questions(visit: &Visit, chosen: Competences) -> Markup {
    html! {
        fieldset class="field" {
            legend { (visit.t("dossier-form-questions")) }
            p class="hint" { (visit.t("dossier-form-questions-hint")) }
            input type="hidden" name="vragen" value="1";
            @for one in Competence::ALL {
                label class="choice" {
                    input type="checkbox" name="vraag" value=(one.code()) checked[chosen.has(one)];
                    span { (visit.t(words::whole_question(one))) }
                }
            }
        }
    }
}

/// What came in.
pub(crate) struct Came {
    /// What kind, when it is new.
    pub kind: Kind,
    /// What was typed.
    pub typed: Typed,
    /// On which version.
    pub made_on: i64,
    /// How it was sent.
    pub how: How,
    /// What was typed, and what can't be read of it.
    pub form: Form,
}

/// Reads a form. What can't be read stays in it, with what is wrong.
pub(crate) fn read(visit: &Visit, sent: &Sent, today: Date) -> Came {
    let kind = Kind::parse(sent.one("soort")).unwrap_or(Kind::Note);
    let mut form = Form::new().with(DAY, sent.one(DAY));
    let mut typed = Typed { asked: Uuid::parse_str(sent.one("gevraagd")).ok(), ..Typed::default() };
    for part in kind.parts().filter(|part| sent.0.iter().any(|it| it.0 == part.field())) {
        let text = tidy(sent.one(part.field()));
        form = form.with(part.field(), text.as_str());
        if text.chars().count() > part.length_max() {
            let most = visit.whole(i64::try_from(part.length_max()).unwrap_or_default());
            form.add_problem(part.field(), visit.fill("dossier-problem-long", &[("count", most.into())]));
        }
        match (part, web_address(&text)) {
            (Part::Link, Some(address)) => typed.texts.push((part, address)),
            (Part::Link, None) => form.add_problem(part.field(), visit.t("dossier-problem-link")),
            _ => typed.texts.push((part, text)),
        }
    }
    match sent.one(DAY).trim() {
        "" => {}
        day => match day.parse::<Date>() {
            Ok(day) if day > today => form.add_problem(DAY, visit.t("dossier-problem-future")),
            Ok(day) if day.year() >= 1990 => typed.happened_on = Some(day),
            _ => form.add_problem(DAY, visit.t("dossier-problem-day")),
        },
    }
    if !sent.one("vragen").is_empty() {
        typed.competences = Some(sent.all("vraag").filter_map(Competence::parse).collect());
    }
    let how = if sent.one("doe") == "bewaar" { How::Ready } else { How::Draft };
    Came { kind, typed, made_on: sent.one("versie").parse().unwrap_or(0), how, form }
}

/// Says what is missing, at the field where it belongs.
pub(crate) fn say_missing(visit: &Visit, kind: Kind, missing: &[Part], form: &mut Form) {
    for part in missing {
        let key = match part {
            Part::Title => "dossier-problem-title",
            Part::Link => "dossier-problem-nothing",
            Part::WithWhom => "dossier-problem-who",
            Part::Reflection => "dossier-problem-reflection",
            _ if kind == Kind::Feedback => "dossier-problem-said",
            _ => "dossier-problem-empty",
        };
        form.add_problem(part.field(), visit.t(key));
    }
}
