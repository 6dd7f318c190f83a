//! How a roster looks: what it would change, person by person; and what became of it.

use loper_texts::format;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::components::table::{Table, table};
use loper_web::form::Form as Entered;
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::HERE;
use super::look::Found;
use crate::import::roster::{Roster, Wrong};
use crate::model::roster::{Changed, New, Plan, Standing, State};
use crate::store::brought::Brought;

/// So many rows of each kind are shown.
const SHOWN_MAX: usize = 50;

/// One part of what a roster would change.
struct Part {
    /// The word in its keys.
    word: &'static str,
    count: usize,
    heads: &'static [&'static str],
    rows: Vec<(Option<String>, Vec<String>)>,
}

/// What a roster would change, with the form that says yes.
pub(super) fn look(
    visit: &Visit,
    brought: &Brought,
    (roster, plan): (&Roster, &Plan),
    form: &Entered,
) -> Markup {
    let parts = [new(visit, plan), changed(visit, plan), gone(visit, plan), wrong(visit, roster)];
    html! {
        p class="lead" { (visit.t("people-roster-nothing-yet")) }
        (problem_list(visit, form))
        ul {
            @for it in &parts {
                @let words = visit.fill(&format!("people-roster-count-{}", it.word), &[("count", it.count.into())]);
                li { @if it.count > 0 { a href={ "#" (it.word) } { (words) } } @else { (words) } }
            }
            li { (visit.fill("people-roster-count-same", &[("count", plan.same.into())])) }
            @if !plan.classes.is_empty() {
                @let names = plan.classes.iter().cloned().collect::<Vec<_>>().join(", ");
                li { (visit.fill("people-roster-classes", &[("count", plan.classes.len().into()), ("names", names.into())])) }
            }
        }
        div class="stack stack--sections" {
            @for it in &parts { (part(visit, it)) }
            (yes(visit, brought, plan, form))
        }
    }
}

fn part(visit: &Visit, it: &Part) -> Markup {
    let label = visit.t(&format!("people-roster-part-{}", it.word)).to_owned();
    let rest = it.count.saturating_sub(it.rows.len());
    let all = Table {
        label: label.clone(),
        heads: it.heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: it.rows.clone(),
        figures_from: it.heads.len(),
        is_stacked: true,
    };
    html! {
        @if it.count > 0 {
            section class="stack" aria-labelledby=(it.word) {
                h2 id=(it.word) { (label) }
                p { (visit.t(&format!("people-roster-text-{}", it.word))) }
                (table(&all))
                @if rest > 0 { p { (visit.fill("people-roster-rest", &[("count", rest.into())])) } }
            }
        }
    }
}

fn list<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.cloned().collect::<Vec<_>>().join(", ")
}

fn new(visit: &Visit, plan: &Plan) -> Part {
    let row = |New { entry, like }: &New| {
        let role = visit.t(&format!("people-role-{}", entry.role().code())).to_owned();
        let mut note = entry.email.clone().unwrap_or_else(|| visit.t("people-roster-no-email").to_owned());
        for it in &entry.guardians {
            note.push_str("; ");
            note.push_str(&visit.fill("people-roster-with-guardian", &[("name", it.name.as_str().into())]));
        }
        if like.is_some() {
            note.push_str("; ");
            note.push_str(visit.t("people-roster-like"));
        }
        let address = like.map(|it| format!("/beheer/mensen/{it}"));
        (address, vec![entry.name.clone(), entry.number.clone(), role, list(entry.classes.iter()), note])
    };
    Part {
        word: "new",
        count: plan.new.len(),
        heads: &[
            "people-head-name",
            "people-field-number",
            "people-field-role",
            "people-field-class",
            "people-field-email",
        ],
        rows: plan.new.iter().take(SHOWN_MAX).map(row).collect(),
    }
}

/// What changes for one person, in words.
fn changes(visit: &Visit, it: &Changed) -> String {
    let mut said = Vec::new();
    let mut say = |key: &str, value: &str| said.push(visit.fill(key, &[("value", value.into())]));
    if it.gets_number {
        say("people-roster-change-number", &it.entry.number);
    }
    if it.is_back {
        say("people-roster-change-back", "");
    }
    if it.is_renamed {
        say("people-roster-change-name", &it.entry.name);
    }
    if !it.leaves.is_empty() {
        say("people-roster-change-leaves", &list(it.leaves.iter()));
    }
    if !it.joins.is_empty() {
        say("people-roster-change-joins", &list(it.joins.iter()));
    }
    if it.is_asked {
        say("people-roster-change-email", it.entry.email.as_deref().unwrap_or_default());
    }
    if it.is_born {
        say("people-roster-change-sixteen", "");
    }
    for guardian in &it.guardians {
        say("people-roster-change-guardian", &guardian.name);
    }
    said.join("; ")
}

fn changed(visit: &Visit, plan: &Plan) -> Part {
    let row = |it: &Changed| {
        let address = format!("/beheer/mensen/{}", it.standing.person);
        (Some(address), vec![it.standing.name.clone(), it.entry.number.clone(), changes(visit, it)])
    };
    Part {
        word: "changed",
        count: plan.changed.len(),
        heads: &["people-head-name", "people-field-number", "people-roster-head-change"],
        rows: plan.changed.iter().take(SHOWN_MAX).map(row).collect(),
    }
}

fn gone(visit: &Visit, plan: &Plan) -> Part {
    let row = |it: &Standing| {
        let role = crate::model::roster::role_of(it.is_guide).code();
        let role = visit.t(&format!("people-role-{role}")).to_owned();
        let address = format!("/beheer/mensen/{}", it.person);
        let number = it.number.clone().unwrap_or_default();
        (Some(address), vec![it.name.clone(), number, role, list(it.classes.iter())])
    };
    Part {
        word: "gone",
        count: plan.gone.len(),
        heads: &["people-head-name", "people-field-number", "people-field-role", "people-field-class"],
        rows: plan.gone.iter().take(SHOWN_MAX).map(row).collect(),
    }
}

