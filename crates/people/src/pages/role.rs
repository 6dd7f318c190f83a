//! What a role is called: the word of the school, or else ours.

use loper_access::actor::Role;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Scope};
use loper_database::tx::Tx;
use loper_vocabulary::identity::OrganisationId;
use loper_vocabulary::language::Bilingual;
use loper_web::visit::Visit;

use crate::store;

/// What an organisation calls its roles, where that is not the usual word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(Vec<(Role, Bilingual)>);

impl Names {
    /// The words of one organisation, in the transaction of a page.
    pub fn of<S: Scope>(tx: &mut Tx<'_, S>, organisation: OrganisationId) -> Result<Self> {
        tx.within(Organisation(organisation), store::role_name::all).map(Self)
    }

    /// What the school calls a role, if it has a word of its own.
    pub fn own(&self, role: Role) -> Option<&Bilingual> {
        self.0.iter().find(|it| it.0 == role).map(|it| &it.1)
    }

    /// The word for a role.
    pub fn word(&self, visit: &Visit, role: Role) -> String {
        match self.own(role) {
            Some(own) => visit.say(own).to_owned(),
            None => visit.t(&format!("people-role-{}", role.code())).to_owned(),
        }
    }
}
