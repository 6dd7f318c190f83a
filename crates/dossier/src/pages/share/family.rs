//! Guardians on the page that says who sees what, and what needs their consent.

use loper_people::model::consent::{Consent, rule};
use loper_people::store::guardian::Tie;
use loper_texts::format;
use loper_web::components::icon::{Icon, icon};
use loper_web::visit::Visit;
use maud::{Markup, html};

/// A guardian whom the school tied to the learner: what they see without being shown anything, until when, and when they
/// looked.
pub(super) fn guardian(visit: &Visit, it: &Tie) -> Markup {
    let until = format::date(visit.language, it.ends_on);
    let looked = it.seen_at.and_then(|at| format::moment(visit.language, at));
    html! {
        li {
            (icon(Icon::Eye))
            span {
                strong { (it.guardian_name) } " (" (visit.t("people-role-guardian")) "): " (visit.t("dossier-share-guardian")) " "
                (visit.fill("dossier-share-guardian-until", &[("date", until.into())])) " "
                @match looked {
                    Some(moment) => (visit.fill("dossier-share-last-look", &[("moment", moment.into())])),
                    None => (visit.t("dossier-share-guardian-not-yet")),
                }
            }
        }
    }
}

/// What someone younger than sixteen asks at home first, where something can be shared with others than the school.
/// Nothing for whoever is sixteen.
pub(super) fn consent(visit: &Visit, is_young: Option<bool>) -> Markup {
    let rule = rule("share_outside").filter(|it| it.consent == Consent::Yes);
    let key = match is_young {
        Some(false) => None,
        Some(true) => Some("dossier-share-consent-young"),
        None => Some("dossier-share-consent-unknown"),
    };
    html! {
        @if let (Some(rule), Some(key)) = (rule, key) {
            p class="hint" { (visit.t(key)) " " a href=(rule.url) rel="noreferrer" { (rule.basis) } }
        }
    }
}
