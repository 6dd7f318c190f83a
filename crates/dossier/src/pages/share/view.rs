//! How the page of sharing looks, and the panel of it on the first page of a dossier.

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_texts::format;
use loper_vocabulary::time::Moment;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::form::Form as Entered;
use loper_web::once;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::form::press;
use super::super::handover;
use super::{Found, HERE, ROLES, Shared, family};
use crate::model::handover::HandOver;
use crate::model::share::{Grant, Look, Part, To, last_day, link_end, year_end};
use crate::store::share::Titled;

/// What a role is called.
pub(crate) fn role_name(visit: &Visit, role: Role) -> String {
    visit.t(&format!("people-role-{}", role.code())).to_owned()
}

/// The whole page.
pub(super) fn view(visit: &Visit, me: &SignedIn, found: &Found, (form, today): (&Entered, Date)) -> Markup {
    let (open, ended): (Vec<&Titled>, Vec<&Titled>) =
        found.shared.grants.iter().partition(|(it, _)| it.is_open(today));
    let handed = seen_elsewhere(&found.shared, today);
    html! {
        div class="page" {
            div class="page-head" { h1 { (visit.t("dossier-share-title")) } p class="lead" { (visit.t("dossier-share-lead")) } }
            div class="stack stack--sections" {
                @if let Some((_, secret)) = &found.link { (new_link(visit, secret)) }
                section class="stack" aria-labelledby="nu" {
                    h2 id="nu" { (visit.t("dossier-share-now")) }
                    ul class="sees sees--open" {
                        @for it in &open { (grant(visit, it)) }
                        @for it in &handed { (handed_over(visit, it)) }
                        @for it in &found.guardians { (family::guardian(visit, it)) }
                        @let is_nobody = open.is_empty() && handed.is_empty() && found.guardians.is_empty();
                        li { (icon(Icon::Lock)) span { (visit.t(if is_nobody { "dossier-share-nobody" } else { "dossier-share-nobody-else" })) } }
                    }
                    @if !ended.is_empty() {
                        (more(&visit.fill("dossier-share-ended", &[("count", ended.len().into())]), &html! {
                            ul class="sees" { @for it in &ended { (past(visit, it)) } }
                        }))
                    }
                }
                (share_form(visit, me, found, (form, today)))
                section class="stack" aria-labelledby="keek" {
                    h2 id="keek" { (visit.t("dossier-share-looks")) }
                    p { (visit.t("dossier-share-looks-text")) }
                    @if found.shared.looks.is_empty() { p { (visit.t("dossier-share-looks-none")) } }
                    ul class="sees" { @for it in &found.shared.looks { (look(visit, it)) } }
                }
            }
        }
    }
}

/// A link that was made just now. It can be copied in this browser for ten minutes, and nowhere else.
fn new_link(visit: &Visit, secret: &str) -> Markup {
    let address = format!("{}/gedeeld/{secret}", visit.app.settings().base_url);
    let text = html! {
        p { (visit.t("dossier-share-link-text")) }
        p class="field" {
            label for="link" { (visit.t("dossier-share-link-label")) }
            input id="link" type="text" readonly value=(address);
        }
        p { a href={ "/gedeeld/" (secret) } { (visit.t("dossier-share-link-see")) } }
    };
    notice(Tone::Good, visit.t("dossier-share-link-title"), &text)
}

/// What is shared, in words that follow a colon.
pub(crate) fn part_words(visit: &Visit, part: Part, title: Option<&str>) -> String {
    match (part, title) {
        (Part::Entry(_), Some(title)) => visit.fill("dossier-share-part-entry", &[("title", title.into())]),
        (Part::Entry(_), None) => visit.t("dossier-share-part-gone").to_owned(),
        (Part::Plan, _) => visit.t("dossier-share-part-plan").to_owned(),
        (Part::Timeline, _) => visit.t("dossier-share-part-timeline").to_owned(),
        (Part::Everything, _) => visit.t("dossier-share-part-everything").to_owned(),
    }
}

/// With whom, in words.
fn whom(visit: &Visit, it: &Grant) -> Markup {
    match &it.to {
        To::Person(..) => html! { strong { (it.name) } },
        To::Role(role, _) => html! { strong { (visit.t(role_key(*role))) } },
        To::Link(_) => html! { strong { (it.name) } ", " (visit.t("dossier-share-by-link")) },
    }
}

