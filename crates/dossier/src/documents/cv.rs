//! A curriculum vitae as a document, and in the shape of the European Learning Model.

use jiff::civil::Date;
use loper_document::tree::{Block, Document, Footer, Format, Section, Text};
use loper_texts::format;
use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;
use serde_json::{Map, Value, json};

use crate::model::cv::{Chapter, Cv, Item};

/// Where the words of that model are explained.
const CONTEXT: &str = "http://data.europa.eu/snb/model/context/edc-ap";

/// What it is made of.
pub struct Page<'a> {
    /// The words of the house.
    pub messages: &'a Messages,
    /// In which language.
    pub language: Language,
    /// What was chosen.
    pub cv: &'a Cv,
    /// The day of today.
    pub today: Date,
}

impl Page<'_> {
    fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.get(self.language, key)
    }

    /// As a document.
    pub fn document(&self) -> Document {
        let mut opening = paragraphs(&self.cv.contact);
        opening.extend(paragraphs(&self.cv.about));
        let sections =
            Chapter::ALL.into_iter().filter(|chapter| self.cv.of(*chapter).next().is_some()).map(|chapter| {
                Section {
                    heading: self.t(&format!("dossier-cv-chapter-{}", chapter.code())).into(),
                    blocks: Vec::new(),
                    sections: self.cv.of(chapter).map(|it| self.item(it)).collect(),
                }
            });
        Document {
            title: self.cv.name.as_str().into(),
            language: self.language.into(),
            format: Format::Pages,
            made_on: self.today,
            opening,
            sections: sections.collect(),
            footer: Footer {
                words: self.cv.name.as_str().into(),
                date: format::date(self.language, self.today).into(),
            },
        }
    }

    /// When, where and with whom, on one line.
    pub fn head(&self, it: &Item) -> String {
        let mut head = vec![format!("{} {}", format::month(self.language, it.day.month()), it.day.year())];
        head.extend([&it.place, &it.with].into_iter().filter(|it| !it.is_empty()).cloned());
        head.join(", ")
    }

    fn item(&self, it: &Item) -> Section {
        let mut blocks = vec![Block::Paragraph(Text::new().strong(self.head(it)))];
        blocks.extend(paragraphs(&it.words));
        let title = if it.title.is_empty() { self.t("dossier-untitled") } else { &it.title };
        Section::new(title.into(), blocks)
    }

    /// In the shape of the European Learning Model (version 3), where a field has a place there. Nobody signed it.
    pub fn shaped(&self) -> Value {
        let language = self.language.code();
        let text = |words: &str| json!({ language: [words] });
        let claims: Vec<Value> = self.cv.items.iter().map(|it| claim(it, &text)).collect();
        let mut person = Map::new();
        person.insert("@context".into(), json!(CONTEXT));
        person.insert("type".into(), json!("Person"));
        person.insert("fullName".into(), text(&self.cv.name));
        if !self.cv.contact.is_empty() {
            person.insert("contactPoint".into(), json!([{ "type": "ContactPoint", "note": [{ "type": "Note", "noteLiteral": text(&self.cv.contact) }] }]));
        }
        if !self.cv.about.is_empty() {
            person.insert("note".into(), json!([{ "type": "Note", "noteLiteral": text(&self.cv.about) }]));
        }
        person.insert("hasClaim".into(), json!(claims));
        Value::Object(person)
    }
}

/// What someone has a paper of is an achievement, with who gave it; the rest is an activity, with its day.
fn claim(it: &Item, text: &dyn Fn(&str) -> Value) -> Value {
    let at = format!("{}T00:00:00", it.day);
    let mut claim = Map::new();
    claim.insert("title".into(), text(&it.title));
    if !it.words.is_empty() {
        claim.insert("description".into(), text(&it.words));
    }
    let body =
        (!it.with.is_empty()).then(|| json!([{ "type": "Organisation", "legalName": text(&it.with) }]));
    if it.chapter == Chapter::Certificate {
        claim.insert("type".into(), json!("LearningAchievement"));
        let mut awarded = json!({ "type": "AwardingProcess", "awardingDate": at });
        if let Some(body) = body {
            awarded["awardingBody"] = body;
        }
        claim.insert("awardedBy".into(), awarded);
    } else {
        claim.insert("type".into(), json!("LearningActivity"));
        claim.insert("temporal".into(), json!([{ "type": "PeriodOfTime", "startDate": at }]));
        if let Some(body) = body {
            claim.insert("directedBy".into(), body);
        }
        if !it.place.is_empty() {
            claim.insert(
                "location".into(),
                json!([{ "type": "Location", "geographicName": text(&it.place) }]),
            );
        }
    }
    Value::Object(claim)
}

fn paragraphs(text: &str) -> Vec<Block> {
    text.lines().filter(|it| !it.trim().is_empty()).map(|it| Block::Paragraph(it.into())).collect()
}