fn wrong(visit: &Visit, roster: &Roster) -> Part {
    let row = |it: &Wrong| {
        let why = visit.t(&format!("people-roster-why-{}", it.reason.word())).to_owned();
        (None, vec![it.line.to_string(), it.column.clone(), why])
    };
    Part {
        word: "wrong",
        count: roster.wrong_count,
        heads: &["people-roster-head-line", "people-roster-head-column", "people-roster-head-why"],
        rows: roster.wrong.iter().take(SHOWN_MAX).map(row).collect(),
    }
}

/// The form that says yes, or no.
fn yes(visit: &Visit, brought: &Brought, plan: &Plan, form: &Entered) -> Markup {
    let action = format!("{HERE}/{}", brought.id);
    let invites = form.value("uitnodigen") != "nee";
    let can_invite = plan.new.iter().any(|it| it.entry.email.is_some() || !it.entry.guardians.is_empty())
        || plan.changed.iter().any(|it| it.is_asked || !it.guardians.is_empty());
    html! {
        section class="panel stack" id="stand" {
            h2 { (visit.t("people-roster-yes-title")) }
            @if plan.is_empty() { p { (visit.t("people-roster-nothing")) } }
            @else {
                form method="post" action=(action) class="stack" {
                    (once::field(visit))
                    input type="hidden" name="stand" value=(plan.digest());
                    @if can_invite {
                        label class="choice" {
                            input type="checkbox" name="uitnodigen" value="ja" checked[invites];
                            span { (visit.t("people-roster-invite")) }
                        }
                    }
                    @if let Some(guard) = plan.guard() {
                        @let parts = [("count", guard.gone.into()), ("of", guard.of.into())];
                        (notice(Tone::Warn, visit.t("people-roster-guard-title"), &html! { p { (visit.fill("people-roster-guard", &parts)) } }))
                        (field(form, Field { name: "aantal", label: visit.t("people-roster-guard-field"), hint: "", kind: "text" }))
                    }
                    p { button class="button button--primary" type="submit" name="wat" value="neem-over" { (visit.t("people-roster-yes")) } }
                }
            }
            form method="post" action=(action) {
                (once::field(visit))
                button class="button button--quiet" type="submit" name="wat" value="weg" { (visit.t("people-roster-no")) }
            }
        }
    }
}

/// What became of a roster that somebody said yes to.
pub(super) fn state(visit: &Visit, found: &Found) -> Markup {
    let it = &found.brought;
    let action = format!("{HERE}/{}", it.id);
    let when = |at: Option<loper_vocabulary::time::Moment>| {
        at.and_then(|at| format::moment(visit.language, at)).unwrap_or_default()
    };
    let standing = visit.fill("people-roster-standing", &[("count", it.standing.into())]);
    match it.state {
        State::Read => html! { p { (visit.t("people-roster-state-read")) } },
        State::Taking | State::Undoing => {
            let key =
                if it.state == State::Taking { "people-roster-busy" } else { "people-roster-busy-back" };
            let done = if it.state == State::Taking { it.standing } else { it.planned - it.standing };
            let parts = [("done", done.clamp(0, it.planned).into()), ("planned", it.planned.into())];
            html! {
                (notice(Tone::Plain, visit.t("people-roster-busy-title"), &html! {
                    p { (visit.fill(key, &parts)) } p { (visit.t("people-roster-busy-text")) }
                }))
                p { a class="button" href=(action) { (visit.t("people-roster-again")) } }
                @if it.state == State::Taking {
                    form method="post" action=(action) {
                        (once::field(visit))
                        button class="button button--quiet" type="submit" name="wat" value="stop" { (visit.t("people-roster-stop")) }
                    }
                }
            }
        }
        State::Taken => html! {
            (notice(Tone::Good, visit.t("people-roster-done"), &html! {
                p { (visit.fill("people-roster-done-text", &[("moment", when(it.taken_at).into())])) " " (standing) }
                p { a href="/beheer/mensen" { (visit.t("people-list-title")) } " · " a href="/beheer/mensen/uitnodigingen" { (visit.t("people-invitations-title")) } }
            }))
            (back(visit, found, &action))
        },
        State::Undone => html! {
            (notice(Tone::Good, visit.t("people-roster-undone"), &html! {
                p {
                    (visit.fill("people-roster-undone-text", &[("moment", when(it.undone_at).into())]))
                    @if it.staying == 0 { " " (visit.t("people-roster-undone-all")) }
                }
            }))
            @if it.staying > 0 {
                section class="stack" {
                    h2 { (visit.t("people-roster-stays")) }
                    p { (visit.fill("people-roster-stays-text", &[("count", it.staying.into())])) }
                    ul { @for (person, name) in &found.staying { li { a href={ "/beheer/mensen/" (person) } { (name) } } } }
                }
            }
        },
    }
}

fn back(visit: &Visit, found: &Found, action: &str) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("people-roster-back-title")) }
            @if found.may_go_back(visit.app.now()) {
                p { (visit.t("people-roster-back-text")) }
                form method="post" action=(action) {
                    (once::field(visit))
                    button class="button button--danger" type="submit" name="wat" value="terug" { (visit.t("people-roster-back")) }
                }
            } @else if found.has_newer { p { (visit.t("people-roster-back-newer")) } }
            @else { p { (visit.t("people-roster-back-late")) } }
        }
    }
}
