//! The button that puts what came out in one's dossier. The dossier is another room: it asks for what stands here itself.

use loper_access::policy::{Action, Relation};
use loper_vocabulary::sector::Sector;
use loper_web::components::icon::{Icon, icon};
use loper_web::once;
use loper_web::visit::Visit;
use maud::{Markup, html};

/// Where a dossier takes something in.
const DOSSIER: &str = "/mijn/dossier/nieuw/uitslag";

/// The button, for whoever signed in and keeps a dossier; nothing for anyone else. `id` says what is put in.
pub fn button(visit: &Visit, id: &str) -> Markup {
    let owner = visit.signed_in.as_ref().filter(|_| visit.may(Action::KeepDossier, Relation::Own).is_ok());
    html! {
        @if let Some(me) = owner {
            @let word = if me.sector == Sector::Vo { "profile-keep-go-vo" } else { "profile-keep-go-mbo" };
            form class="stack stack--tight" method="post" action=(DOSSIER) {
                (once::field(visit))
                p { button class="button button--second" type="submit" name="uitslag" value=(id) { (icon(Icon::Plus)) (visit.t(word)) } }
                p class="small soft" { (visit.t("profile-keep-hint")) }
            }
        }
    }
}
