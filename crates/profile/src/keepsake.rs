//! What this room offers to whoever keeps a dossier: results, checks and choices of the account, in one transaction.

use std::collections::BTreeMap;

use jiff::civil::Date;
use loper_database::error::Result as DbResult;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_programmes::store::names::named;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;
use loper_vocabulary::subject::Subject;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::keepsake::Keepsake;

use crate::documents::keepsake::Teller;
use crate::model::choices::Choices;
use crate::model::expectations::Check;
use crate::model::interests::Answers;
use crate::model::qualities::Quality;
use crate::model::values;
use crate::store;

/// So many checks are offered, the newest first.
const CHECKS_MAX: usize = 10;

struct Found {
    answers: Answers,
    values: values::Choices,
    qualities: (Vec<Quality>, Option<Date>),
    choices: Choices,
    checks: Vec<Check>,
    names: BTreeMap<Subject, String>,
    regions: BTreeMap<String, String>,
}

/// Everything that someone found out here and may keep.
pub fn offered(app: &App, person: PersonId, language: Language) -> Result<Vec<Keepsake>, Fault> {
    let today =
        app.now().date().ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    let found = app.db().read_blocking(Own(person), move |tx| find(tx, language, today))?;
    let teller =
        Teller { messages: app.messages(), language, names: &found.names, regions: &found.regions, today };
    let (qualities, day) = &found.qualities;
    let told = [
        teller.interests(&found.answers),
        teller.values(&found.values),
        teller.qualities(qualities, *day),
        teller.choices(&found.choices),
    ];
    let checks = found.checks.iter().filter_map(|it| teller.check(it));
    Ok(told.into_iter().flatten().chain(checks).collect())
}

fn find(tx: &mut Tx<'_, Own>, language: Language, today: Date) -> DbResult<Found> {
    let (choices, mut checks) = (store::choices::all(tx)?, store::expectations::all(tx)?);
    checks.truncate(CHECKS_MAX);
    let liked = checks.iter().flat_map(|it| &it.liked).map(|it| Subject::Occupation(it.occupation));
    let mut subjects: Vec<Subject> =
        choices.now().into_iter().map(|it| it.subject.clone()).chain(liked).collect();
    subjects.sort();
    subjects.dedup();
    let has_region = checks.iter().flat_map(|it| &it.liked).any(|it| it.region.is_some());
    let (names, regions) = tx.within(Public, |tx| {
        let names = if subjects.is_empty() { Vec::new() } else { named(tx, &subjects, language)? };
        let regions = if has_region { store::regions::names(tx)? } else { Vec::new() };
        Ok((names, regions))
    })?;
    Ok(Found {
        answers: store::said::answers(tx, today)?,
        values: store::said::choices(tx, today)?,
        qualities: store::said::qualities_with_day(tx)?,
        choices,
        checks,
        names: names.into_iter().map(|it| (it.subject, it.title)).collect(),
        regions: regions.into_iter().map(|(code, name)| (code.to_string(), name)).collect(),
    })
}
