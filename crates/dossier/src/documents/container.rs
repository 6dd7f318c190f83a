//! The page in a container: a dossier to read in any browser, without a server.

use jiff::civil::Date;
use loper_document::tree::{Block, Document, Footer, Format, Order, Section, Text};
use loper_texts::format;
use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;

use crate::model::container::content::Content;
use crate::model::entry::Entry;
use crate::model::part::Part;
use crate::model::plan::{Part as PlanPart, Step};

/// What the page is made of.
pub struct Page<'a> {
    /// The words of the house.
    pub messages: &'a Messages,
    /// In which language.
    pub language: Language,
    /// The dossier.
    pub content: &'a Content,
    /// The day of today.
    pub today: Date,
}

impl Page<'_> {
    /// The page as a document.
    pub fn document(&self) -> Document {
        let name = self.content.name.as_str();
        let title = self.messages.fill(self.language, "dossier-carry-page-title", &[("name", name.into())]);
        let date = format::date(self.language, self.today);
        let mut sections = Vec::new();
        if !self.content.plan.is_empty() || !self.content.steps.is_empty() {
            sections.push(self.plan());
        }
        sections.extend(self.content.entries.iter().map(|it| self.entry(it)));
        Document {
            title: title.into(),
            language: self.language.into(),
            format: Format::Pages,
            made_on: self.today,
            opening: vec![Block::Paragraph(self.t("dossier-carry-page-lead").into())],
            sections,
            footer: Footer { words: self.t("dossier-carry-page-foot").into(), date: date.into() },
        }
    }

    fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.get(self.language, key)
    }

    fn plan(&self) -> Section {
        let keys = [
            (PlanPart::Goal, "dossier-plan-goal"),
            (PlanPart::Options, "dossier-plan-options"),
            (PlanPart::Choice, "dossier-plan-choice"),
            (PlanPart::Reasons, "dossier-plan-reasons"),
            (PlanPart::PlanB, "dossier-plan-plan-b"),
        ];
        let filled = keys.into_iter().filter(|(part, _)| !self.content.plan.get(*part).is_empty());
        let sections = filled
            .map(|(part, key)| Section::new(self.t(key).into(), paragraphs(self.content.plan.get(part))))
            .collect();
        let steps: Vec<Text> = self.content.steps.iter().map(|it| self.step(it).as_str().into()).collect();
        let blocks = if steps.is_empty() { Vec::new() } else { vec![Block::List(Order::Ranked, steps)] };
        Section { heading: self.t("dossier-plan-title").into(), blocks, sections }
    }

    fn step(&self, it: &Step) -> String {
        let day = it.done_on.or(it.due_on).map(|day| format!(" ({})", format::date(self.language, day)));
        let done = if it.done_on.is_some() {
            format!("{} ", self.t("dossier-plan-step-done"))
        } else {
            String::new()
        };
        format!("{done}{}{}", it.text, day.unwrap_or_default())
    }

    fn entry(&self, it: &Entry) -> Section {
        let texts = &it.body.texts;
        let place: Vec<&str> = [texts.get(Part::Place), texts.get(Part::WithWhom)]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        let mut head = format::date(self.language, it.body.happened_on);
        for words in place {
            head.push_str(", ");
            head.push_str(words);
        }
        let mut blocks = vec![Block::Paragraph(head.as_str().into())];
        for (part, text) in texts.filled() {
            if !matches!(part, Part::Title | Part::Place | Part::WithWhom) {
                blocks.extend(paragraphs(text));
            }
        }
        let files = self.content.files.iter().filter(|file| file.entry == it.id);
        let files: Vec<Text> =
            files.map(|file| format!("{} ({})", file.name, file.within).as_str().into()).collect();
        if !files.is_empty() {
            blocks.push(Block::List(Order::Loose, files));
        }
        let title = texts.get(Part::Title);
        let title = if title.is_empty() { self.t("dossier-untitled") } else { title };
        Section::new(title.into(), blocks)
    }
}

fn paragraphs(text: &str) -> Vec<Block> {
    text.lines().filter(|it| !it.trim().is_empty()).map(|it| Block::Paragraph(it.into())).collect()
}
