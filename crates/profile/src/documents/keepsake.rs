//! What someone found out, in plain lines to keep in a dossier: with its day, its sources, and what it does not say.

mod check;

use std::collections::BTreeMap;

use jiff::civil::Date;
use loper_texts::format::list;
use loper_texts::messages::Messages;
use loper_vocabulary::competence::Competence;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::language::Language;
use loper_vocabulary::subject::Subject;
use loper_vocabulary::work_value::WorkValue;
use loper_web::keepsake::Keepsake;

use crate::model::about::Span;
use crate::model::choices::{Choices, Mark};
use crate::model::interests::{self, Answers};
use crate::model::qualities::Quality;
use crate::model::values;

/// Who tells it, in which language, and with which names.
pub struct Teller<'a> {
    /// The words of the house.
    pub messages: &'a Messages,
    /// In which language.
    pub language: Language,
    /// The names of occupations and programmes.
    pub names: &'a BTreeMap<Subject, String>,
    /// The names of regions, by their codes.
    pub regions: &'a BTreeMap<String, String>,
    /// The day of today.
    pub today: Date,
}

impl Teller<'_> {
    fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.get(self.language, key)
    }

    fn span(&self, name: &str, span: Span) -> String {
        let parts = [("name", name.into()), ("low", span.low.into()), ("high", span.high.into())];
        self.messages.fill(self.language, "profile-keep-span", &parts)
    }

    /// What someone likes to do, if the answers tell it.
    pub fn interests(&self, answers: &Answers) -> Option<Keepsake> {
        let interests::Verdict::Clear(profile) = interests::verdict(answers, self.today) else { return None };
        let made_on = answers.iter().next_back()?.date;
        let leading = profile.ranked.iter().take(profile.leading.max(1));
        let names: Vec<String> = leading.map(|it| self.t(&interest_word(*it)).to_lowercase()).collect();
        let key = if names.len() == 1 { "profile-keep-interests-one" } else { "profile-keep-interests-some" };
        let first = self.messages.fill(self.language, key, &[("names", list(self.language, &names).into())]);
        let spans =
            profile.ranked.iter().map(|it| self.span(self.t(&interest_word(*it)), profile.spans[it.place()]));
        let count = answers.latest().len();
        let count =
            self.messages.fill(self.language, "profile-keep-interests-count", &[("count", count.into())]);
        let lines: Vec<String> = std::iter::once(first).chain(spans).chain([count]).collect();
        Some(Keepsake {
            id: "interests".into(),
            version: format!("{made_on} {:?} {:?}", profile.ranked, profile.spans),
            title: self.t("profile-keep-interests").into(),
            made_on,
            text: lines.join("\n"),
            says_not: self.says_not(&["profile-outcome-how-not", "profile-item-not-validated"]),
            competences: [Competence::MotiveReflection].into_iter().collect(),
            link: "/test/uitkomst".into(),
        })
    }

    /// What someone finds important, if the choices tell it.
    pub fn values(&self, choices: &values::Choices) -> Option<Keepsake> {
        let values::Verdict::Clear(profile) = values::verdict(choices, self.today) else { return None };
        let made_on = choices.iter().next_back()?.date;
        let leading = profile.ranked.iter().take(profile.leading.max(1));
        let names: Vec<String> = leading.map(|it| self.t(&value_word(*it)).to_lowercase()).collect();
        let parts = [("names", list(self.language, &names).into())];
        let first = self.messages.fill(self.language, "profile-keep-values-first", &parts);
        let spans =
            profile.ranked.iter().map(|it| self.span(self.t(&value_word(*it)), profile.spans[it.place()]));
        let lines: Vec<String> = std::iter::once(first).chain(spans).collect();
        Some(Keepsake {
            id: "values".into(),
            version: format!("{made_on} {:?} {:?}", profile.ranked, profile.spans),
            title: self.t("profile-keep-values").into(),
            made_on,
            text: lines.join("\n"),
            says_not: self.says_not(&["profile-value-not-validated"]),
            competences: [Competence::MotiveReflection].into_iter().collect(),
            link: "/test/waarden?uitkomst=1".into(),
        })
    }

    /// What someone is good at, with the proof of it; a card without a proof is not told.
    pub fn qualities(&self, all: &[Quality], made_on: Option<Date>) -> Option<Keepsake> {
        let proven: Vec<(String, &str)> =
            all.iter().filter_map(|it| Some((it.card().text_key(), it.proof()?.as_str()))).collect();
        let made_on = made_on.filter(|_| !proven.is_empty())?;
        let lines: Vec<String> = proven
            .iter()
            .map(|(card, proof)| {
                let parts = [("card", self.t(card).into()), ("proof", (*proof).into())];
                self.messages.fill(self.language, "profile-keep-qualities-line", &parts)
            })
            .collect();
        Some(Keepsake {
            id: "qualities".into(),
            version: format!("{made_on} {proven:?}"),
            title: self.t("profile-keep-qualities").into(),
            made_on,
            text: lines.join("\n"),
            says_not: self.says_not(&["profile-keep-qualities-not"]),
            competences: [Competence::QualityReflection].into_iter().collect(),
            link: "/test/kwaliteiten".into(),
        })
    }

    /// What someone chose, and why, as it stands now.
    pub fn choices(&self, choices: &Choices) -> Option<Keepsake> {
        let now = choices.now();
        let made_on = now.iter().filter_map(|it| it.day.parse::<Date>().ok()).max()?;
        let lines: Vec<String> = Mark::ALL
            .into_iter()
            .flat_map(|mark| now.iter().filter(move |it| it.mark == Some(mark)).map(move |it| (mark, it)))
            .filter_map(|(mark, it)| {
                let title = self.names.get(&it.subject)?;
                let word = self.t(mark_word(mark));
                let key =
                    if it.reason.is_empty() { "profile-keep-choice" } else { "profile-keep-choice-why" };
                let parts = [
                    ("mark", word.into()),
                    ("title", title.as_str().into()),
                    ("reason", it.reason.as_str().into()),
                ];
                Some(self.messages.fill(self.language, key, &parts))
            })
            .collect();
        if lines.is_empty() {
            return None;
        }
        let what: Vec<String> =
            now.iter().map(|it| format!("{} {:?} {}", it.subject, it.mark, it.reason)).collect();
        Some(Keepsake {
            id: "choices".into(),
            version: format!("{made_on} {what:?}"),
            title: self.t("profile-choice-title").into(),
            made_on,
            text: lines.join("\n"),
            says_not: self.says_not(&["profile-keep-choices-not"]),
            competences: [Competence::CareerControl].into_iter().collect(),
            link: "/mijn-keuzes".into(),
        })
    }

    fn says_not(&self, keys: &[&str]) -> String {
        keys.iter().map(|key| self.t(key)).collect::<Vec<_>>().join(" ")
    }
}

fn interest_word(interest: Interest) -> String {
    format!("profile-interest-{}", interest.code())
}

fn value_word(value: WorkValue) -> String {
    format!("profile-value-name-{}", value.code())
}

const fn mark_word(mark: Mark) -> &'static str {
    match mark {
        Mark::First => "profile-choice-do-first",
        Mark::Favourite => "profile-choice-do-favourite",
        Mark::Dropped => "profile-choice-do-dropped",
    }
}
