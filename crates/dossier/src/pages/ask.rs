//! Asking someone for a word about an entry: a link that ends, and what came of it.

use axum::extract::{Form as Fields, Path};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::scope::Own;
use loper_people::model::secret::Secret;
use loper_texts::format;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;
use loper_web::components::crumbs::crumbs;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Form, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::{Visit, cookie};
use maud::{Markup, html};
use uuid::Uuid;

use super::form::{area, go, go_with, press, today, write_once};
use super::{HERE, MINE, entry, plan, words};
use crate::model::entry::Entry;
use crate::model::feedback::{DAYS, NAME_MAX, OPEN_MAX, QUESTION_MAX, Standing, standing, until};
use crate::model::part::{Part, tidy};
use crate::store;
use crate::store::feedback::Request;

/// The cookie that carries a new link to the page that shows it, once.
const LINK_COOKIE: &str = "loper_vraag";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/mijn/dossier/stuk/{id}/vragen", MINE, get(form)),
        Route::post("/mijn/dossier/stuk/{id}/vragen", MINE, post(ask)),
        Route::get("/mijn/dossier/stuk/{id}/vragen/{request}", MINE, get(show)),
        Route::post("/mijn/dossier/stuk/{id}/vragen/{request}", MINE, post(change)),
    ]
}

/// What others said about an entry, what is still asked, and the way to ask.
pub(crate) fn section(visit: &Visit, entry: &Entry, requests: &[Request], today: Date) -> Markup {
    let here = format!("{HERE}/stuk/{}/vragen", entry.id);
    let is = |it: &Request| standing(it.answered_at, it.revoked_at, it.until, today);
    html! {
        section class="stack" aria-labelledby="reacties" {
            h2 class="h3" id="reacties" { (visit.t("dossier-ask-section")) }
            @for it in requests.iter().filter(|it| is(it) == Standing::Answered) { (said(visit, it)) (away(visit, &here, it)) }
            @let open: Vec<&Request> = requests.iter().filter(|it| is(it) != Standing::Answered).collect();
            @if !open.is_empty() {
                ul class="list" { @for it in &open { li { (asked(visit, it, is(it))) (back(visit, &here, it, is(it))) } } }
            }
            p { a class="button button--second" href=(here) { (icon(Icon::MessageCircle)) (visit.t("dossier-ask-go")) } }
        }
    }
}

/// An answer, in the words of whoever gave it.
pub fn said(visit: &Visit, it: &Request) -> Markup {
    let when = it
        .answered_at
        .and_then(Moment::date)
        .map(|day| format::date(visit.language, day))
        .unwrap_or_default();
    html! {
        figure class="said" {
            p class="small soft" { (it.question) }
            blockquote { (plan::paragraphs(it.answer.as_deref().unwrap_or_default())) }
            figcaption class="small soft" { (it.from_name.as_deref().unwrap_or(&it.asked_of)) ", " (when) }
        }
    }
}

fn away(visit: &Visit, here: &str, it: &Request) -> Markup {
    let word = html! { (visit.t("dossier-ask-remove")) span class="hidden-visually" { ": " (it.asked_of) } };
    press(visit, &format!("{here}/{}", it.id), ("doe", "weg"), &word, "button button--quiet button--small")
}

fn asked(visit: &Visit, it: &Request, is: Standing) -> Markup {
    let until = format::date(visit.language, it.until);
    let key = match is {
        Standing::Open | Standing::Answered => "dossier-ask-open",
        Standing::Revoked => "dossier-ask-revoked",
        Standing::Ended => "dossier-ask-ended",
    };
    html! { strong { (it.asked_of) } ": " (visit.fill(key, &[("date", until.into())])) " " }
}

fn back(visit: &Visit, here: &str, it: &Request, is: Standing) -> Markup {
    let (value, key) =
        if is == Standing::Open { ("terug", "dossier-ask-revoke") } else { ("weg", "dossier-ask-remove") };
    let word = html! { (visit.t(key)) span class="hidden-visually" { ": " (it.asked_of) } };
    press(visit, &format!("{here}/{}", it.id), ("doe", value), &word, "button button--quiet button--small")
}

