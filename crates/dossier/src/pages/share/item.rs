//! One entry as somebody else sees it, with its files: the same for a guide, for a link, and for a school that a dossier
//! was handed over to.

use std::collections::BTreeSet;

use axum::http::HeaderMap;
use axum::response::Response;
use jiff::civil::Date;
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_people::store::membership;
use loper_texts::format;
use loper_vocabulary::identity::{EntryId, FileId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::super::{badge, entry, files, words};
use super::seen::{Viewer, note};
use crate::model::entry::{Entry, State};
use crate::model::kind::Kind;
use crate::model::part::Part as Field;
use crate::model::share::{Part, Sight};
use crate::store;
use crate::store::file::File;

/// What somebody sees of one entry.
pub(crate) struct Item {
    /// The learner's name.
    name: String,
    entry: Entry,
    files: Vec<File>,
    noted: BTreeSet<String>,
}

/// Whether an entry is there for others: it was kept, and not taken away.
fn is_out(entry: &Entry) -> bool {
    entry.state == State::Kept && entry.removed_at.is_none()
}

/// The entry, when it is in sight; in four statements.
pub(crate) fn item(
    tx: &mut Tx<'_, Own>,
    sight: &Sight,
    id: EntryId,
    since: Moment,
) -> Result<Option<Item>, Error> {
    if !sight.has(Part::Entry(id)) {
        return Ok(None);
    }
    let Some(person) = membership::person(tx)? else { return Ok(None) };
    let Some(entry) = store::entry::get(tx, id)?.filter(is_out) else { return Ok(None) };
    let (files, noted) = (store::file::of_entry(tx, id)?, store::seen::noted(tx, since)?);
    Ok(Some(Item { name: person.name, entry, files, noted }))
}

/// Whether a file stands with an entry in sight.
pub(crate) fn file(tx: &mut Tx<'_, Own>, sight: &Sight, id: FileId) -> Result<bool, Error> {
    let Some(file) = store::file::one(tx, id)? else { return Ok(false) };
    Ok(sight.has(Part::Entry(file.entry)) && store::entry::get(tx, file.entry)?.is_some_and(|it| is_out(&it)))
}

/// Gives a file that [`file`] found in sight. It belongs to an entry whose look is noted where it is shown.
pub(crate) async fn give(
    visit: &Visit,
    owner: PersonId,
    id: FileId,
    asked: &HeaderMap,
) -> Result<Response, Fault> {
    files::answer(visit, owner, id, asked, |_| true).await
}

/// Notes the look, and then shows the entry; `base` is the address of the list that it stands in, and `record` where
/// whoever looks can record what it meets, if they may.
pub(crate) async fn show(
    visit: &Visit,
    (owner, viewer): (PersonId, &Viewer),
    item: &Item,
    (base, record): (&str, Option<&str>),
) -> Result<(String, Markup), Fault> {
    note(visit, owner, viewer, (&[Part::Entry(item.entry.id)], &item.noted)).await?;
    let title = words::title(visit, item.entry.body.texts.get(Field::Title)).to_owned();
    let badge = match item.entry.kind {
        Kind::Certificate => badge::of_entry(visit, owner, item.entry.id).await?,
        _ => None,
    };
    let badge = html! {
        @if let Some(badge) = &badge { (badge::view::of_entry(visit, badge)) }
        @if record.is_some() && item.entry.kind == Kind::Certificate && badge.as_ref().is_none_or(|it| it.0.organisation.is_some()) {
            p { a class="button button--second" href=(badge::issue::address(owner, item.entry.id)) { (icon(Icon::GraduationCap)) (visit.t("dossier-badge-give-link")) } }
        }
    };
    let main = view(visit, item, (&title, &badge), (base, record));
    Ok((title, main))
}

fn view(
    visit: &Visit,
    item: &Item,
    (title, badge): (&str, &Markup),
    (base, record): (&str, Option<&str>),
) -> Markup {
    let texts = &item.entry.body.texts;
    let (place, with) = (texts.get(Field::Place), texts.get(Field::WithWhom));
    let day: Date = item.entry.body.happened_on;
    html! {
        div class="page page--narrow" {
            div class="page-head" {
                p class="eyebrow" { (item.name) }
                h1 { (title) }
                p class="lead" {
                    (format::date(visit.language, day))
                    @if !place.is_empty() { ", " (place) }
                    @if !with.is_empty() { ", " (visit.fill("dossier-entry-with", &[("name", with.into())])) }
                }
                p class="tags" {
                    @for one in item.entry.body.competences.all() { span class="tag" { (visit.t(words::question(one))) } " " }
                }
            }
            div class="stack stack--sections" {
                (entry::body(visit, item.entry.kind, &item.entry.body))
                (badge)
                @if !item.files.is_empty() {
                    section class="stack" aria-labelledby="bestanden" {
                        h2 class="h3" id="bestanden" { (visit.t("dossier-files-title")) }
                        (files::gallery(visit, &item.files, &format!("{base}/bestand")))
                    }
                }
                @if let Some(to) = record { p { a class="button button--second" href=(to) { (icon(Icon::Check)) (visit.t("dossier-met-link-entry")) } } }
                p { a href=(base) { (visit.t("dossier-share-seen-back")) } }
            }
        }
    }
}
