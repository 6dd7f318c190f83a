//! What a roster would change: who is new, who changed, who is gone. Pure.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{MembershipId, PersonId};
use sha2::{Digest as _, Sha256};

use crate::import::roster::{Entry, Guardian};

/// When more than one in so many would leave, the number is asked for before anything happens.
const GUARD: usize = 5;

/// Who brought a roster is asked to type a number: it may be the wrong file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guarded {
    /// So many would leave.
    pub gone: usize,
    /// Of so many.
    pub of: usize,
}

/// Someone of the school, as far as a roster can change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The role.
    pub membership: MembershipId,
    /// Whose.
    pub person: PersonId,
    /// Whether it is the role of a guide; else of a learner.
    pub is_guide: bool,
    /// What the school's own system calls them, where that is known.
    pub number: Option<String>,
    /// The name that pages show.
    pub name: String,
    /// Whether the role lasts, today or from a day that comes.
    pub is_on: bool,
    /// Whether they have an account: then name and address are theirs.
    pub has_way_in: bool,
    /// The address of the account, or the one that an open invitation went to.
    pub email: Option<String>,
    /// The day on which they turn sixteen.
    pub sixteen_on: Option<Date>,
    /// The names of their classes of this school year.
    pub classes: BTreeSet<String>,
    /// The addresses of their guardians.
    pub guardians: BTreeSet<String>,
}

/// Someone who is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// What the roster says.
    pub entry: Entry,
    /// Someone of the same name who is there already under another number: perhaps the same human being.
    pub like: Option<PersonId>,
}

/// Someone whose row differs from what stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a change of its own, and they come in every combination"
)]
pub struct Changed {
    /// Who it is now.
    pub standing: Standing,
    /// What the roster says.
    pub entry: Entry,
    /// Whether they get the number: they were found by name and class.
    pub gets_number: bool,
    /// Whether the name changes.
    pub is_renamed: bool,
    /// Whether a role that ended lasts again.
    pub is_back: bool,
    /// Whether they are asked in, at an address that is new.
    pub is_asked: bool,
    /// Whether the day on which they turn sixteen changes.
    pub is_born: bool,
    /// The classes in which they come to sit.
    pub joins: BTreeSet<String>,
    /// The classes that they leave.
    pub leaves: BTreeSet<String>,
    /// The guardians who are tied to them.
    pub guardians: Vec<Guardian>,
}

impl Changed {
    fn is_any(&self) -> bool {
        self.gets_number
            || self.is_renamed
            || self.is_back
            || self.is_asked
            || self.is_born
            || !self.joins.is_empty()
            || !self.leaves.is_empty()
            || !self.guardians.is_empty()
    }
}

/// What a roster would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Classes that are not there yet.
    pub classes: BTreeSet<String>,
    /// Who is not there yet.
    pub new: Vec<New>,
    /// Who changes.
    pub changed: Vec<Changed>,
    /// Who is not in the roster any more: the role ends, nothing is erased.
    pub gone: Vec<Standing>,
    /// How many stay as they are.
    pub same: usize,
    /// Of how many the roster could say that they are gone.
    pub of: usize,
}

impl Plan {
    /// How many people it changes.
    pub fn people(&self) -> usize {
        self.new.len() + self.changed.len() + self.gone.len()
    }

    /// Whether there is nothing to change.
    pub fn is_empty(&self) -> bool {
        self.people() == 0 && self.classes.is_empty()
    }

    /// Whether so many would leave that it may be the wrong file.
    pub fn guard(&self) -> Option<Guarded> {
        let (gone, of) = (self.gone.len(), self.of);
        (gone * GUARD > of).then_some(Guarded { gone, of })
    }

    /// What tells this plan from another: the page that was looked at carries it, so that nobody says yes to something
    /// else.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        let mut add = |text: &str| {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        };
        self.classes.iter().for_each(|it| add(it));
        for it in &self.new {
            add(&format!(
                "new {} {} {:?} {:?}",
                it.entry.number, it.entry.name, it.entry.email, it.entry.classes
            ));
        }
        for it in &self.changed {
            add(&format!(
                "changed {} {} {} {} {} {} {:?} {:?} {:?} {:?}",
                it.standing.membership,
                it.gets_number,
                it.is_renamed,
                it.is_back,
                it.is_asked,
                it.is_born,
                it.entry.name,
                it.joins,
                it.leaves,
                it.guardians
            ));
        }
        self.gone.iter().for_each(|it| add(&format!("gone {}", it.membership)));
        hex(&hash.finalize()[..16])
    }
}

/// What a roster meets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct School {
    /// Its learners and guides, ended roles too.
    pub people: Vec<Standing>,
    /// The names of its classes of this school year.
    pub classes: Vec<String>,
}

/// Compares a roster with what stands. A role of which the roster has nobody is left alone: a roster of learners says
/// nothing about staff. Somebody without a number is nobody whom a roster can miss.
pub fn plan(school: School, entries: Vec<Entry>) -> Plan {
    let said: BTreeSet<bool> = entries.iter().map(|it| it.is_guide).collect();
    let (numbered, others): (Vec<_>, Vec<_>) = school.people.into_iter().partition(|it| it.number.is_some());
    let mut plan = Plan::default();
    let mut known: BTreeMap<(bool, String), Standing> = numbered
        .into_iter()
        .map(|it| ((it.is_guide, it.number.clone().unwrap_or_default().to_lowercase()), it))
        .collect();
    plan.of = known.values().filter(|it| it.is_on && said.contains(&it.is_guide)).count();
    let mut unnumbered = ByName::of(others);
    let mut entries = entries;
    plan.classes = name_classes(&mut entries, &school.classes);
    let mut rest = Vec::new();
    for entry in entries {
        match known.remove(&(entry.is_guide, entry.number.to_lowercase())) {
            Some(standing) => plan.compare(standing, entry),
            None => rest.push(entry),
        }
    }
    let names: BTreeMap<(bool, String), PersonId> =
        known.values().map(|it| ((it.is_guide, it.name.to_lowercase()), it.person)).collect();
    for entry in rest {
        if let Some(standing) = unnumbered.take(&entry) {
            plan.compare(standing, entry);
        } else {
            let like = names.get(&(entry.is_guide, entry.name.to_lowercase())).copied();
            plan.new.push(New { like: like.or_else(|| unnumbered.like(&entry)), entry });
        }
    }
    plan.gone = known.into_values().filter(|it| it.is_on && said.contains(&it.is_guide)).collect();
    plan.gone.sort_by(|a, b| a.name.cmp(&b.name).then(a.membership.0.cmp(&b.membership.0)));
    plan
}

