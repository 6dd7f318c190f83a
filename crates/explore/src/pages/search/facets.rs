//! What narrows the list: boxes to tick, with how many each would show, and what was chosen.

use loper_search::model::query::Kind;
use loper_texts::format::capital;
use loper_vocabulary::prospect::Tension;
use loper_web::components::facet::{Choice, facet, pick};
use loper_web::components::icon::{Icon, icon};
use maud::{Markup, html};

use super::View;
use super::asked::{CHANCE, INTEREST, KIND, LEVEL, REGION, SECTOR, TEXT, word};

impl View<'_> {
    /// The form beside the list: closed on a phone.
    pub(super) fn facets(&self) -> Markup {
        let visit = self.visit;
        let chosen = self.asked.choices.len() + usize::from(self.asked.region.is_some());
        let word = if chosen == 0 {
            visit.t("explore-search-filters").to_owned()
        } else {
            visit.fill("explore-search-filters-chosen", &[("count", chosen.into())])
        };
        html! {
            details class="unfold" {
                summary { (icon(Icon::Sliders)) (word) }
                form class="facets" action="/zoeken" aria-label=(visit.t("explore-search-filters")) {
                    h2 { (visit.t("explore-search-filters")) }
                    @if !self.asked.text.is_empty() { input type="hidden" name=(TEXT) value=(self.asked.text); }
                    @for (name, legend, choices) in self.groups() {
                        @if !choices.is_empty() { (facet(name, visit.t(legend), &choices)) }
                    }
                    (self.region())
                    p { button class="button button--second button--small" type="submit" { (visit.t("explore-search-apply")) } }
                }
            }
        }
    }

    fn groups(&self) -> [(&'static str, &'static str, Vec<Choice>); 5] {
        let counts = &self.found.counts;
        let choice = |name: &str, value: &str, count: usize| self.choice(name, value, count);
        let kinds = Kind::ALL.into_iter().zip(counts.kinds).map(|(kind, n)| choice(KIND, word(kind), n));
        let sectors = counts.sectors.iter().map(|(code, n)| choice(SECTOR, code, *n));
        let levels = counts.levels.iter().map(|(level, n)| choice(LEVEL, level.code(), *n));
        let chances = counts.chances.iter().rev().map(|(class, n)| choice(CHANCE, class.code(), *n));
        let interests = counts.interests.iter().map(|(interest, n)| choice(INTEREST, interest.letter(), *n));
        [
            (KIND, "explore-facet-kind", self.shown(KIND, kinds)),
            (INTEREST, "explore-facet-interest", self.shown(INTEREST, interests)),
            (LEVEL, "explore-facet-level", self.shown(LEVEL, levels)),
            (SECTOR, "explore-facet-sector", self.shown(SECTOR, sectors)),
            (CHANCE, "explore-facet-chance", self.shown(CHANCE, chances)),
        ]
    }

    fn choice(&self, name: &str, value: &str, count: usize) -> Choice {
        Choice {
            label: self.label(name, value),
            value: value.to_owned(),
            count,
            is_chosen: self.asked.has(name, value),
        }
    }

    /// The choices that would show something; a chosen one stays, or sending the form would lose it.
    fn shown(&self, name: &str, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
        let mut shown: Vec<Choice> = choices.filter(|choice| choice.count > 0 || choice.is_chosen).collect();
        for (_, value) in self.asked.choices.iter().filter(|(known, _)| *known == name) {
            if !shown.iter().any(|choice| choice.value == *value) {
                shown.push(self.choice(name, value, 0));
            }
        }
        shown
    }

    /// What a choice is called.
    fn label(&self, name: &str, value: &str) -> String {
        let visit = self.visit;
        match name {
            KIND => {
                let kind = Kind::ALL.into_iter().find(|kind| word(*kind) == value);
                kind.map_or_else(String::new, |kind| visit.t(kinds_key(kind)).to_owned())
            }
            SECTOR => visit.t(&format!("explore-sector-{value}")).to_owned(),
            LEVEL => capital(visit.t(&format!("web-level-{value}"))),
            CHANCE => capital(visit.t(&format!("explore-tension-short-{value}"))),
            INTEREST => visit.t(&format!("explore-interest-name-{value}")).to_owned(),
            _ => self
                .index
                .regions()
                .iter()
                .find(|region| region.code == value)
                .map_or_else(|| value.to_owned(), |region| region.name.clone()),
        }
    }

    /// The region whose class of tension is used, and what is used as long as it has none.
    fn region(&self) -> Markup {
        let visit = self.visit;
        let none = (String::new(), visit.t("explore-facet-region-none").to_owned());
        let regions = self.index.regions().iter().map(|region| (region.code.clone(), region.name.clone()));
        let options: Vec<(String, String)> = std::iter::once(none).chain(regions).collect();
        let chosen = self.asked.region.as_deref().unwrap_or_default();
        let note = if chosen.is_empty() || self.found.is_regional {
            "explore-facet-region-note"
        } else {
            "explore-facet-region-national"
        };
        pick(REGION, visit.t("explore-facet-region"), &options, chosen, visit.t(note))
    }

    /// What was chosen; each can be taken away.
    pub(super) fn chosen(&self) -> Markup {
        let visit = self.visit;
        let region = self.asked.region.iter().map(|region| (REGION, region));
        let all: Vec<(&str, &String)> =
            self.asked.choices.iter().map(|(name, value)| (*name, value)).chain(region).collect();
        html! {
            @if !all.is_empty() {
                ul class="chosen" aria-label=(visit.t("explore-search-chosen")) {
                    @for (name, value) in all {
                        li {
                            a href=(self.asked.without(name, value)) {
                                (self.label(name, value)) " " (icon(Icon::Close))
                                span class="hidden-visually" { (visit.t("explore-search-remove")) }
                            }
                        }
                    }
                }
            }
            @if self.asked.choices.iter().any(|(name, _)| *name == CHANCE) {
                p class="source" { (visit.t(self.chance_note())) }
            }
        }
    }

    /// Whose classes are meant, for who narrows by them.
    fn chance_note(&self) -> &'static str {
        if self.found.is_regional {
            "explore-search-chance-regional"
        } else {
            "explore-search-chance-national"
        }
    }
}

/// The word for more than one of a kind.
const fn kinds_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Occupation => "explore-kind-occupations",
        Kind::Programme => "explore-kind-programmes",
        Kind::Group => "explore-kind-groups",
    }
}

/// The class of tension in words.
pub(super) const fn tension_key(class: Tension) -> &'static str {
    match class {
        Tension::VeryLoose => "explore-search-tension-very_loose",
        Tension::Loose => "explore-search-tension-loose",
        Tension::Average => "explore-search-tension-average",
        Tension::Tight => "explore-search-tension-tight",
        Tension::VeryTight => "explore-search-tension-very_tight",
    }
}
