//! Documents of this room: the whole result, and the card for a talk. Pure: worded parts come in, a tree goes out.

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use loper_document::tree::{
    Address, Align, Block, Column, Document, Fact, Footer, Format, Line, Order, Section, Table, Text,
};
use loper_texts::format;
use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;

/// So many finds fit on the card.
const CARD_FINDS_MAX: usize = 5;
/// So much of what was said fits on the card.
const CARD_SAID_MAX: usize = 6;
/// How many lines there are to write on under each question of the card.
const LINES: u8 = 2;

/// A result in words, as the page says it.
pub struct Outcome<'a> {
    /// The words of the house.
    pub messages: &'a Messages,
    /// In which language.
    pub language: Language,
    /// The day of today.
    pub today: Date,
    /// What the person said: a name (`Interesses`) and what was said.
    pub said: Vec<(String, String)>,
    /// How the list is ordered, in a sentence.
    pub order: String,
    /// The first results.
    pub finds: Vec<Find>,
    /// How many results there are in all, and where all of them can be had.
    pub all: (usize, Option<Address>),
    /// Those from outside the stated interests.
    pub surprises: Vec<Find>,
    /// What can't be: a name and why.
    pub impossible: Vec<(String, String)>,
    /// What is not known, in sentences.
    pub unknown: Vec<String>,
    /// Each source with its date.
    pub sources: Vec<String>,
    /// The version of the rules.
    pub rules: String,
}

/// One find, in words.
#[derive(Debug, Clone, Default)]
pub struct Find {
    /// Its name.
    pub title: String,
    /// Where its points start; none when nothing gives points.
    pub start: Option<i32>,
    /// What gives and takes points.
    pub parts: Vec<Points>,
    /// What is missing or unsure, in sentences.
    pub missing: Vec<String>,
    /// What publishers say: the publisher with its year, and what it says.
    pub chances: Vec<(String, String)>,
}

/// Points with their reason.
#[derive(Debug, Clone)]
pub struct Points {
    /// The factor.
    pub factor: String,
    /// Why.
    pub because: String,
    /// How many, also negative.
    pub points: i32,
}

