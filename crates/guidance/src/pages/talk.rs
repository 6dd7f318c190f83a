//! `/gesprek/{id}`: the appointment before, the report after. The report is the learner's words; what the guide notes
//! stands beside it, by name. No marks, no absence, no progress.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_vocabulary::identity::TalkId;
use loper_web::components::crumbs::crumbs;
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::talk::{Stop, StopState, parts, said};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::Form as Entered;
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::say::{self, Area, area};
use super::way::{Asker, Found, Side, find, talk_id};
use super::{TALK, caseload, guest, mine};
use crate::model::talk::{Part, State, Step, Talk, may_confirm};
use crate::store;
use crate::store::dossier::Shown;
use crate::store::guest::Guest;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/gesprek/{id}", TALK, get(show))]
}

/// Everything the page is made of.
pub(crate) struct Whole {
    pub(super) found: Found,
    pub(super) steps: Vec<Step>,
    pub(super) shown: Vec<Shown>,
    pub(super) plan: Vec<(&'static str, String)>,
    pub(super) guests: Vec<Guest>,
}

/// Reads it.
pub(crate) fn whole(tx: &mut Tx<'_, Own>, asker: &Asker, id: TalkId) -> Result<Whole, Fault> {
    let found = find(tx, asker, id)?;
    let talk = found.talk.clone();
    let (steps, shown, plan, guests) = tx.within(Own(talk.learner), |tx| {
        let shown = store::dossier::shown(tx, &talk, asker.today)?;
        let has_plan = shown.iter().any(|it| it.entry.is_none());
        let plan = if has_plan { store::dossier::plan_words(tx)? } else { Vec::new() };
        let steps = store::part::steps(tx, id)?;
        Ok::<_, loper_database::error::Error>((steps, shown, plan, store::guest::of_talk(tx, id)?))
    })?;
    Ok(Whole { found, steps, shown, plan, guests })
}

/// Notes what a guide saw of the dossier, so that the learner knows.
pub(super) async fn note_look(visit: &Visit, asker: &Asker, whole: &Whole) -> Result<(), Fault> {
    if whole.found.is_learner() || whole.shown.is_empty() {
        return Ok(());
    }
    let (me, now, shown) = (asker.me.clone(), asker.now, whole.shown.clone());
    let learner = Own(whole.found.talk.learner);
    Ok(visit.app.db().write(learner, move |tx| store::dossier::looked(tx, &me, &shown, now)).await?)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let id = talk_id(&id)?;
    let reader = asker.clone();
    let whole = visit.app.db().read(Own(asker.me.person), move |tx| whole(tx, &reader, id)).await?;
    note_look(&visit, &asker, &whole).await?;
    Ok(page(&visit, &whole, &Entered::new(), axum::http::StatusCode::OK))
}

/// The page, with what is wrong when a report could not be confirmed.
pub(super) fn page(visit: &Visit, whole: &Whole, form: &Entered, status: axum::http::StatusCode) -> Response {
    let (found, talk) = (&whole.found, &whole.found.talk);
    let title = title(visit, found);
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            (head(visit, found, &title))
            (problem_list(visit, form))
            (line(visit, found, &whole.steps, None))
            @if let Some(before) = &talk.moved_from {
                p class="source" { (visit.fill("guidance-moved", &[("before", before.as_str().into()), ("now", say::guide(visit, talk).into())])) }
            }
            @if talk.is_begun() { (report(visit, whole)) (confirmation(visit, whole)) } @else { (before(visit, whole)) }
            (note(visit, found))
            (guest::section(visit, whole))
            (appointment(visit, found))
        }
    };
    Page::new(title, main).section(section(found)).unlisted().status(status).show(visit)
}

/// Who talk.
pub(super) fn title(visit: &Visit, found: &Found) -> String {
    let parts = [
        ("learner", say::first(&found.learner_name).into()),
        ("guide", say::guide(visit, &found.talk).into()),
    ];
    visit.fill("guidance-talk-title", &parts)
}

fn section(found: &Found) -> &'static str {
    if found.is_learner() { mine::HERE } else { caseload::HERE }
}

/// Where the page stands, who talk, and when.
pub(super) fn head(visit: &Visit, found: &Found, title: &str) -> Markup {
    let learner = format!("{}/{}", caseload::HERE, found.talk.learner);
    let way: &[(&str, &str)] = match found.side {
        Side::Learner => &[(visit.t("guidance-mine-title"), mine::HERE)],
        Side::Guide => {
            &[(visit.t("guidance-caseload-title"), caseload::HERE), (&found.learner_name, &learner)]
        }
    };
    html! {
        div class="stack stack--tight" {
            (crumbs(visit, way, visit.t("guidance-talk")))
            h1 { (title) }
            p class="soft" { (say::when(visit, &found.talk)) ". " (say::state(visit, &found.talk)) }
        }
    }
}