async fn form(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let found = entry::find(&visit, &me, &id).await?;
    let form = Form::new().with("vraag", visit.t("dossier-ask-question-first"));
    Ok(form_page(&visit, &me, &found.entry, &form, None))
}

fn form_page(visit: &Visit, me: &SignedIn, entry: &Entry, form: &Form, key: Option<&str>) -> Response {
    let here = format!("{HERE}/stuk/{}", entry.id);
    let title = words::title(visit, entry.body.texts.get(Part::Title));
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(words::title_of_house(visit, me), HERE), (title, &here)], visit.t("dossier-ask-title")))
            div class="page-head" {
                h1 { (visit.t("dossier-ask-title")) }
                p class="lead" { (visit.fill("dossier-ask-lead", &[("days", DAYS.into())])) }
            }
            (problem_list(visit, form))
            form class="stack stack--loose" method="post" action={ (here) "/vragen" } {
                @if let Some(key) = key { (once::field_again(key)) } @else { (once::field(visit)) }
                (field(form, Field { name: "wie", label: visit.t("dossier-ask-who"), hint: visit.t("dossier-ask-who-hint"), kind: "text" }))
                (area(form, "vraag", visit.t("dossier-ask-question"), ""))
                (shown(visit, entry, form))
                p { button class="button" type="submit" { (visit.t("dossier-ask-make")) } }
            }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(visit.t("dossier-ask-title"), main).section(HERE).unlisted().status(status).show(visit)
}

/// Which parts of the entry the other one reads: nothing is ticked for the learner.
fn shown(visit: &Visit, entry: &Entry, form: &Form) -> Markup {
    html! {
        fieldset class="field" {
            legend { (visit.t("dossier-ask-shown")) }
            p class="hint" { (visit.t("dossier-ask-shown-hint")) }
            @for (part, text) in entry.body.texts.filled().filter(|it| it.0 != Part::Title) {
                label class="choice" {
                    input type="checkbox" name="toon" value=(part.code()) checked[form.value("toon").split(' ').any(|it| it == part.code())];
                    span { strong { (words::label(visit, entry.kind, part)) } br; (crate::model::part::beginning(text, 60)) }
                }
            }
        }
    }
}

fn read(visit: &Visit, sent: &Sent) -> (Form, Vec<Part>) {
    let (who, question) = (tidy(sent.one("wie")), tidy(sent.one("vraag")));
    let parts: Vec<Part> = sent.all("toon").filter_map(Part::parse).collect();
    let mut form = Form::new()
        .with("wie", who.as_str())
        .with("vraag", question.as_str())
        .with("toon", crate::model::feedback::shown_text(&parts));
    for (name, text, most, empty) in [
        ("wie", &who, NAME_MAX, "dossier-ask-problem-who"),
        ("vraag", &question, QUESTION_MAX, "dossier-ask-problem-question"),
    ] {
        if text.is_empty() {
            form.add_problem(name, visit.t(empty));
        } else if text.chars().count() > most {
            form.add_problem(name, visit.fill("dossier-problem-long", &[("count", most.into())]));
        }
    }
    (form, parts)
}

async fn ask(visit: Visit, Path(id): Path<String>, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let found = entry::find(&visit, &me, &id).await?;
    let (mut form, parts) = read(&visit, &sent);
    let (entry, today) = (found.entry.id, today(&visit)?);
    let is_open = |it: &&Request| standing(it.answered_at, it.revoked_at, it.until, today) == Standing::Open;
    if found.requests.iter().filter(is_open).count() >= OPEN_MAX {
        form.add_problem("wie", visit.fill("dossier-ask-problem-many", &[("count", OPEN_MAX.into())]));
    }
    if !form.problems().is_empty() {
        return Ok(form_page(&visit, &me, &found.entry, &form, Some(sent.one(once::FIELD))));
    }
    let secret = Secret::new(visit.app.new_secret());
    let request = Request {
        id: visit.app.new_id(),
        entry,
        asked_of: form.value("wie").to_owned(),
        question: form.value("vraag").to_owned(),
        shown: parts,
        until: until(today),
        answer: None,
        from_name: None,
        made_at: visit.app.now(),
        answered_at: None,
        revoked_at: None,
    };
    let hash = secret.hash();
    let made = format!("{HERE}/stuk/{entry}/vragen/{}", request.id);
    let (to, id) = (made.clone(), request.id);
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        store::feedback::ask(tx, &request, &hash)?;
        Ok(Ok::<_, ()>(to.clone()))
    });
    let Ok(to) = done.await? else { return Err(Fault::not_found()) };
    if to != made {
        // The same form a second time: its link was shown by the first answer.
        return Ok(go(&to));
    }
    let secure = if visit.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let kept = format!(
        "{LINK_COOKIE}={id}.{}; Path={HERE}; Max-Age=600; HttpOnly; SameSite=Strict{secure}",
        secret.reveal()
    );
    Ok(go_with(&to, &kept))
}

