//! Someone who is asked in: a person with a role, before they ever came.

use loper_database::error::Result;
use loper_database::scope::{Organisation, Own, Scope};
use loper_database::tx::Tx;
use loper_vocabulary::identity::ClassId;
use loper_vocabulary::time::Moment;

use super::link;
use super::membership::{self, Person, Seat};
use crate::model::link::{Kind, Link};
use crate::model::membership::Membership;

/// Someone who is asked in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Who, as the organisation knows them.
    pub person: Person,
    /// Their role.
    pub membership: Membership,
    /// What the organisation's own system calls them.
    pub number: Option<String>,
    /// The classes in which they sit.
    pub classes: Vec<ClassId>,
}

/// Adds them, with their role and their seats.
pub fn add<S: Scope>(tx: &mut Tx<'_, S>, it: &Newcomer, now: Moment) -> Result<()> {
    tx.within(Own(it.person.id), |tx| {
        membership::make_person(tx, &it.person, now)?;
        membership::make(tx, &it.membership, it.number.as_deref(), now)
    })?;
    for class in &it.classes {
        let seat = Seat {
            person: it.person.id,
            class: *class,
            membership: it.membership.id,
            starts_on: it.membership.starts_on,
            ends_on: None,
        };
        tx.within(Organisation(it.membership.organisation), |tx| membership::sit(tx, &seat))?;
    }
    Ok(())
}

/// Asks whoever has this role in, with a link or a code whose hash this is. An older invitation to them ends.
pub fn ask<S: Scope>(
    tx: &mut Tx<'_, S>,
    it: &Membership,
    (hash, letter): (&str, Option<&str>),
    (kind, email): (Kind, Option<&str>),
    now: Moment,
) -> Result<()> {
    tx.within(Organisation(it.organisation), |tx| link::withdraw(tx, it.person, now))?;
    let link = Link {
        owner: it.person,
        kind,
        organisation: Some(it.organisation),
        membership: Some(it.id),
        email: email.map(str::to_owned),
        ends_at: Moment(now.0 + kind.life()),
    };
    tx.within(Own(it.person), |tx| link::make(tx, (hash, letter), &link, now))
}