const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "dossier-share-role-coordinator",
        _ => "dossier-share-role-guide",
    }
}

fn grant(visit: &Visit, (it, title): &Titled) -> Markup {
    let until = format::date(visit.language, it.until);
    let stop = html! {
        (visit.t("dossier-share-stop"))
        span class="hidden-visually" { ": " (part_words(visit, it.part, title.as_deref())) ", " (whom(visit, it)) }
    };
    html! {
        li {
            (icon(Icon::Eye))
            span {
                (whom(visit, it)) ": " (part_words(visit, it.part, title.as_deref())) ". "
                (visit.fill("dossier-share-until", &[("date", until.into())]))
            }
            (press(visit, &format!("{HERE}/{}", it.id), ("doe", "stop"), &stop, "button button--second button--small"))
        }
    }
}

/// What other schools read today.
fn seen_elsewhere(shared: &Shared, today: Date) -> Vec<&HandOver> {
    shared.handed.iter().filter(|it| it.is_seen(today)).collect()
}

/// A school that a dossier was handed over to: how to take it back stands there.
fn handed_over(visit: &Visit, it: &HandOver) -> Markup {
    let until = format::date(visit.language, it.until);
    html! {
        li {
            (icon(Icon::Send))
            span {
                strong { (it.organisation_name) } ": "
                a href={ (handover::HERE) "/" (it.id.to_string()) } { (visit.t("dossier-share-handed")) } ". "
                (visit.fill("dossier-share-until", &[("date", until.into())]))
            }
        }
    }
}

fn past(visit: &Visit, (it, title): &Titled) -> Markup {
    let ended = it.revoked_at.and_then(Moment::date).unwrap_or(it.until);
    let key = if it.revoked_at.is_some() { "dossier-share-stopped" } else { "dossier-share-over" };
    html! {
        li {
            (icon(Icon::Lock))
            span {
                (whom(visit, it)) ": " (part_words(visit, it.part, title.as_deref())) ". "
                (visit.fill(key, &[("date", format::date(visit.language, ended).into())]))
            }
        }
    }
}

fn look(visit: &Visit, (it, title): &(Look, Option<String>)) -> Markup {
    let at = format::moment(visit.language, it.at).unwrap_or_default();
    let who = if it.role == Role::Visitor {
        visit.t("dossier-share-by-link").to_owned()
    } else {
        format!("{}, {}", role_name(visit, it.role), it.organisation_name)
    };
    let name = if it.name.is_empty() { visit.t("dossier-share-someone-gone") } else { &it.name };
    html! {
        li {
            (icon(Icon::Eye))
            span { strong { (name) } " (" (who) "): " (part_words(visit, it.part, title.as_deref())) br; span class="small soft" { (at) } }
        }
    }
}

/// A choice in a list of one.
fn choice(form: &Entered, name: &str, value: &str, words: &Markup) -> Markup {
    html! {
        label class="choice" { input type="radio" name=(name) value=(value) checked[form.value(name) == value]; span { (words) } }
    }
}

fn error(form: &Entered, name: &str) -> Markup {
    html! {
        @if let Some(problem) = form.problem(name) {
            p class="error" id={ (name) "-problem" } { (icon(Icon::OctagonAlert)) span { (problem) } }
        }
    }
}