async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path((entry, request)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (Some(entry), Ok(id)) = (EntryId::parse(&entry), Uuid::parse_str(&request)) else {
        return Err(Fault::not_found());
    };
    let found = visit.app.db().read(Own(me.person), move |tx| store::feedback::one(tx, id));
    let request = found.await?.filter(|it| it.entry == entry).ok_or_else(Fault::not_found)?;
    let carried = cookie(&headers, LINK_COOKIE).and_then(|it| it.split_once('.'));
    let token = carried.filter(|it| it.0 == id.to_string()).and_then(|it| Secret::parse(it.1));
    let link = token.map(|it| format!("{}/feedback/{}", visit.app.settings().base_url, it.reveal()));
    let here = format!("{HERE}/stuk/{entry}");
    let until = format::date(visit.language, request.until);
    let title = visit.fill("dossier-ask-made-title", &[("name", request.asked_of.as_str().into())]);
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } }
            div class="stack stack--loose" {
                @if let Some(link) = &link { (the_link(&visit, &me, &request, (link, &until))) }
                @else { p { (visit.t("dossier-ask-made-gone")) } }
                (back(&visit, &format!("{here}/vragen"), &request, standing(request.answered_at, request.revoked_at, request.until, today(&visit)?)))
                p { a href=(here) { (visit.t("dossier-ask-back")) } }
            }
        }
    };
    let mut page = Page::new(title, main).section(HERE).unlisted().show(&visit);
    page.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(page)
}

/// The link, to copy or to mail oneself: nobody else can see it after this page.
fn the_link(visit: &Visit, me: &SignedIn, request: &Request, (link, until): (&str, &str)) -> Markup {
    let text = visit.fill(
        "dossier-ask-mail",
        &[
            ("name", me.name.as_str().into()),
            ("question", request.question.as_str().into()),
            ("link", link.into()),
            ("date", until.into()),
        ],
    );
    let mail = format!(
        "mailto:?subject={}&body={}",
        in_address(visit.t("dossier-ask-mail-subject")),
        in_address(&text)
    );
    html! {
        p { (visit.fill("dossier-ask-made-text", &[("date", until.into())])) }
        div class="field" {
            label for="adres" { (visit.t("dossier-ask-link")) }
            input id="adres" type="text" readonly value=(link);
        }
        p class="row" { a class="button" href=(mail) { (icon(Icon::Mail)) (visit.t("dossier-ask-mail-go")) } }
        p class="small soft" { (visit.t("dossier-ask-made-once")) }
    }
}

/// A text as it stands in an address.
fn in_address(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// Takes a request back, or takes it away with its answer.
async fn change(
    visit: Visit,
    Path((entry, request)): Path<(String, String)>,
    Fields(fields): Sending,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (Some(entry), Ok(id)) = (EntryId::parse(&entry), Uuid::parse_str(&request)) else {
        return Err(Fault::not_found());
    };
    let sent = Sent(fields);
    let is_back = sent.one("doe") == "terug";
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let is_done = if is_back {
            store::feedback::revoke(tx, id, entry, now)?
        } else {
            store::feedback::remove(tx, id, entry)?
        };
        Ok(if is_done { Ok(format!("{HERE}/stuk/{entry}#reacties")) } else { Err(()) })
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}
