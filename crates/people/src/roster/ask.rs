//! Invitations of people who come with a roster.

use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;

use super::Job;
use crate::letters::{Asked, Draft};
use crate::model::email::Email;
use crate::model::link::Kind;
use crate::model::membership::Membership;
use crate::model::secret::Secret;
use crate::store;

/// What every invitation of a school has in common. They are in Dutch: nobody knows yet what they prefer.
pub(super) struct Ask {
    school: String,
    names: Vec<(Role, Bilingual)>,
    is_on: bool,
}

impl Ask {
    pub(super) fn of(app: &App, job: &Job) -> Result<Self, Fault> {
        let found = app.db().read_blocking(Organisation(job.organisation), |tx| {
            Ok::<_, Error>((store::organisation::get(tx)?, store::role_name::all(tx)?))
        })?;
        let (school, names) = found;
        let school = school.ok_or_else(Fault::not_found)?.short_name;
        Ok(Self { school, names, is_on: job.roster.is_inviting })
    }

    /// An invitation, ready to be written; nothing when this roster asks nobody in, or without an address.
    pub(super) fn invite(
        &self,
        app: &App,
        name: &str,
        role: Role,
        email: Option<&str>,
    ) -> Option<Invitation> {
        let email = email.and_then(Email::parse).filter(|_| self.is_on)?;
        let language = Language::default();
        let own = self.names.iter().find(|it| it.0 == role).map(|it| it.1.get(language));
        let usual = format!("people-role-{}", role.code());
        let word = own.unwrap_or_else(|| app.messages().get(language, &usual));
        let secret = Secret::new(app.new_secret());
        let asked = Asked { name, organisation: &self.school, role: word };
        let ends_at = Moment(app.now().0 + Kind::Invite.life());
        let draft = Draft::invitation((app, language), asked, (secret.reveal(), ends_at));
        Some(Invitation { email, hash: secret.hash(), draft })
    }
}

/// An invitation by mail, ready to be written.
#[derive(Clone)]
pub(super) struct Invitation {
    email: Email,
    hash: String,
    draft: Draft,
}

impl Invitation {
    /// Writes the letter and the link; answers the hash of the link.
    pub(super) fn put(
        &self,
        tx: &mut Tx<'_, Organisation>,
        it: &Membership,
        now: Moment,
    ) -> Result<String, Error> {
        let letter = self.draft.put(tx, (it.person, self.email.as_str()), now)?;
        let to = (Kind::Invite, Some(self.email.as_str()));
        store::newcomer::ask(tx, it, (&self.hash, Some(&letter)), to, now)?;
        Ok(self.hash.clone())
    }
}