impl Outcome<'_> {
    /// The whole result.
    pub fn document(&self) -> Document {
        let mut sections = vec![self.section("matching-paper-list", self.list())];
        sections.extend(self.finds.iter().map(|it| self.find(it)));
        if !self.surprises.is_empty() {
            let lead = vec![Block::Paragraph(self.t("matching-paper-surprises-lead").into())];
            let mut outside = self.section("matching-paper-surprises", lead);
            outside.sections = self.surprises.iter().map(|it| self.find(it)).collect();
            sections.push(outside);
        }
        if !self.impossible.is_empty() {
            sections.push(self.section("matching-paper-impossible", vec![facts(&self.impossible)]));
        }
        if !self.unknown.is_empty() {
            sections.push(self.section("matching-paper-unknown", vec![loose(&self.unknown)]));
        }
        let mut sources: Vec<Block> =
            self.sources.iter().map(|it| Block::Source(it.as_str().into())).collect();
        let rules = self.messages.fill(
            self.language,
            "matching-paper-rules",
            &[("version", self.rules.as_str().into())],
        );
        sources.push(Block::Source(rules.into()));
        sections.push(self.section("matching-paper-sources", sources));
        self.paper("matching-paper-title", Format::Pages, self.opening(&self.said), sections)
    }

    /// The card: one page, the first finds with the reason that weighs most, and room for questions.
    pub fn card(&self) -> Document {
        let said = &self.said[..self.said.len().min(CARD_SAID_MAX)];
        let columns = ["matching-paper-find", "matching-paper-because", "matching-paper-chances"]
            .map(|it| Column::words(self.t(it)));
        let rows = self.finds.iter().take(CARD_FINDS_MAX).map(|find| {
            let first = find.parts.iter().max_by_key(|it| it.points).filter(|it| it.points > 0);
            let because =
                first.map_or_else(|| self.t("matching-paper-no-reason").to_owned(), |it| it.because.clone());
            let chance = find.chances.first();
            let chance = chance.map_or_else(
                || self.t("matching-paper-no-chance").to_owned(),
                |it| format!("{}: {}", it.0, it.1),
            );
            [find.title.as_str().into(), because.into(), chance.into()]
        });
        let mut opening = self.opening(said);
        opening.push(Block::Table(Table::new(self.t("matching-paper-list").into(), columns, rows)));
        let questions = ["matching-paper-q1", "matching-paper-q2", "matching-paper-q3"];
        let room = |key| Block::Room { label: self.t(key).into(), lines: LINES };
        let talk = self.section("matching-paper-questions", questions.into_iter().map(room).collect());
        self.paper("matching-paper-card-title", Format::Card, opening, vec![talk])
    }

    fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.get(self.language, key)
    }

    fn paper(&self, title: &str, format: Format, opening: Vec<Block>, sections: Vec<Section>) -> Document {
        Document {
            title: self.t(title).into(),
            language: self.language.into(),
            format,
            made_on: self.today,
            opening,
            sections,
            footer: Footer {
                words: self.t("matching-paper-made").into(),
                date: format::date(self.language, self.today).into(),
            },
        }
    }

    fn section(&self, heading: &str, blocks: Vec<Block>) -> Section {
        Section::new(self.t(heading).into(), blocks)
    }

    fn opening(&self, said: &[(String, String)]) -> Vec<Block> {
        let mut blocks = vec![Block::Note(self.t("matching-paper-choose").into())];
        if said.is_empty() {
            blocks.push(Block::Paragraph(self.t("matching-paper-said-nothing").into()));
        } else {
            blocks.push(Block::Paragraph(self.t("matching-paper-said").into()));
            blocks.push(facts(said));
        }
        blocks.push(Block::Paragraph(self.order.as_str().into()));
        blocks
    }

    fn list(&self) -> Vec<Block> {
        let all = self.finds.iter().map(|it| match it.total() {
            Some(total) => {
                let points =
                    self.messages.fill(self.language, "matching-paper-points", &[("points", total.into())]);
                Text::new().strong(&it.title).plain(" · ").plain(points)
            }
            None => Text::new().strong(&it.title),
        });
        let mut blocks = vec![Block::List(Order::Ranked, all.collect())];
        blocks.extend(self.more());
        blocks
    }

    /// That there is more, and where.
    fn more(&self) -> Option<Block> {
        let (all, address) = &self.all;
        if *all <= self.finds.len() {
            return None;
        }
        let counts = [("shown", self.finds.len().into()), ("all", (*all).into())];
        let says = Text::from(self.messages.fill(self.language, "matching-paper-more", &counts));
        let says = match address {
            Some(address) => says.plain(" ").link(self.t("matching-paper-all").into(), address.clone()),
            None => says,
        };
        Some(Block::Paragraph(says))
    }

    fn find(&self, find: &Find) -> Section {
        let mut blocks = Vec::new();
        if let Some(start) = find.start {
            blocks.push(Block::Table(self.sum(find, start)));
        }
        if find.chances.is_empty() {
            blocks.push(Block::Paragraph(self.t("matching-paper-no-chance").into()));
        } else {
            blocks.push(Block::Paragraph(Text::new().strong(self.t("matching-paper-chances-beside"))));
            blocks.push(facts(&find.chances));
        }
        if !find.missing.is_empty() {
            blocks.push(loose(&find.missing));
        }
        Section::new(find.title.as_str().into(), blocks)
    }

    /// The parts with their sum: the last row is what the rows above come to.
    fn sum(&self, find: &Find, start: i32) -> Table {
        let row =
            |name: &str, why: &str, points: String| -> [Text; 3] { [name.into(), why.into(), points.into()] };
        let mut rows =
            vec![row(self.t("matching-paper-start"), self.t("matching-paper-start-why"), start.to_string())];
        rows.extend(find.parts.iter().map(|it| row(&it.factor, &it.because, signed(it.points))));
        let total = find.total().unwrap_or(start).to_string();
        rows.push([Text::new().strong(self.t("matching-paper-sum")), Text::new(), Text::new().strong(total)]);
        let columns = [
            Column::words(self.t("matching-paper-factor")),
            Column::words(self.t("matching-paper-because")),
            Column { heading: self.t("matching-paper-points-head").into(), align: Align::End },
        ];
        let caption = self.messages.fill(
            self.language,
            "matching-paper-sum-of",
            &[("title", find.title.as_str().into())],
        );
        Table::new(caption.into(), columns, rows)
    }
}

impl Find {
    /// The start and all parts, added up; none when nothing gives points.
    pub fn total(&self) -> Option<i32> {
        self.start.map(|start| start + self.parts.iter().map(|it| it.points).sum::<i32>())
    }
}

/// With its sign; the minus is that of print, which a screen reader says as minus.
fn signed(points: i32) -> String {
    format!("{points:+}").replace('-', "−")
}

fn facts(all: &[(String, String)]) -> Block {
    let fact =
        |(name, value): &(String, String)| Fact { name: Line::new(name), value: value.as_str().into() };
    Block::Facts(all.iter().map(fact).collect())
}

fn loose(all: &[String]) -> Block {
    Block::List(Order::Loose, all.iter().map(|it| it.as_str().into()).collect())
}
