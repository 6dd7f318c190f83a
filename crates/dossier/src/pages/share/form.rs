//! The form with which something is shared: what, with whom, until when.

use jiff::civil::Date;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_web::form::{Form as Entered, Sent};
use loper_web::visit::Visit;

use super::{Found, ROLES};
use crate::model::plan::{is_long, line};
use crate::model::share::{NAME_MAX, OPEN_MAX, Part, To, until};

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was chosen, or something that is not there.
    What,
    /// Nobody was chosen, or someone who does not guide the learner.
    Whom,
    /// A link is for someone: there is no name.
    Name,
    /// The name is too long.
    NameLong,
    /// The day is past, more than a year away, or no day.
    Until,
    /// There are too many grants.
    Full,
}

impl Problem {
    /// The field that it is about, and the key of the sentence that says how to mend it.
    const fn about(self) -> (&'static str, &'static str) {
        match self {
            Self::What => ("wat", "dossier-share-problem-what"),
            Self::Whom => ("met", "dossier-share-problem-whom"),
            Self::Name => ("naam", "dossier-share-problem-name"),
            Self::NameLong => ("naam", "dossier-share-problem-name-long"),
            Self::Until => ("tot", "dossier-share-problem-until"),
            Self::Full => ("wat", "dossier-share-problem-full"),
        }
    }
}

/// What was chosen.
pub struct Chosen {
    /// What.
    pub part: Part,
    /// With whom; nobody in particular for a link, which is not made yet.
    pub to: Option<To>,
    /// What that person is called.
    pub name: String,
    /// The last day.
    pub until: Date,
}

/// Reads the form. Only what is there can be chosen, and only who guides the learner today.
pub fn read(
    sent: &Sent,
    (found, school): (&Found, OrganisationId),
    today: Date,
) -> Result<Chosen, Vec<Problem>> {
    let mut problems = Vec::new();
    let is_there = |part: &Part| match part {
        Part::Entry(entry) => found.titles.iter().any(|(id, ..)| id == entry),
        _ => true,
    };
    let part = Part::parse(sent.one("wat")).filter(is_there);
    if part.is_none() {
        problems.push(Problem::What);
    }
    let whom = whom(sent.one("met"), found, school);
    let is_link = matches!(whom, Some((None, _)));
    let name = match &whom {
        None => {
            problems.push(Problem::Whom);
            String::new()
        }
        Some((Some(_), name)) => name.clone(),
        Some((None, _)) => line(sent.one("naam")),
    };
    if is_link && name.is_empty() {
        problems.push(Problem::Name);
    }
    if is_long(&name, NAME_MAX) && is_link {
        problems.push(Problem::NameLong);
    }
    let until = until(sent.one("tot"), today, is_link);
    if until.is_none() {
        problems.push(Problem::Until);
    }
    match (part, whom, until) {
        (Some(part), Some((to, _)), Some(until)) if problems.is_empty() => {
            Ok(Chosen { part, to, name, until })
        }
        _ => Err(problems),
    }
}

/// Who was chosen, and what they are called.
fn whom(text: &str, found: &Found, school: OrganisationId) -> Option<(Option<To>, String)> {
    if text == "link" {
        return Some((None, String::new()));
    }
    if let Some(role) = text.strip_prefix("rol:") {
        let role = ROLES.into_iter().find(|it| it.code() == role)?;
        return Some((Some(To::Role(role, school)), String::new()));
    }
    let person = PersonId::parse(text.strip_prefix("persoon:")?)?;
    let guides = found.guides.iter().map(|it| (it.person, &it.name));
    let guardians = found.guardians.iter().map(|it| (it.guardian, &it.guardian_name));
    let (_, name) = guides.chain(guardians).find(|it| it.0 == person)?;
    Some((Some(To::Person(person, school)), name.clone()))
}

/// The form again, with what was chosen and what is wrong with it.
pub fn again(visit: &Visit, sent: &Sent, problems: &[Problem]) -> Entered {
    let mut form = ["wat", "met", "naam", "tot"]
        .into_iter()
        .fold(Entered::new(), |form, name| form.with(name, sent.one(name)));
    for problem in problems {
        let (field, key) = problem.about();
        let count = if *problem == Problem::Full { OPEN_MAX } else { NAME_MAX };
        form.add_problem(field, visit.fill(key, &[("count", count.into())]));
    }
    form
}
