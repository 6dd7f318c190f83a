//! Who asks, and how they reach a talk or a learner. Unknown, elsewhere and erased look the same.

use jiff::civil::Date;
use loper_access::actor::Actor;
use loper_access::allows;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_people::model::membership::relation_of;
use loper_people::store::membership;
use loper_people::store::membership::Person;
use loper_vocabulary::identity::{PersonId, TalkId};
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::once;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;

use crate::model::talk::Talk;
use crate::store;

/// The one who asks, today.
#[derive(Debug, Clone)]
pub struct Asker {
    /// Who, in which role.
    pub me: SignedIn,
    /// The same for the policy.
    pub actor: Actor,
    /// Now.
    pub now: Moment,
    /// The day in the Netherlands.
    pub today: Date,
}

impl Asker {
    /// Whoever signed in; a visitor is asked to do so.
    pub fn of(visit: &Visit) -> Result<Self, Fault> {
        let me = visit.signed_in.as_deref().ok_or(Fault::SignIn)?.clone();
        let now = visit.app.now();
        let today = now.date().ok_or_else(|| Fault::Broken("the clock shows no day".into()))?;
        Ok(Self { actor: visit.actor, me, now, today })
    }

    /// Whoever signed in and has learners to look after, as far as the role reaches.
    pub fn guide(visit: &Visit, action: Action) -> Result<Self, Fault> {
        let asker = Self::of(visit)?;
        visit.may(action, relation_of(asker.me.reach))?;
        Ok(asker)
    }
}

/// On which side of the table someone sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It is about them.
    Learner,
    /// They guide.
    Guide,
}

/// A talk, and who opened it.
#[derive(Debug, Clone)]
pub struct Found {
    /// The talk.
    pub talk: Talk,
    /// Who opened it.
    pub side: Side,
    /// The name of the learner.
    pub learner_name: String,
}

impl Found {
    /// The address of the talk.
    pub fn address(&self) -> String {
        format!("/gesprek/{}", self.talk.id)
    }

    /// Whether the learner opened it.
    pub fn is_learner(&self) -> bool {
        self.side == Side::Learner
    }
}

/// Reads the id in an address.
pub fn talk_id(text: &str) -> Result<TalkId, Fault> {
    TalkId::parse(text).ok_or_else(Fault::not_found)
}

/// Reads the id in an address.
pub fn person_id(text: &str) -> Result<PersonId, Fault> {
    PersonId::parse(text).ok_or_else(Fault::not_found)
}

/// A talk for its learner, or for its guide as long as the two are guide and learner of each other. Nobody else's.
pub fn find(tx: &mut Tx<'_, Own>, asker: &Asker, id: TalkId) -> Result<Found, Fault> {
    if allows(asker.actor, Action::HoldTalk, Relation::Own)
        && let Some(talk) = store::talk::get(tx, id)?
    {
        return Ok(Found { talk, side: Side::Learner, learner_name: asker.me.name.clone() });
    }
    let owner = tx.within(Organisation(asker.me.organisation), |tx| {
        let Some(owner) = store::talk::owner_of(tx, id, asker.me.person)? else { return Ok(None) };
        let relation =
            membership::relation_to(tx, (asker.me.membership, asker.me.reach), owner, asker.today)?;
        Ok::<_, Error>(allows(asker.actor, Action::HoldTalk, relation).then_some(owner))
    })?;
    let owner = owner.ok_or_else(Fault::not_found)?;
    tx.within(Own(owner), |tx| {
        let talk = store::talk::get(tx, id)?.ok_or_else(Fault::not_found)?;
        let learner = membership::person(tx)?.ok_or_else(Fault::not_found)?;
        Ok(Found { talk, side: Side::Guide, learner_name: learner.name })
    })
}

/// A learner, for whoever may do this to them.
pub fn learner(
    tx: &mut Tx<'_, Own>,
    asker: &Asker,
    action: Action,
    learner: PersonId,
) -> Result<Person, Fault> {
    let relation = tx.within(Organisation(asker.me.organisation), |tx| {
        membership::relation_to(tx, (asker.me.membership, asker.me.reach), learner, asker.today)
    })?;
    if !allows(asker.actor, action, relation) {
        return Err(Fault::not_found());
    }
    tx.within(Own(learner), membership::person)?.ok_or_else(Fault::not_found)
}

/// The work of a form: done once, however often it is sent. Answers where to go.
pub async fn work_once<F>(visit: &Visit, asker: &Asker, key: &str, mut work: F) -> Result<String, Fault>
where
    F: FnMut(&mut Tx<'_, Own>, &Asker) -> Result<String, Fault> + Send + 'static,
{
    let (asker, key) = (asker.clone(), key.to_owned());
    visit
        .app
        .db()
        .write(Own(asker.me.person), move |tx| {
            if let Some(before) = once::seen(tx, &key)? {
                return Ok(before);
            }
            let to = work(tx, &asker)?;
            once::done(tx, &key, &to, asker.now)?;
            Ok(to)
        })
        .await
}