fn share_form(visit: &Visit, me: &SignedIn, found: &Found, (form, today): (&Entered, Date)) -> Markup {
    let date = |day| format::date(visit.language, day);
    let until = visit.fill(
        "dossier-share-until-hint",
        &[
            ("year", date(year_end(today)).into()),
            ("link", date(link_end(today)).into()),
            ("last", date(last_day(today)).into()),
        ],
    );
    let name = Field {
        name: "naam",
        label: visit.t("dossier-share-name"),
        hint: visit.t("dossier-share-name-hint"),
        kind: "text",
    };
    let last = Field { name: "tot", label: visit.t("dossier-share-until-label"), hint: &until, kind: "date" };
    html! {
        section class="panel" aria-labelledby="deel" {
            h2 id="deel" { (visit.t("dossier-share-new")) }
            (problem_list(visit, form))
            form method="post" action=(HERE) class="stack stack--loose" {
                (once::field(visit))
                (what(visit, found, form))
                fieldset class={ "field" @if form.problem("met").is_some() { " field--error" } } id="met" {
                    legend { (visit.t("dossier-share-whom")) }
                    (error(form, "met"))
                    @for guide in &found.guides {
                        (choice(form, "met", &format!("persoon:{}", guide.person), &html! { (guide.name) ", " (role_name(visit, guide.role)) }))
                    }
                    @for it in &found.guardians {
                        (choice(form, "met", &format!("persoon:{}", it.guardian), &html! { (it.guardian_name) ", " (role_name(visit, Role::Guardian)) }))
                    }
                    @for role in ROLES {
                        (choice(form, "met", &format!("rol:{}", role.code()), &html! { (visit.fill(role_choice(role), &[("school", me.organisation_name.as_str().into())])) }))
                    }
                    (choice(form, "met", "link", &html! { (visit.t("dossier-share-link-choice")) }))
                    (family::consent(visit, found.is_young))
                }
                (field(form, name))
                (field(form, last))
                p { button class="button" type="submit" { (icon(Icon::Share2)) (visit.t("dossier-share-go")) } }
            }
        }
    }
}

const fn role_choice(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "dossier-share-role-coordinator-choice",
        _ => "dossier-share-role-guide-choice",
    }
}

fn what(visit: &Visit, found: &Found, form: &Entered) -> Markup {
    let chosen = form.value("wat");
    let parts = [
        ("plan", "dossier-share-what-plan"),
        ("timeline", "dossier-share-what-timeline"),
        ("everything", "dossier-share-what-everything"),
    ];
    html! {
        div class={ "field" @if form.problem("wat").is_some() { " field--error" } } {
            label for="wat" { (visit.t("dossier-share-what")) }
            p class="hint" id="wat-hint" { (visit.t("dossier-share-what-hint")) }
            (error(form, "wat"))
            select id="wat" name="wat" aria-describedby="wat-hint" {
                option value="" { (visit.t("dossier-share-what-choose")) }
                @for (value, key) in parts { option value=(value) selected[chosen == value] { (visit.t(key)) } }
                @if !found.titles.is_empty() {
                    optgroup label=(visit.t("dossier-share-what-entries")) {
                        @for (id, title, day) in &found.titles {
                            @let value = id.to_string();
                            option value=(value) selected[chosen == value] { (title) " (" (format::date(visit.language, *day)) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// The panel on the first page of a dossier: who sees what, and when they looked last.
pub(crate) fn panel(visit: &Visit, shared: &Shared, today: Date) -> Markup {
    let open: Vec<&Titled> = shared.grants.iter().filter(|(it, _)| it.is_open(today)).collect();
    let handed = seen_elsewhere(shared, today);
    html! {
        section class="panel" aria-labelledby="ziet" {
            h2 class="h3" id="ziet" { (visit.t("dossier-share-panel")) }
            ul class="sees" {
                @for it in open.iter().take(5) { (short(visit, it, &shared.looks)) }
                @if open.len() > 5 { li { (icon(Icon::Eye)) span { (visit.fill("dossier-share-panel-more", &[("count", (open.len() - 5).into())])) } } }
                @for it in &handed { (handed_over(visit, it)) }
                li { (icon(Icon::Lock)) span { (visit.t(if open.is_empty() && handed.is_empty() { "dossier-share-nobody" } else { "dossier-share-nobody-else" })) } }
            }
            p { a href=(HERE) { (visit.t("dossier-share-panel-change")) } }
        }
    }
}

fn short(visit: &Visit, (it, title): &Titled, looks: &[(Look, Option<String>)]) -> Markup {
    let last = match &it.to {
        To::Person(person, _) => looks.iter().find(|(look, _)| look.person == Some(*person)),
        To::Role(..) | To::Link(_) => None,
    };
    let last = last.and_then(|(look, _)| format::moment(visit.language, look.at));
    let until = format::date(visit.language, it.until);
    html! {
        li {
            (icon(Icon::Eye))
            span {
                (whom(visit, it)) ": " (part_words(visit, it.part, title.as_deref())) ". "
                (visit.fill("dossier-share-until", &[("date", until.into())]))
                @if let Some(last) = last { " " (visit.fill("dossier-share-last-look", &[("moment", last.into())])) }
            }
        }
    }
}