/// The four parts on one line.
pub(super) fn line(visit: &Visit, found: &Found, steps: &[Step], here: Option<Part>) -> Markup {
    if !found.talk.is_open() {
        return html! {};
    }
    let urls: Vec<String> =
        Part::ALL.iter().map(|it| format!("{}/deel/{}", found.address(), it.number())).collect();
    let stops: Vec<Stop<'_>> = Part::ALL
        .iter()
        .zip(&urls)
        .map(|(part, url)| Stop {
            url,
            word: visit.t(part_key(*part)),
            state: if here == Some(*part) {
                StopState::Here
            } else if is_done(&found.talk, steps, *part) {
                StopState::Done
            } else {
                StopState::Open
            },
        })
        .collect();
    parts(visit.t("guidance-parts"), visit.t("guidance-part-done"), &stops)
}

const fn part_key(part: Part) -> &'static str {
    match part {
        Part::LookBack => "guidance-part-look_back",
        Part::Reflect => "guidance-part-reflect",
        Part::LookAhead => "guidance-part-look_ahead",
        Part::Act => "guidance-part-act",
    }
}

fn is_done(talk: &Talk, steps: &[Step], part: Part) -> bool {
    match talk.said(part) {
        Some(said) => !said.text.is_empty(),
        None => !steps.is_empty() || !talk.no_step_because.is_empty(),
    }
}

/// Before a talk: what the learner wants to talk about, and the way to begin.
fn before(visit: &Visit, whole: &Whole) -> Markup {
    let (found, talk) = (&whole.found, &whole.found.talk);
    if talk.state == State::Cancelled {
        return html! {};
    }
    html! {
        section class="stack" {
            h2 { (visit.t("guidance-wish-title")) }
            @if talk.wish.is_empty() {
                p { (visit.t(if found.is_learner() { "guidance-wish-none-you" } else { "guidance-wish-none" })) }
            } @else { (said(&say::paragraphs(&talk.wish), found.learner_name.as_str())) }
            (picked(visit, whole))
            @if found.is_learner() && talk.wish.is_empty() {
                p { a class="button" href={ (found.address()) "/voorbereiden" } { (visit.t("guidance-act-prepare")) } }
            } @else if found.is_learner() {
                p { a href={ (found.address()) "/voorbereiden" } { (visit.t("guidance-prepare-change")) } }
            }
            @if talk.state == State::Asked && !found.is_learner() {
                p { a class="button" href={ (found.address()) "/tijd" } { (visit.t("guidance-time-set")) } }
            } @else {
                p { a class=(if found.is_learner() && talk.wish.is_empty() { "button button--second" } else { "button" }) href={ (found.address()) "/deel/1" } { (visit.t("guidance-begin")) } }
                p class="hint" { (visit.t("guidance-begin-hint")) }
            }
        }
    }
}

/// What the learner shows for this talk.
pub(super) fn picked(visit: &Visit, whole: &Whole) -> Markup {
    let name = say::first(&whole.found.learner_name);
    html! {
        @for it in &whole.shown {
            @let from = match it.happened_on {
                Some(day) => visit.fill("guidance-from-dossier", &[("name", name.into()), ("title", it.title.as_str().into()), ("day", say::date(visit, day).into())]),
                None => visit.fill("guidance-from-plan", &[("name", name.into())]),
            };
            (said(&shown(visit, whole, it), &from))
        }
    }
}

/// What was picked: the words of an entry, or the plan with what each part of it is about.
fn shown(visit: &Visit, whole: &Whole, it: &Shown) -> Markup {
    if it.entry.is_none() && !whole.plan.is_empty() {
        return html! {
            dl class="terms" {
                @for (part, text) in &whole.plan {
                    div { dt { (visit.t(&format!("guidance-plan-{part}"))) } dd { (say::paragraphs(text)) } }
                }
            }
        };
    }
    html! { @if it.words.is_empty() { p { (it.title) } } @for text in &it.words { (say::paragraphs(text)) } }
}

/// What was said, part by part, and what comes of it.
pub(super) fn report(visit: &Visit, whole: &Whole) -> Markup {
    let talk = &whole.found.talk;
    html! {
        section class="stack stack--loose" {
            h2 { (visit.t("guidance-report-title")) }
            @for part in [Part::LookBack, Part::Reflect, Part::LookAhead] {
                @if let Some(it) = talk.said(part).filter(|it| !it.text.is_empty()) {
                    div class="stack stack--tight" {
                        h3 { (visit.t(&format!("guidance-ask-{}", part.code()))) }
                        (say::paragraphs(&it.text))
                        @if let Some(right) = it.right.filter(|it| *it != crate::model::talk::Right::Yes) {
                            p class="soft" { (visit.fill(&format!("guidance-right-said-{}", right.code()), &[("name", say::first(&whole.found.learner_name).into())])) }
                        }
                    }
                }
            }
            div class="stack stack--tight" {
                h3 { (visit.t("guidance-ask-act")) }
                @if whole.steps.is_empty() {
                    p { @if talk.no_step_because.is_empty() { (visit.t("guidance-steps-none")) } @else { (visit.fill("guidance-steps-because", &[("why", talk.no_step_because.as_str().into())])) } }
                }
                ul class="plan" { @for step in &whole.steps { (step_line(visit, step)) } }
            }
        }
    }
}

