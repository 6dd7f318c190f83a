//! `/mijn/dossier/nieuw/uitslag`: what came out of a test, a check or a list of choices goes in as a copy, with one press.

use axum::extract::Form as Fields;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Own;
use loper_texts::format;
use loper_vocabulary::identity::EntryId;
use loper_web::components::crumbs::crumbs;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Sent};
use loper_web::keepsake::Keepsake;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::form::{go, press, write_once};
use super::{HERE as DOSSIER, MINE, plan, words};
use crate::model::kept::{entry_of, with_origin};
use crate::model::kind::Kind;
use crate::record::{Record, record};
use crate::store;
use crate::store::entry::Standing;

/// Where it is.
pub const HERE: &str = "/mijn/dossier/nieuw/uitslag";

/// Where something can come out: the title, the text, and the address.
const WAYS: [(&str, &str, &str); 3] = [
    ("dossier-outcome-way-test", "dossier-outcome-way-test-text", "/test"),
    ("dossier-outcome-way-check", "dossier-outcome-way-check-text", "/verwachtingen"),
    ("dossier-outcome-way-choices", "dossier-outcome-way-choices-text", "/mijn-keuzes"),
];

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show)), Route::post(HERE, MINE, post(keep))]
}

/// Something that came out, and how far it is in the dossier.
type Offered = (Keepsake, EntryId, Standing);

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let offered = find(&visit, &me).await?;
    Ok(page(&visit, &me, &offered, false))
}

async fn find(visit: &Visit, me: &SignedIn) -> Result<Vec<Offered>, Fault> {
    let all = visit.app.keepsakes(me.person, visit.language).await?;
    let there = visit.app.db().read(Own(me.person), store::entry::results).await?;
    let person = me.person;
    let offered = all.into_iter().map(|it| {
        let entry = entry_of(person, &it.id, &it.version);
        let standing = there.iter().find(|row| row.0 == entry).map_or(Standing::Nowhere, |row| row.1);
        (it, entry, standing)
    });
    Ok(offered.collect())
}

fn page(visit: &Visit, me: &SignedIn, offered: &[Offered], is_gone: bool) -> Response {
    let title = visit.t("dossier-outcome-title");
    let house = words::title_of_house(visit, me);
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(house, DOSSIER), (visit.t("dossier-add"), "/mijn/dossier/nieuw")], title))
            div class="page-head" { h1 { (title) } p class="lead" { (words::named(visit, me, "dossier-outcome-lead")) } }
            div class="stack stack--sections" {
                @if is_gone { (notice(Tone::Plain, visit.t("dossier-outcome-gone"), &html! { p { (visit.t("dossier-outcome-gone-text")) } })) }
                @if offered.is_empty() {
                    (empty(visit.t("dossier-outcome-none"), visit.t("dossier-outcome-none-text"), (visit.t(WAYS[0].0), WAYS[0].2)))
                } @else {
                    ul class="stack" { @for it in offered { (one(visit, me, it)) } }
                }
                (ways(visit, offered.is_empty()))
            }
        }
    };
    let status = if is_gone { StatusCode::NOT_FOUND } else { StatusCode::OK };
    Page::new(title, main).section(DOSSIER).unlisted().status(status).show(visit)
}

fn one(visit: &Visit, me: &SignedIn, (it, entry, standing): &Offered) -> Markup {
    let day = visit.fill("dossier-outcome-day", &[("date", format::date(visit.language, it.made_on).into())]);
    let word = html! { (icon(Icon::Plus)) (words::named(visit, me, "dossier-outcome-go")) };
    let address = format!("{DOSSIER}/stuk/{entry}");
    html! {
        li class="panel stack stack--tight" {
            h2 class="h3" { (it.title) }
            p class="small soft" { (day) " " a href=(it.link) { (visit.t("dossier-outcome-look")) } }
            (more(visit.t("dossier-outcome-what"), &html! { (plan::paragraphs(&it.text)) (plan::paragraphs(&it.says_not)) }))
            @match standing {
                Standing::Nowhere => (press(visit, HERE, ("uitslag", &it.id), &word, "button button--small")),
                Standing::Kept => p { span class="tag" { (icon(Icon::Check)) (words::named(visit, me, "dossier-outcome-there")) } " " a href=(address) { (visit.t("dossier-asked-see")) } },
                Standing::Removed => {
                    p { (visit.t("dossier-outcome-removed")) }
                    (press(visit, &format!("{address}/terug"), ("doe", "terug"), &html! { (visit.t("dossier-put-back")) }, "button button--second button--small"))
                }
            }
        }
    }
}

/// Where more can come out. The first way stands in the empty page already.
fn ways(visit: &Visit, is_empty: bool) -> Markup {
    html! {
        section class="stack" aria-labelledby="meer" {
            h2 class="h3" id="meer" { (visit.t("dossier-outcome-more")) }
            ul class="list" {
                @for (title, text, to) in WAYS.iter().skip(usize::from(is_empty)) {
                    li { a href=(to) { (visit.t(title)) } ": " (visit.t(text)) }
                }
            }
        }
    }
}

/// Puts a copy in. What is in already leads to where it stands, and what was taken away comes back.
async fn keep(visit: Visit, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let offered = find(&visit, &me).await?;
    let Some((it, id, _)) = offered.iter().find(|it| it.0.id == sent.one("uitslag")) else {
        return Ok(page(&visit, &me, &offered, true));
    };
    let day = format::date(visit.language, it.made_on);
    let copy = visit.fill("dossier-outcome-copy", &[("date", day.into())]);
    let more = visit.t("dossier-outcome-cut").to_owned();
    let (entry, it) = (*id, it.clone());
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let made = Record {
            id: entry,
            kind: Kind::Result,
            title: it.title.clone(),
            results: with_origin(&it.text, &[&copy, &it.says_not], &more),
            happened_on: it.made_on,
            competences: it.competences,
        };
        let is_new = record(tx, &made, now)? || store::entry::restore(tx, entry)?;
        let said = if is_new { "bewaard" } else { "al" };
        Ok(Ok::<_, ()>(format!("{DOSSIER}/stuk/{entry}?{said}=1")))
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}