/// Calls classes as they are called already, whatever the case of letters; answers those that are not there yet.
fn name_classes(entries: &mut [Entry], known: &[String]) -> BTreeSet<String> {
    let mut names: BTreeMap<String, String> =
        known.iter().map(|it| (it.to_lowercase(), it.clone())).collect();
    let mut new = BTreeSet::new();
    for entry in entries {
        entry.classes = std::mem::take(&mut entry.classes)
            .into_iter()
            .map(|it| {
                let name = names.entry(it.to_lowercase()).or_insert_with(|| {
                    new.insert(it.clone());
                    it
                });
                name.clone()
            })
            .collect();
    }
    new
}

/// People without a number, by name: someone who was added by hand before the first roster came.
struct ByName(BTreeMap<(bool, String), Vec<Standing>>);

impl ByName {
    fn of(all: Vec<Standing>) -> Self {
        let mut by: BTreeMap<_, Vec<Standing>> = BTreeMap::new();
        for it in all.into_iter().filter(|it| it.is_on) {
            by.entry((it.is_guide, it.name.to_lowercase())).or_default().push(it);
        }
        Self(by)
    }

    /// The one of this name who sits in a class of the row, or has its address. Of two such, neither.
    fn take(&mut self, entry: &Entry) -> Option<Standing> {
        let key = (entry.is_guide, entry.name.to_lowercase());
        let all = self.0.get_mut(&key)?;
        let fits = |it: &Standing| {
            !it.classes.is_disjoint(&entry.classes) || (it.email.is_some() && it.email == entry.email)
        };
        if all.iter().filter(|it| fits(it)).count() != 1 {
            return None;
        }
        let place = all.iter().position(fits)?;
        Some(all.swap_remove(place))
    }

    fn like(&self, entry: &Entry) -> Option<PersonId> {
        self.0.get(&(entry.is_guide, entry.name.to_lowercase()))?.first().map(|it| it.person)
    }
}

impl Plan {
    fn compare(&mut self, standing: Standing, entry: Entry) {
        let it = changed(standing, entry);
        if it.is_any() { self.changed.push(it) } else { self.same += 1 }
    }
}

fn changed(standing: Standing, entry: Entry) -> Changed {
    let sits = if standing.is_on { standing.classes.clone() } else { BTreeSet::new() };
    // A row without a class says nothing about classes.
    let leaves = if entry.classes.is_empty() {
        BTreeSet::new()
    } else {
        sits.difference(&entry.classes).cloned().collect()
    };
    let is_mine = !standing.has_way_in;
    Changed {
        gets_number: standing.number.is_none(),
        is_renamed: is_mine && standing.name != entry.name,
        is_back: !standing.is_on,
        is_asked: is_mine && entry.email.is_some() && standing.email != entry.email,
        is_born: entry.sixteen_on.is_some() && entry.sixteen_on != standing.sixteen_on,
        joins: entry.classes.difference(&sits).cloned().collect(),
        leaves,
        guardians: entry
            .guardians
            .iter()
            .filter(|it| !standing.guardians.contains(&it.email))
            .cloned()
            .collect(),
        entry,
        standing,
    }
}

/// As what someone stands in a roster.
pub const fn role_of(is_guide: bool) -> Role {
    if is_guide { Role::Guide } else { Role::Learner }
}

/// How far a roster is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was read, and waits for a yes.
    Read,
    /// It is being taken in.
    Taking,
    /// It was taken in.
    Taken,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
}

impl State {
    /// What the database keeps.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Taking => "taking",
            Self::Taken => "taken",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    /// Reads it.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Read, Self::Taking, Self::Taken, Self::Undoing, Self::Undone]
            .into_iter()
            .find(|it| it.code() == text)
    }
}

/// One thing that a roster changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A class was made.
    Class,
    /// Someone was added, with their classes and their invitation.
    Made,
    /// Someone got a number.
    Number,
    /// Someone was called otherwise.
    Name,
    /// A role that ended lasts again.
    Open,
    /// A role ended.
    End,
    /// Someone came to sit in a class.
    Sit,
    /// Someone left a class.
    Stand,
    /// Someone was asked in.
    Ask,
    /// The day on which someone turns sixteen changed.
    Born,
    /// A guardian was tied to a learner.
    Tie,
}

impl What {
    const ALL: [Self; 11] = [
        Self::Class,
        Self::Made,
        Self::Number,
        Self::Name,
        Self::Open,
        Self::End,
        Self::Sit,
        Self::Stand,
        Self::Ask,
        Self::Born,
        Self::Tie,
    ];

    /// What the database keeps.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Made => "made",
            Self::Number => "number",
            Self::Name => "name",
            Self::Open => "open",
            Self::End => "end",
            Self::Sit => "sit",
            Self::Stand => "stand",
            Self::Ask => "ask",
            Self::Born => "born",
            Self::Tie => "tie",
        }
    }

    /// Reads it.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }
}
