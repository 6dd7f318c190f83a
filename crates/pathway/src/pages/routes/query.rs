//! What the address asks: read leniently, and written again for every link on the page.

use jiff::civil::Date;
use loper_explore::pages::search::asked::encode;
use loper_vocabulary::region::LabourRegion;

use super::Answer;
use crate::model::ask::{Asked, Field, TEXT_MAX};
use crate::model::goal::Goal;
use crate::model::map::Map;
use crate::model::rank::Order;

/// The question of the page, the words for a goal, and the region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageAsked {
    /// The question.
    pub asked: Asked,
    /// What was typed to find a goal.
    pub words: String,
    /// The region, when it is one.
    pub region: Option<String>,
}

fn short(text: &str) -> String {
    text.trim().chars().take(TEXT_MAX).collect()
}

impl PageAsked {
    /// Reads the pairs of the address; the region that is kept on the device counts when none is named.
    pub fn read(pairs: &[(String, String)], kept: Option<&str>) -> Self {
        let mut made = Self::default();
        let mut region = kept.map(str::to_owned);
        for (name, value) in pairs {
            let value = short(value);
            match name.as_str() {
                "van" => made.asked.from = value,
                "jaar" => made.asked.year = value,
                "profiel" => made.asked.profile = value,
                "ook" => made.asked.also = vec![value],
                "extra" => made.asked.has_extra = value == "1",
                "naar" => made.asked.to = value,
                "volgorde" => made.asked.order = value,
                "doel" => made.words = value,
                "regio" => region = Some(value),
                _ => {}
            }
        }
        made.region = region.and_then(|code| LabourRegion::parse(&code)).map(|it| it.to_string());
        made
    }

    /// The goal, when one can be read.
    pub fn goal(&self) -> Option<Goal> {
        Goal::parse(&self.asked.to)
    }

    /// What counts most.
    pub fn order(&self) -> Order {
        self.asked.order().unwrap_or_default()
    }

    /// The answer, or the part of the question that can't be read.
    pub fn question(&self, map: &Map, today: Date) -> Result<Answer, Field> {
        let question = self.asked.read(map)?;
        let plan = map.plan(&question.start, &question.goal, question.order, today).ok_or(Field::To)?;
        Ok(Answer { question, plan })
    }

    /// The address with another goal, and without the words that found it.
    pub fn with_goal(&self, goal: &str) -> String {
        let asked = Asked { to: goal.to_owned(), ..self.asked.clone() };
        Self { asked, words: String::new(), ..self.clone() }.address()
    }

    /// The address with another order.
    pub fn with_order(&self, order: Order) -> String {
        let asked = Asked { order: order.code().to_owned(), ..self.asked.clone() };
        Self { asked, ..self.clone() }.address()
    }

    /// The address of this question.
    pub fn address(&self) -> String {
        let also = self.asked.also.first().map_or("", String::as_str);
        let pairs = [
            ("van", self.asked.from.as_str()),
            ("jaar", &self.asked.year),
            ("profiel", &self.asked.profile),
            ("ook", also),
            ("extra", if self.asked.has_extra { "1" } else { "" }),
            ("naar", &self.asked.to),
            ("doel", &self.words),
            ("volgorde", &self.asked.order),
            ("regio", self.region.as_deref().unwrap_or_default()),
        ];
        let filled = pairs.iter().filter(|(_, value)| !value.is_empty());
        let all: Vec<String> = filled.map(|(name, value)| format!("{name}={}", encode(value))).collect();
        if all.is_empty() { "/routes".to_owned() } else { format!("/routes?{}", all.join("&")) }
    }
}
