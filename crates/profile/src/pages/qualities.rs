//! `/test/kwaliteiten`: cards in everyday words, and for each a sentence that proves it.

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Anonymous;
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::tag::tag;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::form::Form as Entered;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{door, go, keep, me, own, start};
use crate::model::qualities::proof::{CHARACTERS_MAX, WORDS_MIN};
use crate::model::qualities::{CARDS, Card, Problem, Quality};
use crate::store;
use loper_web::form::{Body, Sent};

const HERE: &str = "/test/kwaliteiten";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(show)), door(Method::Post, HERE, post(change))]
}

async fn mine(visit: &Visit, headers: &HeaderMap) -> Result<Vec<Quality>, Fault> {
    let Some(owner) = me::me(visit, headers).await? else { return Ok(Vec::new()) };
    Ok(visit.app.db().read(Anonymous(owner), store::said::qualities).await?)
}

/// Shows the cards that are theirs, with their proofs, and those that can still be picked.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let mine = mine(&visit, &headers).await?;
    Ok(view(&visit, &mine, &[], &Entered::new()))
}

/// Picks cards, keeps proofs, or takes a card back.
pub async fn change(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    let (when, sent) = (me::when(&visit)?, Sent(fields));
    if let Some(card) = sent.all("weg").next() {
        let card = Card::find(card).ok_or(Fault::Unreadable("profile-quality-problem-unknown-card"))?;
        let Some(owner) = me::me(&visit, &headers).await? else { return Ok(go(HERE, None)) };
        visit
            .app
            .db()
            .write(Anonymous(owner), move |tx| store::said::drop_quality(tx, card.id, when))
            .await?;
        return Ok(go(HERE, None));
    }
    let (taken, wrong) = read(&sent)?;
    if !taken.is_empty() {
        let (owner, cookie) = me::me_or_new(&visit, &headers).await?;
        visit
            .app
            .db()
            .write(Anonymous(owner), move |tx| {
                taken.iter().try_for_each(|it| store::said::put_quality(tx, it, when))
            })
            .await?;
        if wrong.is_empty() {
            return Ok(go(HERE, cookie.as_deref()));
        }
    }
    if wrong.is_empty() {
        return Ok(go(HERE, None));
    }
    let mut form = Entered::new();
    for (card, _, problem) in &wrong {
        form.add_problem(card.id, words(&visit, problem));
    }
    let mine = mine(&visit, &headers).await?;
    Ok(view(&visit, &mine, &wrong, &form))
}

/// A card whose proof can't be kept: what was typed, and why.
type Wrong = (&'static Card, String, Problem);

/// What can be kept, and what can't. A card that nobody made is refused.
fn read(sent: &Sent) -> Result<(Vec<Quality>, Vec<Wrong>), Fault> {
    let (mut taken, mut wrong) = (Vec::new(), Vec::new());
    let picked = sent.all("kaart").map(|it| (it, ""));
    for (id, text) in picked.chain(sent.beginning("bewijs-")) {
        let card = Card::find(id).ok_or(Fault::Unreadable("profile-quality-problem-unknown-card"))?;
        match Quality::parse(id, text) {
            Ok(quality) => taken.push(quality),
            Err(problem) => wrong.push((card, text.chars().take(4 * CHARACTERS_MAX).collect(), problem)),
        }
    }
    Ok((taken, wrong))
}

fn words(visit: &Visit, problem: &Problem) -> String {
    visit.fill(problem.text_key(), &[("words", WORDS_MIN.into()), ("characters", CHARACTERS_MAX.into())])
}

fn view(visit: &Visit, mine: &[Quality], wrong: &[Wrong], form: &Entered) -> Response {
    let title = visit.t("profile-quality-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-quality-lead")) } }
            div class="stack stack--sections" {
                (problem_list(visit, form))
                @if !mine.is_empty() { (proofs(visit, mine, wrong)) }
                @if mine.iter().any(|it| it.proof().is_some()) { (keep::button(visit, "qualities")) }
                (cards(visit, mine))
                div class="stack stack--tight" {
                    p { a href="/test/wensen" { (visit.t("profile-quality-next")) } }
                    p { a href=(start::HERE) { (visit.t("profile-back-start")) } }
                }
            }
        }
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(title, main).section(start::HERE).unlisted().status(status).show(visit)
}

/// The picked cards, each with a place for its proof; one button keeps them all.
fn proofs(visit: &Visit, mine: &[Quality], wrong: &[Wrong]) -> Markup {
    html! {
        section class="stack" aria-labelledby="mijn" {
            h2 id="mijn" { (visit.t("profile-quality-mine")) }
            p { (visit.t("profile-quality-proof-hint")) }
            form method="post" action=(HERE) class="stack stack--loose" {
                @for quality in mine {
                    @let bad = wrong.iter().find(|it| it.0.id == quality.card().id);
                    (proof(visit, quality, bad))
                }
                p { button class="button" type="submit" { (visit.t("profile-quality-keep")) } }
            }
        }
    }
}

fn proof(visit: &Visit, quality: &Quality, wrong: Option<&Wrong>) -> Markup {
    let id = quality.card().id;
    let key = quality.card().text_key();
    let card = visit.t(&key);
    let kept = quality.proof().map_or("", |it| it.as_str());
    let text = wrong.map_or(kept, |it| it.1.as_str());
    let problem_id = format!("{id}-fout");
    let state = if kept.is_empty() { "profile-quality-claimed" } else { "profile-quality-proven" };
    let remove = visit.fill("profile-quality-remove-one", &[("card", card.into())]);
    html! {
        div class={ "field" @if wrong.is_some() { " field--error" } } {
            label for=(id) { (card) " " (visit.t("profile-quality-proof-question")) }
            @if let Some((_, _, problem)) = wrong {
                p class="error" id=(problem_id) { (icon(Icon::OctagonAlert)) span { (words(visit, problem)) } }
            }
            textarea id=(id) name={ "bewijs-" (id) } rows="3" maxlength=(CHARACTERS_MAX)
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| problem_id.clone())] { (text) }
            div class="row row--apart" {
                (tag(visit.t(state)))
                button class="button button--quiet button--small" type="submit" name="weg" value=(id) aria-label=(remove) { (icon(Icon::Close)) (visit.t("profile-quality-remove")) }
            }
        }
    }
}

/// The cards that can still be picked.
fn cards(visit: &Visit, mine: &[Quality]) -> Markup {
    let open = CARDS.iter().filter(|card| !mine.iter().any(|it| it.card().id == card.id));
    html! {
        form method="post" action=(HERE) class="stack" {
            fieldset class="stack stack--tight" {
                legend { h2 { (visit.t("profile-quality-pick")) } }
                div class="columns columns--small columns--close" {
                    @for card in open {
                        label class="choice" { input type="checkbox" name="kaart" value=(card.id); span { (visit.t(&card.text_key())) } }
                    }
                }
            }
            p { button class={ "button" @if !mine.is_empty() { " button--second" } } type="submit" { (visit.t("profile-quality-take")) } }
        }
    }
}
