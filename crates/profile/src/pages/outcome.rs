//! `/test/uitkomst`: what the answers tell, in words first; or that we can't tell yet, why, and the way on.

use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use loper_database::scope::Anonymous;
use loper_texts::format::list;
use loper_vocabulary::interest::Interest;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::components::range::{Hue, Range, ranges};
use loper_web::components::table::{Table, table};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{door, go, keep, me, own, start};
use crate::model::about::Span;
use crate::model::interests::{Answers, Form as Length, Profile, Reason, Verdict, next, verdict};
use crate::store;
use crate::store::said::When;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, "/test/uitkomst", get(show))]
}

/// Shows what the answers tell.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let when = me::when(&visit)?;
    let Some(owner) = me::me(&visit, &headers).await? else { return Ok(go(start::HERE, None)) };
    let said =
        visit.app.db().read(Anonymous(owner), move |tx| store::about::everything(tx, when.today)).await?;
    Ok(view(&visit, &said.answers, said.standing.form, when))
}

/// The name of a type of interest, as a thing to do.
pub const fn name(interest: Interest) -> &'static str {
    match interest {
        Interest::R => "profile-interest-R",
        Interest::I => "profile-interest-I",
        Interest::A => "profile-interest-A",
        Interest::S => "profile-interest-S",
        Interest::E => "profile-interest-E",
        Interest::C => "profile-interest-C",
    }
}

fn view(visit: &Visit, answers: &Answers, form: Option<Length>, when: When) -> Response {
    let has_more = form.is_some_and(|form| next(answers, form, when.today).is_some());
    let title = visit.t("profile-outcome-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } }
            div class="stack stack--loose" {
                @match verdict(answers, when.today) {
                    Verdict::Clear(profile) => (clear(visit, &profile, answers)),
                    Verdict::CannotTell(reason) => (cannot(visit, reason, has_more)),
                }
                @if has_more {
                    p { a href="/test/vragen" { (visit.t("profile-outcome-finish")) } }
                } @else {
                    (longer(visit, form))
                }
                (next_step(visit))
                (more(visit.t("profile-outcome-how"), &how(visit)))
            }
        }
    };
    Page::new(title, main).section(start::HERE).unlisted().show(visit)
}

/// What stands out in one sentence, and the picture and the table that say the same.
fn clear(visit: &Visit, profile: &Profile, answers: &Answers) -> Markup {
    let leading = profile.ranked.iter().take(profile.leading.max(1));
    let words: Vec<String> = leading.map(|it| visit.t(name(*it)).to_lowercase()).collect();
    let key = if words.len() == 1 { "profile-outcome-one" } else { "profile-outcome-some" };
    let sentence = visit.fill(key, &[("names", list(visit.language, &words).into())]);
    let count = answers.latest().len();
    html! {
        p class="lead" { (sentence) }
        (picture(visit, profile))
        p class="small soft" { (visit.fill("profile-outcome-count", &[("count", count.into())])) }
        (keep::button(visit, "interests"))
    }
}

fn picture(visit: &Visit, profile: &Profile) -> Markup {
    let all: Vec<Range> = profile
        .ranked
        .iter()
        .map(|it| {
            let span = profile.spans[it.place()];
            Range {
                name: visit.t(name(*it)).to_owned(),
                words: visit.t(words(span)).to_owned(),
                span: Some((f64::from(span.low), f64::from(span.middle), f64::from(span.high))),
                hue: Hue::People,
                is_soft: false,
            }
        })
        .collect();
    let scale = [visit.t("profile-outcome-less").to_owned(), visit.t("profile-outcome-more").to_owned()];
    html! {
        (ranges(&all, (0.0, 100.0), &scale))
        (more(visit.t("web-as-table"), &as_table(visit, profile)))
    }
}

/// A span in words: where it lies, and whether it may be on either side.
const fn words(span: Span) -> &'static str {
    match (span.low, span.high) {
        (50.., _) => "profile-outcome-span-more",
        (_, ..=50) => "profile-outcome-span-less",
        _ if span.middle >= 58 => "profile-outcome-span-maybe-more",
        _ if span.middle <= 42 => "profile-outcome-span-maybe-less",
        _ => "profile-outcome-span-middle",
    }
}

fn as_table(visit: &Visit, profile: &Profile) -> Markup {
    let heads = ["profile-outcome-head-what", "profile-outcome-head-words", "profile-outcome-head-span"];
    let rows = profile.ranked.iter().map(|it| {
        let span = profile.spans[it.place()];
        let figures =
            visit.fill("profile-outcome-span", &[("low", span.low.into()), ("high", span.high.into())]);
        (None, vec![visit.t(name(*it)).to_owned(), visit.t(words(span)).to_owned(), figures])
    });
    table(&Table {
        label: visit.t("profile-outcome-table").to_owned(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: 2,
        is_stacked: true,
    })
}

/// We can't tell: why, and that this is no fault of the one who answered.
fn cannot(visit: &Visit, reason: Reason, has_more: bool) -> Markup {
    let text = match reason {
        Reason::TooFew { answered, missing } => {
            visit.fill(reason.text_key(), &[("answered", answered.into()), ("missing", missing.into())])
        }
        _ => visit.t(reason.text_key()).to_owned(),
    };
    let inside = html! {
        p { (text) }
        @if has_more {
            p { a class="button" href="/test/vragen" { (visit.t("profile-start-on-more")) (icon(Icon::ArrowRight)) } }
        }
    };
    notice(Tone::Plain, visit.t("profile-outcome-cannot-title"), &inside)
}

/// The way to more questions: the answers stay.
fn longer(visit: &Visit, form: Option<Length>) -> Markup {
    let longer = match form {
        Some(Length::Short) => Some((Length::Normal, "profile-outcome-longer-normal")),
        Some(Length::Normal) => Some((Length::Long, "profile-outcome-longer-long")),
        _ => None,
    };
    html! {
        @if let Some((length, key)) = longer {
            form method="post" action=(start::HERE) {
                button class="button button--second" type="submit" name="lengte" value=(length.code()) { (visit.t(key)) }
            }
        }
    }
}

fn next_step(visit: &Visit) -> Markup {
    html! {
        section class="next" aria-labelledby="volgende" {
            h2 id="volgende" { (visit.t("profile-outcome-next")) }
            p { a class="button button--band" href="/test/wensen" { (visit.t("profile-outcome-next-wishes")) (icon(Icon::ArrowRight)) } }
            p { a href="/past-bij-mij" { (visit.t("profile-outcome-next-fit")) } }
        }
    }
}

/// For who wants to know: how it is worked out, and what it doesn't say.
fn how(visit: &Visit) -> Markup {
    html! {
        div class="stack stack--tight" {
            p { (visit.t("profile-item-not-validated")) }
            p { (visit.t("profile-outcome-how-span")) }
            p { (visit.t("profile-outcome-how-yes")) }
            p { (visit.t("profile-outcome-how-not")) }
        }
    }
}
