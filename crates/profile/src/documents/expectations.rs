//! The card of an expectation check: one sheet to take to a talk at school or at home.

use std::collections::BTreeSet;

use jiff::civil::Date;
use loper_document::tree::{Block, Column, Document, Footer, Format, Section, Table, Text};
use loper_texts::format;
use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::Scarcity;
use loper_vocabulary::region::LabourRegion;

use crate::model::expectations::{Check, Liked, RegionFigure};

/// How many lines there are to write on under each question.
const LINES: u8 = 2;

/// What the card is made of.
pub struct Card<'a> {
    /// The words of the house.
    pub messages: &'a Messages,
    /// In which language.
    pub language: Language,
    /// The check, which is done.
    pub check: &'a Check,
    /// The names of its occupations.
    pub name: &'a dyn Fn(OccupationId) -> String,
    /// The name of a region.
    pub region: &'a dyn Fn(&LabourRegion) -> String,
    /// The day of today.
    pub today: Date,
}

impl Card<'_> {
    /// The card, on one page.
    pub fn document(&self) -> Document {
        let day = format::date(self.language, self.check.day);
        let lead = self.messages.fill(self.language, "profile-expect-card-lead", &[("day", day.into())]);
        let mut opening = vec![Block::Paragraph(lead.into()), self.orders(), self.guesses()];
        opening.extend(self.of_region());
        opening.extend(self.sources());
        let questions = ["profile-expect-card-q1", "profile-expect-card-q2", "profile-expect-card-q3"];
        let room = |key| Block::Room { label: self.t(key).into(), lines: LINES };
        Document {
            title: self.t("profile-expect-card-title").into(),
            language: self.language.into(),
            format: Format::Card,
            made_on: self.today,
            opening,
            sections: vec![Section::new(
                self.t("profile-expect-card-questions").into(),
                questions.into_iter().map(room).collect(),
            )],
            footer: Footer {
                words: self.t("profile-expect-card-made").into(),
                date: format::date(self.language, self.today).into(),
            },
        }
    }

    fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.get(self.language, key)
    }

    fn named(&self, at: usize) -> String {
        (self.name)(self.check.liked[at].occupation)
    }

    fn orders(&self) -> Block {
        let columns = [
            Column::numbers(self.t("profile-expect-place")),
            Column::words(self.t("profile-expect-before")),
            Column::words(self.t("profile-expect-after")),
        ];
        let pairs = self.check.in_order().into_iter().zip(self.check.in_order_after());
        let rows = pairs.enumerate().map(|(place, (before, after))| {
            [(place + 1).to_string().into(), self.named(before).into(), self.named(after).into()]
        });
        Block::Table(Table::new(self.t("profile-expect-orders").into(), columns, rows))
    }

    fn guesses(&self) -> Block {
        let columns = [
            "profile-expect-card-occupation",
            "profile-expect-card-pay-you",
            "profile-expect-card-pay-figure",
            "profile-expect-card-chance-you",
            "profile-expect-card-chance-figure",
        ]
        .map(|it| Column::words(self.t(it)));
        let rows = self.check.in_order_after().into_iter().map(|at| self.guess(at));
        Block::Table(Table::new(self.t("profile-expect-card-table").into(), columns, rows))
    }

    fn guess(&self, at: usize) -> [Text; 5] {
        let Liked { guess, figures, .. } = &self.check.liked[at];
        let class = |it: Scarcity| self.t(&format!("profile-expect-class-{}", it.code())).to_owned();
        let money = |it| format::money(self.language, it);
        let no_idea = || self.t("profile-expect-no-idea").to_owned();
        let none = || self.t("profile-expect-card-none").to_owned();
        let range = figures.pay.map(|it| {
            let parts = [("low", money(it.low).into()), ("high", money(it.high).into())];
            self.messages.fill(self.language, "profile-expect-pay-range", &parts)
        });
        let pay = figures.pay.and(*guess).map(|it| it.pay.map_or_else(no_idea, money));
        let chance = figures.chance.and(*guess).map(|it| it.chance.map_or_else(no_idea, class));
        [
            self.named(at).into(),
            pay.unwrap_or_else(|| "–".into()).into(),
            range.unwrap_or_else(none).into(),
            chance.unwrap_or_else(|| "–".into()).into(),
            figures.chance.map_or_else(none, |it| class(it.class)).into(),
        ]
    }

    /// What holds in the region now, in one paragraph with its own source: another figure than that of the country.
    fn of_region(&self) -> Vec<Block> {
        let all = self.check.in_order_after().into_iter();
        let said: Vec<(usize, &RegionFigure)> =
            all.filter_map(|at| Some((at, self.check.liked[at].region.as_ref()?))).collect();
        let Some((_, first)) = said.first() else { return Vec::new() };
        let one = |(at, figure): &(usize, &RegionFigure)| {
            let class = self.t(&format!("profile-expect-tension-short-{}", figure.class.code())).to_owned();
            format!("{}: {class}", self.named(*at))
        };
        let what = said.iter().map(one).collect::<Vec<_>>().join("; ");
        let parts = [("region", (self.region)(&first.region).into()), ("what", what.into())];
        let words = self.messages.fill(self.language, "profile-expect-card-region", &parts);
        let key = if first.is_example {
            "profile-expect-region-source-example"
        } else {
            "profile-expect-region-source"
        };
        let when = format::period(self.language, &first.period);
        let parts = [("region", (self.region)(&first.region).into()), ("when", when.into())];
        let source = Text::new().strong(self.t("web-source")).plain(" ");
        let source = source.plain(self.messages.fill(self.language, key, &parts)).plain(" ");
        let source =
            source.strong(self.t("web-says-not")).plain(" ").plain(self.t("profile-expect-region-says-not"));
        vec![Block::Paragraph(words.into()), Block::Source(source)]
    }

    fn sources(&self) -> Vec<Block> {
        let all = sources(self.check);
        all.into_iter().map(|(who, year, says_not)| self.source(who, year, says_not)).collect()
    }

    fn source(&self, who: &str, year: i64, says_not: &str) -> Block {
        let who = self.messages.fill(self.language, who, &[("year", year.to_string().into())]);
        let text = Text::new().strong(self.t("web-source")).plain(" ").plain(who).plain(" ");
        Block::Source(text.strong(self.t("web-says-not")).plain(" ").plain(self.t(says_not)))
    }
}

/// Each publisher and year that is in a check, with the key of what its figures do not say.
pub(super) fn sources(check: &Check) -> Vec<(&'static str, i64, &'static str)> {
    let figures = || check.liked.iter().map(|it| it.figures);
    let pay: BTreeSet<i64> = figures().filter_map(|it| it.pay).map(|it| it.year).collect();
    let chance: BTreeSet<i64> = figures().filter_map(|it| it.chance).map(|it| it.to_year).collect();
    let pay = pay.into_iter().map(|it| ("profile-expect-pay-source", it, "profile-expect-pay-says-not"));
    let chance =
        chance.into_iter().map(|it| ("profile-expect-chance-source", it, "profile-expect-chance-says-not"));
    pay.chain(chance).collect()
}