fn step_line(visit: &Visit, step: &Step) -> Markup {
    html! {
        li {
            (icon(Icon::Flag))
            span { (step.text) @if !step.helper.is_empty() { " " span class="soft" { (visit.fill("guidance-step-with", &[("name", step.helper.as_str().into())])) } } }
            @if let Some(day) = step.due_on { span class="when" { (visit.fill("guidance-step-before", &[("day", say::date(visit, day).into())])) } }
        }
    }
}

/// Who said that it is right, and the button to say so.
fn confirmation(visit: &Visit, whole: &Whole) -> Markup {
    let (found, talk) = (&whole.found, &whole.found.talk);
    let (mine, theirs) = match found.side {
        Side::Learner => (talk.learner_confirmed_at, talk.guide_confirmed_at),
        Side::Guide => (talk.guide_confirmed_at, talk.learner_confirmed_at),
    };
    let other = if found.is_learner() { say::guide(visit, talk) } else { &found.learner_name };
    let other_key =
        if theirs.is_some() { "guidance-confirmed-other" } else { "guidance-confirmed-other-not" };
    html! {
        section class="stack" id="klopt" {
            h2 { (visit.t("guidance-confirm-title")) }
            @if let Some(at) = mine {
                p { (visit.fill("guidance-confirmed-you", &[("moment", say::moment(visit, at).into())])) }
            }
            p { (visit.fill(other_key, &[("name", other.into())])) }
            @if mine.is_none() && talk.state == State::Held {
                p { (visit.t(if found.is_learner() { "guidance-confirm-learner" } else { "guidance-confirm-guide" })) }
                form method="post" action={ (found.address()) "/klopt" } {
                    (once::field(visit))
                    button class="button" type="submit" { (icon(Icon::Check)) (visit.t("guidance-confirm-yes")) }
                }
                @if let (true, Err(_)) = (found.is_learner(), may_confirm(talk, &whole.steps)) { p class="hint" { (visit.t("guidance-confirm-first")) } }
                @if talk.is_open() { p { a href={ (found.address()) "/deel/1" } { (visit.t("guidance-confirm-change")) } } }
            }
        }
    }
}

/// What the guide notes about the learner: "about me", beside "with me", by name and at once.
fn note(visit: &Visit, found: &Found) -> Markup {
    let talk = &found.talk;
    let of = visit.fill("guidance-note-of", &[("name", say::guide(visit, talk).into())]);
    let when = talk.guide_note_at.map(|at| say::moment(visit, at)).unwrap_or_default();
    html! {
        @if found.is_learner() && !talk.guide_note.is_empty() {
            section class="panel" { h2 class="h3" { (of) } (say::paragraphs(&talk.guide_note)) p class="source" { (when) ". " (visit.t("guidance-note-yours")) } }
        } @else if !found.is_learner() && talk.state != State::Cancelled {
            section class="panel" {
                h2 class="h3" { (visit.fill("guidance-note-mine", &[("name", say::first(&found.learner_name).into())])) }
                @if !talk.guide_note.is_empty() { p class="source" { (when) } }
                form method="post" action={ (found.address()) "/notitie" } class="stack" {
                    (once::field(visit))
                    (area(&Entered::new(), &Area { name: "notitie", label: visit.t("guidance-note-label"), hint: &visit.fill("guidance-note-hint", &[("name", say::first(&found.learner_name).into())]), text: &talk.guide_note }))
                    p { button class="button button--second" type="submit" { (visit.t("guidance-note-keep")) } }
                }
            }
        }
    }
}

/// When and where, and what can still be changed about that.
fn appointment(visit: &Visit, found: &Found) -> Markup {
    let talk = &found.talk;
    html! {
        section class="stack" {
            h2 { (visit.t("guidance-appointment-title")) }
            (say::appointment(visit, talk))
            @if talk.is_ahead() {
                div class="row" {
                    @if talk.planned_at.is_some() { a class="button button--second button--small" href={ (found.address()) "/afspraak.ics" } { (icon(Icon::Download)) (visit.t("guidance-to-calendar")) } }
                    @if !found.is_learner() { a class="button button--second button--small" href={ (found.address()) "/tijd" } { (icon(Icon::Calendar)) (visit.t("guidance-time-change")) } }
                    form method="post" action={ (found.address()) "/afzeggen" } {
                        (once::field(visit))
                        button class="button button--quiet button--small" type="submit" { (visit.t("guidance-cancel")) }
                    }
                }
            }
        }
    }
}
