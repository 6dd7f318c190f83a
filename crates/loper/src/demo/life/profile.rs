//! What the tests know of those who tell the story: answers, qualities, wishes, choices, a check of expectations.

use std::collections::BTreeMap;

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_profile::model::about::Wish;
use loper_profile::model::choices::Mark;
use loper_profile::model::expectations::{Guess, Sure};
use loper_profile::model::interests::{Answer, Form, ITEMS};
use loper_profile::model::qualities::Quality;
use loper_profile::model::said::{Said, Standing};
use loper_profile::model::values::{Choice, Question};
use loper_profile::store::said::When;
use loper_profile::store::{choices, expectations, said};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::language::Language;
use loper_vocabulary::level::Level;
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::Scarcity;
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_vocabulary::subject::Subject;

use super::check;
use super::pen::{Pen, unknown};
use super::told;
use crate::demo::chance;
use crate::demo::people::Kind;

/// The fictional region.
const REGION: &str = "AM99";
/// The village that they leave from: the schools are in the towns round it.
const HOME: &str = "GM9904";

/// Writes all of it.
pub fn write(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, it: &told::Profile) -> Result<()> {
    let when = when(pen, it.day);
    answers(tx, pen, it, when)?;
    for (card, proof) in &it.qualities {
        let quality = Quality::parse(card, proof).map_err(|_| unknown(card))?;
        said::put_quality(tx, &quality, when)?;
    }
    let mut wishes = BTreeMap::new();
    for (name, wish) in &it.wishes {
        let condition = Condition::parse(name).ok_or_else(|| unknown(name))?;
        let wish = Wish::parse(wish).ok_or_else(|| unknown(wish))?;
        wishes.insert(condition, Said { wish: Some(wish), is_never: false });
    }
    said::put_wishes(tx, &wishes, when)?;
    for choice in &it.choices {
        let subject = format!("occupation:{}", choice.occupation);
        let subject = Subject::parse(&subject).ok_or_else(|| unknown(&subject))?;
        let mark = Mark::parse(&choice.mark).ok_or_else(|| unknown(&choice.mark))?;
        choices::put(tx, &subject, mark, &choice.reason, self::when(pen, choice.day))?;
    }
    it.expectations.as_ref().map_or(Ok(()), |it| guesses(tx, pen, it))
}

fn when(pen: &Pen<'_>, day: i32) -> When {
    When { now: pen.days.past(day), today: pen.days.day(day) }
}

/// Where someone stands, a short form of interests in which two types come first, and all values.
fn answers(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, it: &told::Profile, when: When) -> Result<()> {
    let standing = Standing {
        form: Some(Form::ALL[0]),
        level: Level::parse(&it.level),
        region: LabourRegion::parse(REGION),
        home: MunicipalityCode::parse(HOME),
        ..Standing::default()
    };
    said::put_standing(tx, &standing, when)?;
    let person = pen.learner.person.to_string();
    for item in ITEMS.iter().filter(|it| it.id.trim_start_matches(char::is_alphabetic).len() == 1) {
        let place = it.leads.iter().position(|lead| item.id.starts_with(lead.as_str()));
        let low = [4.0, 3.0].get(place.unwrap_or(2)).copied().unwrap_or(1.0);
        let grade = chance::between(low, low + 2.0, &[&person, item.id]).floor();
        let answer = Answer::parse(item.id, &format!("{grade}"), when.today).map_err(|_| unknown(item.id))?;
        said::put_answer(tx, &answer, when)?;
    }
    for question in Question::all() {
        let reply = match question {
            Question::Pair(_) if chance::part(&[&person, question.id()]) < 0.5 => "a".to_owned(),
            Question::Pair(_) => "b".to_owned(),
            Question::Screen(screen) => {
                let [most, .., least] = screen.statements();
                format!("{}-{}", most.id, least.id)
            }
        };
        let choice = Choice::parse(question.id(), &reply, when.today).map_err(|_| unknown(question.id()))?;
        said::put_choice(tx, &choice, when)?;
    }
    Ok(())
}

/// A check with a guess at each occupation, beside the figure of today.
fn guesses(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, it: &told::Expectations) -> Result<()> {
    let id = pen.id(Kind::Other, 1);
    let day: Date = pen.days.day(it.day);
    let parse = |text: &String| OccupationId::parse(text).ok_or_else(|| unknown(text));
    let liked = it.occupations.iter().map(parse).collect::<Result<Vec<_>>>()?;
    expectations::make(tx, id, (day, pen.days.past(it.day)), &liked)?;
    let before: Vec<(OccupationId, u8)> = liked.iter().copied().zip(1..).collect();
    expectations::order_before(tx, id, &before)?;
    let region = LabourRegion::parse(REGION).ok_or_else(|| unknown(REGION))?;
    let (figures, of_region) = tx.within(Public, |tx| {
        let figures = expectations::named(tx, &liked, Language::Nl)?;
        Ok::<_, loper_database::error::Error>((figures, expectations::of_region(tx, &liked, &region)?))
    })?;
    for (occupation, pay) in liked.iter().zip(&it.pay) {
        let figure = figures.iter().find(|it| it.id == *occupation);
        let of_region = of_region.iter().find(|it| it.0 == *occupation).map(|it| &it.1);
        let chance = Scarcity::ALL.get(usize::try_from(*pay % 3).unwrap_or_default()).copied();
        let guess = Guess { chance, pay: Some(Cents(*pay)), sure: Sure::Fairly };
        let figures = figure.map(|it| it.figures).unwrap_or_default();
        expectations::guess(tx, id, *occupation, &guess, (&figures, of_region))?;
    }
    let after: Vec<(OccupationId, u8)> = liked.into_iter().zip(it.after.iter().copied()).collect();
    expectations::order_after(tx, id, &after)?;
    check::count(tx, pen, (id, it.day), &figures)
}
