//! A labelled field, with its problem between label and input, and the list of problems at the top.

use maud::{Markup, html};

use super::Sample;
use super::icon::{Icon, icon};
use crate::form::Form;
use crate::visit::Visit;

/// How a field looks and behaves.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// The name that is sent, and the id.
    pub name: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// Help, before the input; may be empty.
    pub hint: &'a str,
    /// The kind of input: `text`, `search`, `number`.
    pub kind: &'a str,
}

/// A field with what was typed in it.
pub fn field(form: &Form, field: Field<'_>) -> Markup {
    let problem = form.problem(field.name);
    let (hint_id, problem_id) = (format!("{}-hint", field.name), format!("{}-problem", field.name));
    let described = match (field.hint.is_empty(), problem.is_some()) {
        (true, false) => None,
        (false, false) => Some(hint_id.clone()),
        (true, true) => Some(problem_id.clone()),
        (false, true) => Some(format!("{hint_id} {problem_id}")),
    };
    html! {
        div class={ "field" @if problem.is_some() { " field--error" } } {
            label for=(field.name) { (field.label) }
            @if !field.hint.is_empty() { p class="hint" id=(hint_id) { (field.hint) } }
            @if let Some(problem) = problem {
                p class="error" id=(problem_id) { (icon(Icon::OctagonAlert)) span { (problem) } }
            }
            input id=(field.name) name=(field.name) type=(field.kind) value=(form.value(field.name))
                aria-describedby=[described] aria-invalid=[problem.map(|_| "true")];
        }
    }
}

/// Everything that is wrong, at the top, each a link to its field. Nothing when all is well.
pub fn problem_list(visit: &Visit, form: &Form) -> Markup {
    let problems = form.problems();
    html! {
        @if !problems.is_empty() {
            div class="notice notice--danger" role="alert" {
                (icon(Icon::OctagonAlert))
                div {
                    h2 { (visit.fill("web-problems-title", &[("count", problems.len().into())])) }
                    ul { @for (field, text) in problems { li { a href={ "#" (field) } { (text) } } } }
                }
            }
        }
    }
}

/// Samples for the gallery.
pub fn samples(visit: &Visit) -> Vec<Sample> {
    let look = Field {
        name: "sample-plaats",
        label: "Waar woon je?",
        hint: "De naam van je gemeente.",
        kind: "text",
    };
    let good = Form::new().with("sample-plaats", "Apeldoorn");
    let mut bad = Form::new().with("sample-fout", "Apledoorn");
    bad.add_problem("sample-fout", "Deze gemeente kennen we niet. Kijk of de naam goed gespeld is.");
    let wrong = Field { name: "sample-fout", ..look };
    vec![
        Sample::new("filled in", field(&good, look)),
        Sample::new("not right yet", html! { (problem_list(visit, &bad)) (field(&bad, wrong)) }),
    ]
}
