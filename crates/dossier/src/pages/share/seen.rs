//! What somebody else sees, and that it is noted: the same for a guide, for a link, and for a school that a dossier was
//! handed over to.

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail;
use loper_texts::format;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::super::plan::{steps_seen, words};
use crate::model::share::{HOUR, Look, Part};
use crate::store;
use crate::store::seen::Seen;

/// Who looks, as the learner reads it.
pub(crate) struct Viewer {
    /// Who; nobody for a link.
    pub(crate) person: Option<PersonId>,
    /// The grant of a link.
    pub(crate) link: Option<Uuid>,
    /// What they are called.
    pub(crate) name: String,
    /// As what.
    pub(crate) role: Role,
    /// In whose trail the look is noted.
    pub(crate) organisation: OrganisationId,
    /// How that organisation calls itself; empty for a link.
    pub(crate) organisation_name: String,
}

impl Viewer {
    /// Someone who signed in.
    pub(crate) fn signed_in(me: &SignedIn) -> Self {
        Self {
            person: Some(me.person),
            link: None,
            name: me.name.clone(),
            role: me.role,
            organisation: me.organisation,
            organisation_name: me.organisation_name.clone(),
        }
    }

    fn look(&self, part: Part, at: Moment) -> Look {
        Look {
            at,
            person: self.person,
            name: self.name.clone(),
            role: self.role,
            organisation_name: self.organisation_name.clone(),
            part,
        }
    }

    fn line(&self, owner: PersonId, part: Part, at: Moment) -> Line {
        Line {
            organisation: self.organisation,
            made_at: at,
            actor: self.person,
            role: self.role,
            act: Act::Looked,
            subject: Some(owner),
            thing: Some(match part.codes() {
                (kind, Some(entry)) => format!("{kind}:{entry}"),
                (kind, None) => kind.to_owned(),
            }),
        }
    }
}

/// The beginning of the hour: looks from then on were noted already.
pub(crate) fn hour(now: Moment) -> Moment {
    Moment(now.0 - now.0.rem_euclid(HOUR))
}

/// Notes that someone looks at these parts, each at most once an hour, for the learner and in the trail. It happens before
/// anything is shown: what can't be noted is not seen. This is the only thing that these pages write, and the only way in
/// which a GET changes something.
pub(crate) async fn note(
    visit: &Visit,
    owner: PersonId,
    viewer: &Viewer,
    (parts, noted): (&[Part], &std::collections::BTreeSet<String>),
) -> Result<(), Fault> {
    let now = visit.app.now();
    let due: Vec<(Look, String, Line)> = parts
        .iter()
        .map(|part| (viewer.look(*part, now), viewer.line(owner, *part, now)))
        .map(|(look, line)| (look.clone(), look.slot(viewer.link), line))
        .filter(|(_, slot, _)| !noted.contains(slot))
        .collect();
    // Who looks at what is their own leaves no trace.
    if due.is_empty() || visit.signed_in.as_ref().is_some_and(|it| it.person == owner) {
        return Ok(());
    }
    let write = visit.app.db().write(Own(owner), move |tx| {
        for (look, slot, line) in &due {
            if store::share::note(tx, look, slot)? {
                trail::note(tx, line)?;
            }
        }
        Ok::<_, Error>(())
    });
    Ok(write.await?)
}

/// The plan and the list of what is shared; `base` is the address under which each entry is found.
pub(crate) fn overview(visit: &Visit, seen: &Seen, base: &str, today: Date) -> Markup {
    html! {
        @if let Some((plan, steps)) = &seen.plan {
            section class="stack" aria-labelledby="plan" {
                h2 id="plan" { (visit.t("dossier-share-seen-plan")) }
                (words(visit, plan))
                @if !steps.is_empty() { (steps_seen(visit, steps, today)) }
            }
        }
        @if seen.has_all || !seen.lines.is_empty() {
            section class="stack" aria-labelledby="stukken" {
                h2 id="stukken" { (visit.t("dossier-share-seen-entries")) }
                @if seen.lines.is_empty() { p { (visit.t("dossier-share-seen-none")) } }
                ul class="sees" {
                    @for it in &seen.lines {
                        li {
                            span class="when small soft" { (format::date(visit.language, it.happened_on)) }
                            span { a href={ (base) "/stuk/" (it.id.to_string()) } { (it.title) } @if !it.excerpt.is_empty() { br; (it.excerpt) } }
                        }
                    }
                }
            }
        }
    }
}
